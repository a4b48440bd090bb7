import Foundation
import GRDB
import Records

extension Projector {
  /// The last notice made of a month stands; the one that it replaces is kept, but counts no more.
  func make(_ entry: Entry, _ body: NoticeMade, sequence: Int) throws {
    guard let (unit, side) = entry.header.chain.body else { return }
    if let earlier = body.replaces {
      try run("UPDATE notices SET replaced = 1 WHERE digest = ?", [earlier.bytes.column])
    }
    try run(
      """
      INSERT INTO notices (entry, digest, unit, side, month, since, cut_off, due, made_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, entry.digest.bytes.column, unit.rawValue, side.rawValue, body.month.description,
        body.from.number, body.to.number, body.due.number, entry.header.at.seconds,
      ])
    try act(entry, sequence, reason: body.month.description)
  }

  /// The first delivery to the side's own head counts; copies are told, and count for nothing.
  func deliver(_ entry: Entry, _ body: NoticeDelivered, sequence: Int) throws {
    let notice = try place(of: body.notice, in: "notices")
    if body.copy != true {
      try run(
        """
        UPDATE notices SET delivered = ?, put_down = ?, late = ? WHERE entry = ? AND delivered IS NULL
        """, [body.on.number, entry.header.at.seconds, body.lateBy, notice])
    }
    try note(entry, sequence, on: notice, person: body.recipient.rawValue)
    try act(entry, sequence, reason: body.recipient.rawValue)
  }

  func instruct(_ entry: Entry, _ body: NoticeInstructed, sequence: Int) throws {
    let notice = try place(of: body.notice, in: "notices")
    try run("UPDATE notices SET items = items + ? WHERE entry = ?", [body.items.count, notice])
    try note(entry, sequence, on: notice)
    try act(entry, sequence, reason: body.text)
  }

  func follow(_ entry: Entry, _ body: NoticeFollowed, sequence: Int) throws {
    let notice = try place(of: body.notice, in: "notices")
    try run("UPDATE notices SET done = done + 1 WHERE entry = ?", [notice])
    try note(entry, sequence, on: notice, item: body.item)
    try act(entry, sequence, reason: body.note)
  }

  func register(_ entry: Entry, _ body: ReportRegistered, sequence: Int) throws {
    guard let (unit, _) = entry.header.chain.body else { return }
    if let earlier = body.replaces {
      try run("UPDATE reports SET replaced = 1 WHERE digest = ?", [earlier.bytes.column])
    }
    try run(
      """
      INSERT INTO reports (entry, digest, unit, half, due, document, title, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, entry.digest.bytes.column, unit.rawValue, body.half.description, body.due?.number,
        body.documentNumber, body.title, body.text.sha256.bytes.column,
      ])
    try act(entry, sequence, reason: body.documentNumber)
  }

  func sign(_ entry: Entry, _ body: ReportSigned, sequence: Int) throws {
    let report = try place(of: body.report, in: "reports")
    try run("UPDATE reports SET signing = ? WHERE entry = ?", [sequence, report])
    try keep(body.paper?.scan, entry)
    try act(entry, sequence)
  }

  func send(_ entry: Entry, _ body: ReportSent, sequence: Int) throws {
    let report = try place(of: body.report, in: "reports")
    try run(
      "INSERT INTO report_sendings (report, recipient, day, put_down, late) VALUES (?, ?, ?, ?, ?)",
      [report, body.recipient.rawValue, body.on.number, entry.header.at.seconds, body.lateBy])
    try act(entry, sequence, reason: body.recipient.rawValue)
  }

  private func note(_ entry: Entry, _ sequence: Int, on notice: Int, person: String? = nil, item: Int? = nil)
    throws
  {
    try run(
      "INSERT INTO notice_acts (entry, notice, kind, person, item) VALUES (?, ?, ?, ?, ?)",
      [sequence, notice, entry.header.kind.rawValue, person, item])
  }

  /// The place of the standing notice or report that a later act names.
  private func place(of digest: Digest, in table: String) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT entry FROM \(table) WHERE digest = ? AND replaced = 0")
    guard let place = try Int.fetchOne(statement, arguments: [digest.bytes.column]) else {
      throw StoreFailure.damaged(detail: "\(table): \(digest) does not stand")
    }
    return place
  }
}

extension NoticeMade: Projected { static var projection: Projection<Self> { Projector.make } }
extension NoticeDelivered: Projected { static var projection: Projection<Self> { Projector.deliver } }
extension NoticeInstructed: Projected { static var projection: Projection<Self> { Projector.instruct } }
extension NoticeFollowed: Projected { static var projection: Projection<Self> { Projector.follow } }
extension ReportRegistered: Projected { static var projection: Projection<Self> { Projector.register } }
extension ReportSigned: Projected { static var projection: Projection<Self> { Projector.sign } }
extension ReportSent: Projected { static var projection: Projection<Self> { Projector.send } }
