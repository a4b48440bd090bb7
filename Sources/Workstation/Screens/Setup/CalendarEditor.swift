import Records
import TerminalUI

/// A year's table as lines of `day,kind`, as the file has them: `2027-02-15,rest`.
package struct CalendarEditor: Hashable, Sendable {
  let year: Int
  private(set) var source: TextField
  private(set) var lines: TextArea
  private(set) var isAtSource: Bool
  /// What is wrong with the lines.
  var problem = ""
  /// What stood there before anything was typed.
  private let before: [String]
  private var leaving = Leaving()

  /// An editor on the table in force, or on an empty one.
  package init(year: Int, table: CalendarYear?) {
    self.year = year
    source = TextField(table?.source ?? "", limit: 60)
    let days =
      (table?.restDays ?? []).map { ($0, "rest") } + (table?.makeUpDays ?? []).map { ($0, "work") }
    lines = TextArea(
      days.sorted { $0.0 < $1.0 }.map { "\($0.0),\($0.1)" }.joined(separator: "\n"), limit: 4_000)
    isAtSource = table == nil
    before = [source.text, lines.text]
  }

  package mutating func resize(to size: Size) {
    lines.resize(to: Size(columns: max(4, min(60, size.columns - 8)), rows: max(1, size.rows - 9)))
  }

  package mutating func type(_ input: Input) -> Bool {
    if input == .key(.escape) { return !leaving.leaves(losing: before != [source.text, lines.text]) }
    leaving.stay()
    switch input {
    case .key(.function(5)): return false
    case .key(.tab), .key(.backTab): isAtSource.toggle()
    case .key(.enter) where isAtSource: isAtSource = false
    default:
      guard isAtSource ? source.type(input) : lines.type(input) else { return false }
      problem = ""
    }
    return true
  }

  /// The table that the lines make; the first line that is wrong is named.
  package mutating func table(in language: Language, words: SetUpWords) -> CalendarYear? {
    var rest: [Day] = []
    var work: [Day] = []
    for (number, text) in lines.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = String(text).withoutOuterBlanks
      if line.isEmpty { continue }
      let cells = line.split(whereSeparator: { ",， \t".contains($0) }).map(String.init)
      guard cells.count >= 2, let day = Day(cells[0]) else {
        problem = words.lineWrong(number + 1, line)
        return nil
      }
      switch cells[1].lowercased() {
      case "rest", "休", "休息": rest.append(day)
      case "work", "班", "上班", "补班": work.append(day)
      default:
        problem = words.lineWrong(number + 1, line)
        return nil
      }
    }
    let source = source.text.withoutOuterBlanks
    let table = CalendarYear(year: year, restDays: rest, makeUpDays: work, source: source)
    if let fault = table.problems.first {
      problem = fault.sentence(in: language)
      return nil
    }
    guard !source.isEmpty else {
      problem = words.sourceMissing
      isAtSource = true
      return nil
    }
    return table
  }

  package func draw(on canvas: inout Canvas, in area: Area, words: SetUpWords) {
    let inner = area.inset(columns: 2, rows: 1)
    canvas.fill(area)
    canvas.frame(area, title: words.calendarOf(year))
    canvas.cursor = nil
    canvas.write(words.source, in: inner.split(left: 10).left, role: isAtSource ? .strong : .label)
    source.draw(
      on: &canvas, in: inner.split(left: 10).rest.row(0), isFocused: isAtSource, placeholder: words.sourceHint
    )
    canvas.write(words.linesHint, in: inner, row: 1, role: .dim)
    let box = inner.split(top: 2).rest.split(bottom: 1)
    lines.draw(on: &canvas, in: box.rest, isFocused: !isAtSource, placeholder: words.linesExample)
    canvas.write(problem.clipped(to: inner.columns), in: box.bottom, role: .problem)
  }
}
