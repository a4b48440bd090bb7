import Crypto
import CryptoExtras

/// A private key under a passphrase: scrypt makes a key of the passphrase, ChaCha20-Poly1305 closes the lid.
///
/// The passphrase is kept nowhere; a wrong one is told by the lid not opening.
package struct KeyVault: Hashable, Codable, Sendable {
  /// 16 random bytes, in hexadecimal digits.
  package var salt: String
  /// The cost of scrypt: memory and time grow with it; a power of two.
  package var rounds: Int
  /// Nonce, ciphertext and tag, in hexadecimal digits.
  package var box: String

  /// About a tenth of a second and 32 MiB for each try.
  package static let usualRounds = 1 << 15
  /// For a practice city, where everyone's passphrase is known and fifty people share it.
  package static let practiceRounds = 1 << 10

  /// Locks a key away.
  package init(_ key: SigningKey, passphrase: String, rounds: Int = KeyVault.usualRounds) throws {
    let salt = [UInt8].random(count: 16)
    self.salt = salt.hexadecimal
    self.rounds = rounds
    let lid = try KeyVault.lid(passphrase: passphrase, salt: salt, rounds: rounds)
    box = Array(try ChaChaPoly.seal(key.secret, using: lid).combined).hexadecimal
  }

  /// Locks many keys away under one passphrase that everybody knows: one lid, worked out once.
  ///
  /// For a practice city alone, where each vault tells no more than any other.
  package static func sharing(
    _ keys: [SigningKey], passphrase: String, rounds: Int = KeyVault.practiceRounds
  ) throws -> [KeyVault] {
    let salt = [UInt8].random(count: 16)
    let lid = try lid(passphrase: passphrase, salt: salt, rounds: rounds)
    return try keys.map { key in
      let box = try ChaChaPoly.seal(key.secret, using: lid).combined
      return KeyVault(salt: salt.hexadecimal, rounds: rounds, box: Array(box).hexadecimal)
    }
  }

  private init(salt: String, rounds: Int, box: String) {
    self.salt = salt
    self.rounds = rounds
    self.box = box
  }

  /// The key, or `nil` when the passphrase is wrong.
  package func open(passphrase: String) -> SigningKey? {
    guard let salt = [UInt8](hexadecimal: salt), let box = [UInt8](hexadecimal: box),
      let lid = try? KeyVault.lid(passphrase: passphrase, salt: salt, rounds: rounds),
      let sealed = try? ChaChaPoly.SealedBox(combined: box),
      let secret = try? ChaChaPoly.open(sealed, using: lid)
    else { return nil }
    return SigningKey(secret: Array(secret))
  }

  private static func lid(passphrase: String, salt: [UInt8], rounds: Int) throws -> SymmetricKey {
    // A vault is state that somebody may have edited: the library ends the program on other costs.
    guard (2...(1 << 20)).contains(rounds), rounds.nonzeroBitCount == 1 else {
      throw StoreFailure.damaged(detail: "a vault of \(rounds) rounds")
    }
    return try KDF.Scrypt.deriveKey(
      from: Array(passphrase.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: 8,
      parallelism: 1, maxMemory: 256 << 20)
  }
}

extension [UInt8] {
  /// Bytes from the system's random numbers.
  package static func random(count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}

/// A code that lets one person introduce a key once: sixteen characters for 80 random bits.
///
/// The alphabet has no letter that a hand-written slip could mistake for another.
package struct OneTimeCode: Hashable, Sendable, CustomStringConvertible {
  private let letters: String
  private static let alphabet = Array("ABCDEFGHJKMNPQRSTVWXYZ0123456789")

  /// A fresh code from the system's random numbers.
  package init() {
    letters = String([UInt8].random(count: 16).map { OneTimeCode.alphabet[Int($0) % 32] })
  }

  /// The code as a person typed it; blanks, hyphens and case do not matter.
  package init?(typed text: String) {
    let letters = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    guard letters.count == 16, letters.allSatisfy(OneTimeCode.alphabet.contains) else { return nil }
    self.letters = letters
  }

  /// The code in four groups, as it stands on the slip.
  package var description: String {
    let all = Array(letters)
    return stride(from: 0, to: 16, by: 4).map { String(all[$0..<$0 + 4]) }.joined(separator: "-")
  }

  /// What the entry that issues the code keeps of it.
  package func hash(salt: String) -> Digest { Digest(of: Array("jishi code v1 \(salt) \(letters)".utf8)) }
}
