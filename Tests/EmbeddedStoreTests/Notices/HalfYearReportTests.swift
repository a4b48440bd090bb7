import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

@Suite struct `Half-yearly reports` {
  private let office: SmallUnit
  private let half = HalfYear("2026-H2") ?? HalfYear(index: 0)
  private var store: SQLiteStore { office.store }

  init() throws { try self.init(ledgersFrom: nil) }
  private init(ledgersFrom: Day?) throws { office = try SmallUnit(ledgersFrom: ledgersFrom) }

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  private func report() throws -> ReportDetail {
    try store.report(SmallUnit.unit, half, for: office.recorder)
  }
  private func sign() throws {
    _ = try store.perform(.signReport(SmallUnit.unit, half, paper: nil), by: office.head)
  }
  private func send(_ recipient: ReportRecipient, on text: String) throws {
    _ = try store.perform(
      .sendReport(SmallUnit.unit, half, to: recipient, on: day(text)), by: office.recorder)
  }

  @Test func `R-145 the statistics are drafted by side and kind of subject, up to the cut-off day`() throws {
    let year = try Self(ledgersFrom: Day("2026-01-01"))
    try year.office.adoptCommonDuty(group: .cityUnit, code: "Z-01", due: "2026-06-30")
    try year.office.adoptCommonDuty(group: .cityUnit, code: "Z-02", due: "2026-10-31")
    try year.office.adoptCommonDuty(group: .cityUnit, code: "Z-03", due: "2026-11-19", subject: .head)
    try year.office.adoptCommonDuty(group: .cityUnit, code: "Z-04", due: "2026-12-31")
    var form = year.office.form()
    form.links = [OccurrenceName(code: "Z-03", ordinal: 1)]
    _ = try year.office.enteredRecord(form, late: "系统故障")
    let detail = try year.report()
    #expect(detail.cutOff == day("2026-11-20"))
    #expect(
      detail.figures == [
        ReportFigures(side: .main, subject: .team, records: 1, due: 1, overdue: 1),
        ReportFigures(side: .main, subject: .head, due: 1, done: 1, late: 1),
        ReportFigures(side: .main, subject: .member),
        ReportFigures(side: .supervision, subject: .disciplineBody),
      ])
  }

  @Test func `R-144 a report keeps number, title, day, text, signer and each sending`() throws {
    let registration = try office.registration()
    _ = try store.perform(.registerReport(registration), by: office.recorder)
    #expect(try report().standing.state == .drafted)
    try sign()
    try send(.mainOffice, on: "2026-11-20")
    #expect(try report().standing.state == .signed)
    try send(.disciplineOffice, on: "2026-11-20")
    let detail = try report()
    #expect(detail.standing.state == .sent)
    #expect(detail.standing.documentNumber == "示财党〔2026〕18号")
    #expect(detail.registered?.body.text == registration.text)
    #expect(detail.registered?.signing?.name == "张建国")
    #expect(
      detail.standing.sent == [.mainOffice: day("2026-11-20"), .disciplineOffice: day("2026-11-20")])
  }

  @Test func `R-144 its text can be read back by who may read the unit`() throws {
    let registration = try office.registration()
    _ = try store.perform(.registerReport(registration), by: office.recorder)
    let path = try store.attachmentPath(registration.text.sha256, for: office.head)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "下半年报告正文")
  }

  @Test func `a report is sent when it is signed, and stays as it is from then on`() throws {
    _ = try store.perform(.registerReport(office.registration()), by: office.recorder)
    #expect(throws: StoreFailure.refused(.reportUnsigned(half))) { try send(.mainOffice, on: "2026-11-20") }
    try sign()
    _ = try store.perform(.registerReport(office.registration(number: "示财党〔2026〕19号")), by: office.recorder)
    #expect(try report().standing.state == .drafted)
    try sign()
    try send(.mainOffice, on: "2026-11-20")
    #expect(throws: StoreFailure.refused(.reportSent(half))) {
      _ = try store.perform(.registerReport(office.registration()), by: office.recorder)
    }
    #expect(throws: StoreFailure.refused(.nothingChanged)) { try send(.mainOffice, on: "2026-11-20") }
  }

  @Test func `R-144 an ink signature is keyed in with its sheet and scan`() throws {
    let registration = try office.registration()
    _ = try store.perform(.registerReport(registration), by: office.recorder)
    var paper = PaperSignature(day: day("2026-11-20"), reference: "签发单7", signer: "zhang")
    #expect(throws: StoreFailure.refused(.scanMissing)) {
      _ = try store.perform(.signReport(SmallUnit.unit, half, paper: paper), by: office.recorder)
    }
    paper.scan = registration.text
    _ = try store.perform(.signReport(SmallUnit.unit, half, paper: paper), by: office.recorder)
    #expect(try report().registered?.signing?.paper?.reference == "签发单7")
  }

  @Test func `R-146 R-143 P8 the table of all units shows number, sending and days late`() throws {
    let first = try #require(HalfYear("2026-H1"))
    let early = try #require(try store.reports(first, unit: nil, group: nil, for: office.recorder).first)
    #expect(early.state == .due)
    #expect(early.due == day("2026-06-30"))
    // The store is of November: nothing was owed in it before.
    #expect(early.lateBy == nil)
    _ = try store.perform(.registerReport(office.registration()), by: office.recorder)
    try sign()
    office.clock.move(to: "2026-12-31 23:00")
    try send(.mainOffice, on: "2026-12-31")
    #expect(try report().standing.lateBy == nil)
    office.clock.move(to: "2027-01-04 09:00")
    #expect(try report().standing.lateBy == 4)
    try send(.disciplineOffice, on: "2027-01-04")
    office.clock.move(to: "2027-01-20 09:00")
    #expect(try report().standing.lateBy == 4)
  }

  @Test func `reports verify, and their rows are computed anew from the entries`() throws {
    try office.reportUpward()
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
    let before = try report()
    try store.rebuild(progress: nil)
    #expect(try report() == before)
  }

  @Test func `a text that is not in the store, a number without end and days that cannot be are refused`()
    throws
  {
    var registration = try office.registration()
    registration.text.sha256 = Digest(of: [9])
    #expect(throws: StoreFailure.refused(.attachmentGone("报告.txt"))) {
      _ = try store.perform(.registerReport(registration), by: office.recorder)
    }
    registration = try office.registration(number: String(repeating: "号", count: 41))
    #expect(throws: StoreFailure.self) {
      _ = try store.perform(.registerReport(registration), by: office.recorder)
    }
    registration = try office.registration()
    registration.dated = day("2026-11-21")
    #expect(throws: StoreFailure.refused(.invalid(field: "dated", value: "2026-11-21"))) {
      _ = try store.perform(.registerReport(registration), by: office.recorder)
    }
  }
}

@Suite struct `The register of paper files` {
  @Test func `R-088 it lists numbers, pages and places, and records without a number`() throws {
    let office = try SmallUnit()
    let first = try #require(try office.enteredRecord())
    let second = try #require(
      try office.enteredRecord(office.form(title: "另一次会议", start: "2026-11-19 09:00")))
    _ = try office.store.perform(
      .filePaper(
        target: first.description, PaperFile(number: "2026-Z-001", location: "一号柜", pages: 6)),
      by: office.recorder)
    let lines = try office.store.paperRegister(SmallUnit.unit, side: .main, year: 2026, for: office.recorder)
    #expect(lines.map(\.number) == [first, second])
    #expect(
      lines.map(\.paper) == [
        .filed(PaperFile(number: "2026-Z-001", location: "一号柜", pages: 6)), .pending,
      ])
    #expect(lines.map(\.title) == ["专题研究会议", "另一次会议"])
    #expect(lines.first?.filedOn == Day("2026-11-20"))
  }
}
