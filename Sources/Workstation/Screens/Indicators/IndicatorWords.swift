import Records

/// The texts of sets of indicators, of their forms and pages; both languages of a text stand side by side.
package struct IndicatorWords: Sendable {
  let language: Language

  func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

  // Keys.
  var fill: String { say("填指标", "Fill in") }
  var copy: String { say("照抄上年", "Copy last year") }
  var withdraw: String { say("撤下待审", "Withdraw") }
  var amend: String { say("修订", "Amend") }
  var amendments: String { say("修订经过", "Amendments") }
  var reopen: String { say("重开", "Reopen") }
  var close: String { say("上年封账", "Close last year") }
  var commonSets: String { say("共性指标", "Common sets") }
  var adopt: String { say("审定", "Adopt") }

  // Why a key is refused, and what to do.
  var nothingWaits: String {
    say("这里没有待审定的指标可撤；在用的只能修订。", "Nothing that waits is chosen; what is in force is amended.")
  }
  var noneAfterEvents: String {
    say("台账里没有由事件触发的事项；用 i 填报“事件之后”的指标。", "No duty here follows an event; put one up with i.")
  }
  var commonByOffice: String {
    say("共性指标由督查部门下达，也由它修订；请选个性事项。", "Common indicators are amended by the office; choose one of your own.")
  }
  var stillWaits: String {
    say("这项还待审定，由记录员用 i 改；审定后才修订。", "It still waits: the recorder changes it with i.")
  }
  var notAmended: String { say("这一行没有修订过。", "This was never amended.") }
  var alreadyExempt: String { say("这项已经免除。", "It is exempt already.") }
  var alreadyRecorded: String { say("这项已有记实，不用延期。", "It is recorded already; no extension is needed.") }
  var chooseOccurrence: String { say("请先选一个有期限的事项。", "Choose an occurrence with a deadline first.") }
  func nothingToCopy(_ year: Int) -> String {
    say("\(year) 年没有可照抄的指标，或者都已在这里。", "There is nothing of \(year) to copy, or all of it is here.")
  }
  func passed(_ due: Day) -> String {
    say("期限 \(due) 已过，不能再延；可以免除（x）。", "The deadline \(due) has passed; it can be exempted (x).")
  }

  func allClosed(_ year: Int) -> String {
    say(
      "\(year) 年的台账都已封存；重开请到该单位台账按 z。", "All ledgers of \(year) are closed; z on a unit's ledger reopens it.")
  }

  // What was done.
  var copied: String {
    say("已照抄，待审定；没有日期的用 i 补上。", "Copied; fill in missing dates with i, then have it adopted.")
  }
  var withdrawn: String { say("已撤下。", "Withdrawn.") }
  var amended: String { say("已修订，原文可查（h）。", "Amended; h shows the earlier text.") }
  var extended: String { say("已延期，原期限仍在旁边。", "Extended; the old day stays beside it.") }
  var opened: String { say("已登记，事项的期限由此起算。", "Noted; the duty is due from that day on.") }
  var reopened: String { say("台账已重开。", "The ledger is open again.") }
  var putUp: String { say("已填报，待审定。", "Put up; it waits for adoption.") }
  var setAdopted: String { say("已审定，列入各单位台账。", "Adopted into the ledgers of the group.") }
  func closed(_ count: Int, _ year: Int) -> String {
    say("已封 \(year) 年台账 \(count) 本。", "\(count) ledgers of \(year) are closed.")
  }

  // Questions.
  func copyMessage(_ year: Int) -> String {
    say(
      "把 \(year - 1) 年的指标照抄到 \(year) 年？分值保留，日期清空，上年不动。",
      "Copy the set of \(year - 1) to \(year)? Points stay, dates are cleared.")
  }
  func withdrawMessage(_ codes: [String]) -> String {
    say(
      "撤下待审定的 \(codes.count) 项（\(language.list(codes))）？",
      "Withdraw \(codes.count) that wait (\(language.list(codes)))?")
  }
  func reopenMessage(_ unit: String, _ year: Int) -> String {
    say(
      "重开\(unit) \(year) 年台账？理由永久留存。", "Reopen the ledger of \(unit), \(year)? The reason is kept for good.")
  }
  func closeMessage(_ count: Int, _ year: Int, _ side: Side) -> String {
    say(
      "封存 \(count) 个单位 \(year) 年的\(side.name(in: .chinese))台账？封后该年记实不能再录入，除非重开。",
      "Close the \(side.name(in: .english)) ledgers of \(count) units, \(year)? Nothing of that year is entered after."
    )
  }
  func adoptMessage(_ count: Int, _ group: UnitGroup, _ year: Int) -> String {
    say(
      "审定\(group.name(in: .chinese)) \(year) 年的 \(count) 项共性指标？审定后列入各单位台账，再改须修订。",
      "Adopt \(count) common indicators for \(group.name(in: .english)), \(year)? Later changes need amendments."
    )
  }

  var reasonMissing: String { say("请写明理由", "A reason, please") }

  // Pages.
  var neverAmended: String { say("没有修订过。", "Never amended.") }
  var noTeam: String {
    say("还没有登记班子成员；由管理员在系统设置里任职。", "No team members yet; the administrator names them in Set-up.")
  }
  var held: String { say("任期", "Held") }
  var today: String { say("今", "today") }
  var portfolio: String { say("分管", "Portfolio") }
  var duties: String { say("任务", "Duties") }
  func amendmentsOf(_ code: String, _ title: String) -> String {
    say("修订经过  \(code)  \(title)", "Amendments of \(code)  \(title)")
  }
  func teamOf(_ unit: String) -> String { say("\(unit)  领导班子", "The team of \(unit)") }
  func amendmentHead(_ amendment: IndicatorAmendment, _ author: String) -> String {
    say("第 \(amendment.number) 次  ", "No. \(amendment.number)  ") + "\(amendment.at.moment)  \(author)"
  }

  // In the ledger.
  /// Behind a record that was made for another part of the period.
  var carriedOver: String { say("，多做的一次计入本次", ", done once more and counted here") }
  var afterEvents: String { say("待事件", "no event") }
  var afterEventsHint: String { say("由事件触发，t 登记事件", "Falls due after an event; t reports one") }
  var isClosed: String { say("已封账", "closed") }
  func wasDue(_ earlier: [EarlierDue]) -> String {
    earlier.map { say("原期限 \($0.due)：\($0.reason)", "was due \($0.due): \($0.reason)") }.joined(
      separator: "; ")
  }
  func measure(_ text: String) -> String { say("措施  \(text)", "measure  \(text)") }

  // The common sets.
  var setsPurpose: String {
    say(
      "一年一组一方面的共性指标：在用的、待审定的，分值合计是否够数。i 填报，c 照抄上年，a 审定；在用的用 r 修订。",
      "The common indicators of a year, group and side: what is in force, what waits, and whether the points add up."
    )
  }
  var yearlyRule: String {
    say("共性指标按年度、组别、方面分别下达，县区和市直单位各一套。", "Common sets are made for each year, group and side.")
  }
  var yearlyArticle: String { say("全程记实制度第五条", "Whole-process records, article 5") }
  var pointsRule: String {
    say("一套的分值合计须等于规则所定的共性总分，才能审定。", "A set is adopted only when its points make the total of the rules.")
  }
  var pointsArticle: String { say("全程记实制度第十五条", "Whole-process records, article 15") }
  var amendRule: String {
    say("审定之后只能修订：编号、理由、日期，原文可查。", "After adoption only numbered amendments, with reason.")
  }
  var amendArticle: String { say("全程记实制度第十三条", "Whole-process records, article 13") }
  var empty: String {
    say("这一套还没有指标。c 照抄上年，i 填报。", "This set is empty. c copies last year's, i fills one in.")
  }
}

extension Words {
  /// The texts of sets of indicators.
  package var indicators: IndicatorWords { IndicatorWords(language: language) }
}
