import HonestText

/// The kinds of value that a form can name: section 1 and section 7 of `record-format.md`.
indirect enum ValueForm: Sendable {
  case integer, text, flag
  case digest, key, signature
  case day, moment, month, quarter, half
  case record, occurrence, paper, bulletin, adjustment
  case word(Set<String>)
  /// An object by its place among all forms.
  case object(Int)
  case list(ValueForm)
}

/// The form of an object: its keys in their order, and what each holds.
struct BodyForm: Sendable {
  struct Member: Sendable {
    let key: [UInt8]
    let value: ValueForm
    let isOptional: Bool
    /// For a text, or a list of texts: what is judged before it is sealed.
    let room: TextRoom?
  }

  /// What section 7 of `record-format.md` calls it.
  let name: String
  /// Sorted as canonical bytes sort keys.
  let members: [Member]
  /// What the laws need of it besides its form.
  var role = Role.plain

  enum Role: Sendable { case plain, evidence, content, eventTime }

  func index(of key: StaticString) -> Int? {
    members.firstIndex { member in
      key.withUTF8Buffer { member.key.elementsEqual($0) }
    }
  }
}

/// All forms, read once from their text.
struct BodyForms: Sendable {
  private(set) var forms: [BodyForm] = []
  private(set) var places: [EntryKind: Int] = [:]

  static let standard = BodyForms()

  private init() {
    let objects = Self.lines(of: BodyFormText.objects)
    var names: [String: Int] = [:]
    for (place, line) in objects.enumerated() { names[line.name] = place }
    for line in objects {
      var form = Self.form(line, names)
      form.role =
        switch line.name {
        case "EvidenceItem": .evidence
        case "RecordContent": .content
        case "EventTime": .eventTime
        default: .plain
        }
      forms.append(form)
    }
    for kind in EntryKind.allCases {
      places[kind] = forms.count
      forms.append(Self.form((kind.rawValue, kind.meaning.body.bodyForm), names))
    }
  }

  /// The form of a kind's body.
  func form(of kind: EntryKind) -> BodyForm? { places[kind].map { forms[$0] } }

  /// The name and the text of each line.
  static func lines(of text: String) -> [(name: String, text: String)] {
    text.split(separator: "\n").compactMap { line in
      let halves = line.split(separator: "|", maxSplits: 1)
      guard halves.count == 2 else { return nil }
      return (halves[0].trimmingBlanks, halves[1].trimmingBlanks)
    }
  }

  private static func form(_ line: (name: String, text: String), _ names: [String: Int]) -> BodyForm {
    let members = line.text.split(separator: ";").compactMap { part -> BodyForm.Member? in
      let words = part.split(separator: " ")
      guard words.count == 2 else { return nil }
      let isOptional = words[0].hasSuffix("?")
      let key = isOptional ? words[0].dropLast() : words[0]
      return BodyForm.Member(
        key: Array(key.utf8), value: value(words[1], names), isOptional: isOptional,
        room: BodyRooms.room(line.name, String(key)))
    }
    return BodyForm(name: line.name, members: members.sorted { $0.key.lexicographicallyPrecedes($1.key) })
  }

  private static func value(_ word: Substring, _ names: [String: Int]) -> ValueForm {
    if word.hasPrefix("[") { return .list(value(word.dropFirst().dropLast(), names)) }
    if let place = names[String(word)] { return .object(place) }
    if let words = BodyWords.all[String(word)] { return .word(words) }
    return switch word {
    case "flag": .flag
    case "digest": .digest
    case "key": .key
    case "signature": .signature
    case "day": .day
    case "moment": .moment
    case "month": .month
    case "quarter": .quarter
    case "half": .half
    case "record": .record
    case "occurrence": .occurrence
    case "paper": .paper
    case "bulletin": .bulletin
    case "adjustment": .adjustment
    case "integer", "instant": .integer
    default: .text
    }
  }
}

extension Substring {
  /// One blank between words, and none around them.
  fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}
