/// One act by one person on one chain, sealed by a hash over the entry before it.
///
/// The bytes are kept as they were sealed; everything else is read from them.
package struct Entry: Hashable, Sendable {
  /// What the digest is taken over.
  package let header: EntryHeader
  /// The canonical JSON of the header.
  package let headerBytes: [UInt8]
  /// The canonical JSON of the body; empty where an export has blanked it.
  package let bodyBytes: [UInt8]
  /// SHA-256 of the header's bytes.
  package let digest: Digest
  /// The author's Ed25519 signature, 64 bytes; only the last entry of a batch must have one.
  package let signature: [UInt8]?

  /// An entry as it was found somewhere; nothing is checked but that the header can be read.
  package init(headerBytes: [UInt8], bodyBytes: [UInt8], signature: [UInt8]?) throws {
    self.headerBytes = headerBytes
    self.bodyBytes = bodyBytes
    self.signature = signature
    digest = Digest(of: headerBytes)
    header = try CanonicalDecoder.decode(EntryHeader.self, from: CanonicalValue(canonical: headerBytes))
    // Ten keys and no other: what a header holds besides would be sealed and meant nothing.
    guard header.canonicalBytes == headerBytes else { throw CanonicalProblem.notCanonical }
  }

  /// Seals a header and a body, and signs them when a key is given.
  package init(sealing header: EntryHeader, bodyBytes: [UInt8], with key: SigningKey?) throws {
    self.header = header
    self.bodyBytes = bodyBytes
    headerBytes = header.canonicalBytes
    digest = Digest(of: headerBytes)
    signature = try key?.signature(over: Entry.signedBytes(of: digest))
  }

  /// What an author signs: the words `jishi entry v1` and the 32 bytes of the digest.
  package static func signedBytes(of digest: Digest) -> [UInt8] {
    Array("jishi entry v1".utf8) + digest.bytes
  }

  /// The entry as an export gives it to a person who may not read it: digest and signature still hold.
  package func blanked() throws -> Entry {
    try Entry(headerBytes: headerBytes, bodyBytes: [], signature: signature)
  }

  /// Reads the body as the kind that it should be.
  package func body<Body: EntryBody>(_ type: Body.Type = Body.self) throws -> Body {
    try CanonicalDecoder.decode(Body.self, from: CanonicalValue(canonical: bodyBytes))
  }
}

/// The part of an entry that its digest seals.
package struct EntryHeader: Hashable, Codable, Sendable {
  /// The version of the format, 1.
  package var v = 1
  /// The chain that the entry lengthens.
  package var chain: ChainName
  /// The place in the chain, without a gap from 1.
  package var number: Int
  /// What kind of act it is.
  package var kind: EntryKind
  /// SHA-256 of the body's bytes.
  package var bodyDigest: Digest
  /// Who acted.
  package var author: PersonCode
  /// When, by the system clock.
  package var at: Instant
  /// The digest of the entry before; the store's id for number 1.
  package var previous: Digest
  /// How far the city chain had come when this was done; keys and posts are judged by it.
  package var city: Int
  /// This is the i-th of the n entries that the act adds to this chain: `[i, n]`.
  package var batch: [Int]

  package init(
    chain: ChainName, number: Int, kind: EntryKind, bodyDigest: Digest, author: PersonCode, at: Instant,
    previous: Digest, city: Int, batch: [Int]
  ) {
    self.chain = chain
    self.number = number
    self.kind = kind
    self.bodyDigest = bodyDigest
    self.author = author
    self.at = at
    self.previous = previous
    self.city = city
    self.batch = batch
  }

  /// The canonical JSON of the header, member by member: every entry has one, and all have the same shape.
  package var canonicalBytes: [UInt8] {
    let members: [(key: String, value: CanonicalValue)] = [
      ("at", .integer(at.seconds)), ("author", .text(author.rawValue)),
      ("batch", .list(batch.map(CanonicalValue.integer))), ("bodyDigest", .text(bodyDigest.description)),
      ("chain", .text(chain.rawValue)), ("city", .integer(city)), ("kind", .text(kind.rawValue)),
      ("number", .integer(number)), ("previous", .text(previous.description)), ("v", .integer(v)),
    ]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(448)
    for (index, member) in members.enumerated() {
      bytes.append(index == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
      CanonicalValue.write(member.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      member.value.write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// Whether this entry closes its batch and must therefore be signed.
  package var closesBatch: Bool { batch.count == 2 && batch[0] == batch[1] }
}

/// What an entry is about; each kind has one body.
package protocol EntryBody: Codable, Hashable, Sendable {
  /// The kind that the header names for this body.
  static var kind: EntryKind { get }
  /// Its keys and what each holds, in the notation of section 7 of `record-format.md`, which prints it; every body that
  /// is read is checked against it.
  static var bodyForm: String { get }
}
