import Records
import TestSupport
import Testing

@Suite struct `Proofs that lead through the tree` {
  private let leaves = (0..<70).map { Digest(of: Array("entry \($0)".utf8)) }.map { OrderTree.leaf(of: $0) }

  private func root(_ range: Range<Int>) -> Digest { OrderTree.root(of: Array(leaves[range])) }

  @Test(.tellingPlace) func `every entry of every tree of up to 70 entries is proven, and by no other path`()
    throws
  {
    let proof = TreeProof(root: root)
    try every("size", in: 1...leaves.count) { size in
      let whole = root(0..<size)
      try every("index", in: 0..<size) { index in
        let path = try proof.inclusion(of: index, in: size)
        #expect(TreeProof.root(of: leaves[index], at: index, in: size, by: path) == whole)
        #expect(TreeProof.root(of: leaves[index], at: index, in: size, by: path + [whole]) == nil)
        if let last = path.indices.last {
          #expect(TreeProof.root(of: leaves[index], at: index, in: size, by: Array(path[..<last])) == nil)
        }
        #expect(TreeProof.root(of: whole, at: index, in: size, by: path) != whole || size == 1)
      }
    }
  }

  @Test(.tellingPlace) func `every tree is proven to extend every smaller one, and no other one`() throws {
    let proof = TreeProof(root: root)
    try every("size", in: 1...leaves.count) { size in
      try every("first", in: 0...size) { first in
        let path = try proof.consistency(from: first, to: size)
        let (old, new) = (
          TreeHead(size: first, root: root(0..<first)), TreeHead(size: size, root: root(0..<size))
        )
        #expect(TreeProof.extends(old, to: new, by: path))
        #expect(!TreeProof.extends(TreeHead(size: first, root: leaves[0]), to: new, by: path) || first < 2)
        #expect(
          !TreeProof.extends(old, to: TreeHead(size: size, root: old.root), by: path)
            || [0, size].contains(first))
        #expect(!TreeProof.extends(old, to: new, by: path + [leaves[0]]))
      }
    }
  }

  /// The examples of RFC 6962, 2.1.3, over seven leaves: the path of d2 is c, g with h and the right part, and so on.
  @Test func `the paths have the shape of the examples of RFC 6962`() throws {
    let seven = TreeProof(root: root)
    #expect(try seven.inclusion(of: 0, in: 7) == [leaves[1], root(2..<4), root(4..<7)])
    #expect(try seven.inclusion(of: 6, in: 7) == [root(4..<6), root(0..<4)])
    #expect(try seven.consistency(from: 3, to: 7) == [leaves[2], leaves[3], root(0..<2), root(4..<7)])
    #expect(try seven.consistency(from: 4, to: 7) == [root(4..<7)])
    #expect(try seven.consistency(from: 6, to: 7) == [root(4..<6), leaves[6], root(0..<4)])
  }
}
