import ArgumentParser
import Records
import Reports
import Secrets

/// `jishi enrol …`: how people get keys.
struct Enrol: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "发放、使用登记码；更换管理员。One-time codes; a new administrator.",
    subcommands: [EnrolIssue.self, EnrolRedeem.self, EnrolRecover.self])
}

/// `jishi enrol issue`: one-time codes as slips to print.
struct EnrolIssue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "发放登记码，打印成纸条。Issues one-time codes, as slips to print.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "人员代码或姓名。The person.", completion: .people) var people: [String] = []
  @Option(help: "一个单位的全部人员。Everybody of a unit.") var unit: UnitCode?
  @Flag(help: "全部尚未登记的人员。Everybody who has no key yet.") var all = false
  @Flag(help: "已发的码还能用也重新发放，旧纸条作废。Issues codes anew that are still good, which voids the slips.")
  var again = false

  func validate() throws {
    guard [!people.isEmpty, unit != nil, all].count(where: { $0 }) == 1 else {
      throw ValidationError("PERSON | --unit U | --all")
    }
  }

  func run() throws {
    let here = try common.context()
    let overview = try here.store.overview()
    let known = try here.store.people(unit: unit, for: here.session)
    let enrolled = Set(try here.store.keysInForce().map(\.person.code))
    var chosen: [PersonCode] =
      people.isEmpty
      ? known.map(\.person.code).filter { !enrolled.contains($0) }
      : try people.map { try here.person($0).code }
    guard !chosen.isEmpty else {
      throw CommandFailure.input("没有需要登记的人员", "nobody is waiting to be enrolled")
    }
    let held = try here.store.codesOut(for: here.session)
    let void = chosen.count(where: held.contains)
    // Among many, those whose slip is still good keep it; a person who is named is meant.
    if people.isEmpty, !again, void < chosen.count { chosen.removeAll(where: held.contains) }
    guard again || !chosen.contains(where: held.contains) else {
      throw CommandFailure.input(
        "其中 \(void) 人手里的登记码还能用，重新发放会使纸条作废；确要重发请加 --again",
        "\(void) of these people hold a code that can still be used, and its slip would be void; add --again to issue anew"
      )
    }
    let receipt = try here.perform(.issueCodes(chosen))
    if !again, void > 0 {
      complain(
        common.language.say(
          "另有 \(void) 人手里的登记码还能用，没有重发；要重发请加 --again",
          "\(void) more hold a code that can still be used and keep it; add --again to issue anew"))
    }
    let all = try unit == nil ? known : here.store.people(unit: nil, for: here.session)
    let slips = chosen.compactMap { code -> EnrolmentSlips.Slip? in
      guard let oneTime = receipt.codes[code], let found = all.first(where: { $0.person.code == code }) else {
        return nil
      }
      let post = found.posts.first { $0.isHeld(on: here.today) }
      return EnrolmentSlips.Slip(
        person: found.person, post: [post?.unit?.rawValue ?? "", post?.title ?? ""].joined(separator: " "),
        code: oneTime)
    }
    let expires = (here.store.now() + 14 * 86_400).day
    try common.write(
      EnrolmentSlips.text(
        slips, city: overview.city, fingerprint: overview.fingerprint, expires: expires, in: common.language),
      .list(
        slips.map {
          .object([
            "person": .of($0.person.code), "name": .text($0.person.name), "code": .of($0.code),
            "expires": .of(expires),
          ])
        }))
  }
}

/// `jishi enrol redeem`: the person's own key and passphrase.
struct EnrolRedeem: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redeem", abstract: "用登记码设自己的口令。Uses a code to choose one's passphrase.")

  @OptionGroup var common: CommonOptions
  @Option(help: "从文件读登记码。Read the code from a file.", completion: .file()) var codeFile: String?

  func run() throws {
    let store = try common.openStore(writing: true)
    guard let name = common.person ?? Terminal.ask(common.language.say("代码或姓名：", "Code or name: ")) else {
      throw CommandFailure.usage("请用 --as 说明是谁", "say who you are with --as")
    }
    let person = try store.person(named: name)
    let line =
      try codeFile.map { try InputFile.passphrase($0) }
      ?? Terminal.ask(common.language.say("登记码：", "Code: ")).map { Passphrase(firstLineOf: $0) }
    guard let line else { throw CommandFailure.usage("请用 --code-file", "give the code with --code-file") }
    let code = line.withBytes { String(validating: $0, as: UTF8.self).flatMap { OneTimeCode(typed: $0) } }
    guard let code else { throw StoreFailure.wrongCode }
    _ = try store.redeem(code, for: person.code, passphrase: try common.newPassphrase(for: person.name))
    Deeds.note()
    let fingerprint = try? store.keysInForce().first { $0.person.code == person.code }?.key.fingerprint
    try common.tell(
      common.language.say(
        "\(person.name) 的密钥已启用，指纹 \(fingerprint ?? "")",
        "\(person.name)'s key is in force, fingerprint \(fingerprint ?? "")"),
      .object(["person": .of(person.code), "fingerprint": .optional(fingerprint)]))
  }
}

/// `jishi enrol recover`: a new administrator by the recovery key.
struct EnrolRecover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover", abstract: "用恢复密钥更换管理员。Names a new administrator by the recovery key.")

  @OptionGroup var common: CommonOptions
  @Option(help: "新管理员代码。The new administrator's code.") var code: String
  @Option(help: "新管理员姓名。The new administrator's name.") var name: String
  @Option(help: "从文件读恢复密钥。Read the recovery key from a file.", completion: .file()) var recoveryFile: String?

  func run() throws {
    let store = try common.openStore(writing: true)
    let person = Person(code: PersonCode(code), name: name)
    let key = try recoveryKey()
    _ = try store.recoverAdministrator(
      person, recoveryKey: key, passphrase: try common.newPassphrase(for: name))
    Deeds.note()
    try common.tell(
      common.language.say(
        "\(name) 现为管理员；此事会告知每个人", "\(name) is the administrator now; everyone will be shown"),
      .object(["person": .text(code), "name": .text(name)]))
  }

  /// The key from the file, or as it is copied from paper: line by line, until all of it is there.
  private func recoveryKey() throws -> SigningKey {
    func reading(_ text: UnsafeRawBufferPointer) throws -> SigningKey {
      do throws(WrittenKey.Fault) { return try SigningKey.reading(text) } catch {
        throw CommandFailure(error)
      }
    }
    if let recoveryFile { return try InputFile.secret(recoveryFile, reading) }
    let question = common.language.say(
      "恢复密钥（照纸上输入，可分行，输完按两次回车；不显示）：",
      "Recovery key (as it stands on paper, in one line or two; end with an empty line; nothing is shown): ")
    let key = try Terminal.secret(after: question, isWhole: WrittenKey.isWhole, reading)
    guard let key else {
      throw CommandFailure.usage("请用 --recovery-file", "give the recovery key with --recovery-file")
    }
    return key
  }
}

extension CommandFailure {
  /// What is wrong with a recovery key as it was copied, and where to look again.
  fileprivate init(_ fault: WrittenKey.Fault) {
    self =
      switch fault {
      case .sign(let group):
        .input(
          "恢复密钥第 \(group) 组里有不该有的字符；只有 0 至 9 和 a 至 f，请照纸条核对",
          "group \(group) of the recovery key has a sign that is none of 0 to 9 and a to f; look at the slip again"
        )
      case .count(let digits):
        .input(
          "恢复密钥有 \(digits) 位，应为 72 位（两行，每行九组；旧凭证 64 位）；请照纸条补齐或去掉多余的",
          "the recovery key has \(digits) digits, and should have 72 (two lines of nine groups; 64 on older slips); "
            + "look at the slip again")
      case .line(let line):
        .input(
          "恢复密钥第 \(line) 行与它的校验组（末组）不符，有抄错的；请照纸条核对这一行",
          "line \(line) of the recovery key does not agree with its last group, so something in it is mistyped; "
            + "look at that line again")
      }
  }
}

/// `jishi key …`: whose keys are in force.
struct Key: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "密钥。Keys.", subcommands: [KeyList.self])
}

/// `jishi key list`.
struct KeyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "有效密钥及指纹。Whose keys are in force.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let here = try common.context(writing: false)
    try common.write(try here.store.keysInForce(), OrganisationFacts.key)
  }
}
