import HonestText
import Synchronization

/// Reads a body once, byte by byte: whether it is canonical and of the form of its kind, and where its values lie.
///
/// By structure: a key counts where the form has it and nowhere else, so nothing that stands in a key which this
/// program does not know, however it is called, is taken for something that was signed.
struct FormReader {
  /// Where the values of the outermost object lie, by the form's own keys.
  private(set) var found: [Range<Int>?] = []
  private(set) var evidence: [BodyScan.Named] = []
  /// Where unit, side, start and end of a record's content lie.
  private(set) var unit: Range<Int>?
  private(set) var side: Range<Int>?
  private(set) var start: Range<Int>?
  private(set) var end: Range<Int>?
  private var needsOrderCheck = false
  private let forms: BodyForms
  private static let deepest = 32
  /// The first text that has no room in its field, where texts are judged: before sealing, never in verifying.
  private(set) var unfit: UnfitText?
  private var isJudging = false
  private var repeated: [String] = []

  init(_ forms: BodyForms = .standard) { self.forms = forms }

  /// A reader that judges each text by its room, but for those under outermost keys that repeat earlier entries.
  init(judgingTextsBut repeated: [String], _ forms: BodyForms = .standard) {
    self.init(forms)
    (isJudging, self.repeated) = (true, repeated)
  }

  /// Whether the bytes are the canonical bytes of a body of this form.
  mutating func reads(_ bytes: Span<UInt8>, as form: BodyForm) -> Bool {
    var at = 0
    guard object(bytes, &at, form, depth: 1), at == bytes.count else { return false }
    guard needsOrderCheck else { return true }
    // A key that is no plain ASCII is sorted by its UTF-16 units, which the general reader knows how to do.
    let all = bytes.withUnsafeBufferPointer(Array.init)
    return (try? CanonicalValue(canonical: all)) != nil
  }

  // MARK: Structure

  private mutating func object(_ bytes: Span<UInt8>, _ at: inout Int, _ form: BodyForm?, depth: Int) -> Bool {
    guard depth <= Self.deepest, take("{", bytes, &at) else { return false }
    let members = form?.members ?? []
    var places = [Range<Int>?](repeating: nil, count: members.count)
    var next = 0
    var last: Range<Int>?
    if at < bytes.count, bytes[at] == UInt8(ascii: "}") {
      at += 1
    } else {
      repeat {
        guard let key = text(bytes, &at), take(":", bytes, &at) else { return false }
        if !isPlain(bytes, key) { needsOrderCheck = true }
        if let last, !needsOrderCheck, !precedes(bytes, last, key) { return false }
        last = key
        while next < members.count, precedes(members[next].key, bytes, key) { next += 1 }
        let begin = at
        if next < members.count, equals(members[next].key, bytes, key) {
          let member = members[next]
          let isRepeated = depth == 1 && isJudging && repeated.contains { member.key.elementsEqual($0.utf8) }
          if isRepeated { isJudging = false }
          guard value(bytes, &at, member.value, depth: depth + 1) else { return false }
          if isJudging, let room = member.room { judge(bytes, begin..<at, room, member, in: form) }
          if isRepeated { isJudging = true }
          places[next] = begin..<at
          next += 1
        } else {
          guard anything(bytes, &at, depth: depth + 1) else { return false }
        }
      } while take(",", bytes, &at)
      guard take("}", bytes, &at) else { return false }
    }
    for (index, member) in members.enumerated() where places[index] == nil && !member.isOptional {
      return false
    }
    if let form { note(bytes, form, places, isOutermost: depth == 1) }
    return true
  }

  /// Checks a text, or each of a list, against its room.
  private mutating func judge(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ room: TextRoom, _ member: BodyForm.Member, in form: BodyForm?
  ) {
    guard unfit == nil, let form else { return }
    let texts: [String] =
      switch try? CanonicalValue(canonical: bytes.extracting(range).withUnsafeBufferPointer(Array.init)) {
      case .text(let text)?: [text]
      case .list(let values)?:
        values.compactMap { value in
          if case .text(let text) = value { text } else { nil }
        }
      default: []
      }
    if let problem = texts.lazy.compactMap(room.problem(in:)).first {
      unfit = UnfitText(form.name, String(validating: member.key, as: UTF8.self) ?? "", problem)
    }
  }

  /// Remembers what the laws ask for.
  private mutating func note(
    _ bytes: Span<UInt8>, _ form: BodyForm, _ places: [Range<Int>?], isOutermost: Bool
  ) {
    if isOutermost { found = places }
    func place(_ key: StaticString) -> Range<Int>? { form.index(of: key).flatMap { places[$0] } }
    switch form.role {
    case .plain: break
    case .evidence:
      if let sha = place("sha256"), let size = place("size"), let count = integer(bytes, size),
        let digest = hexadecimalDigest(bytes, sha.lowerBound + 1)
      {
        evidence.append(BodyScan.Named(digest: digest, size: count))
      }
    case .content: (unit, side) = (place("unit"), place("side"))
    case .eventTime: (start, end) = (place("start"), place("end"))
    }
  }

  private mutating func value(_ bytes: Span<UInt8>, _ at: inout Int, _ form: ValueForm, depth: Int) -> Bool {
    switch form {
    case .object(let place): return object(bytes, &at, forms.forms[place], depth: depth)
    case .list(let element):
      return list(bytes, &at, depth: depth) { reader, at in
        reader.value(bytes, &at, element, depth: depth + 1)
      }
    case .integer: return depth <= Self.deepest && number(bytes, &at) != nil
    case .flag: return depth <= Self.deepest && number(bytes, &at).map { $0 == 0 || $0 == 1 } ?? false
    default:
      guard depth <= Self.deepest, let range = text(bytes, &at) else { return false }
      return TextForm.holds(bytes, range, form)
    }
  }

  private mutating func list(
    _ bytes: Span<UInt8>, _ at: inout Int, depth: Int,
    _ element: (inout FormReader, inout Int) -> Bool
  ) -> Bool {
    guard depth <= Self.deepest, take("[", bytes, &at) else { return false }
    if take("]", bytes, &at) { return true }
    repeat { guard element(&self, &at) else { return false } } while take(",", bytes, &at)
    return take("]", bytes, &at)
  }

  /// A value in a key that this program does not know: canonical, and of any kind.
  private mutating func anything(_ bytes: Span<UInt8>, _ at: inout Int, depth: Int) -> Bool {
    guard depth <= Self.deepest, at < bytes.count else { return false }
    switch bytes[at] {
    case UInt8(ascii: "{"): return object(bytes, &at, nil, depth: depth)
    case UInt8(ascii: "["):
      return list(bytes, &at, depth: depth) { reader, at in reader.anything(bytes, &at, depth: depth + 1) }
    case UInt8(ascii: "\""): return text(bytes, &at) != nil
    default: return number(bytes, &at) != nil
    }
  }

  // MARK: Tokens

  private func take(_ mark: Unicode.Scalar, _ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }

  private func number(_ bytes: Span<UInt8>, _ at: inout Int) -> Int? { canonicalInteger(bytes, &at) }

  private func integer(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    return canonicalInteger(bytes, &at)
  }

  /// The bytes between the quotation marks of a text, when it is canonical and UTF-8.
  private func text(_ bytes: Span<UInt8>, _ at: inout Int) -> Range<Int>? {
    guard take("\"", bytes, &at) else { return nil }
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        return start..<at - 1
      }
      if byte == UInt8(ascii: "\\") {
        guard let length = escapeLength(bytes, at) else { return nil }
        at += length
      } else if byte < 0x80 {
        guard byte >= 0x20 else { return nil }
        at += 1
      } else {
        guard let length = sequenceLength(bytes, at) else { return nil }
        at += length
      }
    }
    return nil
  }

  /// How many bytes the one canonical spelling of an escape has.
  private func escapeLength(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
    guard at + 1 < bytes.count else { return nil }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"),
      UInt8(ascii: "f"), UInt8(ascii: "r"):
      return 2
    case UInt8(ascii: "u"):
      guard at + 5 < bytes.count, bytes[at + 2] == 0x30, bytes[at + 3] == 0x30,
        bytes[at + 4] == 0x30 || bytes[at + 4] == 0x31
      else { return nil }
      let low = bytes[at + 5]
      guard (0x30...0x39).contains(low) || (0x61...0x66).contains(low) else { return nil }
      let code = (bytes[at + 4] - 0x30) << 4 | (low < 0x61 ? low - 0x30 : low - 0x57)
      // The judge of texts says it better, by the field.
      if code == 0, isJudging { return 6 }
      // These have a short spelling, which is then the only one; U+0000 ends a text for those who read it by SQL.
      return [0x00, 0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(code) ? nil : 6
    default: return nil
    }
  }

  /// How many bytes a character of two to four bytes has; `nil` for what is no UTF-8.
  private func sequenceLength(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      at + offset < bytes.count && range.contains(bytes[at + offset])
    }
    switch bytes[at] {
    case 0xC2...0xDF: return follows(1) ? 2 : nil
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : nil
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : nil
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : nil
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : nil
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : nil
    default: return nil
    }
  }

  // MARK: Keys

  private func isPlain(_ bytes: Span<UInt8>, _ key: Range<Int>) -> Bool {
    for index in key where bytes[index] >= 0x80 || bytes[index] == UInt8(ascii: "\\") { return false }
    return true
  }

  private func precedes(_ bytes: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    for offset in 0..<min(a.count, b.count) {
      let (left, right) = (bytes[a.lowerBound + offset], bytes[b.lowerBound + offset])
      if left != right { return left < right }
    }
    return a.count < b.count
  }

  private func precedes(_ name: [UInt8], _ bytes: Span<UInt8>, _ key: Range<Int>) -> Bool {
    for offset in 0..<min(name.count, key.count) {
      let (left, right) = (name[offset], bytes[key.lowerBound + offset])
      if left != right { return left < right }
    }
    return name.count < key.count
  }

  private func equals(_ name: [UInt8], _ bytes: Span<UInt8>, _ key: Range<Int>) -> Bool {
    guard name.count == key.count else { return false }
    for offset in name.indices where name[offset] != bytes[key.lowerBound + offset] { return false }
    return true
  }
}
