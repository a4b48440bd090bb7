import Foundation
import GRDB
import Records

/// The tree over all entries as the store keeps it: a root for each whole tile, and the digests of the entries behind.
struct KeptOrder {
  let db: Database
  private static let width = OrderTree.tileWidth

  /// How many entries there are, and the root over them.
  func head() throws -> TreeHead {
    var tree = OrderTree()
    for root in try tiles(from: 0, limit: -1) { tree.append(tile: root) }
    for leaf in try leaves(tree.size..<Int.max) { tree.append(leaf: leaf) }
    return TreeHead(size: tree.size, root: tree.root)
  }

  /// The root over a range of leaves that begins where the tree divides, as ``TreeProof`` asks for it.
  func root(over range: Range<Int>) throws -> Digest {
    guard range.count > Self.width else { return OrderTree.root(of: try leaves(range)) }
    var tree = OrderTree()
    let whole = range.count / Self.width
    for root in try tiles(from: range.lowerBound / Self.width, limit: whole) { tree.append(tile: root) }
    for leaf in try leaves(range.lowerBound + whole * Self.width..<range.upperBound) {
      tree.append(leaf: leaf)
    }
    return tree.root
  }

  private func tiles(from first: Int, limit: Int) throws -> [Digest] {
    try Data.fetchAll(
      db, sql: "SELECT root FROM tree_tiles WHERE position >= ? ORDER BY position LIMIT ?",
      arguments: [first, limit]
    ).map { try Digest(column: Array($0)) }
  }

  private func leaves(_ range: Range<Int>) throws -> [Digest] {
    try Data.fetchAll(
      db, sql: "SELECT digest FROM entries WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
      arguments: [range.lowerBound, range.upperBound]
    ).map { OrderTree.leaf(of: try Digest(column: Array($0))) }
  }
}
