import Records
import Testing

@Suite struct `The period of a monthly notice` {
  private let newYear: Day = "2026-01-01"

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  private func month(_ text: String) -> Month { Month(text) ?? Month(index: 0) }

  private func period(
    _ text: String, cutOff: String? = nil, today: String, last: (String, String)? = nil
  ) throws -> NoticePeriod {
    try NoticePeriod.of(
      month(text), cutOff: cutOff.map { day($0) }, today: day(today),
      last: last.map { (month($0.0), day($0.1)) }, ledgerStart: newYear)
  }

  @Test func `R-138 the first one starts with the ledger and ends on the day it is made`() throws {
    #expect(try period("2026-03", today: "2026-03-20") == NoticePeriod(from: newYear, to: day("2026-03-20")))
  }

  @Test func `R-138 it begins on the day after the last delivered one's cut-off, also over the year's end`()
    throws
  {
    #expect(
      try period("2027-01", today: "2027-01-22", last: ("2026-12", "2026-12-21"))
        == NoticePeriod(from: day("2026-12-22"), to: day("2027-01-22")))
  }

  @Test func `R-138 a month that was left out is told by the next notice`() throws {
    #expect(
      try period("2026-06", today: "2026-06-20", last: ("2026-04", "2026-04-20")).from == day("2026-04-21"))
  }

  @Test func `R-138 a month that is over is cut off at its end unless another day is said`() throws {
    #expect(try period("2026-10", today: "2026-11-03").to == day("2026-10-31"))
    #expect(try period("2026-10", cutOff: "2026-10-25", today: "2026-11-03").to == day("2026-10-25"))
  }

  @Test func `a cut-off lies in its month and is not to come`() {
    #expect(throws: NoticePeriod.Fault.cutOff(day("2026-11-01"))) {
      try period("2026-10", cutOff: "2026-11-01", today: "2026-11-03")
    }
    #expect(throws: NoticePeriod.Fault.cutOff(day("2026-10-24"))) {
      try period("2026-10", cutOff: "2026-10-24", today: "2026-10-23")
    }
    #expect(throws: NoticePeriod.Fault.monthToCome) { try period("2026-12", today: "2026-11-30") }
  }

  @Test func `R-139 no notice is made of a month that was told already`() {
    #expect(throws: NoticePeriod.Fault.told(month("2026-06"))) {
      try period("2026-05", today: "2026-06-28", last: ("2026-06", "2026-06-20"))
    }
  }

  @Test func `R-137 P7 the notice of October 2026 is due on Sunday the 25th, which is not moved`() {
    let due = RuleProfile.proposed.noticeDeadline(in: month("2026-10"))
    #expect(due == day("2026-10-25"))
    #expect(due.weekday == .sunday)
  }

  @Test func `R-143 P8 the report of a half-year is due on its last day`() throws {
    let first = try #require(HalfYear("2026-H1"))
    #expect(RuleProfile.proposed.reportDeadline(of: first) == day("2026-06-30"))
    #expect(RuleProfile.proposed.reportDeadline(of: first.next) == day("2026-12-31"))
  }

  @Test func `R-143 a profile can ask for another day, leave the day out, or ask for one report a year`()
    throws
  {
    let first = try #require(HalfYear("2026-H1"))
    let yearly = try #require(RuleProfile.proposed.stating("upwardReportDates", "12-20"))
    #expect(yearly.reportDeadline(of: first) == nil)
    #expect(yearly.reportDeadline(of: first.next) == day("2026-12-20"))
    let before = try #require(RuleProfile.proposed.stating("beforeIncludesDay", "false"))
    #expect(before.reportDeadline(of: first) == day("2026-06-29"))
  }
}
