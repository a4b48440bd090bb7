/// Whether an indicator comes from above for a whole group, or a unit set it for itself (002-A Art.5).
package enum IndicatorKind: String, Codable, CaseIterable, Sendable {
  case common, individual
}

/// Who an indicator is for: a group of units, or one unit.
package enum IndicatorScope: Hashable, Sendable {
  case group(UnitGroup)
  case unit(UnitCode)

  /// The group's name or the unit's code.
  package var text: String {
    switch self {
    case .group(let group): group.rawValue
    case .unit(let unit): unit.rawValue
    }
  }
}

extension IndicatorScope: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    self = UnitGroup(rawValue: text).map(IndicatorScope.group) ?? .unit(UnitCode(text))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// What a subject must do in a year, and how much it is worth.
package struct Indicator: Hashable, Codable, Sendable {
  package var year: Int
  package var side: Side
  package var kind: IndicatorKind
  package var scope: IndicatorScope
  /// Unique in its set; a duty keeps it as its own: `Z-02`.
  package var code: String
  package var title: String
  /// In hundredths of a point; 0 for a temporary task alone.
  package var points: Int
  package var subject: DutySubject
  /// As in the input file: `once`, `monthly`, `atLeast:2/year`.
  package var recurrence: String
  /// As in the input file: a day, a day number, or empty for the period's last day.
  package var due: String
  package var requirement: String?
  package var evidence: [EvidenceKind]?
  package var listItem: String?
  package var measure: String?
  package var responsible: PersonCode?
  /// The article behind it.
  package var source: String?

  package init(
    year: Int, side: Side, kind: IndicatorKind, scope: IndicatorScope, code: String, title: String,
    points: Int, subject: DutySubject, recurrence: String, due: String, requirement: String? = nil,
    evidence: [EvidenceKind]? = nil, listItem: String? = nil, measure: String? = nil,
    responsible: PersonCode? = nil, source: String? = nil
  ) {
    self.year = year
    self.side = side
    self.kind = kind
    self.scope = scope
    self.code = code
    self.title = title
    self.points = points
    self.subject = subject
    self.recurrence = recurrence
    self.due = due
    self.requirement = requirement
    self.evidence = evidence
    self.listItem = listItem
    self.measure = measure
    self.responsible = responsible
    self.source = source
  }
}

extension Indicator {
  /// The set in which it stands.
  package var place: IndicatorPlace { IndicatorPlace(year: year, side: side, scope: scope) }

  /// Whether it is a task that arose within the year: it has a deadline, and no points.
  package var isTemporary: Bool { points == 0 && recurrence == "once" }

  /// How often and by which day, or the problem that says why not.
  package func schedule() throws(ScheduleProblem) -> Schedule {
    try Schedule.parse(recurrence: recurrence, due: due, year: year)
  }

  /// How many occurrences a year has, where only events say when: the expected count.
  package var expectedAfterEvents: Int? {
    guard case .afterEvent(_, let expected)? = try? Recurrence.parse(recurrence) else { return nil }
    return expected
  }

  /// The indicator with the days of its year; none where only events say when, or while a date is missing.
  package func dated(_ spread: AtLeastSpread = .parts) -> DatedIndicator {
    let found = (try? schedule())?.occurrences(in: year, spread: spread) ?? []
    return DatedIndicator(
      indicator: self,
      occurrences: found.map { OccurrenceDates(ordinal: $0.ordinal, from: $0.periodStart, due: $0.due) })
  }
}

/// A dated instance of an indicator.
package struct OccurrenceDates: Hashable, Codable, Sendable {
  package var ordinal: Int
  package var from: Day
  /// The day by which it must be done.
  package var due: Day

  package init(ordinal: Int, from: Day, due: Day) {
    self.ordinal = ordinal
    self.from = from
    self.due = due
  }
}

/// An indicator with the days on which it falls due, fixed at adoption.
package struct DatedIndicator: Hashable, Codable, Sendable {
  package var indicator: Indicator
  package var occurrences: [OccurrenceDates]

  package init(indicator: Indicator, occurrences: [OccurrenceDates]) {
    self.indicator = indicator
    self.occurrences = occurrences
  }

  /// How its period was cut when it was dated; what is due once a period is cut in no way.
  package var spread: AtLeastSpread {
    occurrences.count > 1 && occurrences[0].from == occurrences[1].from ? .periodEnd : .parts
  }
}
