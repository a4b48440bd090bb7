import Records

/// What a proof of one record says, for people and for scripts.
package enum ProofDocument {
  /// The proof for people: what stood there, since when, and whose key vouches for it.
  package static func text(_ proof: RecordProof, isCompared: Bool, in language: Language) -> String {
    var sheet = SheetLayout(labelColumns: language == .chinese ? 12 : 14)
    let leaf = proof.entries[0].header
    sheet.field(language.say("证明", "proof"), language.say("成立", "holds"))
    sheet.field(language.say("条目", "entry"), "\(leaf.chain)#\(leaf.number) \(leaf.kind.rawValue)")
    if let number = number(of: proof) { sheet.field(language.say("编号", "number"), number) }
    if let content = content(of: proof) {
      sheet.field(language.say("标题", "title"), content.title)
      sheet.field(language.say("时间", "time"), content.time.start.description)
      sheet.field(language.say("地点", "place"), content.place)
      let people = content.people.map(\.name).joined(separator: language.say("、", ", "))
      sheet.field(language.say("人员", "people"), people)
      sheet.field(language.say("内容", "matter"), content.summary)
      for item in content.evidence {
        sheet.field(language.say("附件", "attachment"), "\(item.name) \(item.sha256)")
      }
    }
    sheet.field(language.say("位次", "place"), "\(proof.index + 1) / \(proof.note.order.size)")
    sheet.field(language.say("校验点由", "checkpoint by"), proof.by.rawValue)
    sheet.field(
      language.say("其指纹", "fingerprint"),
      proof.key.fingerprint
        + (isCompared
          ? language.say("（与所给相符）", " (as given)") : language.say("（请与纸面核对）", " (compare with paper)")))
    return sheet.text
  }

  package static func json(_ proof: RecordProof) -> JSONText {
    let leaf = proof.entries[0].header
    return .object([
      "ok": .flag(true), "record": .optional(number(of: proof)),
      "title": .optional(content(of: proof)?.title), "chain": .of(leaf.chain),
      "number": .integer(leaf.number), "kind": .text(leaf.kind.rawValue),
      "place": .integer(proof.index + 1), "size": .integer(proof.note.order.size), "by": .of(proof.by),
      "fingerprint": .text(proof.key.fingerprint),
    ])
  }

  /// Why a file proves nothing, and what to do.
  package static func sentence(_ fault: RecordProof.Fault, _ path: String, in language: Language) -> String {
    switch fault {
    case .unreadable:
      language.say(
        "\(path) 不是记实证明文件；请用 jishi proof 写出的 .tlog-proof 文件",
        "\(path) is no proof of a record; use a .tlog-proof file that jishi proof wrote")
    case .entries:
      language.say(
        "\(path) 里的正文与其条目不符：内容被改动过；请向出具单位重取",
        "the content in \(path) does not fit its entries: it was altered; ask for it again where it came from"
      )
    case .path:
      language.say(
        "\(path) 的路径不通向校验点：这条记实不在其中；请向出具单位重取",
        "the path in \(path) does not lead to the checkpoint: the record is not in it; ask for it again")
    case .signature:
      language.say(
        "\(path) 的校验点不是所列密钥签的；请向出具单位重取",
        "the checkpoint in \(path) is not signed by the key that it names; ask for it again")
    }
  }

  package static func otherKey(_ proof: RecordProof, in language: Language) -> String {
    language.say(
      "证明由另一密钥签署，其指纹是 \(proof.key.fingerprint)；请核对纸面指纹和签署人 \(proof.by)",
      "the proof is signed by another key, with the fingerprint \(proof.key.fingerprint); check the paper and who "
        + "signed it: \(proof.by)")
  }

  private static func content(of proof: RecordProof) -> RecordContent? {
    if let body = try? proof.content.body(RecordSubmitted.self) { return body.content }
    return try? proof.content.body(RecordImported.self).content
  }

  private static func number(of proof: RecordProof) -> String? {
    let leaf = proof.entries[0]
    let number =
      switch leaf.header.kind {
      case .recordEntered: try? leaf.body(RecordEntered.self).number
      case .recordRevised: try? leaf.body(RecordRevised.self).number
      case .recordVoided: try? leaf.body(RecordVoided.self).number
      default: try? leaf.body(RecordImported.self).number
      }
    return number?.description
  }
}
