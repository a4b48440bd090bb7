import Records
import TerminalUI

/// A row that can be known again when the list is read anew, and found by its texts.
package protocol Listed: Hashable, Sendable {
  associatedtype Name: Hashable & Sendable
  /// What stays the same when the row changes.
  var listName: Name { get }
  /// What is looked through for words.
  var listTexts: [String] { get }
}

/// A list short enough to be in memory: narrowed by words, marked, and never without its place.
///
/// The code that fills it sorts it; the chosen row stays chosen as long as it is there.
package struct MemoryList<Row: Listed>: Hashable, Sendable {
  /// All rows, in the order of the list.
  package private(set) var all: [Row] = []
  /// The rows that the words let through.
  package private(set) var rows: [Row] = []
  package var cursor = ListCursor()
  package private(set) var narrowing = Narrowing()
  package private(set) var marks = Marks<Row.Name>()
  private var texts = SpokenTexts()
  /// Where the search was begun, and where it ends.
  private var origin: Row.Name?
  /// The rows that were there before something new was made, which is to be chosen.
  private var before: Set<Row.Name>?

  /// An empty list.
  package init() {}

  /// The chosen row.
  package var current: Row? { cursor.selection.flatMap { rows.indices.contains($0) ? rows[$0] : nil } }
  /// The marked rows that are shown, in their order.
  package var marked: [Row] {
    let names = Set(marks.among(rows.map(\.listName)))
    return rows.filter { names.contains($0.listName) }
  }
  package var hiddenMarks: Int { marks.hidden(among: rows.map(\.listName)) }

  package func isMarked(_ row: Row) -> Bool { marks.contains(row.listName) }
  /// Where the words stand in a text of a row.
  package func matches(in text: String) -> [Range<Int>] { narrowing.places(in: text, texts) }

  /// Takes the rows anew; what was just made is chosen.
  package mutating func fill(_ rows: [Row]) {
    all = rows
    let made = before.flatMap { before in rows.first { !before.contains($0.listName) } }
    if made != nil { before = nil }
    narrow(to: made?.listName ?? current?.listName)
  }

  /// Chooses the next row that is new, because somebody has just made it.
  ///
  /// - Parameter known: what was there before, where it is more than is listed.
  package mutating func expectNew(besides known: [Row.Name] = []) {
    before = Set(known).union(all.map(\.listName))
  }

  /// Chooses a row; false when it is not shown.
  @discardableResult package mutating func choose(_ name: Row.Name) -> Bool {
    guard let place = rows.firstIndex(where: { $0.listName == name }) else { return false }
    cursor.select(place)
    return true
  }

  private mutating func narrow(to name: Row.Name?) {
    rows = narrowing.narrowed(all, &texts) { $0.listTexts }
    cursor.setCount(rows.count)
    if let name { choose(name) }
  }

  /// Takes input: words while the line is open, else what moves the choice; Esc ends a search that holds.
  package mutating func type(_ input: Input, rowsIn area: Area) -> Bool {
    if narrowing.isTyping {
      switch narrowing.type(input) {
      case .words: narrow(to: current?.listName)
      case .ended: narrow(to: origin)
      case .left, .none: break
      }
      return true
    }
    if input == .key(.escape), narrowing.end() {
      narrow(to: origin)
      return true
    }
    if case .mouse(let mouse) = input, mouse.act == .press { return cursor.press(mouse.point, in: area) }
    return cursor.type(input)
  }

  /// Opens the line for words.
  package mutating func find() {
    if !narrowing.isOn { origin = current?.listName }
    narrowing.begin()
  }

  /// Marks the chosen row or takes its mark off, and goes on to the next.
  package mutating func mark() {
    guard let current else { return }
    marks.toggle(current.listName)
    _ = cursor.type(.key(.down))
  }

  /// Marks every row that is shown.
  package mutating func markAll() { marks.mark(rows.map(\.listName)) }
  package mutating func unmark() { marks.clear() }
  package mutating func unmark(_ names: [Row.Name]) { marks.unmark(names) }
}
