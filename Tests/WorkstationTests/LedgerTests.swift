import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The ledger: its lines, its figures, and the acts that begin in it.
@Suite struct `The ledger` {
  let today = Sample.day("2026-06-26")

  @Test func `R-053 the share is what is recorded of what is due and not exempt, to one decimal`() {
    let progress = SideProgress(Sample.pictureLedger, on: today, lead: 5)
    #expect((progress.due, progress.recorded, progress.late) == (5, 2, 1))
    #expect((progress.overdue, progress.exempt, progress.percentage) == (1, 1, "75.0%"))
    #expect(SideProgress([], on: today, lead: 5).percentage == "-")
    var third = SideProgress([], on: today, lead: 5)
    (third.due, third.recorded) = (3, 2)
    #expect(third.percentage == "66.7%")
  }

  @Test func `R-052 duties are grouped by indicator and stand in the order of their numbers`() {
    var duties = Sample.pictureLedger
    duties[8].name = OccurrenceName(code: "Z-10", ordinal: 1)
    let rows = [LedgerRow](
      duties: duties.shuffled(), drafted: [Sample.draftedIndicator.dated], filter: LedgerFilter(), on: today,
      lead: 5)
    #expect(
      rows.map(\.key) == [
        "Z-01#1", "Z-02", "Z-02#1", "Z-02#2", "Z-02#3", "Z-02#4", "Z-03#1", "Z-05#1", "Z-06#1", "Z-10#1",
        "+Z-08",
      ])
  }

  @Test(arguments: OccurrenceState.allCases) func `R-046 a filter by state shows that state alone`(
    _ state: OccurrenceState
  ) {
    var filter = LedgerFilter()
    filter.state = state
    var early = Sample.pictureLedger[0]
    early.isBeforeLedger = true
    (early.fulfilment, early.exemption) = (nil, nil)
    let rows = [LedgerRow](
      duties: Sample.pictureLedger + [early], drafted: [], filter: filter, on: today, lead: 5)
    let shown = rows.compactMap(\.duty)
    #expect(!shown.isEmpty && shown.allSatisfy { $0.state(on: today, lead: 5) == state })
  }

  @Test func `R-053 what is due today stands among the figures, which add up`() {
    var duties = Sample.pictureLedger
    duties[0].due = Sample().today.day
    (duties[0].fulfilment, duties[0].exemption) = (nil, nil)
    let progress = SideProgress(duties, on: Sample().today.day, lead: 5)
    #expect(progress.dueToday == 1)
    #expect(Words(.chinese).ledger.facts(progress).contains("今日止 1  免除"))
    #expect(Words(.english).ledger.facts(progress).contains("today 1  exempt"))
  }

  @Test func `an empty ledger offers first what fills it, and says where last year is`() {
    var sample = Sample()
    sample.ledger = []
    var bench = Bench(sample: sample)
    bench.press("2")
    #expect(bench.screen.contains("n 新记实   d 添事项"), "\(bench.screen)")
    #expect(bench.screen.contains("个性事项用 d 添加。[ 看上一年。"))
    bench = Bench.head
    bench.sample.ledger = []
    bench.press("2")
    #expect(bench.screen.contains("共性指标由督查部门下达。[ 看上一年。"))
  }

  @Test func `n makes a record with the duty's title and link`() throws {
    var bench = Bench.ledger()
    bench.press("↓ ↓ ↓ n")
    let form = try #require(bench.form?.form)
    #expect(form.title == "党组会议专题研究（每季）" && form.links == [OccurrenceName(code: "Z-02", ordinal: 2)])
  }

  @Test func `Enter asks for the records of the duty`() {
    var bench = Bench.ledger()
    bench.press("Enter")
    guard bench.station.scene.screen is RecordsScreen else {
      Issue.record("the records did not open")
      return
    }
    let asked = bench.commands.asked(RecordPageQuery.self).contains { $0.query.duty == NamedDuty("Z-01#1") }
    #expect(asked)
  }

  @Test func `R-053 Enter on the line of a duty with several parts asks for the records of all of them`() {
    var bench = Bench.ledger()
    bench.press("g")
    for _ in 0..<9 {
      if let ledger = bench.station.scene.screen as? LedgerScreen, ledger.current?.key == "Z-02" { break }
      bench.press("↓")
    }
    #expect(bench.screen.contains("记实  1/4"))
    bench.press("Enter")
    // Voided ones count for nothing, so they are not among those that are counted.
    let asked = bench.commands.asked(RecordPageQuery.self).contains {
      $0.query.duty == .indicator("Z-02") && $0.query.states == [.entered]
    }
    #expect(asked)
    #expect(bench.screen.contains("[Z-02 x]"))
  }

  @Test func `R-035 a duty of one's own needs a title and a due date, and waits for the head`() throws {
    var bench = Bench.ledger()
    bench.press("d")
    bench.type("下半年廉政谈话")
    bench.press("Enter")
    bench.type("9-30")
    bench.press("F5")
    bench.type("correct horse")
    bench.press("Enter")
    guard case .setIndicators(let indicators) = bench.acts.last, let dated = indicators.first else {
      Issue.record("no indicator was put up")
      return
    }
    #expect(dated.indicator.code == "Z-09" && dated.indicator.kind == .individual)
    #expect(dated.indicator.scope == .unit("CZJ") && dated.indicator.points == 100)
    #expect(dated.occurrences.map(\.due) == [Sample.day("2026-09-30")])
    #expect(bench.station.status?.text.contains("审定") ?? false)
  }

  @Test func `what the clerk refuses stands beside its field, and nothing typed is lost`() throws {
    var bench = Bench.ledger()
    bench.press("d")
    bench.type("下半年廉政谈话")
    bench.press("Enter")
    bench.type("2026-09-30")
    bench.press("F5")
    bench.sample.refusals = [.refused(.codeTaken("Z-09"))]
    bench.type("correct horse")
    bench.press("Enter")
    guard let ledger = bench.station.scene.screen as? LedgerScreen, case .form(let duty) = ledger.over else {
      Issue.record("the form was closed")
      return
    }
    #expect(
      duty.form.problems["code"] != nil && duty.form.focused == "code" && duty.form["title"] == "下半年廉政谈话")
  }

  @Test func `a head adopts what was put up`() {
    var bench = Bench.ledger(Sample.head, Sample.headPost)
    bench.press("a Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [.adoptIndicators("CZJ", .main, year: 2026)])
  }

  @Test func `the office exempts a duty with a reason only`() {
    var bench = Bench.supervisor
    bench.press("Enter ↓ ↓ ↓ x Tab Enter")
    #expect(bench.acts.isEmpty)
    bench.type("本年机构改革")
    bench.press("Tab Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(
      bench.acts == [
        .exempt("QH", .main, year: 2026, OccurrenceName(code: "Z-02", ordinal: 2), reason: "本年机构改革")
      ])
  }

  private static func points(_ text: String) -> Int? {
    let spec = FormSpec.quickDuty("CZJ", .main, taken: [], room: 0)
    var typed = FormReader(FieldForm([.points(text)]), spec, at: Bench().station.here)
    return typed.points()
  }

  @Test(arguments: [("2.5", 250), ("1", 100), ("0.05", 5), ("100", 10_000)])
  func `points are read in hundredths`(
    _ text: String, _ points: Int
  ) {
    #expect(Self.points(text) == points)
    #expect(points.asPoints == text)
  }

  @Test(arguments: ["", ".", "x", "1.234", "-1", "1.", "101"]) func `no other points are read`(_ text: String)
  {
    #expect(Self.points(text) == nil)
  }
}
