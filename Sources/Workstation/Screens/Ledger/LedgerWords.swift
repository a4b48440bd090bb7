import Records

/// The texts of the ledger.
package struct LedgerWords: Sendable {
  let language: Language

  var name: String { language.say("台账", "Ledger") }
  var kind: String { language.say("性质", "Kind") }
  var state: String { language.say("状态", "State") }
  var records: String { language.say("记实", "Records") }
  var subject: String { language.say("主体", "Subject") }
  var period: String { language.say("期间", "Period") }
  var everything: String { language.say("全部", "Everything") }
  var recorded: String { language.say("已记", "Done") }
  var waiting: String { language.say("待审定", "to adopt") }
  var draft: String { language.say("有草稿", "drafted") }
  var today: String { language.say("今日止", "today") }
  var filter: String { language.say("筛选", "Filter") }
  var adopt: String { language.say("审定", "Adopt") }
  var exempt: String { language.say("免除", "Exempt") }
  var quickDuty: String { language.say("添一项个性事项", "A duty of our own") }
  var requirement: String { language.say("要求", "Demands") }
  var article: String { language.say("依据", "Article") }
  var evidence: String { language.say("佐证", "Evidence") }
  var dueBy: String { language.say("应完成", "Due") }
  var responsible: String { language.say("责任人", "responsible") }
  var noRecord: String { language.say("无", "none") }
  var makeOne: String { language.say("n 由它新建", "n makes one") }
  var waitsForHead: String { language.say("待主要负责人审定后列入台账", "Waits for the head's adoption") }
  var adoptKey: String { language.say("a 审定", "a adopts") }
  var noneFits: String { language.say("没有符合的事项。退格去掉筛选。", "No duty fits. Backspace drops the filter.") }
  var dutyMade: String {
    language.say("已添加。标「待审定」的，由主要负责人审定后列入台账。", "Added. What is marked \"to adopt\" waits for the head.")
  }
  var adopted: String { language.say("已审定，列入台账。", "Adopted into the ledger.") }
  var exempted: String { language.say("已免除", "Exempt") }
  var nothingToAdopt: String { language.say("没有待审定的个性事项。", "Nothing waits for adoption.") }
  var noDutyHere: String { language.say("这一行还没有列入台账，没有记实。", "This is not in the ledger yet.") }
  var nothingRecorded: String { language.say("这一项还没有记实。", "Nothing is recorded for it yet.") }
  var oneSide: String { language.say("这里只有一个方面。", "There is one side only here.") }
  var purpose: String {
    language.say(
      "一个单位一年的全部事项，做了没有、还剩几天。回车看事项的记实，n 由事项新建记实（名称和对应事项已填好）。",
      "All duties of a unit in a year and how far each has come. Enter shows its records, n makes one.")
  }
  var states: String {
    language.say(
      "状态由期限和记实算出，不能手填：未到期、将到期、逾期、已记、逾期已记、免除。", "States follow from deadlines and records; nobody types them."
    )
  }
  var statesArticle: String {
    language.say("全程记实制度第六条、第十条、第十三条", "Whole-process records, articles 6, 10 and 13")
  }
  var share: String {
    language.say(
      "完成率 = 已记 ÷（截至今日应完成 − 免除），保留一位小数。", "Share = recorded / (due up to today - exempt), one decimal.")
  }
  var shareArticle: String { language.say("日常检查制度第五条", "Routine inspection, article 5") }
  var own: String {
    language.say(
      "共性指标由上级下达，单位不能改；个性事项由记录员填报、主要负责人审定。",
      "Common indicators come from above; a unit's own are adopted by its head.")
  }
  var ownArticle: String { language.say("全程记实制度第五条", "Whole-process records, article 5") }

  func year(_ year: Int) -> String { language.say("\(year) 年", "\(year)") }

  func quarter(_ quarter: Int) -> String {
    language.say("第\(["一", "二", "三", "四"][max(0, min(3, quarter - 1))])季度", "quarter \(quarter)")
  }

  func daysLeft(_ days: Int) -> String { language.say("剩 \(days) 天", "\(days) d left") }

  func part(_ first: Day, _ last: Day) -> String {
    language.say("\(Self.months(first, last)) 月", "months \(Self.months(first, last))")
  }

  func facts(_ progress: SideProgress) -> String {
    language.say(
      "应完成 \(progress.due)  按时 \(progress.recorded)  逾期已记 \(progress.late)  逾期 \(progress.overdue)",
      "due \(progress.due)  in time \(progress.recorded)  late \(progress.late)  overdue \(progress.overdue)")
      + (progress.dueToday > 0
        ? language.say("  今日止 \(progress.dueToday)", "  today \(progress.dueToday)") : "")
      + language.say("  免除 \(progress.exempt)", "  exempt \(progress.exempt)")
  }

  func points(_ points: String) -> String { language.say("分值 \(points)", "points \(points)") }

  func hasDraft(_ name: String) -> String { language.say("无，有草稿 \(name)", "none; draft \(name)") }

  func fulfilled(_ fulfilment: Fulfilment) -> String {
    language.say(
      "\(fulfilment.record)（\(fulfilment.eventEnd)，录入 \(fulfilment.entered)）",
      "\(fulfilment.record) (\(fulfilment.eventEnd), entered \(fulfilment.entered))")
  }

  func openThem(_ count: Int) -> String { language.say("Enter 看 \(count) 条", "Enter: \(count)") }

  func restDay(_ day: String, _ before: String) -> String {
    language.say("\(day)（休息日，此前 \(before)）", "\(day) (rest day; work \(before))")
  }

  func adoptMessage(_ count: Int, _ side: String) -> String {
    language.say(
      "审定\(side)的 \(count) 项个性事项，列入台账？审定后要改须另行变更。",
      "Adopt \(count) indicators (\(side)) into the ledger? Later changes need an amendment.")
  }

  func exemptMessage(_ title: String) -> String {
    language.say(
      "免除「\(title)」？免除后不计入应完成，理由永久留存。",
      "Exempt \"\(title)\"? It no longer counts as due; the reason is kept for good.")
  }

  func order(_ order: LedgerOrder) -> String {
    switch order {
    case .code: language.say("按编号", "by code")
    case .due: language.say("按期限", "by deadline")
    case .state: language.say("按状态", "by state")
    }
  }

  var yearBefore: String { language.say("上一年", "Year before") }
  var yearAfter: String { language.say("下一年", "Year after") }

  static func months(_ from: Day, _ due: Day) -> String {
    from.month == due.month ? "\(due.month)" : "\(from.month)-\(due.month)"
  }
}

extension Words {
  /// The texts of the ledger.
  package var ledger: LedgerWords { LedgerWords(language: language) }
}
