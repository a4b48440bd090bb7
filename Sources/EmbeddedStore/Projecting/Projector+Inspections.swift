import Foundation
import GRDB
import Records

extension Projector {
  func open(_ entry: Entry, _ body: InspectionOpened, sequence: Int) throws {
    try run(
      """
      INSERT INTO inspections (entry, digest, office, year, serial, kind, since, until, opened_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, entry.digest.bytes.column, body.name.office.rawValue, body.name.year, body.name.serial,
        body.form.rawValue, body.from.number, body.to.number, entry.header.at.seconds,
      ])
    for unit in body.units {
      try run(
        "INSERT OR IGNORE INTO inspected_units (unit, inspection) VALUES (?, ?)", [unit.rawValue, sequence])
    }
    try act(entry, sequence, reason: body.name.description)
  }

  func find(_ entry: Entry, _ body: InspectionFound, sequence: Int) throws {
    let inspection = try place(of: body.inspection, "SELECT entry FROM inspections WHERE digest = ?")
    try run(
      """
      INSERT INTO findings (entry, digest, inspection, number, unit, side, gravity, text, found_at, due, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, entry.digest.bytes.column, inspection, body.number, body.unit.rawValue, body.side.rawValue,
        body.gravity.rawValue, body.text, entry.header.at.seconds, body.notice?.dueOn.number,
        (body.notice == nil ? FindingState.noted : .open).rawValue,
      ])
    try run("UPDATE inspections SET findings = findings + 1 WHERE entry = ?", [inspection])
    try act(entry, sequence, reason: body.text)
  }

  func close(_ entry: Entry, _ body: InspectionClosed, sequence: Int) throws {
    let inspection = try place(of: body.inspection, "SELECT entry FROM inspections WHERE digest = ?")
    try run(
      "UPDATE inspections SET closing = ?, closed_at = ? WHERE entry = ?",
      [sequence, entry.header.at.seconds, inspection])
    try act(entry, sequence, reason: body.result)
  }

  func answer(_ entry: Entry, _ body: RectificationAnswered, sequence: Int) throws {
    try move(body.finding, to: .replied, entry, sequence)
    try act(entry, sequence, reason: body.text)
  }

  /// Accepting or escalating ends the matter; what is returned is open again.
  func judge(_ entry: Entry, _ body: RectificationJudged, sequence: Int) throws {
    let (finding, isSettled) = try move(body.finding, to: body.state, entry, sequence)
    if let number = body.caseNumber, !isSettled {
      try run("UPDATE findings SET case_number = ? WHERE entry = ?", [number, finding])
    }
    try act(entry, sequence, reason: body.text)
  }

  func withdraw(_ entry: Entry, _ body: FindingWithdrawn, sequence: Int) throws {
    try move(body.finding, to: .withdrawn, entry, sequence)
    try act(entry, sequence, reason: body.reason)
  }

  /// What is settled stays so: anything that another program adds to it later is history only.
  @discardableResult
  private func move(_ digest: Digest, to state: FindingState, _ entry: Entry, _ sequence: Int) throws
    -> (finding: Int, isSettled: Bool)
  {
    let finding = try place(of: digest, "SELECT entry FROM findings WHERE digest = ?")
    let known = try Row.fetchOne(
      statements.statement("SELECT state FROM findings WHERE entry = ?", db), arguments: [finding])
    let isSettled = (known?.word("state") as FindingState?).map { !$0.isOpen } ?? false
    if !isSettled {
      try run(
        "UPDATE findings SET state = ?, ended_at = ? WHERE entry = ?",
        [state.rawValue, state.isOpen ? nil : entry.header.at.seconds, finding])
    }
    try run(
      "INSERT INTO finding_acts (entry, finding, state) VALUES (?, ?, ?)",
      [sequence, finding, state.rawValue])
    return (finding, isSettled)
  }

  /// The place of the entry that a later act names by its digest.
  func place(of digest: Digest, _ sql: StaticString) throws -> Int {
    let found = try Int.fetchOne(
      statements.statement(sql, db), arguments: [digest.bytes.column])
    guard let found else { throw StoreFailure.damaged(detail: "\(digest) does not stand") }
    return found
  }
}

extension InspectionOpened: Projected { static var projection: Projection<Self> { Projector.open } }
extension InspectionFound: Projected { static var projection: Projection<Self> { Projector.find } }
extension InspectionClosed: Projected { static var projection: Projection<Self> { Projector.close } }
extension RectificationJudged: Projected { static var projection: Projection<Self> { Projector.judge } }
extension FindingWithdrawn: Projected { static var projection: Projection<Self> { Projector.withdraw } }
extension RectificationAnswered: Projected { static var projection: Projection<Self> { Projector.answer } }
