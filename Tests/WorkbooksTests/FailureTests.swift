import Testing

@testable import Workbooks

@Suite struct `Workbooks that are not made` {
  @Test(arguments: ["/nowhere", "/etc/passwd", "/proc"])
  func `a folder that takes no files is refused at once`(_ folder: String) {
    #expect { _ = try BookWriter(created: 1, scratch: folder) } throws: { error in
      guard case .scratchRefused(folder, let detail)? = error as? BookFailure else { return false }
      return !detail.isEmpty
    }
  }

  @Test func `a sheet has room for so many rows`() throws {
    let book = try BookWriter(created: 1, scratch: "/tmp")
    try book.begin(BookSheet("表", [BookColumn("数")]))
    for _ in 1..<BookWriter.mostRows { try book.row([]) }
    #expect(throws: BookFailure.tooManyRows(sheet: "表", most: 1_048_576)) { try book.row([]) }
    // Nobody gets the book that lacks the row.
    #expect(throws: BookFailure.tooManyRows(sheet: "表", most: 1_048_576)) { _ = try book.finish() }
  }

  @Test func `a sheet has room for so many columns`() throws {
    let book = try BookWriter(created: 1, scratch: "/tmp")
    let columns = (0...BookWriter.mostColumns).map { BookColumn("\($0)") }
    #expect(throws: BookFailure.tooManyColumns(sheet: "表", most: 16_384)) {
      try book.begin(BookSheet("表", columns))
    }
  }

  @Test(arguments: ["表", "a/b", "", "History"])
  func `a name that no sheet can have is refused`(_ name: String) throws {
    let book = try BookWriter(created: 1, scratch: "/tmp")
    try book.begin(BookSheet("表", [BookColumn("数")]))
    #expect(throws: BookFailure.self) { try book.begin(BookSheet(name, [BookColumn("数")])) }
  }

  @Test func `a book without sheets and a sheet without columns are refused`() throws {
    let book = try BookWriter(created: 1, scratch: "/tmp")
    #expect(throws: BookFailure.self) { try book.begin(BookSheet("表", [])) }
    #expect(throws: BookFailure.self) { _ = try book.finish() }
  }

  @Test func `a book is finished once`() throws {
    let book = try BookWriter(created: 1, scratch: "/tmp")
    try book.begin(BookSheet("表", [BookColumn("数")]))
    _ = try book.finish()
    #expect(throws: BookFailure.self) { _ = try book.finish() }
  }

  @Test func `rows that are missing are noticed`() throws {
    let book = try Opened([BookColumn("文")], [[.text("一")], [.text("二")]])
    let start = try #require(book.sheet.firstRange(of: "<sheetData>"))
    let end = try #require(book.sheet.firstRange(of: "</sheetData>"))
    let size = book.sheet[start.upperBound..<end.lowerBound].utf8.count
    book.bytes.withUnsafeBytes { bytes in
      #expect(BookCheck.damagedPart(of: bytes, rows: [size]) == nil)
      #expect(BookCheck.damagedPart(of: bytes, rows: [size + 1]) == "xl/worksheets/sheet1.xml")
      #expect(BookCheck.damagedPart(of: bytes, rows: [size, 0]) == "xl/worksheets/sheet2.xml")
    }
  }

  @Test func `a part that ends in its middle is noticed`() {
    var proof = PartProof(hasRows: true)
    let text = Array("<?xml version=\"1.0\"?>\n<worksheet a=\"b\"><sheetData><row/></sheetData></work".utf8)
    // Marks are found where they are cut in two as well.
    for byte in text { [byte].withUnsafeBytes { proof.take($0) } }
    #expect(!proof.isClosed)
    #expect(proof.rows == 6)
    Array("sheet>".utf8).withUnsafeBytes { proof.take($0) }
    #expect(proof.isClosed)
  }

  @Test func `bytes that were changed are noticed`() throws {
    var bytes = try Opened([BookColumn("文")], [[.text("一")]]).bytes
    bytes[100] ^= 0x55
    bytes.withUnsafeBytes { #expect(BookCheck.damagedPart(of: $0, rows: []) != nil) }
    bytes.removeLast()
    bytes.withUnsafeBytes { #expect(BookCheck.damagedPart(of: $0, rows: []) == "zip") }
  }
}
