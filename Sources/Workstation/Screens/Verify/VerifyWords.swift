import Records

/// The texts of verification.
package struct VerifyWords: Sendable {
  let language: Language

  var name: String { language.say("核验", "Verify") }
  var store: String { language.say("本库", "Store") }
  var fingerprint: String { language.say("管理员指纹", "Fingerprint") }
  var compare: String { language.say("请与纸面核对", "(compare with paper)") }
  var lastFull: String { language.say("上次全库", "Last full") }
  var checkpoint: String { language.say("最近校验点", "Checkpoint") }
  var noCheckpoint: String {
    language.say("还没有。督查部门或管理员按 c 出具", "none yet; supervisors and the administrator press c")
  }
  var root: String { language.say("校验根", "Root") }
  var thisTime: String { language.say("本次", "This time") }
  var notYet: String { language.say("尚未核验", "not yet") }
  var howTo: String {
    language.say(
      "v 快速核验只看各链末端；w 全库核验逐条核对内容、签名、附件。Esc 停止。",
      "v looks at the heads only; w reads every entry, signature and file. Esc stops it.")
  }
  var faults: String { language.say("缺陷", "Faults") }
  var noFaults: String {
    language.say(
      "未发现缺陷：每条都在、次序相接、签名相符。", "No fault: every entry is there, in order, and signed by its author.")
  }
  var heads: String { language.say("各链末端", "Heads") }
  var whatToDo: String { language.say("怎么办：", "What to do: ") }
  var headsHint: String {
    language.say(
      "各链末端与纸面校验点一致，就说明此前的记实没有被改动、删除或截短。",
      "Heads that agree with a checkpoint on paper prove all that came before it.")
  }
  var isRunning: String { language.say("正在核验，Esc 停止。", "A check is running; Esc stops it.") }
  var noUnit: String {
    language.say("您不在某个单位任职，请用快速核验或全库核验。", "You sit in no unit; use the quick or the full check.")
  }
  var stopped: String { language.say("核验已停止，库没有任何变化。", "The check was stopped; nothing was changed.") }
  var purpose: String {
    language.say(
      "核对库里每一条记实是否原样：没有改动、没有删除、签名是本人的。校验点打印存档，日后据以发现截短或重写。",
      "Whether every record is as it was written: unchanged, none missing, signed by its author.")
  }
  var chained: String {
    language.say(
      "每条记实都签名并与前一条相接，任何改动、删除、伪造都会显出来。",
      "Every entry is signed and follows from the one before, so that changes show.")
  }
  var chainedArticle: String {
    language.say("全程记实制度第四条（真实）、第十三条（不得篡改、删除、伪造）", "Whole-process records, articles 4 and 13")
  }
  var onPaper: String {
    language.say(
      "指纹和校验根以纸面为准；由上级保存的校验点每月一份。",
      "The fingerprint and the root on paper count; keep a checkpoint a month outside.")
  }
  var onPaperArticle: String { language.say("本程序的建议（PROP）", "a proposal of the program") }

  func entries(_ chain: String, _ count: Int, _ last: Instant) -> String {
    language.say(
      "\(chain)  \(count) 条，最近一条 \(last.day) \(last.moment.clock)",
      "\(chain)  \(count) entries, the last \(last.day) \(last.moment.clock)")
  }

  func note(_ note: VerificationStatement?) -> String {
    guard let note else { return language.say("尚未全库核验", "never") }
    let found =
      note.faults == 0
      ? language.say("未发现缺陷", "sound") : language.say("! 缺陷 \(note.faults) 处", "! \(note.faults) faults")
    return language.say(
      "\(note.at.day) \(note.at.moment.clock)  \(note.entries) 条  \(found)  \(note.by) 签名",
      "\(note.at.day) \(note.at.moment.clock)  \(note.entries) entries  \(found)  signed by \(note.by)")
  }

  func made(_ checkpoint: Checkpoint) -> String {
    language.say(
      "第 \(checkpoint.number) 号  \(checkpoint.day)  \(checkpoint.by) 出具  \(checkpoint.heads.count) 条链",
      "No. \(checkpoint.number)  \(checkpoint.day)  by \(checkpoint.by)  \(checkpoint.heads.count) chains")
  }

  func scope(_ scope: VerificationScope) -> String {
    scope.unit.map { language.say("单位 \($0)", "unit \($0)") }
      ?? (scope.quick ? language.say("快速核验", "quick check") : language.say("全库核验", "whole store"))
  }

  func runningNow(_ scope: String) -> String {
    language.say("\(scope)进行中，进度见下，Esc 停止", "\(scope) is running; Esc stops it")
  }

  func result(_ scope: String, _ report: VerificationReport) -> String {
    let found =
      report.isSound
      ? language.say("未发现缺陷", "sound")
      : language.say("! 缺陷 \(report.faults.count) 处", "! \(report.faults.count) faults")
    return language.say(
      "\(scope)  \(report.entries) 条、附件 \(report.attachments) 件  \(found)",
      "\(scope)  \(report.entries) entries, \(report.attachments) files  \(found)")
  }

  func onlyFor(_ role: String) -> String { language.say("这一步由\(role)做。", "This is for \(role).") }

  /// What the check that goes on by itself found, and what to do now.
  func found(_ first: VerificationFault, _ count: Int) -> String {
    let fault = "\(first.kind.name(in: language)) \(first.place)"
    return language.say(
      "! 核验发现 \(count) 处缺陷，请到 0 核验查看并告知管理员：\(fault)",
      "! \(language.count(count, chinese: "", english: "fault")): open 0 Verify, tell the administrator. \(fault)"
    )
  }
}

extension Words {
  /// The texts of verification.
  package var verify: VerifyWords { VerifyWords(language: language) }
}
