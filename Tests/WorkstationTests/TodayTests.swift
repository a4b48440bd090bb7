import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What Today lists, in which order, and where it leads.
@Suite struct `Today` {
  private func alert(_ number: Int, _ level: AlertLevel, due: Day, side: Side = .main) -> Alert {
    Alert(
      kind: level == .overdue ? .dutyOverdue : .dutyFiveDay, level: level, unit: "CZJ", unitName: "示范市财政局",
      side: side, target: "Z-\(number)#1", title: "事项\(number)", due: due, daysLeft: due - Sample().today.day)
  }

  private func bench(_ alerts: [Alert], others: [AlertLevel: Int] = [:]) -> Bench {
    var bench = Bench()
    var counts: [AlertLevel: Int] = [:]
    for alert in alerts { counts[alert.level, default: 0] += 1 }
    bench.receive(
      .answered(
        bench.station.here.alertQuery,
        AlertList(alerts: alerts, countByLevel: counts, countByKind: [:], others: others)))
    return bench
  }

  @Test func `it asks for what the person can do, and counts that alone`() {
    let bench = bench([alert(11, .overdue, due: Sample().today.day - 1)], others: [.overdue: 3, .warning: 9])
    #expect(bench.station.here.alertQuery.share == .own)
    #expect(bench.screen.contains("预警 1"))
    #expect(bench.screen.contains("别人要办 12 项，其中逾期 3 项"))
  }

  @Test func `the line of what others owe leads to all alerts`() {
    var bench = bench([], others: [.notice: 2])
    guard let today = bench.station.scene.screen as? TodayScreen else { return }
    let row = today.tasks.firstIndex(of: .others) ?? 0
    #expect(today.tasks.last == .others)
    for _ in 0..<row { bench.press("↓") }
    bench.press("Enter")
    guard let alerts = bench.station.scene.screen as? AlertsScreen else {
      Issue.record("the alerts did not open")
      return
    }
    #expect(alerts.query(at: bench.station.here).share == .matters)
  }

  @Test func `it says how many rows follow below, and the most urgent stands first`() {
    let today = Sample().today.day
    let many = (11...25).map { alert($0, .notice, due: today + $0) } + [alert(26, .overdue, due: today - 3)]
    let bench = bench(many)
    guard let screen = bench.station.scene.screen as? TodayScreen else { return }
    guard case .alert(let first) = screen.tasks.first else {
      Issue.record("no alert stands first")
      return
    }
    #expect(first.target == "Z-26#1")
    #expect(bench.screen.contains("下面还有"))
  }

  @Test
  func `R-120 time that is left has one unit in the column, and working days are said beside the matter`() {
    let today = Sample().today.day
    var entry = Alert(
      kind: .entryOverdue, level: .overdue, unit: "CZJ", unitName: "示范市财政局", side: .main, target: "D77",
      title: "谈话", due: today - 3, daysLeft: -3, workingDaysLeft: -1)
    entry.draft = .returned
    let notice = alert(12, .overdue, due: today - 4)
    let screen = bench([entry, notice]).screen
    #expect(screen.contains("逾期 3 天") && screen.contains("逾期 4 天"))
    #expect(screen.contains("谈话  逾期 1 个工作日"))
  }

  @Test func `a row names its side where the person works on both`() {
    let today = Sample().today.day
    let bench = bench([alert(11, .overdue, due: today - 1, side: .supervision)])
    let marked = bench.screen.contains("［监督］")
    #expect(marked == (bench.station.here.sides.count > 1))
  }

  @Test func `an overdue figure of last year leads to that year's ledger, at what is overdue`() throws {
    let bench = Bench.supervisor
    let here = bench.station.here
    var screen = OverviewScreen()
    var standing = try #require(Sample.cityStandings.first)
    (standing.overdue, standing.oldestOverdue) = (13, Day(year: 2025, month: 12, day: 20))
    _ = screen.receive(.answered(screen.list.query(at: here), [standing]), at: here)
    let side = standing.side ?? screen.list.side
    #expect(
      screen.act(.enter, at: here)
        == [.open(.ledger(standing.id, side, nil, year: 2025, overdue: true))])
    let ledger = LedgerScreen(unit: standing.id, side: side, year: 2025, overdue: true)
    #expect(ledger.shownYear(at: here) == 2025)
    #expect(ledger.filter.chips == [.state(.overdue)])
  }

  @Test func `what is told of the chosen unit is the rest of what its line counts`() throws {
    let bench = Bench.supervisor
    let here = bench.station.here
    var screen = OverviewScreen()
    let standing = try #require(Sample.cityStandings.first { $0.overdue > 0 })
    let commands = screen.receive(
      .answered(screen.list.query(at: here), [standing]), at: here)
    let asked = commands.asked(AlertQuery.self)
    #expect(asked.map(\.kind) == [.dutyOverdue])
    #expect(asked.map(\.unit) == [standing.id])
  }

  @Test func `R-149 the office's own reviews stand on its Today, and t lists all of its own`() {
    var bench = Bench.supervisor
    let review = Alert(
      kind: .reviewMonthly, level: .overdue, unitName: "", side: .main, target: "2026-05", title: "",
      due: Sample.day("2026-06-05"), daysLeft: -21)
    bench.receive(
      .answered(
        bench.station.here.alertQuery,
        AlertList(alerts: [review], countByLevel: [.overdue: 1], countByKind: [.reviewMonthly: 1])))
    #expect(bench.screen.contains("2026年5月审核") && bench.screen.contains("逾期 21 天"))
    bench.press("t")
    guard let alerts = bench.station.scene.screen as? AlertsScreen else {
      Issue.record("the alerts did not open")
      return
    }
    #expect(alerts.query(at: bench.station.here).share == .own)
  }

  @Test(arguments: AlertKind.allCases)
  func `Enter on an alert of any kind opens something or says what to do`(kind: AlertKind) {
    let targets: [AlertKind: String] = [
      .dutyFiveDay: "Z-02#1", .dutyOverdue: "Z-02#1", .entryRunning: "D17", .entryOverdue: "D17",
      .signOffPending: "D17", .draftReturned: "D17", .monthlyNotice: "2026-06", .halfYearReport: "2026-H1",
      .reviewMonthly: "2026-05", .bulletinQuarterly: "2026-Q1 cityUnit", .indicatorsMissing: "cityUnit 2026",
      .inspectionMissing: "2026-H1", .rectificationDue: "DZ-2026-002#1", .dataFault: "2027", .remark: "RZ12",
      .consentPending: "D17",
    ]
    let here = Bench.supervisor.station.here
    let alert = Alert(
      kind: kind, level: .warning, unit: kind == .indicatorsMissing ? nil : "CZJ", unitName: "示范市财政局",
      side: .main,
      target: targets[kind] ?? "", title: "事项",
      note: kind == .dataFault ? .fault(.calendarMissing(year: 2027)) : nil)
    switch alert.way(at: here) {
    case .open: break
    case .tell(let notice): #expect(!notice.text.isEmpty)
    default: Issue.record("\(kind) leads nowhere")
    }
  }
}
