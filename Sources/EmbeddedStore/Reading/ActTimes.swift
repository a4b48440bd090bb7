import GRDB
import Records

/// Finds acts by their time, which grows with their place as far as clocks are right.
struct ActTimes {
  let db: Database

  /// The last act that had been done by a moment, found by halving; a clock hardly ever runs backwards.
  func lastAct(by instant: Instant) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT sequence, at FROM acts WHERE sequence <= ? ORDER BY sequence DESC LIMIT 1")
    var low = 0
    var high = try last()
    while low < high {
      let middle = (low + high + 1) / 2
      guard let row = try Row.fetchOne(statement, arguments: [middle]) else {
        low = middle
        continue
      }
      let sequence: Int = row["sequence"]
      if sequence <= low {
        low = middle
      } else if row["at"] <= instant.seconds {
        low = middle
      } else {
        high = sequence - 1
      }
    }
    return low
  }

  func last() throws -> Int { try Int.fetchOne(db, sql: "SELECT max(sequence) FROM acts") ?? 0 }
}
