import ArgumentParser
import Records

/// `jishi put NAME`: a file into the inbox of a person, by the store's owner account or over the line.
struct Put: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "把标准输入存进收件箱。Takes standard input into a person's inbox.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "文件名。The file's name.") var name: String

  func run() throws { try FileCounter(owned: common).put(name) }
}

/// `jishi get [NAME]`: a file out of the outbox of a person, or the list of what lies there.
struct Get: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "取出发件箱里的文件；不写文件名则列出。Hands out a file of the outbox, or lists it.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "文件名。The file's name.") var name: String?

  func run() throws {
    let counter = try FileCounter(owned: common)
    if let name { try counter.get(name) } else { try counter.list() }
  }
}

extension FileCounter {
  /// The counter of the person whom `--as` names, for the account that owns the store and needs no passphrase.
  init(owned common: CommonOptions) throws {
    guard let name = common.person else { throw CommandFailure.usage("请用 --as 说明是谁", "say who with --as") }
    let store = try common.openStore(writing: false)
    guard isStoreOwner(common.storePath) else {
      throw CommandFailure.notPermitted(
        "只有库的属主账号能直接取放文件", "only the account that owns the store takes and gives files here")
    }
    self = try FileCounter(of: try store.person(named: name), at: store, common: common)
  }
}
