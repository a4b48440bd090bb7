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
  /// Calendar days; negative when past.
  package var daysLeft: Int?
  /// The same in working days, by which the time for entering runs; for nothing else.
  package var workingDaysLeft: Int?
  package var note: Note?
  /// How far it has come, where it is not the first one's turn any more.
  package var stage: AlertStage?
  /// The state of the draft that it is about, or that names the duty.
  package var draft: DraftState?
  /// The other alerts of the same matter, for which this one speaks (`AlertMatters`).
  package var besides: [AlertMark] = []
  /// Whether the person who asks was shown it before, and has marked it as seen.
  package var seen: AlertSeen?

  package init(
    kind: AlertKind, level: AlertLevel, unit: UnitCode? = nil, unitName: String, side: Side? = nil,
    target: String, title: String, due: Day? = nil, daysLeft: Int? = nil, workingDaysLeft: Int? = nil,
    note: Note? = nil, stage: AlertStage? = nil, draft: DraftState? = nil
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
    self.workingDaysLeft = workingDaysLeft
    self.note = note
    self.stage = stage
    self.draft = draft
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
  /// Whose alerts, and how told.
  package var share: AlertShare
  /// At most this many are listed; all are counted.
  package var limit: Int = 500

  package init(
    on: Day, at: Moment? = nil, unit: UnitCode? = nil, side: Side? = nil, group: UnitGroup? = nil,
    level: AlertLevel? = nil, kind: AlertKind? = nil, share: AlertShare = .all, limit: Int = 500
  ) {
    self.on = on
    self.at = at
    self.unit = unit
    self.side = side
    self.group = group
    self.level = level
    self.kind = kind
    self.share = share
    self.limit = limit
  }
}

/// Which alerts a list holds, and how.
package enum AlertShare: Hashable, Sendable {
  /// Every alert that is the person's business, each for itself.
  case all
  /// The same, one row a matter: a duty, its draft and the draft's time are one.
  case matters
  /// What the person who asks can do now, one row a matter; the rest is counted.
  case own
}

/// The alerts that were asked for: overdue first, then the nearest.
package struct AlertList: Hashable, Sendable {
  package var alerts: [Alert]
  package var countByLevel: [AlertLevel: Int]
  package var countByKind: [AlertKind: Int]
  /// For one's own alone: how much of the same business others owe, by level.
  package var others: [AlertLevel: Int]

  package init(
    alerts: [Alert], countByLevel: [AlertLevel: Int], countByKind: [AlertKind: Int],
    others: [AlertLevel: Int] = [:]
  ) {
    self.alerts = alerts
    self.countByLevel = countByLevel
    self.countByKind = countByKind
    self.others = others
  }

  package var othersTotal: Int { others.values.reduce(0, +) }

  package var total: Int { countByLevel.values.reduce(0, +) }
}
