extension Clerk {
  /// The recorder registers the report of a half-year, its statistics taken from the books as they stand.
  ///
  /// Until it is sent, a new registration takes its place, and needs a new signature.
  func registerReport(_ registration: ReportRegistration) throws(StoreFailure) -> ActPlan {
    let (code, half) = (registration.unit, registration.half)
    try require(.registerReport, in: Scope(unit: code, side: .main))
    let unit = try unit(code, with: .main)
    guard half.firstDay <= today else { throw refuse(.invalid(field: "half", value: "\(half)")) }
    let cutOff = registration.cutOff ?? min(today, half.lastDay)
    guard half.contains(cutOff), cutOff <= today else {
      throw refuse(.invalid(field: "cutOff", value: "\(cutOff)"))
    }
    guard registration.dated >= half.firstDay, registration.dated <= today else {
      throw refuse(.invalid(field: "dated", value: "\(registration.dated)"))
    }
    guard books.hasObject(registration.text.sha256, size: registration.text.size) else {
      throw refuse(.attachmentGone(registration.text.name))
    }
    let earlier = try books.report(code, half)
    guard earlier?.sentTo.isEmpty ?? true else { throw refuse(.reportSent(half)) }
    let chains = unit.sides.flatMap { [ChainName.body(code, $0), .office($0)] }
    return ActPlan(
      .body(code, .main),
      [
        ReportRegistered(
          half: half, documentNumber: registration.documentNumber.trimmed, title: registration.title.trimmed,
          dated: registration.dated, text: registration.text, cutOff: cutOff,
          due: profile.reportDeadline(of: half),
          figures: try books.reportFigures(unit, half, cutOff: cutOff),
          heads: try heads(of: chains, seen: registration.seen), replaces: earlier?.digest)
      ])
  }

  /// The head signs, or the recorder keys in a signature made with ink.
  func signReport(_ unit: UnitCode, _ half: HalfYear, paper: PaperSignature?) throws(StoreFailure) -> ActPlan
  {
    let scope = Scope(unit: unit, side: .main)
    if paper == nil { try require(.signReport, in: scope) } else { try require(.registerReport, in: scope) }
    let report = try report(unit, half)
    guard !report.isSigned else { throw refuse(.nothingChanged) }
    let post = try post(signing: paper, in: scope)
    return ActPlan(
      .body(unit, .main),
      [
        ReportSigned(
          report: report.digest, post: post.id, acting: post.role == .actingHead ? true : nil, paper: paper)
      ])
  }

  private func post(signing paper: PaperSignature?, in scope: Scope) throws(StoreFailure) -> Post {
    guard let paper else { return try require(.signReport, in: scope) }
    guard paper.day <= today else { throw refuse(.invalid(field: "on", value: "\(paper.day)")) }
    let posts = try books.posts(of: paper.signer)
    guard let post = Permission.post(for: .signReport, in: scope, among: posts, on: paper.day) else {
      throw refuse(.notPermitted(.signReport, scope))
    }
    guard !paper.reference.trimmed.isEmpty else { throw refuse(.invalid(field: "reference", value: "")) }
    if profile.paperSignatureScan {
      guard let scan = paper.scan, books.hasObject(scan.sha256, size: scan.size) else {
        throw refuse(.scanMissing)
      }
    }
    return post
  }

  func sendReport(_ unit: UnitCode, _ half: HalfYear, to recipient: ReportRecipient, on day: Day)
    throws(StoreFailure) -> ActPlan
  {
    try require(.registerReport, in: Scope(unit: unit, side: .main))
    let report = try report(unit, half)
    guard report.isSigned else { throw refuse(.reportUnsigned(half)) }
    guard !report.sentTo.contains(recipient) else { throw refuse(.nothingChanged) }
    guard day >= report.body.dated, day <= today else {
      throw refuse(.invalid(field: "on", value: "\(day)"))
    }
    let lateBy = report.body.due.map { day - $0 } ?? 0
    return ActPlan(
      .body(unit, .main),
      [ReportSent(report: report.digest, recipient: recipient, on: day, lateBy: lateBy > 0 ? lateBy : nil)])
  }

  private func report(_ unit: UnitCode, _ half: HalfYear) throws(StoreFailure) -> ReportFacts {
    guard let report = try books.report(unit, half) else { throw refuse(.noSuch(.report(unit, half))) }
    return report
  }
}
