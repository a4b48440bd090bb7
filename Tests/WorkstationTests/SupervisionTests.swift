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
    guard let screen = bench.station.scene.screen as? SupervisionScreen else { throw StoreFailure.stopped }
    return screen
  }

  @Test
  func `R-193 findings with their deadlines, inspections, violations and the trail in the smallest window`()
    throws
  {
    var bench = Self.office
    try expectScreen(bench.station, "supervision-findings")
    bench.press("Tab")
    try expectScreen(bench.station, "supervision-inspections")
    bench.press("Tab")
    try expectScreen(bench.station, "supervision-violations")
    bench.press("Tab")
    try expectScreen(bench.station, "supervision-bulletins")
    bench.press("Tab")
    try expectScreen(bench.station, "supervision-analyses")
    bench.press("Tab")
    try expectScreen(bench.station, "supervision-trail")
    var english = Bench(Sample.supervisor, Sample.supervisorPost, language: .english)
    english.press("9 d")
    try expectScreen(english.station, "supervision-findings-english")
  }

  @Test func `R-188 an inspection is opened by a form, with what is wrong said beside the field`() throws {
    var bench = Self.office
    bench.press("n")
    try expectScreen(bench.station, "supervision-opening")
    bench.press("F5")
    #expect(try screen(bench).over?.form.problems["units"] != nil)
    bench.type("czj 青河县")
    bench.press("↓ ↓ ↓")
    bench.type("督查考核办法第八条")
    var screen = try screen(bench)
    #expect(
      screen.act(.function(5), at: bench.station.here) == [
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
    let here = Self.office.station.here
    screen.act(.character("o"), at: here)
    #expect(screen.act(.function(5), at: here) == [])
    #expect(screen.over?.form.problems["result"] == "须填写。")
    for character in "属实" { _ = screen.type(.key(.character(character)), at: here) }
    let name = try #require(FindingName("DZ-2026-002#1"))
    #expect(
      screen.act(.function(5), at: here) == [.confirm(.judgeFinding(name, .accepted(result: "属实")))])
  }

  @Test func `R-194 a case needs its number`() throws {
    var screen = try screen(Self.office)
    let here = Self.office.station.here
    screen.act(.character("c"), at: here)
    #expect(screen.act(.function(5), at: here) == [])
    #expect(screen.over?.form.problems["case"] == "须填写。")
  }

  @Test func `R-173 a violation is noted from a chosen record of the trail`() throws {
    var bench = Self.office
    bench.press("Tab Tab Tab Tab Tab ↓ ↓ v")
    let form = try #require(try screen(bench).over)
    #expect(form.form["record"] == "CZJ-2026-Z-0010" && form.form["unit"] == "示范市财政局")
    try expectScreen(bench.station, "supervision-violation")
  }

  @Test func `R-193 a recorder reads the own findings and answers by the alert on Today`() throws {
    var bench = Bench()
    let alert = Alert(
      kind: .rectificationDue, level: .overdue, unit: "CZJ", unitName: "市财政局", side: .main,
      target: "DZ-2026-002#1", title: "责任清单没有分解到科室", due: Sample.day("2026-06-25"), daysLeft: -1)
    bench.receive(
      .answered(
        AlertQuery(on: bench.sample.today.day, unit: "CZJ", share: .own),
        AlertList(alerts: [alert], countByLevel: [.overdue: 1], countByKind: [:])))
    bench.press("Enter")
    #expect(try screen(bench).current?.listName == "DZ-2026-002#1")
    bench.press("a")
    bench.type("已分解到科室")
    try expectScreen(bench.station, "supervision-answer")
    var screen = try screen(bench)
    let name = try #require(FindingName("DZ-2026-002#1"))
    #expect(
      screen.act(.function(5), at: bench.station.here) == [.confirm(.answerFinding(name, text: "已分解到科室"))])
  }

  @Test func `R-193 Enter on a finding reads it with all that was said of it, and its keys stand there`()
    throws
  {
    var bench = Self.office
    bench.press("Enter")
    #expect(try screen(bench).isReading)
    try expectScreen(bench.station, "supervision-finding")
    bench.press("o")
    #expect(try screen(bench).over?.spec.title == Said("认可 DZ-2026-002#1 的整改", "Accept DZ-2026-002#1"))
    bench.press("Esc Esc")
    #expect(try !screen(bench).isReading)
  }

  @Test func `R-188 Enter on an inspection without findings reads it, and d puts the first one down`() throws
  {
    var screen = try screen(Self.office)
    let here = Self.office.station.here
    screen.turn(to: .inspections)
    var empty = Sample.inspections[0]
    (empty.findings, empty.openFindings) = (0, 0)
    _ = screen.receive(.answered(InspectionQuery(year: 2026), [empty]), at: here)
    #expect(screen.act(.enter, at: here) == [.ask(InspectionDetailQuery(name: empty.name))])
    #expect(screen.part == .inspections && screen.isReading)
    // The last finding of the shown inspection was taken back.
    screen.turn(to: .findings, of: empty.name)
    _ = screen.receive(.answered(FindingQuery(inspection: empty.name), []), at: here)
    screen.act(.character("d"), at: here)
    #expect(screen.over?.spec.title.chinese == "\(empty.name) 登记问题")
  }

  @Test func `R-193 a unit is offered nothing that is the office's`() throws {
    var bench = Bench()
    bench.receive(.answered(UnitsQuery(), Sample.units))
    var screen = SupervisionScreen()
    let here = bench.station.here
    for case let query as FindingQuery in screen.questions(at: here) {
      _ = screen.receive(.answered(query, Sample.findings), at: here)
    }
    #expect(screen.keys(at: here).map(\.keyName) == ["Enter", "Tab", "/", "a", "e", "Backspace"])
    #expect(!screen.parts(at: here).contains(.analyses))
  }

  @Test func `R-174 what was done about a violation is put down with the number of its case`() throws {
    var bench = Self.office
    bench.press("Tab Tab f")
    var screen = try screen(bench)
    #expect(screen.act(.function(5), at: bench.station.here) == [])
    #expect(screen.over?.form.problems["text"] == "须填写。")
    bench.type("约谈记录员")
    bench.press("Tab")
    bench.type("示纪问〔2026〕5号")
    screen = try self.screen(bench)
    let name = try #require(SupervisionName("WZ-2026-001"))
    #expect(
      screen.act(.function(5), at: bench.station.here) == [
        .confirm(.followViolation(name, text: "约谈记录员", caseNumber: "示纪问〔2026〕5号"))
      ])
  }

  @Test func `R-175 marked violations are named in a bulletin, each person in a line of it`() throws {
    var bench = Self.office
    bench.press("Tab Tab")
    var screen = try screen(bench)
    let here = bench.station.here
    #expect(screen.keymap(at: here)[.character("i")]?.refusal == "所选违规已有点名通报过的。")
    let noted = Sample.violations[0]
    var (first, second) = (noted, noted)
    (first.name.serial, first.bulletin) = (2, nil)
    (second.name.serial, second.bulletin, second.followUps) = (3, nil, [])
    _ = screen.receive(.answered(ViolationQuery(year: 2026), [first, second]), at: here)
    screen.act(.character(" "), at: here)
    screen.act(.character(" "), at: here)
    screen.act(.character("i"), at: here)
    #expect(screen.over?.form["title"] == "关于记实违规问题的通报")
    #expect(screen.over?.form["fact"] == "签到册与记实人数不符" && screen.over?.form["measure"] == "责令说明情况")
    _ = screen.receive(.answered(PeopleQuery(unit: "QH"), Self.people), at: here)
    func press(_ keys: Key...) { for key in keys { _ = screen.type(.key(key), at: here) } }
    func type(_ text: String) { for character in text { press(.character(character)) } }
    press(.tab)
    type("dyx")
    press(.enter)
    type("柳")
    press(.enter, .tab, .tab, .tab)
    type("王来客")
    #expect(screen.act(.function(5), at: here) == [])
    #expect(screen.over?.form.problems["person 2"] == "没有这个人。")
    press(.backspace, .backspace, .backspace)
    type("丁一笑")
    press(.tab)
    #expect(screen.over?.form.picked("person 2").map(\.id) == ["DYX"])
    #expect(screen.act(.function(5), at: here) == [])
    #expect(screen.over?.form.problems["measure 2"] == "须填写。")
    screen.over?.form.set("measure 2", "批评教育")
    func line(_ violation: ViolationStanding, _ code: PersonCode, _ person: String, _ measure: String)
      -> BulletinLine
    {
      BulletinLine(
        violation: violation.name, unit: "QH", person: person, code: code, fact: "签到册与记实人数不符",
        measure: measure)
    }
    let act = Act.publishViolations(
      office: .main, title: "关于记实违规问题的通报",
      [
        line(first, "DYX", "丁一笑", "责令说明情况"), line(first, "LYP", "柳一平", "责令说明情况"),
        line(second, "DYX", "丁一笑", "批评教育"),
      ])
    #expect(screen.act(.function(5), at: here) == [], "it is read first")
    #expect(screen.page(width: 70, at: here).contains { $0.text.contains("2  青河县  柳一平") })
    #expect(screen.act(.function(5), at: here) == [], "and asked about")
    #expect(screen.type(.key(.enter), at: here) == [.confirm(act)])
  }

  private static var people: [Colleague] {
    [("DYX", "丁一笑"), ("LYP", "柳一平")].map { code, name in
      Colleague(
        person: Person(code: PersonCode(code), name: name),
        posts: [
          Post(
            id: "\(code)/1", person: PersonCode(code), unit: "QH", role: .recorder, title: "记录员",
            from: Sample.day("2026-01-01"))
        ])
    }
  }

  @Test func `R-175 a bulletin is corrected with a reason, from what it says`() throws {
    var bench = Self.office
    bench.press("Tab Tab Tab c")
    bench.receive(.answered(PeopleQuery(unit: "QH"), Self.people))
    var screen = try screen(bench)
    let here = bench.station.here
    let name = try #require(SupervisionName("TZ-2026-001"))
    #expect(screen.over?.form.picked("person").map(\.text) == ["丁一笑"])
    #expect(screen.act(.function(5), at: here) == [])
    #expect(screen.over?.form.problems["reason"] == "须填写。")
    screen.over?.form.set("reason", "处理写错")
    screen.over?.form.set("measure", "责令说明情况")
    screen.act(.function(5), at: here)
    #expect(
      screen.page(width: 70, at: here).map(\.text).joined().contains("更正 TZ-2026-001 号通报，该通报自此作废。更正理由：处理写错"))
    screen.act(.function(5), at: here)
    let line = BulletinLine(
      violation: try #require(SupervisionName("WZ-2026-001")), unit: "QH", person: "丁一笑", code: "DYX",
      fact: "签到册与记实人数不符", measure: "责令说明情况")
    #expect(
      screen.type(.key(.enter), at: here) == [
        .confirm(
          .publishViolations(
            office: .main, title: "关于记实违规问题的通报", [line],
            correcting: NamedCorrection(name, reason: "处理写错")))
      ])
  }

  @Test func `R-188 the inspection that was just organised is chosen, so that d files the finding in it`()
    throws
  {
    var screen = try screen(Self.office)
    let here = Self.office.station.here
    func answer(_ found: [InspectionStanding]) {
      _ = screen.receive(.answered(InspectionQuery(year: 2026), found), at: here)
    }
    screen.turn(to: .inspections)
    answer(Sample.inspections)
    _ = screen.type(.key(.down), at: here)
    let order = InspectionOrder(
      office: .main, kind: .comprehensive, units: ["CZJ"], from: here.today, to: here.today, basis: "某")
    _ = screen.receive(.performed(.openInspection(order), Receipt()), at: here)
    var made = Sample.inspections[0]
    made.name.serial = 3
    answer([made] + Sample.inspections)
    #expect(screen.current?.listName == "DZ-2026-003")
    answer([made] + Sample.inspections)
    _ = screen.type(.key(.down), at: here)
    answer([made] + Sample.inspections)
    #expect(screen.current?.listName == "DZ-2026-002", "whoever moves on is not called back")
  }

  @Test func `R-193 a finding that nobody has answered is taken back with a reason`() throws {
    var screen = try screen(Self.office)
    let here = Self.office.station.here
    let name = try #require(FindingName("DZ-2026-002#1"))
    screen.act(.character("x"), at: here)
    screen.over?.form.set("reason", "登记到别的督查里了")
    #expect(
      screen.act(.function(5), at: here) == [.confirm(.withdrawFinding(name, reason: "登记到别的督查里了"))])
    screen.over = nil
    _ = screen.type(.key(.down), at: here)
    #expect(screen.keymap(at: here)[.character("x")]?.refusal?.contains("已报告") == true)
  }

  @Test func `R-188 an inspection is closed over open findings only after a question`() throws {
    var bench = Self.office
    bench.press("Tab o")
    var screen = try screen(bench)
    let here = bench.station.here
    screen.over?.form.set("result", "总体较好")
    #expect(screen.act(.function(5), at: here) == [])
    let name = try #require(SupervisionName("DZ-2026-002"))
    #expect(screen.asking.question?.dialog.message.contains("2 个问题") == true)
    #expect(
      screen.type(.key(.enter), at: here) == [.confirm(.closeInspection(name, result: "总体较好"))])
  }

  @Test func `R-175 a name that nobody has stays in sight behind those who were picked, with the reason`() {
    var form = FieldForm([.picks("person", "", ""), .text("fact", "", "")])
    form.offer(
      "person",
      [
        Picker.Candidate(id: "DYX", text: "丁一笑", keys: ["dyx"]),
        Picker.Candidate(id: "DYM", text: "丁一鸣", keys: ["dym"]),
      ])
    let area = Area(Size(columns: 80, rows: 4))
    func press(_ keys: [Key]) {
      for key in keys { _ = form.type(.key(key), in: area, on: Sample.day("2026-06-26")) }
    }
    func screen() -> String {
      var canvas = Canvas(size: Size(columns: 80, rows: 4))
      form.draw(on: &canvas, in: area, language: .chinese)
      return canvas.text
    }
    press("dyx".map(Key.character) + [.enter] + "王来客".map(Key.character) + [.tab])
    #expect(form.focused == "fact")
    #expect(screen().contains("丁一笑") && screen().contains("王来客") && screen().contains("没有这个人。"))
    press([.backTab, .backspace, .backspace, .backspace] + "丁".map(Key.character) + [.tab])
    #expect(screen().contains("合乎 2 人，请选定一人。"))
    press([.backTab, .escape])
    #expect(form.untaken("person", in: Words(.chinese)) != nil)
    press([.escape, .tab])
    #expect(form.untaken("person", in: Words(.chinese)) == nil)
  }

  @Test func `R-175 a bulletin is read as a page, and written out as a paper`() throws {
    var bench = Self.office
    bench.press("Tab Tab Tab Enter")
    try expectScreen(bench.station, "supervision-bulletin")
    bench.press("e F5")
    let name = try #require(SupervisionName("TZ-2026-001"))
    let asked = bench.commands.compactMap { command in
      if case .start(.export(let export)) = command { export } else { nil as ListExport? }
    }
    #expect(asked.map(\.content) == [.namedBulletin(name)] && asked.map(\.format) == [.html])
    bench.press("Esc")
    #expect(try screen(bench).isReading == false)
  }

  @Test func `R-179 the last quarter's analysis is read before it is presented, and presented by a form`()
    throws
  {
    var bench = Self.office
    bench.press("Tab Tab Tab Tab Enter")
    #expect(
      bench.commands.contains(
        .ask(AnalysisQuery(from: Sample.day("2026-01-01"), to: Sample.day("2026-03-31")))))
    try expectScreen(bench.station, "supervision-analysis")
    bench.press("i")
    try expectScreen(bench.station, "supervision-presenting")
    var screen = try screen(bench)
    #expect(
      screen.act(.function(5), at: bench.station.here) == [
        .confirm(
          .presentAnalysis(
            office: .main, from: Sample.day("2026-01-01"), to: Sample.day("2026-03-31"), remarks: nil,
            recipients: ["市委", "市纪委"], on: Sample.day("2026-06-26")))
      ])
  }

  @Test func `R-179 one more recipient of a presented analysis is put down with the day`() throws {
    var bench = Self.office
    bench.press("Tab Tab Tab Tab t")
    #expect(bench.station.status?.text == "选一份已呈报的分析再登记分送。")
    bench.press("↓ t")
    bench.type("市政府")
    var screen = try screen(bench)
    let name = try #require(SupervisionName("FZ-2026-001"))
    #expect(
      screen.act(.function(5), at: bench.station.here) == [
        .confirm(.sendAnalysis(name, to: "市政府", on: Sample.day("2026-06-26")))
      ])
  }

  @Test func `R-179 the period of an analysis that is not presented can be changed`() throws {
    var bench = Self.office
    bench.press("Tab Tab Tab Tab p")
    #expect(
      bench.commands.contains(
        .ask(AnalysisQuery(from: Sample.day("2026-04-01"), to: Sample.day("2026-06-30")))))
  }

  @Test func `R-188 R-189 an inspection is read as a whole, its snapshot with it`() throws {
    var bench = Self.office
    bench.press("Tab r")
    try expectScreen(bench.station, "supervision-inspection")
  }

  @Test func `R-118 a list of supervision is written out as it is shown`() throws {
    var bench = Self.office
    bench.press("Tab Tab Tab Tab Tab e F5")
    let asked = bench.commands.compactMap { command in
      if case .start(.export(let export)) = command { export } else { nil as ListExport? }
    }
    #expect(asked.map(\.content) == [.trail(Sample.trail.reversed())])
    #expect(asked.map(\.format) == [.xlsx])
  }
}
