import Records
import TerminalUI

/// The texts of a unit's year.
package final class YearWords: Sendable {
  let language: Language
  let name: String
  let ledger: String
  let side: String
  let yearBefore: String
  let yearAfter: String
  let few: String
  let some: String
  let many: String
  let late: String
  let missed: String
  let dueAhead: String
  let none: String
  let entered: String
  let lateEntries: String
  let due: String
  let done: String
  let help: Help

  init(
    language: Language, name: String, ledger: String, side: String, yearBefore: String, yearAfter: String,
    few: String, some: String, many: String, late: String, missed: String, dueAhead: String, none: String,
    entered: String, lateEntries: String, due: String, done: String, help: Help
  ) {
    self.language = language
    self.name = name
    self.ledger = ledger
    self.side = side
    self.yearBefore = yearBefore
    self.yearAfter = yearAfter
    self.few = few
    self.some = some
    self.many = many
    self.late = late
    self.missed = missed
    self.dueAhead = dueAhead
    self.none = none
    self.entered = entered
    self.lateEntries = lateEntries
    self.due = due
    self.done = done
    self.help = help
  }

  /// Whose year it is.
  func heading(_ unit: String, _ side: String, _ year: Int) -> String {
    language.say("\(unit)  \(side)  \(year) 年", "\(unit)  \(side)  \(year)")
  }

  /// The year in figures.
  func figures(_ picture: YearPicture) -> String {
    let late = picture.late > 0 ? language.say("  ! 迟录 \(picture.late)", "  ! \(picture.late) late") : ""
    return language.say(
      "录入 \(picture.records) 条，\(picture.days) 天有录入\(late)",
      "\(picture.records) entered on \(language.count(picture.days, chinese: "", english: "day"))\(late)")
  }

  /// The letter or sign of a day of the week.
  func weekday(_ day: Day) -> String {
    let name = day.weekdayName(in: language)
    return language == .chinese ? String(name.suffix(1)) : name
  }

  /// A month, from 1, over its column: 6月, Jun.
  func month(_ number: Int) -> String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return language.say("\(number)月", names[(number + 11) % 12])
  }

  /// A day in figures: what was entered, what was due.
  func day(_ day: Day, _ entry: EntryDay?, _ due: [DutyOccurrence]) -> String {
    var parts = [day.withWeekday(in: language)]
    let records = entry?.records ?? 0
    parts.append(
      records == 0
        ? language.say("没有录入", "nothing entered") : language.say("录入 \(records) 条", "\(records) entered"))
    if let late = entry?.late, late > 0 { parts.append(language.say("! 迟录 \(late) 条", "! \(late) late")) }
    let names = due.prefix(2).map { "\($0.name) \($0.title)" }.joined(separator: language.say("、", ", "))
    if !due.isEmpty {
      let more = due.count > 2 ? language.say("等", ", ...") : ""
      parts.append(language.say("到期 \(due.count) 项：\(names)\(more)", "\(due.count) due: \(names)\(more)"))
    }
    return parts.joined(separator: "  ")
  }

  /// How far the duties of a kind are covered.
  func coverage(_ coverage: YearPicture.Coverage) -> String {
    var parts = [
      language.say("已记 \(coverage.done)/\(coverage.owed)", "\(coverage.done)/\(coverage.owed) done")
    ]
    if coverage.late > 0 {
      parts.append(language.say("其中迟 \(coverage.late)", "\(coverage.late) of them late"))
    }
    if coverage.overdue > 0 {
      parts.append(language.say("! 逾期 \(coverage.overdue)", "! \(coverage.overdue) overdue"))
    }
    if coverage.open > 0 {
      parts.append(language.say("未到期 \(coverage.open)", "\(coverage.open) not due yet"))
    }
    if coverage.exempt > 0 { parts.append(language.say("免 \(coverage.exempt)", "\(coverage.exempt) exempt")) }
    return parts.joined(separator: "  ")
  }

  static let chinese = YearWords(
    language: .chinese, name: "全年", ledger: "台账", side: "主体/监督", yearBefore: "上年", yearAfter: "下年",
    few: "1-2 条", some: "3-5 条", many: "6 条以上", late: "有迟录", missed: "逾期未记", dueAhead: "将到期", none: "无录入",
    entered: "录入", lateEntries: "迟录", due: "应完成", done: "已记",
    help: Help(
      "一个单位一年的样子：哪些天有录入，哪些天迟录、逾期，各月多少，共性和个性事项记了几成。方向键看某一天的数。",
      rules: [
        Help.Rule("按录入日计，不按发生日：集中补录一眼可见。", "全程记实制度第十条、第十三条"),
        Help.Rule("免除的事项不算应完成。", "全程记实制度第十条"),
      ]))

  static let english = YearWords(
    language: .english, name: "Year", ledger: "Ledger", side: "Side", yearBefore: "Year before",
    yearAfter: "Year after", few: "1-2", some: "3-5", many: "6 or more", late: "some late", missed: "missed",
    dueAhead: "due", none: "none", entered: "Entered", lateEntries: "Late", due: "Due", done: "Done",
    help: Help(
      "A unit's year: days with entries, late ones and missed deadlines, months, and how far duties are covered. "
        + "Arrows choose a day.",
      rules: [
        Help.Rule(
          "Days of entry, not of the event: what was entered in bulk is seen at once.",
          "Whole-process records, articles 10 and 13"),
        Help.Rule("Exempt duties are not due.", "Whole-process records, article 10"),
      ]))
}
