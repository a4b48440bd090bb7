import Records

/// Lines of a paper document: labels in one column, text beside them, everything within the width of a sheet.
package struct SheetLayout: Sendable {
  /// The columns of a line; A4 at a usual size.
  package static let width = 78
  private let labelColumns: Int
  private(set) var lines: [String] = []

  /// A document whose labels take so many columns.
  init(labelColumns: Int) { self.labelColumns = labelColumns }

  /// The document as text that ends with a line break.
  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// A line in the middle.
  mutating func centre(_ text: String) {
    let text = text.printable
    let margin = max(0, (SheetLayout.width - text.terminalColumns) / 2)
    lines.append(String(repeating: " ", count: margin) + text)
  }

  /// A line across the sheet.
  mutating func rule(_ mark: Character = "-") {
    lines.append(String(repeating: mark, count: SheetLayout.width))
  }

  /// An empty line.
  mutating func gap() { lines.append("") }

  /// A label with what belongs to it, over as many lines as it needs; nothing when there is nothing to say.
  mutating func field(_ label: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    for (index, line) in text.wrapped(to: SheetLayout.width - labelColumns).enumerated() {
      lines.append((index == 0 ? label : "").filled(to: labelColumns) + line)
    }
  }

  /// A line that starts at the margin, broken where it must be.
  mutating func paragraph(_ text: String) { lines += text.wrapped(to: SheetLayout.width) }

  /// A heading of a part.
  mutating func heading(_ text: String) {
    gap()
    lines.append(text)
    rule()
  }

  /// A label with a line to write on.
  mutating func blank(_ label: String, columns: Int = 30) {
    lines.append(label.filled(to: labelColumns) + String(repeating: "_", count: columns))
  }
}
