import Records

/// §4.2: the days on which an occurrence is warned about.
extension WorkedExample {
  static let warnings: [WorkedExample] = [
    window("W1", "2026-06-30", gives: "2026-06-25..2026-06-30, overdue 2026-07-01"),
    window("W2", "2026-10-08", gives: "2026-10-03..2026-10-08, overdue 2026-10-09, early notice 2026-09-30"),
    window(
      "W3", "2026-07-25",
      gives: "2026-07-20..2026-07-25, overdue 2026-07-26, last working day 2026-07-24"),
    window("W4", "2026-06-30", madeOn: "2026-06-27", gives: "2026-06-27..2026-06-30, overdue 2026-07-01"),
    standing("W5", due: "2026-06-30", on: "2026-06-29", gives: "warning 1"),
    standing("W5a", due: "2026-06-30", on: "2026-06-27", gives: "notice 3"),
    standing("W5b", due: "2026-06-30", on: "2026-07-01", gives: "overdue -1"),
    standing("W6", due: "2026-06-30", on: "2026-06-26", recorded: "2026-06-26", gives: "none"),
    standing("W7", due: "2026-06-30", on: "2026-06-26", draft: "D1", gives: "notice 4 draft D1"),
  ]

  private static func window(_ name: String, _ due: String, madeOn: String? = nil, gives expected: String)
    -> WorkedExample
  {
    let given = "due \(due)" + (madeOn.map { "; made \($0)" } ?? "")
    return WorkedExample(name, "4.2", given, expected) { profile, calendar in
      let window = WarningWindow(
        deadline: exampleDay(due), madeOn: madeOn.map(exampleDay), calendar: calendar, profile: profile)
      return [
        "\(window.firstDay)..\(window.deadline)", "overdue \(window.deadline + 1)",
        window.lastWorkingDayBefore.map { "last working day \($0)" },
        window.earlyNoticeDay.map { "early notice \($0)" },
      ].compactMap(\.self).joined(separator: ", ")
    }
  }

  private static func standing(
    _ name: String, due: String, on day: String, recorded: String? = nil, draft: String? = nil,
    gives expected: String
  ) -> WorkedExample {
    let given = [
      "due \(due)", "on \(day)", recorded.map { "entered \($0)" }, draft.map { "draft \($0)" },
    ].compactMap(\.self).joined(separator: "; ")
    return WorkedExample(name, "4.2", given, expected) { profile, calendar in
      guard recorded == nil else { return "none" }
      let rules = AlertRules(endOf: exampleDay(day), calendar: calendar, profile: profile)
      let alert = rules.alert(
        for: OpenOccurrence(
          unit: "CZJ", unitName: "", side: .main, year: 2026, name: OccurrenceName(code: "Z-01", ordinal: 1),
          title: "", due: exampleDay(due), draft: draft))
      guard let alert else { return "none" }
      var text = "\(alert.level.rawValue) \(alert.daysLeft ?? 0)"
      if case .draftExists(let name) = alert.note { text += " draft \(name)" }
      return text
    }
  }
}
