import Records
import Synchronization

/// Which occurrences there are, asked of the store once for each unit and year.
final class LedgerNames: Sendable {
  private struct Place: Hashable {
    var unit: UnitCode
    var side: Side
    var year: Int
  }

  private let store: any RecordStore
  private let session: Session
  private let known = Mutex<[Place: Set<OccurrenceName>]>([:])

  init(_ store: any RecordStore, _ session: Session) {
    self.store = store
    self.session = session
  }

  /// Whether a side of a unit has this occurrence in a year; for a ledger that is closed to the person: no.
  func has(_ unit: UnitCode, _ side: Side, _ year: Int, _ name: OccurrenceName) -> Bool {
    let place = Place(unit: unit, side: side, year: year)
    if let names = known.withLock({ $0[place] }) { return names.contains(name) }
    let names = (try? store.occurrenceNames(unit, side, year: year, for: session)) ?? []
    known.withLock { $0[place] = names }
    return names.contains(name)
  }
}
