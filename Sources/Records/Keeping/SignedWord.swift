/// What a person said about a store at a moment, signed with the person's key.
///
/// It is kept where anybody with a database editor can write. So a reader believes it only when it is signed, speaks of
/// this store and of no time to come, and the journal's own entries say that the person had the key.
package protocol SignedWord: Codable, Sendable {
  var store: Digest { get }
  var by: PersonCode { get }
  /// Nothing is said about what came later.
  var at: Instant { get }
  var key: PublicKey { get set }
  /// Ed25519 over ``signedText``, in hexadecimal digits.
  var signature: String { get set }
  /// The words that are signed; `nil` when there are none for these values.
  var signedText: String? { get }
}

extension SignedWord {
  /// Whether the signature is by the key that stands here; whose key that is, the journal says.
  package var isSigned: Bool {
    guard let signedText, let bytes = [UInt8](hexadecimal: signature) else { return false }
    return key.verifies(bytes, over: Array(signedText.utf8))
  }

  /// The same words, signed.
  package func signed(with key: SigningKey) throws -> Self {
    var word = self
    word.key = key.publicKey
    word.signature = try key.signature(over: Array((word.signedText ?? "").utf8)).hexadecimal
    return word
  }
}

/// The faults that a check found: how many, and the first few of them.
package struct FoundFaults: Hashable, Codable, Sendable {
  package private(set) var count = 0
  package private(set) var first: [VerificationFault] = []
  /// More than these are counted only: a wreck has one for every row.
  package static let most = 20

  package init(_ faults: [VerificationFault] = []) { add(faults) }

  /// Takes in what a further part of the check found.
  package mutating func add(_ faults: [VerificationFault]) {
    count += faults.count
    first += faults.prefix(max(0, FoundFaults.most - first.count))
  }

  /// SHA-256 over the canonical JSON of the faults that are kept.
  package var digest: Digest? { (try? CanonicalEncoder.bytes(of: first)).map { Digest(of: $0) } }
}
