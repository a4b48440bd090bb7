import Records
import TerminalUI

/// A list as it is drawn: columns over the rows as they stand, or a text where there is none.
struct ListTable<Row> {
  var columns: [ListColumn<Row>]
  var rows: [Row]
  var cursor: ListCursor
  var isFocused = true
  var isMarked: (Row) -> Bool = { _ in false }
  /// What a row means where its cells say nothing.
  var role: (Row) -> Role = { _ in .text }
  /// Where the words that are looked for stand in a text.
  var matches: (String) -> [Range<Int>] = { _ in [] }
  /// What is said where there is no row; `nil` as long as nobody knows.
  var none: (text: String, role: Role)?

  /// Draws the list.
  ///
  /// - Parameter margin: the columns of the screen that stay free at the right of the table.
  func draw(on canvas: inout Canvas, in area: Area, margin: Int = 0, language: Language) {
    let columns = columns.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
    var table = Table(columns.map { $0.head(language) })
    table.cursor = cursor
    let place = area.split(right: margin).rest
    var widths = columns.map { _ in 0 }
    for shown in table.places(in: place.columns) { widths[shown.index] = shown.width }
    table.draw(on: &canvas, in: place, isFocused: isFocused) { index in
      guard rows.indices.contains(index) else { return nil }
      let row = rows[index]
      let cells = zip(columns, widths).map { column, width in
        let cell = column.cell(row, width, language)
        guard column.isFound else { return cell }
        return Table.Cell(cell.text, role: cell.role, matches: matches(cell.text))
      }
      return Table.Row(cells, isMarked: isMarked(row), role: role(row))
    }
    if rows.isEmpty, let none { canvas.write(none.text, in: area, row: 2, .centre, role: none.role) }
  }
}

extension MemoryList {
  /// The list as it is drawn.
  ///
  /// - Parameters:
  ///   - isFocused: whether it has the keyboard, unless words are typed.
  ///   - isNarrowed: whether the screen itself lets only some rows through.
  ///   - none: what is said where there is nothing to list; `nil` as long as the answer is awaited.
  func table(
    _ columns: [ListColumn<Row>], isFocused: Bool = true, isNarrowed: Bool = false, none: String?,
    _ role: Role = .dim, at here: ScreenContext
  ) -> ListTable<Row> {
    let isFiltered = narrowing.isOn || isNarrowed
    return ListTable(
      columns: columns, rows: rows, cursor: cursor, isFocused: isFocused && !narrowing.isTyping,
      isMarked: isMarked, matches: matches,
      none: none.map { isFiltered ? (here.words.lists.none, .dim) : ($0, role) })
  }
}
