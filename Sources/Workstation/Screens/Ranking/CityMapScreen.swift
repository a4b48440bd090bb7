import Records
import TerminalUI

/// The year of a group at one look: units down, months across, a shade for each score.
///
/// Only the units around those in sight are asked for, so a city of any size is as quick as a small one.
package struct CityMapScreen: Screen {
  private(set) var year: Int?
  private(set) var group: UnitGroup?
  var list = MemoryList<MapUnit>()
  /// What is known of units so far, all of the shown year.
  private(set) var known: [UnitCode: UnitYear] = [:]
  /// The chosen month, from 0; the last one that is over until another is chosen.
  private(set) var chosen: Int?
  var exporting = Exporting()
  private(set) var size = Size(columns: 80, rows: 19)

  /// How many units are asked for at once.
  private static let page = 100

  /// A year of a group; this year's until another is chosen.
  package init(_ year: Int? = nil, _ group: UnitGroup? = nil) { (self.year, self.group) = (year, group) }

  package static let spot: ScreenID? = .cityYear
  package static let specimen = CityMapScreen()
  package func name(in words: Words) -> String { words.scores.cityYear }
  package var isTyping: Bool { exporting.isOpen || list.narrowing.isTyping }

  func shownYear(at here: ScreenContext) -> Int { year ?? here.today.year }

  func shownGroup(at here: ScreenContext) -> UnitGroup {
    let groups = (here.profile ?? .proposed).groups
    return group.flatMap { groups.contains($0) ? $0 : nil } ?? groups.last ?? .cityUnit
  }

  /// The chosen month of the shown year.
  func shownMonth(at here: ScreenContext) -> Month {
    let months = Month.all(in: shownYear(at: here))
    let last = Month(containing: here.today).previous
    return months[chosen ?? min(max(0, last.index - months[0].index), 11)]
  }

  /// The units of the group that were there in the year, in their fixed order.
  private func units(at here: ScreenContext) -> [MapUnit] {
    let (year, group) = (shownYear(at: here), shownGroup(at: here))
    return here.units.filter { unit in
      unit.group == group && Quarter.all(in: year).contains { unit.stands(in: $0) }
    }.map { MapUnit(code: $0.code, name: $0.name) }
  }

  package func questions(at here: ScreenContext) -> [any Query] {
    guard here.isSupervisor else { return [] }
    let rows = list.all.isEmpty ? units(at: here) : list.rows
    guard !rows.isEmpty else { return [] }
    let seen = list.all.isEmpty ? 0..<min(rows.count, Self.page) : list.cursor.visible
    let first = seen.lowerBound / Self.page * Self.page
    let end = min(rows.count, (max(seen.upperBound, 1) - 1) / Self.page * Self.page + Self.page)
    guard first < end else { return [] }
    return [UnitYearsQuery(year: shownYear(at: here), units: rows[first..<end].map(\.code))]
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    let isLast = shownYear(at: here) >= here.today.year
    return [
      ScreenKey(
        words.scores.sheet, .enter, unless: list.current == nil ? words.station.chooseFirst : nil
      ) { screen, here in
        let quarter = Quarter(containing: screen.shownMonth(at: here).firstDay)
        return screen.list.current.map { [.open(.scores($0.code, quarter))] } ?? []
      },
      ScreenKey(language.say("上年", "Before"), .character("[")) { $0.turn(by: -1, at: $1) },
      ScreenKey(
        language.say("下年", "Next"), .character("]"), unless: isLast ? words.scores.noLaterYear : nil
      ) { $0.turn(by: 1, at: $1) },
      ScreenKey(
        language.say("换组", "Other group"), .tab, unless: here.isSupervisor ? nil : words.scores.officesOnly
      ) { $0.turnGroup(at: $1) },
      ScreenKey(words.lists.find, .character("/")) { screen, _ in
        screen.list.find()
        return []
      },
      ScreenKey(
        words.lists.export, .character("e"), unless: list.rows.isEmpty ? words.lists.nothingShown : nil
      ) { $0.export(at: $1) },
    ]
  }

  package func help(in words: Words) -> Help { words.scores.cityYearHelp }

  /// Left and right go from month to month, the rest moves through the units.
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: here) { return commands }
    if !list.narrowing.isTyping, turnsMonth(input, at: here) { return [] }
    let before = ask(at: here)
    guard list.type(input, rowsIn: rowArea(in: Area(size))) else { return nil }
    let after = ask(at: here)
    return after == before ? [] : after
  }

  private func ask(at here: ScreenContext) -> [Command] { questions(at: here).map { .ask($0) } }

  private mutating func turnsMonth(_ input: Input, at here: ScreenContext) -> Bool {
    guard case .key(let key) = input else { return false }
    let month = shownMonth(at: here).ordinal - 1
    switch key.command {
    case .left, .character("h"): chosen = max(0, month - 1)
    case .right, .character("l"): chosen = min(11, month + 1)
    default: return false
    }
    return true
  }

  private mutating func turn(by years: Int, at here: ScreenContext) -> [Command] {
    year = min(max(shownYear(at: here) + years, 1970), 9999)
    return readAnew(at: here)
  }

  private mutating func turnGroup(at here: ScreenContext) -> [Command] {
    let groups = (here.profile ?? .proposed).groups
    guard let place = groups.firstIndex(of: shownGroup(at: here)) else { return [] }
    group = groups[(place + 1) % groups.count]
    return readAnew(at: here)
  }

  private mutating func readAnew(at here: ScreenContext) -> [Command] {
    known = [:]
    list.fill([])
    return ask(at: here)
  }

  private mutating func export(at here: ScreenContext) -> [Command] {
    let (year, group) = (shownYear(at: here), shownGroup(at: here))
    exporting.open(
      .export(
        .unitYears(year, group), as: .html,
        title: "\(here.words.scores.cityYear(year, group))  \(here.words.scores.monthScores)",
        subtitle: "\(here.today)",
        scope: here.words.lists.rows(list.all.count), at: here))
    return []
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    guard let (query, found) = reply.answered(UnitYearsQuery.self), query.year == shownYear(at: here)
    else { return [] }
    for unit in found { known[unit.unit] = unit }
    list.fill(units(at: here))
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, rowArea(in: Area(size)).rows))
  }
}

/// A unit as a row of the map.
struct MapUnit: Listed {
  var code: UnitCode
  var name: String

  var listName: UnitCode { code }
  var listTexts: [String] { [name, code.rawValue] }
}
