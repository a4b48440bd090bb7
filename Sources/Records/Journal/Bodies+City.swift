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
