import Records
import TerminalUI

// Moving in the lists, searching as one types, and what comes back.
extension RecordsScreen {
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: here) { return commands }
    if over != nil { return typeInOver(input, at: here) }
    if list == .drafts {
      if case .mouse(let mouse) = input, mouse.act == .press { return press(mouse.point, at: here) }
      return drafts.type(input, rowsIn: rowArea) ? [] : nil
    }
    if narrowing.isTyping { return search(input, at: here) }
    if input == .key(.escape), narrowing.end() { return endSearch(at: here) }
    if case .key(let key) = input {
      if key.command == .end || key == .character("G"), window.hasMoreAfter {
        return [.ask(page(.last, at: here))]
      }
      if key.command == .home || key == .character("g"), window.hasMoreBefore { return start(at: here) }
    }
    if case .mouse(let mouse) = input, mouse.act == .press { return press(mouse.point, at: here) }
    return cursor.type(input) ? more(at: here) : nil
  }

  private var rowArea: Area { Area(size).split(top: 3).rest }

  /// A press chooses a row; a second press on it opens it.
  private mutating func press(_ point: Point, at here: ScreenContext) -> [Command]? {
    let before = list == .drafts ? drafts.cursor.selected : cursor.selected
    let isHit =
      list == .drafts ? drafts.cursor.press(point, in: rowArea) : cursor.press(point, in: rowArea)
    guard isHit else { return nil }
    let after = list == .drafts ? drafts.cursor.selected : cursor.selected
    return before == after ? open() : []
  }

  /// The next piece of the list, when the chosen row is near an end of what is in memory.
  func more(at here: ScreenContext) -> [Command] {
    let margin = max(Self.page / 4, cursor.height)
    return window.next(selected: cursor.selected, margin: margin).map { [.ask(page($0, at: here))] } ?? []
  }

  private mutating func search(_ input: Input, at here: ScreenContext) -> [Command] {
    switch narrowing.type(input) {
    case .words: start(at: here)
    case .ended: endSearch(at: here)
    case .left, .none: []
    }
  }

  /// Back to where the search was begun.
  private mutating func endSearch(at here: ScreenContext) -> [Command] {
    guard let origin else { return start(at: here) }
    self.origin = nil
    (window, snippets) = (origin.window, [:])
    cursor.setCount(window.rows.count)
    cursor.select(origin.row)
    return questions(at: here).map { .ask($0) }
  }

  private mutating func typeInOver(_ input: Input, at here: ScreenContext) -> [Command] {
    switch over {
    case .filters(let menu): return type(input, in: menu, at: here)
    case .confirm(var dialog, let acts):
      dialog.take(input, on: Area(size))
      over = .confirm(dialog, acts)
      guard let answer = dialog.answer else { break }
      over = nil
      guard answer != .cancelled else { break }
      batch = ActBatch(acts)
      return acts.map { .perform($0) }
    case nil: break
    }
    return []
  }

  private mutating func type(_ input: Input, in menu: MenuList<Filter>, at here: ScreenContext) -> [Command] {
    var menu = menu
    switch input {
    case .key(.escape), .key(.character("f")): over = nil
    case .key(.enter), .key(.character(" ")):
      guard let filter = menu.current?.value else { return [] }
      toggle(filter)
      let row = menu.cursor.selected
      var fresh = self.menu(at: here)
      for _ in 0..<row { _ = fresh.type(.key(.down)) }
      over = input == .key(.enter) ? nil : .filters(fresh)
      return start(at: here)
    default:
      _ = menu.type(input)
      over = .filters(menu)
    }
    return []
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    let query = asked(at: here)
    if let (asked, page) = reply.answered(RecordPageQuery.self), asked.query == query {
      take(page, from: asked.anchor)
    } else if let (asked, page) = reply.answered(SearchQuery.self), asked.query == query {
      for hit in page.rows { snippets[hit.row.number] = hit.snippet }
      take(
        Page(
          rows: page.rows.map(\.row), hasMoreBefore: page.hasMoreBefore, hasMoreAfter: page.hasMoreAfter),
        from: asked.anchor)
      let known = Set(rows.map(\.number))
      snippets = snippets.filter { known.contains($0.key) }
    } else if let (asked, count) = reply.answered(RecordCountQuery.self), asked.query == query {
      self.count = count
    } else if let (asked, rows) = reply.answered(MarkedQuery.self), asked.query == query {
      reachable = marks.among(rows.map(\.number))
    } else if let (asked, found) = reply.answered(DraftsQuery.self), asked.unit == here.post?.unit,
      asked.states.contains(.withdrawn)
    {
      drafts.fill(sorted(found))
    }
    switch reply {
    case .performed, .refused, .jobFailed: return end(with: reply, at: here)
    default: break
    }
    return []
  }

  /// Tells what became of several drafts, once all are answered.
  private mutating func end(with reply: Reply, at here: ScreenContext) -> [Command] {
    guard batch?.take(reply) == true, let ended = batch else { return [] }
    batch = nil
    drafts.unmark()
    return [.tell(ended.notice(in: here.words))]
  }

  /// Takes a piece of the list without moving the selection off its record.
  private mutating func take(_ page: Page<RecordRow>, from anchor: PageAnchor<RecordKey>) {
    let (chosen, isJump) = (row?.number, anchor == .last && window.anchor != .last)
    guard let shift = window.take(page, from: anchor) else { return }
    let count = window.rows.count
    if isJump {
      cursor.setCount(count)
      cursor.select(count - 1)
    } else if let chosen, let index = window.rows.firstIndex(where: { $0.number == chosen }) {
      cursor.followSelection(to: index, count: count)
    } else {
      cursor.followSelection(to: cursor.selected + shift, count: count)
    }
  }
}
