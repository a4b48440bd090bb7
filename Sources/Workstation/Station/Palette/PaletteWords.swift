import Records

/// The texts of the palette.
package struct PaletteWords: Sendable {
  let language: Language

  var name: String { language.say("直达", "Go to") }
  var hint: String {
    language.say(
      "要做的事、单位、人、记实编号、任务：汉字、拼音、首字母都行",
      "something to do, a unit, person, record number or duty: words or pinyin")
  }
  var nothing: String { language.say("没有这样的事或名字。", "Nothing to do and no name is like this.") }
  var recent: String { language.say("最近用过", "used lately") }
  var lookDetail: String { language.say("题目、摘要、地点、人名", "title, summary, place, names") }
  var openRecordFirst: String {
    language.say("先选一条记实，按 Enter 打开，再做这一步。", "First choose a record and press Enter; then do this.")
  }
  var openDraftFirst: String {
    language.say("先打开一份草稿，或按 n 新建记实，再做这一步。", "First open a draft, or press n for a new record; then do this.")
  }
  var openSheetFirst: String {
    language.say(
      "先选一个单位，按 Enter 打开得分表，再做这一步。", "First choose a unit and press Enter for its sheet; then do this.")
  }
  var notYours: String {
    language.say("您现在的身份没有这一屏；按 U 换身份。", "Your present role has no such screen; press U for another role.")
  }
  var notThere: String { language.say("这一屏现在没有这一步。", "This screen cannot do that now.") }

  func look(_ word: String) -> String { language.say("在记实里查找“\(word)”", "Look for “\(word)” in the records") }

  func kind(_ kind: FindKind) -> String {
    switch kind {
    case .records: language.say("记实", "record")
    case .drafts: language.say("草稿", "draft")
    case .units: language.say("单位", "unit")
    case .duties: language.say("任务", "duty")
    case .people: language.say("人员", "person")
    }
  }
}

// What is looked for under other names than those that stand on the screens.
extension PaletteWords {
  var howTo: String { language.say("怎么办", "how to") }

  /// What no screen of the person does, by its name.
  func topic(_ topic: PaletteItem.Topic) -> String {
    switch topic {
    case .keys: language.say("启用、换口令：用一次性码", "A new passphrase: by a one-time code")
    case .backup: language.say("备份和恢复", "Backup and restore")
    case .calendar: language.say("工作日历：哪天放假、补班", "Calendar: days off, weekends worked")
    }
  }

  /// How to get it.
  func how(_ topic: PaletteItem.Topic) -> String {
    switch topic {
    case .keys:
      language.say(
        "管理员在 设置 → 人员 按 c 发一次性码；本人登录时按 F2 输码、设口令。",
        "The administrator issues a code (Set-up, People, c); at sign-in F2 takes it.")
    case .backup:
      language.say(
        "管理员在主机上运行 jishi backup 文件夹；恢复用 jishi restore。",
        "On the host: jishi backup DIR; jishi restore brings one back.")
    case .calendar:
      language.say(
        "jishi calendar list 年份 列出放假和补班；管理员在 设置 → 历法 维护。",
        "jishi calendar list YEAR shows them; the administrator keeps them in Set-up.")
    }
  }

  /// The other names by which something is found, in both languages.
  static func otherNames(of item: PaletteItem) -> [String] {
    switch item {
    case .setUp(.people), .about(.keys):
      ["登记码", "一次性码", "启用", "口令", "密码", "发码", "code", "enrol", "key", "passphrase", "password"]
    case .setUp(.calendar), .about(.calendar): ["日历", "历法", "节假日", "放假", "补班", "calendar", "holiday"]
    case .about(.backup), .setUp(.care): ["备份", "恢复", "backup", "restore"]
    case .everywhere(.tab(.month)): ["告知", "月度告知", "半年报告", "报告", "notice", "report"]
    case .everywhere(.language): ["语言", "中文", "英文", "language", "English", "Chinese"]
    case .everywhere(.settings): ["语言", "配色", "鼠标", "规则", "language", "colours", "rules"]
    case .everywhere(.seat): ["身份", "换人", "退出登录", "sign out", "role"]
    default: []
    }
  }
}

extension Words {
  /// The texts of the palette.
  package var palette: PaletteWords { PaletteWords(language: language) }
}
