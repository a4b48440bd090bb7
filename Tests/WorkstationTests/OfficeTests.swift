import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What the screens of the offices do.
@Suite struct `The work of the offices` {
  @Test func `R-176 from the units to a ledger, a duty, its records, their evidence and back, one key each`()
  {
    var bench = Bench.supervisor
    bench.press("9 ↓")
    bench.press("Enter")
    #expect(bench.commands.contains(.ask(DutiesQuery(unit: "ZJJ", side: .main, year: 2026))))
    bench.press("↓ ↓ Enter")
    guard bench.station.scene.screen is RecordsScreen else {
      Issue.record("the duty's records did not open")
      return
    }
    bench.press("Enter")
    guard bench.station.scene.screen is RecordScreen else {
      Issue.record("the record did not open")
      return
    }
    let record = bench.screen
    bench.press("v")
    #expect(bench.screen != record)
    bench.press("Esc")
    #expect(bench.screen == record)
    bench.press("Esc")
    #expect(bench.screen.contains("[市住建局 x]") && bench.screen.contains("[Z-02#1 x]"))
    bench.press("Esc")
    guard let ledger = bench.station.scene.screen as? LedgerScreen else {
      Issue.record("Esc did not lead back to the ledger")
      return
    }
    #expect(ledger.current?.duty?.name == OccurrenceName(code: "Z-02", ordinal: 1))
    bench.press("Esc")
    guard let units = bench.station.scene.screen as? UnitsScreen else {
      Issue.record("Esc did not lead back to the units")
      return
    }
    #expect(units.list.current?.id == "ZJJ")
  }

  @Test func `R-177 units stand by their light and by what is overdue`() {
    var list = StandingsList()
    list.fill(Sample.cityStandings.shuffled())
    #expect(list.rows.prefix(4).map(\.id.rawValue) == ["QH", "ZJJ", "CZJ", "LC"])
    #expect([UnitStanding.Light.red, .yellow, .green].map(list.count) == [3, 1, 3])
  }

  @Test(arguments: ["slj", "水利", "shuili", "SLJ", "lj"]) func `units are found by name, pinyin and initials`(
    _ text: String
  ) {
    var bench = Bench.supervisor
    bench.press("9 /")
    bench.type(text == "shuili" ? "shishuili" : text)
    guard let units = bench.station.scene.screen as? UnitsScreen else { return }
    #expect(units.list.rows.map(\.id) == ["SLJ"])
    bench.press("Enter Enter")
    #expect(bench.commands.contains(.ask(DutiesQuery(unit: "SLJ", side: .main, year: 2026))))
  }

  @Test func `R-015 the main office never asks for the supervision side, the discipline office turns it`() {
    var bench = Bench.supervisor
    bench.press("s 9 s Enter Tab")
    #expect(bench.commands.asked(StandingsQuery.self).allSatisfy { $0.side == .main })
    #expect(bench.commands.asked(DutiesQuery.self).allSatisfy { $0.side == .main })
    bench = .discipline
    bench.press("s s")
    let today = bench.station.here.today
    #expect(bench.commands.contains(.ask(StandingsQuery(side: .supervision, day: today))))
  }

  @Test func `a checkpoint is made after the passphrase and told with its root`() throws {
    var bench = Bench.supervisor
    bench.press("c")
    #expect(bench.screen.contains("出具校验点") && bench.acts.isEmpty)
    bench.press("Esc c Enter")
    #expect(bench.acts.isEmpty)
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [.makeCheckpoint])
    let checkpoint = try #require(Sample.checkpoint)
    #expect(bench.station.status?.text.contains(checkpoint.root.short) ?? false)
  }

  @Test func `R-131 alerts are narrowed by chips, which Backspace takes off`() {
    var bench = Bench.supervisor
    bench.press("5 Backspace f ↓ Enter")
    guard let narrowed = bench.station.scene.screen as? AlertsScreen else { return }
    #expect(narrowed.filters == [.level(.overdue)] && narrowed.list?.alerts.count == 1)
    bench.press("Backspace")
    guard let all = bench.station.scene.screen as? AlertsScreen else { return }
    #expect(all.filters.isEmpty && all.list?.alerts.count == 5)
  }

  @Test func `Enter on an alert opens the duty or the draft`() {
    var bench = Bench()
    bench.press("5 Enter")
    guard bench.station.scene.screen is LedgerScreen else {
      Issue.record("the duty did not open")
      return
    }
    bench.press("Esc ↓ Enter")
    #expect(bench.form != nil)
    bench = .head
    bench.press("5 ↓ Enter")
    guard bench.station.scene.screen is DraftSheetScreen else {
      Issue.record("what is signed did not open to be read")
      return
    }
  }

  @Test func `verification runs, is stopped by Esc and tells its faults`() {
    var bench = Bench.supervisor
    bench.sample.report.faults = Sample.faults
    bench.press("0 w")
    #expect(bench.commands.contains(.start(.verify(VerificationScope()))))
    #expect(bench.screen.contains("缺陷 2 处") && bench.screen.contains("怎么办"))
    var screen = VerifyScreen()
    screen.act(.character("w"), at: bench.station.here)
    #expect(screen.running != nil)
    let told = screen.receive(.jobFailed(.verify(VerificationScope()), .stopped), at: bench.station.here)
    #expect(screen.running == nil && told.count == 1)
  }

  @Test func `a recorder verifies the own unit only, and is told who may do more`() {
    var bench = Bench()
    bench.press("0 w")
    #expect(!bench.commands.contains(.start(.verify(VerificationScope()))))
    #expect(bench.station.status?.isProblem ?? false)
    bench.press("o")
    #expect(bench.commands.contains(.start(.verify(VerificationScope(unit: "CZJ")))))
  }
}
