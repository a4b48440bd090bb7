/// What a walk through the journal remembered when it was broken off, so that it goes on there on the same day.
package struct WalkProgress: SignedWord {
  package let store: Digest
  package let by: PersonCode
  package let at: Instant
  /// The place behind which the walk goes on.
  package let upTo: Int
  /// The walk in canonical JSON: what is signed are these bytes, since a set writes itself in another order each time.
  private let remembered: String
  package var key: PublicKey
  package var signature = ""

  package init(
    store: Digest, by: PersonCode, at: Instant, upTo: Int, walk: JournalWalk, signedWith key: SigningKey
  ) throws {
    (self.store, self.by, self.at, self.upTo) = (store, by, at, upTo)
    remembered = try CanonicalEncoder.text(of: walk)
    self.key = key.publicKey
    signature = try signed(with: key).signature
  }

  /// The walk as it was broken off; `nil` when another program remembered it.
  package var walk: JournalWalk? {
    (try? CanonicalValue(json: Array(remembered.utf8))).flatMap {
      try? CanonicalDecoder.decode(JournalWalk.self, from: $0)
    }
  }

  package var signedText: String? {
    "jishi progress v1 \(store) \(by) \(at.seconds) walk \(upTo) \(Digest(of: Array(remembered.utf8)))"
  }
}
