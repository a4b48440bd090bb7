import Records

/// The texts of verification.
package final class VerifyWords: Sendable {
  let name: String
  let store: String
  let fingerprint: String
  let compare: String
  let lastFull: String
  let checkpoint: String
  let noCheckpoint: String
  let root: String
  let thisTime: String
  let notYet: String
  let howTo: String
  let faults: String
  let noFaults: String
  let heads: String
  let faultKind: String
  let place: String
  let detail: String
  let whatToDo: String
  let chain: String
  let last: String
  let digest: String
  let headsHint: String
  let quick: String
  let full: String
  let own: String
  let makeCheckpoint: String
  let isRunning: String
  let noUnit: String
  let stopped: String
  let purpose: String
  let chained: String
  let chainedArticle: String
  let onPaper: String
  let onPaperArticle: String
  let entries: @Sendable (String, Int, Instant) -> String
  let note: @Sendable (VerificationStatement?) -> String
  let made: @Sendable (Checkpoint) -> String
  let scope: @Sendable (VerificationScope) -> String
  let runningNow: @Sendable (String) -> String
  let result: @Sendable (String, VerificationReport) -> String
  let onlyFor: @Sendable (String) -> String
  /// What the check found that goes on by itself, and what to do now.
  let found: @Sendable (VerificationFault, Int) -> String

  init(
    name: String, store: String, fingerprint: String, compare: String, lastFull: String, checkpoint: String,
    noCheckpoint: String, root: String, thisTime: String, notYet: String, howTo: String, faults: String,
    noFaults: String, heads: String, faultKind: String, place: String, detail: String, whatToDo: String,
    chain: String, last: String, digest: String, headsHint: String, quick: String, full: String,
    own: String, makeCheckpoint: String, isRunning: String, noUnit: String, stopped: String,
    purpose: String, chained: String, chainedArticle: String, onPaper: String, onPaperArticle: String,
    entries: @escaping @Sendable (String, Int, Instant) -> String,
    note: @escaping @Sendable (VerificationStatement?) -> String,
    made: @escaping @Sendable (Checkpoint) -> String,
    scope: @escaping @Sendable (VerificationScope) -> String,
    runningNow: @escaping @Sendable (String) -> String,
    result: @escaping @Sendable (String, VerificationReport) -> String,
    onlyFor: @escaping @Sendable (String) -> String,
    found: @escaping @Sendable (VerificationFault, Int) -> String
  ) {
    self.name = name
    self.store = store
    self.fingerprint = fingerprint
    self.compare = compare
    self.lastFull = lastFull
    self.checkpoint = checkpoint
    self.noCheckpoint = noCheckpoint
    self.root = root
    self.thisTime = thisTime
    self.notYet = notYet
    self.howTo = howTo
    self.faults = faults
    self.noFaults = noFaults
    self.heads = heads
    self.faultKind = faultKind
    self.place = place
    self.detail = detail
    self.whatToDo = whatToDo
    self.chain = chain
    self.last = last
    self.digest = digest
    self.headsHint = headsHint
    self.quick = quick
    self.full = full
    self.own = own
    self.makeCheckpoint = makeCheckpoint
    self.isRunning = isRunning
    self.noUnit = noUnit
    self.stopped = stopped
    self.purpose = purpose
    self.chained = chained
    self.chainedArticle = chainedArticle
    self.onPaper = onPaper
    self.onPaperArticle = onPaperArticle
    self.entries = entries
    self.note = note
    self.made = made
    self.scope = scope
    self.runningNow = runningNow
    self.result = result
    self.onlyFor = onlyFor
    self.found = found
  }

  static let chinese = VerifyWords(
    name: "核验", store: "本库", fingerprint: "管理员指纹", compare: "请与纸面核对", lastFull: "上次全库",
    checkpoint: "最近校验点", noCheckpoint: "还没有。督查部门或管理员按 c 出具", root: "校验根", thisTime: "本次",
    notYet: "尚未核验", howTo: "v 快速核验只看各链末端；w 全库核验逐条核对内容、签名、附件。Esc 停止。",
    faults: "缺陷", noFaults: "未发现缺陷：每条都在、次序相接、签名相符。", heads: "各链末端", faultKind: "缺陷",
    place: "位置", detail: "情况", whatToDo: "怎么办：", chain: "记录链", last: "末条", digest: "指纹",
    headsHint: "各链末端与纸面校验点一致，就说明此前的记实没有被改动、删除或截短。",
    quick: "快速核验", full: "全库核验", own: "本单位", makeCheckpoint: "出校验点", isRunning: "正在核验，Esc 停止。",
    noUnit: "您不在某个单位任职，请用快速核验或全库核验。", stopped: "核验已停止，库没有任何变化。",
    purpose: "核对库里每一条记实是否原样：没有改动、没有删除、签名是本人的。校验点打印存档，日后据以发现截短或重写。",
    chained: "每条记实都签名并与前一条相接，任何改动、删除、伪造都会显出来。",
    chainedArticle: "全程记实制度第四条（真实）、第十三条（不得篡改、删除、伪造）",
    onPaper: "指纹和校验根以纸面为准；由上级保存的校验点每月一份。", onPaperArticle: "本程序的建议（PROP）",
    entries: { "\($0)  \($1) 条，最近一条 \($2.day) \($2.moment.clock)" },
    note: { note in
      guard let note else { return "尚未全库核验" }
      let found = note.faults == 0 ? "未发现缺陷" : "! 缺陷 \(note.faults) 处"
      return "\(note.at.day) \(note.at.moment.clock)  \(note.entries) 条  \(found)  \(note.by) 签名"
    },
    made: { "第 \($0.number) 号  \($0.day)  \($0.by) 出具  \($0.heads.count) 条链" },
    scope: { $0.unit.map { "单位 \($0)" } ?? ($0.quick ? "快速核验" : "全库核验") },
    runningNow: { "\($0)进行中，进度见下，Esc 停止" },
    result: { scope, report in
      let found = report.isSound ? "未发现缺陷" : "! 缺陷 \(report.faults.count) 处"
      return "\(scope)  \(report.entries) 条、附件 \(report.attachments) 件  \(found)"
    },
    onlyFor: { "这一步由\($0)做。" },
    found: { first, count in
      "! 核验发现 \(count) 处缺陷，请到 0 核验查看并告知管理员：\(first.kind.name(in: .chinese)) \(first.place)"
    })

  static let english = VerifyWords(
    name: "Verify", store: "Store", fingerprint: "Fingerprint", compare: "(compare with paper)",
    lastFull: "Last full", checkpoint: "Checkpoint",
    noCheckpoint: "none yet; supervisors and the administrator press c",
    root: "Root", thisTime: "This time", notYet: "not yet",
    howTo: "v looks at the heads only; w reads every entry, signature and file. Esc stops it.",
    faults: "Faults", noFaults: "No fault: every entry is there, in order, and signed by its author.",
    heads: "Heads", faultKind: "Fault", place: "Place", detail: "Detail", whatToDo: "What to do: ",
    chain: "Chain", last: "Last", digest: "Digest",
    headsHint: "Heads that agree with a checkpoint on paper prove all that came before it.",
    quick: "Quick", full: "Whole store", own: "Own unit", makeCheckpoint: "Checkpoint",
    isRunning: "A check is running; Esc stops it.",
    noUnit: "You sit in no unit; use the quick or the full check.",
    stopped: "The check was stopped; nothing was changed.",
    purpose: "Whether every record is as it was written: unchanged, none missing, signed by its author.",
    chained: "Every entry is signed and follows from the one before, so that changes show.",
    chainedArticle: "Whole-process records, articles 4 and 13",
    onPaper: "The fingerprint and the root on paper count; keep a checkpoint a month outside.",
    onPaperArticle: "a proposal of the program",
    entries: { "\($0)  \($1) entries, the last \($2.day) \($2.moment.clock)" },
    note: { note in
      guard let note else { return "never" }
      let found = note.faults == 0 ? "sound" : "! \(note.faults) faults"
      return "\(note.at.day) \(note.at.moment.clock)  \(note.entries) entries  \(found)  signed by \(note.by)"
    },
    made: { "No. \($0.number)  \($0.day)  by \($0.by)  \($0.heads.count) chains" },
    scope: { $0.unit.map { "unit \($0)" } ?? ($0.quick ? "quick check" : "whole store") },
    runningNow: { "\($0) is running; Esc stops it" },
    result: { scope, report in
      let found = report.isSound ? "sound" : "! \(report.faults.count) faults"
      return "\(scope)  \(report.entries) entries, \(report.attachments) files  \(found)"
    },
    onlyFor: { "This is for \($0)." },
    found: { first, count in
      "! \(Language.english.count(count, chinese: "", english: "fault")): open 0 Verify, tell the administrator. "
        + "\(first.kind.name(in: .english)) \(first.place)"
    })
}
