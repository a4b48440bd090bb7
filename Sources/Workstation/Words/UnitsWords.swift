import Records
import TerminalUI

/// The texts of the units and of the supervisor's Today.
package final class UnitsWords: Sendable {
  let name: String
  let overview: String
  let allUnits: String
  let bothSides: String
  let byOverdue: String
  let unit: String
  let month: String
  let due: String
  let recorded: String
  let overdue: String
  let late: String
  let lastEntry: String
  let state: String
  let none: String
  let noneFits: String
  let findHint: String
  let open: String
  let group: String
  let side: String
  let find: String
  let remark: String
  let remarkMissing: String
  let remarked: String
  let year: String
  let wall: String
  let table: String
  let alerts: String
  let makeCheckpoint: String
  let nothingOverdue: String
  let noDraft: String
  let more: @Sendable (Int) -> String
  let verified: @Sendable (VerificationStatement?, Day) -> String
  let checkpoint: @Sendable (Checkpoint?, Day) -> String
  let overdueOf: @Sendable (UnitStanding) -> String
  let offer: String
  let offerNews: String
  let made: @Sendable (Checkpoint) -> String
  let unitsPurpose: String
  let overviewPurpose: String
  let lights: String
  let lightsArticle: String
  let scope: String
  let scopeArticle: String

  init(
    name: String, overview: String, allUnits: String, bothSides: String, byOverdue: String, unit: String,
    month: String, due: String, recorded: String, overdue: String, late: String, lastEntry: String,
    state: String, none: String, noneFits: String, findHint: String, open: String, group: String,
    side: String, find: String, remark: String, remarkMissing: String, remarked: String, year: String,
    wall: String, table: String, alerts: String, makeCheckpoint: String, nothingOverdue: String,
    noDraft: String, more: @escaping @Sendable (Int) -> String,
    verified: @escaping @Sendable (VerificationStatement?, Day) -> String,
    checkpoint: @escaping @Sendable (Checkpoint?, Day) -> String,
    overdueOf: @escaping @Sendable (UnitStanding) -> String, offer: String, offerNews: String,
    made: @escaping @Sendable (Checkpoint) -> String, unitsPurpose: String, overviewPurpose: String,
    lights: String, lightsArticle: String, scope: String, scopeArticle: String
  ) {
    self.name = name
    self.overview = overview
    self.allUnits = allUnits
    self.bothSides = bothSides
    self.byOverdue = byOverdue
    self.unit = unit
    self.month = month
    self.due = due
    self.recorded = recorded
    self.overdue = overdue
    self.late = late
    self.lastEntry = lastEntry
    self.state = state
    self.none = none
    self.noneFits = noneFits
    self.findHint = findHint
    self.open = open
    self.group = group
    self.side = side
    self.find = find
    self.remark = remark
    self.remarkMissing = remarkMissing
    self.remarked = remarked
    self.year = year
    self.wall = wall
    self.table = table
    self.alerts = alerts
    self.makeCheckpoint = makeCheckpoint
    self.nothingOverdue = nothingOverdue
    self.noDraft = noDraft
    self.more = more
    self.verified = verified
    self.checkpoint = checkpoint
    self.overdueOf = overdueOf
    self.offer = offer
    self.offerNews = offerNews
    self.made = made
    self.unitsPurpose = unitsPurpose
    self.overviewPurpose = overviewPurpose
    self.lights = lights
    self.lightsArticle = lightsArticle
    self.scope = scope
    self.scopeArticle = scopeArticle
  }

  static let chinese = UnitsWords(
    name: "各单位", overview: "今日", allUnits: "各单位", bothSides: "主体和监督", byOverdue: "按逾期排序",
    unit: "单位", month: "本月", due: "应完成", recorded: "已记", overdue: "逾期", late: "迟录",
    lastEntry: "最近录入", state: "状态", none: "库里还没有单位。请管理员在设置里添加。",
    noneFits: "没有符合的单位。Esc 取消查找。", findHint: "名称、拼音、首字母或编号",
    open: "进单位", group: "县区/市直", side: "主体/监督", find: "查找", remark: "备注", remarkMissing: "请写要说的话。",
    remarked: "已送达，该单位在今日可见。", year: "全年", wall: "灯墙", table: "列表", alerts: "本单位预警",
    makeCheckpoint: "出校验点", nothingOverdue: "没有逾期事项。", noDraft: "无草稿",
    more: { "另有 \($0) 项，a 看全部" },
    verified: { note, today in
      guard let note else { return "全库尚未核验过（0 核验）" }
      let result = note.faults == 0 ? "未发现缺陷" : "! 缺陷 \(note.faults) 处"
      return "核验 \(note.at.day) \(result)" + (note.isStale(on: today) ? "，已过 \(note.age(on: today)) 天" : "")
    },
    checkpoint: { checkpoint, today in
      guard let checkpoint else { return "校验点 还没有" }
      return "校验点 第 \(checkpoint.number) 号 \(checkpoint.day)"
    },
    overdueOf: { standing in "\(standing.unit.name)  逾期 \(standing.overdue) 项" },
    offer: "本月未出，c 出具", offerNews: "v 看",
    made: { "第 \($0.number) 号校验点已出具：根 \($0.root.short)。请打印存档。" },
    unitsPurpose: "各单位履责一览，逾期多的在前。回车进单位台账，再回车看事项的记实，再回车看一件记实，Esc 逐级返回。",
    overviewPurpose: "哪个单位有问题、问题在哪，一眼看见；全库是否核验过、本月校验点出了没有。",
    lights: "红：有逾期。黄：有将到期或数据缺陷。绿：都没有。",
    lightsArticle: "全程记实制度第十条、第十三条；日常检查制度第五条",
    scope: "主体办看主体责任，纪委看两个方面。", scopeArticle: "全程记实制度第三条、第十五条")

  static let english = UnitsWords(
    name: "Units", overview: "Today", allUnits: "All units", bothSides: "both sides",
    byOverdue: "worst first",
    unit: "Unit", month: "Month", due: "Due", recorded: "Done", overdue: "Over", late: "Late",
    lastEntry: "Last", state: "State", none: "There are no units yet. The administrator adds them in set-up.",
    noneFits: "No unit fits. Esc ends the search.", findHint: "name, pinyin, initials or code",
    open: "Open", group: "Group", side: "Side", find: "Find", remark: "Remark",
    remarkMissing: "Say what you want to say.",
    remarked: "Sent: the unit sees it on Today.", year: "Year", wall: "Wall", table: "Table",
    alerts: "Its alerts",
    makeCheckpoint: "Checkpoint", nothingOverdue: "Nothing is overdue.", noDraft: "no draft",
    more: { "\($0) more: press a" },
    verified: { note, today in
      guard let note else { return "Never verified (press 0)" }
      let result = note.faults == 0 ? "sound" : "! \(note.faults) faults"
      return "Verified \(note.at.day): \(result)"
        + (note.isStale(on: today) ? ", \(note.age(on: today)) days ago" : "")
    },
    checkpoint: { checkpoint, today in
      guard let checkpoint else { return "No checkpoint yet" }
      return "Checkpoint \(checkpoint.number), \(checkpoint.day)"
    },
    overdueOf: { standing in "\(standing.unit.name)  \(standing.overdue) overdue" },
    offer: "none this month: press c", offerNews: "(v)",
    made: { "Checkpoint \($0.number) made: root \($0.root.short). Print and keep it." },
    unitsPurpose: "All units, the worst first. Enter leads to the ledger, to a duty's records, to a record.",
    overviewPurpose:
      "Which unit is in trouble and where; whether the store was verified and has a checkpoint.",
    lights: "Red: something is overdue. Yellow: due soon or a data fault. Green: neither.",
    lightsArticle: "Whole-process records, articles 10 and 13; routine inspection, article 5",
    scope: "The main office sees the main side, the discipline office sees both.",
    scopeArticle: "Whole-process records, articles 3 and 15")
}

extension UnitsWords {
  /// The key to what the office itself owes.
  func own(in language: Language) -> String { language.say("要办的", "To do") }

  /// How much more the office itself owes.
  func moreOwn(_ count: Int, in language: Language) -> String {
    language.say("本办还有 \(count) 项要办，t 看全部", "\(count) more for this office: press t")
  }

  /// Asks for the text of a remark.
  func remarking(_ unit: String, _ side: Side, _ subject: RemarkSubject, in language: Language) -> Dialog {
    let about = subject.name(in: language)
    return Dialog(
      title: "\(remark)  \(unit)",
      message: [side.name(in: language), about].filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
        + language.say(
          "记录员和负责人在今日看到，阅知或录入后为止；内容永久留存：",
          "The recorder and the head see it on Today until seen or answered; it is kept for good:"),
      entry: .reason(TextArea(limit: 300, size: Size(columns: 56, rows: 3))),
      confirm: language.say("送出", "Send"),
      cancel: language.say("取消", "Cancel"))
  }
}
