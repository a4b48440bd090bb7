/// One frame: a rectangle of cells, where the cursor rests, and how it wants to look.
///
/// No row ever holds half a wide character, and no cell a character that a
/// terminal would obey instead of showing.
package struct Canvas: Hashable, Sendable {
  /// One column of one row.
  package struct Cell: Hashable, Sendable {
    /// The character drawn here, or `nil` in the right half of a wide one.
    package var glyph: Character?
    /// What it means.
    package var role: Role
  }

  /// How large the frame is.
  package let size: Size
  /// Where the cursor stands, `nil` if it is hidden; an input method opens its window there.
  package var cursor: Point?
  /// How the frame wants to be shown.
  package var appearance = Appearance()
  /// What the frame says, where its appearance asks for that.
  package internal(set) var reading = Reading()
  /// Whether a secret is being typed: until a frame without one, all that is freed is wiped.
  package var asksSecret = false
  /// The keys of what lies on top, where it takes all of them: the footer names these and no others.
  package var keys: Footer?
  /// Whether a part that has said what it means is being drawn.
  var isMuted = false
  /// The panes beside what the screen is about.
  var asides: [Area] = []
  private var cells: [Cell]
  private var clip: Area

  /// An empty frame.
  package init(size: Size) {
    self.size = size
    clip = Area(size)
    cells = Array(repeating: Cell(glyph: " ", role: .text), count: size.columns * size.rows)
  }

  /// The whole frame.
  package var area: Area { Area(size) }

  /// The cells of one row.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The cell at a point of the frame, or `nil` outside.
  package func cell(at point: Point) -> Cell? {
    area.contains(point) ? cells[point.row * size.columns + point.column] : nil
  }

  /// Draws with nothing outside an area changed.
  package mutating func clipped(to area: Area, _ draw: (inout Canvas) -> Void) {
    let outer = clip
    clip = outer.intersection(area)
    draw(&self)
    clip = outer
  }

  /// Writes text rightwards from a point, and returns the column after it.
  ///
  /// A wide character that would cross the edge of the frame, of the clip or
  /// of `limit` columns is left out, and nothing follows it.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, at point: Point, role: Role = .text, limit: Int = .max
  ) -> Int {
    var column = point.column
    let end = limit < clip.right - column ? column + max(0, limit) : clip.right
    let isSeen = (clip.top..<clip.bottom).contains(point.row)
    if isSeen, isHeard { hear(String(text), at: point, role: role, limit: limit) }
    for character in text {
      guard let glyph = character.displayable else { continue }
      let width = glyph.columns
      guard column + width <= end else { break }
      if isSeen {
        if column >= clip.left {
          put(glyph, width: width, column: column, row: point.row, role: role)
        } else if column + width > clip.left {
          put(" ", width: 1, column: clip.left, row: point.row, role: role)
        }
      }
      column += width
    }
    return column
  }

  /// Fills an area with a character, which is a space unless told otherwise.
  package mutating func fill(_ area: Area, with character: Character = " ", role: Role = .text) {
    let area = area.intersection(clip)
    guard !area.isEmpty else { return }
    let glyph = character.displayable ?? " "
    let width = glyph.columns
    for row in area.top..<area.bottom {
      var column = area.left
      while column + width <= area.right {
        put(glyph, width: width, column: column, row: row, role: role)
        column += width
      }
      if column < area.right { put(" ", width: 1, column: column, row: row, role: role) }
    }
  }

  /// Gives the cells of an area another meaning and leaves what they show.
  package mutating func paint(_ area: Area, role: Role) {
    let area = area.intersection(clip)
    guard !area.isEmpty else { return }
    for row in area.top..<area.bottom {
      for column in area.left..<area.right { cells[row * size.columns + column].role = role }
    }
  }

  private mutating func put(_ glyph: Character, width: Int, column: Int, row: Int, role: Role) {
    let index = row * size.columns + column
    if cells[index].glyph == nil { cells[index - 1].glyph = " " }
    if column + width < size.columns, cells[index + width].glyph == nil { cells[index + width].glyph = " " }
    cells[index] = Cell(glyph: glyph, role: role)
    if width == 2 { cells[index + 1] = Cell(glyph: nil, role: role) }
  }
}
