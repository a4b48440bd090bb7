import SheetRows
import Testing

@Suite struct `Files that are no workbook of this form` {
  private let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test func `are told by what they are`() throws {
    let padding = [UInt8](repeating: 0, count: 2_048 - 8)
    let package = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    let rest = [UInt8](repeating: 0, count: 1_024)
    for (bytes, fault) in [
      ([], BookFault.notABook), (Array("code,name\n1,a\n".utf8), .notABook), (compound, .olderBook),
      (compound + padding + rest, .olderBook), (compound + padding + package + rest, .encrypted),
      (Array("PK".utf8), .notABook),
    ] { #expect(try Reading.fault(bytes) == fault) }
  }

  @Test func `are told by what they are, archives too`() throws {
    var document = MadeBook(rows: "")
    document.parts["xl/book.xml"] = "<w:document xmlns:w=\"w\"/>"
    #expect(try Reading.fault(document) == .notABook)

    var archive = MadeBook(rows: "")
    archive.parts["_rels/.rels"] = .some(nil)
    #expect(try Reading.fault(archive) == .notABook)

    archive.parts["mimetype"] = "application/vnd.oasis.opendocument.spreadsheet"
    archive.parts["content.xml"] = "<office:document-content/>"
    #expect(try Reading.fault(archive) == .openDocument)

    var binary = MadeBook(rows: "")
    binary.parts["_rels/.rels"] = binary.parts["_rels/.rels"]??.replacing("book.xml", with: "book.bin")
    #expect(try Reading.fault(binary) == .binaryBook)

    var locked = MadeBook(rows: "")
    locked.passphrase = "secret"
    #expect(try Reading.fault(locked) == .encrypted)
  }
}
