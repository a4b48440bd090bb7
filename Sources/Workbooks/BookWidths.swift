/// How wide the columns of a sheet have to be, from what was written into them.
struct BookWidths {
  /// The widest that a column gets, in digits of the common font: longer texts run on or are shown in lines.
  static let cap = 60

  private let columns: [BookColumn]
  private var widest: [Int]

  /// Widths of columns without rows.
  init(_ columns: [BookColumn]) {
    self.columns = columns
    widest = columns.map { _ in 0 }
  }

  /// Takes a row in.
  mutating func add(_ cells: [BookCell]) {
    for place in 0..<min(cells.count, widest.count) where widest[place] < Self.cap {
      widest[place] = max(widest[place], cells[place].columns(upTo: Self.cap))
    }
  }

  /// The width of a column, in digits of the common font.
  ///
  /// A wide character takes a little more than two digits, a heading is bold and may have a button, and a number
  /// that has no room is shown as `####`.
  func width(of place: Int, isFiltered: Bool) -> Double {
    let column = columns[place]
    let heading = Double(column.heading.bookColumns(upTo: Self.cap)) * 1.2 + (isFiltered ? 4 : 2)
    let cells = Double(widest[place]) * 1.15 + 2.5
    return min(max(heading, cells, column.kind.leastWidth), Double(Self.cap)).rounded(.up)
  }
}

extension BookColumn.Kind {
  /// Room for what is typed into an empty cell.
  fileprivate var leastWidth: Double {
    switch self {
    case .text, .integer: 8
    case .hundredths: 10
    case .day: 13
    case .moment: 19
    case .lines: 24
    }
  }
}
