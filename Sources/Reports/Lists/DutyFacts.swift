import Records

/// What the lists of indicators, duties and alerts tell.
package enum DutyFacts {
  /// The facts of an indicator, under the keys of the input file.
  package static let indicator: [Fact<IndicatorStanding>] = [
    Fact("year", "年度", "year", isFigure: true) { .integer($0.dated.indicator.year) },
    Fact("side", "方面", "side", { .text($0.dated.indicator.side.rawValue) }) {
      $0.dated.indicator.side.shortName(in: $1)
    },
    Fact("kind", "性质", "kind", { .text($0.dated.indicator.kind.rawValue) }) {
      $0.dated.indicator.kind.name(in: $1)
    },
    Fact("scope", "范围", "scope", { .text($0.dated.indicator.scope.text) }) {
      $0.dated.indicator.scope.name(in: $1)
    },
    Fact("code", "编号", "code") { .text($0.dated.indicator.code) }.shown(width: 8),
    Fact("title", "事项", "title") { .text($0.dated.indicator.title) }
      .shown("事项", "Duty", width: 28, weight: 1),
    Fact("requirement") { .optional($0.dated.indicator.requirement) },
    Fact("points", "分值", "points", isFigure: true) { .hundredths($0.dated.indicator.points) }
      .shown(width: 6, place: 1) { standing, _ in standing.dated.indicator.points.asPoints },
    Fact("subject", "主体", "subject", { .text($0.dated.indicator.subject.text) }) {
      $0.dated.indicator.subject.name(in: $1)
    }.shown(width: 12, english: 15),
    Fact("recurrence", "频次", "recurrence") { .text($0.dated.indicator.recurrence) }
      .shown("频次", "Recurs", width: 14, dropOrder: 1) {
        (try? Recurrence.parse($0.dated.indicator.recurrence))?.name(in: $1) ?? ""
      },
    Fact("due", "期限", "due") { .text($0.dated.indicator.due) },
    Fact("evidence") { .list(($0.dated.indicator.evidence ?? []).map { .text($0.rawValue) }) },
    Fact("list_item") { .optional($0.dated.indicator.listItem) },
    Fact("measure") { .optional($0.dated.indicator.measure) },
    Fact("responsible") { .of($0.dated.indicator.responsible) },
    Fact("source") { .optional($0.dated.indicator.source) },
    Fact("adopted", "审定", "adopted", { .flag($0.adopted) }) {
      $0.adopted ? $1.say("是", "yes") : $1.say("否", "no")
    }.toned { $0.adopted ? .plain : .warning }.shown("状态", "State", width: 8, english: 9, place: 1) {
      if $0.adopted { return $1.say("在用", "in force") }
      return $0.isUndated ? $1.say("! 缺日期", "! no date") : $1.say("待审定", "to adopt")
    },
  ]

  /// The facts of an occurrence on a day, by the rules of that day.
  package static func occurrence(on today: Day, profile: RuleProfile, calendar: WorkCalendar)
    -> [Fact<DutyOccurrence>]
  {
    @Sendable func state(_ occurrence: DutyOccurrence) -> OccurrenceState {
      occurrence.state(on: today, profile: profile, calendar: calendar)
    }
    @Sendable func daysLeft(_ occurrence: DutyOccurrence) -> Int? {
      switch state(occurrence) {
      case .pending, .warning, .overdue: occurrence.due - today
      case .recorded, .recordedLate, .exempted, .beforeLedger: nil
      }
    }
    return [
      Fact("unit", "单位", "unit") { .of($0.unit) },
      Fact("side", "方面", "side", { .text($0.side.rawValue) }) { $0.side.shortName(in: $1) },
      Fact("year") { .integer($0.year) },
      Fact("duty", "编号", "duty") { .of($0.name) },
      Fact("title", "事项", "title") { .text($0.title) },
      Fact("kind", "性质", "kind", { .text($0.kind.rawValue) }) { $0.kind.name(in: $1) },
      Fact("subject", "主体", "subject", { .text($0.subject.text) }) { $0.subject.name(in: $1) },
      Fact("from") { .of($0.from) },
      Fact("due", "期限", "due") { .of($0.due) },
      Fact("days_left", "剩余", "left", isFigure: true, { .optional(daysLeft($0)) }) {
        daysLeft($0).map { TimeLeft.days($0) }?.sentence(in: $1) ?? ""
      },
      Fact("state", "状态", "state", { .text(state($0).rawValue) }) { state($0).name(in: $1) },
      Fact("points", "分值", "points", isFigure: true, { .hundredths($0.points) }) { duty, _ in
        duty.exactPoints.spoken
      },
      Fact("exact_points") { .text($0.exactPoints.description) },
      Fact("records", "记实", "records", isFigure: true) { .integer($0.records) },
      Fact("record") { .of($0.fulfilment?.record) },
      Fact("carried_over") { .flag($0.isCarriedOver) },
      Fact("draft", "草稿", "draft") { .optional($0.draft) },
      Fact("exemption") { .optional($0.exemption) },
      Fact("earlier_due", "原期限", "was due", { .list($0.earlierDues.map { .of($0.due) }) }) { duty, _ in
        duty.earlierDues.map(\.due.description).joined(separator: " ")
      },
      Fact("event") { .optional($0.event) },
      Fact("measure") { .optional($0.measure) },
      Fact("responsible") { .of($0.responsible) },
    ]
  }

  /// The facts of a ledger's progress.
  package static let progress: [Fact<LedgerProgress>] = [
    Fact("side", "方面", "side", { .text($0.side.rawValue) }) { $0.side.shortName(in: $1) },
    Fact("due", "应完成", "due", isFigure: true) { .integer($0.due) },
    Fact("recorded", "已记实", "recorded", isFigure: true) { .integer($0.recorded) },
    Fact("late", "逾期记实", "late", isFigure: true) { .integer($0.recordedLate) },
    Fact("overdue", "逾期", "overdue", isFigure: true) { .integer($0.overdue) },
    Fact("exempt", "免除", "exempt", isFigure: true) { .integer($0.exempt) },
    Fact("percent", "完成率", "percent", isFigure: true) {
      $0.perMille.map { .meaning(.perMille($0)) } ?? .text("")
    },
  ]

  /// The facts of a changed field of an indicator.
  package static let amendment: [Fact<AmendmentLine>] = [
    Fact("scope", "范围", "scope") { .text($0.indicator.scope.text) },
    Fact("side", "方面", "side", { .text($0.indicator.side.rawValue) }) {
      $0.indicator.side.shortName(in: $1)
    },
    Fact("code", "编号", "code") { .text($0.indicator.code) },
    Fact("number", "次", "no.", isFigure: true) { .integer($0.amendment.number) },
    Fact("on", "日期", "on") { .of($0.amendment.at.day) },
    Fact("by", "修订人", "by") { .of($0.amendment.author) },
    Fact("field", "项目", "field") { .text($0.change.field) },
    Fact("old", "原文", "old") { .text($0.change.old) },
    Fact("new", "新文", "new") { .text($0.change.new) },
    Fact("reason", "理由", "reason") { .text($0.amendment.reason) },
  ]

  /// The facts of who was shown an alert.
  package static let showing: [Fact<AlertShowing>] = [
    Fact("person", "人员", "person") { .of($0.person) },
    Fact("shown_at", "首次显示", "first shown") { .of($0.seen.firstShownAt?.moment) },
    Fact("acknowledged_at", "已阅", "seen") { .of($0.seen.acknowledgedAt?.moment) },
    Fact("kind", "类别", "kind", { .text($0.mark.kind.rawValue) }) { $0.mark.kind.name(in: $1) },
    Fact("side", "方面", "side", { .optional($0.mark.side?.rawValue) }) {
      $0.mark.side?.shortName(in: $1) ?? ""
    },
    Fact("target", "编号", "target", { .text($0.mark.target) }) { showing, _ in showing.mark.reference },
    Fact("due", "期限", "due") { .of($0.mark.due) },
  ]

  /// The facts of an alert.
  package static let alert: [Fact<Alert>] = [
    Fact("kind", "类别", "kind", { .text($0.kind.rawValue) }) { $0.kind.name(in: $1) }
      .shown("性质", "Kind", width: 10, english: 15, place: 1),
    Fact("level", "级别", "level", { .text($0.level.rawValue) }) { $0.level.name(in: $1) }
      .toned(\.level.tone).shown(width: 6, english: 9) { $0.level.spoken(in: $1) },
    Fact("unit", "单位", "unit", { .of($0.unit) }) { alert, _ in alert.unitName }.named()
      .shown(width: 12, weight: 1, place: 3, isFound: true),
    Fact("side", "方面", "side", { .optional($0.side?.rawValue) }) { $0.side?.shortName(in: $1) ?? "" }
      .shown(width: 4, english: 6, place: 2),
    Fact("target", "编号", "target", { .text($0.target) }) { alert, _ in alert.reference },
    Fact("title", "事项", "title", { .text($0.title) }) { $0.matter(in: $1) }
      .shown("事项", "Matter", width: 14, weight: 3, place: 1, isFound: true),
    Fact("due", "期限", "due", { .of($0.due) }) { $0.deadline(in: $1) }
      .shown(width: 10, english: 9, place: 3) { $0.due?.shortWithWeekday(in: $1) ?? "" },
    Fact("days_left", "剩余", "left", { .optional($0.daysLeft) }) { $0.timeLeft(in: $1) }
      .toned { $0.level == .overdue ? .alert : .plain }.shown(width: 11, english: 16, place: 3),
    Fact("working_days_left", "说明", "note", { .optional($0.workingDaysLeft) }) { $0.remark(in: $1) }
      .toldInBooks().toned { _ in .dim }.shown("说明", "Remark", width: 14, weight: 1, place: 3),
  ]
}

/// One changed field of one indicator.
package struct AmendmentLine: Hashable, Sendable {
  package var indicator: Indicator
  package var amendment: IndicatorAmendment
  package var change: IndicatorAmendment.Change

  /// Every change of these indicators, in their order.
  package static func lines(of standings: [IndicatorStanding]) -> [AmendmentLine] {
    standings.flatMap { standing in
      standing.amendments.flatMap { amendment in
        amendment.changes.map {
          AmendmentLine(indicator: standing.dated.indicator, amendment: amendment, change: $0)
        }
      }
    }
  }
}

extension IndicatorStanding {
  /// Whether it cannot be adopted before its date is filled in.
  fileprivate var isUndated: Bool { dated.occurrences.isEmpty && dated.indicator.expectedAfterEvents == nil }
}
