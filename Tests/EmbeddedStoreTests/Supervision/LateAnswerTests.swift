import Records
import Testing

@testable import EmbeddedStore

/// What another program may append, and the clerk would not.
@Suite struct `Answers that come too late` {
  private let office: ReviewedUnit
  private var store: SQLiteStore { office.store }

  init() throws { office = try ReviewedUnit() }

  /// Seals an entry with the key of its author, as a program without our clerk does.
  private func append(_ body: any EntryBody, on chain: ChainName, by session: Session) throws {
    let key = try #require(session.key)
    try store.writing { db in
      _ = try Appender(db: db, author: session.person.code, key: key, at: store.now())
        .append(ActPlan(chain, [body]))
    }
  }

  private var body: ChainName { .body(ReviewedUnit.unit, .main) }

  private func finding() throws -> (name: FindingName, digest: Digest) {
    let today = store.now().day
    _ = try store.perform(
      .openInspection(
        InspectionOrder(
          office: .main, kind: .routine, units: [ReviewedUnit.unit], from: today - 20, to: today,
          basis: "年度计划")),
      by: office.mainOffice)
    let inspection = SupervisionName(.inspection, office: .main, year: 2026, serial: 1)
    _ = try store.perform(
      .addFinding(
        inspection, FindingDraft(unit: ReviewedUnit.unit, side: .main, text: "清单未细化", gravity: .weak)),
      by: office.mainOffice)
    return (FindingName(inspection, 1), try office.small.lastEntry().digest)
  }

  private func standing() throws -> FindingStanding? {
    try store.findings(FindingQuery(), for: office.mainOffice).first
  }

  @Test func `R-193 a late answer to a settled finding is history only`() throws {
    let (name, digest) = try finding()
    _ = try store.perform(.answerFinding(name, text: "已细化"), by: office.small.recorder)
    _ = try store.perform(.judgeFinding(name, .accepted(result: "属实")), by: office.mainOffice)
    try append(RectificationAnswered(finding: digest, text: "再补一点"), on: body, by: office.small.recorder)
    #expect(try standing()?.state == .accepted)
    #expect(try standing()?.steps.map(\.text) == ["已细化", "属实", "再补一点"])
    try append(
      RectificationJudged(finding: digest, state: .returned, text: "还不够"), on: .office(.main),
      by: office.mainOffice)
    #expect(try standing()?.state == .accepted)
    #expect(try standing()?.steps.count == 4)
    #expect(throws: StoreFailure.refused(.findingSettled(name, .accepted))) {
      try store.perform(.answerFinding(name, text: "再补"), by: office.small.recorder)
    }
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
  }

  @Test func `R-157 R-158 a late answer to a closed review is history only`() throws {
    try office.record("Z-01")
    try office.judge([office.verdict("Z-01", .partly, 60, "佐证不足")])
    try office.close(acceptingRest: true)
    let before = try office.review()
    try append(
      ReviewAnswered(month: office.month, occurrence: office.name("Z-01"), text: "补充说明"), on: body,
      by: office.small.recorder)
    #expect(before.standing.state == .closed)
    #expect(try office.review() == before)
    #expect(
      try store.monthlyReviews(ReviewQuery(month: office.month, side: .main), for: office.mainOffice)
        .map(\.state) == [.closed])
    // Opened again, the month can be answered as before.
    _ = try store.perform(
      .reopenReview(ReviewedUnit.unit, .main, office.month, reason: "补材料"), by: office.mainOffice)
    _ = try store.perform(
      .answerVerdict(ReviewedUnit.unit, .main, office.month, office.name("Z-01"), text: "补充说明"),
      by: office.small.recorder)
    #expect(try office.review().standing.state == .answered)
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
  }
}
