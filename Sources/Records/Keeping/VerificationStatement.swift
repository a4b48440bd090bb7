/// What came out when the whole store was verified, said and signed by the person who sat there.
package struct VerificationStatement: SignedWord, Hashable {
  package let store: Digest
  package let by: PersonCode
  /// When the check began.
  package let at: Instant
  /// How many entries the journal had.
  package let entries: Int
  package let found: FoundFaults
  package var key: PublicKey
  package var signature = ""

  package init(
    store: Digest, by: PersonCode, at: Instant, entries: Int, found: FoundFaults, signedWith key: SigningKey
  ) throws {
    (self.store, self.by, self.at, self.entries, self.found) = (store, by, at, entries, found)
    self.key = key.publicKey
    signature = try signed(with: key).signature
  }

  package var faults: Int { found.count }

  package var signedText: String? {
    found.digest.map { "jishi statement v1 \(store) \(by) \(at.seconds) \(entries) \(found.count) \($0)" }
  }

  /// How many days ago the store was looked at.
  package func age(on day: Day) -> Int { day - at.day }

  /// Whether so many days have gone by that people are warned: a check is due every day.
  package func isStale(on day: Day) -> Bool { age(on: day) > 2 }
}

/// How far one unit's chains were found good: no signature up to there needs to be checked again.
package struct UnitProgress: SignedWord {
  package let store: Digest
  package let by: PersonCode
  package let at: Instant
  package let unit: UnitCode
  /// The last place in the order of arrival that was looked at.
  package let upTo: Int
  /// The heads of the chains that were walked: their entries must still be the same.
  package let heads: [ChainHead]
  package var key: PublicKey
  package var signature = ""

  package init(
    store: Digest, by: PersonCode, at: Instant, unit: UnitCode, upTo: Int, heads: [ChainHead],
    signedWith key: SigningKey
  ) throws {
    (self.store, self.by, self.at, self.unit) = (store, by, at, unit)
    (self.upTo, self.heads, self.key) = (upTo, heads, key.publicKey)
    signature = try signed(with: key).signature
  }

  package var signedText: String? {
    "jishi progress v1 \(store) \(by) \(at.seconds) unit \(unit) \(upTo) \(MerkleTree.root(of: heads))"
  }
}

/// How far a check of the whole store had come when it was cut; it goes on there on the same day.
package struct WholeProgress: SignedWord {
  package let store: Digest
  package let by: PersonCode
  /// When the first stage began.
  package let at: Instant
  /// The stages that are finished, in their order.
  package let stages: [CheckStage]
  package let entries: Int
  package let found: FoundFaults
  package var key: PublicKey
  package var signature = ""

  package init(
    store: Digest, by: PersonCode, at: Instant, stages: [CheckStage], entries: Int, found: FoundFaults,
    signedWith key: SigningKey
  ) throws {
    (self.store, self.by, self.at, self.stages) = (store, by, at, stages)
    (self.entries, self.found, self.key) = (entries, found, key.publicKey)
    signature = try signed(with: key).signature
  }

  package var signedText: String? {
    let names = stages.map(\.rawValue).joined(separator: "+")
    return found.digest.map {
      "jishi progress v1 \(store) \(by) \(at.seconds) whole \(names) \(entries) \(found.count) \($0)"
    }
  }
}

/// The parts of a check of the whole store, in their order; one that is cut begins again.
package enum CheckStage: String, Codable, CaseIterable, Sendable { case chains, attachments, projections }

/// What a check that ran by itself found, and when the whole store was last looked at.
package struct WatchReport: Hashable, Sendable {
  package var faults: [VerificationFault]
  package var statement: VerificationStatement?

  package init(faults: [VerificationFault], statement: VerificationStatement?) {
    self.faults = faults
    self.statement = statement
  }
}
