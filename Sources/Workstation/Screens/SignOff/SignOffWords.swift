import Records
import TerminalUI

/// The texts of the sign-off.
package struct SignOffWords: Sendable {
  let language: Language

  var name: String { language.say("审签", "Sign-off") }
  var sign: String { language.say("审签", "Sign") }
  var sendBack: String { language.say("退回", "Return") }
  var enter: String { language.say("录入", "Enter it") }
  var noneWaiting: String { language.say("没有待办的件。", "Nothing is waiting.") }
  var nothing: String { language.say("没有待审签的件。", "Nothing waits for your signature.") }
  var nothingForRecorder: String {
    language.say("没有待审签或待录入的件。", "Nothing waits for a signature or for entry.")
  }
  var bound: String {
    language.say(
      "签后不能改；要改须更正并重新审签。签名约束以上全部内容和材料。", "Final once signed; it binds the text and the evidence above.")
  }
  var pressEnter: String { language.say("已审签：按 Enter 录入。", "Signed: press Enter to enter it.") }
  var changed: String { language.say("改动", "Changes") }
  var readMark: String { language.say("已读", "read") }
  var howToMark: String {
    language.say(
      "空格或 Tab 往下读，到末尾再按一下就记为已读；Tab 接着看下一件。",
      "Space or Tab reads on, and at the end marks it as read; Tab goes on.")
  }
  var commentMissing: String { language.say("请写意见，记录员才知道改哪里。", "Say what is to be changed.") }
  var noHead: String {
    language.say("这一侧没有在任的主要负责人，请管理员登记。", "This side has no head in office; tell the administrator.")
  }
  var returned: String { language.say("已退回，记录员会在今日看到。", "Returned; the recorder sees it on Today.") }
  var day: String { language.say("签署日期", "Signed on") }
  var reference: String { language.say("签批单号", "Sheet no.") }
  var scan: String { language.say("扫描件", "Scan") }
  var noScan: String { language.say("须附：Enter 选文件，或粘贴路径", "Needed: Enter chooses a file; or paste a path") }
  var paper: String { language.say("登记纸质审签", "Paper signature") }
  var paperProblem: String {
    language.say("日期写作 2026-06-26，并要有签批单号。", "Write 2026-06-26, and the sheet's number.")
  }
  var paperClaim: String {
    language.say("这是记录员的登记，会标明“纸面签字”。", "This is your claim; it is marked as signed on paper.")
  }
  var help: Help {
    Help(
      language.say(
        "待审签的件，离录入时限最近的在前。读全文和材料，签或退。三个工作日在等签时也在走。",
        "What waits for a signature, nearest deadline first. Read it all, then sign or return it."),
      rules: [
        Help.Rule(
          language.say("录入前须经这一侧的主要负责人审签。", "The primary head of the side signs before entry."),
          language.say("全程记实制度第十条", "Whole-process records, art. 10")),
        Help.Rule(
          language.say("签名约束内容和材料；签后有改动，须重新审签。", "The signature binds content and evidence."),
          language.say("全程记实制度第十条、第十三条", "Whole-process records, art. 10 and 13")),
        Help.Rule(
          language.say("退回须写意见。", "A return needs a comment."),
          language.say("全程记实制度第十条", "Whole-process records, art. 10")),
      ])
  }

  /// The draft's name and how often it was submitted.
  func attempt(_ name: String, _ count: Int) -> String {
    language.say("草稿 \(name)  第 \(count) 稿", "draft \(name)  attempt \(count)")
  }

  /// What changed since the last draft, in one line: 人物；摘要 加了「末句」.
  func changes(_ changes: [ChangedField], since standing: DraftStanding) -> String {
    let parts = changes.map { change -> String in
      let text = TextChange(from: change.old, to: change.new)
      let name = Words(language).form.field(change.field)
      let (removed, added) = (text.removed.clipped(to: 40), text.added.clipped(to: 40))
      if removed.isEmpty {
        return language.say("\(name) 加了「\(added)」", "\(name): added \"\(added)\"")
      }
      if added.isEmpty {
        return language.say("\(name) 去了「\(removed)」", "\(name): removed \"\(removed)\"")
      }
      return language.say("\(name)「\(removed)」改为「\(added)」", "\(name): \"\(removed)\" to \"\(added)\"")
    }
    let list = parts.joined(separator: language.say("；", "; "))
    guard standing.previous != nil else {
      return language.say("比已录入的：\(list)", "since it was entered: \(list)")
    }
    let before = standing.attempt - 1
    return language.say("比第 \(before) 稿：\(list)", "since attempt \(before): \(list)")
  }

  /// Asks for the head's opinion before signing.
  func signing(_ title: String, unopened: [String]) -> Dialog {
    Dialog(
      title: sign,
      message: title + "\n" + neverOpened(unopened)
        + language.say("签名约束全部内容和材料；签后不能改。意见：", "You sign all of the content and evidence. Opinion:"),
      entry: .line(TextField(language.say("同意", "Agreed"), limit: 200)), confirm: sign,
      cancel: language.say("再看看", "Not yet"))
  }

  /// Says which evidence is about to be signed unseen; nothing where all of it was opened.
  func neverOpened(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    let list = language.list(names.prefix(2).map { $0.clipped(to: 24) }) + (names.count > 2 ? " .." : "")
    return language.say("没有打开过的材料 \(names.count) 件：\(list)。", "Never opened: \(names.count), \(list).") + "\n"
  }

  /// Names everything that is about to be signed, and asks for one opinion.
  func signingAll(_ titles: [String], unread: Int, unopened: [String]) -> Dialog {
    let list = titles.enumerated().map { "\($0.offset + 1) \($0.element.clipped(to: 54))" }.joined(
      separator: "\n")
    let rest =
      unread > 0 ? language.say("\n另有 \(unread) 件未读，不签。", "\n\(unread) unread: not signed.") : ""
    return Dialog(
      title: language.say("审签已读的 \(titles.count) 件", "Sign \(titles.count) that were read"),
      message: list + rest + "\n" + neverOpened(unopened)
        + language.say("每件各签，签后不能改。意见：", "Each gets your signature, which is final. Opinion:"),
      entry: .line(TextField(language.say("同意", "Agreed"), limit: 200)),
      confirm: language.say("全部审签", "Sign all"),
      cancel: language.say("再看看", "Not yet"))
  }

  /// What became of drafts that were signed together.
  func signedAll(_ round: SigningRound) -> StatusLine {
    var text = language.say("已审签 \(round.signed) 件", "\(round.signed) signed")
    if round.entered > 0 {
      text += language.say("，其中录入或生效 \(round.entered) 件", ", \(round.entered) in the books")
    }
    if let first = round.problems.first {
      text += language.say(
        "；\(round.problems.count) 件未成：\(first)", "; \(round.problems.count) not done: \(first)")
    }
    return StatusLine(text, isProblem: !round.problems.isEmpty)
  }

  /// How many of the queue were read in this session.
  func read(_ count: Int, of all: Int) -> String {
    language.say("已读 \(count)/\(all)", "\(count)/\(all) read")
  }

  /// What stands under a comparison.
  func restUnchanged(_ standing: DraftStanding, hasChanges: Bool) -> String {
    hasChanges
      ? language.say("其余未变。d 看全文", "The rest is as it was; d shows all of it")
      : language.say("与前一稿相同。d 看全文", "Nothing differs; d shows all of it")
  }

  /// Asks why a draft is sent back.
  func returning(_ title: String) -> Dialog {
    Dialog(
      title: sendBack,
      message: title + "\n" + language.say("请写要补要改的地方：", "Say what is to be changed:"),
      entry: .line(TextField(limit: 300)), confirm: sendBack,
      cancel: language.say("取消", "Cancel"))
  }

  /// Asks why an entry is late.
  func lateReason(_ days: Int) -> Dialog {
    Dialog(
      title: language.say("迟录", "Late entry"),
      message: language.say(
        "已过录入时限 \(days) 个工作日。照样收，迟录标记永久保留。请写原因：",
        "\(days) working days past its deadline. It is taken, and marked for good. Say why:"),
      entry: .line(TextField(limit: 200)), confirm: enter,
      cancel: language.say("取消", "Cancel"))
  }

  /// Asks for the head's passphrase at the recorder's terminal.
  func handing(_ name: String) -> Dialog {
    Dialog(
      title: language.say("请 \(name) 审签", "Over to \(name)"),
      message: language.say(
        "键盘交给 \(name)：输入本人口令，读，签，然后自动交还。",
        "\(name) types the passphrase, reads, signs; then it is yours again."),
      entry: .secret(SecretField()), confirm: language.say("交接", "Hand over"),
      cancel: language.say("取消", "Cancel"))
  }

  // A head who has no key yet.
  func firstKeyNote(_ name: String, vouching administrator: String?) -> String {
    guard let administrator else {
      return language.say(
        "\(name) 还没有启用。请本人输入一次性码，自己设口令；设好即坐到这里读、签，然后自动交还。",
        "\(name) has no key yet: types the one-time code, chooses a passphrase, and sits here at once to read and sign."
      )
    }
    return language.say(
      "\(name) 还没有启用。请本人在这里自己设口令；有一次性码的填上，没有就空着，由在座的管理员 \(administrator) 证明是本人，记录在案。",
      "\(name) has no key yet and chooses a passphrase here. With a one-time code it is proved by that; without one "
        + "the administrator \(administrator), who sits here, answers for it, and that is put down.")
  }
  var firstKeyKeys: Footer {
    Footer([
      Footer.Item(key: "F5", label: language.say("设好并交接", "Hand over")),
      Footer.Item(key: "Enter", label: language.say("下一项", "Next")),
      Footer.Item(key: "Esc", label: language.say("取消", "Leave")),
    ])
  }
  func noKey(_ name: String) -> String {
    language.say(
      "\(name) 还没有启用，也没有待用的一次性码：请管理员发码（设置 → 人员，c），或按 p 登记纸质审签。",
      "\(name) has no key and no code waits: let the administrator issue one (Set-up, People, c), or press p."
    )
  }

  /// What signing brought about; a record that was to be entered at once may have stayed signed.
  func signed(_ receipt: Receipt, _ purpose: Purpose, _ language: Language) -> StatusLine {
    if purpose != .new {
      let name = purpose.name(in: language)
      return StatusLine(language.say("已审签，\(name)生效。", "Signed; the \(name) is in force."))
    }
    if let number = receipt.number {
      return StatusLine(language.say("已审签并录入：\(number)", "Signed and entered: \(number)"))
    }
    if let refusal = receipt.notEntered {
      let why = StoreFailure.refused(refusal).sentence(in: language)
      return StatusLine(language.say("已审签，尚未录入：\(why)", "Signed, not entered yet: \(why)"), isProblem: true)
    }
    return StatusLine(language.say("已审签。记录员按 Enter 录入。", "Signed. The recorder enters it with Enter."))
  }

  /// What is said after an entry.
  func entered(_ number: String) -> String { language.say("已录入：\(number)", "Entered: \(number)") }
}

extension Words {
  /// The texts of the sign-off.
  package var signOff: SignOffWords { SignOffWords(language: language) }
}
