import Records
import TerminalUI

/// The duties of a unit's side in a year, how far each has come, and the way to its records.
package struct LedgerScreen: Screen, OpensForms {
  /// What lies over the list.
  enum Over: Equatable, FormOver {
    case filter(MenuList<LedgerFilter.Choice>)
    case form(OpenForm)
    case page(OpenedPage)

    var form: OpenForm? { if case .form(let form) = self { form } else { nil } }
  }

  private let wantedUnit: UnitCode?
  private(set) var side: Side?
  /// The year that is shown; this year's until another is chosen.
  private(set) var year: Int?
  private(set) var filter = LedgerFilter()
  private(set) var duties: [DutyOccurrence]?
  /// The unit's own indicators and those of its group, in force or waiting.
  private(set) var standings: [IndicatorStanding] = []
  /// What stood in the year before, for those who can copy it; absent until it is read.
  private(set) var before: [IndicatorStanding]?
  private(set) var colleagues: [Colleague] = []
  /// Whether nothing of the year is entered any more.
  private(set) var isClosed = false
  private(set) var order = LedgerOrder.code
  var list = MemoryList<LedgerRow>()
  var exporting = Exporting()
  var over: Over?
  /// The question before an act, with the reason of it.
  var asking = Asking()
  private(set) var size = Size(columns: 80, rows: 19)
  private var wanted: OccurrenceName?

  /// The ledger of a unit, of one's own without one; at a duty if one is named.
  package init(
    unit: UnitCode? = nil, side: Side? = nil, at duty: OccurrenceName? = nil, year: Int? = nil,
    overdue: Bool = false
  ) {
    (wantedUnit, self.side, wanted, self.year) = (unit, side, duty, year)
    if overdue { filter.state = .overdue }
  }

  package static let spot: ScreenID? = .ledger
  package static let specimen = LedgerScreen()
  package func name(in words: Words) -> String { words.ledger.name }
  package var isTyping: Bool {
    form != nil || asking.isOpen || exporting.isOpen || list.narrowing.isTyping
  }

  func unit(at here: ScreenContext) -> UnitCode? { wantedUnit ?? here.post?.unit }
  func unitName(at here: ScreenContext) -> String {
    let code = unit(at: here)
    return here.units.first { $0.code == code }?.name ?? code?.rawValue ?? ""
  }

  /// The sides that the unit owes and the person may see.
  func sides(at here: ScreenContext) -> [Side] {
    let code = unit(at: here)
    let owed = here.units.first { $0.code == code }?.sides ?? [.main]
    if here.post?.role == .mainSupervisor { return [.main] }
    if let own = here.post?.side, code == here.post?.unit { return [own] }
    return owed
  }

  func shownSide(at here: ScreenContext) -> Side {
    let sides = sides(at: here)
    return side.flatMap { sides.contains($0) ? $0 : nil } ?? sides.first ?? .main
  }

  func shownYear(at here: ScreenContext) -> Int { year ?? here.today.year }
  func lead(at here: ScreenContext) -> Int { here.profile?.warningLead ?? RuleProfile.proposed.warningLead }
  /// The line of selection.
  var current: LedgerRow? { list.current }

  package func questions(at here: ScreenContext) -> [any Query] {
    guard let unit = unit(at: here) else { return [] }
    let (side, year) = (shownSide(at: here), shownYear(at: here))
    return [
      DutiesQuery(unit: unit, side: side, year: year), IndicatorsQuery(year: year, unit: unit, side: side),
      PeopleQuery(unit: unit), ClosedLedgersQuery(side: side, year: year),
    ] + (mayCopy(at: here) ? [IndicatorsQuery(year: year - 1, unit: unit, side: side)] : [])
  }

  /// Whether the person keeps this very ledger.
  func isOwn(at here: ScreenContext) -> Bool { unit(at: here) == here.post?.unit }

  package func help(in words: Words) -> Help {
    Help(
      words.ledger.purpose,
      rules: [
        Help.Rule(words.ledger.states, words.ledger.statesArticle),
        Help.Rule(words.ledger.share, words.ledger.shareArticle),
        Help.Rule(words.ledger.own, words.ledger.ownArticle),
      ])
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    asking.receive(reply, in: here.language)
    if let found = reply.answer(DutiesQuery.self, among: questions(at: here)) {
      duties = found
      lay(at: here)
    }
    if let found = reply.answer(IndicatorsQuery.self, among: questions(at: here)) {
      if let (query, _) = reply.answered(IndicatorsQuery.self), query.year < shownYear(at: here) {
        before = found
      } else {
        standings = found
        lay(at: here)
      }
    }
    if let found = reply.answer(PeopleQuery.self, among: questions(at: here)) { colleagues = found }
    if let found = reply.answer(ClosedLedgersQuery.self, among: questions(at: here)) {
      isClosed = unit(at: here).map { found.contains($0) } ?? false
    }
    switch reply {
    case .performed(let act, _): return finish(act, at: here)
    case .refused(let act, let failure): return takeRefusal(of: act, failure, at: here)
    default: break
    }
    return []
  }

  /// Lays the lines anew; the same duty stays chosen.
  mutating func lay(at here: ScreenContext) {
    list.fill(
      [LedgerRow](
        duties: duties ?? [], drafted: drafted, awaiting: awaiting, filter: filter, order: order,
        on: here.today, lead: lead(at: here)))
    if let wanted, !list.choose(wanted.description) { list.choose(wanted.code) }
    if !list.rows.isEmpty { wanted = nil }
  }

  mutating func turn(
    to side: Side? = nil, year: Int? = nil, filter: LedgerFilter? = nil,
    order: LedgerOrder? = nil, at here: ScreenContext
  ) -> [Command] {
    if filter != nil || order != nil {
      self.filter = filter ?? self.filter
      self.order = order ?? self.order
      lay(at: here)
      return []
    }
    self.side = side ?? self.side
    self.year = year ?? self.year
    (duties, standings, before, isClosed) = (nil, [], nil, false)
    lay(at: here)
    return questions(at: here).map { .ask($0) }
  }

  /// What waits for the head's adoption.
  var drafted: [DatedIndicator] {
    standings.filter { !$0.adopted && $0.dated.indicator.kind == .individual }.map(\.dated)
  }

  /// What is in force and falls due after events only, none of which was reported yet.
  var awaiting: [Indicator] {
    let known = Set((duties ?? []).map(\.name.code))
    return afterEvents.filter { !known.contains($0.code) }
  }

  /// Everything in force that falls due after events.
  var afterEvents: [Indicator] {
    standings.filter(\.adopted).map(\.dated.indicator).filter { $0.expectedAfterEvents != nil }
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, places(in: Area(size)).table.rows - 1))
  }
}

extension LedgerRow {
  /// The occurrences that a line stands for.
  var occurrences: [OccurrenceName] {
    switch self {
    case .duty(let duty, _): [duty.name]
    case .indicator(let first, _, _, _): [first.name]
    case .drafted, .awaiting: []
    }
  }
}
