import Foundation
import GRDB
import Records

/// Writes what entries mean into the projection tables: the only writer they have (rule 4).
///
/// A function of the entries alone: no clock, no calendar, nothing that a later program could compute
/// differently. So the tables can be thrown away and computed again, row for row.
struct Projector {
  let db: Database
  /// Whether words are indexed too; a copy made only for comparing tables goes without.
  var indexesWords = true
  let statements = StatementShelf()
  /// What a bulk import will work out once at its end, not again for each record.
  var arrears: ProjectionArrears?

  init(_ db: Database, indexesWords: Bool = true, arrears: ProjectionArrears? = nil) {
    self.db = db
    self.indexesWords = indexesWords
    self.arrears = arrears
  }

  /// Takes in one entry; entries come in the order of their sequence.
  ///
  /// A caller that has just sealed the entry passes the body along, which saves reading it back; in a batch of one
  /// transaction only the last entry need move the chain's head.
  func apply(_ entry: Entry, sequence: Int, body: (any EntryBody)? = nil, movesHead: Bool = true) throws {
    try closeTile(at: sequence)
    try project(entry, sequence: sequence, body: body, movesHead: movesHead)
  }

  /// Writes what the entry itself says.
  func project(_ entry: Entry, sequence: Int, body: (any EntryBody)? = nil, movesHead: Bool = true) throws {
    if movesHead { try moveHead(entry, sequence: sequence) }
    guard let kind = entry.header.kind.meaning.body as? any Projected.Type else {
      throw StoreFailure.damaged(detail: "nothing is projected of \(entry.header.kind.rawValue)")
    }
    try project(entry, as: kind, body, sequence: sequence)
  }

  private func project<Body: Projected>(
    _ entry: Entry, as kind: Body.Type, _ body: (any EntryBody)?, sequence: Int
  ) throws {
    try Body.projection(self)(entry, body as? Body ?? entry.body(), sequence)
  }

  private func moveHead(_ entry: Entry, sequence: Int) throws {
    let header = entry.header
    try run(
      """
      INSERT INTO heads (chain, number, digest, city, at, entry) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (chain) DO UPDATE SET number = excluded.number, digest = excluded.digest,
        city = excluded.city, at = excluded.at, entry = excluded.entry
      """,
      [
        header.chain.rawValue, header.number, entry.digest.bytes.column, header.city, header.at.seconds,
        sequence,
      ])
  }

  func run(_ sql: StaticString, _ arguments: StatementArguments) throws {
    try statements.statement(sql, db).execute(arguments: arguments)
  }

  /// One line of a history; its place is the chain, or where a refused act was to be done.
  func act(
    _ entry: Entry, _ sequence: Int, at place: String? = nil, draft: Int? = nil, record: String? = nil,
    reason: String? = nil
  ) throws {
    try run(
      """
      INSERT INTO acts (sequence, place, draft, record, kind, at, author, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, place ?? entry.header.chain.rawValue, draft, record, entry.header.kind.rawValue,
        entry.header.at.seconds, entry.header.author.rawValue, reason,
      ])
  }

  // What changes nothing but the history.

  fileprivate func refuse(_ entry: Entry, _ body: ActRefused, sequence: Int) throws {
    try act(entry, sequence, at: body.target.isEmpty ? nil : body.target, reason: body.operation.rawValue)
  }

  fileprivate func correct(_ entry: Entry, _ body: ClockCorrected, sequence: Int) throws {
    try act(entry, sequence, reason: body.reason)
  }

  fileprivate func archive(_ entry: Entry, _ body: ArchiveMade, sequence: Int) throws {
    try act(entry, sequence)
  }

  /// A restored store has the tables of its entries as any other.
  fileprivate func restore(_ entry: Entry, _ body: StoreRestored, sequence: Int) throws {}
}

/// An entry's body with what it changes in the tables; each kind of entry is one, which a test checks.
protocol Projected: EntryBody {
  typealias Projection<Body> = (Projector) -> (Entry, Body, Int) throws -> Void
  static var projection: Projection<Self> { get }
}

extension StoreRestored: Projected { static var projection: Projection<Self> { Projector.restore } }
extension ClockCorrected: Projected { static var projection: Projection<Self> { Projector.correct } }
extension ActRefused: Projected { static var projection: Projection<Self> { Projector.refuse } }
extension ArchiveMade: Projected { static var projection: Projection<Self> { Projector.archive } }
