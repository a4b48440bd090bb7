import Records

/// What the lists of the year's assessment tell.
package enum AssessmentFacts {
  /// A line of a year's list.
  package static let row: [Fact<YearRow>] = [
    Fact("rank", "名次", "rank", isFigure: true, { .optional($0.rank) }) { row, _ in
      row.rank.map { "\($0)" } ?? "-"
    }.shown(width: 4),
    Fact("unit") { .of($0.unit) },
    Fact("name", "单位", "unit") { .text($0.name) }.shown(width: 14, weight: 2, isFound: true),
    Fact("main_routine", "主体日常", "main routine", isFigure: true, { .of($0.routine.main) }) { row, _ in
      ScoreFacts.dash(row.routine.main)
    }.shown("主体日常", "Main rout.", width: 10, dropOrder: 6),
    Fact("supervision_routine", "监督日常", "superv. routine", isFigure: true, { .of($0.routine.supervision) }) {
      row, _ in ScoreFacts.dash(row.routine.supervision)
    }.shown("监督日常", "Sup. rout.", width: 10, dropOrder: 5),
    Fact("main_year_end", "主体年终", "main year's end", isFigure: true, { .of($0.yearEnd.main) }) { row, _ in
      ScoreFacts.dash(row.yearEnd.main)
    }.shown("主体年终", "Main end", width: 10, dropOrder: 4),
    Fact(
      "supervision_year_end", "监督年终", "superv. year's end", isFigure: true, { .of($0.yearEnd.supervision) }
    ) {
      row, _ in ScoreFacts.dash(row.yearEnd.supervision)
    }.shown("监督年终", "Sup. end", width: 10, dropOrder: 3),
    Fact("base", "基础分", "base", isFigure: true, { .of($0.base) }) { row, _ in ScoreFacts.dash(row.base) }
      .shown("基础", "Base", width: 6),
    Fact("bonus", "加分", "bonus", isFigure: true) { .of($0.bonus) }
      .toned { $0.bonus.hundredths > 0 ? .good : .dim }.shown("加分", "Plus", width: 6, dropOrder: 2) {
        row, _ in row.bonus.signed("+")
      },
    Fact("deduction", "扣分", "taken off", isFigure: true) { .of($0.deduction) }
      .toned { $0.deduction.hundredths > 0 ? .alert : .dim }.shown("扣分", "Minus", width: 6, dropOrder: 1) {
        row, _ in row.deduction.signed("-")
      },
    Fact("total", "总分", "total", isFigure: true, { .of($0.total) }) { row, _ in ScoreFacts.dash(row.total) }
      .toned { _ in .strong }.shown(width: 6, place: 2),
    Fact("by_points") { .optional($0.byPoints?.rawValue) },
    Fact("ceilings") { .list($0.ceilings.map { .text($0.rawValue) }) },
    Fact("grade", "等次", "grade", { .optional($0.grade?.rawValue) }) { row, language in
      row.grade?.name(in: language) ?? row.gaps.first?.name(in: language) ?? "-"
    },
    Fact("gaps") { .list($0.gaps.map { .text($0.rawValue) }) },
  ]

  /// What grades call for, head by head.
  package static let measure: [Fact<HeadMeasure>] = [
    Fact("year", "年度", "year") { .integer($0.year) },
    Fact("unit", "单位", "unit", { .of($0.unit) }) { measure, _ in measure.unitName }.named(),
    Fact("side", "方面", "side", { .text($0.side.rawValue) }) { $0.side.shortName(in: $1) },
    Fact("heads", "主要负责人", "primary head") { .list($0.heads.map { .text($0) }) },
    Fact("grade", "等次", "grade", { .text($0.grade.rawValue) }) { $0.grade.name(in: $1) },
    // 002-D Art.16: in the wider yearly assessment the unit cannot be excellent.
    Fact("excellent_barred", "综合考评", "wider assessment", { _ in .flag(true) }) {
      $1.say("不得评优", "not excellent")
    },
    Fact("means", "措施", "means", { .optional($0.measure?.means.rawValue) }) {
      $0.measure?.means.name(in: $1) ?? $1.say("待办", "to be done")
    },
    Fact("reference", "编号", "number") { .optional($0.measure?.reference) },
    Fact("on", "日期", "day") { .of($0.measure?.on) },
  ]

  /// The results of years, of units and of the members of their teams.
  package static let result: [Fact<YearResult>] = [
    Fact("year", "年度", "year") { .integer($0.year) },
    Fact("unit", "单位", "unit", { .of($0.unit) }) { result, _ in result.unitName }.named(),
    Fact("person", "人员", "person", { .of($0.person) }) { result, _ in result.personName }.named(),
    Fact("name") { .text($0.personName) },
    Fact("role", "职责", "role", { .optional($0.role?.rawValue) }) { $0.role?.name(in: $1) ?? "" },
    Fact("rank", "名次", "rank", isFigure: true) { .optional($0.rank) },
    Fact("total", "总分", "total", isFigure: true, { .of($0.total) }) { result, _ in
      ScoreFacts.dash(result.total)
    },
    Fact("grade", "等次", "grade", { .optional($0.grade?.rawValue) }) { $0.grade?.name(in: $1) ?? "-" },
    Fact("bulletin", "通报", "bulletin") { .of($0.number) },
  ]

  /// An adjustment of a unit with what it counts for.
  package static let adjustment: [Fact<NamedPoints>] = [
    Fact("unit") { .of($0.unit) },
    Fact("year") { .integer($0.year) },
    Fact("name", "编号", "name") { .of($0.adjustment.name) },
    Fact("points", "分", "points", isFigure: true) { .of($0.counted.points) },
    Fact("kind") { .text($0.adjustment.bonus?.ground.rawValue ?? "sanction") },
    Fact("reason", "事由", "what for", { .text($0.adjustment.reason(in: .chinese)) }) {
      $0.adjustment.reason(in: $1)
    },
    Fact("why", "说明", "why", { .optional($0.counted.why?.rawValue) }) {
      $0.counted.why?.name(in: $1) ?? ""
    },
  ]
}

extension Score {
  /// With a sign before it; nothing for zero.
  package func signed(_ sign: String) -> String { hundredths == 0 ? "" : sign + description }
}

/// An adjustment with whose it is.
package struct NamedPoints: Hashable, Sendable {
  package var unit: UnitCode
  package var year: Int
  package var adjustment: Adjustment
  package var counted: CountedAdjustment

  /// All adjustments of a sheet.
  package static func all(of sheet: YearSheet) -> [NamedPoints] {
    sheet.adjustments.map { adjustment, counted in
      NamedPoints(
        unit: sheet.assessed.facts.unit, year: sheet.assessed.facts.year, adjustment: adjustment,
        counted: counted)
    }
  }
}

/// The year's assessment as scripts take it.
package enum AssessmentJSON {
  /// `{year, unit, routine, year_end, base, adjustments, total, by_points, ceilings, grade}`, and what else is known.
  package static func sheet(_ sheet: YearSheet, in language: Language) -> JSONText {
    let (facts, figures) = (sheet.assessed.facts, sheet.assessed.figures)
    return .object([
      "year": .integer(facts.year), "unit": .of(facts.unit), "routine": both(figures.routine),
      "year_end": .object(
        Side.allCases.map { side in
          let results = facts.results(of: side)
          return .init(
            key: side.rawValue,
            value: .object([
              "democratic": .of(results.democratic), "questionnaire": .of(results.questionnaire),
              "test": .of(results.test), "inspection": .of(results.inspection),
              "score": .of(figures.yearEnd[side]),
            ]))
        }),
      "base": .of(figures.base),
      "adjustments": .list(
        NamedPoints.all(of: sheet).map { named in
          .object([
            "reason": .text(named.adjustment.reason(in: language)), "points": .of(named.counted.points),
            "name": .of(named.adjustment.name), "why": .optional(named.counted.why?.rawValue),
          ])
        }),
      "total": .of(figures.total), "by_points": .optional(figures.byPoints?.rawValue),
      "by_hand": .optional(figures.byHand?.rawValue),
      "ceilings": .list(
        figures.ceilings.map { ceiling in
          .object([
            "grade": .text(ceiling.grade.rawValue), "reason": .text(ceiling.fact.name(in: language)),
            "fact": .text(ceiling.fact.rawValue), "adjustment": .of(ceiling.adjustment),
          ])
        }),
      "grade": .optional(figures.grade?.rawValue), "name": .text(facts.name),
      "rank": .optional(sheet.assessed.rank), "sides": both(figures.sides),
      "quarters": .list(
        facts.quarters.map { quarter in
          .object([
            "quarter": .of(quarter.quarter), "bulletin": .of(quarter.bulletin), "main": .of(quarter.main),
            "supervision": .of(quarter.supervision),
          ])
        }),
      "months": .list(
        sheet.months.map { month in
          .object([
            "month": .of(month.month), "main": .of(month.main), "supervision": .of(month.supervision),
            "unit": .of(month.unit),
          ])
        }),
      "marks": .list(figures.marks.map { .text($0.rawValue) }),
      "gaps": .list(figures.gaps.map { .text($0.rawValue) }), "published": .of(sheet.issued?.number),
      "plan": .optional(sheet.plan?.plan.document),
    ])
  }

  private static func both(_ scores: SideScores) -> JSONText {
    .object(["main": .of(scores.main), "supervision": .of(scores.supervision)])
  }
}
