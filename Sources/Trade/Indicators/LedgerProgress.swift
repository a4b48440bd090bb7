/// How far one side's ledger has come on a day.
package struct LedgerProgress: Hashable, Sendable {
  package var side: Side
  /// Occurrences due up to the day, exempt ones included, without what was due before the ledger counted.
  package var due = 0
  package var recorded = 0
  package var recordedLate = 0
  package var overdue = 0
  package var exempt = 0

  package init(side: Side) { self.side = side }

  /// Counts what is due up to a day; what was recorded before its time is not due yet.
  package init(of occurrences: [DutyOccurrence], side: Side, on day: Day) {
    self.init(side: side)
    for occurrence in occurrences
    where occurrence.side == side && occurrence.due <= day && !occurrence.isBeforeLedger {
      due += 1
      switch occurrence.state(on: day, lead: 0) {
      case .recorded: recorded += 1
      case .recordedLate: recordedLate += 1
      case .overdue: overdue += 1
      case .exempted: exempt += 1
      case .pending, .warning, .beforeLedger: break
      }
    }
  }

  /// Recorded, late or not, of what is due and not exempt: in tenths of a per cent, rounded half up; `nil`: nothing is due.
  package var perMille: Int? {
    let base = due - exempt
    return base > 0 ? (2000 * (recorded + recordedLate) + base) / (2 * base) : nil
  }
}
