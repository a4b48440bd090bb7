/// A field that holds one of several values.
package struct ChoiceField<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What can be chosen.
  package let values: [Value]
  /// The place of the chosen value.
  package private(set) var index: Int

  /// A choice, the first value unless another is given.
  package init(_ values: [Value], chosen: Value? = nil) {
    self.values = values
    index = chosen.flatMap { values.firstIndex(of: $0) } ?? 0
  }

  /// The chosen value; `nil` only when there is nothing to choose.
  package var value: Value? { values.indices.contains(index) ? values[index] : nil }

  /// Chooses a value, if it is one of them.
  package mutating func choose(_ value: Value) {
    if let place = values.firstIndex(of: value) { index = place }
  }

  /// Takes an input: left and right go round, Space goes on; false if it means nothing here.
  package mutating func type(_ input: Input) -> Bool {
    guard case .key(let key) = input, !values.isEmpty else { return false }
    switch key.command {
    case .left: index = (index + values.count - 1) % values.count
    case .right, .character(" "): index = (index + 1) % values.count
    case .home: index = 0
    case .end: index = values.count - 1
    case .character:
      FieldTalk.say(.noText(.arrows))
      return false
    default: return false
    }
    return true
  }

  /// Draws the chosen value between arrows when it has the keyboard.
  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, label: (Value) -> String) {
    let text = value.map(label) ?? ""
    let role: Role = isFocused ? .focusedField : .field
    canvas.spoken(
      .field(Reading.Field(.choice(values.map(label), chosen: index), text, isFocused: isFocused)),
      at: area.origin
    ) { $0.write(isFocused ? "< \(text) >" : "  \(text)", in: area, role: role) }
    if isFocused, !area.isEmpty { canvas.cursor = area.point(column: min(2, area.columns - 1)) }
  }
}
