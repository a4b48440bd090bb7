/// One dated instance of a duty of one unit, with what is known of its fulfilment.
package struct DutyOccurrence: Hashable, Sendable {
  package var unit: UnitCode
  package var side: Side
  package var year: Int
  package var name: OccurrenceName
  package var title: String
  package var kind: IndicatorKind
  package var subject: DutySubject
  package var from: Day
  package var due: Day
  /// The day on which it was made; a warning never begins before it.
  package var madeOn: Day
  /// In hundredths of a point: this occurrence's part of the indicator's points.
  package var points: Int
  /// The same without a remainder: the indicator's points ÷ its occurrences.
  package var exactPoints: Fraction
  package var requirement: String?
  package var evidence: [EvidenceKind]
  package var responsible: PersonCode?
  package var source: String?
  /// How many entered records name it.
  package var records: Int
  /// The earliest entered record that names it and is not voided, or one that counts for it.
  package var fulfilment: Fulfilment?
  package var exemption: String?
  /// It was due before the day from which the ledgers count, and no record or review names it.
  package var isBeforeLedger: Bool
  /// The event that set it off, where one did.
  package var event: String?
  /// How it is to be done, where the indicator says so.
  package var measure: String?
  /// The deadlines that it had before, the oldest first.
  package var earlierDues: [EarlierDue] = []
  /// A draft or submission that names it, which ends no warning but is mentioned in it.
  package var draft: String?

  package init(
    unit: UnitCode, side: Side, year: Int, name: OccurrenceName, title: String, kind: IndicatorKind,
    subject: DutySubject, from: Day, due: Day, madeOn: Day, points: Int, exactPoints: Fraction? = nil,
    requirement: String? = nil, evidence: [EvidenceKind], responsible: PersonCode? = nil,
    source: String? = nil, records: Int, fulfilment: Fulfilment? = nil, exemption: String? = nil,
    isBeforeLedger: Bool = false, measure: String? = nil, event: String? = nil,
    earlierDues: [EarlierDue] = [], draft: String? = nil
  ) {
    self.unit = unit
    self.side = side
    self.year = year
    self.name = name
    self.title = title
    self.kind = kind
    self.subject = subject
    self.from = from
    self.due = due
    self.madeOn = madeOn
    self.points = points
    self.exactPoints = exactPoints ?? Fraction(hundredths: points)
    self.requirement = requirement
    self.evidence = evidence
    self.responsible = responsible
    self.source = source
    self.records = records
    self.fulfilment = fulfilment
    self.exemption = exemption
    self.isBeforeLedger = isBeforeLedger
    self.measure = measure
    self.event = event
    self.earlierDues = earlierDues
    self.draft = draft
  }

  /// Whether it counts: the unit owes it, or did it.
  package var counts: Bool { exemption == nil && !isBeforeLedger }

  /// Whether it counts and is still to be done.
  package var isOpen: Bool { counts && fulfilment == nil }

  /// The state on a day: a function of dates and records, never typed in (R-046, 2.8).
  package func state(on day: Day, lead: Int) -> OccurrenceState {
    if exemption != nil { return .exempted }
    if let fulfilment {
      return fulfilment.eventEnd <= due && fulfilment.entered <= due ? .recorded : .recordedLate
    }
    if isBeforeLedger { return .beforeLedger }
    if day > due { return .overdue }
    return day >= due - lead ? .warning : .pending
  }
}

extension DutyOccurrence {
  /// Whether the record that fulfils it names another part of the period.
  package var isCarriedOver: Bool { records == 0 && fulfilment != nil }

  /// The state on a day by the profile's own count of the lead (R-046, `warningUnit`, `deadlineDayCounts`).
  package func state(on day: Day, profile: RuleProfile, calendar: WorkCalendar) -> OccurrenceState {
    if !isOpen || day > due { return state(on: day, lead: 0) }
    let window = WarningWindow(deadline: due, calendar: calendar, profile: profile)
    return window.level(on: day, calendar: calendar) == nil ? .pending : .warning
  }
}

/// A deadline that an occurrence had until it was moved.
package struct EarlierDue: Hashable, Sendable {
  package var due: Day
  package var until: Instant
  package var author: PersonCode
  package var reason: String

  package init(due: Day, until: Instant, author: PersonCode, reason: String) {
    self.due = due
    self.until = until
    self.author = author
    self.reason = reason
  }
}

/// The record that fulfils an occurrence.
package struct Fulfilment: Hashable, Sendable {
  package var record: RecordNumber
  package var eventEnd: Day
  /// The day on which it was entered, or is claimed to have been.
  package var entered: Day

  package init(record: RecordNumber, eventEnd: Day, entered: Day) {
    self.record = record
    self.eventEnd = eventEnd
    self.entered = entered
  }
}

/// The states of an occurrence.
package enum OccurrenceState: String, Codable, CaseIterable, Sendable {
  case pending, warning, overdue, recorded, recordedLate, exempted
  /// Due before the day from which the ledgers count: it counts nowhere.
  case beforeLedger
}
