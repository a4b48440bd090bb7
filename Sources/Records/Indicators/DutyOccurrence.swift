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
  package var requirement: String?
  package var evidence: [EvidenceKind]
  package var responsible: PersonCode?
  package var source: String?
  /// How many entered records name it.
  package var records: Int
  /// The earliest entered record that names it and is not voided.
  package var fulfilment: Fulfilment?
  package var exemption: String?
  /// A draft or submission that names it, which ends no warning but is mentioned in it.
  package var draft: String?

  package init(
    unit: UnitCode, side: Side, year: Int, name: OccurrenceName, title: String, kind: IndicatorKind,
    subject: DutySubject, from: Day, due: Day, madeOn: Day, points: Int, requirement: String? = nil,
    evidence: [EvidenceKind], responsible: PersonCode? = nil, source: String? = nil, records: Int,
    fulfilment: Fulfilment? = nil, exemption: String? = nil, draft: String? = nil
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
    self.requirement = requirement
    self.evidence = evidence
    self.responsible = responsible
    self.source = source
    self.records = records
    self.fulfilment = fulfilment
    self.exemption = exemption
    self.draft = draft
  }

  /// The state on a day: a function of dates and records, never typed in (R-046, 2.8).
  package func state(on day: Day, lead: Int) -> OccurrenceState {
    if exemption != nil { return .exempted }
    if let fulfilment {
      return fulfilment.eventEnd <= due && fulfilment.entered <= due ? .recorded : .recordedLate
    }
    if day > due { return .overdue }
    return day >= due - lead ? .warning : .pending
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
}
