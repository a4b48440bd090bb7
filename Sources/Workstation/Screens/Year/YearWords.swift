import Records
import TerminalUI

/// The texts of a unit's year.
package struct YearWords: Sendable {
  let language: Language

  var name: String { language.say("全年", "Year") }
  var few: String { language.say("1-2 条", "1-2") }
  var some: String { language.say("3-5 条", "3-5") }
  var many: String { language.say("6 条以上", "6 or more") }
  var late: String { language.say("有迟录", "some late") }
  var missed: String { language.say("逾期未记", "missed") }
  var dueAhead: String { language.say("将到期", "due") }
  var none: String { language.say("无录入", "none") }
  var entered: String { language.say("录入", "Entered") }
  var lateEntries: String { language.say("迟录", "Late") }
  var due: String { language.say("应完成", "Due") }
  var done: String { language.say("已记", "Done") }
  var help: Help {
    Help(
      language.say(
        "一个单位一年的样子：哪些天有录入，哪些天迟录、逾期，各月多少，共性和个性事项记了几成。方向键看某一天的数。",
        "A unit's year: days with entries, late ones and missed deadlines, months, and how far duties are covered. "
          + "Arrows choose a day."),
      rules: [
        Help.Rule(
          language.say(
            "按录入日计，不按发生日：集中补录一眼可见。",
            "Days of entry, not of the event: what was entered in bulk is seen at once."),
          language.say("全程记实制度第十条、第十三条", "Whole-process records, articles 10 and 13")),
        Help.Rule(
          language.say("免除的事项不算应完成。", "Exempt duties are not due."),
          language.say("全程记实制度第十条", "Whole-process records, article 10")),
      ])
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
    let name = day.weekday.shortName(in: language)
    return language == .chinese ? String(name.suffix(1)) : name
  }

  /// A month, from 1, over its column: 6月, Jun.
  func month(_ number: Int) -> String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return language.say("\(number)月", names[(number + 11) % 12])
  }

  /// A day in figures: what was entered, what was due.
  func day(_ day: Day, _ entry: EntryDay?, _ due: [DutyOccurrence]) -> String {
    var parts = [day.spoken(in: language)]
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
}

extension Words {
  /// The texts of a unit's year.
  package var year: YearWords { YearWords(language: language) }
}
