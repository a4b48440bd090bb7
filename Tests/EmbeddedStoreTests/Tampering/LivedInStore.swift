import Foundation
import GRDB
import Records
import TestSupport

@testable import EmbeddedStore

/// A store in which nearly everything has been done once: what a column can hold, some row of it holds.
struct LivedInStore {
  let office: ReviewedUnit
  /// A copy of its folder, with the log folded in.
  let path: String

  static let shared = Result { try LivedInStore() }

  private var store: SQLiteStore { office.store }
  private static let unit = ReviewedUnit.unit

  private init() throws {
    office = try ReviewedUnit()
    path = office.small.scratch.path + "/used"
    let number = try office.record("Z-01")
    try office.small.tellHead()
    try office.small.reportUpward()
    try supervise(about: number)
    try askForChange(of: number)
    _ = try store.perform(
      .filePaper(target: number.description, PaperFile(number: "A-1", location: "柜二", pages: 3)),
      by: office.small.recorder)
    try office.judge([office.verdict("Z-01", .partly, 60, "佐证不足")])
    try office.closeQuarter()
    try office.issue()
    try endYear()
    try store.foldLog()
    try FileManager.default.copyItem(atPath: store.directory, toPath: path)
  }

  private func supervise(about number: RecordNumber) throws {
    let (today, main) = (store.now().day, office.mainOffice)
    for subject in [RemarkSubject.unit, .record(number)] {
      _ = try store.perform(.remark(Self.unit, .main, subject, text: "请抓紧"), by: main)
    }
    _ = try store.perform(
      .openInspection(
        InspectionOrder(
          office: .main, kind: .routine, units: [Self.unit], from: today - 20, to: today, basis: "计划")),
      by: main)
    _ = try store.perform(
      .addFinding(
        SupervisionName(.inspection, office: .main, year: 2026, serial: 1),
        FindingDraft(unit: Self.unit, side: .main, text: "清单未细化", gravity: .weak)), by: main)
    let finding = FindingName(SupervisionName(.inspection, office: .main, year: 2026, serial: 1), 1)
    _ = try store.perform(.answerFinding(finding, text: "已细化到科室"), by: office.small.head)
    _ = try store.perform(
      .noteViolation(
        ViolationDraft(
          unit: Self.unit, side: .main, record: number, kind: .untrueEntry, occasion: .dailyCheck,
          foundBy: "马主任", on: today, evidence: "时间不符"), office: .main), by: main)
    let line = BulletinLine(
      violation: SupervisionName(.violation, office: .main, year: 2026, serial: 1), unit: Self.unit,
      person: "林晓岚", code: "lin", fact: "记实失实", measure: "批评教育")
    _ = try store.perform(.publishViolations(office: .main, title: "关于记实违规的通报", [line]), by: main)
    _ = try store.perform(
      .presentAnalysis(
        office: .main, from: today - 20, to: today, remarks: "总体正常", recipients: [], on: today), by: main)
    _ = try store.perform(
      .sendAnalysis(
        SupervisionName(.analysis, office: .main, year: 2026, serial: 1), to: "市委办", on: today), by: main)
  }

  /// A correction on its way, and a draft that nobody has submitted.
  private func askForChange(of number: RecordNumber) throws {
    let small = office.small
    var form = small.form(title: "办理Z-01", start: "2026-11-24 09:00")
    form.end = "10:00"
    form.reason = "地点写错"
    form.place = "二楼会议室"
    form.links = [office.name("Z-01")]
    let draft = try store.newDraft(
      unit: Self.unit, side: .main, purpose: .correction, record: number, form: form, by: small.recorder)
    _ = try store.perform(.submit(draft: draft.number, Confirmations()), by: small.recorder)
    _ = try small.draft()
  }

  private func endYear() throws {
    guard let dated = Day("2026-03-02") else { return }
    _ = try store.perform(
      .planAssessment(
        AssessmentPlan(year: 2026, dated: dated, document: "示责办〔2026〕2号", title: "2026年度考核方案")),
      by: office.mainOffice)
    let results = YearEndResults(democratic: Score("90"), questionnaire: Score("87"), test: Score("81"))
    _ = try store.perform(
      .enterYearEnd([YearEndEntry(unit: Self.unit, year: 2026, side: nil, results: results)]),
      by: office.disciplineOffice)
    _ = try store.perform(
      .publishYear(YearListOrder(year: 2026, group: .cityUnit)), by: office.mainOffice)
    _ = try store.perform(
      .followGrade(
        Self.unit, .main, year: 2026,
        GradeMeasure(means: .talk, reference: "约谈〔2027〕1号", on: store.now().day)),
      by: office.disciplineOffice)
  }
}

extension LivedInStore {
  /// A copy at night, and who looks at it the next morning: the discipline office and the unit's recorder.
  func spoilt(
    _ sql: [String], of file: String = "jishi.sqlite", _ body: (SQLiteStore, [Session]) throws -> Void
  )
    throws
  {
    let copy = office.small.scratch.path + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    for text in sql { try NightEditor(at: copy, file: file).run(text) }
    let clock = office.small.clock
    let store = try SQLiteStore.open(
      at: copy, options: OpenOptions(readOnly: true, inspects: true, clock: { clock.read() }))
    defer { store.close() }
    let people: [PersonCode] = ["wu", "lin"]
    try body(store, people.map { try store.signIn($0, passphrase: SmallUnit.passphrase) })
  }
}
