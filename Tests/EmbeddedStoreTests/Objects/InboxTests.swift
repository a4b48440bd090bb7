import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

/// Files that come in and go out beside the store.
@Suite struct `Inbox and outbox` {
  let scratch = Scratch()
  let folders: PersonFolders

  init() throws { folders = try personFolders(of: "lin", in: scratch.path) }

  private func take(_ text: String, as name: String, limit: Int = 1 << 20) throws -> InboxFile.Kept {
    var file = try InboxFile(named: name, in: folders, limit: limit)
    for byte in text.utf8 { try file.add([byte]) }
    return try file.keep()
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folders.inbox)) ?? []).sorted()
  }

  @Test func `W-9 what comes is kept with its size and digest`() throws {
    let kept = try take("三楼", as: "记录.txt")
    #expect(kept.name == "记录.txt" && kept.size == 6)
    #expect(kept.sha256 == Digest(of: Array("三楼".utf8)))
    #expect(names == ["记录.txt"])
  }

  @Test func `W-9 before it is whole nobody sees it, and given up it leaves nothing`() throws {
    do {
      var file = try InboxFile(named: "a.txt", in: folders, limit: 10)
      try file.add([1, 2, 3])
      #expect(folders.files(in: folders.inbox) == [])
    }
    #expect(names == [])
    #expect(throws: StoreFailure.file(.tooLarge(path: "a.txt", size: 11, limit: 10))) {
      try take("12345678901", as: "a.txt", limit: 10)
    }
    #expect(throws: StoreFailure.file(.empty(path: "a.txt"))) { try take("", as: "a.txt") }
    #expect(names == [])
  }

  @Test func `W-9 a very long name that is taken stays within its length`() throws {
    let long = String(repeating: "a", count: 195) + ".docx"
    _ = try take("1", as: long)
    let second = try take("2", as: long)
    #expect(second.name.utf8.count == 200 && second.name.hasSuffix(" (2).docx"))
  }

  @Test func `W-9 an inbox that is full takes no more`() throws {
    let full = folders.inbox + "/full.bin"
    #expect(FileManager.default.createFile(atPath: full, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: full))
    try handle.truncate(atOffset: UInt64(PersonFolders.room) - 2)
    #expect(throws: StoreFailure.file(.folderFull(path: "inbox", limit: 2 << 30))) {
      try take("123", as: "a.txt")
    }
    #expect(try take("12", as: "a.txt").size == 2)
  }
}
