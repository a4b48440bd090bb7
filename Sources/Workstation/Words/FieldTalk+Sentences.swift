import Records
import TerminalUI

extension FieldTalk.Word {
  /// What the person is told.
  func sentence(in language: Language) -> String {
    switch self {
    case .full(let limit, let rest):
      let (count, shown) = (rest.count, rest.split(whereSeparator: \.isNewline).joined(separator: " "))
      return language.say(
        "这一栏最多 \(limit) 字，还有 \(count) 字没有填进：「\(shown.clipped(to: 20))」；换一栏按 Ctrl-R 填入。",
        "\(limit) characters at most: \(count) left over, \"\(shown.clipped(to: 16))\"; Ctrl-R puts them elsewhere."
      )
    case .unfit(let count):
      return language.say(
        "去掉了 \(count) 个看不见或不能用的字符。", "\(count) characters that no text may hold were left out.")
    case .secretCut(let limit):
      return language.say(
        "口令只取一行，最多 \(limit) 字；放不下的没有填进。",
        "A passphrase is one line of up to \(limit); the rest was not taken.")
    case .noText:
      return language.say(
        "这一栏不能打字：用左右键选，或按页脚的键。",
        "Nothing is typed here: choose with the arrows, or press a key that the footer names.")
    case .unsaved:
      return language.say(
        "还没有办完：再按一次 Esc 就放弃，按 F5 办完。", "Not done yet: Esc once more gives it up, F5 finishes.")
    }
  }

  /// Which of several is told, the greatest first.
  var weight: Int {
    switch self {
    case .full: 4
    case .secretCut: 3
    case .unsaved: 2
    case .unfit: 1
    case .noText: 0
    }
  }
}

/// What fields had no room for, until it is put in elsewhere: nothing that was typed or pasted is lost.
package struct Leftover: Hashable, Sendable {
  /// The key that puts it into the field that has the keyboard.
  static let key = Key.control("r")

  /// What is left over; empty where nothing is.
  package private(set) var text = ""
  private var isTyped = false

  /// Takes what fields said of an input, and answers what the person must be told.
  mutating func take(_ words: [FieldTalk.Word], isTyped: Bool) -> FieldTalk.Word? {
    guard let word = words.max(by: { $0.weight < $1.weight }) else {
      self.isTyped = false
      return nil
    }
    guard case .full(let limit, let rest) = word else { return word }
    text = isTyped && self.isTyped ? text + rest : rest
    self.isTyped = isTyped
    return .full(limit: limit, rest: text)
  }

  /// Gives the text out to be put in.
  mutating func takeOut() -> String {
    defer { self = Leftover() }
    return text
  }

  /// Takes a text back that no field took.
  mutating func putBack(_ text: String) { if self.text.isEmpty { self.text = text } }
}
