/// Writes a CSV table that spreadsheets open as it is meant: byte order mark, CRLF, RFC 4180 quoting,
/// and no cell that would run as a formula.
package struct CSVWriter: Sendable {
  /// What is written so far and not yet drained.
  package private(set) var bytes: [UInt8]

  /// A table that starts with its header.
  package init(header: [String]) {
    bytes = [0xEF, 0xBB, 0xBF]
    append(header)
  }

  /// Adds a row.
  package mutating func append(_ cells: [String]) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(cell: CSVWriter.defused(cell))
    }
    // A lone empty cell would be read back as an empty line.
    if cells == [""] { bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  /// Hands over what is written and starts empty, so that long tables need no memory.
  package mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// A cell with a leading `'` where a spreadsheet would take it for a formula; plain numbers stay numbers.
  ///
  /// A cell that has such a guard already gets one more, so that reading takes away what writing has added.
  package static func defused(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first else { return cell }
    if first == guardMark { return isGuarded(cell) ? "'" + cell : cell }
    return isFormula(first) && !isPlainNumber(cell) ? "'" + cell : cell
  }

  /// The cell as it was before it was defused, or before another program wrote `="001"` to keep a text one.
  package static func undefused(_ cell: String) -> String {
    if isGuarded(cell) { return String(cell.dropFirst()) }
    guard cell.hasPrefix("=\""), cell.hasSuffix("\""), cell.count > 2 else { return cell }
    let text = cell.dropFirst(2).dropLast()
    return text.contains("\"") ? cell : String(text)
  }

  private static let guardMark: Unicode.Scalar = "'"

  private static func isFormula(_ scalar: Unicode.Scalar) -> Bool {
    "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(scalar)
  }

  /// Whether there are marks in front, and behind them what a spreadsheet would run.
  private static func isGuarded(_ cell: String) -> Bool {
    guard cell.unicodeScalars.first == guardMark else { return false }
    return cell.unicodeScalars.first { $0 != guardMark }.map(isFormula) ?? false
  }

  private static func isPlainNumber(_ cell: String) -> Bool {
    let digits = cell.first == "-" ? cell.dropFirst() : cell[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private mutating func append(cell: String) {
    let quote = UInt8(ascii: "\"")
    let isQuoted =
      cell.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
      || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    guard isQuoted else {
      bytes += cell.utf8
      return
    }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
