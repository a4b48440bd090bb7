import Records
import TerminalUI

// The keys of the acts on the year's sets and deadlines: who has which, and why one is refused.
extension LedgerScreen {
  func actKeys(at desk: Desk) -> [ScreenKey<Self>] {
    (isOwn(at: desk) && desk.isHead ? headKeys(at: desk) : [])
      + (mayCopy(at: desk) ? recorderKeys(at: desk) : [])
      + (desk.isSupervisor ? officeKeys(at: desk) : []) + pages(at: desk)
  }

  /// A key of an act on this ledger, for who may do it, and mostly as long as the ledger is not closed.
  private func act(
    _ label: String, _ key: Character, _ operation: Operation? = nil, at desk: Desk, isInFooter: Bool = true,
    evenClosed: Bool = false, unless obstacle: String? = nil,
    begin: @escaping @Sendable (inout Self, Shown, Desk) -> Void
  ) -> ScreenKey<Self> {
    ScreenKey(
      label, .character(key), unless: refusal(of: operation, evenClosed, at: desk) ?? obstacle,
      isInFooter: isInFooter
    ) { screen, desk in
      if let shown = screen.shown(at: desk) { begin(&screen, shown, desk) }
      return []
    }
  }

  private func refusal(of operation: Operation?, _ evenClosed: Bool, at desk: Desk) -> String? {
    guard let shown = shown(at: desk) else { return desk.words.station.ofNoUnit }
    guard let operation else { return nil }
    let scope = Scope(unit: shown.unit, side: shown.side)
    guard let post = desk.post,
      Permission.post(for: operation, in: scope, among: [post], on: desk.today) != nil
    else { return desk.words.verify.onlyFor(operation.whoMay(in: desk.language)) }
    guard isClosed, !evenClosed else { return nil }
    return ActRefusal.ledgerClosed(shown.unit, shown.side, year: shown.year).sentence(in: desk.language)
  }

  private func headKeys(at desk: Desk) -> [ScreenKey<Self>] {
    return [
      act(
        desk.language.say("审定个性", "Adopt"), "a", .adoptIndividualIndicators, at: desk,
        unless: drafted.isEmpty ? desk.words.ledger.nothingToAdopt : nil
      ) { screen, shown, desk in
        let (words, side) = (desk.words.ledger, shown.side.name(in: desk.language))
        screen.ask(
          words.adopt, words.adoptMessage(screen.drafted.count, side),
          .adoptIndicators(shown.unit, shown.side, year: shown.year), at: desk)
      },
      act(
        desk.words.indicators.amend, "r", .adoptIndividualIndicators, at: desk,
        unless: obstacleToAmending(at: desk)
      ) { screen, _, desk in
        guard let standing = screen.standing else { return }
        screen.show(.amendIndicator(standing.dated.indicator, team: screen.colleagues, at: desk))
      },
    ]
  }

  private func recorderKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, language) = (desk.words.indicators, desk.language)
    return [
      act(language.say("添事项", "Add duty"), "d", .setIndividualIndicators, at: desk) { screen, shown, desk in
        let room = screen.room(in: shown.place, at: desk)
        screen.show(.quickDuty(shown.unit, shown.side, taken: screen.taken, room: room))
      },
      act(
        words.fill, "i", .setIndividualIndicators, at: desk, isInFooter: false
      ) { screen, shown, desk in
        if case .drafted(let dated) = screen.current {
          screen.show(.changeIndicator(dated.indicator, team: screen.colleagues, at: desk))
        } else {
          screen.show(
            .putIndicator(in: shown.place, team: screen.colleagues, taken: screen.taken, at: desk))
        }
      },
      act(
        words.copy, "c", .setIndividualIndicators, at: desk, isInFooter: false,
        unless: obstacleToCopying(at: desk)
      ) { screen, shown, desk in
        let words = desk.words.indicators
        screen.ask(
          words.copy, words.copyMessage(shown.year), .copyIndicators(shown.place, fromYear: shown.year - 1),
          at: desk)
      },
      act(
        words.withdraw, "w", .setIndividualIndicators, at: desk, isInFooter: false,
        unless: withdrawn.isEmpty ? words.nothingWaits : nil
      ) { screen, shown, desk in
        let (words, codes) = (desk.words.indicators, screen.withdrawn)
        screen.ask(
          words.withdraw, words.withdrawMessage(codes), .withdrawIndicators(shown.place, codes: codes),
          at: desk)
      },
      act(
        language.say("登记事件", "Event"), "t", .openOccurrence, at: desk, isInFooter: false,
        unless: afterEvents.isEmpty ? words.noneAfterEvents : nil
      ) { screen, shown, desk in
        screen.show(
          .event(
            shown.unit, shown.side, setsOff: screen.afterEvents, chosen: screen.current?.code,
            on: desk.today))
      },
    ]
  }

  private func officeKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, duty) = (desk.words, current?.duty)
    let exempt = duty?.exemption == nil ? nil : words.indicators.alreadyExempt
    return [
      act(words.units.remark, "m", .makeRemark, at: desk, evenClosed: true) { screen, shown, desk in
        let duty = (screen.current?.duty?.name).map { RemarkSubject.duty($0, year: shown.year) }
        screen.asking.ask(
          .remark(to: shown.unit, screen.unitName(at: desk), shown.side, duty ?? .unit, in: desk.words))
      },
      act(
        words.ledger.exempt, "x", .exemptOccurrence, at: desk,
        unless: duty == nil ? words.ledger.noDutyHere : exempt
      ) { $0.askToExempt($1, at: $2) },
      act(
        desk.language.say("延期", "Extend"), "p", .extendOccurrence, at: desk,
        unless: obstacleToExtending(at: desk)
      ) { screen, _, _ in
        if let duty = screen.current?.duty { screen.show(.extend(duty)) }
      },
      act(
        words.indicators.reopen, "z", .closeLedger, at: desk, isInFooter: isClosed, evenClosed: true,
        unless: obstacleToReopening(at: desk)
      ) { $0.askToReopen($1, at: $2) },
    ]
  }

  /// The pages that everybody may open who reads the ledger.
  private func pages(at desk: Desk) -> [ScreenKey<Self>] {
    let words = desk.words.indicators
    let isAmended = standing.map { !$0.amendments.isEmpty } ?? false
    return [
      act(
        words.amendments, "h", at: desk, isInFooter: false, unless: isAmended ? nil : words.notAmended
      ) { screen, _, _ in
        screen.over = screen.standing.map { .page(OpenedPage(.amendments($0, screen.colleagues))) }
      },
      act(desk.language.say("班子", "Team"), "b", at: desk, isInFooter: false) { screen, shown, _ in
        screen.over = .page(
          OpenedPage(.team(screen.colleagues, shown.unit, year: shown.year, screen.duties ?? [])))
      },
    ]
  }

  private func obstacleToCopying(at desk: Desk) -> String? {
    guard let shown = shown(at: desk), let before else { return nil }
    return before.canBeCopied(to: shown.place, having: standings)
      ? nil : desk.words.indicators.nothingToCopy(shown.year - 1)
  }

  private func obstacleToReopening(at desk: Desk) -> String? {
    guard !isClosed, let shown = shown(at: desk) else { return nil }
    return ActRefusal.ledgerNotClosed(shown.unit, shown.side, year: shown.year).sentence(in: desk.language)
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
}
