import Records
import Secrets
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The administrator's work.
@Suite struct `Set-up` {
  var bench = Bench.administrator

  mutating func confirm() {
    bench.type("correct horse")
    bench.press("Enter")
  }

  @Test mutating func `a person is added with a post, the code proposed from pinyin`() {
    bench.press("Tab Tab a")
    bench.type("王志强")
    bench.press("Enter Enter Enter")
    bench.type("czj")
    bench.press("Enter Enter")
    bench.type("办公室科员")
    bench.press("Enter Enter")
    bench.type("财党〔2026〕3号")
    bench.press("Enter Enter")
    confirm()
    guard case .addPeople(let people, let posts) = bench.acts.last else {
      Issue.record("nobody was added")
      return
    }
    #expect(people == [Person(code: "wangzhiqiang", name: "王志强")])
    #expect(
      posts.first?.unit == "CZJ" && posts.first?.role == .recorder && posts.first?.basis == "财党〔2026〕3号")
  }

  @Test mutating func `R-029 a recorder without a naming paper is refused at the field`() {
    bench.press("Tab Tab p Enter")
    bench.type("czj")
    bench.press("Enter Enter")
    bench.type("科员")
    bench.press("F5")
    guard let screen = bench.station.scene.screen as? SetUpScreen, case .form(let open) = screen.over else {
      Issue.record("the form was closed")
      return
    }
    #expect(open.form.problems["basis"] != nil && bench.acts.isEmpty)
  }

  @Test mutating func `R-025 a second head is refused by the clerk beside the field`() {
    bench.press("Tab Tab p → Enter")
    bench.type("czj")
    bench.press("Enter Enter")
    bench.type("局长")
    bench.press("F5")
    bench.sample.refusals = [.refused(.secondHead(unit: "CZJ", .main, holder: "ZJG"))]
    confirm()
    guard let screen = bench.station.scene.screen as? SetUpScreen, case .form(let open) = screen.over else {
      Issue.record("the form was closed")
      return
    }
    #expect(open.form.problems["from"]?.isEmpty == false && open.form["title"] == "局长")
  }

  @Test mutating func `a unit is added with its code and its body proposed`() {
    bench.press("Tab a")
    bench.type("市财政局")
    bench.press("F5")
    confirm()
    guard case .addUnits(let units) = bench.acts.last else {
      Issue.record("no unit was added")
      return
    }
    #expect(
      units.map(\.code) == ["SCZJ"] && units.first?.mainBody == "市财政局党组" && units.first?.displayOrder == 9)
  }

  @Test mutating func `R-099 a year is typed as lines, and wrong lines are named`() {
    bench.press("Tab Tab Tab ↓ Enter")
    bench.type("国办发明电")
    bench.press("Enter")
    bench.type("2027-01-01,rest")
    bench.press("Enter")
    bench.type("2027-02-06，班")
    bench.press("Enter")
    bench.type("x")
    bench.press("F5")
    guard let screen = bench.station.scene.screen as? SetUpScreen, case .calendar(let editor) = screen.over
    else {
      Issue.record("the editor was closed")
      return
    }
    #expect(editor.problem.contains("第 3 行"))
    bench.press("Backspace F5")
    confirm()
    #expect(
      bench.acts == [
        .adoptCalendar(
          CalendarYear(
            year: 2027, restDays: [Sample.day("2027-01-01")], makeUpDays: [Sample.day("2027-02-06")],
            source: "国办发明电"))
      ])
  }

  @Test
  mutating func `R-046 the day from which ledgers count stands under the calendars, and d names another`() {
    var overview = Sample.overview
    overview.ledgersFrom = Sample.day("2026-06-20")
    bench.receive(.answered(OverviewQuery(), overview))
    bench.press("Tab Tab Tab")
    #expect(bench.screen.contains("台账从 2026-06-20 起算"))
    bench.press("d")
    for _ in 0..<10 { bench.press("Backspace") }
    bench.type("2026-01-01")
    bench.press("Tab")
    bench.type("全年导入")
    bench.press("F5")
    confirm()
    #expect(bench.acts == [.dateLedgers(from: Sample.day("2026-01-01"), reason: "全年导入")])
  }

  @Test mutating func `codes are shown once and saved to a file`() {
    bench.press("Tab Tab c")
    confirm()
    #expect(bench.screen.contains("ABCD-EFGH-JKMN-PQRS"))
    bench.press("s Enter")
    let saved = bench.commands.asked(SaveText.self)
    #expect(saved.map(\.path) == ["~/jishi-codes-2026-06-26.txt"])
    #expect(saved.allSatisfy { $0.text.contains("ABCD-EFGH-JKMN-PQRS") })
    #expect(!bench.screen.contains("ABCD-EFGH-JKMN-PQRS"))
  }

  @Test mutating func `who is present chooses a passphrase, typed twice`() {
    bench.press("Tab Tab e")
    bench.type("correct horse battery")
    bench.press("Enter F5")
    #expect(!bench.commands.contains(.enrol("LXL", passphrase: "correct horse battery")))
    bench.type("correct horse battery")
    bench.press("Enter")
    #expect(bench.commands.contains(.enrol("LXL", passphrase: "correct horse battery")))
    #expect(!bench.screen.contains("correct"))
  }

  @Test func `what is missing names bodies, people and years`() {
    let screen = bench.screen
    #expect(screen.contains("青河县主体责任没有记录员"))
    guard let setUp = bench.station.scene.screen as? SetUpScreen else { return }
    #expect(setUp.gaps(at: bench.station.here).contains { $0.what.contains("林晓岚") })
  }
}
