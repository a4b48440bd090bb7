import Records
import TerminalUI

// What keys do in the ledger, and in what lies over it.
extension LedgerScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    let area = Area(size)
    if let commands = exporting.type(input, on: area, at: desk) { return commands }
    if let commands = asking.type(input, on: area, at: desk) { return commands }
    switch over {
    case .filter(let menu): return type(input, in: menu, at: desk)
    case .form: return form?.type(input, on: area, at: desk)
    case .page(var page):
      over = page.type(input, in: area, at: desk) ? .page(page) : nil
      return []
    case nil: break
    }
    return list.type(input, rowsIn: places(in: area).table.split(top: 1).rest) ? [] : nil
  }

  private mutating func type(_ input: Input, in menu: MenuList<LedgerFilter.Choice>, at desk: Desk)
    -> [Command]
  {
    var menu = menu
    switch input {
    case .key(.escape): over = nil
    case .key(.enter):
      over = nil
      var filter = filter
      if let choice = menu.current?.value { filter.choose(choice) }
      return turn(filter: filter, at: desk)
    case .mouse(let mouse) where mouse.act == .press:
      let isInside = menu.press(mouse.point, in: menuArea(menu, in: Area(size)))
      over = isInside ? .filter(menu) : nil
    default:
      _ = menu.type(input)
      over = .filter(menu)
    }
    return []
  }

  mutating func turnSide(at desk: Desk) -> [Command] {
    let sides = sides(at: desk)
    let index = sides.firstIndex(of: shownSide(at: desk)) ?? 0
    return turn(to: sides[(index + 1) % sides.count], at: desk)
  }

  func menu(at desk: Desk) -> MenuList<LedgerFilter.Choice> {
    let (words, language) = (desk.words.ledger, desk.language)
    var items = [MenuList<LedgerFilter.Choice>.Item(value: .all, label: words.everything)]
    items += OccurrenceState.allCases.map {
      MenuList.Item(value: .state($0), label: "\(words.state)  \($0.name(in: language))")
    }
    items += IndicatorKind.allCases.map {
      MenuList.Item(value: .kind($0), label: "\(words.kind)  \($0.name(in: language))")
    }
    items += SubjectKind.allowed(on: shownSide(at: desk)).map {
      MenuList.Item(value: .subject($0), label: "\(words.subject)  \($0.name(in: language))")
    }
    items += (1...4).map {
      MenuList.Item(value: .quarter($0), label: "\(words.period)  \(words.quarter($0))")
    }
    return MenuList(items, height: max(3, size.rows - 2))
  }
}
