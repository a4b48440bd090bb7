import Crypto

/// The public half of a person's key: 32 bytes, written as hexadecimal digits.
package struct PublicKey: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  package let bytes: [UInt8]
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// The key as 64 hexadecimal digits.
  package var description: String { bytes.hexadecimal }

  /// Whether this key's owner signed these bytes.
  package func verifies(_ signature: [UInt8], over bytes: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes) else { return false }
    return key.isValidSignature(signature, for: bytes)
  }

  /// What people compare on paper: SHA-256 of the key, in eight groups of four hexadecimal digits.
  package var fingerprint: String {
    let digits = Array(Trade.Digest(of: bytes).description.prefix(32))
    return stride(from: 0, to: 32, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
  }
}

extension PublicKey: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let bytes = [UInt8](hexadecimal: text), bytes.count == 32 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a public key: \(text)"))
    }
    self.bytes = bytes
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
