import Records

/// Walks through the journal in the order of arrival and holds every entry against all that went before.
///
/// Pure: it is given scanned entries and keeps what it must remember. These hold, or a fault is noted:
/// 1. Columns, header and digests of an entry agree.
/// 2. Each chain holds together (`ChainCheck`), and no city number runs ahead of the city chain.
/// 3. The author had a key, the signature is by it, and the author was entitled to the act.
/// 4. New keys come by a valid code, by the administrator's hand, or by the recovery key.
/// 5. What is signed and entered names what was submitted (`SubmissionTrail`).
/// 6. Checkpoints say what was there (`CheckpointTrail`).
struct JournalWalk {
  let checksSignatures: Bool
  /// Whether the walk sees all chains; one unit's walk cannot judge checkpoints or who opened the store.
  let seesAll: Bool
  private(set) var breaks: [ChainBreak] = []
  var faults: [VerificationFault] = []
  private(set) var entries = 0
  private(set) var attachments: [BodyScan.Named: String] = [:]
  var book = AuthorityBook()
  var checkpoints = CheckpointTrail()
  var chains: [ChainName: ChainState] = [:]
  var trails: [ChainName: SubmissionTrail] = [:]
  var signatures = SignatureQueue()
  var isOpen = false
  var signaturesAfter = 0

  /// How far a chain was walked.
  struct ChainState {
    var check: ChainCheck
    let owner: ChainOwner
    var before: EntryKind?
    /// After an entry that cannot be trusted its successor's word is taken for what came before.
    var isAdrift = false
  }

  init(checksSignatures: Bool, seesAll: Bool) {
    self.checksSignatures = checksSignatures
    self.seesAll = seesAll
  }

  /// The heads of the chains that were walked.
  var heads: [ChainHead] {
    chains.map { ChainHead(chain: $0.key, number: $0.value.check.number, digest: $0.value.check.head) }
      .sorted { $0.chain < $1.chain }
  }

  /// Takes the next entries, then settles their signatures.
  ///
  /// Signatures up to a place may be left aside when they were found good before.
  mutating func take(_ scanned: [ScannedEntry], signaturesAfter: Int = 0) {
    self.signaturesAfter = signaturesAfter
    for entry in scanned { take(entry) }
    for wrong in signatures.settle() {
      note(.badSignature, wrong.chain, wrong.number, "the signature is not the author's")
    }
  }

  /// Takes a city entry in without holding it against anything.
  mutating func learn(_ entry: Entry) { try? book.take(entry) }

  /// Whether every chain ends with a whole batch.
  mutating func finish() {
    for (chain, state) in chains.sorted(by: { $0.key < $1.key }) {
      do {
        try state.check.finish()
      } catch {
        note(error.fault, chain, error.number, "the last batch is cut")
      }
    }
  }

  mutating func note(_ fault: ChainFault, _ chain: ChainName, _ number: Int, _ detail: String) {
    let kind: VerificationFault.Kind =
      switch fault {
      case .unsigned, .badSignature, .unknownAuthor: .signature
      case .notEntitled: .entitlement
      case .cityNumber: .order
      default: .chain
      }
    breaks.append(ChainBreak(chain: chain, number: number, fault: fault))
    faults.append(
      VerificationFault(kind: kind, place: "\(chain)#\(number)", detail: "\(fault.rawValue): \(detail)"))
  }

  private mutating func take(_ entry: ScannedEntry) {
    entries += 1
    var state = chains[entry.chain] ?? firstState(entry)
    defer { chains[entry.chain] = state }
    guard let (header, digest) = entry.sealed else {
      note(.unreadable, entry.chain, entry.number, "the header is not canonical")
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
    follow(entry, header, digest, &state)
    if header.city > (header.chain == .city ? header.number - 1 : book.number) {
      note(.cityNumber, header.chain, header.number, "city number \(header.city) ahead of the city chain")
    }
    judge(entry, header, digest, at: header.city, &state)
    for named in entry.body.evidence where attachments[named] == nil {
      attachments[named] = "\(header.chain)#\(header.number)"
    }
    state.before = header.closesBatch ? nil : header.kind
    // The store opens at the first act in the books by anyone but its founder; keys, refusals and looks are none.
    if header.chain != .city, header.kind != .actRefused, header.kind != .alertsShown,
      header.kind != .unitViewed, header.author != book.founder
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
  private func skip(_ state: inout ChainState, to entry: ScannedEntry) {
    let city = entry.sealed?.header.city ?? 0
    state.check = ChainCheck(
      chain: entry.chain, number: max(entry.number, state.check.number + 1),
      head: entry.digestColumn ?? state.check.head, city: min(city, book.number))
    state.isAdrift = true
  }

  /// Holds the entry against the one before it on its chain.
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
