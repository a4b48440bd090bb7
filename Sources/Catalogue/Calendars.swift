import Records

/// The working-day tables that ship with the program.
///
/// Copied from the yearly notices of the State Council's General Office and compared day by day with
/// an independent table in the tests.
package enum Calendars {
  /// 2017, the year of the default rule, and 2024 to 2026.
  package static let shipped: [CalendarYear] = [
    table(
      2017, notice: "国办发明电〔2016〕17号",
      off: "01-02 01-27 01-30..02-02 04-03 04-04 05-01 05-29 05-30 10-02..10-06",
      on: "01-22 02-04 04-01 05-27 09-30"),
    table(
      2024, notice: "国办发明电〔2023〕7号",
      off: "01-01 02-12..02-16 04-04 04-05 05-01..05-03 06-10 09-16 09-17 10-01..10-04 10-07",
      on: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
    table(
      2025, notice: "国办发明电〔2024〕12号",
      off: "01-01 01-28..01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01..10-03 10-06..10-08",
      on: "01-26 02-08 04-27 09-28 10-11"),
    table(
      2026, notice: "国办发明电〔2025〕7号",
      off: "01-01 01-02 02-16..02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05..10-07",
      on: "01-04 02-14 02-28 05-09 09-20 10-10"),
  ]

  /// The shipped tables as a calendar.
  package static let shippedCalendar = WorkCalendar(shipped)

  private static func table(_ year: Int, notice: String, off: String, on: String) -> CalendarYear {
    CalendarYear(year: year, restDays: days(off, in: year), makeUpDays: days(on, in: year), source: notice)
  }

  /// The days of a list in which `05-01..05-03` stands for three.
  private static func days(_ list: String, in year: Int) -> [Day] {
    list.split(separator: " ").flatMap { item in
      let ends = item.split(separator: ".").compactMap { Day("\(year)-\($0)") }
      guard let first = ends.first, let last = ends.last else { return [Day]() }
      return (first.number...last.number).map { Day(number: $0) }
    }
  }
}
