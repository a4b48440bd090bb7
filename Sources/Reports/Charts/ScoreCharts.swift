import Records

/// The charts of scores: what each paper shows as a picture, out of the figures that stand on it.
enum ScoreCharts {
  /// The scale of all scores.
  private static let whole = 100_00

  /// The quarter's scores of a ranking, each with its rank.
  static func ranking(_ table: RankingTable, _ language: Language) -> Chart {
    Chart(
      title: language.say(
        "\(table.quarter.spoken(in: .chinese))\(table.group.name(in: .chinese))季度得分",
        "Scores of \(table.quarter), \(table.group.name(in: .english))"),
      summary: language.say(
        "每个单位一条，左为名次，右为得分，满格为 100 分。",
        "A bar for each unit, its rank left, its score right; a full bar is 100."),
      .bars(
        table.rows.filter { $0.score != nil }.map {
          Chart.Bar(lead: $0.rank.map { "\($0)" } ?? "-", $0.name, $0.score?.hundredths)
        }, whole: whole))
  }

  /// The totals of a year's list; bonuses can carry them above 100.
  static func yearList(_ list: YearList, _ language: Language) -> Chart {
    let rows = list.rows.filter { $0.total != nil }
    let most = max(whole, rows.compactMap(\.total?.hundredths).max() ?? 0)
    return Chart(
      title: language.say("\(list.year)年度考核总分", "Totals of \(list.year)"),
      summary: language.say(
        "每个单位一条，左为名次，右为总分，满格为 \(JSONText.decimal(most)) 分。",
        "A bar for each unit, its rank left, its total right; a full bar is \(JSONText.decimal(most))."),
      .bars(
        rows.map { Chart.Bar(lead: $0.rank.map { "\($0)" } ?? "-", $0.name, $0.total?.hundredths) },
        whole: most))
  }

  /// The figures of a month's side.
  static func month(_ figures: ReviewFigures, _ language: Language) -> Chart {
    Chart(
      title: language.say("本月得分", "The month's figures"),
      summary: language.say(
        "共性、个性和本方面得分各一条，满格为 100 分。", "A bar each for common, individual and side; a full bar is 100."),
      .bars(
        [
          Chart.Bar(language.say("共性得分", "common"), figures.common?.hundredths),
          Chart.Bar(language.say("个性得分", "individual"), figures.individual?.hundredths),
          Chart.Bar(language.say("本方面得分", "side"), figures.score?.hundredths),
        ].filter { $0.value != nil }, whole: whole))
  }

  /// The scores of a month, unit by unit.
  static func summary(_ rows: [MonthSummary], _ month: Month, _ language: Language) -> Chart {
    Chart(
      title: language.say("\(month.spoken(in: .chinese))各单位得分", "Scores of \(month), by unit"),
      summary: language.say("每个单位一条，满格为 100 分。", "A bar for each unit; a full bar is 100."),
      .bars(
        rows.filter { $0.side == nil && $0.scores.score != nil }
          .map { Chart.Bar($0.unitName, $0.scores.score?.hundredths) }, whole: whole))
  }

  /// The quarters of a unit's year.
  static func quarters(_ history: QuarterHistory, _ language: Language) -> Chart {
    Chart(
      title: language.say("\(history.year)年各季得分", "The quarters of \(history.year)"),
      summary: language.say(
        "四个季度的得分连成一线，无得分处断开。", "The scores of four quarters as a line, broken where there is none."),
      .lines(
        history.quarters.map { Chart.Point($0.quarter.name(in: language), [$0.score?.hundredths]) },
        series: [language.say("季度得分", "quarter")], whole: whole))
  }

  /// The quarters behind a year's routine part, each side a line.
  static func routine(_ quarters: [AssessedQuarter], _ sides: [Side], _ language: Language) -> Chart {
    Chart(
      title: language.say("各季得分", "The quarters"),
      summary: language.say("各方面四个季度的得分各成一线。", "A line for each side over the quarters."),
      .lines(
        quarters.map { quarter in
          Chart.Point(quarter.quarter.name(in: language), sides.map { quarter[$0]?.hundredths })
        }, series: sides.map { $0.shortName(in: language) }, whole: whole))
  }

  /// The months of a unit, each side a line.
  static func months(_ months: [MonthScores], _ sides: [Side], year: Int, _ language: Language) -> Chart {
    Chart(
      title: language.say("\(year)年各月得分", "The months of \(year)"),
      summary: language.say(
        "各方面十二个月的得分各成一线，无得分处断开。", "A line for each side over the months, broken where there is none."),
      .lines(
        months.map { month in
          Chart.Point(
            name(month.month, language),
            sides.map { ($0 == .main ? month.main : month.supervision)?.hundredths })
        }, series: sides.map { $0.shortName(in: language) }, whole: whole))
  }

  /// The city's year: a shade for each unit and month.
  ///
  /// - Parameter limits: the scores in hundredths from which a shade is darker, highest first (`gradeLimits`).
  static func city(_ units: [UnitYear], _ year: Int, limits: [Int], _ language: Language) -> Chart {
    let map = Chart.ShadeMap(
      columns: Month.all(in: year).map { name($0, language) },
      rows: units.map { unit in
        Chart.ShadeMap.Row(unit.name, unit.months.map { cell($0, limits) })
      }, legend: legend(limits, language))
    return Chart(
      title: language.say("\(year)年各单位各月得分", "Scores of \(year) by unit and month"),
      summary: language.say(
        "每格一个单位一个月，颜色越深得分越高，格中为得分。",
        "A cell for each unit and month, the darker the higher; the score stands in it."),
      .map(map))
  }

  private static func cell(_ month: UnitMonth, _ limits: [Int]) -> Chart.ShadeMap.Cell {
    switch month.state {
    case .absent, .ahead: return Chart.ShadeMap.Cell()
    case .open: return Chart.ShadeMap.Cell(text: "?")
    case .closed:
      let mark = month.missing > 0 ? "!" : month.late > 0 ? "*" : ""
      guard let score = month.scores.unit else { return Chart.ShadeMap.Cell(text: "-", mark: mark) }
      return Chart.ShadeMap.Cell(
        shade: ScoreShade(of: score, by: limits).rawValue, text: score.description, mark: mark)
    }
  }

  private static func legend(_ limits: [Int], _ language: Language) -> [(
    sign: Chart.ShadeMap.Cell, text: String
  )] {
    let most = ScoreShade.high.rawValue
    var legend = limits.enumerated().map { place, limit in
      (
        sign: Chart.ShadeMap.Cell(shade: max(0, most - place)),
        text: language.say("\(JSONText.decimal(limit)) 分及以上", "\(JSONText.decimal(limit)) or more")
      )
    }
    if let least = limits.last {
      legend.append(
        (
          sign: Chart.ShadeMap.Cell(shade: ScoreShade.low.rawValue),
          text: language.say("不到 \(JSONText.decimal(least)) 分", "below \(JSONText.decimal(least))")
        ))
    }
    return legend + [
      (sign: Chart.ShadeMap.Cell(text: "-"), text: language.say("无得分", "no score")),
      (sign: Chart.ShadeMap.Cell(text: "?"), text: language.say("审核未关闭", "review open")),
      (sign: Chart.ShadeMap.Cell(text: "!"), text: language.say("有未记", "some not recorded")),
      (sign: Chart.ShadeMap.Cell(text: "*"), text: language.say("有逾期", "some late")),
    ]
  }

  private static func name(_ month: Month, _ language: Language) -> String {
    language.say("\(month.ordinal)月", String("\(month)".suffix(2)))
  }
}

extension Quarter {
  /// The quarter within its year: 一季, Q1.
  fileprivate func name(in language: Language) -> String {
    language.say(["一季", "二季", "三季", "四季"][(ordinal - 1) % 4], "Q\(ordinal)")
  }
}
