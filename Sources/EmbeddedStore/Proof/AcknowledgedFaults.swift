import Records

/// What the administrator has acknowledged, as far as it still covers anything.
///
/// An acknowledgement covers one fault while what it was given for lies in its place; one of the first edition covers
/// everything that is wrong there. One that is itself at fault covers nothing.
struct AcknowledgedFaults {
  private var covered: Set<ChainBreak> = []
  /// Places that an acknowledgement of the first edition names, and those where what was acknowledged still lies.
  private(set) var places: Set<String> = []
  private var whole: Set<String> = []
  /// They are told for ever, whether they still show or not.
  private(set) var told: [VerificationFault] = []

  /// - Parameter lying: what lies in a place of the journal now.
  init(
    _ walk: JournalWalk, lying: (ChainName, Int) throws(StoreFailure) -> Digest?
  ) throws(StoreFailure) {
    let wrong = Set(walk.findings.filter { $0.at.chain == .city }.map(\.at.number))
    for known in walk.book.acknowledged where !wrong.contains(known.number) {
      let fault = known.body
      let place = "\(fault.chain)#\(fault.number)"
      told.append(
        VerificationFault(
          kind: .acknowledged, place: place, detail: "\(fault.fault.rawValue): \(fault.reason)"))
      if fault.digest == nil {
        whole.insert(place)
        places.insert(place)
      } else if try lying(fault.chain, fault.number) == fault.digest {
        covered.insert(ChainBreak(chain: fault.chain, number: fault.number, fault: fault.fault))
        places.insert(place)
      }
    }
  }

  func cover(_ fault: ChainBreak) -> Bool {
    covered.contains(fault) || whole.contains("\(fault.chain)#\(fault.number)")
  }
}

extension SQLiteStore {
  /// What lies in a place of the journal now.
  func lying(in chain: ChainName, at number: Int) throws(StoreFailure) -> Digest? {
    try reading { db in try Journal(db).lying(in: chain, at: number) }
  }
}
