import Records
import TerminalUI

/// The texts of the list of records and drafts.
package struct RecordsWords: Sendable {
  let language: Language

  var name: String { language.say("记实", "Records") }
  var draft: String { language.say("草稿", "Draft") }
  var missing: String { language.say("还缺", "Lacks") }
  var byNumber: String { language.say("按编号", "by number") }
  var byDeadline: String { language.say("按录入时限", "by deadline") }
  var filter: String { language.say("筛选", "Filter") }
  var foundOrder: String {
    language.say(
      "查到的按录入先后排；按 Esc 结束查找后再排序。",
      "What is found stands in the order of entering; end the search with Esc to sort.")
  }
  var nothingFound: String {
    language.say(
      "没有找到。换个字，按 Backspace 去掉筛选，或按 Esc 结束查找。",
      "Nothing found. Try other words; Backspace drops a filter, Esc ends the search.")
  }
  var empty: String { language.say("还没有记实。按 n 新建第一条。", "No records yet. Press n for the first one.") }
  var noDrafts: String { language.say("没有草稿。按 n 新建。", "No drafts. Press n to begin one.") }
  var untitled: String { language.say("（未写标题）", "(untitled)") }
  var orphaned: String { language.say("记录员已离任：按 t 接手。", "Its recorder has left: press t to take it over.") }
  var help: Help {
    Help(
      language.say(
        "所有已录入的记实，按活动开始时间排。任何字都能查。录入后不能改，只能更正、补充、作废。",
        "All entered records by the start of their events. Entered is final: correct, supplement or void."),
      rules: [
        Help.Rule(
          language.say("编号在单位、年度、一侧之内连续，作废也不再用。", "Numbers have no gaps and are never given twice."),
          language.say("全程记实制度第九条、第十三条", "Whole-process records, art. 9 and 13")),
        Help.Rule(
          language.say("迟录照收，标记永久保留。", "Late entries are taken and marked for good."),
          language.say("全程记实制度第十条、第十三条", "Whole-process records, art. 10 and 13")),
      ])
  }

  func drafts(_ count: Int) -> String { language.say("草稿 \(count)", "Drafts \(count)") }

  /// The name of the list with how many it holds.
  func entered(_ count: Int?, _ cap: Int) -> String {
    guard let count else { return name }
    return "\(name) \(count)\(count >= cap ? "+" : "")"
  }

  /// How long is left until a deadline, in words.
  func left(_ days: Int, _ deadline: Day) -> String {
    let day = deadline.shortWithWeekday(in: language)
    if language == .chinese {
      return days < 0 ? "! \(day) 逾期\(-days)天" : days == 0 ? "! 今日止" : "\(day) 剩\(days)天"
    }
    return days < 0 ? "! \(day) late \(-days)d" : days == 0 ? "! today" : "\(day) \(days)d"
  }

  /// The name of a filter on a chip and in the menu.
  func name(of filter: RecordsScreen.Filter, among units: [OrganisationUnit]) -> String {
    switch filter {
    case .side(let side): side.name(in: language)
    case .state(let state): state.name(in: language)
    case .year(let year): language == .chinese ? "\(year) 年" : "\(year)"
    case .late: language == .chinese ? "迟录" : "entered late"
    case .unplanned: language == .chinese ? "计划外" : "unplanned"
    case .paperPending: language == .chinese ? "缺纸质档号" : "paper pending"
    case .unit(let code): units.first { $0.code == code }?.name ?? code.rawValue
    case .duty(let name): name.description
    }
  }

  /// Asks before drafts are submitted.
  func submit(_ names: [String]) -> Dialog {
    Dialog(
      title: language.say("送审 \(names.count) 件", "Submit \(names.count)"),
      message: language.say(
        "\(names.joined(separator: "、"))：送负责人审签。送审后要改，先撤回。",
        "\(names.joined(separator: ", ")) go to the head for signature. To change one afterwards, withdraw it."
      ),
      confirm: language.say("送审", "Submit"), cancel: language.say("取消", "Cancel"))
  }

  /// Asks before drafts are given up.
  func discard(_ names: [String]) -> Dialog {
    language == .chinese
      ? Dialog(
        title: "废弃草稿 \(names.joined(separator: "、"))",
        message: "草稿的内容不再保留；何时、何人、什么题目会留在日志里。这一步不能撤回。",
        confirm: "废弃", cancel: "留着", isDangerous: true)
      : Dialog(
        title: "Discard draft \(names.joined(separator: ", "))",
        message: "Its text is gone; who, when and the title stay in the journal. This cannot be undone.",
        confirm: "Discard", cancel: "Keep", isDangerous: true)
  }
}

extension Words {
  /// The texts of the list of records and drafts.
  package var records: RecordsWords { RecordsWords(language: language) }
}
