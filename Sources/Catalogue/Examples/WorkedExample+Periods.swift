import Records

/// §4.8: the other periods and fixed dates of the tiers A and B.
extension WorkedExample {
  static let periods: [WorkedExample] = [
    rectification("P3", "rectifyPeriod.reportMeeting", \.rectifyReportMeeting, "2026-07-14", "2026-07-24"),
    rectification("P4", "rectifyPeriod.reportMeeting", \.rectifyReportMeeting, "2026-09-23", "2026-10-08"),
    rectification("P5", "rectifyPeriod.assessment", \.rectifyAssessment, "2026-01-31", "2026-02-28"),
    rectification("P5a", "rectifyPeriod.inspection", \.rectifyInspection, "2026-07-14", "2026-07-24"),
    WorkedExample(
      "P7", "4.8", "notice 2026-10", "2026-10-25, alert 2026-10-20, last working day 2026-10-23"
    ) { profile, calendar in
      guard let month = Month("2026-10") else { return "" }
      let due = profile.noticeDeadline(in: month)
      let eve = calendar.isWorkingDay(due) ? "" : ", last working day \(calendar.lastWorkingDay(before: due))"
      return "\(due), alert \(profile.noticeAlertDay(in: month))\(eve)"
    },
    WorkedExample("P8", "4.8", "report 2026-H1", "2026-06-30, alert 2026-06-25") { profile, _ in
      guard let due = profile.reportDeadlines(in: 2026).first else { return "none" }
      return "\(due), alert \(due - profile.lead(of: .halfYearReport))"
    },
    WorkedExample("P11", "4.8", "atLeast:2/year 2026", "2026-06-30, 2026-12-31") { _, _ in
      let schedule = try? Schedule.parse(recurrence: "atLeast:2/year", due: "", year: 2026)
      return (schedule?.occurrences(in: 2026) ?? []).map { "\($0.due)" }.joined(separator: ", ")
    },
  ]

  private static func rectification(
    _ name: String, _ parameter: String, _ limit: any KeyPath<RuleValues, TimeLimit> & Sendable,
    _ feedback: String, _ expected: String
  ) -> WorkedExample {
    WorkedExample(name, "4.8", "\(parameter); feedback \(feedback)", expected) { profile, calendar in
      let end = profile.values[keyPath: limit].end(
        after: exampleDay(feedback), calendar: calendar, roll: profile.periodRoll)
      return end.day.description + (end.provisional ? " provisional" : "")
    }
  }
}
