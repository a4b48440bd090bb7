import Records
import TerminalUI

/// Everything that must be done or known, overdue first, then the nearest.
package struct AlertsScreen: Screen {
  package enum Action: Hashable, Sendable { case open, filter, clear, ledger }

  /// What the list is narrowed by; each is shown as a chip and taken off with Backspace.
  package enum Filter: Hashable, Sendable {
    case level(AlertLevel)
    case kind(AlertKind)
    case group(UnitGroup)
    case unit(UnitCode)
  }

  private(set) var filters: [Filter]
  private(set) var list: AlertList?
  private(set) var menu: MenuList<Filter>?
  private(set) var cursor = ListCursor()
  private var size = Size(columns: 80, rows: 19)

  /// The alerts of the desk, or of one unit.
  package init(unit: UnitCode? = nil) { filters = unit.map { [.unit($0)] } ?? [] }

  package static let specimen = AlertsScreen()
  package func name(in words: Words) -> String { words.alerts.name }
  package func questions(at desk: Desk) -> [Question] { [.alerts(query(at: desk))] }

  /// What the desk may see, narrowed by the chips.
  func query(at desk: Desk) -> AlertQuery {
    var query = desk.alertQuery
    if desk.post?.role == .mainSupervisor { query.side = .main }
    for filter in filters {
      switch filter {
      case .level(let level): query.level = level
      case .kind(let kind): query.kind = kind
      case .group(let group): query.group = group
      case .unit(let unit): query.unit = unit
      }
    }
    return query
  }

  /// The alert in the line of selection.
  package var current: Alert? { cursor.selection.flatMap { row in list?.alerts[row] } }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    Keymap([
      KeyBinding(.enter, action: .open, isOffered: current != nil),
      KeyBinding(.character("f"), action: .filter),
      KeyBinding(.backspace, action: .clear, isOffered: !filters.isEmpty),
      KeyBinding(.character("l"), action: .ledger, isOffered: current?.unit != nil),
    ])
  }

  package func label(of action: Action, in words: Words) -> String {
    switch action {
    case .open: words.alerts.open
    case .filter: words.alerts.filter
    case .clear: words.alerts.clear
    case .ledger: words.alerts.ledger
    }
  }

  package func help(in words: Words) -> Help {
    Help(
      words.alerts.purpose,
      rules: [
        Help.Rule(words.alerts.fiveDays, words.alerts.fiveDaysArticle),
        Help.Rule(words.alerts.untilDone, words.alerts.untilDoneArticle),
        Help.Rule(words.alerts.levels, words.alerts.levelsArticle),
      ])
  }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if menu != nil { return typeInMenu(input, at: desk) }
    if case .mouse(let mouse) = input, mouse.act == .press {
      return cursor.press(mouse.point, in: places(in: Area(size)).table.split(top: 1).rest) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  private mutating func typeInMenu(_ input: Input, at desk: Desk) -> [Command] {
    guard var menu else { return [] }
    switch input {
    case .key(.escape): self.menu = nil
    case .key(.enter):
      self.menu = nil
      if let filter = menu.current?.value { return add(filter, at: desk) }
    case .mouse(let mouse) where mouse.act == .press:
      let isInside = menu.press(mouse.point, in: menuArea(menu, in: Area(size)))
      self.menu = isInside ? menu : nil
    default:
      _ = menu.type(input)
      self.menu = menu
    }
    return []
  }

  private mutating func add(_ filter: Filter, at desk: Desk) -> [Command] {
    filters.removeAll { $0.isSameSort(as: filter) }
    filters.append(filter)
    cursor.select(0)
    return questions(at: desk).map { .ask($0) }
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .open: return current.map { [$0.way(at: desk)] } ?? []
    case .ledger:
      guard let current, let unit = current.unit else { return [] }
      return [.open(.ledger(unit, current.side, OccurrenceName(current.target)))]
    case .filter:
      menu = MenuList(choices(at: desk), height: max(3, size.rows - 3))
      return []
    case .clear:
      filters = filters.dropLast()
      return questions(at: desk).map { .ask($0) }
    }
  }

  private func choices(at desk: Desk) -> [MenuList<Filter>.Item] {
    let language = desk.language
    var items: [MenuList<Filter>.Item] = []
    for level in AlertLevel.allCases.reversed() {
      items.append(
        MenuList.Item(
          value: .level(level), label: level.spoken(in: language), key: "\(list?.countByLevel[level] ?? 0)"))
    }
    for kind in AlertKind.allCases {
      items.append(
        MenuList.Item(
          value: .kind(kind), label: kind.name(in: language), key: "\(list?.countByKind[kind] ?? 0)"))
    }
    guard desk.isSupervisor || desk.isAdministrator else { return items }
    items += UnitGroup.allCases.map { MenuList.Item(value: .group($0), label: $0.name(in: language)) }
    if let current, let unit = current.unit {
      items.append(MenuList.Item(value: .unit(unit), label: current.unitName))
    }
    return items
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    guard case .answered(.alerts(let asked), .alerts(let found)) = reply, asked == query(at: desk) else {
      return []
    }
    let chosen = current
    list = found
    cursor.setCount(found.alerts.count)
    if let chosen, let row = found.alerts.firstIndex(where: { $0.isAbout(chosen) }) { cursor.select(row) }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: max(1, places(in: Area(size)).table.rows - 1))
    menu?.resize(height: max(3, size.rows - 3))
  }
}

extension AlertsScreen.Filter {
  /// Only one of a sort can hold.
  func isSameSort(as other: Self) -> Bool {
    switch (self, other) {
    case (.level, .level), (.kind, .kind), (.group, .group), (.unit, .unit), (.group, .unit), (.unit, .group):
      true
    default: false
    }
  }
}

extension Alert {
  func isAbout(_ other: Alert) -> Bool {
    target == other.target && unit == other.unit && side == other.side && kind == other.kind
  }

  /// Where Enter leads: to the duty, the draft or the record; a fault of data is told.
  func way(at desk: Desk) -> Command {
    if let occurrence = OccurrenceName(target), let unit { return .open(.ledger(unit, side, occurrence)) }
    if let number = RecordNumber(target) { return .open(.record(number)) }
    if target.first == "D", let number = Int(target.dropFirst()) {
      if desk.isRecorder { return .open(kind == .signOffPending ? .signOff(draft: number) : .draft(number)) }
      if desk.isHead { return .open(.signOff(draft: number)) }
      if let unit { return .open(.ledger(unit, side, nil)) }
    }
    return .tell(Notice(note?.sentence(in: desk.language) ?? title))
  }
}

extension AlertLevel {
  /// The mark beside the word, for screens without colours.
  var mark: String {
    switch self {
    case .overdue: "!"
    case .warning: "*"
    case .notice: "."
    }
  }

  var role: Role {
    switch self {
    case .overdue: .alert
    case .warning: .warning
    case .notice: .notice
    }
  }

  func spoken(in language: Language) -> String { "\(mark) \(name(in: language))" }
}
