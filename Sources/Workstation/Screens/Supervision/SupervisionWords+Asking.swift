import Records
import TerminalUI

// The questions before a paper is issued and before an inspection is closed, and what is said of a correction.
extension SupervisionWords {
  func correctedBy(_ new: SupervisionName) -> String { language.say("已由 \(new) 更正", "corrected by \(new)") }

  var pickSomebody: String { language.say("没有这个人。", "Nobody of that name.") }

  /// What is said of a name that several people have.
  func pickOne(of count: Int) -> String {
    language.say("合乎 \(count) 人，请选定一人。", "\(count) people match: pick one.")
  }

  /// Asks before a named bulletin, which says what it freezes.
  func issuing(_ bulletin: NamedBulletin, in here: ScreenContext) -> Dialog {
    let people = Set(bulletin.body.lines.map { "\($0.unit) \($0.person)" }).count
    let units = Set(bulletin.body.lines.map(\.unit)).count
    let frozen = language.say(
      "印发后点名 \(units) 个单位的 \(people) 人，所在单位立即可见，内容从此不变；有误只能再印发更正通报。",
      "It names \(people) of \(units) units, who see it at once, and is frozen; only another bulletin corrects it."
    )
    let old = bulletin.corrects.map {
      language.say("它取代 \($0)，后者不再有效。", "It takes the place of \($0), which no longer holds. ")
    }
    return Dialog(
      title: language.say("印发点名通报", "Issue the bulletin"), message: (old ?? "") + frozen,
      confirm: language.say("印发", "Issue"), cancel: here.words.station.cancel)
  }

  /// Asks before an inspection is closed over findings that nobody has settled.
  func closing(_ name: SupervisionName, over open: Int) -> Dialog {
    Dialog(
      title: language.say("办结 \(name)", "Close \(name)"),
      message: language.say(
        "还有 \(open) 个问题没有整改完。办结后不能再登记问题，这些问题的整改照常跟踪。",
        "\(language.count(open, chinese: "个问题", english: "finding")) of it still open. Closed, it takes no more of them; "
          + "these are followed as before."),
      confirm: language.say("办结", "Close"), cancel: language.say("取消", "Cancel"))
  }
}
