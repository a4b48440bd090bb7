import Records

extension JournalWalk {
  /// Holds key, signature, right, references and checkpoints of an entry against the books.
  mutating func judge(
    _ entry: ScannedEntry, _ header: EntryHeader, _ digest: Digest, at city: Int, _ state: inout ChainState
  ) {
    let key = introducedKey(entry, header, city) ?? book.key(of: header.author, at: city)
    if key == nil {
      note(.unknownAuthor, header.chain, header.number, "\(header.author) had no key in force")
    }
    if checksSignatures, entry.sequence > signaturesAfter, let key, let signature = entry.signature {
      signatures.add(
        SignatureQueue.Waiting(
          chain: header.chain, number: header.number, digest: digest, signature: signature, key: key))
    }
    let posts = book.posts(of: header.author, at: city)
    let act = EntitlementCheck.Act(
      header: header, owner: state.owner, body: entry.body, isOpen: isOpen && seesAll,
      before: state.before)
    if !EntitlementCheck.isEntitled(act, posts: posts) {
      note(
        .notEntitled, header.chain, header.number,
        "\(header.author) was not entitled to \(header.kind.rawValue)")
    }
    if !trails[header.chain, default: SubmissionTrail()].take(header, digest: digest, body: entry.body) {
      faults.append(
        VerificationFault(
          kind: .order, place: "\(header.chain)#\(header.number)",
          detail: "names a submission or signature that does not stand"))
    }
    if header.chain == .city, let sealed = entry.entry { takeCity(sealed, key: key) }
  }

  /// The key that an entry brings itself: of the founder, of whoever has a code, of a recovered administrator.
  private mutating func introducedKey(_ scanned: ScannedEntry, _ header: EntryHeader, _ city: Int)
    -> PublicKey?
  {
    guard let entry = scanned.entry, header.chain == .city else { return nil }
    switch header.kind {
    case .storeFounded:
      guard let body = try? entry.body(StoreFounded.self) else { return nil }
      if header.number != 1 || body.administrator.code != header.author || header.previous != body.store {
        note(.notEntitled, header.chain, header.number, "a store is founded once, by its administrator")
      }
      return body.key
    case .keyIntroduced:
      guard let body = try? entry.body(KeyIntroduced.self) else { return nil }
      if body.present == true {
        if Permission.post(
          for: .manageStore, in: .city, among: book.posts(of: header.author, at: city), on: header.at.day)
          == nil
        {
          note(.notEntitled, header.chain, header.number, "only the administrator enrols who is present")
        }
        return nil
      }
      if body.person != header.author || !book.accepts(body, at: header.at) {
        note(.notEntitled, header.chain, header.number, "no valid code was shown for this key")
      }
      return body.key
    case .administratorRecovered:
      guard let body = try? entry.body(AdministratorRecovered.self), let founding = book.founding else {
        return nil
      }
      let proven = AdministratorRecovered.provenBytes(store: founding.store, key: body.key)
      let proof = [UInt8](hexadecimal: body.proof) ?? []
      if body.person.code != header.author || !founding.recoveryKey.verifies(proof, over: proven) {
        note(.notEntitled, header.chain, header.number, "the recovery key did not name this key")
      }
      return body.key
    default: return nil
    }
  }

  private mutating func takeCity(_ entry: Entry, key: PublicKey?) {
    let header = entry.header
    if header.kind == .checkpointMade, seesAll, let body = try? entry.body(CheckpointMade.self) {
      var heads = chains.mapValues { state in (state.check.number, state.check.head) }
      heads[.city] = (header.number - 1, header.previous)
      let wrong = checkpoints.take(
        body, day: header.at.day, heads: heads, store: book.founding?.store ?? Digest(of: []),
        key: checksSignatures ? key : nil)
      if let wrong {
        faults.append(
          VerificationFault(kind: .checkpoint, place: "\(header.chain)#\(header.number)", detail: wrong))
      }
    }
    do {
      try book.take(entry)
    } catch {
      note(.unreadable, header.chain, header.number, "the body cannot be read as \(header.kind.rawValue)")
    }
  }
}
