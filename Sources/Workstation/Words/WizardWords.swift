import Records

/// The texts of the first start.
package final class WizardWords: Sendable {
  let title: String
  let stepQuestions: String
  let stepPaper: String
  let intro: String
  let introMore: String
  let founding: String
  let founded: String
  let copy: String
  let fingerprint: String
  let recovery: String
  let apart: String
  let codes: String
  let next: String
  let found: String
  let firstRecord: String
  let otherLanguage: String
  let leave: String
  let needed: String
  let codeWrong: String
  let tooShort: String
  let different: String
  let headTitle: String
  let recorderTitle: String
  let supervisorTitle: String
  let officeTitle: String
  let mainBody: String
  let supervisionBody: String
  let tooLong: @Sendable (Int) -> String
  let basis: @Sendable (Day) -> String
  let label: @Sendable (FoundingForm.Field, FoundingForm) -> String
  let hint: @Sendable (FoundingForm.Field, FoundingForm) -> String
  let proposed: @Sendable (FoundingForm) -> String

  init(
    title: String, stepQuestions: String, stepPaper: String, intro: String, introMore: String,
    founding: String, founded: String, copy: String, fingerprint: String, recovery: String, apart: String,
    codes: String, next: String, found: String, firstRecord: String, otherLanguage: String, leave: String,
    needed: String, codeWrong: String, tooShort: String, different: String, headTitle: String,
    recorderTitle: String, supervisorTitle: String, officeTitle: String, mainBody: String,
    supervisionBody: String, tooLong: @escaping @Sendable (Int) -> String,
    basis: @escaping @Sendable (Day) -> String,
    label: @escaping @Sendable (FoundingForm.Field, FoundingForm) -> String,
    hint: @escaping @Sendable (FoundingForm.Field, FoundingForm) -> String,
    proposed: @escaping @Sendable (FoundingForm) -> String
  ) {
    self.title = title
    self.stepQuestions = stepQuestions
    self.stepPaper = stepPaper
    self.intro = intro
    self.introMore = introMore
    self.founding = founding
    self.founded = founded
    self.copy = copy
    self.fingerprint = fingerprint
    self.recovery = recovery
    self.apart = apart
    self.codes = codes
    self.next = next
    self.found = found
    self.firstRecord = firstRecord
    self.otherLanguage = otherLanguage
    self.leave = leave
    self.needed = needed
    self.codeWrong = codeWrong
    self.tooShort = tooShort
    self.different = different
    self.headTitle = headTitle
    self.recorderTitle = recorderTitle
    self.supervisorTitle = supervisorTitle
    self.officeTitle = officeTitle
    self.mainBody = mainBody
    self.supervisionBody = supervisionBody
    self.tooLong = tooLong
    self.basis = basis
    self.label = label
    self.hint = hint
    self.proposed = proposed
  }

  static let chinese = WizardWords(
    title: "记实  首次使用", stepQuestions: "第 1 步，共 2 步：一页填完", stepPaper: "第 2 步，共 2 步：抄到纸上",
    intro: "填好单位和人，就能记第一件事。其余的已经拟好，以后都能在设置里补。",
    introMore: "坐在这里的是记录员，兼管理员。每人自己设口令，别人不必知道。",
    founding: "正在建库，请稍候。", founded: "库已建好。", copy: "请把下面两样抄到纸上，分开保管。只显示这一次。",
    fingerprint: "管理员指纹（日后核对这是不是原来的库）", recovery: "恢复密钥（管理员忘了口令时用；每行末组是校验，也要抄）",
    apart: "指纹可以给上级一份；恢复密钥封好，放保险柜。没有它，忘了口令就换不了管理员。",
    codes: "不在场的人用一次性码启用（十四天内，只能用一次）：", next: "下一项", found: "建库",
    firstRecord: "抄好了，记第一件事", otherLanguage: "English", leave: "还没有建库，现在退出？什么也不会留下。",
    needed: "必填", codeWrong: "只用字母、数字和连字符", tooShort: "至少 10 个字符", different: "两遍不一样",
    headTitle: "主要负责人", recorderTitle: "记录员", supervisorTitle: "纪检负责人", officeTitle: "督查（建库时兼）",
    mainBody: "党组", supervisionBody: "纪检组", tooLong: { "至多 \($0) 字" }, basis: { "建库登记 \($0)，指定文件待补" },
    label: { field, _ in
      switch field {
      case .unit: "单位名称"
      case .code: "单位编号"
      case .head: "主要负责人"
      case .recorder: "记录员"
      case .supervisor: "纪检负责人"
      case .ledgersFrom: "台账起算日"
      case .recorderPassphrase: "记录员口令"
      case .recorderAgain, .headAgain, .supervisorAgain: "  再输一遍"
      case .headPassphrase: "负责人口令"
      case .supervisorPassphrase: "纪检口令"
      }
    },
    hint: { field, form in
      switch field {
      case .unit: "如 示范市财政局"
      case .code: "已按拼音拟好，定后不能改"
      case .head: "审签记实的人"
      case .recorder: form.form[.recorder].isEmpty ? "空着：也是我（负责人自己记）" : ""
      case .supervisor: "没有就空着：只记主体责任"
      case .ledgersFrom: "此前到期的不计；补全年写 1月1日"
      case .recorderPassphrase: "至少 10 个字符，如一句话"
      case .headPassphrase, .supervisorPassphrase: "本人来输；不在就空着，发码"
      case .recorderAgain, .headAgain, .supervisorAgain: ""
      }
    },
    proposed: { form in
      let unit = form.form[.unit].isEmpty ? "本单位" : form.form[.unit]
      return "已拟好：主体责任机构 \(unit)党组；规则 全程记实制度（002）；工作日历 2017、2024 至 2026 年；"
        + "督查暂由管理员兼。以后在「设置」里改。"
    })

  static let english = WizardWords(
    title: "Jishi  first start", stepQuestions: "step 1 of 2: one page", stepPaper: "step 2 of 2: to paper",
    intro: "Name the unit and its people; the rest is proposed. Then record an event.",
    introMore: "The recorder sits here, as administrator too. Each chooses a passphrase.",
    founding: "Making the store.", founded: "The store is made.",
    copy: "Copy these two to paper and keep them apart. They are shown this once.",
    fingerprint: "The administrator's fingerprint (tells the original store)",
    recovery: "The recovery secret, two lines, the last group of each a check",
    apart: "Give the fingerprint to the office above; lock the secret away.",
    codes: "One-time codes for those who are absent (14 days, once):", next: "Next", found: "Make the store",
    firstRecord: "Copied: the first record", otherLanguage: "中文",
    leave: "No store was made. Leave? Nothing stays behind.",
    needed: "needed", codeWrong: "letters, figures and hyphens", tooShort: "at least 10 characters",
    different: "the two are different", headTitle: "Head", recorderTitle: "Recorder",
    supervisorTitle: "Discipline head", officeTitle: "Supervisor (for now)", mainBody: " leading group",
    supervisionBody: " discipline group", tooLong: { "at most \($0)" },
    basis: { "registered at founding \($0), paper to follow" },
    label: { field, _ in
      switch field {
      case .unit: "Unit"
      case .code: "Unit's code"
      case .head: "Head"
      case .recorder: "Recorder"
      case .supervisor: "Discipline head"
      case .ledgersFrom: "Ledgers from"
      case .recorderPassphrase: "Recorder phrase"
      case .recorderAgain, .headAgain, .supervisorAgain: "  once more"
      case .headPassphrase: "Head's phrase"
      case .supervisorPassphrase: "Discipline phrase"
      }
    },
    hint: { field, form in
      switch field {
      case .unit: ""
      case .code: "proposed; never changes"
      case .head: "who signs the records"
      case .recorder: form.form[.recorder].isEmpty ? "empty: the head records" : ""
      case .supervisor: "empty: the main side only"
      case .ledgersFrom: "the whole year: 01-01"
      case .recorderPassphrase: "at least 10 characters"
      case .headPassphrase, .supervisorPassphrase: "empty: gets a one-time code"
      case .recorderAgain, .headAgain, .supervisorAgain: ""
      }
    },
    proposed: { _ in
      "Proposed: the leading group answers; the rules of 002; calendars of 2017 and 2024 to 2026; the "
        + "administrator supervises for now. All can be changed in set-up."
    })
}

// The sheet is left by a word.
extension WizardWords {
  private var language: Language { title == Self.chinese.title ? .chinese : .english }

  var copiedLabel: String {
    language.say("抄好了，键入 ok 或 抄好，再按 Enter", "Copied? Type copied and press Enter")
  }
  var typeWord: String {
    language.say(
      "密钥只显示这一次：抄好以后键入 ok 或 抄好，再按 Enter。",
      "It is shown this once: when it is copied, type copied, then Enter.")
  }

  var dayWrong: String { Words.of(language).setUp.dayWrong }

  /// Whether a word says, in either language, that all is copied.
  static func isCopied(_ typed: String) -> Bool {
    ["ok", "copied", "抄好", "抄好了", "chaohao", "ｏｋ"].contains(typed.trimmed.lowercased())
  }
}
