import GRDB
import Records

extension SQLiteStore {
  package func units(for session: Session) throws(StoreFailure) -> [OrganisationUnit] {
    try reading(for: session) { db, rights in
      let known = rights.knownUnits
      return try allUnits(db).filter { known?.contains($0.code) ?? true }
    }
  }

  /// All units in their fixed order.
  func allUnits(_ db: Database) throws -> [OrganisationUnit] {
    try memory.units(db) { try OrganisationUnit.all(db) }
  }

  func person(_ code: PersonCode, _ db: Database) throws -> Person? {
    let statement = try db.cachedStatement(sql: "SELECT data FROM people WHERE code = ?")
    return try String.fetchOne(statement, arguments: [code.rawValue]).map { try domainValue(Person.self, $0) }
  }

  /// A person's name, or the code where nobody has it.
  func name(of code: PersonCode, _ db: Database) throws -> String {
    let statement = try db.cachedStatement(sql: "SELECT name FROM people WHERE code = ?")
    return try String.fetchOne(statement, arguments: [code.rawValue]) ?? code.rawValue
  }

  /// The people of a unit, heads first; of all units, by code, for those who know all units.
  package func people(unit: UnitCode?, for session: Session)
    throws(StoreFailure) -> [(person: Person, posts: [Post])]
  {
    try reading(for: session) { db, rights in
      guard let unit else { return try everyone(db, rights) }
      guard rights.knownUnits?.contains(unit) ?? true else {
        throw StoreFailure.refused(.notPermitted(.readAllUnits, Scope(unit: unit)))
      }
      return try people(of: unit, db)
    }
  }

  func people(of unit: UnitCode, _ db: Database) throws -> [(person: Person, posts: [Post])] {
    let codes = try String.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT person FROM posts WHERE unit = ?"), arguments: [unit.rawValue])
    let people = try codes.compactMap { code -> (person: Person, posts: [Post])? in
      guard let person = try person(PersonCode(code), db) else { return nil }
      return (person, try posts(of: person.code, db))
    }
    func rank(_ posts: [Post]) -> Int {
      posts.filter { $0.unit == unit }.compactMap { PostRole.allCases.firstIndex(of: $0.role) }.min() ?? 0
    }
    return people.sorted { (rank($0.posts), $0.person.code) < (rank($1.posts), $1.person.code) }
  }

  private func posts(of person: PersonCode, _ db: Database) throws -> [Post] {
    let statement = try db.cachedStatement(sql: "SELECT data FROM posts WHERE person = ? ORDER BY since, id")
    return try String.fetchAll(statement, arguments: [person.rawValue]).map { try domainValue(Post.self, $0) }
  }

  private func everyone(_ db: Database, _ rights: ReadingRights) throws -> [(person: Person, posts: [Post])] {
    if let known = rights.knownUnits {
      return try known.sorted().flatMap { try people(of: $0, db) }
    }
    var posts: [PersonCode: [Post]] = [:]
    for text in try String.fetchAll(db, sql: "SELECT data FROM posts ORDER BY since, id") {
      let post = try domainValue(Post.self, text)
      posts[post.person, default: []].append(post)
    }
    return try String.fetchAll(db, sql: "SELECT data FROM people ORDER BY code").map { text in
      let person = try domainValue(Person.self, text)
      return (person, posts[person.code] ?? [])
    }
  }
}

extension OrganisationUnit {
  /// All units in their fixed order, read anew.
  static func all(_ db: Database) throws -> [OrganisationUnit] {
    let statement = try db.cachedStatement(sql: "SELECT data FROM units ORDER BY place, code")
    return try String.fetchAll(statement).map { try domainValue(OrganisationUnit.self, $0) }
  }
}
