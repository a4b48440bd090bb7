import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `Monthly reviews` {
  private let office: ReviewedUnit
  private var store: SQLiteStore { office.store }

  init() throws { office = try ReviewedUnit() }

  @Test func `R-147 R-148 a month is judged and closed, which fixes its scores`() throws {
    try office.record("Z-01")
    try office.judge([office.verdict("Z-01", .partly, 80, "议定事项没有责任人")])
    #expect(try office.review().standing.state == .open)
    try office.close()
    let review = try office.review()
    #expect(review.standing.state == .closed)
    #expect(review.lines.map(\.item.timing) == [.inTime, .missing])
    #expect(review.figures.common?.description == "50.00")
    #expect(review.figures.score?.description == "50.00")
    #expect(review.lines.map(\.losses) == [[.quality], [.record]])
  }

  @Test func `R-148 every verdict but accepted has a reason, and its quality fits it`() throws {
    try office.record("Z-01")
    #expect(throws: StoreFailure.refused(.reasonMissing)) {
      try office.judge([office.verdict("Z-01", .notAccepted, 0)])
    }
    #expect(throws: StoreFailure.refused(.invalid(field: "quality", value: "101"))) {
      try office.judge([office.verdict("Z-01", .partly, 101, "不全")])
    }
    #expect(throws: StoreFailure.refused(.invalid(field: "quality", value: "90"))) {
      try office.judge([office.verdict("Z-01", .accepted, 90)])
    }
    #expect(throws: StoreFailure.refused(.notRecorded(office.name("Z-02")))) {
      try office.judge([office.verdict("Z-02", .accepted, 100)])
    }
  }

  @Test func `R-147 what is recorded waits for a verdict, unless the reviewer accepts the rest`() throws {
    try office.record("Z-01")
    #expect(
      throws: StoreFailure.refused(.verdictsMissing(ReviewedUnit.unit, [office.name("Z-01")]))
    ) { try office.close() }
    try office.close(acceptingRest: true)
    #expect(try office.review().figures.common?.description == "62.50")
  }

  @Test func `R-147 a month is reviewed when it is over`() throws {
    office.small.clock.move(to: "2026-12-04 10:00")
    let december = office.month.next
    #expect(throws: StoreFailure.refused(.monthNotOver(december))) { try office.close(.main, december) }
  }

  @Test func `R-159 the discipline office reviews both sides, the main office its own alone`() throws {
    try office.record("Z-01")
    try office.judge([office.verdict("Z-01", .accepted, 100)], by: office.disciplineOffice)
    let refused = StoreFailure.refused(.notPermitted(.reviewMonth, Scope(side: .supervision)))
    #expect(throws: refused) {
      _ = try store.perform(
        .closeReviews([ReviewedUnit.unit], .supervision, office.month, acceptingRest: true),
        by: office.mainOffice)
    }
    #expect(throws: StoreFailure.refused(.notPermitted(.reviewMonth, Scope(side: .main)))) {
      try office.judge([office.verdict("Z-01", .accepted, 100)], by: office.small.head)
    }
  }

  @Test func `R-155 a side in which nothing fell due has dashes`() throws {
    office.small.clock.move(to: "2026-12-04 10:00")
    try office.close(.supervision)
    let review = try office.review(.supervision)
    #expect(review.standing.state == .closed)
    #expect(review.figures == ReviewFigures())
    #expect(review.lines.isEmpty)
  }

  @Test func `R-157 the unit answers a verdict once, and the second verdict is final`() throws {
    try office.record("Z-01")
    try office.judge([office.verdict("Z-01", .sentBack, 0, "请补会议记录")])
    func answer() throws {
      _ = try store.perform(
        .answerVerdict(ReviewedUnit.unit, .main, office.month, office.name("Z-01"), text: "已补会议记录"),
        by: office.small.recorder)
    }
    try answer()
    #expect(try office.review().standing.state == .answered)
    #expect(try office.review().lines.first?.answer == "已补会议记录")
    #expect(throws: StoreFailure.refused(.answeredAlready(office.name("Z-01")))) { try answer() }
    try office.judge([office.verdict("Z-01", .accepted, 100)])
    #expect(try office.review().standing.state == .open)
    #expect(throws: StoreFailure.refused(.verdictFinal(office.name("Z-01")))) {
      try office.judge([office.verdict("Z-01", .partly, 10, "改主意了")])
    }
  }

  @Test func `R-158 a closed review takes no verdict, no answer and no second closing`() throws {
    try office.record("Z-01")
    try office.close(acceptingRest: true)
    let refused = StoreFailure.refused(.reviewClosed(ReviewedUnit.unit, .main, office.month))
    #expect(throws: refused) { try office.judge([office.verdict("Z-01", .accepted, 100)]) }
    #expect(throws: refused) { try office.close(acceptingRest: true) }
    #expect(throws: refused) {
      _ = try store.perform(
        .answerVerdict(ReviewedUnit.unit, .main, office.month, office.name("Z-01"), text: "请再看"),
        by: office.small.recorder)
    }
  }

  @Test func `R-158 before the bulletin a review is reopened with a reason, and not after it`() throws {
    try office.record("Z-01")
    try office.closeQuarter()
    func reopen(_ reason: String) throws {
      _ = try store.perform(
        .reopenReview(ReviewedUnit.unit, .main, office.month, reason: reason), by: office.mainOffice)
    }
    #expect(throws: StoreFailure.refused(.reasonMissing)) { try reopen(" ") }
    try reopen("错看了一件记实")
    #expect(try office.review().standing.state == .reopened)
    try office.judge([office.verdict("Z-01", .partly, 40, "没有责任人")])
    try office.close()
    #expect(try office.review().figures.common?.description == "25.00")
    try office.issue()
    let number = BulletinNumber(year: 2027, serial: 1)
    #expect(throws: StoreFailure.refused(.bulletinIssued(number))) { try reopen("再看一次") }
  }

  @Test func `R-158 R-038 what changes after closing moves no figure of the month`() throws {
    let number = try office.record("Z-01")
    try office.close(acceptingRest: true)
    let before = try office.review()
    _ = try store.perform(
      .exempt(ReviewedUnit.unit, .main, year: 2026, office.name("Z-02"), reason: "机构改革"),
      by: office.mainOffice)
    _ = try store.perform(.flagRecord(number, .untrue, reason: "照片是去年的"), by: office.mainOffice)
    let after = try office.review()
    #expect(after.figures == before.figures)
    #expect(after.lines.map(\.item) == before.lines.map(\.item))
  }

  @Test func `R-160 an untrue record earns nothing and leaves its duty open, until the mark is taken back`()
    throws
  {
    let number = try office.record("Z-01")
    _ = try store.perform(.flagRecord(number, .forged, reason: "签到表是补造的"), by: office.disciplineOffice)
    #expect(try office.review().lines.first?.item.timing == .missing)
    let history = try store.history(ofRecord: number, for: office.small.head)
    #expect(history.suffix(2).map(\.kind) == [.recordFlagged, .violationNoted])
    #expect(history.suffix(2).map(\.reason) == ["签到表是补造的", "签到表是补造的"])
    #expect(throws: StoreFailure.refused(.reasonMissing)) {
      _ = try store.perform(.clearRecord(number, reason: ""), by: office.mainOffice)
    }
    _ = try store.perform(.clearRecord(number, reason: "经查属实"), by: office.mainOffice)
    #expect(try office.review().lines.first?.item.timing == .inTime)
  }

  @Test(arguments: [(UntruthKind.untrue, ViolationKind.untrueEntry), (.forged, .fraud)])
  func `R-160 R-173 an untrue record opens a violation note of the reviewer's own office`(
    untruth: UntruthKind, kind: ViolationKind
  ) throws {
    let number = try office.record("Z-01")
    _ = try store.perform(.flagRecord(number, untruth, reason: "签到表是补造的"), by: office.disciplineOffice)
    let noted = try store.violations(ViolationQuery(year: 2026), for: office.disciplineOffice)
    #expect(noted.map(\.name.description) == ["WJ-2026-001"])
    #expect(noted.first?.body.record == number && noted.first?.body.side == .main)
    #expect(noted.first?.body.form == kind && noted.first?.body.occasion == .dailyCheck)
    #expect(noted.first?.body.evidence == "签到表是补造的")
    #expect(try store.faults() == [])
  }

  @Test func `R-160 the note says why the mark was taken back, where it is the same office's`() throws {
    let number = try office.record("Z-01")
    _ = try store.perform(.flagRecord(number, .untrue, reason: "照片是去年的"), by: office.mainOffice)
    _ = try store.perform(.clearRecord(number, reason: "照片已核对"), by: office.disciplineOffice)
    func followUps() throws -> [String] {
      try store.violations(ViolationQuery(year: 2026), for: office.mainOffice).flatMap(\.followUps)
    }
    #expect(try followUps() == [])
    _ = try store.perform(.flagRecord(number, .untrue, reason: "照片是去年的"), by: office.mainOffice)
    _ = try store.perform(.clearRecord(number, reason: "照片已核对"), by: office.mainOffice)
    // The second mark is put to the note of the first, which the other office could not follow up.
    #expect(try followUps() == ["照片是去年的", "照片已核对"])
    #expect(try store.faults() == [])
  }

  @Test func `R-109 a correction in a closed month needs the office's consent, and the score stays`() throws {
    let number = try office.record("Z-01")
    try office.close(acceptingRest: true)
    let before = try office.review().figures
    var form = DraftForm(try #require(try store.record(number, for: office.small.head).content))
    form.place = "四楼会议室"
    form.reason = "地点写错"
    let draft = try store.newDraft(
      unit: ReviewedUnit.unit, side: .main, purpose: .correction, record: number, form: form,
      by: office.small.recorder)
    _ = try store.perform(.submit(draft: draft.number, Confirmations()), by: office.small.recorder)
    func sign() throws {
      _ = try store.perform(
        .sign(draft: draft.number, opinion: "同意", paper: nil), by: office.small.head)
    }
    #expect(throws: StoreFailure.refused(.consentMissing(number))) { try sign() }
    #expect(throws: StoreFailure.refused(.notPermitted(.consentToChange, Scope(side: .main)))) {
      _ = try store.perform(.consent(draft: draft.number), by: office.disciplineOffice)
    }
    _ = try store.perform(.consent(draft: draft.number), by: office.mainOffice)
    try sign()
    #expect(try store.record(number, for: office.small.head).row.revision == 2)
    #expect(try office.review().figures == before)
  }

  @Test func `R-112 a void in a closed month needs the office's consent, and the score stays`() throws {
    let number = try office.record("Z-01")
    try office.close(acceptingRest: true)
    var form = DraftForm(try #require(try store.record(number, for: office.small.head).content))
    form.reason = "重复登记"
    let draft = try store.newDraft(
      unit: ReviewedUnit.unit, side: .main, purpose: .void, record: number, form: form,
      by: office.small.recorder)
    _ = try store.perform(.submit(draft: draft.number, Confirmations()), by: office.small.recorder)
    #expect(throws: StoreFailure.refused(.consentMissing(number))) {
      _ = try store.perform(
        .sign(draft: draft.number, opinion: "同意", paper: nil), by: office.small.head)
    }
    _ = try store.perform(.consent(draft: draft.number), by: office.mainOffice)
    _ = try store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: office.small.head)
    #expect(try store.record(number, for: office.small.head).row.state == .voided)
    #expect(try office.review().figures.common?.description == "62.50")
  }

  @Test func `reviews verify, and their rows are computed anew from the entries`() throws {
    try office.record("Z-01")
    try office.judge([office.verdict("Z-01", .sentBack, 0, "请补")])
    _ = try store.perform(
      .answerVerdict(ReviewedUnit.unit, .main, office.month, office.name("Z-01"), text: "已补"),
      by: office.small.head)
    try office.closeQuarter()
    try office.issue()
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
    let before = try office.review()
    let table = try store.ranking(office.quarter, .cityUnit, for: office.mainOffice)
    try store.rebuild(progress: nil)
    #expect(try office.review() == before)
    #expect(try store.ranking(office.quarter, .cityUnit, for: office.mainOffice) == table)
  }

  @Test func `R-149 R-135 the offices are reminded of reviews from two days before the fifth working day`()
    throws
  {
    try office.record("Z-01")
    func kinds(on text: String, for session: Session) throws -> [Alert] {
      try store.alerts(AlertQuery(on: try #require(Day(text)), kind: .reviewMonthly), for: session).alerts
    }
    office.small.clock.move(to: "2026-12-04 10:00")
    #expect(try kinds(on: "2026-12-04", for: office.mainOffice).isEmpty)
    let alert = try #require(try kinds(on: "2026-12-05", for: office.mainOffice).first)
    #expect(alert.due == Day("2026-12-07"))
    #expect(alert.target == "2026-11")
    #expect(try kinds(on: "2026-12-05", for: office.disciplineOffice).count == 2)
    #expect(try kinds(on: "2026-12-05", for: office.small.recorder).isEmpty)
    office.small.clock.move(to: "2026-12-05 10:00")
    try office.close(acceptingRest: true)
    #expect(try kinds(on: "2026-12-05", for: office.mainOffice).isEmpty)
    #expect(try kinds(on: "2026-12-08", for: office.disciplineOffice).map(\.level) == [.overdue])
  }
}
