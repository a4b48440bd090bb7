import EmbeddedStore
import Foundation
import Records
import Testing

/// Inbox and outbox: made when they are needed, beside the store, and nowhere else.
@Suite struct `Folders of a person` {
  private func mode(_ path: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(facts[.posixPermissions] as? Int)
  }

  @Test func `W-3 inbox and outbox are made on demand, for their owner only`() throws {
    let unit = try SmallUnit()
    #expect(!FileManager.default.fileExists(atPath: unit.store.directory + "/inbox"))
    let folders = try unit.store.folders(for: unit.recorder)
    #expect(folders.inbox == unit.store.directory + "/inbox/lin")
    #expect(folders.outbox == unit.store.directory + "/outbox/lin")
    for path in [folders.inbox, folders.outbox, unit.store.directory + "/inbox"] {
      #expect(try mode(path) == 0o700)
    }
    #expect(try unit.store.folders(for: unit.recorder) == folders)
  }

  @Test func `W-3 a link in the place of an inbox is refused`() throws {
    let unit = try SmallUnit()
    let folders = try unit.store.folders(for: unit.head)
    try FileManager.default.removeItem(atPath: folders.inbox)
    try FileManager.default.createSymbolicLink(atPath: folders.inbox, withDestinationPath: "/tmp")
    #expect(throws: StoreFailure.file(.isSymbolicLink(path: folders.inbox))) {
      try unit.store.folders(for: unit.head)
    }
  }

  @Test(arguments: ["", "..", "a/b", "../zhang", "a b", "张", "123456789012345678901"])
  func `W-3 no code leads out of the store's directory`(code: String) {
    #expect(PersonFolders(of: PersonCode(code), in: "/store") == nil)
  }
}
