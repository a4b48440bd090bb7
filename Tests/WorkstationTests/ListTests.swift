import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What every list can do: narrow, sort, mark, keep its place, and go to a file.
@Suite struct `Lists` {
  /// A city of many records, as a recorder sees it.
  static func crowded(_ count: Int = 1_000) -> Bench {
    var sample = Sample()
    sample.records = (1...count).map {
      var row = sample.row($0 % 13)
      row.number = RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: $0)
      row.title = "第 \($0) 次廉政会"
      row.start = Moment(day: Day(number: 18_000 + $0), minute: 540)
      return row
    }
    var bench = Bench(sample: sample)
    bench.press("3")
    return bench
  }

  static func records(_ bench: Bench) -> RecordsScreen {
    guard let screen = bench.station.scene.screen as? RecordsScreen else { return RecordsScreen() }
    return screen
  }

  static func alerts(_ bench: Bench) -> AlertsScreen {
    guard let screen = bench.station.scene.screen as? AlertsScreen else { return AlertsScreen() }
    return screen
  }

  static func ledger(_ bench: Bench) -> LedgerScreen {
    guard let screen = bench.station.scene.screen as? LedgerScreen else { return LedgerScreen() }
    return screen
  }

  static func exports(_ bench: Bench) -> [ListExport] {
    bench.commands.compactMap { command in
      if case .start(.export(let export)) = command { export } else { nil }
    }
  }

  @Test func `W-1 what is found is read page by page, to its last row and back`() {
    var bench = Self.crowded()
    bench.press("/")
    bench.type("廉政")
    bench.press("Enter")
    var seen = [Self.records(bench).row?.number.serial ?? 0]
    for _ in 1..<1_000 {
      bench.press("↓")
      seen.append(Self.records(bench).row?.number.serial ?? 0)
    }
    #expect(seen == (1...1_000).reversed())
    #expect(Self.records(bench).rows.count <= RecordWindow.limit)
    bench.press("g")
    #expect(Self.records(bench).row?.number.serial == 1_000)
    bench.press("G")
    #expect(Self.records(bench).row?.number.serial == 1)
  }

  @Test(arguments: 1...4) func `W-1 no key asks for more than the rows that are kept, wherever one is`(
    seed: Int
  ) {
    var random = Seeded(UInt64(seed))
    var bench = Self.crowded()
    let keys = [
      "↓", "↑", "PgDn", "PgUp", "G", "g", "o", "/", "Esc", "Space", "*", "u", "Tab", "Backspace", "Enter",
    ]
    for step in 0..<300 {
      let key = keys[Int.random(in: 0..<keys.count, using: &random)]
      if key == "/", bench.station.scene.screen is RecordsScreen {
        bench.press("/")
        bench.type(["会", "9", "x"][step % 3])
      } else {
        bench.press(key)
      }
      if step % 50 == 0 { bench.press("Esc Esc 3") }
    }
    #expect(bench.commands.asked(RecordPageQuery.self).allSatisfy { $0.limit <= 600 })
    #expect(bench.commands.asked(SearchQuery.self).allSatisfy { $0.limit <= 600 })
  }

  @Test func `W-1 Esc ends a search and leads back to the row at which it was begun`() {
    var bench = Self.crowded()
    bench.press("G ↑ ↑")
    let before = Self.records(bench).row?.number
    bench.press("/")
    bench.type("12")
    bench.press("Enter ↓ ↓")
    #expect(Self.records(bench).row?.number != before)
    bench.press("Esc")
    #expect(Self.records(bench).row?.number == before && !Self.records(bench).isFinding)
    bench.press("Esc")
    guard bench.station.scene.screen is TodayScreen else {
      Issue.record("a second Esc goes back")
      return
    }
  }

  @Test func `W-1 the place at the end of a long list is kept when others write, and over a change of tabs`()
  {
    var bench = Self.crowded()
    bench.press("G ↑ ↑ ↑")
    bench.receive(.clock(Instant(bench.sample.today), changes: 2))
    #expect(Self.records(bench).row?.number.serial == 997)
    bench.press("5 3")
    #expect(Self.records(bench).row?.number.serial == 997)
  }

  @Test func `W-1 a search that finds nothing more than blanks shows the whole list`() {
    var bench = Self.crowded(30)
    bench.press("/")
    bench.type("  ")
    #expect(!Self.records(bench).isFinding && Self.records(bench).rows.count == 30)
  }

  @Test func `W-1 marks on records that a filter hides are counted and not exported`() {
    var bench = Bench()
    bench.press("3 Space Space Space f ↓ ↓ ↓ ↓ Enter")
    #expect(Self.records(bench).marks.all.count == 3)
    #expect(Self.records(bench).reachable.map(\.serial) == [3])
    #expect(bench.screen.contains("已标 3，2 未显示"))
    bench.press("e F5")
    guard case .marked(let numbers, let query) = Self.exports(bench).last?.content else {
      Issue.record("no export of marked records")
      return
    }
    #expect(numbers.map(\.serial) == [3] && query.lateOnly)
    bench.press("Backspace")
    #expect(Self.records(bench).reachable.count == 3)
    bench.press("u")
    #expect(Self.records(bench).marks.isEmpty && !bench.screen.contains("已标"))
  }

  @Test func `W-1 while all marks are hidden nothing is exported`() {
    var bench = Bench()
    bench.press("3 Space / ")
    bench.type("警示")
    bench.press("Enter e")
    #expect(Self.exports(bench).isEmpty)
    #expect(bench.station.status?.text.contains("不会处理") ?? false)
  }

  @Test func `W-1 all rows can be marked at once only where all are in memory`() {
    var bench = Self.crowded()
    bench.press("*")
    #expect(Self.records(bench).marks.isEmpty && bench.station.status?.isProblem == true)
    bench = Self.crowded(40)
    bench.press("*")
    #expect(Self.records(bench).reachable.count == 40)
  }

  @Test func `W-1 what is shown is exported by its question, in the chosen form, to the file that is named`()
  {
    var bench = Self.crowded()
    bench.press("o e")
    #expect(bench.screen.contains("~/示范市财政局记实-2026-06-26.xlsx"))
    bench.press("→ →")
    #expect(bench.screen.contains("~/示范市财政局记实-2026-06-26.txt"))
    bench.press("→ F5")
    let export = Self.exports(bench).first
    #expect(export?.content == .records(RecordQuery(unit: "CZJ", side: .main, order: .newestFirst)))
    #expect(export?.format == .html && export?.path == "~/示范市财政局记实-2026-06-26.html")
    #expect(bench.station.status?.text == "已导出 12 行：~/示范市财政局记实-2026-06-26.html")
  }

  @Test
  func `W-1 a file that cannot be written brings the form back with the reason, and nothing typed is lost`() {
    var bench = Self.crowded()
    bench.sample.exportFailure = .file(.exists(path: "/tmp/a.csv"))
    bench.press("e Tab Ctrl-U")
    bench.type("/tmp/a.csv")
    bench.press("Enter")
    #expect(bench.screen.contains("已有文件 /tmp/a.csv"))
    bench.press("Backspace Backspace Backspace Backspace")
    bench.type("2.csv")
    bench.press("Enter")
    #expect(Self.exports(bench).map(\.path) == ["/tmp/a.csv", "/tmp/a2.csv"])
  }

  @Test func `W-1 while one list is being written, another is refused with the reason`() {
    var bench = Self.crowded(30)
    bench.sample.exportHangs = true
    bench.press("e F5 e F5")
    #expect(Self.exports(bench).count == 1)
    #expect(bench.station.status?.text.contains("正在进行") ?? false)
  }

  @Test func `W-1 o goes through the orders that an index holds, and the heading says which`() {
    var bench = Self.crowded()
    #expect(bench.screen.contains("按时间先后"))
    bench.press("o")
    #expect(bench.screen.contains("新的在前") && Self.records(bench).row?.number.serial == 1_000)
    bench.press("o")
    #expect(bench.screen.contains("编号大的在前"))
    bench.press("o")
    #expect(Self.records(bench).query.order == .oldestFirst)
    var city = Bench.supervisor
    city.press("3 o o")
    #expect(Self.records(city).query.order == .lastEntered)
    city.press("f ↓ ↓ Enter")
    #expect(Self.records(city).query.year != nil && Self.records(city).query.order == .newestFirst)
  }

  @Test func `W-1 several drafts are submitted after one question, and what became of each is told`() {
    var bench = Bench()
    bench.sample.drafts = [
      bench.sample.standing(41, "甲", .draft, start: "2026-06-25 10:00"),
      bench.sample.standing(42, "乙", .draft, start: "2026-06-25 11:00"),
      bench.sample.standing(43, "", .draft, start: ""),
    ]
    bench.press("3 Tab * s")
    #expect(bench.screen.contains("D41、D42：") && bench.acts.isEmpty)
    bench.sample.refusals = [.refused(.evidenceLacking([.minutes]))]
    bench.press("Enter")
    #expect(
      bench.acts == [.submit(draft: 41, Confirmations()), .submit(draft: 42, Confirmations())])
    #expect(bench.station.status?.text.hasPrefix("办好 1 件，1 件没有办成") ?? false)
    #expect(Self.records(bench).drafts.marks.isEmpty)
  }

  @Test func `W-1 marked drafts that a search hides are not discarded`() {
    var bench = Bench()
    bench.sample.drafts = [
      bench.sample.standing(41, "甲会", .draft, start: "2026-06-25 10:00"),
      bench.sample.standing(42, "乙谈", .draft, start: "2026-06-25 11:00"),
    ]
    bench.press("3 Tab * /")
    bench.type("yt")
    bench.press("Enter X")
    #expect(bench.screen.contains("D42") && !bench.screen.contains("D41"))
    bench.press("← Enter")
    #expect(bench.acts == [.discard(draft: 42)])
  }

  @Test(arguments: ["述责", "shuze", "sz", "bnsz", "Z-03"])
  func `W-1 alerts are narrowed by a part, by pinyin and by initials`(_ typed: String) {
    var bench = Bench()
    bench.press("5 /")
    bench.type(typed)
    #expect(Self.alerts(bench).rows.rows.map(\.target) == ["Z-03#1"])
    bench.press("Esc")
    #expect(Self.alerts(bench).rows.rows.count == 5)
  }

  @Test func `W-1 where not all alerts are listed, a search asks for more of them`() {
    var bench = Bench()
    bench.press("5 /")
    #expect(Self.alerts(bench).query(at: bench.station.here).limit == 500)
    bench = .supervisor
    bench.sample.moreAlerts = 900
    bench.press("5 /")
    #expect(Self.alerts(bench).query(at: bench.station.here).limit == AlertsScreen.most)
  }

  @Test func `W-1 alerts stand by urgency, deadline or kind, and a chosen one stays chosen`() {
    var bench = Bench()
    bench.press("5 ↓ ↓ ↓ ↓")
    #expect(Self.alerts(bench).current?.target == "D18")
    bench.press("o")
    #expect(Self.alerts(bench).current?.target == "D18" && bench.screen.contains("按期限"))
    #expect(Self.alerts(bench).rows.rows.map(\.target) == ["Z-02#2", "D17", "D18", "Z-03#1", "Z-05#2"])
  }

  @Test func `W-1 all alerts are exported, also those that are not listed; marked ones by themselves`() {
    var bench = Bench()
    bench.press("5 e F5 Space e F5")
    let contents = Self.exports(bench).map(\.content)
    #expect(contents.first == .alerts(Self.alerts(bench).query(at: bench.station.here)))
    guard case .listed(let alerts) = contents.last else {
      Issue.record("the marked alert was not exported")
      return
    }
    #expect(alerts.map(\.target) == ["Z-02#2"])
  }

  @Test func `W-1 filters of the ledger are chips that Backspace takes off, the last one first`() {
    var bench = Bench.ledger()
    bench.press("f ↓ ↓ ↓ Enter f End Enter")
    #expect(Self.ledger(bench).filter.chips == [.state(.overdue), .quarter(4)])
    bench.press("Backspace")
    #expect(Self.ledger(bench).filter.chips == [.state(.overdue)] && bench.screen.contains("[逾期 x]"))
    bench.press("Backspace")
    #expect(Self.ledger(bench).filter == LedgerFilter())
  }

  @Test func `W-1 duties stand by code, by deadline, or by state with the overdue first`() {
    let today = Sample.day("2026-06-26")
    let due = [LedgerRow](
      duties: Sample.pictureLedger.shuffled(), drafted: [], filter: LedgerFilter(), order: .due, on: today,
      lead: 5
    ).compactMap(\.duty)
    #expect(due.count == Sample.pictureLedger.count && due.map(\.due) == due.map(\.due).sorted())
    let states = [LedgerRow](
      duties: Sample.pictureLedger.shuffled(), drafted: [], filter: LedgerFilter(), order: .state, on: today,
      lead: 5
    ).compactMap { $0.duty?.state(on: today, lead: 5) }
    let expected: [OccurrenceState] = [.overdue, .warning, .pending, .recordedLate, .recorded, .exempted]
    #expect(states.reduce(into: []) { if $0.last != $1 { $0.append($1) } } == expected)
  }

  @Test func `W-1 a marked indicator stands for its occurrences in an export`() {
    var bench = Bench.ledger()
    bench.press("↓ Space e F5")
    guard case .duties(let duties) = Self.exports(bench).last?.content else {
      Issue.record("no duties were exported")
      return
    }
    #expect(duties.map(\.name.description) == ["Z-02#1", "Z-02#2", "Z-02#3", "Z-02#4"])
  }

  @Test(arguments: [80, 110, 140])
  func `W-1 from 110 columns a preview stands beside each list, from 140 a column that sums up`(_ width: Int)
  {
    for keys in ["2", "3", "3 Tab", "5"] {
      var bench = Bench(size: Size(columns: width, rows: 30))
      bench.press(keys)
      let canvas = bench.station.view()
      let hasPreview = (5..<20).allSatisfy { row in
        canvas.row(row).contains { $0.role == .frame }
      }
      #expect(hasPreview == (width >= 110), "\(keys) at \(width)")
      let summary = ["3": "概要", "3 Tab": "概要", "5": "说明"][keys]
      if let summary { #expect(canvas.text.contains(summary) == (width >= 140), "\(keys) at \(width)") }
    }
  }
}
