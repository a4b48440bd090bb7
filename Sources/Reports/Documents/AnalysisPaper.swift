import Records

/// An analysis on paper, its text made from the figures, so that no word says what no figure shows.
package struct AnalysisPaper: Sendable {
  private let around: PaperSurroundings
  private let language: Language

  package init(_ around: PaperSurroundings, language: Language) {
    self.around = around
    self.language = language
  }

  /// What was presented, and to whom.
  package func layout(of presented: PresentedAnalysis) -> SheetLayout {
    var sheet = SheetLayout()
    begin(&sheet, presented.body.analysis, number: presented.body.name)
    sheet.address(
      language.list(presented.body.recipients) + language.say("：", ":"))
    tell(presented.body.analysis, in: &sheet)
    if let remarks = presented.body.remarks {
      sheet.heading(language.say("分析意见", "Remarks"))
      sheet.paragraph(remarks)
    }
    sheet.heading(language.say("呈送情况", "Sent to"))
    for sending in presented.sendings {
      sheet.field(sending.recipient, sending.on.spoken(in: language))
    }
    sheet.closing(presented.body.name.office.office(in: language))
    sheet.closing(presented.body.on.written(in: language))
    around.end(&sheet, entry: presented.entry, language)
    return sheet
  }

  /// The analysis as it would be presented now; it says so.
  package func layout(of analysis: Analysis) -> SheetLayout {
    var sheet = SheetLayout()
    begin(&sheet, analysis, number: nil)
    sheet.centre(language.say("（预览，尚未呈报）", "(preview, not presented yet)"))
    tell(analysis, in: &sheet)
    around.end(&sheet, entry: nil, language)
    return sheet
  }

  private func begin(_ sheet: inout SheetLayout, _ analysis: Analysis, number: SupervisionName?) {
    sheet.title(
      language.say(
        "\(around.unitName)\n落实全面从严治党“两个责任”情况分析报告",
        "\(around.unitName)\nanalysis of how the two responsibilities are carried out"))
    sheet.centre(
      language.say("\(analysis.from) 至 \(analysis.to)", "\(analysis.from) to \(analysis.to)"))
    if let number { sheet.centre(number.description) }
    around.markPractice(&sheet, language)
  }

  private func tell(_ analysis: Analysis, in sheet: inout SheetLayout) {
    let total = analysis.total
    sheet.paragraph(
      language.say(
        "截至\(analysis.cutOff.written(in: .chinese))，全市到期事项 \(total.due) 项，完成 \(total.done) 项，"
          + "完成率 \(percent(total.completion))，其中逾期完成 \(total.late) 项；未完成 \(total.due - total.done) 项。",
        "By \(analysis.cutOff), \(total.due) duties were due and \(total.done) done (\(percent(total.completion))), "
          + "\(total.late) of them late; \(total.due - total.done) are not done."))
    // What is weakest stands first, for it is what the report is read for.
    sheet.heading(language.say("薄弱环节", "Weak points"))
    sheet.paragraph(weakIndicators(analysis.weakIndicators))
    sheet.paragraph(weakUnits(analysis))
    for part in [AnalysisPart.side, .subject, .quarter, .indicator, .unit] {
      let rows = analysis.rows(part)
      guard !rows.isEmpty else { continue }
      sheet.heading(language.say("按\(part.name(in: .chinese))", "By \(part.name(in: .english))"))
      sheet.paragraph(sentence(rows))
      sheet.table(rows, SupervisionFacts.row.filter { $0.key != "part" }, language)
    }
  }

  /// The best and the worst of a comparison, where they differ; several that stand alike are counted.
  private func sentence(_ rows: [AnalysisRow]) -> String {
    let told = rows.filter { $0.figures.completion != nil }
    let completions = told.compactMap(\.figures.completion)
    guard let best = completions.max(), let worst = completions.min(), best != worst else {
      return language.say(
        "各项完成率相同，均为 \(percent(completions.first))。",
        "All stand at the same completion, \(percent(completions.first)).")
    }
    func named(_ completion: Int) -> String {
      let rows = told.filter { $0.figures.completion == completion }
      let first = rows.first?.spoken(in: language) ?? ""
      return rows.count == 1
        ? first : language.say("\(first)等 \(rows.count) 项", "\(first) and \(rows.count - 1) more")
    }
    return language.say(
      "完成率最高的是\(named(best))（\(percent(best))），最低的是\(named(worst))（\(percent(worst))）。",
      "Highest: \(named(best)) (\(percent(best))); lowest: \(named(worst)) (\(percent(worst))).")
  }

  private func weakIndicators(_ rows: [AnalysisRow]) -> String {
    guard !rows.isEmpty else {
      return language.say("没有未完成的指标。", "No indicator has anything left undone.")
    }
    let named = rows.map { "\($0.spoken(in: language)) \(percent($0.figures.completion))" }
    return language.say("完成率最低的指标：", "Indicators done least: ")
      + named.joined(separator: language.say("；", "; ")) + language.say("。", ".")
  }

  private func weakUnits(_ analysis: Analysis) -> String {
    let quarters = language.list(analysis.quarters.map { $0.spoken(in: language) })
    let mark = percent(analysis.mark)
    guard !analysis.weakUnits.isEmpty else {
      return language.say(
        "\(quarters)完成率连续低于 \(mark) 的单位：没有。", "Units below \(mark) in each of \(quarters): none.")
    }
    let named = analysis.weakUnits.map { unit in
      unit.title + language.say("（", " (") + language.list(unit.measures.map { percent($0) })
        + language.say("）", ")")
    }
    return language.say("\(quarters)完成率连续低于 \(mark) 的单位：", "Units below \(mark) in each of \(quarters): ")
      + named.joined(separator: language.say("；", "; ")) + language.say("。", ".")
  }

  private func percent(_ hundredths: Int?) -> String {
    hundredths.map { JSONText.decimal($0) + "%" } ?? "-"
  }
}
