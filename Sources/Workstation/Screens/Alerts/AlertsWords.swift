import Records

/// The texts of the list of alerts.
package struct AlertsWords: Sendable {
  let language: Language

  var name: String { language.say("预警", "Alerts") }
  var level: String { language.say("级别", "Level") }
  var kind: String { language.say("性质", "Kind") }
  var unit: String { language.say("单位", "Unit") }
  var due: String { language.say("期限", "Due") }
  var left: String { language.say("剩余", "Left") }
  var none: String { language.say("没有要办的事。", "Nothing to do.") }
  var filter: String { language.say("筛选", "Filter") }
  var purpose: String {
    language.say(
      "要办和要知道的事，逾期的在前，其次按期限先后。回车打开事项、草稿或记实。",
      "What must be done or known, overdue first, then the nearest. Enter opens it.")
  }
  var fiveDays: String {
    language.say(
      "完成期限前五日起每天提醒，按日历日算；期限落在休息日的不顺延，标明此前最后一个工作日。",
      "Alerts begin five calendar days before a deadline; a deadline on a rest day is not moved.")
  }
  var fiveDaysArticle: String { language.say("全程记实制度第十条", "Whole-process records, article 10") }
  var untilDone: String {
    language.say(
      "提醒只在录入记实或免除之后消失；有草稿不算，但会注明。",
      "An alert ends when a record is entered or the duty is exempted; a draft does not end it.")
  }
  var untilDoneArticle: String { language.say("全程记实制度第十条、第十三条", "Whole-process records, articles 10 and 13") }
  var levels: String {
    language.say(
      "提醒：还有 5 至 3 天。预警：2 至 0 天。逾期：已过期限。", "Notice: 5 to 3 days left. Warning: 2 to 0. Overdue: past.")
  }
  var levelsArticle: String { language.say("本程序的建议（PROP）", "a proposal of the program") }

  func count(_ count: Int) -> String { language.say("共 \(count) 项", "\(count) in all") }

  func firstOnes(_ count: Int) -> String {
    language.say("只列前 \(count) 项；e 导出全部", "the first \(count) only; e exports all")
  }

  func order(_ order: AlertsScreen.Order) -> String {
    switch order {
    case .urgency: language.say("急的在前", "most urgent first")
    case .due: language.say("按期限", "by deadline")
    case .kind: language.say("按性质", "by kind")
    case .unit: language.say("按单位", "by unit")
    }
  }

  /// How much others owe, and the key that shows it.
  func others(_ list: AlertList) -> String {
    language.say("退格也看别人的 \(list.othersTotal) 项", "Backspace: others' \(list.othersTotal) too")
  }
}

extension Words {
  /// The texts of the list of alerts.
  package var alerts: AlertsWords { AlertsWords(language: language) }
}
