import Foundation
import TestSupport
import Testing

/// Sessions in a store in which every text would command a terminal: line by line, and on the full screen.
@Suite(.serialized) struct `Sessions among hostile texts` {
  private let store: HostileStore
  private static let isLong = ProcessInfo.processInfo.environment["JISHI_LONG"] == "1"
  private static let roles = isLong ? CommandSample.roles : ["CZJ-3", "CZJ-1", "ZTB-1", "admin"]

  init() throws { store = try HostileStore.shared.get() }

  private func open(_ person: String, _ more: [String] = []) -> [String] {
    ["open", "--store", store.path, "--as", person, "--passphrase-file", store.passphrase, "--lang", "en"]
      + more
  }

  /// Goes to each part, looks about in it, opens what is first there, and types a hostile answer where one is asked.
  private func walk(_ seed: UInt64) -> [String] {
    var random = Seeded(seed)
    let ways = ["1", "2", "3", ".", "b", "?", "n", "", "h", "/", TerminalAttack.spoilt("甲")]
    var lines: [String] = []
    for part in (1...9).shuffled(using: &random) {
      lines.append(".\(part)")
      for _ in 0..<(Self.isLong ? 40 : 6) { lines += ways.randomElement(using: &random).map { [$0] } ?? [] }
      lines += [".esc", ".esc"]
    }
    return lines
  }

  @Test(arguments: roles) func `W-7 a plain session says nothing that a terminal obeys`(person: String) throws
  {
    let scratch = Scratch()
    var said = ""
    for seed in UInt64(1)...(Self.isLong ? 12 : 2) {
      let (typed, output) = (scratch.path + "/typed", scratch.path + "/said")
      try Data((walk(seed).joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: typed))
      let status = try spawn(
        ["/usr/bin/timeout", "60", Program.path] + open(person, ["--plain"]), input: typed, output: output,
        complaints: output + ".errors")
      #expect(status == 0, "seed \(seed)")
      for file in [output, output + ".errors"] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(TerminalAttack.hostile(in: Array(bytes), orders: []) == [], "seed \(seed)")
        said += String(decoding: bytes, as: UTF8.self)
      }
    }
    #expect(said.contains(TerminalAttack.remains), "what cannot be seen proves nothing")
  }

  @Test(arguments: isLong ? roles : ["CZJ-3", "ZTB-1"])
  func `the full screen is sent nothing of a text but what can be seen of it`(person: String) throws {
    let session = try PtySession(
      [Program.path] + open(person), terminal: "xterm-256color", columns: 120, rows: 40)
    var sent = session.answer(to: "", quietFor: 3_000)
    for part in 1...9 {
      for keys in ["\(part)", "\u{1B}[B", "\r", "\u{1B}", "\u{1B}"] {
        sent += session.answer(to: keys, quietFor: 120)
      }
    }
    sent += session.answer(to: TerminalAttack.payload, quietFor: 300)
    #expect(TerminalAttack.passed(in: sent) == [])
    #expect(
      String(decoding: sent, as: UTF8.self).contains(TerminalAttack.remains),
      "what cannot be seen proves nothing")
  }
}
