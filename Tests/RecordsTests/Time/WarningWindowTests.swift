import Records
import TestSupport
import Testing

/// The worked examples of §4.2, as far as dates decide them.
@Suite struct `The window of warning` {
  static func window(_ deadline: Day, madeOn: Day? = nil, profile: RuleProfile = .proposed) -> WarningWindow {
    WarningWindow(deadline: deadline, madeOn: madeOn, calendar: Given.calendar, profile: profile)
  }

  @Test(
    arguments: [
      ("2026-06-24", 6, nil), ("2026-06-25", 5, .notice), ("2026-06-26", 4, .notice),
      ("2026-06-27", 3, .notice),
      ("2026-06-28", 2, .warning), ("2026-06-29", 1, .warning), ("2026-06-30", 0, .warning),
      ("2026-07-01", -1, .overdue), ("2026-07-08", -8, .overdue),
    ] as [(String, Int, WarningLevel?)])
  func `R-119 R-120 R-122 W1 six dates of warning, then overdue`(
    today: String, left: Int, level: WarningLevel?
  ) throws {
    let today = try #require(Day(today))
    let window = Self.window("2026-06-30")
    #expect(window.daysLeft(on: today, calendar: Given.calendar) == left)
    #expect(window.level(on: today, calendar: Given.calendar) == level)
    #expect(window.earlyNoticeDay == nil)
    #expect(window.lastWorkingDayBefore == nil)
  }

  @Test func `R-132 W2 a window that opens in a holiday is shown on the last working day before`() {
    let window = Self.window("2026-10-08")
    #expect(window.firstDay == "2026-10-03")
    #expect(window.level(on: "2026-10-02", calendar: Given.calendar) == nil)
    #expect(window.earlyNoticeDay == "2026-09-30")
    #expect(window.isEarlyNotice(on: "2026-09-30") && !window.isEarlyNotice(on: "2026-10-01"))
    #expect(window.level(on: "2026-10-09", calendar: Given.calendar) == .overdue)
  }

  @Test func `R-132 an occurrence made within the run of rest days has no early notice`() {
    #expect(Self.window("2026-10-08", madeOn: "2026-10-04").earlyNoticeDay == nil)
    #expect(Self.window("2026-10-08", madeOn: "2026-09-30").earlyNoticeDay == "2026-09-30")
  }

  @Test func `R-124 W3 a deadline on a rest day stays, and tells the last working day before`() {
    let window = Self.window("2026-07-25")
    #expect(window.deadline == "2026-07-25")
    #expect(window.firstDay == "2026-07-20")
    #expect(window.deadline.weekday == .saturday)
    #expect(window.lastWorkingDayBefore == "2026-07-24")
    #expect(window.level(on: "2026-07-26", calendar: Given.calendar) == .overdue)
  }

  @Test func `R-123 W4 an occurrence made late is in warning from the day it is made`() {
    let window = Self.window("2026-06-30", madeOn: "2026-06-27")
    #expect(window.firstDay == "2026-06-27")
    #expect(window.level(on: "2026-06-26", calendar: Given.calendar) == nil)
    #expect(window.level(on: "2026-06-27", calendar: Given.calendar) == .notice)
    #expect(window.daysLeft(on: "2026-06-27", calendar: Given.calendar) == 3)
    #expect(Self.window("2026-06-30", madeOn: "2026-01-05").firstDay == "2026-06-25")
  }

  @Test func `R-119 W5 W8 a day inside the window is in it whatever came before`() {
    #expect(Self.window("2026-06-30").level(on: "2026-06-29", calendar: Given.calendar) == .warning)
    #expect(Self.window("2026-06-30").daysLeft(on: "2026-06-29", calendar: Given.calendar) == 1)
  }

  @Test func `R-119 counted in working days the window of W1 opens on 23 June`() {
    let window = Self.window("2026-06-30", profile: Given.profile("warningUnit", "workingDay"))
    #expect(window.firstDay == "2026-06-23")
    #expect(window.daysLeft(on: "2026-06-23", calendar: Given.calendar) == 5)
    #expect(window.daysLeft(on: "2026-06-27", calendar: Given.calendar) == 2)
    #expect(window.daysLeft(on: "2026-07-04", calendar: Given.calendar) == -3)
  }

  @Test func `R-119 with the deadline day as the fifth the window of W1 opens on 26 June`() {
    #expect(
      Self.window("2026-06-30", profile: Given.profile("deadlineDayCounts", "true")).firstDay == "2026-06-26")
  }

  @Test(arguments: [
    ("none", "2026-07-25"), ("previousWorkingDay", "2026-07-24"), ("nextWorkingDay", "2026-07-27"),
  ])
  func `R-124 a profile can move completion deadlines off rest days`(roll: String, deadline: String) throws {
    let window = Self.window("2026-07-25", profile: Given.profile("completionRoll", roll))
    #expect(window.deadline == Day(deadline))
    #expect((window.lastWorkingDayBefore == nil) == (roll != "none"))
  }

  @Test func `R-137 P7 the notice due on Sunday the 25th is not moved, and warned about from the 20th`() {
    let window = Self.window(Month(containing: "2026-10-01").day(RuleProfile.proposed.monthlyNoticeDay))
    #expect(window.deadline == "2026-10-25")
    #expect(window.firstDay == "2026-10-20")
    #expect(window.lastWorkingDayBefore == "2026-10-23")
    #expect(window.level(on: "2026-10-26", calendar: Given.calendar) == .overdue)
  }

  @Test func `P8 the half-yearly report is warned about from 25 June`() {
    let dates = RuleProfile.proposed.upwardReportDates.map { $0.day(in: 2026) }
    #expect(dates == ["2026-06-30", "2026-12-31"])
    #expect(Self.window(dates[0]).firstDay == "2026-06-25")
  }

  @Test func `R-098 a window in a year without a table is provisional`() {
    #expect(Self.window("2027-03-31").provisional)
    #expect(!Self.window("2026-12-31").provisional)
  }

  @Test(arguments: 1...10)
  func `R-120 every window has six dates of warning, then nothing but overdue`(seed: Int) {
    var random = Seeded(UInt64(seed))
    for _ in 0..<200 {
      let deadline = random.day(2016...2028)
      let window = Self.window(deadline)
      let levels = (-10...10).map { window.level(on: deadline + $0, calendar: Given.calendar) }
      #expect(levels.prefix(5) == [nil, nil, nil, nil, nil][...])
      #expect(levels[5...10] == [.notice, .notice, .notice, .warning, .warning, .warning])
      #expect(levels[11...].allSatisfy { $0 == .overdue })
      if let early = window.earlyNoticeDay {
        #expect(early < window.firstDay && Given.calendar.isWorkingDay(early))
      }
    }
  }
}
