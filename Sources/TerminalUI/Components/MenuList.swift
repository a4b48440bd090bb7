/// A menu of everything that can be done, used by arrows and Enter alone.
package struct MenuList<Value: Hashable & Sendable>: Hashable, Sendable {
  /// One thing that can be done.
  package struct Item: Hashable, Sendable {
    /// What it stands for.
    package let value: Value
    /// What it is called.
    package let label: String
    /// The key that does the same.
    package let key: String
    /// Why it cannot be done now.
    package let refusal: String?

    /// An item, offered unless a reason against it is given.
    package init(value: Value, label: String, key: String = "", refusal: String? = nil) {
      (self.value, self.label, self.key, self.refusal) = (value, label, key, refusal)
    }
  }

  /// The items in their order.
  package let items: [Item]
  /// What is asked for; `nil` for the menu of all that can be done.
  package let title: String?
  /// The chosen item, and the items in sight.
  package private(set) var cursor: ListCursor

  /// A menu with the first item chosen.
  package init(_ items: [Item], title: String? = nil, height: Int = 12) {
    (self.items, self.title) = (items, title)
    cursor = ListCursor(count: items.count, height: min(height, max(1, items.count)))
  }

  /// The chosen item.
  package var current: Item? { cursor.selection.map { items[$0] } }

  /// The item that an input chooses: Enter takes the one under the bar, a key beside an item takes that one.
  ///
  /// Where something is chosen among few, small letters do as well; among all that can be done a capital
  /// may be another act.
  package func item(for input: Input) -> Item? {
    guard case .key(let key) = input else { return nil }
    switch key {
    case .enter: return current
    case .character(" "): return nil
    case .character, .control, .function:
      let name = key.name
      return items.first { $0.key == name }
        ?? (title == nil ? nil : items.first { $0.key == name.uppercased() })
    default: return nil
    }
  }

  /// Takes the number of rows there is room for.
  package mutating func resize(height: Int) { cursor.resize(height: min(height, max(1, items.count))) }

  /// Takes an input: arrows move, other keys are not consumed.
  package mutating func type(_ input: Input) -> Bool { cursor.type(input) }

  /// The room it wants, with its frame.
  package var wantedSize: Size {
    let widest = items.map { $0.label.columns + $0.key.columns + ($0.refusal.map { $0.columns + 3 } ?? 0) }
      .max()
    return Size(columns: (widest ?? 0) + 10, rows: cursor.height + 2)
  }

  /// The area its rows are drawn in, for the mouse.
  package func rows(in area: Area) -> Area { area.inset(columns: 1, rows: 1) }

  /// Takes a press on the rows drawn in an area; true if an item is chosen by it.
  package mutating func press(_ point: Point, in area: Area) -> Bool {
    cursor.press(point, in: rows(in: area))
  }

  /// Draws the menu with a frame around it.
  package func draw(on canvas: inout Canvas, in area: Area, title: String = "") {
    canvas.fill(area)
    canvas.frame(area, title: title)
    let rows = rows(in: area)
    speak(on: &canvas, in: rows)
    canvas.unheard { show(on: &$0, in: rows) }
    canvas.cursor = nil
  }

  private func show(on canvas: inout Canvas, in rows: Area) {
    for (row, index) in cursor.visible.enumerated() where row < rows.rows {
      let (item, line) = (items[index], rows.row(row))
      let isChosen = index == cursor.selected
      let role: Role = isChosen ? .selection : item.refusal == nil ? .text : .disabled
      canvas.fill(line, role: role)
      let (label, key) = line.inset(columns: 1).split(right: item.key.columns, gap: 1)
      let text = item.label + (item.refusal.map { " (\($0))" } ?? "")
      canvas.write((isChosen ? "> " : "  ") + text, in: label, role: role)
      canvas.write(item.key, in: key, role: isChosen ? role : .key)
    }
  }

  /// Says all items, those out of sight too.
  private func speak(on canvas: inout Canvas, in rows: Area) {
    for (index, item) in items.enumerated() {
      canvas.spoken(
        .item(
          Reading.Item(
            index: index, count: items.count, texts: [item.label, item.key, item.refusal ?? ""],
            isChosen: index == cursor.selected)), at: rows.origin)
    }
  }
}
