/// A submitted change of a record whose month is closed, which its office has not consented to.
package struct ReviewedChange: Hashable, Sendable, Identifiable {
  /// The draft's number.
  package var draft: Int
  package var purpose: Purpose
  package var record: RecordNumber
  package var unitName: String
  /// The closed months that have judged the record.
  package var months: [Month]
  package var author: String
  package var on: Day
  /// Why the unit asks for the change.
  package var reason: String
  /// The record as it stands, and as it would stand.
  package var old: RecordContent
  package var new: RecordContent
  /// What the office said against it, where it has.
  package var declined: Declined?

  /// Who said no to a change, when and why.
  package struct Declined: Hashable, Sendable {
    package var by: String
    package var on: Day
    package var reason: String

    package init(by: String, on: Day, reason: String) {
      self.by = by
      self.on = on
      self.reason = reason
    }
  }

  package init(
    draft: Int, purpose: Purpose, record: RecordNumber, unitName: String, months: [Month], author: String,
    on: Day, reason: String, old: RecordContent, new: RecordContent, declined: Declined? = nil
  ) {
    self.draft = draft
    self.purpose = purpose
    self.record = record
    self.unitName = unitName
    self.months = months
    self.author = author
    self.on = on
    self.reason = reason
    self.old = old
    self.new = new
    self.declined = declined
  }

  package var id: Int { draft }
  package var side: Side { record.side }
  /// The draft's name: `D17`.
  package var name: String { "D\(draft)" }
}

/// A change that waits for the consent of its office, as the alert rules want it.
package struct WaitingChange: Hashable, Sendable {
  package var draft: Int
  package var unit: UnitCode
  package var side: Side
  package var title: String
  package var record: RecordNumber

  package init(draft: Int, unit: UnitCode, side: Side, title: String, record: RecordNumber) {
    self.draft = draft
    self.unit = unit
    self.side = side
    self.title = title
    self.record = record
  }
}
