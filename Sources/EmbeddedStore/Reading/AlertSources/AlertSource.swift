import GRDB
import Records

/// Where the store finds what is still owed of one kind of alert: a kind is one file.
protocol AlertSource {
  static var kind: AlertKind { get }

  /// What is owed on the reader's day by what was known at its time, within these pieces of the city.
  ///
  /// It may answer with more than is asked for; the reader checks each against the ground, unit by unit.
  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation]
}

extension AlertReader {
  /// Every kind whose facts the store has.
  private static var sources: [any AlertSource.Type] {
    [
      OwedNotices.self, OwedReports.self, OpenReviews.self, MissingBulletins.self, MissingIndicators.self,
      MissingInspections.self, DueRectifications.self,
    ]
  }

  /// The alerts of what is owed, of the kinds that are asked for.
  ///
  /// What was due before the ledgers counted is owed no more.
  func obligations() throws -> [Alert] {
    let first = try ledgersFrom()
    return try AlertReader.sources.flatMap { source in
      let pieces = ground[source.kind]
      guard !pieces.isEmpty else { return [Alert]() }
      return try source.owed(in: pieces, self).filter { $0.due >= first }.compactMap(rules.alert(for:))
    }
  }

  /// The day from which the ledgers count, as it was known at the reader's time.
  func ledgersFrom() throws -> Day { try StoreStart.ledgersFrom(knownBy: time.knownBy, db) }
}
