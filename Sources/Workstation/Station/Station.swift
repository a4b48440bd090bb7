import Records
import TerminalUI

/// The whole program on the screen as one value: who sits there, the scenes on top of each other, and what
/// lies over them.
package struct Station: Program, Equatable, Sendable {
  package internal(set) var here: ScreenContext
  /// Never empty; the last one is shown, Esc goes back to the one before it.
  package internal(set) var scenes: [Scene]
  /// The screens of the other tabs as they were left, without what was opened on top of them.
  var parked: [Tab: Scene] = [:]
  package internal(set) var size = Size(columns: 80, rows: 24)
  package internal(set) var status: StatusLine?
  /// What came while a refusal was told, which stays until a key.
  var held: StatusLine?
  /// What fields had no room for.
  package internal(set) var leftover = Leftover()
  package internal(set) var overlay: Overlay?
  package internal(set) var jobs: [Job: JobStanding] = [:]
  package internal(set) var isFinished = false

  /// What the person did with the palette, the latest first.
  var recents: [Recent] = []
  /// How many questions are not answered yet, and the key that is pressed when all are.
  var asked = 0
  var wanted: WantedKey?
  /// Acts that wait for the passphrase.
  var waiting: [Command] = []
  /// Whether it was said that what waits is given up.
  var givingUp = Leaving()
  /// Whether the passphrase was typed for an act in this session.
  var hasConfirmed = false
  /// Who sat here before the keyboard was handed over, and whether that person had confirmed.
  var lender: Lender?
  var changes: Int?
  var watch = Watch()
  /// The machine's clock at the last heartbeat and the last key, in milliseconds.
  var beat: Int64 = 0
  var lastKey: Int64 = 0

  /// What lies over the scene and takes all keys.
  package enum Overlay: Equatable, Sendable {
    case menu(MenuList<MenuChoice>)
    case help(HelpPage)
    case palette(Palette)
    case passphrase(Dialog)
    case leaving(Dialog)
  }

  /// How far a job has come.
  package struct JobStanding: Equatable, Sendable {
    package var progress: Progress?
    package var startedAt: Int64
  }

  /// The person in whose place somebody else sits for a moment.
  struct Lender: Equatable, Sendable {
    var here: ScreenContext
    var hasConfirmed: Bool
    /// How many signatures and returns were asked for and are not answered.
    var waiting = 0
    /// Whether one of them was done.
    var hasActed = false
  }

  /// A key that the palette presses on a screen.
  struct WantedKey: Equatable, Sendable {
    let spot: ScreenID
    let key: Key
  }

  /// A station in front of nobody yet, or of somebody who has signed in already.
  package init(here: ScreenContext, appearance: Appearance = Appearance()) {
    self.here = here
    self.here.appearance = appearance
    scenes = [Scene(here.session == nil ? Destination.signIn : .today, at: here)]
  }

  /// How the terminal shows things.
  package var appearance: Appearance { here.appearance }

  /// The smallest window that all screens work in.
  package static let smallest = Size(columns: 80, rows: 24)
  /// How long a key stays open without a key press.
  package static let patience: Int64 = 600_000

  /// The scene that is shown.
  package var scene: Scene {
    get { scenes.last ?? Scene(SignInScreen()) }
    set {
      if scenes.isEmpty { scenes = [newValue] } else { scenes[scenes.count - 1] = newValue }
    }
  }

  /// Whether the window is too small to show anything but a request.
  package var isTooSmall: Bool {
    size.columns < Station.smallest.columns || size.rows < Station.smallest.rows
  }

  /// the tabs of the person.
  package var tabs: [Tab] { Tab.allCases.filter { $0.isFor(here) } }

  /// The tab at the bottom of the stack.
  package var tab: Tab? { scenes.first?.tab }

  /// The part of the window that belongs to the screen.
  package var content: Area {
    let whole = Area(size)
    let head = type(of: scene.screen).hasTabs && here.session != nil ? 3 : 2
    return whole.split(top: head).rest.split(bottom: 2).rest
  }

}

extension ScreenContext {
  /// Everything that the person can do now.
  package var alertQuery: AlertQuery {
    AlertQuery(on: today, at: now.moment, unit: post?.unit, side: post?.side, share: .own)
  }
}
