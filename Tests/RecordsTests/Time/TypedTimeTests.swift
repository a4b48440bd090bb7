import Records
import Testing

/// Times as people type them, on Friday 26 June 2026 at 14:32.
@Suite struct `Times as they are typed` {
  static let now = Moment(day: Day(year: 2026, month: 6, day: 26) ?? Day(number: 0), minute: 872)

  private func start(_ typed: String) -> TypedTime { TypedTime(start: typed, now: Self.now) }
  private func end(_ typed: String, from start: String = "2026-06-25 14:00") -> TypedTime {
    TypedTime(end: typed, start: Moment(start), now: Self.now)
  }

  @Test(arguments: [
    // The exact form, and what is nearly it.
    ("2026-06-25 14:00", "2026-06-25 14:00"), ("2026-06-25T09:30", "2026-06-25 09:30"),
    ("2026-6-5 9:30", "2026-06-05 09:30"), ("2026/06/25 14:00", "2026-06-25 14:00"),
    ("2026.6.5 8:05", "2026-06-05 08:05"), ("2026-06-25 03:30", "2026-06-25 03:30"),
    ("26-6-5 9:30", "2026-06-05 09:30"), ("2026-06-25 14:00:59", "2026-06-25 14:00"),
    // Figures alone.
    ("20260305 0930", "2026-03-05 09:30"), ("0305 930", "2026-03-05 09:30"),
    ("0625 1400", "2026-06-25 14:00"),
    ("6-25 1400", "2026-06-25 14:00"), ("3-5 9点半", "2026-03-05 09:30"), ("3/5 10", "2026-03-05 10:00"),
    ("3.5 16:20", "2026-03-05 16:20"),
    // Words.
    ("昨天 14:00", "2026-06-25 14:00"), ("昨天14点", "2026-06-25 14:00"), ("前天 9点半", "2026-06-24 09:30"),
    ("大前天上午8点", "2026-06-23 08:00"), ("今天下午1点", "2026-06-26 13:00"), ("今早八点一刻", "2026-06-26 08:15"),
    ("昨晚7点半", "2026-06-25 19:30"), ("昨天中午", "2026-06-25 12:00"), ("昨日 晚上九点", "2026-06-25 21:00"),
    ("yesterday 2pm", "2026-06-25 14:00"), ("yesterday 9:30 am", "2026-06-25 09:30"),
    // Distances.
    ("-1d 14:00", "2026-06-25 14:00"), ("-2 9:30", "2026-06-24 09:30"), ("-1w 1400", "2026-06-19 14:00"),
    ("3天前 10点", "2026-06-23 10:00"), ("两周前 10点", "2026-06-12 10:00"),
    ("2 days ago 10:00", "2026-06-24 10:00"),
    // Days of the week.
    ("周三 9点", "2026-06-24 09:00"), ("周三三点", "2026-06-24 15:00"), ("周五 9:00", "2026-06-26 09:00"),
    ("周六 9:00", "2026-06-20 09:00"), ("上周三 14:00", "2026-06-17 14:00"), ("本周一上午10时", "2026-06-22 10:00"),
    ("星期二下午2点05分", "2026-06-23 14:05"), ("礼拜天 10点", "2026-06-21 10:00"), ("周二十点", "2026-06-23 10:00"),
    ("wed 9:15", "2026-06-24 09:15"), ("last monday 10:00", "2026-06-15 10:00"),
    // Dates in Chinese.
    ("3月5日 9:30", "2026-03-05 09:30"), ("3月5号9点半", "2026-03-05 09:30"), ("三月五日下午三点半", "2026-03-05 15:30"),
    ("2026年3月5日上午9时30分", "2026-03-05 09:30"), ("26年3月5日 10点整", "2026-03-05 10:00"),
    ("去年12月28日 9点", "2025-12-28 09:00"), ("十二月二十五日 十点", "2025-12-25 10:00"),
    ("12-28 9:00", "2025-12-28 09:00"),
    ("上月28日 10:00", "2026-05-28 10:00"), ("5日 10:00", "2026-06-05 10:00"), ("28号 10:00", "2026-05-28 10:00"),
    // The clock alone is of today.
    ("1400", "2026-06-26 14:00"), ("9:30", "2026-06-26 09:30"), ("上午九点", "2026-06-26 09:00"),
    ("下午 1 点半", "2026-06-26 13:30"),
    // Full-width signs, as an input method leaves them.
    ("６－２５　１４：００", "2026-06-25 14:00"), ("昨天　９：３０", "2026-06-25 09:30"), ("3月5日，9：30", "2026-03-05 09:30"),
    // Midnight.
    ("昨天 24:00", "2026-06-26 00:00"), ("昨天晚上12点", "2026-06-26 00:00"), ("昨天凌晨12点", "2026-06-25 00:00"),
  ])
  func `W-3 R-057 a start is read as it is meant`(typed: String, exact: String) {
    #expect(start(typed).moment?.description == exact)
  }

  @Test(arguments: [
    "昨天 25:00", "2026-02-30 10:00", "13月5日 10:00", "昨天下午23点", "开会", "9点61分", "周八 9点", "下午", "3-5 9点半左右", "--",
    "99",
    "2026-06-25 14:5",
  ])
  func `W-3 what is no time stays as it was typed`(typed: String) {
    #expect(start(typed).meaning == .unreadable)
    #expect(start(typed).full(typed) == typed)
  }

  @Test(arguments: [
    ("昨天", "2026-06-25 "), ("0625", "2026-06-25 "), ("3月5日", "2026-03-05 "), ("-1d", "2026-06-25 "),
  ])
  func `W-3 a day alone waits for its clock time`(typed: String, full: String) {
    #expect(start(typed).full(typed) == full)
    #expect(start(typed).moment == nil)
  }

  @Test func `W-3 the exact form is read as itself`() {
    for minute in [0, 1, 59, 60, 210, 719, 720, 1439] {
      let moment = Moment(day: Self.now.day - 40, minute: minute)
      #expect(start(moment.description).moment == moment)
      #expect(start(moment.description).remark == nil)
    }
  }

  @Test func `W-3 a small hour is taken for the afternoon, and it is said so`() {
    #expect(start("昨天 3:30").moment?.description == "2026-06-25 15:30")
    #expect(
      start("昨天 3:30").remark
        == .afternoon(orElse: Moment(day: Self.now.day - 1, minute: 210)))
    #expect(start("昨天 03:30").moment?.description == "2026-06-25 03:30")
    #expect(start("昨天 03:30").remark == nil)
    #expect(start("昨天凌晨3点").moment?.description == "2026-06-25 03:00")
    #expect(start("昨天 6:30").moment?.description == "2026-06-25 06:30")
  }

  @Test func `W-3 what is still to come is said`() {
    #expect(start("今天 16:00").remark == .isFuture)
    #expect(start("明天 9点").remark == .isFuture)
    #expect(start("今天 14:32").remark == nil)
  }

  @Test func `W-3 four figures that are a date and a time are told apart`() {
    #expect(start("0930").full("0930") == "2025-09-30 ")
    #expect(start("0930").remark == .dateOrClock(clock: Moment(day: Self.now.day, minute: 570)))
    #expect(start("0631").moment?.description == "2026-06-26 06:31")
  }

  @Test(arguments: [
    ("15:30", "2026-06-25 15:30"), ("1530", "2026-06-25 15:30"), ("3点半", "2026-06-25 15:30"),
    ("3:30", "2026-06-25 15:30"), ("16", "2026-06-25 16:00"), ("下午4点", "2026-06-25 16:00"),
    ("+90m", "2026-06-25 15:30"), ("+90", "2026-06-25 15:30"), ("90分钟", "2026-06-25 15:30"),
    ("1.5小时", "2026-06-25 15:30"), ("1小时30分", "2026-06-25 15:30"), ("一个半小时", "2026-06-25 15:30"),
    ("1h30m", "2026-06-25 15:30"), ("半小时", "2026-06-25 14:30"), ("2h", "2026-06-25 16:00"),
    ("两小时", "2026-06-25 16:00"), ("6-26 9:00", "2026-06-26 09:00"), ("2026-06-26 10:00", "2026-06-26 10:00"),
    ("昨天 18点", "2026-06-25 18:00"), ("１５：３０", "2026-06-25 15:30"), ("+11h", "2026-06-26 01:00"),
  ])
  func `W-3 R-057 an end is a time, a length or a whole moment`(typed: String, exact: String) {
    #expect(end(typed).moment?.description == exact)
  }

  @Test func `W-3 an end before the start is said, not mended`() {
    #expect(end("13:00").moment?.description == "2026-06-25 13:00")
    #expect(end("13:00").remark == .beforeStart)
    #expect(end("6-24 15:00").remark == .beforeStart)
    #expect(end("11点", from: "2026-06-25 09:30").remark == nil)
    #expect(end("2点", from: "2026-06-25 01:30").moment?.description == "2026-06-25 02:00")
  }

  @Test func `an end without a start is read like a start`() {
    #expect(TypedTime(end: "昨天 15:30", start: nil, now: Self.now).moment?.description == "2026-06-25 15:30")
    #expect(TypedTime(end: "+90m", start: nil, now: Self.now).meaning == .unreadable)
    #expect(TypedTime(end: "", start: nil, now: Self.now).meaning == .nothing)
  }

  @Test(arguments: [
    ("9-30", "2026-09-30"), ("2026-09-30", "2026-09-30"), ("周三", "2026-07-01"), ("明天", "2026-06-27"),
    ("下周一", "2026-06-29"), ("+1w", "2026-07-03"), ("12月31日", "2026-12-31"), ("1-15", "2026-01-15"),
  ])
  func `W-3 a deadline looks ahead`(typed: String, exact: String) {
    #expect(Day(typed: typed, today: Self.now.day, .future)?.description == exact)
  }

  @Test func `W-3 a day with more after it is no day`() {
    #expect(Day(typed: "9-30 14:00", today: Self.now.day, .future) == nil)
    #expect(Day(typed: "", today: Self.now.day, .past) == nil)
    #expect(Day(typed: "昨天", today: Self.now.day, .past)?.description == "2026-06-25")
  }
}
