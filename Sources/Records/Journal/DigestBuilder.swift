import Crypto

extension Trade.Digest {
  /// Hashes bytes.
  package init(of bytes: some Sequence<UInt8>) {
    var hasher = DigestBuilder()
    hasher.add(Array(bytes))
    self = hasher.digest
  }
}

/// A digest in the making, for content that does not fit into memory.
package struct DigestBuilder: Sendable {
  private var hasher = SHA256()

  package init() {}

  /// Takes in the next bytes.
  package mutating func add(_ bytes: [UInt8]) { hasher.update(data: bytes) }

  /// Takes in the next bytes without copying them.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) { hasher.update(bufferPointer: bytes) }

  /// Takes in one byte.
  package mutating func add(_ byte: UInt8) { withUnsafeBytes(of: byte) { add($0) } }

  /// Takes in the 32 bytes of a digest.
  package mutating func add(_ digest: Trade.Digest) { digest.withBytes { add($0) } }

  /// The digest of all that was taken in so far.
  package var digest: Trade.Digest {
    guard let digest = hasher.finalize().withUnsafeBytes({ Trade.Digest($0) }) else {
      preconditionFailure("SHA-256 gives 32 bytes")
    }
    return digest
  }
}
