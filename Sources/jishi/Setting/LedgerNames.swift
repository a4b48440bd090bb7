import Records
import Synchronization

/// Which occurrences there are, asked of the store once for each unit and year.
///
/// The administrator, who brings records over but may read no ledger, has them from the entries that made them.
final class LedgerNames: Sendable {
  private struct Place: Hashable {
    var unit: UnitCode
    var side: Side
    var year: Int
  }

  private let store: any RecordStore
  private let sitting: Sitting
  private let known = Mutex<[Place: Set<OccurrenceName>]>([:])
  private let adopted = Mutex<[DatedIndicator]?>(nil)

  init(_ store: any RecordStore, _ sitting: Sitting) {
    self.store = store
    self.sitting = sitting
  }

  /// Whether a side of a unit has this occurrence in a year.
  func has(_ unit: OrganisationUnit, _ side: Side, _ year: Int, _ name: OccurrenceName) -> Bool {
    let place = Place(unit: unit.code, side: side, year: year)
    if let names = known.withLock({ $0[place] }) { return names.contains(name) }
    let names: Set<OccurrenceName>
    if let duties = try? store.duties(unit: unit.code, side: side, year: year, for: sitting) {
      names = Set(duties.map(\.name))
    } else {
      names = Set(indicators().flatMap { $0.names(for: unit, side, year) })
    }
    known.withLock { $0[place] = names }
    return names.contains(name)
  }

  /// Every indicator that ever came into force, read once.
  private func indicators() -> [DatedIndicator] {
    if let read = adopted.withLock({ $0 }) { return read }
    var found: [DatedIndicator] = []
    var last = 0
    while let page = try? store.entries(after: last, limit: 1_000), let end = page.last {
      for stored in page where stored.entry.header.kind == .indicatorsAdopted {
        found += (try? stored.entry.body(IndicatorsAdopted.self))?.indicators ?? []
      }
      last = end.sequence
    }
    adopted.withLock { $0 = found }
    return found
  }
}

extension DatedIndicator {
  /// The names of the occurrences that this makes in a unit's ledger; none in another's.
  fileprivate func names(for unit: OrganisationUnit, _ side: Side, _ year: Int) -> [OccurrenceName] {
    guard indicator.side == side, indicator.year == year else { return [] }
    switch indicator.scope {
    case .group(let group): guard unit.group == group else { return [] }
    case .unit(let code): guard unit.code == code else { return [] }
    }
    return occurrences.map { OccurrenceName(code: indicator.code, ordinal: $0.ordinal) }
  }
}
