import Records

/// The figures of a year that are drawn, counted from its days of entry and its duties.
struct YearPicture: Hashable, Sendable {
  var entries: [Day: EntryDay] = [:]
  var duties: [DutyOccurrence] = []

  /// The first to the last day of a year.
  static func days(of year: Int) -> ClosedRange<Day> {
    let first = Day(year: year, month: 1, day: 1) ?? Day(number: 0)
    return first...(Day(year: year, month: 12, day: 31) ?? first)
  }

  var records: Int { entries.values.reduce(0) { $0 + $1.records } }
  var late: Int { entries.values.reduce(0) { $0 + $1.late } }
  /// Days on which anything was entered.
  var days: Int { entries.values.count { $0.records > 0 } }

  /// What is owed and due on a day.
  func due(on day: Day) -> [DutyOccurrence] { duties.filter { $0.due == day && $0.counts } }

  /// The figures of a month.
  struct Part: Hashable, Sendable {
    var records = 0
    var late = 0
    var due = 0
    var done = 0
  }

  /// January to December.
  var months: [Part] {
    var months = [Part](repeating: Part(), count: 12)
    for entry in entries.values {
      months[entry.day.month - 1].records += entry.records
      months[entry.day.month - 1].late += entry.late
    }
    for duty in duties where duty.counts {
      months[duty.due.month - 1].due += 1
      if duty.fulfilment != nil { months[duty.due.month - 1].done += 1 }
    }
    return months
  }

  /// How far the duties of a kind are covered on a day.
  struct Coverage: Hashable, Sendable {
    var owed = 0
    var done = 0
    var late = 0
    var overdue = 0
    var exempt = 0
    var open: Int { owed - done - overdue }
  }

  func coverage(of kind: IndicatorKind, on day: Day) -> Coverage {
    var coverage = Coverage()
    for duty in duties where duty.kind == kind && !duty.isBeforeLedger {
      switch duty.state(on: day, lead: 0) {
      case .exempted:
        coverage.exempt += 1
        continue
      case .recorded: coverage.done += 1
      case .recordedLate:
        coverage.done += 1
        coverage.late += 1
      case .overdue: coverage.overdue += 1
      case .pending, .warning, .beforeLedger: break
      }
      coverage.owed += 1
    }
    return coverage
  }
}
