import GRDB
import Records

/// Where the store finds what is still owed of one kind of alert: a kind is one file.
protocol AlertSource {
  static var kind: AlertKind { get }

  /// What is owed on the reader's day by what was known at its time, within these pieces of the city.
  ///
  /// It may answer with more than is asked for; the reader holds each against the ground, unit by unit.
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
  func obligations() throws -> [Alert] {
    try AlertReader.sources.flatMap { source in
      let pieces = ground[source.kind]
      guard !pieces.isEmpty else { return [Alert]() }
      return try source.owed(in: pieces, self).compactMap(rules.alert(for:))
    }
  }
}
