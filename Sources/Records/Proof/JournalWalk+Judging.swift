extension JournalWalk {
  /// Checks place, time, key, signature, right, references and checkpoints of an entry against the books.
  mutating func judge(
    _ entry: ScannedEntry, _ header: EntryHeader, _ digest: Digest, _ state: inout ChainState
  ) {
    judgeChain(header, state.owner)
    let ahead = header.kind == .clockCorrected ? try? entry.entry?.body(ClockCorrected.self).ahead : nil
    if let wrong = clock.take(header.at, correcting: ahead) { note(.time, header, wrong) }
    judgeKey(entry, header, digest)
    let act = EntitlementCheck.Act(
      header: header, owner: state.owner, body: entry.body, isOpen: isOpen && seesAll,
      before: state.before)
    if !EntitlementCheck.isEntitled(act, posts: book.posts(of: header.author, at: header.city)) {
      note(.notEntitled, header, "\(header.author) was not entitled to \(header.kind.rawValue)")
    }
    // Nothing follows from a body that was altered, or is of no form; on the city chain what still has its form is
    // taken as it stands, since all rights rest on it.
    guard entry.bodyFits, entry.body.isOfForm else {
      if header.chain == .city { passCity(entry, header) }
      return
    }
    judgePlace(entry, header, state.owner)
    if let wrong = trails[header.chain, default: ChainTrails()].records.take(
      header, digest: digest, entry.body, &marks)
    {
      note(.reference, header, wrong)
    }
    guard let sealed = entry.entry else { return }
    if let wrong = trails[header.chain, default: ChainTrails()].papers.take(sealed) {
      note(.reference, header, wrong)
    }
    if seesAll {
      judgeAcrossChains(sealed)
      judgeRestating(sealed)
      if let (fault, wrong) = office.take(sealed) { note(fault, header, wrong) }
    }
    if header.chain == .city { takeCity(sealed) }
  }

  private mutating func note(_ fault: ChainFault, _ header: EntryHeader, _ detail: String) {
    note(fault, header.chain, header.number, detail)
  }

  /// Laws 3.1, 4.1 and 4.2.
  private mutating func judgeChain(_ header: EntryHeader, _ owner: ChainOwner) {
    let isFirst = seesAll ? entries == 1 : header.chain == .city && header.number == 1
    if isFirst != (header.kind == .storeFounded) || isFirst && (header.chain != .city || header.number != 1) {
      note(.place, header, "a journal begins with its founding, and has no other one")
    }
    let reach = header.chain == .city ? header.number - 1 : book.number
    if header.chain == .city ? header.city != reach : header.city > reach {
      note(.cityNumber, header, "city number \(header.city) where the city chain had come to \(reach)")
    }
    switch owner {
    case .city, .office: break
    case .nobody: note(.place, header, "there is no chain of this name")
    case .body(let scope):
      guard let unit = scope.unit, !book.hasUnit(unit, at: header.city) else { break }
      note(.place, header, "there was no unit \(unit)")
    }
  }

  /// Law 6.2, and the units of 6.14.
  private mutating func judgePlace(_ entry: ScannedEntry, _ header: EntryHeader, _ owner: ChainOwner) {
    let placement = Placement(
      header: header, owner: owner, body: entry.body, entry: entry.entry, book: book)
    if let (fault, wrong) = placement.objection() {
      note(fault, header, wrong)
    } else if header.kind == .paperFiled, let draft = entry.body.target.flatMap(placement.draft(in:)),
      !marks.stands(draft, on: header.chain), !(trails[header.chain]?.records.isShaken ?? false)
    {
      note(.place, header, "draft \(draft) does not stand on this chain")
    }
  }

  /// Laws 5.1 to 5.9.
  private mutating func judgeKey(_ entry: ScannedEntry, _ header: EntryHeader, _ digest: Digest) {
    let introduced = introducedKey(entry, header)
    guard let key = introduced ?? book.key(of: header.author, at: header.city) else {
      return note(.unknownAuthor, header, "\(header.author) had no key in force")
    }
    guard let signature = entry.signature else { return }
    check(
      SignatureQueue.Waiting(
        chain: header.chain, number: header.number, digest: digest, signature: signature, key: key),
      at: entry.sequence)
  }

  /// The key that an entry brings itself: of the founder, of a person with a code, of a recovered administrator.
  private mutating func introducedKey(_ scanned: ScannedEntry, _ header: EntryHeader) -> PublicKey? {
    guard let entry = scanned.entry, header.chain == .city else { return nil }
    switch header.kind {
    case .storeFounded:
      guard let body = try? entry.body(StoreFounded.self) else { return nil }
      if body.administrator.code != header.author || header.previous != body.store {
        note(.notEntitled, header, "a store is founded once, by its administrator")
      }
      return body.key
    case .keyIntroduced:
      guard let body = try? entry.body(KeyIntroduced.self) else { return nil }
      let isPresent = body.present == true
      if isPresent == (body.code != nil) {
        note(.notEntitled, header, "a key comes by a code or by the administrator's hand, and not by both")
      }
      if isPresent {
        let posts = book.posts(of: header.author, at: header.city)
        if Permission.post(for: .manageStore, in: .city, among: posts, on: header.at.day) == nil {
          note(.notEntitled, header, "only the administrator enrols who is present")
        }
        return nil
      }
      if body.person != header.author || !book.accepts(body, at: header.at) {
        note(.notEntitled, header, "no valid code was shown for this key")
      }
      return body.key
    case .administratorRecovered:
      guard let body = try? entry.body(AdministratorRecovered.self), let founding = book.founding else {
        return nil
      }
      let proof = [UInt8](hexadecimal: body.proof) ?? []
      if body.person.code != header.author || body.city.map({ $0 != header.city }) ?? false
        || !founding.recoveryKey.verifies(proof, over: body.provenBytes(store: founding.store))
      {
        note(.notEntitled, header, "the recovery key did not name this person and key here")
      }
      return body.key
    default: return nil
    }
  }

  /// Laws 6.8 (consents) and 6.9.
  private mutating func judgeAcrossChains(_ entry: Entry) {
    let header = entry.header
    switch header.kind {
    case .changeConsented:
      guard let body = try? entry.body(ChangeConsented.self) else { return }
      judgeConsent(header, body.unit, body.draft, body.submission)
    case .changeDeclined:
      guard let body = try? entry.body(ChangeDeclined.self) else { return }
      judgeConsent(header, body.unit, body.draft, body.submission)
    case .noticeMade:
      guard let body = try? entry.body(NoticeMade.self), let place = header.chain.body else { return }
      judgeHeads(body.heads, of: [header.chain, .office(place.side)], header)
    case .reportRegistered:
      guard let body = try? entry.body(ReportRegistered.self), let place = header.chain.body else { return }
      let sides = book.sides(of: place.unit, at: header.city)
      judgeHeads(body.heads, of: sides.flatMap { [.body(place.unit, $0), .office($0)] }, header)
    case .bulletinIssued:
      guard let body = try? entry.body(BulletinIssued.self) else { return }
      judgeHeads(body.heads, of: Side.allCases.map { .office($0) }, header)
    case .yearPublished:
      guard let body = try? entry.body(YearPublished.self) else { return }
      judgeHeads(body.heads, of: Side.allCases.map { .office($0) }, header)
    case .storeRestored:
      guard let body = try? entry.body(StoreRestored.self) else { return }
      judgeHeads(body.heads, of: chains.keys.sorted(), header)
    default: break
    }
  }

  /// Law 6.16.
  private mutating func judgeRestating(_ entry: Entry) {
    let header = entry.header
    let posts = book.posts(of: header.author, at: header.city)
    for side in office.sidesRestated(by: entry) {
      let post =
        header.at.isInCalendar
        ? Permission.post(for: .reviewMonth, in: Scope(side: side), among: posts, on: header.at.day) : nil
      guard post == nil else { continue }
      note(.notEntitled, header, "\(header.author) states scores anew that are not theirs to review")
    }
  }

  private mutating func judgeConsent(
    _ header: EntryHeader, _ unit: UnitCode, _ draft: Int, _ submission: Digest
  ) {
    guard let side = header.chain.office else { return }
    let records = trails[.body(unit, side)]?.records
    if !(records?.awaitsSignature(draft, submission) ?? false) {
      note(.reference, header, "the submission does not wait for consent")
    }
  }

  /// The heads of these chains as they stood right before an entry.
  private mutating func judgeHeads(_ heads: [ChainHead], of names: [ChainName], _ header: EntryHeader) {
    let wanted = names.map { name -> ChainHead in
      if name == header.chain {
        return ChainHead(chain: name, number: header.number - 1, digest: header.previous)
      }
      let known = chains[name]?.check
      return ChainHead(
        chain: name, number: known?.number ?? 0, digest: known?.head ?? book.store ?? Digest(of: []))
    }
    if heads != wanted { note(.place, header, "the heads are not those that were there") }
  }

  private mutating func passCity(_ scanned: ScannedEntry, _ header: EntryHeader) {
    if scanned.body.isOfForm, let entry = scanned.entry { learn(entry) }
    book.pass(to: header.number)
  }

  private mutating func takeCity(_ entry: Entry) {
    let header = entry.header
    if let (fault, wrong) = book.objection(to: entry) { note(fault, header, wrong) }
    if header.kind == .checkpointMade, seesAll, let body = try? entry.body(CheckpointMade.self) {
      var heads = chains.mapValues { state in (number: state.check.number, digest: state.check.head) }
      heads[.city] = (header.number - 1, header.previous)
      let before = CheckpointTrail.Before(
        heads: heads, order: TreeHead(size: order.size, root: order.root),
        store: book.founding?.store ?? Digest(of: []),
        key: checksSignatures ? book.key(of: header.author, at: header.city) : nil)
      if let wrong = checkpoints.take(body, day: header.at.day, before) { note(.checkpoint, header, wrong) }
    }
    do {
      try book.take(entry)
    } catch {
      note(.form, header, "the body cannot be read as \(header.kind.rawValue)")
    }
  }
}
