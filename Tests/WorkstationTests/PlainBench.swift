import Foundation
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// A plain session over the sample city: lines in, lines out, written down as one would hear them.
struct PlainBench {
  var bench: Bench
  private var talk = PlainTalk()
  /// What was said and what was typed, the typed lines after a sign.
  private(set) var transcript: [String] = []
  /// What was said to the last line.
  private(set) var said: [String] = []

  init(_ bench: Bench) {
    self.bench = bench
    self.bench.station.here.appearance.isSpoken = true
    self.bench.send(.resize(Size(columns: 400, rows: 28)))
    tell(isAnswered: true)
  }

  /// Types lines, each answered before the next.
  mutating func type(_ lines: String...) {
    for line in lines {
      transcript.append("> \(talk.isSecret ? "(secret)" : line)")
      said = []
      let answer = talk.answer(line)
      hear(answer.lines)
      guard !answer.inputs.isEmpty else { continue }
      send(answer.inputs)
      while true {
        let inputs = talk.takeFollowUp()
        if inputs.isEmpty { break }
        send(inputs)
      }
    }
  }

  /// The lines end here, as at the end of a file.
  mutating func end() { talk.end().forEach { bench.send($0) } }

  /// Something comes in while nobody types.
  mutating func receive(_ reply: Reply) {
    said = []
    bench.receive(reply)
    tell(isAnswered: false)
  }

  private mutating func send(_ inputs: [Input]) {
    for input in inputs { bench.send(input) }
    tell(isAnswered: true)
  }

  private mutating func tell(isAnswered: Bool) {
    hear(talk.tell(bench.station.view().reading, isAnswered: isAnswered))
  }

  private mutating func hear(_ lines: [String]) {
    said += lines
    transcript += lines
  }

  /// Whether the last answer had a line that holds a text.
  func heard(_ text: String) -> Bool { said.contains { $0.contains(text) } }
}

/// Expects a session to read as the file `Screens/session-<name>.txt` does; `RECORD=1` writes it.
func expectSession(
  _ session: PlainBench, _ name: String, file: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  try expectText(session.transcript, "session-\(name)", file: file, at: location)
}
