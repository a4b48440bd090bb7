import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The screen of inspections, findings, violations and irregular acts.
@Suite struct `Supervision on the screen` {
  private static var office: Bench {
    var bench = Bench.supervisor
    bench.press("9 d")
    return bench
  }

  private func screen(_ bench: Bench) throws -> SupervisionScreen {
    guard case .supervision(let screen) = bench.station.scene else { throw StoreFailure.stopped }
    return screen
  }

  @Test
  func `R-193 findings with their deadlines, inspections, violations and the trail in the smallest window`()
    throws
  {
    var bench = Self.office
    try expectScreen(bench.station.view(), "supervision-findings")
    bench.press("Tab")
    try expectScreen(bench.station.view(), "supervision-inspections")
    bench.press("Tab")
    try expectScreen(bench.station.view(), "supervision-violations")
    bench.press("Tab")
    try expectScreen(bench.station.view(), "supervision-trail")
    var english = Bench(Sample.supervisor, Sample.supervisorPost, language: .english)
    english.press("9 d")
    try expectScreen(english.station.view(), "supervision-findings-english")
  }

  @Test func `R-188 an inspection is opened by a form, with what is wrong said beside the field`() throws {
    var bench = Self.office
    bench.press("n")
    try expectScreen(bench.station.view(), "supervision-opening")
    bench.press("F5")
    #expect(try screen(bench).over?.form.problems[.units] != nil)
    bench.type("czj 青河县")
    bench.press("↓ ↓ ↓")
    bench.type("督查考核办法第八条")
    var screen = try screen(bench)
    #expect(
      screen.update(.save, at: bench.station.desk) == [
        .confirm(
          .openInspection(
            InspectionOrder(
              office: .main, kind: .comprehensive, units: ["CZJ", "QH"], from: Sample.day("2026-01-01"),
              to: Sample.day("2026-06-30"), basis: "督查考核办法第八条")))
      ])
  }

  @Test
  func `R-193 the office puts a finding down, accepts with a result, and records the inspection's result`()
    throws
  {
    var screen = try screen(Self.office)
    let desk = Self.office.station.desk
    _ = screen.update(.accept, at: desk)
    #expect(screen.update(.save, at: desk) == [])
    #expect(screen.over?.form.problems[.result] == "须填写。")
    for character in "属实" { _ = screen.type(.key(.character(character)), at: desk) }
    let name = try #require(FindingName("DZ-2026-002#1"))
    #expect(
      screen.update(.save, at: desk) == [.confirm(.judgeFinding(name, .accepted(result: "属实")))])
  }

  @Test func `R-194 a case needs its number`() throws {
    var screen = try screen(Self.office)
    let desk = Self.office.station.desk
    _ = screen.update(.escalate, at: desk)
    #expect(screen.update(.save, at: desk) == [])
    #expect(screen.over?.form.problems[.caseNumber] == "须填写。")
  }

  @Test func `R-173 a violation is noted from a chosen record of the trail`() throws {
    var bench = Self.office
    bench.press("Tab Tab Tab ↓ ↓ v")
    let form = try #require(try screen(bench).over)
    #expect(form.form[.record] == "CZJ-2026-Z-0010" && form.form[.unit] == "示范市财政局")
    try expectScreen(bench.station.view(), "supervision-violation")
  }

  @Test func `R-193 a recorder reads the own findings and answers by the alert on Today`() throws {
    var bench = Bench()
    let alert = Alert(
      kind: .rectificationDue, level: .overdue, unit: "CZJ", unitName: "市财政局", side: .main,
      target: "DZ-2026-002#1", title: "责任清单没有分解到科室", due: Sample.day("2026-06-25"), daysLeft: -1)
    bench.receive(
      .answered(
        .alerts(AlertQuery(on: bench.sample.today.day, unit: "CZJ")),
        .alerts(AlertList(alerts: [alert], countByLevel: [.overdue: 1], countByKind: [:]))))
    bench.press("Enter")
    #expect(try screen(bench).current?.listName == "DZ-2026-002#1")
    bench.press("a")
    bench.type("已分解到科室")
    try expectScreen(bench.station.view(), "supervision-answer")
    var screen = try screen(bench)
    let name = try #require(FindingName("DZ-2026-002#1"))
    #expect(
      screen.update(.save, at: bench.station.desk) == [.confirm(.answerFinding(name, text: "已分解到科室"))])
  }

  @Test func `R-193 a unit is offered nothing that is the office's`() throws {
    var bench = Bench()
    bench.receive(.answered(.units, .units(Sample.units)))
    var screen = SupervisionScreen()
    let desk = bench.station.desk
    for question in screen.questions(at: desk) {
      if case .findings = question {
        _ = screen.receive(.answered(question, .findings(Sample.findings)), at: desk)
      }
    }
    let keys = screen.keymap(at: desk).bindings.map(\.action)
    #expect(keys == [.open, .part, .find, .answer])
  }
}
