/// How a frame wants to be shown; the device does what it can of it.
package struct Appearance: Hashable, Sendable {
  /// The names of the themes there are.
  package enum Theme: String, CaseIterable, Hashable, Sendable {
    /// For light text on a dark ground.
    case dark
    /// For dark text on a light ground.
    case light
    /// Without colours: bold, underlined and reversed only.
    case plain
  }

  /// Which theme to use where there are colours.
  package var theme: Theme
  /// Whether frames are drawn with `-`, `|` and `+`.
  package var usesASCIIFrames: Bool
  /// Whether presses and the wheel are asked for; if not, the terminal keeps the mouse to itself.
  package var usesMouse: Bool
  /// Whether the terminal draws signs of open width, such as `“` and `①`, in two columns.
  package var isAmbiguousWide: Bool
  /// Whether the frame is read out instead of shown, so that what it says is recorded.
  package var isSpoken = false

  /// An appearance: dark, drawn lines, the mouse, and narrow signs unless told otherwise.
  package init(
    theme: Theme = .dark, usesASCIIFrames: Bool = false, usesMouse: Bool = true,
    isAmbiguousWide: Bool = false
  ) {
    self.theme = theme
    self.usesASCIIFrames = usesASCIIFrames
    self.usesMouse = usesMouse
    self.isAmbiguousWide = isAmbiguousWide
  }

  /// The theme after this one, and the first after the last.
  package var nextTheme: Theme {
    let themes = Theme.allCases
    return themes[((themes.firstIndex(of: theme) ?? 0) + 1) % themes.count]
  }
}
