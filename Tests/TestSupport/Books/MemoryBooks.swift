import Records

/// Books of plain values: what a clerk judges by, and what becomes of it when they take the entries that it plans.
///
/// They keep units, people and posts, drafts and records, and duties. Of anything else they say that there is none;
/// figures of it they cannot give, and an entry about it they do not take.
package struct MemoryBooks {
  /// What the clerk takes for the time and the rules.
  package var now: Instant
  package var rules: RecordRules
  let founder: PersonCode

  var units: [UnitCode: OrganisationUnit] = [:]
  var people: [PersonCode: Person]
  var posts: [String: Post]
  var drafts: [Int: Draft] = [:]
  var submissions: [Int: SubmissionFacts] = [:]
  var records: [RecordNumber: EnteredRecord] = [:]
  /// The targets of paper files, by unit and number.
  var papers: [PaperPlace: String] = [:]
  var objects: [Digest: Int] = [:]
  var sets: [IndicatorPlace: [IndicatorStanding]] = [:]
  var amendments: [CodePlace: Int] = [:]
  var duties: [DutyPlace: OccurrenceFacts] = [:]
  var closedLedgers: Set<LedgerPlace> = []
  var heads: [ChainName: ChainHead] = [:]
  package private(set) var isOpen = false

  struct PaperPlace: Hashable { let unit: UnitCode, number: String }
  struct CodePlace: Hashable { let place: IndicatorPlace, code: String }
  struct LedgerPlace: Hashable { let unit: UnitCode, side: Side, year: Int }
  struct DutyPlace: Hashable { let ledger: LedgerPlace, name: OccurrenceName }

  /// Books in which there is an administrator and nothing else.
  package init(founder: Person, at now: Instant, rules: RecordRules) {
    (self.now, self.rules, self.founder) = (now, rules, founder.code)
    people = [founder.code: founder]
    let post = Post(
      id: "\(founder.code)/1", person: founder.code, role: .administrator, title: "管理员", from: now.day)
    posts = [post.id: post]
  }

  /// What the clerk would write down of an act.
  package func plan(_ act: Act, by person: PersonCode) throws(StoreFailure) -> ActPlan {
    let session = Session(
      person: people[person] ?? Person(code: person, name: ""), posts: try posts(of: person), key: nil)
    return try Clerk(books: self, session: session, now: now, rules: rules).plan(act)
  }

  /// Why the clerk does not do an act; `nil` where it would be done.
  package func refusal(of act: Act, by person: PersonCode) throws(StoreFailure) -> ActRefusal? {
    do throws(StoreFailure) {
      _ = try plan(act, by: person)
      return nil
    } catch .refused(let refusal) {
      return refusal
    }
  }

  /// Has the clerk judge an act, and takes its entries; those that were taken, in their order.
  @discardableResult
  package mutating func perform(_ act: Act, by person: PersonCode) throws(StoreFailure) -> (
    bodies: [any EntryBody], receipt: Receipt
  ) {
    let plan = try plan(act, by: person)
    var taken: [any EntryBody] = []
    for batch in plan.batches {
      for step in batch.steps {
        let previous = try head(of: batch.chain)
        let body: any EntryBody =
          switch step {
          case .body(let body): body
          case .naming(let make): make(previous.digest)
          }
        let head = ChainHead(
          chain: batch.chain, number: previous.number + 1,
          digest: Digest(of: Array("\(previous.digest) \(body)".utf8)))
        try take(body, Seal(digest: head.digest, chain: batch.chain, author: person, at: now))
        heads[batch.chain] = head
        taken.append(body)
      }
    }
    isOpen = isOpen || person != founder
    return (taken, plan.receipt)
  }

  /// Keeps a form as a new draft; its number.
  package mutating func draft(
    _ form: DraftForm, unit: UnitCode, side: Side, purpose: Purpose = .new, record: RecordNumber? = nil,
    by person: PersonCode
  ) -> Int {
    let number = (drafts.keys.max() ?? submissions.keys.max() ?? 0) + 1
    drafts[number] = Draft(
      number: number, version: 1, unit: unit, side: side, author: person, createdAt: now, updatedAt: now,
      purpose: purpose, record: record, form: form)
    return number
  }
}

extension MemoryBooks: ActedBooks {
  /// The small body on an afternoon of November 2026.
  package static func small(
    at now: String = "2026-11-20 14:00", profile: RuleProfile = .proposed
  ) throws -> MemoryBooks {
    let calendar = WorkCalendar([
      CalendarYear(year: 2026, restDays: [], makeUpDays: [], source: "test"),
      CalendarYear(year: 2027, restDays: [], makeUpDays: [], source: "test"),
    ])
    let now = Instant(Moment(now) ?? Moment(day: Day(number: 0), minute: 0))
    var books = MemoryBooks(
      founder: Person(code: "admin", name: "管理员"), at: now,
      rules: RecordRules(profile: profile, calendar: calendar))
    books.posts["admin/1"]?.from = now.day - 300
    for act in SmallBody.acts(from: now.day - 300) { try books.perform(act, by: "admin") }
    return books
  }

  @discardableResult package mutating func act(_ act: Act, by person: PersonCode) throws -> Receipt {
    try perform(act, by: person).receipt
  }

  package mutating func keep(_ form: DraftForm, _ purpose: Purpose, of record: RecordNumber?) throws -> Int {
    draft(form, unit: SmallBody.unit, side: .main, purpose: purpose, record: record, by: "lin")
  }

  package func look<Value>(_ body: (MemoryBooks) throws -> Value) throws -> Value { try body(self) }
}
