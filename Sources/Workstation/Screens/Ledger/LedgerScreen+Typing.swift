import Records
import TerminalUI

// What keys do in the ledger, and in what lies over it.
extension LedgerScreen {
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    let area = Area(size)
    if let commands = exporting.type(input, on: area, at: here) { return commands }
    if let commands = asking.type(input, on: area, at: here) { return commands }
    switch over {
    case .filter(let menu): return type(input, in: menu, at: here)
    case .form: return form?.type(input, on: area, at: here)
    case .page(var page):
      over = page.type(input, in: area, at: here) ? .page(page) : nil
      return []
    case nil: break
    }
    return list.type(input, rowsIn: places(in: area).table.split(top: 1).rest) ? [] : nil
  }

  private mutating func type(_ input: Input, in menu: MenuList<LedgerFilter.Choice>, at here: ScreenContext)
    -> [Command]
  {
    var menu = menu
    switch input {
    case .key(.escape): over = nil
    case .key(.enter):
      over = nil
      var filter = filter
      if let choice = menu.current?.value { filter.choose(choice) }
      return turn(filter: filter, at: here)
    case .mouse(let mouse) where mouse.act == .press:
      let isInside = menu.press(mouse.point, in: menuArea(menu, in: Area(size)))
      over = isInside ? .filter(menu) : nil
    default:
      _ = menu.type(input)
      over = .filter(menu)
    }
    return []
  }

  mutating func turnSide(at here: ScreenContext) -> [Command] {
    let sides = sides(at: here)
    let index = sides.firstIndex(of: shownSide(at: here)) ?? 0
    return turn(to: sides[(index + 1) % sides.count], at: here)
  }

  func menu(at here: ScreenContext) -> MenuList<LedgerFilter.Choice> {
    let (words, language) = (here.words.ledger, here.language)
    var items = [MenuList<LedgerFilter.Choice>.Item(value: .all, label: words.everything)]
    items += OccurrenceState.allCases.map {
      MenuList.Item(value: .state($0), label: "\(words.state)  \($0.name(in: language))")
    }
    items += IndicatorKind.allCases.map {
      MenuList.Item(value: .kind($0), label: "\(words.kind)  \($0.name(in: language))")
    }
    items += SubjectKind.allowed(on: shownSide(at: here)).map {
      MenuList.Item(value: .subject($0), label: "\(words.subject)  \($0.name(in: language))")
    }
    items += (1...4).map {
      MenuList.Item(value: .quarter($0), label: "\(words.period)  \(words.quarter($0))")
    }
    return MenuList(items, height: max(3, size.rows - 2))
  }
}
