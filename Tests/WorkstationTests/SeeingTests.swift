import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What the pictures show, and what leads to them.
@Suite struct `Seeing` {
  /// A city of so many units, every tenth of them in trouble.
  static func city(of count: Int) -> Sample {
    var sample = Sample()
    sample.standings = (1...count).map { number in
      let overdue = number % 10 == 0 ? number % 7 + 1 : 0
      return UnitStanding(
        unit: Sample.unit("U\(number)", "第\(number)单位", .cityUnit, order: number), side: .main,
        recordsThisMonth: 1, due: 9, recorded: 9 - overdue, overdue: overdue, late: 0,
        warnings: number % 10 == 5 ? 1 : 0, faults: 0)
    }
    return sample
  }

  static func supervisor(_ sample: Sample, columns: Int, rows: Int) -> Bench {
    Bench.office(
      Sample.supervisor, Sample.supervisorPost, sample: sample, size: Size(columns: columns, rows: rows))
  }

  @Test(arguments: ["w", "9 w"]) func `W-4 the wall shows 200 units on one screen of 200 by 60`(
    _ keys: String
  ) {
    var bench = Self.supervisor(Self.city(of: 200), columns: 200, rows: 60)
    bench.press(keys)
    let screen = bench.screen
    let missing = (1...200).filter { !screen.contains("第\($0)单位") }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func `W-4 arrows move in the wall, Enter opens the ledger of the chosen unit, w keeps the choice`() {
    var bench = Self.supervisor(Self.city(of: 200), columns: 200, rows: 60)
    bench.press("9 w ↓ →")
    guard let units = bench.station.scene.screen as? UnitsScreen else { return }
    let chosen = units.list.current?.id
    #expect(chosen == units.list.rows[5].id)
    bench.press("w")
    guard let table = bench.station.scene.screen as? UnitsScreen else { return }
    #expect(!table.list.isWall && table.list.current?.id == chosen)
    bench.press("w Enter")
    #expect(bench.commands.contains(.ask(DutiesQuery(unit: table.list.rows[5].id, side: .main, year: 2026))))
  }

  @Test func `W-4 in the smallest window the wall has three columns and scrolls to the last unit`() throws {
    var bench = Self.supervisor(Self.city(of: 200), columns: 80, rows: 24)
    bench.press("9 w")
    try expectScreen(bench.station, "units-wall")
    bench.press("G")
    guard let units = bench.station.scene.screen as? UnitsScreen else { return }
    let last = try #require(units.list.rows.last).unit.name
    #expect(bench.screen.contains(last) && units.list.current?.unit.name == last)
  }

  @Test(arguments: [Bench.head, Bench.supervisor])
  func `W-4 what changed since the last look is counted by kind, and Enter opens each`(_ bench: Bench) {
    var bench = bench
    #expect(bench.screen.contains("录入 1  更正补充 1  作废 1  被拒 1"))
    bench.press("v ↓")
    #expect(bench.screen.contains("警示教育大会") && bench.screen.contains("（重复录入）"))
    bench.press("Enter")
    #expect(
      bench.commands.contains(
        .ask(RecordDetailQuery(number: RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 4)))))
  }

  @Test func `W-4 opening the news counts as a look; b goes further back, Tab keeps one kind`() throws {
    var bench = Bench.supervisor
    bench.press("v")
    #expect(bench.commands.contains(.noteLook(upTo: 904)))
    try expectScreen(bench.station, "news")
    bench.press("Tab Tab")
    guard let screen = bench.station.scene.screen as? NewsScreen else { return }
    #expect(screen.lines.map(\.kind) == [.recordRevised])
    bench.press("b")
    #expect(bench.commands.contains(.ask(NewsStart.day(Sample.day("2026-06-18")))))
  }

  @Test func `R-178 W-4 a supervisor urges a unit from the list and a duty from the ledger`() throws {
    var bench = Bench.supervisor
    bench.press("m")
    bench.type("请补")
    try expectScreen(bench.station, "overview-remark")
    bench.press("Tab Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [.remark("QH", .main, .unit, text: "请补")])
    bench.press("Enter G m")
    bench.type("也请补")
    bench.press("Tab Enter")
    let duty = OccurrenceName(code: "Z-07", ordinal: 1)
    #expect(bench.acts.last == .remark("QH", .main, .duty(duty, year: 2026), text: "也请补"))
  }

  @Test func `R-130 a remark on Today is read in full and marked as seen`() throws {
    var bench = Bench()
    let alert = Alert(
      kind: .remark, level: .warning, unit: "CZJ", unitName: "示范市财政局", side: .main, target: "RZ12",
      title: "第二季度专题研究请在月底前补齐", note: .remark(by: "周远航", on: Sample.day("2026-06-25"), .unit))
    let query = bench.station.here.alertQuery
    bench.receive(
      .answered(
        query, AlertList(alerts: [alert], countByLevel: [.warning: 1], countByKind: [:])))
    #expect(bench.screen.contains("督查备注") && bench.screen.contains("请在月底前补齐"))
    bench.press("Enter")
    try expectScreen(bench.station, "today-remark")
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [.seeRemark(RemarkName(side: .main, number: 12))])
  }

  @Test func `W-4 the administrator sees the room there is and what the next year needs`() throws {
    var bench = Bench.administrator
    #expect(!bench.commands.contains(.ask(CareQuery())))
    bench.press("Tab Tab Tab Tab")
    #expect(bench.commands.contains(.ask(CareQuery())))
    try expectScreen(bench.station, "set-up-care")
  }

  @Test func `W-4 the days until the disk is full follow from the last three whole months`() {
    var care = Sample.care
    let june = Month(containing: Sample.day("2026-06-26"))
    (care.database, care.drafts, care.attachments, care.records) = (1_000_000, 0, 0, 1_000)
    care.months = (0..<12).map {
      .init(month: Month(index: june.index - 11 + $0), records: $0 == 11 ? 9_999 : 92)
    }
    care.free = 3_000 * 1_000
    // March to May: 276 records in 92 days, three a day, a thousand bytes each.
    #expect(care.daysLeft == 1_000)
    care.months = care.months.map { .init(month: $0.month, records: 0) }
    #expect(care.daysLeft == nil)
  }

  @Test func `W-5 a unit's year, with its figures`() throws {
    var bench = Bench.supervisor
    bench.press("↓ ↓ y")
    try expectScreen(bench.station, "year")
    bench = Bench.ledger()
    bench.press("y")
    guard bench.station.scene.screen is LedgerYearScreen else {
      Issue.record("y on the ledger did not open the year")
      return
    }
  }

  @Test func `W-5 a day of the year tells its entries, late ones and what was due`() {
    var bench = Bench.ledger()
    bench.press("y ↑")
    #expect(bench.screen.contains("2026-06-25 周四  没有录入  到期 1 项：Z-02#2 党组会议专题研究"))
    bench.press("← ← ← ↑ ↑")
    #expect(bench.screen.contains("2026-06-02 周二  录入 2 条  ! 迟录 1 条"))
  }

  @Test func `W-5 coverage counts done, late, overdue, open and exempt duties of each kind`() {
    let picture = YearPicture(duties: Sample.pictureLedger)
    let common = picture.coverage(of: .common, on: Sample.day("2026-06-26"))
    #expect(common == YearPicture.Coverage(owed: 7, done: 3, late: 1, overdue: 1, exempt: 1))
    #expect(common.open == 3)
    #expect(picture.coverage(of: .individual, on: Sample.day("2026-06-26")) == .init(owed: 1))
    #expect(picture.months[5].due == 2 && picture.months[5].done == 0)
  }

  @Test func `W-5 Enter on a day with a deadline opens the ledger at that duty`() {
    var bench = Bench.ledger()
    bench.press("y ↑ Enter")
    guard let ledger = bench.station.scene.screen as? LedgerScreen else {
      Issue.record("the ledger did not open")
      return
    }
    #expect(ledger.current?.duty?.name == OccurrenceName(code: "Z-02", ordinal: 2))
  }
}
