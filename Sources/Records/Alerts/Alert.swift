/// The kinds of alert whose facts the store can hold now (2.13 of the domain model).
package enum AlertKind: String, Codable, CaseIterable, Sendable {
  case dutyFiveDay = "duty.fiveDay"
  case dutyOverdue = "duty.overdue"
  case entryRunning = "entry.running"
  case entryOverdue = "entry.overdue"
  case signOffPending = "signOff.pending"
  case draftReturned = "draft.returned"
  case monthlyNotice = "notice.monthly"
  case halfYearReport = "report.halfYear"
  case reviewMonthly = "review.monthly"
  case bulletinQuarterly = "bulletin.quarterly"
  case indicatorsMissing = "indicators.missing"
  case inspectionMissing = "inspection.halfYear"
  case rectificationDue = "rectification.due"
  case dataFault = "data.fault"
  case remark = "super.comment"
  case consentPending = "consent.pending"
}

/// How urgent an alert is; always told by a word.
package enum AlertLevel: String, Codable, CaseIterable, Comparable, Sendable {
  case notice, warning, overdue

  package static func < (a: AlertLevel, b: AlertLevel) -> Bool { a.urgency < b.urgency }
  private var urgency: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .overdue: 2
    }
  }
}

/// Something that somebody must do or know; derived from the store and the date, never stored.
package struct Alert: Hashable, Sendable {
  package var kind: AlertKind
  package var level: AlertLevel
  package var unit: UnitCode?
  package var unitName: String
  package var side: Side?
  /// An occurrence, a draft's name, a record's number, or what is faulty.
  package var target: String
  package var title: String
  package var due: Day?
  /// Negative when past.
  package var daysLeft: Int?
  package var note: Note?
  /// Whether the person who asks was shown it before, and has marked it as seen.
  package var seen: AlertSeen?

  package init(
    kind: AlertKind, level: AlertLevel, unit: UnitCode? = nil, unitName: String, side: Side? = nil,
    target: String, title: String, due: Day? = nil, daysLeft: Int? = nil, note: Note? = nil
  ) {
    self.kind = kind
    self.level = level
    self.unit = unit
    self.unitName = unitName
    self.side = side
    self.target = target
    self.title = title
    self.due = due
    self.daysLeft = daysLeft
    self.note = note
  }

  /// What is said beside an alert.
  package enum Note: Hashable, Sendable {
    /// A draft exists, which does not end the alert.
    case draftExists(String)
    /// The deadline is a rest day; the last working day before it.
    case restDay(lastWorkingDay: Day)
    /// Both of these.
    case draftAndRestDay(String, lastWorkingDay: Day)
    case comment(String)
    case awaitingSignature
    case signed
    case fault(DataFault)
    /// Who made a remark, when, and about what.
    case remark(by: String, on: Day, RemarkSubject)
    /// The record of a closed month that somebody wants to change.
    case awaitingConsent(RecordNumber)
  }
}

/// What is wrong with the data of a unit or of the store.
package enum DataFault: Hashable, Sendable {
  case noHead(Side)
  case noRecorder
  case calendarMissing(year: Int)
  case attachmentFault(Digest)
  case chainBroken(ChainName, number: Int)
}

/// Which alerts are asked for.
package struct AlertQuery: Hashable, Sendable {
  package var on: Day
  /// At a time of that day; its end when absent and the day is past.
  package var at: Moment?
  package var unit: UnitCode?
  package var side: Side?
  package var group: UnitGroup?
  package var level: AlertLevel?
  package var kind: AlertKind?
  /// At most so many are listed; all are counted.
  package var limit: Int = 500

  package init(
    on: Day, at: Moment? = nil, unit: UnitCode? = nil, side: Side? = nil, group: UnitGroup? = nil,
    level: AlertLevel? = nil, kind: AlertKind? = nil, limit: Int = 500
  ) {
    self.on = on
    self.at = at
    self.unit = unit
    self.side = side
    self.group = group
    self.level = level
    self.kind = kind
    self.limit = limit
  }
}

/// The alerts that were asked for: overdue first, then the nearest.
package struct AlertList: Hashable, Sendable {
  package var alerts: [Alert]
  package var countByLevel: [AlertLevel: Int]
  package var countByKind: [AlertKind: Int]

  package init(alerts: [Alert], countByLevel: [AlertLevel: Int], countByKind: [AlertKind: Int]) {
    self.alerts = alerts
    self.countByLevel = countByLevel
    self.countByKind = countByKind
  }

  package var total: Int { countByLevel.values.reduce(0, +) }
}
