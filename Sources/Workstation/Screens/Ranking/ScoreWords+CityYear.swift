import Records
import TerminalUI

// The texts of the city's year.
extension ScoreWords {
  var cityYear: String { language.say("全年图", "City's year") }
  var monthScores: String { language.say("各单位各月得分", "scores by unit and month") }
  var provisional: String {
    language.say("已印发季度按通报，其余按已关闭的审核，为暂定", "issued quarters as in their bulletins, the rest provisional")
  }
  var noLaterYear: String { language.say("下一年还没有开始。", "The next year has not begun.") }
  var officesOnly: String { language.say("只有督查部门看全市各单位。", "Only the supervising offices see all units.") }

  func cityYear(_ year: Int, _ group: UnitGroup) -> String {
    language.say("\(year)年  \(group.name(in: .chinese))", "\(year)  \(group.name(in: .english))")
  }

  /// A month, from 1, over its column.
  func monthHead(_ number: Int) -> String { language.say("\(number)月", "\(number)") }

  /// A month in figures: its scores, what was late, what is missing.
  func standing(of month: UnitMonth) -> String {
    guard month.state == .closed || month.scores.main != nil || month.scores.supervision != nil else {
      return month.state.name(in: language)
    }
    let scores = language.say(
      "得分 \(month.scores.unit.spoken)  主体 \(month.scores.main.spoken)  监督 \(month.scores.supervision.spoken)",
      "score \(month.scores.unit.spoken)  main \(month.scores.main.spoken)  supervision "
        + month.scores.supervision.spoken)
    var parts = [scores]
    if month.state != .closed { parts.append(month.state.name(in: language)) }
    if month.late > 0 { parts.append(language.say("* 逾期 \(month.late)", "* \(month.late) late")) }
    if month.missing > 0 {
      parts.append(language.say("! 未记 \(month.missing)", "! \(month.missing) not recorded"))
    }
    return parts.joined(separator: "  ")
  }

  /// The months of each side as sparks, January first.
  func sparks(_ sides: [String], records: Int) -> String {
    language.say("1-12月  ", "Jan-Dec  ") + sides.joined(separator: "  ")
      + language.say("  本月记实 \(records) 条", "  \(records) records in the month")
  }

  /// What the shades and signs mean.
  func shades(_ profile: RuleProfile) -> String {
    let limits = profile.gradeLimits
    let signs = Array(ChartSign.shades.reversed())
    var parts = zip(signs, limits).map { sign, limit in
      "\(sign) " + language.say("\(Self.limit(limit))起", "\(Self.limit(limit))+")
    }
    if let least = limits.last {
      parts.append("\(signs[3]) " + language.say("不到\(Self.limit(least))", "below \(Self.limit(least))"))
    }
    parts += [
      language.say("- 无分", "- no score"), language.say("? 未关闭", "? open"), language.say("! 有未记", "! missing"),
      language.say("* 有逾期", "* late"),
    ]
    return parts.joined(separator: "  ")
  }

  /// A limit without decimals that say nothing.
  private static func limit(_ hundredths: Int) -> String {
    hundredths.isMultiple(of: 100) ? "\(hundredths / 100)" : Score(hundredths: hundredths).description
  }

  var cityYearHelp: Help {
    Help(
      language.say(
        "一组单位全年各月的得分：一行一个单位，一列一个月，颜色越深得分越高，下面是选中一格的数字。Enter 看这一季的得分明细。",
        "The scores of a group's year: a row for each unit, a column for each month, the darker the higher; the chosen "
          + "cell in figures below. Enter opens the score sheet of its quarter."),
      rules: [
        Help.Rule(
          language.say(
            "深浅按等次分数线划分；没有得分的月份是一横，不当作零分。",
            "Shades change at the limits of the grades; a month without a score is a dash, not zero."),
          language.say("督查考核办法第十三条", "Inspection rules, article 13")),
        Help.Rule(
          language.say("各月由督查部门审核打分。", "Each month is reviewed and scored by the supervising offices."),
          language.say("全程记实制度第十五条", "Whole-process records, article 15")),
      ])
  }
}
