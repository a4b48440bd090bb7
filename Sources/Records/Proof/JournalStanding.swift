/// How a journal stands by a walk through all its entries: what a checkpoint over it says.
package struct JournalStanding: Sendable {
  /// The head of each chain, in the order of their names.
  package let heads: [ChainHead]
  /// The tree over all entries.
  package let order: TreeHead
  /// How many checkpoints there are, and the heads that the last one spoke of.
  package let checkpoints: Int
  package let lastHeads: [ChainName: ChainHead]
}

extension JournalWalk {
  /// How the journal stands behind the last entry that was walked through; only of a walk that sees all.
  package var standing: JournalStanding {
    JournalStanding(
      heads: heads, order: TreeHead(size: order.size, root: order.root), checkpoints: checkpoints.number,
      lastHeads: checkpoints.heads)
  }
}
