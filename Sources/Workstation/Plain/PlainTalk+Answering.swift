import Records
import Secrets
import TerminalUI

// What a line comes to.
extension PlainTalk {
  /// The input that a line stands for, or what is to be said to it.
  package mutating func answer(_ line: String) -> Answer {
    guard let page = present else { return Answer() }
    askedHelp = false
    if isOvertaken {
      isOvertaken = false
      return Answer(lines: [words.changedMeanwhile] + ask(page))
    }
    if !isSecret { typed = line.trimmed }
    switch page.question {
    case .field(let field):
      if case .secret = field.kind { return answer(secret: Passphrase(firstLineOf: line)) }
      return answer(line, to: field, on: page)
    case .buttons(let buttons): return answer(line.trimmed, among: buttons, on: page)
    case .choice: return choose(line.trimmed, on: page)
    }
  }

  /// Why a line is not taken at all.
  package enum Untaken {
    /// It is not UTF-8; a guess at it would be sealed.
    case notText
    case tooLong
  }

  /// What is said to a line that is not taken.
  package mutating func answer(untaken: Untaken) -> Answer {
    guard let page = present else { return Answer() }
    (askedHelp, typed) = (false, "")
    let language = page.language
    let why =
      switch untaken {
      case .notText:
        language.say(
          "这一行不是 UTF-8，没有收下；请把终端设为 UTF-8 再输。",
          "That line is not UTF-8 and was not taken; set the terminal to UTF-8.")
      case .tooLong:
        language.say(
          "这一行太长，没有收下；请分几行输。", "That line is too long and was not taken; type it in several lines.")
      }
    return Answer(lines: [why] + ask(page))
  }

  /// The input that a hidden line stands for; `nil` for one that is not UTF-8.
  package mutating func answer(secret phrase: Passphrase?) -> Answer {
    guard let page = present else { return Answer() }
    (askedHelp, typed) = (false, "")
    if isOvertaken {
      isOvertaken = false
      return Answer(lines: [words.changedMeanwhile] + ask(page))
    }
    guard let phrase else {
      return Answer(lines: [StoreFailure.passphraseNotText.sentence(in: page.language)] + ask(page))
    }
    if phrase == ".b" { return Answer(inputs: [.key(.escape)]) }
    return Answer(inputs: (phrase.isEmpty ? [] : [.secret(phrase)]) + [.key(.enter)])
  }

  mutating func answer(_ line: String, to field: Reading.Field, on page: PlainPage) -> Answer {
    let text = line.trimmed
    if let paragraphs, case .lines = field.kind { return add(text, to: paragraphs) }
    if ["?", "？"].contains(text) { return Answer(lines: help(on: field, page)) }
    if text.hasPrefix("..") || text.hasPrefix("。。") { return fill(String(text.dropFirst()), field, page) }
    if text.hasPrefix(".") || text.hasPrefix("。") {
      let rest = String(text.dropFirst())
      if rest.isEmpty { return Answer(inputs: [.key(.enter)]) }
      if let answer = command(rest, on: page, isTyping: true) { return answer }
    }
    let offers = page.items.filter(\.isOffered)
    if let number = Int(text), !offers.isEmpty, (1...offers.count).contains(number) {
      return Answer(inputs: take(number - 1, of: offers, for: field))
    }
    return text.isEmpty ? leave(field, page) : fill(text, field, page)
  }

  /// Takes an offered row: a file is only chosen, anything else goes into the field.
  func take(_ row: Int, of offers: [Reading.Item], for field: Reading.Field) -> [Input] {
    let chosen = offers.first(where: \.isChosen)?.index
    let steps = row - (chosen ?? -1)
    let moves = Array(repeating: Input.key(steps > 0 ? .down : .up), count: abs(steps))
    switch field.kind {
    case .files: return moves
    case .picking(_, let key, _): return moves + [.key(key)]
    default: return moves + [.key(.enter), .key(.enter)]
    }
  }

  func leave(_ field: Reading.Field, _ page: PlainPage) -> Answer {
    switch field.kind {
    case .lines: return Answer(inputs: [.key(.tab)])
    case .files(let key): return Answer(inputs: [.key(key)])
    case .picking(let text, _, let key):
      if !text.isEmpty { return Answer(inputs: [.key(.enter)]) }
      return key.map { Answer(inputs: [.key($0)]) } ?? Answer(lines: ask(page))
    case .line, .secret, .choice: return Answer(inputs: [.key(.enter)])
    }
  }

  mutating func fill(_ text: String, _ field: Reading.Field, _ page: PlainPage) -> Answer {
    switch field.kind {
    case .line, .secret: return Answer(inputs: [.fill(text), .key(.enter)])
    case .picking: return Answer(inputs: [.fill(text)])
    case .files: return Answer(inputs: [.paste(text)])
    case .lines:
      paragraphs = [text]
      return Answer(lines: [words.moreLines])
    case .choice(let values, let chosen):
      let found = Int(text).map { $0 - 1 } ?? values.firstIndex { $0.hasPrefix(text) } ?? -1
      guard values.indices.contains(found) else {
        return Answer(lines: [words.noNumber(found + 1)] + ask(page))
      }
      let key: Key = found > chosen ? .right : .left
      return Answer(inputs: Array(repeating: Input.key(key), count: abs(found - chosen)) + [.key(.enter)])
    }
  }

  mutating func add(_ text: String, to paragraphs: [String]) -> Answer {
    guard text.isEmpty || text == "." || text == "。" else {
      self.paragraphs = paragraphs + [text]
      return Answer()
    }
    self.paragraphs = nil
    return Answer(inputs: [.fill(paragraphs.joined(separator: "\n")), .key(.tab)])
  }

  mutating func answer(_ text: String, among buttons: [Reading.Button], on page: PlainPage) -> Answer {
    let focused = buttons.firstIndex(where: \.isFocused) ?? 0
    if let number = Int(text) {
      guard (1...buttons.count).contains(number) else { return Answer(lines: [words.noNumber(number)]) }
      let key: Key = number - 1 > focused ? .right : .left
      let moves = Array(repeating: Input.key(key), count: abs(number - 1 - focused))
      return Answer(inputs: moves + [.key(.enter)])
    }
    if text.isEmpty { return Answer(lines: whole(page, withTabs: false) + ask(page)) }
    let rest = text.hasPrefix(".") || text.hasPrefix("。") ? String(text.dropFirst()) : text
    if ["?", "？"].contains(rest) { return Answer(lines: words.listHelp) }
    // Letters answer as they do on the screen: yes and no, and what a button begins with.
    if text.count == 1, let letter = text.first, letter.isLetter,
      page.means(letter, among: buttons)
    {
      return Answer(inputs: [.key(.character(Self.narrow(letter)))])
    }
    return command(rest, on: page, isTyping: true) ?? Answer(lines: [words.unknown(text)])
  }

  mutating func choose(_ text: String, on page: PlainPage) -> Answer {
    if text.isEmpty { return Answer(lines: whole(page, withTabs: true)) }
    if text == "." || text == "。" { return Answer(inputs: [.key(.enter)]) }
    let isOpening = text.count > 1 && (text.hasSuffix(".") || text.hasSuffix("。"))
    if let number = Int(isOpening ? String(text.dropLast()) : text) {
      guard let item = page.items.first(where: { $0.index == number - 1 }) else {
        return Answer(lines: [words.noNumber(number)])
      }
      let moves = self.moves(to: item.index, on: page)
      // A row of a menu is chosen by being named; a row of a list is only gone to.
      return Answer(inputs: moves + (isOpening || page.box != nil ? [.key(.enter)] : []))
    }
    if text == "+" || text == "＋" { return turn(forward: true, on: page) }
    if text == "-" || text == "－" { return turn(forward: false, on: page) }
    if ["?", "？"].contains(text) {
      askedHelp = page.box == nil
      return Answer(inputs: page.box == nil ? [.key(.character("?"))] : [], lines: words.listHelp)
    }
    if text.count > 1, text.hasPrefix("/"), page.keys.contains(where: { $0.key == "/" }) {
      return Answer(inputs: [.key(.character("/")), .fill(String(text.dropFirst())), .key(.enter)])
    }
    let hasDot = text.hasPrefix(".") || text.hasPrefix("。")
    return command(hasDot ? String(text.dropFirst()) : text, on: page, isTyping: false, isPlainKey: hasDot)
      ?? Answer(lines: [words.unknown(text)])
  }

  /// The steps from the chosen row to another.
  func moves(to row: Int, on page: PlainPage) -> [Input] {
    let steps = row - (page.items.first(where: \.isChosen)?.index ?? 0)
    return Array(repeating: Input.key(steps > 0 ? .down : .up), count: abs(steps))
  }

  /// To the window of rows after the one that was read, or before it.
  func turn(forward: Bool, on page: PlainPage) -> Answer {
    guard let first = page.items.first, let last = page.items.last else {
      return Answer(lines: [words.nothingChanged])
    }
    let height = last.index - first.index + 1
    let row = forward ? min(first.count - 1, last.index + height) : max(0, first.index - height)
    guard forward ? last.index + 1 < first.count : first.index > 0 else {
      return Answer(lines: [words.nothingChanged])
    }
    return Answer(inputs: moves(to: row, on: page))
  }

  /// What a key's name stands for; the few that hold everywhere first, unless the screen names them itself.
  func command(_ name: String, on page: PlainPage, isTyping: Bool, isPlainKey: Bool = false)
    -> Answer?
  {
    let name = name.count == 1 ? String(name.map { Self.narrow($0) }) : name
    let isOwn = !isTyping && page.keys.contains { $0.key == name } && !isPlainKey
    if !isOwn {
      switch name {
      case "b": return Answer(inputs: [.key(.escape)])
      case "q":
        return Answer(inputs: page.box == nil ? [.key(.control("q"))] : [.key(.escape), .key(.control("q"))])
      case "m": return Answer(inputs: [.key(.function(10))])
      case "r": if isTyping { return Answer(lines: whole(page, withTabs: true) + ask(page)) }
      default: break
      }
    }
    guard !isTyping || name.count > 1, let key = Key(typed: name) else { return nil }
    return Answer(inputs: [.key(key)])
  }

  static func narrow(_ character: Character) -> Character {
    if case .character(let narrow) = Key.character(character).command { return narrow }
    return character
  }

  /// What helps with a field: how it is answered, and what stands beside it.
  func help(on field: Reading.Field, _ page: PlainPage) -> [String] {
    let manner: [String] =
      switch field.kind {
      case .choice: [words.choiceHelp]
      case .picking: [words.pickingHelp]
      case .files: [words.filesHelp]
      case .line, .lines, .secret: []
      }
    return manner + words.fieldHelp + page.asides + keys(of: page) + ask(page)
  }
}
