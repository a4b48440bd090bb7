import GRDB
import Records

/// Works an analysis out, from the books as they stand in a transaction.
///
/// Two passes over the occurrences of the period, for any number of units: one by unit and quarter, one by
/// indicator. A third one counts the quarters before, where the rules look further back.
struct AnalysisReader {
  let db: Database
  let rules: AnalysisRules

  func analysis(_ sides: [Side], from: Day, to: Day, today: Day) throws -> Analysis {
    let cutOff = min(to, today)
    let names = try unitNames()
    let cells = try cells(from: from, to: cutOff).filter { sides.contains($0.side) }
    let indicators = try indicators(from: from, to: cutOff).filter { sides.contains($0.side) }
    let named = indicators.map(\.row)
    let quarters = rules.quarters(endingBy: cutOff)
    return Analysis(
      from: from, to: to, cutOff: cutOff,
      rows: sides.map { side in row(.side, side.rawValue, cells.filter { $0.side == side }.map(\.figures)) }
        + SubjectKind.allCases.compactMap { subject in
          let figures = indicators.filter { $0.subject == subject.rawValue }.map(\.row.figures)
          return figures.isEmpty ? nil : row(.subject, subject.rawValue, figures)
        }
        + Set(cells.map(\.quarter)).sorted().map { quarter in
          row(.quarter, quarter.description, cells.filter { $0.quarter == quarter }.map(\.figures))
        } + compared(indicators, sides) + byUnit(cells, names),
      weakIndicators: rules.weakest(of: named),
      weakUnits: try weakUnits(quarters, sides, names), mark: rules.profile.values.analysisWeakScore,
      quarters: quarters)
  }

  private func row(_ part: AnalysisPart, _ name: String, _ figures: [AnalysisFigures]) -> AnalysisRow {
    AnalysisRow(part: part, name: name, figures: figures.reduce(AnalysisFigures(), +))
  }

  /// Common indicators one by one; units' own ones, which nobody else has, together by side.
  private func compared(_ indicators: [IndicatorCell], _ sides: [Side]) -> [AnalysisRow] {
    let own = sides.compactMap { side -> AnalysisRow? in
      let figures = indicators.filter { !$0.isCommon && $0.side == side }.map(\.row.figures)
      guard !figures.isEmpty else { return nil }
      return AnalysisRow(
        part: .indicator, name: IndicatorKind.individual.rawValue, side: side,
        figures: figures.reduce(AnalysisFigures(), +))
    }
    return indicators.filter(\.isCommon).map(\.row) + own
  }

  /// Units in their fixed order, those without anything due left out.
  private func byUnit(_ cells: [Cell], _ names: [(code: UnitCode, name: String)]) -> [AnalysisRow] {
    var figures: [UnitCode: AnalysisFigures] = [:]
    for cell in cells { figures[cell.unit] = (figures[cell.unit] ?? AnalysisFigures()) + cell.figures }
    return names.compactMap { unit in
      figures[unit.code].map {
        AnalysisRow(part: .unit, name: unit.code.rawValue, title: unit.name, figures: $0)
      }
    }
  }

  private func weakUnits(_ quarters: [Quarter], _ sides: [Side], _ names: [(code: UnitCode, name: String)])
    throws -> [WeakUnit]
  {
    guard let first = quarters.first, let last = quarters.last else { return [] }
    var figures: [UnitCode: [Quarter: AnalysisFigures]] = [:]
    for cell in try cells(from: first.firstDay, to: last.lastDay) where sides.contains(cell.side) {
      figures[cell.unit, default: [:]][cell.quarter, default: AnalysisFigures()] =
        (figures[cell.unit]?[cell.quarter] ?? AnalysisFigures()) + cell.figures
    }
    return names.compactMap { unit in
      let measures = quarters.map { quarter in figures[unit.code]?[quarter].flatMap(rules.measure) }
      guard rules.isWeak(measures) else { return nil }
      return WeakUnit(unit: unit.code, title: unit.name, measures: measures.compactMap(\.self))
    }
  }

  private func unitNames() throws -> [(code: UnitCode, name: String)] {
    try Row.fetchAll(db, sql: "SELECT code, name FROM units ORDER BY place, code").map {
      (code: UnitCode(rawValue: $0[0]), name: $0[1])
    }
  }

  /// What a side of a unit had due in a quarter.
  private struct Cell {
    var unit: UnitCode
    var side: Side
    var quarter: Quarter
    var figures: AnalysisFigures
  }

  /// Occurrences are counted by month, which is a function of the day that the engine can work out.
  private func cells(from: Day, to: Day) throws -> [Cell] {
    guard from <= to else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT unit, side, strftime('%Y', due * 86400, 'unixepoch') * 4
            + (strftime('%m', due * 86400, 'unixepoch') - 1) / 3 AS quarter, \(Self.counts)
        FROM occurrences WHERE due BETWEEN ? AND ? AND exempt_at IS NULL AND counts = 1
        GROUP BY unit, side, quarter
        """)
    return try Row.fetchAll(statement, arguments: [from.number, to.number]).map { row in
      Cell(
        unit: UnitCode(rawValue: row[0]), side: row.word(1),
        quarter: Quarter(index: row[2]),
        figures: AnalysisFigures(due: row[3], done: row[4], late: row[5]))
    }
  }

  /// Due, done, done late.
  private static let counts = """
    count(*), count(record), count(*) FILTER (WHERE record IS NOT NULL AND (ended > due OR entered > due))
    """

  /// An indicator's row with its kind of subject.
  private struct IndicatorCell {
    var side: Side
    var subject: String
    var isCommon: Bool
    var row: AnalysisRow
  }

  /// Common indicators stand by group, a unit's own ones by unit; a code of a year is told once for each.
  private func indicators(from: Day, to: Day) throws -> [IndicatorCell] {
    guard from <= to else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.side, o.scope, o.code, json_extract(i.data, '$.indicator.title'),
          json_extract(i.data, '$.indicator.subject.kind'), o.due, o.done, o.late
        FROM (SELECT year, side, scope, code, count(*) AS due, count(record) AS done,
            count(*) FILTER (WHERE record IS NOT NULL AND (ended > due OR entered > due)) AS late
          FROM occurrences WHERE due BETWEEN ? AND ? AND exempt_at IS NULL AND counts = 1
          GROUP BY year, side, scope, code) o
        JOIN indicators i ON i.year = o.year AND i.side = o.side AND i.scope = o.scope AND i.code = o.code
        ORDER BY o.side, o.scope, o.code
        """)
    return try Row.fetchAll(statement, arguments: [from.number, to.number]).map { row in
      let side: Side = row.word(0)
      return IndicatorCell(
        side: side, subject: row[4] ?? "", isCommon: UnitGroup(rawValue: row[1]) != nil,
        row: AnalysisRow(
          part: .indicator, name: "\(row[1] as String) \(row[2] as String)", title: row[3], side: side,
          figures: AnalysisFigures(due: row[5], done: row[6], late: row[7])))
    }
  }
}
