import GRDB
import Records

extension SQLiteStore {
  /// What a field may offer; asked once, when the field is opened, and matched in memory from then on.
  package func candidates(_ kind: CandidateKind, for session: Session) throws(StoreFailure) -> [Candidate] {
    try reading(for: session) { db, rights in
      switch kind {
      case .units: return try unitCandidates(db, rights.knownUnits)
      case .people(let unit):
        try rights.open(unit)
        return try peopleCandidates(unit, db)
      case .places(let unit):
        try rights.open(unit)
        return try recentTexts("place", unit, Side.allCases, db).map {
          Candidate(phrase: $0.text, uses: $0.uses)
        }
      case .titles(let unit, let side):
        try rights.open(unit, side)
        return try recentTexts("title", unit, [side], db).map { Candidate(phrase: $0.text, uses: $0.uses) }
      case .occurrences(let unit, let side, let year):
        try rights.open(unit, side)
        return try occurrenceCandidates(unit, side, year, db)
      case .found(let kind, let text, let limit):
        return try found(kind, text, limit: limit, rights, db)
      case .counterparts(let unit, let side):
        try rights.open(unit, side)
        return try counterpartCandidates(unit, side, rights, db)
      }
    }
  }

  private func unitCandidates(_ db: Database, _ known: Set<UnitCode>?) throws -> [Candidate] {
    let statement = try db.cachedStatement(
      sql: "SELECT code, name, pinyin, initials FROM units ORDER BY place, code")
    return try Row.fetchAll(statement).compactMap { row in
      guard known?.contains(UnitCode(rawValue: row["code"])) ?? true else { return nil }
      return Candidate(
        value: row["code"], text: row["name"], detail: row["code"], pinyin: row["pinyin"],
        initials: row["initials"])
    }
  }

  /// What is still open comes first, the nearest deadline first in each part.
  private func occurrenceCandidates(_ unit: UnitCode, _ side: Side, _ year: Int, _ db: Database) throws
    -> [Candidate]
  {
    let ledger = try ledger(of: unit, side, year: year, db).filter { $0.exemption == nil }
    return (ledger.filter(\.isOpen) + ledger.filter { !$0.isOpen }).map { occurrence in
      let pinyin = Pinyin(phrase: occurrence.title)
      return Candidate(
        value: occurrence.name.description, text: occurrence.title, detail: occurrence.due.description,
        sounds: pinyin)
    }
  }

  /// Texts of the unit's most recent events; each use counts the more the more recent it is.
  ///
  /// Reads a fixed number of rows of one index, no matter how many records the unit has.
  func recentTexts(_ column: String, _ unit: UnitCode, _ sides: [Side], _ db: Database) throws
    -> [(text: String, uses: Int)]
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(column) FROM records WHERE unit = ? AND side = ? ORDER BY start DESC, serial DESC LIMIT 300
        """)
    var weights: [String: (weight: Int, uses: Int)] = [:]
    for side in sides {
      let texts = try String.fetchAll(statement, arguments: [unit.rawValue, side.rawValue])
      for (age, text) in texts.enumerated() {
        let known = weights[text] ?? (0, 0)
        weights[text] = (known.weight + 400 - age, known.uses + 1)
      }
    }
    return weights.sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }
      .prefix(60).map { ($0.key, $0.value.uses) }
  }
}

extension Candidate {
  /// A text that was used before, with how often.
  fileprivate init(phrase: String, uses: Int) {
    let pinyin = Pinyin(phrase: phrase)
    self.init(
      value: phrase, text: phrase, detail: String(uses), sounds: pinyin)
  }
}
