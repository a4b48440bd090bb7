/// The paths that prove what a tree over entries holds, as RFC 6962 has them.
///
/// The roots of subtrees come from the one who has the leaves, so that nothing needs to be in memory at once.
package struct TreeProof {
  private let root: (Range<Int>) throws -> Digest

  /// - Parameter root: the root over a range of leaves, which is never empty.
  package init(root: @escaping (Range<Int>) throws -> Digest) { self.root = root }

  /// The hashes from the sibling of a leaf up to the child of the root (2.1.1).
  package func inclusion(of index: Int, in size: Int) throws -> [Digest] {
    try path(to: index, in: 0..<size)
  }

  private func path(to index: Int, in leaves: Range<Int>) throws -> [Digest] {
    guard leaves.count > 1 else { return [] }
    let middle = leaves.lowerBound + Self.leftPart(of: leaves.count)
    let (left, right) = (leaves.lowerBound..<middle, middle..<leaves.upperBound)
    return index < middle
      ? try path(to: index, in: left) + [root(right)] : try path(to: index, in: right) + [root(left)]
  }

  /// The hashes that lead from the tree over the first leaves to a larger one (2.1.2).
  package func consistency(from first: Int, to size: Int) throws -> [Digest] {
    guard first > 0, first < size else { return [] }
    return try consistency(first, 0..<size, isWhole: true)
  }

  private func consistency(_ first: Int, _ leaves: Range<Int>, isWhole: Bool) throws -> [Digest] {
    guard first < leaves.upperBound else { return isWhole ? [] : [try root(leaves)] }
    let middle = leaves.lowerBound + Self.leftPart(of: leaves.count)
    let (left, right) = (leaves.lowerBound..<middle, middle..<leaves.upperBound)
    return first <= middle
      ? try consistency(first, left, isWhole: isWhole) + [root(right)]
      : try consistency(first, right, isWhole: false) + [root(left)]
  }

  /// The largest power of two that is smaller than a count.
  private static func leftPart(of count: Int) -> Int {
    var left = 1
    while left * 2 < count { left *= 2 }
    return left
  }

  /// The root that a leaf and its path lead to; `nil` for a path of another length.
  package static func root(of leaf: Digest, at index: Int, in size: Int, by path: [Digest]) -> Digest? {
    guard index >= 0, index < size else { return nil }
    var (node, place, last, rest) = (leaf, index, size - 1, path[...])
    while last > 0 {
      if place.isMultiple(of: 2), place == last {
        // On the right edge a node without a sibling is its own parent.
      } else {
        guard let sibling = rest.popFirst() else { return nil }
        node = place.isMultiple(of: 2) ? OrderTree.node(node, sibling) : OrderTree.node(sibling, node)
      }
      (place, last) = (place / 2, last / 2)
    }
    return rest.isEmpty ? node : nil
  }

  /// Whether a path shows that the larger tree begins with the smaller one.
  package static func extends(_ first: TreeHead, to second: TreeHead, by path: [Digest]) -> Bool {
    guard first.size <= second.size, first.size >= 0 else { return false }
    if first.size == second.size { return path.isEmpty && first.root == second.root }
    if first.size == 0 { return path.isEmpty }
    var rest = path[...]
    var (place, last) = (first.size - 1, second.size - 1)
    while !place.isMultiple(of: 2) { (place, last) = (place / 2, last / 2) }
    guard let seed = place > 0 ? rest.popFirst() : first.root else { return false }
    var (old, new) = (seed, seed)
    while last > 0 {
      if !place.isMultiple(of: 2) {
        guard let hash = rest.popFirst() else { return false }
        (old, new) = (OrderTree.node(hash, old), OrderTree.node(hash, new))
      } else if place < last {
        guard let hash = rest.popFirst() else { return false }
        new = OrderTree.node(new, hash)
      }
      (place, last) = (place / 2, last / 2)
    }
    return rest.isEmpty && old == first.root && new == second.root
  }
}
