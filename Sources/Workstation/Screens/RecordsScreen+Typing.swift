import Records
import TerminalUI

// Moving in the lists, searching as one types, and what comes back.
extension RecordsScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if dialog != nil { return typeInDialog(input) }
    if filters != nil { return typeInFilters(input, at: desk) }
    if isSearching { return search(input, at: desk) }
    if list == .drafts {
      if case .mouse(let mouse) = input, mouse.act == .press { return press(mouse.point, at: desk) }
      return draftCursor.type(input) ? [] : nil
    }
    if case .key(let key) = input, !isFinding {
      if key.command == .end || key == .character("G"), window.hasMoreAfter { return toEnd(at: desk) }
      if key.command == .home || key == .character("g"), window.hasMoreBefore { return start(at: desk) }
    }
    if case .mouse(let mouse) = input, mouse.act == .press { return press(mouse.point, at: desk) }
    return cursor.type(input) ? more(at: desk) : nil
  }

  /// A press chooses a row; a second press on it opens it.
  private mutating func press(_ point: Point, at desk: Desk) -> [Command]? {
    let area = Area(size).split(top: 3).rest
    let before = list == .drafts ? draftCursor.selected : cursor.selected
    let isHit = list == .drafts ? draftCursor.press(point, in: area) : cursor.press(point, in: area)
    guard isHit else { return nil }
    let after = list == .drafts ? draftCursor.selected : cursor.selected
    return before == after ? update(.open, at: desk) : []
  }

  private func more(at desk: Desk) -> [Command] {
    guard !isFinding, let anchor = window.next(selected: cursor.selected, page: Self.page) else { return [] }
    return [.ask(.records(asked(at: desk), anchor, limit: Self.page))]
  }

  private mutating func toEnd(at desk: Desk) -> [Command] {
    [.ask(.records(asked(at: desk), .last, limit: Self.page))]
  }

  private mutating func search(_ input: Input, at desk: Desk) -> [Command] {
    switch input {
    case .key(.enter), .key(.down): isSearching = false
    case .key(.escape):
      isSearching = false
      words = TextField(limit: 60)
      return start(at: desk)
    default:
      let before = words.text
      _ = words.type(input)
      if words.text != before { return start(at: desk) }
    }
    return []
  }

  private mutating func typeInFilters(_ input: Input, at desk: Desk) -> [Command] {
    guard var menu = filters else { return [] }
    switch input {
    case .key(.escape), .key(.character("f")): filters = nil
    case .key(.enter), .key(.character(" ")):
      guard let filter = menu.current?.value else { return [] }
      toggle(filter)
      let row = menu.cursor.selected
      var fresh = self.menu(at: desk)
      for _ in 0..<row { _ = fresh.type(.key(.down)) }
      filters = input == .key(.enter) ? nil : fresh
      return start(at: desk)
    default:
      _ = menu.type(input)
      filters = menu
    }
    return []
  }

  private mutating func typeInDialog(_ input: Input) -> [Command] {
    _ = dialog?.type(input)
    guard let answer = dialog?.answer else { return [] }
    dialog = nil
    guard answer != .cancelled, let draft else { return [] }
    return [.perform(.discard(draft: draft.id))]
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    switch reply {
    case .answered(.records(let query, let anchor, _), .records(let page)) where query == asked(at: desk):
      take(page, from: anchor)
    case .answered(.search(let query, _), .hits(let found)) where query == asked(at: desk):
      let chosen = row?.number
      hits = found
      cursor.setCount(found.count)
      if let index = found.firstIndex(where: { $0.row.number == chosen }) { cursor.select(index) }
    case .answered(.recordCount(let query, _), .count(let count)) where query == asked(at: desk):
      self.count = count
    case .answered(.drafts(let unit, _, let states), .drafts(let found))
    where unit == desk.post?.unit && states.contains(.withdrawn):
      let chosen = draft?.id
      drafts = found
      draftCursor.setCount(found.count)
      if let index = found.firstIndex(where: { $0.id == chosen }) { draftCursor.select(index) }
    default: break
    }
    return []
  }

  /// Takes a page of the list without moving the selection off its record.
  private mutating func take(_ page: Page<RecordRow>, from anchor: PageAnchor<RecordKey>) {
    let chosen = isFinding ? nil : row?.number
    guard let shift = window.take(page, from: anchor), !isFinding else { return }
    let count = window.rows.count
    if anchor == .last {
      cursor.setCount(count)
      cursor.select(count - 1)
    } else if let chosen, let index = window.rows.firstIndex(where: { $0.number == chosen }) {
      cursor.followSelection(to: index, count: count)
    } else {
      cursor.followSelection(to: cursor.selected + shift, count: count)
    }
  }
}
