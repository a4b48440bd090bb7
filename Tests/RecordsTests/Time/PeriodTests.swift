import Foundation
import Records
import TestSupport
import Testing

@Suite struct `Months, quarters and half-years` {
  @Test func `months, quarters and half-years have their first and last days`() {
    #expect(Month("2024-02")?.firstDay == "2024-02-01")
    #expect(Month("2024-02")?.lastDay == "2024-02-29")
    #expect(Quarter("2026-Q2")?.firstDay == "2026-04-01")
    #expect(Quarter("2026-Q2")?.lastDay == "2026-06-30")
    #expect(HalfYear("2026-H1")?.firstDay == "2026-01-01")
    #expect(HalfYear("2026-H1")?.lastDay == "2026-06-30")
    #expect(HalfYear("2026-H2")?.lastDay == "2026-12-31")
  }

  @Test func `next and previous cross the year`() {
    #expect(Month("2026-12")?.next == Month("2027-01"))
    #expect(Quarter("2026-Q1")?.previous == Quarter("2025-Q4"))
    #expect(HalfYear("2026-H2")?.next.description == "2027-H1")
    #expect(Month.all(in: 2026).map(\.description).last == "2026-12")
    #expect(Quarter.all(in: 2026).count == 4)
  }

  @Test(arguments: [
    "2026-6", "2026-13", "2026-00", "26-06", "2026-Q5", "2026-Q", "2026", "2026-06-01", "", "2026-+6",
  ])
  func `a text in another form is no period`(text: String) {
    #expect(Month(text) == nil && Quarter(text) == nil && HalfYear(text) == nil)
  }

  @Test func `R-045 a day number that a month lacks means its last day`() {
    #expect(Month("2026-02")?.day(31) == "2026-02-28")
    #expect(Month("2026-02")?.day(10) == "2026-02-10")
  }

  @Test func `periods and days are kept as their text`() throws {
    let encoded = try JSONEncoder().encode([Quarter("2026-Q2")])
    #expect(String(decoding: encoded, as: UTF8.self) == #"["2026-Q2"]"#)
    #expect(try JSONDecoder().decode([Quarter].self, from: encoded) == [#require(Quarter("2026-Q2"))])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Month].self, from: encoded) }
  }

  @Test(arguments: 1...10)
  func `every day lies in the period that contains it, and every text reads back`(seed: Int) {
    var random = Seeded(UInt64(seed))
    for _ in 0..<300 {
      let day = random.day(1...9000)
      let month = Month(containing: day)
      let quarter = Quarter(containing: day)
      let half = HalfYear(containing: day)
      #expect(month.contains(day) && quarter.contains(day) && half.contains(day))
      #expect(Month(month.description) == month && Quarter(quarter.description) == quarter)
      #expect(HalfYear(half.description) == half)
      #expect(Day(day.description) == day)
      #expect(month.next.firstDay == month.lastDay + 1 && month.next.previous == month)
      let (year, number, date) = day.parts
      #expect(Day(year: year, month: number, day: date) == day)
    }
  }
}
