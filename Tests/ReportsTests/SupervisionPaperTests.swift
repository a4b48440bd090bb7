import Records
import Reports
import Testing

@Suite struct `Papers of the supervising offices` {
  private static func row(
    _ part: AnalysisPart, _ name: String, _ due: Int, _ done: Int, title: String? = nil, side: Side? = nil
  ) -> AnalysisRow {
    AnalysisRow(
      part: part, name: name, title: title, side: side, figures: AnalysisFigures(due: due, done: done))
  }

  private static let weak = row(
    .indicator, "county J-01", 4, 1, title: "监督检查", side: .supervision)
  private static let analysis = Analysis(
    from: PaperExample.day("2026-04-01"), to: PaperExample.day("2026-06-30"),
    cutOff: PaperExample.day("2026-06-30"),
    rows: [
      row(.side, "main", 8, 8), row(.side, "supervision", 4, 1), row(.quarter, "2026-Q2", 12, 9), weak,
      row(.unit, "CZJ", 6, 6, title: "市财政局"), row(.unit, "JYJ", 2, 2, title: "市教育局"),
      row(.unit, "AX", 4, 1, title: "安县"),
    ], weakIndicators: [weak],
    weakUnits: [WeakUnit(unit: "AX", title: "安县", measures: [0, 25_00])], mark: 60_00,
    quarters: [Quarter("2026-Q1"), Quarter("2026-Q2")].compactMap(\.self))

  private func text(_ language: Language = .chinese) -> String {
    AnalysisPaper(PaperExample.around, language: language).layout(of: Self.analysis).text
      .replacing("\n", with: "")
  }

  @Test func `R-179 an analysis says in words what its figures show, and nothing else`() {
    for sentence in [
      "到期事项 12 项，完成 9 项，完成率 75.00%，其中逾期完成 0 项；未完成 3 项。",
      "完成率最高的是主体责任（100.00%），最低的是监督责任（25.00%）。", "各项完成率相同，均为 75.00%。",
      "完成率最高的是市财政局等 2 项（100.00%），最低的是安县（25.00%）。",
    ] { #expect(text().replacing(" ", with: "").contains(sentence.replacing(" ", with: ""))) }
    #expect(text(.english).contains("12 duties were due and 9 done (75.00%)"))
  }

  @Test func `R-180 it names the weak indicators and the weak units with their quarters`() {
    #expect(text().contains("完成率最低的指标：J-01 监督检查（县（区）） 25.00%。"))
    #expect(text().contains("2026年第一季度、2026年第二季度完成率连续低于 60.00% 的单位：安县（0.00%、25.00%）。"))
  }

  @Test func `R-175 a bulletin tells unit, person, fact and measure`() {
    let name = SupervisionName(.bulletin, office: .main, year: 2026, serial: 1)
    let bulletin = NamedBulletin(
      body: ViolationsPublished(
        name: name, title: "关于记实违规的通报",
        lines: [
          BulletinLine(
            violation: SupervisionName(.violation, office: .main, year: 2026, serial: 3), unit: "CZJ",
            person: "王来客", fact: "记实晚录", measure: "批评教育")
        ]), issuedBy: "马主任", issuedAt: Instant(Moment(day: PaperExample.day("2026-06-30"), minute: 600)),
      unitNames: ["CZJ": "市财政局"], entry: ChainHead(chain: "office/main", number: 9, digest: Digest(of: [1])))
    let text = BulletinPaper(PaperExample.around, language: .chinese).layout(of: bulletin).text
    for part in ["关于记实违规的通报", "TZ-2026-001", "市财政局  王来客", "记实晚录", "批评教育", "市委主体办"] {
      #expect(text.contains(part))
    }
  }
}
