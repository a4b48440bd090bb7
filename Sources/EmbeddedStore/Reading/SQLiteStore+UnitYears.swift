import GRDB
import Records

extension SQLiteStore {
  /// The months of a year of the units that are named, in the fixed order of units.
  ///
  /// Costs two ranges of rows a unit, and one pass over the issued bulletins of the year: a city of any size is
  /// looked at page by page. A person who does not see all units' numbers gets their own.
  package func unitYears(_ year: Int, of units: [UnitCode], for session: Session) throws(StoreFailure)
    -> [UnitYear]
  {
    try reading(for: session) { db, rights in
      _ = try rights.numbers(within: .city)
      guard (1...9999).contains(year) else { return [] }
      let wanted = Set(units)
      let known = try allUnits(db).filter {
        wanted.contains($0.code) && (rights.knownUnits?.contains($0.code) ?? true)
      }
      let reader = UnitYearReader(db: db, year: year, versions: try rules(db).versions, today: now().day)
      let issued = try reader.issued(of: Set(known.map(\.code)), in: Set(known.compactMap(\.group)))
      return try known.map { try reader.year(of: $0, issued: issued[$0.code] ?? [:]) }
    }
  }
}

/// Reads the months of single units by their own rows.
private struct UnitYearReader {
  let db: Database
  let year: Int
  let versions: RuleVersions
  let today: Day

  /// The months of standing bulletins, whose figures take the place of those of closed reviews.
  func issued(of units: Set<UnitCode>, in groups: Set<UnitGroup>) throws -> [UnitCode: [Month: MonthScores]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.unit, r.months FROM bulletins b JOIN bulletin_rows r ON r.bulletin = b.entry
        WHERE b.quarter = ? AND b.grp = ? AND b.replaced = 0
        """)
    var found: [UnitCode: [Month: MonthScores]] = [:]
    for quarter in Quarter.all(in: year) where quarter.firstDay <= today {
      for group in groups {
        let rows = try Row.fetchCursor(statement, arguments: [quarter.description, group.rawValue])
        while let row = try rows.next() {
          let unit = UnitCode(rawValue: row[0])
          guard units.contains(unit) else { continue }
          for month in row.list(1, parted: ";", { MonthScores(column: $0) }) {
            found[unit, default: [:]][month.month] = month
          }
        }
      }
    }
    return found
  }

  func year(of unit: OrganisationUnit, issued: [Month: MonthScores]) throws -> UnitYear {
    let closed = try reviews(of: unit.code)
    let records = try records(of: unit.code)
    let months = try Month.all(in: year).map { month in
      guard unit.stands(in: month) else { return UnitMonth(month: month, state: .absent) }
      guard month.firstDay <= today else { return UnitMonth(month: month, state: .ahead) }
      let sides = unit.sides.map { closed[month.description]?[$0] }
      let isClosed = !sides.contains { $0 == nil }
      let (main, supervision) = (closed[month.description]?[.main], closed[month.description]?[.supervision])
      var scores = MonthScores(month: month, main: main?.score, supervision: supervision?.score)
      if isClosed {
        scores.unit = try ScoreRules(versions.profile(on: month.lastDay))
          .unit(main: scores.main, supervision: scores.supervision)
      }
      return UnitMonth(
        month: month, state: isClosed ? .closed : .open, scores: issued[month] ?? scores,
        late: sides.reduce(0) { $0 + ($1?.late ?? 0) }, missing: sides.reduce(0) { $0 + ($1?.missing ?? 0) },
        records: records[month.description] ?? 0)
    }
    return UnitYear(unit: unit.code, name: unit.name, year: year, months: months)
  }

  private func reviews(of unit: UnitCode) throws -> [String: [Side: ClosedMonth]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT month, side, score, late, missing FROM reviews
        WHERE unit = ? AND side IN ('main', 'supervision') AND month BETWEEN ? AND ? AND state = 'closed'
        """)
    let months = Month.all(in: year)
    var found: [String: [Side: ClosedMonth]] = [:]
    let rows = try Row.fetchCursor(
      statement, arguments: [unit.rawValue, months[0].description, months[11].description])
    while let row = try rows.next() {
      let side: Side = row.word(1)
      found[row[0], default: [:]][side] = ClosedMonth(
        score: (row[2] as Int?).map(Score.init(hundredths:)), late: row[3], missing: row[4])
    }
    return found
  }

  private func records(of unit: UnitCode) throws -> [String: Int] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT month, records - voided FROM unit_months
        WHERE unit = ? AND side IN ('main', 'supervision') AND month BETWEEN ? AND ?
        """)
    let months = Month.all(in: year)
    var found: [String: Int] = [:]
    let rows = try Row.fetchCursor(
      statement, arguments: [unit.rawValue, months[0].description, months[11].description])
    while let row = try rows.next() { found[row[0], default: 0] += row[1] as Int }
    return found
  }
}
