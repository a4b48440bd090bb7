import ArgumentParser
import Records
import Reports

/// `jishi calendar …`: working days, without signing in.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "工作日。Working days.",
    subcommands: [CalendarList.self, CalendarAdd.self, CalendarEntryDeadline.self, CalendarExport.self])
}

/// A day on which a year departs from Monday to Friday.
struct ExceptionalDay: Hashable, Sendable {
  var day: Day
  var kind: CalendarDayKind
  var note: String

  static let facts: [Fact<ExceptionalDay>] = [
    Fact("day", "日期", "day", { .of($0.day) }) { $0.day.spoken(in: $1) },
    Fact("kind", "性质", "kind", { .text($0.kind.rawValue) }) {
      $0.kind == .rest ? $1.say("放假", "day off") : $1.say("补班", "worked")
    },
    Fact("note", "依据", "source") { .text($0.note) },
  ]
}

/// `jishi calendar list YEAR`: the days off and the weekend days worked, as an input file has them.
struct CalendarList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "一年的放假和补班。Days off and weekend days worked of a year.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "年度。The year.") var year: Int

  func run() throws {
    let calendar = try common.calendar()
    guard let table = calendar.years[year] else {
      throw CommandFailure.input(
        "没有 \(year) 年的工作日历；请用 jishi import calendar 导入",
        "there is no calendar of \(year); import it with jishi import calendar")
    }
    let days =
      table.restDays.map { ExceptionalDay(day: $0, kind: .rest, note: table.source) }
      + table.makeUpDays.map { ExceptionalDay(day: $0, kind: .work, note: table.source) }
    try common.write(days.sorted { $0.day < $1.day }, ExceptionalDay.facts)
  }
}

/// `jishi calendar add DAY N`: the N-th working day after DAY.
struct CalendarAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "某日之后第 N 个工作日。N working days after DAY.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "日期。The day, which is not counted.") var day: Day
  @Argument(help: "工作日数。How many.") var count: Int

  func validate() throws {
    guard (0...10_000).contains(count) else { throw ValidationError("N: 0...10000") }
  }

  func run() throws {
    let found = try common.calendar().workingDay(count, after: day)
    try common.tell(
      found.day.spoken(in: common.language)
        + (found.provisional ? common.language.say("（暂定，缺日历）", " (provisional, a calendar is missing)") : ""),
      .object([
        "from": .of(day), "working_days": .integer(count), "day": .of(found.day),
        "provisional": .flag(found.provisional),
      ]))
  }
}

/// `jishi calendar entry-deadline DAY`: the day by which an event that ended on DAY must be entered.
struct CalendarEntryDeadline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entry-deadline", abstract: "录入时限。By when an event that ended on DAY must be entered.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "事项结束日。The day on which the event ended.") var day: Day
  @Option(help: "对应事项的完成时限，可多次。Completion deadlines of linked duties.") var due: [Day] = []

  func run() throws {
    let deadline = EntryDeadline(
      eventEnd: day, completions: due, calendar: try common.calendar(), profile: try common.profile())
    let bound: String =
      switch deadline.boundBy {
      case .threeWorkingDays: "threeWorkingDays"
      case .completion: "completion"
      }
    try common.tell(
      [
        deadline.day.spoken(in: common.language), deadline.boundBy.name(in: common.language),
        deadline.provisional ? common.language.say("暂定", "provisional") : "",
      ].filter { !$0.isEmpty }.joined(separator: "  "),
      .object([
        "event": .of(day), "deadline": .of(deadline.day), "bound_by": .text(bound),
        "provisional": .flag(deadline.provisional),
      ]))
  }
}
