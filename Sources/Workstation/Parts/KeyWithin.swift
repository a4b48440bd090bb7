import TerminalUI

extension KeyBinding {
  /// The key of a part, for the screen that holds the part there.
  func within<Part, Whole>(_ place: any WritableKeyPath<Whole, Part> & Sendable) -> ScreenKey<Whole>
  where Effect == @Sendable (inout Part, ScreenContext) -> [Command] {
    map { effect in { whole, here in effect(&whole[keyPath: place], here) } }
  }
}
