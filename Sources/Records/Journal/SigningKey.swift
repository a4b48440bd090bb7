import Crypto
import Secrets
import Synchronization

/// A person's private Ed25519 key, in locked memory for as long as the person sits at the program.
///
/// All who hold it hold the same one: once it is put away it signs for nobody. What signs is made of its bytes for
/// each signature, since the library keeps a copy of its own where nobody can lock it.
package final class SigningKey: Sendable {
  /// The 32 secret bytes; none once the key is put away.
  private let secret: Mutex<LockedBytes>
  /// The public half, which entries introduce.
  package let publicKey: PublicKey

  private init?(keeping secret: consuming LockedBytes) {
    let publicKey = Secrecy.during {
      secret.read { bytes -> PublicKey? in
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else { return nil }
        return PublicKey(bytes: Array(key.publicKey.rawRepresentation))
      }
    }
    guard let publicKey else { return nil }
    self.publicKey = publicKey
    self.secret = Mutex(secret)
  }

  /// The key with these 32 secret bytes.
  package convenience init?(secret bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var secret = LockedBytes(count: 32)
    secret.write { $0.copyBytes(from: bytes) }
    self.init(keeping: secret)
  }

  /// A fresh key from the system's random numbers.
  package init() {
    var secret = LockedBytes(count: 32)
    publicKey = Secrecy.during {
      let key = Curve25519.Signing.PrivateKey()
      secret.write { $0.copyBytes(from: key.rawRepresentation) }
      return PublicKey(bytes: Array(key.publicKey.rawRepresentation))
    }
    self.secret = Mutex(secret)
  }

  /// Runs something with the secret bytes, of which nothing may be kept but under a passphrase.
  package func withSecret<Value: Sendable>(_ body: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
    try Secrecy.during {
      try secret.withLock { secret in
        try secret.read { bytes in
          guard bytes.count == 32 else { throw StoreFailure.keyAsleep }
          return try body(bytes)
        }
      }
    }
  }

  /// Signs bytes, of which 64 come back; a key that was put away signs nothing.
  package func signature(over bytes: [UInt8]) throws -> [UInt8] {
    try withSecret { secret in
      Array(try Curve25519.Signing.PrivateKey(rawRepresentation: secret).signature(for: bytes))
    }
  }

  /// Zeroes the secret bytes, for everybody who holds the key.
  package func putAway() { secret.withLock { $0.wipe() } }
}
