/// The tables that can be imported.
package enum InputTable: String, CaseIterable, Sendable {
  case units, people, indicators, records, reviews, results, calendar

  /// What people call it.
  package func name(in language: Language) -> String {
    switch self {
    case .units: language.say("单位", "units")
    case .people: language.say("人员和任职", "people and posts")
    case .indicators: language.say("责任清单指标", "indicators")
    case .records: language.say("记实", "records")
    case .reviews: language.say("月度审核意见", "monthly verdicts")
    case .results: language.say("年度测评成绩", "results of a year's end")
    case .calendar: language.say("工作日历", "working calendar")
    }
  }

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
