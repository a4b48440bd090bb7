/// How far a chain has come: the number and digest of its last entry.
package struct ChainHead: Hashable, Codable, Sendable {
  package var chain: ChainName
  package var number: Int
  package var digest: Digest

  package init(chain: ChainName, number: Int, digest: Digest) {
    self.chain = chain
    self.number = number
    self.digest = digest
  }
}

/// A statement of how far all chains had come on a day, signed by the person who made it.
///
/// Kept outside the store, by the superior office or on paper, it finds a cut tail or a rewritten store.
package struct Checkpoint: Hashable, Codable, Sendable {
  /// Checkpoints are counted from 1.
  package var number: Int
  /// The day on which it was made.
  package var day: Day
  /// The store that it speaks of.
  package var store: Digest
  /// The Merkle root over all heads, sorted by the name of the chain.
  package var root: Digest
  /// Who made and signed it.
  package var by: PersonCode
  /// The public half of the key that signed it.
  package var key: PublicKey
  /// Ed25519 over ``signedBytes``, in hexadecimal digits.
  package var signature: String
  /// The heads of all chains.
  package var heads: [ChainHead]
  /// How many entries there were, the root of the tree over them in their order, and the signature of the note that
  /// says so; absent in the first edition.
  package var size: Int?
  package var tree: Digest?
  package var note: String?

  package init(
    number: Int, day: Day, store: Digest, heads: [ChainHead], order: TreeHead? = nil, by: PersonCode,
    signedWith key: SigningKey
  ) throws {
    self.number = number
    self.day = day
    self.store = store
    self.heads = heads.sorted { $0.chain < $1.chain }
    self.root = MerkleTree.root(of: heads)
    self.by = by
    self.key = key.publicKey
    (size, tree) = (order?.size, order?.root)
    signature = ""
    signature = try key.signature(over: signedBytes).hexadecimal
    note = try order.map { order in
      try key.signature(over: CheckpointNote.text(of: order, store: store)).hexadecimal
    }
  }

  /// The checkpoint that an entry made, with the heads gathered from all before it.
  package init(of body: CheckpointMade, store: Digest, heads: [ChainHead], by: PersonCode, key: PublicKey) {
    (number, day, root, signature) = (body.number, body.day, body.root, body.signature)
    (self.store, self.by, self.key) = (store, by, key)
    self.heads = heads.sorted { $0.chain < $1.chain }
    (size, tree, note) = (body.size, body.tree, body.note)
  }

  /// The order of arrival that it states; `nil` in the first edition.
  package var order: TreeHead? {
    guard let size, let tree else { return nil }
    return TreeHead(size: size, root: tree)
  }

  package var signedBytes: [UInt8] {
    Self.signedBytes(number: number, day: day, store: store, root: root, order: order)
  }

  /// What is signed: the words `jishi checkpoint v2`, then number, day, store, root, size and tree, a blank between
  /// each; in the first edition `v1` and neither size nor tree.
  static func signedBytes(number: Int, day: Day, store: Digest, root: Digest, order: TreeHead?) -> [UInt8] {
    let heads = "\(number) \(day) \(store) \(root)"
    guard let order else { return Array("jishi checkpoint v1 \(heads)".utf8) }
    return Array("jishi checkpoint v2 \(heads) \(order.size) \(order.root)".utf8)
  }

  /// Whether the root fits the heads and both signatures fit the key that it names.
  package var isSound: Bool {
    guard let bytes = [UInt8](hexadecimal: signature), root == MerkleTree.root(of: heads),
      key.verifies(bytes, over: signedBytes)
    else { return false }
    guard let order else { return size == nil && tree == nil && note == nil }
    guard let note = note.flatMap({ [UInt8](hexadecimal: $0) }) else { return false }
    return key.verifies(note, over: CheckpointNote.text(of: order, store: store))
  }
}

/// How far the tree over all entries had grown, and its root: all of the journal before, and its order.
package struct TreeHead: Hashable, Codable, Sendable {
  /// How many entries.
  package var size: Int
  package var root: Digest

  package init(size: Int, root: Digest) {
    self.size = size
    self.root = root
  }
}

/// A tree of hashes over the heads of all chains, in the shape of ``OrderTree``; its root stands for all of them.
package enum MerkleTree {
  /// The root over heads in the order of their chains' names; of none: the digest of no bytes.
  package static func root(of heads: [ChainHead]) -> Digest {
    OrderTree.root(
      of: heads.sorted { $0.chain < $1.chain }
        .map { Digest(of: [0] + Array("\($0.chain) \($0.number) \($0.digest)".utf8)) })
  }
}
