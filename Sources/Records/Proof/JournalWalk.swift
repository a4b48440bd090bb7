/// Walks through the journal in the order of arrival and checks every entry against all that went before.
///
/// Pure: it is given scanned entries and keeps what it must remember; it knows no engine, no file and no clock.
/// Everything that answers for the proof rests on it: `verify`, the check in the background, restoring a copy. The
/// laws are those of `record-format.md`, whose numbers stand beside them.
package struct JournalWalk: Codable, Sendable {
  package let checksSignatures: Bool
  /// Whether the walk sees all chains; one unit's walk cannot judge checkpoints, the order of arrival, what is said
  /// across chains, or who opened the store.
  package let seesAll: Bool
  /// What was found, in the order in which it was met.
  package internal(set) var findings: [Finding] = []
  package private(set) var entries = 0
  /// Each attachment with the first place that names it.
  package private(set) var attachments: [BodyScan.Named: String] = [:]
  package internal(set) var book = AuthorityBook()
  package internal(set) var checkpoints = CheckpointTrail()
  var chains: [ChainName: ChainState] = [:]
  /// What grows with a chain stands beside its state, so that it is never copied.
  var trails: [ChainName: ChainTrails] = [:]
  var office = OfficeTrail()
  var marks = DraftMarks()
  /// All entries in their order; only of a walk that sees all.
  private(set) var order = OrderTree()
  private var signatures = SignatureQueue(cores: 1)
  var clock = ClockTrail()
  var isOpen = false
  private var signaturesAfter = 0
  /// What somebody brought from outside and wants to see met on the way.
  private var outside: OutsideView?

  /// What a walk that was broken off between two pages remembers: a page's signatures are settled with it, and what
  /// was brought from outside is brought again.
  private enum CodingKeys: String, CodingKey {
    case checksSignatures, seesAll, findings, entries, attachments, book, checkpoints, chains, trails, office,
      marks
    case order, clock, isOpen
  }

  /// A breach of a law at a place.
  package struct Finding: Hashable, Codable, Sendable {
    package var at: ChainBreak
    package var detail: String
  }

  /// How far a chain was walked.
  struct ChainState: Codable, Sendable {
    var check: ChainCheck
    let owner: ChainOwner
    var before: EntryKind?
    /// After an entry that cannot be trusted its successor's word is taken for what came before.
    var isAdrift = false
  }

  /// What was said on a chain so far.
  struct ChainTrails: Codable, Sendable {
    var records = RecordTrail()
    var papers = PaperTrail()
  }

  package init(checksSignatures: Bool, seesAll: Bool, cores: Int = 8, outside: OutsideView? = nil) {
    self.checksSignatures = checksSignatures
    self.seesAll = seesAll
    self.outside = outside
    signatures = SignatureQueue(cores: cores)
  }

  /// The heads of the chains that were walked.
  package var heads: [ChainHead] {
    chains.map { ChainHead(chain: $0.key, number: $0.value.check.number, digest: $0.value.check.head) }
      .sorted { $0.chain < $1.chain }
  }

  /// About how much it remembers: what is kept when it is broken off is kept quickly, or not at all.
  package var weight: Int { marks.count + attachments.count + findings.count }

  /// The part of a checkpoint from outside that was not met.
  package var unmet: OutsideView? { outside }

  /// Takes the next entries, then settles their signatures.
  ///
  /// Signatures up to a place may be left aside when they were found good before.
  package mutating func take(_ scanned: [ScannedEntry], signaturesAfter: Int = 0) {
    self.signaturesAfter = signaturesAfter
    for entry in scanned { take(entry) }
    for wrong in signatures.settle() {
      note(.badSignature, wrong.chain, wrong.number, "the signature is not the author's")
    }
  }

  /// Takes a city entry in without checking it against anything.
  package mutating func learn(_ entry: Entry) { try? book.take(entry) }

  /// Whether every chain ends with a whole batch.
  package mutating func finish() {
    for (chain, state) in chains.sorted(by: { $0.key < $1.key }) {
      do {
        try state.check.finish()
      } catch {
        note(error.fault, chain, error.number, "the last batch is cut")
      }
    }
  }

  /// Remembers the attachments that an entry names, each with the first place that does.
  package mutating func note(_ evidence: [BodyScan.Named], at place: String) {
    for named in evidence where attachments[named] == nil { attachments[named] = place }
  }

  mutating func note(_ fault: ChainFault, _ chain: ChainName, _ number: Int, _ detail: String) {
    let place = ChainBreak(chain: chain, number: number, fault: fault)
    findings.append(Finding(at: place, detail: detail))
  }

  mutating func check(_ waiting: SignatureQueue.Waiting, at sequence: Int) {
    if checksSignatures, sequence > signaturesAfter { signatures.add(waiting) }
  }

  /// Behind an entry that could not be read, what it would have said is taken as said.
  private mutating func shake(_ chain: ChainName) {
    trails[chain, default: ChainTrails()].records.isShaken = true
    trails[chain, default: ChainTrails()].papers.isShaken = true
    office.isShaken = true
  }

  private mutating func take(_ entry: ScannedEntry) {
    entries += 1
    if seesAll, entry.sequence != entries {
      note(.gap, entry.chain, entry.number, "stands in place \(entry.sequence), where \(entries) is next")
    }
    // A checkpoint speaks of the entries before it, so the order grows last.
    defer {
      if seesAll {
        order.append(leaf: entry.leaf)
        outside?.meet(order)
      }
    }
    var state = chains[entry.chain] ?? firstState(entry)
    defer { chains[entry.chain] = state }
    guard let (header, digest) = entry.sealed else {
      note(.unreadable, entry.chain, entry.number, "the header is not canonical, or not of its form")
      skip(&state, to: entry)
      return
    }
    guard entry.columnsFit else {
      let isHeader = entry.digestColumn != digest
      note(
        isHeader ? .headerChanged : .unreadable, entry.chain, entry.number,
        isHeader
          ? "the digest beside the header is another" : "the columns say something else than the header")
      skip(&state, to: entry)
      return
    }
    outside?.meet(ChainHead(chain: header.chain, number: header.number, digest: digest))
    follow(entry, header, digest, &state)
    if entry.bodyFits, !entry.body.isOfForm {
      note(.form, header.chain, header.number, "the body is not of the form of its kind")
    }
    if !entry.bodyFits || !entry.body.isOfForm { shake(header.chain) }
    judge(entry, header, digest, &state)
    note(entry.body.evidence, at: "\(header.chain)#\(header.number)")
    state.before = header.closesBatch ? nil : header.kind
    // The store opens at the first act in the books by anyone but its founder; keys, refusals, looks and
    // archives are none.
    if header.chain != .city, header.kind != .actRefused, header.kind != .alertsShown,
      header.kind != .unitViewed, header.kind != .archiveMade, header.author != book.founder
    {
      isOpen = true
    }
  }

  private func firstState(_ entry: ScannedEntry) -> ChainState {
    let store = book.store ?? foundingStore(entry) ?? Digest(of: [])
    return ChainState(
      check: ChainCheck(chain: entry.chain, store: store), owner: ChainOwner(entry.chain))
  }

  private func foundingStore(_ entry: ScannedEntry) -> Digest? {
    guard entry.chain == .city, let entry = entry.entry, entry.header.kind == .storeFounded else {
      return nil
    }
    return try? entry.body(StoreFounded.self).store
  }

  /// Goes on behind an entry that cannot be trusted.
  private mutating func skip(_ state: inout ChainState, to entry: ScannedEntry) {
    let city = entry.sealed?.header.city ?? 0
    state.check = ChainCheck(
      chain: entry.chain, number: max(entry.number, state.check.number + 1),
      head: entry.digestColumn ?? state.check.head, city: min(city, book.number))
    state.isAdrift = true
    if entry.chain == .city { book.pass(to: state.check.number) }
    shake(entry.chain)
  }

  /// Checks the entry against the one before it on its chain.
  private mutating func follow(
    _ entry: ScannedEntry, _ header: EntryHeader, _ digest: Digest, _ state: inout ChainState
  ) {
    if state.isAdrift {
      // The batch that the bad entry stood in cannot be followed either.
      state.check = ChainCheck(
        chain: entry.chain, number: state.check.number, head: header.previous, city: header.city)
      state.isAdrift = header.batch.first != 1
      if state.isAdrift {
        if header.number != state.check.number + 1 {
          note(.gap, header.chain, header.number, "a number is missing")
        }
        state.check = ChainCheck(chain: entry.chain, number: header.number, head: digest, city: header.city)
        if header.closesBatch { state.isAdrift = false }
        if !entry.bodyFits { note(.bodyChanged, header.chain, header.number, "the body was changed") }
        return
      }
    }
    do {
      try state.check.take(
        header, digest: digest, bodyFits: entry.bodyFits, isSigned: entry.signature != nil)
    } catch {
      note(error.fault, header.chain, header.number, detail(of: error.fault, state.check))
      state.check = ChainCheck(
        chain: entry.chain, number: header.number, head: digest, city: header.city)
      state.isAdrift = !header.closesBatch
    }
  }

  private func detail(of fault: ChainFault, _ check: ChainCheck) -> String {
    switch fault {
    case .gap: "number \(check.number + 1) is missing"
    case .previousDiffers: "names another entry than #\(check.number) before it"
    case .bodyChanged: "the body was changed"
    case .cityNumber: "the city number falls back"
    case .batch: "the batch is cut or mixed"
    case .unsigned: "the signature is missing"
    default: fault.rawValue
    }
  }
}

/// The last times of all entries, which hardly ever fall back (4.4).
struct ClockTrail: Codable, Sendable {
  private var latest: Instant?
  /// Up to where times may fall back, since the administrator has said that the clock had run ahead.
  private var corrected: Instant?

  /// What an entry breaks of the law; `nil` for nothing.
  mutating func take(_ at: Instant, correcting ahead: Instant?) -> String? {
    defer {
      latest = max(latest ?? at, at)
      if let ahead { corrected = max(corrected ?? ahead, ahead) }
    }
    guard let latest else { return nil }
    if let ahead { return ahead <= latest ? nil : "corrects a time that no entry has" }
    return at >= latest || latest <= corrected ?? Instant(seconds: .min)
      ? nil : "its time falls back behind \(latest.moment)"
  }
}

/// A checkpoint from outside as a walk meets it: what is left of it at the end is not in the journal.
package struct OutsideView: Sendable {
  /// Heads that no entry was yet found for.
  package private(set) var heads: [ChainName: ChainHead]
  /// The order that was not yet found.
  package private(set) var order: TreeHead?

  package init(heads: [ChainHead], order: TreeHead?) {
    self.heads = Dictionary(heads.map { ($0.chain, $0) }, uniquingKeysWith: { first, _ in first })
    self.order = order
    if order?.size == 0, order?.root == OrderTree().root { self.order = nil }
  }

  mutating func meet(_ head: ChainHead) {
    if heads[head.chain] == head { heads[head.chain] = nil }
  }

  mutating func meet(_ tree: OrderTree) {
    if let order, order.size == tree.size, order.root == tree.root { self.order = nil }
  }
}
