import GRDB
import Records

/// Reads the journal page by page, each in a short snapshot of its own: entries never change, and nobody is
/// kept from folding the write-ahead log while a long check runs.
final class JournalReader {
  private let store: SQLiteStore
  private let last: Int
  /// The places of one unit's entries and the city's; `nil` for all.
  private var places: ArraySlice<Int>?
  private var sequence = 0
  private(set) var done = 0
  let total: Int

  init(store: SQLiteStore, unit: UnitCode?) throws(StoreFailure) {
    self.store = store
    last = try store.changeCounter()
    guard let unit else {
      total = last
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
    places = all[...]
    total = all.count
  }

  /// The next entries, or `nil` behind the last.
  func next() throws(StoreFailure) -> SealedRows? {
    let limit = VerificationRun.page
    if let places {
      guard !places.isEmpty else { return nil }
      let page = try store.reading { db in try SealedRows.read(db, at: places.prefix(limit)) }
      self.places = places.dropFirst(limit)
      done += page.rows.count
      return page
    }
    let (start, end) = (sequence, last)
    let page = try store.reading { db in
      try SealedRows.read(db, after: start, upTo: end, limit: limit)
    }
    guard let reached = page.rows.last?.sequence else { return nil }
    sequence = reached
    done = reached
    return page
  }
}
