import Records
import TerminalUI

// Doing what was chosen in the palette.
extension Station {
  mutating func run(_ item: PaletteItem, label: String) -> [Command] {
    // A draft will be in another state the next time.
    if case .draft = item { return go(on: item) }
    recents.removeAll { $0.item == item }
    recents.insert(Recent(item, label: label), at: 0)
    recents = Array(recents.prefix(Recent.limit))
    return keepPreferences() + go(on: item)
  }

  private mutating func go(on item: PaletteItem) -> [Command] {
    switch item {
    case .press(let spot, let key): return reach(spot, key)
    case .everywhere(let action): return perform(action)
    case .unit(let unit):
      guard here.isAdministrator else { return open(.ledger(unit, nil, nil), replacing: false) }
      return open(.alerts(unit), replacing: false)
    case .person(let person):
      return open(.records(RecordQuery(person: person)), replacing: false)
    case .record(let number): return open(.record(number), replacing: false)
    case .duty(let unit, let side, let name):
      return open(.ledger(unit, side, name), replacing: false)
    case .commonDuty(let name):
      return open(.records(RecordQuery(duty: .occurrence(name))), replacing: false)
    case .look(let words): return open(.records(RecordQuery(words: words)), replacing: false)
    case .draft(let number, let state):
      let isBeforeHead = [.submitted, .signed].contains(state)
      return open(isBeforeHead ? .signOff(draft: number) : .draft(number), replacing: false)
    case .setUp(let section): return setUp(section)
    case .about(let topic):
      status = StatusLine(here.words.palette.how(topic))
      return []
    }
  }

  /// Goes to a part of set-up; a person under another post who also keeps the store takes that post first.
  private mutating func setUp(_ section: SetUpPart) -> [Command] {
    var commands: [Command] = []
    if !here.isAdministrator, lender == nil {
      guard let post = here.postsToday.first(where: { $0.role == .administrator }) else {
        status = StatusLine(here.words.palette.notYours, isProblem: true)
        return []
      }
      commands = sit(as: post)
    }
    commands += go(to: .setUp)
    guard var screen = scene.screen as? SetUpScreen else { return commands }
    screen.turn(to: section, at: here)
    scene.screen = screen
    return commands + refresh()
  }

  /// Goes to a screen, and presses a key when it has what it shows.
  private mutating func reach(_ spot: ScreenID, _ key: Key) -> [Command] {
    let words = here.words.palette
    if scene.spot == spot { return pressInScreen(key) }
    switch spot {
    case .settings:
      return press(key, at: spot, after: open(.settings, replacing: false))
    case .commonSets where tabs.contains(.units):
      return press(key, at: spot, after: open(.commonSets, replacing: false))
    case .supervision:
      guard here.isSupervisor || here.post?.unit != nil else { break }
      return press(key, at: spot, after: open(.supervision(nil), replacing: false))
    case .reviews where here.isSupervisor, .review where here.isRecorder || here.isHead:
      return press(key, at: spot, after: open(.reviews(nil, nil), replacing: false))
    case .changes where here.isSupervisor:
      return press(key, at: spot, after: open(.changes(nil), replacing: false))
    case .yearSheet where here.isSupervisor:
      let commands = go(to: .assessment)
      status = StatusLine(words.openSheetFirst)
      return commands
    case .record:
      let commands = go(to: .records)
      status = StatusLine(words.openRecordFirst)
      return commands
    case .form:
      let commands = go(to: .today)
      status = StatusLine(words.openDraftFirst)
      return commands
    default: break
    }
    guard let tab = spot.tab, tabs.contains(tab) else {
      status = StatusLine(words.notYours, isProblem: true)
      return []
    }
    let commands = go(to: tab)
    return self.tab == tab ? press(key, at: spot, after: commands) : commands
  }

  /// Presses a key as soon as all that a screen asks for is there.
  private mutating func press(_ key: Key, at spot: ScreenID, after commands: [Command]) -> [Command] {
    (wanted, asked) = (WantedKey(spot: spot, key: key), 0)
    return commands
  }

  /// Keeps count of what was asked, and presses the key that is waited for once nothing is open any more.
  mutating func counting(_ commands: [Command], answered: Int = 0) -> [Command] {
    asked = max(0, asked - answered) + commands.count { if case .ask = $0 { true } else { false } }
    guard asked == 0, let key = wanted else { return commands }
    wanted = nil
    guard scene.spot == key.spot else { return commands }
    return commands + counting(pressInScreen(key.key))
  }

  /// Keeps how this person likes things, unless the keyboard is lent.
  func keepPreferences() -> [Command] {
    guard lender == nil else { return [] }
    return [
      .keepPreferences(
        here.session?.person.code,
        Preferences(language: here.language, appearance: here.appearance, recents: recents))
    ]
  }

  /// Shows everything in another way, from the next frame on and at the next session.
  mutating func arrange(_ appearance: Appearance, _ language: Language) -> [Command] {
    let isOtherWidth = appearance.isAmbiguousWide != here.appearance.isAmbiguousWide
    (here.appearance, here.language) = (appearance, language)
    return keepPreferences() + (isOtherWidth ? [.repaint] : [])
  }

  /// Takes what the person preferred the last time.
  mutating func take(_ preferences: Preferences) {
    here.language = preferences.language ?? here.language
    here.appearance = preferences.applied(to: here.appearance)
    recents = preferences.recents
  }
}
