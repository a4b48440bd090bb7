/// The line at the bottom that names the keys which work now.
package struct Footer: Hashable, Sendable {
  /// A key and what it does.
  package struct Item: Hashable, Sendable {
    /// The key's name.
    package let key: String
    /// What it does, in a word or two.
    package let label: String

    /// A key and its label.
    package init(key: String, label: String) { (self.key, self.label) = (key, label) }
  }

  /// The keys, most important first.
  package let items: [Item]

  /// A footer of keys, most important first.
  package init(_ items: [Item]) { self.items = items }

  /// The items that fit a width, in their order; what is last in the list is left out first.
  package func items(fitting columns: Int, keeping last: Item? = nil) -> [Item] {
    var room = columns - 1 - (last.map(Self.columns) ?? 0)
    var fitting: [Item] = []
    for item in items where item != last {
      room -= Self.columns(of: item)
      if room < 0 { break }
      fitting.append(item)
    }
    return fitting + (last.map { [$0] } ?? [])
  }

  private static func columns(of item: Item) -> Int { item.key.columns + 1 + item.label.columns + 3 }

  /// Draws what fits; `last` is kept even when all else must go.
  package func draw(on canvas: inout Canvas, in area: Area, keeping last: Item? = nil) {
    canvas.fill(area.row(0), role: .footer)
    canvas.spoken(.keys(items), at: area.origin) { show(on: &$0, in: area, keeping: last) }
  }

  private func show(on canvas: inout Canvas, in area: Area, keeping last: Item?) {
    canvas.clipped(to: area.row(0)) { canvas in
      var point = area.point(column: 1)
      for item in items(fitting: area.columns + 3, keeping: last) {
        point.column = canvas.write(item.key, at: point, role: .key)
        point.column = canvas.write(" " + item.label, at: point, role: .footer) + 3
      }
    }
  }

  /// The item under a point of the area it was drawn in.
  package func item(at point: Point, in area: Area, keeping last: Item? = nil) -> Item? {
    guard area.row(0).contains(point) else { return nil }
    var column = area.left + 1
    for item in items(fitting: area.columns + 3, keeping: last) {
      let end = column + item.key.columns + 1 + item.label.columns
      if (column..<end).contains(point.column) { return item }
      column = end + 3
    }
    return nil
  }
}
