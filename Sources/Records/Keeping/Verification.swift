/// What is to be verified, and how hard.
package struct VerificationScope: Hashable, Sendable {
  /// Heads and the last checkpoint only, as at the start.
  package var quick: Bool = false
  /// Percent of bodies and attachments to read; 100 is all.
  package var sample: Int = 100
  package var signatures: Bool = true
  package var projections: Bool = true
  /// One unit's chains only.
  package var unit: UnitCode?
  package var against: TrustedHeads?
  /// The administrator's fingerprint from paper.
  package var fingerprint: String?

  package init(
    quick: Bool = false, sample: Int = 100, signatures: Bool = true, projections: Bool = true,
    unit: UnitCode? = nil, against: TrustedHeads? = nil, fingerprint: String? = nil
  ) {
    self.quick = quick
    self.sample = sample
    self.signatures = signatures
    self.projections = projections
    self.unit = unit
    self.against = against
    self.fingerprint = fingerprint
  }
}

/// What the verifier brings from outside the store.
package enum TrustedHeads: Hashable, Sendable {
  case checkpoint(Checkpoint)
  /// A checkpoint in the public form of transparency logs, countersigned or not.
  case note(CheckpointNote)
  /// The root of a checkpoint, over the heads or over all entries.
  case root(Digest)

  /// Whether it is a whole checkpoint, and not its root alone.
  package var isFile: Bool {
    if case .root = self { false } else { true }
  }

  /// The order of entries that it speaks of; a root alone does not say of how many.
  package var order: TreeHead? {
    switch self {
    case .checkpoint(let checkpoint): checkpoint.order
    case .note(let note): note.order
    case .root: nil
    }
  }
}

/// A fault that verification found; told by kind, place and detail.
package struct VerificationFault: Hashable, Codable, Sendable {
  package var kind: Kind
  /// `CHAIN#NUMBER`, an attachment's digest, or a table and its row.
  package var place: String
  package var detail: String

  package init(kind: Kind, place: String, detail: String) {
    self.kind = kind
    self.place = place
    self.detail = detail
  }

  package enum Kind: String, Hashable, Codable, CaseIterable, Sendable {
    case chain, signature, entitlement, attachment, projection, search, checkpoint, fingerprint, database
    case acknowledged, order
  }
}

/// What verification found.
package struct VerificationReport: Hashable, Sendable {
  package var entries: Int
  package var attachments: Int
  package var faults: [VerificationFault]
  package var heads: [ChainHead]

  package init(entries: Int, attachments: Int, faults: [VerificationFault], heads: [ChainHead]) {
    self.entries = entries
    self.attachments = attachments
    self.faults = faults
    self.heads = heads
  }

  package var isSound: Bool { faults.isEmpty }
}

/// How far long work has come; the receiver answers whether it should go on.
package struct Progress: Hashable, Sendable {
  package var stage: Stage
  package var done: Int
  /// 0 when it is not known.
  package var total: Int

  package init(stage: Stage, done: Int, total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }

  package enum Stage: String, Hashable, Sendable {
    case reading, chains, projections, attachments, copying, writing, index
  }
}

/// Hears of progress; false stops the work, which then leaves nothing half done.
package typealias ProgressListener = @Sendable (Progress) -> Bool
