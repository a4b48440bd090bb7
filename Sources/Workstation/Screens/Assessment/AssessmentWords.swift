import Records
import TerminalUI

/// The texts of the year's assessment: the list, and what is done with it.
package struct AssessmentWords: Sendable {
  let language: Language

  var inspection: String { language.say("督查得分", "Inspection") }
  var name: String { language.say("年度考核", "Assessment") }
  var sheet: String { language.say("年度得分表", "Year sheet") }
  var reasonNeeded: String { language.say("须写明理由。", "Say why.") }
  var notPublished: String {
    language.say("还没有通报，不用更正。", "It is not published; there is nothing to correct.")
  }
  var beforeLedgers: String {
    language.say("这一年在台账起算日以前，不在本库考核。", "The ledgers count from a later year; this one is not assessed here.")
  }
  var noLaterYear: String { language.say("后面的年度还没有开始。", "The next year has not begun.") }
  var nothingToProve: String { language.say("没有缺证明材料的加分。", "No bonus waits for its proof.") }
  var nothingToWithdraw: String { language.say("没有加减分可撤回。", "There is nothing to withdraw.") }
  var followedAll: String { language.say("两个方面都已登记。", "Every head's talk or case is put down.") }

  // Keys that forms and questions are named after.

  var results: String { language.say("年终成绩", "Results") }
  var publish: String { language.say("通报", "Publish") }
  var correct: String { language.say("更正通报", "Correct") }
  var bonus: String { language.say("加分", "Bonus") }
  var sanction: String { language.say("处分处理", "Sanction") }
  var prove: String { language.say("补证明", "Proof") }
  var withdraw: String { language.say("撤回", "Withdraw") }
  var giveGrade: String { language.say("评定等次", "Grade") }
  var follow: String { language.say("约谈问责", "Talk or case") }

  // The list.

  func title(_ year: Int, _ group: UnitGroup) -> String {
    language.say(
      "\(year)年度考核  \(group.name(in: .chinese))", "\(year) assessment, \(group.name(in: .english))")
  }

  /// How many units have each grade, and how many have none.
  func counts(_ rows: [YearRow], of profile: RuleProfile) -> String {
    var parts = AssessmentGrade.allCases.map { grade in
      "\(grade.name(in: language, of: profile)) \(rows.count { $0.grade == grade })"
    }
    let open = rows.count { $0.grade == nil }
    if open > 0 { parts.append(language.say("未定 \(open)", "open \(open)")) }
    return parts.joined(separator: "  ")
  }

  /// Whether a list is published, and what is still to be done for it.
  func standing(of list: YearList) -> String {
    if let issued = list.issued {
      let correction = issued.corrects.map { number in
        language.say("  更正\(number.spoken(in: .chinese))", "  corrects \(number.spoken(in: .english))")
      }
      return language.say(
        "\(issued.number.spoken(in: .chinese))  \(issued.on) 通报  \(issued.by)",
        "\(issued.number.spoken(in: .english)), published \(issued.on) by \(issued.by)") + (correction ?? "")
    }
    guard list.isOwed else { return OccurrenceState.beforeLedger.name(in: language) }
    guard let plan = list.plan?.plan else {
      return language.say("未通报，结果暂定  还没有考核方案（p 登记）", "not published; no plan is on file yet (p)")
    }
    let waiting = list.waiting.map(\.description)
    let bulletins =
      waiting.isEmpty
      ? "" : language.say("  待印发 \(language.list(waiting))", "; bulletins missing: \(language.list(waiting))")
    return language.say("未通报，结果暂定  方案 \(plan.document)", "not published; plan \(plan.document)") + bulletins
  }

  /// What follows from a grade, or what keeps a unit from one.
  func proposal(_ row: YearRow, isOpen: Bool) -> Table.Cell {
    if let gap = row.gaps.first { return Table.Cell(short(gap), role: .warning) }
    guard let grade = row.grade else { return "" }
    if grade == .excellent { return Table.Cell(language.say("表彰", "honour"), role: .good) }
    guard grade.callsForTalk else { return "" }
    return isOpen
      ? Table.Cell(language.say("约谈问责", "talk"), role: .alert)
      : Table.Cell(language.say("已约谈", "talked"), role: .dim)
  }

  private func short(_ gap: YearGap) -> String {
    switch gap {
    case .routine: language.say("缺季度分", "quarter?")
    case .mainYearEnd, .supervisionYearEnd: language.say("缺年终", "year-end?")
    case .mainInspection, .supervisionInspection: language.say("缺督查", "inspection?")
    case .gradedByHand: language.say("待评定", "grade?")
    }
  }

  /// The sum of a unit's year in one line.
  func sum(of row: YearRow) -> String {
    sum(row.base, plus: row.bonus, minus: row.deduction, is: row.total)
  }

  /// Without a score there is nothing to add to; a sum that begins with a dash reads like a change.
  func sum(_ base: Score?, plus bonus: Score, minus deduction: Score, is total: Score?) -> String {
    guard let base else { return total.spoken }
    return "\(base) + \(bonus) - \(deduction) = \(total.spoken)"
  }

  /// The parts of each side that has any.
  func parts(of row: YearRow) -> String {
    Side.allCases.compactMap { side in
      guard row.routine[side] != nil || row.yearEnd[side] != nil else { return nil }
      return language.say(
        "\(side.name(in: .chinese)) 日常 \(row.routine[side].spoken) 年终 \(row.yearEnd[side].spoken)",
        "\(side.rawValue): routine \(row.routine[side].spoken), year's end \(row.yearEnd[side].spoken)")
    }.joined(separator: "    ")
  }

  var lacking: String { language.say("还缺", "Missing") }
  var limited: String { language.say("限等次", "Limited") }
  var commended: String { language.say("列入表彰名单。", "It stands on the list for commendation.") }
  var callsForTalk: String {
    language.say(
      "年度综合考评不得评优，约谈或问责两个方面的主要负责人。",
      "Not excellent in the wider assessment; both primary heads are talked to or held to account.")
  }

  func measure(_ measure: HeadMeasure) -> String {
    let heads = measure.heads.isEmpty ? "-" : language.list(measure.heads)
    let done =
      measure.measure.map { "\($0.means.name(in: language))  \($0.reference)  \($0.on)" } ?? toBeDone
    return "\(measure.side.shortName(in: language))  \(heads)  \(done)"
  }

  var toBeDone: String { language.say("待约谈或问责", "talk or case to come") }

  func publishTitle(_ list: YearList) -> String {
    list.issued == nil
      ? language.say(
        "通报\(list.year)年度考核结果（\(list.group.name(in: .chinese))）",
        "Publish the list of \(list.year), \(list.group.name(in: .english))")
      : language.say(
        "更正\(list.issued?.number.spoken(in: .chinese) ?? "")",
        "Correct \(list.issued?.number.spoken(in: .english) ?? "")")
  }

  /// What a list freezes, and what cannot be done any more once it is out.
  func publishMessage(_ list: YearList, leaving left: Int) -> String {
    guard list.issued == nil else {
      return language.say(
        "按现有数据重新计算，编新号通报，写明改动了哪些单位；原通报保留。更正理由：",
        "It is worked out from all that stands now, gets a number of its own and names the units that changed; the "
          + "earlier list stays. Why is it corrected?")
    }
    let units = list.rows.count - left
    let frozen = language.say(
      "编号通报后，\(units) 个单位的成绩、加减分、等次和名次就此固定，方案不能再改；差错只能以更正通报更正。",
      "Under its number the results, adjustments, grades and ranks of \(units) units stay as they are, and the plan "
        + "cannot change; errors are put right by another list only.")
    guard left > 0 else { return frozen }
    return frozen
      + language.say(
        "\n另有 \(left) 个单位不能评定：写明理由不列入，或按 Esc 先去补齐。",
        "\n\(left) more units cannot be graded: say why these are left out, or press Esc and complete them first."
      )
  }

  /// What is said when an act of the assessment is done; `nil` for acts of others.
  func done(_ act: Act) -> String? {
    switch act {
    case .planAssessment(let plan):
      language.say("考核方案 \(plan.document) 已登记。", "The plan \(plan.document) is on file.")
    case .enterYearEnd: language.say("年终成绩已录入。", "The results are entered.")
    case .noteBonus(_, _, let bonus):
      bonus.proof == nil
        ? language.say("加分已登记，附上证明材料才计；v 补附。", "The bonus is put down and counts once it is proved (v).")
        : language.say("加分已登记，证明材料已附。", "The bonus is put down with its proof.")
    case .proveBonus: language.say("证明材料已附，加分计入。", "The proof is attached; the bonus counts.")
    case .noteSanction:
      language.say("处分处理已登记，扣分和等次限制由此得出。", "The sanction is put down; deduction and ceiling follow from it.")
    case .withdrawAdjustment: language.say("已撤回，留痕可查。", "It is withdrawn, and stays in the books.")
    case .giveGrade(_, _, let given):
      language.say("已评定为\(given.grade.name(in: .chinese))。", "It is graded \(given.grade.rawValue).")
    case .publishYear(let order):
      language.say(
        "\(order.year)年度考核结果已通报；e 导出印发稿。", "The list of \(order.year) is published; e writes it to a file.")
    case .followGrade(_, let side, _, let measure):
      language.say(
        "\(side.name(in: .chinese))：\(measure.means.name(in: .chinese)) \(measure.reference) 已登记。",
        "\(side.rawValue): \(measure.means.name(in: .english)) \(measure.reference) is put down.")
    default: nil
    }
  }
}

extension Words {
  /// The texts of the year's assessment: the list, and what is done with it.
  package var assessment: AssessmentWords { AssessmentWords(language: language) }
}
