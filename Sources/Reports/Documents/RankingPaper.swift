import Records

/// A quarter's ranking of one group on paper: a bulletin once it is issued, a draft of one before (R-170).
package struct RankingPaper: Sendable {
  private let around: PaperSurroundings
  private let versions: RuleVersions
  private let language: Language

  /// - Parameter versions: the rules of the store, for how the figures come about.
  package init(_ around: PaperSurroundings, versions: RuleVersions, language: Language) {
    self.around = around
    self.versions = versions
    self.language = language
  }

  package func layout(of table: RankingTable) -> SheetLayout {
    var sheet = SheetLayout()
    let group = table.group.name(in: language)
    sheet.title(
      language.say(
        "\(table.quarter.spoken(in: .chinese))\(group)\n落实党风廉政建设责任情况通报",
        "Quarterly bulletin \(table.quarter), \(group)"))
    if let issued = table.issued { sheet.centre(issued.number.spoken(in: language)) }
    around.markPractice(&sheet, language)
    if table.issued == nil {
      sheet.centre(language.say("（尚未印发，名次为暂定）", "(not issued yet, the ranks are provisional)"))
    }
    if let issued = table.issued { correction(issued, in: &sheet) }
    if table.rows.isEmpty { sheet.paragraph(language.say("（没有）", "(none)")) }
    sheet.table(table.rows, ScoreFacts.row, language)
    months(table, in: &sheet)
    sheet.chart(ScoreCharts.ranking(table, language))
    for unit in table.issued?.omitted ?? [] {
      sheet.field(language.say("未列入", "left out"), "\(unit.unit)  \(unit.reason)")
    }
    if !table.lagging.isEmpty {
      let names = table.rows.filter { table.lagging.contains($0.unit) }.map(\.name)
      sheet.field(language.say("建议重点督查", "to inspect"), names.joined(separator: language.say("、", ", ")))
    }
    if let issued = table.issued {
      sheet.closing(around.unitName)
      sheet.closing(language.say("印发 \(issued.by)", "issued by \(issued.by)"))
      sheet.closing(issued.on.written(in: language))
    }
    around.end(&sheet, madeFrom: table.issued?.heads ?? [], entry: table.issued?.entry, language)
    return sheet
  }

  /// The months that the figures are the mean of, and how they come about, so that the table can be reckoned from the
  /// paper alone (R-156, R-161).
  private func months(_ table: RankingTable, in sheet: inout SheetLayout) {
    let rows = table.rows.filter { !$0.months.isEmpty }
    guard !rows.isEmpty else { return }
    let rules = QuarterRules(table.quarter, versions)
    sheet.heading(language.say("各月得分", "Scores of the months"))
    let heads = table.quarter.months.flatMap { month in
      [
        language.say("\(month.ordinal)月主体", "\(month) main"), language.say("监督", "superv."),
        language.say("单位", "unit"),
      ].map { TextTable.Column($0, isFigure: true) }
    }
    sheet.table(
      [TextTable.Column(language.say("单位", "unit"))] + heads,
      rows.map { row in
        [row.name]
          + table.quarter.months.flatMap { month -> [String] in
            let scores = row.months.first { $0.month == month }
            return [scores?.main, scores?.supervision, scores?.unit].map(ScoreFacts.dash)
          }
      })
    let last = rules.last.profile
    sheet.field(
      language.say("算法", "reckoning"),
      Reckoning.quarter.sentence(
        by: last, sides: rules.sideWeights(of: table.quarter.months[2]), in: language))
    for month in table.quarter.months where rules.sideWeights(of: month) != last.sideWeights {
      let weights = rules.sideWeights(of: month)
      sheet.field(
        "\(month)",
        language.say(
          "主体×\(weights[0])%＋监督×\(weights[1])%", "main × \(weights[0])% + supervision × \(weights[1])%"))
    }
    sheet.field(language.say("取舍", "rounding"), Reckoning.rounding.sentence(by: last, in: language))
  }

  private func correction(_ issued: IssuedBulletin, in sheet: inout SheetLayout) {
    guard let corrected = issued.corrects else { return }
    let reason = issued.reason ?? ""
    let changed = issued.changed.map(\.rawValue)
    sheet.paragraph(
      language.say(
        "本通报更正\(corrected.spoken(in: .chinese))通报。理由：\(reason)。有变动的单位：\(changed.joined(separator: "、"))。",
        "This bulletin corrects \(corrected.spoken(in: .english)). Reason: \(reason). Rows changed: "
          + "\(changed.joined(separator: ", "))."))
  }
}
