import GRDB
import Records

/// Reads drafts and submissions that are not in the books yet, for alerts and ledgers.
struct OpenDrafts {
  /// A draft as the alert rules want it, with what it names.
  struct Item {
    var number: Int
    var draft: OpenDraft
    var links: [OccurrenceName]
    /// The year whose ledger the links are in.
    var year: Int?
  }

  let db: Database
  let rules: RecordRules
  /// Duties have the deadlines that they had at this moment (R-051); `nil`: those of now.
  var knownBy: Instant?

  /// Submissions as they stand now.
  func submitted(in scope: Scope) throws -> [Item] {
    var condition = scope.condition("s")
    condition.add(
      scope.unit == nil
        ? "s.state <> 'entered' AND s.state <> 'discarded'"
        : "s.state IN ('submitted', 'returned', 'withdrawn', 'signed')")
    let statement = try db.cachedStatement(
      sql: """
        SELECT s.draft, s.unit, s.side, s.state, s.purpose, s.title, s.start, s.ended, s.links, s.comment,
          s.changed_at
        FROM submissions s INDEXED BY \(scope.unit == nil ? "submissions_open" : "submissions_waiting")
        WHERE \(condition.sql)
        """)
    return try Row.fetchAll(statement, arguments: condition.arguments).map { row in
      let state: DraftState = row.word("state")
      let number: Int = row["draft"]
      let signedOn = state == .signed ? Instant(seconds: row["changed_at"]).day : nil
      return try item(
        number,
        OpenDraft(
          name: "D\(number)", unit: UnitCode(rawValue: row["unit"]), unitName: "",
          side: row.word("side"), purpose: row.word("purpose"),
          state: state, title: row["title"],
          time: EventTime(start: row.moment("start"), end: row.moment("ended")),
          comment: row["comment"]),
        links: row.list("links", parted: ";") { OccurrenceName($0) }, signedOn: signedOn)
    }
  }

  /// Fills in the year and the entry deadline, by the deadlines of the duties that are named (R-100 to R-102).
  func item(_ number: Int, _ draft: OpenDraft, links: [OccurrenceName], signedOn: Day? = nil) throws -> Item {
    var draft = draft
    guard let time = draft.time else { return Item(number: number, draft: draft, links: links, year: nil) }
    let year = rules.year(of: time)
    if draft.purpose == .new {
      let statement = try db.cachedStatement(
        sql: """
          SELECT ifnull((SELECT e.due FROM earlier_dues e WHERE e.occurrence = o.id AND e.until > ?
            ORDER BY e.entry LIMIT 1), o.due)
          FROM occurrences o WHERE o.unit = ? AND o.side = ? AND o.year = ? AND o.code = ? AND o.ordinal = ?
          """)
      let then = knownBy?.seconds ?? Int.max
      let completions = try links.compactMap { link in
        try Int.fetchOne(
          statement,
          arguments: [then, draft.unit.rawValue, draft.side.rawValue, year, link.code, link.ordinal])
      }
      draft.deadline = rules.deadline(
        of: time, completions: completions.map { ColumnDamage.day($0, in: "due") }, signedOn: signedOn)
    }
    return Item(number: number, draft: draft, links: links, year: year)
  }
}

extension OpenDrafts {
  /// The drafts of some scopes that nobody has submitted yet; a submitted one is told by its submission.
  ///
  /// With a day, events that begin after it are left out. Only what is unsent is read whole: the drafts' file
  /// remembers submitted ones too.
  func typed(in scopes: [Scope], _ draftQueue: DatabaseQueue, begunBy day: Day? = nil) throws -> [Item] {
    guard !scopes.isEmpty else { return [] }
    let condition = Condition.any(scopes.map { $0.condition() })
    let numbers = try draftQueue.heedfulRead { drafts in
      try Int.fetchAll(
        drafts.cachedStatement(sql: "SELECT number FROM drafts WHERE \(condition.sql)"),
        arguments: condition.arguments)
    }
    let submission = try db.cachedStatement(sql: "SELECT 1 FROM submissions WHERE draft = ?")
    let unsent = try numbers.filter { try Int.fetchOne(submission, arguments: [$0]) == nil }
    let texts = try draftQueue.heedfulRead { drafts in
      let statement = try drafts.cachedStatement(
        sql: "SELECT data FROM drafts WHERE number = ? AND ifnull(json_extract(data, '$.form.start') < ?, 1)")
      return try unsent.sorted().compactMap { number in
        try String.fetchOne(statement, arguments: [number, day.map { ($0 + 1).description }])
      }
    }
    return try texts.map { text in
      let draft = try keptDraft(text)
      return try item(
        draft.number,
        OpenDraft(
          name: draft.name, unit: draft.unit, unitName: "", side: draft.side, purpose: draft.purpose,
          state: .draft, title: draft.form.title.trimmed, time: rules.time(of: draft.form)),
        links: draft.form.links)
    }
  }
}
