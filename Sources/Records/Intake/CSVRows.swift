/// The rows of a CSV table as its bytes part them, one at a time: quotes, separators and line ends, and nothing of what the
/// cells mean.
struct CSVRows {
  /// What came next.
  enum Outcome {
    case row, end
    case fault(InputFault)
  }

  private static let blank = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// The most bytes of a row.
  static let limit = 1 << 20

  let form: TableForm
  private var stream: ByteStream
  /// The line, from 1, on which the next row begins.
  private(set) var number = 1
  /// The cells of the row that came last, run together, and where each of them stops.
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  /// Whether a quote at the end of a cell, which none opens, was left out.
  private(set) var hasStrayQuote = false

  /// Rows of a form from a stream that stands at the first of them.
  init(_ stream: ByteStream, _ form: TableForm) { (self.stream, self.form) = (stream, form) }

  /// Remembers this place.
  mutating func mark() { stream.mark() }

  /// Goes back to the remembered place, where a line begins that has this number.
  mutating func rewind(to number: Int) {
    stream.rewind()
    self.number = number
  }

  /// Takes cells that were read in another way for the row.
  mutating func take(_ cells: [[UInt8]]) {
    (bytes, ends, hasStrayQuote) = ([], [], false)
    for cell in cells {
      bytes += cell
      ends.append(bytes.count)
    }
  }

  /// One line of the file whatever stands in it, at most a byte more than a row may have.
  mutating func line() throws -> [UInt8] {
    var line: [UInt8] = []
    while true {
      stream.copy(into: &line, upTo: Self.newline, Self.carriageReturn, Self.newline)
      if line.count > Self.limit { line.removeLast(line.count - Self.limit - 1) }
      guard let byte = try stream.byte() else { return line }
      switch byte {
      case Self.newline:
        number += 1
        return line
      case Self.carriageReturn:
        if let next = try stream.byte(), next != Self.newline { stream.unread() }
        number += 1
        return line
      default: stream.unread()
      }
    }
  }

  /// Reads the next row into `bytes` and `ends`.
  mutating func next() throws -> Outcome {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hasStrayQuote = false
    guard try stream.byte() != nil else { return .end }
    stream.unread()
    var fault: InputFault?
    while true {
      let isQuoted = try opensQuote()
      if isQuoted, try !readQuoted() {
        ends.append(bytes.count)
        return .fault(bytes.count > Self.limit ? .rowTooLong(limit: Self.limit) : .unclosedQuote)
      }
      let start = bytes.count
      let end = try readPlain()
      if isQuoted {
        if bytes[start...].allSatisfy({ $0 == Self.blank }) { bytes.removeSubrange(start...) }
        if bytes.count > start { fault = fault ?? .textAfterQuote }
      } else if bytes.last == form.quote, bytes.count > start,
        bytes[start...].count(where: { $0 == form.quote }) == 1
      {
        bytes.removeLast()
        hasStrayQuote = true
      }
      ends.append(bytes.count)
      if bytes.count > Self.limit { fault = .rowTooLong(limit: Self.limit) }
      if !end { continue }
      return fault.map { .fault($0) } ?? .row
    }
  }

  /// Whether a cell begins with a quote, which is passed over with the blanks before it.
  private mutating func opensQuote() throws -> Bool {
    var blanks = 0
    while let byte = try stream.byte() {
      if byte == form.quote { return true }
      guard byte == Self.blank, form.separator != .blank else {
        stream.unread()
        break
      }
      blanks += 1
    }
    bytes.append(contentsOf: repeatElement(Self.blank, count: blanks))
    return false
  }

  /// Copies up to a separator or the row's end; `true` when the row ends.
  private mutating func readPlain() throws -> Bool {
    let separator = form.separator.byte
    while true {
      stream.copy(into: &bytes, upTo: separator, Self.newline, Self.carriageReturn)
      guard let byte = try stream.byte() else { return true }
      switch byte {
      case Self.newline:
        number += 1
        return true
      case Self.carriageReturn:
        if let next = try stream.byte(), next != Self.newline { stream.unread() }
        number += 1
        return true
      case separator: if try endsCell(after: byte) { return false }
      default: stream.unread()
      }
    }
  }

  /// Whether a byte that begins a separator is one; what only begins as a wide one does is taken into the cell.
  private mutating func endsCell(after byte: UInt8) throws -> Bool {
    let separator = form.separator.bytes
    guard separator.count > 1 else { return true }
    var read = [byte]
    while read.count < separator.count, let next = try stream.byte() { read.append(next) }
    if read == separator { return true }
    bytes += read
    return false
  }

  /// Copies up to the closing quote; `false` when there is none.
  private mutating func readQuoted() throws -> Bool {
    while bytes.count <= Self.limit {
      stream.copy(into: &bytes, upTo: form.quote, Self.newline, Self.newline)
      guard let byte = try stream.byte() else { return false }
      switch byte {
      case Self.newline:
        number += 1
        bytes.append(byte)
      case form.quote:
        guard let next = try stream.byte() else { return true }
        if next != form.quote {
          stream.unread()
          return true
        }
        bytes.append(byte)
      default: stream.unread()
      }
    }
    return false
  }

  /// The texts of the cells; `nil` where one is none.
  func cells() -> [String]? {
    var cells: [String] = []
    cells.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      guard let cell = String(validating: bytes[start..<end], as: UTF8.self) else { return nil }
      cells.append(form.unquoted(cell))
      start = end
    }
    return cells
  }

}
