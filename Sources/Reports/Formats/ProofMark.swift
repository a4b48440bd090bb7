import Records

/// What proves a document: the place of its entry, and the store's last checkpoint, so that the sheet can be checked
/// against the store years later.
package struct ProofMark: Hashable, Sendable {
  /// The entry that the document is the text of; absent for lists and previews.
  package var entry: ChainHead?
  package var checkpoint: Checkpoint?
  package var printedOn: Day

  /// The mark in lines, the entry first.
  func lines(in language: Language) -> [String] {
    var lines: [String] = []
    if let entry {
      lines.append(
        language.say(
          "本件：记录链 \(entry.chain) 第 \(entry.number) 条 \(EventSheet.grouped(entry.digest))",
          "this paper: chain \(entry.chain), entry \(entry.number), \(EventSheet.grouped(entry.digest))"))
    }
    var foot = language.say("打印于 \(printedOn)", "printed on \(printedOn)")
    if let checkpoint {
      foot += language.say(
        "  校验点 \(checkpoint.number)（\(checkpoint.day)）\(checkpoint.root.short) 签 \(checkpoint.signature.prefix(8))",
        "  checkpoint \(checkpoint.number) (\(checkpoint.day)) \(checkpoint.root.short) "
          + "signed \(checkpoint.signature.prefix(8))")
    }
    return lines + [foot]
  }
}
