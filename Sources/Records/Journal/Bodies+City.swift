// The bodies of the city chain: who may act, and by which calendar and rules.

/// Number 1 of the city chain: introduces the administrator, whose fingerprint is the trust anchor.
package struct StoreFounded: EntryBody {
  package static let kind = EntryKind.storeFounded
  package static let bodyForm = """
    store digest; city text; administrator Person; key key; recoveryKey key; practice? flag; from? day
    """
  /// 32 random bytes; every chain's first entry names them as its predecessor.
  package var store: Digest
  package var city: String
  package var administrator: Person
  package var key: PublicKey
  /// Its secret half is printed once; it can name a new administrator.
  package var recoveryKey: PublicKey
  /// 1 for a practice city, for good.
  package var practice: Bool?
  /// The day from which its ledgers count; absent: the day of founding.
  package var from: Day?

  package init(
    store: Digest, city: String, administrator: Person, key: PublicKey, recoveryKey: PublicKey,
    practice: Bool? = nil, from: Day? = nil
  ) {
    self.store = store
    self.city = city
    self.administrator = administrator
    self.key = key
    self.recoveryKey = recoveryKey
    self.practice = practice
    self.from = from
  }
}

/// The ledgers count from another day than before: what was due earlier is owed to nobody.
package struct LedgersDated: EntryBody {
  package static let kind = EntryKind.ledgersDated
  package static let bodyForm = "from day; reason? text"
  package var from: Day
  /// Needed once the store is open.
  package var reason: String?

}

/// A backup was put in the place of the store.
package struct StoreRestored: EntryBody {
  package static let kind = EntryKind.storeRestored
  package static let bodyForm = "reason text; heads [ChainHead]"
  package var reason: String
  /// The heads that the restored copy had.
  package var heads: [ChainHead]

  package init(reason: String, heads: [ChainHead]) {
    self.reason = reason
    self.heads = heads
  }
}

/// A rule profile came into force.
package struct ProfileAdopted: EntryBody {
  package static let kind = EntryKind.profileAdopted
  package static let bodyForm = "profile RuleProfile; reason text; from? day"
  package var profile: RuleProfile
  package var reason: String
  /// The first day on which it is in force; absent for the one that a store begins with.
  package var from: Day?

  package init(profile: RuleProfile, reason: String, from: Day? = nil) {
    self.profile = profile
    self.reason = reason
    self.from = from
  }
}

/// A year's table of working days came into force.
package struct CalendarAdopted: EntryBody {
  package static let kind = EntryKind.calendarAdopted
  package static let bodyForm = "year CalendarYear"
  package var year: CalendarYear

  package init(year: CalendarYear) {
    self.year = year
  }
}

/// A unit was added.
package struct UnitAdded: EntryBody {
  package static let kind = EntryKind.unitAdded
  package static let bodyForm = "unit OrganisationUnit"
  package var unit: OrganisationUnit

  package init(unit: OrganisationUnit) {
    self.unit = unit
  }
}

/// A unit's name, group, bodies or end changed; its code never does.
package struct UnitChanged: EntryBody {
  package static let kind = EntryKind.unitChanged
  package static let bodyForm = "unit OrganisationUnit; reason text"
  package var unit: OrganisationUnit
  package var reason: String

}

/// A person was added.
package struct PersonAdded: EntryBody {
  package static let kind = EntryKind.personAdded
  package static let bodyForm = "person Person"
  package var person: Person

  package init(person: Person) {
    self.person = person
  }
}

/// A post or a designation was given.
package struct PostGiven: EntryBody {
  package static let kind = EntryKind.postGiven
  package static let bodyForm = "post Post"
  package var post: Post

  package init(post: Post) {
    self.post = post
  }
}

/// A post or a designation came to its end.
package struct PostEnded: EntryBody {
  package static let kind = EntryKind.postEnded
  package static let bodyForm = "id text; on day; reason text"
  package var id: String
  /// The last day on which it is held.
  package var on: Day
  package var reason: String

  package init(id: String, on: Day, reason: String) {
    self.id = id
    self.on = on
    self.reason = reason
  }
}

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

/// The administrator allows times earlier than the last entry's, after the clock had run ahead.
package struct ClockCorrected: EntryBody {
  package static let kind = EntryKind.clockCorrected
  package static let bodyForm = "reason text; ahead instant"
  package var reason: String
  /// The last time before, which had run ahead.
  package var ahead: Instant

  package init(reason: String, ahead: Instant) {
    self.reason = reason
    self.ahead = ahead
  }
}

/// A broken chain may go on; the fault is reported for ever.
package struct FaultAcknowledged: EntryBody {
  package static let kind = EntryKind.faultAcknowledged
  package static let bodyForm = "chain text; number integer; fault ChainFault; reason text; digest? digest"
  package var chain: ChainName
  package var number: Int
  package var fault: ChainFault
  package var reason: String
  /// What lay there, by ``PlaceDigest``; absent in the first edition.
  ///
  /// Other bytes in this place are a new fault.
  package var digest: Digest?

  package init(chain: ChainName, number: Int, fault: ChainFault, reason: String, digest: Digest? = nil) {
    self.chain = chain
    self.number = number
    self.fault = fault
    self.reason = reason
    self.digest = digest
  }
}

/// A checkpoint, with the heads that changed since the one before.
package struct CheckpointMade: EntryBody {
  package static let kind = EntryKind.checkpointMade
  package static let bodyForm = """
    number integer; day day; root digest; signature signature; chains integer; changed [ChainHead]; \
    size? integer; tree? digest; note? signature
    """
  package var number: Int
  package var day: Day
  package var root: Digest
  package var signature: String
  /// How many chains there were.
  package var chains: Int
  package var changed: [ChainHead]
  /// How many entries stood before it, the root of the tree over them, and the signature of the note that says so
  /// (``CheckpointNote``); all three absent in the first edition.
  package var size: Int?
  package var tree: Digest?
  package var note: String?

  package init(
    number: Int, day: Day, root: Digest, signature: String, chains: Int, changed: [ChainHead],
    order: TreeHead? = nil, note: String? = nil
  ) {
    self.number = number
    self.day = day
    self.root = root
    self.signature = signature
    self.chains = chains
    self.changed = changed
    (size, tree, self.note) = (order?.size, order?.root, note)
  }

  /// The order of arrival that it states; `nil` in the first edition.
  package var order: TreeHead? {
    guard let size, let tree, note != nil else { return nil }
    return TreeHead(size: size, root: tree)
  }
}

/// The store refused an act to the author.
package struct ActRefused: EntryBody {
  package static let kind = EntryKind.actRefused
  package static let bodyForm = "operation Operation; target text"
  package var operation: Operation
  package var target: String

  package init(operation: Operation, target: String) {
    self.operation = operation
    self.target = target
  }
}
