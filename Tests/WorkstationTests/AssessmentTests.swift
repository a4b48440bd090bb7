import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The screens of the year's assessment: the list and a unit's sheet.
@Suite struct `The year's assessment on the screen` {
  private static let wide = Size(columns: 200, rows: 60)

  private static func office(
    _ change: (inout SampleAssessment) -> Void = { _ in }, size: Size = Size(columns: 80, rows: 24),
    language: Language = .chinese, discipline: Bool = false
  ) -> Bench {
    var sample = Sample()
    change(&sample.assessed)
    return Bench.office(
      discipline ? Sample.discipline : Sample.supervisor,
      discipline ? Sample.disciplinePost : Sample.supervisorPost, sample: sample, size: size,
      language: language)
  }

  private func list(_ bench: Bench) throws -> YearListScreen {
    guard let screen = bench.station.scene.screen as? YearListScreen else { throw StoreFailure.stopped }
    return screen
  }

  private func sheet(_ bench: Bench) throws -> YearSheetScreen {
    guard let screen = bench.station.scene.screen as? YearSheetScreen else { throw StoreFailure.stopped }
    return screen
  }

  @Test func `R-213 a year before the ledgers says so, and names no key for a plan`() {
    var list = YearList(year: 2025, group: .cityUnit, rows: [])
    list.isOwed = false
    #expect(Words(.chinese).assessment.standing(of: list) == "建库以前")
    list.isOwed = true
    #expect(Words(.chinese).assessment.standing(of: list).contains("p 登记"))
  }

  @Test func `R-215 R-216 R-217 the year's list: rank, points, grade, and what follows from it`() throws {
    var bench = Self.office()
    bench.press("8")
    try expectScreen(bench.station, "assessment")
    bench = Self.office(size: Self.wide)
    bench.press("8 ↓")
    try expectScreen(bench.station, "assessment-200x60")
    bench = Self.office(language: .english)
    bench.press("8")
    try expectScreen(bench.station, "assessment-english")
  }

  @Test func `R-214 R-211 a unit's sheet: every figure with its article, each ceiling with its fact`() throws
  {
    var bench = Self.office()
    bench.station.here.profile = SampleAssessment.profile
    bench.press("8 ↓ Enter")
    try expectScreen(bench.station, "year-sheet")
    bench = Self.office(size: Self.wide)
    bench.station.here.profile = SampleAssessment.profile
    bench.press("8 Enter")
    try expectScreen(bench.station, "year-sheet-200x60")
    bench = Self.office(language: .english)
    bench.station.here.profile = SampleAssessment.profile
    bench.press("8 Enter")
    try expectScreen(bench.station, "year-sheet-english")
  }

  @Test func `R-012 R-214 a unit's people see their own sheet, and enter nothing`() throws {
    for bench in [Bench(), Bench.head] {
      var bench = bench
      bench.press("8")
      #expect(try sheet(bench).sheet?.assessed.facts.unit == "CZJ")
      bench.press("n")
      #expect(try sheet(bench).over == nil)
    }
  }

  @Test func `R-213 the plan is put on file from the list, by the rules where nothing else is typed`() throws
  {
    var bench = Self.office { $0.hasPlan = false }
    bench.press("8 n")
    #expect(bench.screen.contains("还没有考核方案；请先登记方案"))
    bench.press("p")
    bench.type("示责办〔2026〕2号")
    bench.press("Tab")
    bench.type("2026年度考核方案")
    bench.press("Tab Tab →")
    try expectScreen(bench.station, "assessment-plan")
    bench.press("Tab")
    bench.type("90/80")
    bench.press("Tab")
    bench.type("x")
    bench.press("F5")
    #expect(try list(bench).over?.form.problems["sideWeights"] == "写成 60/40。")
    bench.press("Backspace F5")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(
      bench.acts == [
        .planAssessment(
          AssessmentPlan(
            year: 2026, dated: Sample.day("2026-06-26"), document: "示责办〔2026〕2号", title: "2026年度考核方案",
            ways: [.questionnaire, .test], limits: [90_00, 80_00]))
      ])
  }

  @Test func `R-197 R-200 the main office enters results of the main side, unit after unit`() throws {
    var bench = Self.office()
    bench.press("8 G n")
    #expect(try list(bench).over?.spec.title.chinese.contains("住建局") == true)
    bench.press("Tab")
    bench.type("101x")
    bench.press("F5")
    #expect(try list(bench).over?.form.problems["score"] == "0 到 100。")
    bench.press("Backspace Backspace Backspace Backspace")
    bench.type("90")
    bench.press("Tab Tab")
    bench.type("81.5")
    bench.press("F5")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(
      bench.acts == [
        .enterYearEnd([
          YearEndEntry(
            unit: "ZJJ", year: 2026, side: .main,
            results: YearEndResults(democratic: Score("90"), test: Score("81.5")))
        ])
      ])
    #expect(bench.screen.contains("年终成绩已录入"))
  }

  @Test func `R-201 the discipline office may enter results once for both sides`() throws {
    var bench = Self.office(discipline: true)
    bench.press("8 n Tab")
    bench.type("90")
    bench.press("F5")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(
      bench.acts == [
        .enterYearEnd([
          YearEndEntry(unit: "CZJ", year: 2026, side: nil, results: YearEndResults(democratic: Score("90")))
        ])
      ])
    guard
      case .choice(let sides) = FormSpec.results(
        of: AssessedUnit(unit: "CZJ", name: "", year: 2026), SampleAssessment.plan(2026).plan,
        at: bench.station.here
      ).fields[0].entry
    else { throw StoreFailure.stopped }
    #expect(sides.values == ["", "main", "supervision"])
  }

  @Test func `R-202 R-203 a bonus is put down, with its proof once the file is in the store`() throws {
    var bench = Self.office()
    bench.press("8 Enter a")
    try expectScreen(bench.station, "year-sheet-bonus")
    bench.press("Tab → Tab")
    bench.type("清风课堂")
    bench.press("Tab")
    bench.type("示委〔2026〕8号")
    bench.press("Tab")
    bench.type("2026-04-09")
    bench.press("Tab → Tab")
    bench.type("/home/zyh/奖牌.jpg")
    bench.press("F5")
    bench.type("correct horse")
    bench.press("Enter")
    guard case .noteBonus("CZJ", 2026, let bonus) = bench.acts.last else { throw StoreFailure.stopped }
    #expect(bonus.level == .provincial && bonus.project == "清风课堂" && bonus.on == Sample.day("2026-04-09"))
    #expect(bonus.proof?.kind == .plaque && bonus.proof?.file.name == "奖牌.jpg")
    #expect(bonus.proof?.file.kind == .photo)
    #expect(try sheet(bench).over == nil)
  }

  @Test func `R-203 a bonus that waits for its proof is proved, and one is withdrawn with a reason`() throws {
    var bench = Self.office()
    bench.press("8 Enter v Tab Tab")
    bench.type("/home/zyh/文件.pdf")
    bench.press("F5")
    bench.type("correct horse")
    bench.press("Enter")
    let name = AdjustmentName(side: .main, number: 18)
    guard case .proveBonus(name, let proof) = bench.acts.last else { throw StoreFailure.stopped }
    #expect(proof.kind == .formalDocument)
    bench.press("x →")
    try expectScreen(bench.station, "year-sheet-withdraw")
    bench.press("F5")
    #expect(try sheet(bench).over?.form.problems["reason"] == "须填写。")
    bench.type("重复登记")
    bench.press("F5")
    #expect(bench.acts.last == .withdrawAdjustment(name, reason: "重复登记"))
  }

  @Test func `R-205 R-206 a sanction with the unit's own report; a refusal stands beside its field`() throws {
    var bench = Self.office()
    bench.press("8 Enter d")
    bench.type("赵某")
    bench.press("Tab → Tab → Tab")
    bench.type("公车私用")
    bench.press("Tab Tab")
    bench.type("示纪〔2026〕11号")
    bench.press("Tab")
    bench.type("2026-06-20")
    bench.press("Tab")
    bench.type("2026-05-11")
    bench.press("Tab")
    bench.type("2026-05-08")
    try expectScreen(bench.station, "year-sheet-sanction")
    bench.sample.refusals = [.refused(.reportOfClueMissing)]
    bench.press("F5")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(try sheet(bench).over?.form.problems["report"] != nil)
    bench.type("示财〔2026〕3号")
    bench.press("F5")
    let sanction = Sanction(
      person: "赵某", position: .teamMember, rank: .section, matter: "公车私用", consequence: .partyWarning,
      on: Sample.day("2026-06-20"), document: "示纪〔2026〕11号", takenUp: Sample.day("2026-05-11"),
      reported: Sample.day("2026-05-08"), report: "示财〔2026〕3号")
    #expect(bench.acts.last == .noteSanction("CZJ", year: 2026, sanction))
  }

  @Test func `R-215 publishing says what it freezes, and wants the reason for units that cannot be graded`()
    throws
  {
    var bench = Self.office()
    bench.press("8 i")
    #expect(bench.screen.contains("2026 年还没有过完"))
    bench.press("[ i")
    try expectScreen(bench.station, "assessment-publish")
    bench.press("Tab Enter")
    #expect(try list(bench).asking.question?.dialog.problem == "须写明理由。")
    bench.type("机构改革")
    bench.press("Tab Enter")
    bench.type("correct horse")
    bench.press("Enter")
    let order = YearListOrder(
      year: 2025, group: .cityUnit, omitted: [OmittedUnit(unit: "ZJJ", reason: "机构改革")])
    #expect(bench.acts == [.publishYear(order)])
    #expect(bench.screen.contains("〔2026〕第2号"))
    bench.press("i")
    #expect(bench.screen.contains("已通报，内容已定"))
  }

  @Test func `R-215 a published list is corrected by another, with its reason`() throws {
    var bench = Self.office { ($0.isPublished, $0.isWhole) = (true, true) }
    bench.press("8 [ p")
    #expect(try list(bench).over == nil)
    bench.press("c")
    bench.type("补计处分")
    bench.press("Tab Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(
      bench.acts == [
        .publishYear(
          YearListOrder(
            year: 2025, group: .cityUnit, corrects: BulletinNumber(year: 2026, serial: 2), reason: "补计处分"))
      ])
  }

  @Test func `R-217 a talk or a case is put down for each head of a unit graded fair or worse`() throws {
    var bench = Self.office({ ($0.isPublished, $0.isWhole) = (true, true) }, discipline: true)
    bench.press("8 [ / w j w Enter")
    #expect(bench.screen.contains("孙某  待约谈或问责"))
    bench.press("Enter t")
    bench.press("Tab Tab")
    bench.type("约谈〔2026〕1号")
    bench.press("F5")
    bench.type("correct horse")
    bench.press("Enter")
    let measure = GradeMeasure(means: .talk, reference: "约谈〔2026〕1号", on: Sample.day("2026-06-26"))
    #expect(bench.acts == [.followGrade("WJW", .main, year: 2025, measure)])
    #expect(bench.screen.contains("约谈〔2026〕1号"))
  }

  @Test func `R-208 where the rules leave grades to the offices, one is fixed by hand with its reason`()
    throws
  {
    var bench = Self.office()
    bench.press("8 Enter o")
    #expect(bench.screen.contains("2026 年的规则按得分评定等次"))
    bench = Self.office { $0.isByHand = true }
    bench.press("8 Enter")
    #expect(bench.screen.contains("等次待评定"))
    bench.press("o → Tab")
    bench.type("班子建设有短板")
    bench.press("F5")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(
      bench.acts == [.giveGrade("CZJ", year: 2026, GivenGrade(grade: .good, reason: "班子建设有短板"))])
    try expectScreen(bench.station, "year-sheet-by-hand")
  }

  @Test func `R-214 R-215 list and sheet are written as tables and papers`() throws {
    var bench = Self.office()
    bench.press("8 e F5")
    bench.press("Enter e F5")
    let contents = bench.commands.compactMap { command -> ListExport.Content? in
      if case .start(.export(let export)) = command { export.content } else { nil }
    }
    #expect(contents == [.yearList(2026, .cityUnit), .yearSheet("CZJ", 2026)])
  }

  @Test func `R-215 until the end of March the year before is shown first`() {
    #expect(YearListScreen.assessedYear(on: Sample.day("2027-03-31")) == 2026)
    #expect(YearListScreen.assessedYear(on: Sample.day("2027-04-01")) == 2027)
  }

  @Test func `R-365 the administrator's 8 is the set-up, everybody else's the assessment`() {
    let station = Bench.administrator.station
    #expect(station.tabs.contains(.setUp) && !station.tabs.contains(.assessment))
    #expect(Bench().station.tabs.contains(.assessment) && !Bench().station.tabs.contains(.setUp))
    #expect(PaletteItem(text: "key set-up") == .everywhere(.tab(.setUp)))
  }
}
