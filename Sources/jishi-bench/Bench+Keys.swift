import EmbeddedStore
import Foundation
import Practice
import Records

/// From a key to the last byte of the repaint, at the far end of a pseudo-terminal, with `less -S` beside it.
extension Bench {
  private static let down = "\u{1B}[B"
  private static let pageDown = "\u{1B}[6~"

  func keys() throws -> [Figure] {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("jishi").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw BenchFailure.missing(program, "swift build -c release --product jishi")
    }
    let passphrase = city.directory + ".passphrase"
    try Data("demo\n".utf8).write(to: URL(fileURLWithPath: passphrase))
    defer { try? FileManager.default.removeItem(atPath: passphrase) }
    guard
      let jishi = PseudoTerminal([
        program, "open", "--store", city.directory, "--as", "DFS-1", "--passphrase-file", passphrase,
        "--accept-clock",
      ]),
      let less = PseudoTerminal(["/usr/bin/less", "-S", city.table])
    else { throw BenchFailure.noTerminal }
    guard let start = jishi.milliseconds(until: "帮助") else { throw BenchFailure.neverShown }
    var figures = [
      Figure(
        name: "start to the supervisor's first screen, from outside", value: start,
        limit: .milliseconds(100),
        counted:
          "from the start of the process until its footer is painted, passphrase and its scrypt included")
    ]
    _ = (jishi.press(""), less.press(""))
    figures += lists(in: jishi, beside: less)
    figures += [("9", "units"), ("5", "alerts")].flatMap { key, name in
      _ = jishi.press(key)
      return compared("\(name): Down", Self.down, in: jishi, nil, times: 100)
    }
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

/// Why something cannot be measured, and what to do.
enum BenchFailure: Error, CustomStringConvertible {
  case missing(String, String)
  case noTerminal
  case neverShown

  var description: String {
    switch self {
    case .missing(let path, let command): "\(path) is not there: \(command)"
    case .noTerminal: "no pseudo-terminal, or no less, on this machine"
    case .neverShown: "jishi did not show its first screen; open the store with it once and try again"
    }
  }
}
