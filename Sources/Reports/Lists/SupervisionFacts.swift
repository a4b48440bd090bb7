import Records

/// What the lists of supervision tell.
package enum SupervisionFacts {
  /// Inspections.
  package static let inspection: [Fact<InspectionStanding>] = [
    Fact("number", "编号", "number") { .of($0.name) }.shown(width: 11, isFound: true),
    Fact("kind", "种类", "kind", { .text($0.kind.rawValue) }) { $0.kind.name(in: $1) }
      .shown(width: 8, english: 13),
    Fact("office", "组织单位", "office", { .text($0.name.office.rawValue) }) { $0.name.office.office(in: $1) },
    Fact("units", "单位", "units", { .list($0.units.map { .of($0) }) }) { standing, language in
      standing.units.count == 1
        ? standing.unitName
        : language.say("\(standing.unitName)等 \(standing.units.count) 个", "\(standing.units.count) units")
    }.shown(width: 14, weight: 1, isFound: true) { standing, language in
      let (first, count) = (standing.unitName, standing.units.count)
      return count == 1 ? first : language.say("\(first)等 \(count) 个", "\(first) and \(count - 1) more")
    },
    Fact("from", "起", "from") { .of($0.from) },
    Fact("to", "止", "to") { .of($0.to) },
    Fact("opened", "组织日期", "opened") { .of($0.openedOn) }
      .shown("组织", "Opened", width: 7) { standing, _ in standing.openedOn.withoutYear },
    Fact("closed", "办结日期", "closed") { .of($0.closedOn) }
      .shown("办结", "Closed", width: 7) { standing, _ in standing.closedOn?.withoutYear ?? "-" },
    Fact("findings", "问题", "findings", isFigure: true) { .integer($0.findings) }
      .shown("问题", "Found", width: 5),
    Fact("open_findings", "待整改", "open", isFigure: true) { .integer($0.openFindings) }
      .toned { $0.openFindings > 0 ? .warning : .plain }.shown(width: 6),
  ]

  /// Findings as of a day.
  package static func finding(on day: Day) -> [Fact<FindingStanding>] {
    @Sendable func tone(_ finding: FindingStanding) -> Tone {
      finding.isOverdue(on: day) ? .alert : finding.state.isOpen ? .warning : .plain
    }
    return [
      Fact("finding", "编号", "finding") { .of($0.name) }.shown("编号", "Number", width: 13, isFound: true),
      Fact("unit", "单位", "unit", { .of($0.unit) }) { finding, _ in finding.unitName }.named()
        .shown(width: 12, english: 10, weight: 1, isFound: true),
      Fact("side", "方面", "side", { .text($0.side.rawValue) }) { $0.side.shortName(in: $1) },
      Fact("text", "问题", "finding text") { .text($0.text) }
        .shown("问题", "Finding", width: 12, weight: 3, isFound: true),
      Fact("gravity", "程度", "gravity", { .text($0.gravity.rawValue) }) { $0.gravity.name(in: $1) },
      Fact("found", "发现日期", "found") { .of($0.foundOn) },
      Fact("due", "整改期限", "due", { .of($0.notice?.dueOn) }) { $0.notice?.dueOn.spoken(in: $1) ?? "" }
        .shown("期限", "Due", width: 5, place: 1) { finding, _ in finding.notice?.dueOn.withoutYear ?? "-" },
      Fact("days_left", "剩余", "left", { .optional($0.daysLeft(on: day)) }) { finding, language in
        finding.daysLeft(on: day).map { TimeLeft.days($0).sentence(in: language) } ?? ""
      }.toned(tone).shown(width: 10, english: 13, place: 1),
      Fact("state", "状态", "state", { .text($0.state.rawValue) }) { $0.state.name(in: $1) }
        .toned(tone).shown(width: 8, english: 9),
      Fact("case", "问责案号", "case") { .optional($0.caseNumber) },
      Fact("demand") { .optional($0.notice?.demand) },
      Fact("last_word") { .optional($0.steps.last?.text) },
    ]
  }

  /// Violation notes.
  package static let violation: [Fact<ViolationStanding>] = [
    Fact("number", "编号", "number") { .of($0.name) }.shown(width: 11, isFound: true),
    Fact("unit", "单位", "unit", { .of($0.body.unit) }) { violation, _ in violation.unitName }.named()
      .shown(width: 12, english: 10, weight: 1, isFound: true),
    Fact("side", "方面", "side", { .text($0.body.side.rawValue) }) { $0.body.side.shortName(in: $1) },
    Fact("record", "记实编号", "record") { .of($0.body.record) },
    Fact("kind", "违规情形", "kind", { .text($0.body.form.rawValue) }) { $0.body.form.name(in: $1) }
      .shown("情形", "Kind", width: 10, english: 16),
    Fact("occasion", "发现场合", "occasion", { .text($0.body.occasion.rawValue) }) {
      $0.body.occasion.name(in: $1)
    },
    Fact("found_by", "发现人", "found by") { .text($0.body.foundBy ?? $0.notedBy) },
    Fact("on", "日期", "day") { .of($0.body.on) }
      .shown(width: 6, place: 1) { violation, _ in violation.body.on.withoutYear },
    Fact("evidence", "证据", "evidence") { .text($0.body.evidence) }
      .shown(width: 12, weight: 2, isFound: true),
    Fact("follow_ups", "处理", "follow-up") { .list($0.followUps.map { .text($0) }) },
    Fact("case", "问责案号", "case") { .optional($0.caseNumber) },
    Fact("bulletin", "通报", "bulletin") { .of($0.bulletin) }
      .shown("通报或案号", "Followed", width: 12, place: 1) { violation, _ in
        violation.bulletin?.description ?? violation.caseNumber ?? "-"
      },
  ]

  /// The lines of bulletins.
  package static let bulletin: [Fact<BulletinRow>] = [
    Fact("bulletin", "通报", "bulletin") { .of($0.bulletin) },
    Fact("title") { .text($0.title) },
    Fact("issued", "印发", "issued") { .of($0.issuedOn) },
    Fact("unit", "单位", "unit", { .of($0.line.unit) }) { row, _ in row.unitName }.named(),
    Fact("person", "人员", "person") { .text($0.line.person) },
    Fact("fact", "事实", "fact") { .text($0.line.fact) },
    Fact("measure", "处理", "measure") { .text($0.line.measure) },
    Fact("violation", "违规登记", "violation") { .of($0.line.violation) },
    Fact("corrected_by", "更正通报", "corrected by") { .of($0.correctedBy) },
  ]

  /// Analyses that were presented.
  package static let analysis: [Fact<PresentedAnalysis>] = [
    Fact("number", "编号", "number") { .of($0.body.name) },
    Fact("from", "起", "from") { .of($0.body.analysis.from) },
    Fact("to", "止", "to") { .of($0.body.analysis.to) },
    Fact("completion", "完成率", "completion", isFigure: true) {
      $0.body.analysis.total.completion.map { .hundredths($0) } ?? .none
    },
    Fact("presented", "呈报", "presented") { .of($0.presentedAt.day) },
    Fact("recipients", "呈送", "recipients") { .list($0.sendings.map { .text("\($0.recipient) \($0.on)") }) },
  ]

  /// A row of an analysis.
  package static let row: [Fact<AnalysisRow>] = [
    Fact("part", "比较", "compared by", { .text($0.part.rawValue) }) { $0.part.name(in: $1) },
    Fact("name", "对象", "name", { .text($0.name) }) { $0.spoken(in: $1) },
    Fact("title") { .optional($0.title) },
    Fact("side") { .of($0.side?.rawValue) },
    Fact("due", "到期", "due", isFigure: true) { .integer($0.figures.due) },
    Fact("done", "完成", "done", isFigure: true) { .integer($0.figures.done) },
    Fact("late", "逾期完成", "late", isFigure: true) { .integer($0.figures.late) },
    Fact("completion", "完成率", "completion", isFigure: true) {
      $0.figures.completion.map { .hundredths($0) } ?? .none
    },
  ]

  /// A side of a unit as a routine inspection recorded it.
  package static func snapshot(_ names: [UnitCode: String]) -> [Fact<LedgerSnapshot>] {
    [
      Fact("unit", "单位", "unit", { .of($0.unit) }) { line, _ in names[line.unit] ?? line.unit.rawValue },
      Fact("side", "方面", "side", { .text($0.side.rawValue) }) { $0.side.shortName(in: $1) },
      Fact("common", "共性指标", "common", isFigure: true) { .integer($0.common) },
      Fact("individual", "个性指标", "individual", isFigure: true) { .integer($0.individual) },
      Fact("due", "到期", "due", isFigure: true) { .integer($0.due) },
      Fact("done", "完成", "done", isFigure: true) { .integer($0.done) },
      Fact("late", "逾期完成", "late", isFigure: true) { .integer($0.late) },
      Fact("overdue", "逾期未完成", "overdue", isFigure: true) { .integer($0.overdue) },
      Fact("records", "记实", "records", isFigure: true) { .integer($0.records) },
    ]
  }

  /// Irregular acts.
  package static let trail: [Fact<TrailLine>] = [
    Fact("kind", "情形", "kind", { .text($0.kind.rawValue) }) { $0.kind.name(in: $1) }
      .toned(\.kind.tone).shown("情形", "What", width: 8, english: 11),
    Fact("unit", "单位", "unit", { .of($0.unit) }) { line, _ in line.unitName }.named()
      .shown(width: 12, weight: 1, isFound: true),
    Fact("side", "方面", "side", { .of($0.side?.rawValue) }) { $0.side?.shortName(in: $1) ?? "" },
    Fact("at", "时间", "time", { .of($0.at) }) { line, _ in line.at?.moment.description ?? "" },
    Fact("who", "人员", "who") { .text($0.whoName) }
      .shown("经办", "By", width: 8, place: 1, isFound: true),
    Fact("target", "对象", "about") { .text($0.target) },
    Fact("title", "事项", "matter") { .text($0.title) }
      .shown(width: 14, weight: 3, isFound: true) { $0.matter(in: $1) },
    Fact("late_by", "逾期工作日", "working days late", isFigure: true) { .optional($0.lateBy) }
      .shown("迟", "Late", width: 4, place: 1),
    Fact("reason", "说明", "reason", { .optional($0.reason) }) { $0.spokenReason(in: $1) },
  ]
}

/// A line of a bulletin with the bulletin that it stands in.
package struct BulletinRow: Hashable, Sendable {
  package var bulletin: SupervisionName
  package var title: String
  package var issuedOn: Day
  package var unitName: String
  package var line: BulletinLine
  /// The bulletin in whose favour this one no longer holds.
  package var correctedBy: SupervisionName?

  /// All lines of bulletins, in their order.
  package static func rows(of bulletins: [NamedBulletin]) -> [BulletinRow] {
    bulletins.flatMap { bulletin in
      bulletin.body.lines.map { line in
        BulletinRow(
          bulletin: bulletin.id, title: bulletin.body.title, issuedOn: bulletin.issuedAt.day,
          unitName: bulletin.unitNames[line.unit] ?? line.unit.rawValue, line: line,
          correctedBy: bulletin.correctedBy)
      }
    }
  }
}

extension FindingStanding {
  /// Days until it must be put right; negative when past, absent when nothing is waited for.
  package func daysLeft(on day: Day) -> Int? { state.isOpen ? notice.map { $0.dueOn - day } : nil }
}

extension TrailLine {
  /// What was asked for and refused.
  private var refused: Operation? { kind == .refusal ? reason.flatMap { Operation(rawValue: $0) } : nil }

  /// The reason in words: for a refusal, what was asked for.
  package func spokenReason(in language: Language) -> String { refused?.name(in: language) ?? reason ?? "" }

  /// The record's title, or what was refused.
  package func matter(in language: Language) -> String {
    refused?.name(in: language) ?? (title.isEmpty ? target : title)
  }
}
