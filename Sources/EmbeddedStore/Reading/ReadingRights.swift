import GRDB
import Records

/// What a session may read on a day, and whose books it looked into (R-012, R-015, R-016).
///
/// Judged by the posts as the books have them, not by those that the session remembers: a post that was ended
/// in the meantime opens nothing more. Records and drafts are reached through `open` and `handOut` alone, and both
/// record the look (0059, 0068); `oversight` and `numbers` lead to nothing that is a unit's own.
struct ReadingRights {
  let day: Day
  let posts: [Post]
  /// The units whose books the question has opened.
  let looks = Looks()

  /// Collects while a question is answered.
  final class Looks { fileprivate(set) var units: Set<UnitCode> = [] }

  init(_ db: Database, _ session: Session, on day: Day) throws {
    self.day = day
    let statement = try db.cachedStatement(sql: "SELECT data FROM posts WHERE person = ?")
    posts = try String.fetchAll(statement, arguments: [session.person.code.rawValue])
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

  /// Whether every unit's records are open on both sides.
  var readsEverything: Bool { citySides.count == Side.allCases.count }

  var administers: Bool { posts.contains { $0.role == .administrator } }

  /// Where the records of a unit may be read; throws when that is nothing.
  @discardableResult
  func open(_ unit: UnitCode, _ side: Side? = nil) throws(StoreFailure) -> [Scope] {
    let pieces = try content(within: Scope(unit: unit, side: side))
    note([unit])
    return pieces
  }

  /// Hands out what lies in units' books, be it of one or of all that may be read.
  ///
  /// - Parameter units: whose books the answer shows.
  func handOut<Value>(
    within wish: Scope, of units: (Value) -> [UnitCode], _ read: ([Scope]) throws -> Value
  ) throws -> Value {
    let value = try read(try content(within: wish))
    note(units(value) + [wish.unit].compactMap(\.self))
    return value
  }

  /// Where what the offices write themselves may be read, and what the program tells without being asked: none of it
  /// is a look, unless a unit is named.
  func oversight(within wish: Scope) throws(StoreFailure) -> [Scope] {
    let pieces = try content(within: wish)
    note([wish.unit].compactMap(\.self))
    return pieces
  }

  /// Whether a unit's side may be read; by itself no look.
  func reads(_ unit: UnitCode, _ side: Side?) -> Bool {
    (try? content(within: Scope(unit: unit, side: side))) != nil
  }

  /// Records that books were opened whose owner was found in them, such as a draft's.
  func note(_ units: [UnitCode]) {
    looks.units.formUnion(units.filter { posts.leavesTrace(in: $0, on: day) })
  }

  private func content(within wish: Scope) throws(StoreFailure) -> [Scope] {
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
}

extension SQLiteStore {
  /// Asks within a session's rights of today, and keeps whose books it looked into by that.
  func reading<Value>(for session: Session, _ body: (Database, ReadingRights) throws -> Value)
    throws(StoreFailure) -> Value
  {
    let today = now().day
    let (value, unkept) = try reading { db in
      let rights = try ReadingRights(db, session, on: today)
      let value = try body(db, rights)
      return (
        value, try rights.looks.units.filter { try !hasView(of: $0, by: session.person.code, today, db) }
      )
    }
    try looks.keep(Look.all(unkept, by: session.person.code, on: today), of: session, in: self)
    return value
  }

  private func hasView(of unit: UnitCode, by person: PersonCode, _ day: Day, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM unit_views WHERE unit = ? AND person = ? AND day = ?")
    return try Int.fetchOne(statement, arguments: [unit.rawValue, person.rawValue, day.number]) != nil
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
