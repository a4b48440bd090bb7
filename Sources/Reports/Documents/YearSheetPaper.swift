import Records

/// The sheet of a unit's year: every number that led to the total, and each ceiling with its fact (R-211, R-214).
package struct YearSheetPaper: Sendable {
  private let around: PaperSurroundings
  private let profile: RuleProfile
  private let language: Language

  /// - Parameter profile: the rules of the year, for names of grades and articles.
  package init(_ around: PaperSurroundings, profile: RuleProfile, language: Language) {
    self.around = around
    self.profile = profile
    self.language = language
  }

  package func layout(of year: YearSheet) -> SheetLayout {
    let (facts, figures) = (year.assessed.facts, year.assessed.figures)
    var sheet = SheetLayout(labelColumns: 14)
    sheet.title(
      language.say(
        "\(around.unitName)\n\(facts.year)年度考核得分表", "\(around.unitName)\nassessment sheet of \(facts.year)"))
    if let issued = year.issued { sheet.centre(issued.number.spoken(in: language)) }
    around.markPractice(&sheet, language)
    if year.issued == nil {
      sheet.centre(language.say("（尚未通报，结果为暂定）", "(not published yet, the result is provisional)"))
    }
    sheet.field(
      language.say("考核方案", "plan"),
      year.plan.map { "\($0.plan.document)  \($0.plan.title)  \($0.plan.dated)" }
        ?? language.say("（没有登记）", "(none on file)"))
    routine(year, in: &sheet)
    yearEnd(year, in: &sheet)
    sum(year, in: &sheet)
    sheet.heading(language.say("等次\(article("gradeSet"))", "Grade\(article("gradeSet"))"))
    if figures.byHand != nil, let given = facts.given {
      sheet.field(
        language.say("评定", "by hand"), "\(name(given.grade))\n\(given.reason)\(article("gradeMethod"))")
    } else {
      sheet.field(language.say("按得分", "by points"), name(figures.byPoints))
    }
    for ceiling in figures.ceilings {
      let fact = facts.adjustments.first { $0.name == ceiling.adjustment }?.reason(in: language)
      sheet.field(
        language.say("限为\(name(ceiling.grade))", "at most \(name(ceiling.grade))"),
        ceiling.fact.name(in: language) + (fact.map { "\n\($0)" } ?? "")
          + article(ceiling.fact == .topGradeQuota ? "topGradeQuota" : "gradeCeilings"))
    }
    sheet.field(language.say("最终等次", "final grade"), name(figures.grade))
    for gap in figures.gaps { sheet.field(language.say("还缺", "missing"), gap.name(in: language)) }
    for side in Side.allCases {
      guard let measure = year.measures[side] else { continue }
      sheet.field(
        measure.means.name(in: language), "\(side.name(in: language))  \(measure.reference)  \(measure.on)")
    }
    around.end(&sheet, madeFrom: year.issued?.heads ?? [], entry: year.issued?.entry, language)
    return sheet
  }

  private func article(_ rule: String) -> String {
    let article = profile.article(of: rule)
    return article.isEmpty ? "" : language.say("（\(article)）", " (\(article))")
  }

  private func name(_ grade: AssessmentGrade?) -> String { grade?.name(in: language, of: profile) ?? "-" }

  private func routine(_ year: YearSheet, in sheet: inout SheetLayout) {
    let (facts, figures) = (year.assessed.facts, year.assessed.figures)
    sheet.heading(
      language.say("日常考核\(article("recordShareOfRoutine"))", "Routine\(article("recordShareOfRoutine"))"))
    let columns = [
      TextTable.Column(language.say("期间", "period")), TextTable.Column(language.say("通报", "bulletin")),
      TextTable.Column(language.say("主体", "main"), isFigure: true),
      TextTable.Column(language.say("监督", "supervision"), isFigure: true),
    ]
    var rows: [[String]] = []
    for quarter in facts.quarters {
      for month in year.months where Quarter(containing: month.month.firstDay) == quarter.quarter {
        rows.append([
          "  \(month.month)", "", ScoreFacts.dash(month.main), ScoreFacts.dash(month.supervision),
        ])
      }
      rows.append([
        "\(quarter.quarter)", quarter.bulletin?.description ?? "-", ScoreFacts.dash(quarter.main),
        ScoreFacts.dash(quarter.supervision),
      ])
    }
    let inspections = Side.allCases.map { facts.results(of: $0).inspection }
    if inspections.contains(where: { $0 != nil }) {
      rows.append([language.say("督查得分", "inspection"), ""] + inspections.map(ScoreFacts.dash))
    }
    rows.append([
      language.say("日常考核", "routine"), "", ScoreFacts.dash(figures.routine.main),
      ScoreFacts.dash(figures.routine.supervision),
    ])
    sheet.table(columns, rows)
    sheet.chart(ScoreCharts.routine(facts.quarters, facts.sides, language))
    if !year.months.isEmpty {
      sheet.chart(ScoreCharts.months(year.months, facts.sides, year: facts.year, language))
    }
    let share = year.rules.recordShare
    sheet.field(
      language.say("算式", "formula"),
      language.say("各季得分的平均", "mean of the quarters")
        + (share == 1_00
          ? "" : " × \(share)% + " + language.say("督查得分", "inspection") + " × \(100 - share)%"))
  }

  private func yearEnd(_ year: YearSheet, in sheet: inout SheetLayout) {
    let (facts, figures) = (year.assessed.facts, year.assessed.figures)
    sheet.heading(language.say("年终考核\(article("yearEndWays"))", "Year's end\(article("yearEndWays"))"))
    let columns = [
      TextTable.Column(language.say("方式", "way")),
      TextTable.Column(language.say("权重", "weight"), isFigure: true),
      TextTable.Column(language.say("主体", "main"), isFigure: true),
      TextTable.Column(language.say("监督", "supervision"), isFigure: true),
    ]
    var rows = zip(YearEndWay.allCases, year.rules.ways).map { way, weight in
      [way.name(in: language), weight == 0 ? "-" : JSONText.decimal(weight)]
        + Side.allCases.map { ScoreFacts.dash(facts.results(of: $0)[way]) }
    }
    rows.append([
      language.say("年终考核", "year's end"), "", ScoreFacts.dash(figures.yearEnd.main),
      ScoreFacts.dash(figures.yearEnd.supervision),
    ])
    sheet.table(columns, rows)
    sheet.field(
      language.say("算式", "formula"),
      language.say(
        "各方式得分×权重之和÷有得分各方式权重之和", "sum of results × weights ÷ sum of the weights of those that have a result"))
    for mark in figures.marks { sheet.field(language.say("注", "note"), mark.name(in: language)) }
  }

  private func sum(_ year: YearSheet, in sheet: inout SheetLayout) {
    let figures = year.assessed.figures
    let (routine, sides) = (year.rules.routineWeights, year.rules.sideWeights)
    sheet.heading(language.say("总分\(article("sideWeights"))", "Total\(article("sideWeights"))"))
    for side in year.assessed.facts.sides {
      guard let score = figures.sides[side] else { continue }
      sheet.field(
        side.name(in: language),
        "\(ScoreFacts.dash(figures.routine[side])) × \(routine[0])% + "
          + "\(ScoreFacts.dash(figures.yearEnd[side])) × \(routine[1])% = \(score)")
    }
    if let main = figures.sides.main, let supervision = figures.sides.supervision {
      sheet.field(
        language.say("基础分", "base"),
        "\(main) × \(sides[0])% + \(supervision) × \(sides[1])% = \(ScoreFacts.dash(figures.base))")
    } else {
      sheet.field(language.say("基础分", "base"), ScoreFacts.dash(figures.base))
    }
    for (adjustment, counted) in year.adjustments {
      let sign = counted.points.hundredths > 0 ? "+" : ""
      sheet.field(
        "\(adjustment.name)",
        "\(sign)\(counted.points)  \(adjustment.reason(in: language))"
          + (counted.why.map { "\n" + $0.name(in: language) } ?? ""))
    }
    sheet.field(
      language.say("总分", "total"),
      "\(ScoreFacts.dash(figures.base)) + \(figures.bonus) - \(figures.deduction) = \(ScoreFacts.dash(figures.total))"
    )
    for rule in [Reckoning.year, .rounding] {
      sheet.field(
        rule == .year ? language.say("算法", "reckoning") : "",
        rule.sentence(by: profile, sides: sides, parts: routine, in: language))
    }
  }
}
