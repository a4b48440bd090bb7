import Records

/// All texts of the screens in one language; a missing one does not compile.
package struct Words: Sendable {
  package let language: Language
  package let station: StationWords
  package let signIn: SignInWords
  package let today: TodayWords

  /// Simplified Chinese, the language of the office.
  package static let chinese = Words(
    language: .chinese, station: .chinese, signIn: .chinese, today: .chinese)
  /// English.
  package static let english = Words(
    language: .english, station: .english, signIn: .english, today: .english)

  /// The texts in a language.
  package static func of(_ language: Language) -> Words { language == .chinese ? .chinese : .english }
}
