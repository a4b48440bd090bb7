import GRDB
import Records

/// Reads drafts and submissions that are not in the books yet, for alerts and ledgers.
struct OpenDrafts {
  /// A draft as the alert rules want it, with what it names.
  struct Item {
    var draft: OpenDraft
    var links: [OccurrenceName]
    /// The year whose ledger the links are in.
    var year: Int?
  }

  let db: Database
  let rules: RecordRules

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
          s.changed_at FROM submissions s WHERE \(condition.sql)
        """)
    return try Row.fetchAll(statement, arguments: condition.arguments).map { row in
      let links: String = row["links"]
      let state = DraftState(rawValue: row["state"]) ?? .submitted
      let number: Int = row["draft"]
      let signedOn = state == .signed ? Instant(seconds: row["changed_at"]).day : nil
      return try item(
        OpenDraft(
          name: "D\(number)", unit: UnitCode(rawValue: row["unit"]), unitName: "",
          side: Side(rawValue: row["side"]) ?? .main, purpose: Purpose(rawValue: row["purpose"]) ?? .new,
          state: state, title: row["title"],
          time: EventTime(start: Moment(column: row["start"]), end: Moment(column: row["ended"])),
          comment: row["comment"]),
        links: links.split(separator: ";").compactMap { OccurrenceName($0) }, signedOn: signedOn)
    }
  }

  /// Fills in the year and the entry deadline, by the deadlines of the duties that are named.
  func item(_ draft: OpenDraft, links: [OccurrenceName], signedOn: Day? = nil) throws -> Item {
    var draft = draft
    guard let time = draft.time else { return Item(draft: draft, links: links, year: nil) }
    let year = time.endDay.year
    if draft.purpose == .new {
      let statement = try db.cachedStatement(
        sql:
          "SELECT due FROM occurrences WHERE unit = ? AND side = ? AND year = ? AND code = ? AND ordinal = ?")
      let completions = try links.compactMap { link in
        try Int.fetchOne(
          statement, arguments: [draft.unit.rawValue, draft.side.rawValue, year, link.code, link.ordinal])
      }
      draft.deadline = rules.deadline(
        of: time, completions: completions.map(Day.init(number:)), signedOn: signedOn)
    }
    return Item(draft: draft, links: links, year: year)
  }
}

extension OpenDrafts {
  /// The drafts' file keeps what is being typed; nobody else's drafts of the scopes are left out.
  ///
  /// With a day, events that begin after it are left out.
  static func typedTexts(in scopes: [Scope], _ draftQueue: DatabaseQueue, begunBy day: Day? = nil) throws
    -> [String]
  {
    guard !scopes.isEmpty else { return [] }
    var condition = Condition.any(scopes.map { $0.condition() })
    if let day { condition.add("json_extract(data, '$.form.start') < ?", [(day + 1).description]) }
    return try draftQueue.read { drafts in
      let statement = try drafts.cachedStatement(
        sql: "SELECT data FROM drafts WHERE \(condition.sql) ORDER BY number")
      return try String.fetchAll(statement, arguments: condition.arguments)
    }
  }

  /// The drafts that nobody has submitted yet; of a submitted one the submission tells.
  func typed(_ texts: [String]) throws -> [Item] {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM submissions WHERE draft = ?")
    return try texts.compactMap { text in
      let draft = try domainValue(Draft.self, text)
      guard try Int.fetchOne(statement, arguments: [draft.number]) == nil else { return nil }
      return try item(
        OpenDraft(
          name: draft.name, unit: draft.unit, unitName: "", side: draft.side, purpose: draft.purpose,
          state: .draft, title: draft.form.title.trimmed, time: rules.time(of: draft.form)),
        links: draft.form.links)
    }
  }
}
