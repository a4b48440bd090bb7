import Records
import Workstation

// What the offices found in the sample city.
extension Sample {
  private static func name(_ paper: SupervisionPaper, _ serial: Int) -> SupervisionName {
    SupervisionName(paper, office: .main, year: 2026, serial: serial)
  }

  private static func at(_ day: String, _ minute: Int = 600) -> Instant {
    Instant(Moment(day: Sample.day(day), minute: minute))
  }

  static var inspections: [InspectionStanding] {
    [
      InspectionStanding(
        name: name(.inspection, 2), kind: .comprehensive, units: ["CZJ", "SLJ", "QH"], unitName: "青河县",
        from: day("2026-01-01"), to: day("2026-06-30"), openedOn: day("2026-06-15"), findings: 2,
        openFindings: 2),
      InspectionStanding(
        name: name(.inspection, 1), kind: .focused, units: ["ZJJ"], unitName: "市住建局", from: day("2026-01-01"),
        to: day("2026-03-31"), openedOn: day("2026-04-10"), closedOn: day("2026-04-20"), findings: 1),
    ]
  }

  static var findings: [FindingStanding] {
    [
      FindingStanding(
        name: FindingName(name(.inspection, 2), 1), unit: "CZJ", unitName: "市财政局", side: .main,
        text: "责任清单没有分解到科室，半数事项没有责任人", gravity: .weak, foundOn: day("2026-06-15"),
        notice: RectificationNotice(
          issuedOn: day("2026-06-15"), dueOn: day("2026-06-25"), demand: "逐项明确责任科室和责任人"),
        state: .open),
      FindingStanding(
        name: FindingName(name(.inspection, 2), 2), unit: "QH", unitName: "青河县", side: .main,
        text: "二季度台账三项逾期未记实", gravity: .grave, foundOn: day("2026-06-18"),
        notice: RectificationNotice(issuedOn: day("2026-06-18"), dueOn: day("2026-06-29")), state: .replied,
        steps: [
          FindingStep(at: at("2026-06-24"), whoName: "柳一平", state: .replied, text: "三项均已补录，另建立月度核对制度")
        ]),
      FindingStanding(
        name: FindingName(name(.inspection, 1), 1), unit: "ZJJ", unitName: "市住建局", side: .main,
        text: "拒不整改", gravity: .grave, foundOn: day("2026-04-12"),
        notice: RectificationNotice(issuedOn: day("2026-04-12"), dueOn: day("2026-04-22")),
        state: .escalated, caseNumber: "示纪问〔2026〕2号",
        steps: [
          FindingStep(
            at: at("2026-04-23"), whoName: "周远航", state: .escalated, text: "逾期未报告，移送问责", ground: .refused)
        ]),
    ]
  }

  static var violations: [ViolationStanding] {
    [
      ViolationStanding(
        name: name(.violation, 1), unitName: "青河县",
        body: ViolationNoted(
          name: name(.violation, 1), unit: "QH", side: .main,
          record: RecordNumber(unit: "QH", year: 2026, side: .main, serial: 4), form: .untrueEntry,
          occasion: .dailyCheck, on: day("2026-06-12"), evidence: "签到册与记实人数不符"), notedBy: "周远航",
        notedAt: at("2026-06-12"), followUps: ["责令说明情况"], bulletin: name(.bulletin, 1))
    ]
  }

  static func inspection(_ name: SupervisionName) -> InspectionDetail? {
    guard let standing = inspections.first(where: { $0.name == name }) else { return nil }
    return InspectionDetail(
      standing: standing,
      body: InspectionOpened(
        name: name, form: standing.kind, units: standing.units, from: standing.from, to: standing.to,
        basis: "督查考核办法第八条",
        snapshot: [
          LedgerSnapshot(
            unit: "CZJ", side: .main, common: 12, individual: 3, due: 20, done: 17, late: 1, overdue: 3,
            records: 19)
        ]), organiserName: "周远航", result: standing.closedOn == nil ? nil : "总体较好",
      findings: findings.filter { $0.name.inspection == name }, entry: entry)
  }

  static var bulletins: [NamedBulletin] {
    [
      NamedBulletin(
        body: ViolationsPublished(
          name: name(.bulletin, 1), title: "关于记实违规问题的通报",
          lines: [
            BulletinLine(
              violation: name(.violation, 1), unit: "QH", person: "丁一笑", fact: "签到册与记实人数不符",
              measure: "责令说明情况，批评教育")
          ]), issuedBy: "周远航", issuedAt: at("2026-06-15"), unitNames: ["QH": "青河县"], entry: entry)
    ]
  }

  static func analysis(from: Day, to: Day) -> Analysis {
    func row(
      _ part: AnalysisPart, _ name: String, _ figures: [Int], _ title: String? = nil, _ side: Side? = nil
    ) -> AnalysisRow {
      AnalysisRow(
        part: part, name: name, title: title, side: side,
        figures: AnalysisFigures(due: figures[0], done: figures[1], late: figures[2]))
    }
    let weak = row(.indicator, "cityUnit Z-03", [24, 15, 2], "第一责任人听取工作汇报", .main)
    return Analysis(
      from: from, to: to, cutOff: to,
      rows: [
        row(.side, "main", [60, 51, 4]), row(.side, "supervision", [40, 36, 1]),
        row(.subject, "team", [70, 63, 3]), row(.subject, "head", [30, 24, 2]),
        row(.quarter, "2026-Q1", [100, 87, 5]), weak, row(.unit, "CZJ", [20, 19, 1], "市财政局"),
        row(.unit, "QH", [22, 12, 3], "青河县"),
      ], weakIndicators: [weak], weakUnits: [WeakUnit(unit: "QH", title: "青河县", measures: [54_00, 54_55])],
      mark: 60_00, quarters: [Quarter("2025-Q4"), Quarter("2026-Q1")].compactMap(\.self))
  }

  static var analyses: [PresentedAnalysis] {
    [
      PresentedAnalysis(
        body: AnalysisPresented(
          name: name(.analysis, 1), analysis: analysis(from: day("2026-01-01"), to: day("2026-03-31")),
          remarks: "县区落后于市直单位", recipients: ["市委", "市纪委"], on: day("2026-04-12")), presentedBy: "周远航",
        presentedAt: at("2026-04-12"),
        sendings: ["市委", "市纪委"].map { PresentedAnalysis.Sending(recipient: $0, on: day("2026-04-12")) },
        entry: entry)
    ]
  }

  private static let entry = ChainHead(chain: .office(.main), number: 7, digest: Digest(of: []))

  static var trail: [TrailLine] {
    [
      TrailLine(
        kind: .lateEntry, unit: "CZJ", unitName: "市财政局", side: .main, at: at("2026-06-03"), whoName: "林晓岚",
        target: "CZJ-2026-Z-0010", title: "选人用人专项检查", lateBy: 2),
      TrailLine(
        kind: .correction, unit: "SLJ", unitName: "市水利局", side: .main, at: at("2026-06-10"), whoName: "丁小禾",
        target: "SLJ-2026-Z-0003", title: "防汛物资廉政检查", reason: "参加人数写错"),
      TrailLine(
        kind: .refusal, side: .main, at: at("2026-06-26", 530), whoName: "林晓岚", target: "main",
        reason: "makeRemark"),
    ]
  }
}
