import Foundation
import TestSupport
import Testing

/// A small unit's first hour over a pipe: founded while the head is out, to the first entered record.
@Suite struct `The first hour of a small unit` {
  let scratch = Scratch()
  private let phrase = "long enough to pass"

  private var environment: [String: String] {
    [
      "JISHI_STORE": scratch.path + "/store", "TERM": "dumb", "HOME": scratch.path,
      "XDG_CONFIG_HOME": scratch.path + "/config", "XDG_STATE_HOME": scratch.path + "/state",
    ]
  }

  private func sit(_ lines: [String], _ options: [String] = ["--lang", "en"]) throws -> Program.Outcome {
    try Program.run(
      ["--plain"] + options, environment: environment, input: lines.joined(separator: "\n") + "\n")
  }

  private func list(_ what: String) throws -> String {
    let file = scratch.path + "/phrase"
    try Data(phrase.utf8).write(to: URL(fileURLWithPath: file))
    let outcome = try Program.run(
      ["list", what, "--format", "json", "--as", "linxiaolan", "--passphrase-file", file],
      environment: environment)
    #expect(outcome.status == 0, "\(outcome.complaints)")
    return outcome.output
  }

  /// The questions of the wizard, the head's passphrase left empty, and the word that leaves the sheet.
  private var founding: [String] { ["示范市财政局", "张建国", "林晓岚", "", "", "", phrase, phrase, "", "", "ok"] }

  @Test
  func `the absent head chooses a passphrase at the recorder's keyboard, reads, signs, and it is entered`()
    throws
  {
    let file = scratch.path + "/minutes.txt"
    try Data("minutes of the talk".utf8).write(to: URL(fileURLWithPath: file))
    let head = [".4", "S", phrase, phrase, "s", "", "1"]
    let outcome = try sit(founding + TypedEvent.lines(with: file) + head + ["."])
    #expect(outcome.status == 0, "\(outcome.complaints)")
    #expect(try list("records").contains("Talk on clean work"), "\(outcome.output)")
    // With a key of the head's own: two lines more in the wizard, and the passphrase once.
    let withKey = [".4", "S", phrase, "s", "", "1"]
    #expect(head.count - withKey.count <= 9)
    // The code on the sheet is of no use any more.
    let code = try #require(
      outcome.output.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    ).output
    let slip = scratch.path + "/slip"
    try Data(code.utf8).write(to: URL(fileURLWithPath: slip))
    let late = try Program.run(
      ["enrol", "redeem", "--as", "zhangjianguo", "--code-file", slip, "--passphrase-file", slip],
      environment: environment)
    #expect(late.status != 0, "\(late.output)")
  }

  @Test func `the sheet is not left by Enter alone`() throws {
    let lines = founding.dropLast() + ["", "", "copied", ".q", "1"]
    let outcome = try sit(Array(lines))
    #expect(outcome.status == 0, "\(outcome.complaints)")
    let groups = /([0-9a-f]{4} ){8}[0-9a-f]{4}/
    #expect(outcome.output.matches(of: groups).count >= 2, "\(outcome.output)")
    #expect(outcome.output.contains("when it is copied, type copied, then Enter"))
  }

  @Test func `the language that was chosen by a key is that of the workstation, and of the next start`()
    throws
  {
    let outcome = try sit([".f2"] + founding + [".b"], [])
    #expect(outcome.status == 0, "\(outcome.complaints)")
    #expect(outcome.output.contains("Goodbye") && outcome.output.contains("New record"), "\(outcome.output)")
    let next = try sit(["linxiaolan", "1", phrase], [])
    #expect(next.output.contains("What must be done") && next.output.contains("Goodbye"), "\(next.output)")
    // An option goes before what was kept, a key before the option.
    let other = try sit(["linxiaolan", "1", phrase, ".b"], ["--lang", "zh"])
    #expect(other.output.contains("今天要办的事"), "\(other.output)")
  }
}
