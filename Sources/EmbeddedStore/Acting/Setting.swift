import GRDB
import Records

/// A number among the settings, and what it may be: what stands there may be anybody's, and beyond its bounds it
/// counts as none.
enum Setting: String {
  /// Seconds by which a practice city's clock is moved.
  case clockOffset
  /// The second at which `backUp` last wrote a copy.
  case lastBackup

  private var bounds: ClosedRange<Int> {
    switch self {
    // A city of any year of the calendar that anybody may practise in, seen from any other.
    case .clockOffset: -4_000_000_000...4_000_000_000
    case .lastBackup: 0...CanonicalValue.greatestInteger
    }
  }

  func value(_ db: Database) throws -> Int? {
    let text = try String.fetchOne(
      db, sql: "SELECT value FROM settings WHERE name = ?", arguments: [rawValue])
    return text.flatMap { Int($0) }.flatMap { bounds.contains($0) ? $0 : nil }
  }

  func set(_ value: Int, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)",
      arguments: [rawValue, String(value)])
  }
}
