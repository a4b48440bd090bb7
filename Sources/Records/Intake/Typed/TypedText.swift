import HonestText

/// What is left of a typed date or time while it is read from left to right, in narrow signs and small letters.
struct TypedText: Hashable {
  private(set) var rest: ArraySlice<Character>

  /// A text with full-width digits and signs made narrow, and the blanks around it left out.
  init(_ text: String) {
    rest = ArraySlice(text.lowercased().map(Self.narrow))
    skipBlanks()
    while rest.last == " " { rest.removeLast() }
  }

  private static func narrow(_ character: Character) -> Character {
    switch character {
    case "：", "︰", "∶": return ":"
    case "—", "–", "－", "−": return "-"
    case "，", "、", ",", "；": return " "
    case "。": return "."
    case "（": return "("
    case "）": return ")"
    default: break
    }
    if character.isWhitespace { return " " }
    return character.narrow
  }

  var isAtEnd: Bool { rest.isEmpty }
  var next: Character? { rest.first }
  /// Whether a digit, Arabic or Chinese, comes next.
  var startsWithNumber: Bool {
    guard let next else { return false }
    return Self.digit(next) != nil || Self.chinese[next] != nil
  }

  mutating func skipBlanks() { while rest.first == " " { rest.removeFirst() } }

  /// Takes the words that come next, if they do.
  mutating func take(_ words: String) -> Bool {
    guard rest.starts(with: words) else { return false }
    rest.removeFirst(words.count)
    return true
  }

  /// Takes the first of some words, and answers what it stands for.
  mutating func take<Value>(_ meanings: [(String, Value)]) -> Value? {
    for (words, value) in meanings where take(words) { return value }
    return nil
  }

  /// Tries to read something; what could not be read stays.
  mutating func attempt<Value>(_ read: (inout TypedText) -> Value?) -> Value? {
    var copy = self
    guard let value = read(&copy) else { return nil }
    self = copy
    return value
  }

  /// A run of Arabic digits, whole: its value and how many there were.
  mutating func digits(_ counts: ClosedRange<Int>) -> (value: Int, count: Int)? {
    let run = rest.prefix { Self.digit($0) != nil }
    guard counts.contains(run.count) else { return nil }
    rest.removeFirst(run.count)
    return (run.reduce(0) { $0 * 10 + (Self.digit($1) ?? 0) }, run.count)
  }

  /// A number of at most two digits, or a Chinese one up to 99: 三, 十二, 二十五, 两.
  mutating func number() -> Int? {
    if let (value, _) = digits(1...2) { return value }
    let run = rest.prefix { Self.chinese[$0] != nil }
    guard let value = Self.value(run) else { return nil }
    rest.removeFirst(run.count)
    return value
  }

  /// One figure, however many follow: 周三三点 is the third day of the week.
  mutating func figure() -> Int? {
    guard let next, let value = Self.digit(next) ?? Self.chinese[next] else { return nil }
    rest.removeFirst()
    return value
  }

  /// The value of Chinese figures up to 99.
  private static func value(_ run: ArraySlice<Character>) -> Int? {
    let values = run.compactMap { chinese[$0] }
    switch values.count {
    case 1: return values[0]
    case 2 where values[0] == 10 && values[1] < 10: return 10 + values[1]
    case 2 where values[1] == 10 && (2...9).contains(values[0]): return values[0] * 10
    case 3 where values[1] == 10 && (2...9).contains(values[0]) && values[2] < 10:
      return values[0] * 10 + values[2]
    default: return nil
    }
  }

  private static func digit(_ character: Character) -> Int? {
    character.isASCII && character.isNumber ? character.wholeNumberValue : nil
  }

  private static let chinese: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10,
  ]
}

extension Character {
  /// The character with a full-width first sign made narrow.
  var narrow: Character {
    guard let scalar = unicodeScalars.first, scalar.narrow != scalar else { return self }
    return Character(scalar.narrow)
  }
}
