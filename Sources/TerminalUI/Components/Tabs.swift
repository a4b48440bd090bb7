/// The parts of the workstation in one row, each with its key.
package struct Tabs<Value: Hashable & Sendable>: Hashable, Sendable {
  /// One part.
  package struct Item: Hashable, Sendable {
    /// What it stands for.
    package let value: Value
    /// The key that goes there.
    package let key: String
    /// What it is called.
    package let label: String

    /// A part with its key.
    package init(value: Value, key: String, label: String) {
      (self.value, self.key, self.label) = (value, key, label)
    }

    fileprivate var text: String { key.isEmpty ? label : key + " " + label }
  }

  /// The parts in their order.
  package let items: [Item]
  /// The part that is shown.
  package let active: Value?

  /// Parts, one of them shown.
  package init(_ items: [Item], active: Value?) { (self.items, self.active) = (items, active) }

  /// Where each part stands in a row; the gaps shrink when room is short, and what does not fit is left out.
  package func places(in area: Area) -> [(item: Item, area: Area)] {
    let texts = items.reduce(0) { $0 + $1.text.columns }
    let gap = texts + 2 * items.count <= area.columns ? 2 : 1
    var column = area.left + 1
    var places: [(Item, Area)] = []
    for item in items {
      let width = item.text.columns
      guard column + width <= area.right else { break }
      places.append((item, Area(left: column, top: area.top, columns: width, rows: 1)))
      column += width + gap
    }
    return places
  }

  /// The part under a point of the area it was drawn in.
  package func value(at point: Point, in area: Area) -> Value? {
    places(in: area).first { $0.area.contains(point) }?.item.value
  }

  /// Draws the parts.
  package func draw(on canvas: inout Canvas, in area: Area) {
    let parts = items.map { Reading.Part(key: $0.key, label: $0.label, isShown: $0.value == active) }
    canvas.spoken(.parts(parts), at: area.origin) { show(on: &$0, in: area) }
  }

  private func show(on canvas: inout Canvas, in area: Area) {
    canvas.fill(area.row(0), role: .tab)
    for (item, place) in places(in: area) {
      canvas.write(item.text, in: place, role: item.value == active ? .activeTab : .tab)
    }
  }
}
