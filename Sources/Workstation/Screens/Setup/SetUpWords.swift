import Records

/// The texts of set-up.
package struct SetUpWords: Sendable {
  let language: Language

  var name: String { language.say("系统设置", "Set-up") }
  var enrolled: String { language.say("已启用", "enrolled") }
  var notEnrolled: String { language.say("未启用", "not enrolled") }
  var noPost: String { language.say("无任职", "no post") }
  var source: String { language.say("依据", "Source") }
  var sourceHint: String { language.say("放假通知的文号", "the notice") }
  var sourceMissing: String { language.say("请写依据：放假通知的文号", "Name the notice that announced the year.") }
  var linesHint: String {
    language.say("每行一天：日期,rest 是工作日放假；日期,work 是周末补班。", "A day a line: date,rest (weekday off) or date,work.")
  }
  var linesExample: String { language.say("一行一天", "one day a line") }
  var yearMissing: String { language.say("没有日历，时限为暂定；回车添加", "no table; deadlines are provisional") }
  var nothingMissing: String { language.say("都齐了。", "Nothing is missing.") }
  var noUnits: String { language.say("还没有单位", "There are no units yet") }
  var addHead: String { language.say("人员：a 添加或 p 任职", "People: a, or p") }
  var addRecorder: String { language.say("人员：p 任职，写明指定文件", "People: p, with the naming paper") }
  var addUnit: String { language.say("单位：a 添加", "Units: a") }
  var addYear: String { language.say("历法：a 添加该年", "Calendar: a") }
  var enrolHow: String { language.say("C 发一次性码，或到场 e 设口令", "C issues codes, e enrols who is present") }
  var neverVerified: String { language.say("全库还没有核验过", "The store was never verified") }
  var verifyHow: String { language.say("0 核验", "press 0") }
  var codes: String { language.say("一次性码", "One-time codes") }
  var codesOnce: String {
    language.say(
      "只显示这一次：请交给本人，十四天内有效，只能用一次。", "Shown this once: hand them over; each works once, within 14 days.")
  }
  var codesHint: String {
    language.say("s 存成文件（打印后请删除）   Esc 关闭，关闭后无法再看", "s saves them to a file   Esc closes for good")
  }
  var saveSlips: String { language.say("存成文件", "Save to a file") }
  var saveMessage: String {
    language.say("存到哪个文件？只有您能读。打印、分发后请删除。", "To which file? Only you can read it. Delete it after printing.")
  }
  var done: String { language.say("已办好，已记入市级记录链。", "Done, and on the city chain.") }
  var dayWrong: String { language.say("写成 2026-06-26", "as 2026-06-26") }
  var purpose: String {
    language.say(
      "单位、人员、任职、启用和工作日历。每一步都由您签名记入市级记录链，和从文件导入用同一套规则核对。",
      "Units, people, posts, enrolment and the calendar, judged by the same rules as the files.")
  }
  var oneHead: String {
    language.say(
      "一个机构同一天只有一名主要负责人；没有负责人就无法审签。", "A body has one head on a day; without one nothing can be signed.")
  }
  var oneHeadArticle: String { language.say("全程记实制度第十条", "Whole-process records, article 10") }
  var paper: String {
    language.say("记录员须有指定文件；可以另指定替补。", "A recorder is named by a paper; a stand-in may be named beside.")
  }
  var paperArticle: String { language.say("全程记实制度第八条", "Whole-process records, article 8") }
  var years: String {
    language.say(
      "工作日 = 周一至周五，减放假，加补班；缺日历的年份时限为暂定。",
      "Working days are Monday to Friday, less rest days, plus make-up days.")
  }
  var yearsArticle: String { language.say("全程记实制度第十条", "Whole-process records, article 10") }
  var history: String { language.say("任职只能终止，不能改写，以便责任随人。", "Posts are ended, never overwritten.") }
  var historyArticle: String { language.say("实施细则第四十二条", "Implementation rules, article 42") }

  func section(_ section: SetUpPart) -> String {
    switch section {
    case .gaps: language.say("待办", "Missing")
    case .units: language.say("单位", "Units")
    case .people: language.say("人员", "People")
    case .calendar: language.say("历法", "Calendar")
    case .care: language.say("库和新年", "Care")
    }
  }

  func calendarOf(_ year: Int) -> String { language.say("\(year) 年工作日历", "Working days of \(year)") }

  func lineWrong(_ number: Int, _ line: String) -> String {
    language.say(
      "第 \(number) 行看不懂：\(line)。写成 2027-01-01,rest", "line \(number): \(line); write 2027-01-01,rest")
  }

  func noHead(_ unit: String, _ side: String) -> String {
    language.say("\(unit)\(side)没有主要负责人", "\(unit), \(side): no head")
  }

  func noRecorder(_ unit: String, _ side: String) -> String {
    language.say("\(unit)\(side)没有记录员", "\(unit), \(side): no recorder")
  }

  func noYear(_ year: Int) -> String { language.say("没有 \(year) 年工作日历", "No calendar of \(year)") }

  func withoutKey(_ name: String, _ code: PersonCode) -> String {
    language.say("\(name)（\(code)）还没有启用", "\(name) (\(code)) is not enrolled")
  }

  func saved(_ path: String) -> String {
    language.say("已存到 \(path)，打印、分发后请删除。", "Saved to \(path); delete it after printing.")
  }

  func slip(_ slip: SetUpScreen.Slip) -> String {
    language.say(
      "\(slip.person.name)（\(slip.person.code)）\n一次性码  \(slip.code)\n登录时选「用一次性码」，自己设口令（至少 10 个字符）。",
      "\(slip.person.name) (\(slip.person.code))\none-time code  \(slip.code)\nChoose \"Use a code\" when signing in."
    )
  }

  func slipsHead(_ here: ScreenContext) -> String {
    language.say(
      "\(here.city)  记实  一次性码  \(here.today)（十四天内有效）",
      "\(here.city)  Jishi  one-time codes  \(here.today) (valid for 14 days)")
  }

  /// The slips as a text to print and cut apart.
  func slips(_ slips: [SetUpScreen.Slip], _ here: ScreenContext) -> String {
    let rule = String(repeating: "-", count: 60)
    return ([slipsHead(here)] + slips.map(slip)).joined(separator: "\n\(rule)\n") + "\n\(rule)\n"
  }
}

extension Words {
  /// The texts of set-up.
  package var setUp: SetUpWords { SetUpWords(language: language) }
}
