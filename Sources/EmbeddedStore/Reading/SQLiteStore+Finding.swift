import GRDB
import Records

// What the palette finds while one types: a few rows of each kind, best first, within the rights of the session.
extension SQLiteStore {
  func found(_ kind: FindKind, _ text: String, limit: Int, _ rights: ReadingRights, _ db: Database) throws
    -> [Candidate]
  {
    let wanted = FindText(text)
    guard !wanted.isEmpty else { return [] }
    switch kind {
    case .records: return try foundRecords(wanted, limit, rights, db)
    case .drafts: return try foundDrafts(wanted, rights, db)
    case .units: return try foundUnits(wanted, limit, rights, db)
    case .people: return try foundPeople(wanted, limit, rights, db)
    case .duties: return try foundDuties(wanted, limit, rights, db)
    }
  }

  private func foundUnits(_ wanted: FindText, _ limit: Int, _ rights: ReadingRights, _ db: Database) throws
    -> [Candidate]
  {
    let known = rights.knownUnits
    let cursor = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT code, name, pinyin, initials FROM units
          WHERE instr(name, ?1) OR instr(lower(code), ?1) OR instr(pinyin, ?1) OR instr(initials, ?1)
          ORDER BY place, code
          """), arguments: [wanted.text])
    var units: [Candidate] = []
    while units.count < limit, let row = try cursor.next() {
      guard known?.contains(UnitCode(rawValue: row["code"])) ?? true else { continue }
      units.append(
        Candidate(
          value: row["code"], text: row["name"], detail: row["code"], pinyin: row["pinyin"],
          initials: row["initials"]))
    }
    return units
  }

  /// People with a post in a unit that the person knows; all of them for those who know all units.
  private func foundPeople(_ wanted: FindText, _ limit: Int, _ rights: ReadingRights, _ db: Database) throws
    -> [Candidate]
  {
    let condition =
      "instr(p.name, ?1) OR instr(lower(p.code), ?1) OR instr(p.pinyin, ?1) OR instr(p.initials, ?1)"
    let rows: [Row]
    if let known = rights.knownUnits {
      rows = try known.sorted().flatMap { unit in
        try Row.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT p.code, p.name, p.pinyin, p.initials, json_extract(o.data, '$.title') AS title
              FROM posts o JOIN people p ON p.code = o.person
              WHERE o.unit = ?2 AND (\(condition)) GROUP BY p.code ORDER BY p.code LIMIT ?3
              """), arguments: [wanted.text, unit.rawValue, limit])
      }
    } else {
      rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT p.code, p.name, p.pinyin, p.initials,
              (SELECT json_extract(o.data, '$.title') FROM posts o WHERE o.person = p.code
                ORDER BY o.since DESC LIMIT 1) AS title
            FROM people p WHERE \(condition) LIMIT ?2
            """), arguments: [wanted.text, limit])
    }
    return rows.map { row in
      Candidate(
        value: row["code"], text: row["name"], detail: row["title"] ?? "", pinyin: row["pinyin"],
        initials: row["initials"])
    }
  }

  /// The ledger of the person's own units this year; without one, the common duties of all.
  private func foundDuties(_ wanted: FindText, _ limit: Int, _ rights: ReadingRights, _ db: Database) throws
    -> [Candidate]
  {
    let year = rights.day.year
    var duties: [Candidate] = []
    func offer(_ value: String, _ title: String, _ name: String) {
      let pinyin = Pinyin(phrase: title)
      let texts = [title.lowercased(), name.lowercased()] + pinyin.keys
      guard duties.count < limit, texts.contains(where: { $0.contains(wanted.text) }),
        !duties.contains(where: { $0.value == value })
      else { return }
      duties.append(
        Candidate(value: value, text: title, detail: name, sounds: pinyin))
    }
    if let known = rights.knownUnits {
      for unit in known.sorted() {
        for side in Side.allCases where rights.reads(unit, side) {
          for duty in try ledger(of: unit, side, year: year, db) {
            offer("\(unit) \(side.rawValue) \(duty.name)", duty.title, duty.name.description)
          }
        }
      }
      return duties
    }
    let common = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT data FROM indicators WHERE year = ? AND scope IN (?, ?) ORDER BY scope, side, code"),
      arguments: [year, UnitGroup.county.rawValue, UnitGroup.cityUnit.rawValue])
    for data in common {
      let indicator = try domainValue(DatedIndicator.self, data).indicator
      offer(OccurrenceName(code: indicator.code, ordinal: 1).description, indicator.title, indicator.code)
    }
    return duties
  }

  /// An open draft of a unit of one's own by its name, `D17`, with the state in which it is.
  private func foundDrafts(_ wanted: FindText, _ rights: ReadingRights, _ db: Database) throws -> [Candidate]
  {
    guard wanted.text.first == "d", let number = Int(wanted.text.dropFirst()), number > 0,
      let found = try standings(ofDrafts: [number], db).first,
      ![.entered, .discarded].contains(found.state),
      rights.posts.contains(where: { $0.unit == found.draft.unit }),
      rights.reads(found.draft.unit, found.draft.side)
    else { return [] }
    let title = found.submitted?.title ?? found.draft.form.title
    return [
      Candidate(
        value: "\(number) \(found.state.rawValue)", text: found.draft.name, detail: title, pinyin: "",
        initials: "")
    ]
  }

  /// Numbers that begin as typed, newest first: `CZJ-2026-Z-7`, `czj 2026`, or `7` in a unit of one's own.
  private func foundRecords(_ wanted: FindText, _ limit: Int, _ rights: ReadingRights, _ db: Database) throws
    -> [Candidate]
  {
    var parts = wanted.numberParts
    let codes: [String]
    if let known = rights.knownUnits {
      codes = known.map(\.rawValue).sorted()
      if let first = parts.first, codes.contains(where: { $0.lowercased() == first }) { parts.removeFirst() }
    } else {
      guard let first = parts.first, parts.count > 1 || first.contains(where: \.isLetter) else { return [] }
      parts.removeFirst()
      codes = try String.fetchAll(
        db.cachedStatement(sql: "SELECT code FROM units WHERE lower(code) = ?"), arguments: [first])
    }
    guard let number = FindText.Number(parts) else { return [] }
    var records: [Candidate] = []
    for code in codes {
      for side in Side.allCases where number.side == nil || number.side == side {
        guard rights.reads(UnitCode(code), side) else { continue }
        let found = try rows(of: Scope(unit: UnitCode(code), side: side), number, limit, db)
        if !found.isEmpty { rights.note([UnitCode(code)]) }
        records += found
      }
    }
    return Array(records.prefix(limit))
  }

  private func rows(of scope: Scope, _ number: FindText.Number, _ limit: Int, _ db: Database) throws
    -> [Candidate]
  {
    let years = number.year.map { [$0] } ?? [now().day.year, now().day.year - 1]
    return try years.flatMap { year in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT unit, year, side, serial, title FROM records
            WHERE unit = ?1 AND year = ?2 AND side = ?3 AND (?4 IS NULL OR serial = ?4)
            ORDER BY serial DESC LIMIT ?5
            """),
        arguments: [scope.unit?.rawValue, year, scope.side?.rawValue, number.serial, limit])
    }.map { row in
      let name = RecordNumber(row)
      return Candidate(
        value: name.description, text: name.description, detail: row["title"], pinyin: "", initials: "")
    }
  }

}

/// What was typed, in lower case with narrow letters, and read as a record's number.
private struct FindText {
  let text: String

  init(_ typed: String) { text = typed.filter { $0 != "\0" }.trimmed.lowercased() }

  var isEmpty: Bool { text.isEmpty }

  /// The pieces of a number: `czj-2026-z-0007` has four.
  var numberParts: [String] { text.split { $0 == "-" || $0 == " " }.map(String.init) }

  /// Year, side and serial as far as they are typed.
  struct Number {
    var year: Int?
    var side: Side?
    var serial: Int?

    /// `nil` when a piece is none of the three.
    init?(_ parts: [String]) {
      for part in parts {
        if let named = Side.allCases.first(where: { String($0.letter).lowercased() == part }) {
          side = named
        } else if let value = Int(part), value > 0 {
          if part.count == 4, year == nil, part.hasPrefix("20") { year = value } else { serial = value }
        } else {
          return nil
        }
      }
    }
  }
}
