/// A text in both languages: what is described once and shown in either.
package struct Said: Hashable, Sendable {
  /// Simplified Chinese, the language of the office.
  package let chinese: String
  /// English.
  package let english: String

  /// A text that is written in both languages.
  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// A text that is made in each language from words of the trade.
  package init(_ make: (Language) -> String) { self.init(make(.chinese), make(.english)) }

  /// What is the same in both: a name, a number, a key.
  package init(same text: String) { self.init(text, text) }

  /// The text in one of them.
  package func text(in language: Language) -> String { language.say(chinese, english) }
}
