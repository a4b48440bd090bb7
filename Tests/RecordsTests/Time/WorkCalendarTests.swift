import Records
import TestSupport
import Testing

@Suite struct `A calendar of working days` {
  @Test func `R-097 rest days are off, make-up days are on, all else follows the weekday`() {
    let calendar = Given.calendar
    #expect(!calendar.isWorkingDay("2026-10-07") && calendar.isWorkingDay("2026-10-08"))
    #expect(calendar.isWorkingDay("2026-10-10") && !calendar.isWorkingDay("2026-10-11"))
    #expect(calendar.lastWorkingDay(before: "2026-10-08") == "2026-09-30")
    #expect(calendar.nextWorkingDay(onOrAfter: "2026-10-01") == "2026-10-08")
    #expect(calendar.nextWorkingDay(onOrAfter: "2026-10-08") == "2026-10-08")
    #expect(calendar.workingDay(5, before: "2026-06-30") == "2026-06-23")
  }

  @Test func `R-098 a year without a table has weekends and 1 January off`() {
    let empty = WorkCalendar()
    #expect(!empty.isWorkingDay("2027-01-01") && empty.isWorkingDay("2027-01-04"))
    #expect(!empty.isWorkingDay("2027-10-02") && empty.isWorkingDay("2027-10-01"))
    #expect(empty.isProvisional("2027-10-01") && !Given.calendar.isProvisional("2026-10-01"))
    #expect(Given.calendar.workingDay(3, after: "2026-12-29").provisional)
    #expect(!Given.calendar.workingDay(2, after: "2026-12-29").provisional)
    #expect(Given.calendar.isWorkingDay("2026-01-04"))
  }

  @Test func `R-099 a table put in force anew replaces the former one whole`() {
    var calendar = Given.calendar
    calendar.install(CalendarYear(year: 2026, restDays: ["2026-01-02"], makeUpDays: [], source: "new"))
    #expect(calendar.isWorkingDay("2026-10-07") && !calendar.isWorkingDay("2026-10-10"))
    #expect(calendar.isWorkingDay("2026-01-01"))
    #expect(!calendar.isWorkingDay("2017-10-02"))
    #expect(calendar.years[2026]?.source == "new")
  }

  @Test func `a table names every day that breaks an invariant`() {
    let table = CalendarYear(
      year: 2026, restDays: ["2026-10-03", "2026-10-01", "2025-10-01"],
      makeUpDays: ["2026-10-10", "2026-10-09"],
      source: "")
    #expect(
      table.problems == [
        .outsideYear("2025-10-01", 2026), .restDayOnWeekend("2026-10-03"), .makeUpDayOnWeekday("2026-10-09"),
      ])
    #expect(
      table.problems.map { $0.sentence(in: .english) }[1]
        == "2026-10-03 is on a weekend, which is off anyway; name only Mondays to Fridays as days off")
    #expect(Given.year2026.problems.isEmpty && Given.year2017.problems.isEmpty)
  }

  @Test(arguments: 1...20)
  func `R-097 counts of working days add up`(seed: Int) {
    var random = Seeded(UInt64(seed))
    for _ in 0..<100 {
      let days = [random.day(2016...2018), random.day(2016...2018), random.day(2016...2018)].sorted()
      let parts = zip(days, days.dropFirst()).map { Given.calendar.workingDays(after: $0, through: $1) }
      #expect(parts.reduce(0, +) == Given.calendar.workingDays(after: days[0], through: days[2]))
    }
  }

  @Test(arguments: 1...20)
  func `R-097 the n-th working day is a working day with n of them behind it`(seed: Int) {
    var random = Seeded(UInt64(seed))
    for _ in 0..<100 {
      let start = random.day(2016...2027)
      let n = Int.random(in: 1...30, using: &random)
      let (day, provisional) = Given.calendar.workingDay(n, after: start)
      #expect(Given.calendar.isWorkingDay(day))
      #expect(Given.calendar.workingDays(after: start, through: day) == n)
      #expect(provisional == ![2017, 2026].contains(day.year) || (start + 1).year != day.year)
      #expect(
        Given.calendar.nextWorkingDay(onOrAfter: Given.calendar.lastWorkingDay(before: start) + 1) >= start)
    }
  }
}
