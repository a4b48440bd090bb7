// What the alert rules are told; where it comes from is not their business.

/// An occurrence that is neither recorded nor exempt, as it was known at a time.
package struct OpenOccurrence: Hashable, Sendable {
  package var unit: UnitCode
  package var unitName: String
  package var side: Side
  /// The year of its ledger.
  package var year: Int
  package var name: OccurrenceName
  package var title: String
  package var due: Day
  /// Absent when it was there all along.
  package var madeOn: Day?
  /// A draft or submission that names it.
  package var draft: String?
  /// The state of that.
  package var draftState: DraftState?

  package init(
    unit: UnitCode, unitName: String, side: Side, year: Int, name: OccurrenceName, title: String,
    due: Day, madeOn: Day? = nil, draft: String? = nil, draftState: DraftState? = nil
  ) {
    self.unit = unit
    self.unitName = unitName
    self.side = side
    self.year = year
    self.name = name
    self.title = title
    self.due = due
    self.madeOn = madeOn
    self.draft = draft
    self.draftState = draftState
  }
}

/// A draft or submission that is not in the books yet, as it was known at a time.
package struct OpenDraft: Hashable, Sendable {
  /// Its name, such as `D17`.
  package var name: String
  package var unit: UnitCode
  package var unitName: String
  package var side: Side
  package var purpose: Purpose
  package var state: DraftState
  package var title: String
  /// As far as it can be read.
  package var time: EventTime?
  package var deadline: EntryDeadline?
  /// What the head said when sending it back.
  package var comment: String?

  package init(
    name: String, unit: UnitCode, unitName: String, side: Side, purpose: Purpose, state: DraftState,
    title: String, time: EventTime? = nil, deadline: EntryDeadline? = nil, comment: String? = nil
  ) {
    self.name = name
    self.unit = unit
    self.unitName = unitName
    self.side = side
    self.purpose = purpose
    self.state = state
    self.title = title
    self.time = time
    self.deadline = deadline
    self.comment = comment
  }
}

/// A fault of the data, and whose it is; without a unit it is the whole store's.
package struct KnownFault: Hashable, Sendable {
  package var fault: DataFault
  package var unit: UnitCode?
  package var unitName: String
  package var side: Side?
  /// A record's number, a chain, a year, or the unit.
  package var target: String
  package var title: String

  package init(
    fault: DataFault, unit: UnitCode? = nil, unitName: String = "", side: Side? = nil, target: String,
    title: String = ""
  ) {
    self.fault = fault
    self.unit = unit
    self.unitName = unitName
    self.side = side
    self.target = target
    self.title = title
  }
}
