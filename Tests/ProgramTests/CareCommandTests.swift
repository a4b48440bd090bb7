import Foundation
import TestSupport
import Testing

/// Putting a copy back and computing anew, as the administrator asks for it on the command line.
@Suite struct `jishi restore and jishi rebuild` {
  let store: CommandStore
  let copy: String

  init() throws {
    store = try CommandStore(enrolled: ["zhang"]) { store in
      try store.done(["backup", store.scratch.path + "/copies"], as: "admin")
      try store.done(["checkpoint"], as: "admin")
    }
    let copies = store.scratch.path + "/copies"
    copy = copies + "/" + (try #require(try FileManager.default.contentsOfDirectory(atPath: copies).first))
  }

  private func entries() throws -> String { try store.done(["verify", "--format", "json"]) }

  @Test func `nobody who does not say who they are restores or rebuilds anything`() throws {
    let before = try entries()
    for command in [["restore", copy, "--force"], ["rebuild"]] {
      let outcome = try store.run(command)
      #expect(outcome.status == 64)
      #expect(outcome.complaints == "jishi: say who you are with --as\n")
    }
    #expect(try entries() == before)
  }

  @Test func `a head restores and rebuilds nothing, and is put down as refused`() throws {
    let before = try store.done(["list", "records", "--format", "json"], as: "zhang")
    for command in [["restore", copy, "--force"], ["rebuild"]] {
      #expect(try store.run(command, as: "zhang").status == 77)
    }
    #expect(try store.done(["list", "records", "--format", "json"], as: "zhang") == before)
    #expect(try entries().contains(#""ok": true"#))
  }

  @Test func `a wrong passphrase moves nothing and is counted`() throws {
    let before = try entries()
    let wrong = try store.write("not this one", "wrong")
    let outcome = try store.run(["restore", copy, "--force", "--as", "admin", "--passphrase-file", wrong])
    #expect(outcome.status == 77)
    #expect(outcome.complaints == "jishi: wrong passphrase; 4 tries left\n")
    #expect(try entries() == before)
  }

  @Test func `an older copy needs --force, and then says in an entry that it was restored`() throws {
    #expect(try store.run(["restore", copy], as: "admin").status == 73)
    try store.done(["restore", copy, "--force"], as: "admin")
    #expect(try entries().contains(#""faults": []"#))
    try store.done(["rebuild"], as: "admin")
  }

  @Test func `a name that is not there restores nothing`() throws {
    #expect(try store.run(["restore", copy, "--force"], as: "nobody").status == 77)
  }
}
