/// The offices to which the half-yearly report goes (002-A Art.12).
package enum ReportRecipient: String, Codable, CaseIterable, Sendable {
  /// The city's main responsibility office.
  case mainOffice
  /// The office of the city's discipline commission.
  case disciplineOffice
}

/// How far a half-yearly report has come (2.14 of the domain model).
package enum ReportState: String, Codable, CaseIterable, Sendable {
  case due, drafted, signed, sent
}

/// One row of a report's statistical part: a side, and the duties and records of one kind of subject.
package struct ReportFigures: Hashable, Codable, Sendable {
  package var side: Side
  package var subject: SubjectKind
  /// Records of events that ended in the half-year, entered by the cut-off day and not voided.
  package var records: Int
  /// Occurrences due in the half-year up to the cut-off day, without exempt ones.
  package var due: Int
  /// Of these, those with a record.
  package var done: Int
  /// Of these, those recorded after their deadline.
  package var late: Int
  /// Of these, those without a record whose deadline is over.
  package var overdue: Int
  package var exempt: Int

  package init(
    side: Side, subject: SubjectKind, records: Int = 0, due: Int = 0, done: Int = 0, late: Int = 0,
    overdue: Int = 0, exempt: Int = 0
  ) {
    self.side = side
    self.subject = subject
    self.records = records
    self.due = due
    self.done = done
    self.late = late
    self.overdue = overdue
    self.exempt = exempt
  }

  /// The rows of a unit in their fixed order: each side's kinds of subject, whether or not there is anything.
  package static func rows(of sides: [Side]) -> [ReportFigures] {
    sides.flatMap { side in
      SubjectKind.allowed(on: side).map { ReportFigures(side: side, subject: $0) }
    }
  }

  /// All of them together.
  package static func total(_ rows: [ReportFigures]) -> ReportFigures? {
    guard var sum = rows.first else { return nil }
    for row in rows.dropFirst() {
      sum.records += row.records
      sum.due += row.due
      sum.done += row.done
      sum.late += row.late
      sum.overdue += row.overdue
      sum.exempt += row.exempt
    }
    return sum
  }
}

extension RuleProfile {
  /// The day by which the report of a half-year must be sent; `nil` where the profile asks for none in it.
  package func reportDeadline(of half: HalfYear) -> Day? {
    // "Before the 1st of July" without that day is still the first half's date.
    values.upwardReportDates.map { $0.day(in: half.year) }.sorted().last { half.contains($0) }
      .map { $0 - (values.beforeIncludesDay ? 0 : 1) }
  }
}
