import SheetRows
import Testing

@Suite struct `A workbook` {
  @Test func `tells its sheets in order, hidden ones as hidden, with the true numbers of rows`() throws {
    let book = MadeBook(sheets: [
      (
        "name=\"单位 &amp; 人\"",
        "<sheetData><row r=\"3\" hidden=\"1\"><c r=\"B3\"><v>1</v></c></row></sheetData>"
      ),
      ("name=\"b\" state=\"hidden\"", "<sheetData/>"), ("name=\"c\" state=\"veryHidden\"", ""),
    ])
    #expect(
      try Reading.items(book.bytes()) == [
        .sheet(SheetHead(name: "单位 & 人", isHidden: false)),
        .row(SheetRow(number: 3, isHidden: true, cells: [SheetCell(column: 1, kind: .number, text: "1")])),
        .sheet(SheetHead(name: "b", isHidden: true)), .sheet(SheetHead(name: "c", isHidden: true)),
      ])
  }

  @Test func `leaves out rows and cells that hold nothing`() throws {
    let book = MadeBook(
      rows: "<row/><row><c s=\"1\"/><c t=\"s\"><v/></c></row><row><c/><c><v>2</v></c></row>")
    guard case .row(let row) = try Reading.items(book.bytes()).last else { throw MadeBook.Spoiled() }
    let cell = SheetCell(column: 1, kind: .number, text: "2")
    #expect(row == SheetRow(number: 3, isHidden: false, cells: [cell]))
  }

  @Test func `tells its merged ranges, those of one cell left out`() throws {
    let book = MadeBook(
      rows: "",
      after: "<mergeCells><mergeCell ref=\"A1:D2\"/><mergeCell ref=\"B11:C11\"/><mergeCell ref=\"A1\"/>"
        + "<mergeCell ref=\"A10:XFD20\"/></mergeCells>")
    let items = try Reading.items(book.bytes())
    #expect(
      items.dropFirst() == [
        .merged(MergedCells(firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 3)),
        .merged(MergedCells(firstRow: 11, lastRow: 11, firstColumn: 1, lastColumn: 2)),
        .merged(MergedCells(firstRow: 10, lastRow: 20, firstColumn: 0, lastColumn: 16_383)),
      ])
  }

  @Test func `of the strict form, with prefixes and its parts elsewhere, is read alike`() throws {
    var book = MadeBook(rows: "")
    let types = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    book.parts["_rels/.rels"] =
      "<p:Relationships xmlns:p=\"x\"><p:Relationship Id=\"a\" Type=\"\(types)/officeDocument\" "
      + "Target=\"/Odd/Name.xml\"/></p:Relationships>"
    book.parts["odd/name.XML"] =
      "<x:workbook xmlns:x=\"y\" xmlns:q=\"\(types)\"><x:sheets>"
      + "<x:sheet name=\"s\" q:id=\"i\"/></x:sheets></x:workbook>"
    book.parts["odd/_rels/name.xml.rels"] =
      "<Relationships><Relationship Id=\"i\" Type=\"\(types)/worksheet\" Target=\"../here.xml\"/>"
      + "<Relationship Id=\"e\" Type=\"\(types)/externalLink\" TargetMode=\"External\" "
      + "Target=\"file:///etc/passwd\"/>"
      + "</Relationships>"
    book.parts["here.xml"] =
      "<x:worksheet xmlns:x=\"y\"><x:sheetData><x:row>"
      + "<x:c t=\"inlineStr\"><x:is><x:t>好</x:t></x:is></x:c></x:row>"
      + "</x:sheetData></x:worksheet>"
    #expect(try Reading.cells(book) == [["好"]])
  }

  @Test func `has charts and macros for sheets that are not read`() throws {
    var book = MadeBook(sheets: [("name=\"a\"", "<sheetData/>"), ("name=\"b\"", "")])
    let relationships = book.parts["xl/_rels/book.xml.rels"] ?? ""
    book.parts["xl/_rels/book.xml.rels"] = relationships?.replacing(
      "worksheet\" Target=\"worksheets/s1.xml\"", with: "chartsheet\" Target=\"c.xml\"")
    #expect(try Reading.items(book.bytes()) == [.sheet(SheetHead(name: "a", isHidden: false))])
  }
}
