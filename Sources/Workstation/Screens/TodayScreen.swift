import Records
import TerminalUI

/// What must be done now.
package struct TodayScreen: Screen {
  package enum Action: Hashable, Sendable { case new }
  package static let specimen = TodayScreen()
  package func name(in words: Words) -> String { words.today.name }
  package func keymap(at desk: Desk) -> Keymap<Action> { Keymap([]) }
  package func label(of action: Action, in words: Words) -> String { "" }
  package func help(in words: Words) -> Help { Help("") }
  package mutating func update(_ action: Action, at desk: Desk) -> [Command] { [] }
  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {}
}
