/// What a walk through the journal remembered when it was broken off, so that it goes on there on the same day.
package struct WalkProgress: SignedWord {
  package let store: Digest
  package let by: PersonCode
  package let at: Instant
  /// The place behind which the walk goes on.
  package let upTo: Int
  package let walk: JournalWalk
  package var key: PublicKey
  package var signature = ""

  package init(
    store: Digest, by: PersonCode, at: Instant, upTo: Int, walk: JournalWalk, signedWith key: SigningKey
  ) throws {
    (self.store, self.by, self.at, self.upTo, self.walk) = (store, by, at, upTo, walk)
    self.key = key.publicKey
    signature = try signed(with: key).signature
  }

  package var signedText: String? {
    (try? CanonicalEncoder.bytes(of: walk)).map { bytes in
      "jishi progress v1 \(store) \(by) \(at.seconds) walk \(upTo) \(Digest(of: bytes))"
    }
  }
}
