import Records

/// A unit's quarters of a year on paper: scores and ranks in one line, and how they went.
package struct QuartersPaper: Sendable {
  private let around: PaperSurroundings
  private let language: Language

  package init(_ around: PaperSurroundings, language: Language) {
    self.around = around
    self.language = language
  }

  /// The paper.
  ///
  /// - Parameters:
  ///   - months: the unit's months of the year; none where they are not shown.
  ///   - sides: the sides of the unit.
  package func layout(of history: QuarterHistory, months: [UnitMonth], sides: [Side]) -> SheetLayout {
    var sheet = SheetLayout()
    sheet.title(
      language.say(
        "\(history.unitName)\n\(history.year)年各季得分和名次", "\(history.unitName)\nquarters of \(history.year)"))
    around.markPractice(&sheet, language)
    if history.quarters.contains(where: { $0.score != nil && $0.issued == nil }) {
      sheet.centre(
        language.say("（未印发通报的季度为暂定）", "(quarters without a bulletin are provisional)"))
    }
    sheet.table(
      [
        TextTable.Column(language.say("季度", "quarter")), TextTable.Column(language.say("通报", "bulletin")),
        TextTable.Column(language.say("得分", "score"), isFigure: true),
        TextTable.Column(language.say("名次", "rank"), isFigure: true),
      ],
      history.quarters.map { standing in
        [
          "\(standing.quarter)", standing.issued?.description ?? "-", ScoreFacts.dash(standing.score),
          standing.rank.map { "\($0)" } ?? "-",
        ]
      } + [[language.say("平均", "mean"), "", ScoreFacts.dash(history.mean), ""]])
    sheet.field(
      language.say("算法", "reckoning"),
      language.say(
        "平均＝各季得分的平均，四舍五入到两位小数；季度得分的算法见该季通报；年度考核不用此数，而按方面求平均。",
        "The mean is that of the quarters, rounded half up to two decimals; how a quarter comes about is said in its bulletin; "
          + "the year's assessment does not use it, and takes means side by side."))
    sheet.chart(ScoreCharts.quarters(history, language))
    let closed = months.filter { $0.state == .closed || $0.scores.main != nil }
    sheet.table(
      [TextTable.Column(language.say("月份", "month"))]
        + sides.map { TextTable.Column($0.shortName(in: language), isFigure: true) }
        + [
          TextTable.Column(language.say("单位", "unit"), isFigure: true),
          TextTable.Column(language.say("逾期", "late"), isFigure: true),
          TextTable.Column(language.say("未记", "missing"), isFigure: true),
        ],
      closed.map { month in
        ["\(month.month)"]
          + sides.map { ScoreFacts.dash($0 == .main ? month.scores.main : month.scores.supervision) }
          + [ScoreFacts.dash(month.scores.unit), "\(month.late)", "\(month.missing)"]
      })
    sheet.chart(ScoreCharts.months(months.map(\.scores), sides, year: history.year, language))
    around.end(&sheet, entry: nil, language)
    return sheet
  }
}
