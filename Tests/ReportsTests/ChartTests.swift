import Foundation
import Records
import Reports
import Testing

@Suite struct `Charts on papers` {
  private static func row(_ rank: Int?, _ unit: UnitCode, _ name: String, _ score: String?) -> RankingRow {
    RankingRow(
      rank: rank, unit: unit, name: name, main: score.flatMap { Score($0) },
      score: score.flatMap { Score($0) }, why: score == nil ? .noClosedMonth : nil)
  }

  private static func table(_ rows: [RankingRow]) -> RankingTable {
    RankingTable(
      quarter: Quarter("2026-Q1") ?? Quarter(index: 0), group: .cityUnit, rows: rows,
      due: PaperExample.day("2026-04-15"))
  }

  private static let small = table([
    row(1, "CZJ", "市财政局", "94.36"), row(2, "JYJ", "市教育局", "50.00"), row(nil, "ZJJ", "市住建局", nil),
  ])

  private func ranking(_ table: RankingTable, _ language: Language = .chinese) -> SheetLayout {
    RankingPaper(PaperExample.around, versions: RuleVersions(.proposed), language: language).layout(of: table)
  }

  /// A unit's year: four months with a score, one with none, one open, the rest ahead.
  private static func year(_ name: String) -> UnitYear {
    let scores = ["95.00", "85.50", "60.00", "59.99", nil]
    let months = Month.all(in: 2026).enumerated().map { index, month in
      guard index < 6 else { return UnitMonth(month: month, state: .ahead) }
      guard index < scores.count else { return UnitMonth(month: month, state: .open) }
      let score = scores[index].flatMap { Score($0) }
      return UnitMonth(
        month: month, state: .closed, scores: MonthScores(month: month, main: score, unit: score),
        late: index == 1 ? 1 : 0, missing: index == 3 ? 2 : 0)
    }
    return UnitYear(unit: "CZJ", name: name, year: 2026, months: months)
  }

  private func map(_ units: [UnitYear]) -> SheetLayout {
    CityYearPaper(PaperExample.around, profile: .proposed, language: .chinese).layout(
      of: units, 2026, .county)
  }

  @Test func `R-170 the ranking as text has a bar beside each score, and none for who has no score`() {
    let lines = ranking(Self.small).text.split(separator: "\n").map(String.init)
    let title = lines.firstIndex(of: "2026年第一季度市直单位季度得分") ?? 0
    #expect(
      Array(lines[title..<min(title + 4, lines.count)]) == [
        "2026年第一季度市直单位季度得分",
        "1  市财政局  94.36  " + String(repeating: "█", count: 37) + "▌░░",
        "2  市教育局  50.00  " + String(repeating: "█", count: 20) + String(repeating: "░", count: 20),
        String(repeating: "=", count: 78),
      ])
  }

  @Test func `R-170 the ranking as a page has the bars as a drawing that can be read without seeing it`() {
    let page = OfficialPage.html([ranking(Self.small)], language: .chinese)
    #expect(page.contains("role=\"img\" aria-labelledby="))
    #expect(page.contains("2026年第一季度市直单位季度得分</title>"))
    #expect(page.contains("满格为 100 分。</desc>"))
    #expect(page.contains(">94.36</text>"))
    #expect(!page.contains("<script") && !page.contains("@font-face") && !page.contains("url("))
  }

  @Test func `R-368 a chart is drawn in black, white and greys alone`() {
    let page = OfficialPage.html([map([Self.year("青河县")]), ranking(Self.small)], language: .chinese)
    let colours = Set(page.matches(of: #/(?:fill|stroke)="(#[0-9a-f]+)"/#).map { String($0.1) })
    #expect(
      colours.allSatisfy { colour in
        let digits = Array(colour.dropFirst())
        return digits.count == 3
          ? Set(digits).count == 1 : digits[0...1] == digits[2...3] && digits[0...1] == digits[4...5]
      })
    #expect(colours.contains("#969696"))
  }

  @Test func `R-368 the city's year as text: a shade, a sign of what is wrong, and what they mean`() {
    let text = map([Self.year("青河县")]).text
    #expect(
      text.contains(
        """
                 1月  2月  3月  4月  5月  6月  7月  8月  9月  10月 11月 12月
        青河县   ██   ▓▓*  ▒▒   ░░!  -    ?
        ██ 90.00 分及以上  ▓▓ 80.00 分及以上  ▒▒ 60.00 分及以上  ░░ 不到 60.00 分
        - 无得分  ? 审核未关闭  ! 有未记  * 有逾期
        """), "\(text)")
  }

  @Test func `R-368 the city's year as a page has each score in its cell`() {
    let page = OfficialPage.html([map([Self.year("青河县")])], language: .chinese)
    for text in ["95.00", "85.50*", "60.00", "59.99!", "-", "?"] { #expect(page.contains(">\(text)</text>")) }
  }

  @Test func `a long chart goes over several figures, each on one page`() {
    let rows = (1...70).map { (place: Int) in Self.row(place, UnitCode("U\(place)"), "单位\(place)", "80.00") }
    let page = OfficialPage.html([ranking(Self.table(rows))], language: .chinese)
    #expect(page.components(separatedBy: "<svg").count - 1 == 3)
    #expect(page.components(separatedBy: "（续）</figcaption>").count - 1 == 2)
    let names = page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(names).count == names.count)
  }

  @Test func `what a unit is called cannot become part of a drawing`() {
    let table = Self.table([Self.row(1, "X", "</svg><script>\"&", "80.00")])
    let page = OfficialPage.html([ranking(table)], language: .chinese)
    #expect(page.contains("&lt;/svg&gt;&lt;script&gt;&quot;&amp;</text>"))
    for element in ["figure", "figcaption", "svg", "title", "desc", "text"] {
      let opened =
        page.components(separatedBy: "<\(element)>").count
        + page.components(separatedBy: "<\(element) ").count - 2
      #expect(opened == page.components(separatedBy: "</\(element)>").count - 1, "\(element)")
    }
  }

  @Test func `R-155 R-172 a line of quarters is broken where there is no score`() {
    let quarters = zip(Quarter.all(in: 2026), ["90.00", nil, "84.50", "86.00"]).map { quarter, score in
      QuarterHistory.Standing(
        quarter: quarter, score: score.flatMap { Score($0) }, rank: score == nil ? nil : 2)
    }
    let history = QuarterHistory(
      unit: "CZJ", unitName: "示范市财政局", year: 2026, quarters: quarters, mean: Score("86.83"))
    let sheet = QuartersPaper(PaperExample.around, language: .chinese).layout(
      of: history, months: [], sides: [.main])
    #expect(sheet.text.contains("2026-Q3  -     84.50     2\n"))
    #expect(sheet.text.contains("二季      -\n"))
    let page = OfficialPage.html([sheet], language: .chinese)
    #expect(page.components(separatedBy: "<polyline").count - 1 == 1)
    #expect(page.components(separatedBy: "<circle").count - 1 == 4)
  }

  @Test func `R-170 charts add nothing to what scripts read`() {
    #expect(!String(decoding: ranking(Self.small).csv, as: UTF8.self).contains("█"))
  }
}
