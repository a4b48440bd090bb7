import EmbeddedStore
import Glibc
import Records
import Reports

/// Takes one person's files in and hands them out, by their names alone.
struct FileCounter {
  let person: Person
  let folders: PersonFolders
  private let store: any RecordStore
  private let common: CommonOptions

  /// The counter for a person, with the folders made where they are missing.
  init(of person: Person, at store: any RecordStore, common: CommonOptions) throws {
    self.person = person
    (self.store, self.common) = (store, common)
    folders = try personFolders(of: person.code, in: common.storePath)
  }

  /// Takes standard input into the inbox; a line that breaks on the way leaves nothing behind.
  func put(_ name: String) throws {
    guard !Terminal.isInteractive(Terminal.input) else {
      throw CommandFailure.usage(
        "文件从标准输入来：ssh 主机 put 文件名 < 文件", "the file comes from standard input: ssh HOST put NAME < FILE")
    }
    Interruption.watch()
    let limit = try store.profile().attachmentFileLimit
    var file = try InboxFile(named: name, in: folders, limit: limit)
    let input = try InputFile("-")
    while let bytes = try input.next() { try file.add(bytes) }
    // A client that was killed looks like the end of its file; only the other direction tells the two apart.
    guard Terminal.isListening(Terminal.output) else { throw StoreFailure.stopped }
    let kept = try file.keep()
    Deeds.note()
    try common.tell(
      common.language.say(
        "收件箱已收到 \(kept.name)，\(kept.size) 字节，SHA-256 \(kept.sha256)",
        "the inbox has \(kept.name), \(kept.size) bytes, SHA-256 \(kept.sha256)"),
      .object(["name": .text(kept.name), "size": .integer(kept.size), "sha256": .text("\(kept.sha256)")]))
  }

  /// Writes a file of the outbox to standard output.
  func get(_ name: String) throws {
    guard !Terminal.isInteractive(Terminal.output) else {
      throw CommandFailure.usage(
        "文件写到标准输出：ssh 主机 get 文件名 > 文件", "the file goes to standard output: ssh HOST get NAME > FILE")
    }
    Interruption.watch()
    let output = try OutputFile(nil)
    try folders.give(name) { try output.write($0) }
  }

  /// Lists the outbox.
  func list() throws {
    try common.write(
      folders.files(in: folders.outbox),
      [
        Fact("name", "文件名", "name") { .text($0.name) },
        Fact("size", "字节", "bytes") { .integer($0.size) },
        Fact("at", "时间", "time") { .of($0.changed) },
      ])
  }
}

extension Terminal {
  /// Whether somebody still reads from a channel; asked for a fifth of a second, since news of an end comes late.
  static func isListening(_ channel: Int32) -> Bool {
    var source = pollfd(fd: channel, events: 0, revents: 0)
    return poll(&source, 1, 200) <= 0 || source.revents & Int16(POLLHUP | POLLERR) == 0
  }
}
