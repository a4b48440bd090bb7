import Records
import Testing

@Suite struct `The tree over the order of arrival` {
  /// Entries stand in by digests of the decimal texts of their places.
  private static func digests(_ count: Int) -> [Digest] {
    (0..<count).map { Digest(of: Array("\($0 + 1)".utf8)) }
  }

  @Test func `a leaf is the digest of the byte 0 and the entry's digest`() {
    let leaf = OrderTree.leaf(of: Self.digests(1)[0])
    #expect(leaf.description == "58705e7af8dbab9f2f5b6449ba18d22cce7eedf245fca8dcfd93cf0f906ccf95")
  }

  @Test func `a node is the digest of the byte 1 and both parts`() {
    let leaves = Self.digests(2).map(OrderTree.leaf)
    #expect(
      OrderTree.node(leaves[0], leaves[1]).description
        == "6e8393d7b8c8c1d492cbd897fa417689fe9a5b73cb6188a3b62af0bf8d4ddce6")
  }

  @Test(arguments: [
    (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (1, "58705e7af8dbab9f2f5b6449ba18d22cce7eedf245fca8dcfd93cf0f906ccf95"),
    (2, "6e8393d7b8c8c1d492cbd897fa417689fe9a5b73cb6188a3b62af0bf8d4ddce6"),
    (3, "0073e5dfb5d3c6f71fb0dc1db2f096e02a2d6fd6d7a59d23c100b15a8488dac4"),
    (5, "4e7de5affaa10733332923d9eb1b8557bc889c448f0f31aeffc9dcac42135a2c"),
    (7, "ecc292c70642990404274af138c9e57c58ce328c76390a6d2fcf3758b6ed7391"),
    (8, "b43cfde65b63a9ae1546161d263843339285d210e35186a506613bd59f17b1a5"),
    (256, "8116e7b22593f6d6096ac18a0d3dd824dfc737b2c25b4ad709a53480d6953918"),
    (257, "e2a4901cb4378dc91c2e16236cbcfce03d4feb32129a79c48b4b3fbf83944c31"),
    (1000, "c6267cfb368878b2529063aef359e484dc45ced7a40e3a91f230fe73a1a632c3"),
  ])
  func `the root of so many entries is that of RFC 6962`(count: Int, root: String) {
    var tree = OrderTree()
    for digest in Self.digests(count) { tree.append(digest) }
    #expect(tree.root.description == root)
    #expect(tree.size == count)
  }

  @Test func `the published tree of eight leaves of Certificate Transparency has its published root`() throws
  {
    let texts = [
      "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    let leaves = try texts.map { Digest(of: [0] + (try #require([UInt8](hexadecimal: $0)))) }
    #expect(
      OrderTree.root(of: leaves).description
        == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
  }

  @Test func `whole tiles stand for their entries`() {
    var tree = OrderTree()
    let leaves = Self.digests(1000).map(OrderTree.leaf)
    for start in [0, 256, 512] { tree.append(tile: OrderTree.root(of: Array(leaves[start..<start + 256]))) }
    for leaf in leaves[768...] { tree.append(leaf: leaf) }
    #expect(tree.size == 1000)
    #expect(tree.root.description == "c6267cfb368878b2529063aef359e484dc45ced7a40e3a91f230fe73a1a632c3")
  }
}
