/// What the laws need of the body of a record's life, found without building its values.
package struct BodyScan: Sendable {
  /// Whether the bytes are canonical and of the form of the entry's kind.
  package private(set) var isOfForm = false
  /// The attachments that the body names.
  package private(set) var evidence: [Named] = []
  package internal(set) var draft: Int?
  package internal(set) var submission: Digest?
  package internal(set) var signing: Digest?
  var replaces: Digest?
  var purpose: Purpose?
  var revision: Int?
  /// The number that the entry gives, and the one that it speaks of.
  var number: RecordNumber?
  var record: RecordNumber?
  var target: String?
  /// Unit and side that the body names outermost, or its content does.
  var unit: UnitCode?
  var contentUnit: UnitCode?
  var contentSide: Side?
  /// The years in which the event started and ended.
  var years: Set<Int> = []
  var isImported = false
  var isOnOrder = false
  var hasPaper = false

  /// An attachment that a body names.
  package struct Named: Hashable, Codable, Sendable {
    package let digest: Digest
    /// In bytes.
    package let size: Int
  }

  /// What a kind without a readable body would say: nothing.
  init() {}

  /// Reads a body as its kind says.
  package init(_ bytes: Span<UInt8>, as kind: EntryKind) {
    guard let form = BodyForms.standard.form(of: kind) else { return }
    var reader = FormReader()
    isOfForm = reader.reads(bytes, as: form)
    guard isOfForm else { return }
    evidence = reader.evidence
    func range(_ key: StaticString) -> Range<Int>? { form.index(of: key).flatMap { reader.found[$0] } }
    func integer(_ key: StaticString) -> Int? {
      guard var at = range(key)?.lowerBound else { return nil }
      return canonicalInteger(bytes, &at)
    }
    // A key may hold a text in one kind and a number in another.
    func text(_ range: Range<Int>?) -> String? {
      guard let range, bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
      return TextForm.string(bytes, range.lowerBound + 1..<range.upperBound - 1)
    }
    func digest(_ key: StaticString) -> Digest? {
      range(key).flatMap { hexadecimalDigest(bytes, $0.lowerBound + 1) }
    }
    draft = integer("draft")
    submission = digest("submission")
    signing = digest("signing")
    replaces = digest("replaces")
    purpose = text(range("purpose")).flatMap(Purpose.init(rawValue:))
    revision = integer("revision")
    number = text(range("number")).flatMap { RecordNumber($0) }
    record = text(range("record")).flatMap { RecordNumber($0) }
    target = text(range("target"))
    unit = kind.hasUnitAsText ? text(range("unit")).map { UnitCode(rawValue: $0) } : nil
    contentUnit = text(reader.unit).map { UnitCode(rawValue: $0) }
    contentSide = text(reader.side).flatMap(Side.init(rawValue:))
    for moment in [reader.start, reader.end ?? reader.start] {
      if let year = text(moment).flatMap({ Moment($0) })?.day.year { years.insert(year) }
    }
    isImported = integer("imported") == 1
    isOnOrder = integer("onOrder") == 1
    hasPaper = range("paper") != nil
  }
}

extension EntryKind {
  /// `unit.added` and `unit.changed` hold the whole unit in the key that elsewhere holds a code.
  fileprivate var hasUnitAsText: Bool { self != .unitAdded && self != .unitChanged }
}
