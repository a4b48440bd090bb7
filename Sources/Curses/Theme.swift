import TerminalUI

/// Which look stands for each meaning.
struct Theme: Sendable {
  private let look: @Sendable (Role) -> Look

  /// The look of a meaning.
  subscript(role: Role) -> Look { look(role) }

  /// The theme of a name, as far as a terminal has colours and the person wants them.
  static func named(_ name: Appearance.Theme, colours: Int32, wantsColours: Bool) -> Theme {
    guard colours >= 8, wantsColours else { return .plain }
    return switch name {
    case .dark: .dark
    case .light: .light
    case .plain: .plain
    }
  }

  /// Bold, underlined and reversed only.
  static let plain = Theme { role in
    switch role {
    case .title, .activeTab, .selection, .activeButton: Look(style: [.reverse])
    case .heading, .key, .strong, .good, .warning, .mark, .chip, .notice: Look(style: [.bold])
    case .alert, .problem, .dangerousButton, .focusedField, .match, .added: Look(style: [.bold, .underline])
    case .field, .link, .restingSelection: Look(style: [.underline])
    case .dim, .placeholder, .disabled, .removed: Look(style: [.dim])
    case .text, .label, .footer, .tab, .frame, .bar, .emptyBar, .button: Look()
    }
  }

  /// For light text on a dark ground.
  static let dark = coloured(
    Palette(
      quiet: .init(fine: 245, coarse: 7), accent: .init(fine: 110, coarse: 6),
      good: .init(fine: 114, coarse: 2),
      warning: .init(fine: 221, coarse: 3), alert: .init(fine: 203, coarse: 1),
      ground: .init(fine: 236, coarse: 0),
      ink: .init(fine: 255, coarse: 7), band: .init(fine: 24, coarse: 4)))

  /// For dark text on a light ground.
  static let light = coloured(
    Palette(
      quiet: .init(fine: 242, coarse: 0), accent: .init(fine: 25, coarse: 4),
      good: .init(fine: 28, coarse: 2),
      warning: .init(fine: 130, coarse: 3), alert: .init(fine: 160, coarse: 1),
      ground: .init(fine: 254, coarse: 7),
      ink: .init(fine: 16, coarse: 0), band: .init(fine: 153, coarse: 6)))

  /// The few colours of a theme.
  private struct Palette: Sendable {
    let quiet, accent, good, warning, alert, ground, ink, band: Look.Colour
  }

  private static func coloured(_ colours: Palette) -> Theme {
    Theme { role in
      switch role {
      case .text, .label, .button: Look()
      case .dim, .placeholder, .footer, .tab, .frame, .emptyBar: Look(foreground: colours.quiet)
      case .disabled: Look(style: [.dim], foreground: colours.quiet)
      case .title, .selection, .activeButton:
        Look(style: [.bold], foreground: colours.ink, background: colours.band)
      case .activeTab: Look(style: [.bold, .underline], foreground: colours.accent)
      case .heading, .key, .mark, .bar: Look(style: [.bold], foreground: colours.accent)
      case .strong: Look(style: [.bold])
      case .restingSelection, .field: Look(background: colours.ground)
      case .focusedField: Look(style: [.underline], background: colours.ground)
      case .good, .added: Look(foreground: colours.good)
      case .notice: Look(style: [.bold], foreground: colours.good)
      case .warning: Look(foreground: colours.warning)
      case .match, .chip: Look(style: [.bold], foreground: colours.warning)
      case .alert, .problem: Look(style: [.bold], foreground: colours.alert)
      case .removed, .dangerousButton: Look(foreground: colours.alert)
      case .link: Look(style: [.underline], foreground: colours.accent)
      }
    }
  }
}
