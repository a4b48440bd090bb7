import GRDB
import Records

extension AlertReader {
  /// Changes of closed months that the office had neither consented to nor declined at the time.
  func waitingChanges() throws -> [WaitingChange] {
    try ground[.consentPending].flatMap { piece -> [WaitingChange] in
      try time.knownBy.map { try pastChanges(in: piece, knownBy: $0) } ?? currentChanges(in: piece)
    }
  }

  private func currentChanges(in piece: Scope) throws -> [WaitingChange] {
    let reader = ConsentReader(db: db)
    return try reader.waiting(in: piece).compactMap { row in
      guard (row["declined_at"] as Int?) == nil else { return nil }
      let number: RecordNumber = row.word("record")
      guard try !reader.closedMonths(of: number).isEmpty else { return nil }
      return WaitingChange(
        draft: row["draft"], unit: number.unit, side: number.side, title: row["title"], record: number)
    }
  }

  /// From the acts on each draft that was submitted then: what the office said before counts, what it said later
  /// does not.
  private func pastChanges(in piece: Scope, knownBy instant: Instant) throws -> [WaitingChange] {
    let reader = ConsentReader(db: db)
    let statement = try db.cachedStatement(
      sql: """
        SELECT kind, record FROM acts WHERE draft = ? AND at <= ? AND kind IN ('record.submitted',
          'change.consented', 'change.declined') ORDER BY sequence DESC LIMIT 1
        """)
    return try pastSubmissions(in: piece, knownBy: instant).compactMap { item in
      let draft = item.draft
      guard draft.state == .submitted, draft.purpose != .new,
        let last = try Row.fetchOne(statement, arguments: [item.number, instant.seconds]),
        (last["kind"] as String) == EntryKind.recordSubmitted.rawValue,
        let number = last.wordIfAny("record") as RecordNumber?,
        try !reader.closedMonths(of: number, closedBy: instant).isEmpty
      else { return nil }
      return WaitingChange(
        draft: item.number, unit: draft.unit, side: draft.side, title: draft.title, record: number)
    }
  }
}
