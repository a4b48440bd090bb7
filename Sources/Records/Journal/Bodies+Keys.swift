// The bodies of entries about codes and keys.

/// A one-time code was issued, with which one person may introduce a key.
package struct CodeIssued: EntryBody {
  package static let kind = EntryKind.codeIssued
  package static let bodyForm = "person text; salt text; hash digest; expires instant"
  package var person: PersonCode
  package var salt: String
  /// SHA-256 of salt and code.
  package var hash: Digest
  package var expires: Instant

  package init(person: PersonCode, salt: String, hash: Digest, expires: Instant) {
    self.person = person
    self.salt = salt
    self.hash = hash
    self.expires = expires
  }
}

/// A person's key came into force; an older one of the same person ends.
///
/// Either the person shows the one-time ``code`` and signs with the new key, or the person was ``present``
/// while the store was being set up, and the administrator signs.
package struct KeyIntroduced: EntryBody {
  package static let kind = EntryKind.keyIntroduced
  package static let bodyForm = "person text; key key; code? text; present? flag"
  package var person: PersonCode
  package var key: PublicKey
  /// The code as it stood on the slip; it is used up by this.
  package var code: String?
  package var present: Bool?

  package init(person: PersonCode, key: PublicKey, code: String? = nil, present: Bool? = nil) {
    self.person = person
    self.key = key
    self.code = code
    self.present = present
  }
}

/// The recovery key named a new administrator, an act that everyone is shown.
package struct AdministratorRecovered: EntryBody {
  package static let kind = EntryKind.administratorRecovered
  package static let bodyForm = "person Person; key key; proof signature; city? integer"
  package var person: Person
  package var key: PublicKey
  /// Ed25519 by the recovery key over ``provenBytes(store:)``, in hexadecimal digits.
  package var proof: String
  /// The city number of the entry, to which the proof is bound; absent in the first edition, which bound it to
  /// nothing but store and key.
  package var city: Int?

  package init(person: Person, key: PublicKey, proof: String, city: Int? = nil) {
    self.person = person
    self.key = key
    self.proof = proof
    self.city = city
  }

  /// The recovery by the holder of the recovery key, proven for one person at one place of the city chain.
  package init(
    of person: Person, key: PublicKey, store: Digest, city: Int, provenBy recoveryKey: SigningKey
  ) throws {
    self.init(person: person, key: key, proof: "", city: city)
    proof = try recoveryKey.signature(over: provenBytes(store: store)).hexadecimal
  }

  /// What the recovery key signs.
  package func provenBytes(store: Digest) -> [UInt8] {
    guard let city else { return Array("jishi recovery v1 \(store) \(key)".utf8) }
    return Array("jishi recovery v2 \(store) \(city) \(person.code) \(key)".utf8)
  }
}
