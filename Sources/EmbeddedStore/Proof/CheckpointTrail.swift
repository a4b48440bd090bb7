import Records

/// Derives each checkpoint in the journal anew: its heads from those before and the ones that changed.
struct CheckpointTrail {
  /// The heads that the last checkpoint spoke of.
  private(set) var heads: [ChainName: ChainHead] = [:]
  /// The roots of all checkpoints that were sound, with their numbers.
  private(set) var roots: [Digest: Int] = [:]
  private var number = 0

  /// What is wrong with a checkpoint that was made when the chains stood at these heads; `nil` when nothing is.
  mutating func take(
    _ body: CheckpointMade, day: Day, heads there: [ChainName: (number: Int, digest: Digest)], store: Digest,
    key: PublicKey?
  ) -> String? {
    for head in body.changed { heads[head.chain] = head }
    defer { number = body.number }
    let root = MerkleTree.root(of: Array(heads.values))
    guard body.number == number + 1 else { return "number \(body.number) after \(number)" }
    guard body.day == day else { return "day \(body.day), made on \(day)" }
    guard heads.count == body.chains, there.count == body.chains else {
      return "\(body.chains) chains stated, \(heads.count) derived, \(there.count) there"
    }
    guard root == body.root else { return "root \(body.root.short) stated, \(root.short) derived" }
    for head in heads.values.sorted(by: { $0.chain < $1.chain }) {
      if let now = there[head.chain], now == (head.number, head.digest) { continue }
      return "head \(head.chain)#\(head.number) \(head.digest.short) is not the one that was there"
    }
    let text = "jishi checkpoint v1 \(body.number) \(body.day) \(store) \(body.root)"
    guard let key else { return nil }
    guard let signature = [UInt8](hexadecimal: body.signature),
      key.verifies(signature, over: Array(text.utf8))
    else { return "the signature does not fit" }
    roots[body.root] = body.number
    return nil
  }
}
