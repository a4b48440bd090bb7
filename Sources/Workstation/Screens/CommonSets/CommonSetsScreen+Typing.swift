import Records
import TerminalUI

// What is done to a common set, and what is typed in what lies over it.
extension CommonSetsScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    let area = Area(size)
    if let commands = asking.type(input, on: area, at: desk) { return commands }
    if form != nil { return form?.type(input, on: area, at: desk) }
    if case .page(var page) = over {
      over = page.type(input, in: area, at: desk) ? .page(page) : nil
      return []
    }
    if case .mouse(let mouse) = input, mouse.act == .press {
      return cursor.press(mouse.point, in: places(in: area).table.split(top: 1).rest) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  /// What is done to the set, and how its indicators were amended.
  func actKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, place, current) = (desk.words.indicators, place(at: desk), current(at: desk))
    let only = desk.only(.setCommonIndicators, on: place.side)
    let waits = current.map { !$0.adopted } ?? false
    let hasWaiting = sums(at: desk).waitingCount > 0
    let canCopy = before.map { $0.canBeCopied(to: place, having: rows(at: desk)) } ?? true
    let isAmended = !(current?.amendments.isEmpty ?? true)
    return [
      ScreenKey(
        words.adopt, .character("a"), unless: only ?? (hasWaiting ? nil : desk.words.ledger.nothingToAdopt)
      ) { $0.askToAdopt(at: $1) },
      ScreenKey(words.fill, .character("i"), unless: only) { $0.fill(at: $1) },
      ScreenKey(
        words.amend, .character("r"),
        unless: only ?? (current == nil ? words.empty : waits ? words.stillWaits : nil)
      ) { screen, desk in
        let current = screen.current(at: desk)?.dated.indicator
        screen.over = current.map { .form(OpenForm(.amendIndicator($0, at: desk))) }
        return []
      },
      ScreenKey(
        words.copy, .character("c"), unless: only ?? (canCopy ? nil : words.nothingToCopy(place.year - 1))
      ) { $0.askToCopy(at: $1) },
      ScreenKey(words.withdraw, .character("w"), unless: only ?? (waits ? nil : words.nothingWaits)) {
        $0.askToWithdraw(at: $1)
      },
      ScreenKey(words.amendments, .character("h"), unless: isAmended ? nil : words.notAmended) {
        screen, desk in
        screen.over = screen.current(at: desk).map { .page(OpenedPage(.amendments($0, []))) }
        return []
      },
    ]
  }

  /// Changes the chosen indicator while it waits, else puts one up.
  private mutating func fill(at desk: Desk) -> [Command] {
    let taken = rows(at: desk).map(\.dated.indicator.code)
    let waiting = current(at: desk).flatMap { $0.adopted ? nil : $0.dated.indicator }
    over = .form(
      OpenForm(
        waiting.map { .changeIndicator($0, at: desk) }
          ?? .putIndicator(in: place(at: desk), taken: taken, at: desk)))
    return []
  }

  private mutating func askToAdopt(at desk: Desk) -> [Command] {
    let (words, place, group) = (desk.words.indicators, place(at: desk), shownGroup(at: desk))
    return ask(
      words.adopt, words.adoptMessage(sums(at: desk).waitingCount, group, place.year),
      .adoptCommonIndicators(group, place.side, year: place.year), at: desk)
  }

  private mutating func askToCopy(at desk: Desk) -> [Command] {
    let (words, place) = (desk.words.indicators, place(at: desk))
    return ask(
      words.copy, words.copyMessage(place.year), .copyIndicators(place, fromYear: place.year - 1), at: desk)
  }

  private mutating func askToWithdraw(at desk: Desk) -> [Command] {
    guard let code = current(at: desk)?.dated.indicator.code else { return [] }
    let words = desk.words.indicators
    return ask(
      words.withdraw, words.withdrawMessage([code]),
      .withdrawIndicators(place(at: desk), codes: [code]), at: desk)
  }

  private mutating func ask(_ title: String, _ message: String, _ act: Act, at desk: Desk) -> [Command] {
    asking.ask(
      ActQuestion(
        Dialog(title: title, message: message, confirm: title, cancel: desk.words.station.cancel), act))
    return []
  }
}
