import Records
import TerminalUI

// Doing what was chosen in the palette.
extension Station {
  mutating func run(_ errand: Errand, label: String) -> [Command] {
    // A draft will stand otherwise the next time.
    if case .draft = errand { return go(on: errand) }
    recents.removeAll { $0.errand == errand }
    recents.insert(Recent(errand, label: label), at: 0)
    recents = Array(recents.prefix(Recent.limit))
    return keepPreferences() + go(on: errand)
  }

  private mutating func go(on errand: Errand) -> [Command] {
    switch errand {
    case .press(let spot, let key): return reach(spot, key)
    case .everywhere(let action): return perform(action)
    case .unit(let unit):
      guard desk.isAdministrator else { return open(.ledger(unit, nil, nil), replacing: false) }
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
      notice = Notice(desk.words.palette.how(topic))
      return []
    }
  }

  /// To a part of set-up; who sits elsewhere but keeps the store sits down for that first.
  private mutating func setUp(_ section: SetUpScreen.Section) -> [Command] {
    var commands: [Command] = []
    if !desk.isAdministrator, lender == nil {
      guard let post = desk.postsToday.first(where: { $0.role == .administrator }) else {
        notice = Notice(desk.words.palette.notYours, isProblem: true)
        return []
      }
      commands = sit(as: post)
    }
    commands += go(to: .setUp)
    guard case .setUp(var screen) = scene else { return commands }
    screen.turn(to: section, at: desk)
    scene = .setUp(screen)
    return commands + refresh()
  }

  /// Goes to a screen, and presses a key when it has what it shows.
  private mutating func reach(_ spot: Spot, _ key: Key) -> [Command] {
    let words = desk.words.palette
    if scene.spot == spot { return pressInScreen(key) }
    switch spot {
    case .settings:
      return open(.settings, replacing: false) + [.comeBack(.press(spot, key), rounds: 1)]
    case .commonSets where tabs.contains(.units):
      return open(.commonSets, replacing: false) + [.comeBack(.press(spot, key), rounds: 2)]
    case .supervision:
      guard desk.isSupervisor || desk.post?.unit != nil else { break }
      return open(.supervision(nil), replacing: false) + [.comeBack(.press(spot, key), rounds: 2)]
    case .reviews where desk.isSupervisor, .review where desk.isRecorder || desk.isHead:
      return open(.reviews(nil, nil), replacing: false) + [.comeBack(.press(spot, key), rounds: 2)]
    case .changes where desk.isSupervisor:
      return open(.changes(nil), replacing: false) + [.comeBack(.press(spot, key), rounds: 2)]
    case .yearSheet where desk.isSupervisor:
      let commands = go(to: .assessment)
      notice = Notice(words.openSheetFirst)
      return commands
    case .record:
      let commands = go(to: .records)
      notice = Notice(words.openRecordFirst)
      return commands
    case .form:
      let commands = go(to: .today)
      notice = Notice(words.openDraftFirst)
      return commands
    default: break
    }
    guard let tab = spot.tab, tabs.contains(tab) else {
      notice = Notice(words.notYours, isProblem: true)
      return []
    }
    let commands = go(to: tab)
    return self.tab == tab ? commands + [.comeBack(.press(spot, key), rounds: 2)] : commands
  }

  /// Presses the key that was waited for, once answers and what these asked for are there.
  mutating func resume(_ errand: Errand, rounds: Int) -> [Command] {
    if rounds > 0 { return [.comeBack(errand, rounds: rounds - 1)] }
    guard case .press(let spot, let key) = errand, scene.spot == spot else { return [] }
    return pressInScreen(key)
  }

  /// Keeps how this person likes things, unless the keyboard is lent.
  func keepPreferences() -> [Command] {
    guard lender == nil else { return [] }
    return [
      .keepPreferences(
        desk.seat?.person.code,
        Preferences(language: desk.language, appearance: desk.appearance, recents: recents))
    ]
  }

  /// Shows everything in another way, from the next frame on and at the next sitting.
  mutating func arrange(_ appearance: Appearance, _ language: Language) -> [Command] {
    let isOtherWidth = appearance.isAmbiguousWide != desk.appearance.isAmbiguousWide
    (desk.appearance, desk.language) = (appearance, language)
    return keepPreferences() + (isOtherWidth ? [.repaint] : [])
  }

  /// Takes what the person preferred the last time.
  mutating func take(_ preferences: Preferences) {
    desk.language = preferences.language ?? desk.language
    desk.appearance = preferences.applied(to: desk.appearance)
    recents = preferences.recents
  }
}
