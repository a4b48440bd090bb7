import Dispatch
import Records
import Synchronization

/// Keeps drafts as they are typed, on a thread of its own: the latest of each within 200 ms of a key,
/// and all of them at once when the program ends.
package final class DraftKeeper: Sendable {
  /// How long typing is gathered before it is kept.
  package static let delay = DispatchTimeInterval.milliseconds(120)

  private let store: any RecordStore
  private let post: @Sendable (Reply) -> Void
  private let queue = DispatchQueue(label: "drafts")
  private let state = Mutex(State())

  private struct State {
    var waiting: [Int: (draft: Draft, session: Session)] = [:]
    /// The version that this program kept last, by draft: screens may still hold an older one.
    var versions: [Int: Int] = [:]
    var isScheduled = false
  }

  /// A keeper for one store, which answers to a mailbox.
  package init(store: any RecordStore, post: @escaping @Sendable (Reply) -> Void) {
    self.store = store
    self.post = post
  }

  /// Takes a draft to be kept soon; it takes the place of an earlier one that still waits.
  package func keep(_ draft: Draft, by session: Session) {
    let isFirst = state.withLock { state in
      state.waiting[draft.number] = (draft, session)
      defer { state.isScheduled = true }
      return !state.isScheduled
    }
    if isFirst { queue.asyncAfter(deadline: .now() + DraftKeeper.delay) { self.keepWaiting() } }
  }

  /// Keeps all that waits before it returns.
  package func flush() { queue.sync { keepWaiting() } }

  private func keepWaiting() {
    let batch = state.withLock { state in
      defer { (state.waiting, state.isScheduled) = ([:], false) }
      return state.waiting.values.map { waiting in
        var draft = waiting.draft
        draft.version = max(draft.version, state.versions[draft.number] ?? 0)
        return (draft: draft, session: waiting.session)
      }
    }
    for (draft, session) in batch {
      do throws(StoreFailure) {
        let kept = try store.keep(draft, by: session)
        state.withLock { $0.versions[kept.number] = kept.version }
        post(.kept(kept))
      } catch {
        post(.notKept(draft, error))
      }
    }
  }
}
