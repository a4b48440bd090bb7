import Records
import Testing

@testable import EmbeddedStore

@Suite struct `One record and its history` {
  let city: ReadingCity

  init() throws {
    city = try ReadingCity()
    try city.adopt(["2026-06-30"])
  }

  @Test func `R-117 the history shows every act in order of time, with person and reason`() throws {
    let draft = try city.draft(city.form())
    try city.submit(draft)
    _ = try city.store.perform(.returnDraft(draft: draft.number, comment: "补充人员"), by: city.session("zhang"))
    try city.submit(draft)
    try city.sign(draft)
    let number = try #require(
      city.store.perform(.enter(draft: draft.number, lateReason: nil), by: city.session("lin")).number)
    try city.revise(number, .void)
    let lines = try city.store.history(ofRecord: number, for: city.session("main"))
    #expect(
      lines.map(\.kind) == [
        .recordSubmitted, .recordReturned, .recordSubmitted, .recordSigned, .recordEntered, .recordSubmitted,
        .recordSigned, .recordVoided,
      ])
    #expect(lines.map(\.whoName) == ["林晓岚", "张建国", "林晓岚", "张建国", "林晓岚", "林晓岚", "张建国", "张建国"])
    #expect(lines[1].reason == "补充人员")
    #expect(lines[3].reason == "同意")
    #expect(lines.last?.reason == "核对有误")
    #expect(lines.allSatisfy { $0.chain == .body(ReadingCity.finance, .main) })
    #expect(try city.store.history(ofDraft: draft.number, for: city.session("lin")).count == 5)
  }

  @Test func `R-094 what was signed on paper is the head's signature, and the recorder's keying in`() throws {
    let rules = try #require(ReadingCity.rules.stating("paperSignatureScan", "false"))
    let city = try ReadingCity(profile: rules)
    let draft = try city.draft(city.form())
    try city.submit(draft)
    let paper = PaperSignature(day: city.clock.read().day, reference: "签2026-1", signer: "zhang")
    _ = try city.store.perform(.sign(draft: draft.number, opinion: "", paper: paper), by: city.session("lin"))
    let number = try #require(
      city.store.perform(.enter(draft: draft.number, lateReason: nil), by: city.session("lin")).number)
    let line = try #require(
      city.store.history(ofRecord: number, for: city.session("main")).first { $0.kind == .recordSigned })
    #expect(line.who == "lin" && line.whoName == "林晓岚")
    #expect(line.doer == "张建国")
    #expect(line.deed(in: .chinese) == "纸面审签，林晓岚 登记")
    #expect(line.deed(in: .english) == "signed on paper, keyed in by 林晓岚")
    let detail = try city.store.record(number, for: city.session("lin"))
    #expect(detail.revisions.last?.signing.name == "张建国")
    #expect(detail.revisions.last?.signing.keyedInBy == "林晓岚")
    let standing = try city.store.draft(draft.number, for: city.session("lin"))
    #expect(standing.signing?.keyedInBy == "林晓岚")
  }

  @Test
  func `R-106 a record shows all its revisions, each with its signature, the current one last`() throws {
    let form = city.form("初稿", links: ["Z-01#1"])
    let number = try city.enter(form)
    var corrected = form
    corrected.title = "更正"
    city.clock.move(to: "2026-06-02 10:00")
    try city.revise(number, .correction, form: corrected)
    let detail = try city.store.record(number, for: city.session("lin"))
    #expect(detail.revisions.map(\.content.title) == ["初稿", "更正"])
    #expect(detail.revisions.map(\.purpose) == [.new, .correction])
    #expect(detail.revisions.last?.reason == "核对有误")
    #expect(detail.revisions.allSatisfy { $0.signing.name == "张建国" && $0.signing.title == "局长" })
    #expect(detail.row.title == "更正")
    #expect(detail.row.revision == 2)
    #expect(detail.recorderName == "林晓岚")
    #expect(detail.designation == "任〔2026〕1号")
    #expect(detail.pendingDraft == nil)
  }

  @Test func `R-112 a voided record stays with number and reason; a void on its way is told`() throws {
    let number = try city.enter(city.form())
    var form = DraftForm(subject: DutySubject(kind: .team))
    form.reason = "重复"
    let draft = try city.store.newDraft(
      unit: number.unit, side: .main, purpose: .void, record: number, form: form, by: city.session("lin"))
    #expect(try city.store.record(number, for: city.session("lin")).pendingDraft == draft.number)
    try city.submit(draft)
    #expect(try city.store.record(number, for: city.session("lin")).pendingDraft == draft.number)
    try city.sign(draft)
    let detail = try city.store.record(number, for: city.session("lin"))
    #expect(detail.row.state == .voided)
    #expect(detail.voidReason == "重复")
    #expect(detail.pendingDraft == nil)
  }

  @Test func `a record that nobody entered is told as such`() throws {
    let number = RecordNumber(unit: ReadingCity.finance, year: 2026, side: .main, serial: 9)
    #expect(throws: StoreFailure.refused(.noSuch(.record("CZJ-2026-Z-0009")))) {
      _ = try city.store.record(number, for: city.session("lin"))
    }
  }

  @Test func `R-046 R-047 the ledger's states follow dates and records alone`() throws {
    try city.adopt(["2026-06-03", "2026-06-20", "2026-12-31"], code: "Z-02")
    let number = try city.enter(city.form(links: ["Z-01#1", "Z-02#1"]))
    let ledger = try city.store.duties(
      unit: ReadingCity.finance, side: .main, year: 2026, for: city.session("lin"))
    func state(_ name: String, _ day: String) throws -> OccurrenceState? {
      let day = try #require(Day(day))
      return ledger.first { $0.name.description == name }?.state(on: day, lead: 5)
    }
    #expect(ledger.map(\.name.description) == ["Z-02#1", "Z-02#2", "Z-01#1", "Z-02#3"])
    #expect(try state("Z-01#1", "2026-06-10") == .recorded)
    #expect(try state("Z-02#2", "2026-06-10") == .pending)
    #expect(try state("Z-02#2", "2026-06-15") == .warning)
    #expect(try state("Z-02#2", "2026-06-21") == .overdue)
    #expect(ledger.first?.fulfilment?.record == number)
    #expect(ledger.first?.records == 1)
    try city.revise(number, .void)
    let after = try city.store.duties(
      unit: ReadingCity.finance, side: nil, year: 2026, for: city.session("lin"))
    #expect(after.allSatisfy { $0.fulfilment == nil && $0.records == 0 })
  }

  @Test func `entries come in the order of arrival, from any place on`() throws {
    try city.enter(city.form())
    let all = try city.store.entries(after: 0, limit: 10_000)
    #expect(all.map(\.sequence) == Array(1...all.count))
    #expect(try city.store.entries(after: 5, limit: 2) == Array(all[5...6]))
  }
}
