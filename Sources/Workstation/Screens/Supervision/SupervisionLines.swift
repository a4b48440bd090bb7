import Records
import TerminalUI

/// A bulletin, an analysis or an inspection as it reads on the screen, with the same figures as on paper (R-175,
/// R-179, R-188).
struct SupervisionLines {
  let language: Language
  let width: Int
  private(set) var lines: [Sheet.Line] = []

  init(_ language: Language, width: Int) {
    self.language = language
    self.width = width
  }

  private mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append(Sheet.Line("")) }
    lines.append(wrapped: text, width: width, role: .heading)
  }

  private mutating func field(_ chinese: String, _ english: String, _ text: String?) {
    guard let text else { return }
    lines.append(language.say(chinese, english), text, width: width, labelWidth: 11)
  }

  private mutating func text(_ text: String, role: Role = .text) {
    lines.append(wrapped: text, width: width, role: role)
  }

  /// - Parameter isPreview: whether it has no number yet.
  mutating func add(_ bulletin: NamedBulletin, isPreview: Bool = false) {
    heading(bulletin.body.title)
    let office = bulletin.id.office.office(in: language)
    if isPreview {
      text(
        language.say("预览，尚未印发，编号印发时给", "preview, not issued yet; its number comes with the issue"),
        role: .warning)
      field("印发部门", "office", office)
    } else {
      field("编号", "number", "\(bulletin.id)  \(office)")
      field("印发", "issued", "\(bulletin.issuedAt.moment)  \(bulletin.issuedBy)")
    }
    field("更正", "corrects", bulletin.corrects.map { "\($0)  \(bulletin.body.reason ?? "")" })
    if let new = bulletin.correctedBy {
      text(language.say("已由 \(new) 更正，不再有效", "corrected by \(new); it no longer holds"), role: .warning)
    }
    for (index, line) in bulletin.body.lines.enumerated() {
      heading("\(index + 1)  \(bulletin.unitNames[line.unit] ?? line.unit.rawValue)  \(line.person)")
      field("事实", "fact", line.fact)
      field("处理", "measure", line.measure)
      field("违规登记", "violation", line.violation.description)
    }
  }

  /// What was presented, and to whom it went.
  mutating func add(_ presented: PresentedAnalysis) {
    let body = presented.body
    begin(body.analysis)
    field("编号", "number", "\(body.name)  \(body.name.office.office(in: language))")
    field("呈报", "presented", "\(presented.presentedAt.moment)  \(presented.presentedBy)")
    for sending in presented.sendings {
      field("呈送", "sent to", "\(sending.recipient)  \(sending.on.spoken(in: language))")
    }
    field("分析意见", "remarks", body.remarks)
    tell(body.analysis)
  }

  /// The analysis as it would be presented now; it says so.
  mutating func add(_ analysis: Analysis) {
    begin(analysis)
    text(language.say("预览，尚未呈报", "preview, not presented yet"), role: .warning)
    tell(analysis)
  }

  private mutating func begin(_ analysis: Analysis) {
    heading(
      language.say(
        "分析报告  \(analysis.from) 至 \(analysis.to)", "Analysis  \(analysis.from) to \(analysis.to)"))
  }

  private mutating func tell(_ analysis: Analysis) {
    let total = analysis.total
    text(
      language.say(
        "截至 \(analysis.cutOff) 到期 \(total.due) 项，完成 \(total.done) 项，完成率 \(total.completion.asPercent)，"
          + "其中逾期完成 \(total.late) 项；未完成 \(total.due - total.done) 项。",
        "By \(analysis.cutOff), \(total.due) were due and \(total.done) done (\(total.completion.asPercent)), "
          + "\(total.late) of them late; \(total.due - total.done) are not done."))
    weakPoints(analysis)
    for part in AnalysisPart.allCases {
      let rows = analysis.rows(part)
      guard !rows.isEmpty else { continue }
      let name = part.name(in: language)
      heading(language.say("按\(name)", "By \(name)"))
      table(
        [("到期", "due"), ("完成", "done"), ("逾期", "late"), ("完成率", "share")].map { language.say($0.0, $0.1) },
        rows.map { row in
          let figures = row.figures
          return (
            row.spoken(in: language),
            ["\(figures.due)", "\(figures.done)", "\(figures.late)", figures.completion.asPercent]
          )
        })
    }
  }

  /// What is weakest stands first, for it is what the report is read for (R-180).
  private mutating func weakPoints(_ analysis: Analysis) {
    heading(language.say("薄弱环节", "Weak points"))
    if analysis.weakIndicators.isEmpty {
      text(language.say("没有未完成的指标。", "No indicator has anything left undone."), role: .dim)
    }
    for row in analysis.weakIndicators {
      text("\(row.figures.completion.asPercent)  \(row.spoken(in: language))")
    }
    let quarters = language.list(analysis.quarters.map { $0.spoken(in: language) })
    let mark = Int?.some(analysis.mark).asPercent
    if analysis.weakUnits.isEmpty {
      text(
        language.say(
          "\(quarters)完成率连续低于 \(mark) 的单位：没有。", "Units below \(mark) in each of \(quarters): none."),
        role: .dim)
    } else {
      text(
        language.say("\(quarters)完成率连续低于 \(mark) 的单位：", "Units below \(mark) in each of \(quarters):"))
    }
    for unit in analysis.weakUnits {
      let measures = language.list(unit.measures.map { Int?.some($0).asPercent })
      text("\(unit.title)  \(measures)", role: .warning)
    }
  }

  /// An inspection as a whole; the names are those of the units that the person may see.
  mutating func add(_ detail: InspectionDetail, names: [UnitCode: String], on day: Day) {
    let body = detail.body
    heading(
      language.say(
        "\(body.form.name(in: .chinese))情况", "\(body.form.name(in: .english)) inspection".asHeading))
    field("编号", "number", "\(body.name)  \(body.name.office.office(in: language))")
    field("组织", "opened", "\(detail.standing.openedOn)  \(detail.organiserName)")
    field("依据", "basis", body.basis)
    field("文号", "paper", body.paperNumber)
    field("事由", "reason", body.reason?.name(in: language))
    field("对象", "object", body.object?.name(in: language))
    field("督查时段", "period", "\(body.from) – \(body.to)")
    field("单位", "units", language.list(body.units.map { names[$0] ?? $0.rawValue }))
    field("督查结果", "result", detail.result ?? language.say("尚未办结", "not closed yet"))
    heading(language.say("发现的问题", "Findings"))
    if detail.findings.isEmpty { text(language.say("没有。", "None."), role: .dim) }
    for finding in detail.findings.sorted(by: { $0.name < $1.name }) { add(finding, on: day) }
    if let snapshot = body.snapshot, !snapshot.isEmpty { add(snapshot, names) }
  }

  /// A finding alone, with all that was said of it (R-193).
  mutating func add(page finding: FindingStanding, on day: Day) {
    heading("\(finding.name)  \(finding.name.inspection.office.office(in: language))")
    add(finding, on: day)
  }

  private mutating func add(_ finding: FindingStanding, on day: Day) {
    let side = finding.side.shortName(in: language)
    text(
      "#\(finding.name.number)  \(finding.unitName)  \(side)  \(finding.gravity.name(in: language))  "
        + finding.state.name(in: language), role: finding.isOverdue(on: day) ? .alert : .strong)
    text(finding.text)
    field("整改要求", "demand", finding.notice?.demand)
    field("整改期限", "due", finding.notice?.dueOn.spoken(in: language))
    for step in finding.steps {
      text("\(step.at.day) \(step.whoName) \(step.state.name(in: language)): \(step.text)", role: .dim)
    }
    field("问责案号", "case", finding.caseNumber)
  }

  /// How lists and ledgers stood on the day of a routine inspection (R-189).
  private mutating func add(_ snapshot: [LedgerSnapshot], _ names: [UnitCode: String]) {
    heading(language.say("当日责任清单和工作台账", "Lists and ledgers on that day"))
    let heads = [("指标", "list"), ("到期", "due"), ("完成", "done"), ("逾期未完", "overdue"), ("记实", "records")]
    table(
      heads.map { language.say($0.0, $0.1) },
      snapshot.map { line in
        (
          "\(names[line.unit] ?? line.unit.rawValue)  \(line.side.shortName(in: language))",
          [line.common + line.individual, line.due, line.done, line.overdue, line.records].map(String.init)
        )
      })
  }

  private mutating func table(_ heads: [String], _ rows: [(name: String, figures: [String])]) {
    let label = max(10, min(width - 9 * heads.count, 60))
    func line(_ name: String, _ cells: [String]) -> String {
      let row = cells.reduce(name.clipped(to: label - 1).padded(to: label)) { text, cell in
        text + String(repeating: " ", count: max(1, 9 - cell.columns)) + cell
      }
      return row.clipped(to: width)
    }
    lines.append(Sheet.Line(line("", heads), role: .label))
    for row in rows { lines.append(Sheet.Line(line(row.name, row.figures))) }
  }
}

extension Int? {
  /// A share in hundredths of a per cent as it is read; a dash where nothing was due.
  var asPercent: String { map { Score(hundredths: $0).description + "%" } ?? "-" }
}
