import Records
import TerminalUI

/// How all units stand with a month's notices or a half-year's reports, the late ones first.
package struct MonthTableScreen: Screen {
  package enum Action: Hashable, Sendable {
    case open, turn, side, filter, clear, before, after
    case rows(ListAction)
  }

  /// What the table is narrowed by; each is shown as a chip and taken off with Backspace.
  package enum Filter: Hashable, Sendable {
    case late
    case group(UnitGroup)
    case all
  }

  package enum Order: Hashable, Sendable, CaseIterable { case late, unit }

  /// Whether reports are shown, or notices.
  private(set) var showsReports = false
  private(set) var month: Month?
  private(set) var half: HalfYear?
  private(set) var side: Side?
  private(set) var filters: [Filter] = []
  private(set) var order = Order.late
  private(set) var all: [MonthTableRow]?
  var list = MemoryList<MonthTableRow>()
  private(set) var menu: MenuList<Filter>?
  var exporting = Exporting()
  private(set) var size = Size(columns: 80, rows: 19)

  /// The table of the month whose notices are called for.
  package init() {}

  package static let spot: Spot? = .month
  package static let specimen = MonthTableScreen()
  package func name(in words: Words) -> String { words.month.tableName }
  package var isTyping: Bool { menu != nil || exporting.isOpen || list.narrowing.isTyping }

  /// The main office reads the main side alone.
  func fixedSide(at desk: Desk) -> Side? { desk.post?.role == .mainSupervisor ? .main : nil }
  func shownSide(at desk: Desk) -> Side? { fixedSide(at: desk) ?? side }
  func shownMonth(at desk: Desk) -> Month {
    month ?? (desk.profile ?? .proposed).noticeMonth(on: desk.today)
  }

  /// The half-year that is shown: this one from the day on which its report is called for, before that the last one.
  func shownHalf(at desk: Desk) -> HalfYear {
    if let half { return half }
    let (now, profile) = (HalfYear(containing: desk.today), desk.profile ?? .proposed)
    let start = profile.reportDeadline(of: now).map { $0 - profile.lead(of: .halfYearReport) }
    return start.map { $0 <= desk.today } ?? true ? now : now.previous
  }

  package func questions(at desk: Desk) -> [Question] {
    showsReports
      ? [.reports(shownHalf(at: desk), nil)]
      : [.notices(NoticeQuery(month: shownMonth(at: desk), side: shownSide(at: desk)))]
  }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    Keymap(
      [
        KeyBinding(.enter, action: .open, isOffered: list.current != nil),
        KeyBinding(.tab, action: .turn),
        KeyBinding(
          .character("s"), action: .side, isOffered: fixedSide(at: desk) == nil && !showsReports,
          isInFooter: fixedSide(at: desk) == nil),
        KeyBinding(.character("f"), action: .filter),
        KeyBinding(.backspace, action: .clear, isOffered: !filters.isEmpty, isInFooter: false),
        KeyBinding(.character("["), .left, action: .before),
        KeyBinding(.character("]"), .right, action: .after),
      ] + ListAction.bindings(isEmpty: list.rows.isEmpty, hasMarks: !list.marks.isEmpty) { .rows($0) })
  }

  package func label(of action: Action, in words: Words) -> String {
    if case .rows(let action) = action { return words.lists.label(action) }
    return words.month.label(action)
  }

  package func refusal(of action: Action, at desk: Desk) -> String {
    switch action {
    case .rows(let action): desk.words.lists.refusal(action)
    case .side: fixedSide(at: desk) == nil ? desk.words.month.bothSides : desk.words.station.oneSide
    case .clear: desk.words.station.noFilter
    default: desk.words.station.chooseFirst
    }
  }

  package func help(in words: Words) -> Help { words.month.tableHelp }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: desk) { return commands }
    if let menu { return type(input, in: menu) }
    return list.type(input, rowsIn: tableArea(in: Area(size)).split(top: 1).rest) ? [] : nil
  }

  private mutating func type(_ input: Input, in menu: MenuList<Filter>) -> [Command] {
    var menu = menu
    switch input {
    case .key(.escape): self.menu = nil
    case .key(.enter):
      self.menu = nil
      if let filter = menu.current?.value { add(filter) }
    case .mouse(let mouse) where mouse.act == .press:
      let isInside = menu.press(mouse.point, in: menuArea(menu, in: Area(size)))
      self.menu = isInside ? menu : nil
    default:
      _ = menu.type(input)
      self.menu = menu
    }
    return []
  }

  private mutating func add(_ filter: Filter) {
    switch filter {
    case .all: filters = []
    case .late: filters = filters.filter { $0 != .late } + [.late]
    case .group:
      filters = filters.filter { $0 == .late } + [filter]
    }
    lay()
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .open:
      return list.current.map { [.open(.month($0.unit, $0.topic))] } ?? []
    case .turn: showsReports.toggle()
    case .side:
      let sides: [Side?] = [nil, .main, .supervision]
      side = sides[((sides.firstIndex(of: side) ?? 0) + 1) % sides.count]
    case .before, .after: step(action == .before ? -1 : 1, at: desk)
    case .filter:
      menu = MenuList(choices(at: desk), height: max(3, size.rows - 3))
      return []
    case .clear:
      filters = filters.dropLast()
      lay()
      return []
    case .rows(let action): return act(action, at: desk)
    }
    all = nil
    lay()
    return questions(at: desk).map { .ask($0) }
  }

  /// To another month or half-year, never one that has not begun.
  private mutating func step(_ count: Int, at desk: Desk) {
    if showsReports {
      half = min(HalfYear(index: shownHalf(at: desk).index + count), HalfYear(containing: desk.today))
    } else {
      month = min(Month(index: shownMonth(at: desk).index + count), Month(containing: desk.today))
    }
  }

  private func choices(at desk: Desk) -> [MenuList<Filter>.Item] {
    let words = desk.words.month
    return [
      MenuList.Item(value: .all, label: words.all),
      MenuList.Item(value: .late, label: words.lateOnly, key: "\((all ?? []).count { $0.lateBy != nil })"),
    ] + UnitGroup.allCases.map { MenuList.Item(value: .group($0), label: $0.name(in: desk.language)) }
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    exporting.take(reply, in: desk.language)
    guard case .answered(let asked, let answer) = reply, questions(at: desk).contains(asked) else {
      return []
    }
    switch answer {
    case .notices(let found): all = found.map { .notice($0) }
    case .reports(let found): all = found.map { .report($0) }
    default: return []
    }
    groups = Dictionary(desk.units.map { ($0.code, $0.group) }, uniquingKeysWith: { $1 })
    lay()
    return []
  }

  /// The groups of the units, by which the table is narrowed.
  private var groups: [UnitCode: UnitGroup?] = [:]

  /// Lays the lines anew; the chosen unit stays chosen.
  private mutating func lay() {
    let shown = (all ?? []).filter { row in
      filters.allSatisfy { filter in
        switch filter {
        case .late: row.lateBy != nil
        case .group(let group): groups[row.unit] == group
        case .all: true
        }
      }
    }
    list.fill(order == .late ? MonthTableRow.byLateness(shown) : shown)
  }

  mutating func turnOrder() {
    order = order == .late ? .unit : .late
    lay()
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, tableArea(in: Area(size)).rows - 1))
    menu?.resize(height: max(3, size.rows - 3))
  }
}
