import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

@Suite struct `The day from which the ledgers count` {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// A unit founded on 2026-11-20 that owes a duty of June and one of December.
  private func unit(ledgersFrom: String? = nil) throws -> SmallUnit {
    let small = try SmallUnit(ledgersFrom: ledgersFrom.flatMap { Day($0) })
    try small.adoptCommonDuty(group: .cityUnit, code: "Z-01", due: "2026-06-30")
    try small.adoptCommonDuty(group: .cityUnit, code: "Z-02", due: "2026-12-31")
    return small
  }

  private func states(_ small: SmallUnit) throws -> [OccurrenceState] {
    try small.store.duties(unit: SmallUnit.unit, side: .main, year: 2026, for: small.recorder)
      .map { $0.state(on: small.clock.read().day, lead: 5) }
  }

  private func overdue(_ small: SmallUnit, on day: String? = nil) throws -> [String] {
    let on = try day.map { try self.day($0) } ?? small.clock.read().day
    return try small.store.alerts(AlertQuery(on: on, kind: .dutyOverdue), for: small.recorder).alerts.map(
      \.target)
  }

  private func june(_ small: SmallUnit) throws -> MonthFigures {
    try small.store.figures(
      unit: SmallUnit.unit, side: .main, month: try #require(Month("2026-06")), for: small.recorder)
  }

  @Test
  func `R-046 what was due before the founding stands before the ledger, counts nowhere and warns nobody`()
    throws
  {
    let small = try unit()
    #expect(try small.store.overview().ledgersFrom == day("2026-11-20"))
    #expect(try states(small) == [.beforeLedger, .pending])
    #expect(try overdue(small) == [])
    #expect(try june(small).due == 0)
    #expect(try june(small).overdue == 0)
    let standing = try small.store.standings(
      side: nil, group: nil, on: small.clock.read().day, for: small.head
    ).first
    #expect(standing?.due == 0)
    #expect(standing?.overdue == 0)
    #expect(try small.store.faults() == [])
  }

  @Test func `R-046 a record that names it makes it count, recorded late`() throws {
    let small = try unit()
    var form = small.form()
    form.links = [OccurrenceName(code: "Z-01", ordinal: 1)]
    _ = try small.enteredRecord(form)
    #expect(try states(small) == [.recordedLate, .pending])
    #expect(try june(small).due == 1)
    #expect(try june(small).late == 1)
    let standing = try small.store.standings(
      side: nil, group: nil, on: small.clock.read().day, for: small.head
    ).first
    #expect(standing?.due == 1)
    #expect(standing?.recorded == 1)
    #expect(try small.store.faults() == [])
  }

  @Test
  func `R-046 the administrator names an earlier day at the founding or later, and the duty is overdue`()
    throws
  {
    let early = try unit(ledgersFrom: "2026-01-01")
    #expect(try states(early) == [.overdue, .pending])
    #expect(try overdue(early) == ["Z-01#1"])
    let late = try unit()
    _ = try late.store.perform(.dateLedgers(from: day("2026-06-30"), reason: ""), by: late.administrator)
    #expect(try states(late) == [.overdue, .pending])
    #expect(try overdue(late) == ["Z-01#1"])
    #expect(try late.store.faults() == [])
  }

  @Test func `R-046 a day to come leaves everything before it out`() throws {
    let small = try unit()
    _ = try small.store.perform(.dateLedgers(from: day("2027-01-01"), reason: ""), by: small.administrator)
    #expect(try states(small) == [.beforeLedger, .beforeLedger])
    small.clock.move(to: "2027-01-04 09:00")
    #expect(try overdue(small) == [])
  }

  @Test func `R-125 alerts of past days go by the day that was named then`() throws {
    let small = try unit(ledgersFrom: "2026-01-01")
    small.clock.move(to: "2026-11-23 10:00")
    _ = try small.store.perform(.dateLedgers(from: day("2026-11-20"), reason: ""), by: small.administrator)
    #expect(try overdue(small) == [])
    #expect(try overdue(small, on: "2026-11-22") == ["Z-01#1"])
  }

  @Test func `R-019 once people work here it needs a reason, and only the administrator names it`() throws {
    let small = try unit()
    _ = try small.enteredRecord()
    let first = try day("2026-11-01")
    #expect(throws: StoreFailure.refused(.reasonMissing)) {
      _ = try small.store.perform(.dateLedgers(from: first, reason: " "), by: small.administrator)
    }
    #expect(throws: StoreFailure.refused(.notPermitted(.manageStore, .city))) {
      _ = try small.store.perform(.dateLedgers(from: first, reason: "补记"), by: small.recorder)
    }
    _ = try small.store.perform(.dateLedgers(from: first, reason: "十一月起试运行"), by: small.administrator)
    #expect(try small.store.overview().ledgersFrom == first)
  }

  @Test func `R-158 it cannot be moved across a month whose review is closed`() throws {
    let reviewed = try ReviewedUnit()
    try reviewed.record("Z-01")
    try reviewed.close(acceptingRest: true)
    let month = reviewed.month
    for text in ["2026-12-01", "2026-10-01"] {
      #expect(throws: StoreFailure.refused(.ledgersReviewed(month))) {
        _ = try reviewed.store.perform(
          .dateLedgers(from: try day(text), reason: "重新起算"), by: reviewed.small.administrator)
      }
    }
  }

  @Test func `R-149 R-167 months and quarters before it owe no review and no bulletin`() throws {
    let reviewed = try ReviewedUnit()
    let before = try #require(Month("2026-10"))
    func standing(_ month: Month) throws -> ReviewStanding? {
      try reviewed.store.monthlyReviews(ReviewQuery(month: month, side: .main), for: reviewed.mainOffice)
        .first
    }
    #expect(try standing(before)?.stateWord == "beforeLedger")
    #expect(try standing(before)?.stateName(in: .chinese) == "建库以前")
    #expect(try standing(reviewed.month)?.stateWord == "open")
    let quarter = try #require(Quarter("2026-Q3"))
    #expect(try !reviewed.store.ranking(quarter, .cityUnit, for: reviewed.mainOffice).isOwed)
    #expect(try reviewed.store.ranking(quarter.next, .cityUnit, for: reviewed.mainOffice).isOwed)
  }

  @Test func `R-137 R-143 R-039 papers and sets that were due before it are not owed`() throws {
    let small = try SmallUnit()
    small.clock.move(to: "2026-11-29 09:00")
    _ = try small.store.perform(.dateLedgers(from: day("2026-11-29"), reason: ""), by: small.administrator)
    let month = try #require(Month("2026-11"))
    let list = try small.store.alerts(AlertQuery(on: day("2026-11-29")), for: small.recorder)
    #expect(list.alerts.filter { $0.kind == .monthlyNotice } == [])
    let notice = try small.store.notices(NoticeQuery(month: month), for: small.recorder).first
    #expect(notice?.lateBy == nil && notice?.stateWord == "beforeLedger")
    // The sets of the year are called for, and not late on the first day.
    let missing = list.alerts.filter { $0.kind == .indicatorsMissing }
    #expect(missing.count == 2)
    #expect(missing.allSatisfy { $0.level != .overdue })
  }

  @Test func `R-103 for an event before it the time for entering starts with it`() throws {
    let small = try SmallUnit()
    // 2026-11-20 is a Friday: the third working day from it on is the 24th.
    let draft = try small.draft(small.form(start: "2026-06-02 14:00"))
    let standing = try small.store.draft(draft.number, for: small.recorder)
    #expect(standing.deadline?.day == Day("2026-11-24"))
  }
}
