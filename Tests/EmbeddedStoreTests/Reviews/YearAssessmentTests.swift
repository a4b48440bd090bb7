import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

@Suite struct `The year's assessment` {
  private let office: ReviewedUnit
  private var store: SQLiteStore { office.store }
  private let unit = ReviewedUnit.unit
  private let results = YearEndResults(
    democratic: Score("90"), questionnaire: Score("87"), test: Score("81"))

  init() throws { office = try ReviewedUnit() }

  /// The quarter is issued, and it is January of the year after.
  private func quarterIssued() throws {
    try office.record("Z-01")
    try office.closeQuarter()
    try office.issue()
  }

  private func plan(limits: [Int]? = nil) throws {
    let plan = AssessmentPlan(
      year: 2026, dated: try #require(Day("2026-03-02")), document: "示责办〔2026〕2号", title: "2026年度考核方案",
      limits: limits)
    _ = try store.perform(.planAssessment(plan), by: office.mainOffice)
  }

  private func enter(_ side: Side?, _ results: YearEndResults? = nil, by session: Session) throws {
    _ = try store.perform(
      .enterYearEnd([YearEndEntry(unit: unit, year: 2026, side: side, results: results ?? self.results)]),
      by: session)
  }

  private func publish(_ order: YearListOrder? = nil) throws {
    _ = try store.perform(
      .publishYear(order ?? YearListOrder(year: 2026, group: .cityUnit)), by: office.mainOffice)
  }

  private func sheet() throws -> YearSheet { try store.yearSheet(unit, year: 2026, for: office.mainOffice) }
  private func list() throws -> YearList { try store.yearList(2026, .cityUnit, for: office.mainOffice) }

  private func bonus(_ proof: BonusProof? = nil, on day: String = "2026-05-20") throws -> Act {
    .noteBonus(
      unit, year: 2026,
      Bonus(
        ground: .award, level: .provincial, project: "清廉机关", document: "豫廉〔2026〕1号",
        on: try #require(Day(day)), proof: proof))
  }

  private func proof(_ kind: ProofKind) throws -> BonusProof {
    let path = office.small.scratch.path + "/证书.txt"
    try Data("证书".utf8).write(to: URL(filePath: path))
    return BonusProof(
      kind: kind, file: try store.keepAttachment(path: path, kind: .document, caption: "", progress: nil))
  }

  private func sanction(
    _ position: SanctionedPosition = .primaryHead, _ consequence: Consequence = .partyWarning,
    rank: CadreRank? = .county, reported: String? = nil, report: String? = nil
  ) throws -> Act {
    .noteSanction(
      unit, year: 2026,
      Sanction(
        person: "张建国", position: position, rank: rank, matter: "公务接待", consequence: consequence,
        on: try #require(Day("2026-09-01")), document: "示纪〔2026〕9号", takenUp: Day("2026-06-01"),
        reported: reported.flatMap { Day($0) }, report: report))
  }

  @Test func `R-215 no year is published while a quarter that owes its bulletin has none, reviewed or not`()
    throws
  {
    try plan()
    office.small.clock.move(to: "2027-01-06 10:00")
    for side in Side.allCases {
      try enter(side, by: side == .main ? office.mainOffice : office.disciplineOffice)
    }
    #expect(try list().waiting == [office.quarter])
    #expect(throws: StoreFailure.refused(.bulletinsMissing([office.quarter]))) { try publish() }
  }

  @Test func `R-213 a year that was over before the ledgers counted is not assessed`() throws {
    let plan = AssessmentPlan(
      year: 2025, dated: try #require(Day("2025-03-02")), document: "示责办〔2025〕2号", title: "2025年度考核方案")
    let first = try store.overview().ledgersFrom
    #expect(throws: StoreFailure.refused(.yearBeforeLedgers(2025, from: first))) {
      _ = try store.perform(.planAssessment(plan), by: office.mainOffice)
    }
    #expect(try !store.yearList(2025, .cityUnit, for: office.mainOffice).isOwed)
    #expect(try list().isOwed)
  }

  @Test func `R-213 year-end results wait for the year's plan`() throws {
    #expect(throws: StoreFailure.refused(.planMissing(year: 2026))) {
      try enter(.main, by: office.mainOffice)
    }
    try plan()
    try enter(.main, by: office.mainOffice)
    #expect(try sheet().plan?.plan.document == "示责办〔2026〕2号")
    #expect(try sheet().assessed.figures.yearEnd.main?.description == "86.00")
  }

  @Test func `R-197 each office assesses its side, the discipline office the main one too, units none`()
    throws
  {
    try plan()
    try enter(.main, by: office.disciplineOffice)
    try enter(.supervision, by: office.disciplineOffice)
    let refused = StoreFailure.refused(.notPermitted(.assessYear, Scope(side: .supervision)))
    #expect(throws: refused) { try enter(.supervision, by: office.mainOffice) }
    #expect(throws: refused) { try enter(nil, by: office.mainOffice) }
    #expect(throws: StoreFailure.refused(.notPermitted(.assessYear, Scope(side: .main)))) {
      try enter(.main, by: office.small.head)
    }
    #expect(throws: StoreFailure.refused(.notPermitted(.publishYear, .city))) {
      _ = try store.perform(
        .publishYear(YearListOrder(year: 2026, group: .cityUnit)), by: office.small.head)
    }
  }

  @Test func `R-201 results are entered once for both sides, or of one side alone`() throws {
    try plan()
    try enter(nil, by: office.disciplineOffice)
    #expect(try sheet().assessed.figures.yearEnd.main?.description == "86.00")
    #expect(try sheet().assessed.figures.yearEnd.supervision?.description == "86.00")
    try enter(.supervision, YearEndResults(test: Score("99")), by: office.disciplineOffice)
    #expect(try sheet().assessed.figures.yearEnd.main?.description == "86.00")
    #expect(try sheet().assessed.figures.yearEnd.supervision?.description == "92.00")
  }

  @Test func `R-200 a result is 0 to 100 and of a way that the plan has`() throws {
    let plan = AssessmentPlan(
      year: 2026, dated: try #require(Day("2026-03-02")), document: "1", title: "方案", ways: [.democratic])
    _ = try store.perform(.planAssessment(plan), by: office.disciplineOffice)
    #expect(throws: StoreFailure.refused(.wayNotPlanned(.questionnaire, year: 2026))) {
      try enter(.main, by: office.mainOffice)
    }
    #expect(throws: StoreFailure.refused(.invalid(field: "score", value: "100.01"))) {
      try enter(.main, YearEndResults(democratic: Score("100.01")), by: office.mainOffice)
    }
    #expect(throws: StoreFailure.refused(.inspectionHasNoPart)) {
      try enter(.main, YearEndResults(inspection: Score("90")), by: office.mainOffice)
    }
  }

  @Test func `R-203 a bonus counts from when its proof is attached, and of the kind that proves it`() throws {
    try quarterIssued()
    try plan()
    try enter(nil, by: office.disciplineOffice)
    let receipt = try store.perform(try bonus(), by: office.mainOffice)
    let name = AdjustmentName(side: .main, number: try #require(receipt.entries.last).number)
    #expect(try sheet().adjustments.map(\.counted.why) == [.unproved])
    #expect(try sheet().assessed.figures.total?.description == "47.68")
    #expect(throws: StoreFailure.refused(.invalid(field: "proof", value: "formalDocument"))) {
      _ = try store.perform(.proveBonus(name, try proof(.formalDocument)), by: office.mainOffice)
    }
    _ = try store.perform(.proveBonus(name, try proof(.plaque)), by: office.mainOffice)
    #expect(try sheet().adjustments.map(\.counted.points.description) == ["3.00"])
    #expect(try sheet().assessed.figures.total?.description == "50.68")
    #expect(throws: StoreFailure.refused(.noSuch(.adjustment(name)))) {
      _ = try store.perform(.withdrawAdjustment(name, reason: "重复"), by: office.mainOffice)
    }
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
  }

  @Test func `R-212 a bonus of another year is refused: nothing is carried over`() throws {
    let day = try #require(Day("2025-12-30"))
    #expect(throws: StoreFailure.refused(.otherYear(day, year: 2026))) {
      _ = try store.perform(try bonus(on: "2025-12-30"), by: office.mainOffice)
    }
  }

  @Test func `R-206 that the unit reported first needs the number of its report`() throws {
    #expect(throws: StoreFailure.refused(.reportOfClueMissing)) {
      _ = try store.perform(try sanction(reported: "2026-05-01"), by: office.mainOffice)
    }
    _ = try store.perform(
      try sanction(reported: "2026-05-01", report: "示财〔2026〕3号"), by: office.disciplineOffice)
    #expect(try sheet().adjustments.map(\.counted.why) == [.reportedFirst])
    #expect(try sheet().assessed.figures.ceilings.map(\.fact) == [.headSanctioned])
  }

  @Test func `R-210 an organisation has its own sanction and no rank, people have another and a rank`() throws
  {
    #expect(throws: StoreFailure.refused(.invalid(field: "consequence", value: "partyWarning"))) {
      _ = try store.perform(try sanction(.organisation, rank: nil), by: office.mainOffice)
    }
    #expect(throws: StoreFailure.refused(.invalid(field: "rank", value: ""))) {
      _ = try store.perform(try sanction(.staff, rank: nil), by: office.mainOffice)
    }
    _ = try store.perform(
      try sanction(.organisation, .organisationDiscipline, rank: nil), by: office.mainOffice)
    #expect(try sheet().adjustments.map(\.counted.why) == [.noPoints])
  }

  @Test func `R-205 what was put down wrongly is withdrawn with a reason, and stays in the books`() throws {
    let receipt = try store.perform(try sanction(), by: office.mainOffice)
    let name = AdjustmentName(side: .main, number: try #require(receipt.entries.last).number)
    #expect(try sheet().adjustments.map(\.counted.points.description) == ["-3.00"])
    #expect(throws: StoreFailure.refused(.reasonMissing)) {
      _ = try store.perform(.withdrawAdjustment(name, reason: " "), by: office.mainOffice)
    }
    _ = try store.perform(.withdrawAdjustment(name, reason: "登记到别的单位"), by: office.mainOffice)
    #expect(try sheet().adjustments.isEmpty)
    #expect(try office.small.lastEntry().body(AdjustmentWithdrawn.self).reason == "登记到别的单位")
  }

  @Test func `R-215 a published list stands, whatever is entered afterwards, until another corrects it`()
    throws
  {
    try quarterIssued()
    try plan()
    try enter(nil, by: office.disciplineOffice)
    try publish()
    let (issued, first) = (try list(), try sheet())
    #expect(issued.issued?.number == BulletinNumber(year: 2027, serial: 2))
    #expect(issued.rows.map(\.total?.description) == ["47.68"])
    #expect(first.assessed.rank == 1)
    _ = try store.perform(try sanction(), by: office.mainOffice)
    #expect(try list() == issued)
    #expect(try sheet() == first)
    #expect(throws: StoreFailure.refused(.yearPublished(BulletinNumber(year: 2027, serial: 2)))) {
      try publish()
    }
    #expect(throws: StoreFailure.refused(.yearPublished(BulletinNumber(year: 2027, serial: 2)))) {
      try plan(limits: [95_00, 85_00, 65_00])
    }
    var order = YearListOrder(year: 2026, group: .cityUnit, corrects: BulletinNumber(year: 2027, serial: 2))
    #expect(throws: StoreFailure.refused(.reasonMissing)) { try publish(order) }
    order.reason = "补计处分"
    try publish(order)
    let corrected = try list()
    #expect(corrected.issued?.corrects == BulletinNumber(year: 2027, serial: 2))
    #expect(corrected.issued?.changed == [unit])
    #expect(corrected.rows.map(\.total?.description) == ["44.68"])
    order.corrects = BulletinNumber(year: 2027, serial: 3)
    #expect(throws: StoreFailure.refused(.nothingChanged)) { try publish(order) }
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
    let before = try sheet()
    try store.rebuild(progress: nil)
    #expect(try list() == corrected)
    #expect(try sheet() == before)
  }

  @Test func `R-214 a published row works out again from its entry alone`() throws {
    try quarterIssued()
    try plan()
    try enter(nil, by: office.disciplineOffice)
    _ = try store.perform(try bonus(try proof(.certificate)), by: office.mainOffice)
    try publish()
    let body = try office.small.lastEntry().body(YearPublished.self)
    let row = try #require(body.rows.first)
    #expect(try body.rules.figures(of: row.facts) == row.figures)
    #expect(row.facts.quarters.map(\.bulletin) == [BulletinNumber(year: 2027, serial: 1)])
    #expect(try sheet().months.map(\.main?.description) == [nil, "62.50", "0.00"])
    #expect(row.figures.total?.description == "50.68")
  }

  @Test func `R-215 a list waits for bulletins and for every unit, unless one is left out with a reason`()
    throws
  {
    try office.record("Z-01")
    #expect(throws: StoreFailure.refused(.yearNotOver(2026))) { try publish() }
    try office.closeQuarter()
    #expect(throws: StoreFailure.refused(.planMissing(year: 2026))) { try publish() }
    try plan()
    #expect(throws: StoreFailure.refused(.bulletinsMissing([office.quarter]))) { try publish() }
    #expect(try list().waiting == [office.quarter])
    try office.issue()
    #expect(throws: StoreFailure.refused(.yearIncomplete([unit], .mainYearEnd))) { try publish() }
    #expect(try list().rows.map(\.gaps) == [[.mainYearEnd]])
  }

  @Test func `R-216 R-218 the excellent stand on a list, each member of the team with the unit's grade`()
    throws
  {
    try quarterIssued()
    try plan(limits: [45_00, 30_00, 20_00])
    try enter(nil, by: office.disciplineOffice)
    #expect(try store.yearResults(2024...2026, unit: nil, for: office.mainOffice).isEmpty)
    try publish()
    let results = try store.yearResults(2024...2026, unit: nil, for: office.mainOffice)
    #expect(results.map(\.person) == [nil, "zhang", "he"])
    #expect(results.map(\.grade) == [.excellent, .excellent, .excellent])
    #expect(results.map(\.personName) == ["", "张建国", "何清"])
    #expect(try store.yearResults(2024...2026, unit: unit, for: office.small.head) == results)
    #expect(try store.gradeMeasures(2026, for: office.mainOffice).isEmpty)
  }

  @Test func `R-217 a grade of fair or worse opens an item for each primary head, closed by its number`()
    throws
  {
    try quarterIssued()
    try plan()
    try enter(nil, by: office.disciplineOffice)
    let measure = GradeMeasure(
      means: .talk, reference: "约谈〔2027〕1号", on: try #require(Day("2027-01-06")))
    func follow(_ side: Side) throws {
      _ = try store.perform(.followGrade(unit, side, year: 2026, measure), by: office.disciplineOffice)
    }
    #expect(throws: StoreFailure.refused(.noMeasureDue(unit, year: 2026))) { try follow(.main) }
    try publish()
    let open = try store.gradeMeasures(2026, for: office.mainOffice)
    #expect(open.map(\.heads) == [["张建国"], ["何清"]])
    #expect(open.map(\.measure) == [nil, nil])
    #expect(open.map(\.grade) == [.poor, .poor])
    try follow(.main)
    #expect(try store.gradeMeasures(2026, for: office.mainOffice).map(\.measure) == [measure, nil])
    #expect(throws: StoreFailure.refused(.nothingChanged)) { try follow(.main) }
    #expect(try sheet().measures == [.main: measure])
  }

  /// Rules by which the offices fix grades, in force at the end of the year.
  private func gradeByHand() throws {
    let profile = try #require(try store.profile().stating("gradeMethod", "manual"))
    _ = try store.perform(
      .adoptProfile(profile, reason: "C-02", from: office.small.clock.read().day + 1),
      by: office.small.administrator)
  }

  @Test
  func
    `R-208 R-213 A grade is fixed by hand once there is a plan, with a reason, where the rules have it so`()
    throws
  {
    let given = GivenGrade(grade: .good, reason: "班子建设有短板")
    func give(_ given: GivenGrade, by session: Session? = nil) throws {
      _ = try store.perform(.giveGrade(unit, year: 2026, given), by: session ?? office.mainOffice)
    }
    #expect(throws: StoreFailure.refused(.gradedByPoints(year: 2026))) { try give(given) }
    try gradeByHand()
    #expect(throws: StoreFailure.refused(.planMissing(year: 2026))) { try give(given) }
    try quarterIssued()
    try plan()
    #expect(throws: StoreFailure.refused(.reasonMissing)) { try give(GivenGrade(grade: .good, reason: " ")) }
    #expect(throws: StoreFailure.refused(.notPermitted(.assessYear, .city))) {
      try give(given, by: office.small.head)
    }
    #expect(try list().rows.map(\.gaps) == [[.mainYearEnd, .gradedByHand]])
    #expect(throws: StoreFailure.refused(.yearIncomplete([unit], .mainYearEnd))) { try publish() }
    try give(given)
    #expect(throws: StoreFailure.refused(.nothingChanged)) { try give(given) }
    #expect(try sheet().assessed.figures.grade == .good)
    try publish()
    #expect(try list().rows.map(\.grade) == [.good])
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
  }

  @Test func `R-116 a year's list whose figures its facts do not give is found`() throws {
    try gradeByHand()
    try quarterIssued()
    try plan()
    _ = try store.perform(
      .giveGrade(unit, year: 2026, GivenGrade(grade: .good, reason: "班子建设有短板")), by: office.mainOffice)
    try publish()
    let entry = try office.small.lastEntry()
    var list = try entry.body(YearPublished.self)
    list.corrects = entry.digest
    list.number.serial += 1
    list.heads = try Side.allCases.map { side in
      let known = try store.heads().first { $0.chain == .office(side) }
      return try known ?? ChainHead(chain: .office(side), number: 0, digest: store.overviewID())
    }
    list.rows[0].figures.grade = .excellent
    let editor = try NightEditor(store)
    try editor.append(
      list, to: "office/main", by: office.mainOffice.person.code, key: office.mainOffice.key,
      at: office.small.clock.read())
    let faults = try store.faults(VerificationScope(projections: false))
    #expect(faults.map(\.detail) == ["figures: the figures are not those that the facts give by the rules"])
  }

  @Test func `R-208 a grade fixed after the publication moves nothing until a correction`() throws {
    try gradeByHand()
    try quarterIssued()
    try plan()
    for (grade, isAfter) in [(AssessmentGrade.good, false), (.fair, true)] {
      _ = try store.perform(
        .giveGrade(unit, year: 2026, GivenGrade(grade: grade, reason: "综合研判")), by: office.disciplineOffice)
      if !isAfter { try publish() }
    }
    #expect(try sheet().assessed.figures.grade == .good)
    try publish(
      YearListOrder(
        year: 2026, group: .cityUnit, corrects: BulletinNumber(year: 2027, serial: 2), reason: "重新研判"))
    #expect(try sheet().assessed.figures.grade == .fair)
    #expect(try sheet().assessed.facts.given?.reason == "综合研判")
    let before = try sheet()
    try store.rebuild(progress: nil)
    #expect(try sheet() == before)
  }

  @Test func `R-214 a unit sees its own sheet, and city leaders no names of those sanctioned`() throws {
    _ = try store.perform(try sanction(), by: office.mainOffice)
    #expect(try store.yearSheet(unit, year: 2026, for: office.small.recorder).adjustments.count == 1)
    let start = office.small.clock.read().day - 10
    _ = try store.perform(
      .addPeople(
        [Person(code: "leader", name: "市领导")],
        posts: [Post(id: "", person: "leader", role: .reader, title: "市领导", from: start)]),
      by: office.small.administrator)
    try store.enrol(["leader"], passphrase: SmallUnit.passphrase, by: office.small.administrator)
    let leader = try store.signIn("leader", passphrase: SmallUnit.passphrase)
    #expect(throws: StoreFailure.self) { _ = try store.yearSheet(unit, year: 2026, for: leader) }
    #expect(try store.yearList(2026, .cityUnit, for: leader).rows.map(\.unit) == [unit])
  }
}
