import Dispatch
import Records
import Synchronization

/// How the trace of a look into another's unit is kept (0059, 0068).
package enum LookKeeping: Sendable {
  /// Before the answer is given; somebody is told of looks that could not be kept.
  case atOnce(untraced: @Sendable (Set<UnitCode>, StoreFailure) -> Void = { _, _ in })
  /// On a thread of its own, since nobody at a screen waits for it.
  case aside
  /// Not at all: a practice city that is still being made is not looked at by the people in it.
  case never
}

/// Somebody's look into a unit on a day.
struct Look: Hashable {
  let unit: UnitCode
  let person: PersonCode
  let day: Day

  static func all(_ units: Set<UnitCode>, by person: PersonCode, on day: Day) -> Set<Look> {
    Set(units.map { Look(unit: $0, person: person, day: day) })
  }
}

/// Keeps the offices' looks into units: each once a day, no matter which question it was.
final class LookKeeper: Sendable {
  /// How many milliseconds a look waits for other programs that are writing.
  private static let patience = 500

  private let way: LookKeeping
  private let queue = DispatchQueue(label: "looks")
  /// What this program has kept, or is about to.
  private let kept = Mutex<Set<Look>>([])

  init(_ way: LookKeeping) { self.way = way }

  /// Keeps looks; what could not be kept is tried again when the unit is looked into the next time.
  ///
  /// A key that was put away signs no trace, so it opens no other's books either; any other failure
  /// stops nobody from looking.
  func keep(_ looks: Set<Look>, of session: Session, in store: SQLiteStore) throws(StoreFailure) {
    let new = looks.subtracting(kept.withLock(\.self))
    guard !new.isEmpty else { return }
    guard session.key != nil else { throw .keyAsleep }
    let units = Set(new.map(\.unit))
    switch way {
    case .atOnce(let untraced):
      do throws(StoreFailure) {
        try put(units, of: session, in: store)
        kept.withLock { $0.formUnion(new) }
      } catch { untraced(units, error) }
    case .aside:
      kept.withLock { $0.formUnion(new) }
      queue.async { [self] in
        if (try? put(units, of: session, in: store)) == nil { kept.withLock { $0.subtract(new) } }
      }
    case .never: break
    }
  }

  private func put(_ units: Set<UnitCode>, of session: Session, in store: SQLiteStore) throws(StoreFailure) {
    do throws(StoreFailure) {
      _ = try store.perform(.noteViews(units), by: session, patience: Self.patience)
    } catch .refused(.nothingChanged) {
      // Another program of the same person was quicker.
    }
  }

  /// Returns when every look so far was kept or given up.
  func settle() { queue.sync {} }
}

extension SQLiteStore {
  package func settleLooks() { looks.settle() }
}
