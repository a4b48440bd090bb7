import GRDB

/// Prepared statements found by the place of their text in the program: looking long texts up by their letters
/// would cost a bulk import more than some of the statements do.
final class StatementShelf {
  private var statements: [UnsafePointer<UInt8>: Statement] = [:]

  func statement(_ sql: StaticString, _ db: Database) throws -> Statement {
    if let known = statements[sql.utf8Start] { return known }
    let statement = try db.cachedStatement(sql: sql.description)
    statements[sql.utf8Start] = statement
    return statement
  }
}
