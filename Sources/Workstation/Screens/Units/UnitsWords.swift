import Records
import TerminalUI

/// The texts of the units and of the supervisor's Today.
package struct UnitsWords: Sendable {
  let language: Language

  var name: String { language.say("各单位", "Units") }
  var overview: String { language.say("今日", "Today") }
  var allUnits: String { language.say("各单位", "All units") }
  var bothSides: String { language.say("主体和监督", "both sides") }
  var byOverdue: String { language.say("按逾期排序", "worst first") }
  var none: String {
    language.say("库里还没有单位。请管理员在设置里添加。", "There are no units yet. The administrator adds them in set-up.")
  }
  var noneFits: String { language.say("没有符合的单位。Esc 取消查找。", "No unit fits. Esc ends the search.") }
  var findHint: String { language.say("名称、拼音、首字母或编号", "name, pinyin, initials or code") }
  var remark: String { language.say("备注", "Remark") }
  var remarked: String { language.say("已送达，该单位在今日可见。", "Sent: the unit sees it on Today.") }
  var nothingOverdue: String { language.say("没有逾期事项。", "Nothing is overdue.") }
  var noDraft: String { language.say("无草稿", "no draft") }
  var offer: String { language.say("本月未出，c 出具", "none this month: press c") }
  var offerNews: String { language.say("v 看", "(v)") }
  var unitsPurpose: String {
    language.say(
      "各单位履责一览，逾期多的在前。回车进单位台账，再回车看事项的记实，再回车看一件记实，Esc 逐级返回。",
      "All units, the worst first. Enter leads to the ledger, to a duty's records, to a record.")
  }
  var overviewPurpose: String {
    language.say(
      "哪个单位有问题、问题在哪，一眼看见；全库是否核验过、本月校验点出了没有。",
      "Which unit is in trouble and where; whether the store was verified and has a checkpoint.")
  }
  var lights: String {
    language.say(
      "红：有逾期。黄：有将到期或数据缺陷。绿：都没有。",
      "Red: something is overdue. Yellow: due soon or a data fault. Green: neither.")
  }
  var lightsArticle: String {
    language.say(
      "全程记实制度第十条、第十三条；日常检查制度第五条", "Whole-process records, articles 10 and 13; routine inspection, article 5")
  }
  var scope: String {
    language.say("主体办看主体责任，纪委看两个方面。", "The main office sees the main side, the discipline office sees both.")
  }
  var scopeArticle: String { language.say("全程记实制度第三条、第十五条", "Whole-process records, articles 3 and 15") }

  func more(_ count: Int) -> String { language.say("另有 \(count) 项，a 看全部", "\(count) more: press a") }

  func verified(_ note: VerificationStatement?, _ today: Day) -> String {
    guard let note else { return language.say("全库尚未核验过（0 核验）", "Never verified (press 0)") }
    let result =
      note.faults == 0
      ? language.say("未发现缺陷", "sound") : language.say("! 缺陷 \(note.faults) 处", "! \(note.faults) faults")
    return language.say("核验 \(note.at.day) \(result)", "Verified \(note.at.day): \(result)")
      + (note.isStale(on: today)
        ? language.say("，已过 \(note.age(on: today)) 天", ", \(note.age(on: today)) days ago") : "")
  }

  func checkpoint(_ checkpoint: Checkpoint?, _ today: Day) -> String {
    guard let checkpoint else { return language.say("校验点 还没有", "No checkpoint yet") }
    return language.say(
      "校验点 第 \(checkpoint.number) 号 \(checkpoint.day)", "Checkpoint \(checkpoint.number), \(checkpoint.day)")
  }

  func overdueOf(_ standing: UnitStanding) -> String {
    language.say(
      "\(standing.unit.name)  逾期 \(standing.overdue) 项", "\(standing.unit.name)  \(standing.overdue) overdue")
  }

  func made(_ checkpoint: Checkpoint) -> String {
    language.say(
      "第 \(checkpoint.number) 号校验点已出具：根 \(checkpoint.root.short)。请打印存档。",
      "Checkpoint \(checkpoint.number) made: root \(checkpoint.root.short). Print and keep it.")
  }
}

extension UnitsWords {
  /// How much more the office itself owes.
  func moreOwn(_ count: Int) -> String {
    language.say("本办还有 \(count) 项要办，t 看全部", "\(count) more for this office: press t")
  }

  /// Asks for the text of a remark.
  func remarking(_ unit: String, _ side: Side, _ subject: RemarkSubject) -> Dialog {
    let about = subject.name(in: language)
    return Dialog(
      title: "\(remark)  \(unit)",
      message: [side.name(in: language), about].filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
        + language.say(
          "记录员和负责人在今日看到，阅知或录入后为止；内容永久留存：",
          "The recorder and the head see it on Today until seen or answered; it is kept for good:"),
      entry: .reason(TextArea(limit: 300, size: Size(columns: 56, rows: 3))),
      confirm: language.say("送出", "Send"),
      cancel: language.say("取消", "Cancel"))
  }
}

extension Words {
  /// The texts of the units and of the supervisor's Today.
  package var units: UnitsWords { UnitsWords(language: language) }
}
