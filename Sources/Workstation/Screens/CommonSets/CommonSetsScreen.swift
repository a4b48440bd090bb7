import Records
import TerminalUI

/// The common indicators that an office makes for a year and group of units: in force, waiting, and their sum.
package struct CommonSetsScreen: Screen {
  package enum Action: Hashable, Sendable {
    case group, yearBefore, yearAfter, adopt, fill, amend, copy, withdraw, amendments, save, cancel
  }

  /// What lies over the list.
  enum Over: Equatable {
    case form(OpenForm)
    case page(OpenedPage)
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
  private var before: [IndicatorStanding]?
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
  package var isTyping: Bool {
    if case .form = over { return true }
    return asking.isOpen
  }

  /// The side of the office that sits here.
  func side(at desk: Desk) -> Side { desk.post?.role == .supervisionSupervisor ? .supervision : .main }
  func groups(at desk: Desk) -> [UnitGroup] { (desk.profile ?? .proposed).groups }
  func shownGroup(at desk: Desk) -> UnitGroup { group ?? groups(at: desk).first ?? .county }
  func shownYear(at desk: Desk) -> Int { year ?? desk.today.year }

  func place(at desk: Desk) -> IndicatorPlace {
    IndicatorPlace(year: shownYear(at: desk), side: side(at: desk), scope: .group(shownGroup(at: desk)))
  }

  package func questions(at desk: Desk) -> [Question] {
    let (year, side) = (shownYear(at: desk), side(at: desk))
    return [.indicators(year: year, nil, side)]
      + (desk.may(.setCommonIndicators, on: side) ? [.indicators(year: year - 1, nil, side)] : [])
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

  package func keymap(at desk: Desk) -> Keymap<Action> {
    if case .form(let form) = over { return form.keymap(save: .save, cancel: .cancel) }
    let keys: [(Character, Action)] = [
      ("a", .adopt), ("i", .fill), ("r", .amend), ("c", .copy), ("w", .withdraw), ("h", .amendments),
    ]
    return Keymap(
      [KeyBinding(.tab, action: .group, isOffered: groups(at: desk).count > 1)]
        + keys.map { key, action in
          KeyBinding(.character(key), action: action, isOffered: obstacle(to: action, at: desk) == nil)
        } + [
          KeyBinding(.character("["), .left, action: .yearBefore, isInFooter: false),
          KeyBinding(.character("]"), .right, action: .yearAfter, isInFooter: false),
        ])
  }

  package func label(of action: Action, in words: Words) -> String {
    let indicators = words.indicators
    return switch action {
    case .group: indicators.group
    case .yearBefore: words.ledger.label(.yearBefore)
    case .yearAfter: words.ledger.label(.yearAfter)
    case .adopt: indicators.adopt
    case .fill: indicators.fill
    case .amend: indicators.amend
    case .copy: indicators.copy
    case .withdraw: indicators.withdraw
    case .amendments: indicators.amendments
    case .save: indicators.save
    case .cancel: words.station.cancel
    }
  }

  package func refusal(of action: Action, at desk: Desk) -> String {
    obstacle(to: action, at: desk) ?? desk.words.station.notNow
  }

  /// Why an act cannot be done now; `nil`: it can.
  private func obstacle(to action: Action, at desk: Desk) -> String? {
    let (words, current) = (desk.words.indicators, current(at: desk))
    let isAct = ![.group, .yearBefore, .yearAfter, .amendments, .save, .cancel].contains(action)
    if isAct, !desk.may(.setCommonIndicators, on: side(at: desk)) {
      return desk.words.verify.onlyFor(Operation.setCommonIndicators.whoMay(in: desk.language))
    }
    switch action {
    case .adopt: return sums(at: desk).waitingCount > 0 ? nil : desk.words.ledger.nothingToAdopt
    case .amend:
      guard let current else { return words.empty }
      return current.adopted ? nil : words.stillWaits
    case .withdraw: return current.map { !$0.adopted } ?? false ? nil : words.nothingWaits
    case .copy:
      let place = place(at: desk)
      return before.map { $0.canBeCopied(to: place, having: rows(at: desk)) } ?? true
        ? nil : words.nothingToCopy(place.year - 1)
    case .amendments: return current?.amendments.isEmpty ?? true ? words.notAmended : nil
    case .group: return groups(at: desk).count > 1 ? nil : desk.words.station.notNow
    default: return nil
    }
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
    switch reply {
    case .answered(.indicators(shownYear(at: desk) - 1, nil, side(at: desk)), .indicators(let found)):
      before = found
    case .answered(let asked, .indicators(let found)) where questions(at: desk).contains(asked):
      let chosen = made ?? current(at: desk)?.dated.indicator.code
      (standings, made) = (found, nil)
      choose(chosen, at: desk)
    case .performed(let act, _): return finish(act, at: desk)
    case .refused(let act, let failure):
      if case .form(var form) = over {
        _ = form.refuse(failure, of: act, in: desk.language)
        over = .form(form)
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
    if case .form = over { over = nil }
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

  mutating func turn(to group: UnitGroup? = nil, year: Int? = nil, at desk: Desk) -> [Command] {
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
