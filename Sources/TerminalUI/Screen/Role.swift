/// What a cell means; a theme decides how it looks, goldens show its letter.
package enum Role: Character, CaseIterable, Sendable {
  /// Ordinary text.
  case text = "."
  /// Text that matters less.
  case dim = "d"
  /// The title line of the workstation.
  case title = "T"
  /// The heading of a part of a screen, or of a column.
  case heading = "H"
  /// The name of a field or a figure.
  case label = "L"
  /// Words that stand out of a text.
  case strong = "+"
  /// The chosen row of the list that has the keyboard.
  case selection = "S"
  /// The chosen row of a list that has not.
  case restingSelection = "s"
  /// A field that can be typed in.
  case field = "F"
  /// The field that has the keyboard.
  case focusedField = "E"
  /// What could be typed in an empty field.
  case placeholder = "p"
  /// Something in order.
  case good = "g"
  /// Something to see to soon.
  case warning = "w"
  /// Something overdue or wrong.
  case alert = "A"
  /// The name of a key.
  case key = "k"
  /// What a key does, in the footer.
  case footer = "f"
  /// A part of the workstation that can be gone to.
  case tab = "t"
  /// The part of the workstation that is shown.
  case activeTab = "a"
  /// Lines around and between things.
  case frame = "-"
  /// A message that says what happened.
  case notice = "n"
  /// A message that says what went wrong.
  case problem = "P"
  /// The sign before a marked row, an alert or a choice.
  case mark = "m"
  /// A filter that is on, and other small removable things.
  case chip = "c"
  /// The part of a text that was searched for.
  case match = "M"
  /// Something that can be opened.
  case link = "l"
  /// The filled part of a bar or a chart.
  case bar = "B"
  /// The empty part of a bar or a chart.
  case emptyBar = "b"
  /// What was added since the last draft.
  case added = "i"
  /// What was taken away since the last draft.
  case removed = "r"
  /// Something that cannot be used now.
  case disabled = "x"
  /// A button of a dialog.
  case button = "u"
  /// The button that Enter presses.
  case activeButton = "U"
  /// A button whose work cannot be undone.
  case dangerousButton = "D"
}
