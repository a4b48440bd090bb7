import Records
import TestSupport
import Testing

/// The worked examples of §4.1.
@Suite struct `The deadline of an entry` {
  struct Example: CustomTestStringConvertible, Sendable {
    let number: String
    let eventEnd: Day
    var completions: [Day] = []
    let deadline: Day
    var bound: EntryDeadline.Bound = .threeWorkingDays
    var provisional = false
    var testDescription: String { number }
  }

  static let examples: [Example] = [
    Example(number: "E1", eventEnd: "2026-11-18", deadline: "2026-11-23"),
    Example(number: "E2", eventEnd: "2026-11-20", deadline: "2026-11-25"),
    Example(number: "E3", eventEnd: "2026-11-21", deadline: "2026-11-25"),
    Example(number: "E4", eventEnd: "2026-02-13", deadline: "2026-02-25"),
    Example(number: "E5", eventEnd: "2026-09-30", deadline: "2026-10-10"),
    Example(number: "E6", eventEnd: "2026-09-18", deadline: "2026-09-22"),
    Example(number: "E7", eventEnd: "2026-05-07", deadline: "2026-05-11"),
    Example(number: "E8", eventEnd: "2017-09-29", deadline: "2017-10-10"),
    Example(number: "E9", eventEnd: "2017-05-25", deadline: "2017-05-31"),
    Example(
      number: "E10", eventEnd: "2026-06-29", completions: ["2026-06-30"], deadline: "2026-06-30",
      bound: .completion("2026-06-30")),
    Example(
      number: "E11", eventEnd: "2026-06-30", completions: ["2026-06-30"], deadline: "2026-06-30",
      bound: .completion("2026-06-30")),
    Example(number: "E12", eventEnd: "2026-07-02", completions: ["2026-06-30"], deadline: "2026-07-07"),
    Example(number: "E13", eventEnd: "2026-11-18", deadline: "2026-11-23"),
    Example(number: "E14", eventEnd: "2026-12-29", deadline: "2027-01-04", provisional: true),
    Example(
      number: "E15", eventEnd: "2026-11-18", completions: ["2026-12-31", "2026-11-20"],
      deadline: "2026-11-20",
      bound: .completion("2026-11-20")),
  ]

  @Test(arguments: examples)
  func `R-100 R-101 R-102 the worked examples of the entry deadline`(example: Example) {
    let deadline = EntryDeadline(
      eventEnd: example.eventEnd, completions: example.completions, calendar: Given.calendar,
      profile: .proposed)
    #expect(deadline.day == example.deadline)
    #expect(deadline.boundBy == example.bound)
    #expect(deadline.provisional == example.provisional)
  }

  static let entries: [(deadline: Day, entered: Day, late: Int)] = [
    ("2026-11-23", "2026-11-23", 0), ("2026-11-23", "2026-11-24", 1), ("2026-11-23", "2026-11-26", 3),
    ("2026-11-23", "2026-11-28", 4), ("2026-11-25", "2026-11-26", 1), ("2026-11-20", "2026-11-21", 1),
    ("2026-11-20", "2026-11-22", 1), ("2026-11-20", "2026-11-23", 1), ("2026-11-20", "2026-11-24", 2),
  ]

  @Test(arguments: entries)
  func `R-103 a late entry counts the working days after the deadline, at least one`(
    deadline: Day, entered: Day, late: Int
  ) {
    let deadline = EntryDeadline(day: deadline, boundBy: .threeWorkingDays, provisional: false)
    #expect(deadline.lateBy(enteredOn: entered, calendar: Given.calendar) == late)
    #expect(deadline.isOverdue(on: entered) == (late > 0))
  }

  @Test func `R-103 one minute decides between in time and late`() throws {
    let deadline = EntryDeadline(day: "2026-11-23", boundBy: .threeWorkingDays, provisional: false)
    let last = try Instant(#require(Moment("2026-11-23 23:59")), second: 59)
    #expect(deadline.lateBy(enteredOn: last.day, calendar: Given.calendar) == 0)
    #expect(deadline.lateBy(enteredOn: (last + 1).day, calendar: Given.calendar) == 1)
  }

  @Test(arguments: [
    ("2026-11-18", 3), ("2026-11-19", 2), ("2026-11-20", 1), ("2026-11-21", 1), ("2026-11-22", 1),
    ("2026-11-23", 0), ("2026-11-24", -1), ("2026-11-27", -4), ("2026-11-28", -4),
  ])
  func `R-105 working days left fall to zero on the deadline and below after it`(today: String, left: Int)
    throws
  {
    let deadline = EntryDeadline(
      eventEnd: "2026-11-18", calendar: Given.calendar, profile: .proposed)
    let today = try #require(Day(today))
    #expect(deadline.workingDaysLeft(on: today, calendar: Given.calendar) == left)
  }

  @Test func `R-100 a clock that starts at the signature counts from there`() {
    let profile = Given.profile("entryClockStart", "signOff")
    let deadline = EntryDeadline(
      eventEnd: "2026-11-18", signedOff: "2026-11-20", calendar: Given.calendar, profile: profile)
    #expect(deadline.day == "2026-11-25")
    let unsigned = EntryDeadline(eventEnd: "2026-11-18", calendar: Given.calendar, profile: profile)
    #expect(unsigned.day == "2026-11-23")
  }

  @Test func `R-101 a profile can drop the bound of the completion deadline`() {
    let deadline = EntryDeadline(
      eventEnd: "2026-06-29", completions: ["2026-06-30"], calendar: Given.calendar,
      profile: Given.profile("entryBoundByCompletion", "false"))
    #expect(deadline.day == "2026-07-02")
    #expect(deadline.boundBy == .threeWorkingDays)
  }

  @Test func `R-101 a completion deadline on the third working day itself does not bind`() {
    let deadline = EntryDeadline(
      eventEnd: "2026-11-18", completions: ["2026-11-23"], calendar: Given.calendar, profile: .proposed)
    #expect(deadline.boundBy == .threeWorkingDays)
  }

  @Test func `R-360 the entry period is the profile's`() {
    let deadline = EntryDeadline(
      eventEnd: "2026-11-18", calendar: Given.calendar, profile: Given.profile("entryPeriod", "5"))
    #expect(deadline.day == "2026-11-25")
  }

  @Test(arguments: 1...20)
  func `R-100 the deadline is never before the event, and never later for a bound`(seed: Int) {
    var random = Seeded(UInt64(seed))
    for _ in 0..<200 {
      let event = random.day(2016...2028)
      let completion = event + Int.random(in: -10...10, using: &random)
      let free = EntryDeadline(eventEnd: event, calendar: Given.calendar, profile: .proposed)
      let bound = EntryDeadline(
        eventEnd: event, completions: [completion], calendar: Given.calendar, profile: .proposed)
      #expect(free.day > event && bound.day >= event && bound.day <= free.day)
      #expect(Given.calendar.isWorkingDay(free.day))
      #expect(Given.calendar.workingDays(after: event, through: free.day) == 3)
      #expect(free.workingDaysLeft(on: event, calendar: Given.calendar) == 3)
      #expect(free.lateBy(enteredOn: free.day + 1, calendar: Given.calendar) == 1)
    }
  }
}
