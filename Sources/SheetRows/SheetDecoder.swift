/// Reads frames out of the pieces of an answer, whatever bytes they hold, and keeps no more than one frame.
package struct SheetDecoder {
  private let more: () throws -> [UInt8]?
  private var bytes: [UInt8] = []
  private var position = 0
  private var hasEnded = false
  private var hasSheet = false
  private var row = 0

  /// A decoder of pieces, which are asked for one by one; `nil` ends them.
  package init(_ more: @escaping () throws -> [UInt8]?) { self.more = more }

  /// The next thing of the workbook, or `nil` when the answer is whole.
  ///
  /// Throws `BookFault` where the reader told one, `SheetDecodingFailure` for bytes that no sound reader
  /// writes, and whatever the pieces threw.
  package mutating func next() throws -> SheetItem? {
    if hasEnded { return nil }
    guard try has(SheetFrame.head), let frame = SheetFrame(rawValue: bytes[position]) else {
      throw SheetDecodingFailure.unsound
    }
    let count = Int(number(UInt32.self, at: position + 1))
    guard count <= SheetLimits.frame, try has(SheetFrame.head + count) else {
      throw SheetDecodingFailure.unsound
    }
    let body = position + SheetFrame.head..<position + SheetFrame.head + count
    position = body.upperBound
    switch frame {
    case .sheet: return .sheet(try sheet(body))
    case .row: return .row(try row(body))
    case .merged: return .merged(try merged(body))
    case .end:
      guard count == 0, position == bytes.count, try !has(1) else { throw SheetDecodingFailure.unsound }
      hasEnded = true
      return nil
    case .fault:
      guard count == 1, let fault = BookFault(rawValue: bytes[body.lowerBound]) else {
        throw SheetDecodingFailure.unsound
      }
      throw fault
    }
  }

  private mutating func sheet(_ body: Range<Int>) throws -> SheetHead {
    guard body.count >= 1 else { throw SheetDecodingFailure.unsound }
    let isHidden = try flag(at: body.lowerBound)
    hasSheet = true
    row = 0
    return SheetHead(name: try text(body.dropFirst(1)), isHidden: isHidden)
  }

  private mutating func row(_ body: Range<Int>) throws -> SheetRow {
    guard hasSheet, body.count >= 5 else { throw SheetDecodingFailure.unsound }
    let number = Int(number(UInt32.self, at: body.lowerBound))
    guard number > row, number <= SheetLimits.rows else { throw SheetDecodingFailure.unsound }
    row = number
    let isHidden = try flag(at: body.lowerBound + 4)
    var cells: [SheetCell] = []
    cells.reserveCapacity(16)
    var place = body.lowerBound + 5
    var last = -1
    while place < body.upperBound {
      guard body.upperBound - place >= 7 else { throw SheetDecodingFailure.unsound }
      let column = Int(self.number(UInt16.self, at: place))
      let count = Int(self.number(UInt32.self, at: place + 3))
      guard column > last, column < SheetLimits.columns, count <= SheetLimits.text,
        let kind = SheetCell.Kind(rawValue: bytes[place + 2]), count <= body.upperBound - place - 7
      else { throw SheetDecodingFailure.unsound }
      last = column
      let text = try text(place + 7..<place + 7 + count)
      cells.append(SheetCell(column: column, kind: kind, text: text))
      place += 7 + count
    }
    return SheetRow(number: number, isHidden: isHidden, cells: cells)
  }

  private func merged(_ body: Range<Int>) throws -> MergedCells {
    guard hasSheet, body.count == 16 else { throw SheetDecodingFailure.unsound }
    let parts = (0..<4).map { Int(number(UInt32.self, at: body.lowerBound + 4 * $0)) }
    let cells = MergedCells(
      firstRow: parts[0], lastRow: parts[1], firstColumn: parts[2], lastColumn: parts[3])
    guard cells.isSound else { throw SheetDecodingFailure.unsound }
    return cells
  }

  /// Whether so many bytes are there, after asking for pieces as far as it takes.
  private mutating func has(_ count: Int) throws -> Bool {
    while bytes.count - position < count {
      guard let piece = try more() else {
        if count > 1 { throw SheetDecodingFailure.truncated }
        return false
      }
      bytes.removeSubrange(..<position)
      position = 0
      bytes += piece
    }
    return true
  }

  private func flag(at place: Int) throws -> Bool {
    switch bytes[place] {
    case 0: false
    case 1: true
    default: throw SheetDecodingFailure.unsound
    }
  }

  private func text(_ range: Range<Int>) throws -> String {
    let text = bytes.withUnsafeBufferPointer {
      String(validating: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
    guard let text else { throw SheetDecodingFailure.unsound }
    return text
  }

  private func number<Number: FixedWidthInteger>(_: Number.Type, at place: Int) -> Number {
    bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self)) }
  }
}

/// Why bytes are no answer of a sound reader.
package enum SheetDecodingFailure: Error, Hashable, Sendable {
  /// They end before the answer does.
  case truncated
  /// They contradict the form.
  case unsound
}
