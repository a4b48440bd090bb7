// How what a frame says is recorded while it is drawn; nothing of this happens for those who look.
extension Canvas {
  /// Whether what is drawn now is recorded.
  var isHeard: Bool { appearance.isSpoken && !isMuted }

  /// Says what a part of the frame means, and draws it without its texts being recorded as well.
  package mutating func spoken(
    _ kind: @autoclosure () -> Reading.Kind, at point: Point, role: Role = .text,
    _ draw: (inout Canvas) -> Void = { _ in }
  ) {
    guard isHeard else { return draw(&self) }
    take(kind(), at: point, role: role)
    isMuted = true
    draw(&self)
    isMuted = false
  }

  /// Draws something that only the eye can use.
  package mutating func unheard(_ draw: (inout Canvas) -> Void) {
    let wasMuted = isMuted
    isMuted = true
    draw(&self)
    isMuted = wasMuted
  }

  /// Draws a row of a list; the texts in it become one item, left to right, what is urgent first.
  package mutating func item(
    _ index: Int, of count: Int, isChosen: Bool, _ draw: (inout Canvas) -> Void
  ) {
    guard isHeard else { return draw(&self) }
    let first = reading.elements.count
    draw(&self)
    let drawn = reading.elements[first...].sorted { $0.point.column < $1.point.column }
    let point = reading.elements[first...].first?.point ?? Point(column: 0, row: 0)
    reading.elements.removeSubrange(first...)
    let texts = drawn.compactMap { element -> (text: String, isPressing: Bool)? in
      guard case .text(let text) = element.kind else { return nil }
      return (text, [.alert, .warning, .problem].contains(element.role))
    }
    let ordered = texts.filter(\.isPressing) + texts.filter { !$0.isPressing }
    take(
      .item(Reading.Item(index: index, count: count, texts: ordered.map(\.text), isChosen: isChosen)),
      at: point, role: .text)
  }

  mutating func take(_ kind: Reading.Kind, at point: Point, role: Role) {
    let isAside = asides.contains { $0.contains(point) }
    reading.elements.append(Reading.Element(kind: kind, point: point, role: role, isAside: isAside))
  }

  /// Records a text, unless it is blank or only a sign that guides the eye.
  mutating func hear(_ text: String, at point: Point, role: Role, limit: Int) {
    guard role != .mark, role != .frame, limit > 0 else { return }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    take(.text(text), at: point, role: role)
  }

  /// Everything to the right of a line, in its rows, stands beside what the screen is about.
  mutating func setApart(_ area: Area) {
    asides.append(
      Area(left: area.left, top: area.top, columns: max(0, size.columns - area.left), rows: area.rows))
  }
}
