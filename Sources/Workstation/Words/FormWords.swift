import Records
import TerminalUI

/// The texts of the event form.
package final class FormWords: Sendable {
  let language: Language
  let draft: String
  let kept: @Sendable (String) -> String
  let notKept: String
  let saved: String
  let submitted: String
  let to: String
  let inAll: String
  let summaryHint: String
  let reasonHint: String
  let evidenceHint: String
  let unplanned: String
  let none: String
  let without: String
  let secretHint: String
  let noPaper: String
  let numberHint: String
  let keptAtPlace: String
  let pages: String
  let yes: String
  let no: String
  let late: String
  let elements: String
  let similar: String
  let noneSimilar: String
  let willBeLate: @Sendable (Int) -> String
  let basis: String
  let before: String
  let comment: String
  let hashHolds: String
  let hashBroken: String
  let browserTitle: String
  let browserHint: String
  let attached: @Sendable (String) -> String
  let alreadyAttached: String
  let stillMissing: @Sendable ([String]) -> String
  let deadlineName: String
  let help: Help

  init(
    language: Language, draft: String, kept: @escaping @Sendable (String) -> String, notKept: String,
    saved: String, submitted: String, to: String, inAll: String, summaryHint: String, reasonHint: String,
    evidenceHint: String, unplanned: String, none: String, without: String, secretHint: String,
    noPaper: String, numberHint: String, keptAtPlace: String, pages: String, yes: String, no: String,
    late: String, elements: String, similar: String,
    noneSimilar: String, willBeLate: @escaping @Sendable (Int) -> String, basis: String, before: String,
    comment: String, hashHolds: String, hashBroken: String, browserTitle: String, browserHint: String,
    attached: @escaping @Sendable (String) -> String, alreadyAttached: String,
    stillMissing: @escaping @Sendable ([String]) -> String, deadlineName: String, help: Help
  ) {
    self.language = language
    self.draft = draft
    self.kept = kept
    self.notKept = notKept
    self.saved = saved
    self.submitted = submitted
    self.to = to
    self.inAll = inAll
    self.summaryHint = summaryHint
    self.reasonHint = reasonHint
    self.evidenceHint = evidenceHint
    self.unplanned = unplanned
    self.none = none
    self.without = without
    self.secretHint = secretHint
    self.noPaper = noPaper
    self.numberHint = numberHint
    self.keptAtPlace = keptAtPlace
    self.pages = pages
    self.yes = yes
    self.no = no
    self.late = late
    self.elements = elements
    self.similar = similar
    self.noneSimilar = noneSimilar
    self.willBeLate = willBeLate
    self.basis = basis
    self.before = before
    self.comment = comment
    self.hashHolds = hashHolds
    self.hashBroken = hashBroken
    self.browserTitle = browserTitle
    self.browserHint = browserHint
    self.attached = attached
    self.alreadyAttached = alreadyAttached
    self.stillMissing = stillMissing
    self.deadlineName = deadlineName
    self.help = help
  }

  static let chinese = FormWords(
    language: .chinese, draft: "草稿", kept: { "\($0) 已存" }, notKept: "未动笔",
    saved: "草稿已存。", submitted: "已送审，等负责人审签。", to: "至", inAll: "等",
    summaryHint: "谁、做了什么、结果怎样（20 至 2000 字）", reasonHint: "为什么要改",
    evidenceHint: "Enter 添加文件，或粘贴路径（可多行）", unplanned: "还没有勾选", none: "无", without: "无附件",
    secretHint: "涉密的只登记纸质档号", noPaper: "无纸质材料", numberHint: "没有就写 无",
    keptAtPlace: "存放", pages: "页数", yes: "是", no: "否", late: "迟录说明",
    elements: "要素", similar: "重复检查", noneSimilar: "无同日同地记录",
    willBeLate: { "录入将迟 \($0) 个工作日" }, basis: "依据", before: "原值", comment: "退回意见",
    hashHolds: "[=] 未改动", hashBroken: "! 与存入时不符",
    browserTitle: "添加印证材料", browserHint: "键入路径，或键入几个字来筛选",
    attached: { "已存入 \($0)" }, alreadyAttached: "这个文件已经附上了。",
    stillMissing: { "还没填好：\($0.joined(separator: "、"))。" }, deadlineName: "录入时限",
    help: Help(
      "一次活动记一条：时间、地点、人物、事项，加印证材料。写一个字存一个字，随时可以离开。F5 送负责人审签。",
      rules: [
        Help.Rule("四要素齐全才能送审。", "全程记实制度第九条"),
        Help.Rule("一事一记，一事一档。", "全程记实制度第四条、第九条"),
        Help.Rule("活动结束后三个工作日内录入，且不晚于事项完成期限。", "全程记实制度第十条"),
        Help.Rule("录入前须经主要负责人审签；改动后重新审签。", "全程记实制度第十条、第十三条"),
      ]))

  static let english = FormWords(
    language: .english, draft: "Draft", kept: { "kept \($0)" }, notKept: "not begun",
    saved: "The draft is kept.", submitted: "Submitted; it waits for the head's signature.", to: "to",
    inAll: "of", summaryHint: "who did what, and what came of it (20-2000)",
    reasonHint: "why it is to be changed",
    evidenceHint: "Enter adds files; or paste paths", unplanned: "none ticked yet", none: "none",
    without: "No files", secretHint: "classified: paper number only", noPaper: "no paper material",
    numberHint: "or: none", keptAtPlace: "at", pages: "pages", yes: "yes", no: "no",
    late: "Late: why", elements: "Elements", similar: "Duplicates",
    noneSimilar: "none that day or place", willBeLate: { "\($0) working days late" }, basis: "Article",
    before: "Before", comment: "Returned", hashHolds: "[=] unaltered", hashBroken: "! altered",
    browserTitle: "Add evidence", browserHint: "a path, or a few letters to narrow",
    attached: { "Kept \($0)" }, alreadyAttached: "This file is attached already.",
    stillMissing: { "Missing or wrong: \($0.joined(separator: ", "))." }, deadlineName: "Enter by",
    help: Help(
      "One event, one record: time, place, people, matter, and evidence. All you type is kept. F5 submits.",
      rules: [
        Help.Rule("Nothing is submitted while an element is missing.", "Whole-process records, art. 9"),
        Help.Rule("One record and one file for each event.", "Whole-process records, art. 4 and 9"),
        Help.Rule("Entered within three working days after the event.", "Whole-process records, art. 10"),
        Help.Rule("The primary head signs before entry; changes are signed anew.", "Art. 10 and 13"),
      ]))
}
