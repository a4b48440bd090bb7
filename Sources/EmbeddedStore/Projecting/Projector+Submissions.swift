import Foundation
import GRDB
import Records

extension Projector {
  func submit(_ entry: Entry, _ body: RecordSubmitted, sequence: Int) throws {
    let content = body.content
    try run(
      """
      INSERT INTO submissions (draft, unit, side, state, purpose, record, author, attempt, submitted_at, entry,
        title, start, ended, place, links, changed_at)
      VALUES (?, ?, ?, 'submitted', ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (draft) DO UPDATE SET state = 'submitted', author = excluded.author,
        attempt = attempt + 1, submitted_at = excluded.submitted_at, earlier = entry, entry = excluded.entry,
        signing = NULL, comment = NULL, title = excluded.title, start = excluded.start,
        ended = excluded.ended, place = excluded.place, links = excluded.links, changed_at = excluded.changed_at
      """,
      [
        body.draft, content.unit.rawValue, content.side.rawValue, body.purpose.rawValue,
        body.record?.description, entry.header.author.rawValue, entry.header.at.seconds, sequence,
        content.title, content.time.start.column, content.time.over.column, content.place,
        content.links.map(\.description).joined(separator: ";"), entry.header.at.seconds,
      ])
    try act(entry, sequence, draft: body.draft, record: body.record?.description, reason: body.reason)
  }

  func withdraw(_ entry: Entry, _ body: RecordWithdrawn, sequence: Int) throws {
    try move(body.draft, to: .withdrawn, entry)
    try act(entry, sequence, draft: body.draft)
  }

  func giveBack(_ entry: Entry, _ body: RecordReturned, sequence: Int) throws {
    try move(body.draft, to: .returned, entry)
    try run("UPDATE submissions SET comment = ? WHERE draft = ?", [body.comment, body.draft])
    try act(entry, sequence, draft: body.draft, reason: body.comment)
  }

  func sign(_ entry: Entry, _ body: RecordSigned, sequence: Int) throws {
    try move(body.draft, to: .signed, entry)
    try run("UPDATE submissions SET signing = ? WHERE draft = ?", [sequence, body.draft])
    try keep(body.paper?.scan, entry)
    try act(entry, sequence, draft: body.draft, reason: body.opinion.nonEmpty)
  }

  func move(_ draft: Int, to state: DraftState, _ entry: Entry) throws {
    try run(
      "UPDATE submissions SET state = ?, changed_at = ? WHERE draft = ?",
      [state.rawValue, entry.header.at.seconds, draft])
  }

  func discard(_ entry: Entry, _ body: DraftDiscarded, sequence: Int) throws {
    try act(entry, sequence, draft: body.draft, reason: body.title)
  }

  func handOver(_ entry: Entry, _ body: DraftHandedOver, sequence: Int) throws {
    try act(entry, sequence, draft: body.draft, reason: body.from.rawValue)
  }

  func file(_ entry: Entry, _ body: PaperFiled, sequence: Int) throws {
    guard let unit = entry.header.chain.body?.unit else { return }
    try run("DELETE FROM paper WHERE target = ?", [body.target])
    try run(
      """
      INSERT INTO paper (unit, number, target, location, pages, filed) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (unit, number) DO UPDATE SET target = excluded.target, location = excluded.location,
        pages = excluded.pages, filed = excluded.filed
      """,
      [
        unit.rawValue, body.paper.number, body.target, body.paper.location, body.paper.pages,
        body.filedOn.number,
      ])
    let draft = body.target.hasPrefix("D") ? Int(body.target.dropFirst()) : nil
    try act(
      entry, sequence, draft: draft, record: RecordNumber(body.target)?.description, reason: body.paper.number
    )
  }
}

extension RecordSubmitted: Projected { static var projection: Projection<Self> { Projector.submit } }
extension RecordWithdrawn: Projected { static var projection: Projection<Self> { Projector.withdraw } }
extension RecordReturned: Projected { static var projection: Projection<Self> { Projector.giveBack } }
extension RecordSigned: Projected { static var projection: Projection<Self> { Projector.sign } }
extension PaperFiled: Projected { static var projection: Projection<Self> { Projector.file } }
extension DraftDiscarded: Projected { static var projection: Projection<Self> { Projector.discard } }
extension DraftHandedOver: Projected { static var projection: Projection<Self> { Projector.handOver } }
