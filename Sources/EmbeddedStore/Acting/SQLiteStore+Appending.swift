import Foundation
import GRDB
import Records

extension SQLiteStore {
  package func perform(_ act: Act, by session: Session, patience milliseconds: Int) throws(StoreFailure)
    -> Receipt
  {
    do throws(StoreFailure) {
      return try append(act, by: session, patience: milliseconds)
    } catch .refused(.notPermitted(let operation, let scope)) {
      try? appendRefusal(of: operation, scope: scope, by: session)
      throw .refused(.notPermitted(operation, scope))
    } catch .refused(.unseen(let target, let operation, let scope)) {
      try? appendRefusal(of: operation, scope: scope, by: session)
      throw .refused(.noSuch(target))
    }
  }

  private func append(_ act: Act, by session: Session, patience milliseconds: Int) throws(StoreFailure)
    -> Receipt
  {
    guard let key = session.key else { throw .keyAsleep }
    var walk: CheckpointWalk?
    if case .makeCheckpoint = act { walk = try CheckpointWalk(self) }
    let receipt = try writing(patience: milliseconds) { db in
      var books = SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects)
      books.walked = try walk?.standing(db)
      try requireInForce(key, of: session.person.code, db)
      let at = try actingTime(db, act: act)
      let clerk = try Clerk(
        books: books, session: session, now: at, rules: try rules(db))
      let plan = try clerk.plan(act)
      try pass(.actJudged)
      let receipt = try Appender(
        db: db, author: session.person.code, key: key, at: at, mishap: options.mishap
      ).append(plan)
      if case .acknowledgeFault(let fault, _) = act { try letGoOn(fault, db) }
      try pass(.actProjected)
      return receipt
    }
    settleDraft(after: act, receipt, by: session)
    return receipt
  }

  package func rehearse(_ act: Act, by session: Session) throws(StoreFailure) {
    guard let key = session.key else { throw .keyAsleep }
    do throws(StoreFailure) {
      try reading { db in
        try requireInForce(key, of: session.person.code, db)
        let books = SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects)
        let clerk = try Clerk(
          books: books, session: session, now: try actingTime(db, act: act), rules: try rules(db))
        for batch in try clerk.plan(act).batches {
          try Appender.requireUnbroken(batch.chain, db)
          for case .body(let body) in batch.steps { _ = try SealedBody(body) }
        }
      }
    } catch .refused(.unseen(let target, _, _)) {
      throw .refused(.noSuch(target))
    }
  }

  /// An acknowledged chain goes on; what is found in that place later stops it anew.
  private func letGoOn(_ fault: ChainBreak, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM broken WHERE chain = ? AND number = ?",
      arguments: [fault.chain.rawValue, fault.number])
  }

  /// A refusal is an entry on the chain of the person's own body, or on the city's.
  func appendRefusal(of operation: Records.Operation, scope: Scope, by session: Session)
    throws(StoreFailure)
  {
    guard let key = session.key else { return }
    let target = [scope.unit?.rawValue, scope.side?.rawValue].compactMap { $0 }.joined(separator: "/")
    _ = try writing { db in
      let at = try actingTime(db, act: nil)
      let plan = ActPlan(.city, [ActRefused(operation: operation, target: target)])
      return try Appender(db: db, author: session.person.code, key: key, at: at).append(plan)
    }
  }

  /// A key that another has replaced in the meantime signs nothing more.
  func requireInForce(_ key: SigningKey, of person: PersonCode, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM keys WHERE person = ? AND key = ? AND until_city IS NULL")
    let arguments: StatementArguments = [person.rawValue, key.publicKey.bytes.column]
    guard try Int.fetchOne(statement, arguments: arguments) != nil else {
      throw StoreFailure.notEnrolled(person)
    }
  }

  /// The rules of today; what is asked of another day goes by `versions`.
  func rules(_ db: Database) throws -> RecordRules {
    let known = try memory.rules(db) {
      CityRules(
        versions: try ruleVersions(db), calendar: try activeCalendar(db),
        ledgersFrom: try StoreStart.ledgersFrom(db))
    }
    return RecordRules(
      versions: known.versions, on: now().day, calendar: known.calendar, ledgersFrom: known.ledgersFrom)
  }

  /// Every profile that was ever adopted, with the day from which it is in force.
  func ruleVersions(_ db: Database) throws -> RuleVersions {
    let statement = try db.cachedStatement(sql: "SELECT since, reason, data FROM profiles ORDER BY number")
    return RuleVersions(
      try Row.fetchAll(statement).map { row in
        RuleVersions.Version(
          from: row.dayIfAny("since"),
          profile: try domainValue(RuleProfile.self, row["data"]), reason: row["reason"])
      })
  }

  func activeCalendar(_ db: Database) throws -> WorkCalendar {
    let statement = try db.cachedStatement(sql: "SELECT data FROM calendars ORDER BY year")
    return WorkCalendar(try String.fetchAll(statement).map { try domainValue(CalendarYear.self, $0) })
  }

  package func profile() throws(StoreFailure) -> RuleProfile { try reading { try rules($0).profile } }
  package func ruleVersions() throws(StoreFailure) -> RuleVersions { try reading { try rules($0).versions } }
  package func calendar() throws(StoreFailure) -> WorkCalendar { try reading { try rules($0).calendar } }

  /// The time of an act by rule 6: the system clock, hardly ever behind the last entry.
  ///
  /// Up to five minutes behind, the last time is used; more, the act is refused until the clock is right or the
  /// administrator has said that it ran ahead. More than thirty days ahead must be confirmed once.
  func actingTime(_ db: Database, act: Act?) throws -> Instant {
    let now = self.now()
    if case .correctClock = act { return now }
    let last = try Int.fetchOne(db, sql: "SELECT max(at) FROM heads").map(Instant.init(seconds:))
    guard let last else { return now }
    if now >= last {
      guard try now - last <= 30 * 86_400 || options.acceptClock || isPractice(db) else {
        throw StoreFailure.clockAhead(last: last, now: now)
      }
      return now
    }
    if last - now <= 300 { return last }
    guard try isClockCorrected(db, last: last) else { throw StoreFailure.clockBehind(last: last, now: now) }
    return now
  }

  /// Whether the administrator has said, at or after the last entry that ran ahead, that the clock had.
  private func isClockCorrected(_ db: Database, last: Instant) throws -> Bool {
    guard
      let place = try Int.fetchOne(
        db, sql: "SELECT max(sequence) FROM acts WHERE kind = 'clock.corrected'")
    else { return false }
    return try Journal(db).entry(place).body(ClockCorrected.self).ahead >= last
  }

  func isPractice(_ db: Database) throws -> Bool {
    try Journal(db).entry(1).body(StoreFounded.self).practice == true
  }
}

/// Seals the entries of one act, chain by chain, and has each one projected as it is added.
struct Appender {
  let db: Database
  let author: PersonCode
  let key: SigningKey
  let at: Instant
  let projector: Projector
  private let journal: Journal
  private let mishap: Mishap?

  init(
    db: Database, author: PersonCode, key: SigningKey, at: Instant, indexesWords: Bool = true,
    arrears: ProjectionArrears? = nil, mishap: Mishap? = nil
  ) {
    self.db = db
    self.author = author
    self.key = key
    self.at = at
    projector = Projector(db, indexesWords: indexesWords, arrears: arrears)
    journal = Journal(db)
    self.mishap = mishap
  }

  func append(_ plan: ActPlan) throws -> Receipt {
    var receipt = plan.receipt
    receipt.entries = try plan.batches.flatMap { try append($0) }
    return receipt
  }

  /// Seals a batch; bodies that were encoded beforehand are taken as they are.
  func append(_ batch: ActPlan.Batch, encoded: ArraySlice<SealedBody>? = nil) throws -> [ChainHead] {
    try Self.requireUnbroken(batch.chain, db)
    var heads: [ChainHead] = []
    heads.reserveCapacity(batch.steps.count)
    var (number, previous, city) = try head(of: batch.chain)
    var places: ClosedRange<Int>?
    for (index, step) in batch.steps.enumerated() {
      let body: any EntryBody =
        switch step {
        case .body(let body): body
        case .naming(let make): make(previous)
        }
      let sealed = try encoded.map { $0[$0.startIndex + index] } ?? SealedBody(body)
      number += 1
      let header = EntryHeader(
        chain: batch.chain, number: number, kind: type(of: body).kind, bodyDigest: sealed.digest,
        author: author, at: at, previous: previous, city: batch.chain == .city ? number - 1 : city,
        batch: [index + 1, batch.steps.count])
      let entry = try Entry(sealing: header, body: sealed, with: header.closesBatch ? key : nil)
      let sequence = try journal.append(entry)
      try mishap?(.entrySealed)
      try projector.apply(entry, sequence: sequence, body: body, movesHead: header.closesBatch)
      places = (places?.lowerBound ?? sequence)...sequence
      previous = entry.digest
      city = max(city, header.city)
      heads.append(ChainHead(chain: batch.chain, number: number, digest: entry.digest))
    }
    if let places { try journal.requireThere(places, endingWith: previous) }
    return heads
  }

  /// Where a chain stands, and how far the city chain has come: by its last entry, not by what stands beside it.
  ///
  /// A head that says otherwise was altered, and nothing is signed behind it.
  private func head(of chain: ChainName) throws -> (number: Int, digest: Digest, city: Int) {
    let last = try end(of: chain)
    let city = try (chain == .city ? last : end(of: .city))?.number ?? 0
    guard let last else { return (0, try Journal(db).entry(1).body(StoreFounded.self).store, city) }
    return (last.number, last.digest, city)
  }

  private func end(of chain: ChainName) throws -> (number: Int, digest: Digest)? {
    let entry = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT number, header FROM entries WHERE chain = ? ORDER BY number DESC LIMIT 1"),
      arguments: [chain.rawValue])
    let head = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, digest FROM heads WHERE chain = ?"),
      arguments: [chain.rawValue])
    let last = try entry.map { (try $0.sound("number") as Int, Digest(of: $0.bytes("header"))) }
    let kept = try head.map { (try $0.sound("number") as Int, try Digest(column: $0.bytes("digest"))) }
    guard last?.0 == kept?.0, last?.1 == kept?.1 else {
      throw StoreFailure.damaged(detail: "the head of \(chain) is not its last entry")
    }
    return last.map { (number: $0.0, digest: $0.1) }
  }

  /// A broken chain takes no more acts until the fault is acknowledged; the others go on.
  static func requireUnbroken(_ chain: ChainName, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT number, fault FROM broken WHERE chain = ?")
    guard let row = try Row.fetchOne(statement, arguments: [chain.rawValue]) else { return }
    throw StoreFailure.chainBroken(
      ChainBreak(
        chain: chain, number: row["number"], fault: row.word("fault")))
  }
}
