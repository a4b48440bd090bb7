import Records
import Testing

@Suite struct `Notices and reports that are owed` {
  private let october = Month("2026-10") ?? Month(index: 0)
  private let first = HalfYear("2026-H1") ?? HalfYear(index: 0)

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  private func rules(_ text: String) -> AlertRules {
    AlertRules(endOf: day(text), calendar: WorkCalendar(), profile: .proposed)
  }
  private func notice(_ text: String, told: Month?) -> OwedPaper<Month>? {
    rules(text).owedNotice(told: told, since: day("2020-01-01"))
  }

  @Test
  func `R-137 P7 The notice of October 2026 is called for from the 20th, and tells the last working day`() {
    #expect(notice("2026-10-19", told: october.previous) == nil)
    let begun = notice("2026-10-20", told: october.previous)
    #expect(begun?.span == october)
    #expect(begun?.due == day("2026-10-25"))
    #expect(begun?.level == .notice)
    #expect(begun?.lastWorkingDay == day("2026-10-23"))
    #expect(notice("2026-10-23", told: october.previous)?.level == .warning)
    #expect(notice("2026-10-25", told: october.previous)?.level == .warning)
  }

  @Test func `R-137 It is overdue from the 26th on, until it is delivered or the next one is called for`() {
    #expect(notice("2026-10-26", told: october.previous)?.level == .overdue)
    #expect(notice("2026-11-19", told: october.previous)?.span == october)
    #expect(notice("2026-11-20", told: october.previous)?.span == october.next)
    #expect(notice("2026-10-26", told: october) == nil)
  }

  @Test func `A unit owes nothing for months before it was there`() {
    #expect(rules("2026-10-26").owedNotice(told: nil, since: day("2026-11-01")) == nil)
    #expect(rules("2026-10-26").owedNotice(told: nil, since: day("2026-10-31"))?.span == october)
  }

  @Test
  func
    `R-143 P8 The report of the first half of 2026 is called for from 25 June, and stays until it is sent`()
  {
    func owed(_ text: String) -> OwedPaper<HalfYear>? {
      rules(text).owedReport(since: day("2026-01-01")) { $0 < first }
    }
    #expect(owed("2026-06-24") == nil)
    #expect(owed("2026-06-25")?.level == .notice)
    #expect(owed("2026-06-28")?.level == .warning)
    #expect(owed("2026-07-01")?.level == .overdue)
    #expect(owed("2026-12-31")?.span == first)
    #expect(
      rules("2026-12-26").owedReport(since: day("2026-01-01")) { $0 <= first }?.due == day("2026-12-31"))
  }
}
