import Foundation
import Records
import TestSupport
import Testing

@Suite struct `The schedule of a duty` {
  static func dues(_ recurrence: String, _ due: String, _ year: Int = 2026) throws -> [String] {
    try Schedule.parse(recurrence: recurrence, due: due, year: year).occurrences(in: year).map { "\($0.due)" }
  }

  @Test(
    arguments: [
      ("once", "2026-06-30", ["2026-06-30"]),
      ("yearly", "", ["2026-12-31"]), ("yearly", "2026-07-31", ["2026-07-31"]),
      ("yearly", "20", ["2026-12-20"]),
      ("halfYearly", "", ["2026-06-30", "2026-12-31"]),
      ("quarterly", "", ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]),
      ("quarterly", "25", ["2026-03-25", "2026-06-25", "2026-09-25", "2026-12-25"]),
      ("atLeast:2/year", "", ["2026-06-30", "2026-12-31"]),
      ("atLeast:3/year", "", ["2026-04-30", "2026-08-31", "2026-12-31"]),
      ("atLeast:1/halfYear", "", ["2026-06-30", "2026-12-31"]),
      (
        "atLeast:3/halfYear", "",
        ["2026-02-28", "2026-04-30", "2026-06-30", "2026-08-31", "2026-10-31", "2026-12-31"]
      ),
      ("atLeast:5/year", "", ["2026-03-14", "2026-05-26", "2026-08-07", "2026-10-19", "2026-12-31"]),
      ("afterEvent:10/day", "", []),
    ] as [(String, String, [String])])
  func `R-045 each way to recur expands to dated occurrences`(
    recurrence: String, due: String, expected: [String]
  ) throws {
    #expect(try Self.dues(recurrence, due) == expected)
  }

  @Test func `R-045 a day number that a month lacks means its last day, every month`() throws {
    let dues = try Self.dues("monthly", "31")
    #expect(dues.count == 12)
    #expect(dues[1] == "2026-02-28" && dues[3] == "2026-04-30" && dues[11] == "2026-12-31")
    #expect(try Self.dues("monthly", "30", 2024)[1] == "2024-02-29")
  }

  @Test func `R-045 twice a month is due in the middle and at the end`() throws {
    let dues = try Self.dues("atLeast:2/month", "")
    #expect(dues.count == 24)
    #expect(dues.prefix(4) == ["2026-01-15", "2026-01-31", "2026-02-14", "2026-02-28"])
  }

  @Test func `R-045 what follows an event is due within its limit`() throws {
    let schedule = try Schedule.parse(recurrence: "afterEvent:10/day", due: "", year: 2026)
    let due = schedule.due(after: "2026-09-23", calendar: Given.calendar, roll: .nextWorkingDay)
    #expect(due?.day == "2026-10-08")
    let monthly = try Schedule(.monthly)
    #expect(monthly.due(after: "2026-09-23", calendar: Given.calendar, roll: .none) == nil)
  }

  @Test(
    arguments: [
      ("weekly", "", .unknownRecurrence("weekly")), ("", "", .unknownRecurrence("")),
      ("atLeast:2", "", .unknownRecurrence("atLeast:2")),
      ("atLeast:x/year", "", .unknownRecurrence("atLeast:x/year")),
      ("atLeast:0/year", "", .countOutOfRange(0, 1...365)),
      ("atLeast:29/month", "", .countOutOfRange(29, 1...28)),
      ("afterEvent:10", "", .unknownRecurrence("afterEvent:10")),
      ("once", "", .dayMissing), ("once", "15", .dayMissing),
      ("yearly", "2026-02-30", .dueNotADay("2026-02-30")), ("monthly", "x", .dueNotADay("x")),
      ("monthly", "32", .dayNumberOutOfRange(32)), ("monthly", "0", .dayNumberOutOfRange(0)),
      ("monthly", "2026-06-30", .dateNotFor(.monthly)),
      ("once", "2025-06-30", .dueOutsideYear("2025-06-30", 2026)),
      ("atLeast:5/year", "15", .dayNumberNotFor(.atLeast(5, per: .year))),
    ] as [(String, String, ScheduleProblem)])
  func `R-045 a schedule that cannot be followed says what is wrong`(
    recurrence: String, due: String, problem: ScheduleProblem
  ) {
    #expect(throws: problem) { try Schedule.parse(recurrence: recurrence, due: due, year: 2026) }
    for language in Language.allCases {
      #expect(problem.sentence(in: language).contains(language == .chinese ? "；" : ";"))
    }
  }

  static let recurrences: [Recurrence] =
    [.once, .monthly, .quarterly, .halfYearly, .yearly]
    + PeriodLength.allCases.flatMap { per in [1, 2, 3, 5, 28].map { Recurrence.atLeast($0, per: per) } }

  @Test(.tellingPlace, arguments: recurrences)
  func `R-045 ordinals run without gap, and occurrences divide the year in order`(recurrence: Recurrence)
    throws
  {
    #expect(try Recurrence.parse(recurrence.description) == recurrence)
    try every("year", in: recurrence == .once ? [] : [2024, 2026]) { year in
      let occurrences = try Schedule(recurrence).occurrences(in: year)
      #expect(occurrences.map(\.ordinal) == Array(1...occurrences.count))
      #expect(occurrences.first?.periodStart == Day(year: year, month: 1, day: 1))
      #expect(occurrences.last?.due == Day(year: year, month: 12, day: 31))
      every("between", in: zip(occurrences, occurrences.dropFirst())) { one, next in
        #expect(one.periodStart <= one.due && one.due + 1 == next.periodStart)
      }
    }
  }

  @Test func `a schedule is kept as two texts`() throws {
    let schedule = try Schedule(.atLeast(2, per: .year), due: .dayNumber(25))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let encoded = try encoder.encode(schedule)
    #expect(String(decoding: encoded, as: UTF8.self) == #"{"due":"25","recurrence":"atLeast:2/year"}"#)
    #expect(try JSONDecoder().decode(Schedule.self, from: encoded) == schedule)
  }
}

@Suite struct `How a period is cut` {
  private func cut(_ recurrence: String, _ spread: AtLeastSpread, _ language: Language = .chinese) throws
    -> String?
  {
    try Schedule.parse(recurrence: recurrence, due: "", year: 2026).cut(in: 2026, spread, language)
  }

  @Test func `R-045 the rules may have all of it due at the end of the period`() throws {
    let schedule = try Schedule.parse(recurrence: "atLeast:2/halfYear", due: "", year: 2026)
    #expect(
      schedule.occurrences(in: 2026, spread: .periodEnd).map { "\($0.ordinal) \($0.periodStart) \($0.due)" }
        == [
          "1 2026-01-01 2026-06-30", "2 2026-01-01 2026-06-30", "3 2026-07-01 2026-12-31",
          "4 2026-07-01 2026-12-31",
        ])
    let numbered = try Schedule.parse(recurrence: "atLeast:2/year", due: "20", year: 2026)
    #expect(
      numbered.occurrences(in: 2026, spread: .periodEnd).map(\.due.description) == [
        "2026-12-20", "2026-12-20",
      ])
    let monthly = try Schedule.parse(recurrence: "monthly", due: "", year: 2026)
    #expect(monthly.occurrences(in: 2026, spread: .periodEnd) == monthly.occurrences(in: 2026))
  }

  @Test func `R-045 it is said by when how many are due, where anything is cut at all`() throws {
    #expect(try cut("atLeast:2/halfYear", .parts) == "3-31、6-30、9-30、12-31 各 1 次")
    #expect(try cut("atLeast:2/halfYear", .periodEnd) == "6-30、12-31 各 2 次")
    #expect(try cut("atLeast:3/year", .parts, .english) == "1 each by 4-30, 8-31, 12-31")
    #expect(try cut("atLeast:7/year", .parts) == "2-21、4-14、6-5、7-27、9-17、11-8…… 各 1 次")
    #expect(try cut("atLeast:1/year", .parts) == nil)
    #expect(try cut("quarterly", .parts) == nil)
  }

  @Test func `R-047 what is done once more goes to the next open part, else to the first, within its period`()
  {
    let parts = (1...6).map { RepeatedDuty.Part(ordinal: $0, period: ($0 - 1) / 3, isExempt: $0 == 3) }
    func carried(_ ordinals: [Int]) -> [Int: Int] {
      RepeatedDuty.carriedOver(
        parts, ordinals.enumerated().map { RepeatedDuty.Naming(ordinal: $1, record: $0) })
    }
    #expect(carried([1, 4]) == [:])
    #expect(carried([1, 1]) == [2: 1])
    #expect(carried([2, 2, 2]) == [1: 1])
    #expect(carried([6, 6, 6]) == [4: 1, 5: 2])
    #expect(carried([4, 4, 5]) == [6: 1])
    // One record that names two parts is one record, and counts for both.
    let both = [RepeatedDuty.Naming(ordinal: 1, record: 7), RepeatedDuty.Naming(ordinal: 2, record: 7)]
    #expect(RepeatedDuty.carriedOver(parts, both) == [:])
  }
}
