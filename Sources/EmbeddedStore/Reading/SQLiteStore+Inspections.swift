import GRDB
import Records

extension SQLiteStore {
  package func inspections(_ query: InspectionQuery, for session: Session) throws(StoreFailure)
    -> [InspectionStanding]
  {
    try reading(for: session) { db, rights in
      let reader = InspectionReader(db: db, ground: try rights.oversight(within: Scope(unit: query.unit)))
      var condition = Condition()
      condition.add("i.year = ?", [query.year])
      if let kind = query.kind { condition.add("i.kind = ?", [kind.rawValue]) }
      if query.openOnly { condition.add("i.closing IS NULL") }
      return try reader.standings(condition)
    }
  }

  package func inspection(_ name: SupervisionName, for session: Session) throws(StoreFailure)
    -> InspectionDetail
  {
    try reading(for: session) { db, rights in
      let reader = InspectionReader(db: db, ground: try rights.oversight(within: .city))
      var condition = Condition()
      condition.add("i.office = ? AND i.year = ? AND i.serial = ?", name.columns)
      guard name.paper == .inspection, let standing = try reader.standings(condition).first else {
        throw StoreFailure.refused(.noSuch(.supervision(name.description)))
      }
      let statement = try db.cachedStatement(
        sql: "SELECT entry, closing FROM inspections WHERE office = ? AND year = ? AND serial = ?")
      guard let row = try Row.fetchOne(statement, arguments: name.columns) else {
        throw StoreFailure.refused(.noSuch(.supervision(name.description)))
      }
      let opened = try Journal(db).entry(row["entry"])
      var body = try opened.body(InspectionOpened.self)
      body.units = standing.units
      body.snapshot = body.snapshot?.filter { line in
        reader.ground.contains { $0.covers(Scope(unit: line.unit, side: line.side)) }
      }
      let closing = try (row["closing"] as Int?).map {
        try Journal(db).entry($0).body(InspectionClosed.self)
      }
      return InspectionDetail(
        standing: standing, body: body, organiserName: try self.name(of: opened.header.author, db),
        result: closing?.result, findings: try reader.findings(FindingQuery(inspection: name)),
        entry: opened.place)
    }
  }

  package func findings(_ query: FindingQuery, for session: Session) throws(StoreFailure) -> [FindingStanding]
  {
    try reading(for: session) { db, rights in
      let wish = Scope(unit: query.unit, side: query.side)
      return try InspectionReader(db: db, ground: try rights.oversight(within: wish)).findings(query)
    }
  }
}

/// Reads inspections and findings as far as somebody may read the units.
struct InspectionReader {
  let db: Database
  /// Where records may be read; cut so that no piece lies in another.
  let ground: [Scope]

  private var isCity: Bool { ground.contains { $0.unit == nil } }

  /// The conditions of the ground on a table with unit and side.
  private func ground(_ table: String) -> Condition {
    .any(
      ground.map { piece in
        var condition = piece.condition(table)
        if condition.terms.isEmpty { condition.add("1") }
        return condition
      })
  }

  /// Inspections of at least one unit on the ground, the latest first.
  func standings(_ condition: Condition) throws -> [InspectionStanding] {
    var condition = condition
    if !isCity {
      let units = Set(ground.compactMap(\.unit)).sorted()
      condition.add(
        """
        i.entry IN (SELECT inspection FROM inspected_units
          WHERE unit IN (\(units.map { _ in "?" }.joined(separator: ", "))))
        """, StatementArguments(units.map(\.rawValue)))
    }
    let statement = try db.cachedStatement(
      sql: "SELECT i.* FROM inspections i WHERE \(condition.sql) ORDER BY i.entry DESC")
    return try Row.fetchAll(statement, arguments: condition.arguments).map(standing)
  }

  private func standing(_ row: Row) throws -> InspectionStanding {
    let place: Int = row["entry"]
    let mine = Set(ground.compactMap(\.unit))
    let units = try db.cachedStatement(
      sql: """
        SELECT p.unit, u.name FROM inspected_units p JOIN units u ON u.code = p.unit
        WHERE p.inspection = ? ORDER BY u.place, u.code
        """)
    let found = try Row.fetchAll(units, arguments: [place])
      .map { (code: UnitCode(rawValue: $0[0]), name: $0[1] as String) }
      .filter { isCity || mine.contains($0.code) }
    let part = ground("f")
    let counts = try db.cachedStatement(
      sql: """
        SELECT count(*) FILTER (WHERE f.state <> 'withdrawn'), count(*) FILTER (WHERE f.due IS NOT NULL AND f.ended_at IS NULL) FROM findings f
        WHERE f.inspection = ? AND \(part.sql)
        """)
    let figures = try Row.fetchOne(counts, arguments: [place] + part.arguments)
    return InspectionStanding(
      name: SupervisionName(.inspection, row), kind: row.word("kind"),
      units: found.map(\.code), unitName: found.first?.name ?? "", from: row.day("since"),
      to: row.day("until"), openedOn: Instant(seconds: row["opened_at"]).day,
      closedOn: (row["closed_at"] as Int?).map { Instant(seconds: $0).day }, findings: figures?[0] ?? 0,
      openFindings: figures?[1] ?? 0)
  }

  /// Open ones first, by their deadline, the others after them, the latest first.
  func findings(_ query: FindingQuery) throws -> [FindingStanding] {
    var condition = ground("f")
    if let name = query.inspection {
      condition.add("i.office = ? AND i.year = ? AND i.serial = ?", name.columns)
    }
    if query.openOnly { condition.add("f.due IS NOT NULL AND f.ended_at IS NULL") }
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.office, i.year, i.serial, f.*, u.name AS unit_name FROM findings f
        JOIN inspections i ON i.entry = f.inspection LEFT JOIN units u ON u.code = f.unit
        WHERE \(condition.sql)
        ORDER BY f.due IS NULL OR f.ended_at IS NOT NULL,
          CASE WHEN f.ended_at IS NULL THEN f.due END, f.entry DESC
        """)
    return try Row.fetchAll(statement, arguments: condition.arguments).map(finding)
  }

  private func finding(_ row: Row) throws -> FindingStanding {
    let place: Int = row["entry"]
    let body = try Journal(db).entry(place).body(InspectionFound.self)
    return FindingStanding(
      name: FindingName(SupervisionName(.inspection, row), row["number"]), unit: body.unit,
      unitName: row["unit_name"] ?? body.unit.rawValue, side: body.side, text: body.text,
      gravity: body.gravity, foundOn: Instant(seconds: row["found_at"]).day, notice: body.notice,
      state: row.word("state"), caseNumber: row["case_number"],
      steps: try steps(of: place))
  }

  private func steps(of finding: Int) throws -> [FindingStep] {
    let statement = try db.cachedStatement(
      sql: "SELECT entry, state FROM finding_acts WHERE finding = ? ORDER BY entry")
    return try Row.fetchAll(statement, arguments: [finding]).map { row in
      let entry = try Journal(db).entry(row["entry"])
      let person = entry.header.author
      let name = try String.fetchOne(
        db.cachedStatement(sql: "SELECT name FROM people WHERE code = ?"), arguments: [person.rawValue])
      var step = FindingStep(
        at: entry.header.at, whoName: name ?? person.rawValue,
        state: row.word("state"), text: "")
      switch entry.header.kind {
      case .rectificationJudged:
        let body = try entry.body(RectificationJudged.self)
        (step.text, step.ground) = (body.text, body.ground)
      case .findingWithdrawn: step.text = try entry.body(FindingWithdrawn.self).reason
      default: step.text = try entry.body(RectificationAnswered.self).text
      }
      return step
    }
  }
}
