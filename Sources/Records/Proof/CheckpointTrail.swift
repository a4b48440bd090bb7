/// Derives each checkpoint in the journal anew: its heads from those before and the ones that changed, and the order of
/// all entries before it (laws 8.1 to 8.4).
package struct CheckpointTrail: Codable, Sendable {
  /// The heads that the last checkpoint spoke of.
  private(set) var heads: [ChainName: ChainHead] = [:]
  /// The roots of all checkpoints that were sound, over heads and over entries, with their numbers.
  package private(set) var roots: [Digest: Int] = [:]
  private(set) var number = 0

  /// How the journal stood right before a checkpoint.
  struct Before {
    let heads: [ChainName: (number: Int, digest: Digest)]
    let order: TreeHead
    let store: Digest
    /// The author's key; `nil` where signatures are left aside.
    let key: PublicKey?
  }

  /// What is wrong with a checkpoint; `nil` when nothing is.
  mutating func take(_ body: CheckpointMade, day: Day, _ before: Before) -> String? {
    let last = heads
    for head in body.changed { heads[head.chain] = head }
    defer { number = body.number }
    let root = MerkleTree.root(of: Array(heads.values))
    guard body.number == number + 1 else { return "number \(body.number) after \(number)" }
    guard body.day == day else { return "day \(body.day), made on \(day)" }
    guard heads.count == body.chains, before.heads.count == body.chains else {
      return "\(body.chains) chains stated, \(heads.count) derived, \(before.heads.count) there"
    }
    let names = body.changed.map { Array($0.chain.rawValue.utf8) }
    guard zip(names, names.dropFirst()).allSatisfy({ $0.lexicographicallyPrecedes($1) }),
      body.changed.allSatisfy({ last[$0.chain] != $0 })
    else { return "the changed heads are not in their order, or did not change" }
    guard root == body.root else { return "root \(body.root.short) stated, \(root.short) derived" }
    for head in heads.values.sorted(by: { $0.chain < $1.chain }) {
      if let now = before.heads[head.chain], now == (head.number, head.digest) { continue }
      return "head \(head.chain)#\(head.number) \(head.digest.short) is not the one that was there"
    }
    if let wrong = order(of: body, before) { return wrong }
    if let key = before.key, let wrong = signatures(of: body, before, key) { return wrong }
    roots[body.root] = body.number
    if let order = body.order { roots[order.root] = body.number }
    return nil
  }

  private func order(of body: CheckpointMade, _ before: Before) -> String? {
    guard let order = body.order else {
      return body.size == nil && body.tree == nil && body.note == nil
        ? nil : "size, tree and note stand together or not at all"
    }
    guard order.size == before.order.size else {
      return "\(order.size) entries stated, \(before.order.size) there"
    }
    return order.root == before.order.root
      ? nil : "tree \(order.root.short) stated, \(before.order.root.short) derived: the order is another"
  }

  private func signatures(of body: CheckpointMade, _ before: Before, _ key: PublicKey) -> String? {
    func holds(_ signature: String?, _ text: [UInt8]) -> Bool {
      signature.flatMap { [UInt8](hexadecimal: $0) }.map { key.verifies($0, over: text) } ?? false
    }
    let text = Checkpoint.signedBytes(
      number: body.number, day: body.day, store: before.store, root: body.root, order: body.order)
    guard holds(body.signature, text) else { return "the signature does not fit" }
    guard let order = body.order else { return nil }
    return holds(body.note, CheckpointNote.text(of: order, store: before.store))
      ? nil : "the signature of the note does not fit"
  }
}
