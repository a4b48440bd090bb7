import Dispatch
import Records
import Synchronization

/// Keeps the offices' looks into units, on a thread of its own: nobody waits for the trace of a look (0059).
package final class ViewKeeper: Sendable {
  /// How many milliseconds a look waits for other programs that are writing.
  static let patience = 500

  private let store: any RecordStore
  private let queue = DispatchQueue(label: "views")
  private let kept = Mutex<Set<Look>>([])

  private struct Look: Hashable {
    let unit: UnitCode
    let person: PersonCode
    let day: Day
  }

  /// A keeper for one store.
  package init(store: any RecordStore) { self.store = store }

  /// Takes a look to be kept, unless this program has kept one of the same person, unit and day.
  ///
  /// What could not be kept is tried again when the unit is looked into the next time.
  func note(_ unit: UnitCode, by sitting: Sitting) {
    let day = store.now().day
    guard sitting.key != nil, sitting.posts.viewingOffice(of: unit, on: day) != nil else { return }
    let look = Look(unit: unit, person: sitting.person.code, day: day)
    guard kept.withLock({ $0.insert(look).inserted }) else { return }
    queue.async { [self] in
      if !store.keepView(of: unit, by: sitting, patience: Self.patience) {
        kept.withLock { _ = $0.remove(look) }
      }
    }
  }

  /// Returns when every look so far was kept or given up.
  package func settle() { queue.sync {} }
}

extension Question {
  /// The unit whose ledger or records are looked into by asking this; `nil`: no single one's.
  var unitLookedInto: UnitCode? {
    switch self {
    case .duties(let unit, _, _): unit
    case .records(let query, _, _), .search(let query, _, _): query.unit
    case .record(let number): number.unit
    default: nil
    }
  }
}
