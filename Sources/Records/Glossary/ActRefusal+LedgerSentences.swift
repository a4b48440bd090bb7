extension ActRefusal {
  /// Why an act on indicators, deadlines or ledgers is refused, and what to do instead.
  func ledgerSentence(in language: Language) -> String {
    switch self {
    case .pointsDoNotAddUp(let place, let has, let wanted): pointsSentence(place, has, wanted, language)
    case .indicatorIncomplete(let code, let field):
      language.say(
        "指标 \(code) 缺少 \(field)，不能审定；请补上",
        "indicator \(code) has no \(field) and cannot be adopted; fill it in")
    case .memberMissing(let code):
      language.say(
        "指标 \(code) 的主体是其他班子成员，须写明本单位班子中的一人；请选定",
        "indicator \(code) is for another team member, who must be named and of the unit's team; name one")
    case .neverDue(let code, let recurrence):
      language.say(
        "指标 \(code) 按“\(recurrence)”排不出期限；请改频次或期限",
        "indicator \(code) never falls due with “\(recurrence)”; change how it recurs or its day")
    case .deadlinePassed(let name, let due):
      language.say(
        "\(name) 的期限 \(due) 不能这样改：只能在期限届满前改为本年度内更晚的日期",
        "the deadline of \(name), \(due), cannot move like that: only before it has passed, to a later day of the same year"
      )
    case .notExtendable(let name):
      language.say(
        "\(name) 是共性指标，现行规则（extendCommon）不准延期；请改用免除，或由督查部门修订指标",
        "\(name) is a common duty, which the rules (extendCommon) do not extend; exempt the unit, or amend the indicator"
      )
    case .notAfterEvents(let code):
      language.say(
        "指标 \(code) 不是由事件触发的；请核对代码", "indicator \(code) does not fall due after an event; check the code")
    case .ledgerClosed(let unit, let side, let year):
      language.say(
        "\(unit) \(side.name(in: .chinese)) \(year) 年台账已封账；请督查部门重开后再办",
        "the ledger of \(unit), \(side.rawValue) side, \(year), is closed; the supervising office must reopen it first"
      )
    case .ledgerNotClosed(let unit, let side, let year):
      language.say(
        "\(unit) \(side.name(in: .chinese)) \(year) 年台账没有封账；无须重开",
        "the ledger of \(unit), \(side.rawValue) side, \(year), is not closed; there is nothing to reopen")
    case .ledgerStillRunning(let year, let day):
      language.say(
        "\(year) 年台账自 \(day) 起才能封账，十二月末的事项还在录入时限内；请届时再办",
        "ledgers of \(year) can be closed from \(day) on: late December's events are still being entered; wait until then"
      )
    default: ""
    }
  }

  private func pointsSentence(_ place: IndicatorPlace, _ has: Int, _ wanted: Int, _ language: Language)
    -> String
  {
    let gap = RuleText.text(ofHundredths: abs(wanted - has))
    let (total, sum) = (RuleText.text(ofHundredths: wanted), RuleText.text(ofHundredths: has))
    guard has < wanted else {
      return language.say(
        "\(place.scope.name(in: .chinese)) \(place.year) 年\(place.side.name(in: .chinese))\(place.kind.name(in: .chinese))指标"
          + "合计 \(sum) 分，超出 \(total) 分满额 \(gap) 分；临时任务请把分值写 0（一次性，有期限、不计分），"
          + "要计分请先修订别的指标减分",
        "the \(place.kind.rawValue) indicators of \(place.scope.text), \(place.side.rawValue) side, \(place.year), make "
          + "\(sum) points, \(gap) more than the full \(total); give a temporary task 0 points (once, with a deadline), "
          + "or amend another indicator to fewer points first")
    }
    return language.say(
      "\(place.scope.name(in: .chinese)) \(place.year) 年\(place.side.name(in: .chinese))\(place.kind.name(in: .chinese))指标"
        + "合计 \(sum) 分，应为 \(total) 分，还差 \(gap) 分；请调整分值后再审定",
      "the \(place.kind.rawValue) indicators of \(place.scope.text), \(place.side.rawValue) side, \(place.year), make \(sum) "
        + "points, not \(total): \(gap) are missing; change the points, then adopt"
    )
  }
}
