import Records
import TerminalUI

/// Changes of closed months that wait for the consent of their office, which gives it here or says why not; a unit sees
/// its own.
package struct ChangesScreen: Screen {
  package enum Action: Hashable, Sendable { case open, consent, decline, find }

  var list = MemoryList<ReviewedChange>()
  private(set) var isLoaded = false
  private(set) var asking = Asking()
  private(set) var size = Size(columns: 80, rows: 19)
  /// The draft to which the screen was opened.
  private var wanted: Int?

  /// The changes, at one of them if it is named.
  package init(at draft: Int? = nil) { wanted = draft }

  package static let spot: Spot? = .changes
  package static let specimen = ChangesScreen()
  package func name(in words: Words) -> String { words.changes.name }
  package var isTyping: Bool { asking.isOpen || list.narrowing.isTyping }
  package func questions(at desk: Desk) -> [Question] { [.reviewedChanges] }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    var bindings = [KeyBinding<Action>(.enter, action: .open, isOffered: list.current != nil)]
    if desk.isSupervisor {
      bindings += [
        KeyBinding(.character("o"), action: .consent, isOffered: obstacle(to: .consent, at: desk) == nil),
        KeyBinding(.character("b"), action: .decline, isOffered: obstacle(to: .decline, at: desk) == nil),
      ]
    }
    return Keymap(bindings + [KeyBinding(.character("/"), action: .find)])
  }

  /// Why the chosen change cannot be answered so; `nil`: it can.
  private func obstacle(to action: Action, at desk: Desk) -> String? {
    guard let change = list.current else { return desk.words.station.chooseFirst }
    guard desk.may(.consentToChange, on: change.side) else {
      return desk.words.changes.ofOtherOffice(change.side.office(in: desk.language))
    }
    return action == .decline && change.declined != nil ? desk.words.changes.declinedAlready : nil
  }

  package func label(of action: Action, in words: Words) -> String { words.changes.label(action) }

  package func refusal(of action: Action, at desk: Desk) -> String {
    obstacle(to: action, at: desk) ?? desk.words.station.chooseFirst
  }

  package func help(in words: Words) -> Help { words.changes.help }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: desk) { return commands }
    return list.type(input, rowsIn: places(in: Area(size)).list.split(top: 1).rest) ? [] : nil
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    let words = desk.words.changes
    guard let change = list.current else {
      if action == .find { list.find() }
      return []
    }
    switch action {
    case .open: return [.open(.record(change.record))]
    case .find: list.find()
    case .consent, .decline:
      let isConsent = action == .consent
      let dialog = Dialog(
        title: words.label(action), message: words.message(change, isConsent: isConsent),
        entry: isConsent ? .none : .line(TextField(limit: 100)), confirm: words.label(action),
        cancel: desk.words.station.cancel)
      let missing = Said { Words($0).changes.reasonNeeded }
      asking.ask(
        ActQuestion(dialog, missing: missing) {
          isConsent ? .consent(draft: change.draft) : .decline(draft: change.draft, reason: $0)
        })
    }
    return []
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    asking.receive(reply, in: desk.language)
    switch reply {
    case .answered(.reviewedChanges, .reviewedChanges(let found)):
      isLoaded = true
      list.fill(found.filter { $0.declined == nil } + found.filter { $0.declined != nil })
      if let draft = wanted, list.choose(draft) { wanted = nil }
    case .performed(.consent(let draft), _):
      return [.tell(Notice(desk.words.changes.consented(draft)))]
    case .performed(.decline(let draft, _), _):
      return [.tell(Notice(desk.words.changes.declined(draft)))]
    default: break
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, places(in: Area(size)).list.rows - 1))
  }
}

extension ReviewedChange: Listed {
  package var listName: Int { draft }
  package var listTexts: [String] { [name, unitName, record.description, new.title] }
}
