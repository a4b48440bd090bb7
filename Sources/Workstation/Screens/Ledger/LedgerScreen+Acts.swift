import Records
import TerminalUI

// The acts on the year's sets and deadlines: who has which key, why one is refused, and what it opens.
extension LedgerScreen {
  func actBindings(at desk: Desk) -> [KeyBinding<Action>] {
    var keys: [(Character, Action, isInFooter: Bool)] = []
    if isOwn(at: desk), desk.isHead { keys += [("a", .adopt, true), ("r", .amend, true)] }
    if mayCopy(at: desk) {
      keys += [
        ("d", .quickDuty, true), ("i", .indicator, false), ("c", .copy, false), ("w", .withdraw, false),
        ("t", .trigger, false),
      ]
    }
    if desk.isSupervisor {
      keys += [("m", .remark, true), ("x", .exempt, true), ("p", .extend, true), ("z", .reopen, isClosed)]
    }
    keys += [("h", .amendments, false), ("b", .team, false)]
    return keys.map { key, action, isInFooter in
      KeyBinding(
        .character(key), action: action, isOffered: obstacle(to: action, at: desk) == nil,
        isInFooter: isInFooter)
    }
  }

  /// Whether the person puts up the individual duties of this ledger, and so copies those of the year before.
  func mayCopy(at desk: Desk) -> Bool { isOwn(at: desk) && desk.isRecorder }

  /// Why an act cannot be done now, and by whom or how it can; `nil`: it can.
  func obstacle(to action: Action, at desk: Desk) -> String? {
    let words = desk.words
    guard let unit = unit(at: desk) else { return words.station.ofNoUnit }
    if let operation = action.operation {
      let scope = Scope(unit: unit, side: shownSide(at: desk))
      guard let post = desk.post,
        Permission.post(for: operation, in: scope, among: [post], on: desk.today) != nil
      else { return words.verify.onlyFor(operation.whoMay(in: desk.language)) }
      if action.needsOpenLedger, isClosed {
        return ActRefusal.ledgerClosed(unit, shownSide(at: desk), year: shownYear(at: desk))
          .sentence(in: desk.language)
      }
    }
    switch action {
    case .adopt: return drafted.isEmpty ? words.ledger.nothingToAdopt : nil
    case .withdraw: return withdrawn.isEmpty ? words.indicators.nothingWaits : nil
    case .copy:
      guard let place = place(at: desk), let before else { return nil }
      return before.canBeCopied(to: place, having: standings)
        ? nil : words.indicators.nothingToCopy(place.year - 1)
    case .trigger: return afterEvents.isEmpty ? words.indicators.noneAfterEvents : nil
    case .amend: return obstacleToAmending(at: desk)
    case .extend: return obstacleToExtending(at: desk)
    case .exempt:
      guard let duty = current?.duty else { return words.ledger.noDutyHere }
      return duty.exemption == nil ? nil : words.indicators.alreadyExempt
    case .reopen:
      guard !isClosed else { return nil }
      return ActRefusal.ledgerNotClosed(unit, shownSide(at: desk), year: shownYear(at: desk))
        .sentence(in: desk.language)
    case .amendments: return standing?.amendments.isEmpty ?? true ? words.indicators.notAmended : nil
    default: return nil
    }
  }

  private func obstacleToAmending(at desk: Desk) -> String? {
    guard let standing else { return desk.words.ledger.noDutyHere }
    if standing.dated.indicator.kind == .common { return desk.words.indicators.commonByOffice }
    return standing.adopted ? nil : desk.words.indicators.stillWaits
  }

  /// A deadline moves only before it has passed, and a common one only where the rules say so.
  private func obstacleToExtending(at desk: Desk) -> String? {
    let words = desk.words.indicators
    guard let duty = current?.duty else { return words.chooseOccurrence }
    if duty.exemption != nil { return words.alreadyExempt }
    if duty.fulfilment != nil { return words.alreadyRecorded }
    if duty.kind == .common, !(desk.profile ?? .proposed).extendCommon {
      return ActRefusal.notExtendable(duty.name).sentence(in: desk.language)
    }
    return desk.today > duty.due ? words.passed(duty.due) : nil
  }

  /// The indicator of the line of selection, as its set has it.
  var standing: IndicatorStanding? {
    guard let current else { return nil }
    if case .drafted(let dated) = current {
      return standings.first { $0.dated.indicator == dated.indicator }
    }
    return standings.first { $0.adopted && $0.dated.indicator.code == current.code }
  }

  /// The codes of what waits among the marked lines, or in the line of selection.
  private var withdrawn: [String] {
    let rows = list.marks.isEmpty ? [current].compactMap { $0 } : list.marked
    return rows.compactMap { row in
      if case .drafted(let dated) = row { return dated.indicator.code }
      return nil
    }
  }

  /// The points that a set of the unit has left, where points must add up.
  private func room(in place: IndicatorPlace, at desk: Desk) -> Int {
    let profile = desk.profile ?? .proposed
    let total = profile.totalPoints(of: place.kind)
    guard profile.pointsAddUp else { return total }
    return standings.filter { $0.dated.indicator.place == place }.reduce(total) {
      $0 - $1.dated.indicator.points
    }
  }

  private func place(at desk: Desk) -> IndicatorPlace? {
    unit(at: desk).map {
      IndicatorPlace(year: shownYear(at: desk), side: shownSide(at: desk), scope: .unit($0))
    }
  }

  /// Opens the form or the question of an act.
  mutating func begin(_ action: Action, at desk: Desk) -> [Command] {
    guard let place = place(at: desk), case .unit(let unit) = place.scope else { return [] }
    let (words, side, year) = (desk.words, place.side, place.year)
    let taken = (duties ?? []).map(\.name.code) + standings.map(\.dated.indicator.code)
    switch action {
    case .adopt:
      ask(
        words.ledger.adopt, words.ledger.adoptMessage(drafted.count, side.name(in: desk.language)),
        .adoptIndicators(unit, side, year: year), at: desk)
    case .quickDuty:
      show(.quickDuty(unit, side, taken: taken, room: room(in: place, at: desk)))
    case .indicator:
      if case .drafted(let dated) = current {
        show(.changeIndicator(dated.indicator, team: colleagues, at: desk))
      } else {
        show(.putIndicator(in: place, team: colleagues, taken: taken, at: desk))
      }
    case .amend:
      if let standing { show(.amendIndicator(standing.dated.indicator, team: colleagues, at: desk)) }
    case .copy:
      ask(
        words.indicators.copy, words.indicators.copyMessage(year),
        .copyIndicators(place, fromYear: year - 1), at: desk)
    case .withdraw:
      ask(
        words.indicators.withdraw, words.indicators.withdrawMessage(withdrawn),
        .withdrawIndicators(place, codes: withdrawn), at: desk)
    case .trigger:
      show(.event(unit, side, setsOff: afterEvents, chosen: current?.code, on: desk.today))
    case .extend: if let duty = current?.duty { show(.extend(duty)) }
    case .exempt:
      guard let duty = current?.duty else { break }
      let name = duty.name
      asking.ask(
        reasoned(
          "\(words.ledger.exempt) \(duty.name)", words.ledger.exemptMessage(duty.title),
          words.ledger.exempt, at: desk
        ) { .exempt(unit, side, year: year, name, reason: $0) })
    case .reopen:
      asking.ask(
        reasoned(
          words.indicators.reopen, words.indicators.reopenMessage(unitName(at: desk), year),
          words.indicators.reopen, at: desk
        ) { .reopenLedger(unit, side, year: year, reason: $0) })
    case .amendments: over = standing.map { .page(OpenedPage(.amendments($0, colleagues))) }
    case .team: over = .page(OpenedPage(.team(colleagues, unit, year: year, duties ?? [])))
    default: break
    }
    return []
  }

  private mutating func show(_ form: FormSpec) { over = .form(OpenForm(form)) }

  private mutating func ask(_ title: String, _ message: String, _ act: Act, at desk: Desk) {
    asking.ask(
      ActQuestion(
        Dialog(title: title, message: message, confirm: title, cancel: desk.words.station.cancel), act))
  }

  private func reasoned(
    _ title: String, _ message: String, _ confirm: String, at desk: Desk,
    act: @escaping @Sendable (String) -> Act
  ) -> ActQuestion {
    ActQuestion(
      Dialog(
        title: title, message: message,
        entry: .reason(TextArea(limit: 200, size: Size(columns: 50, rows: 3))), confirm: confirm,
        cancel: desk.words.station.cancel), missing: Said { Words($0).indicators.reasonMissing }, act: act)
  }

  /// The act of the form that lies over the list, once everything in it can be read.
  mutating func save(at desk: Desk) -> [Command] {
    guard case .form(var form) = over else { return [] }
    let commands = form.commands(at: desk)
    over = .form(form)
    return commands
  }

  /// Closes the form of an act that was done, and says what follows from it.
  mutating func finish(_ act: Act, at desk: Desk) -> [Command] {
    let words = desk.words
    if case .form = over { over = nil }
    switch act {
    case .setIndicators(let set) where !list.all.contains { $0.code == set.first?.indicator.code }:
      list.expectNew()
    case .openOccurrence: list.expectNew()
    default: break
    }
    let told: String? =
      switch act {
      case .setIndicators: words.ledger.dutyMade
      case .adoptIndicators: words.ledger.adopted
      case .remark: words.units.remarked
      case .exempt: words.ledger.exempted
      case .extend: words.indicators.extended
      case .openOccurrence: words.indicators.opened
      case .amendIndicator: words.indicators.amended
      case .copyIndicators: words.indicators.copied
      case .withdrawIndicators: words.indicators.withdrawn
      case .reopenLedger: words.indicators.reopened
      default: nil
      }
    if case .withdrawIndicators = act { list.unmark() }
    return told.map { [.tell(Notice($0))] } ?? []
  }

  /// Puts a refusal beside the field that it is about; nothing typed is lost.
  mutating func takeRefusal(of act: Act, _ failure: StoreFailure, at desk: Desk) -> [Command] {
    // The whole sentence stands at the foot, where there is more room than beside the field.
    if case .form(var form) = over, form.refuse(failure, of: act, in: desk.language) {
      over = .form(form)
      return []
    }
    if case .copyIndicators(_, let year) = act, case .refused(.nothingToAdopt) = failure {
      return [.tell(Notice(desk.words.indicators.nothingToCopy(year), isProblem: true))]
    }
    return []
  }
}

extension LedgerScreen.Action {
  /// What the permission matrix calls the act; `nil` for what everybody may who reads the ledger.
  fileprivate var operation: Operation? {
    switch self {
    case .quickDuty, .indicator, .copy, .withdraw: .setIndividualIndicators
    case .trigger: .openOccurrence
    case .adopt, .amend: .adoptIndividualIndicators
    case .extend: .extendOccurrence
    case .exempt: .exemptOccurrence
    case .reopen: .closeLedger
    case .remark: .makeRemark
    default: nil
    }
  }

  fileprivate var needsOpenLedger: Bool { self != .reopen && self != .remark }
}
