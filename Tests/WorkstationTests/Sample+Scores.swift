import Records
import Workstation

// Reviews and rankings of the sample city: a quarter that is nearly closed, and a month under review.
extension Sample {
  private static func score(_ text: String) -> Score? { Score(text) }

  /// The first quarter's ranking of a group, as a bulletin where the test wants one.
  static func ranking(
    _ quarter: Quarter, _ group: UnitGroup, issued: Bool, open: Bool, outdated: Bool = false
  ) -> RankingTable {
    func row(
      _ rank: Int?, _ unit: UnitCode, _ name: String, _ scores: [String], late: Int = 0, missing: Int = 0,
      before: Int? = nil, months: [String] = []
    ) -> RankingRow {
      let first = Month(containing: quarter.firstDay).index
      return RankingRow(
        rank: rank, unit: unit, name: name, main: scores.first.flatMap(score),
        supervision: scores.count > 1 ? score(scores[1]) : nil, score: scores.last.flatMap(score), late: late,
        missing: missing, previousRank: before, why: rank == nil ? .noClosedMonth : nil,
        months: months.enumerated().map { index, text in
          MonthScores(
            month: Month(index: first + index), main: score(text), supervision: score("93.00"),
            unit: score(text))
        })
    }
    var table = RankingTable(
      quarter: quarter, group: group,
      rows: group == .county
        ? [
          row(1, "QH", "青河县", ["92.00", "91.00", "91.60"], before: 1),
          row(2, "LC", "临川区", ["88.10", "90.00", "88.86"], late: 3, before: 2),
        ]
        : [
          row(
            1, "CZJ", "市财政局", ["95.20", "93.10", "94.36"], before: 4, months: ["93.00", "95.00", "95.08"]),
          row(2, "JYJ", "市教育局", ["94.80", "92.75", "93.98"], late: 1, before: 1),
          row(
            2, "SLJ", "市水利局", ["93.90", "94.10", "93.98"], before: 2, months: ["92.50", "95.00", "94.44"]),
          row(4, "WJW", "市卫健委", ["90.10", "60.00", "78.06"], late: 2, missing: 1, before: 2),
          row(nil, "ZJJ", "市住建局", []),
        ], due: quarter.lastDay + 15)
    if group == .cityUnit {
      table.lagging = ["WJW"]
      table.isOutdated = outdated
      if issued {
        table.issued = IssuedBulletin(
          number: BulletinNumber(year: 2026, serial: 4), on: day("2026-04-10"), by: "周远航",
          entry: ChainHead(chain: .office(.main), number: 9, digest: digest(9)),
          omitted: [OmittedUnit(unit: "DAG", reason: "机构合并")])
      } else if open {
        table.open = [
          OpenReview(unit: "ZJJ", month: Month(containing: quarter.firstDay), side: .main),
          OpenReview(unit: "ZJJ", month: Month(containing: quarter.lastDay), side: .main),
        ]
      }
    }
    return table
  }

  static func history(_ unit: UnitCode, _ year: Int) -> QuarterHistory {
    var quarters = Quarter.all(in: year).map { QuarterHistory.Standing(quarter: $0) }
    quarters[0].score = score("94.36")
    quarters[0].rank = 1
    return QuarterHistory(
      unit: unit, unitName: "示范市财政局", year: year, quarters: quarters, mean: score("94.36"))
  }

  /// A year of units until May: good and bad months, one open, one in which nothing fell due.
  static func unitYears(_ year: Int, _ codes: [UnitCode]) -> [UnitYear] {
    let scores = [
      ["93.00", "95.00", "95.08", "88.40"], ["94.80", "79.99", "60.00"], ["59.99", nil, "31.25", "100.00"],
      ["72.50", "80.00", "90.00", "89.99"],
    ]
    return codes.enumerated().map { place, code in
      let own = scores[place % scores.count]
      let months = Month.all(in: year).enumerated().map { index, month in
        guard index < 6 else { return UnitMonth(month: month, state: .ahead) }
        guard index < own.count else { return UnitMonth(month: month, state: .open, records: index) }
        let figure = own[index].flatMap(score)
        return UnitMonth(
          month: month, state: .closed,
          scores: MonthScores(month: month, main: figure, supervision: score("93.00"), unit: figure),
          late: index == 1 ? 2 : 0, missing: place == 2 && index == 2 ? 1 : 0, records: 4 + index)
      }
      return UnitYear(
        unit: code, name: units.first { $0.code == code }?.name ?? code.rawValue, year: year, months: months)
    }
  }

  static func reviews(_ month: Month, _ side: Side, closed: Set<UnitCode>) -> [ReviewStanding] {
    zip(units, [ReviewState.closed, .open, .answered, .open, .closed, .open, .reopened]).map { unit, first in
      let state = closed.contains(unit.code) ? .closed : first
      let isClosed = state == .closed
      return ReviewStanding(
        unit: unit.code, unitName: unit.name, side: side, month: month, state: state,
        due: day("2026-06-05"), closedOn: isClosed ? day("2026-06-04") : nil,
        figures: isClosed
          ? ReviewFigures(common: score("92.00"), individual: score("95.00"), score: score("92.90"))
          : ReviewFigures(), occurrences: isClosed ? 4 : 0, late: isClosed ? 1 : 0)
    }
  }

  /// Four occurrences: accepted, in part with a reason, one that waits, one without a record.
  static func reviewed(
    _ unit: UnitCode, _ side: Side, _ month: Month, closed: Bool, verdicts: [OccurrenceName: ReviewVerdict]
  ) throws(ScoreFault) -> ReviewDetail {
    let rules = ScoreRules(SampleRules.profile)
    func due(
      _ code: String, _ title: Int, kind: IndicatorKind = .common, late: Bool = false, done: String?,
      _ verdict: GivenVerdict?
    ) -> DueOccurrence {
      let name = OccurrenceName(code: code, ordinal: 1)
      let new = verdicts[name].map {
        GivenVerdict(verdict: $0.verdict, quality: $0.quality, reason: $0.reason)
      }
      return DueOccurrence(
        name: name, kind: kind, worth: 10_00, shares: 4, due: month.lastDay,
        record: done == nil ? nil : RecordNumber(unit: unit, year: 2026, side: side, serial: title),
        eventEnd: done.map(day), entered: done.map(day), isEnteredLate: late, verdict: new ?? verdict)
    }
    let titles = ["年度工作计划与责任分解", "党组会议专题研究（每季）", "选人用人专项检查", "项目资金廉政风险排查"]
    let occurrences = [
      due("Z-01", 1, done: "2026-05-12", GivenVerdict(verdict: .accepted, quality: 100)),
      due(
        "Z-02", 7, done: "2026-05-18",
        GivenVerdict(verdict: .partly, quality: 80, reason: "议定事项没有责任人")),
      due(
        "Z-05", 9, late: true, done: "2026-05-28",
        closed ? GivenVerdict(verdict: .accepted, quality: 100) : nil),
      due("Z-07", 12, kind: .individual, done: nil, nil),
    ]
    var lines: [ReviewLine] = []
    for (title, occurrence) in zip(titles, occurrences) {
      let item = rules.item(of: occurrence)
      lines.append(
        ReviewLine(
          item: item, title: title, source: "全程记实制度第六条", possible: try item.possible(),
          earned: try item.earned(), losses: ScoreLoss.losses(of: item)))
    }
    return ReviewDetail(
      standing: ReviewStanding(
        unit: unit, unitName: units.first { $0.code == unit }?.name ?? "", side: side, month: month,
        state: closed ? .closed : .open, due: day("2026-06-05")),
      lines: lines, figures: try rules.figures(of: lines.map(\.item)), weights: [70, 30])
  }
}

/// What became of the sample's reviews and bulletins.
struct SampleScores {
  var isIssued = false
  var isOutdated = false
  var hasOpenReviews = false
  var isClosed = false
  /// Units that were closed in the test.
  var closed: Set<UnitCode> = []
  /// Verdicts given in the test.
  var verdicts: [OccurrenceName: ReviewVerdict] = [:]

  mutating func take(_ act: Act) {
    switch act {
    case .judge(let months):
      for verdict in months.flatMap(\.verdicts) { verdicts[verdict.occurrence] = verdict }
    case .closeReviews(let units, _, _, _):
      isClosed = true
      closed.formUnion(units)
    case .reopenReview: isClosed = false
    case .issueBulletin: isIssued = true
    default: break
    }
  }
}
