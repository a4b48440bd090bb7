import Records
import TerminalUI

/// The units with their standings, the worst first, narrowed by group, side and what is typed.
///
/// It brings its own keys: every screen that shows it has the same ones.
package struct StandingsList: Hashable, Sendable {
  /// The side that is shown; both where the office reads both.
  package var side: Side?
  package var group: UnitGroup?
  /// What the names are narrowed by; absent until `/` is pressed.
  package private(set) var filter: TextField?
  private var isFinding = false
  /// Whether letters are text: in the line of the filter, or in a remark.
  package var isTyping: Bool { isFinding || remark.isOpen }
  package private(set) var rows: [UnitStanding] = []
  /// Whether the units stand as a wall of lights, not as a table of figures.
  package internal(set) var isWall = false
  package internal(set) var cursor = ListCursor()
  /// The same choice as ``cursor`` has, while the wall is shown.
  package internal(set) var grid = GridCursor()
  /// The room that the wall has.
  var wallSize = Size(columns: 80, rows: 24)
  /// How many units there are before any is narrowed away.
  var unitCount: Int { all.count }
  /// The remark that is being written to the chosen unit.
  var remark = Asking()
  private var all: [UnitStanding] = []
  /// How the names sound, as the store keeps it; asked for when names are first narrowed.
  private var sounds: [UnitCode: Candidate] = [:]

  /// An empty list.
  package init() {}

  /// The question that fills the list.
  func query(at here: ScreenContext) -> StandingsQuery {
    StandingsQuery(side: fixedSide(at: here) ?? side, group: group, day: here.today)
  }

  /// The main office reads the main side alone.
  package func fixedSide(at here: ScreenContext) -> Side? { here.post?.role == .mainSupervisor ? .main : nil }

  /// The unit in the line of selection.
  package var current: UnitStanding? { (isWall ? grid.selection : cursor.selection).map { rows[$0] } }

  /// How many units show each light.
  package func count(_ light: UnitStanding.Light) -> Int { rows.count { $0.light == light } }

  package mutating func fill(_ standings: [UnitStanding]) {
    all = standings.sorted { a, b in
      (a.light.urgency, a.overdue, b.unit.displayOrder) > (b.light.urgency, b.overdue, a.unit.displayOrder)
    }
    fitWall()
    narrow()
  }

  /// Takes how the names of the units sound.
  package mutating func fill(sounds units: [Candidate]) {
    sounds = Dictionary(units.map { (UnitCode($0.value), $0) }, uniquingKeysWith: { first, _ in first })
    narrow()
  }

  private mutating func narrow() {
    let chosen = current?.id
    let wanted = (filter?.text ?? "").lowercased()
    rows = all.filter { standing in
      guard !wanted.isEmpty else { return true }
      let sound = sounds[standing.id]
      return standing.unit.name.contains(wanted) || standing.id.rawValue.lowercased().contains(wanted)
        || (sound?.sounds(like: wanted) ?? false)
    }
    cursor.setCount(rows.count)
    grid.setCount(rows.count)
    if let place = rows.firstIndex(where: { $0.id == chosen }) {
      cursor.select(place)
      grid.select(place)
    }
  }

  /// Shows the same units the other way; the chosen one stays chosen.
  mutating func turnWall() {
    if isWall { cursor.select(grid.selected) } else { grid.select(cursor.selected) }
    isWall.toggle()
  }

  /// Opens the line in which names are narrowed, and asks how they sound.
  mutating func startTyping() -> [Command] {
    filter = filter ?? TextField(limit: 40)
    isFinding = true
    return [.ask(CandidateKind.units)]
  }

  /// Opens the form of a remark to the chosen unit, on the office's own side.
  mutating func startRemark(at here: ScreenContext) -> [Command] {
    guard let current else { return [] }
    let own: Side = here.post?.role == .supervisionSupervisor ? .supervision : .main
    remark.ask(.remark(to: current.id, current.unit.name, own, in: here.words))
    return []
  }

  /// Takes input: text while the line is open, else what moves the choice.
  mutating func type(_ input: Input, in area: Area) -> Bool {
    if isFinding {
      switch input {
      case .key(.escape):
        (filter, isFinding) = (nil, false)
        narrow()
        return true
      case .key(.enter):
        isFinding = false
        if filter?.isEmpty ?? true { filter = nil }
        return true
      default:
        if filter?.type(input) ?? false {
          narrow()
          return true
        }
      }
    }
    if case .mouse(let mouse) = input, mouse.act == .press {
      return isWall
        ? grid.press(mouse.point, in: wallArea(in: area), cellWidth: lightWidth(in: wallArea(in: area)))
        : cursor.press(mouse.point, in: rowArea(in: area))
    }
    return isWall ? grid.type(input) : cursor.type(input)
  }
}

extension UnitStanding.Light {
  /// Red weighs most.
  var urgency: Int {
    switch self {
    case .red: 2
    case .yellow: 1
    case .green: 0
    }
  }

  /// The mark beside the word, for screens without colours.
  var mark: String {
    switch self {
    case .red: "!"
    case .yellow: "*"
    case .green: "."
    }
  }

  var role: Role {
    switch self {
    case .red: .alert
    case .yellow: .warning
    case .green: .good
    }
  }

  func spoken(in language: Language) -> String { "\(mark) \(name(in: language))" }
}
