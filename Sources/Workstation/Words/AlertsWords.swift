import Records

/// The texts of the list of alerts.
package final class AlertsWords: Sendable {
  let name: String
  let level: String
  let kind: String
  let matter: String
  let unit: String
  let due: String
  let left: String
  let note: String
  let none: String
  let open: String
  let filter: String
  let clear: String
  let ledger: String
  let count: @Sendable (Int) -> String
  let firstOnes: @Sendable (Int) -> String
  let order: @Sendable (AlertsScreen.Order) -> String
  let purpose: String
  let fiveDays: String
  let fiveDaysArticle: String
  let untilDone: String
  let untilDoneArticle: String
  let levels: String
  let levelsArticle: String

  init(
    name: String, level: String, kind: String, matter: String, unit: String, due: String, left: String,
    note: String, none: String, open: String, filter: String, clear: String, ledger: String,
    count: @escaping @Sendable (Int) -> String, firstOnes: @escaping @Sendable (Int) -> String,
    order: @escaping @Sendable (AlertsScreen.Order) -> String, purpose: String, fiveDays: String,
    fiveDaysArticle: String, untilDone: String, untilDoneArticle: String, levels: String,
    levelsArticle: String
  ) {
    self.name = name
    self.level = level
    self.kind = kind
    self.matter = matter
    self.unit = unit
    self.due = due
    self.left = left
    self.note = note
    self.none = none
    self.open = open
    self.filter = filter
    self.clear = clear
    self.ledger = ledger
    self.count = count
    self.firstOnes = firstOnes
    self.order = order
    self.purpose = purpose
    self.fiveDays = fiveDays
    self.fiveDaysArticle = fiveDaysArticle
    self.untilDone = untilDone
    self.untilDoneArticle = untilDoneArticle
    self.levels = levels
    self.levelsArticle = levelsArticle
  }

  /// How much others owe, and the key that shows it.
  func others(_ list: AlertList, in language: Language) -> String {
    language.say("退格也看别人的 \(list.othersTotal) 项", "Backspace: others' \(list.othersTotal) too")
  }

  /// The head of the column that says which side.
  func side(in language: Language) -> String { language.say("方面", "Side") }

  static let chinese = AlertsWords(
    name: "预警", level: "级别", kind: "性质", matter: "事项", unit: "单位", due: "期限", left: "剩余", note: "说明",
    none: "没有要办的事。", open: "打开", filter: "筛选", clear: "去掉筛选", ledger: "看台账",
    count: { "共 \($0) 项" }, firstOnes: { "只列前 \($0) 项；e 导出全部" },
    order: { order in
      switch order {
      case .urgency: "急的在前"
      case .due: "按期限"
      case .kind: "按性质"
      case .unit: "按单位"
      }
    },
    purpose: "要办和要知道的事，逾期的在前，其次按期限先后。回车打开事项、草稿或记实。",
    fiveDays: "完成期限前五日起每天提醒，按日历日算；期限落在休息日的不顺延，标明此前最后一个工作日。",
    fiveDaysArticle: "全程记实制度第十条",
    untilDone: "提醒只在录入记实或免除之后消失；有草稿不算，但会注明。",
    untilDoneArticle: "全程记实制度第十条、第十三条",
    levels: "提醒：还有 5 至 3 天。预警：2 至 0 天。逾期：已过期限。", levelsArticle: "本程序的建议（PROP）")
  static let english = AlertsWords(
    name: "Alerts", level: "Level", kind: "Kind", matter: "Matter", unit: "Unit", due: "Due", left: "Left",
    note: "Remark",
    none: "Nothing to do.", open: "Open", filter: "Filter", clear: "Drop filter", ledger: "Ledger",
    count: { "\($0) in all" }, firstOnes: { "the first \($0) only; e exports all" },
    order: { order in
      switch order {
      case .urgency: "most urgent first"
      case .due: "by deadline"
      case .kind: "by kind"
      case .unit: "by unit"
      }
    },
    purpose: "What must be done or known, overdue first, then the nearest. Enter opens it.",
    fiveDays: "Alerts begin five calendar days before a deadline; a deadline on a rest day is not moved.",
    fiveDaysArticle: "Whole-process records, article 10",
    untilDone: "An alert ends when a record is entered or the duty is exempted; a draft does not end it.",
    untilDoneArticle: "Whole-process records, articles 10 and 13",
    levels: "Notice: 5 to 3 days left. Warning: 2 to 0. Overdue: past.",
    levelsArticle: "a proposal of the program")
}
