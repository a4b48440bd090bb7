extension FieldProblem {
  /// The field's label and what is wrong with it.
  package func sentence(in language: Language) -> String {
    language.say(
      "\(field.name(in: .chinese))：\(kind.sentence(in: .chinese))",
      "\(field.name(in: .english)): \(kind.sentence(in: .english))")
  }
}

extension FieldProblem.Kind {
  /// What is wrong and what to do, to be shown by the field.
  package func sentence(in language: Language) -> String {
    switch self {
    case .missing: language.say("还没有填", "still empty; fill it in")
    case .notATime:
      language.say("请写成 2026-06-26 14:00", "write it as 2026-06-26 14:00")
    case .endBeforeStart:
      language.say("早于开始时间，请改正", "lies before the start; change one of the two")
    case .tooShort(let least, let has):
      language.say("只有 \(has) 字，至少 \(least) 字", "has \(has) characters, needs at least \(least)")
    case .tooLong(let most, let has):
      language.say("共 \(has) 字，最多 \(most) 字", "has \(has) characters, at most \(most) fit")
    case .notANumber: language.say("请填正整数", "write a whole number above 0")
    case .notAllowed:
      language.say("这一方面不能选此项，请另选", "this side does not allow it; choose another")
    case .otherLedger(let name):
      language.say(
        "\(name) 不是本单位本方面本年度的事项，请另选",
        "\(name) is no duty of this unit, side and year; choose another")
    case .unknownPerson(let name):
      language.say("人员库中没有“\(name)”，请另选", "nobody is called “\(name)”; choose another")
    case .tooFew(let least, let has):
      language.say("有 \(has) 件，至少 \(least) 件，或说明原因", "has \(has), needs \(least), or a reason why not")
    case .changed:
      language.say("更正不能改动此项；请作废后重新记实", "a correction cannot change this; void it and record anew")
    case .unfit(let problem): problem.sentence(in: language)
    case .taken(let by):
      language.say("已被 \(by) 使用，请换一个", "\(by) has it already; take another")
    }
  }
}
