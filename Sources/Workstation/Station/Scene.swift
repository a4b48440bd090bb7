import Records
import TerminalUI

/// The screen that is shown, with its state and nothing else.
package struct Scene: Sendable {
  package var screen: any Screen

  package init(_ screen: any Screen) { self.screen = screen }

  /// Where it is among the screens.
  var spot: ScreenID? { type(of: screen).spot }
  /// The tab that is lit while the scene is at the bottom of the stack.
  package var tab: Tab? { spot?.tab }

  /// The scene of a destination.
  package init(_ destination: Destination, at here: ScreenContext) {
    switch destination {
    case .signIn: self.init(SignInScreen())
    case .today where here.isSupervisor: self.init(OverviewScreen())
    case .today where here.isAdministrator: self.init(SetUpScreen())
    case .today: self.init(TodayScreen())
    case .ledger(let unit, let side, let duty, let year, let overdue):
      self.init(LedgerScreen(unit: unit, side: side, at: duty, year: year, overdue: overdue))
    case .news: self.init(NewsScreen())
    case .supervision(let finding): self.init(SupervisionScreen(at: finding))
    case .inspections(let year): self.init(SupervisionScreen(part: .inspections, year: year))
    case .year(let unit, let side): self.init(LedgerYearScreen(unit: unit, side: side))
    case .alerts(let unit, let all): self.init(AlertsScreen(unit: unit, all: all))
    case .month(nil, _) where here.isSupervisor: self.init(MonthTableScreen())
    case .month(let unit, let topic): self.init(NoticesScreen(unit: unit, at: topic))
    case .ranking(let quarter, let group): self.init(RankingScreen(quarter, group))
    case .scores(let unit, let quarter): self.init(ScoreScreen(unit, quarter))
    case .cityYear(let year, let group): self.init(CityMapScreen(year, group))
    case .reviews(let side, let month):
      guard !here.isSupervisor, let unit = here.post?.unit else {
        self.init(ReviewsScreen(side, month))
        return
      }
      self.init(
        ReviewScreen(
          unit, side ?? here.sides.first ?? .main, month ?? Month(containing: here.today).previous))
    case .review(let unit, let side, let month): self.init(ReviewScreen(unit, side, month))
    case .changes(let draft): self.init(ChangesScreen(at: draft))
    case .assessment(let unit, let year):
      if let unit = unit ?? (here.isSupervisor ? nil : here.post?.unit) {
        self.init(YearSheetScreen(unit, year))
      } else {
        self.init(YearListScreen(year))
      }
    case .units: self.init(UnitsScreen())
    case .commonSets: self.init(CommonSetsScreen())
    case .verify: self.init(VerifyScreen())
    case .setUp: self.init(SetUpScreen())
    case .settings: self.init(SettingsScreen())
    case .importTable(let table): self.init(ImportScreen(table, at: here))
    case .records(let query): self.init(RecordsScreen(query))
    case .search: self.init(RecordsScreen(isSearching: true))
    case .record(let number): self.init(RecordScreen(number))
    case .signOff(let draft): self.init(SignOffScreen(draft: draft))
    // A person who does not write it reads it: a form that refuses everything at its end would be a dead end.
    case .draft(let number) where !here.may(.draftRecord): self.init(DraftSheetScreen(number))
    case .draft(let number): self.init(DraftScreen(.draft(number)))
    case .change(let number, let purpose): self.init(DraftScreen(.change(number, purpose)))
    case .copy(let number): self.init(DraftScreen(.copy(number)))
    case .newRecord(let side, let title, let links):
      let side = side ?? here.sides.first ?? .main
      self.init(DraftScreen(.new(side, .blank(side, links: links, title: title))))
    }
  }

  /// Every screen in its first state, for documents and tests of keys.
  package static var specimens: [Scene] {
    let all: [any Screen.Type] = [
      SignInScreen.self, TodayScreen.self, RecordsScreen.self, RecordScreen.self, SignOffScreen.self,
      DraftScreen.self, DraftSheetScreen.self, OverviewScreen.self, LedgerScreen.self, LedgerYearScreen.self,
      NewsScreen.self, SupervisionScreen.self, AlertsScreen.self, NoticesScreen.self, MonthTableScreen.self,
      RankingScreen.self, ScoreScreen.self, CityMapScreen.self, ReviewsScreen.self, ReviewScreen.self,
      ChangesScreen.self, YearListScreen.self, YearSheetScreen.self, UnitsScreen.self,
      CommonSetsScreen.self, VerifyScreen.self, SetUpScreen.self, SettingsScreen.self, ImportScreen.self,
    ]
    return all.map { $0.scene }
  }
}

extension Scene: Equatable {
  package static func == (one: Scene, other: Scene) -> Bool { one.screen.isSame(as: other.screen) }
}

extension Screen {
  fileprivate static var scene: Scene { Scene(specimen) }
}
