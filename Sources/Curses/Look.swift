import CTerminal

/// How cells of one meaning are drawn.
struct Look: Hashable, Sendable {
  /// Attributes that need no colour.
  struct Style: OptionSet, Hashable, Sendable {
    let rawValue: Int32
    static let bold = Style(rawValue: Int32(CT_BOLD))
    static let dim = Style(rawValue: Int32(CT_DIM))
    static let reverse = Style(rawValue: Int32(CT_REVERSE))
    static let underline = Style(rawValue: Int32(CT_UNDERLINE))
  }

  /// A colour out of 256 and the one that stands in for it where there are eight.
  struct Colour: Hashable, Sendable {
    let fine: Int32
    let coarse: Int32

    /// The terminal's own colour.
    static let own = Colour(fine: -1, coarse: -1)
  }

  var style: Style = []
  var foreground: Colour = .own
  var background: Colour = .own
}

extension Look.Colour {
  /// The number of the colour on a terminal with this many.
  func number(of colours: Int32) -> Int32 { colours >= 256 ? fine : colours >= 8 ? coarse : -1 }
}
