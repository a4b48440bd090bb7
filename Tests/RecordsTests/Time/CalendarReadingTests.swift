import Records
import Testing

@Suite struct `A calendar read from a file` {
  static func read(_ text: String) throws -> [CalendarYear] {
    try CalendarYear.read(
      file: "2027.csv", source: "notice", chunks: `A reader of CSV`.chunks(Array(text.utf8), by: 64))
  }

  @Test func `R-099 a file of days becomes a table for each year it names`() throws {
    let tables = try Self.read("day,kind,note\n2027-01-01,rest,元旦\n2026-12-26,work,\n2027-02-08,rest,春节\n")
    #expect(
      tables == [
        CalendarYear(year: 2026, restDays: [], makeUpDays: ["2026-12-26"], source: "notice"),
        CalendarYear(year: 2027, restDays: ["2027-01-01", "2027-02-08"], makeUpDays: [], source: "notice"),
      ])
  }

  @Test func `R-099 every faulty line of a calendar file is named`() {
    do {
      _ = try Self.read(
        "kind,day\nrest,2027-01-02\nwork,2027-01-04\noff,2027-01-05\nrest,2027-02-30\nwork,2027-01-02\n")
      Issue.record("the file was accepted")
    } catch let error as InputProblems {
      #expect(error.problems.map(\.line) == [2, 3, 4, 5, 6])
      #expect(
        error.problems.map(\.fault) == [
          .calendar(.restDayOnWeekend("2027-01-02")), .calendar(.makeUpDayOnWeekday("2027-01-04")),
          .notOneOf("off", [Said("放假", "rest"), Said("上班", "work")]), .notADay("2027-02-30"),
          .duplicate("2027-01-02"),
        ])
    } catch { Issue.record(error) }
  }
}
