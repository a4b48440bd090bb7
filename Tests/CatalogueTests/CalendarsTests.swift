import Catalogue
import Records
import Testing

@Suite struct `The calendars in the program` {
  @Test(arguments: [2017, 2024, 2025, 2026])
  func `R-097 every day of a shipped year agrees with an independent table`(year: Int) throws {
    let months = try #require(WorkingDayTable.years[year])
    let calendar = WorkCalendar(Calendars.shipped)
    for (month, days) in zip(Month.all(in: year), months) {
      #expect(days.count == month.lastDay.day)
      for (offset, mark) in days.enumerated() {
        let day = month.firstDay + offset
        #expect(calendar.isWorkingDay(day) == (mark == "1"), "\(day)")
      }
    }
  }

  @Test(arguments: zip([2017, 2024, 2025, 2026], [249, 251, 248, 248]))
  func `R-097 a shipped year has its number of working days`(year: Int, count: Int) throws {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let last = try #require(Day(year: year, month: 12, day: 31))
    #expect(Calendars.shippedCalendar.workingDays(after: first - 1, through: last) == count)
  }

  @Test func `R-097 the shipped tables break no invariant and name their notice`() {
    #expect(Calendars.shipped.map(\.year) == [2017, 2024, 2025, 2026])
    #expect(Calendars.shipped.map(\.restDays.count) == [16, 19, 18, 19])
    #expect(Calendars.shipped.map(\.makeUpDays.count) == [5, 8, 5, 6])
    #expect(Calendars.shipped.flatMap(\.problems) == [])
    #expect(Calendars.shipped.allSatisfy { $0.source.contains("号") })
  }

  @Test func `R-098 years between and after the shipped ones are provisional`() throws {
    let newYear = try #require(Day("2027-01-01"))
    #expect(Calendars.shippedCalendar.isProvisional(newYear))
    #expect(!Calendars.shippedCalendar.isWorkingDay(newYear))
    #expect(!Calendars.shippedCalendar.isProvisional(newYear - 1))
  }
}
