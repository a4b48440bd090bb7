import Foundation
import GRDB
import Records

extension Projector {
  func note(_ entry: Entry, _ body: ViolationNoted, sequence: Int) throws {
    try run(
      """
      INSERT INTO violations (entry, digest, office, year, serial, unit, side, kind, record)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, entry.digest.bytes.column, body.name.office.rawValue, body.name.year, body.name.serial,
        body.unit.rawValue, body.side.rawValue, body.form.rawValue, body.record?.description,
      ])
    try act(entry, sequence, record: body.record?.description, reason: body.evidence)
  }

  func follow(_ entry: Entry, _ body: ViolationFollowed, sequence: Int) throws {
    let violation = try place(of: body.violation, "SELECT entry FROM violations WHERE digest = ?")
    if let number = body.caseNumber {
      try run("UPDATE violations SET case_number = ? WHERE entry = ?", [number, violation])
    }
    try run("INSERT INTO violation_acts (entry, violation) VALUES (?, ?)", [sequence, violation])
    try act(entry, sequence, reason: body.text)
  }

  /// A bulletin is shown at each violation that it names; one that its correction names no more is free.
  func issue(_ entry: Entry, _ body: ViolationsPublished, sequence: Int) throws {
    try run(
      "INSERT INTO named_bulletins (entry, digest, office, year, serial) VALUES (?, ?, ?, ?, ?)",
      [
        sequence, entry.digest.bytes.column, body.name.office.rawValue, body.name.year, body.name.serial,
      ])
    if let corrected = body.corrects { try free(corrected, for: body.name) }
    for line in body.lines {
      try run(
        "UPDATE violations SET bulletin = ? WHERE office = ? AND year = ? AND serial = ?",
        [
          body.name.description, line.violation.office.rawValue, line.violation.year, line.violation.serial,
        ])
    }
    try act(entry, sequence, reason: body.title)
  }

  private func free(_ digest: Digest, for name: SupervisionName) throws {
    let old = try place(of: digest, "SELECT entry FROM named_bulletins WHERE digest = ?")
    try run("UPDATE named_bulletins SET corrected_by = ? WHERE entry = ?", [name.description, old])
    let body = try Journal(db).entry(old).body(ViolationsPublished.self)
    for line in body.lines {
      try run(
        "UPDATE violations SET bulletin = NULL WHERE office = ? AND year = ? AND serial = ? AND bulletin = ?",
        [
          line.violation.office.rawValue, line.violation.year, line.violation.serial, body.name.description,
        ])
    }
  }

  func present(_ entry: Entry, _ body: AnalysisPresented, sequence: Int) throws {
    try run(
      "INSERT INTO analyses (entry, digest, office, year, serial) VALUES (?, ?, ?, ?, ?)",
      [
        sequence, entry.digest.bytes.column, body.name.office.rawValue, body.name.year, body.name.serial,
      ])
    try act(entry, sequence, reason: body.name.description)
  }

  /// The first recipients stand in the presentation itself, later ones have an entry each.
  func send(_ entry: Entry, _ body: AnalysisSent, sequence: Int) throws {
    let analysis = try place(of: body.analysis, "SELECT entry FROM analyses WHERE digest = ?")
    try run(
      "INSERT INTO analysis_sendings (entry, analysis, recipient, day) VALUES (?, ?, ?, ?)",
      [sequence, analysis, body.recipient, body.on.number])
    try act(entry, sequence, reason: body.recipient)
  }
}

extension ViolationNoted: Projected { static var projection: Projection<Self> { Projector.note } }
extension ViolationFollowed: Projected { static var projection: Projection<Self> { Projector.follow } }
extension ViolationsPublished: Projected { static var projection: Projection<Self> { Projector.issue } }
extension AnalysisPresented: Projected { static var projection: Projection<Self> { Projector.present } }
extension AnalysisSent: Projected { static var projection: Projection<Self> { Projector.send } }
