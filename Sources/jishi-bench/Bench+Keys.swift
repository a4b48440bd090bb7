import EmbeddedStore
import Foundation
import Practice
import Records

/// From a key to the last byte of the repaint, at the far end of a pseudo-terminal, with `less -S` beside it.
extension Bench {
  private static let down = "\u{1B}[B"
  private static let pageDown = "\u{1B}[6~"

  func keys() throws -> [Figure] {
    let program = try RealProgram(passphrase: city.directory + ".passphrase")
    let jishi = try program.sit(as: PracticeSeat.supervisor.person, at: city.directory)
    guard let less = PseudoTerminal(["/usr/bin/less", "-S", city.table]) else {
      throw BenchFailure.noTerminal
    }
    _ = try jishi.firstScreen()
    var figures: [Figure] = []
    _ = (jishi.press(""), less.press(""))
    figures += lists(in: jishi, beside: less)
    figures += [("9", "units"), ("5", "alerts")].flatMap { key, name in
      _ = jishi.press(key)
      return compared("\(name): Down", Self.down, in: jishi, nil, times: 100)
    }
    figures.append(
      Figure(
        name: "memory after all that (MiB)", value: jishi.peakMemory, limit: .mebibytes(80),
        counted: "VmHWM of the program after the keys above: pages of records, a search, units, alerts"))
    return figures
  }

  private func lists(in jishi: PseudoTerminal, beside less: PseudoTerminal) -> [Figure] {
    _ = jishi.press("3")
    var figures = compared("records: Down", Self.down, in: jishi, less, times: 200)
    figures += compared("records: PgDn", Self.pageDown, in: jishi, less, times: 100)
    let end = jishi.press("G")
    figures.append(
      Figure(
        name: "records: to the end of the list", value: end.milliseconds, limit: .milliseconds(50),
        counted: "G once, \(end.bytes) bytes"))
    figures += compared("records, at the end: PgUp", "\u{1B}[5~", in: jishi, nil, times: 100)
    _ = jishi.press("/")
    figures += compared("records: a letter of a search", "a", in: jishi, nil, times: 20)
    _ = jishi.press("\u{1B}")
    return figures
  }

  /// Median and 99th percentile of a key pressed again and again, in turn with the same key in `less`.
  private func compared(
    _ name: String, _ key: String, in jishi: PseudoTerminal, _ less: PseudoTerminal?, times: Int
  ) -> [Figure] {
    var (ours, theirs, bytes) = ([Double](), [Double](), [Double]())
    for _ in 0..<times {
      let repaint = jishi.press(key)
      ours.append(repaint.milliseconds)
      bytes.append(Double(repaint.bytes))
      if let less { theirs.append(less.press(key).milliseconds) }
    }
    func beside(_ percent: Int) -> (name: String, value: Double)? {
      theirs.isEmpty ? nil : ("less -S", theirs.percentile(percent))
    }
    return [
      Figure(
        name: "\(name), p50", value: ours.percentile(50), limit: .milliseconds(1), beside: beside(50),
        counted:
          "\(times) presses, 80x24; \(Int(bytes.median)) bytes a press, at most \(Int(bytes.max() ?? 0))"),
      Figure(
        name: "\(name), p99", value: ours.percentile(99), limit: .milliseconds(5), beside: beside(99),
        counted: "the same presses; slowest \(Figure.number(ours.max() ?? 0)) ms"),
    ]
  }
}
