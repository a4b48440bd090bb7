import Records
import TerminalUI

/// All units, the worst first, with the way into each: ledger, duty, records, evidence.
package struct UnitsScreen: Screen {
  var list = StandingsList()
  private var size = Size(columns: 80, rows: 19)

  /// An empty list, before the answer comes.
  package init() {}

  package static let specimen = UnitsScreen()
  package func name(in words: Words) -> String { words.units.name }
  package var isTyping: Bool { list.isTyping }
  package func questions(at desk: Desk) -> [Question] { [list.question(at: desk)] }
  package func keymap(at desk: Desk) -> Keymap<StandingsList.Action> { Keymap(list.bindings(at: desk)) }

  package func label(of action: StandingsList.Action, in words: Words) -> String {
    list.label(of: action, in: words)
  }

  package func refusal(of action: Action, at desk: Desk) -> String {
    list.refusal(of: action, at: desk)
  }

  package func help(in words: Words) -> Help {
    Help(words.units.unitsPurpose, rules: StandingsList.rules(in: words))
  }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    list.typeRemark(input, in: Area(size), at: desk) ?? (list.type(input, in: Area(size)) ? [] : nil)
  }

  package mutating func update(_ action: StandingsList.Action, at desk: Desk) -> [Command] {
    list.update(action, at: desk)
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    _ = list.receive(reply, at: desk)
    guard case .performed(.remark, _) = reply else { return [] }
    return [.tell(Notice(desk.words.units.remarked))]
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.resize(to: Area(size))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    list.draw(on: &canvas, in: area, at: desk)
    list.remark?.dialog.draw(on: &canvas, in: area)
  }
}
