import HonestText

/// A table in plain text whose columns line up where Chinese and Latin text are mixed.
package struct TextTable: Sendable {
  /// A column: its heading, and whether its cells stand at the right, as figures do.
  package struct Column: Hashable, Sendable {
    package var title: String
    package var isFigure: Bool

    package init(_ title: String, isFigure: Bool = false) {
      self.title = title
      self.isFigure = isFigure
    }
  }

  private let columns: [Column]
  private var widths: [Int]
  private var isHeaderDue = true
  private let limit: Int?

  /// A table that has no rows yet.
  ///
  /// - Parameter limit: how wide it may be; the first column of texts gives way.
  package init(_ columns: [Column], within limit: Int? = nil) {
    self.columns = columns
    self.limit = limit
    widths = columns.map(\.title.terminalColumns)
  }

  /// The lines of the next rows, with the header before the first; widths are fixed by the first rows given, so
  /// that a table of any length needs no more memory than a page of it.
  package mutating func lines(of rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map(\.printable) }
    var lines: [String] = []
    if isHeaderDue {
      for row in rows {
        for (index, cell) in row.enumerated() where index < widths.count {
          widths[index] = max(widths[index], cell.terminalColumns)
        }
      }
      giveWay()
      lines.append(line(columns.map(\.title)))
      lines.append(line(widths.map { String(repeating: "-", count: $0) }))
      isHeaderDue = false
    }
    return lines + rows.map(line)
  }

  private mutating func giveWay() {
    let width = widths.reduce(0, +) + 2 * (widths.count - 1)
    guard let limit, width > limit, let place = columns.firstIndex(where: { !$0.isFigure }) else { return }
    widths[place] = max(6, widths[place] - (width - limit))
  }

  private func line(_ cells: [String]) -> String {
    let cells = zip(cells, widths).map { cell, width in
      limit != nil && cell.terminalColumns > width ? (cell.wrapped(to: width - 2).first ?? "") + ".." : cell
    }
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += "  " }
      let isLast = index == cells.count - 1
      line +=
        isLast && !columns[index].isFigure
        ? cell : cell.filled(to: widths[index], right: columns[index].isFigure)
    }
    return line
  }
}
