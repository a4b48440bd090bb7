import Records
import TerminalUI
import TestSupport

@testable import Workstation

/// A station with the sample city behind it, driven by the names of keys.
struct Bench {
  var station: Station
  var sample: Sample
  /// Every command that reached the performer, in order.
  var commands: [Command] = []

  init(
    _ person: Person = Sample.recorder, _ post: Post = Sample.recorderPost, sample: Sample = Sample(),
    size: Size = Size(columns: 80, rows: 24), language: Language = .chinese, signedIn: Bool = true
  ) {
    self.sample = sample
    var here = sample.here(person, post)
    here.language = language
    if !signedIn {
      here.session = nil
      here.post = nil
      here.units = []
    }
    station = Station(here: here)
    send(.resize(size))
    carryOut(station.begin())
    carryOut(station.tick(now: 1_000))
    commands = []
  }

  static var head: Bench { Bench(Sample.head, Sample.headPost) }

  /// Presses keys by name, with blanks between.
  mutating func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let key = Key(name: String(name)) else { continue }
      send(.key(key))
    }
  }

  /// Types a text character by character.
  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func send(_ input: Input) { carryOut(station.receive(input)) }

  mutating func receive(_ reply: Reply) { carryOut(station.update(reply)) }

  mutating func tick(_ now: Int64) { carryOut(station.tick(now: now)) }

  private mutating func carryOut(_ first: [Command]) {
    var waiting = first[...]
    while let command = waiting.popFirst() {
      commands.append(command)
      for reply in sample.perform(command) { waiting += station.update(reply) }
    }
  }

  /// The acts that were asked for.
  var acts: [Act] {
    commands.compactMap { command in
      if case .perform(let act) = command { return act }
      return nil
    }
  }

  var screen: String { station.view().text }

  /// What the F10 menu has its bar on.
  var chosenLabel: String? {
    if case .menu(let menu) = station.overlay { return menu.current?.label }
    return nil
  }

  /// The form on top.
  var form: DraftScreen? {
    if let screen = station.scene.screen as? DraftScreen { return screen }
    return nil
  }
}

extension [Command] {
  /// The questions of a kind among them, in order.
  func asked<Kind: Query>(_ kind: Kind.Type) -> [Kind] {
    compactMap { command in
      if case .ask(let asked) = command { asked.query as? Kind } else { nil }
    }
  }
}
