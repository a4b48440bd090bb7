extension Clerk {
  /// The head signs a submission; what rests on the signature follows in the same batch.
  func sign(_ number: Int, opinion: String, paper: PaperSignature?, reading: Digest?)
    throws(StoreFailure) -> ActPlan
  {
    let submission = try submission(number, in: [.submitted], for: .signRecord)
    guard reading == nil || reading == submission.digest else { throw refuse(.submittedAnew(draft: number)) }
    let content = submission.body.content
    let scope = Scope(unit: content.unit, side: content.side)
    let post = try signingPost(in: scope, content: content, paper: paper)
    for item in content.evidence where !books.hasObject(item.sha256, size: item.size) {
      throw refuse(.attachmentGone(item.name))
    }
    let signer = paper?.signer ?? author
    let showsSigner =
      switch content.subject.kind {
      case .head: true
      case .member: content.subject.member == signer
      case .team, .disciplineBody: false
      }
    let signed = RecordSigned(
      draft: number, submission: submission.digest, opinion: opinion.trimmed,
      post: post.id, acting: post.role == .actingHead ? true : nil,
      own: showsSigner || signer == submission.author ? true : nil, paper: paper)
    var steps: [ActPlan.Step] = [.body(signed)]
    var receipt = Receipt()
    if submission.body.purpose == .new {
      if submission.body.enterWhenSigned == true {
        // The order holds only while all that entry needs is there; else the record stays signed.
        do throws(StoreFailure) {
          let facts = try entering(submission, lateReason: nil, onOrder: true)
          receipt.number = facts.number
          steps.append(.naming { facts.body(signing: $0) })
        } catch .refused(let refusal) {
          receipt.notEntered = refusal
        }
      }
    } else {
      steps.append(try revising(submission))
      receipt.number = submission.body.record
    }
    return ActPlan(
      batches: [ActPlan.Batch(chain: .body(content.unit, content.side), steps: steps)], receipt: receipt)
  }

  private func signingPost(in scope: Scope, content: RecordContent, paper: PaperSignature?)
    throws(StoreFailure) -> Post
  {
    guard let paper else {
      let post = try require(.signRecord, in: scope)
      // The sign-off is not before the event's start.
      guard now >= Instant(content.time.start) else { throw refuse(.signedBeforeEvent) }
      return post
    }
    try require(.keyInPaperSignature, in: scope)
    let posts = try books.posts(of: paper.signer)
    guard let post = Permission.post(for: .signRecord, in: scope, among: posts, on: paper.day) else {
      throw refuse(.notPermitted(.signRecord, scope))
    }
    guard paper.day >= content.time.start.day, paper.day <= today else { throw refuse(.signedBeforeEvent) }
    guard !paper.reference.trimmed.isEmpty else { throw refuse(.invalid(field: "reference", value: "")) }
    if profile.paperSignatureScan {
      guard let scan = paper.scan, books.hasObject(scan.sha256, size: scan.size) else {
        throw refuse(.scanMissing)
      }
    }
    return post
  }

  /// A signed record enters the books.
  func enter(_ number: Int, lateReason: String?) throws(StoreFailure) -> ActPlan {
    let submission = try submission(number, in: [.signed], for: .enterRecord)
    let content = submission.body.content
    try require(.enterRecord, in: Scope(unit: content.unit, side: content.side))
    guard let signing = submission.signing else { throw refuse(.wrongState(draft: number, .submitted)) }
    let facts = try entering(submission, lateReason: lateReason?.trimmed.nonEmpty, onOrder: false)
    return ActPlan(
      .body(content.unit, content.side), [facts.body(signing: signing)],
      receipt: Receipt(number: facts.number))
  }

  /// What is fixed at entry.
  private struct EntryFacts {
    var submission: SubmissionFacts
    var number: RecordNumber
    var deadline: EntryDeadline
    var lateBy: Int
    var lateReason: String?
    var recorder: PersonCode
    var onOrder: Bool

    func body(signing: Digest) -> RecordEntered {
      var boundBy: Day?
      if case .completion(let day) = deadline.boundBy { boundBy = day }
      return RecordEntered(
        draft: submission.body.draft, submission: submission.digest, signing: signing, number: number,
        deadline: deadline.day, boundBy: boundBy, provisional: deadline.provisional ? true : nil,
        lateBy: lateBy > 0 ? lateBy : nil, lateReason: lateBy > 0 ? lateReason : nil, recorder: recorder,
        onOrder: onOrder ? true : nil)
    }
  }

  private func entering(_ submission: SubmissionFacts, lateReason: String?, onOrder: Bool)
    throws(StoreFailure) -> EntryFacts
  {
    let content = submission.body.content
    guard Instant(content.time.over) <= now else { throw refuse(.eventNotOver(content.time.over)) }
    let scope = Scope(unit: content.unit, side: content.side)
    if onOrder {
      let posts = try books.posts(of: submission.author)
      guard Permission.post(for: .enterRecord, in: scope, among: posts, on: today) != nil else {
        throw refuse(.designationEnded(submission.author))
      }
    }
    let year = rules.year(of: content)
    try requireOpenLedger(content.unit, content.side, year: year)
    var completions: [Day] = []
    for link in content.links {
      guard let occurrence = try books.occurrence(content.unit, content.side, year: year, link) else {
        continue
      }
      completions.append(occurrence.due)
    }
    let signedOn = submission.signedBody?.paper?.day ?? submission.signedAt?.day ?? today
    let deadline = rules.deadline(of: content.time, completions: completions, signedOn: signedOn)
    let lateBy = deadline.lateBy(enteredOn: today, calendar: rules.calendar)
    if lateBy > 0, profile.lateEntryPolicy == .refuse { throw refuse(.lateEntryRefused(lateBy: lateBy)) }
    let reason = lateReason ?? submission.body.lateReason
    guard lateBy == 0 || reason != nil else { throw refuse(.lateReasonMissing(lateBy: lateBy)) }
    for item in content.evidence where !books.hasObject(item.sha256, size: item.size) {
      throw refuse(.attachmentGone(item.name))
    }
    let serial = try books.nextSerial(content.unit, content.side, year: year)
    return EntryFacts(
      submission: submission,
      number: RecordNumber(unit: content.unit, year: year, side: content.side, serial: serial),
      deadline: deadline, lateBy: lateBy, lateReason: reason,
      recorder: onOrder ? submission.author : author, onOrder: onOrder)
  }

  /// A correction or supplement makes a revision, a void ends the record; all with the head's signature.
  private func revising(_ submission: SubmissionFacts) throws(StoreFailure) -> ActPlan.Step {
    guard let number = submission.body.record, let known = try books.record(number) else {
      throw refuse(.noSuch(.record(submission.body.record?.description ?? "")))
    }
    guard !known.voided else { throw refuse(.recordVoided(number)) }
    if try isReviewed(known), try !books.hasConsent(to: submission.digest) {
      let reason = try books.whyDeclined(submission.digest)
      throw refuse(reason.map { .changeDeclined(number, reason: $0) } ?? .consentMissing(number))
    }
    let body = submission.body
    if body.purpose == .void {
      return .naming {
        RecordVoided(
          draft: body.draft, submission: submission.digest, signing: $0, number: number,
          reason: body.reason ?? "")
      }
    }
    let (deadline, lateBy) = try worse(known, body.content)
    return .naming {
      RecordRevised(
        draft: body.draft, submission: submission.digest, signing: $0, number: number,
        revision: known.revision + 1, purpose: body.purpose, deadline: deadline, lateBy: lateBy)
    }
  }

  /// A corrected time is judged anew, and the worse result stays: no wrong date escapes the late mark.
  ///
  /// Links added later do not change the entry deadline.
  private func worse(_ known: EnteredRecord, _ content: RecordContent) throws(StoreFailure) -> (Day, Int?) {
    guard content.time != known.content.time else { return (known.deadline, known.lateBy) }
    let year = rules.year(of: known.content)
    var completions: [Day] = []
    for link in known.content.links {
      if let due = try books.occurrence(known.number.unit, known.number.side, year: year, link)?.due {
        completions.append(due)
      }
    }
    let deadline = rules.deadline(of: content.time, completions: completions)
    let lateBy = deadline.lateBy(enteredOn: known.enteredOn, calendar: rules.calendar)
    return lateBy > known.lateBy ?? 0 ? (deadline.day, lateBy) : (known.deadline, known.lateBy)
  }
}
