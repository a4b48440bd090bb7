import Records

/// All texts of the screens in one language; a missing one does not compile.
package final class Words: Sendable {
  package let language: Language
  package let station: StationWords
  package let signIn: SignInWords
  package let today: TodayWords
  package let form: FormWords
  package let lists: ListWords
  package let records: RecordsWords
  package let record: RecordWords
  package let signOff: SignOffWords
  package let units: UnitsWords
  package let alerts: AlertsWords
  package let month: MonthWords
  package let scores: ScoreWords
  package let reviews: ReviewWords
  package let changes: ChangeWords
  package let assessment: AssessmentWords
  package let ledger: LedgerWords
  package let year: YearWords
  package let news: NewsWords
  package let supervision: SupervisionWords
  package let care: CareWords
  package let verify: VerifyWords
  package let setUp: SetUpWords
  package let wizard: WizardWords
  package let palette: PaletteWords
  package let settings: SettingsWords
  package let plain: PlainWords

  init(
    language: Language, station: StationWords, signIn: SignInWords, today: TodayWords, form: FormWords,
    lists: ListWords, records: RecordsWords, record: RecordWords, signOff: SignOffWords, units: UnitsWords,
    alerts: AlertsWords, month: MonthWords, scores: ScoreWords, reviews: ReviewWords,
    changes: ChangeWords, assessment: AssessmentWords, ledger: LedgerWords,
    year: YearWords, news: NewsWords,
    supervision: SupervisionWords,
    care: CareWords,
    verify: VerifyWords, setUp: SetUpWords, wizard: WizardWords, palette: PaletteWords,
    settings: SettingsWords, plain: PlainWords
  ) {
    self.language = language
    self.station = station
    self.signIn = signIn
    self.today = today
    self.form = form
    self.lists = lists
    self.records = records
    self.record = record
    self.signOff = signOff
    self.units = units
    self.alerts = alerts
    self.month = month
    self.scores = scores
    self.reviews = reviews
    self.changes = changes
    self.assessment = assessment
    self.ledger = ledger
    self.year = year
    self.news = news
    self.supervision = supervision
    self.care = care
    self.verify = verify
    self.setUp = setUp
    self.wizard = wizard
    self.palette = palette
    self.settings = settings
    self.plain = plain
  }

  /// Simplified Chinese, the language of the office.
  package static let chinese = Words(
    language: .chinese, station: .chinese, signIn: .chinese, today: .chinese, form: .chinese,
    lists: .chinese, records: .chinese, record: .chinese, signOff: .chinese, units: .chinese,
    alerts: .chinese, month: MonthWords(.chinese), scores: ScoreWords(.chinese),
    reviews: ReviewWords(.chinese), changes: ChangeWords(.chinese),
    assessment: AssessmentWords(.chinese), ledger: .chinese, year: .chinese, news: .chinese,
    supervision: .chinese, care: .chinese,
    verify: .chinese, setUp: .chinese, wizard: .chinese, palette: .chinese, settings: .chinese,
    plain: .chinese)
  /// English.
  package static let english = Words(
    language: .english, station: .english, signIn: .english, today: .english, form: .english,
    lists: .english, records: .english, record: .english, signOff: .english, units: .english,
    alerts: .english, month: MonthWords(.english), scores: ScoreWords(.english),
    reviews: ReviewWords(.english), changes: ChangeWords(.english),
    assessment: AssessmentWords(.english), ledger: .english, year: .english, news: .english,
    supervision: .english, care: .english,
    verify: .english, setUp: .english, wizard: .english, palette: .english, settings: .english,
    plain: .english)

  /// The texts in a language.
  package static func of(_ language: Language) -> Words { language == .chinese ? .chinese : .english }
}
