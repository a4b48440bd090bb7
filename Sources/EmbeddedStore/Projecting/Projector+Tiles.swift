import Foundation
import GRDB
import Records

extension Projector {
  /// Keeps the root over the last 256 entries where a place in the order fills a tile of the ``OrderTree``.
  ///
  /// It reads the digests alone, so that an entry whose meaning is lost still counts in its place.
  func closeTile(at sequence: Int) throws {
    let width = OrderTree.tileWidth
    guard sequence.isMultiple(of: width) else { return }
    let digests = try statements.statement(
      "SELECT digest FROM entries WHERE sequence > ? AND sequence <= ? ORDER BY sequence", db)
    let rows = try Data.fetchAll(digests, arguments: [sequence - width, sequence])
    let leaves = try rows.map { OrderTree.leaf(of: try Digest(column: Array($0))) }
    try run(
      "INSERT INTO tree_tiles (position, root) VALUES (?, ?)",
      [sequence / width - 1, OrderTree.root(of: leaves).bytes.column])
  }
}
