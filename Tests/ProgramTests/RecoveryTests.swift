import Foundation
import TestSupport
import Testing

/// A new administrator by the recovery key, as it stands on the founding slip.
@Suite struct `The recovery key` {
  let scratch = Scratch()

  private var store: String { scratch.path + "/store" }
  private var phrase: String { scratch.path + "/phrase" }

  /// Founds a store, and answers with the two lines of the key on its slip.
  private func found() throws -> [String] {
    try Data("long enough to pass".utf8).write(to: URL(fileURLWithPath: phrase))
    let outcome = try Program.run(
      ["init", "--city", "示范市", "--admin", "王管理", "--passphrase-file", phrase, "--lang", "zh"],
      environment: ["JISHI_STORE": store])
    #expect(outcome.status == 0, "\(outcome.complaints)")
    let lines = outcome.output.matches(of: /([0-9a-f]{4} ){8}[0-9a-f]{4}/).map { String($0.output.0) }
    #expect(lines.count == 2, "\(outcome.output)")
    return lines
  }

  private func recover(_ text: String) throws -> Program.Outcome {
    let file = scratch.path + "/key"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return try Program.run(
      [
        "enrol", "recover", "--code", "li", "--name", "李新", "--recovery-file", file, "--passphrase-file",
        phrase,
        "--lang", "en",
      ], environment: ["JISHI_STORE": store])
  }

  @Test func `R-011 is taken from a file as the slip shows it, and a slip of the pen is told by its line`()
    throws
  {
    let lines = try found()
    let mistyped = String(lines[1].dropLast()) + (lines[1].hasSuffix("0") ? "1" : "0")
    let told = try recover("\(lines[0])\r\n\(mistyped)\r\n")
    #expect(told.status == 65 && told.complaints.contains("line 2 of the recovery key"), "\(told.complaints)")
    #expect(!told.complaints.contains(mistyped))
    let short = try recover(lines[0])
    #expect(short.status == 65 && short.complaints.contains("has 36 digits"), "\(short.complaints)")
    let taken = try recover("恢复密钥  \(lines[0])\r\n\r\n  \(lines[1])\r\n")
    #expect(taken.status == 0, "\(taken.complaints)")
  }

  @Test(.timeLimit(.minutes(2)), arguments: [true, false])
  func `R-011 is taken at a terminal in two lines, typed or pasted, and is not shown`(isPasted: Bool) throws {
    let lines = try found()
    let session = try PtySession(
      [
        Program.path, "enrol", "recover", "--code", "li", "--name", "李新", "--store", store,
        "--passphrase-file",
        phrase, "--lang", "en",
      ], terminal: "xterm")
    var heard = session.read(until: "nothing is shown", seconds: 30)
    let typed = isPasted ? [lines.joined(separator: "\n") + "\n"] : lines.map { $0 + "\n" }
    for text in typed { heard += String(decoding: session.answer(to: text), as: UTF8.self) }
    if !heard.contains("is the administrator now") {
      heard += session.read(until: "is the administrator now", seconds: 60)
    }
    #expect(heard.contains("is the administrator now"), "\(heard)")
    #expect(!heard.contains(lines[0]) && !heard.contains(lines[1]))
  }
}
