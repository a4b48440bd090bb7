import EmbeddedStore
import Foundation
import Records
import Testing

@Suite struct `The document of the record format` {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/record-format.md").path

  @Test func `names every kind of entry`() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    for kind in EntryKind.allCases { #expect(text.contains("| `\(kind.rawValue)` |")) }
  }

  @Test func `R-115 has test vectors that the program agrees with`() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let (begin, end) = ("<!-- vectors -->\n", "<!-- end of vectors -->")
    let start = try #require(text.firstRange(of: begin)?.upperBound)
    let stop = try #require(text.firstRange(of: end)?.lowerBound)
    let made = try Vectors().text
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let fresh = text[..<start] + made + text[stop...]
      try String(fresh).write(toFile: Self.path, atomically: true, encoding: .utf8)
      return
    }
    #expect(String(text[start..<stop]) == made)
  }
}

/// A small journal from fixed keys, as the document shows it.
private struct Vectors {
  private let administrator: SigningKey
  private let recovery: SigningKey
  private let lin: SigningKey
  private let store = Digest(of: Array("jishi test store".utf8))
  private let at = Instant(seconds: 1_790_000_000)

  init() throws {
    administrator = try #require(SigningKey(secret: (1...32).map { UInt8($0) }))
    recovery = try #require(SigningKey(secret: [UInt8](repeating: 0x52, count: 32)))
    lin = try #require(SigningKey(secret: [UInt8](repeating: 0x4C, count: 32)))
  }

  var text: String {
    get throws {
      var text = ""
      let founding = try seal(
        StoreFounded(
          store: store, city: "示范市", administrator: Person(code: "admin", name: "管理员"),
          key: administrator.publicKey, recoveryKey: recovery.publicKey),
        number: 1, author: "admin", previous: store, batch: [1, 1], key: administrator)
      let code = try #require(OneTimeCode(typed: "ABCD-EFGH-JKMN-PQRS"))
      let salt = "00112233445566778899aabbccddeeff"
      let person = try seal(
        PersonAdded(person: Person(code: "lin", name: "林\u{20BB7}“晓\\岚”\n")), number: 2, author: "admin",
        previous: founding.digest, batch: [1, 2], key: nil)
      let issued = try seal(
        CodeIssued(person: "lin", salt: salt, hash: code.hash(salt: salt), expires: at + 14 * 86_400),
        number: 3, author: "admin", previous: person.digest, batch: [2, 2], key: administrator)
      let introduced = try seal(
        KeyIntroduced(person: "lin", key: lin.publicKey, code: code.description), number: 4, author: "lin",
        previous: issued.digest, batch: [1, 1], key: lin)
      for entry in [founding, person, issued, introduced] { text += show(entry) }
      let heads = [
        ChainHead(chain: "city", number: 4, digest: introduced.digest),
        ChainHead(chain: "CZJ/main", number: 1, digest: Digest(of: [1])),
        ChainHead(chain: "CZJ/supervision", number: 7, digest: Digest(of: [2])),
      ]
      let checkpoint = try Checkpoint(
        number: 1, day: at.day, store: store, heads: heads, by: "admin", signedWith: administrator)
      let old = AdministratorRecovered(
        person: Person(code: "lin", name: ""), key: lin.publicKey, proof: "")
      let oldProof = try recovery.signature(over: old.provenBytes(store: store)).hexadecimal
      let new = try AdministratorRecovered(
        of: old.person, key: lin.publicKey, store: store, city: 4, provenBy: recovery)
      let digests = [founding, person, issued, introduced].map(\.digest)
      var tree = OrderTree()
      var roots: [String] = []
      for digest in digests {
        tree.append(digest)
        roots.append("| \(tree.size) | `\(tree.root)` |")
      }
      let second = try Checkpoint(
        number: 2, day: at.day, store: store, heads: heads, order: TreeHead(size: 4, root: tree.root),
        by: "admin", signedWith: administrator)
      let place = PlaceDigest.of(
        header: person.headerBytes, body: person.bodyBytes, signature: person.signature)
      let leaves = digests.map { OrderTree.leaf(of: $0) }
      let paths = TreeProof { OrderTree.root(of: Array(leaves[$0])) }
      let inclusion = try paths.inclusion(of: 2, in: 4).map { "`\($0)`" }
      let consistency = try paths.consistency(from: 3, to: 4).map { "`\($0)`" }
      text += """
        The administrator's fingerprint: `\(administrator.publicKey.fingerprint)`. The proof of a recovery that names `lin` and the key of `lin`
        with `city` 4 is

        `\(new.proof)`,

        in the first edition `\(oldProof)`.

        The digest of what lies in place 2 of the city chain, for an acknowledgement: `\(place)`.

        The tree over the first entries of these four, in their order:

        | size | root |
        |---|---|
        \(roots.joined(separator: "\n"))

        The inclusion proof of the third entry (index 2) in the tree of 4: \(inclusion.joined(separator: ", ")).
        The consistency proof from size 3 to 4: \(consistency.joined(separator: ", ")).

        A checkpoint file of the first edition over three heads:

        ```json
        \(try CheckpointFile.text(of: checkpoint))```

        One of the second edition:

        ```json
        \(try CheckpointFile.text(of: second))```

        Its note, and the verifier key of who made it:

        ```text
        \(CheckpointNote(second)?.text ?? "")```

        `\(CheckpointNote.verifierKey(administrator.publicKey, store: store))`

        """
      return text
    }
  }

  private func seal(
    _ body: some EntryBody, number: Int, author: PersonCode, previous: Digest, batch: [Int], key: SigningKey?
  ) throws -> Entry {
    let bytes = try CanonicalEncoder.value(of: body).bytes
    let header = EntryHeader(
      chain: .city, number: number, kind: type(of: body).kind, bodyDigest: Digest(of: bytes), author: author,
      at: at, previous: previous, city: number - 1, batch: batch)
    return try Entry(sealing: header, bodyBytes: bytes, with: key)
  }

  private func show(_ entry: Entry) -> String {
    """
    `\(entry.header.chain)` number \(entry.header.number), digest `\(entry.digest)`, \(
      entry.signature.map { "signature\n`\($0.hexadecimal)`:" } ?? "unsigned:")

    ```json
    \(String(decoding: entry.headerBytes, as: UTF8.self))
    \(String(decoding: entry.bodyBytes, as: UTF8.self))
    ```


    """
  }
}
