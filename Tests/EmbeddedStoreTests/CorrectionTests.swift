import EmbeddedStore
import Records
import Testing

@Suite struct `Corrections, supplements and voids` {
  let unit: SmallUnit
  let number: RecordNumber
  init() throws {
    unit = try SmallUnit(ledgersFrom: Day("2026-01-01"))
    number = try #require(try unit.enteredRecord())
  }

  func change(_ purpose: Purpose, reason: String = "笔误", _ edit: (inout DraftForm) -> Void = { _ in }) throws
    -> Draft
  {
    let content = try #require(try unit.store.record(number, for: unit.recorder).content)
    var form = DraftForm(content)
    form.reason = reason
    edit(&form)
    return try unit.store.newDraft(
      unit: SmallUnit.unit, side: .main, purpose: purpose, record: number, form: form, by: unit.recorder)
  }

  @discardableResult
  func carriedOut(_ draft: Draft) throws -> Receipt {
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    return try unit.store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: unit.head)
  }

  @Test func `R-106 a correction makes a new revision and keeps the old one`() throws {
    try carriedOut(try change(.correction) { $0.place = "二楼会议室" })
    let revisions = try unit.store.record(number, for: unit.recorder).revisions
    #expect(revisions.map(\.content.place) == ["三楼会议室", "二楼会议室"])
    #expect(revisions.map(\.reason) == [nil, "笔误"])
  }

  @Test func `R-107 a correction takes effect only with the head's signature`() throws {
    let draft = try change(.correction) { $0.place = "二楼会议室" }
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    #expect(try unit.store.record(number, for: unit.recorder).content?.place == "三楼会议室")
  }

  @Test func `R-108 a corrected time that makes it late marks it late, and none makes it better`() throws {
    try carriedOut(
      try change(.correction) {
        $0.start = "2026-11-10 14:00"; $0.end = ""
      })
    #expect(try unit.store.record(number, for: unit.recorder).row.lateBy == 5)
    try carriedOut(try change(.correction) { $0.start = "2026-11-19 14:00" })
    #expect(try unit.store.record(number, for: unit.recorder).row.lateBy == 5)
  }

  @Test func `R-110 a correction cannot move a record into another year`() throws {
    let draft = try change(.correction) {
      $0.start = "2025-11-18 14:00"; $0.end = ""
    }
    #expect(throws: StoreFailure.refused(.incomplete([FieldProblem(field: .start, kind: .changed)]))) {
      try carriedOut(draft)
    }
  }

  @Test func `R-111 a supplement adds, and touches nothing that is there`() throws {
    let draft = try change(.supplement) { $0.place = "别处" }
    #expect(throws: StoreFailure.refused(.incomplete([FieldProblem(field: .place, kind: .changed)]))) {
      try carriedOut(draft)
    }
    let adding = try change(.supplement) { $0.summary += "会后印发纪要。" }
    try carriedOut(adding)
    let revision = try #require(try unit.store.record(number, for: unit.recorder).revisions.last)
    #expect(revision.purpose == .supplement)
    #expect(revision.content.summary.hasSuffix("会后印发纪要。"))
  }

  @Test func `R-112 a voided record stays in lists with its number and reason`() throws {
    try carriedOut(try change(.void, reason: "重复记录"))
    let detail = try unit.store.record(number, for: unit.recorder)
    #expect(detail.row.state == .voided)
    #expect(detail.voidReason == "重复记录")
  }

  @Test func `R-067 a voided number is never given again`() throws {
    try carriedOut(try change(.void, reason: "重复记录"))
    let next = try unit.enteredRecord(unit.form(title: "另一次", start: "2026-11-19 09:00"))
    #expect(next?.serial == 2)
  }

  @Test func `R-112 what is voided is changed no more`() throws {
    let late = try change(.correction) { $0.place = "二楼" }
    try carriedOut(try change(.void, reason: "重复记录"))
    #expect(throws: StoreFailure.refused(.recordVoided(number))) { try carriedOut(late) }
  }

  @Test func `R-106 a correction that changes nothing is refused`() throws {
    let draft = try change(.correction)
    #expect(throws: StoreFailure.refused(.nothingChanged)) { try carriedOut(draft) }
  }

  @Test func `R-112 a void without a reason is refused`() throws {
    let draft = try change(.void, reason: "")
    #expect(throws: StoreFailure.refused(.incomplete([FieldProblem(field: .reason, kind: .missing)]))) {
      try carriedOut(draft)
    }
  }
}
