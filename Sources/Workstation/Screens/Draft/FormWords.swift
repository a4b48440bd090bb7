import Records
import TerminalUI

/// The texts of the event form.
package struct FormWords: Sendable {
  let language: Language

  var draft: String { language.say("草稿", "Draft") }
  var notKept: String { language.say("未动笔", "not begun") }
  var saved: String { language.say("草稿已存。", "The draft is kept.") }
  var submitted: String { language.say("已送审，等负责人审签。", "Submitted; it waits for the head's signature.") }
  var to: String { language.say("至", "to") }
  var inAll: String { language.say("等", "of") }
  var summaryHint: String {
    language.say("谁、做了什么、结果怎样（20 至 2000 字）", "who did what, and what came of it (20-2000)")
  }
  var reasonHint: String { language.say("为什么要改", "why it is to be changed") }
  var evidenceHint: String { language.say("Enter 添加文件，或粘贴路径（可多行）", "Enter adds files; or paste paths") }
  var unplanned: String { language.say("还没有勾选", "none ticked yet") }
  var none: String { language.say("无", "none") }
  var without: String { language.say("无附件", "No files") }
  var secretHint: String { language.say("涉密的只登记纸质档号", "classified: paper number only") }
  var noPaper: String { language.say("无纸质材料", "no paper material") }
  var numberHint: String { language.say("没有就写 无", "or: none") }
  var keptAtPlace: String { language.say("存放", "at") }
  var pages: String { language.say("页数", "pages") }
  var yes: String { language.say("是", "yes") }
  var no: String { language.say("否", "no") }
  var late: String { language.say("迟录说明", "Late: why") }
  var elements: String { language.say("要素", "Elements") }
  var similar: String { language.say("重复检查", "Duplicates") }
  var noneSimilar: String { language.say("无同日同地记录", "none that day or place") }
  var basis: String { language.say("依据", "Article") }
  var before: String { language.say("原值", "Before") }
  var comment: String { language.say("退回意见", "Returned") }
  var hashHolds: String { language.say("[=] 未改动", "[=] unaltered") }
  var hashBroken: String { language.say("! 与存入时不符", "! altered") }
  var browserTitle: String { language.say("添加印证材料", "Add evidence") }
  var browserHint: String { language.say("键入路径，或键入几个字来筛选", "a path, or a few letters to narrow") }
  var deadlineName: String { language.say("录入时限", "Enter by") }
  var alreadyAttached: String { language.say("这个文件已经附上了。", "This file is attached already.") }
  var help: Help {
    Help(
      language.say(
        "一次活动记一条：时间、地点、人物、事项，加印证材料。写一个字存一个字，随时可以离开。F5 送负责人审签。",
        "One event, one record: time, place, people, matter, and evidence. All you type is kept. F5 submits."),
      rules: [
        Help.Rule(
          language.say("四要素齐全才能送审。", "Nothing is submitted while an element is missing."),
          language.say("全程记实制度第九条", "Whole-process records, art. 9")),
        Help.Rule(
          language.say("一事一记，一事一档。", "One record and one file for each event."),
          language.say("全程记实制度第四条、第九条", "Whole-process records, art. 4 and 9")),
        Help.Rule(
          language.say("活动结束后三个工作日内录入，且不晚于事项完成期限。", "Entered within three working days after the event."),
          language.say("全程记实制度第十条", "Whole-process records, art. 10")),
        Help.Rule(
          language.say(
            "录入前须经主要负责人审签；改动后重新审签。", "The primary head signs before entry; changes are signed anew."),
          language.say("全程记实制度第十条、第十三条", "Art. 10 and 13")),
      ])
  }

  func kept(_ time: String) -> String { language.say("\(time) 已存", "kept \(time)") }

  func willBeLate(_ days: Int) -> String { language.say("录入将迟 \(days) 个工作日", "\(days) working days late") }

  func attached(_ name: String) -> String { language.say("已存入 \(name)", "Kept \(name)") }

  func stillMissing(_ fields: [String]) -> String {
    language.say(
      "还没填好：\(fields.joined(separator: "、"))。", "Missing or wrong: \(fields.joined(separator: ", ")).")
  }
}

extension Words {
  /// The texts of the event form.
  package var form: FormWords { FormWords(language: language) }
}
