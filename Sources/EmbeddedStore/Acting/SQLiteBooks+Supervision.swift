import GRDB
import Records

extension SQLiteBooks {
  func nextSerial(of paper: SupervisionPaper, office: Side, year: Int) throws(StoreFailure) -> Int {
    let last = try number(
      "SELECT max(serial) FROM \(paper.table) WHERE office = ? AND year = ?", [office.rawValue, year])
    return (last ?? 0) + 1
  }

  func inspection(_ name: SupervisionName) throws(StoreFailure) -> InspectionFacts? {
    try failing {
      let statement = try db.cachedStatement(
        sql: """
          SELECT entry, findings, closing IS NOT NULL AS closed FROM inspections
          WHERE office = ? AND year = ? AND serial = ?
          """)
      guard let row = try Row.fetchOne(statement, arguments: name.columns) else { return nil }
      let entry = try Journal(db).entry(row["entry"])
      return InspectionFacts(
        digest: entry.digest, body: try entry.body(), openedOn: entry.header.at.day,
        findings: row["findings"],
        isClosed: row["closed"])
    }
  }

  func finding(_ name: FindingName) throws(StoreFailure) -> FindingFacts? {
    try failing {
      let statement = try db.cachedStatement(
        sql: """
          SELECT f.digest, f.unit, f.side, f.state FROM inspections i JOIN findings f ON f.inspection = i.entry
          WHERE i.office = ? AND i.year = ? AND i.serial = ? AND f.number = ?
          """)
      let row = try Row.fetchOne(statement, arguments: name.inspection.columns + [name.number])
      return try row.map { row in
        FindingFacts(
          digest: try Digest(column: row.bytes("digest")), unit: UnitCode(rawValue: row["unit"]),
          side: row.word("side"), state: row.word("state"))
      }
    }
  }

  func violation(_ name: SupervisionName) throws(StoreFailure) -> ViolationFacts? {
    try failing {
      let statement = try db.cachedStatement(
        sql: """
          SELECT digest, unit, side, bulletin FROM violations WHERE office = ? AND year = ? AND serial = ?
          """)
      return try Row.fetchOne(statement, arguments: name.columns).map { row in
        ViolationFacts(
          digest: try Digest(column: row.bytes("digest")), unit: UnitCode(rawValue: row["unit"]),
          side: row.word("side"),
          bulletin: row.wordIfAny("bulletin"))
      }
    }
  }

  func violation(of record: RecordNumber, _ kinds: [ViolationKind], office: Side) throws(StoreFailure)
    -> (name: SupervisionName, digest: Digest)?
  {
    try failing {
      let statement = try db.cachedStatement(
        sql: """
          SELECT office, year, serial, digest FROM violations WHERE unit = ? AND record = ? AND office = ?
            AND kind IN (\(kinds.map { _ in "?" }.joined(separator: ", "))) ORDER BY entry DESC LIMIT 1
          """)
      let place: StatementArguments = [record.unit.rawValue, record.description, office.rawValue]
      return try Row.fetchOne(statement, arguments: place + StatementArguments(kinds.map(\.rawValue))).map {
        (name: SupervisionName(.violation, $0), digest: try Digest(column: $0.bytes("digest")))
      }
    }
  }

  func namedBulletin(_ name: SupervisionName) throws(StoreFailure) -> NamedBulletinFacts? {
    try failing {
      let statement = try db.cachedStatement(
        sql: "SELECT entry, corrected_by FROM named_bulletins WHERE office = ? AND year = ? AND serial = ?")
      return try Row.fetchOne(statement, arguments: name.columns).map { row in
        let entry = try Journal(db).entry(row["entry"])
        return NamedBulletinFacts(
          digest: entry.digest, body: try entry.body(),
          correctedBy: row.wordIfAny("corrected_by"))
      }
    }
  }

  func analysis(_ name: SupervisionName) throws(StoreFailure) -> (digest: Digest, recipients: [String])? {
    try failing {
      let statement = try db.cachedStatement(
        sql: "SELECT entry FROM analyses WHERE office = ? AND year = ? AND serial = ?")
      guard let place = try Int.fetchOne(statement, arguments: name.columns) else { return nil }
      let entry = try Journal(db).entry(place)
      let later = try String.fetchAll(
        db, sql: "SELECT recipient FROM analysis_sendings WHERE analysis = ? ORDER BY entry",
        arguments: [place])
      return (digest: entry.digest, recipients: try entry.body(AnalysisPresented.self).recipients + later)
    }
  }

  func snapshot(of units: [UnitCode], _ sides: [Side], from: Day, to: Day, today: Day)
    throws(StoreFailure) -> [LedgerSnapshot]
  {
    try failing { try SnapshotReader(db: db).snapshot(of: units, sides, from: from, to: to, today: today) }
  }

  func analysis(_ sides: [Side], from: Day, to: Day, today: Day, _ rules: AnalysisRules)
    throws(StoreFailure) -> Analysis
  {
    try failing { try AnalysisReader(db: db, rules: rules).analysis(sides, from: from, to: to, today: today) }
  }
}

extension SupervisionPaper {
  /// The table in which papers of the kind stand.
  var table: String {
    switch self {
    case .inspection: "inspections"
    case .violation: "violations"
    case .bulletin: "named_bulletins"
    case .analysis: "analyses"
    }
  }
}

extension SupervisionName {
  /// Office, year and serial, as the columns of a key hold them.
  var columns: StatementArguments { [office.rawValue, year, serial] }

  /// The name in the columns `office`, `year`, `serial` of a row.
  init(_ paper: SupervisionPaper, _ row: Row) {
    self.init(
      paper, office: row.word("office"), year: row["year"], serial: row["serial"])
  }
}
