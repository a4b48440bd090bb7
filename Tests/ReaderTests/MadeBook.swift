import CZip
import Glibc

/// A workbook from the text of its parts, sound unless a test spoils it.
struct MadeBook {
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// What is written instead of the parts that every workbook has, and beside them; a part of `nil` is left
  /// out.
  var parts: [String: String?] = [:]
  /// Parts that are no text; they stand for those of the same name.
  var raw: [String: [UInt8]] = [:]
  /// In the order in which they lie in the archive.
  private var names: [String]
  var passphrase: String?
  var isPacked = true

  /// A workbook of sheets by what stands within them.
  init(
    sheets: [(attributes: String, xml: String)], texts: String? = nil, styles: String? = nil,
    head: String = ""
  ) {
    names = []
    func add(_ name: String, _ text: String) {
      names.append(name)
      parts[name] = text
    }
    let listed = sheets.indices.map {
      "<sheet sheetId=\"\($0 + 1)\" r:id=\"s\($0)\" \(sheets[$0].attributes)/>"
    }
    let targets = sheets.indices.map {
      "<Relationship Id=\"s\($0)\" Type=\"\(Self.types)/worksheet\" Target=\"worksheets/s\($0).xml\"/>"
    }
    add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"\(Self.types)/officeDocument\" Target=\"xl/book.xml\"/>"
        + "</Relationships>")
    add(
      "xl/book.xml",
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.types)\">\(head)<sheets>\(listed.joined())</sheets>"
        + "</workbook>")
    add(
      "xl/_rels/book.xml.rels",
      "<Relationships>\(targets.joined())"
        + "<Relationship Id=\"t\" Type=\"\(Self.types)/sharedStrings\" Target=\"/xl/texts.xml\"/>"
        + "<Relationship Id=\"y\" Type=\"\(Self.types)/styles\" Target=\"./styles.xml\"/></Relationships>")
    add("xl/texts.xml", "<sst>\(texts ?? "")</sst>")
    add("xl/styles.xml", "<styleSheet>\(styles ?? "")</styleSheet>")
    for (number, sheet) in sheets.enumerated() {
      add("xl/worksheets/s\(number).xml", "<worksheet>\(sheet.xml)</worksheet>")
    }
  }

  /// A workbook of one sheet by its rows.
  init(rows: String, texts: String? = nil, styles: String? = nil, head: String = "", after: String = "") {
    self.init(
      sheets: [("name=\"表\"", "<sheetData>\(rows)</sheetData>\(after)")], texts: texts, styles: styles,
      head: head)
  }

  /// The names of its parts, those that tests put in last.
  var allNames: [String] { names + parts.keys.filter { !names.contains($0) }.sorted() }

  /// The archive.
  func bytes() throws -> [UInt8] {
    let path = try TestFile.freshPath()
    defer { unlink(path) }
    guard let archive = zip_open(path, Int32(ZIP_CREATE | ZIP_TRUNCATE), nil) else { throw Spoiled() }
    for name in allNames {
      guard case .some(.some(let text)) = parts[name] else { continue }
      let bytes = raw[name] ?? Array(text.utf8)
      guard let copy = malloc(max(1, bytes.count)) else { throw Spoiled() }
      copy.copyMemory(from: bytes, byteCount: bytes.count)
      guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else { throw Spoiled() }
      let place = zip_file_add(archive, name, source, 0)
      guard place >= 0 else { throw Spoiled() }
      if !isPacked { zip_set_file_compression(archive, UInt64(place), Int32(ZIP_CM_STORE), 0) }
      if let passphrase {
        zip_file_set_encryption(archive, UInt64(place), UInt16(ZIP_EM_AES_256), passphrase)
      }
    }
    guard zip_close(archive) == 0 else { throw Spoiled() }
    return try TestFile.read(path)
  }

  struct Spoiled: Error {}
}
