/// Makes inputs of what a terminal library reads: joins scalars to characters, gathers pasted text,
/// and swallows sequences that nobody named.
package struct InputDecoder: Sendable {
  /// One thing read.
  package enum Token: Hashable, Sendable {
    /// A scalar, controls among them.
    case scalar(Unicode.Scalar)
    /// A key or a mouse act that was recognised.
    case input(Input)
    /// The terminal says that pasted text follows, or is over.
    case pasteBegin, pasteEnd
  }

  private var text = String.UnicodeScalarView()
  private var pasted: String.UnicodeScalarView?
  private var pastedCount = 0

  /// How many scalars of a pasted text are kept: far more than any field takes.
  package static let mostPasted = 100_000

  /// A decoder with nothing read yet.
  package init() {}

  /// Whether pasted text has begun and not ended.
  package var isPasting: Bool { pasted != nil }

  /// The inputs in what was read together.
  package mutating func decode(_ tokens: [Token]) -> [Input] {
    var inputs: [Input] = []
    var rest = tokens[...]
    while let token = rest.popFirst() {
      switch token {
      case .pasteBegin:
        inputs += takeText()
        pasted = pasted ?? .init()
      case .pasteEnd: inputs += endPaste()
      case .input(let input):
        if pasted != nil, case .key = input { continue }
        inputs += takeText() + [input]
      case .scalar(let scalar):
        if pasted != nil {
          if pastedCount < Self.mostPasted { pasted?.append(scalar) }
          pastedCount += 1
        } else if scalar == "\u{1B}", Self.skipSequence(&rest) {
          continue
        } else if let key = Self.key(scalar) {
          inputs += takeText() + [.key(key)]
        } else {
          text.append(scalar)
        }
      }
    }
    return inputs + takeText()
  }

  /// Gives pasted text whose end was lost on the way.
  package mutating func endPaste() -> [Input] {
    guard let scalars = pasted else { return [] }
    let cut = max(0, pastedCount - Self.mostPasted)
    (pasted, pastedCount) = (nil, 0)
    let text = String(String(scalars).map { $0.isNewline ? "\n" : $0 })
    return (text.isEmpty ? [] : [.paste(text)]) + (cut > 0 ? [.pasteCut(cut)] : [])
  }

  private mutating func takeText() -> [Input] {
    defer { text = .init() }
    return String(text).map { .key(.character($0)) }
  }

  /// Leaves out a sequence that begins with Esc and `[` and has a proper end; false if this is none.
  private static func skipSequence(_ rest: inout ArraySlice<Token>) -> Bool {
    guard rest.first == .scalar("[") else { return false }
    for (offset, token) in rest.dropFirst().enumerated() {
      guard case .scalar(let scalar) = token, (0x20...0x7E).contains(scalar.value) else { return false }
      if scalar.value >= 0x40 {
        rest = rest.dropFirst(offset + 2)
        return true
      }
    }
    return false
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0: .control(" ")
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 1...26: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 28...31: Unicode.Scalar(scalar.value + 0x40).map { .control(Character($0)) }
    default: nil
    }
  }
}
