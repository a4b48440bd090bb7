import GRDB
import Records

extension SQLiteStore {
  /// The unit's own people first, then those of other units and outsiders that recent records name.
  func peopleCandidates(_ unit: UnitCode, _ db: Database) throws -> [Candidate] {
    let own = try people(of: unit, db)
    let today = now().day
    var candidates: [Candidate] = []
    for (person, posts) in own {
      let post = posts.first { $0.unit == unit && $0.isHeld(on: today) }
      candidates.append(try candidate(person.code, person.name, detail: post?.title ?? "", db))
    }
    var known = Set(own.map(\.person.code))
    for code in try recentGuests(of: unit, db) where known.insert(code).inserted {
      candidates.append(try candidate(code, try name(of: code, db), detail: try firstPost(of: code, db), db))
    }
    var names = Set(candidates.map(\.text))
    for name in try recentTexts("people", unit, Side.allCases, db).flatMap({ $0.text.split(separator: "、") })
    where names.insert(String(name)).inserted && candidates.count < 300 {
      let pinyin = Pinyin(person: String(name))
      candidates.append(
        Candidate(value: String(name), text: String(name), detail: "", sounds: pinyin, isOutsider: true)
      )
    }
    return candidates
  }

  private func candidate(_ code: PersonCode, _ name: String, detail: String, _ db: Database) throws
    -> Candidate
  {
    let statement = try db.cachedStatement(sql: "SELECT pinyin, initials FROM people WHERE code = ?")
    let row = try Row.fetchOne(statement, arguments: [code.rawValue])
    return Candidate(
      value: code.rawValue, text: name, detail: detail, pinyin: row?["pinyin"] ?? "",
      initials: row?["initials"] ?? "")
  }

  private func recentGuests(of unit: UnitCode, _ db: Database) throws -> [PersonCode] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT p.person FROM (
          SELECT id FROM records WHERE unit = ? AND side = ? ORDER BY start DESC, serial DESC LIMIT 300) r
        CROSS JOIN record_people p ON p.record = r.id GROUP BY p.person ORDER BY count(*) DESC, p.person
        """)
    return try Side.allCases.flatMap { side in
      try String.fetchAll(statement, arguments: [unit.rawValue, side.rawValue])
    }.map { PersonCode(rawValue: $0) }
  }

  private func firstPost(of person: PersonCode, _ db: Database) throws -> String {
    let statement = try db.cachedStatement(
      sql: "SELECT json_extract(data, '$.title') FROM posts WHERE person = ? ORDER BY since DESC LIMIT 1")
    return try String.fetchOne(statement, arguments: [person.rawValue]) ?? ""
  }
}
