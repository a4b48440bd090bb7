import Foundation
import TestSupport
import Testing

/// Standard input, output and errors that are closed or full: the store is never in their place, and what was done
/// is told as done.
@Suite struct `Channels that are closed or full` {
  let store: CommandStore

  init() throws { store = try CommandStore() }

  private func shell(_ words: String, _ redirection: String) throws -> (status: Int32, complaints: String) {
    let complaints = store.scratch.path + "/complaints"
    let status = try spawn(
      [
        "/bin/sh", "-c",
        "'\(Program.path)' \(words) --as admin --passphrase-file '\(store.passphrase)' \(redirection)",
      ], complaints: complaints,
      environment: ["JISHI_STORE": store.path, "JISHI_LANG": "en", "PATH": "/usr/bin:/bin"])
    return (status, try String(contentsOfFile: complaints, encoding: .utf8))
  }

  private func size(_ name: String) throws -> Int {
    try Data(contentsOf: URL(filePath: store.path + "/" + name)).count
  }

  @Test func `with channels closed nothing is written into the store's files`() throws {
    for redirection in [">&-", "<&- >&-", "2>&-", "<&- >&- 2>&-"] {
      _ = try shell("list units --format csv", redirection)
      _ = try shell("search x --format csv", redirection)
    }
    #expect(try size("jishi.lock") == 0)
    #expect(try store.done(["verify", "--format", "json"]).contains(#""faults": []"#))
  }

  @Test func `a list that cannot be written is a failure`() throws {
    for redirection in [">&-", ">/dev/full"] {
      let (status, complaints) = try shell("list units --format csv", redirection)
      #expect(status == 74)
      #expect(complaints.contains("so the result was not shown"))
    }
  }

  private func people() throws -> String {
    try store.done(["list", "people", "--format", "csv"], as: "admin")
  }

  @Test func `an act whose answer cannot be written is told as done and ends as done`() throws {
    for (redirection, person) in [(">&-", "zhang"), (">/dev/full", "he")] {
      let before = try people()
      let (status, complaints) = try shell(
        "designate \(person) --unit CZJ --basis '示财发〔2026〕2号'", redirection)
      #expect(status == 0, "\(complaints)")
      #expect(complaints.contains("is a recorder of CZJ"))
      #expect(complaints.contains("that is done; only standard output takes no answer"))
      #expect(try people() != before)
    }
  }

  @Test func `a place that cannot be written to is refused before anything is done`() throws {
    let before = try people()
    let (status, complaints) = try shell("designate zhang --unit CZJ --basis x -o /nowhere/at/all", "")
    #expect(status == 73)
    #expect(complaints.contains("there is no folder /nowhere/at; make it"))
    #expect(try people() == before)
  }

  @Test func `a checkpoint that was made but not shown is told as made`() throws {
    let (status, complaints) = try shell("checkpoint", ">/dev/full")
    #expect(status == 74)
    #expect(complaints.contains("before that one act was done; it stands, do not do it again"))
    #expect(try store.done(["checkpoint", "--show", "--format", "json"]).contains(#""number": 1,"#))
  }
}
