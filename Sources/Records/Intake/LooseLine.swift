/// The cells of one line whose quotes are not doubled, not closed or not meant: a quote closes a cell only where a
/// separator or the line's end follows it.
///
/// It is read only where the strict reading of a row fails, or gives another number of cells than the headings.
struct LooseLine {
  let bytes: [UInt8]
  let form: TableForm
  /// Whether a quote that stands open where another cell begins with one is taken for a stray.
  var doubtsOpenQuotes = false

  private static let blank = UInt8(ascii: " ")
  private static let backslash = UInt8(ascii: "\\")

  /// The cells without their quotes.
  var cells: [[UInt8]] {
    var cells: [[UInt8]] = []
    var place = 0
    // Where one quote finds none that closes it, no later one does: looking again would take long in a long line.
    var mayClose = true
    while true {
      let (cell, end) = cell(at: place, &mayClose)
      cells.append(cell)
      guard end < bytes.count else { return cells }
      place = end + form.separator.bytes.count
    }
  }

  /// The cell that begins at a place, and where the separator behind it stands.
  private func cell(at start: Int, _ mayClose: inout Bool) -> (cell: [UInt8], end: Int) {
    var first = start
    while first < bytes.count, bytes[first] == Self.blank, !endsCell(first) { first += 1 }
    if mayClose, first < bytes.count, bytes[first] == form.quote,
      let quoted = quoted(from: first + 1, &mayClose)
    {
      return quoted
    }
    var end = start
    while !endsCell(end) { end += 1 }
    return (withoutStray(bytes[start..<end]), end)
  }

  /// What stands between the quotes; `nil` where none closes the cell.
  private func quoted(from start: Int, _ mayClose: inout Bool) -> (cell: [UInt8], end: Int)? {
    var cell: [UInt8] = []
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      let next = place + 1 < bytes.count ? bytes[place + 1] : nil
      if byte == Self.backslash, next == form.quote {
        cell.append(form.quote)
        place += 2
      } else if byte != form.quote {
        cell.append(byte)
        place += 1
      } else if let end = end(after: place + 1) {
        return (cell, end)
      } else if doubtsOpenQuotes, place > start, opensCell(place) {
        return nil
      } else {
        cell.append(byte)
        place += next == form.quote && end(after: place + 2) == nil ? 2 : 1
      }
    }
    mayClose = false
    return nil
  }

  /// A lone quote at either end of a cell is nothing that anybody means.
  private func withoutStray(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    guard cell.count(where: { $0 == form.quote }) == 1 else { return Array(cell) }
    if cell.last == form.quote { return Array(cell.dropLast()) }
    return Array(cell.first == form.quote ? cell.dropFirst() : cell)
  }

  /// Whether a cell ends before a place, with a separator there or with the line.
  private func endsCell(_ place: Int) -> Bool {
    place >= bytes.count
      || bytes[place] == form.separator.byte && bytes[place...].starts(with: form.separator.bytes)
  }

  /// Where the cell ends when only blanks stand before that.
  private func end(after place: Int) -> Int? {
    var end = place
    while end < bytes.count, bytes[end] == Self.blank, !endsCell(end) { end += 1 }
    return endsCell(end) ? end : nil
  }

  /// Whether a quote stands directly behind a separator.
  private func opensCell(_ place: Int) -> Bool {
    bytes[..<place].suffix(form.separator.bytes.count).elementsEqual(form.separator.bytes)
  }
}
