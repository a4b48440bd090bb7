import Records
import TerminalUI

/// The attachments of a draft: chosen with the arrows, their kinds changed and their captions typed in place.
package struct EvidenceField: Hashable, Sendable {
  package var items: [EvidenceItem] { didSet { cursor.setCount(items.count) } }
  package private(set) var cursor: ListCursor
  /// The caption that is being typed, of the chosen attachment.
  package private(set) var caption: TextField?
  /// How many characters a caption may have.
  static let captionLimit = 60

  /// A field with attachments.
  package init(_ items: [EvidenceItem] = []) {
    self.items = items
    cursor = ListCursor(count: items.count, height: 2)
  }

  /// The chosen attachment.
  package var current: EvidenceItem? {
    cursor.selection.flatMap { items.indices.contains($0) ? items[$0] : nil }
  }

  package mutating func add(_ item: EvidenceItem) {
    items.append(item)
    cursor.select(items.count - 1)
    caption = nil
  }

  package mutating func resize(height: Int) { cursor.resize(height: height) }

  /// Ends the typing of a caption, as leaving the field does.
  package mutating func endCaption() { caption = nil }

  /// Takes the keys that choose, change and remove; all others lead elsewhere.
  package mutating func type(_ input: Input, isFixed: (EvidenceItem) -> Bool) -> Bool {
    guard let row = cursor.selection, items.indices.contains(row) else { return false }
    if caption != nil { return typeCaption(input, row) }
    guard case .key(let key) = input else { return false }
    switch key {
    case .up where row > 0, .down where row < items.count - 1: return cursor.type(input)
    case .left, .right:
      guard !isFixed(items[row]) else { return true }
      let kinds = EvidenceKind.allCases
      let index = kinds.firstIndex(of: items[row].kind) ?? 0
      items[row].kind = kinds[(index + (key == .right ? 1 : kinds.count - 1)) % kinds.count]
    case .delete:
      guard !isFixed(items[row]) else { return true }
      items.remove(at: row)
    case .character, .backspace:
      guard !isFixed(items[row]), key.command != .character(" ") else { return false }
      caption = TextField(items[row].caption, limit: Self.captionLimit)
      return typeCaption(input, row)
    default: return false
    }
    return true
  }

  /// Typing goes on until a key leads away; what is typed is the caption at once.
  private mutating func typeCaption(_ input: Input, _ row: Int) -> Bool {
    if input == .key(.enter) || input == .key(.escape) {
      caption = nil
      return true
    }
    guard var field = caption, field.type(input) else {
      caption = nil
      return type(input) { _ in false }
    }
    caption = field
    if items[row].caption != field.text { items[row].caption = field.text }
    return true
  }

  package func draw(
    on canvas: inout Canvas, in area: Area, isFocused: Bool, at here: ScreenContext, hint: String
  ) {
    let names = items.map(\.name).joined(separator: "; ")
    canvas.spoken(
      .field(Reading.Field(.files(leave: .tab), names, hint: hint, isFocused: isFocused)), at: area.origin
    ) { show(on: &$0, in: area, isFocused: isFocused, at: here, hint: hint) }
    for (index, item) in items.enumerated() where isFocused {
      let texts = [item.name, item.kind.name(in: here.language), item.size.fileSize]
      let row = Reading.Item(
        index: index, count: items.count, texts: texts, isChosen: index == cursor.selected, isOffered: true)
      canvas.spoken(.item(row), at: area.origin)
    }
  }

  private func show(
    on canvas: inout Canvas, in area: Area, isFocused: Bool, at here: ScreenContext, hint: String
  ) {
    canvas.fill(area, role: isFocused ? .focusedField : .field)
    if items.isEmpty { canvas.write(hint, in: area, role: .placeholder) }
    for (line, index) in cursor.visible.enumerated() where line < area.rows {
      let item = items[index]
      let isChosen = isFocused && index == cursor.selected
      let role: Role = isChosen ? .match : isFocused ? .focusedField : .field
      let kind = isChosen ? "<\(item.kind.name(in: here.language))>" : item.kind.name(in: here.language)
      let tail = "\(kind.padded(to: 10)) \(item.size.fileSize.padded(to: 8, .trailing))"
      let row = area.row(line)
      let caption = item.caption.isEmpty ? "" : "  \(item.caption)"
      let name = "\(index + 1) \(item.name)\(caption)".clipped(to: max(4, row.columns - tail.columns - 1))
      canvas.write(name.padded(to: max(4, row.columns - tail.columns - 1)) + " " + tail, in: row, role: role)
    }
    if isFocused, caption == nil { canvas.cursor = area.point(row: max(0, cursor.selected - cursor.top)) }
  }

  /// The chosen attachment in full, and its caption as it is typed; under the fields.
  package func drawChosen(on canvas: inout Canvas, in area: Area, label: String, hint: String) {
    guard let item = current else { return }
    canvas.write(item.name, in: area, role: .dim)
    canvas.write(label, in: area, row: 1, role: .label)
    let line = area.row(1).split(left: label.columns + 1).rest
    let field = caption ?? TextField(item.caption, limit: Self.captionLimit)
    field.draw(on: &canvas, in: line, isFocused: caption != nil, placeholder: hint)
  }
}

extension EvidenceKind {
  /// The kind that a file's name suggests; a guess, to be changed by the recorder.
  package static func guess(_ name: String) -> EvidenceKind {
    let lower = name.lowercased()
    let words: [(String, EvidenceKind)] = [
      ("通知", .document), ("记录", .minutes), ("纪要", .minutes), ("minutes", .minutes), ("讲话", .speech),
      ("发言", .speech),
      ("speech", .speech), ("简报", .brief), ("信息", .brief), ("总结", .workSummary), ("summary", .workSummary),
      ("制度", .regulation), ("办法", .regulation), ("方案", .workPlan), ("计划", .workPlan), ("plan", .workPlan),
      ("照片", .photo), ("签到", .photo), ("截图", .photo), ("微信图片", .photo), ("img_", .photo),
      ("会议", .minutes), ("细则", .regulation), ("规定", .regulation), ("安排", .workPlan),
      ("要点", .workPlan), ("报告", .workSummary), ("报道", .brief),
    ]
    if let found = words.first(where: { lower.contains($0.0) }) { return found.1 }
    let ending = lower.split(separator: ".").last.map(String.init) ?? ""
    let pictures = ["jpg", "jpeg", "png", "heic", "webp", "bmp", "gif", "tif", "tiff", "mp4", "mov"]
    return pictures.contains(ending) ? .photo : .document
  }
}
