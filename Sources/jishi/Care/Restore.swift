import ArgumentParser
import Records
import Reports

/// `jishi restore DIR`: puts a backup in the place of the store.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "从备份恢复。Puts a backup in the place of the store.",
    discussion: """
      须以管理员身份（--as）：先登录现库，没有或读不出时登录备份；备份通过全面核验才动，恢复本身会留痕。
      The administrator restores (--as): signed in to the store that stands, or, where none can be read, to the copy.
      Nothing moves before the copy has been verified in full, and an entry says that it was restored.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "备份文件夹。The backup.", completion: .directory) var directory: String
  @Option(help: "理由。Why.") var reason: String?
  @Flag(help: "备份比现库旧也恢复。Restore even a copy that lacks entries of the store.") var force = false

  func run() throws {
    let bar = ProgressBar(common.language)
    defer { bar.end() }
    try common.restoreStore(
      from: directory, force: force, reason: reason ?? common.language.say("由备份恢复", "restored from a backup"),
      progress: bar.listener)
    bar.end()
    try common.tell(
      common.language.say("已由 \(directory) 恢复", "restored from \(directory)"),
      .object(["directory": .text(directory), "store": .text(common.storePath)]))
  }
}
