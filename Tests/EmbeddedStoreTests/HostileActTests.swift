import Foundation
import GRDB
import HonestText
import Secrets
import TestSupport
import Testing

@testable import EmbeddedStore
@testable import Records

/// A unit that has come so far that nearly every act is possible: each of them with a text put into one field.
private final class BusyOffice {
  let office: ReviewedUnit
  private let inspection = SupervisionName(.inspection, office: .main, year: 2026, serial: 1)
  private let violation = SupervisionName(.violation, office: .main, year: 2026, serial: 1)
  private let record: RecordNumber
  private let flagged: RecordNumber
  private let waiting: Int
  private let signed: Int
  private var adjustment = AdjustmentName(side: .main, number: 1)
  private let scan: EvidenceItem
  private var store: SQLiteStore { office.store }
  private let unit = ReviewedUnit.unit
  private var today: Day { office.small.clock.read().day }

  init() throws {
    office = try ReviewedUnit()
    let (store, small) = (office.store, office.small)
    record = try office.record("Z-01")
    flagged = try office.record("Z-02", on: "2026-11-25")
    func draft(_ title: String) throws -> Int {
      let draft = try small.draft(small.form(title: title, start: "2026-11-18 09:00"))
      _ = try store.perform(
        .submit(draft: draft.number, Confirmations(duplicates: ["D1", "D2", "D3", "D4"])), by: small.recorder)
      return draft.number
    }
    signed = try draft("已审签的一件")
    _ = try store.perform(.sign(draft: signed, opinion: "同意", paper: nil), by: small.head)
    waiting = try small.draft(small.form(title: "待审签的一件", start: "2026-11-19 09:00")).number
    _ = try store.perform(.submit(draft: waiting, Confirmations()), by: small.recorder)
    let path = small.scratch.path + "/签字页.txt"
    try Data("签字页".utf8).write(to: URL(filePath: path))
    scan = try store.keepAttachment(path: path, kind: .document, caption: "", progress: nil)
    try office.judge([office.verdict("Z-01", .partly, 80, "材料不全")])
    try office.close(.main, Month("2026-10"), acceptingRest: true)
    for act: Act in [
      .openInspection(
        InspectionOrder(
          office: .main, kind: .comprehensive, units: [unit], from: today - 90, to: today, basis: "办法第八条")),
      .addFinding(inspection, FindingDraft(unit: unit, side: .main, text: "未分解到人", gravity: .weak)),
      .noteViolation(
        ViolationDraft(
          unit: unit, side: .main, kind: .untrueEntry, occasion: .dailyCheck, on: today, evidence: "与会议记录不符"),
        office: .main),
      .flagRecord(flagged, .untrue, reason: "时间不实"),
      .planAssessment(
        AssessmentPlan(year: 2026, dated: today, document: "示责办〔2026〕2号", title: "2026年度考核方案")),
    ] { _ = try store.perform(act, by: office.mainOffice) }
    let bonus = Bonus(
      ground: .award, level: .provincial, project: "清廉机关", document: "豫廉〔2026〕1号", on: today)
    let noted = try store.perform(.noteBonus(unit, year: 2026, bonus), by: office.mainOffice)
    adjustment = AdjustmentName(side: .main, number: try #require(noted.entries.first).number)
    _ = try store.perform(.makeNotice(unit, .main, office.month, cutOff: nil, seen: []), by: small.recorder)
    _ = try store.perform(
      .deliverNotice(unit, .main, office.month, to: "zhang", on: today, .onScreen), by: small.head)
    _ = try store.perform(.registerReport(try small.registration()), by: small.recorder)
  }

  /// The acts that take a text, each with the text in one of its fields, and who acts.
  func acts(_ text: String) -> [(Act, Session)] {
    let (admin, recorder, head) = (office.small.administrator, office.small.recorder, office.small.head)
    return administration(text).map { ($0, admin) } + supervision(text).map { ($0, office.mainOffice) }
      + ofRecorder(text).map { ($0, recorder) } + ofHead(text).map { ($0, head) }
  }

  private func administration(_ text: String) -> [Act] {
    func added(_ name: String = "新局", _ main: String = "党组", _ other: String? = nil) -> Act {
      .addUnits([
        OrganisationUnit(
          code: "XJ", name: name, kind: .cityDepartment, group: .cityUnit, mainBody: main,
          supervisionBody: other,
          displayOrder: 9, start: today)
      ])
    }
    func post(_ title: String = "副局长", _ basis: String? = nil, _ portfolio: [String]? = nil) -> Act {
      .givePosts([
        Post(
          id: "", person: "lin", unit: unit, side: .main, role: .teamMember, title: title, from: today,
          basis: basis, portfolio: portfolio)
      ])
    }
    var heading = RuleProfile.proposed.heading
    heading.title = text
    let profile = RuleProfile(heading: heading, stating: RuleProfile.proposed.parameters)
    let changed = OrganisationUnit(
      code: unit, name: "示范市新财政局", kind: .cityDepartment, group: .cityUnit, mainBody: "党组",
      supervisionBody: "派驻纪检组", displayOrder: 1, start: today - 300)
    return [
      added(text), added("新局", text), added("新局", "党组", text), .changeUnit(changed, reason: text),
      .addPeople([Person(code: "xin", name: text)], posts: []), post(text), post("副局长", text),
      post("副局长", nil, [text]), .endPost(id: "lin/1", on: today, reason: text),
      .adoptProfile(
        RuleProfile.proposed.stating("titleMax", "50") ?? .proposed, reason: text, from: today + 1),
      .adoptProfile(profile, reason: "更名", from: today + 1),
      .adoptCalendar(CalendarYear(year: 2030, restDays: [], makeUpDays: [], source: text)),
      .correctClock(reason: text), .dateLedgers(from: today - 1, reason: text),
    ]
  }

  private func indicator(_ change: (inout Indicator) -> Void) -> Act {
    var indicator = Indicator(
      year: 2026, side: .main, kind: .common, scope: .group(.cityUnit), code: "Z-09", title: "专题研究",
      points: 100,
      subject: DutySubject(kind: .team), recurrence: "once", due: "2026-12-31")
    change(&indicator)
    let day = Day(number: Day.number(year: 2026, month: 12, day: 31))
    return .setIndicators([
      DatedIndicator(
        indicator: indicator, occurrences: [OccurrenceDates(ordinal: 1, from: day - 300, due: day)])
    ])
  }

  private func supervision(_ text: String) -> [Act] {
    func order(_ basis: String = "办法第八条", _ number: String? = nil) -> Act {
      .openInspection(
        InspectionOrder(
          office: .main, kind: .comprehensive, units: [unit], from: today - 90, to: today, basis: basis,
          paperNumber: number))
    }
    func noted(_ evidence: String = "不符", _ finder: String? = nil, _ followUp: String? = nil) -> Act {
      .noteViolation(
        ViolationDraft(
          unit: unit, side: .main, kind: .untrueEntry, occasion: .dailyCheck, foundBy: finder, on: today,
          evidence: evidence, followUp: followUp), office: .main)
    }
    func line(_ fact: String = "迟报", _ measure: String = "提醒") -> BulletinLine {
      BulletinLine(
        violation: violation, unit: unit, person: "林晓岚", code: "lin", fact: fact, measure: measure)
    }
    func sanction(_ person: String = "张某", _ matter: String = "违纪", _ document: String = "示纪〔2026〕1号") -> Act
    {
      .noteSanction(
        unit, year: 2026,
        Sanction(
          person: person, position: .primaryHead, rank: .county, matter: matter, consequence: .partyWarning,
          on: today, document: document))
    }
    func reported(_ number: String) -> Act {
      .noteSanction(
        unit, year: 2026,
        Sanction(
          person: "张某", position: .primaryHead, rank: .county, matter: "违纪", consequence: .partyWarning,
          on: today,
          document: "示纪〔2026〕1号", reported: today, report: number))
    }
    func bonus(_ project: String = "清廉机关", _ document: String = "豫廉〔2026〕1号") -> Act {
      .noteBonus(
        unit, year: 2026,
        Bonus(ground: .award, level: .provincial, project: project, document: document, on: today))
    }
    let finding = FindingName(inspection, 1)
    return [
      order(text), order("办法第八条", text),
      .addFinding(inspection, FindingDraft(unit: unit, side: .main, text: text, gravity: .weak)),
      .addFinding(
        inspection, FindingDraft(unit: unit, side: .main, text: "未分解", gravity: .weak, demand: text)),
      .closeInspection(inspection, result: text), .judgeFinding(finding, .accepted(result: text)),
      .judgeFinding(finding, .escalated(.refused, caseNumber: text, text: "拒不整改")),
      noted(text), noted("不符", text), noted("不符", nil, text),
      .followViolation(violation, text: text, caseNumber: nil),
      .followViolation(violation, text: "已提醒", caseNumber: text),
      .publishViolations(office: .main, title: text, [line()]),
      .publishViolations(office: .main, title: "通报", [line(text)]),
      .publishViolations(office: .main, title: "通报", [line("迟报", text)]),
      .withdrawFinding(finding, reason: text),
      .presentAnalysis(office: .main, from: today - 90, to: today, remarks: text, recipients: [], on: today),
      .presentAnalysis(
        office: .main, from: today - 90, to: today, remarks: nil, recipients: [text], on: today),
      .remark(unit, .main, .unit, text: text), .flagRecord(record, .untrue, reason: text),
      .clearRecord(flagged, reason: text),
      .judge([
        MonthVerdicts(
          unit: unit, side: .main, month: office.month, verdicts: [office.verdict("Z-01", .partly, 80, text)])
      ]),
      .reopenReview(unit, .main, Month("2026-10") ?? office.month, reason: text),
      .exempt(unit, .main, year: 2026, office.name("Z-03"), reason: text),
      indicator { $0.title = text }, indicator { $0.requirement = text }, indicator { $0.measure = text },
      indicator { $0.listItem = text }, indicator { $0.source = text },
      .planAssessment(AssessmentPlan(year: 2026, dated: today, document: text, title: "考核方案")),
      .planAssessment(AssessmentPlan(year: 2026, dated: today, document: "示责办〔2026〕3号", title: text)),
      bonus(text), bonus("清廉机关", text),
      .withdrawAdjustment(adjustment, reason: text),
      sanction(text), sanction("张某", text), sanction("张某", "违纪", text), reported(text),
    ]
  }

  private func ofRecorder(_ text: String) -> [Act] {
    func report(_ number: String, _ title: String) -> Act {
      .registerReport(
        ReportRegistration(
          unit: unit, half: HalfYear("2026-H2") ?? HalfYear(containing: today), documentNumber: number,
          title: title,
          dated: today, text: scan))
    }
    var item = scan
    item.caption = text
    return [
      .enter(draft: signed, lateReason: text), report(text, "半年报告"), report("示财党〔2026〕9号", text),
      .filePaper(target: record.description, PaperFile(number: text, location: "档案室", pages: 1)),
      .filePaper(target: record.description, PaperFile(number: "2026-1", location: text, pages: 1)),
      .followUp(unit, .main, office.month, item: 1, note: text),
      .answerFinding(FindingName(inspection, 1), text: text),
      .answerVerdict(unit, .main, office.month, office.name("Z-01"), text: text),
      .sign(
        draft: waiting, opinion: "同意",
        paper: PaperSignature(day: today, reference: text, scan: scan, signer: "zhang")),
      .sign(
        draft: waiting, opinion: "同意",
        paper: PaperSignature(day: today, reference: "签2026-1", scan: item, signer: "zhang")),
    ]
  }

  private func ofHead(_ text: String) -> [Act] {
    [
      .returnDraft(draft: waiting, comment: text), .sign(draft: waiting, opinion: text, paper: nil),
      .instructNotice(unit, .main, office.month, text: text, items: ["补齐"]),
      .instructNotice(unit, .main, office.month, text: "抓紧", items: [text]),
    ]
  }

  /// Instructs upon the notice, so that there is something to follow up.
  func instruct() throws {
    _ = try store.perform(
      .instructNotice(unit, .main, office.month, text: "抓紧补齐", items: []), by: office.small.head)
  }

  /// The forms of drafts with the text in one field.
  func forms(_ text: String) -> [DraftForm] {
    let fields: [WritableKeyPath<DraftForm, String>] = [
      \.start, \.end, \.place, \.headCount, \.title, \.summary, \.noAttachmentText, \.paperNumber,
      \.paperLocation,
      \.paperPages, \.counterpart, \.reason, \.lateReason,
    ]
    var forms = fields.map { field in
      var form = office.small.form()
      form[keyPath: field] = text
      return form
    }
    for people in [
      [Participant(name: text, part: .chair)], [Participant(name: "张建国", post: text, part: .chair)],
    ] {
      var form = office.small.form()
      form.people = people
      forms.append(form)
    }
    var form = office.small.form()
    form.evidence = [scan]
    form.evidence[0].caption = text
    return forms + [form]
  }
}

@Suite struct `Hostile text` {
  private let office: BusyOffice
  init() throws {
    office = try BusyOffice()
    try office.instruct()
  }
  private var store: SQLiteStore { office.office.store }

  @Test func `is sealed by no act, in whatever field it comes`() throws {
    let before = try store.changeCounter()
    var met: Set<String> = []
    for (word, text) in HostileText.deceitful + HostileText.large {
      for (act, session) in office.acts(text) {
        do {
          _ = try store.perform(act, by: session)
          Issue.record("\(word): \(String("\(act)".prefix(120)))")
        } catch StoreFailure.refused(.unfit(let unfit)) {
          met.insert("\(unfit.object).\(unfit.key)")
        } catch {
          Issue.record("\(word): \(String("\(act)".prefix(120))) \(String("\(error)".prefix(120)))")
        }
      }
    }
    #expect(try store.changeCounter() == before)
    #expect(Self.fields.subtracting(met).sorted() == Self.elsewhere.sorted())
  }

  @Test func `is kept in no draft`() throws {
    for (word, text) in HostileText.all where word != "2,001 characters" {
      for form in office.forms(text) {
        #expect(throws: StoreFailure.self, "\(word)") { try office.office.small.draft(form) }
      }
    }
  }

  @Test func `of an older draft is mended when it is read, and its field says so when it is too long`() throws
  {
    var draft = try office.office.small.draft()
    draft.form.title = String(repeating: "长", count: 61)
    draft = try store.keep(draft, by: office.office.small.recorder)
    #expect(
      throws: StoreFailure.refused(
        .incomplete([FieldProblem(field: .title, kind: .tooLong(most: 60, has: 61))]))
    ) {
      try store.perform(.submit(draft: draft.number, Confirmations()), by: office.office.small.recorder)
    }
    _ = try store.perform(.discard(draft: draft.number), by: office.office.small.recorder)
  }

  @Test func `founds no store`() throws {
    let scratch = Scratch()
    for (city, name) in [("示\u{1B}范市", "管理员"), ("示范市", "管\u{202E}理员")] {
      #expect(throws: StoreFailure.self) {
        try SQLiteStore.found(
          Founding(
            city: city, administrator: Person(code: "admin", name: name), passphrase: "correct horse",
            profile: .proposed, calendars: [], isPractice: true), at: scratch.path + "/store")
      }
    }
  }

  /// All fields of free text that the forms of bodies have.
  private static let fields: Set<String> = Set(
    BodyForms.lines(of: BodyRooms.text).flatMap { line in
      line.text.split(separator: ";").compactMap { member in
        let words = member.split(separator: " ")
        return words.count > 1 && words[1] != "code" ? "\(line.name).\(words[0])" : nil
      }
    })

  /// Fields that no act of this unit fills from what somebody types: they repeat entries, or need what is not here.
  ///
  /// `BodyRoomTests` tries hostile text in them all the same.
  private static let elsewhere: Set<String> = [
    "store.founded.city", "store.restored.reason", "record.submitted.reason", "record.submitted.lateReason",
    "fault.acknowledged.reason", "indicator.amended.reason", "occurrence.opened.event",
    "occurrence.extended.reason",
    "ledger.reopened.reason", "bulletin.issued.reason", "year.published.reason", "change.declined.reason",
    "grade.given.reason", "record.voided.reason", "record.imported.signedBy", "draft.discarded.title",
    "draft.handedOver.title", "analysis.sent.recipient", "RecordContent.place", "RecordContent.title",
    "RecordContent.summary", "RecordContent.noAttachmentText", "Participant.name", "Participant.post",
    "EvidenceItem.name", "Indicator.responsible", "NoticeLine.title", "NoticeDuty.title", "AnalysisRow.name",
    "AnalysisRow.title", "BulletinLine.person", "violations.published.reason", "WeakUnit.title",
    "ReviewItem.reason", "RankingRow.name", "OmittedUnit.reason",
    "GradeMeasure.reference", "YearFacts.name", "GivenGrade.reason", "RuleHeading.name",
    "RuleHeading.documentNumber",
    "RuleHeading.issuer", "RuleHeading.interpretedBy", "RuleHeading.replaces", "RuleParameter.value",
    "RuleParameter.article",
  ]
}
