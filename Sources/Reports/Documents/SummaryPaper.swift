import Records

/// The figures and scores of a month of all units on paper.
package struct SummaryPaper: Sendable {
  private let around: PaperSurroundings
  private let language: Language

  package init(_ around: PaperSurroundings, language: Language) {
    self.around = around
    self.language = language
  }

  package func layout(of rows: [MonthSummary], _ month: Month) -> SheetLayout {
    var sheet = SheetLayout()
    sheet.title(
      language.say("\(month.spoken(in: .chinese))记实数据和得分", "Figures and scores of \(month)"))
    around.markPractice(&sheet, language)
    if rows.isEmpty { sheet.paragraph(language.say("（没有）", "(none)")) }
    sheet.table(rows, ScoreFacts.summary.filter { $0.key != "month" }, language)
    sheet.chart(ScoreCharts.summary(rows, month, language))
    around.end(&sheet, entry: nil, language)
    return sheet
  }
}
