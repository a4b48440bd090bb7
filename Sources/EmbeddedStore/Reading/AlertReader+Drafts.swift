import GRDB
import Records

extension AlertReader {
  private static let draftKinds: [AlertKind] = [
    .entryRunning, .entryOverdue, .signOffPending, .draftReturned,
  ]

  /// Drafts and submissions, as far as any kind of alert about them is asked for.
  func openDrafts() throws -> [OpenDrafts.Item] {
    let pieces = ground.union(of: AlertReader.draftKinds)
    guard !pieces.isEmpty else { return [] }
    return try submissions(in: pieces) + typed
  }

  private func submissions(in pieces: [Scope]) throws -> [OpenDrafts.Item] {
    try pieces.flatMap { piece in
      try time.knownBy.map { try pastSubmissions(in: piece, knownBy: $0) } ?? drafts.submitted(in: piece)
    }
  }

  /// Notes the drafts that name listed occurrences; they end no warning.
  func mentionDrafts(in occurrences: inout [OpenOccurrence]) throws {
    let bodies = Set(occurrences.map { Scope(unit: $0.unit, side: $0.side) })
    guard !bodies.isEmpty else { return }
    let pieces = bodies.count > 100 ? ground.union(of: [.dutyFiveDay, .dutyOverdue]) : Array(bodies)
    var mentioned: [Mention: OpenDraft] = [:]
    let items = try (typed + submissions(in: pieces)).sorted { $0.number < $1.number }
    for item in items where item.draft.purpose != .void {
      for link in item.links {
        let mention = Mention(unit: item.draft.unit, side: item.draft.side, year: item.year, name: link)
        mentioned[mention] = item.draft
      }
    }
    for index in occurrences.indices {
      let occurrence = occurrences[index]
      let draft = mentioned[
        Mention(unit: occurrence.unit, side: occurrence.side, year: occurrence.year, name: occurrence.name)]
      (occurrences[index].draft, occurrences[index].draftState) = (draft?.name, draft?.state)
    }
  }

  private struct Mention: Hashable {
    let unit: UnitCode
    let side: Side
    let year: Int?
    let name: OccurrenceName
  }
}
