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
  package let units: UnitsWords
  package let alerts: AlertsWords
  package let ledger: LedgerWords
  package let verify: VerifyWords
  package let setUp: SetUpWords
  package let wizard: WizardWords

  /// Simplified Chinese, the language of the office.
  package static let chinese = Words(
    language: .chinese, station: .chinese, signIn: .chinese, today: .chinese, form: .chinese,
    records: .chinese, record: .chinese, signOff: .chinese, units: .chinese, alerts: .chinese,
    ledger: .chinese,
    verify: .chinese, setUp: .chinese, wizard: .chinese)
  /// English.
  package static let english = Words(
    language: .english, station: .english, signIn: .english, today: .english, form: .english,
    records: .english, record: .english, signOff: .english, units: .english, alerts: .english,
    ledger: .english,
    verify: .english, setUp: .english, wizard: .english)

  /// The texts in a language.
  package static func of(_ language: Language) -> Words { language == .chinese ? .chinese : .english }
}
