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

  package static let spot: Spot? = .commonSets
  package static let specimen = CommonSetsScreen()
  package func name(in words: Words) -> String { words.indicators.commonSets }
  package var isTyping: Bool { form != nil || asking.isOpen }

  /// The side of the office that sits here.
  func side(at desk: Desk) -> Side { desk.post?.role == .supervisionSupervisor ? .supervision : .main }
  func groups(at desk: Desk) -> [UnitGroup] { (desk.profile ?? .proposed).groups }
  func shownGroup(at desk: Desk) -> UnitGroup { group ?? groups(at: desk).first ?? .county }
  func shownYear(at desk: Desk) -> Int { year ?? desk.today.year }

  func place(at desk: Desk) -> IndicatorPlace {
    IndicatorPlace(year: shownYear(at: desk), side: side(at: desk), scope: .group(shownGroup(at: desk)))
  }

  package func questions(at desk: Desk) -> [any Query] {
    let (year, mayCopy) = (shownYear(at: desk), desk.may(.setCommonIndicators, on: side(at: desk)))
    return [query(year, at: desk)] + (mayCopy ? [query(year - 1, at: desk)] : [])
  }

  private func query(_ year: Int, at desk: Desk) -> IndicatorsQuery {
    IndicatorsQuery(year: year, side: side(at: desk))
  }

  /// The indicators of the shown set, in the order of their codes.
  func rows(at desk: Desk) -> [IndicatorStanding] {
    let place = place(at: desk)
    return (standings ?? []).filter { $0.dated.indicator.place == place }.sorted {
      [LedgerRow].byFigures($0.dated.indicator.code, $1.dated.indicator.code)
    }
  }

  func current(at desk: Desk) -> IndicatorStanding? {
    let rows = rows(at: desk)
    return cursor.selection.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
  }

  func sums(at desk: Desk) -> Sums {
    let profile = desk.profile ?? .proposed
    var sums = Sums(wanted: profile.pointsAddUp ? profile.totalPoints(of: .common) : nil)
    for standing in rows(at: desk) {
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

  package func keys(at desk: Desk) -> [ScreenKey<Self>] {
    if let form {
      return form.keys(\.form, rows: size.rows, at: desk, saving: desk.language.say("提交", "Submit"))
    }
    let (groups, language) = (groups(at: desk), desk.language)
    let turn = ScreenKey<Self>(
      language.say("组别", "Group"), .tab, unless: groups.count > 1 ? nil : desk.words.station.notNow
    ) { screen, desk in
      let index = groups.firstIndex(of: screen.shownGroup(at: desk)) ?? 0
      return screen.turn(to: groups[(index + 1) % groups.count], at: desk)
    }
    return [turn] + actKeys(at: desk) + [
      ScreenKey(language.say("上一年", "Year before"), .character("["), .left, isInFooter: false) {
        screen, desk in
        screen.turn(year: max(1_950, screen.shownYear(at: desk) - 1), at: desk)
      },
      ScreenKey(language.say("下一年", "Year after"), .character("]"), .right, isInFooter: false) {
        screen, desk in
        screen.turn(year: min(screen.shownYear(at: desk), desk.today.year) + 1, at: desk)
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

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    asking.receive(reply, in: desk.language)
    if let found = reply.answer(to: query(shownYear(at: desk) - 1, at: desk)) { before = found }
    if let found = reply.answer(to: query(shownYear(at: desk), at: desk)) {
      let chosen = made ?? current(at: desk)?.dated.indicator.code
      (standings, made) = (found, nil)
      choose(chosen, at: desk)
    }
    switch reply {
    case .performed(let act, _): return finish(act, at: desk)
    case .refused(let act, let failure):
      if form != nil {
        _ = form?.refuse(failure, of: act, in: desk.language)
        return []
      }
      if case .copyIndicators(_, let year) = act, case .refused(.nothingToAdopt) = failure {
        return [.tell(Notice(desk.words.indicators.nothingToCopy(year), isProblem: true))]
      }
    default: break
    }
    return []
  }

  private mutating func finish(_ act: Act, at desk: Desk) -> [Command] {
    if form != nil { over = nil }
    if case .setIndicators(let set) = act { made = set.first?.indicator.code }
    let words = desk.words.indicators
    let told: String? =
      switch act {
      case .setIndicators: words.putUp
      case .adoptCommonIndicators: words.setAdopted
      case .amendIndicator: words.amended
      case .copyIndicators: words.copied
      case .withdrawIndicators: words.withdrawn
      default: nil
      }
    return told.map { [.tell(Notice($0))] } ?? []
  }

  private mutating func choose(_ code: String?, at desk: Desk) {
    let rows = rows(at: desk)
    cursor.setCount(rows.count)
    if let place = rows.firstIndex(where: { $0.dated.indicator.code == code }) { cursor.select(place) }
  }

  private mutating func turn(to group: UnitGroup? = nil, year: Int? = nil, at desk: Desk) -> [Command] {
    if let year { (self.year, standings, before) = (year, nil, nil) }
    self.group = group ?? self.group
    choose(nil, at: desk)
    cursor.select(0)
    return year == nil ? [] : questions(at: desk).map { .ask($0) }
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: max(1, places(in: Area(size)).table.rows - 1))
  }
}
