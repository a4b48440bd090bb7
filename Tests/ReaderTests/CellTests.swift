import SheetRows
import Testing

@Suite struct `Cells of a workbook` {
  /// One row of cells in a workbook with styles.
  private func row(_ cells: String, texts: String? = nil, head: String = "") throws -> [String] {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>\
      <numFmt numFmtId="165" formatCode="[$-804]yyyy\\年m\\月d\\日\\ h:mm"/>\
      <numFmt numFmtId="166" formatCode="0.00&quot;d&quot;"/><numFmt numFmtId="167" formatCode="[h]:mm"/>\
      <numFmt numFmtId="168" formatCode="[Red]0.0"/>\
      <numFmt numFmtId="169" formatCode="000"/></numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/>\
      <xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="49"/><xf numFmtId="168"/>\
      <xf numFmtId="31"/><xf numFmtId="169"/></cellXfs>
      """
    let book = MadeBook(rows: "<row>\(cells)</row>", texts: texts, styles: styles, head: head)
    return try Reading.cells(book).first ?? []
  }

  private func number(_ value: String, _ style: Int = 0) -> String { "<c s=\"\(style)\"><v>\(value)</v></c>" }

  @Test(arguments: [
    ("30", "30"), ("86.5", "86.5"), ("30.0", "30"), ("0.30000000000000004", "0.3"), ("-0", "0"),
    ("85.999999999999986", "86"), ("1E-7", "0.0000001"), ("1.5e3", "1500"), ("-2.5E-2", "-0.025"),
    ("410922199001011234", "410922199001011000"), ("999999999999999.9", "1000000000000000"),
    ("0.99999999999999999", "1"), ("1E+20", "100000000000000000000"), ("1e21", "1E+21"), ("007.50", "7.5"),
    ("1.7976931348623157E+308", "1.79769313486232E+308"), ("1e-400", "0"), (" 12\n", "12"), (".5", "0.5"),
  ])
  func `that are numbers are plain decimals of fifteen digits`(written: String, shown: String) throws {
    #expect(try row(number(written)) == ["number " + shown])
  }

  @Test(arguments: ["1e999", "nan", "inf", "0x10", "1,5", "--1", "1e", "e5", ".", "1 2", "壹"])
  func `that say they are numbers and are not are damage`(written: String) throws {
    #expect(throws: BookFault.damaged) { try row(number(written)) }
  }

  @Test func `are days where their format is one of days, and moments where they have a time`() throws {
    let cells = [1, 2, 4, 5, 10].map { number("46199", $0) }.joined()
    #expect(try row(cells) == [String](repeating: "date 2026-06-26", count: 5))
    let moments = [1, 2, 4, 5, 10].map { number("46199.583333333336", $0) }.joined()
    #expect(
      try row(moments) == [
        "date 2026-06-26", "date 2026-06-26 14:00", "date 2026-06-26", "date 2026-06-26 14:00",
        "date 2026-06-26",
      ])
  }

  @Test(arguments: [
    ("7", "007"), ("1234", "1234"), ("0", "000"), ("7.5", "number 7.5"), ("-7", "number -7"),
  ])
  func `are codes as they are shown where their format is nothing but noughts`(written: String, shown: String)
    throws
  {
    let cells = try row(number(written, 11))
    #expect(cells == [shown])
  }

  @Test func `are times of day where no day is shown`() throws {
    #expect(
      try row(number("0.58333333333333337", 3) + number("46199.58368055555", 3) + number("1.0833333333", 7))
        == ["date 14:00", "date 14:00:30", "date 26:00"])
    #expect(try row(number("0.58333333333333337", 2)) == ["date 14:00"])
  }

  @Test func `are no days where their format only looks like it`() throws {
    let plain = [6, 8, 9, 0, 999].map { number("46199", $0) }.joined()
    #expect(try row(plain) == [String](repeating: "number 46199", count: 5))
  }

  @Test func `are counted from 1904 where the workbook says so`() throws {
    let head = "<workbookPr date1904=\"1\"/>"
    let shown = try row(number("44737", 1) + number("0", 1), head: head)
    #expect(shown == ["date 2026-06-26", "date 1904-01-01"])
  }

  @Test func `know the first and the last day, and the one that never was`() throws {
    #expect(
      try row(["1", "59", "60", "61", "2958465", "2958466", "-1", "0"].map { number($0, 1) }.joined()) == [
        "date 1900-01-01", "date 1900-02-28", "number 60", "date 1900-03-01", "date 9999-12-31",
        "number 2958466", "number -1", "number 0",
      ])
  }

  @Test func `that are days in writing are days`() throws {
    let cells = ["2026-06-26", "2026-06-26T00:00:00", "2026-06-26T14:00:30.123Z", "14:00:00", "2026-02-30"]
      .map { "<c t=\"d\"><v>\($0)</v></c>" }.joined()
    #expect(
      try row(cells) == [
        "date 2026-06-26", "date 2026-06-26", "date 2026-06-26 14:00:30", "date 14:00", "2026-02-30",
      ])
  }

  @Test func `that are texts stay as they are, with runs joined and the pronunciation left out`() throws {
    let texts = """
      <si><t>濮阳</t></si><si><r><rPr/><t xml:space="preserve">粗 </t></r><r><t>体</t></r>\
      <rPh><t>cu</t></rPh></si>\
      <si><t xml:space="preserve"> 空 </t></si><si><t> 空 </t></si><si/><si><t>a_x000D_b_x005F_x000D_</t></si>
      """
    let cells = (0..<6).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    #expect(
      try row(
        cells + "<c t=\"inlineStr\"><v>1.0</v><is><r><t>内</t></r><r><t>联</t></r></is></c>", texts: texts)
        == ["濮阳", "粗 体", " 空 ", "空", "a\rb_x000D_", "内联"])
  }

  @Test func `have truth, failure and the missing value of a formula apart`() throws {
    #expect(
      try row(
        """
        <c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>\
        <c><f>A1</f></c><c><f>A1</f><v/></c>\
        <c t="str"><f>A1</f></c><c t="str"><f>A1</f><v></v></c><c><f>A1</f><v>3</v></c>\
        <c t="str"><f>A1</f><v>三</v></c>
        """)
        == ["boolean TRUE", "boolean FALSE", "error #N/A"] + [String](repeating: "valueless ", count: 3)
        + ["number 3", "三"])
  }

  @Test func `of formulas that were never worked out are no noughts`() throws {
    let cells = "<c><f>A2</f><v>0</v></c><c><v>0</v></c><c><f>A2</f><v>4</v></c>"
    #expect(
      try row(cells, head: "<calcPr fullCalcOnLoad=\"1\"/>") == ["valueless ", "number 0", "number 4"])
    #expect(try row(cells) == ["number 0", "number 0", "number 4"])
  }
}
