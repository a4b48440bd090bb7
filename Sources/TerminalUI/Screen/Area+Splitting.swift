extension Area {
  /// What is left when a margin is taken from each side.
  package func inset(columns: Int = 0, rows: Int = 0) -> Area {
    let (across, down) = (min(columns, self.columns), min(rows, self.rows))
    return Area(
      left: left + across, top: top + down,
      columns: self.columns - 2 * across, rows: self.rows - 2 * down)
  }

  /// One row of it, empty when there is no such row.
  package func row(_ row: Int) -> Area {
    Area(left: left, top: top + row, columns: columns, rows: (0..<rows).contains(row) ? 1 : 0)
  }

  /// The first rows and the rest.
  package func split(top count: Int) -> (top: Area, rest: Area) {
    let count = min(max(0, count), rows)
    return (
      Area(left: left, top: top, columns: columns, rows: count),
      Area(left: left, top: top + count, columns: columns, rows: rows - count)
    )
  }

  /// The rows before the last ones, and those.
  package func split(bottom count: Int) -> (rest: Area, bottom: Area) {
    let (rest, bottom) = split(top: rows - min(max(0, count), rows))
    return (rest, bottom)
  }

  /// The first columns and the rest, with a gap between them.
  package func split(left count: Int, gap: Int = 0) -> (left: Area, rest: Area) {
    let count = min(max(0, count), columns)
    let start = min(count + max(0, gap), columns)
    return (
      Area(left: left, top: top, columns: count, rows: rows),
      Area(left: left + start, top: top, columns: columns - start, rows: rows)
    )
  }

  /// The columns before the last ones, and those, with a gap between them.
  package func split(right count: Int, gap: Int = 0) -> (rest: Area, right: Area) {
    let count = min(max(0, count), columns)
    return (
      Area(left: left, top: top, columns: columns - count - max(0, gap), rows: rows),
      Area(left: right - count, top: top, columns: count, rows: rows)
    )
  }

  /// Areas side by side whose widths stand to each other as the weights do.
  package func columns(weights: [Int], gap: Int = 0) -> [Area] {
    let total = max(1, weights.reduce(0) { $0 + max(0, $1) })
    let room = max(0, columns - gap * (weights.count - 1))
    var (areas, start, passed): ([Area], Int, Int) = ([], left, 0)
    for weight in weights {
      let width = room * (passed + max(0, weight)) / total - room * passed / total
      passed += max(0, weight)
      areas.append(Area(left: start, top: top, columns: width, rows: rows).intersection(self))
      start += width + gap
    }
    return areas
  }

  /// An area of a size in the middle, made smaller where it does not fit.
  package func centred(_ inner: Size) -> Area {
    let (columns, rows) = (min(inner.columns, self.columns), min(inner.rows, self.rows))
    return Area(
      left: left + (self.columns - columns) / 2, top: top + (self.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}
