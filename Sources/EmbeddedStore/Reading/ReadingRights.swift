import GRDB
import Records

/// What a sitting may read on a day (R-012, R-015, R-016).
///
/// Judged by the posts as the books have them, not by those that the sitting remembers: a post that was ended
/// in the meantime opens nothing more.
struct ReadingRights {
  let day: Day
  let posts: [Post]

  init(_ db: Database, _ sitting: Sitting, on day: Day) throws {
    self.day = day
    let statement = try db.cachedStatement(sql: "SELECT data FROM posts WHERE person = ?")
    posts = try String.fetchAll(statement, arguments: [sitting.person.code.rawValue])
      .map { try domainValue(Post.self, $0) }.filter { $0.isHeld(on: day) }
  }

  private func may(_ operation: Operation, _ scope: Scope) -> Bool {
    Permission.post(for: operation, in: scope, among: posts, on: day) != nil
  }

  /// The sides of which all units' records are open.
  private var citySides: [Scope] { Side.allCases.map { Scope(side: $0) }.filter { may(.readAllUnits, $0) } }
  private var ownUnits: [Scope] {
    Set(posts.compactMap(\.unit)).sorted().map { Scope(unit: $0) }.filter { may(.readOwnUnit, $0) }
  }

  /// Supervising offices and city leaders see every unit's numbers; the leaders nothing else.
  var seesAllNumbers: Bool {
    !citySides.isEmpty || posts.contains { $0.role == .reader && $0.unit == nil }
  }

  var administers: Bool { posts.contains { $0.role == .administrator } }

  /// Where records may be read, of what is asked for; throws when that is nothing.
  func content(within wish: Scope) throws(StoreFailure) -> [Scope] {
    let pieces = Scope.pieces(of: citySides + ownUnits, within: wish)
    guard !pieces.isEmpty else { throw .refused(.notPermitted(.readAllUnits, wish)) }
    return pieces
  }

  /// Where numbers may be read, of what is asked for; throws when that is nothing.
  func numbers(within wish: Scope) throws(StoreFailure) -> [Scope] {
    let pieces = Scope.pieces(of: seesAllNumbers ? [.city] : ownUnits, within: wish)
    guard !pieces.isEmpty else { throw .refused(.notPermitted(.readAllUnits, wish)) }
    return pieces
  }

  /// The units whose names and people are open; `nil`: all of them.
  var knownUnits: Set<UnitCode>? {
    seesAllNumbers || administers ? nil : Set(ownUnits.compactMap(\.unit))
  }

  func requireContent(_ scope: Scope) throws(StoreFailure) { _ = try content(within: scope) }
}

extension SQLiteStore {
  /// Asks within a sitting's rights of today.
  func reading<Value>(for sitting: Sitting, _ body: (Database, ReadingRights) throws -> Value)
    throws(StoreFailure) -> Value
  {
    let today = now().day
    return try reading { db in try body(db, try ReadingRights(db, sitting, on: today)) }
  }
}

extension Scope {
  /// The condition that rows of this scope meet, and its arguments; another expression may stand for the side.
  func condition(_ table: String = "", side sideColumn: String? = nil) -> Condition {
    let prefix = table.isEmpty ? "" : table + "."
    var condition = Condition()
    if let unit { condition.add("\(prefix)unit = ?", [unit.rawValue]) }
    if let side { condition.add("\(sideColumn ?? "\(prefix)side") = ?", [side.rawValue]) }
    return condition
  }
}

/// Conditions that must all hold, with what stands for their question marks.
struct Condition {
  private(set) var terms: [String] = []
  private(set) var arguments = StatementArguments()

  mutating func add(_ term: String, _ values: StatementArguments = []) {
    terms.append(term)
    arguments += values
  }

  mutating func add(_ other: Condition) {
    terms += other.terms
    arguments += other.arguments
  }

  /// The conditions as they stand after WHERE.
  var sql: String { terms.isEmpty ? "1" : terms.joined(separator: " AND ") }

  /// Rows that meet any of several conditions.
  static func any(_ conditions: [Condition]) -> Condition {
    var whole = Condition()
    var arguments = StatementArguments()
    for condition in conditions { arguments += condition.arguments }
    whole.add("(\(conditions.map { "(\($0.sql))" }.joined(separator: " OR ")))", arguments)
    return whole
  }
}
