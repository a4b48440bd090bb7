import Records
import TerminalUI

// What keys do in the ledger, and in what lies over it.
extension LedgerScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: desk) { return commands }
    switch over {
    case .filter(let menu): return type(input, in: menu, at: desk)
    case .form(var form):
      let commands = form.type(input, on: Area(size), at: desk)
      over = .form(form)
      return commands
    case .question(var dialog, let act):
      dialog.take(input, on: Area(size))
      over = .question(dialog, act)
      guard let answer = dialog.answer else { return [] }
      over = nil
      return answer == .cancelled ? [] : [.confirm(act)]
    case .exempt(let dialog, let name):
      return type(input, in: dialog, { .exempt($0, name) }, at: desk) { unit, side, year, reason in
        .exempt(unit, side, year: year, name, reason: reason)
      }
    case .reopen(let dialog):
      return type(input, in: dialog, { .reopen($0) }, at: desk) { unit, side, year, reason in
        .reopenLedger(unit, side, year: year, reason: reason)
      }
    case .page(var page):
      over = page.type(input, in: Area(size), at: desk) ? .page(page) : nil
      return []
    case .remark(let form):
      switch form.type(input, in: Area(size), words: desk.words) {
      case .typing(let form):
        over = .remark(form)
        return []
      case .done(let commands):
        if case .confirm(let act) = commands.first { sent.keep(.remark(form), for: act) }
        over = nil
        return commands
      }
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

  /// A dialog that asks for the reason of an act.
  private mutating func type(
    _ input: Input, in dialog: Dialog, _ over: (Dialog) -> Over, at desk: Desk,
    _ act: (UnitCode, Side, Int, String) -> Act
  ) -> [Command] {
    var dialog = dialog
    dialog.take(input, on: Area(size))
    self.over = over(dialog)
    switch dialog.answer {
    case nil: return []
    case .cancelled, .confirmed:
      self.over = nil
      return []
    case .text(let reason):
      guard !reason.withoutOuterBlanks.isEmpty, let unit = unit(at: desk) else {
        dialog.refuse(desk.words.indicators.reasonMissing)
        self.over = over(dialog)
        return []
      }
      let act = act(unit, shownSide(at: desk), shownYear(at: desk), reason)
      sent.keep(over(dialog), for: act)
      self.over = nil
      return [.confirm(act)]
    }
  }

  /// Opens the question again when the store does not take what was typed.
  mutating func reopen(after reply: Reply, in language: Language) {
    guard let (kept, _, failure) = sent.takeBack(reply), over == nil else { return }
    switch kept {
    case .exempt(var dialog, let name):
      dialog.refuse(failure.sentence(in: language))
      over = .exempt(dialog, name)
    case .reopen(var dialog):
      dialog.refuse(failure.sentence(in: language))
      over = .reopen(dialog)
    case .remark(var form):
      form.refuse(failure, in: language)
      over = .remark(form)
    default: break
    }
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
      over = .remark(RemarkForm(unit, unitName(at: desk), side, subject ?? .unit, in: desk.words))
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
