import Records

/// A document as one HTML file that prints on A4 in the form of an official paper.
///
/// Sizes are those of GB/T 9704: margins of 37, 26, 35 and 28 mm, a title of 22 points, text of 16 points with 22 lines
/// to a page, the page's number between two dashes. The file needs nothing from outside.
package enum OfficialPage {
  /// The HTML of one or several papers, each on pages of its own; UTF-8.
  package static func html(_ sheets: [SheetLayout], language: Language) -> String {
    let titles = sheets.flatMap(\.blocks).compactMap { block -> String? in
      if case .title(let text) = block { return text }
      return nil
    }
    var page = """
      <!DOCTYPE html>
      <html lang="\(language.say("zh-CN", "en"))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escaped(titles.first ?? ""))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>

      """
    for (index, sheet) in sheets.enumerated() {
      page += "<article>\n" + article(sheet, named: "s\(index + 1)", language) + "</article>\n"
    }
    return page + "</body>\n</html>\n"
  }

  private static func article(_ sheet: SheetLayout, named name: String, _ language: Language) -> String {
    var (html, open) = ("", false)
    for (place, block) in sheet.blocks.enumerated() {
      let isField =
        switch block {
        case .field, .blank: true
        default: false
        }
      // Fields that follow each other share a table.
      if isField != open { html += isField ? "<table class=\"fields\">\n" : "</table>\n" }
      open = isField
      if case .chart(let chart) = block {
        for (number, piece) in chart.pieces().enumerated() {
          html += piece.figure(named: "\(name)-\(place)-\(number)", isFirst: number == 0, language)
        }
      } else {
        html += self.html(of: block)
      }
    }
    return html + (open ? "</table>\n" : "")
  }

  private static func html(of block: SheetLayout.Block) -> String {
    switch block {
    case .title(let text): return "<h1>\(title(text))</h1>\n"
    case .centred(let text): return "<p class=\"centred\">\(escaped(text))</p>\n"
    case .rule, .gap, .chart: return ""
    case .address(let text): return "<p class=\"address\">\(escaped(text))</p>\n"
    case .heading(let text): return "<h2>\(escaped(text))</h2>\n"
    case .field(let label, let text): return row(label, "<td>\(lines(text))</td>")
    case .blank(let label, _): return row(label, "<td class=\"blank\"></td>")
    case .paragraph(let text): return "<p>\(lines(text))</p>\n"
    case .table(let columns, let rows): return table(columns, rows)
    case .closing(let text): return "<p class=\"closing\">\(lines(text))</p>\n"
    case .proof(let text): return "<p class=\"proof\">\(lines(text))</p>\n"
    }
  }

  private static func row(_ label: String, _ cell: String) -> String {
    "<tr><th>\(escaped(label))</th>\(cell)</tr>\n"
  }

  private static func table(_ columns: [TextTable.Column], _ rows: [[String]]) -> String {
    let heads = columns.map { "<th>\(escaped($0.title))</th>" }.joined()
    let body = rows.map { cells in
      let cells = zip(columns, cells).map { column, cell in
        "<td\(column.isFigure ? " class=\"figure\"" : isCode(cell) ? " class=\"code\"" : "")>\(lines(cell))</td>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return "<table>\n<thead><tr>\(heads)</tr></thead>\n<tbody>\n\(body.joined())</tbody>\n</table>\n"
  }

  /// Numbers and days are not broken over lines.
  private static func isCode(_ cell: String) -> Bool {
    cell.utf8.count <= 20 && cell.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// A text with its line breaks.
  private static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped($0) }.joined(
      separator: "<br>")
  }

  /// Each further line is a block of its own: browsers even out only lines that have no break in them.
  private static func title(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { escaped($0) }
    return (lines.first ?? "") + lines.dropFirst().map { "<span>\($0)</span>" }.joined()
  }

  private static func escaped(_ text: some StringProtocol) -> String { HTMLTable.escaped(String(text)) }

  private static let style = """
    @page {
      size: A4;
      margin: 37mm 26mm 35mm 28mm;
      @bottom-center { content: "— " counter(page) " —"; font: 14pt "SimSun", "Songti SC", "Noto Serif CJK SC", serif; }
    }
    body {
      max-width: 156mm; margin: 0 auto; color: #000; background: #fff;
      font: 16pt/28.9pt "FangSong", "FangSong_GB2312", "STFangsong", "SimSun", "Songti SC", "Noto Serif CJK SC", serif;
      text-align: justify; overflow-wrap: anywhere;
    }
    article + article { break-before: page; }
    h1 {
      margin: 0 0 14pt; text-align: center; text-wrap: balance; font-size: 22pt; line-height: 32pt; font-weight: bold;
      font-family: "FZXiaoBiaoSong-B05S", "SimSun", "Songti SC", "Noto Serif CJK SC", serif;
    }
    h1 span { display: block; text-wrap: balance; }
    h2 {
      margin: 8pt 0 4pt; font-size: 16pt; font-weight: bold; break-after: avoid;
      font-family: "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif;
    }
    p { margin: 0; text-indent: 2em; orphans: 2; widows: 2; }
    p.centred { text-align: center; text-indent: 0; margin-bottom: 8pt; }
    p.address { text-indent: 0; }
    p.closing { margin: 20pt 2em 0 0; text-align: right; text-indent: 0; break-before: avoid; break-inside: avoid; }
    p.closing + p.closing { margin-top: 0; }
    p.proof {
      margin-top: 18pt; padding-top: 6pt; border-top: 0.5pt solid #000; text-indent: 0; text-align: left;
      font-size: 10.5pt; line-height: 15pt; break-inside: avoid;
    }
    p.proof + p.proof { margin-top: 0; padding-top: 0; border-top: none; }
    table { width: 100%; border-collapse: collapse; margin: 4pt 0 10pt; font-size: 12pt; line-height: 18pt; }
    th, td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: top; text-align: left; font-weight: normal; }
    thead { display: table-header-group; }
    thead th { text-align: center; white-space: nowrap; font-family: "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; }
    tr { break-inside: avoid; }
    td.figure, td.code { white-space: nowrap; }
    td.figure { text-align: right; }
    table.fields th { width: 6.5em; }
    figure { margin: 6pt 0 12pt; break-inside: avoid; }
    figcaption {
      margin: 0 0 4pt; text-align: center; font-size: 12pt; line-height: 18pt; break-after: avoid;
      font-family: "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif;
    }
    svg { display: block; width: 100%; height: auto; print-color-adjust: exact; }
    svg text { font-family: "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; }
    td.blank { height: 34pt; }
    @media screen { body { padding: 24pt; } }
    """
}
