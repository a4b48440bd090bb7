import Records
import TerminalUI

// The texts of a unit's yearly sheet, and the help pages.
extension AssessmentWords {
  var routine: String { language.say("日常考核", "Routine") }
  var yearEnd: String { language.say("年终考核", "Year's end") }
  var total: String { language.say("总分", "Total") }
  var base: String { language.say("基础分", "Base") }
  var note: String { language.say("注", "Note") }
  var grade: String { language.say("等次", "Grade") }
  var byPoints: String { language.say("按得分", "By points") }
  var byHand: String { language.say("评定", "By hand") }
  var finalGrade: String { language.say("最终等次", "Final grade") }
  var use: String { language.say("结果运用", "What follows") }
  var yearsBefore: String { language.say("历年结果", "Years before") }
  var unused: String { language.say("未采用", "not used") }
  var noQuarter: String { language.say("还没有季度得分。", "No quarter has a score yet.") }

  func sheetTitle(_ unit: String, _ year: Int) -> String {
    language.say("\(unit)  \(year)年度得分表", "\(unit)  assessment of \(year)")
  }

  /// The plan, and whether the sheet is published.
  func standing(of sheet: YearSheet) -> String {
    let plan =
      sheet.plan.map {
        language.say("方案 \($0.plan.document) \($0.plan.dated)", "plan \($0.plan.document), \($0.plan.dated)")
      }
      ?? language.say("还没有考核方案", "no plan is on file yet")
    guard let issued = sheet.issued else {
      return language.say("未通报，结果暂定  \(plan)", "not published, provisional; \(plan)")
    }
    let rank = sheet.assessed.rank.map { "  " + self.rank($0) } ?? ""
    return "\(issued.number.spoken(in: language))  \(issued.on)\(rank)  \(plan)"
  }

  func rank(_ rank: Int) -> String { language.say("第 \(rank) 名", "no. \(rank)") }

  func quarter(_ quarter: Quarter) -> String {
    language.say(
      ["一季度", "二季度", "三季度", "四季度"][(quarter.ordinal - 1) % 4], "\(quarter)")
  }

  func month(_ month: Month) -> String {
    language.say("  \(month.ordinal) 月", "  \(month)")
  }

  /// How much the record counts in the routine part.
  func share(_ rules: AssessmentRules) -> String { "\(100 - rules.recordShare)%" }

  /// A side out of its two parts, as it is worked out.
  func side(_ figures: YearFigures, _ side: Side, _ weights: [Int]) -> String {
    let (routine, yearEnd) = (figures.routine[side].spoken, figures.yearEnd[side].spoken)
    guard weights.count == 2 else { return figures.sides[side].spoken }
    return "\(routine) × \(weights[0])% + \(yearEnd) × \(weights[1])% = \(figures.sides[side].spoken)"
  }

  /// The base out of both sides.
  func base(_ figures: YearFigures, _ weights: [Int]) -> String {
    guard let main = figures.sides.main, let supervision = figures.sides.supervision, weights.count == 2
    else {
      return figures.base.spoken
    }
    return "\(main) × \(weights[0])% + \(supervision) × \(weights[1])% = \(figures.base.spoken)"
  }

  func totalSum(_ figures: YearFigures) -> String {
    sum(figures.base, plus: figures.bonus, minus: figures.deduction, is: figures.total)
  }

  /// The points from which each grade is given: 优秀 90.00 良好 80.00 ….
  func limits(_ rules: AssessmentRules, _ profile: RuleProfile) -> String {
    let parts = zip(AssessmentGrade.allCases, rules.limits).map { grade, limit in
      "\(grade.name(in: language, of: profile)) ≥ \(Score(hundredths: limit))"
    }
    return parts.isEmpty
      ? ""
      : language.say("（", "(") + parts.joined(separator: language.say("，", ", ")) + language.say("）", ")")
  }

  func atMost(_ grade: String) -> String { language.say("限为\(grade)", "at most \(grade)") }

  var listHelp: Help {
    Help(
      language.say(
        "一年一组单位的考核结果，未通报前为暂定：先登记方案（p），再录年终成绩（n），打开得分表登记加分和处分处理，过年后各季通报印发齐了再通报（i）。"
          + "通报以后内容固定，差错用更正通报（c）。三月底前先看上一年。",
        "A year's assessment of a group, provisional until published: first the plan (p), then year-end results (n); "
          + "bonuses and sanctions on a unit's sheet; in the new year, when all quarters have their bulletins, the list is "
          + "published (i). It stays as published; another list corrects it (c). Until the end of March the year before "
          + "is shown first."),
      rules: [
        Help.Rule(
          language.say(
            "基础分 = 主体 60% + 监督 40%，每个方面 = 日常 70% + 年终 30%。",
            "The base is 60 % main and 40 % supervision, each 70 % routine and 30 % year's end."),
          language.say("督查考核办法第十条", "Inspection rules, article 10")),
        Help.Rule(
          language.say("等次按总分和限制等次的事实取最低。", "The grade is the lowest of that by points and every ceiling."),
          language.say("督查考核办法第十三、十四条", "Inspection rules, articles 13 and 14")),
        Help.Rule(
          language.say(
            "优秀的予以表彰，一般的约谈或问责主要负责人。", "Excellent units are commended; heads of fair ones are talked to."),
          language.say("督查考核办法第十六条", "Inspection rules, article 16")),
        Help.Rule(
          language.say("每年制定考核方案。", "Each year has its plan."),
          language.say("督查考核办法第十七条", "Inspection rules, article 17")),
      ])
  }

  var sheetHelp: Help {
    Help(
      language.say(
        "一个单位一年每一分的来处：各季各月、年终各项、加分和处分、等次和每一条限制的事实、结果运用和历年结果。督查部门在这里登记，"
          + "单位看本单位的。窗口宽时分两栏。",
        "Where every point of a unit's year comes from: months and quarters, the ways of the year's end, bonuses and "
          + "sanctions, the grade and the fact behind each ceiling, what followed, and the years before. The offices "
          + "enter here; a unit sees its own. Wide windows show two columns."),
      rules: [
        Help.Rule(
          language.say(
            "加分附上证明材料才计，同一项目只计最高级别。", "A bonus counts with its proof; of one project the highest level."),
          language.say("督查考核办法第十四条第一项", "Inspection rules, article 14(1)")),
        Help.Rule(
          language.say(
            "市纪委查处、单位未主动上报的才扣分。",
            "Points are taken off for what the city commission dealt with and the unit had not reported."),
          language.say("督查考核办法第十四条第二项", "Inspection rules, article 14(2)")),
        Help.Rule(
          language.say("加减分只计入当年。", "Bonuses and deductions are carried into no other year."),
          language.say("督查考核办法第十四条第三项", "Inspection rules, article 14(3)")),
      ])
  }
}

extension AssessmentWords {
  var noProofs: String { language.say("没有证明材料。", "There are no proofs.") }

  /// What was done, and that it counts in a correction only where the year is published.
  func told(_ done: String, of act: Act, after issued: BulletinNumber?) -> String {
    switch act {
    case .enterYearEnd, .noteBonus, .proveBonus, .noteSanction, .withdrawAdjustment, .giveGrade:
      guard let issued else { return done }
      return done.dropLast() + issued.countsInCorrection(in: language) + language.say("。", ".")
    default: return done
    }
  }
}
