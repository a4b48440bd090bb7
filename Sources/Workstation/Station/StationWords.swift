import Records

/// The texts around every screen.
package struct StationWords: Sendable {
  let language: Language

  var program: String { language.say("记实", "Jishi") }
  var practice: String { language.say("练习库", "DEMO") }
  var notNow: String { language.say("现在不能做这一步。", "This cannot be done now.") }
  var inputMethod: String {
    language.say(
      "中文输入法正开着：先切到英文再按键，或按 F10 用方向键选。",
      "An input method is on: switch it off, or press F10 and use the arrows.")
  }
  var passphrase: String { language.say("口令", "passphrase") }
  var confirm: String { language.say("确定", "OK") }
  var cancel: String { language.say("取消", "Cancel") }
  var confirmAct: String {
    language.say(
      "这一步要以您的签名为证，请输入口令。本次登录只问这一回。",
      "This act is proved by your signature. Type your passphrase; once a session.")
  }
  var asleep: String {
    language.say(
      "十分钟没有按键，签名密钥已收起。输入口令继续；取消则只能查看。",
      "Ten minutes without a key: your signing key was put away. Type the passphrase to go on.")
  }
  var handBackFirst: String {
    language.say("键盘是借来的：先按 Esc 交还给记录员。", "The keyboard is lent: press Esc to hand it back first.")
  }
  var signOut: String { language.say("退出登录，换一个人", "Sign out, let somebody else sit down") }
  var quit: String { language.say("退出", "Quit") }
  var quitMessage: String { language.say("退出记实？写了一半的草稿都已存好。", "Leave Jishi? Unfinished drafts are kept.") }
  var back: String { language.say("返回", "Back") }
  var help: String { language.say("帮助", "Help") }
  var menu: String { language.say("菜单", "Menu") }
  var find: String { language.say("查找", "Find") }
  var findHint: String { language.say("键入要找的字", "type what to look for") }
  var keysOfScreen: String { language.say("本屏按键", "Keys of this screen") }
  var keysEverywhere: String { language.say("各屏通用", "Keys everywhere") }
  var rules: String { language.say("依据", "Rules behind it") }
  var switchSeat: String { language.say("换人、换单位、换身份", "Person, unit, role") }
  var suspended: String {
    language.say(
      "记实已挂起，写的内容都已存好；输入 fg 回来。", "Jishi is suspended, all that was typed is kept; type fg to come back.")
  }
  var signInFirst: String { language.say("先登录，再做这一步。", "Sign in first.") }
  var whichKey: String { language.say("问一个键", "Ask about a key") }
  var whichKeyHint: String { language.say("请按下想问的键……", "Press the key in question ...") }
  var noSuchKey: String { language.say("这个键在这一屏没有用处。", "This key does nothing on this screen.") }
  var mouse: String {
    language.say(
      "点标签、行、页脚按键，滚轮翻页；要选文字复制，按住 Shift 拖动，或在“显示与规则”里关掉鼠标",
      "press tabs, rows and keys in the footer, turn the wheel; hold Shift while dragging to select text, "
        + "or switch the mouse off in the settings")
  }
  var chooseFirst: String {
    language.say("列表里没有选中的一行；先用方向键选一行。", "No line is chosen; choose one with the arrows first.")
  }
  var noFilter: String { language.say("现在没有在用的筛选。", "No filter is on.") }
  var oneSide: String { language.say("您只管一侧的责任，没有另一侧可换。", "You work on one side only; there is no other.") }
  var ofNoUnit: String {
    language.say("这一条不属于哪个单位，没有台账可看。", "This concerns no single unit, so there is no ledger to show.")
  }
  var allEnrolled: String { language.say("人人都已启用，没有码要发。", "Everybody has a passphrase; no code is needed.") }
  var holdsNoPost: String { language.say("此人现在没有在任的职务。", "This person holds no post now.") }
  var notRead: String { language.say("内容还没有读出来，请稍候再按。", "It has not been read yet; try again in a moment.") }

  func alerts(_ count: Int) -> String { language.say("预警 \(count)", "Alerts \(count)") }

  func tooSmall(_ columns: Int, _ rows: Int) -> String {
    language.say(
      "窗口太小（\(columns)x\(rows)）\n请放大到至少 80x24；写的内容都还在。",
      "This window is too small (\(columns)x\(rows)).\nMake it at least 80x24; nothing is lost.")
  }

  func tab(_ tab: Tab) -> String {
    switch tab {
    case .today: language.say("今日", "Today")
    case .ledger: language.say("台账", "Ledger")
    case .records: language.say("记实", "Records")
    case .signOff: language.say("审签", "Sign-off")
    case .alerts: language.say("预警", "Alerts")
    case .month: language.say("月度", "Month")
    case .ranking: language.say("排名", "Ranks")
    case .assessment: language.say("考核", "Year")
    case .units: language.say("单位", "Units")
    case .verify: language.say("核验", "Verify")
    case .setUp: language.say("设置", "Set-up")
    }
  }

  func job(_ job: Job) -> String {
    switch job.kind {
    case .attach: language.say("存入材料", "Keeping the file")
    case .verify, .watch: language.say("核验", "Verifying")
    case .rebuild: language.say("重建", "Rebuilding")
    case .backUp: language.say("备份", "Backing up")
    case .export: language.say("导出", "Exporting")
    case .table: language.say("读表格", "Reading the table")
    case .act: language.say("库正被别人使用，等候写入", "Others are writing; waiting for the turn")
    }
  }

  func jobRuns(_ job: String) -> String {
    language.say(
      "“\(job)”正在进行；等它做完再来，或按 Esc 停止。", "\(job) is under way: wait until it is done, or stop it with Esc.")
  }

  /// Role, person, day and the count of alerts.
  func who(_ here: ScreenContext) -> String {
    let role = here.post.map { $0.role.name(in: here.language) + " " } ?? ""
    let person = here.session.map { role + $0.person.name + "  " } ?? ""
    let alerts = here.session == nil ? "" : "  " + self.alerts(here.alerts)
    return person + here.today.spoken(in: here.language) + alerts
  }

  /// What stands in the place of lines for which there is no room.
  func moreLines(_ count: Int) -> String {
    language.say("……另有 \(count) 行", "... and \(count) more lines")
  }

  /// What is said of a paste that was too long to be read.
  func pasteCut(_ count: Int) -> String {
    language.say("粘贴的太长：最后 \(count) 个字没有读入。", "Too long a paste: its last \(count) characters were not read.")
  }

  /// What is said of a paste that no field took.
  func pastedNowhere(_ text: String) -> String {
    language.say(
      "这里不能粘贴：\(text.count) 个字没有填进哪一栏。", "Nothing can be pasted here: \(text.count) characters went nowhere.")
  }
}

extension Words {
  /// The texts around every screen.
  package var station: StationWords { StationWords(language: language) }
}
