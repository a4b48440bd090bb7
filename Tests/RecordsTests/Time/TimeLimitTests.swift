import Records
import TestSupport
import Testing

/// The worked examples of §4.8 that are periods.
@Suite struct `Limits of time` {
  @Test(
    arguments: [
      ("P1", "2026-09-10", "15/day", "2026-09-25", "2026-09-28", false),
      ("P2", "2026-11-30", "3/month", "2027-02-28", "2027-03-01", true),
      ("P3", "2026-07-14", "10/day", "2026-07-24", "2026-07-24", false),
      ("P4", "2026-09-23", "10/day", "2026-10-03", "2026-10-08", false),
      ("P5", "2026-01-31", "1/month", "2026-02-28", "2026-02-28", false),
      ("P6", "2026-08-31", "1/month", "2026-09-30", "2026-09-30", false),
      ("three working days", "2026-11-18", "3/workingDay", "2026-11-23", "2026-11-23", false),
    ] as [(String, String, String, String, String, Bool)])
  func `the worked examples of periods`(
    number: String, start: String, limit: String, nominal: String, effective: String, provisional: Bool
  ) throws {
    let start = try #require(Day(start))
    let limit = try #require(TimeLimit(limit))
    #expect(limit.nominalEnd(after: start, calendar: Given.calendar) == Day(nominal))
    let end = limit.end(after: start, calendar: Given.calendar, roll: RuleProfile.proposed.periodRoll)
    #expect(end.day == Day(effective))
    #expect(end.provisional == provisional)
  }

  @Test(arguments: [
    ("2026-03-15", 12, "2027-03-15"), ("2026-03-15", 24, "2028-03-15"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func `months end on the same day number or on the month's last day`(
    start: String, months: Int, end: String
  ) throws {
    let limit = try #require(TimeLimit(months, .month))
    #expect(try limit.nominalEnd(after: #require(Day(start)), calendar: Given.calendar) == Day(end))
  }

  @Test(arguments: [
    "", "10", "10/", "0/day", "010/day", "1000/day", "10/days", "-1/day", "10/day/1", "10 /day",
  ])
  func `a limit in another form is none`(text: String) {
    #expect(TimeLimit(text) == nil)
  }

  @Test(.tellingPlace) func `a limit reads back as it is written`() {
    every("unit", in: TimeLimit.Unit.allCases) { unit in
      every("count", in: [1, 10, 999]) { count in
        let limit = TimeLimit(count, unit)
        #expect(limit != nil && limit.flatMap { TimeLimit($0.description) } == limit)
      }
    }
  }
}
