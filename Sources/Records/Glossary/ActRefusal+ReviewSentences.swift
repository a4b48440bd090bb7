extension ActRefusal {
  /// Why an act on reviews, bulletins or reviewed records is refused, and what to do instead.
  func reviewSentence(in language: Language) -> String {
    switch self {
    case .monthNotOver(let month):
      language.say("\(month) 还没有过完，不能审核；请在次月办理", "\(month) is not over yet; review it in the month after")
    case .quarterNotOver(let quarter):
      language.say(
        "\(quarter) 还没有过完，不能通报；请在季后办理", "\(quarter) is not over yet; issue its bulletin afterwards")
    case .reviewClosed(let unit, let side, let month):
      language.say(
        "\(unit) \(side.name(in: .chinese)) \(month) 的审核已关闭；如需更改，请督查部门在通报印发前写明理由重开",
        "the review of \(unit), \(side.rawValue) side, \(month), is closed; before the bulletin its office can "
          + "reopen it with a reason")
    case .reviewNotClosed(let unit, let side, let month):
      language.say(
        "\(unit) \(side.name(in: .chinese)) \(month) 的审核没有关闭；无须重开",
        "the review of \(unit), \(side.rawValue) side, \(month), is not closed; there is nothing to reopen")
    case .verdictsMissing(let unit, let names):
      language.say(
        "\(unit) 的 \(names.map(\.description).joined(separator: "、")) 还没有审核意见；请逐项审核，或注明其余全部认可",
        "\(unit): \(names.map(\.description).joined(separator: ", ")) wait for a verdict; judge them, or say that "
          + "the rest is accepted")
    case .notRecorded(let name):
      language.say(
        "\(name) 没有记实，得零分，无须审核", "\(name) has no record and earns nothing; there is nothing to judge")
    case .verdictFinal(let name):
      language.say(
        "\(name) 在单位答复后已作出第二次审核意见，本月不再更改",
        "the second verdict on \(name), after the unit's answer, is final for the month")
    case .answeredAlready(let name):
      language.say("\(name) 已答复过一次；请等待审核人的最后意见", "\(name) was answered once; wait for the final verdict")
    case .bulletinIssued(let number):
      language.say(
        "该季度通报（\(number)）已印发，内容已定；如有差错，请印发更正通报",
        "the quarter's bulletin, \(number), was issued and stays as it is; correct it by another bulletin")
    case .reviewsOpen(let quarter, let units):
      language.say(
        "\(quarter) 有 \(units.count) 个单位的月度审核没有关闭：\(ActRefusal.some(units, "、"))；请先关闭，或写明理由不列入",
        "reviews of \(units.count) units are open in \(quarter): \(ActRefusal.some(units, ", ")); close them, or say "
          + "which units are left out and why")
    case .nothingReviewed(let quarter):
      language.say(
        "\(quarter) 没有一项审核已经关闭，没有可通报的；请先办理月度审核",
        "no review of \(quarter) is closed, so there is nothing to issue; review its months first")
    case .bulletinNotIssued(let quarter):
      language.say(
        "\(quarter) 的通报还没有印发，无可更正；请重开审核后改正",
        "the bulletin of \(quarter) is not issued, so there is nothing to correct; reopen the review instead")
    case .notClosedToRestate(let unit, let side, let month):
      language.say(
        "\(unit) \(side.name(in: .chinese)) \(month) 没有已关闭的审核，没有可更正的得分；请核对单位、方面和月份",
        "\(unit), \(side.rawValue) side, has no closed review of \(month) and so no score to restate; check unit, "
          + "side and month")
    case .quarterPooled(let quarter):
      language.say(
        "\(quarter) 按三个月的分值合计计分，不能只改一个月的得分；如需更正，请写明理由不列入该单位",
        "\(quarter) is worked out from the points of its months, so no month's score can be restated; leave the "
          + "unit out and say why")
    case .consentMissing(let number):
      language.say(
        "\(number) 所在月份已审核关闭，改动须经\(number.side.office(in: .chinese))同意；请先报请同意，再审签",
        "the month of \(number) is closed, so this change needs the consent of the "
          + "\(number.side.office(in: .english)); ask for it, then sign")
    case .changeDeclined(let number, let reason):
      language.say(
        "\(number.side.office(in: .chinese))不同意改动 \(number)：\(reason)；请退回修改或撤回",
        "the \(number.side.office(in: .english)) does not consent to this change of \(number): \(reason); return it or "
          + "take it back")
    case .scoreOutOfRange(let unit):
      language.say(
        "\(unit) 的分值大得无法计算；请核对指标分值", "the points of \(unit) are beyond measure; check its indicators")
    default: ""
    }
  }

  /// The first few of many codes.
  static func some(_ units: [UnitCode], _ separator: String) -> String {
    units.prefix(8).map(\.rawValue).joined(separator: separator) + (units.count > 8 ? " …" : "")
  }
}
