import HonestText
import Records

/// A table as a page of its own that needs nothing else: no script, no picture, nothing from elsewhere.
///
/// On paper the headings are repeated on each sheet and no row is torn in two.
package struct HTMLTable: Hashable, Sendable {
  /// The columns whose cells stand at the right.
  private let figures: Set<Int>

  /// A table of which some columns are figures.
  package init(figures: Set<Int>) { self.figures = figures }

  /// The page up to its first row.
  package static func opening(title: String, subtitle: String, columns: [String], language: Language)
    -> String
  {
    """
    <!DOCTYPE html>
    <html lang="\(language.say("zh-CN", "en"))">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escaped(title))</title>
    <style>
    @page { size: A4 landscape; margin: 15mm }
    body { font: 10.5pt/1.4 "Songti SC", SimSun, "Noto Serif CJK SC", serif; color: #000; background: #fff }
    h1 { font-size: 16pt; text-align: center; margin: 0 0 2mm }
    p { text-align: center; margin: 0 0 4mm }
    table { border-collapse: collapse; width: 100% }
    thead { display: table-header-group }
    tr { break-inside: avoid }
    th, td { border: 0.3mm solid #000; padding: 1mm 1.5mm; text-align: left; vertical-align: top }
    td.figure { text-align: right; white-space: nowrap }
    </style>
    </head>
    <body>
    <h1>\(escaped(title))</h1>
    <p>\(escaped(subtitle))</p>
    <table>
    <thead><tr>\(columns.map { "<th>\(escaped($0))</th>" }.joined())</tr></thead>
    <tbody>

    """
  }

  /// One row.
  package func row(_ cells: [String]) -> String {
    let cells = cells.enumerated().map { index, cell in
      "<td\(figures.contains(index) ? " class=\"figure\"" : "")>\(HTMLTable.escaped(cell))</td>"
    }
    return "<tr>\(cells.joined())</tr>\n"
  }

  /// The page after its last row; a list without rows is told below.
  package static func closing(_ remark: String?) -> String {
    "</tbody>\n</table>\n\(remark.map { "<p>\(escaped($0))</p>\n" } ?? "")</body>\n</html>\n"
  }

  /// A text as a page shows it: nothing in it is a tag, and nothing turns the direction of reading.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.printable {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
