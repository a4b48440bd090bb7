import Records

/// The texts around every screen.
package final class StationWords: Sendable {
  let program: String
  let practice: String
  let notNow: String
  let inputMethod: String
  let passphrase: String
  let confirm: String
  let cancel: String
  let confirmAct: String
  let asleep: String
  let handBackFirst: String
  let signOut: String
  let quit: String
  let quitMessage: String
  let back: String
  let help: String
  let menu: String
  let find: String
  let findHint: String
  let keysOfScreen: String
  let keysEverywhere: String
  let rules: String
  let switchSeat: String
  let switchLanguage: String
  let switchTheme: String
  let palette: String
  let settings: String
  let repaint: String
  let suspend: String
  let suspended: String
  let signInFirst: String
  let whichKey: String
  let whichKeyHint: String
  let noSuchKey: String
  let mouse: String
  let chooseFirst: String
  let noFilter: String
  let oneSide: String
  let ofNoUnit: String
  let allEnrolled: String
  let holdsNoPost: String
  let notRead: String
  let alerts: @Sendable (Int) -> String
  let tooSmall: @Sendable (Int, Int) -> String
  let tab: @Sendable (Tab) -> String
  let job: @Sendable (Job) -> String
  let jobRuns: @Sendable (String) -> String

  init(
    program: String, practice: String, notNow: String, inputMethod: String, passphrase: String,
    confirm: String, cancel: String, confirmAct: String, asleep: String, handBackFirst: String,
    signOut: String, quit: String, quitMessage: String, back: String, help: String, menu: String,
    find: String, findHint: String, keysOfScreen: String, keysEverywhere: String, rules: String,
    switchSeat: String, switchLanguage: String, switchTheme: String, palette: String, settings: String,
    repaint: String, suspend: String, suspended: String, signInFirst: String, whichKey: String,
    whichKeyHint: String, noSuchKey: String, mouse: String, chooseFirst: String, noFilter: String,
    oneSide: String, ofNoUnit: String, allEnrolled: String, holdsNoPost: String, notRead: String,
    alerts: @escaping @Sendable (Int) -> String, tooSmall: @escaping @Sendable (Int, Int) -> String,
    tab: @escaping @Sendable (Tab) -> String, job: @escaping @Sendable (Job) -> String,
    jobRuns: @escaping @Sendable (String) -> String
  ) {
    self.program = program
    self.practice = practice
    self.notNow = notNow
    self.inputMethod = inputMethod
    self.passphrase = passphrase
    self.confirm = confirm
    self.cancel = cancel
    self.confirmAct = confirmAct
    self.asleep = asleep
    self.handBackFirst = handBackFirst
    self.signOut = signOut
    self.quit = quit
    self.quitMessage = quitMessage
    self.back = back
    self.help = help
    self.menu = menu
    self.find = find
    self.findHint = findHint
    self.keysOfScreen = keysOfScreen
    self.keysEverywhere = keysEverywhere
    self.rules = rules
    self.switchSeat = switchSeat
    self.switchLanguage = switchLanguage
    self.switchTheme = switchTheme
    self.palette = palette
    self.settings = settings
    self.repaint = repaint
    self.suspend = suspend
    self.suspended = suspended
    self.signInFirst = signInFirst
    self.whichKey = whichKey
    self.whichKeyHint = whichKeyHint
    self.noSuchKey = noSuchKey
    self.mouse = mouse
    self.chooseFirst = chooseFirst
    self.noFilter = noFilter
    self.oneSide = oneSide
    self.ofNoUnit = ofNoUnit
    self.allEnrolled = allEnrolled
    self.holdsNoPost = holdsNoPost
    self.notRead = notRead
    self.alerts = alerts
    self.tooSmall = tooSmall
    self.tab = tab
    self.job = job
    self.jobRuns = jobRuns
  }

  /// Role, person, day and the count of alerts.
  func who(_ desk: Desk) -> String {
    let role = desk.post.map { $0.role.name(in: desk.language) + " " } ?? ""
    let person = desk.seat.map { role + $0.person.name + "  " } ?? ""
    let alerts = desk.seat == nil ? "" : "  " + self.alerts(desk.alerts)
    return person + desk.today.withWeekday(in: desk.language) + alerts
  }

  /// What stands in the place of lines for which there is no room.
  func moreLines(_ count: Int) -> String {
    program == Self.chinese.program ? "……另有 \(count) 行" : "... and \(count) more lines"
  }

  /// What a key that holds everywhere does.
  func label(_ action: StationAction, _ words: Words) -> String {
    switch action {
    case .tab(let tab): self.tab(tab)
    case .help: help
    case .menu: menu
    case .language: switchLanguage
    case .theme: switchTheme
    case .palette: palette
    case .settings: settings
    case .repaint: repaint
    case .suspend: suspend
    case .seat: switchSeat
    case .back: back
    case .quit: quit
    case .leftover: words.language.say("填入刚才放不下的文字", "Put in what had no room")
    }
  }

  /// Why a key that holds everywhere is refused.
  func refusal(_ action: StationAction, _ language: Language) -> String {
    guard action == .leftover else { return signInFirst }
    return language.say("没有放不下的文字要填入。", "No text is waiting to be put in.")
  }

  /// What is said of a paste that was too long to be read.
  func pasteCut(_ count: Int, _ language: Language) -> String {
    language.say("粘贴的太长：最后 \(count) 个字没有读入。", "Too long a paste: its last \(count) characters were not read.")
  }

  /// What is said of a paste that no field took.
  func pastedNowhere(_ text: String, _ language: Language) -> String {
    language.say(
      "这里不能粘贴：\(text.count) 个字没有填进哪一栏。", "Nothing can be pasted here: \(text.count) characters went nowhere.")
  }

  static let chinese = StationWords(
    program: "记实", practice: "练习库", notNow: "现在不能做这一步。",
    inputMethod: "中文输入法正开着：先切到英文再按键，或按 F10 用方向键选。",
    passphrase: "口令", confirm: "确定", cancel: "取消",
    confirmAct: "这一步要以您的签名为证，请输入口令。本次登录只问这一回。",
    asleep: "十分钟没有按键，签名密钥已收起。输入口令继续；取消则只能查看。",
    handBackFirst: "键盘是借来的：先按 Esc 交还给记录员。",
    signOut: "退出登录，换一个人", quit: "退出", quitMessage: "退出记实？写了一半的草稿都已存好。",
    back: "返回", help: "帮助", menu: "菜单", find: "查找", findHint: "键入要找的字",
    keysOfScreen: "本屏按键", keysEverywhere: "各屏通用", rules: "依据",
    switchSeat: "换人、换单位、换身份", switchLanguage: "中文 / English", switchTheme: "换配色",
    palette: "直达：要做的事、单位、人、编号", settings: "显示与规则", repaint: "重画屏幕", suspend: "挂起，回到命令行",
    suspended: "记实已挂起，写的内容都已存好；输入 fg 回来。", signInFirst: "先登录，再做这一步。",
    whichKey: "问一个键", whichKeyHint: "请按下想问的键……", noSuchKey: "这个键在这一屏没有用处。",
    mouse: "点标签、行、页脚按键，滚轮翻页；要选文字复制，按住 Shift 拖动，或在“显示与规则”里关掉鼠标",
    chooseFirst: "列表里没有选中的一行；先用方向键选一行。", noFilter: "现在没有在用的筛选。", oneSide: "您只管一侧的责任，没有另一侧可换。",
    ofNoUnit: "这一条不属于哪个单位，没有台账可看。", allEnrolled: "人人都已启用，没有码要发。", holdsNoPost: "此人现在没有在任的职务。",
    notRead: "内容还没有读出来，请稍候再按。",
    alerts: { "预警 \($0)" },
    tooSmall: { "窗口太小（\($0)x\($1)）\n请放大到至少 80x24；写的内容都还在。" },
    tab: { tab in
      switch tab {
      case .today: "今日"
      case .ledger: "台账"
      case .records: "记实"
      case .signOff: "审签"
      case .alerts: "预警"
      case .month: "月度"
      case .ranking: "排名"
      case .assessment: "考核"
      case .units: "单位"
      case .verify: "核验"
      case .setUp: "设置"
      }
    },
    job: { job in
      switch job.kind {
      case .attach: "存入材料"
      case .verify, .watch: "核验"
      case .rebuild: "重建"
      case .backUp: "备份"
      case .export: "导出"
      case .act: "库正被别人使用，等候写入"
      }
    }, jobRuns: { "“\($0)”正在进行；等它做完再来，或按 Esc 停止。" })

  static let english = StationWords(
    program: "Jishi", practice: "DEMO", notNow: "This cannot be done now.",
    inputMethod: "An input method is on: switch it off, or press F10 and use the arrows.",
    passphrase: "passphrase", confirm: "OK", cancel: "Cancel",
    confirmAct: "This act is proved by your signature. Type your passphrase; once a sitting.",
    asleep: "Ten minutes without a key: your signing key was put away. Type the passphrase to go on.",
    handBackFirst: "The keyboard is lent: press Esc to hand it back first.",
    signOut: "Sign out, let somebody else sit down", quit: "Quit",
    quitMessage: "Leave Jishi? Unfinished drafts are kept.",
    back: "Back", help: "Help", menu: "Menu", find: "Find", findHint: "type what to look for",
    keysOfScreen: "Keys of this screen", keysEverywhere: "Keys everywhere", rules: "Rules behind it",
    switchSeat: "Person, unit, role", switchLanguage: "English / 中文", switchTheme: "Colours",
    palette: "Go to or do anything", settings: "Settings", repaint: "Draw the screen again",
    suspend: "Suspend, back to the shell",
    suspended: "Jishi is suspended, all that was typed is kept; type fg to come back.",
    signInFirst: "Sign in first.", whichKey: "Ask about a key", whichKeyHint: "Press the key in question ...",
    noSuchKey: "This key does nothing on this screen.",
    mouse:
      "press tabs, rows and keys in the footer, turn the wheel; hold Shift while dragging to select text, "
      + "or switch the mouse off in the settings",
    chooseFirst: "No line is chosen; choose one with the arrows first.", noFilter: "No filter is on.",
    oneSide: "You work on one side only; there is no other.",
    ofNoUnit: "This concerns no single unit, so there is no ledger to show.",
    allEnrolled: "Everybody has a passphrase; no code is needed.",
    holdsNoPost: "This person holds no post now.",
    notRead: "It has not been read yet; try again in a moment.",
    alerts: { "Alerts \($0)" },
    tooSmall: { "This window is too small (\($0)x\($1)).\nMake it at least 80x24; nothing is lost." },
    tab: { tab in
      switch tab {
      case .today: "Today"
      case .ledger: "Ledger"
      case .records: "Records"
      case .signOff: "Sign-off"
      case .alerts: "Alerts"
      case .month: "Month"
      case .ranking: "Ranks"
      case .assessment: "Year"
      case .units: "Units"
      case .verify: "Verify"
      case .setUp: "Set-up"
      }
    },
    job: { job in
      switch job.kind {
      case .attach: "Keeping the file"
      case .verify, .watch: "Verifying"
      case .rebuild: "Rebuilding"
      case .backUp: "Backing up"
      case .export: "Exporting"
      case .act: "Others are writing; waiting for the turn"
      }
    }, jobRuns: { "\($0) is under way: wait until it is done, or stop it with Esc." })
}
