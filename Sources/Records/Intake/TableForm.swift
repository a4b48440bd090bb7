/// How a CSV table is written: what parts its cells, and what ends its lines.
package struct TableForm: Hashable, Sendable {
  /// What stands between two cells.
  package enum Separator: String, CaseIterable, Hashable, Sendable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
    /// The comma of Chinese text, which some lists are typed with.
    case wideComma = "，"
    /// The semicolon of Chinese text, and the stroke that some databases part cells with.
    case wideSemicolon = "；"
    case stroke = "|"

    /// The first byte; the wide comma has two more.
    var byte: UInt8 { bytes[0] }
    var bytes: [UInt8] { Array(rawValue.utf8) }
  }

  package let separator: Separator
  /// Whether a carriage return alone ends a line, as the older Macintosh wrote it.
  let endsWithReturn: Bool

  /// How many lines at the beginning tell it.
  private static let lines = 10

  /// The form that the beginning of a table shows.
  ///
  /// The first line that has as many separators of a kind as the table has mandatory columns between them tells it: titles
  /// above the headings have none or few.
  ///
  /// - Parameter least: how many separators the headings have at least.
  package init(_ beginning: some Sequence<UInt8>, least: Int) {
    let bytes = Array(beginning)
    endsWithReturn = bytes.contains(Self.carriageReturn) && !bytes.contains(Self.newline)
    var best: (separator: Separator, count: Int)?
    for line in Self.lines(of: bytes).prefix(Self.lines) {
      for separator in Separator.allCases {
        let count = Self.count(separator.bytes, in: line)
        if count > best?.count ?? 0 { best = (separator, count) }
      }
      if let best, best.count >= max(1, least) { break }
    }
    separator = best?.separator ?? .comma
  }

  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func count(_ part: [UInt8], in line: [UInt8]) -> Int {
    guard line.count >= part.count else { return 0 }
    return (0...line.count - part.count).count { line[$0] == part[0] && line[$0...].starts(with: part) }
  }

  /// The lines that are not empty, without what is quoted in them.
  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newline || byte == carriageReturn {
        if lines.count > Self.lines { break }
        if lines.last != [] { lines.append([]) }
      } else {
        lines[lines.count - 1].append(byte)
      }
    }
    return lines
  }
}
