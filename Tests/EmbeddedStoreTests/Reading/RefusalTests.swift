import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

/// What a stranger hears of things that are there is what everybody hears of things that are not.
@Suite struct `A refusal tells nothing` {
  let city: ReadingCity
  let typed: Draft
  let submitted: Draft
  let entered: RecordNumber
  let enteredDraft: Int
  let finding: FindingName
  let remark: RemarkName

  init() throws {
    city = try ReadingCity()
    try city.adopt(["2026-06-20"])
    entered = try city.enter(city.form())
    enteredDraft = 1
    typed = try city.draft(city.form("没有送审的"))
    submitted = try city.draft(city.form("送审了的", start: "2026-06-01 08:30"))
    try city.submit(submitted)
    let today = city.clock.read().day
    _ = try city.store.perform(
      .openInspection(
        InspectionOrder(
          office: .main, kind: .routine, units: [ReadingCity.finance], from: today - 20, to: today,
          basis: "年度计划")),
      by: city.session("main"))
    let name = SupervisionName(.inspection, office: .main, year: 2026, serial: 1)
    _ = try city.store.perform(
      .addFinding(
        name, FindingDraft(unit: ReadingCity.finance, side: .main, text: "台账不全", gravity: .weak)),
      by: city.session("main"))
    finding = FindingName(name, 1)
    let made = try city.store.perform(
      .remark(ReadingCity.finance, .main, .unit, text: "请抓紧"), by: city.session("main"))
    remark = RemarkName(side: .main, number: try #require(made.entries.first).number)
  }

  private func failure(_ body: () throws -> Void) -> StoreFailure? {
    do { try body() } catch { return error as? StoreFailure }
    return nil
  }

  /// The sentence without the name of what was asked for.
  private func told(_ failure: StoreFailure?, without name: String) -> String? {
    failure?.sentence(in: .english).replacing(name, with: "IT")
  }

  private typealias Try = (SQLiteStore, Session, Int) throws -> Void

  private var draftActs: [(String, Try)] {
    let day = city.clock.read().day
    func act(_ make: @escaping (Int) -> Act) -> Try { { _ = try $0.perform(make($2), by: $1) } }
    return [
      ("draft", { _ = try $0.draft($2, for: $1) }),
      ("history", { _ = try $0.history(ofDraft: $2, for: $1) }),
      ("submit", act { .submit(draft: $0, Confirmations()) }),
      ("withdraw", act { .withdraw(draft: $0) }),
      ("return", act { .returnDraft(draft: $0, comment: "请补") }),
      ("sign", act { .sign(draft: $0, opinion: "", paper: nil) }),
      (
        "sign on paper",
        act {
          .sign(draft: $0, opinion: "", paper: PaperSignature(day: day, reference: "1", signer: "zhang"))
        }
      ),
      ("enter", act { .enter(draft: $0, lateReason: nil) }),
      ("discard", act { .discard(draft: $0) }), ("take over", act { .takeOver(draft: $0) }),
      ("paper", act { .filePaper(target: "D\($0)", PaperFile(number: "1", location: "a", pages: 1)) }),
      ("consent", act { .consent(draft: $0) }), ("decline", act { .decline(draft: $0, reason: "不同意") }),
    ]
  }

  @Test func `another's draft is answered as one that is not there, whatever is done to it`() throws {
    for person in ["sun", "qian", "leader", "admin"] as [PersonCode] {
      for number in [typed.number, submitted.number, enteredDraft] {
        for (what, attempt) in draftActs {
          let there = failure { try attempt(city.store, try city.session(person), number) }
          let gone = failure { try attempt(city.store, try city.session(person), 999) }
          #expect(there == .refused(.noSuch(.draft(number))), "\(person) \(what)")
          #expect(
            told(there, without: "D\(number)") == told(gone, without: "D999"), "\(person) \(what)")
        }
      }
    }
  }

  @Test func `R-019 the attempt is put down all the same`() throws {
    let before = try city.store.changeCounter()
    _ = failure {
      _ = try city.store.perform(.enter(draft: typed.number, lateReason: nil), by: try city.session("sun"))
    }
    let entry = try #require(try city.store.entries(after: before, limit: 1).first).entry
    #expect(entry.header.kind == .actRefused && entry.header.author == "sun")
    #expect(try entry.body(ActRefused.self) == ActRefused(operation: .enterRecord, target: "CZJ/main"))
  }

  @Test func `who may see a draft and not act on it is told so`() throws {
    for person in ["wu", "main"] as [PersonCode] {
      let refused = failure {
        _ = try city.store.perform(
          .submit(draft: typed.number, Confirmations()), by: try city.session(person))
      }
      #expect(refused == .refused(.notPermitted(.submitRecord, Scope(unit: "CZJ", side: .main))), "\(person)")
    }
  }

  @Test func `records, findings, remarks and what carries a unit's code are answered alike`() throws {
    let sun = try city.session("sun")
    let none = RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 99)
    let noUnit = RecordNumber(unit: "QQQ", year: 2026, side: .main, serial: 1)
    let year = 2026
    let paper = PaperFile(number: "1", location: "a", pages: 1)
    let month = try #require(Month("2026-06"))
    let half = try #require(HalfYear("2026-H1"))
    let store = city.store
    func alike(_ what: String, _ there: (String, () throws -> Void), _ gone: (String, () throws -> Void)) {
      let (a, b) = (failure(there.1), failure(gone.1))
      #expect(a != nil, "\(what)")
      #expect(told(a, without: there.0) == told(b, without: gone.0), "\(what)")
    }
    for missing in [none, noUnit] {
      func both(_ what: String, _ ask: @escaping (RecordNumber) throws -> Void) {
        let (a, b) = (failure { try ask(entered) }, failure { try ask(missing) })
        func bare(_ failure: StoreFailure?, _ number: RecordNumber) -> String? {
          failure?.sentence(in: .english).replacing("\(number)", with: "IT").replacing(
            number.unit.rawValue, with: "UNIT")
        }
        #expect(a != nil, "\(what)")
        #expect(bare(a, entered) == bare(b, missing), "\(what)")
      }
      both("record") { _ = try store.record($0, for: sun) }
      both("history") { _ = try store.history(ofRecord: $0, for: sun) }
      both("proof") { _ = try store.proof(of: $0, for: sun) }
      both("paper") { _ = try store.perform(.filePaper(target: "\($0)", paper), by: sun) }
      both("flag") { _ = try store.perform(.flagRecord($0, .untrue, reason: "不实"), by: sun) }
      both("void") {
        _ = try store.newDraft(
          unit: $0.unit, side: $0.side, purpose: .void, record: $0,
          form: DraftForm(subject: DutySubject(kind: .team)), by: sun)
      }
      both("archive") { _ = try store.perform(.archive(ArchiveExtent(record: $0)), by: sun) }
    }
    let noFinding = FindingName(finding.inspection, 9)
    alike(
      "finding", ("\(finding)", { _ = try store.perform(.answerFinding(self.finding, text: "已改"), by: sun) }),
      ("\(noFinding)", { _ = try store.perform(.answerFinding(noFinding, text: "已改"), by: sun) }))
    alike(
      "inspection",
      ("\(finding.inspection)", { _ = try store.inspection(self.finding.inspection, for: sun) }),
      (
        "DZ-2026-099",
        {
          _ = try store.inspection(
            SupervisionName(.inspection, office: .main, year: 2026, serial: 99), for: sun)
        }
      ))
    let noRemark = RemarkName(side: .main, number: 9_999)
    alike(
      "remark", ("\(remark)", { _ = try store.perform(.seeRemark(self.remark), by: sun) }),
      ("\(noRemark)", { _ = try store.perform(.seeRemark(noRemark), by: sun) }))
    let occurrence = try #require(OccurrenceName("Z-01#1"))
    for (what, ask) in [
      ("people", { _ = try store.people(unit: $0, for: sun) }),
      ("duties", { _ = try store.duties(unit: $0, side: .main, year: year, for: sun) }),
      ("drafts", { _ = try store.drafts(unit: $0, side: nil, states: [], for: sun) }),
      ("papers", { _ = try store.paperRegister($0, side: nil, year: year, for: sun) }),
      ("notice", { _ = try store.notice($0, .main, month, for: sun) }),
      ("preview", { _ = try store.noticePreview($0, .main, month, cutOff: nil, for: sun) }),
      ("report", { _ = try store.report($0, half, for: sun) }),
      ("review", { _ = try store.monthlyReview($0, .main, month, for: sun) }),
      ("year", { _ = try store.yearSheet($0, year: year, for: sun) }),
      ("quarters", { _ = try store.quarterHistory($0, year: year, for: sun) }),
      (
        "views",
        {
          _ = try store.unitViews($0, from: self.typed.createdAt.day, to: self.typed.createdAt.day, for: sun)
        }
      ),
      (
        "archives",
        {
          _ = try store.archives(
            unit: $0, from: self.typed.createdAt.day, to: self.typed.createdAt.day, for: sun)
        }
      ),
      (
        "exempt",
        { _ = try store.perform(.exempt($0, .main, year: year, occurrence, reason: "不适用"), by: sun) }
      ),
      (
        "answer", { _ = try store.perform(.answerVerdict($0, .main, month, occurrence, text: "说明"), by: sun) }
      ),
      ("adopt", { _ = try store.perform(.adoptIndicators($0, .main, year: year), by: sun) }),
      ("set", { _ = try store.perform(.setIndicators([Self.indicator(of: $0)]), by: sun) }),
      (
        "year end",
        {
          _ = try store.perform(
            .enterYearEnd([YearEndEntry(unit: $0, year: year, side: .main, results: YearEndResults())]),
            by: sun)
        }
      ),
      ("archive", { _ = try store.perform(.archive(ArchiveExtent(unit: $0)), by: sun) }),
    ] as [(String, (UnitCode) throws -> Void)] {
      alike(what, ("CZJ", { try ask("CZJ") }), ("QQQ", { try ask("QQQ") }))
    }
  }

  private static func indicator(of unit: UnitCode) -> DatedIndicator {
    DatedIndicator(
      indicator: Indicator(
        year: 2026, side: .main, kind: .individual, scope: .unit(unit), code: "Z-01", title: "专题研究",
        points: 10_00, subject: DutySubject(kind: .team), recurrence: "once", due: "2026-06-20"),
      occurrences: [])
  }
}
