import Records
import TerminalUI

/// Changes of closed months that wait for the consent of their office, which gives it here or says why not; a unit sees
/// its own.
package struct ChangesScreen: Screen {
  var list = MemoryList<ReviewedChange>()
  private(set) var isLoaded = false
  private(set) var asking = Asking()
  private(set) var size = Size(columns: 80, rows: 19)
  /// The draft at which the screen was opened.
  private var wanted: Int?

  /// The changes, at one of them if it is named.
  package init(at draft: Int? = nil) { wanted = draft }

  package static let spot: ScreenID? = .changes
  package static let specimen = ChangesScreen()
  package func name(in words: Words) -> String { words.changes.name }
  package var isTyping: Bool { asking.isOpen || list.narrowing.isTyping }
  package func questions(at here: ScreenContext) -> [any Query] { [ReviewedChangesQuery()] }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, chosen) = (here.words, list.current)
    let unchosen = chosen == nil ? words.station.chooseFirst : nil
    let open = ScreenKey<Self>(here.language.say("看记实", "Record"), .enter, unless: unchosen) { screen, _ in
      screen.list.current.map { [.open(.record($0.record))] } ?? []
    }
    let find = ScreenKey<Self>(words.lists.find, .character("/")) { screen, _ in
      screen.list.find()
      return []
    }
    guard here.isSupervisor else { return [open, find] }
    let obstacle = unchosen ?? chosen.flatMap { ofOtherOffice($0, at: here) }
    let isDeclined = chosen?.declined != nil
    return [
      open,
      ScreenKey(words.changes.consent, .character("o"), unless: obstacle) {
        $0.ask(forConsent: true, at: $1)
      },
      ScreenKey(
        words.changes.decline, .character("b"),
        unless: obstacle ?? (isDeclined ? words.changes.declinedAlready : nil)
      ) { $0.ask(forConsent: false, at: $1) },
      find,
    ]
  }

  private func ofOtherOffice(_ change: ReviewedChange, at here: ScreenContext) -> String? {
    here.may(.consentToChange, on: change.side)
      ? nil : here.words.changes.ofOtherOffice(change.side.office(in: here.language))
  }

  package func help(in words: Words) -> Help { words.changes.help }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: here) { return commands }
    return list.type(input, rowsIn: places(in: Area(size)).list.split(top: 1).rest) ? [] : nil
  }

  private mutating func ask(forConsent isConsent: Bool, at here: ScreenContext) -> [Command] {
    guard let change = list.current else { return [] }
    let words = here.words.changes
    let label = isConsent ? words.consent : words.decline
    let dialog = Dialog(
      title: label, message: words.message(change, isConsent: isConsent),
      entry: isConsent ? .none : .line(TextField(limit: 100)), confirm: label,
      cancel: here.words.station.cancel)
    asking.ask(
      ActQuestion(dialog, missing: Said { Words($0).changes.reasonNeeded }) {
        isConsent ? .consent(draft: change.draft) : .decline(draft: change.draft, reason: $0)
      })
    return []
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    asking.receive(reply, in: here.language)
    if let found = reply.answer(to: ReviewedChangesQuery()) {
      isLoaded = true
      list.fill(found.filter { $0.declined == nil } + found.filter { $0.declined != nil })
      if let draft = wanted, list.choose(draft) { wanted = nil }
    }
    switch reply {
    case .performed(.consent(let draft), _):
      return [.tell(StatusLine(here.words.changes.consented(draft)))]
    case .performed(.decline(let draft, _), _):
      return [.tell(StatusLine(here.words.changes.declined(draft)))]
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
