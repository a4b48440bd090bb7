import Records
import TerminalUI

/// The texts of the settings.
package struct SettingsWords: Sendable {
  let language: Language

  var name: String { language.say("显示与规则", "Settings") }
  var find: String { language.say("查找", "Find") }
  var findHint: String { language.say("键入规则名、数值或条文", "name of a rule, a value or an article") }
  var nothing: String { language.say("没有这样的设置或规则。", "No setting or rule is like this.") }
  var ruleStays: String {
    language.say("规则出自制度文件，这里只能查看。", "Rules come from the document in force; here they are only read.")
  }
  var purpose: String {
    language.say(
      "上面几行是您在这台机器上的显示习惯，改了马上生效，下次登录还在；下面是现行规则的每一项，附它的出处。",
      "Above: how things are shown to you on this machine; a change holds at once and at the next session. "
        + "Below: every rule in force, with its source.")
  }
  var display: String {
    language.say("显示习惯只影响您自己，不改动任何记实", "What is shown how concerns you alone and changes no record")
  }
  var displayArticle: String { language.say("本机保存，每人一份", "kept on this machine") }
  var rulesNote: String {
    language.say(
      "规则的每一项都写明出自哪一条；制度没有写明的标为“建议值”", "Each rule names its article; what no document says is a proposal")
  }
  var rulesArticle: String { language.say("现行规则文件", "the rules in force") }
  var whichLanguage: String { language.say("语言", "Language") }
  var thisLanguage: String { language.say("中文", "English") }
  var theme: String { language.say("配色", "Colours") }
  var frames: String { language.say("线条", "Lines") }
  var mouse: String { language.say("鼠标", "Mouse") }
  var width: String { language.say("引号、圆圈数字的宽度", "Width of quotes and ①") }
  var own: String { language.say("本机", "this machine") }
  var proposed: String { language.say("建议值", "proposal") }
  var proposedAdvice: String {
    language.say("建议值：制度文件没有写明，由本程序建议。", "A proposal of this program: no document says it.")
  }
  var noProfile: String { language.say("库里还没有规则", "The store has no rules yet") }
  var sample: String { language.say("样张", "sample") }
  var narrow: String { language.say("一格", "narrow") }
  var wide: String { language.say("两格", "wide") }
  var languageAdvice: String {
    language.say("随时可按 L 在中文与英文之间切换。", "L switches between English and Chinese at any time.")
  }
  var themeAdvice: String {
    language.say(
      "深色用于黑底终端，浅色用于白底，素色只用粗体与反显。随时可按 T 切换；设了 NO_COLOR 时总是素色。",
      "Dark is for a black terminal, light for a white one; plain is bold and reversed only. T switches at any "
        + "time. NO_COLOR means plain.")
  }
  var framesAdvice: String {
    language.say("表格线显示成问号或乱码时，换成 ASCII。", "If lines around tables appear as question marks, take ASCII.")
  }
  var mouseAdvice: String {
    language.say(
      "开：点标签、行、页脚按键，滚轮翻页；要选文字复制，按住 Shift 拖动。关：鼠标完全归终端，直接拖动即可选字。",
      "On: press tabs, rows and keys in the footer, turn the wheel; hold Shift while dragging to select text. "
        + "Off: the mouse is the terminal's own, and dragging selects.")
  }
  var widthAdvice: String {
    language.say("“样张”的竖线对着哪一行的竖线，就选哪一种：", "Under which bar does the bar of the sample end? Choose that one:")
  }
  var themes: [Appearance.Theme: String] {
    [
      .dark: language.say("深色", "dark"), .light: language.say("浅色", "light"),
      .plain: language.say("素色", "plain"),
    ]
  }
  /// Off and on, as frames, mouse and width say it.
  var switches: (frames: [String], mouse: [String], width: [String]) {
    (
      frames: [language.say("细线", "drawn"), "ASCII"],
      mouse: [language.say("关", "off"), language.say("开", "on")],
      width: [language.say("一格", "narrow"), language.say("两格", "wide")]
    )
  }
  var values: [String: String] {
    [
      "true": language.say("是", "yes"), "false": language.say("否", "no"),
      "eventEnd": language.say("活动结束日", "end of the event"),
      "eventStart": language.say("活动开始日", "start of the event"), "entry": language.say("录入日", "entry"),
      "signOff": language.say("审签日", "sign-off"), "naturalDay": language.say("自然日", "calendar days"),
      "workingDay": language.say("工作日", "working days"), "none": language.say("不顺延", "stays"),
      "nextWorkingDay": language.say("顺延到下一工作日", "moves to the next working day"),
      "previousWorkingDay": language.say("提前到上一工作日", "moves to the working day before"),
      "meanOfMonths": language.say("各月平均", "mean of the months"),
      "pooled": language.say("合并计算", "taken together"), "competition": language.say("并列后跳位", "1, 2, 2, 4"),
      "dense": language.say("并列后不跳位", "1, 2, 2, 3"),
      "acceptAndMark": language.say("照收，标明逾期", "taken, and marked late"),
      "points": language.say("按分数", "by points"), "quarter": language.say("季度", "quarter"),
      "halfYear": language.say("半年", "half-year"), "year": language.say("年度", "year"),
      "report": language.say("整改报告", "a report"),
    ]
  }

  func about(_ name: String, _ code: String, _ value: String) -> String {
    language.say("\(name)（\(code)）：\(value)", "\(name) (\(code)): \(value)")
  }

  func theme(_ theme: Appearance.Theme) -> String { themes[theme] ?? theme.rawValue }
  func frames(_ isASCII: Bool) -> String { switches.frames[isASCII ? 1 : 0] }
  func mouse(_ isOn: Bool) -> String { switches.mouse[isOn ? 1 : 0] }
  func width(_ isWide: Bool) -> String { switches.width[isWide ? 1 : 0] }
  /// What a parameter is called; its name in profiles where it has no words yet.
  func rule(_ name: String) -> String {
    RuleNames.names[name].map { language.say($0.chinese, $0.english) } ?? name
  }
  /// A value as people say it; numbers and dates stay as they are.
  func value(_ value: String) -> String {
    let parts = value.split(separator: ", ").map(String.init)
    return language.list(
      parts.map { part in
        values[part] ?? EvidenceKind(rawValue: part)?.name(in: language)
          ?? EventCategory(rawValue: part)?.name(in: language) ?? part
      })
  }

  func heading(_ heading: RuleProfile.Heading) -> String {
    "\(heading.issuer)  \(heading.title)  \(heading.documentNumber)"
  }
}

extension Words {
  /// The texts of the settings.
  package var settings: SettingsWords { SettingsWords(language: language) }
}
