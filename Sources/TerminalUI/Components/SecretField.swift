import HonestText
import Secrets

/// A field of one line whose text is shown as stars, and kept in one buffer that is wiped.
///
/// It has a caret but no past: what was taken back would have to be kept.
package struct SecretField: Hashable, Sendable {
  /// What is typed.
  package private(set) var phrase: Passphrase
  /// The number of scalars before the caret.
  private var caret: Int
  /// How many scalars it may have.
  private let limit: Int

  /// An empty field.
  package init(limit: Int = 200) {
    (phrase, caret, self.limit) = (Passphrase(), 0, limit)
  }

  /// Whether nothing is typed.
  package var isEmpty: Bool { phrase.isEmpty }

  /// Takes an input; false if it means nothing here, as Enter, Esc and Tab do.
  package mutating func type(_ input: Input) -> Bool {
    switch input {
    case .paste(let text):
      if text.split(whereSeparator: \.isNewline).count > 1 { FieldTalk.say(.secretCut(limit: limit)) }
      insert(Passphrase(firstLineOf: text))
    case .fill(let text):
      self = SecretField(limit: limit)
      insert(Passphrase(firstLineOf: text))
    case .secret(let phrase):
      self = SecretField(limit: limit)
      insert(phrase)
    case .key(let key): return type(key)
    default: return false
    }
    return true
  }

  private mutating func type(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(Passphrase(firstLineOf: String(character)))
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(phrase.count, caret + 1)
    case .home: caret = 0
    case .end: caret = phrase.count
    case .backspace: remove(caret - 1..<caret)
    case .delete: remove(caret..<caret + 1)
    case .control("u"): remove(0..<caret)
    case .control("k"): remove(caret..<phrase.count)
    default: return false
    }
    return true
  }

  private mutating func insert(_ whole: Passphrase) {
    FieldTalk.take()
    let addition = whole.keeping { $0.isTypeable }
    let count = addition.count
    if count < whole.count || phrase.count + count > limit { FieldTalk.say(.secretCut(limit: limit)) }
    guard count > 0, phrase.count + count <= limit else { return }
    phrase = addition.withBytes { phrase.replacing(caret..<caret, with: $0) }
    caret += count
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<phrase.count)
    guard !range.isEmpty else { return }
    phrase = phrase.replacing(range, with: UnsafeRawBufferPointer(start: nil, count: 0))
    caret = range.lowerBound
  }

  /// Draws stars in the first row of an area, and the caret if it has the keyboard.
  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool) {
    let area = area.row(0)
    guard !area.isEmpty else { return }
    if isFocused { canvas.asksSecret = true }
    canvas.spoken(.field(Reading.Field(.secret, "", hint: "", isFocused: isFocused)), at: area.origin) {
      canvas in
      let role: Role = isFocused ? .focusedField : .field
      canvas.fill(area, role: role)
      let offset = TextField.offset(ofCaret: caret, width: area.columns)
      canvas.clipped(to: area) {
        $0.write(String(repeating: "*", count: phrase.count), at: area.point(column: -offset), role: role)
      }
      if isFocused { canvas.cursor = area.point(column: caret - offset) }
    }
  }
}

extension Unicode.Scalar {
  /// Whether a field takes it: no controls, and nothing that turns the direction.
  fileprivate var isTypeable: Bool {
    deceit != .control && deceit != .direction && value != 0xFEFF
  }
}
