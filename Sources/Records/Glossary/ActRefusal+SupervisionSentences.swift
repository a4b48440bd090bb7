extension ActRefusal {
  /// The sentences of refusals in supervision.
  func supervisionSentence(in language: Language) -> String {
    switch self {
    case .inspectionClosed(let name):
      language.say(
        "\(name) 已办结，不能再登记问题；请另行组织督查", "\(name) is closed and takes no more findings; open another one")
    case .notInspected(let unit):
      language.say(
        "\(unit) 不在本次督查范围内；请核对单位", "\(unit) is not among the units of this inspection; check the unit")
    case .resultMissing: language.say("须写明结果才能办结；请补上", "nothing ends without its result; write it down")
    case .findingSettled(let name, let state):
      language.say(
        "\(name) 现为“\(state.name(in: .chinese))”，不能再这样办理；如有新问题请另行登记",
        "\(name) is \(state.name(in: .english)), which does not allow this; put a new finding down instead")
    case .inspectionIncomplete(let kind):
      switch kind {
      case .focused: language.say("重点督查须写明事由；请补上", "a focused inspection needs its reason; give one")
      case .special:
        language.say(
          "专项督查须写明对象和文号；请补上", "a special inspection needs its object and the paper's number; give them")
      case .routine, .comprehensive:
        language.say(
          "\(kind.name(in: .chinese))没有事由和对象；请去掉",
          "a \(kind.name(in: .english)) inspection has no reason or object; leave them out")
      }
    case .inBulletin(let violation, let bulletin):
      language.say(
        "\(violation) 已列入通报 \(bulletin)，不能再次通报；有误请更正该通报",
        "\(violation) stands in bulletin \(bulletin) already; correct that one where it is wrong")
    case .notedAlready(let record, let violation):
      language.say(
        "\(record) 的这种违规已登记为 \(violation)；请在该条下登记处理情况",
        "this violation of \(record) is noted already, as \(violation); follow that one up")
    case .notOfUnit(let person, let unit):
      language.say(
        "\(person) 不是该单位（\(unit)）的人员；只能点名在该单位任职的人，请选定",
        "\(person) is nobody of the unit \(unit); only people with a post there can be named, so pick one")
    case .bulletinCorrected(let old, let new):
      language.say(
        "通报 \(old) 已由 \(new) 更正；请更正 \(new)", "bulletin \(old) was corrected by \(new); correct \(new)")
    default: ""
    }
  }
}
