import TerminalUI

/// Cells of a row that are written to the terminal in one go.
struct Run {
  let column: Int
  let role: Role
  var glyphs: [Character]

  /// What is sent, frames and charts with ASCII signs if so wanted.
  func scalars(asciiFrames: Bool) -> [UInt32] {
    glyphs.flatMap { glyph -> [UInt32] in
      if asciiFrames, let sign = ascii(glyph) { return [sign] }
      return glyph.unicodeScalars.map(\.value)
    }
  }

  /// What stands for a sign of frames or charts on a terminal that has only ASCII.
  private func ascii(_ glyph: Character) -> UInt32? {
    switch role {
    case .frame: Self.signs[glyph]
    case .bar, .emptyBar: ChartSign.ascii(glyph)?.unicodeScalars.first?.value
    default: nil
    }
  }

  private static let signs: [Character: UInt32] = [
    "─": 0x2D, "│": 0x7C, "┌": 0x2B, "┐": 0x2B, "└": 0x2B, "┘": 0x2B, "├": 0x2B, "┤": 0x2B, "┬": 0x2B,
    "┴": 0x2B, "┼": 0x2B,
  ]
}

extension Canvas {
  /// A row in runs of one meaning.
  ///
  /// A run ends after every character of several scalars and after every one
  /// outside the Basic Multilingual Plane: should the terminal's library count
  /// such a one otherwise than we do, the next run still starts where it must.
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
      isOpen = glyph.utf8.count <= 3 && glyph.unicodeScalars.count == 1
    }
    return runs
  }
}
