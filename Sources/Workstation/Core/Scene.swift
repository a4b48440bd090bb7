import Records
import TerminalUI

/// The screen that is shown, with its state and nothing else.
package enum Scene: Equatable, Sendable {
  case signIn(SignInScreen)
  case today(TodayScreen)

  /// The screen inside, whatever it is; putting in one of another kind changes nothing.
  package var screen: any Screen {
    get {
      switch self {
      case .signIn(let screen): screen
      case .today(let screen): screen
      }
    }
    set {
      switch newValue {
      case let screen as SignInScreen: self = .signIn(screen)
      case let screen as TodayScreen: self = .today(screen)
      default: break
      }
    }
  }

  /// The tab that is lit while the scene is at the bottom of the stack.
  package var tab: Tab? {
    switch self {
    case .today: .today
    case .signIn: nil
    }
  }

  /// The scene of a destination.
  package init(_ destination: Destination, at desk: Desk) {
    switch destination {
    case .signIn: self = .signIn(SignInScreen())
    default: self = .today(TodayScreen())
    }
  }

  /// Every screen in its first state, for documents and tests of keys.
  package static var specimens: [Scene] {
    [.signIn(.specimen), .today(.specimen)]
  }
}
