/// Judges an act by the rules and the books, and says which entries it adds.
///
/// Pure but for the registry, which is read inside the transaction that appends; so two programs cannot both
/// judge by the same books and both be right.
package struct Clerk<Kept: Books> {
  let books: Kept
  let session: Session
  let posts: [Post]
  let now: Instant
  let rules: RecordRules

  /// A clerk for one act by one person.
  package init(books: Kept, session: Session, now: Instant, rules: RecordRules) throws(StoreFailure) {
    self.books = books
    self.session = session
    self.now = now
    self.rules = rules
    posts = try books.posts(of: session.person.code)
  }

  var today: Day { now.day }
  var author: PersonCode { session.person.code }
  var profile: RuleProfile { rules.profile }

  /// The post that entitles the person, or a refusal that will be an entry.
  @discardableResult
  func require(_ operation: Operation, in scope: Scope = .city) throws(StoreFailure) -> Post {
    guard let post = Permission.post(for: operation, in: scope, among: posts, on: today) else {
      throw .refused(.notPermitted(operation, scope))
    }
    return post
  }

  /// What the person may not see is answered as if it were not there (0068).
  func requireSight(of target: Target, in scope: Scope, for operation: Operation) throws(StoreFailure) {
    let sees = [Operation.readOwnUnit, .readAllUnits].contains {
      Permission.post(for: $0, in: scope, among: posts, on: today) != nil
    }
    guard sees else { throw .refused(.unseen(target, operation, scope)) }
  }

  func refuse(_ refusal: ActRefusal) -> StoreFailure { .refused(refusal) }

  /// What changes or ends something says why.
  func requireReason(_ reason: String) throws(StoreFailure) {
    guard !reason.trimmed.isEmpty else { throw refuse(.reasonMissing) }
  }

  /// A code is 1 to 20 letters, digits and hyphens.
  func requireCode(_ code: some Code, field: String) throws(StoreFailure) {
    let isSound =
      (1...20).contains(code.rawValue.count)
      && code.rawValue.allSatisfy { $0 == "-" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
    guard isSound, code.rawValue != "office", code.rawValue != "city" else {
      throw refuse(.invalid(field: field, value: code.rawValue))
    }
  }
}

/// What an act adds to the chains, before anything is sealed.
package struct ActPlan {
  /// An entry to come; its body may need the digest of the entry before it in the same batch.
  package enum Step {
    case body(any EntryBody)
    case naming((Digest) -> any EntryBody)
  }

  /// The steps for one chain: one batch.
  package struct Batch {
    package var chain: ChainName
    package var steps: [Step]

    package init(chain: ChainName, steps: [Step]) {
      self.chain = chain
      self.steps = steps
    }
  }

  package var batches: [Batch]
  package var receipt = Receipt()

  package init(_ chain: ChainName, _ bodies: [any EntryBody], receipt: Receipt = Receipt()) {
    batches = [Batch(chain: chain, steps: bodies.map(Step.body))]
    self.receipt = receipt
  }

  package init(batches: [Batch], receipt: Receipt = Receipt()) {
    self.batches = batches
    self.receipt = receipt
  }
}
