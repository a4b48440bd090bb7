import ArgumentParser
import Records
import Reports

/// `jishi backup DIR`: a copy that verifies.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "备份到新文件夹。Writes a copy of the store that verifies.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "文件夹。The folder.", completion: .directory) var directory: String

  func run() throws {
    // Nothing need be written to the store: a full disk is when a copy is wanted most.
    let here = try common.context(writing: false)
    let bar = ProgressBar(common.language)
    defer { bar.end() }
    try here.store.backUp(to: directory, by: here.session, progress: bar.listener)
    Deeds.note()
    bar.end()
    try common.tell(
      common.language.say(
        "已备份到 \(directory) 下以日期命名的文件夹；请用 jishi verify --store 该文件夹 核验",
        "copied to a dated folder in \(directory); check it with jishi verify --store FOLDER"),
      .object(["directory": .text(directory)]))
  }
}

/// `jishi rebuild`: puts the schema right and computes the projections anew.
struct Rebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "重算汇总和检索索引。Computes the projections and the search index anew.",
    discussion: """
      须以管理员身份（--as）。结构、汇总和索引由条目重算；条目本身不改，有被改动的条目便不重算。
      The administrator rebuilds (--as): schema, projections and indexes, from the entries. An altered entry stops it.
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let bar = ProgressBar(common.language)
    defer { bar.end() }
    let entries = try common.rebuildStore(progress: bar.listener)
    bar.end()
    try common.tell(
      common.language.say("已重算", "rebuilt"), .object(["entries": .integer(entries)]))
  }
}
