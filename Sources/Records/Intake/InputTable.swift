/// The tables that can be imported.
package enum InputTable: String, CaseIterable, Sendable {
  case units, people, indicators, records, reviews, results, calendar

  /// The columns that the table may have.
  package var columns: TableColumns {
    switch self {
    case .units: UnitIntake.columns
    case .people: PeopleIntake.columns
    case .indicators: IndicatorIntake.columns
    case .records: RecordIntake.columns
    case .reviews: ReviewIntake.columns
    case .results: YearEndIntake.columns
    case .calendar: CalendarIntake.columns
    }
  }

  /// The columns as a manual lists them, a table in Markdown.
  package func manual(in language: Language) -> String {
    let head = language.say("| 列 | 表头 | 写什么 | 例 |", "| column | heading | what stands in it | example |")
    let rows = columns.columns.map { column in
      let must = column.isMandatory ? language.say("（必填）", " (must be there)") : ""
      return "| `\(column.key)` | \(column.heading.text(in: language)) | "
        + "\(column.meaning.text(in: language))\(must) | \(column.example.replacing("|", with: "\\|")) |"
    }
    return (["`\(rawValue)`", "", head, "|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }
}
