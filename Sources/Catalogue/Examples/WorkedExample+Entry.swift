import Records

/// §4.1: the day by which an event must be entered, and how late an entry is.
extension WorkedExample {
  static let entryDeadlines: [WorkedExample] = [
    deadline("E1", "2026-11-18", gives: "2026-11-23"), deadline("E2", "2026-11-20", gives: "2026-11-25"),
    deadline("E3", "2026-11-21", gives: "2026-11-25"), deadline("E4", "2026-02-13", gives: "2026-02-25"),
    deadline("E5", "2026-09-30", gives: "2026-10-10"), deadline("E6", "2026-09-18", gives: "2026-09-22"),
    deadline("E7", "2026-05-07", gives: "2026-05-11"), deadline("E8", "2017-09-29", gives: "2017-10-10"),
    deadline("E9", "2017-05-25", gives: "2017-05-31"),
    deadline("E10", "2026-06-29", due: ["2026-06-30"], gives: "2026-06-30"),
    deadline("E11", "2026-06-30", due: ["2026-06-30"], gives: "2026-06-30"),
    deadline("E12", "2026-07-02", due: ["2026-06-30"], gives: "2026-07-07"),
    deadline("E13", "2026-11-18", from: "2026-11-16", gives: "2026-11-23"),
    deadline("E14", "2026-12-29", gives: "2027-01-04 provisional"),
    deadline("E15", "2026-11-18", due: ["2026-11-20", "2026-12-31"], gives: "2026-11-20"),
    deadline("E16", "2026-11-18", signed: "2026-11-20", gives: "2026-11-23"),
  ]

  static let entryTimes: [WorkedExample] = [
    lateness("E1a", "2026-11-18", entered: "2026-11-23", gives: 0),
    lateness("E1b", "2026-11-18", entered: "2026-11-24", gives: 1),
    lateness("E1c", "2026-11-18", entered: "2026-11-26", gives: 3),
    lateness("E1d", "2026-11-18", entered: "2026-11-28", gives: 4),
    lateness("E2a", "2026-11-20", entered: "2026-11-26", gives: 1),
    lateness("E17", "2026-11-17", entered: "2026-11-21", gives: 1),
  ]

  private static func deadline(
    _ name: String, _ end: String, from start: String? = nil, due: [String] = [], signed: String? = nil,
    gives expected: String
  ) -> WorkedExample {
    var given = start.map { "event \($0)..\(end)" } ?? "event \(end)"
    if !due.isEmpty { given += "; due \(due.joined(separator: ", "))" }
    if let signed { given += "; signed \(signed)" }
    return WorkedExample(name, "4.1", given, expected) { profile, calendar in
      let deadline = EntryDeadline(
        eventEnd: exampleDay(end), signedOff: signed.map(exampleDay), completions: due.map(exampleDay),
        calendar: calendar, profile: profile)
      return deadline.day.description + (deadline.provisional ? " provisional" : "")
    }
  }

  private static func lateness(_ name: String, _ end: String, entered: String, gives late: Int)
    -> WorkedExample
  {
    @Sendable func text(_ late: Int) -> String { late == 0 ? "in time" : "late by \(late)" }
    return WorkedExample(name, "4.1", "event \(end); entered \(entered)", text(late)) { profile, calendar in
      let deadline = EntryDeadline(eventEnd: exampleDay(end), calendar: calendar, profile: profile)
      return text(deadline.lateBy(enteredOn: exampleDay(entered), calendar: calendar))
    }
  }
}
