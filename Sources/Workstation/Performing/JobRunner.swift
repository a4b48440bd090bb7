import Foundation
import Records
import Synchronization

/// Runs long work beside the screen, at most one of a kind, and posts how far it has come.
///
/// Each job has a thread of its own: the store's calls block, and tasks share as few threads as there are cores.
package final class JobRunner: Sendable {
  private let store: any RecordStore
  private let lists: (any ListWriter)?
  private let tables: (any TableTaker)?
  private let post: @Sendable (Reply) -> Void
  private let running = Mutex<[Job.Kind: Wish]>([:])

  /// A runner for one store, which answers to a mailbox.
  package init(
    store: any RecordStore, lists: (any ListWriter)? = nil, tables: (any TableTaker)? = nil,
    post: @escaping @Sendable (Reply) -> Void
  ) {
    self.store = store
    self.lists = lists
    self.tables = tables
    self.post = post
  }

  /// Starts a job, unless one of its kind is running.
  package func start(_ job: Job, by session: Session?) {
    running.withLock { running in
      guard running[job.kind] == nil else { return }
      let wish = Wish()
      running[job.kind] = wish
      Thread.detachNewThread { [self] in
        let reply = result(of: job, by: session, wish: wish)
        self.running.withLock { $0[job.kind] = nil }
        post(reply)
      }
    }
  }

  /// Asks a job to stop; it leaves nothing half done.
  package func stop(_ job: Job) { running.withLock { $0[job.kind] }?.stop() }

  /// Asks all jobs to stop, and waits for them.
  package func stopAll() {
    running.withLock { $0.values.forEach { $0.stop() } }
    while running.withLock({ !$0.isEmpty }) { Pause.milliseconds(5) }
  }

  /// Tries an act again and again, a quarter of a second at a time, until it had its turn or is stopped.
  private func outcome(of act: Act, by session: Session, wish: Wish) -> Reply {
    while true {
      do throws(StoreFailure) {
        return .performed(act, try store.perform(act, by: session, patience: Performer.patience))
      } catch {
        guard case .busy = error else { return .refused(act, error) }
        if wish.isStopped { return .refused(act, .stopped) }
      }
    }
  }

  /// The check that nobody asked for: behind everything else that runs here, and silent until it is done.
  private func watched(_ unit: UnitCode?, by session: Session?, wish: Wish) -> Reply {
    // Of the calling thread alone; it ends with this job.
    _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    do throws(StoreFailure) {
      guard let session else { throw .keyAsleep }
      let report = try store.watch(unit: unit, by: session) { _ in !wish.isStopped }
      return .finished(.watch(unit), .watched(report))
    } catch {
      return .jobFailed(.watch(unit), error)
    }
  }

  private func result(of job: Job, by session: Session?, wish: Wish) -> Reply {
    if case .watch(let unit) = job { return watched(unit, by: session, wish: wish) }
    let listener = Throttle(job: job, wish: wish, post: post).listener
    do throws(StoreFailure) {
      switch job {
      case .attach(_, let path, let kind, let caption):
        let item = try store.keepAttachment(path: path, kind: kind, caption: caption, progress: listener)
        return .finished(job, .attached(item))
      case .verify(let scope):
        return .finished(job, .verified(try store.verify(scope, by: session, progress: listener)))
      case .watch: break
      case .rebuild: try store.rebuild(progress: listener)
      case .backUp(let directory):
        guard let session else { throw .keyAsleep }
        try store.backUp(to: directory.withHome, by: session, progress: listener)
      case .export(let export):
        guard let lists, let session else { throw .keyAsleep }
        return .finished(
          job, .exported(try lists.write(export, from: store, for: session, progress: listener)))
      case .table(let order):
        guard let tables, let session else { throw .keyAsleep }
        return .finished(job, .table(try tables.take(order, into: store, for: session, progress: listener)))
      case .act(let act):
        guard let session else { throw .keyAsleep }
        post(outcome(of: act, by: session, wish: wish))
      }
      return .finished(job, .done)
    } catch {
      return .jobFailed(job, error)
    }
  }
}

/// The request to stop a job; the job looks at it whenever it reports.
private final class Wish: Sendable {
  private let stopped = Mutex(false)
  var isStopped: Bool { stopped.withLock { $0 } }
  func stop() { stopped.withLock { $0 = true } }
}

/// Lets at most ten reports a second through, and passes on a request to stop.
private final class Throttle: Sendable {
  private let job: Job
  private let post: @Sendable (Reply) -> Void
  private let last = Mutex(ContinuousClock.Instant?.none)
  private let wish: Wish

  init(job: Job, wish: Wish, post: @escaping @Sendable (Reply) -> Void) {
    self.job = job
    self.wish = wish
    self.post = post
  }

  var listener: ProgressListener {
    { [self] progress in
      let isDue = last.withLock { last in
        let now = ContinuousClock.now
        if let time = last, now - time < .milliseconds(100) { return false }
        last = now
        return true
      }
      if isDue { post(.progress(job, progress)) }
      return !wish.isStopped
    }
  }
}
