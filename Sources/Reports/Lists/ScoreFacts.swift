import Records

/// What the lists of reviews, scores and rankings tell.
package enum ScoreFacts {
  /// The figures and scores of a month.
  package static let summary: [Fact<MonthSummary>] = [
    Fact("month", "月份", "month") { .of($0.month) },
    Fact("unit", "单位", "unit", { .of($0.unit) }) { summary, _ in summary.unitName }.named(),
    Fact("side", "方面", "side", { .text($0.side?.rawValue ?? "unit") }) {
      $0.side?.shortName(in: $1) ?? $1.say("单位", "unit")
    },
    Fact("records", "记实", "records", isFigure: true) { .integer($0.figures.records) },
    Fact("due", "到期", "due", isFigure: true) { .integer($0.figures.due) },
    Fact("recorded", "已记", "recorded", isFigure: true) { .integer($0.figures.recorded) },
    Fact("late", "迟", "late", isFigure: true) { .integer($0.figures.late) },
    Fact("overdue", "逾期", "overdue", isFigure: true) { .integer($0.figures.overdue) },
    Fact("exempt", "免除", "exempt", isFigure: true) { .integer($0.figures.exempt) },
    Fact("common", "共性分", "common", isFigure: true, { .of($0.scores.common) }) { s, _ in dash(s.scores.common)
    },
    Fact("individual", "个性分", "individual", isFigure: true, { .of($0.scores.individual) }) { s, _ in
      dash(s.scores.individual)
    },
    Fact("score", "得分", "score", isFigure: true, { .of($0.scores.score) }) { s, _ in dash(s.scores.score) },
  ]

  /// How units stand with the reviews of a month.
  package static let review: [Fact<ReviewStanding>] = [
    Fact("unit", "单位", "unit", { .of($0.unit) }) { standing, _ in standing.unitName }.named()
      .shown(width: 10, weight: 1, isFound: true),
    Fact("side", "方面", "side", { .text($0.side.rawValue) }) { $0.side.shortName(in: $1) },
    Fact("month", "月份", "month") { .of($0.month) },
    Fact("state", "状态", "state", { .text($0.stateWord) }) { $0.stateName(in: $1) }
      .toned { $0.isOwed ? $0.state.tone : .dim }.shown(width: 10, english: 8),
    Fact("due", "时限", "due") { .of($0.due) },
    Fact("closed", "关闭", "closed") { .of($0.closedOn) }
      .shown(width: 6) { standing, _ in standing.closedOn?.withoutYear ?? "" },
    Fact("occurrences", "事项", "duties", isFigure: true) {
      $0.state == .closed ? .integer($0.occurrences) : .none
    }.shown("事项", "Due", width: 4),
    Fact("late", "迟", "late", isFigure: true) { $0.state == .closed ? .integer($0.late) : .none }
      .toned { $0.late > 0 ? .warning : .plain }.shown("逾期", "Late", width: 4),
    Fact("missing", "未记", "missing", isFigure: true) { $0.state == .closed ? .integer($0.missing) : .none }
      .toned { $0.missing > 0 ? .alert : .plain }.shown("未记", "None", width: 4),
    Fact("common", "共性分", "common", isFigure: true, { .of($0.figures.common) }) { s, _ in
      dash(s.figures.common)
    }.shown("共性", "Common", width: 6) { s, _ in s.state == .closed ? dash(s.figures.common) : "" },
    Fact("individual", "个性分", "individual", isFigure: true, { .of($0.figures.individual) }) { s, _ in
      dash(s.figures.individual)
    }.shown("个性", "Indiv.", width: 6) { s, _ in s.state == .closed ? dash(s.figures.individual) : "" },
    Fact("score", "得分", "score", isFigure: true, { .of($0.figures.score) }) { s, _ in dash(s.figures.score) }
      .toned { _ in .strong }.shown(width: 6) { s, _ in s.state == .closed ? dash(s.figures.score) : "" },
  ]

  /// A line of a score sheet, with all that its points are made of.
  package static let point: [Fact<ScoredPoint>] = [
    Fact("unit") { .of($0.unit) },
    Fact("side") { .text($0.side.rawValue) },
    Fact("month") { .of($0.month) },
    Fact("duty", "事项", "duty") { .of($0.line.item.occurrence) },
    Fact("title", "名称", "matter") { .text($0.line.title) },
    Fact("kind", "类别", "kind", { .text($0.line.item.kind.rawValue) }) { $0.line.item.kind.name(in: $1) },
    Fact("source", "依据", "article") { .optional($0.line.source) },
    Fact("due", "期限", "due") { .of($0.line.item.due) },
    Fact("record", "记实", "record") { .of($0.line.item.record) },
    Fact("worth") { .hundredths($0.line.item.worth) },
    Fact("shares") { .integer($0.line.item.shares) },
    Fact("timing", "时效", "timing", { .text($0.line.item.timing.rawValue) }) {
      $0.line.item.timing.name(in: $1)
    },
    Fact("factor", "系数", "factor", isFigure: true) { .hundredths($0.line.item.factor) },
    Fact("verdict", "审核", "verdict", { .optional($0.line.item.verdict?.rawValue) }) {
      $0.line.item.verdict?.name(in: $1) ?? "-"
    },
    Fact("quality", "质量%", "quality %", isFigure: true) { .integer($0.line.item.quality) },
    Fact("reason", "审核意见", "reason") { .optional($0.line.item.reason) },
    Fact("answer") { .optional($0.line.answer) },
    Fact("earned", "得分", "points", isFigure: true, { .of(try? Score(rounding: $0.line.earned)) }) {
      point, _ in
      point.line.earned.spoken
    },
    Fact("possible", "满分", "of", isFigure: true, { .of(try? Score(rounding: $0.line.possible)) }) {
      point, _ in
      point.line.possible.spoken
    },
    Fact("exact_earned") { .text($0.line.earned.description) },
    Fact("exact_possible") { .text($0.line.possible.description) },
    Fact("lost") { .list($0.line.losses.map { .text($0.rawValue) }) },
  ]

  /// A row of a ranking table, under the keys that scripts rely on.
  package static let row: [Fact<RankingRow>] = [
    Fact("rank", "名次", "rank", isFigure: true, { .optional($0.rank) }) { row, _ in
      row.rank.map { "\($0)" } ?? "-"
    },
    Fact("unit") { .of($0.unit) },
    Fact("name", "单位", "unit") { .text($0.name) }.shown(width: 10, weight: 2, isFound: true),
    Fact("main", "主体", "main", isFigure: true, { .of($0.main) }) { row, _ in dash(row.main) }
      .shown(width: 6),
    Fact("supervision", "监督", "supervision", isFigure: true, { .of($0.supervision) }) { row, _ in
      dash(row.supervision)
    }.shown("监督", "Superv", width: 6),
    Fact("score", "得分", "score", isFigure: true, { .of($0.score) }) { row, _ in dash(row.score) }
      .toned { _ in .strong }.shown(width: 6),
    Fact("late", "逾期", "late", isFigure: true) { .integer($0.late) }
      .toned { $0.late > 0 ? .warning : .plain }.shown(width: 4),
    Fact("missing", "未记", "missing", isFigure: true) { .integer($0.missing) }
      .toned { $0.missing > 0 ? .alert : .plain }.shown("未记", "None", width: 4),
    Fact("previous_rank", "上季", "before", isFigure: true, { .optional($0.previousRank) }) { row, _ in
      row.previousRank.map { "\($0)" } ?? "-"
    },
    Fact("change", "与上季", "change", { .optional($0.risen) }) { row, language in
      row.why?.name(in: language) ?? change(row.risen)
    },
    Fact("why") { .optional($0.why?.rawValue) },
    Fact("months") { row in
      .list(
        row.months.map { month in
          .object([
            "month": .of(month.month), "main": .of(month.main), "supervision": .of(month.supervision),
            "unit": .of(month.unit),
          ])
        })
    },
  ]

  /// A month of a unit, one line each; what the map of the city's year is made of.
  package static let unitMonth: [Fact<UnitMonthLine>] = [
    Fact("unit", "单位", "unit", { .of($0.unit) }) { line, _ in line.name }.named(),
    Fact("name") { .text($0.name) },
    Fact("month", "月份", "month") { .of($0.month.month) },
    Fact("state", "状态", "state", { .text($0.month.state.rawValue) }) { $0.month.state.name(in: $1) },
    Fact("main", "主体", "main", isFigure: true, { .of($0.month.scores.main) }) { line, _ in
      dash(line.month.scores.main)
    },
    Fact("supervision", "监督", "supervision", isFigure: true, { .of($0.month.scores.supervision) }) {
      line, _ in
      dash(line.month.scores.supervision)
    },
    Fact("score", "得分", "score", isFigure: true, { .of($0.month.scores.unit) }) { line, _ in
      dash(line.month.scores.unit)
    },
    Fact("late", "逾期", "late", isFigure: true) { .integer($0.month.late) },
    Fact("missing", "未记", "missing", isFigure: true) { .integer($0.month.missing) },
    Fact("records", "记实", "records", isFigure: true) { .integer($0.month.records) },
  ]

  /// A unit's quarters of a year in one line.
  package static let history: [Fact<QuarterHistory>] = {
    var facts: [Fact<QuarterHistory>] = [
      Fact("unit", "单位", "unit", { .of($0.unit) }) { history, _ in history.unitName }.named(),
      Fact("year", "年度", "year") { .integer($0.year) },
    ]
    for index in 0..<4 { facts += quarter(index) }
    facts.append(
      Fact("mean", "平均", "mean", isFigure: true, { .of($0.mean) }) { history, _ in dash(history.mean) })
    return facts
  }()

  private static func quarter(_ index: Int) -> [Fact<QuarterHistory>] {
    let score: @Sendable (QuarterHistory) -> Score? = { history in
      history.quarters.count > index ? history.quarters[index].score : nil
    }
    let rank: @Sendable (QuarterHistory) -> Int? = { history in
      history.quarters.count > index ? history.quarters[index].rank : nil
    }
    let number = index + 1
    let points = Fact<QuarterHistory>(
      "q\(number)", "第\(number)季", "Q\(number)", isFigure: true, { JSONText.of(score($0)) },
      words: { history, _ in dash(score(history)) })
    let place = Fact<QuarterHistory>(
      "rank\(number)", "名次", "rank", isFigure: true, { JSONText.optional(rank($0)) },
      words: { history, _ in rank(history).map { "\($0)" } ?? "-" })
    return [points, place]
  }

  /// A figure, or the dash of one that does not exist.
  static func dash(_ score: Score?) -> String { score?.description ?? "-" }

  private static func change(_ risen: Int?) -> String {
    guard let risen else { return "" }
    return risen == 0 ? "=" : risen > 0 ? "+\(risen)" : "\(risen)"
  }
}

/// A line of a score sheet with whose it is, as a table lists the points of many.
package struct ScoredPoint: Hashable, Sendable {
  package var unit: UnitCode
  package var side: Side
  package var month: Month
  package var line: ReviewLine

  /// All lines of a sheet.
  package static func points(of detail: ReviewDetail) -> [ScoredPoint] {
    detail.lines.map { line in
      ScoredPoint(
        unit: detail.standing.unit, side: detail.standing.side, month: detail.standing.month, line: line)
    }
  }
}

/// A month of a unit with whose it is.
package struct UnitMonthLine: Hashable, Sendable {
  package var unit: UnitCode
  package var name: String
  package var month: UnitMonth

  /// All months of units that have begun while the unit was there.
  package static func lines(of units: [UnitYear]) -> [UnitMonthLine] {
    units.flatMap { unit in
      unit.months.filter { $0.state == .open || $0.state == .closed }
        .map { UnitMonthLine(unit: unit.unit, name: unit.name, month: $0) }
    }
  }
}

extension JSONText {
  /// A score as a number with two decimals, or nothing.
  package static func of(_ score: Score?) -> JSONText { score.map { .hundredths($0.hundredths) } ?? .none }
}
