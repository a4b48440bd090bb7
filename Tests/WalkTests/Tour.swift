import Foundation
import Records
import TerminalUI

@testable import Workstation

/// A tour of everything that a person can reach: every tab, every row that offers something else, every key that is
/// offered, the buttons of every dialog, the palette.
struct Tour {
  /// A place that was reached, and how.
  private struct Place {
    var station: Station
    var path: [String]
  }

  let walker: Walker
  /// What was met that stands in a person's way, each with the keys that lead there.
  private(set) var faults: [String] = []
  /// How many keys were tried.
  private(set) var count = 0
  private var seen: Set<Face> = []
  private var waiting: [Place] = []

  /// The most places that are tried, rows of a list, and keys behind each other; many more when there is time.
  static let most = isLong ? (places: 500, rows: 40, depth: 7) : (places: 80, rows: 8, depth: 5)
  private static let isLong = ProcessInfo.processInfo.environment["JISHI_LONG"] == "1"

  init(_ walker: Walker) { self.walker = walker }

  mutating func run() throws {
    let start = try walker.station()
    note(start.faults, ["sits down"])
    take(start.station, [])
    for tab in start.station.tabs {
      guard let key = Key(name: tab.key) else { continue }
      let step = walker.press(key, on: start.station)
      note(step.faults, [tab.key])
      take(step.station, [tab.key])
    }
    tryPalette(on: start.station)
    goOn()
  }

  /// Tries everything from one place on.
  mutating func run(from station: Station) {
    take(station, [])
    goOn()
  }

  private mutating func goOn() {
    while let place = waiting.first, seen.count < Self.most.places {
      waiting.removeFirst()
      explore(place)
    }
  }

  private mutating func note(_ faults: [String], _ path: [String]) {
    for fault in faults {
      let line = "\(path.joined(separator: " ")): \(fault)"
      if !self.faults.contains(line) { self.faults.append(line) }
    }
  }

  private mutating func take(_ station: Station, _ path: [String]) {
    guard !station.isFinished, path.count <= Self.most.depth, seen.insert(Face(station)).inserted else {
      return
    }
    waiting.append(Place(station: station, path: path))
  }

  // MARK: One place

  private mutating func explore(_ place: Place) {
    tryWayBack(from: place)
    if Face(place.station).isCovered {
      answer(place)
      return
    }
    tryMenu(in: place)
    var tried: Set<Face> = []
    var row = place
    for _ in 0..<Self.most.rows {
      let isNew = tried.insert(Face(row.station)).inserted
      tryKeys(in: row, all: isNew)
      let next = walker.press(.down, on: row.station)
      note(next.faults, row.path + ["↓"])
      guard next.station.scene != row.station.scene else { break }
      row = Place(station: next.station, path: row.path.last == "↓…" ? row.path : row.path + ["↓…"])
    }
  }

  /// Every key on offer; in a row that offers nothing else than one before, Enter alone.
  private mutating func tryKeys(in place: Place, all: Bool) {
    for way in Ways(of: place.station.scene.screen, at: place.station.here).all where way.isOffered {
      guard let key = way.key, all || key == .enter else { continue }
      let path = place.path + [key.name]
      let step = walker.press(key, on: place.station)
      judge(step, after: place.station, path, name: way.name, isEnter: key == .enter)
      take(step.station, path)
    }
  }

  /// What no key of a screen may do: nothing at all, or lead to a page without a line.
  private mutating func judge(
    _ step: Walker.Step, after before: Station, _ path: [String], name: String, isEnter: Bool
  ) {
    count += 1
    note(step.faults, path)
    // What is marked already is marked still, and everybody sees that it is.
    let isSeen = name == "全部标记"
    if !step.hasAsked, !isSeen, step.station.isSilent(after: before) { note(["\(name) does nothing"], path) }
    let hasOpened = step.station.scenes.count > before.scenes.count
    if isEnter, hasOpened, step.station.scene.isBarren { note(["\(name) opens an empty page"], path) }
  }

  /// Esc leads out again from any place.
  private mutating func tryWayBack(from place: Place) {
    var step = Walker.Step(station: place.station)
    for _ in 0..<8 where step.station.scenes.count > 1 || step.station.overlay != nil {
      step = walker.press(.escape, on: step.station)
    }
    if step.station.scenes.count > 1 || step.station.overlay != nil {
      note(["Esc leads nowhere"], place.path)
    }
  }

  /// The lines of the menu do what the keys do, and so are not tried a second time but where they have no key.
  private mutating func tryMenu(in place: Place) {
    for item in place.station.menu().items where item.refusal == nil && item.key.isEmpty {
      var station = place.station
      let commands = station.choose(item.value)
      let step = walker.settle(station, commands)
      let path = place.path + ["F10", item.label]
      judge(step, after: place.station, path, name: item.label, isEnter: false)
      take(step.station, path)
    }
  }

  /// The ways of finishing a form or a dialog: as it stands, with words where it wants some, and by its other button.
  private mutating func answer(_ place: Place) {
    let finishes: [[Key]] = [[.enter], [.function(5)], [.tab, .enter], [.control("s")]]
    for keys in finishes {
      var step = Walker.Step(station: place.station)
      for key in keys { step = walker.then(step) { walker.press(key, on: $0) } }
      let path = place.path + keys.map(\.name)
      count += 1
      note(step.faults, path)
      take(step.station, path)
    }
    fill(place)
  }

  /// Writes words wherever the form says that some are missing.
  private mutating func fill(_ place: Place) {
    for finish in [Key.function(5), .enter] {
      var step = Walker.Step(station: place.station)
      for _ in 0..<12 where step.station.scene.screen.isTyping {
        let before = step.station
        step = walker.then(step) { walker.type("核对属实", on: $0) }
        step = walker.then(step) { walker.press(finish, on: $0) }
        guard step.station.scene.screen.isTyping, step.station != before else { break }
      }
      let path = place.path + ["核对属实…", finish.name]
      count += 1
      note(step.faults, path)
      take(step.station, path)
    }
  }

  /// Everything that the palette offers before a letter is typed.
  private mutating func tryPalette(on station: Station) {
    for candidate in Palette.known(to: station) {
      guard let item = PaletteItem(text: candidate.id), item != .everywhere(.quit) else { continue }
      var copy = station
      let asked = copy.run(item, label: candidate.text)
      let commands = copy.counting(asked)
      let step = walker.settle(copy, commands)
      let path = [":", candidate.text, "(\(candidate.id))"]
      judge(step, after: station, path, name: candidate.text, isEnter: false)
      take(step.station, path)
    }
  }
}

extension Station {
  /// Whether nothing that a person could see differs from before.
  fileprivate func isSilent(after before: Station) -> Bool {
    var (old, new) = (before, self)
    old.status = nil
    (old.lastKey, new.lastKey, old.beat, new.beat) = (0, 0, 0, 0)
    return old == new
  }
}

extension Scene {
  /// Whether a page that a row leads to has no line at all.
  fileprivate var isBarren: Bool {
    switch screen {
    case let screen as LedgerScreen: screen.list.rows.isEmpty
    case let screen as RecordsScreen: screen.rows.isEmpty && screen.drafts.rows.isEmpty
    case let screen as RecordScreen: screen.detail == nil
    case let screen as SignOffScreen: screen.queue.isEmpty
    case let screen as SupervisionScreen: screen.list.rows.isEmpty
    case let screen as AlertsScreen: screen.rows.rows.isEmpty
    case let screen as NoticesScreen: screen.rows.isEmpty
    case let screen as ReviewsScreen: screen.list.rows.isEmpty
    // A month in which nothing was due says so, and is closed there like any other.
    case let screen as ReviewScreen: screen.detail == nil
    case let screen as ChangesScreen: screen.list.rows.isEmpty
    case let screen as RankingScreen: screen.list.rows.isEmpty
    case let screen as ScoreScreen: screen.details.isEmpty
    case let screen as YearSheetScreen: screen.sheet == nil
    case let screen as YearListScreen: screen.list.rows.isEmpty
    default: false
    }
  }
}
