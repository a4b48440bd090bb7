import Records
import TerminalUI

/// What fields had no room for, until it is put in elsewhere: nothing that was typed or pasted is lost.
///
/// What waits is kept. A letter without room joins letters that wait; a paste that waits it leaves as it is, and is told
/// by itself: a person who types on in a full field has not given the paste up.
package struct Leftover: Hashable, Sendable {
  /// The key that puts it into the field that has the keyboard.
  static let key = Key.control("r")

  /// What is left over; empty where nothing is.
  package private(set) var text = ""
  /// Whether a paste left it, or part of it.
  private var isPasted = false

  /// Takes what fields said of an input, and answers what the person must be told.
  mutating func take(_ words: [FieldTalk.Word], isTyped: Bool, in language: Language) -> String? {
    guard let word = words.max(by: { $0.weight < $1.weight }) else { return nil }
    guard case .full(let limit, let rest) = word else { return word.sentence(in: language) }
    guard !isTyped || !isPasted else { return noRoom(for: rest, in: language) }
    if isTyped {
      text += rest
    } else {
      // The same paste twice leaves one rest.
      if !text.hasSuffix(rest) { text += text.isEmpty ? rest : "\n" + rest }
      isPasted = true
    }
    return FieldTalk.Word.full(limit: limit, rest: text).sentence(in: language)
  }

  /// What is said of a letter without room while a paste waits.
  private func noRoom(for letter: String, in language: Language) -> String {
    language.say(
      "这一栏满了，「\(letter)」没有填进；换一栏按 Ctrl-R 填入先前多出的 \(text.count) 字。",
      "No room for \"\(letter)\"; Ctrl-R still puts in the \(text.count) left over before.")
  }

  /// Gives the text out to be put in.
  mutating func takeOut() -> String {
    defer { self = Leftover() }
    return text
  }

  /// Takes a text back that no field took.
  mutating func putBack(_ text: String) {
    if self.text.isEmpty { (self.text, isPasted) = (text, true) }
  }
}
