import Records
import TerminalUI

// What keys do in the ledger, and in what lies over it.
extension LedgerScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: desk) { return commands }
    if let commands = asking.type(input, on: Area(size), at: desk) { return commands }
    switch over {
    case .filter(let menu): return type(input, in: menu, at: desk)
    case .form(var form):
      let commands = form.type(input, on: Area(size), at: desk)
      over = .form(form)
      return commands
    case .page(var page):
      over = page.type(input, in: Area(size), at: desk) ? .page(page) : nil
      return []
    case nil: break
    }
    return list.type(input, rowsIn: places(in: Area(size)).table.split(top: 1).rest) ? [] : nil
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

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    let side = shownSide(at: desk)
    switch action {
    case .open: return way(at: desk).map { [.open($0)] } ?? []
    case .new:
      let duty = current?.duty
      return [.open(.newRecord(side, title: duty?.title ?? "", links: duty.map { [$0.name] } ?? []))]
    case .side:
      let sides = sides(at: desk)
      let index = sides.firstIndex(of: side) ?? 0
      return turn(to: sides[(index + 1) % sides.count], at: desk)
    case .yearBefore: return turn(year: max(1_950, shownYear(at: desk) - 1), at: desk)
    case .yearAfter: return turn(year: min(shownYear(at: desk) + 1, desk.today.year + 1), at: desk)
    case .clear:
      var filter = filter
      filter.removeLast()
      return turn(filter: filter, at: desk)
    case .rows(let action): return act(action, at: desk)
    case .filter: over = .filter(menu(at: desk))
    case .remark:
      guard let unit = unit(at: desk) else { return [] }
      let subject = (current?.duty?.name).map { RemarkSubject.duty($0, year: shownYear(at: desk)) }
      asking.ask(.remark(to: unit, unitName(at: desk), side, subject ?? .unit, in: desk.words))
    case .save: return save(at: desk)
    case .year: return unit(at: desk).map { [.open(.year($0, shownSide(at: desk)))] } ?? []
    case .cancel: over = nil
    default: return begin(action, at: desk)
    }
    return []
  }

  private func menu(at desk: Desk) -> MenuList<LedgerFilter.Choice> {
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
