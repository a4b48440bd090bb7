import Records
import TerminalUI

/// How all units stand with a month's notices or a half-year's reports, the late ones first.
package struct MonthTableScreen: Screen {
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

  package static let spot: ScreenID? = .month
  package static let specimen = MonthTableScreen()
  package func name(in words: Words) -> String { words.month.tableName }
  package var isTyping: Bool { menu != nil || exporting.isOpen || list.narrowing.isTyping }

  /// The main office reads the main side alone.
  func fixedSide(at here: ScreenContext) -> Side? { here.post?.role == .mainSupervisor ? .main : nil }
  func shownSide(at here: ScreenContext) -> Side? { fixedSide(at: here) ?? side }
  func shownMonth(at here: ScreenContext) -> Month {
    month ?? (here.profile ?? .proposed).noticeMonth(on: here.today)
  }

  /// The half-year that is shown: this one from the day on which its report is called for, before that the last one.
  func shownHalf(at here: ScreenContext) -> HalfYear {
    if let half { return half }
    let (now, profile) = (HalfYear(containing: here.today), here.profile ?? .proposed)
    let start = profile.reportDeadline(of: now).map { $0 - profile.lead(of: .halfYearReport) }
    return start.map { $0 <= here.today } ?? true ? now : now.previous
  }

  package func questions(at here: ScreenContext) -> [any Query] {
    showsReports
      ? [ReportsQuery(half: shownHalf(at: here))]
      : [NoticeQuery(month: shownMonth(at: here), side: shownSide(at: here))]
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language, isFixed) = (here.words, here.language, fixedSide(at: here) != nil)
    return [
      ScreenKey(
        language.say("看单位", "Open"), .enter, unless: list.current == nil ? words.station.chooseFirst : nil
      ) { screen, _ in screen.list.current.map { [.open(.month($0.unit, $0.topic))] } ?? [] },
      ScreenKey(language.say("告知/报告", "Notices/reports"), .tab) { screen, here in
        screen.showsReports.toggle()
        return screen.readAnew(at: here)
      },
      ScreenKey(
        language.say("方面", "Side"), .character("s"),
        unless: isFixed ? words.station.oneSide : showsReports ? words.month.bothSides : nil,
        isInFooter: !isFixed
      ) { $0.turnSide(at: $1) },
      ScreenKey(words.alerts.filter, .character("f")) { screen, here in
        screen.menu = MenuList(screen.choices(at: here), height: max(3, screen.size.rows - 3))
        return []
      },
      ScreenKey(
        language.say("去掉筛选", "Drop filter"), .backspace,
        unless: filters.isEmpty ? words.station.noFilter : nil, isInFooter: false
      ) { screen, _ in
        screen.filters = screen.filters.dropLast()
        screen.lay()
        return []
      },
      ScreenKey(language.say("上一期", "Before"), .character("["), .left) { $0.step(-1, at: $1) },
      ScreenKey(language.say("下一期", "After"), .character("]"), .right) { $0.step(1, at: $1) },
    ]
      + list.keys(
        \.list, at: here, sort: { screen, _ in screen.turnOrder() }, export: { $0.export(at: $1) })
  }

  package func help(in words: Words) -> Help { words.month.tableHelp }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: here) { return commands }
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

  private mutating func turnSide(at here: ScreenContext) -> [Command] {
    let sides: [Side?] = [nil, .main, .supervision]
    side = sides[((sides.firstIndex(of: side) ?? 0) + 1) % sides.count]
    return readAnew(at: here)
  }

  /// To another month or half-year, never one that has not begun.
  private mutating func step(_ count: Int, at here: ScreenContext) -> [Command] {
    if showsReports {
      half = min(HalfYear(index: shownHalf(at: here).index + count), HalfYear(containing: here.today))
    } else {
      month = min(Month(index: shownMonth(at: here).index + count), Month(containing: here.today))
    }
    return readAnew(at: here)
  }

  private mutating func readAnew(at here: ScreenContext) -> [Command] {
    all = nil
    lay()
    return questions(at: here).map { .ask($0) }
  }

  private func choices(at here: ScreenContext) -> [MenuList<Filter>.Item] {
    let words = here.words.month
    return [
      MenuList.Item(value: .all, label: words.all),
      MenuList.Item(value: .late, label: words.lateOnly, key: "\((all ?? []).count { $0.lateBy != nil })"),
    ] + UnitGroup.allCases.map { MenuList.Item(value: .group($0), label: $0.name(in: here.language)) }
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    if let found = reply.answer(NoticeQuery.self, among: questions(at: here)) {
      all = found.map { .notice($0) }
    } else if let found = reply.answer(ReportsQuery.self, among: questions(at: here)) {
      all = found.map { .report($0) }
    } else {
      return []
    }
    groups = Dictionary(here.units.map { ($0.code, $0.group) }, uniquingKeysWith: { $1 })
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

  private mutating func turnOrder() -> [Command] {
    order = order == .late ? .unit : .late
    lay()
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, tableArea(in: Area(size)).rows - 1))
    menu?.resize(height: max(3, size.rows - 3))
  }
}
