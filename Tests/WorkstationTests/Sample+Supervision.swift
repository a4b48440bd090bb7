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
