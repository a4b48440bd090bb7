import SheetRows
import Testing

@Suite struct `Hostile workbooks` {
  private let sound = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  private func head(_ declaration: String) -> MadeBook {
    var book = MadeBook(rows: sound)
    book.parts["xl/texts.xml"] = declaration + "<sst><si><t>&e;</t></si></sst>"
    return book
  }

  @Test func `that declare a document type are refused, whatever it would do`() throws {
    let laughs = (1...9).map { level in
      "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }.joined()
    for declaration in [
      "<!DOCTYPE sst>", "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE sst SYSTEM \"http://example.org/sst.dtd\">",
      "<!DOCTYPE sst [<!ENTITY l0 \"ha\">\(laughs)<!ENTITY e \"&l9;\">]>",
    ] { #expect(try Reading.fault(head(declaration)) == .documentType) }
    #expect(try Reading.fault(head("")) == .damaged)
  }

  @Test func `that unpack to more than anybody needs are too large`() throws {
    let blanks = String(repeating: " ", count: 8 << 20)
    var book = MadeBook(sheets: [("name=\"a\"", "<sheetData>\(blanks)</sheetData>")])
    let sheets = (0..<200).map { "<sheet name=\"\($0)\" r:id=\"s0\"/>" }.joined()
    book.parts["xl/book.xml"] = "<workbook xmlns:r=\"r\"><sheets>\(sheets)</sheets></workbook>"
    let bytes = try book.bytes()
    #expect(bytes.count < 20_000)
    #expect(try Reading.fault(bytes) == .tooLarge)
  }

  @Test func `with columns or rows beyond the last are told apart`() throws {
    for (cells, fault) in [
      ("<c r=\"IV1\"><v>1</v></c>", nil), ("<c r=\"IW1\"><v>1</v></c>", BookFault.tooManyColumns),
      ("<c r=\"IW1\"/><c r=\"XFD1\" s=\"1\"/>", nil), ("<c r=\"XFE1\"/>", .tooManyColumns),
      (String(repeating: "<c><v>1</v></c>", count: 1_000_000), .tooManyColumns),
    ] { #expect(try Reading.fault(MadeBook(rows: "<row>\(cells)</row>")) == fault) }
    for (number, fault) in [
      ("1048576", nil), ("1048577", BookFault.tooManyRows), ("9999999999", .tooManyRows),
    ] { #expect(try Reading.fault(MadeBook(rows: "<row r=\"\(number)\"><c><v>1</v></c></row>")) == fault) }
  }

  @Test(arguments: [
    "<row r=\"0\"/>", "<row r=\"-1\"/>", "<row r=\"x\"/>", "<row r=\"99999999999999999999\"/>",
    "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"2\"/><row r=\"1\"/>", "<row><c r=\"A2\"/></row>",
    "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"1\"/></row>", "<row><c r=\"A-1\"/></row>",
    "<row><c r=\"$A1\"/></row>", "<row><c r=\"A99999999999999999999\"/></row>", "<row><c t=\"?\"/></row>",
    "<row><c t=\"s\"><v>0</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>",
    "<row><c t=\"s\"><v>99999999999999999999</v></c></row>", "<row><c t=\"s\"><v>x</v></c></row>",
    "<row><c t=\"b\"><v>2</v></c></row>", "<row><c>", "<row></c></row>", "<row><c><v>&#xD800;</v></c></row>",
    "<row><c><v>&#0;</v></c></row>", "\u{0}", "<row a=\"1\" a=\"2\"/>", "<row><c><v>&amp</v></c></row>",
    String(repeating: "<a>", count: 200_000),
  ])
  func `that contradict the form are damaged`(rows: String) throws {
    #expect(try Reading.fault(MadeBook(rows: rows)) == .damaged)
  }

  @Test(arguments: ["A0:B1", "B1:A1", "A1:", ":", "A1:XFE1", "A1:B1048577", "甲:乙", ""])
  func `with merged ranges that are none are damaged`(range: String) throws {
    let book = MadeBook(rows: sound, after: "<mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>")
    #expect(try Reading.fault(book) == .damaged)
  }

  @Test func `with bytes that are no text are damaged`() throws {
    var book = MadeBook(rows: "<row><c t=\"inlineStr\"><is><t>@@@</t></is></c></row>")
    // Stored, not packed, so that the bytes can be changed where they lie; the check sum is wrong as well.
    book.isPacked = false
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x41], [0xED, 0xA0, 0x80], [0xC0, 0xAF, 0x41], [0x41, 0x41, 0xE6],
    ] {
      let changed = try book.bytes().replacing([0x40, 0x40, 0x40], with: bytes)
      #expect(try Reading.fault(Array(changed)) == .damaged)
    }
  }

  @Test func `with a check sum that is wrong are damaged`() throws {
    var book = MadeBook(rows: "<row><c><v>77777</v></c></row>")
    book.isPacked = false
    let changed = try book.bytes().replacing("77777".utf8, with: "77778".utf8)
    #expect(try Reading.fault(Array(changed)) == .damaged)
  }

  @Test func `that were cut short are damaged, wherever it was`() throws {
    let bytes = try MadeBook(rows: sound).bytes()
    for count in stride(from: 4, to: bytes.count, by: 211) {
      #expect(try Reading.fault(Array(bytes[..<count])) == .damaged)
    }
  }

  @Test func `with a text or a tag longer than any are too large`() throws {
    let tag = "<row><c r=\"\(String(repeating: "A", count: 3 << 20))\"/></row>"
    #expect(try Reading.fault(MadeBook(rows: tag)) == .tooLarge)
    let long = String(repeating: "长", count: 400_000)
    let book = MadeBook(rows: "<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>")
    #expect(try Reading.fault(book) == .tooLarge)
  }

  @Test func `with names of parts that are doubled or lead away are damaged`() throws {
    for name in ["/etc/passwd", "../x.xml", "xl/../../x", "\\x", "XL/book.xml"] {
      var book = MadeBook(rows: sound)
      book.parts[name] = "x"
      #expect(try Reading.fault(book) == .damaged, "\(name)")
    }
  }

  @Test(arguments: [
    "xl/book.xml", "xl/_rels/book.xml.rels", "xl/texts.xml", "xl/styles.xml", "xl/worksheets/s0.xml",
  ])
  func `that lack a part are told so`(part: String) throws {
    var book = MadeBook(rows: sound)
    book.parts[part] = .some(nil)
    #expect(try Reading.fault(book) == .missingPart)
  }
}
