extension CalendarYear {
  /// The columns of a calendar file: `kind` is `rest` for a weekday off, `work` for a weekend day worked.
  package static let columns = CalendarIntake.columns

  /// Reads a calendar file into one table for each year that it names days of, ascending.
  ///
  /// Throws ``InputProblems`` with all that is wrong, and what the chunks throw.
  package static func read(
    file: String, source: String, chunks: @escaping () throws -> [UInt8]?
  ) throws -> [CalendarYear] {
    var reader = try TableReader(file: file, columns: columns, chunks: chunks)
    var problems: [InputProblem] = []
    var kinds: [Day: String] = [:]
    while let item = try reader.next() {
      switch item {
      case .problem(let problem, _): problems.append(problem)
      case .row(let row):
        let kind = row["kind"]
        guard let day = Day(row["day"]) else {
          problems.append(row.problem("day", .notADay(row["day"]), file: file))
          continue
        }
        if kinds.updateValue(kind, forKey: day) != nil {
          problems.append(row.problem("day", .duplicate("\(day)"), file: file))
        }
        switch (kind, day.weekday.isWeekend) {
        case ("rest", false), ("work", true): break
        case ("rest", true):
          problems.append(row.problem("day", .calendar(.restDayOnWeekend(day)), file: file))
        case ("work", false):
          problems.append(row.problem("day", .calendar(.makeUpDayOnWeekday(day)), file: file))
        default: problems.append(row.problem("kind", .notOneOf(kind, CalendarDayKind.choices), file: file))
        }
      }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    return Dictionary(grouping: kinds.keys, by: \.year).sorted { $0.key < $1.key }.map { year, days in
      CalendarYear(
        year: year, restDays: days.filter { kinds[$0] == "rest" },
        makeUpDays: days.filter { kinds[$0] == "work" },
        source: source)
    }
  }
}
