/// What a line of a calendar file says of a day.
package enum CalendarDayKind: String, CaseIterable, Sendable {
  /// A weekday off.
  case rest
  /// A weekend day worked.
  case work
}

/// Reads `calendar`: the days on which a year departs from Monday to Friday.
package struct CalendarIntake: Intake {
  /// A day with what is special about it.
  package struct Line: Hashable, Sendable {
    package var day: Day
    package var kind: CalendarDayKind
    package var note: String?
  }

  package static let columns = TableColumns([
    InputColumn(
      "day", Said("日期", "Day"), isMandatory: true,
      Said("与周一到周五不同的一天", "a day that departs from Monday to Friday"), example: "2026-10-01", kind: .day),
    InputColumn(
      "kind", Said("放假或上班", "Kind"), others: ["类型", "种类", "安排"], isMandatory: true,
      Said("放假 或 上班", "day off, or day worked"), example: "放假", words: CalendarDayKind.choices),
    InputColumn(
      "note", Said("说明", "Note"), others: ["备注", "节日"],
      Said("60 字以内", "up to 60 characters"), example: "国庆节"),
  ])
  private var seen: Set<Day> = []

  package init() {}

  package mutating func read(_ line: inout InputLine) -> Line? {
    guard let day = line.day("day"), let kind = line.choice("kind", CalendarDayKind.self) else { return nil }
    if !seen.insert(day).inserted { line.report("day", .duplicate(day.description)) }
    if kind == .rest, day.weekday.isWeekend { line.report("day", .calendar(.restDayOnWeekend(day))) }
    if kind == .work, !day.weekday.isWeekend { line.report("day", .calendar(.makeUpDayOnWeekday(day))) }
    return Line(day: day, kind: kind, note: line.optional("note", upTo: 60))
  }

  /// One table for each year that the lines speak of; the source is what their notes say, or the file's name.
  package static func years(of lines: [Line], source: String) -> [CalendarYear] {
    Dictionary(grouping: lines, by: \.day.year).sorted { $0.key < $1.key }.map { year, lines in
      CalendarYear(
        year: year, restDays: lines.filter { $0.kind == .rest }.map(\.day),
        makeUpDays: lines.filter { $0.kind == .work }.map(\.day), source: source)
    }
  }
}
