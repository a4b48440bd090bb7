import Records
import TerminalUI

/// What can be asked of the palette: a key of some screen, or a place to go to.
package enum PaletteItem: Hashable, Sendable {
  /// Goes to a screen and presses a key there.
  case press(ScreenID, Key)
  case everywhere(StationAction)
  case unit(UnitCode)
  case person(PersonCode)
  case record(RecordNumber)
  /// A duty of a unit in the ledger.
  case duty(UnitCode, Side, OccurrenceName)
  /// A duty that several units have, in the records linked to it.
  case commonDuty(OccurrenceName)
  /// Looks for words in all records.
  case look(String)
  /// An open draft, by its number, as it stood when it was found.
  case draft(Int, DraftState)
  /// A part of set-up, for the person who keeps the store, under any post.
  case setUp(SetUpPart)
  /// Says how to get something that no screen of the person does.
  case about(Topic)

  /// What is asked for and done by others, or outside of the screens.
  package enum Topic: String, CaseIterable, Hashable, Sendable { case keys, backup, calendar }
}

/// What keys ask for on every screen.
package enum StationAction: Hashable, Sendable {
  case tab(Tab)
  case help, palette, menu, settings, language, theme, seat, repaint, suspend, leftover, back, quit
}

/// A screen as the palette knows it.
package enum ScreenID: String, CaseIterable, Hashable, Sendable {
  case today, ledger, records, signOff, alerts, month, ranking, assessment, units, verify, setUp, record,
    form, year, news, supervision, scores, cityYear, reviews, review, changes, yearSheet, commonSets,
    settings,
    importTable

  /// The tab that leads there; `nil` where something must be chosen first.
  var tab: Tab? {
    switch self {
    case .today: .today
    case .ledger: .ledger
    case .records: .records
    case .signOff: .signOff
    case .alerts: .alerts
    case .month: .month
    case .ranking: .ranking
    // A unit has its own sheet where an office has the list.
    case .assessment, .yearSheet: .assessment
    case .units: .units
    case .verify: .verify
    case .setUp: .setUp
    case .record, .form, .year, .news, .supervision, .scores, .cityYear, .reviews, .review, .changes,
      .commonSets, .settings, .importTable:
      nil
    }
  }
}

/// The parts of set-up, in the order of their tabs.
package enum SetUpPart: String, Hashable, CaseIterable, Sendable { case gaps, units, people, calendar, care }

/// Something that was asked of the palette, with the words it was offered under.
package struct Recent: Hashable, Sendable {
  package var item: PaletteItem
  package var label: String

  package init(_ item: PaletteItem, label: String) {
    self.item = item
    self.label = label
  }

  /// How many are kept.
  package static let limit = 30
}

// An item as one line of text, for what is kept between sessions.
extension PaletteItem {
  /// `press records /`, `unit CZJ`, `duty CZJ main Z-09#1`.
  package var text: String {
    switch self {
    case .press(let spot, let key): "press \(spot.rawValue) \(key.name)"
    case .everywhere(let action): "key \(action.name)"
    case .unit(let code): "unit \(code)"
    case .person(let code): "person \(code)"
    case .record(let number): "record \(number)"
    case .duty(let unit, let side, let name): "duty \(unit) \(side.rawValue) \(name)"
    case .commonDuty(let name): "common \(name)"
    case .look(let words): "look \(words)"
    case .draft(let number, let state): "draft \(number) \(state.rawValue)"
    case .setUp(let section): "setup \(section.rawValue)"
    case .about(let topic): "about \(topic.rawValue)"
    }
  }

  /// The item of a line; `nil` for what this version does not know.
  package init?(text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let item = Self.read(parts[0], parts[1]) else { return nil }
    self = item
  }

  private static func read(_ kind: String, _ rest: String) -> PaletteItem? {
    let parts = rest.split(separator: " ").map(String.init)
    switch kind {
    case "press" where parts.count == 2:
      guard let spot = ScreenID(rawValue: parts[0]), let key = Key(name: parts[1]) else { return nil }
      return .press(spot, key)
    case "key": return StationAction(name: rest).map { .everywhere($0) }
    case "unit": return .unit(UnitCode(rest))
    case "person": return .person(PersonCode(rest))
    case "record": return RecordNumber(rest).map { .record($0) }
    case "duty" where parts.count == 3:
      guard let side = Side(rawValue: parts[1]), let name = OccurrenceName(parts[2]) else { return nil }
      return .duty(UnitCode(parts[0]), side, name)
    case "common": return OccurrenceName(rest).map { .commonDuty($0) }
    case "look": return .look(rest)
    case "draft" where parts.count == 2:
      guard let number = Int(parts[0]), let state = DraftState(rawValue: parts[1]) else { return nil }
      return .draft(number, state)
    case "setup": return SetUpPart(rawValue: rest).map { .setUp($0) }
    case "about": return Topic(rawValue: rest).map { .about($0) }
    default: return nil
    }
  }
}

extension StationAction {
  private static let named: [String: StationAction] = [
    "help": .help, "palette": .palette, "menu": .menu, "settings": .settings, "language": .language,
    "theme": .theme, "seat": .seat, "repaint": .repaint, "suspend": .suspend, "back": .back, "quit": .quit,
  ]

  /// A name that is kept; tabs go by their digit, all but one.
  var name: String {
    if case .tab(let tab) = self { return tab.rawValue }
    return Self.named.first { $0.value == self }?.key ?? ""
  }

  init?(name: String) {
    if let tab = Tab(rawValue: name) {
      self = .tab(tab)
    } else if let action = Self.named[name] {
      self = action
    } else {
      return nil
    }
  }
}
