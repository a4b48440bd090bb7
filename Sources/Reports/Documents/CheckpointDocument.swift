import Records

/// A checkpoint as a file that can be kept outside the store and compared with it later.
package enum CheckpointDocument {
  /// The file's bytes: one line of canonical JSON.
  package static func bytes(of checkpoint: Checkpoint) throws -> [UInt8] {
    try CanonicalEncoder.value(of: checkpoint).bytes + [UInt8(ascii: "\n")]
  }

  /// The checkpoint of a file, in the canonical form or in the one that `checkpoint --format json` prints.
  package static func checkpoint(in bytes: [UInt8]) -> Checkpoint? {
    guard let value = try? CanonicalValue(canonical: squeezed(bytes)) else { return nil }
    return try? CanonicalDecoder.decode(Checkpoint.self, from: value)
  }

  /// The checkpoint of a file, or the note of one in the form of transparency logs; `nil` for what is neither.
  package static func trusted(in bytes: [UInt8]) -> TrustedHeads? {
    if let checkpoint = checkpoint(in: bytes) { return .checkpoint(checkpoint) }
    return String(validating: bytes, as: UTF8.self).flatMap { CheckpointNote($0) }.map { .note($0) }
  }

  /// The checkpoint for scripts, its keys in the order of the canonical form, so that either can be read back.
  package static func json(_ checkpoint: Checkpoint) -> JSONText {
    let order = checkpoint.order
    let members: [(String, JSONText)?] = [
      ("by", .of(checkpoint.by)), ("day", .of(checkpoint.day)),
      ("heads", .list(checkpoint.heads.map(head))), ("key", .of(checkpoint.key)),
      checkpoint.note.map { ("note", .text($0)) }, ("number", .integer(checkpoint.number)),
      ("root", .of(checkpoint.root)), ("signature", .text(checkpoint.signature)),
      order.map { ("size", .integer($0.size)) }, ("store", .of(checkpoint.store)),
      order.map { ("tree", .of($0.root)) },
    ]
    return .object(members.compactMap(\.self).map { JSONText.Member(key: $0.0, value: $0.1) })
  }

  /// The last checkpoint as a document for scripts carries it: enough to find it among those kept on paper.
  package static func mark(_ checkpoint: Checkpoint?) -> JSONText {
    guard let checkpoint else { return .none }
    return .object([
      "number": .integer(checkpoint.number), "day": .of(checkpoint.day), "root": .of(checkpoint.root),
    ])
  }

  static func head(_ head: ChainHead) -> JSONText {
    .object(["chain": .of(head.chain), "digest": .of(head.digest), "number": .integer(head.number)])
  }

  /// The checkpoint for people: what to write down on paper.
  package static func text(_ checkpoint: Checkpoint, in language: Language) -> String {
    var sheet = SheetLayout(labelColumns: language == .chinese ? 12 : 14)
    sheet.field(language.say("校验点", "checkpoint"), String(checkpoint.number))
    sheet.field(language.say("日期", "day"), checkpoint.day.spoken(in: language))
    sheet.field(language.say("根值", "root"), EventSheet.grouped(checkpoint.root))
    sheet.field(language.say("出具人", "by"), checkpoint.by.rawValue)
    sheet.field(language.say("签名", "signature"), String(checkpoint.signature.prefix(16)))
    sheet.field(language.say("记录链", "chains"), String(checkpoint.heads.count))
    if let order = checkpoint.order {
      sheet.field(language.say("条目", "entries"), String(order.size))
      sheet.field(language.say("次序根", "tree"), EventSheet.grouped(order.root))
      // For those who run a witness: what it is configured with.
      sheet.field(
        language.say("见证用公钥", "verifier key"),
        CheckpointNote.verifierKey(checkpoint.key, store: checkpoint.store))
    }
    return sheet.text
  }

  /// Takes out the blanks between the parts of a JSON text, but none within its quotes.
  private static func squeezed(_ bytes: [UInt8]) -> [UInt8] {
    var (kept, isQuoted, isEscaped) = ([UInt8](), false, false)
    for byte in bytes {
      if isQuoted || ![0x20, 0x09, 0x0A, 0x0D].contains(byte) { kept.append(byte) }
      if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
      isEscaped = isQuoted && byte == UInt8(ascii: "\\") && !isEscaped
    }
    return kept
  }
}
