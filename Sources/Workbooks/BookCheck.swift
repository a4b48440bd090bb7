/// Whether a finished workbook is whole.
///
/// libxlsxwriter does not notice when a temporary file runs out of room: what it then puts together ends in the
/// middle of a row, and it says that all is well. So every part is read back before the book is handed out.
enum BookCheck {
  /// The first part that is not whole; `nil` when all are.
  ///
  /// - Parameter rows: how many bytes the rows of each sheet take.
  static func damagedPart(of book: UnsafeRawBufferPointer, rows: [Int]) -> String? {
    guard let parts = ZipPart.all(in: book) else { return "zip" }
    var sheets = Dictionary(
      uniqueKeysWithValues: rows.enumerated().map { ("xl/worksheets/sheet\($0.offset + 1).xml", $0.element) })
    for part in parts {
      var proof = PartProof(hasRows: sheets[part.name] != nil)
      guard part.inflate(from: book, { proof.take($0) }), proof.isClosed,
        proof.rows == sheets.removeValue(forKey: part.name)
      else { return part.name }
    }
    return sheets.keys.min()
  }
}

/// What is seen of a part of XML that passes by: how it begins, how it ends, and how much stands between its rows.
struct PartProof {
  private static let opening = Array("<sheetData>".utf8)
  private static let closing = Array("</sheetData>".utf8)

  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var mark: [UInt8]?
  private var matched = 0
  private var size = 0
  private var from: Int?
  /// The bytes between the mark that opens the rows and the one that closes them.
  private(set) var rows: Int?

  /// A part of which nothing was seen.
  init(hasRows: Bool) { mark = hasRows ? Self.opening : nil }

  /// Looks at the next bytes.
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    if head.count < 512 { head += bytes.prefix(512 - head.count) }
    tail = Array((tail + bytes.suffix(64)).suffix(64))
    if mark != nil { look(for: bytes) }
    size += bytes.count
  }

  /// Whether the element that the part opens with is closed at its end.
  var isClosed: Bool {
    let text = String(decoding: head, as: UTF8.self)
    guard text.hasPrefix("<?xml"), let declaration = text.firstIndex(of: ">") else { return false }
    let rest = text[text.index(after: declaration)...].drop { $0 != "<" }.dropFirst()
    let name = rest.prefix { $0 != " " && $0 != ">" && $0 != "/" && $0 != "\n" }
    let end = String(decoding: tail, as: UTF8.self)
    return !name.isEmpty && (end.hasSuffix("</\(name)>") || end.hasSuffix("</\(name)>\n"))
  }

  private mutating func look(for bytes: UnsafeRawBufferPointer) {
    guard var mark else { return }
    var matched = matched
    for (place, byte) in bytes.enumerated() {
      // Neither mark begins anew within itself.
      if byte == mark[matched] { matched += 1 } else { matched = byte == mark[0] ? 1 : 0 }
      guard matched == mark.count else { continue }
      matched = 0
      if let from {
        rows = size + place + 1 - mark.count - from
        self.mark = nil
        return
      }
      from = size + place + 1
      mark = Self.closing
      self.mark = mark
    }
    self.matched = matched
  }
}
