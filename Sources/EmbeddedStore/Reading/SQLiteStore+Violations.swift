import GRDB
import Records

extension SQLiteStore {
  package func violations(_ query: ViolationQuery, for session: Session) throws(StoreFailure)
    -> [ViolationStanding]
  {
    try reading(for: session) { db, rights in
      let pieces = try rights.oversight(within: Scope(unit: query.unit, side: query.side))
      var rows: [Row] = []
      for piece in pieces {
        var condition = piece.condition("v")
        condition.add("v.year = ?", [query.year])
        if let kind = query.kind { condition.add("v.kind = ?", [kind.rawValue]) }
        let statement = try db.cachedStatement(
          sql: "SELECT v.* FROM violations v WHERE \(condition.sql) ORDER BY v.entry DESC")
        rows += try Row.fetchAll(statement, arguments: condition.arguments)
      }
      return try rows.map { try violation($0, db) }.sorted { $0.notedAt > $1.notedAt }
    }
  }

  private func violation(_ row: Row, _ db: Database) throws -> ViolationStanding {
    let place: Int = row["entry"]
    let entry = try Journal(db).entry(place)
    let body = try entry.body(ViolationNoted.self)
    let later = try Int.fetchAll(
      db.cachedStatement(sql: "SELECT entry FROM violation_acts WHERE violation = ? ORDER BY entry"),
      arguments: [place])
    let followed = try later.map { try Journal(db).entry($0).body(ViolationFollowed.self).text }
    return ViolationStanding(
      name: body.name, unitName: try name(ofUnit: body.unit, db), body: body,
      notedBy: try name(of: entry.header.author, db), notedAt: entry.header.at,
      followUps: [body.followUp].compactMap(\.self) + followed, caseNumber: row["case_number"],
      bulletin: row.wordIfAny("bulletin"))
  }

  /// The bulletins of a year, for the offices and for those named: a unit reads the lines about itself.
  package func namedBulletins(year: Int, for session: Session) throws(StoreFailure) -> [NamedBulletin] {
    try reading(for: session) { db, rights in
      let pieces = try rights.oversight(within: .city)
      let isCity = pieces.contains { $0.unit == nil }
      let mine = Set(pieces.compactMap(\.unit))
      let rows = try Row.fetchAll(
        db, sql: "SELECT entry, corrected_by FROM named_bulletins WHERE year = ? ORDER BY entry DESC",
        arguments: [year])
      return try rows.compactMap { row in
        let entry = try Journal(db).entry(row["entry"])
        var body = try entry.body(ViolationsPublished.self)
        body.lines = body.lines.filter { isCity || mine.contains($0.unit) }
        guard !body.lines.isEmpty else { return nil }
        var names: [UnitCode: String] = [:]
        for line in body.lines { names[line.unit] = try name(ofUnit: line.unit, db) }
        return NamedBulletin(
          body: body, issuedBy: try name(of: entry.header.author, db), issuedAt: entry.header.at,
          unitNames: names, entry: entry.place,
          corrects: try body.corrects.flatMap { try self.name(ofNamedBulletin: $0, db) },
          correctedBy: row.wordIfAny("corrected_by"))
      }
    }
  }

  private func name(ofNamedBulletin digest: Digest, _ db: Database) throws -> SupervisionName? {
    let statement = try db.cachedStatement(
      sql: "SELECT office, year, serial FROM named_bulletins WHERE digest = ?")
    return try Row.fetchOne(statement, arguments: [digest.bytes.column]).map {
      SupervisionName(.bulletin, $0)
    }
  }

  /// Numbers of all units, so it is for those who see all numbers.
  package func analysis(from: Day, to: Day, for session: Session) throws(StoreFailure) -> Analysis {
    let today = now().day
    return try reading(for: session) { db, rights in
      guard rights.seesAllNumbers else {
        throw StoreFailure.refused(.notPermitted(.readAllUnits, .city))
      }
      guard from <= today else { throw StoreFailure.refused(.invalid(field: "from", value: "\(from)")) }
      guard from <= to else { throw StoreFailure.refused(.invalid(field: "to", value: "\(to)")) }
      return try AnalysisReader(db: db, rules: AnalysisRules(profile: try rules(db).profile))
        .analysis(Side.allCases, from: from, to: to, today: today)
    }
  }

  package func analyses(year: Int, for session: Session) throws(StoreFailure) -> [PresentedAnalysis] {
    try reading(for: session) { db, rights in
      guard rights.seesAllNumbers else {
        throw StoreFailure.refused(.notPermitted(.readAllUnits, .city))
      }
      let places = try Int.fetchAll(
        db, sql: "SELECT entry FROM analyses WHERE year = ? ORDER BY entry DESC", arguments: [year])
      return try places.map { place in
        let entry = try Journal(db).entry(place)
        let body = try entry.body(AnalysisPresented.self)
        let later = try Row.fetchAll(
          db, sql: "SELECT recipient, day FROM analysis_sendings WHERE analysis = ? ORDER BY entry",
          arguments: [place])
        return PresentedAnalysis(
          body: body, presentedBy: try name(of: entry.header.author, db), presentedAt: entry.header.at,
          sendings: body.recipients.map { PresentedAnalysis.Sending(recipient: $0, on: body.on) }
            + later.map { PresentedAnalysis.Sending(recipient: $0[0], on: $0.day(1)) },
          entry: entry.place)
      }
    }
  }
}
