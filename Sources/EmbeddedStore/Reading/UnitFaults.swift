import GRDB
import Records

/// What units lack on the day of the rules.
struct UnitFaults {
  let db: Database
  let rules: AlertRules
  let memory: CityMemory

  /// What one unit lacks, or all of them.
  func list(of unit: UnitCode?) throws -> [KnownFault] {
    guard unit == nil else { return try found(of: unit) }
    return try memory.faults(db, on: rules.day) { try found(of: nil) }
  }

  /// Units that lack a head or a recorder: the engine finds which, the rules say what.
  private func found(of unit: UnitCode?) throws -> [KnownFault] {
    let held = """
      SELECT 1 FROM posts p WHERE p.unit = u.code AND p.since <= ?1 AND (p.until IS NULL OR p.until >= ?1)
        AND (p.side IS NULL OR p.side = %SIDE) AND p.role
      """
    func lacks(_ side: String) -> String {
      let held = held.replacing("%SIDE", with: "'\(side)'")
      return
        "(NOT EXISTS (\(held) IN ('primaryHead', 'actingHead')) OR NOT EXISTS (\(held) = 'recorder'))"
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT u.data FROM units u WHERE \(unit == nil ? "?2 IS NULL" : "u.code = ?2") AND (\(lacks("main"))
          OR (json_extract(u.data, '$.supervisionBody') IS NOT NULL AND \(lacks("supervision"))))
        ORDER BY u.code
        """)
    let posts = try db.cachedStatement(sql: "SELECT data FROM posts WHERE unit = ?")
    return try String.fetchAll(statement, arguments: [rules.day.number, unit?.rawValue]).flatMap { text in
      let unit = try domainValue(OrganisationUnit.self, text)
      let held = try String.fetchAll(posts, arguments: [unit.code.rawValue])
      return rules.faults(of: unit, posts: try held.map { try domainValue(Post.self, $0) })
    }
  }
}
