/// How much a finding weighs; from `weak` on it opens a feedback with a deadline.
package enum FindingGravity: String, Codable, CaseIterable, Sendable {
  case remark, weak, grave

  /// Whether the unit must put it right by a day.
  package var opensNotice: Bool { self != .remark }
}

/// Where a finding stands (2.21 of the domain model).
package enum FindingState: String, Codable, CaseIterable, Sendable {
  /// Without a feedback: nothing is waited for.
  case noted
  case open, replied, returned, accepted, escalated
  /// Taken back by the office that recorded it.
  case withdrawn

  /// Whether the unit still owes something, or the office a judgement.
  package var isOpen: Bool { [.open, .replied, .returned].contains(self) }
  /// Whether nothing was said to it yet, so that the office may take it back.
  package var isUntouched: Bool { self == .open || self == .noted }
}

/// Why a rectification ends in a case (002-D Art.15, R-194).
package enum EscalationGround: String, Codable, CaseIterable, Sendable {
  case refused, insufficient, forged
}

/// What the office says to a rectification.
package enum FindingVerdict: Hashable, Sendable {
  /// Done, with the result that closes the feedback.
  case accepted(result: String)
  /// Not enough yet; the unit answers again.
  case returned(comment: String)
  /// Handed to accountability, with the number of the case.
  case escalated(EscalationGround, caseNumber: String, text: String)
}

/// A finding as the inspectors write it down.
package struct FindingDraft: Hashable, Sendable {
  package var unit: UnitCode
  package var side: Side
  /// 1 to 500 characters.
  package var text: String
  package var gravity: FindingGravity
  /// What the unit is told to do; absent where the finding says it.
  package var demand: String?
  /// The day by which; the profile's time when absent.
  package var due: Day?

  package init(
    unit: UnitCode, side: Side, text: String, gravity: FindingGravity, demand: String? = nil, due: Day? = nil
  ) {
    self.unit = unit
    self.side = side
    self.text = text
    self.gravity = gravity
    self.demand = demand
    self.due = due
  }
}

/// The feedback that a finding of weak performance opens.
package struct RectificationNotice: Hashable, Codable, Sendable {
  package var issuedOn: Day
  package var dueOn: Day
  package var demand: String?

  package init(issuedOn: Day, dueOn: Day, demand: String? = nil) {
    self.issuedOn = issuedOn
    self.dueOn = dueOn
    self.demand = demand
  }
}

/// A finding as the clerk needs it.
package struct FindingFacts: Hashable, Sendable {
  package var digest: Digest
  package var unit: UnitCode
  package var side: Side
  package var state: FindingState

  package init(digest: Digest, unit: UnitCode, side: Side, state: FindingState) {
    self.digest = digest
    self.unit = unit
    self.side = side
    self.state = state
  }
}

extension RuleProfile {
  /// The day by which a finding of an inspection is to be put right, when the feedback names none.
  package func rectificationDeadline(from issued: Day, calendar: WorkCalendar) -> Day {
    values.rectifyInspection.end(after: issued, calendar: calendar, roll: values.periodRoll).day
  }
}
