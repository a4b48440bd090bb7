extension Canvas {
  /// Writes choices beside each other, the chosen one between brackets, and returns the column after them and the
  /// gap that follows each.
  @discardableResult
  package mutating func write<Choice: Equatable>(
    choices: some Sequence<Choice>, chosen: Choice?, at point: Point, gap: Int = 1,
    roles: (chosen: Role, other: Role) = (.strong, .dim), name: (Choice) -> String
  ) -> Int {
    var column = point.column
    for choice in choices {
      let (text, isChosen) = (name(choice), choice == chosen)
      column =
        write(
          isChosen ? "[\(text)]" : " \(text) ", at: Point(column: column, row: point.row),
          role: isChosen ? roles.chosen : roles.other) + gap
    }
    return column
  }
}
