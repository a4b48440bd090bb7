import Foundation
import GRDB
import Records

extension SQLiteStore {
  /// One draft; where the person may not read it, the answer is that there is none.
  package func draft(_ number: Int, for session: Session) throws(StoreFailure) -> DraftStanding {
    try reading(for: session) { db, rights in
      guard let found = try standings(ofDrafts: [number], db).first,
        rights.reads(found.draft.unit, found.draft.side)
      else { throw StoreFailure.refused(.noSuch(.draft(number))) }
      rights.note([found.draft.unit])
      return found
    }
  }

  /// A unit's own people read all of it; offices read what they supervise.
  package func drafts(unit: UnitCode?, side: Side?, states: Set<DraftState>, for session: Session)
    throws(StoreFailure) -> [DraftStanding]
  {
    let wanted = states.isEmpty ? Set(DraftState.allCases).subtracting([.entered, .discarded]) : states
    return try reading(for: session) { db, rights in
      try rights.handOut(
        within: Scope(unit: unit, side: side),
        of: { (drafts: [DraftStanding]) in drafts.map(\.draft.unit) }
      ) { pieces in
        let typed = try draftQueue.heedfulRead { drafts in
          try Int.fetchAll(
            drafts, sql: "SELECT number FROM drafts WHERE ifnull(unit = ?, 1) AND ifnull(side = ?, 1)",
            arguments: [unit?.rawValue, side?.rawValue])
        }
        let submitted = try Int.fetchAll(
          db,
          sql: """
            SELECT draft FROM submissions WHERE ifnull(unit = ?, 1) AND ifnull(side = ?, 1)
              AND state <> 'entered' AND state <> 'discarded'
            """, arguments: [unit?.rawValue, side?.rawValue])
        return try standings(ofDrafts: Set(typed + submitted).sorted(), db).filter { standing in
          let place = Scope(unit: standing.draft.unit, side: standing.draft.side)
          return wanted.contains(standing.state) && pieces.contains { $0.covers(place) }
        }
      }
    }
  }

  func standings(ofDrafts numbers: [Int], _ db: Database) throws -> [DraftStanding] {
    let drafts = try draftQueue.heedfulRead { drafts in
      try numbers.map { number in
        try String.fetchOne(drafts, sql: "SELECT data FROM drafts WHERE number = ?", arguments: [number])
          .map { try keptDraft($0) }
      }
    }
    let rules = try rules(db)
    return try zip(numbers, drafts).compactMap { number, draft in
      try standing(number, draft, db, rules)
    }
  }

  private func standing(_ number: Int, _ typed: Draft?, _ db: Database, _ rules: RecordRules) throws
    -> DraftStanding?
  {
    let books = SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects)
    let submission = try books.submission(ofDraft: number)
    guard let draft = typed ?? submission.map({ Draft(number: number, submission: $0) }) else { return nil }
    let row = try Row.fetchOne(
      db, sql: "SELECT attempt, earlier, comment FROM submissions WHERE draft = ?", arguments: [number])
    let earlier: Int? = row?["earlier"]
    let previous = try earlier.map { try Journal(db).entry($0).recordContent() }
    let isBound = submission.map { $0.state == .submitted || $0.state == .signed } ?? false
    let content = isBound ? submission?.body.content : rules.content(of: draft)
    return DraftStanding(
      draft: draft, state: submission?.state ?? .draft,
      authorName: try books.person(draft.author)?.name ?? draft.author.rawValue,
      submittedAt: submission?.at, submission: submission?.digest, submitted: submission?.body.content,
      previous: previous, attempt: row?["attempt"] ?? 0, comment: row?["comment"],
      signing: try submission.flatMap { try signing(of: $0, books) },
      deadline: try deadline(of: draft, content, books, rules),
      missing: isBound ? [] : rules.problems(in: draft),
      orphaned: Permission.post(
        for: .draftRecord, in: Scope(unit: draft.unit, side: draft.side),
        among: try books.posts(of: draft.author), on: now().day) == nil)
  }

  private func signing(of submission: SubmissionFacts, _ books: SQLiteBooks) throws -> SigningFacts? {
    guard let body = submission.signedBody, let at = submission.signedAt, let post = try books.post(body.post)
    else { return nil }
    return SigningFacts(
      signer: post.person, name: try books.person(post.person)?.name ?? post.person.rawValue,
      title: post.title, at: at, opinion: body.opinion, acting: body.acting == true, own: body.own == true,
      paper: body.paper,
      keyedInBy: try body.paper.flatMap { _ in try submission.signedBy.flatMap { try books.person($0)?.name }
      })
  }

  /// The deadline as far as the time can be read, by the duties that are linked.
  private func deadline(
    of draft: Draft, _ content: RecordContent?, _ books: SQLiteBooks, _ rules: RecordRules
  ) throws -> EntryDeadline? {
    guard draft.purpose == .new, let time = content?.time ?? rules.time(of: draft.form) else { return nil }
    let links = content?.links ?? draft.form.links
    let completions = try links.compactMap {
      try books.occurrence(draft.unit, draft.side, year: rules.year(of: time), $0)?.due
    }
    return rules.deadline(of: time, completions: completions)
  }

  package func review(_ draft: Draft, for session: Session) throws(StoreFailure) -> DraftReview {
    try reading(for: session) { db, rights in
      try rights.open(draft.unit, draft.side)
      let rules = try rules(db)
      let books = SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects)
      let content = rules.content(of: draft)
      let deadline = try deadline(of: draft, content, books, rules)
      var problems = rules.problems(in: draft)
      if let paper = rules.paper(of: draft.form),
        let holder = try books.paperHolder(draft.unit, number: paper.number), holder != draft.name,
        holder != draft.record?.description
      {
        problems.append(FieldProblem(field: .paperNumber, kind: .taken(by: holder)))
      }
      var lacking: [EvidenceKind] = []
      if let content {
        for link in content.links {
          guard
            let occurrence = try books.occurrence(
              content.unit, content.side, year: rules.year(of: content), link)
          else {
            problems.append(FieldProblem(field: .links, kind: .otherLedger(link.description)))
            continue
          }
          lacking += occurrence.evidence.filter { kind in
            !lacking.contains(kind) && !content.evidence.contains { $0.kind == kind }
          }
        }
      }
      let similar =
        try content.map {
          try books.similar(to: $0, exceptDraft: draft.number, exceptRecord: draft.record)
        } ?? []
      let lateBy = deadline.map { $0.lateBy(enteredOn: now().day, calendar: rules.calendar) } ?? 0
      return DraftReview(
        problems: problems, deadline: deadline, similar: similar, lacking: lacking,
        lateBy: lateBy > 0 ? lateBy : nil)
    }
  }
}
