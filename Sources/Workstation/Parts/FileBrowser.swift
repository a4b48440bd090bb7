import Records
import TerminalUI

/// Finds a file on this machine: by a path typed or pasted, or step by step through folders.
package struct FileBrowser: Hashable, Sendable {
  package private(set) var path = TextField(limit: 1_000)
  package private(set) var folder: Folder?
  package private(set) var cursor = ListCursor(height: 8)

  /// What came of a key.
  package enum Step: Hashable, Sendable {
    case nothing
    case read(String)
    case chosen(String)
    case left
  }

  /// A browser that starts in a folder.
  package init(_ start: String = "") {
    folder = start.isEmpty ? nil : Folder(path: start, items: [])
  }

  /// The folder to ask for first.
  package var wanted: String { folder?.path ?? "" }

  /// The items that the typed text leaves, the way up first.
  var items: [Folder.Item] {
    let typed = path.text.trimmed
    let up = Folder.Item(name: "..", isFolder: true, size: 0)
    let all = folder?.items ?? []
    guard !typed.isEmpty, !Self.isPath(typed) else { return [up] + all }
    return all.filter { $0.name.lowercased().contains(typed.lowercased()) }
  }

  private static func isPath(_ text: String) -> Bool {
    text.hasPrefix("/") || text.hasPrefix("~") || text.hasPrefix("'") || text.hasPrefix("\"")
  }

  /// A path as a terminal pastes it: without quotes and without backslashes before blanks.
  static func cleaned(_ text: String) -> String {
    let plain = text.trimmed
    for quote in ["'", "\""] where plain.hasPrefix(quote) && plain.hasSuffix(quote) && plain.count > 2 {
      return String(plain.dropFirst().dropLast())
    }
    return plain.hasPrefix("file://")
      ? String(plain.dropFirst(7)) : plain.split(separator: "\\ ").joined(separator: " ")
  }

  package mutating func receive(_ folder: Folder) {
    guard folder.path != self.folder?.path || folder != self.folder else { return }
    self.folder = folder
    cursor.setCount(items.count)
    cursor.select(0)
  }

  package mutating func resize(height: Int) { cursor.resize(height: height) }

  package mutating func type(_ input: Input) -> Step {
    switch input {
    case .key(.escape): return .left
    case .key(.enter): return enter()
    case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown), .mouse: _ = cursor.type(input)
    default:
      let before = path.text
      _ = path.type(input)
      if path.text != before {
        cursor.setCount(items.count)
        cursor.select(path.isEmpty ? 0 : 0)
      }
    }
    return .nothing
  }

  private mutating func enter() -> Step {
    let typed = Self.cleaned(path.text)
    if Self.isPath(typed) { return .chosen(typed) }
    guard let row = cursor.selection, items.indices.contains(row) else { return .nothing }
    let (item, base) = (items[row], folder?.path ?? "")
    path = TextField(limit: 1_000)
    if item.name == ".." {
      let parts = base.split(separator: "/").dropLast()
      return .read("/" + parts.joined(separator: "/"))
    }
    let full = base == "/" ? "/\(item.name)" : "\(base)/\(item.name)"
    return item.isFolder ? .read(full) : .chosen(full)
  }

  package func draw(on canvas: inout Canvas, in area: Area, title: String, hint: String) {
    canvas.fill(area)
    canvas.frame(area, title: title)
    let inner = area.inset(columns: 2, rows: 1)
    let kind = Reading.Field.Kind.picking(typed: path.text, take: .enter, leave: nil)
    canvas.spoken(
      .field(Reading.Field(kind, path.text, hint: hint, isFocused: true)), at: inner.origin
    ) { path.draw(on: &$0, in: inner.row(0), isFocused: true, placeholder: hint) }
    canvas.write(folder?.path ?? "", in: inner, row: 1, role: .dim)
    let list = inner.split(top: 2).rest
    let shown = items
    for (index, item) in shown.enumerated() {
      let texts = [item.name + (item.isFolder ? "/" : ""), item.isFolder ? "" : item.size.fileSize]
      let row = Reading.Item(
        index: index, count: shown.count, texts: texts, isChosen: index == cursor.selected, isOffered: true)
      canvas.spoken(.item(row), at: list.origin)
    }
    canvas.unheard { show(shown, on: &$0, in: list) }
  }

  private func show(_ shown: [Folder.Item], on canvas: inout Canvas, in list: Area) {
    for (line, index) in cursor.visible.enumerated() where line < list.rows && shown.indices.contains(index) {
      let item = shown[index]
      let role: Role = index == cursor.selected ? .selection : .text
      canvas.fill(list.row(line), role: role)
      let (name, size) = list.row(line).split(right: 10)
      canvas.write(
        (index == cursor.selected ? "> " : "  ") + item.name + (item.isFolder ? "/" : ""), in: name,
        role: role)
      canvas.write(item.isFolder ? "" : item.size.fileSize, in: size, .trailing, role: role)
    }
  }
}
