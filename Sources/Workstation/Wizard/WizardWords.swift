import Records

/// The texts of the first start.
package struct WizardWords: Sendable {
  let language: Language

  var title: String { language.say("记实  首次使用", "Jishi  first start") }
  var stepQuestions: String { language.say("第 1 步，共 2 步：一页填完", "step 1 of 2: one page") }
  var stepPaper: String { language.say("第 2 步，共 2 步：抄到纸上", "step 2 of 2: to paper") }
  var intro: String {
    language.say(
      "填好单位和人，就能记第一件事。其余的已经拟好，以后都能在设置里补。",
      "Name the unit and its people; the rest is proposed. Then record an event.")
  }
  var introMore: String {
    language.say(
      "坐在这里的是记录员，兼管理员。每人自己设口令，别人不必知道。",
      "The recorder sits here, as administrator too. Each chooses a passphrase.")
  }
  var founding: String { language.say("正在建库，请稍候。", "Making the store.") }
  var founded: String { language.say("库已建好。", "The store is made.") }
  var copy: String {
    language.say(
      "请把下面两样抄到纸上，分开保管。只显示这一次。", "Copy these two to paper and keep them apart. They are shown this once.")
  }
  var fingerprint: String {
    language.say("管理员指纹（日后核对这是不是原来的库）", "The administrator's fingerprint (tells the original store)")
  }
  var recovery: String {
    language.say(
      "恢复密钥（管理员忘了口令时用；每行末组是校验，也要抄）", "The recovery secret, two lines, the last group of each a check")
  }
  var apart: String {
    language.say(
      "指纹可以给上级一份；恢复密钥封好，放保险柜。没有它，忘了口令就换不了管理员。",
      "Give the fingerprint to the office above; lock the secret away.")
  }
  var codes: String {
    language.say("不在场的人用一次性码启用（十四天内，只能用一次）：", "One-time codes for those who are absent (14 days, once):")
  }
  var next: String { language.say("下一项", "Next") }
  var found: String { language.say("建库", "Make the store") }
  var firstRecord: String { language.say("抄好了，记第一件事", "Copied: the first record") }
  var firstTables: String { language.say("导入单位、人员的表格", "Bring in tables") }
  var otherLanguage: String { language.say("English", "中文") }
  var leave: String { language.say("还没有建库，现在退出？什么也不会留下。", "No store was made. Leave? Nothing stays behind.") }
  var needed: String { language.say("必填", "needed") }
  var codeWrong: String { language.say("只用字母、数字和连字符", "letters, figures and hyphens") }
  var tooShort: String { language.say("至少 10 个字符", "at least 10 characters") }
  var different: String { language.say("两遍不一样", "the two are different") }
  var headTitle: String { language.say("主要负责人", "Head") }
  var recorderTitle: String { language.say("记录员", "Recorder") }
  var supervisorTitle: String { language.say("纪检负责人", "Discipline head") }
  var officeTitle: String { language.say("督查（建库时兼）", "Supervisor (for now)") }
  var mainBody: String { language.say("党组", " leading group") }
  var supervisionBody: String { language.say("纪检组", " discipline group") }

  func tooLong(_ limit: Int) -> String { language.say("至多 \(limit) 字", "at most \(limit)") }

  func basis(_ day: Day) -> String {
    language.say("建库登记 \(day)，指定文件待补", "registered at founding \(day), paper to follow")
  }

  func proposed(_ form: FoundingForm) -> String {
    let unit = form.form["unit"].isEmpty ? "本单位" : form.form["unit"]
    return language.say(
      "已拟好：主体责任机构 \(unit)党组；规则 全程记实制度（002）；工作日历 2017、2024 至 2026 年；督查暂由管理员兼。以后在「设置」里改。",
      "Proposed: the leading group answers; the rules of 002; calendars of 2017 and 2024 to 2026; the "
        + "administrator supervises for now. All can be changed in set-up.")
  }
}

// The sheet is left by a word.
extension WizardWords {
  var copiedLabel: String {
    language.say("抄好了，键入 ok 或 抄好，再按 Enter", "Copied? Type copied and press Enter")
  }
  var typeWord: String {
    language.say(
      "密钥只显示这一次：抄好以后键入 ok 或 抄好，再按 Enter。",
      "It is shown this once: when it is copied, type copied, then Enter.")
  }

  var dayWrong: String { Words(language).setUp.dayWrong }

  /// Whether a word says, in either language, that all is copied.
  static func isCopied(_ typed: String) -> Bool {
    ["ok", "copied", "抄好", "抄好了", "chaohao", "ｏｋ"].contains(typed.trimmed.lowercased())
  }
}

extension Words {
  /// The texts of the first start.
  package var wizard: WizardWords { WizardWords(language: language) }
}
