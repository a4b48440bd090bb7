import Records

/// The texts of changes of closed months.
package struct ChangeWords: Sendable {
  let language: Language

  var name: String { language.say("待同意的更改", "Changes to consent to") }
  var none: String { language.say("没有等待同意的更改。", "No change waits for consent.") }
  var consent: String { language.say("同意", "Consent") }
  var decline: String { language.say("不同意", "Decline") }
  var closed: String { language.say("已关闭", "Closed") }
  var reason: String { language.say("理由", "Reason") }
  var declinedLabel: String { language.say("不同意", "Declined") }
  var reasonNeeded: String { language.say("须写明不同意的理由。", "Say why not.") }
  var declinedAlready: String {
    language.say("已说明不同意；改变主意可以同意。", "It was declined; it can still be consented to.")
  }

  func ofOtherOffice(_ office: String) -> String {
    language.say("这一条由\(office)同意。", "This one is for the \(office).")
  }

  func counts(_ changes: [ReviewedChange]) -> String {
    let declined = changes.count { $0.declined != nil }
    return language.say(
      "待同意 \(changes.count - declined)  不同意 \(declined)",
      "waiting \(changes.count - declined)  declined \(declined)")
  }

  func months(_ months: [Month]) -> String {
    language.list(months.map { $0.spoken(in: language) })
  }

  func was(_ text: String) -> String { "- " + (text.isEmpty ? language.say("（空）", "(empty)") : text) }
  func becomes(_ text: String) -> String { "+ " + (text.isEmpty ? language.say("（空）", "(empty)") : text) }

  func message(_ change: ReviewedChange, isConsent: Bool) -> String {
    let purpose = change.purpose.name(in: language)
    let what = language.say(
      "\(change.unitName) \(change.record) 的\(purpose)（\(change.name)）",
      "the \(purpose) of \(change.record), \(change.unitName) (\(change.name))")
    return isConsent
      ? language.say(
        "同意\(what)？由单位负责人审签后生效；已关闭月份的得分不变，有变动只能以更正通报更正。",
        "Consent to \(what)? It takes effect with the head's signature; the score of a closed month stays, and only a "
          + "correction bulletin changes it.")
      : language.say("不同意\(what)，理由：", "Why is \(what) declined?")
  }

  func consented(_ draft: Int) -> String {
    language.say("已同意 D\(draft)，等单位负责人审签。", "D\(draft) is consented to and waits for its head's signature.")
  }

  func declined(_ draft: Int) -> String {
    language.say("已说明不同意 D\(draft)，单位会看到理由。", "D\(draft) is declined; the unit sees why.")
  }

  var help: Help {
    Help(
      language.say(
        "月度审核关闭以后，更正、补充、作废已审过的记实，要督查部门同意才能审签。这里列出等待同意的和说明不同意的，写明改动什么、为什么；单位看本单位的。",
        "Once a month's review is closed, a correction, supplement or void of a record that it judged needs the "
          + "office's consent before the head can sign. Those that wait and those declined stand here, with what they "
          + "would change and why; a unit sees its own."),
      rules: [
        Help.Rule(
          language.say("已审核的得分不因更改而变动。", "A closed score stays, whatever is changed later."),
          language.say("全程记实制度第十五条", "Whole-process records, article 15")),
        Help.Rule(
          language.say(
            "更改、作废须写明理由并经负责人审签，全程留痕。", "Changes and voids need a reason and the head's signature."),
          language.say("全程记实制度第十三条", "Whole-process records, article 13")),
      ])
  }
}

extension Words {
  /// The texts of changes of closed months.
  package var changes: ChangeWords { ChangeWords(language: language) }
}
