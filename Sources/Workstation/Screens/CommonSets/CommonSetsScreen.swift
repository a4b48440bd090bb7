import Records
import TerminalUI

/// The common indicators that an office makes for a year and group of units: in force, waiting, and their sum.
package struct CommonSetsScreen: Screen, OpensForms {
  /// What lies over the list.
  enum Over: Equatable, FormOver {
    case form(OpenForm)
    case page(OpenedPage)

    var form: OpenForm? { if case .form(let form) = self { form } else { nil } }
  }

  /// What a set comes to, in hundredths of points, and what the rules demand of it.
  package struct Sums: Hashable, Sendable {
    package var inForce = 0
    package var inForceCount = 0
    package var waiting = 0
    package var waitingCount = 0
    /// Absent where the rules ask for no sum.
    package var wanted: Int?
  }

  private(set) var group: UnitGroup?
  private(set) var year: Int?
  /// The sets of all groups of the year and side, as the store has them.
  private(set) var standings: [IndicatorStanding]?
  /// The sets of the year before, of which some can be copied; absent until they are read.
  private(set) var before: [IndicatorStanding]?
  var cursor = ListCursor()
  /// The code of what was just put up, to be chosen when the set has it.
  private var made: String?
  var over: Over?
  var asking = Asking()
  private(set) var size = Size(columns: 80, rows: 19)

  /// The set of the first group, this year's until another is chosen.
  package init() {}

  package static let spot: ScreenID? = .commonSets
  package static let specimen = CommonSetsScreen()
  package func name(in words: Words) -> String { words.indicators.commonSets }
  package var isTyping: Bool { form != nil || asking.isOpen }

  /// The side of the office that sits here.
  func side(at here: ScreenContext) -> Side {
    here.post?.role == .supervisionSupervisor ? .supervision : .main
  }
  func groups(at here: ScreenContext) -> [UnitGroup] { (here.profile ?? .proposed).groups }
  func shownGroup(at here: ScreenContext) -> UnitGroup { group ?? groups(at: here).first ?? .county }
  func shownYear(at here: ScreenContext) -> Int { year ?? here.today.year }

  func place(at here: ScreenContext) -> IndicatorPlace {
    IndicatorPlace(year: shownYear(at: here), side: side(at: here), scope: .group(shownGroup(at: here)))
  }

  package func questions(at here: ScreenContext) -> [any Query] {
    let (year, mayCopy) = (shownYear(at: here), here.may(.setCommonIndicators, on: side(at: here)))
    return [query(year, at: here)] + (mayCopy ? [query(year - 1, at: here)] : [])
  }

  private func query(_ year: Int, at here: ScreenContext) -> IndicatorsQuery {
    IndicatorsQuery(year: year, side: side(at: here))
  }

  /// The indicators of the shown set, in the order of their codes.
  func rows(at here: ScreenContext) -> [IndicatorStanding] {
    let place = place(at: here)
    return (standings ?? []).filter { $0.dated.indicator.place == place }.sorted {
      [LedgerRow].byFigures($0.dated.indicator.code, $1.dated.indicator.code)
    }
  }

  func current(at here: ScreenContext) -> IndicatorStanding? {
    let rows = rows(at: here)
    return cursor.selection.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
  }

  func sums(at here: ScreenContext) -> Sums {
    let profile = here.profile ?? .proposed
    var sums = Sums(wanted: profile.pointsAddUp ? profile.totalPoints(of: .common) : nil)
    for standing in rows(at: here) {
      let points = standing.dated.indicator.points
      if standing.adopted {
        sums.inForce += points
        sums.inForceCount += 1
      } else {
        sums.waiting += points
        sums.waitingCount += 1
      }
    }
    return sums
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    if let form {
      return form.keys(\.form, rows: size.rows, at: here, saving: here.language.say("提交", "Submit"))
    }
    let (groups, language) = (groups(at: here), here.language)
    let turn = ScreenKey<Self>(
      language.say("组别", "Group"), .tab, unless: groups.count > 1 ? nil : here.words.station.notNow
    ) { screen, here in
      let index = groups.firstIndex(of: screen.shownGroup(at: here)) ?? 0
      return screen.turn(to: groups[(index + 1) % groups.count], at: here)
    }
    return [turn] + actKeys(at: here) + importKeys(.indicators, at: here) + [
      ScreenKey(language.say("上一年", "Year before"), .character("["), .left, isInFooter: false) {
        screen, here in
        screen.turn(year: max(1_950, screen.shownYear(at: here) - 1), at: here)
      },
      ScreenKey(language.say("下一年", "Year after"), .character("]"), .right, isInFooter: false) {
        screen, here in
        screen.turn(year: min(screen.shownYear(at: here), here.today.year) + 1, at: here)
      },
    ]
  }

  package func help(in words: Words) -> Help {
    let indicators = words.indicators
    return Help(
      indicators.setsPurpose,
      rules: [
        Help.Rule(indicators.yearlyRule, indicators.yearlyArticle),
        Help.Rule(indicators.pointsRule, indicators.pointsArticle),
        Help.Rule(indicators.amendRule, indicators.amendArticle),
      ])
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    asking.receive(reply, in: here.language)
    if let found = reply.answer(to: query(shownYear(at: here) - 1, at: here)) { before = found }
    if let found = reply.answer(to: query(shownYear(at: here), at: here)) {
      let chosen = made ?? current(at: here)?.dated.indicator.code
      (standings, made) = (found, nil)
      choose(chosen, at: here)
    }
    switch reply {
    case .performed(let act, _): return finish(act, at: here)
    case .refused(let act, let failure):
      if form != nil {
        _ = form?.refuse(failure, of: act, in: here.language)
        return []
      }
      if case .copyIndicators(_, let year) = act, case .refused(.nothingToAdopt) = failure {
        return [.tell(StatusLine(here.words.indicators.nothingToCopy(year), isProblem: true))]
      }
    default: break
    }
    return []
  }

  private mutating func finish(_ act: Act, at here: ScreenContext) -> [Command] {
    if form != nil { over = nil }
    if case .setIndicators(let set) = act { made = set.first?.indicator.code }
    let words = here.words.indicators
    let told: String? =
      switch act {
      case .setIndicators: words.putUp
      case .adoptCommonIndicators: words.setAdopted
      case .amendIndicator: words.amended
      case .copyIndicators: words.copied
      case .withdrawIndicators: words.withdrawn
      default: nil
      }
    return told.map { [.tell(StatusLine($0))] } ?? []
  }

  private mutating func choose(_ code: String?, at here: ScreenContext) {
    let rows = rows(at: here)
    cursor.setCount(rows.count)
    if let place = rows.firstIndex(where: { $0.dated.indicator.code == code }) { cursor.select(place) }
  }

  private mutating func turn(to group: UnitGroup? = nil, year: Int? = nil, at here: ScreenContext)
    -> [Command]
  {
    if let year { (self.year, standings, before) = (year, nil, nil) }
    self.group = group ?? self.group
    choose(nil, at: here)
    cursor.select(0)
    return year == nil ? [] : questions(at: here).map { .ask($0) }
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: max(1, places(in: Area(size)).table.rows - 1))
  }
}
