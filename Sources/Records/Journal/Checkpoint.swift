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

  package init(
    number: Int, day: Day, store: Digest, heads: [ChainHead], by: PersonCode, signedWith key: SigningKey
  ) throws {
    self.number = number
    self.day = day
    self.store = store
    self.heads = heads.sorted { $0.chain < $1.chain }
    self.root = MerkleTree.root(of: heads)
    self.by = by
    self.key = key.publicKey
    signature = ""
    signature = try key.signature(over: signedBytes).hexadecimal
  }

  /// What is signed: the words `jishi checkpoint v1`, then number, day, store and root, a blank between each.
  package var signedBytes: [UInt8] { Array("jishi checkpoint v1 \(number) \(day) \(store) \(root)".utf8) }

  /// Whether the root fits the heads and the signature fits the key that it names.
  package var isSound: Bool {
    guard let bytes = [UInt8](hexadecimal: signature) else { return false }
    return root == MerkleTree.root(of: heads) && key.verifies(bytes, over: signedBytes)
  }
}

/// A tree of hashes over the heads of all chains; its root stands for all of them.
///
/// Leaves and nodes are hashed with different first bytes (0 and 1), so that neither can pass for the other.
package enum MerkleTree {
  /// The root over heads in the order of their chains' names; of none: the digest of no bytes.
  package static func root(of heads: [ChainHead]) -> Digest {
    let leaves = heads.sorted { $0.chain < $1.chain }
      .map { Digest(of: [0] + Array("\($0.chain) \($0.number) \($0.digest)".utf8)) }
    return leaves.isEmpty ? Digest(of: []) : root(ofLeaves: leaves[...])
  }

  /// The left part is the largest power of two that is smaller than the whole.
  private static func root(ofLeaves leaves: ArraySlice<Digest>) -> Digest {
    guard leaves.count > 1 else { return leaves[leaves.startIndex] }
    var left = 1
    while left * 2 < leaves.count { left *= 2 }
    let middle = leaves.startIndex + left
    return Digest(of: [1] + root(ofLeaves: leaves[..<middle]).bytes + root(ofLeaves: leaves[middle...]).bytes)
  }
}
