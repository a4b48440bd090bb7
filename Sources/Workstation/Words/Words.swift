import Records

/// All texts of the screens in one language; a missing one does not compile.
package struct Words: Sendable {
  package let language: Language
  package let station: StationWords
  package let signIn: SignInWords
  package let today: TodayWords
  package let form: FormWords
  package let records: RecordsWords
  package let record: RecordWords
  package let signOff: SignOffWords

  /// Simplified Chinese, the language of the office.
  package static let chinese = Words(
    language: .chinese, station: .chinese, signIn: .chinese, today: .chinese, form: .chinese,
    records: .chinese, record: .chinese, signOff: .chinese)
  /// English.
  package static let english = Words(
    language: .english, station: .english, signIn: .english, today: .english, form: .english,
    records: .english, record: .english, signOff: .english)

  /// The texts in a language.
  package static func of(_ language: Language) -> Words { language == .chinese ? .chinese : .english }
}
