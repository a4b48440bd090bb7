/// What is wrong with a chain, and at which entry.
package struct ChainBreak: Error, Hashable, Codable, Sendable {
  /// The chain.
  package var chain: ChainName
  /// The number of the entry at which the fault shows.
  package var number: Int
  /// What is wrong there.
  package var fault: ChainFault

  package init(chain: ChainName, number: Int, fault: ChainFault) {
    self.chain = chain
    self.number = number
    self.fault = fault
  }
}

/// The ways in which an entry can fail to belong where it stands.
package enum ChainFault: String, Hashable, Codable, CaseIterable, Sendable {
  /// Header or body are not what they claim to be, or the columns beside them differ.
  case unreadable
  /// The body's bytes do not fit the digest in the header.
  case bodyChanged
  /// The digest kept beside the entry is not the header's.
  case headerChanged
  /// A number is missing, doubled or out of order.
  case gap
  /// The entry does not name the one before it.
  case previousDiffers
  /// The city number falls back behind an earlier one, or runs ahead of the city chain.
  case cityNumber
  /// A batch is cut or its entries do not belong together.
  case batch
  /// The last entry of a batch has no signature.
  case unsigned
  /// The signature is not the author's.
  case badSignature
  /// The author had no key in force.
  case unknownAuthor
  /// The author was not entitled to this act.
  case notEntitled

  // The words of the second edition.
  /// The body is not canonical, or not of the form of its kind.
  case form
  /// What it names is not of this chain, or the chain is none.
  case place
  /// Its time falls back behind an earlier entry's.
  case time
  /// It names, numbers or replaces something that does not stand.
  case reference
  /// Its figures are not those that the rest of it gives.
  case figures
  /// A checkpoint differs from what was there.
  case checkpoint
}

/// Walks along one chain and checks each entry against the one before it.
///
/// These must hold, and each is one `ChainFault`: numbers without a gap from 1; each entry names its
/// predecessor's digest (number 1: the store's id); the body fits its digest; city numbers never fall;
/// batches are whole, by one author, and closed by a signed entry.
package struct ChainCheck: Codable, Sendable {
  /// The chain that is walked.
  package let chain: ChainName
  /// The number of the last entry seen; 0 before the first.
  package private(set) var number: Int
  /// The digest that the next entry must name.
  package private(set) var head: Digest
  private var city: Int
  private var open: OpenBatch?

  /// A batch of which entries are still to come.
  private struct OpenBatch: Codable {
    let author: PersonCode
    let done: Int
    let of: Int
  }

  /// A walk that begins at the chain's first entry.
  package init(chain: ChainName, store: Digest) { self.init(chain: chain, number: 0, head: store, city: 0) }

  /// A walk that goes on after an entry that closed a batch and was found good.
  package init(chain: ChainName, number: Int, head: Digest, city: Int) {
    self.chain = chain
    self.number = number
    self.head = head
    self.city = city
  }

  /// Takes the next entry; the key is the author's, or `nil` when signatures are left aside.
  package mutating func take(_ entry: Entry, key: PublicKey?) throws(ChainBreak) {
    let bodyFits = entry.bodyBytes.isEmpty || Digest(of: entry.bodyBytes) == entry.header.bodyDigest
    try take(entry.header, digest: entry.digest, bodyFits: bodyFits, isSigned: entry.signature != nil) {
      guard let signature = entry.signature, let key else { return true }
      return key.verifies(signature, over: Entry.signedBytes(of: entry.digest))
    }
  }

  /// Takes the next entry, whose body and signature somebody else looks at.
  package mutating func take(
    _ header: EntryHeader, digest: Digest, bodyFits: Bool, isSigned: Bool,
    signatureFits: () -> Bool = { true }
  ) throws(ChainBreak) {
    func require(_ holds: Bool, _ fault: ChainFault) throws(ChainBreak) {
      guard holds else { throw ChainBreak(chain: chain, number: header.number, fault: fault) }
    }
    try require(header.v == 1 && header.chain == chain, .unreadable)
    try require(header.number == number + 1, .gap)
    try require(header.previous == head, .previousDiffers)
    try require(bodyFits, .bodyChanged)
    try require(header.city >= city, .cityNumber)
    try require(
      header.batch.count == 2 && header.batch[0] >= 1 && header.batch[0] <= header.batch[1], .batch)
    if let open {
      try require(
        header.author == open.author && header.batch == [open.done + 1, open.of], .batch)
    } else {
      try require(header.batch[0] == 1, .batch)
    }
    try require(!header.closesBatch || isSigned, .unsigned)
    try require(signatureFits(), .badSignature)
    open =
      header.closesBatch
      ? nil : OpenBatch(author: header.author, done: header.batch[0], of: header.batch[1])
    (number, head, city) = (header.number, digest, header.city)
  }

  /// Whether the walk may end here: no batch is left open.
  package func finish() throws(ChainBreak) {
    guard open == nil else { throw ChainBreak(chain: chain, number: number, fault: .batch) }
  }
}
