import Records
import TerminalUI

/// Finds files on this machine: by paths typed or pasted, or step by step through folders; several at once.
package struct FileBrowser: Hashable, Sendable {
  package private(set) var path = TextField(limit: 1_000)
  package private(set) var folder: Folder?
  package private(set) var cursor = ListCursor(height: 8)
  /// The marked files, in the order in which they were marked.
  package private(set) var marked: [String] = []
  /// Where files were taken from before, to be gone through with Tab.
  package let known: [String]
  /// The one of these that was asked for last: it may be gone.
  private var lastKnown: String?
  /// Whether one file is wanted, so that marks mean nothing.
  private let picksOne: Bool

  /// What came of a key.
  package enum Step: Hashable, Sendable {
    case nothing
    /// Looks up what a path leads to; the answer is a folder to be shown, or a file to be chosen.
    case read(String)
    /// Several files were meant where one is wanted.
    case onlyOne
    case chosen([String])
    case left
  }

  /// A browser that starts in a folder, and knows others.
  package init(_ start: String = "", known: [String] = [], picksOne: Bool = false) {
    folder = start.isEmpty ? nil : Folder(path: start, items: [])
    (self.known, self.picksOne) = (known, picksOne)
    cursor.setCount(items.count)
  }

  /// The folder to ask for first.
  package var wanted: String { folder?.path ?? "" }

  /// The items that the typed text leaves, the way up first where there is one.
  var items: [Folder.Item] {
    let typed = path.text.trimmed
    let all = folder?.items ?? []
    guard !typed.isEmpty, !PastedPaths.isPath(typed) else {
      return (hasWayUp ? [Folder.Item(name: "..", isFolder: true, size: 0)] : []) + all
    }
    return all.filter { $0.name.lowercased().contains(typed.lowercased()) }
  }

  private var hasWayUp: Bool { folder.map { !$0.isTop } ?? false }

  private func full(_ item: Folder.Item) -> String {
    let base = folder?.path ?? ""
    // Over a line the one folder there is has no path, and its files are taken by their names.
    return base.isEmpty ? item.name : base == "/" ? "/\(item.name)" : "\(base)/\(item.name)"
  }

  /// Shows a folder; the first thing in it is chosen rather than the way up.
  package mutating func receive(_ folder: Folder) {
    // What was typed has led here.
    if PastedPaths.isPath(path.text) { path = TextField(limit: 1_000) }
    guard folder != self.folder else { return cursor.setCount(items.count) }
    self.folder = folder
    cursor.setCount(items.count)
    cursor.select(hasWayUp && !folder.items.isEmpty ? 1 : 0)
  }

  package mutating func resize(height: Int) { cursor.resize(height: height) }

  package mutating func type(_ input: Input) -> Step {
    switch input {
    case .key(.escape): return .left
    case .key(.enter): return enter()
    case .key(.tab): return goToKnown()
    case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown), .mouse: _ = cursor.type(input)
    case .key(let key) where key.command == .character(" ") && !PastedPaths.isPath(path.text): mark()
    case .paste(let text) where PastedPaths.isPath(text.trimmed):
      let paths = PastedPaths(text).paths
      guard paths.count == 1 else { return choose(paths) }
      path = TextField(paths[0], limit: 1_000)
    default:
      let before = path.text
      _ = path.type(input)
      if path.text != before {
        cursor.setCount(items.count)
        cursor.select(path.isEmpty && hasWayUp && items.count > 1 ? 1 : 0)
      }
    }
    return .nothing
  }

  /// Ends with files, unless there are more than are wanted.
  package func choose(_ paths: [String]) -> Step { picksOne && paths.count > 1 ? .onlyOne : .chosen(paths) }

  /// Marks a file or takes its mark away, and goes on to the next; where one file is wanted it is the only mark.
  private mutating func mark() {
    guard let row = cursor.selection, items.indices.contains(row), !items[row].isFolder else { return }
    let name = full(items[row])
    if let place = marked.firstIndex(of: name) {
      marked.remove(at: place)
    } else {
      marked = (picksOne ? [] : marked) + [name]
    }
    cursor.select(min(row + 1, items.count - 1))
  }

  /// Goes to the next of the folders that files were taken from before.
  private mutating func goToKnown() -> Step {
    guard !known.isEmpty else { return .nothing }
    let place = known.firstIndex(of: lastKnown ?? folder?.path ?? "") ?? -1
    let next = known[(place + 1) % known.count]
    lastKnown = next
    return .read(next)
  }

  private mutating func enter() -> Step {
    let typed = path.text.trimmed
    if PastedPaths.isPath(typed) {
      // One path may be a folder to open, or be wrong and need correcting.
      let paths = PastedPaths(typed).paths
      return paths.count == 1 ? .read(paths[0]) : choose(paths)
    }
    if !marked.isEmpty { return choose(marked) }
    guard let row = cursor.selection, items.indices.contains(row) else { return .nothing }
    let item = items[row]
    path = TextField(limit: 1_000)
    cursor.setCount(items.count)
    if item.name == ".." {
      let parts = (folder?.path ?? "").split(separator: "/").dropLast()
      return .read("/" + parts.joined(separator: "/"))
    }
    return item.isFolder ? .read(full(item)) : .chosen([full(item)])
  }

  package func draw(on canvas: inout Canvas, in area: Area, title: String, words: Words) {
    canvas.keys = words.form.browserKeys(picksOne: picksOne, goesRound: !known.isEmpty)
    let hint = words.form.browserHint
    canvas.fill(area)
    canvas.frame(area, title: title)
    let inner = area.inset(columns: 2, rows: 1)
    let kind = Reading.Field.Kind.picking(typed: path.text, take: .enter, leave: nil)
    canvas.spoken(
      .field(Reading.Field(kind, path.text, hint: hint, isFocused: true)), at: inner.origin
    ) { path.draw(on: &$0, in: inner.row(0), isFocused: true, placeholder: hint) }
    let count = marked.isEmpty ? "" : "[\(marked.count)]"
    let (place, marks) = inner.row(1).split(right: count.columns, gap: 1)
    // Over a line the one folder there is has no path.
    let name = folder.map { $0.path.isEmpty ? words.form.inbox : $0.path } ?? ""
    canvas.write(name.clippedBefore(to: place.columns), in: place, role: .dim)
    canvas.write(count, in: marks, role: .mark)
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
      let mark = marked.contains(full(item)) ? "x " : index == cursor.selected ? "> " : "  "
      canvas.write(mark + item.name + (item.isFolder ? "/" : ""), in: name, role: role)
      canvas.write(item.isFolder ? "" : item.size.fileSize, in: size, .trailing, role: role)
    }
  }
}
