import TerminalUI
import Testing

@testable import Workstation

extension Screen {
  /// Presses a key of the screen; what it asks for.
  ///
  /// A key that is refused or means nothing is an issue.
  @discardableResult mutating func act(
    _ key: Key, at here: ScreenContext, sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Command] {
    switch press(key, at: here) {
    case .done(let commands): return commands
    case .refused(let why): Issue.record("refused: \(why)", sourceLocation: sourceLocation)
    case .unbound: Issue.record("\(key) means nothing here", sourceLocation: sourceLocation)
    }
    return []
  }
}
