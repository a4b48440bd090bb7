/// What the person was shown and found right before submitting.
package struct Confirmations: Hashable, Sendable {
  /// Numbers or draft names of records that look like the same event.
  package var duplicates: [String] = []
  /// Expected kinds of evidence that are not there.
  package var lacking: [EvidenceKind] = []

  package init(duplicates: [String] = [], lacking: [EvidenceKind] = []) {
    self.duplicates = duplicates
    self.lacking = lacking
  }
}

/// What an act brought about.
package struct Receipt: Hashable, Sendable {
  /// The entries that were added, by place and digest.
  package var entries: [ChainHead] = []
  /// The number that a record got.
  package var number: RecordNumber?
  /// One-time codes by person; shown once.
  package var codes: [PersonCode: OneTimeCode] = [:]
  package var checkpoint: Checkpoint?
  /// Why the record that was to be entered when signed stays signed.
  package var notEntered: ActRefusal?
  /// What an archive may hold.
  package var archive: ArchiveMade?

  package init(
    entries: [ChainHead] = [], number: RecordNumber? = nil, codes: [PersonCode: OneTimeCode] = [:],
    checkpoint: Checkpoint? = nil, notEntered: ActRefusal? = nil, archive: ArchiveMade? = nil
  ) {
    self.archive = archive
    self.entries = entries
    self.number = number
    self.codes = codes
    self.checkpoint = checkpoint
    self.notEntered = notEntered
  }
}
