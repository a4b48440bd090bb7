import GRDB
import Records

extension Projector {
  func remark(_ entry: Entry, _ body: RemarkMade, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    try run(
      """
      INSERT INTO remarks (sequence, unit, side, number, digest, year, code, ordinal, record, author, at, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, body.unit.rawValue, side.rawValue, entry.header.number, entry.digest.bytes.column,
        body.year,
        body.occurrence?.code, body.occurrence?.ordinal, body.record?.description,
        entry.header.author.rawValue, entry.header.at.seconds, body.text,
      ])
    try act(entry, sequence, reason: body.text)
  }

  /// The first who has seen it stands there; the entries know of all.
  func seeRemark(_ entry: Entry, _ body: RemarkSeen, sequence: Int) throws {
    try run(
      "UPDATE remarks SET seen_at = ?, seen_by = ? WHERE digest = ? AND seen_at IS NULL",
      [entry.header.at.seconds, entry.header.author.rawValue, body.remark.bytes.column])
    try act(entry, sequence)
  }
}

extension RemarkMade: Projected { static var projection: Projection<Self> { Projector.remark } }
extension RemarkSeen: Projected { static var projection: Projection<Self> { Projector.seeRemark } }
