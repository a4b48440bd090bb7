import Records
import TerminalUI

/// The screen that is shown, with its state and nothing else.
package enum Scene: Equatable, Sendable {
  case signIn(SignInScreen)
  case today(TodayScreen)
  case records(RecordsScreen)
  case record(RecordScreen)
  case signOff(SignOffScreen)
  case draft(DraftScreen)

  /// The screen inside, whatever it is; putting in one of another kind changes nothing.
  package var screen: any Screen {
    get {
      switch self {
      case .signIn(let screen): screen
      case .today(let screen): screen
      case .records(let screen): screen
      case .record(let screen): screen
      case .signOff(let screen): screen
      case .draft(let screen): screen
      }
    }
    set {
      switch newValue {
      case let screen as SignInScreen: self = .signIn(screen)
      case let screen as TodayScreen: self = .today(screen)
      case let screen as RecordsScreen: self = .records(screen)
      case let screen as RecordScreen: self = .record(screen)
      case let screen as SignOffScreen: self = .signOff(screen)
      case let screen as DraftScreen: self = .draft(screen)
      default: break
      }
    }
  }

  /// The tab that is lit while the scene is at the bottom of the stack.
  package var tab: Tab? {
    switch self {
    case .today: .today
    case .records: .records
    case .signOff: .signOff
    case .signIn, .record, .draft: nil
    }
  }

  /// The scene of a destination.
  package init(_ destination: Destination, at desk: Desk) {
    switch destination {
    case .signIn: self = .signIn(SignInScreen())
    case .today: self = .today(TodayScreen())
    case .records(let query): self = .records(RecordsScreen(query))
    case .record(let number): self = .record(RecordScreen(number))
    case .signOff(let draft): self = .signOff(SignOffScreen(draft: draft))
    case .draft(let number): self = .draft(DraftScreen(.draft(number)))
    case .change(let number, let purpose): self = .draft(DraftScreen(.change(number, purpose)))
    case .newRecord(let side, let title, let links):
      let side = side ?? desk.sides.first ?? .main
      self = .draft(DraftScreen(.new(side, .blank(side, links: links, title: title))))
    }
  }

  /// Every screen in its first state, for documents and tests of keys.
  package static var specimens: [Scene] {
    [
      .signIn(.specimen), .today(.specimen), .records(.specimen), .record(.specimen), .signOff(.specimen),
      .draft(.specimen),
    ]
  }
}
