import GRDB
import Records

// The year's assessment, from the chains of the offices.

extension Projector {
  /// The last plan of a year stands.
  func plan(_ entry: Entry, _ body: AssessmentPlanned, sequence: Int) throws {
    try run(
      "INSERT OR REPLACE INTO assessment_plans (year, entry, digest, data) VALUES (?, ?, ?, ?)",
      [body.plan.year, sequence, entry.digest.bytes.column, try domainText(body.plan)])
    try act(entry, sequence, reason: "\(body.plan.year) \(body.plan.document)")
  }

  /// Results for both sides go to both, whichever chain they stand on.
  func enter(_ entry: Entry, _ body: YearEndEntered, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    let results = body.results
    for side in body.shared == true ? Side.allCases : [side] {
      try run(
        """
        INSERT INTO year_ends (unit, year, side, democratic, questionnaire, test, inspection)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (unit, year, side) DO UPDATE SET democratic = ifnull(excluded.democratic, democratic),
          questionnaire = ifnull(excluded.questionnaire, questionnaire), test = ifnull(excluded.test, test),
          inspection = ifnull(excluded.inspection, inspection)
        """,
        [
          body.unit.rawValue, body.year, side.rawValue, results.democratic?.hundredths,
          results.questionnaire?.hundredths, results.test?.hundredths, results.inspection?.hundredths,
        ])
    }
    try act(entry, sequence, reason: "\(body.unit) \(body.year)")
  }

  func note(_ entry: Entry, _ body: BonusNoted, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    if let earlier = body.amends { try end(earlier) }
    try keep(
      Adjustment(AdjustmentName(side: side, number: entry.header.number), body.bonus), of: body.unit,
      body.year, entry, sequence)
  }

  func note(_ entry: Entry, _ body: SanctionNoted, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    try keep(
      Adjustment(AdjustmentName(side: side, number: entry.header.number), body.sanction), of: body.unit,
      body.year, entry, sequence)
  }

  private func keep(
    _ adjustment: Adjustment, of unit: UnitCode, _ year: Int, _ entry: Entry, _ sequence: Int
  ) throws {
    try run(
      """
      INSERT INTO adjustments (entry, digest, unit, year, side, number, proof, data)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, entry.digest.bytes.column, unit.rawValue, year, adjustment.name.side.rawValue,
        adjustment.name.number, adjustment.bonus?.proof?.file.sha256.bytes.column,
        try domainText(adjustment),
      ])
    try act(entry, sequence, reason: "\(unit) \(year) \(adjustment.name)")
  }

  func withdraw(_ entry: Entry, _ body: AdjustmentWithdrawn, sequence: Int) throws {
    try end(body.adjustment)
    try act(entry, sequence, reason: body.reason)
  }

  /// It stays in the books and counts no more.
  private func end(_ adjustment: Digest) throws {
    try run("UPDATE adjustments SET stands = 0 WHERE digest = ?", [adjustment.bytes.column])
  }

  /// The last grade by hand stands.
  func give(_ entry: Entry, _ body: GradeGiven, sequence: Int) throws {
    try run(
      "INSERT OR REPLACE INTO given_grades (year, unit, grade, reason) VALUES (?, ?, ?, ?)",
      [body.year, body.unit.rawValue, body.grade.rawValue, body.reason])
    try act(entry, sequence, reason: "\(body.unit) \(body.year) \(body.reason)")
  }

  func publish(_ entry: Entry, _ body: YearPublished, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    if let earlier = body.corrects {
      try run("UPDATE year_lists SET replaced = 1 WHERE digest = ?", [earlier.bytes.column])
    }
    try run(
      """
      INSERT INTO year_lists (entry, digest, side, number, year, serial, assessed, grp, issued_at, author, plan,
        rules, head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, entry.digest.bytes.column, side.rawValue, entry.header.number, body.number.year,
        body.number.serial, body.year, body.group.rawValue, entry.header.at.seconds,
        entry.header.author.rawValue, body.plan.bytes.column, try domainText(body.rules),
        try domainText(BulletinHead(of: body)),
      ])
    for (place, row) in body.rows.enumerated() { try put(row, at: place, of: sequence) }
    try act(entry, sequence, reason: "\(body.year) \(body.number)")
  }

  private func put(_ row: AssessedUnit, at place: Int, of list: Int) throws {
    let (facts, figures) = (row.facts, row.figures)
    try run(
      """
      INSERT INTO year_rows (list, place, unit, name, rank, main_routine, supervision_routine, main_end,
        supervision_end, base, bonus, deduction, total, by_points, grade, ceilings)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        list, place, facts.unit.rawValue, facts.name, row.rank, figures.routine.main?.hundredths,
        figures.routine.supervision?.hundredths, figures.yearEnd.main?.hundredths,
        figures.yearEnd.supervision?.hundredths, figures.base?.hundredths, figures.bonus.hundredths,
        figures.deduction.hundredths, figures.total?.hundredths, figures.byPoints?.rawValue,
        figures.grade?.rawValue, figures.ceilings.map(\.fact.rawValue).joined(separator: ","),
      ])
    try run(
      "INSERT INTO year_sheets (list, unit, data) VALUES (?, ?, ?)",
      [list, facts.unit.rawValue, try domainText(row)])
    for member in row.members {
      try run(
        "INSERT OR IGNORE INTO year_members (list, unit, person, side, role) VALUES (?, ?, ?, ?, ?)",
        [
          list, facts.unit.rawValue, member.person.rawValue, member.side?.rawValue ?? "",
          member.role.rawValue,
        ])
    }
  }

  func follow(_ entry: Entry, _ body: GradeFollowed, sequence: Int) throws {
    try run(
      "INSERT INTO grade_measures (unit, year, side, means, reference, day) VALUES (?, ?, ?, ?, ?, ?)",
      [
        body.unit.rawValue, body.year, body.side.rawValue, body.measure.means.rawValue,
        body.measure.reference, body.measure.on.number,
      ])
    try act(entry, sequence, reason: "\(body.unit) \(body.year) \(body.measure.reference)")
  }
}

extension BulletinHead {
  /// A year's list without its rows.
  init(of body: YearPublished) {
    (omitted, heads, corrects) = (body.omitted, body.heads, body.corrects)
    (reason, changed) = (body.reason, body.changed)
  }
}

extension AssessmentPlanned: Projected { static var projection: Projection<Self> { Projector.plan } }
extension YearEndEntered: Projected { static var projection: Projection<Self> { Projector.enter } }
extension BonusNoted: Projected { static var projection: Projection<Self> { Projector.note } }
extension SanctionNoted: Projected { static var projection: Projection<Self> { Projector.note } }
extension AdjustmentWithdrawn: Projected { static var projection: Projection<Self> { Projector.withdraw } }
extension YearPublished: Projected { static var projection: Projection<Self> { Projector.publish } }
extension GradeGiven: Projected { static var projection: Projection<Self> { Projector.give } }
extension GradeFollowed: Projected { static var projection: Projection<Self> { Projector.follow } }
