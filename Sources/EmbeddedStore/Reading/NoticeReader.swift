import GRDB
import Records

/// Works out what notices and reports tell, from the books as they stand in a transaction.
struct NoticeReader {
  let db: Database

  /// What a notice of a period tells, judged by the rules at the end of its cut-off day.
  ///
  /// A record is told once: it was entered by the cut-off day, and after the last delivered notice was made or
  /// after that one's cut-off day, whichever is earlier. So what was entered on a cut-off day in the evening,
  /// when the notice was on its way already, stands in the next one.
  func contents(_ unit: UnitCode, _ side: Side, _ period: NoticePeriod, _ rules: AlertRules) throws
    -> NoticeContents
  {
    let records = try lines(unit, side, period)
    var contents = NoticeContents(
      figures: NoticeFigures(
        records: records.count, enteredLate: records.count { $0.lateBy != nil }), records: records)
    try addDue(unit, side, period, to: &contents.figures)
    let end = Month(containing: period.to).next.lastDay
    for (duty, due) in try open(unit, side, dueBy: max(end, rules.horizon)) {
      let urgency = rules.urgency(ofDue: due)
      if urgency != nil { contents.figures.alerts += 1 }
      if urgency?.level == .overdue {
        contents.overdue.append(duty)
      } else if due > period.to, due <= end {
        contents.next.append(duty)
      }
    }
    contents.figures.overdue = contents.overdue.count
    return contents
  }

  private func lines(_ unit: UnitCode, _ side: Side, _ period: NoticePeriod) throws -> [NoticeLine] {
    let told = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT max(entry) FROM notices WHERE unit = ? AND side = ? AND delivered IS NOT NULL"),
      arguments: [unit.rawValue, side.rawValue])
    let statement = try db.cachedStatement(
      sql: """
        SELECT unit, year, side, serial, start, title, late FROM records
        WHERE unit = ? AND side = ? AND voided = 0 AND entered_at < ? AND (entered_at >= ? OR entering > ?)
        ORDER BY start, serial, year
        """)
    let rows = try Row.fetchAll(
      statement,
      arguments: [
        unit.rawValue, side.rawValue, start(of: period.to + 1), start(of: period.from), told ?? Int.max,
      ])
    return rows.map { row in
      NoticeLine(
        number: RecordNumber(row), date: row.moment("start").day, title: row["title"],
        lateBy: row["late"])
    }
  }

  private func start(of day: Day) -> Int { Instant(Moment(day: day, minute: 0)).seconds }

  private func addDue(_ unit: UnitCode, _ side: Side, _ period: NoticePeriod, to figures: inout NoticeFigures)
    throws
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Self.counts) FROM occurrences o
        WHERE unit = ? AND side = ? AND due BETWEEN ? AND ? AND counts = 1
        """)
    let row = try Row.fetchOne(
      statement, arguments: [unit.rawValue, side.rawValue, period.from.number, period.to.number])
    guard let row else { return }
    figures.due = row[0]
    figures.done = row[1]
    figures.late = row[2]
    figures.exempt = row[3]
  }

  /// Due, done, done late, exempt.
  private static let counts = """
    count(*) FILTER (WHERE exempt_at IS NULL),
    count(*) FILTER (WHERE exempt_at IS NULL AND record IS NOT NULL),
    count(*) FILTER (WHERE exempt_at IS NULL AND record IS NOT NULL AND (ended > due OR entered > due)),
    count(exempt_at)
    """

  /// What is neither recorded nor exempt, by deadline.
  private func open(_ unit: UnitCode, _ side: Side, dueBy last: Day) throws -> [(NoticeDuty, Day)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.code, o.ordinal, o.due, json_extract(i.data, '$.indicator.title') AS title
        FROM occurrences o JOIN indicators i
          ON i.year = o.year AND i.side = o.side AND i.scope = o.scope AND i.code = o.code
        WHERE o.unit = ? AND o.side = ? AND o.record IS NULL AND o.exempt_at IS NULL AND o.counts = 1
          AND o.due <= ?
        ORDER BY o.due, o.code, o.ordinal
        """)
    return try Row.fetchAll(statement, arguments: [unit.rawValue, side.rawValue, last.number]).map { row in
      let due = row.day("due")
      return (
        NoticeDuty(
          occurrence: OccurrenceName(code: row["code"], ordinal: row["ordinal"]), title: row["title"],
          due: due), due
      )
    }
  }

  /// The statistical part of a half-year's report, by side and kind of subject.
  func figures(_ unit: OrganisationUnit, _ half: HalfYear, cutOff: Day) throws -> [ReportFigures] {
    var rows = ReportFigures.rows(of: unit.sides)
    let duties = try db.cachedStatement(
      sql: """
        SELECT \(Self.counts), count(*) FILTER (WHERE exempt_at IS NULL AND record IS NULL AND due < ?1),
          json_extract(i.data, '$.indicator.subject.kind')
        FROM occurrences o JOIN indicators i
          ON i.year = o.year AND i.side = o.side AND i.scope = o.scope AND i.code = o.code
        WHERE o.unit = ?2 AND o.side = ?3 AND o.due BETWEEN ?4 AND ?1 AND o.counts = 1 GROUP BY 6
        """)
    let records = try db.cachedStatement(
      sql: """
        SELECT count(*), CASE instr(subject, ':') WHEN 0 THEN subject ELSE substr(subject, 1, instr(subject, ':') - 1) END
        FROM records WHERE unit = ? AND side = ? AND voided = 0 AND ended >= ? AND ended < ? AND entered_at < ?
        GROUP BY 2
        """)
    for side in unit.sides {
      func change(_ subject: String, _ change: (inout ReportFigures) -> Void) {
        if let index = rows.firstIndex(where: { $0.side == side && $0.subject.rawValue == subject }) {
          change(&rows[index])
        }
      }
      let asked: StatementArguments = [
        cutOff.number, unit.code.rawValue, side.rawValue, half.firstDay.number,
      ]
      for row in try Row.fetchAll(duties, arguments: asked) {
        change(row[5]) {
          $0.due = row[0]
          $0.done = row[1]
          $0.late = row[2]
          $0.exempt = row[3]
          $0.overdue = row[4]
        }
      }
      let counted = try Row.fetchAll(
        records,
        arguments: [
          unit.code.rawValue, side.rawValue, half.firstDay.number * 1440, (half.lastDay.number + 1) * 1440,
          start(of: cutOff + 1),
        ])
      for row in counted { change(row[1]) { $0.records = row[0] } }
    }
    return rows
  }
}
