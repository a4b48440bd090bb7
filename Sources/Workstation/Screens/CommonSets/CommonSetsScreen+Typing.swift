import Records
import TerminalUI

// What keys do among the common sets, and in what lies over them.
extension CommonSetsScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    let area = Area(size)
    if let commands = asking.type(input, on: area, at: desk) { return commands }
    switch over {
    case .form(var form):
      let commands = form.type(input, on: area, at: desk)
      over = .form(form)
      return commands
    case .page(var page):
      over = page.type(input, in: area, at: desk) ? .page(page) : nil
      return []
    case nil: break
    }
    if case .mouse(let mouse) = input, mouse.act == .press {
      return cursor.press(mouse.point, in: places(in: area).table.split(top: 1).rest) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    let (words, place) = (desk.words.indicators, place(at: desk))
    let (year, group, current) = (place.year, shownGroup(at: desk), current(at: desk))
    switch action {
    case .group:
      let groups = groups(at: desk)
      let index = groups.firstIndex(of: group) ?? 0
      return turn(to: groups[(index + 1) % groups.count], at: desk)
    case .yearBefore: return turn(year: max(1_950, year - 1), at: desk)
    case .yearAfter: return turn(year: min(year + 1, desk.today.year + 1), at: desk)
    case .adopt:
      ask(
        words.adopt, words.adoptMessage(sums(at: desk).waitingCount, group, year),
        .adoptCommonIndicators(group, place.side, year: year), at: desk)
    case .fill:
      let taken = rows(at: desk).map(\.dated.indicator.code)
      let waiting = current.flatMap { $0.adopted ? nil : $0.dated.indicator }
      over = .form(
        OpenForm(
          waiting.map { .changeIndicator($0, at: desk) } ?? .putIndicator(in: place, taken: taken, at: desk)))
    case .amend:
      over = current.map { .form(OpenForm(.amendIndicator($0.dated.indicator, at: desk))) }
    case .copy:
      ask(words.copy, words.copyMessage(year), .copyIndicators(place, fromYear: year - 1), at: desk)
    case .withdraw:
      guard let code = current?.dated.indicator.code else { break }
      ask(
        words.withdraw, words.withdrawMessage([code]), .withdrawIndicators(place, codes: [code]), at: desk)
    case .amendments: over = current.map { .page(OpenedPage(.amendments($0, []))) }
    case .save:
      guard case .form(var form) = over else { break }
      let commands = form.commands(at: desk)
      over = .form(form)
      return commands
    case .cancel: over = nil
    }
    return []
  }

  private mutating func ask(_ title: String, _ message: String, _ act: Act, at desk: Desk) {
    asking.ask(
      ActQuestion(
        Dialog(title: title, message: message, confirm: title, cancel: desk.words.station.cancel), act))
  }
}
