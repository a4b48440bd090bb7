/// A Merkle tree over all entries in the order in which they arrived, in the shape of RFC 6962.
///
/// Only its right edge is kept: the roots of the whole subtrees on it, widest first, of which there are as many as
/// `size` has binary ones. So adding an entry and asking for the root cost next to nothing at any size.
package struct OrderTree: Hashable, Codable, Sendable {
  /// How many entries a kept tile stands for: eight levels of the tree.
  package static let tileWidth = 256

  /// How many leaves the tree has.
  package private(set) var size = 0
  private var edge: [Digest] = []

  package init() {}

  /// Adds an entry by its digest.
  package mutating func append(_ digest: Digest) { append(leaf: Self.leaf(of: digest)) }

  /// Adds a leaf, and joins what became whole by it.
  package mutating func append(leaf: Digest) { append(leaf, width: 1) }

  /// Adds ``tileWidth`` entries at once by the root over them; the tree must hold whole tiles and nothing else.
  package mutating func append(tile root: Digest) {
    precondition(size.isMultiple(of: Self.tileWidth), "a tile stands behind whole tiles")
    append(root, width: Self.tileWidth)
  }

  private mutating func append(_ subtree: Digest, width: Int) {
    var (subtree, waiting) = (subtree, size / width)
    while !waiting.isMultiple(of: 2) {
      subtree = Self.node(edge.removeLast(), subtree)
      waiting /= 2
    }
    edge.append(subtree)
    size += width
  }

  /// The root over all leaves; of none: the digest of no bytes.
  package var root: Digest {
    guard var root = edge.last else { return Digest(of: []) }
    for left in edge.dropLast().reversed() { root = Self.node(left, root) }
    return root
  }

  /// The leaf of an entry: the digest of the byte 0 and the entry's digest.
  package static func leaf(of digest: Digest) -> Digest {
    var builder = DigestBuilder()
    builder.add(0)
    builder.add(digest)
    return builder.digest
  }

  /// A node: the digest of the byte 1 and the digests of its left and of its right part.
  ///
  /// Its first byte differs from a leaf's, so that neither can pass for the other.
  package static func node(_ left: Digest, _ right: Digest) -> Digest {
    var builder = DigestBuilder()
    builder.add(1)
    builder.add(left)
    builder.add(right)
    return builder.digest
  }

  /// The root over leaves that are all there.
  package static func root(of leaves: [Digest]) -> Digest {
    var tree = OrderTree()
    for leaf in leaves { tree.append(leaf: leaf) }
    return tree.root
  }
}
