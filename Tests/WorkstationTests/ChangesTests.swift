import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Changes of closed months on the screen, and corrections of bulletins.
@Suite struct `Changes of closed months on the screen` {
  private func changes(_ bench: Bench) throws -> ChangesScreen {
    guard let screen = bench.station.scene.screen as? ChangesScreen else { throw StoreFailure.stopped }
    return screen
  }

  private func ranking(_ bench: Bench) throws -> RankingScreen {
    guard let screen = bench.station.scene.screen as? RankingScreen else { throw StoreFailure.stopped }
    return screen
  }

  @Test func `R-109 R-112 what waits for consent, with what it would change and why`() throws {
    var bench = Bench.supervisor
    bench.press("7 w")
    try expectScreen(bench.station, "changes")
    bench = Bench.office(
      Sample.supervisor, Sample.supervisorPost, size: Size(columns: 200, rows: 60), language: .english)
    bench.press("7 w")
    try expectScreen(bench.station, "changes-200x60-english")
  }

  @Test func `R-109 consent is given after one question, and the change leaves the list`() throws {
    var bench = Bench.supervisor
    bench.press("7 w o")
    try expectScreen(bench.station, "changes-consent")
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [.consent(draft: 41)])
    #expect(try changes(bench).list.rows.map(\.draft) == [44])
  }

  @Test func `R-112 a change is declined with a reason, and stands last with it`() throws {
    var bench = Bench.supervisor
    bench.press("7 w b Tab Enter")
    #expect(try changes(bench).asking.question?.dialog.problem == "须写明不同意的理由。")
    bench.type("与会议记录不符")
    bench.press("Tab Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [.decline(draft: 41, reason: "与会议记录不符")])
    #expect(try changes(bench).list.rows.map(\.draft) == [44, 41])
    #expect(bench.screen.contains("x 不同意"))
    bench.press("b")
    #expect(bench.screen.contains("已说明不同意；改变主意可以同意"))
  }

  @Test func `R-012 an office consents on its own side alone, a unit not at all`() throws {
    var bench = Bench.discipline
    bench.press("7 w o")
    #expect(try changes(bench).asking.question == nil)
    #expect(bench.screen.contains("这一条由"))
    bench = Bench()
    bench.press("7 w o")
    #expect(try changes(bench).asking.question == nil)
  }

  @Test func `R-112 the alert leads to the change itself`() throws {
    let alert = Alert(
      kind: .consentPending, level: .warning, unit: "SLJ", unitName: "", side: .main, target: "D44",
      title: "",
      note: .awaitingConsent(RecordNumber(unit: "SLJ", year: 2026, side: .main, serial: 12)))
    #expect(alert.way(at: Bench.supervisor.station.here) == .open(.changes(44)))
    var bench = Bench.supervisor
    for command in bench.station.begin(.changes(44)) {
      for reply in bench.sample.perform(command) { bench.receive(reply) }
    }
    #expect(try changes(bench).list.current?.draft == 44)
  }

  @Test func `R-169 a bulletin is corrected: months stated anew, then issued with its reason`() throws {
    var bench = Bench.supervisor
    bench.press("7 c")
    #expect(bench.screen.contains("还没有印发，不用更正"))
    bench.sample.scores.isIssued = true
    bench.press("] [ m")
    try expectScreen(bench.station, "ranking-restate")
    // The main office may not review the supervision side, so its scores are not on the form.
    #expect(try ranking(bench).restating?.form.fields.map { $0.name.prefix(4) } == ["main", "main", "main"])
    #expect(bench.screen.contains("监督责任的得分由市纪委相关室更正"))
    bench.press("Tab")
    bench.type("x")
    bench.press("F5")
    #expect(try ranking(bench).restating?.form.problems.count == 1)
    // What is typed takes the place of what stood there.
    bench.press("Backspace")
    bench.type("95.5")
    bench.press("F5")
    let second = Month(index: 24_313)
    #expect(
      try ranking(bench).restated == [
        RestatedScore(unit: "CZJ", side: .main, month: second, score: Score("95.50"))
      ])
    bench.press("c")
    try expectScreen(bench.station, "ranking-correct")
    bench.press("Tab Enter")
    #expect(try ranking(bench).asking.question?.dialog.problem == "须写明更正的理由。")
    bench.type("二月得分录错")
    bench.press("Tab Enter")
    bench.type("correct horse")
    bench.press("Enter")
    guard case .issueBulletin(let order) = bench.acts.last else { throw StoreFailure.stopped }
    #expect(order.corrects == BulletinNumber(year: 2026, serial: 4))
    #expect(order.reason == "二月得分录错" && order.restated.count == 1 && order.omitted.isEmpty)
    #expect(try ranking(bench).restated.isEmpty)
  }

  @Test func `R-169 a bulletin that still says what the reviews say is not corrected, one that does not is`()
    throws
  {
    var bench = Bench.supervisor
    bench.sample.scores.isIssued = true
    bench.press("7 c")
    #expect(try ranking(bench).asking.question == nil)
    #expect(bench.station.status?.text == "通报与已关闭的审核一致；先按 m 更正得分。")
    bench.sample.scores.isOutdated = true
    bench.press("] [")
    #expect(bench.screen.contains("其后有变动，可更正"))
    bench.press("c")
    bench.type("审核重开过")
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    guard case .issueBulletin(let order)? = bench.acts.last else {
      Issue.record("nothing was issued: \(bench.screen)")
      return
    }
    #expect(order.corrects == BulletinNumber(year: 2026, serial: 4) && order.reason == "审核重开过")
  }

  @Test func `R-169 what was stated anew is forgotten with Backspace, and with another quarter`() throws {
    var bench = Bench.supervisor
    bench.sample.scores.isIssued = true
    bench.press("7 m")
    bench.press("Backspace 5 F5")
    #expect(try ranking(bench).restated.count == 1)
    #expect(bench.screen.contains("[更正得分 1 处 x]"))
    bench.press("Backspace")
    #expect(try ranking(bench).restated.isEmpty)
  }
}
