/// The four kinds of inspection (002-D Art.4, R-188).
package enum InspectionKind: String, Codable, CaseIterable, Sendable {
  case routine, focused, special, comprehensive
}

/// Why a focused inspection is made (002-D Art.6, R-190).
package enum FocusedReason: String, Codable, CaseIterable, Sendable {
  case dutyNotDone, workLagging, lowRank, complaints, corruptionProne
}

/// What a special inspection looks at (002-D Art.7, R-191).
package enum SpecialObject: String, Codable, CaseIterable, Sendable {
  case ruleExecution, specialTask, supervisedItem, leaderInstruction
}

/// An inspection as an office opens it, before it has a number.
package struct InspectionOrder: Hashable, Sendable {
  /// The side of the organising office.
  package var office: Side
  package var kind: InspectionKind
  /// At least one, in any order.
  package var units: [UnitCode]
  /// The time that it looks at.
  package var from: Day
  package var to: Day
  /// The rule, plan or paper on which it is made, 1 to 200 characters.
  package var basis: String
  /// Of a focused inspection only.
  package var reason: FocusedReason?
  /// Of a special inspection only.
  package var object: SpecialObject?
  /// The number of the paper that ordered it; needed for special ones.
  package var paperNumber: String?

  package init(
    office: Side, kind: InspectionKind, units: [UnitCode], from: Day, to: Day, basis: String,
    reason: FocusedReason? = nil, object: SpecialObject? = nil, paperNumber: String? = nil
  ) {
    self.office = office
    self.kind = kind
    self.units = units
    self.from = from
    self.to = to
    self.basis = basis
    self.reason = reason
    self.object = object
    self.paperNumber = paperNumber
  }
}

/// How far one side of a unit had come with its list and its ledger on the day of a routine inspection.
package struct LedgerSnapshot: Hashable, Codable, Sendable {
  package var unit: UnitCode
  package var side: Side
  /// Indicators in force in the year: those of its group, and its own.
  package var common: Int
  package var individual: Int
  /// Occurrences of the inspected time due by the day of the snapshot, without exempt ones.
  package var due: Int
  package var done: Int
  /// The done ones whose event or entry came after the deadline.
  package var late: Int
  package var overdue: Int
  /// Records entered in the inspected time that stand.
  package var records: Int

  package init(
    unit: UnitCode, side: Side, common: Int = 0, individual: Int = 0, due: Int = 0, done: Int = 0,
    late: Int = 0,
    overdue: Int = 0, records: Int = 0
  ) {
    self.unit = unit
    self.side = side
    self.common = common
    self.individual = individual
    self.due = due
    self.done = done
    self.late = late
    self.overdue = overdue
    self.records = records
  }

  /// Whether both sets of the year are in force.
  package var isListComplete: Bool { common > 0 && individual > 0 }
}
