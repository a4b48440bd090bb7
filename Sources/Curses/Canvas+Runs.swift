import TerminalUI

/// Cells of a row that are written to the terminal in one go.
struct Run {
  let column: Int
  let role: Role
  var glyphs: [Character]

  /// What is sent: frames and charts with ASCII signs if so wanted, and all lines and blocks where the
  /// terminal would draw them in two columns.
  func scalars(for appearance: Appearance) -> [UInt32] {
    let drawsASCII = appearance.isAmbiguousWide || (appearance.usesASCIIFrames && Self.drawn.contains(role))
    var scalars: [UInt32] = []
    scalars.reserveCapacity(glyphs.count + 4)
    for glyph in glyphs {
      if drawsASCII, let sign = Self.sign(for: glyph) {
        scalars.append(sign)
      } else {
        for scalar in glyph.unicodeScalars { scalars.append(scalar.value) }
      }
    }
    return scalars
  }

  private static let drawn: Set<Role> = [.frame, .bar, .emptyBar]

  /// The ASCII sign for a line or a block; `nil` for all else.
  private static func sign(for glyph: Character) -> UInt32? {
    if let sign = ChartSign.ascii(glyph) { return sign.unicodeScalars.first?.value }
    guard let scalar = glyph.unicodeScalars.first, AmbiguousWidth.drawn.contains(scalar.value) else {
      return nil
    }
    return switch scalar.value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: 0x2D  // -
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: 0x7C  // |
    case 0x2500...0x257F: 0x2B  // +
    case 0x2581...0x2583, 0x2591: 0x2E  // .
    case 0x2584...0x2586, 0x2592: 0x3A  // :
    default: 0x23  // #
    }
  }
}

extension Canvas {
  /// A row in runs of one meaning.
  ///
  /// A run ends after every character of several scalars and after every one
  /// outside the Basic Multilingual Plane: should the terminal's library count
  /// such a one differently than we do, the next run still starts where it must.
  func runs(ofRow row: Int) -> [Run] {
    var runs: [Run] = []
    var isOpen = false
    for (column, cell) in self.row(row).enumerated() {
      guard let glyph = cell.glyph else { continue }
      if isOpen, let last = runs.indices.last, runs[last].role == cell.role {
        runs[last].glyphs.append(glyph)
      } else {
        runs.append(Run(column: column, role: cell.role, glyphs: [glyph]))
      }
      let bytes = glyph.utf8.count
      isOpen = bytes == 1 || bytes <= 3 && glyph.unicodeScalars.count == 1
    }
    return runs
  }
}
