import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `Quarterly bulletins` {
  private let office: ReviewedUnit
  private var store: SQLiteStore { office.store }

  init() throws { office = try ReviewedUnit() }

  private func table(for session: Session? = nil) throws -> RankingTable {
    try store.ranking(office.quarter, .cityUnit, for: session ?? office.mainOffice)
  }

  @Test func `R-161 R-162 the ranking is made of closed reviews alone`() throws {
    try office.record("Z-01")
    #expect(try table().rows.map(\.why) == [.noClosedMonth])
    // October was over before the ledgers counted.
    #expect(try table().open.map(\.month.ordinal) == [11, 11, 12, 12])
    try office.closeQuarter()
    let row = try #require(try table().rows.first)
    #expect(row.rank == 1)
    #expect(row.main?.description == "31.25")
    #expect(row.score?.description == "31.25")
    #expect(row.supervision == nil)
    #expect(row.missing == 2)
    #expect(try table().issued == nil)
  }

  @Test func `R-166 an issued bulletin stands, whatever happens afterwards`() throws {
    let number = try office.record("Z-01")
    try office.closeQuarter()
    try office.issue()
    let issued = try table()
    #expect(issued.issued?.number == BulletinNumber(year: 2027, serial: 1))
    #expect(issued.issued?.on == Day("2027-01-06"))
    _ = try store.perform(.flagRecord(number, .untrue, reason: "不实"), by: office.mainOffice)
    #expect(try table() == issued)
    #expect(throws: StoreFailure.refused(.bulletinIssued(BulletinNumber(year: 2027, serial: 1)))) {
      try office.issue()
    }
    #expect(try table(for: office.small.recorder).rows == issued.rows)
  }

  @Test func `R-168 issuing is refused while a review is open, unless the unit is left out with a reason`()
    throws
  {
    try office.record("Z-01")
    office.small.clock.move(to: "2027-01-06 10:00")
    #expect(throws: StoreFailure.refused(.reviewsOpen(office.quarter, [ReviewedUnit.unit]))) {
      try office.issue()
    }
    var order = BulletinOrder(quarter: office.quarter, group: .cityUnit)
    order.omitted = [OmittedUnit(unit: ReviewedUnit.unit, reason: " ")]
    #expect(throws: StoreFailure.refused(.reasonMissing)) { try office.issue(order) }
    order.omitted = [OmittedUnit(unit: "XXX", reason: "没有这个单位")]
    #expect(throws: StoreFailure.refused(.noSuch(.unit("XXX")))) { try office.issue(order) }
  }

  @Test func `R-169 a bulletin is corrected only by another one, which names it, the rows and the reason`()
    throws
  {
    try office.record("Z-01")
    try office.closeQuarter()
    try office.issue()
    var order = BulletinOrder(
      quarter: office.quarter, group: .cityUnit, corrects: BulletinNumber(year: 2027, serial: 1),
      reason: "十月得分录错",
      restated: [
        RestatedScore(unit: ReviewedUnit.unit, side: .main, month: office.month, score: Score("72.50"))
      ])
    try office.issue(order)
    let corrected = try table()
    #expect(corrected.issued?.number == BulletinNumber(year: 2027, serial: 2))
    #expect(corrected.issued?.corrects == BulletinNumber(year: 2027, serial: 1))
    #expect(corrected.issued?.changed == [ReviewedUnit.unit])
    #expect(corrected.rows.first?.score?.description == "36.25")
    #expect(try office.review().figures.common?.description == "62.50")
    #expect(throws: StoreFailure.refused(.noSuch(.bulletin("2027-1")))) { try office.issue(order) }
    order.corrects = BulletinNumber(year: 2027, serial: 2)
    #expect(throws: StoreFailure.refused(.nothingChanged)) { try office.issue(order) }
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
  }

  @Test func `R-161 R-168 no quarter waits for a month that was over before the ledgers counted`() throws {
    try office.record("Z-01")
    office.small.clock.move(to: "2027-01-06 10:00")
    for side in Side.allCases {
      try office.close(side, office.month, acceptingRest: true)
      try office.close(side, Month("2026-12"), acceptingRest: true)
    }
    try office.issue()
    #expect(try table().rows.first?.months.map(\.main?.description) == [nil, "62.50", "0.00"])
    #expect(throws: StoreFailure.refused(.nothingReviewed(office.quarter.previous))) {
      try office.issue(BulletinOrder(quarter: office.quarter.previous, group: .cityUnit))
    }
  }

  @Test func `R-169 a correction has something to say when a unit left out was reviewed since`() throws {
    try office.record("Z-01")
    _ = try store.perform(
      .addUnits([
        OrganisationUnit(
          code: "JYJ", name: "示范市教育局", kind: .cityDepartment, group: .cityUnit, mainBody: "党组",
          displayOrder: 2, start: office.small.clock.read().day - 300)
      ]), by: office.small.administrator)
    try office.closeQuarter()
    var order = BulletinOrder(quarter: office.quarter, group: .cityUnit)
    order.omitted = [OmittedUnit(unit: "JYJ", reason: "机构改革")]
    try office.issue(order)
    #expect(try !table().isOutdated)
    for month in ["2026-11", "2026-12"] {
      _ = try store.perform(
        .closeReviews(["JYJ"], .main, try #require(Month(month)), acceptingRest: true),
        by: office.mainOffice)
    }
    #expect(try table().isOutdated)
    #expect(try !table(for: office.small.recorder).isOutdated)
    order.omitted = []
    order.corrects = BulletinNumber(year: 2027, serial: 1)
    order.reason = "补列"
    try office.issue(order)
    #expect(try !table().isOutdated)
    #expect(try table().rows.map(\.unit) == [ReviewedUnit.unit, "JYJ"])
  }

  @Test func `R-169 a score that cannot be stated anew is refused with its cause`() throws {
    try office.record("Z-01")
    try office.closeQuarter()
    let score = RestatedScore(
      unit: ReviewedUnit.unit, side: .main, month: try #require(Month("2026-09")), score: nil)
    var order = BulletinOrder(quarter: office.quarter, group: .cityUnit, reason: "录错", restated: [score])
    #expect(throws: StoreFailure.refused(.bulletinNotIssued(office.quarter))) { try office.issue(order) }
    try office.issue()
    order.corrects = BulletinNumber(year: 2027, serial: 1)
    #expect(
      throws: StoreFailure.refused(.notClosedToRestate(ReviewedUnit.unit, .main, score.month))
    ) { try office.issue(order) }
  }

  @Test
  func `R-159 R-169 whoever may not review a side may not restate it, and takes over what was restated`()
    throws
  {
    try office.record("Z-01")
    try office.closeQuarter()
    try office.issue()
    func correct(_ number: Int, _ side: Side, _ score: String, by session: Session) throws {
      let order = BulletinOrder(
        quarter: office.quarter, group: .cityUnit, corrects: BulletinNumber(year: 2027, serial: number),
        reason: "录错",
        restated: [
          RestatedScore(unit: ReviewedUnit.unit, side: side, month: office.month, score: Score(score))
        ])
      _ = try store.perform(.issueBulletin(order), by: session)
    }
    let refusal = StoreFailure.refused(.notPermitted(.reviewMonth, Scope(side: .supervision)))
    #expect(throws: refusal) { try correct(1, .supervision, "100.00", by: office.mainOffice) }
    #expect(try table().issued?.number == BulletinNumber(year: 2027, serial: 1))
    try correct(1, .supervision, "80.00", by: office.disciplineOffice)
    #expect(try table().rows.first?.supervision?.description == "80.00")
    // The next correction repeats what the one before restated, whoever issues it.
    try correct(2, .main, "72.50", by: office.mainOffice)
    #expect(try table().rows.first?.supervision?.description == "80.00")
    #expect(try table().rows.first?.main?.description == "36.25")
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
  }

  @Test func `R-166 bulletins are the offices' to issue, when the quarter is over`() throws {
    try office.record("Z-01")
    #expect(throws: StoreFailure.refused(.quarterNotOver(office.quarter))) { try office.issue() }
    #expect(throws: StoreFailure.refused(.notPermitted(.issueBulletin, .city))) {
      _ = try store.perform(
        .issueBulletin(BulletinOrder(quarter: office.quarter, group: .cityUnit)), by: office.small.head)
    }
  }

  @Test func `R-172 a unit's quarters of a year stand in one line with their mean`() throws {
    try office.record("Z-01")
    try office.closeQuarter()
    let history = try store.quarterHistory(ReviewedUnit.unit, year: 2026, for: office.small.head)
    #expect(history.quarters.map(\.rank) == [nil, nil, nil, 1])
    #expect(history.mean?.description == "31.25")
  }

  @Test
  func `R-167 R-135 the bulletin is called for from the tenth to the fifteenth day, until it is issued`()
    throws
  {
    try office.record("Z-01")
    func alerts(on text: String) throws -> [Alert] {
      try store.alerts(
        AlertQuery(on: try #require(Day(text)), kind: .bulletinQuarterly), for: office.mainOffice
      ).alerts
    }
    try office.closeQuarter()
    #expect(try alerts(on: "2027-01-09").isEmpty)
    let alert = try #require(try alerts(on: "2027-01-10").first)
    #expect(alert.due == Day("2027-01-15"))
    #expect(alert.target == "2026-Q4 cityUnit")
    try office.issue()
    #expect(try alerts(on: "2027-01-10").isEmpty)
  }
}
