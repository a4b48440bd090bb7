import Records
import TerminalUI
import Testing

@testable import Workstation

/// No screen leads anybody into an act that is refused, and what is named can be opened.
@Suite struct `Nobody is stuck` {
  private func alert(_ kind: AlertKind, _ target: String, _ title: String) -> Alert {
    Alert(
      kind: kind, level: .warning, unit: "CZJ", unitName: "市财政局", side: .main, target: target, title: title,
      due: nil, daysLeft: nil)
  }

  /// Today with one alert on it.
  private func told(_ alert: Alert, _ bench: Bench) -> Bench {
    var bench = bench
    bench.receive(
      .answered(
        bench.station.here.alertQuery,
        AlertList(alerts: [alert], countByLevel: [.warning: 1], countByKind: [:])))
    return bench
  }

  @Test func `R-094 a head reads a returned draft with the comment, and writes nothing in it`() throws {
    var bench = told(alert(.draftReturned, "D18", "节前廉政提醒"), .head)
    bench.press("End Enter")
    guard bench.station.scene.screen is DraftSheetScreen else {
      Issue.record("\(bench.station.scene)")
      return
    }
    #expect(bench.screen.contains("请补参会名单") && bench.screen.contains("退回"))
    bench.type("改一个字")
    bench.press("F5 Ctrl-S")
    #expect(bench.acts.isEmpty)
    #expect(!bench.commands.contains { if case .keepDraft = $0 { true } else { false } })
    bench.press("v ↓ Enter")
    #expect(bench.screen.contains("一、廉政风险"))
    bench.press("Esc Esc")
    #expect(bench.station.scene.tab == .today)
  }

  @Test func `R-094 the recorder's Enter on the same line opens the form`() {
    var bench = told(alert(.draftReturned, "D18", "节前廉政提醒"), Bench())
    bench.press("Enter")
    #expect(bench.form?.draft?.number == 18)
  }

  @Test func `R-094 from the alerts and from the list of drafts a head comes to the same page`() {
    var bench = Bench.head
    bench.press("3 Tab ↓ Enter")
    guard bench.station.scene.screen is DraftSheetScreen else {
      Issue.record("\(bench.station.scene)")
      return
    }
    let here = bench.station.here
    #expect(alert(.draftReturned, "D18", "").way(at: here) == .open(.draft(18)))
    #expect(alert(.signOffPending, "D19", "").way(at: here) == .open(.signOff(draft: 19)))
  }

  @Test func `R-074 a slash on Today opens the records with the line open, and letters are text`() {
    var bench = Bench()
    bench.press("/")
    bench.type("new")
    guard let screen = bench.station.scene.screen as? RecordsScreen else { return }
    #expect(screen.narrowing.isTyping && screen.narrowing.field.text == "new")
    #expect(bench.form == nil)
  }

  @Test func `1 goes to Today from wherever one is, and no tab shows what was opened on top of it`() {
    var bench = Bench()
    bench.press("3 Enter")
    guard bench.station.scene.screen is RecordScreen else {
      Issue.record("\(bench.station.scene)")
      return
    }
    bench.press("1")
    #expect(bench.station.scenes.count == 1 && bench.station.tab == .today)
    bench.press("3")
    #expect(bench.station.scenes.count == 1 && bench.station.tab == .records)
    bench.press("6 Enter 1 6")
    guard let screen = bench.station.scene.screen as? NoticesScreen else { return }
    #expect(!screen.isReading)
  }

  @Test
  func `R-142 the head reads the report's text before signing it, and so does the office that receives it`() {
    for start in [Bench.head, Bench.supervisor] {
      var bench = start
      bench.sample.papers.report = .drafted
      bench.press(start.station.here.isHead ? "6 End v" : "6 ↓ Enter End v")
      #expect(bench.screen.contains("半年报告.docx"), "\(bench.screen)")
      bench.press("Enter")
      #expect(bench.commands.asked(ExportEvidence.self).contains { $0.digest == Sample.digest(5) })
    }
  }

  @Test func `R-203 the proof of a bonus is opened on the sheet of the year, by the office and by the unit`()
  {
    for start in [Bench.supervisor, Bench()] {
      var bench = start
      bench.press(start.station.here.isSupervisor ? "8 Enter f" : "8 f")
      #expect(bench.screen.contains("证书.pdf"), "\(bench.screen)")
    }
  }

  @Test func `a code that is still good is made void only after a question`() {
    var bench = Bench.administrator
    bench.press("8")
    let people = bench.sample.team.map(\.person.code)
    bench.receive(.answered(CodesOutQuery(), Set(people)))
    bench.press("Tab Tab c")
    #expect(bench.screen.contains("立即作废"))
    #expect(!bench.commands.contains { if case .confirm(.issueCodes) = $0 { true } else { false } })
  }

  @Test func `a result that comes after the list was published is said to count in a correction only`() throws
  {
    let words = Words(.chinese).assessment
    let number = BulletinNumber(year: 2027, serial: 3)
    let entry = YearEndEntry(
      unit: "CZJ", year: 2026, side: .main, results: YearEndResults(democratic: Score("90")))
    let act = Act.enterYearEnd([entry])
    let done = try #require(words.done(act))
    #expect(words.told(done, of: act, after: nil) == "年终成绩已录入。")
    #expect(
      words.told(done, of: act, after: number) == "年终成绩已录入；该年度结果已公布（2027-3），这次录入只在更正通报时计入。")
  }

  @Test func `R-042 c is no key where the year before has nothing to copy, and says so`() {
    for start in [Bench.ledger(), Bench.supervisor] {
      var bench = start
      bench.press(start.station.here.isSupervisor ? "9 i" : "2")
      bench.press("c")
      let isAsked: Bool =
        switch bench.station.scene.screen {
        case let screen as LedgerScreen: screen.asking.isOpen
        case let screen as CommonSetsScreen: screen.asking.isOpen
        default: false
        }
      #expect(isAsked && bench.station.status == nil, "\(bench.screen)")
      bench.press("Esc [ c")
      #expect(bench.station.status?.text == "2024 年没有可照抄的指标，或者都已在这里。", "\(bench.screen)")
      #expect(bench.acts.isEmpty)
    }
  }

  @Test func `Tab in sign-off leads on, and where nothing follows it says so`() throws {
    var bench = Bench.head
    bench.sample.drafts = try [#require(bench.sample.drafts.first { $0.state == .submitted })]
    bench.press("4 Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab")
    #expect(bench.station.status?.text == "只有这一件，已经读到末尾。", "\(bench.screen)")
  }

  @Test func `R-177 a figure that counts both sides leads to the side that is overdue longest`() throws {
    let here = Bench.discipline.station.here
    var screen = OverviewScreen()
    var standing = try #require(Sample.cityStandings.first)
    (standing.side, standing.overdue) = (nil, 1)
    (standing.oldestOverdue, standing.oldestOverdueSide) = (Day(year: 2025, month: 12, day: 20), .supervision)
    _ = screen.receive(.answered(screen.list.query(at: here), [standing]), at: here)
    #expect(
      screen.act(.enter, at: here)
        == [.open(.ledger(standing.id, .supervision, nil, year: 2025, overdue: true))])
  }

  @Test func `Enter in the ledger opens the draft of a duty, and says so where nothing is recorded`() {
    var bench = Bench.ledger()
    bench.press("2")
    guard let screen = bench.station.scene.screen as? LedgerScreen else { return }
    let here = bench.station.here
    for row in screen.list.rows {
      var copy = screen
      copy.list.choose(row.listName)
      let isOffered = copy.keymap(at: here)[.enter].map { $0.refusal == nil }
      let isThere = row.duty.map { $0.fulfilment != nil || $0.draft != nil }
      if let isThere { #expect(isOffered == isThere, "\(row.listName)") }
    }
  }

  @Test func `who is told nothing is asked nothing, and is offered no alerts`() {
    var bench = Bench()
    let member = Sample.post(Sample.recorder, .teamMember, "副局长")
    bench.station.here.post = member
    let asked = bench.station.refresh()
    #expect(!bench.station.here.isTold && asked.asked(AlertQuery.self).isEmpty)
    #expect(!Tab.alerts.isFor(bench.station.here))
  }
}
