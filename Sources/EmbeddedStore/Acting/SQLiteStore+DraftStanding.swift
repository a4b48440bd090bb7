import Foundation
import GRDB
import Records

extension SQLiteStore {
  package func draft(_ number: Int, for sitting: Sitting) throws(StoreFailure) -> DraftStanding {
    let standing = try standings(ofDrafts: [number], sitting).first
    guard let standing else { throw .refused(.noSuch(.draft(number))) }
    let scope = Scope(unit: standing.draft.unit, side: standing.draft.side)
    guard try mayRead(scope, sitting) else { throw .refused(.notPermitted(.readOwnUnit, scope)) }
    return standing
  }

  package func drafts(unit: UnitCode?, side: Side?, states: Set<DraftState>, for sitting: Sitting)
    throws(StoreFailure) -> [DraftStanding]
  {
    let typed = try failing(at: directory) {
      try draftQueue.read { db in
        try Int.fetchAll(
          db, sql: "SELECT number FROM drafts WHERE ifnull(unit = ?, 1) AND ifnull(side = ?, 1)",
          arguments: [unit?.rawValue, side?.rawValue])
      }
    }
    let submitted = try reading { db in
      try Int.fetchAll(
        db,
        sql: """
          SELECT draft FROM submissions WHERE ifnull(unit = ?, 1) AND ifnull(side = ?, 1)
            AND state <> 'entered' AND state <> 'discarded'
          """, arguments: [unit?.rawValue, side?.rawValue])
    }
    let wanted = states.isEmpty ? Set(DraftState.allCases).subtracting([.entered, .discarded]) : states
    var readable: [Scope: Bool] = [:]
    return try standings(ofDrafts: Set(typed + submitted).sorted(), sitting).filter { standing in
      guard wanted.contains(standing.state) else { return false }
      let scope = Scope(unit: standing.draft.unit, side: standing.draft.side)
      let may = readable[scope] ?? ((try? mayRead(scope, sitting)) ?? false)
      readable[scope] = may
      return may
    }
  }

  /// A unit's own people read all of it; offices read what they supervise, once it was submitted.
  func mayRead(_ scope: Scope, _ sitting: Sitting) throws(StoreFailure) -> Bool {
    let posts = try posts(of: sitting.person.code)
    let today = now().day
    return Permission.post(for: .readOwnUnit, in: scope, among: posts, on: today) != nil
      || Permission.post(for: .readAllUnits, in: scope, among: posts, on: today) != nil
  }

  private func standings(ofDrafts numbers: [Int], _ sitting: Sitting) throws(StoreFailure) -> [DraftStanding]
  {
    let drafts = try failing(at: directory) {
      try draftQueue.read { db in
        try numbers.map { number in
          try String.fetchOne(db, sql: "SELECT data FROM drafts WHERE number = ?", arguments: [number])
            .map { try domainValue(Draft.self, $0) }
        }
      }
    }
    return try reading { db in
      let rules = try rules(db)
      return try zip(numbers, drafts).compactMap { number, draft in
        try standing(number, draft, db, rules)
      }
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
      paper: body.paper)
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

  package func review(_ draft: Draft, for sitting: Sitting) throws(StoreFailure) -> DraftReview {
    try reading { db in
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
