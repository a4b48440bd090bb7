import GRDB
import Records
import Synchronization

/// Reads the journal page by page, each in a short snapshot of its own: entries never change, and nobody is
/// kept from folding the write-ahead log while a long check runs.
final class JournalReader: Sendable {
  private struct Position {
    /// The places of one unit's entries and the city's; `nil` for all.
    var places: ArraySlice<Int>?
    /// The place behind which to go on; a place below 1 is read too, for there must be none.
    var sequence = Int.min
    var done = 0
  }

  private let store: SQLiteStore
  private let last: Int
  private let page: Int
  private let position: Mutex<Position>
  let total: Int

  /// How far the reading has come, of ``total``.
  var done: Int { position.withLock { $0.done } }

  /// - Parameter after: the place behind which to begin, where all chains are read.
  init(
    store: SQLiteStore, unit: UnitCode?, page: Int = VerificationRun.page, after place: Int = .min
  ) throws(StoreFailure) {
    self.store = store
    self.page = page
    last = try store.changeCounter()
    guard let unit else {
      total = last
      position = Mutex(Position(sequence: place))
      return
    }
    let chains = [ChainName.city] + Side.allCases.map { ChainName.body(unit, $0) }
    let all = try store.reading { [last] db in
      try chains.flatMap { chain in
        try Int.fetchAll(
          db, sql: "SELECT sequence FROM entries WHERE chain = ? AND sequence <= ?",
          arguments: [chain.rawValue, last])
      }
    }.sorted()
    position = Mutex(Position(places: all[...]))
    total = all.count
  }

  /// The next entries, or `nil` behind the last.
  func next() throws(StoreFailure) -> SealedRows? {
    let limit = page
    let (start, end) = (position.withLock { $0 }, last)
    if let places = start.places {
      guard !places.isEmpty else { return nil }
      let page = try store.reading { db in try SealedRows.read(db, at: places.prefix(limit)) }
      position.withLock {
        $0.places = places.dropFirst(limit)
        $0.done += page.rows.count
      }
      return page
    }
    let page = try store.reading { db in
      try SealedRows.read(db, after: start.sequence, upTo: end, limit: limit)
    }
    guard let reached = page.rows.last?.sequence else { return nil }
    position.withLock { ($0.sequence, $0.done) = (reached, reached) }
    return page
  }
}
