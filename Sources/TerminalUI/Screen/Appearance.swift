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
  /// Whether the frame is read out instead of shown, so that what it says is taken down.
  package var isSpoken = false

  /// An appearance, dark with drawn lines unless told otherwise.
  package init(theme: Theme = .dark, usesASCIIFrames: Bool = false) {
    (self.theme, self.usesASCIIFrames) = (theme, usesASCIIFrames)
  }
}
