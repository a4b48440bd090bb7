import Crypto
import Secrets

/// A private key under a passphrase: scrypt makes a key of the passphrase, ChaCha20-Poly1305 closes the lid.
///
/// The passphrase is kept nowhere; a wrong one is told by the lid not opening.
package struct KeyVault: Hashable, Codable, Sendable {
  /// 16 random bytes, in hexadecimal digits.
  package let salt: String
  /// The cost of scrypt in memory and time; a power of two.
  private let rounds: Int
  /// How many times scrypt does that; older vaults do not say it, and it was once.
  private let parallelism: Int?
  /// Nonce, ciphertext and tag, in hexadecimal digits.
  package let box: String

  /// What a guess costs.
  package struct Cost: Hashable, Sendable {
    package let rounds: Int
    package let parallelism: Int

    /// Three times 32 MiB, one after the other: see decision 0067.
    package static let usual = Cost(rounds: 1 << 15, parallelism: 3)
    /// For a practice city, where everyone's passphrase is known and fifty people share it.
    package static let practice = Cost(rounds: 1 << 10, parallelism: 1)

    package init(rounds: Int, parallelism: Int) {
      self.rounds = rounds
      self.parallelism = parallelism
    }

    /// Whether this program computes with it: a vault is state that somebody may have edited, and the library ends the
    /// program where it is asked for too much.
    var isPossible: Bool {
      (2...1 << 18).contains(rounds) && rounds.nonzeroBitCount == 1 && (1...16).contains(parallelism)
    }

    /// How often scrypt mixes its memory.
    var work: Int { rounds * parallelism }
  }

  /// What a guess at this vault costs.
  package var cost: Cost { Cost(rounds: rounds, parallelism: parallelism ?? 1) }

  /// Whether a guess at this vault costs less than it should.
  package func isCheaper(than cost: Cost) -> Bool { self.cost.work < cost.work }

  /// Whether it was closed by an older version, for which a line end was part of a passphrase.
  private var isOlder: Bool { parallelism == nil }

  /// Locks a key away.
  package init(_ key: SigningKey, passphrase: Passphrase, cost: Cost = .usual) throws {
    self = try KeyVault.sharing([key], passphrase: passphrase, cost: cost)[0]
  }

  /// Locks many keys away under one passphrase that everybody knows: one lid, worked out once.
  ///
  /// For a practice city alone, where each vault tells no more than any other.
  package static func sharing(_ keys: [SigningKey], passphrase: Passphrase, cost: Cost = .practice) throws
    -> [KeyVault]
  {
    let salt = [UInt8].random(count: 16)
    return try Secrecy.during {
      let lid = try lid(passphrase, salt: salt, cost: cost)
      return try keys.map { key in
        let box = try key.withSecret { try ChaChaPoly.seal($0, using: lid).combined }
        return KeyVault(salt: salt.hexadecimal, cost: cost, box: Array(box).hexadecimal)
      }
    }
  }

  private init(salt: String, cost: Cost, box: String) {
    self.salt = salt
    (rounds, parallelism) = (cost.rounds, cost.parallelism)
    self.box = box
  }

  /// The key, or `nil` when the passphrase is wrong; a vault that nobody can have closed is damage.
  package func open(_ passphrase: Passphrase) throws(StoreFailure) -> SigningKey? {
    guard let salt = [UInt8](hexadecimal: salt), salt.count == 16, let box = [UInt8](hexadecimal: box),
      let sealed = try? ChaChaPoly.SealedBox(combined: box), sealed.ciphertext.count == 32, cost.isPossible
    else { throw .damaged(detail: "a vault that no key can be in") }
    for form in isOlder ? passphrase.olderForms : [passphrase] {
      let key = try Secrecy.during { () throws(StoreFailure) -> SigningKey? in
        let lid = try KeyVault.lid(form, salt: salt, cost: cost)
        return (try? ChaChaPoly.open(sealed, using: lid)).flatMap { SigningKey(secret: $0) }
      }
      if let key { return key }
    }
    return nil
  }

  private static func lid(_ passphrase: Passphrase, salt: [UInt8], cost: Cost) throws(StoreFailure)
    -> SymmetricKey
  {
    let (rounds, parallelism) = (cost.rounds, cost.parallelism)
    guard let key = passphrase.stretched(salt: salt, rounds: rounds, parallelism: parallelism) else {
      throw .inputOutput(path: "scrypt", detail: "\(rounds)/8/\(parallelism)")
    }
    return key.read { SymmetricKey(data: $0) }
  }
}

extension Passphrase {
  /// The passphrase, and what older versions took a file or a paste of it for: with a mark of the byte order
  /// before it, and with its line end, of which a field made a blank.
  fileprivate var olderForms: [Passphrase] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return [
      self, between([], [0x0D, 0x0A]), between(mark, []), between(mark, [0x0D, 0x0A]), between([], [0x20]),
    ]
  }
}

extension [UInt8] {
  /// Bytes from the system's random numbers.
  package static func random(count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
