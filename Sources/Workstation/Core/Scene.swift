import Records
import TerminalUI

/// The screen that is shown, with its state and nothing else.
package indirect enum Scene: Equatable, Sendable {
  case signIn(SignInScreen)
  case today(TodayScreen)
  case records(RecordsScreen)
  case record(RecordScreen)
  case signOff(SignOffScreen)
  case draft(DraftScreen)
  case draftSheet(DraftSheetScreen)
  case overview(OverviewScreen)
  case ledger(LedgerScreen)
  case year(YearScreen)
  case news(NewsScreen)
  case supervision(SupervisionScreen)
  case alerts(AlertsScreen)
  case month(MonthScreen)
  case monthTable(MonthTableScreen)
  case ranking(RankingScreen)
  case scores(ScoreScreen)
  case cityYear(CityYearScreen)
  case reviews(ReviewsScreen)
  case review(ReviewScreen)
  case changes(ChangesScreen)
  case assessment(AssessmentScreen)
  case yearSheet(YearSheetScreen)
  case units(UnitsScreen)
  case commonSets(CommonSetsScreen)
  case verify(VerifyScreen)
  case setUp(SetUpScreen)
  case settings(SettingsScreen)

  /// The screen inside, whatever it is; putting in one of another kind changes nothing.
  package var screen: any Screen {
    get {
      switch self {
      case .signIn(let screen): screen
      case .today(let screen): screen
      case .records(let screen): screen
      case .record(let screen): screen
      case .signOff(let screen): screen
      case .draft(let screen): screen
      case .draftSheet(let screen): screen
      case .overview(let screen): screen
      case .ledger(let screen): screen
      case .year(let screen): screen
      case .news(let screen): screen
      case .supervision(let screen): screen
      case .alerts(let screen): screen
      case .month(let screen): screen
      case .monthTable(let screen): screen
      case .ranking(let screen): screen
      case .scores(let screen): screen
      case .cityYear(let screen): screen
      case .reviews(let screen): screen
      case .review(let screen): screen
      case .changes(let screen): screen
      case .assessment(let screen): screen
      case .yearSheet(let screen): screen
      case .units(let screen): screen
      case .commonSets(let screen): screen
      case .verify(let screen): screen
      case .setUp(let screen): screen
      case .settings(let screen): screen
      }
    }
    set {
      switch newValue {
      case let screen as SignInScreen: self = .signIn(screen)
      case let screen as TodayScreen: self = .today(screen)
      case let screen as RecordsScreen: self = .records(screen)
      case let screen as RecordScreen: self = .record(screen)
      case let screen as SignOffScreen: self = .signOff(screen)
      case let screen as DraftScreen: self = .draft(screen)
      case let screen as DraftSheetScreen: self = .draftSheet(screen)
      case let screen as OverviewScreen: self = .overview(screen)
      case let screen as LedgerScreen: self = .ledger(screen)
      case let screen as YearScreen: self = .year(screen)
      case let screen as NewsScreen: self = .news(screen)
      case let screen as SupervisionScreen: self = .supervision(screen)
      case let screen as AlertsScreen: self = .alerts(screen)
      case let screen as MonthScreen: self = .month(screen)
      case let screen as MonthTableScreen: self = .monthTable(screen)
      case let screen as RankingScreen: self = .ranking(screen)
      case let screen as ScoreScreen: self = .scores(screen)
      case let screen as CityYearScreen: self = .cityYear(screen)
      case let screen as ReviewsScreen: self = .reviews(screen)
      case let screen as ReviewScreen: self = .review(screen)
      case let screen as ChangesScreen: self = .changes(screen)
      case let screen as AssessmentScreen: self = .assessment(screen)
      case let screen as YearSheetScreen: self = .yearSheet(screen)
      case let screen as UnitsScreen: self = .units(screen)
      case let screen as CommonSetsScreen: self = .commonSets(screen)
      case let screen as VerifyScreen: self = .verify(screen)
      case let screen as SetUpScreen: self = .setUp(screen)
      case let screen as SettingsScreen: self = .settings(screen)
      default: break
      }
    }
  }

  /// The tab that is lit while the scene is at the bottom of the stack.
  package var tab: Tab? {
    switch self {
    case .today, .overview: .today
    case .ledger: .ledger
    case .alerts: .alerts
    case .month, .monthTable: .month
    case .ranking: .ranking
    case .assessment, .yearSheet: .assessment
    case .units: .units
    case .verify: .verify
    case .setUp: .setUp
    case .records: .records
    case .signOff: .signOff
    case .signIn, .record, .draft, .draftSheet, .year, .news, .supervision, .scores, .cityYear, .reviews,
      .review,
      .changes,
      .commonSets, .settings:
      nil
    }
  }

  /// The scene of a destination.
  package init(_ destination: Destination, at desk: Desk) {
    switch destination {
    case .signIn: self = .signIn(SignInScreen())
    case .today where desk.isSupervisor: self = .overview(OverviewScreen())
    case .today where desk.isAdministrator: self = .setUp(SetUpScreen())
    case .today: self = .today(TodayScreen())
    case .ledger(let unit, let side, let duty, let year, let overdue):
      self = .ledger(LedgerScreen(unit: unit, side: side, at: duty, year: year, overdue: overdue))
    case .news: self = .news(NewsScreen())
    case .supervision(let finding): self = .supervision(SupervisionScreen(at: finding))
    case .inspections(let year): self = .supervision(SupervisionScreen(part: .inspections, year: year))
    case .year(let unit, let side): self = .year(YearScreen(unit: unit, side: side))
    case .alerts(let unit, let all): self = .alerts(AlertsScreen(unit: unit, all: all))
    case .month(nil, _) where desk.isSupervisor: self = .monthTable(MonthTableScreen())
    case .month(let unit, let topic): self = .month(MonthScreen(unit: unit, at: topic))
    case .ranking(let quarter, let group): self = .ranking(RankingScreen(quarter, group))
    case .scores(let unit, let quarter): self = .scores(ScoreScreen(unit, quarter))
    case .cityYear(let year, let group): self = .cityYear(CityYearScreen(year, group))
    case .reviews(let side, let month):
      guard !desk.isSupervisor, let unit = desk.post?.unit else {
        self = .reviews(ReviewsScreen(side, month))
        return
      }
      self = .review(
        ReviewScreen(
          unit, side ?? desk.sides.first ?? .main, month ?? Month(containing: desk.today).previous))
    case .review(let unit, let side, let month): self = .review(ReviewScreen(unit, side, month))
    case .changes(let draft): self = .changes(ChangesScreen(at: draft))
    case .assessment(let unit, let year):
      if let unit = unit ?? (desk.isSupervisor ? nil : desk.post?.unit) {
        self = .yearSheet(YearSheetScreen(unit, year))
      } else {
        self = .assessment(AssessmentScreen(year))
      }
    case .units: self = .units(UnitsScreen())
    case .commonSets: self = .commonSets(CommonSetsScreen())
    case .verify: self = .verify(VerifyScreen())
    case .setUp: self = .setUp(SetUpScreen())
    case .settings: self = .settings(SettingsScreen())
    case .records(let query): self = .records(RecordsScreen(query))
    case .search: self = .records(RecordsScreen(isSearching: true))
    case .record(let number): self = .record(RecordScreen(number))
    case .signOff(let draft): self = .signOff(SignOffScreen(draft: draft))
    // Who does not write it reads it: a form that refuses everything at its end would be a dead end.
    case .draft(let number) where !desk.may(.draftRecord): self = .draftSheet(DraftSheetScreen(number))
    case .draft(let number): self = .draft(DraftScreen(.draft(number)))
    case .change(let number, let purpose): self = .draft(DraftScreen(.change(number, purpose)))
    case .copy(let number): self = .draft(DraftScreen(.copy(number)))
    case .newRecord(let side, let title, let links):
      let side = side ?? desk.sides.first ?? .main
      self = .draft(DraftScreen(.new(side, .blank(side, links: links, title: title))))
    }
  }

  /// Every screen in its first state, for documents and tests of keys.
  package static var specimens: [Scene] {
    [
      .signIn(.specimen), .today(.specimen), .records(.specimen), .record(.specimen), .signOff(.specimen),
      .draft(.specimen), .draftSheet(.specimen), .overview(.specimen), .ledger(.specimen), .year(.specimen),
      .news(.specimen),
      .supervision(.specimen), .alerts(.specimen), .month(.specimen), .monthTable(.specimen),
      .ranking(.specimen), .scores(.specimen), .cityYear(.specimen), .reviews(.specimen), .review(.specimen),
      .changes(.specimen),
      .assessment(.specimen), .yearSheet(.specimen), .units(.specimen), .commonSets(.specimen),
      .verify(.specimen), .setUp(.specimen), .settings(.specimen),
    ]
  }
}
