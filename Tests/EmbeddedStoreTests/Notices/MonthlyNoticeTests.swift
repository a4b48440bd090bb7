import EmbeddedStore
import Records
import Testing

@Suite struct `Monthly notices` {
  private let office: SmallUnit
  private let november = Month("2026-11") ?? Month(index: 0)
  private var store: SQLiteStore { office.store }

  init() throws { office = try SmallUnit(ledgersFrom: Day("2026-01-01")) }

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  private func make(_ month: Month? = nil, cutOff: String? = nil, seen: [ChainHead] = []) throws {
    _ = try store.perform(
      .makeNotice(SmallUnit.unit, .main, month ?? november, cutOff: cutOff.map { day($0) }, seen: seen),
      by: office.recorder)
  }

  private func deliver(
    to person: PersonCode = "zhang", on text: String = "2026-11-20", _ month: Month? = nil,
    by: Session? = nil,
    _ way: DeliveryWay = .onPaper
  ) throws {
    _ = try store.perform(
      .deliverNotice(SmallUnit.unit, .main, month ?? november, to: person, on: day(text), way),
      by: by ?? office.recorder)
  }

  private func notice(_ month: Month? = nil) throws -> NoticeDetail {
    try store.notice(SmallUnit.unit, .main, month ?? november, for: office.recorder)
  }

  @Test func `R-136 a notice has period, figures, a line for each record and what falls due next`() throws {
    try office.adoptCommonDuty(group: .cityUnit, code: "Z-01", due: "2026-10-31")
    try office.adoptCommonDuty(group: .cityUnit, code: "Z-02", due: "2026-11-22")
    try office.adoptCommonDuty(group: .cityUnit, code: "Z-03", due: "2026-12-31")
    try office.adoptCommonDuty(group: .cityUnit, code: "Z-04", due: "2026-11-19")
    var form = office.form(title: "专题研究会议")
    form.links = [OccurrenceName(code: "Z-04", ordinal: 1)]
    let number = try #require(try office.enteredRecord(form, late: "系统故障"))
    try make()
    let body = try notice().body
    #expect(body.from == day("2026-01-01"))
    #expect(body.to == day("2026-11-20"))
    #expect(body.due == day("2026-11-25"))
    #expect(
      body.contents.figures
        == NoticeFigures(
          records: 1, enteredLate: 1, due: 2, done: 1, late: 1, overdue: 1, exempt: 0, alerts: 2))
    #expect(
      body.contents.records == [
        NoticeLine(number: number, date: day("2026-11-18"), title: "专题研究会议", lateBy: 1)
      ])
    #expect(body.contents.overdue.map(\.occurrence.description) == ["Z-01#1"])
    #expect(body.contents.next.map(\.occurrence.description) == ["Z-02#1", "Z-03#1"])
  }

  @Test func `R-139 what is made stays as it is, whatever is entered later`() throws {
    _ = try office.enteredRecord()
    try make()
    try deliver()
    let before = try notice().body
    office.clock.move(to: "2026-11-23 09:00")
    _ = try office.enteredRecord(office.form(title: "另一次会议", start: "2026-11-20 14:00"))
    #expect(try notice().body == before)
    #expect(throws: StoreFailure.refused(.noticeTold(november))) { try make() }
  }

  @Test
  func `R-138 no record is missed or told twice, not even one entered in the evening of the cut-off day`()
    throws
  {
    let first = try #require(try office.enteredRecord())
    try make()
    office.clock.move(to: "2026-11-20 18:00")
    let evening = try #require(
      try office.enteredRecord(office.form(title: "晚间会议", start: "2026-11-19 09:00")))
    try deliver()
    #expect(try notice().body.contents.records.map(\.number) == [first])
    office.clock.move(to: "2026-12-21 10:00")
    let december = november.next
    try make(december)
    #expect(try notice(december).body.from == day("2026-11-21"))
    #expect(try notice(december).body.contents.records.map(\.number) == [evening])
  }

  @Test func `R-138 a record entered after the cut-off day but before the making is told by the next one`()
    throws
  {
    office.clock.move(to: "2026-11-24 10:00")
    let late = try #require(
      try office.enteredRecord(office.form(title: "二十四日录入", start: "2026-11-23 09:00")))
    try make(cutOff: "2026-11-20")
    try deliver(on: "2026-11-24")
    #expect(try notice().body.contents.records.isEmpty)
    office.clock.move(to: "2026-12-21 10:00")
    try make(november.next)
    #expect(try notice(november.next).body.contents.records.map(\.number) == [late])
  }

  @Test func `a notice that nobody received gives way to a new one, which names it`() throws {
    try make()
    let first = try notice()
    office.clock.move(to: "2026-11-21 09:00")
    _ = try office.enteredRecord(office.form(start: "2026-11-20 09:00"))
    try make()
    let second = try notice()
    #expect(second.body.replaces == first.entry.digest)
    #expect(second.body.contents.records.count == 1)
  }

  @Test func `R-139 delivery is put down with recipient, day and way; the other side's head gets a copy`()
    throws
  {
    try make()
    try deliver(to: "he")
    #expect(try notice().standing.state == .made)
    try deliver()
    let detail = try notice()
    #expect(detail.standing.state == .delivered)
    #expect(detail.deliveries.map(\.recipient) == ["he", "zhang"])
    #expect(detail.deliveries.map(\.isCopy) == [true, false])
    #expect(detail.deliveries.map(\.way) == [.onPaper, .onPaper])
    #expect(throws: StoreFailure.refused(.nothingChanged)) { try deliver() }
    #expect(throws: StoreFailure.refused(.notAddressed("lin"))) { try deliver(to: "lin") }
  }

  @Test func `R-139 without noticeBothSides the other side's head gets none`() throws {
    let profile = try #require(RuleProfile.proposed.stating("noticeBothSides", "false"))
    _ = try store.perform(.adoptProfile(profile, reason: "试行", from: nil), by: office.administrator)
    try make()
    #expect(throws: StoreFailure.refused(.notAddressed("he"))) { try deliver(to: "he") }
  }

  @Test func `R-139 a head receives it on the screen with his own hand, and only today`() throws {
    try make()
    #expect(throws: StoreFailure.self) { try deliver(by: office.head, .onPaper) }
    try deliver(by: office.head, .onScreen)
    #expect(try notice().deliveries.map(\.way) == [.onScreen])
  }

  @Test
  func `R-140 R-137 P7 a notice delivered after the 25th is late by so many days and listed to supervisors`()
    throws
  {
    try make()
    office.clock.move(to: "2026-11-25 17:00")
    let query = NoticeQuery(month: november, side: .main, lateOnly: true)
    #expect(try store.notices(query, for: office.recorder).isEmpty)
    office.clock.move(to: "2026-11-26 09:00")
    #expect(try store.notices(query, for: office.recorder).map(\.lateBy) == [1])
    try deliver(on: "2026-11-26")
    office.clock.move(to: "2026-12-08 09:00")
    let late = try #require(try store.notices(query, for: office.recorder).first)
    #expect(late.lateBy == 1)
    #expect(late.deliveredOn == day("2026-11-26"))
  }

  @Test func `R-140 a delivery before the 25th that is put down later is in time, and shows both days`()
    throws
  {
    try make()
    office.clock.move(to: "2026-11-28 09:00")
    try deliver(on: "2026-11-24")
    let standing = try notice().standing
    #expect(standing.lateBy == nil)
    #expect(standing.deliveredOn == day("2026-11-24"))
    #expect(standing.putDownOn == day("2026-11-28"))
  }

  @Test func `a delivery before the making or on a day to come is refused`() throws {
    try make()
    for text in ["2026-11-19", "2026-11-21"] {
      #expect(throws: StoreFailure.refused(.invalid(field: "on", value: text))) { try deliver(on: text) }
    }
  }

  @Test func `R-141 the head's instruction opens items that the recorder marks as done`() throws {
    try make()
    try deliver()
    _ = try store.perform(
      .instructNotice(
        SmallUnit.unit, .main, november, text: "抓紧补齐。", items: ["补齐十月专题研究", "十二月上旬开展廉政谈话"]), by: office.head)
    #expect(try notice().standing.openItems == 2)
    _ = try store.perform(
      .followUp(SmallUnit.unit, .main, november, item: 2, note: "已列入计划"), by: office.recorder)
    let detail = try notice()
    #expect(detail.standing.openItems == 1)
    #expect(detail.instructions.first?.items.map(\.note) == [nil, "已列入计划"])
    #expect(throws: StoreFailure.refused(.nothingChanged)) {
      _ = try store.perform(
        .followUp(SmallUnit.unit, .main, november, item: 2, note: "再次"), by: office.recorder)
    }
    #expect(throws: StoreFailure.refused(.noSuch(.followUp(3)))) {
      _ = try store.perform(
        .followUp(SmallUnit.unit, .main, november, item: 3, note: "没有"), by: office.recorder)
    }
  }

  @Test func `R-141 only the head instructs, and only upon what was delivered`() throws {
    try make()
    let act = Act.instructNotice(SmallUnit.unit, .main, november, text: "阅。", items: [])
    #expect(throws: StoreFailure.refused(.noSuch(.notice(SmallUnit.unit, november)))) {
      _ = try store.perform(act, by: office.head)
    }
    try deliver()
    #expect(throws: StoreFailure.self) { _ = try store.perform(act, by: office.disciplineHead) }
    _ = try store.perform(act, by: office.head)
    #expect(try notice().instructions.first?.items.map(\.text) == ["阅。"])
  }

  @Test func `a notice whose books changed while it was looked at is not made, and nothing is half done`()
    throws
  {
    let preview = try store.noticePreview(SmallUnit.unit, .main, november, cutOff: nil, for: office.recorder)
    _ = try office.enteredRecord()
    let before = try store.changeCounter()
    #expect(throws: StoreFailure.refused(.booksChanged("CZJ/main"))) { try make(seen: preview.heads) }
    #expect(try store.changeCounter() == before)
    let fresh = try store.noticePreview(SmallUnit.unit, .main, november, cutOff: nil, for: office.recorder)
    try make(seen: fresh.heads)
    #expect(try notice().body.heads == fresh.heads)
    #expect(try notice().body.contents == fresh.contents)
  }

  @Test func `a head makes no notice, and the attempt is noted`() throws {
    #expect(throws: StoreFailure.self) {
      _ = try store.perform(
        .makeNotice(SmallUnit.unit, .main, november, cutOff: nil, seen: []), by: office.head)
    }
    #expect(try office.lastEntry().header.kind == .actRefused)
  }

  @Test func `notices verify, and their rows are computed anew from the entries`() throws {
    _ = try office.enteredRecord()
    try make()
    try make()
    try deliver(to: "he")
    try deliver(by: office.head, .onScreen)
    _ = try store.perform(
      .instructNotice(SmallUnit.unit, .main, november, text: "阅。", items: []), by: office.head)
    _ = try store.perform(
      .followUp(SmallUnit.unit, .main, november, item: 1, note: "已办"), by: office.recorder)
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
    let before = try notice()
    try store.rebuild(progress: nil)
    #expect(try notice() == before)
  }
}
