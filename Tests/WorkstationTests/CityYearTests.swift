import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The city's year by units and months, and what lost points cost.
@Suite struct `The city's year on the screen` {
  private func map(_ bench: Bench) throws -> CityMapScreen {
    guard let screen = bench.station.scene.screen as? CityMapScreen else { throw StoreFailure.stopped }
    return screen
  }

  @Test
  func `W-5 R-368 units down, months across: shades, signs of what is wrong, the chosen cell in figures`()
    throws
  {
    var bench = Bench.supervisor
    bench.press("7 y")
    try expectScreen(bench.station, "city-year")
    bench.station.here.language = .english
    try expectScreen(bench.station, "city-year-english")
  }

  @Test func `W-5 R-365 in a wide window each shade has its figure beside it`() throws {
    var bench = Bench.office(
      Sample.supervisor, Sample.supervisorPost, size: Size(columns: 200, rows: 60))
    bench.press("7 y")
    try expectScreen(bench.station, "city-year-200x60")
  }

  @Test
  func
    `W-5 the shades can be told apart where a terminal has only ASCII, from each other and from the signs`()
  {
    let signs = ChartSign.shades.compactMap(ChartSign.ascii) + ["-", "?", "!", "*"]
    #expect(Set(signs).count == 8)
  }

  @Test func `W-5 arrows choose unit and month, Enter opens the score sheet of its quarter`() throws {
    var bench = Bench.supervisor
    bench.press("7 y")
    let here = bench.station.here
    #expect(try map(bench).shownMonth(at: here).description == "2026-05")
    bench.press("← ← ↓")
    #expect(try map(bench).shownMonth(at: here).description == "2026-03")
    let unit = try #require(try map(bench).list.current).code
    bench.press("Enter")
    guard let sheet = bench.station.scene.screen as? ScoreScreen else { throw StoreFailure.stopped }
    #expect(sheet.unit == unit && sheet.quarter.description == "2026-Q1")
  }

  @Test func `W-5 a city of a thousand units is asked for a hundred at a time`() throws {
    var bench = Bench.supervisor
    let units = (0..<1_000).map { index in
      OrganisationUnit(
        code: UnitCode("U\(index)"), name: "单位\(index)", kind: .cityDepartment, group: .cityUnit,
        mainBody: "党组", displayOrder: index, start: Day(year: 2020, month: 1, day: 1) ?? Day(number: 0))
    }
    bench.station.here.units = units
    bench.commands = []
    bench.press("7 y G")
    let asked = bench.commands.asked(UnitYearsQuery.self).filter { $0.year == 2026 }.map(\.units)
    #expect(asked.map(\.count) == [100, 100])
    #expect(asked.last?.last == "U999")
    #expect(try map(bench).known.count == 200)
    bench.press("↑ ↑")
    #expect(bench.commands.asked(UnitYearsQuery.self).count == 2)
  }

  @Test func `W-5 years and groups are changed, and no year that has not begun`() throws {
    var bench = Bench.supervisor
    bench.press("7 y ]")
    #expect(bench.screen.contains("下一年还没有开始"))
    bench.press("[")
    #expect(bench.screen.contains("2025年  市直单位"))
    bench.press("Tab")
    #expect(bench.screen.contains("2025年  县（区）"))
  }

  @Test func `W-5 a unit's own year is what its key of pictures opens`() throws {
    var bench = Bench()
    bench.press("7 y")
    guard bench.station.scene.screen is LedgerYearScreen else { throw StoreFailure.stopped }
  }

  @Test func `R-170 the map is written as a page, a text or a table`() throws {
    var bench = Bench.supervisor
    bench.press("7 y e F5")
    let exports = bench.commands.compactMap { command -> ListExport? in
      if case .start(.export(let export)) = command { export } else { nil }
    }
    #expect(exports.map(\.content) == [.unitYears(2026, .cityUnit)])
    #expect(exports.map(\.format) == [.html])
  }

  @Test
  func
    `R-151 R-152 R-153 lost points alone: duty, record or none, article, and what the month would have been`()
    throws
  {
    var bench = Bench.supervisor
    bench.sample.scores.isClosed = true
    bench.press("7 Enter Tab")
    try expectScreen(bench.station, "scores-lost")
    bench.station.here.language = .english
    try expectScreen(bench.station, "scores-lost-english")
    bench.press("Tab")
    #expect(bench.screen.contains("common 46.67"))
  }

  @Test func `R-151 what can still be done by its deadline is not among the lost points`() throws {
    var bench = Bench.supervisor
    bench.press("7 ] Enter Tab")
    // Three months of four duties: those of June fall due on the 30th, and nobody has judged one duty of each month.
    #expect(bench.station.here.today.description == "2026-06-26")
    #expect(bench.screen.contains("2026-05 主体  Z-07#1") && !bench.screen.contains("2026-06 主体  Z-07#1"))
  }

  @Test(arguments: [("59.99", "▁"), ("60.00", "▁"), ("65.00", "▂"), ("92.50", "▇"), ("100.00", "█")])
  func `W-5 a spark stands for the room between the last limit of the grades and full marks`(
    score: String, column: Character
  ) throws {
    #expect(RuleProfile.proposed.column(of: try #require(Score(score))) == column)
    #expect(RuleProfile.proposed.spark([Score(score), nil]) == "\(column)-")
  }
}
