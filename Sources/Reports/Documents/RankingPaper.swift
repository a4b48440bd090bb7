import Records

/// A quarter's ranking of one group on paper: a bulletin once it is issued, a draft of one before (R-170).
package struct RankingPaper: Sendable {
  private let around: PaperSurroundings
  private let language: Language

  package init(_ around: PaperSurroundings, language: Language) {
    self.around = around
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
