import GRDB
import Records

extension SQLiteStore {
  /// What others did where the person may read, since the person looked last: all counted, the latest listed.
  ///
  /// Costs the acts since then: of a unit along its own index, of the city along the order of arrival.
  package func news(_ start: NewsStart, limit: Int, for session: Session) throws(StoreFailure) -> News {
    let now = now()
    return try reading(for: session) { db, rights in
      let ground = try NewsGround(pieces: rights.oversight(within: .city), me: session.person.code, db: db)
      let times = ActTimes(db: db)
      var (since, after) = (now, 0)
      switch start {
      case .lastLook:
        if let known = try look(of: session.person.code, db) {
          (since, after) = known
        } else {
          since = Instant(Moment(day: now.day - 7, minute: 0))
          after = try times.lastAct(by: since + -1)
        }
      case .day(let day):
        since = Instant(Moment(day: day, minute: 0))
        after = try times.lastAct(by: since + -1)
      case .act(let place): (since, after) = (try ground.time(of: place) ?? now, place)
      }
      return News(
        since: since, after: after, upTo: try times.last(), counts: try ground.counts(after: after),
        lines: try ground.lines(after: after, limit: limit) { try name(of: $0, db) })
    }
  }

  private func look(of person: PersonCode, _ db: Database) throws -> (Instant, Int)? {
    // An older store has no such table before its owner's program opens it for writing.
    guard try db.tableExists("looks") else { return nil }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT at, sequence FROM looks WHERE person = ?"), arguments: [person.rawValue]
    )
    return row.map { (Instant(seconds: $0[0]), $0[1]) }
  }

  package func noteLook(upTo sequence: Int, by session: Session) throws(StoreFailure) {
    guard !options.readOnly else { return }
    let now = now()
    try writing { db in
      try db.execute(
        sql: """
          INSERT INTO looks (person, sequence, at) VALUES (?, ?, ?)
          ON CONFLICT (person) DO UPDATE SET at = excluded.at, sequence = max(sequence, excluded.sequence)
          """, arguments: [session.person.code.rawValue, sequence, now.seconds])
    }
  }
}

/// Where somebody's news are looked for.
private struct NewsGround {
  let pieces: [Scope]
  let me: PersonCode
  let db: Database

  private static let kinds = News.kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  func time(of sequence: Int) throws -> Instant? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT at FROM acts WHERE sequence = ?"), arguments: [sequence]
    ).map(Instant.init(seconds:))
  }

  /// The acts of a piece: its chains by their index, a side of the city by the end of the chains' names.
  private func condition(_ piece: Scope, after: Int) -> Condition {
    var condition = Condition()
    condition.add("sequence > ?", [after])
    if let unit = piece.unit {
      let sides = piece.side.map { [$0] } ?? Side.allCases
      let places = sides.map { ChainName.body(unit, $0).rawValue } + [unit.rawValue]
      condition.add(
        "place IN (\(places.map { _ in "?" }.joined(separator: ", ")))", StatementArguments(places))
    } else if let side = piece.side {
      condition.add("(place = '\(side.rawValue)' OR place LIKE '%/\(side.rawValue)')")
    }
    condition.add("kind IN (\(Self.kinds)) AND author <> ?", [me.rawValue])
    return condition
  }

  func counts(after: Int) throws -> [EntryKind: Int] {
    var counts: [EntryKind: Int] = [:]
    for piece in pieces {
      let condition = condition(piece, after: after)
      let statement = try db.cachedStatement(
        sql: "SELECT kind, count(*) FROM acts WHERE \(condition.sql) GROUP BY kind")
      for row in try Row.fetchAll(statement, arguments: condition.arguments) {
        counts[row.word(0), default: 0] += row[1]
      }
    }
    return counts
  }

  func lines(after: Int, limit: Int, name: (PersonCode) throws -> String) throws -> [NewsLine] {
    var rows: [Row] = []
    for piece in pieces {
      let condition = condition(piece, after: after)
      let statement = try db.cachedStatement(
        sql: "SELECT * FROM acts WHERE \(condition.sql) ORDER BY sequence DESC LIMIT ?")
      rows += try Row.fetchAll(statement, arguments: condition.arguments + [limit])
    }
    return try rows.compactMap { try line($0, name) }.sorted { $0.sequence > $1.sequence }.prefix(limit).map {
      $0
    }
  }

  private func line(_ row: Row, _ name: (PersonCode) throws -> String) throws -> NewsLine? {
    let record: RecordNumber? = row.wordIfAny("record")
    let draft: Int? = row["draft"]
    let place = ChainName(rawValue: row["place"])
    return NewsLine(
      sequence: row["sequence"], kind: row.word("kind"), at: Instant(seconds: row["at"]),
      whoName: try name(PersonCode(rawValue: row["author"])), unit: place.body?.unit, side: place.body?.side,
      record: record, draft: draft, title: try title(record, draft) ?? "", reason: row["reason"])
  }

  private func title(_ record: RecordNumber?, _ draft: Int?) throws -> String? {
    if let number = record {
      let statement = try db.cachedStatement(
        sql: "SELECT title FROM records WHERE unit = ? AND year = ? AND side = ? AND serial = ?")
      return try String.fetchOne(
        statement, arguments: [number.unit.rawValue, number.year, number.side.rawValue, number.serial])
    }
    let statement = try db.cachedStatement(sql: "SELECT title FROM submissions WHERE draft = ?")
    return try draft.flatMap { try String.fetchOne(statement, arguments: [$0]) }
  }
}
