extension ActRefusal {
  /// Why an act on the year's assessment is refused, and what to do instead.
  func assessmentSentence(in language: Language) -> String {
    switch self {
    case .planMissing(let year):
      language.say(
        "\(year) 年还没有考核方案；请先登记方案（assess plan）",
        "\(year) has no assessment plan on file; put the plan on file first (assess plan)")
    case .wayNotPlanned(let way, let year):
      language.say(
        "\(year) 年的考核方案没有采用\(way.name(in: .chinese))；请核对，或先修订方案",
        "the plan of \(year) does not use the \(way.name(in: .english)); check the result, or change the plan first"
      )
    case .gradedByPoints(let year):
      language.say(
        "\(year) 年的规则按得分评定等次，不能直接评定；如有差错，请核对成绩和加减分",
        "by the rules of \(year) grades follow from points and nobody fixes one; check results and adjustments instead"
      )
    case .inspectionHasNoPart:
      language.say(
        "现行规则的日常考核全部取自记实，没有督查得分的份额；请不填督查得分",
        "under the rules in force routine scores come from the records alone; leave the inspection score out")
    case .otherYear(let day, let year):
      language.say(
        "\(day) 不在 \(year) 年内；加减分只计入当年，不转入下一年度，请登记在 \(day.year) 年",
        "\(day) is not in \(year); bonuses and deductions are carried into no other year, put it down in \(day.year)"
      )
    case .reportOfClueMissing:
      language.say(
        "说明单位主动上报线索的，须写上报材料的编号", "that the unit reported the clue first needs the number of its report")
    case .yearBeforeLedgers(let year, let first):
      language.say(
        "台账自 \(first) 起计，\(year) 年不在本库考核；如要补计，请管理员改起算日",
        "the ledgers count from \(first), so \(year) is not assessed here; the administrator can move the first day"
      )
    case .yearNotOver(let year):
      language.say(
        "\(year) 年还没有过完，不能通报考核结果；请在次年办理", "\(year) is not over yet; publish its list in the year after")
    case .yearPublished(let number):
      language.say(
        "该年度考核结果（\(number)）已通报，内容已定；如有差错，请通报更正",
        "the year's list, \(number), was published and stays as it is; correct it by another list")
    case .bulletinsMissing(let quarters):
      language.say(
        "\(language.list(quarters.map(\.description))) 已有关闭的审核而没有印发季度通报；请先印发",
        "reviews are closed in \(language.list(quarters.map(\.description))) without a bulletin; issue it first"
      )
    case .yearIncomplete(let units, let gap):
      language.say(
        "\(units.count) 个单位还不能评定：\(ActRefusal.some(units, "、"))（\(units.first?.rawValue ?? "")：\(gap.name(in: .chinese))）；请补齐，或写明理由不列入",
        "\(units.count) units cannot be graded yet: \(ActRefusal.some(units, ", ")) "
          + "(\(units.first?.rawValue ?? ""): \(gap.name(in: .english))); enter what is missing, or leave them out with a reason"
      )
    case .noMeasureDue(let unit, let year):
      language.say(
        "\(unit) \(year) 年没有已通报的一般及以下等次，无须登记约谈或问责",
        "no published grade of \(unit) for \(year) is fair or worse; there is no talk or accountability to put down"
      )
    default: ""
    }
  }
}
