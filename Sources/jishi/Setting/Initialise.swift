import ArgumentParser
import Catalogue
import Records
import Reports

/// `jishi init`: an empty store without the wizard.
struct Initialise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建空库。Makes an empty store without the wizard.")

  @OptionGroup var common: CommonOptions
  @Option(help: "规则名，或规则文件。The rule profile: a shipped name, or a file.") var profile = Profiles.names[0]
  @Option(help: "城市名称。The city's name.") var city: String
  @Option(help: "管理员姓名。The administrator's name.") var admin: String
  @Option(help: "管理员代码。The administrator's code.") var adminCode = "admin"
  @Option(help: "台账从哪天起算，默认今天。The day from which ledgers count; today when absent.") var countsFrom: Day?

  func validate() throws {
    guard InputLine.isCode(adminCode) else { throw ValidationError("--admin-code: A-Z a-z 0-9 -") }
  }

  func run() throws {
    if common.hasStore { throw StoreFailure.alreadyAStore(path: common.storePath) }
    let administrator = Person(code: PersonCode(adminCode), name: admin)
    let rules = try RuleProfile.shippedOrFile(profile)
    let made = try common.makeStore(
      city: city, administrator: administrator, passphrase: try common.newPassphrase(for: admin),
      profile: rules, ledgersFrom: countsFrom)
    try common.write(
      EnrolmentSlips.founding(
        city: city, administrator: administrator, fingerprint: made.fingerprint,
        recoverySecret: made.recoverySecret, in: common.language),
      .object([
        "store": .text(common.storePath), "city": .text(city), "administrator": .text(adminCode),
        "fingerprint": .text(made.fingerprint),
        "recovery_key": .text(made.recoverySecret.split(separator: "\n").joined(separator: " ")),
      ]))
  }
}
