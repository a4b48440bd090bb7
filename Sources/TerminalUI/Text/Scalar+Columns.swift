import HonestText

extension Unicode.Scalar {
  /// The columns a terminal gives this scalar: 0, 1 or 2, as `wcwidth` has it, or `nil` if it must not be drawn.
  ///
  /// Where ``AmbiguousWidth/isWide`` holds, signs of open width take 2.
  package var columns: Int? {
    let columns = narrowColumns
    return columns == 1 && value >= 0xA1 && AmbiguousWidth.isWide && isAmbiguous ? 2 : columns
  }

  private var narrowColumns: Int? {
    if value < 0x300 {
      return value >= 0x20 && value < 0x7F || value > 0xA0 && value != 0xAD ? 1 : latinColumns
    }
    if (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) { return 2 }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
    // What was set aside for Han and for pictures is drawn before the tables of this machine know it: else a head
    // signs a name that is not there.
    if isSetAsideWide || (0x1F3FB...0x1F3FF).contains(value) { return deceit == nil ? 2 : nil }
    switch properties.generalCategory {
    case .control, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return nil
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return Self.drawnFormats.contains(value) ? 1 : 0
    default: return isWide ? 2 : 1
    }
  }

  private var latinColumns: Int? {
    switch value {
    case 0xA0, 0xAD: 1
    default: nil
    }
  }

  /// Format characters that stand around numbers, and so are seen.
  private static let drawnFormats: ClosedRange<UInt32> = 0x600...0x605
}
