import Records

/// A list on paper: a register or a table for supervisors, with what proves it at the foot.
package enum ListPaper {
  /// A document of one table.
  package static func layout<Row>(
    title: String, subtitle: String? = nil, _ rows: [Row], _ facts: [Fact<Row>],
    around: PaperSurroundings, _ language: Language
  ) -> SheetLayout {
    var sheet = SheetLayout()
    sheet.title(title)
    if let subtitle { sheet.centre(subtitle) }
    around.markPractice(&sheet, language)
    if rows.isEmpty { sheet.paragraph(language.say("（没有）", "(none)")) }
    sheet.table(rows, facts, language)
    around.end(&sheet, entry: nil, language)
    return sheet
  }
}
