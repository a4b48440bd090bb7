import GRDB
import Records

extension SQLiteStore {
  /// Costs the irregular acts of the period: late entries and acts have an index each that holds nothing else.
  ///
  /// The administrator is shown what concerns the store itself, and no unit's records (2.3).
  package func trail(_ query: TrailQuery, for session: Session) throws(StoreFailure) -> [TrailLine] {
    guard query.from <= query.to else {
      throw .refused(.invalid(field: "to", value: "\(query.to)"))
    }
    let today = now().day
    return try reading(for: session) { db, rights in
      let wish = Scope(unit: query.unit, side: query.side)
      func lines(_ pieces: [Scope]) throws -> [TrailLine] {
        let reader = TrailReader(
          db: db, query: query, pieces: pieces, isTechnical: rights.administers && wish == .city, today: today
        )
        return try reader.lines { try name(of: $0, db) }
      }
      if rights.administers { return try lines([]) }
      // Lines about records have their titles; refusals and faults show nothing of a unit's books.
      return try rights.handOut(
        within: wish, of: { (lines: [TrailLine]) in lines.filter { !$0.title.isEmpty }.compactMap(\.unit) },
        lines)
    }
  }
}

/// Gathers the irregular acts of a period, as far as somebody may read them.
private struct TrailReader {
  let db: Database
  let query: TrailQuery
  let pieces: [Scope]
  /// Whether the person who keeps the store asks for its own faults and refusals.
  let isTechnical: Bool
  let today: Day

  private func wants(_ kind: TrailKind) -> Bool { query.kinds.isEmpty || query.kinds.contains(kind) }
  private var first: Int { Instant(Moment(day: query.from, minute: 0)).seconds }
  private var end: Int { Instant(Moment(day: query.to + 1, minute: 0)).seconds }

  func lines(_ name: (PersonCode) throws -> String) throws -> [TrailLine] {
    var lines: [TrailLine] = []
    if wants(.lateEntry) { lines += try lateEntries(name) }
    lines += try acts(name)
    if wants(.hashFault) { lines += try standingFaults() }
    var names: [UnitCode: String] = [:]
    for index in lines.indices {
      guard let unit = lines[index].unit else { continue }
      names[unit] = try names[unit] ?? unitName(unit)
      lines[index].unitName = names[unit] ?? ""
    }
    return lines.sorted {
      ($0.at ?? Instant(seconds: .max), $0.target) < ($1.at ?? Instant(seconds: .max), $1.target)
    }
  }

  private func unitName(_ unit: UnitCode) throws -> String {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT name FROM units WHERE code = ?"), arguments: [unit.rawValue])
      ?? unit.rawValue
  }

  private func covers(_ scope: Scope) -> Bool { pieces.contains { $0.covers(scope) } }

  private func lateEntries(_ name: (PersonCode) throws -> String) throws -> [TrailLine] {
    try pieces.flatMap { piece -> [TrailLine] in
      var condition = piece.condition("r")
      condition.add("r.late IS NOT NULL AND r.entered_at >= ? AND r.entered_at < ?", [first, end])
      let statement = try db.cachedStatement(
        sql: """
          SELECT r.unit, r.year, r.side, r.serial, r.title, r.late, r.entered_at, r.entered_by
          FROM records r INDEXED BY records_late WHERE \(condition.sql) ORDER BY r.entered_at
          """)
      return try Row.fetchAll(statement, arguments: condition.arguments).map { row in
        let number = RecordNumber(row)
        return TrailLine(
          kind: .lateEntry, unit: number.unit, side: number.side, at: Instant(seconds: row["entered_at"]),
          whoName: try name(PersonCode(rawValue: row["entered_by"])), target: number.description,
          title: row["title"], lateBy: row["late"])
      }
    }
  }

  private func acts(_ name: (PersonCode) throws -> String) throws -> [TrailLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT a.sequence, a.place, a.record, a.kind, a.at, a.author, a.reason FROM acts a INDEXED BY acts_on_trail
        WHERE a.kind IN ('record.revised', 'record.voided', 'act.refused', 'fault.acknowledged')
          AND a.at >= ? AND a.at < ? ORDER BY a.at
        """)
    return try Row.fetchAll(statement, arguments: [first, end]).compactMap { try line($0, name) }
  }

  private func line(_ row: Row, _ name: (PersonCode) throws -> String) throws -> TrailLine? {
    let place: String = row["place"]
    guard let kind = kind(row), wants(kind), mayRead(place, kind) else { return nil }
    let scope = Scope(place: place)
    let record: RecordNumber? = row.wordIfAny("record")
    var line = TrailLine(
      kind: kind, unit: scope.unit, side: scope.side, at: Instant(seconds: row["at"]),
      whoName: try name(PersonCode(rawValue: row["author"])), target: record?.description ?? place,
      reason: row["reason"])
    if let record {
      line.title = try title(record)
      if kind != .void { line.reason = try revisionReason(row["sequence"]) }
    }
    return line
  }

  private func kind(_ row: Row) -> TrailKind? {
    switch row.word("kind") as EntryKind {
    case .recordRevised:
      (row["reason"] as String?) == Purpose.supplement.rawValue ? .supplement : .correction
    case .recordVoided: .void
    case .actRefused: .refusal
    case .faultAcknowledged: .hashFault
    default: nil
    }
  }

  /// What was refused for a whole side or the whole store is for those who oversee it.
  private func mayRead(_ place: String, _ kind: TrailKind) -> Bool {
    let scope = Scope(place: place)
    if isTechnical { return scope == .city || kind == .hashFault }
    if covers(scope) { return true }
    return query.unit == nil && scope.unit == nil && scope.side == nil && pieces.contains { $0.unit == nil }
  }

  private func title(_ record: RecordNumber) throws -> String {
    let statement = try db.cachedStatement(
      sql: "SELECT title FROM records WHERE unit = ? AND year = ? AND side = ? AND serial = ?")
    return try String.fetchOne(
      statement, arguments: [record.unit.rawValue, record.year, record.side.rawValue, record.serial]) ?? ""
  }

  /// Why a revision was asked for, as its submission says.
  private func revisionReason(_ sequence: Int) throws -> String? {
    let draft = try Journal(db).entry(sequence).body(RecordRevised.self).draft
    let statement = try db.cachedStatement(sql: "SELECT entry FROM submissions WHERE draft = ?")
    guard let place = try Int.fetchOne(statement, arguments: [draft]) else { return nil }
    return try Journal(db).entry(place).body(RecordSubmitted.self).reason
  }

  /// Faults that verification found and nobody has mended or acknowledged; told in a period that reaches to today.
  private func standingFaults() throws -> [TrailLine] {
    let known = (first..<end)
    let chains = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT chain, number, fault FROM broken"))
    let broken =
      query.to < today
      ? []
      : chains.compactMap { row -> TrailLine? in
        let chain = ChainName(rawValue: row["chain"])
        guard mayRead(chain.rawValue, .hashFault) else { return nil }
        return TrailLine(
          kind: .hashFault, unit: chain.body?.unit, side: chain.body?.side,
          target: "\(chain)#\(row["number"] as Int)", reason: row["fault"])
      }
    let objects = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT r.unit, r.year, r.side, r.serial, r.title, f.digest, f.seen FROM faulty_objects f
          CROSS JOIN record_evidence v ON v.digest = f.digest CROSS JOIN records r ON r.id = v.record
          """))
    return try broken
      + objects.compactMap { row in
        let number = RecordNumber(row)
        let place = ChainName.body(number.unit, number.side).rawValue
        guard known.contains(row["seen"]), mayRead(place, .hashFault) else { return nil }
        return TrailLine(
          kind: .hashFault, unit: number.unit, side: number.side, at: Instant(seconds: row["seen"]),
          target: number.description, title: row["title"],
          reason: try Digest(column: row.bytes("digest")).short)
      }
  }
}

extension Scope {
  /// Where an act stands or was to be done: a chain's name, a unit, a side, or the whole store.
  fileprivate init(place: String) {
    let chain = ChainName(rawValue: place)
    if let body = chain.body {
      self.init(unit: body.unit, side: body.side)
    } else if let side = chain.office ?? Side(rawValue: place) {
      self.init(side: side)
    } else if chain == .city {
      self = .city
    } else {
      self.init(unit: UnitCode(place))
    }
  }
}
