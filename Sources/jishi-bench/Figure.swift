import Foundation

/// One measured thing: what it took, what the bare tool beside it took, and what it may take.
struct Figure {
  enum Limit {
    /// At most this many milliseconds.
    case milliseconds(Double)
    /// At most this many times what the tool beside it takes.
    case ratio(Double)
    /// At most this many MiB.
    case mebibytes(Double)
    /// Told, not judged.
    case none
  }

  var name: String
  /// Milliseconds, or MiB where the limit is one of memory.
  var value: Double
  var limit = Limit.none
  /// The bare tool and its milliseconds.
  var beside: (name: String, value: Double)?
  /// What is counted.
  var counted: String

  var ratio: Double? { beside.map { value / max($0.value, 0.000_001) } }

  /// Whether the limit is kept; `nil` where there is none.
  var holds: Bool? {
    switch limit {
    case .milliseconds(let most), .mebibytes(let most): value <= most
    case .ratio(let most): ratio.map { $0 <= most }
    case .none: nil
    }
  }

  var limitText: String {
    switch limit {
    case .milliseconds(let most): "≤ \(Self.number(most)) ms"
    case .ratio(let most): "≤ \(Self.number(most)) ×"
    case .mebibytes(let most): "≤ \(Self.number(most)) MiB"
    case .none: "–"
    }
  }

  static func number(_ value: Double) -> String {
    if value >= 100 { return String(Int(value.rounded())) }
    return String(format: value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value)
  }
}

/// All figures of a run, as a plain table.
struct Report {
  private let sizes: [Int]
  private let head: String
  private var figures: [(size: Int, figure: Figure)] = []

  init(sizes: [Int], units: Int, runs: Int) {
    self.sizes = sizes
    head = "\(units) units, medians of \(runs) interleaved runs, warm cache; times in ms"
  }

  mutating func add(_ more: [Figure], for size: Int) { figures += more.map { (size, $0) } }

  var text: String {
    var lines = [head, ""]
    var names: [String] = []
    for (_, figure) in figures where !names.contains(figure.name) { names.append(figure.name) }
    for name in names {
      let rows = figures.filter { $0.figure.name == name }
      guard let first = rows.first?.figure else { continue }
      lines.append("\(name)   [limit \(first.limitText)]")
      for (size, figure) in rows {
        var line = "  \(Self.padded(String(size), 9)) \(Self.padded(Figure.number(figure.value), 10))"
        if let beside = figure.beside, let ratio = figure.ratio {
          line += "   \(beside.name) \(Figure.number(beside.value))   ratio \(Figure.number(ratio))"
        }
        if let holds = figure.holds { line += holds ? "   holds" : "   MISSED" }
        lines.append(line)
      }
      if rows.count > 1, let last = rows.last?.figure, first.value > 0 {
        lines.append("            largest : smallest = \(Figure.number(last.value / first.value))")
      }
      lines.append("            counted: \(first.counted)")
    }
    let misses = figures.filter { $0.figure.holds == false }
    lines.append("")
    lines.append(misses.isEmpty ? "every limit held" : "\(misses.count) of \(figures.count) figures missed")
    return lines.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
