import Records
import TerminalUI

/// The duties of a unit's side in a year, how far each has come, and the way to its records.
package struct LedgerScreen: Screen {
  package enum Action: Hashable, Sendable {
    case open, new, side, year, remark, filter, clear, yearBefore, yearAfter, save, cancel
    // Acts on the year's sets and deadlines, each for those alone who may do it.
    case adopt, quickDuty, indicator, copy, withdraw, trigger, amend, extend, exempt, reopen
    case amendments, team
    case rows(ListAction)
  }

  /// What lies over the list.
  enum Over: Equatable {
    case filter(MenuList<LedgerFilter.Choice>)
    case form(OpenForm)
    case page(OpenedPage)
  }

  private let wantedUnit: UnitCode?
  private(set) var side: Side?
  /// The year that is shown; this year's until another is chosen.
  private(set) var year: Int?
  private(set) var filter = LedgerFilter()
  private(set) var duties: [DutyOccurrence]?
  /// The unit's own indicators and those of its group, in force or waiting.
  private(set) var standings: [IndicatorStanding] = []
  /// What stood in the year before, for who can copy it; absent until it is read.
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

  package static let spot: Spot? = .ledger
  package static let specimen = LedgerScreen()
  package func name(in words: Words) -> String { words.ledger.name }
  package var isTyping: Bool {
    switch over {
    case .form: true
    default: asking.isOpen || exporting.isOpen || list.narrowing.isTyping
    }
  }

  func unit(at desk: Desk) -> UnitCode? { wantedUnit ?? desk.post?.unit }
  func unitName(at desk: Desk) -> String {
    let code = unit(at: desk)
    return desk.units.first { $0.code == code }?.name ?? code?.rawValue ?? ""
  }

  /// The sides that the unit owes and the desk may see.
  func sides(at desk: Desk) -> [Side] {
    let code = unit(at: desk)
    let owed = desk.units.first { $0.code == code }?.sides ?? [.main]
    if desk.post?.role == .mainSupervisor { return [.main] }
    if let own = desk.post?.side, code == desk.post?.unit { return [own] }
    return owed
  }

  func shownSide(at desk: Desk) -> Side {
    let sides = sides(at: desk)
    return side.flatMap { sides.contains($0) ? $0 : nil } ?? sides.first ?? .main
  }

  func shownYear(at desk: Desk) -> Int { year ?? desk.today.year }
  func lead(at desk: Desk) -> Int { desk.profile?.warningLead ?? RuleProfile.proposed.warningLead }
  /// The line of selection.
  var current: LedgerRow? { list.current }

  package func questions(at desk: Desk) -> [Question] {
    guard let unit = unit(at: desk) else { return [] }
    let (side, year) = (shownSide(at: desk), shownYear(at: desk))
    return [
      .duties(unit, side, year: year), .indicators(year: year, unit, side), .people(unit),
      .closedLedgers(side, year: year),
    ] + (mayCopy(at: desk) ? [.indicators(year: year - 1, unit, side)] : [])
  }

  /// Whether the person keeps this very ledger.
  func isOwn(at desk: Desk) -> Bool { unit(at: desk) == desk.post?.unit }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    if case .form(let form) = over { return form.keymap(save: .save, cancel: .cancel) }
    let side = shownSide(at: desk)
    var bindings: [KeyBinding<Action>] = [
      KeyBinding(.enter, action: .open, isOffered: way(at: desk) != nil)
    ]
    if desk.isRecorder, isOwn(at: desk) {
      bindings.append(
        KeyBinding(.character("n"), action: .new, isOffered: desk.may(.draftRecord, on: side)))
    }
    // Where there is nothing to look at, what fills the ledger comes before what sorts it.
    let fillsFirst = list.all.isEmpty
    if fillsFirst { bindings += actBindings(at: desk) }
    bindings += [
      KeyBinding(.tab, action: .side, isOffered: sides(at: desk).count > 1),
      KeyBinding(.character("y"), action: .year, isOffered: unit(at: desk) != nil),
      KeyBinding(.character("f"), action: .filter),
      KeyBinding(.backspace, action: .clear, isOffered: filter != LedgerFilter(), isInFooter: false),
    ]
    bindings += ListAction.bindings(isEmpty: list.rows.isEmpty, hasMarks: !list.marks.isEmpty) { .rows($0) }
    return Keymap(
      bindings + (fillsFirst ? [] : actBindings(at: desk)) + [
        KeyBinding(.character("["), .left, action: .yearBefore, isInFooter: false),
        KeyBinding(.character("]"), .right, action: .yearAfter, isInFooter: false),
      ])
  }

  /// Where Enter leads: to the records of the line, or to the draft of one that is on its way; `nil` where there is
  /// neither, for an empty list tells nothing.
  func way(at desk: Desk) -> Destination? {
    guard let current else { return nil }
    let parts = (duties ?? []).filter { current.duty?.name == $0.name || current.isHead(of: $0) }
    if parts.contains(where: { $0.fulfilment != nil }) {
      return .records(
        RecordQuery(
          unit: unit(at: desk), side: shownSide(at: desk), year: shownYear(at: desk), states: [.entered],
          duty: current.duty.map { .occurrence($0.name) } ?? .indicator(current.code)))
    }
    let draft = parts.lazy.compactMap(\.draft).first { $0.first == "D" }
    return draft.flatMap { Int($0.dropFirst()) }.map { .draft($0) }
  }

  package func label(of action: Action, in words: Words) -> String {
    if case .rows(let action) = action { return words.lists.label(action) }
    return words.ledger.label(action)
  }

  package func refusal(of action: Action, at desk: Desk) -> String {
    switch action {
    case .rows(let action): desk.words.lists.refusal(action)
    case .open where current == nil: desk.words.lists.nothingShown
    case .open:
      current?.occurrences.isEmpty ?? true ? desk.words.ledger.noDutyHere : desk.words.ledger.nothingRecorded
    case .side: desk.words.ledger.oneSide
    case .clear: desk.words.station.noFilter
    case .new: desk.words.verify.onlyFor(Operation.draftRecord.whoMay(in: desk.language))
    case .year: desk.words.station.ofNoUnit
    default: obstacle(to: action, at: desk) ?? desk.words.station.notNow
    }
  }

  package func help(in words: Words) -> Help {
    Help(
      words.ledger.purpose,
      rules: [
        Help.Rule(words.ledger.states, words.ledger.statesArticle),
        Help.Rule(words.ledger.share, words.ledger.shareArticle),
        Help.Rule(words.ledger.own, words.ledger.ownArticle),
      ])
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    exporting.take(reply, in: desk.language)
    asking.receive(reply, in: desk.language)
    switch reply {
    case .answered(let asked, .duties(let found)) where questions(at: desk).contains(asked):
      duties = found
      lay(at: desk)
    case .answered(let asked, .indicators(let found)) where questions(at: desk).contains(asked):
      if case .indicators(let year, _, _) = asked, year < shownYear(at: desk) {
        before = found
        break
      }
      standings = found
      lay(at: desk)
    case .answered(let asked, .people(let found)) where questions(at: desk).contains(asked):
      colleagues = found
    case .answered(let asked, .closedLedgers(let found)) where questions(at: desk).contains(asked):
      isClosed = unit(at: desk).map { found.contains($0) } ?? false
    case .performed(let act, _): return finish(act, at: desk)
    case .refused(let act, let failure): return takeRefusal(of: act, failure, at: desk)
    default: break
    }
    return []
  }

  /// Lays the lines anew; the same duty stays chosen.
  mutating func lay(at desk: Desk) {
    list.fill(
      [LedgerRow](
        duties: duties ?? [], drafted: drafted, awaiting: awaiting, filter: filter, order: order,
        on: desk.today, lead: lead(at: desk)))
    if let wanted, !list.choose(wanted.description) { list.choose(wanted.code) }
    if !list.rows.isEmpty { wanted = nil }
  }

  mutating func turn(
    to side: Side? = nil, year: Int? = nil, filter: LedgerFilter? = nil,
    order: LedgerOrder? = nil, at desk: Desk
  ) -> [Command] {
    if filter != nil || order != nil {
      self.filter = filter ?? self.filter
      self.order = order ?? self.order
      lay(at: desk)
      return []
    }
    self.side = side ?? self.side
    self.year = year ?? self.year
    (duties, standings, before, isClosed) = (nil, [], nil, false)
    lay(at: desk)
    return questions(at: desk).map { .ask($0) }
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
  /// Whether the line stands over an occurrence of its indicator.
  fileprivate func isHead(of duty: DutyOccurrence) -> Bool {
    if case .indicator(let first, _, _, _) = self { return first.name.code == duty.name.code }
    return false
  }

  /// The occurrences that a line stands for.
  var occurrences: [OccurrenceName] {
    switch self {
    case .duty(let duty, _): [duty.name]
    case .indicator(let first, _, _, _): [first.name]
    case .drafted, .awaiting: []
    }
  }
}
