import Records
import TerminalUI

/// The attachments of a draft: chosen with the arrows, their kinds changed in place.
package struct EvidenceField: Hashable, Sendable {
  package var items: [EvidenceItem]
  package private(set) var cursor: ListCursor

  /// A field with attachments.
  package init(_ items: [EvidenceItem] = []) {
    self.items = items
    cursor = ListCursor(count: items.count, height: 2)
  }

  package mutating func add(_ item: EvidenceItem) {
    items.append(item)
    cursor.setCount(items.count)
    cursor.select(items.count - 1)
  }

  package mutating func resize(height: Int) { cursor.resize(height: height) }

  /// Takes the keys that choose, change and remove; all others lead elsewhere.
  package mutating func type(_ input: Input, isFixed: (EvidenceItem) -> Bool) -> Bool {
    guard case .key(let key) = input, let row = cursor.selection else { return false }
    switch key {
    case .up where row > 0, .down where row < items.count - 1: return cursor.type(input)
    case .left, .right:
      guard !isFixed(items[row]) else { return true }
      let kinds = EvidenceKind.allCases
      let index = kinds.firstIndex(of: items[row].kind) ?? 0
      items[row].kind = kinds[(index + (key == .right ? 1 : kinds.count - 1)) % kinds.count]
    case .delete, .backspace:
      guard !isFixed(items[row]) else { return true }
      items.remove(at: row)
      cursor.setCount(items.count)
    default: return false
    }
    return true
  }

  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, at desk: Desk, hint: String) {
    let names = items.map(\.name).joined(separator: "; ")
    canvas.spoken(
      .field(Reading.Field(.files(leave: .tab), names, hint: hint, isFocused: isFocused)), at: area.origin
    ) { show(on: &$0, in: area, isFocused: isFocused, at: desk, hint: hint) }
    for (index, item) in items.enumerated() where isFocused {
      let texts = [item.name, item.kind.name(in: desk.language), item.size.fileSize]
      let row = Reading.Item(
        index: index, count: items.count, texts: texts, isChosen: index == cursor.selected, isOffered: true)
      canvas.spoken(.item(row), at: area.origin)
    }
  }

  private func show(
    on canvas: inout Canvas, in area: Area, isFocused: Bool, at desk: Desk, hint: String
  ) {
    canvas.fill(area, role: isFocused ? .focusedField : .field)
    if items.isEmpty { canvas.write(hint, in: area, role: .placeholder) }
    for (line, index) in cursor.visible.enumerated() where line < area.rows {
      let item = items[index]
      let isChosen = isFocused && index == cursor.selected
      let role: Role = isChosen ? .match : isFocused ? .focusedField : .field
      let kind = isChosen ? "<\(item.kind.name(in: desk.language))>" : item.kind.name(in: desk.language)
      let tail = "\(kind.padded(to: 10)) \(item.size.fileSize.padded(to: 8, .trailing))"
      let row = area.row(line)
      let name = "\(index + 1) \(item.name)".clipped(to: max(4, row.columns - tail.columns - 1))
      canvas.write(name.padded(to: max(4, row.columns - tail.columns - 1)) + " " + tail, in: row, role: role)
    }
    if isFocused { canvas.cursor = area.point(row: max(0, cursor.selected - cursor.top)) }
  }
}

extension EvidenceKind {
  /// The kind that a file's name suggests; a guess, to be changed by the recorder.
  package static func guess(_ name: String) -> EvidenceKind {
    let lower = name.lowercased()
    let words: [(String, EvidenceKind)] = [
      ("记录", .minutes), ("纪要", .minutes), ("minutes", .minutes), ("讲话", .speech), ("发言", .speech),
      ("speech", .speech), ("简报", .brief), ("信息", .brief), ("总结", .workSummary), ("summary", .workSummary),
      ("制度", .regulation), ("办法", .regulation), ("方案", .workPlan), ("计划", .workPlan), ("plan", .workPlan),
      ("照片", .photo), ("签到", .photo),
    ]
    if let found = words.first(where: { lower.contains($0.0) }) { return found.1 }
    let ending = lower.split(separator: ".").last.map(String.init) ?? ""
    return ["jpg", "jpeg", "png", "heic", "bmp", "gif", "tif", "tiff"].contains(ending) ? .photo : .document
  }
}
