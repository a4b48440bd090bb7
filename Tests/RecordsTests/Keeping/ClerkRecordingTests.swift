import Records
import TestSupport
import Testing

@Suite struct `The clerk and a record's way into the books` {
  private static let scope = Scope(unit: SmallBody.unit, side: .main)
  var books: MemoryBooks

  init() throws { books = try MemoryBooks.small() }

  private mutating func submitted(_ change: (inout DraftForm) -> Void = { _ in }) throws -> Int {
    var form = SmallBody.form()
    change(&form)
    let draft = try books.keep(form)
    try books.act(.submit(draft: draft, Confirmations()), by: "lin")
    return draft
  }

  @Test mutating func `R-089 a submission carries the whole content and the recorder's designation`() throws {
    let draft = try books.keep(SmallBody.form())
    let body = try books.perform(.submit(draft: draft, Confirmations()), by: "lin").bodies.first
    let submission = try #require(body as? RecordSubmitted)
    #expect(submission.content.title == "专题研究会议")
    #expect(submission.designation == "lin/1")
  }

  @Test mutating func `R-012 a head submits nothing`() throws {
    let draft = try books.keep(SmallBody.form())
    #expect(
      try books.refusal(of: .submit(draft: draft, Confirmations()), by: "zhang")
        == .notPermitted(.submitRecord, Self.scope))
  }

  @Test mutating func `what lacks anything is refused field by field`() throws {
    var form = SmallBody.form()
    (form.place, form.title, form.noAttachmentReason) = ("", "", nil)
    let draft = try books.keep(form)
    let why = try books.refusal(of: .submit(draft: draft, Confirmations()), by: "lin")
    guard case .incomplete(let problems) = why else {
      Issue.record("\(String(describing: why))")
      return
    }
    #expect(problems.map(\.field) == [.place, .title, .evidence])
  }

  @Test mutating func `R-063 the same event is submitted only when it is said to be another`() throws {
    let first = try submitted()
    let second = try books.keep(SmallBody.form())
    let alike = SimilarRecord(
      name: "D\(first)", start: try #require(Moment("2026-11-18 14:00")), title: "专题研究会议", place: "三楼会议室")
    #expect(try books.refusal(of: .submit(draft: second, Confirmations()), by: "lin") == .duplicates([alike]))
    try books.act(.submit(draft: second, Confirmations(duplicates: ["D\(first)"])), by: "lin")
    #expect(try books.submission(ofDraft: second)?.state == .submitted)
  }

  @Test mutating func `R-085 evidence that a duty expects is confirmed as lacking first`() throws {
    try books.act(.setIndicators([SmallBody.duty()]), by: "admin")
    var form = SmallBody.form()
    form.links = [OccurrenceName(code: "G-01", ordinal: 1)]
    let draft = try books.keep(form)
    #expect(
      try books.refusal(of: .submit(draft: draft, Confirmations()), by: "lin") == .evidenceLacking([.minutes])
    )
  }

  @Test mutating func `R-048 a link leads into the record's own ledger`() throws {
    var form = SmallBody.form()
    form.links = [OccurrenceName(code: "G-09", ordinal: 1)]
    let draft = try books.keep(form)
    #expect(
      try books.refusal(of: .submit(draft: draft, Confirmations()), by: "lin")
        == .incomplete([FieldProblem(field: .links, kind: .otherLedger("G-09#1"))]))
  }

  @Test mutating func `R-086 a paper number is held by one record alone`() throws {
    func paper(_ form: inout DraftForm) {
      (form.paperNumber, form.paperLocation, form.paperPages) = ("C-1", "柜1", "2")
    }
    let first = try submitted(paper)
    var form = SmallBody.form(title: "另一个会议")
    form.place = "四楼会议室"
    paper(&form)
    let draft = try books.keep(form)
    #expect(
      try books.refusal(of: .submit(draft: draft, Confirmations()), by: "lin")
        == .paperNumberTaken("C-1", by: "D\(first)"))
  }

  @Test mutating func `what waits for the head is not submitted twice`() throws {
    let draft = try submitted()
    #expect(
      try books.refusal(of: .submit(draft: draft, Confirmations()), by: "lin")
        == .wrongState(draft: draft, .submitted))
  }

  @Test mutating func `R-093 the head gives back with a comment alone`() throws {
    let draft = try submitted()
    #expect(try books.refusal(of: .returnDraft(draft: draft, comment: "  "), by: "zhang") == .commentMissing)
  }

  @Test mutating func `R-016 what another body may not see is answered as unseen`() throws {
    let draft = try submitted()
    try books.act(
      .addUnits([
        OrganisationUnit(
          code: "ZJJ", name: "住建局", kind: .cityDepartment, group: .cityUnit, mainBody: "党组",
          displayOrder: 2, start: books.now.day - 300)
      ]), by: "admin")
    let stranger = Post(
      id: "", person: "wu", unit: "ZJJ", role: .recorder, title: "科员", from: books.now.day - 300, basis: "1号")
    try books.act(.addPeople([Person(code: "wu", name: "吴")], posts: [stranger]), by: "admin")
    #expect(
      try books.refusal(of: .withdraw(draft: draft), by: "wu")
        == .unseen(.draft(draft), .withdrawRecord, Self.scope))
  }

  @Test mutating func `R-091 nothing is signed before the event has begun`() throws {
    let draft = try submitted { $0.start = "2026-11-20 14:30" }
    #expect(
      try books.refusal(of: .sign(draft: draft, opinion: "", paper: nil), by: "zhang") == .signedBeforeEvent)
  }

  @Test mutating func `the head signs what was read and nothing that was submitted since`() throws {
    let draft = try submitted()
    let read = try books.submission(ofDraft: draft)?.digest
    try books.act(.withdraw(draft: draft), by: "lin")
    try books.act(.submit(draft: draft, Confirmations()), by: "lin")
    #expect(
      try books.refusal(of: .sign(draft: draft, opinion: "", paper: nil, reading: read), by: "zhang")
        == .submittedAnew(draft: draft))
  }

  @Test mutating func `R-104 what is to be entered when it is signed is entered in the same batch`() throws {
    let draft = try submitted { $0.enterWhenSigned = true }
    let (bodies, receipt) = try books.perform(.sign(draft: draft, opinion: "", paper: nil), by: "zhang")
    let entered = try #require(bodies.last as? RecordEntered)
    #expect(bodies.count == 2 && bodies.first is RecordSigned)
    #expect(entered.signing == (try books.submission(ofDraft: draft)?.signing))
    #expect(entered.recorder == "lin" && receipt.number?.description == "CZJ-2026-Z-0001")
  }

  @Test mutating func `R-104 an order to enter that cannot be kept leaves the record signed, and says why`()
    throws
  {
    let draft = try submitted { form in
      (form.start, form.end, form.enterWhenSigned) = ("2026-11-20 13:30", "16:00", true)
    }
    let receipt = try books.act(.sign(draft: draft, opinion: "", paper: nil), by: "zhang")
    #expect(receipt.notEntered == .eventNotOver(try #require(Moment("2026-11-20 16:00"))))
    #expect(try books.submission(ofDraft: draft)?.state == .signed)
  }

  @Test
  mutating func `R-103 what is late is entered with a reason alone, five working days after the deadline`()
    throws
  {
    let draft = try submitted { $0.start = "2026-11-10 14:00" }
    try books.act(.sign(draft: draft, opinion: "", paper: nil), by: "zhang")
    #expect(
      try books.refusal(of: .enter(draft: draft, lateReason: " "), by: "lin") == .lateReasonMissing(lateBy: 5)
    )
    let number = try #require(try books.act(.enter(draft: draft, lateReason: "出差"), by: "lin").number)
    #expect(try books.record(number)?.lateBy == 5)
    #expect(try books.record(number)?.deadline == "2026-11-13")
  }

  @Test mutating func `R-103 where the profile takes no late entries there are none`() throws {
    books = try MemoryBooks.small(profile: Given.profile("lateEntryPolicy", "refuse"))
    let draft = try submitted { $0.start = "2026-11-10 14:00" }
    try books.act(.sign(draft: draft, opinion: "", paper: nil), by: "zhang")
    #expect(
      try books.refusal(of: .enter(draft: draft, lateReason: "出差"), by: "lin") == .lateEntryRefused(lateBy: 5)
    )
  }

  @Test mutating func `R-067 numbers run on in the order of entry`() throws {
    let first = try books.bring(SmallBody.form()).record
    var other = SmallBody.form(title: "另一个会议", start: "2026-11-19 14:00")
    other.place = "四楼会议室"
    let second = try books.bring(other).record
    #expect([first, second].map { $0?.description } == ["CZJ-2026-Z-0001", "CZJ-2026-Z-0002"])
  }

  @Test mutating func `R-111 a supplement takes no person away`() throws {
    let record = try #require(try books.bring(SmallBody.form()).record)
    var form = DraftForm(try #require(try books.record(record)).content)
    (form.people, form.reason) = ([Participant(name: "某人", part: .chair)], "补充")
    let draft = try books.keep(form, .supplement, of: record)
    #expect(
      try books.refusal(of: .submit(draft: draft, Confirmations()), by: "lin")
        == .incomplete([FieldProblem(field: .people, kind: .changed)]))
  }

  @Test mutating func `R-106 a correction that the head signs is the record's next revision`() throws {
    let record = try #require(try books.bring(SmallBody.form()).record)
    var form = DraftForm(try #require(try books.record(record)).content)
    (form.place, form.reason) = ("五楼会议室", "地点有误")
    let draft = try books.keep(form, .correction, of: record)
    try books.act(.submit(draft: draft, Confirmations()), by: "lin")
    try books.act(.sign(draft: draft, opinion: "", paper: nil), by: "zhang")
    #expect(try books.record(record)?.revision == 2)
    #expect(try books.record(record)?.content.place == "五楼会议室")
  }

  @Test mutating func `R-112 a record that is void is not changed any more`() throws {
    let record = try #require(try books.bring(SmallBody.form()).record)
    try books.void(record)
    var form = SmallBody.form()
    form.reason = "再次作废"
    let draft = try books.keep(form, .void, of: record)
    let why = try books.refusal(of: .submit(draft: draft, Confirmations()), by: "lin")
    #expect(why == .recordVoided(record))
  }
}
