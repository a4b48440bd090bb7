import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `The year of units by months` {
  private let office: ReviewedUnit

  init() throws { office = try ReviewedUnit() }

  private func months(_ year: Int = 2026, for session: Session? = nil) throws -> [UnitMonth] {
    let found = try office.store.unitYears(
      year, of: [ReviewedUnit.unit, "XXX"], for: session ?? office.mainOffice)
    #expect(found.count == 1)
    return try #require(found.first).months
  }

  @Test func `R-154 R-161 a month has its score when all its sides are closed`() throws {
    try office.record("Z-01")
    try office.close(.main, acceptingRest: true)
    #expect(try months()[10].state == .open)
    #expect(try months()[10].scores.main?.description == "62.50")
    #expect(try months()[10].scores.unit == nil)
    try office.close(.supervision)
    let month = try months()[10]
    #expect(month.state == .closed)
    #expect(month.scores.unit?.description == "62.50")
    #expect(month.missing == 1)
    #expect(month.records == 1)
    #expect(try months()[11].state == .open)
  }

  @Test func `R-155 months ahead and months before the unit was there have no state of a review`() throws {
    #expect(try months(2026).last?.state == .ahead)
    #expect(Set(try months(1990).map(\.state)) == [.absent])
  }

  @Test func `R-169 a correction bulletin's figures take the place of the closed reviews'`() throws {
    try office.record("Z-01")
    try office.closeQuarter()
    try office.issue()
    #expect(try months()[9].scores.unit == nil)
    try office.issue(
      BulletinOrder(
        quarter: office.quarter, group: .cityUnit, corrects: BulletinNumber(year: 2027, serial: 1),
        reason: "得分录错",
        restated: [
          RestatedScore(unit: ReviewedUnit.unit, side: .main, month: office.month, score: Score("72.50"))
        ]))
    #expect(try months()[10].scores.unit?.description == "72.50")
    #expect(try months()[10].state == .closed)
  }

  @Test func `R-012 a unit sees its own months, the administrator none`() throws {
    #expect(try months(for: office.small.recorder).count == 12)
    #expect(throws: StoreFailure.self) {
      _ = try office.store.unitYears(2026, of: [ReviewedUnit.unit], for: office.small.administrator)
    }
  }
}
