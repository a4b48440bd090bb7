import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `Changes of closed months` {
  private let office: ReviewedUnit
  private var store: SQLiteStore { office.store }

  init() throws { office = try ReviewedUnit() }

  /// A record of November, in a review that may be closed, and a change of it that is submitted.
  private func changed(closing: Bool = true) throws -> (number: RecordNumber, draft: Int) {
    let number = try office.record("Z-01")
    if closing { try office.close(acceptingRest: true) }
    return (number, try submitChange(of: number))
  }

  private func submitChange(of number: RecordNumber) throws -> Int {
    var form = DraftForm(try #require(try store.record(number, for: office.small.head).content))
    form.place = "四楼会议室"
    form.reason = "地点写错"
    let draft = try store.newDraft(
      unit: ReviewedUnit.unit, side: .main, purpose: .correction, record: number, form: form,
      by: office.small.recorder)
    _ = try store.perform(.submit(draft: draft.number, Confirmations()), by: office.small.recorder)
    return draft.number
  }

  private func sign(_ draft: Int) throws {
    _ = try store.perform(.sign(draft: draft, opinion: "同意", paper: nil), by: office.small.head)
  }

  private func waiting(_ session: Session? = nil) throws -> [ReviewedChange] {
    try store.reviewedChanges(for: session ?? office.mainOffice)
  }

  private func alerts(_ session: Session, on text: String = "2026-12-04") throws -> [Alert] {
    try store.alerts(AlertQuery(on: try #require(Day(text)), kind: .consentPending), for: session).alerts
  }

  @Test func `R-109 R-112 a submitted change of a closed month stands on the list with what it changes`()
    throws
  {
    let (number, draft) = try changed()
    let change = try #require(try waiting().first)
    #expect(change.draft == draft && change.record == number && change.purpose == .correction)
    #expect(change.months == [office.month])
    #expect(change.reason == "地点写错" && change.new.place == "四楼会议室")
    #expect(change.old.place != "四楼会议室")
    #expect(change.declined == nil)
    #expect(try waiting(office.small.head) == [change])
    #expect(try waiting(office.disciplineOffice) == [change])
  }

  @Test func `R-109 a change of a month that is not closed waits for nobody's consent`() throws {
    let (_, draft) = try changed(closing: false)
    #expect(try waiting().isEmpty)
    #expect(try alerts(office.mainOffice).isEmpty)
    try sign(draft)
  }

  @Test func `R-109 a change leaves the list once it is consented to`() throws {
    let (_, draft) = try changed()
    _ = try store.perform(.consent(draft: draft), by: office.mainOffice)
    #expect(try waiting().isEmpty)
    #expect(try alerts(office.mainOffice).isEmpty)
    try sign(draft)
  }

  @Test func `R-112 a change that is declined is not signed, and the refusal says why`() throws {
    let (number, draft) = try changed()
    #expect(throws: StoreFailure.refused(.reasonMissing)) {
      _ = try store.perform(.decline(draft: draft, reason: " "), by: office.mainOffice)
    }
    _ = try store.perform(.decline(draft: draft, reason: "与会议记录不符"), by: office.mainOffice)
    #expect(try waiting().first?.declined?.reason == "与会议记录不符")
    #expect(throws: StoreFailure.refused(.changeDeclined(number, reason: "与会议记录不符"))) { try sign(draft) }
    #expect(throws: StoreFailure.refused(.nothingChanged)) {
      _ = try store.perform(.decline(draft: draft, reason: "再说一次"), by: office.mainOffice)
    }
    #expect(try store.history(ofDraft: draft, for: office.small.head).last?.reason == "与会议记录不符")
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
    let before = try waiting()
    try store.rebuild(progress: nil)
    #expect(try waiting() == before)
  }

  @Test func `R-112 an office may think better of what it declined, and another submission starts anew`()
    throws
  {
    let (number, draft) = try changed()
    _ = try store.perform(.decline(draft: draft, reason: "与会议记录不符"), by: office.mainOffice)
    _ = try store.perform(.returnDraft(draft: draft, comment: "按意见修改"), by: office.small.head)
    #expect(try waiting().isEmpty)
    let second = try submitChange(of: number)
    #expect(try waiting().map(\.declined) == [nil])
    _ = try store.perform(.decline(draft: second, reason: "仍不符"), by: office.mainOffice)
    _ = try store.perform(.consent(draft: second), by: office.mainOffice)
    try sign(second)
    #expect(try store.record(number, for: office.small.head).row.revision == 2)
  }

  @Test func `R-012 only the office of the side answers a change`() throws {
    let (_, draft) = try changed()
    let refused = StoreFailure.refused(.notPermitted(.consentToChange, Scope(side: .main)))
    for session in [office.disciplineOffice, office.small.head] {
      #expect(throws: refused) { _ = try store.perform(.decline(draft: draft, reason: "不行"), by: session) }
    }
  }

  @Test func `R-112 R-135 the office of the side is told until it has answered, of past days too`() throws {
    let (number, draft) = try changed()
    let alert = try #require(try alerts(office.mainOffice).first)
    #expect(alert.target == "D\(draft)" && alert.side == .main && alert.level == .warning)
    #expect(alert.note == .awaitingConsent(number))
    #expect(try alerts(office.disciplineOffice).isEmpty)
    #expect(try alerts(office.small.head).isEmpty)
    office.small.clock.move(to: "2026-12-08 10:00")
    #expect(try alerts(office.mainOffice, on: "2026-12-04").map(\.target) == ["D\(draft)"])
    #expect(try alerts(office.mainOffice, on: "2026-12-03").isEmpty)
    _ = try store.perform(.decline(draft: draft, reason: "与会议记录不符"), by: office.mainOffice)
    #expect(try alerts(office.mainOffice, on: "2026-12-08").isEmpty)
    #expect(try alerts(office.mainOffice, on: "2026-12-07").map(\.target) == ["D\(draft)"])
  }
}
