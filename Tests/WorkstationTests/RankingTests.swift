import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The screens of rankings and score sheets.
@Suite struct `Rankings on the screen` {
  private let first = Quarter(index: 8_104)

  private func ranking(_ bench: Bench) throws -> RankingScreen {
    guard let screen = bench.station.scene.screen as? RankingScreen else { throw StoreFailure.stopped }
    return screen
  }

  @Test func `R-162 R-163 R-164 R-165 a quarter's ranking: ties, changes, who has no score last`() throws {
    var bench = Bench.supervisor
    bench.press("7 ↓ ↓")
    try expectScreen(bench.station, "ranking")
    bench.press("↓")
    #expect(bench.screen.contains("建议重点督查"))
    bench.press("Tab")
    try expectScreen(bench.station, "ranking-counties")
  }

  @Test func `R-162 the ranking in English`() throws {
    var bench = Bench.office(Sample.supervisor, Sample.supervisorPost, language: .english)
    bench.press("7")
    try expectScreen(bench.station, "ranking-english")
  }

  @Test func `R-162 the last quarter that is over comes first, and none that has not begun`() throws {
    var bench = Bench.supervisor
    bench.press("7")
    let here = bench.station.here
    #expect(try ranking(bench).shownQuarter(at: here) == first)
    bench.press("]")
    #expect(try ranking(bench).shownQuarter(at: here) == first.next)
    bench.press("]")
    #expect(try ranking(bench).shownQuarter(at: here) == first.next)
    #expect(bench.screen.contains("后面的季度还没有开始"))
  }

  @Test func `R-166 issuing asks once, says what it freezes, and tells when it is done`() throws {
    var bench = Bench.supervisor
    bench.press("7 i")
    try expectScreen(bench.station, "ranking-issue")
    bench.commands = []
    bench.press("Enter")
    let act = Act.issueBulletin(BulletinOrder(quarter: first, group: .cityUnit))
    #expect(try ranking(bench).asking.question == nil)
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [act])
    #expect(bench.screen.contains("〔2026〕第4号"))
    bench.press("i")
    #expect(try ranking(bench).asking.question == nil)
    #expect(bench.screen.contains("已印发，内容已定"))
  }

  @Test func `R-168 with reviews open the bulletin wants the reason for leaving units out`() throws {
    var bench = Bench.supervisor
    bench.sample.scores.hasOpenReviews = true
    bench.press("7 i")
    try expectScreen(bench.station, "ranking-issue-open")
    bench.press("Tab Enter")
    #expect(try ranking(bench).asking.question?.dialog.problem == "须写明不列入的理由。")
    bench.type("机构改革")
    bench.press("Tab Enter")
    bench.type("correct horse")
    bench.press("Enter")
    let order = BulletinOrder(
      quarter: first, group: .cityUnit, omitted: [OmittedUnit(unit: "ZJJ", reason: "机构改革")])
    #expect(bench.acts == [.issueBulletin(order)])
  }

  @Test func `R-012 R-166 a quarter that is not over is not issued, and units issue none`() throws {
    var bench = Bench.supervisor
    bench.press("7 ] i")
    #expect(bench.screen.contains("2026-Q2 还没有过完"))
    bench = Bench()
    bench.press("7 i")
    #expect(try ranking(bench).asking.question == nil)
    #expect(bench.commands.allSatisfy { if case .confirm = $0 { false } else { true } })
  }

  @Test func `R-162 a unit sees its own group, stands on its row, and opens its own sheet only`() throws {
    var bench = Bench()
    bench.press("7")
    #expect(try ranking(bench).list.current?.unit == "CZJ")
    bench.press("Tab")
    #expect(try ranking(bench).table?.group == .cityUnit)
    bench.press("↓ Enter")
    #expect(bench.screen.contains("只能看本单位的得分明细"))
    bench.press("↑ Enter")
    guard let sheet = bench.station.scene.screen as? ScoreScreen else { throw StoreFailure.stopped }
    #expect(sheet.unit == "CZJ" && sheet.quarter == first)
  }

  @Test
  func `R-151 R-172 the score sheet: every point with duty, record, article and what would have earned it`()
    throws
  {
    var bench = Bench.supervisor
    bench.sample.scores.isClosed = true
    bench.press("7 Enter")
    try expectScreen(bench.station, "scores")
    bench.station.here.language = .english
    try expectScreen(bench.station, "scores-english")
  }

  @Test func `R-015 the main office asks for score sheets of the main side alone, the other office for both`()
    throws
  {
    func sides(_ bench: Bench) -> Set<Side> {
      var bench = bench
      bench.press("7 Enter")
      return Set(bench.commands.asked(ReviewDetailQuery.self).map(\.side))
    }
    #expect(sides(.supervisor) == [.main])
    #expect(sides(.discipline) == [.main, .supervision])
  }

  @Test func `R-170 the ranking and the score sheet are written as tables and texts`() throws {
    var bench = Bench.supervisor
    bench.press("7 e F5")
    bench.press("Enter e F5")
    let contents = bench.commands.compactMap { command -> ListExport.Content? in
      if case .start(.export(let export)) = command { export.content } else { nil }
    }
    #expect(contents == [.ranking(first, .cityUnit), .scores("CZJ", first, [.main])])
  }

  @Test func `R-167 R-149 the alerts of a bulletin and of reviews lead to where they are dealt with`() throws
  {
    let here = Bench.supervisor.station.here
    func alert(_ kind: AlertKind, _ side: Side?, _ target: String) -> Alert {
      Alert(kind: kind, level: .warning, unitName: "", side: side, target: target, title: "")
    }
    #expect(
      alert(.bulletinQuarterly, nil, "2026-Q1 county").way(at: here) == .open(.ranking(first, .county)))
    #expect(
      alert(.reviewMonthly, .main, "2026-05").way(at: here)
        == .open(.reviews(.main, Month(index: 24_316))))
    #expect(alert(.inspectionMissing, nil, "2026-H1").way(at: here) == .open(.inspections(year: 2026)))
  }
}
