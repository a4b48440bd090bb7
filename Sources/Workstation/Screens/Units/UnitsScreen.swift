import Records
import TerminalUI

/// All units, the worst first, with the way into each: ledger, duty, records, evidence.
package struct UnitsScreen: Screen {
  package enum Action: Hashable, Sendable { case open, alerts, group, side, find }

  var list = StandingsList()
  private var size = Size(columns: 80, rows: 19)

  /// An empty list, before the answer comes.
  package init() {}

  package static let specimen = UnitsScreen()
  package func name(in words: Words) -> String { words.units.name }
  package var isTyping: Bool { list.isTyping }
  package func questions(at desk: Desk) -> [Question] { [list.question(at: desk)] }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    Keymap([
      KeyBinding(.enter, action: .open, isOffered: list.current != nil),
      KeyBinding(.character("/"), action: .find),
      KeyBinding(.tab, action: .group),
      KeyBinding(.character("s"), action: .side, isOffered: list.fixedSide(at: desk) == nil),
      KeyBinding(.character("a"), action: .alerts, isOffered: list.current != nil),
    ])
  }

  package func label(of action: Action, in words: Words) -> String {
    switch action {
    case .open: words.units.open
    case .alerts: words.units.alerts
    case .group: words.units.group
    case .side: words.units.side
    case .find: words.units.find
    }
  }

  package func refusal(of action: Action, at desk: Desk) -> String {
    action == .side ? desk.words.station.oneSide : desk.words.station.chooseFirst
  }

  package func help(in words: Words) -> Help {
    Help(
      words.units.unitsPurpose,
      rules: [
        Help.Rule(words.units.lights, words.units.lightsArticle),
        Help.Rule(words.units.scope, words.units.scopeArticle),
      ])
  }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    list.type(input, rowsIn: list.rowArea(in: Area(size).split(top: 2).rest)) ? [] : nil
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .open: return list.current.map { [.open(.ledger($0.id, $0.side ?? list.side, nil))] } ?? []
    case .alerts: return list.current.map { [.open(.alerts($0.id))] } ?? []
    case .group: list.turnGroup()
    case .side: list.turnSide()
    case .find:
      list.startTyping()
      return []
    }
    return [.ask(list.question(at: desk))]
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    if case .answered(let question, .standings(let standings)) = reply, question == list.question(at: desk) {
      list.fill(standings)
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.resize(height: max(1, size.rows - 3))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    list.drawHead(on: &canvas, in: area.row(0), at: desk)
    list.drawFilter(on: &canvas, in: area.row(1), at: desk)
    list.drawTable(on: &canvas, in: area.split(top: 2).rest, at: desk)
  }
}
