import Foundation
import TestSupport
import Testing

/// The real program over a pipe, as a screen reader's terminal or a script would run it.
@Suite struct `jishi --plain` {
  let store: CommandStore

  init() throws {
    store = try CommandStore(enrolled: ["lin", "zhang"])
  }

  /// A session of lines, by its end.
  private func sit(_ lines: [String], _ variables: [String: String] = [:]) throws -> Program.Outcome {
    var environment = ["JISHI_STORE": store.path, "TERM": "dumb"]
    environment.merge(variables) { $1 }
    return try Program.run(
      ["--plain", "--lang", "en"], environment: environment, input: lines.joined(separator: "\n") + "\n")
  }

  @Test func `W-7 an event is written with its file, put before the head and signed over pipes`() throws {
    let file = try store.write("minutes of the talk", "minutes.txt")
    let passphrase = "long enough to pass"
    let recorded = try sit(["lin", "1", passphrase, "n", "1"] + TypedEvent.lines(with: file))
    #expect(recorded.status == 0, "\(recorded.complaints)")
    let waiting = try store.done(["list", "drafts", "--format", "json"], as: "lin")
    #expect(waiting.contains("Talk on clean work") && waiting.contains("submitted"), "\(recorded.output)")
    let signed = try sit(["zhang", "1", passphrase, ".4", "s", "", "1", passphrase])
    let after = try store.done(["list", "drafts", "--format", "json"], as: "lin")
    #expect(after.contains("signed"), "\(signed.output)")
  }

  @Test func `W-7 the end of the input keeps the draft, with no locale and no terminal`() throws {
    let outcome = try sit(
      ["lin", "1", "long enough to pass", "n", "1", "", "", "", "", "半份草稿"], ["LANG": "", "TERM": ""])
    #expect(outcome.status == 0, "\(outcome.complaints)")
    #expect(
      try store.done(["list", "drafts", "--format", "json"], as: "lin").contains("半份草稿"), "\(outcome.output)")
  }

  @Test func `W-7 a passphrase is never said, and no line places a cursor`() throws {
    let outcome = try sit(["lin", "1", "long enough to pass", "m", "b", "q", "1"])
    #expect(!outcome.output.contains("long enough"))
    #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\r"))
    #expect(outcome.output.hasSuffix("Drafts are kept. Goodbye.\n"), "\(outcome.output)")
  }
}
