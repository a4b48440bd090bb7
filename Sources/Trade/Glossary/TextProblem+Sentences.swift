import HonestText

extension TextProblem {
  /// What is wrong with a text and what to do about it, to stand behind the name of its field.
  package func sentence(in language: Language) -> String {
    switch self {
    case .missing: language.say("还没有填", "still empty; fill it in")
    case .tooShort(let least, let has):
      language.say("只有 \(has) 字，至少 \(least) 字", "has \(has) characters, needs at least \(least)")
    case .tooLong(let most, let has):
      language.say("共 \(has) 字，最多 \(most) 字", "has \(has) characters, at most \(most) fit")
    case .tooLarge(.bytes, let most, let has):
      language.say("共 \(has) 字节，最多 \(most) 字节，请删减", "has \(has) bytes, at most \(most) fit; shorten it")
    case .tooLarge(.scalars, let most, let has):
      language.say(
        "附加符号太多（\(has) 个码位，最多 \(most)），请删减",
        "has \(has) code points in its characters, at most \(most) fit; take marks out")
    case .tooLarge(.columns, let most, let has):
      language.say("占 \(has) 列，最多 \(most) 列，请删减", "takes \(has) columns, at most \(most) fit; shorten it")
    case .marks(let place):
      language.say("第 \(place) 个字符上叠的附加符号太多，请删去", "character \(place) bears too many marks; take them out")
    case .scalar(let value, let place):
      Self.scalar(value, place, language)
    }
  }

  private static func scalar(_ value: UInt32, _ place: Int, _ language: Language) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let kind: String? =
      switch (value, Unicode.Scalar(value)?.deceit) {
      case (0x0A, _), (0x0D, _): language.say("换行", "the end of a line")
      case (0x09, _): language.say("制表符", "a tab")
      case (_, .control): language.say("控制字符 \(code)", "the control character \(code)")
      case (_, .direction):
        language.say("改变文字方向的 \(code)", "\(code), which turns the direction of what follows")
      case (_, .invisible): language.say("看不见的 \(code)", "\(code), which cannot be seen")
      case (_, .noncharacter): language.say("不成字符的 \(code)", "\(code), which is no character")
      case (_, nil): nil
      }
    if let kind {
      return language.say("第 \(place) 个字符是\(kind)，请删去", "character \(place) is \(kind); delete it")
    }
    // A bar in a name, or a mark on nothing.
    let shown = Unicode.Scalar(value).map {
      $0.properties.canonicalCombiningClass == .notReordered ? "“\($0)”" : code
    }
    return language.say(
      "第 \(place) 个字符 \(shown ?? code) 不能用在这里，请删去",
      "character \(place), \(shown ?? code), cannot stand here; delete it")
  }
}
