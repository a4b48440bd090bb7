import Records
import TerminalUI

// The keys of the acts on the year's sets and deadlines: who has which, and why one is refused.
extension LedgerScreen {
  func actKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    (isOwn(at: here) && here.isHead ? headKeys(at: here) : [])
      + (mayCopy(at: here) ? recorderKeys(at: here) : [])
      + (here.isSupervisor ? officeKeys(at: here) : []) + pages(at: here)
  }

  /// A key of an act on this ledger, for those who may do it, and mostly as long as the ledger is not closed.
  private func act(
    _ label: String, _ key: Character, _ operation: Operation? = nil, at here: ScreenContext,
    isInFooter: Bool = true,
    evenClosed: Bool = false, unless obstacle: String? = nil,
    begin: @escaping @Sendable (inout Self, Shown, ScreenContext) -> Void
  ) -> ScreenKey<Self> {
    ScreenKey(
      label, .character(key), unless: refusal(of: operation, evenClosed, at: here) ?? obstacle,
      isInFooter: isInFooter
    ) { screen, here in
      if let shown = screen.shown(at: here) { begin(&screen, shown, here) }
      return []
    }
  }

  private func refusal(of operation: Operation?, _ evenClosed: Bool, at here: ScreenContext) -> String? {
    guard let shown = shown(at: here) else { return here.words.station.ofNoUnit }
    guard let operation else { return nil }
    let scope = Scope(unit: shown.unit, side: shown.side)
    guard let post = here.post,
      Permission.post(for: operation, in: scope, among: [post], on: here.today) != nil
    else { return here.words.verify.onlyFor(operation.whoMay(in: here.language)) }
    guard isClosed, !evenClosed else { return nil }
    return ActRefusal.ledgerClosed(shown.unit, shown.side, year: shown.year).sentence(in: here.language)
  }

  private func headKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    return [
      act(
        here.language.say("审定个性", "Adopt"), "a", .adoptIndividualIndicators, at: here,
        unless: drafted.isEmpty ? here.words.ledger.nothingToAdopt : nil
      ) { screen, shown, here in
        let (words, side) = (here.words.ledger, shown.side.name(in: here.language))
        screen.ask(
          words.adopt, words.adoptMessage(screen.drafted.count, side),
          .adoptIndicators(shown.unit, shown.side, year: shown.year), at: here)
      },
      act(
        here.words.indicators.amend, "r", .adoptIndividualIndicators, at: here,
        unless: obstacleToAmending(at: here)
      ) { screen, _, here in
        guard let standing = screen.standing else { return }
        screen.show(.amendIndicator(standing.dated.indicator, team: screen.colleagues, at: here))
      },
    ]
  }

  private func recorderKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words.indicators, here.language)
    return [
      act(language.say("添事项", "Add duty"), "d", .setIndividualIndicators, at: here) { screen, shown, here in
        let room = screen.room(in: shown.place, at: here)
        screen.show(.quickDuty(shown.unit, shown.side, taken: screen.taken, room: room))
      },
      act(
        words.fill, "i", .setIndividualIndicators, at: here, isInFooter: false
      ) { screen, shown, here in
        if case .drafted(let dated) = screen.current {
          screen.show(.changeIndicator(dated.indicator, team: screen.colleagues, at: here))
        } else {
          screen.show(
            .putIndicator(in: shown.place, team: screen.colleagues, taken: screen.taken, at: here))
        }
      },
      act(
        words.copy, "c", .setIndividualIndicators, at: here, isInFooter: false,
        unless: obstacleToCopying(at: here)
      ) { screen, shown, here in
        let words = here.words.indicators
        screen.ask(
          words.copy, words.copyMessage(shown.year), .copyIndicators(shown.place, fromYear: shown.year - 1),
          at: here)
      },
      act(
        words.withdraw, "w", .setIndividualIndicators, at: here, isInFooter: false,
        unless: withdrawn.isEmpty ? words.nothingWaits : nil
      ) { screen, shown, here in
        let (words, codes) = (here.words.indicators, screen.withdrawn)
        screen.ask(
          words.withdraw, words.withdrawMessage(codes), .withdrawIndicators(shown.place, codes: codes),
          at: here)
      },
      act(
        language.say("登记事件", "Event"), "t", .openOccurrence, at: here, isInFooter: false,
        unless: afterEvents.isEmpty ? words.noneAfterEvents : nil
      ) { screen, shown, here in
        screen.show(
          .event(
            shown.unit, shown.side, setsOff: screen.afterEvents, chosen: screen.current?.code,
            on: here.today))
      },
    ]
  }

  private func officeKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, duty) = (here.words, current?.duty)
    let exempt = duty?.exemption == nil ? nil : words.indicators.alreadyExempt
    return [
      act(words.units.remark, "m", .makeRemark, at: here, evenClosed: true) { screen, shown, here in
        let duty = (screen.current?.duty?.name).map { RemarkSubject.duty($0, year: shown.year) }
        screen.asking.ask(
          .remark(to: shown.unit, screen.unitName(at: here), shown.side, duty ?? .unit, in: here.words))
      },
      act(
        words.ledger.exempt, "x", .exemptOccurrence, at: here,
        unless: duty == nil ? words.ledger.noDutyHere : exempt
      ) { $0.askToExempt($1, at: $2) },
      act(
        here.language.say("延期", "Extend"), "p", .extendOccurrence, at: here,
        unless: obstacleToExtending(at: here)
      ) { screen, _, _ in
        if let duty = screen.current?.duty { screen.show(.extend(duty)) }
      },
      act(
        words.indicators.reopen, "z", .closeLedger, at: here, isInFooter: isClosed, evenClosed: true,
        unless: obstacleToReopening(at: here)
      ) { $0.askToReopen($1, at: $2) },
    ]
  }

  /// The pages that everybody who reads the ledger may open.
  private func pages(at here: ScreenContext) -> [ScreenKey<Self>] {
    let words = here.words.indicators
    let isAmended = standing.map { !$0.amendments.isEmpty } ?? false
    return [
      act(
        words.amendments, "h", at: here, isInFooter: false, unless: isAmended ? nil : words.notAmended
      ) { screen, _, _ in
        screen.over = screen.standing.map { .page(OpenedPage(.amendments($0, screen.colleagues))) }
      },
      act(here.language.say("班子", "Team"), "b", at: here, isInFooter: false) { screen, shown, _ in
        screen.over = .page(
          OpenedPage(.team(screen.colleagues, shown.unit, year: shown.year, screen.duties ?? [])))
      },
    ]
  }

  private func obstacleToCopying(at here: ScreenContext) -> String? {
    guard let shown = shown(at: here), let before else { return nil }
    return before.canBeCopied(to: shown.place, having: standings)
      ? nil : here.words.indicators.nothingToCopy(shown.year - 1)
  }

  private func obstacleToReopening(at here: ScreenContext) -> String? {
    guard !isClosed, let shown = shown(at: here) else { return nil }
    return ActRefusal.ledgerNotClosed(shown.unit, shown.side, year: shown.year).sentence(in: here.language)
  }

  private func obstacleToAmending(at here: ScreenContext) -> String? {
    guard let standing else { return here.words.ledger.noDutyHere }
    if standing.dated.indicator.kind == .common { return here.words.indicators.commonByOffice }
    return standing.adopted ? nil : here.words.indicators.stillWaits
  }

  /// A deadline moves only before it has passed, and a common one only where the rules say so.
  private func obstacleToExtending(at here: ScreenContext) -> String? {
    let words = here.words.indicators
    guard let duty = current?.duty else { return words.chooseOccurrence }
    if duty.exemption != nil { return words.alreadyExempt }
    if duty.fulfilment != nil { return words.alreadyRecorded }
    if duty.kind == .common, !(here.profile ?? .proposed).extendCommon {
      return ActRefusal.notExtendable(duty.name).sentence(in: here.language)
    }
    return here.today > duty.due ? words.passed(duty.due) : nil
  }
}
