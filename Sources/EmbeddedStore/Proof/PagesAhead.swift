import Dispatch
import Records
import Synchronization

/// Reads and scans the next pages of the journal on another thread while the last one is walked through.
///
/// At most two pages wait, so memory stays bounded however slow the walk is.
final class PagesAhead: Sendable {
  struct Page: Sendable {
    let entries: [ScannedEntry]
    let done: Int
  }

  private struct Shelf {
    var pages: [Result<Page?, StoreFailure>] = []
    var isStopped = false
  }

  private let shelf = Mutex(Shelf())
  private let room = DispatchSemaphore(value: 2)
  private let filled = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)

  init(reader: JournalReader, sample: BodySample) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      while true {
        room.wait()
        if shelf.withLock({ $0.isStopped }) { break }
        let page = Result { () throws(StoreFailure) -> Page? in
          guard let rows = try reader.next() else { return nil }
          return Page(entries: rows.scanned(sample), done: reader.done)
        }
        shelf.withLock { $0.pages.append(page) }
        filled.signal()
        guard case .success(.some) = page else { break }
      }
      finished.signal()
    }
  }

  /// The next page, or `nil` behind the last; must not be asked again after that.
  func next() throws(StoreFailure) -> Page? {
    filled.wait()
    let page = shelf.withLock { $0.pages.removeFirst() }
    room.signal()
    return try page.get()
  }

  /// Ends the reading; when this returns, nothing is read any more.
  func stop() {
    shelf.withLock { $0.isStopped = true }
    room.signal()
    finished.wait()
  }
}
