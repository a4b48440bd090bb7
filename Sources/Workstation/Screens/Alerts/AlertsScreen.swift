import Records
import Reports
import TerminalUI

/// Everything that must be done or known, overdue first, then the nearest.
package struct AlertsScreen: Screen {
  /// What the list is narrowed by; each is shown as a chip and taken off with Backspace.
  package enum Filter: Hashable, Sendable {
    /// What the person can do now.
    case own
    case level(AlertLevel)
    case kind(AlertKind)
    case side(Side)
    case group(UnitGroup)
    case unit(UnitCode)
  }

  /// How alerts are sorted.
  package enum Order: Hashable, Sendable, CaseIterable { case urgency, due, kind, unit }

  private(set) var filters: [Filter]
  private(set) var list: AlertList?
  /// The listed ones, narrowed and sorted.
  package internal(set) var rows = MemoryList<Alert>()
  package internal(set) var order = Order.urgency
  /// The menu of filters, while it lies over the list.
  private(set) var menu: MenuList<Filter>?
  var exporting = Exporting()
  /// Whether more than the first ones are wanted, because they are searched or sorted anew.
  var isDeep = false
  private(set) var size = Size(columns: 80, rows: 19)
  /// The most alerts that are searched or sorted.
  static let most = 5_000

  /// What the person can do now, all alerts of theirs, or those of one unit.
  package init(unit: UnitCode? = nil, all: Bool = false) {
    filters = unit.map { [.unit($0)] } ?? (all ? [] : [.own])
  }

  package static let spot: ScreenID? = .alerts
  package static let specimen = AlertsScreen()
  package func name(in words: Words) -> String { words.alerts.name }
  package func questions(at here: ScreenContext) -> [any Query] { [query(at: here)] }

  /// What the person may see, narrowed by the chips.
  func query(at here: ScreenContext) -> AlertQuery {
    var query = here.alertQuery
    if here.post?.role == .mainSupervisor { query.side = .main }
    if isDeep { query.limit = Self.most }
    query.share = filters.contains(.own) ? .own : .matters
    for filter in filters {
      switch filter {
      case .own: break
      case .level(let level): query.level = level
      case .kind(let kind): query.kind = kind
      case .side(let side): query.side = side
      case .group(let group): query.group = group
      case .unit(let unit): query.unit = unit
      }
    }
    return query
  }

  /// The alert in the line of selection.
  package var current: Alert? { rows.current }
  package var isTyping: Bool { menu != nil || exporting.isOpen || rows.narrowing.isTyping }

  /// The orders that tell alerts apart: a unit's are all of one unit.
  func orders(at here: ScreenContext) -> [Order] {
    here.post?.unit == nil ? Order.allCases : [.urgency, .due, .kind]
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    let chooseFirst = current == nil ? words.station.chooseFirst : nil
    return [
      ScreenKey(language.say("打开", "Open"), .enter, unless: chooseFirst) { screen, here in
        screen.current.map { [$0.way(at: here)] } ?? []
      },
      ScreenKey(words.alerts.filter, .character("f")) { screen, here in
        screen.menu = MenuList(screen.choices(at: here), height: max(3, screen.size.rows - 3))
        return []
      },
      ScreenKey(
        language.say("去掉筛选", "Drop filter"), .backspace,
        unless: filters.isEmpty ? words.station.noFilter : nil
      ) { screen, here in
        screen.filters = screen.filters.dropLast()
        return screen.questions(at: here).map { .ask($0) }
      },
      ScreenKey(
        language.say("看台账", "Ledger"), .character("l"),
        unless: chooseFirst ?? (current?.unit == nil ? words.station.ofNoUnit : nil)
      ) { screen, _ in screen.openLedger() },
    ]
      + rows.keys(
        \.rows, at: here, sort: { $0.turnOrder(at: $1) }, export: { $0.export(at: $1) },
        found: { $0.deepen(at: $1) })
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

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: here) { return commands }
    if let menu { return type(input, in: menu, at: here) }
    return rows.type(input, rowsIn: places(in: Area(size)).table.split(top: 1).rest) ? [] : nil
  }

  private mutating func type(_ input: Input, in menu: MenuList<Filter>, at here: ScreenContext) -> [Command] {
    var menu = menu
    switch input {
    case .key(.escape): self.menu = nil
    case .key(.enter):
      self.menu = nil
      if let filter = menu.current?.value { return add(filter, at: here) }
    case .mouse(let mouse) where mouse.act == .press:
      let isInside = menu.press(mouse.point, in: menuArea(menu, in: Area(size)))
      self.menu = isInside ? menu : nil
    default:
      _ = menu.type(input)
      self.menu = menu
    }
    return []
  }

  private mutating func add(_ filter: Filter, at here: ScreenContext) -> [Command] {
    filters.removeAll { $0.isSameSort(as: filter) }
    filters.append(filter)
    rows.cursor.select(0)
    return questions(at: here).map { .ask($0) }
  }

  /// Whether rows tell their side: the person sees both.
  func showsSide(at here: ScreenContext) -> Bool { sides(at: here).count > 1 }

  private func openLedger() -> [Command] {
    guard let current, let unit = current.unit else { return [] }
    guard case .occurrence(let name, let year) = current.subject else {
      return [.open(.ledger(unit, current.side, nil, year: current.due?.year))]
    }
    return [.open(.ledger(unit, current.side, name, year: year))]
  }

  /// The sides whose alerts the person may see.
  private func sides(at here: ScreenContext) -> [Side] {
    if here.post?.role == .mainSupervisor { return [.main] }
    return here.post?.unit == nil ? Side.allCases : here.sides
  }

  private func choices(at here: ScreenContext) -> [MenuList<Filter>.Item] {
    let language = here.language
    var items = [
      MenuList<Filter>.Item(value: .own, label: AlertShare.own.name(in: language))
    ]
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
    if sides(at: here).count > 1 {
      items += sides(at: here).map { MenuList.Item(value: .side($0), label: $0.name(in: language)) }
    }
    guard here.isSupervisor || here.isAdministrator else { return items }
    items += UnitGroup.allCases.map { MenuList.Item(value: .group($0), label: $0.name(in: language)) }
    if let current, let unit = current.unit {
      items.append(MenuList.Item(value: .unit(unit), label: current.unitName))
    }
    return items
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    if let found = reply.answer(to: query(at: here)) {
      list = found
      rows.fill(sorted(found.alerts))
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    rows.cursor.resize(height: max(1, places(in: Area(size)).table.rows - 1))
    menu?.resize(height: max(3, size.rows - 3))
  }
}
