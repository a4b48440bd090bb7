import Records
import TerminalUI

// What is done to a common set, and what is typed in what lies over it.
extension CommonSetsScreen {
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    let area = Area(size)
    if let commands = asking.type(input, on: area, at: here) { return commands }
    if form != nil { return form?.type(input, on: area, at: here) }
    if case .page(var page) = over {
      over = page.type(input, in: area, at: here) ? .page(page) : nil
      return []
    }
    if case .mouse(let mouse) = input, mouse.act == .press {
      return cursor.press(mouse.point, in: places(in: area).table.split(top: 1).rest) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  /// What is done to the set, and how its indicators were amended.
  func actKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, place, current) = (here.words.indicators, place(at: here), current(at: here))
    let only = here.only(.setCommonIndicators, on: place.side)
    let waits = current.map { !$0.adopted } ?? false
    let hasWaiting = sums(at: here).waitingCount > 0
    let canCopy = before.map { $0.canBeCopied(to: place, having: rows(at: here)) } ?? true
    let isAmended = !(current?.amendments.isEmpty ?? true)
    return [
      ScreenKey(
        words.adopt, .character("a"), unless: only ?? (hasWaiting ? nil : here.words.ledger.nothingToAdopt)
      ) { $0.askToAdopt(at: $1) },
      ScreenKey(words.fill, .character("i"), unless: only) { $0.fill(at: $1) },
      ScreenKey(
        words.amend, .character("r"),
        unless: only ?? (current == nil ? words.empty : waits ? words.stillWaits : nil)
      ) { screen, here in
        let current = screen.current(at: here)?.dated.indicator
        screen.over = current.map { .form(OpenForm(.amendIndicator($0, at: here))) }
        return []
      },
      ScreenKey(
        words.copy, .character("c"), unless: only ?? (canCopy ? nil : words.nothingToCopy(place.year - 1))
      ) { $0.askToCopy(at: $1) },
      ScreenKey(words.withdraw, .character("w"), unless: only ?? (waits ? nil : words.nothingWaits)) {
        $0.askToWithdraw(at: $1)
      },
      ScreenKey(words.amendments, .character("h"), unless: isAmended ? nil : words.notAmended) {
        screen, here in
        screen.over = screen.current(at: here).map { .page(OpenedPage(.amendments($0, []))) }
        return []
      },
    ]
  }

  /// Changes the chosen indicator while it waits, else puts one up.
  private mutating func fill(at here: ScreenContext) -> [Command] {
    let taken = rows(at: here).map(\.dated.indicator.code)
    let waiting = current(at: here).flatMap { $0.adopted ? nil : $0.dated.indicator }
    over = .form(
      OpenForm(
        waiting.map { .changeIndicator($0, at: here) }
          ?? .putIndicator(in: place(at: here), taken: taken, at: here)))
    return []
  }

  private mutating func askToAdopt(at here: ScreenContext) -> [Command] {
    let (words, place, group) = (here.words.indicators, place(at: here), shownGroup(at: here))
    return ask(
      words.adopt, words.adoptMessage(sums(at: here).waitingCount, group, place.year),
      .adoptCommonIndicators(group, place.side, year: place.year), at: here)
  }

  private mutating func askToCopy(at here: ScreenContext) -> [Command] {
    let (words, place) = (here.words.indicators, place(at: here))
    return ask(
      words.copy, words.copyMessage(place.year), .copyIndicators(place, fromYear: place.year - 1), at: here)
  }

  private mutating func askToWithdraw(at here: ScreenContext) -> [Command] {
    guard let code = current(at: here)?.dated.indicator.code else { return [] }
    let words = here.words.indicators
    return ask(
      words.withdraw, words.withdrawMessage([code]),
      .withdrawIndicators(place(at: here), codes: [code]), at: here)
  }

  private mutating func ask(_ title: String, _ message: String, _ act: Act, at here: ScreenContext)
    -> [Command]
  {
    asking.ask(
      ActQuestion(
        Dialog(title: title, message: message, confirm: title, cancel: here.words.station.cancel), act))
    return []
  }
}
