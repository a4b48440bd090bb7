import Records

/// A departure for a city entry, whose city number is its own place less one.
private func city(_ key: SigningKey? = nil, _ header: @escaping (inout EntryHeader) -> Void = { _ in })
  -> Departure
{
  Departure(
    header: {
      $0.city = $0.number - 1
      header(&$0)
    }, key: key)
}

extension LawBreach {
  static let ofKeys = [
    LawBreach("5.1", "a founding by somebody else", .notEntitled) { journal in
      let founding = try journal.lastEntry(.storeFounded).body(StoreFounded.self)
      journal = OpenJournal([], keys: journal.keys, recoveryKey: journal.recoveryKey, store: journal.store)
      try journal.append(
        founding, on: .city, by: "lin",
        Departure(header: { $0.city = 0 }, key: journal.keys["admin"]))
    },
    LawBreach("5.2", "a key both by code and by hand", .notEntitled) {
      try $0.append(
        KeyIntroduced(person: "lin", key: SigningKey().publicKey, code: "ABCD", present: true), on: .city,
        by: "admin", city())
    },
    LawBreach("5.2", "a key neither by code nor by hand", .notEntitled) {
      let key = SigningKey()
      try $0.append(KeyIntroduced(person: "lin", key: key.publicKey), on: .city, by: "lin", city(key))
    },
    LawBreach("5.3", "a code that nobody issued", .notEntitled) {
      let key = SigningKey()
      try $0.append(
        KeyIntroduced(person: "lin", key: key.publicKey, code: OneTimeCode().description), on: .city,
        by: "lin", city(key))
    },
    LawBreach("5.3", "a code that has expired", .notEntitled) { journal in
      let (code, key) = (OneTimeCode(), SigningKey())
      try journal.append(
        CodeIssued(person: "lin", salt: "00", hash: code.hash(salt: "00"), expires: journal.last + -1),
        on: .city, by: "admin", city())
      try journal.append(
        KeyIntroduced(person: "lin", key: key.publicKey, code: code.description), on: .city, by: "lin",
        city(key))
    },
    LawBreach("5.3", "a code that was used", .notEntitled) { journal in
      let code = OneTimeCode()
      try journal.append(
        CodeIssued(person: "lin", salt: "00", hash: code.hash(salt: "00"), expires: journal.last + 99),
        on: .city, by: "admin", city())
      for _ in 0..<2 {
        let key = SigningKey()
        try journal.append(
          KeyIntroduced(person: "lin", key: key.publicKey, code: code.description), on: .city, by: "lin",
          city(key))
      }
    },
    LawBreach("5.4", "a key by the hand of somebody else", .notEntitled) {
      try $0.append(
        KeyIntroduced(person: "he", key: SigningKey().publicKey, present: true), on: .city, by: "lin", city())
    },
    LawBreach("5.5", "a recovery at another place", .notEntitled) { journal in
      let key = SigningKey()
      let body = try AdministratorRecovered(
        of: Person(code: "lin", name: "某"), key: key.publicKey, store: journal.store, city: 3,
        provenBy: journal.recoveryKey)
      try journal.append(body, on: .city, by: "lin", city(key))
    },
    LawBreach("5.5", "a recovery for another person", .notEntitled) { journal in
      let key = SigningKey()
      var body = try AdministratorRecovered(
        of: Person(code: "lin", name: "某"), key: key.publicKey, store: journal.store,
        city: journal.city, provenBy: journal.recoveryKey)
      body.person.code = "he"
      try journal.append(body, on: .city, by: "he", city(key))
    },
    LawBreach("5.5", "a recovery by another key", .notEntitled) { journal in
      let key = SigningKey()
      let body = try AdministratorRecovered(
        of: Person(code: "lin", name: "某"), key: key.publicKey, store: journal.store,
        city: journal.city, provenBy: key)
      try journal.append(body, on: .city, by: "lin", city(key))
    },
    LawBreach("5.6", "a key that was introduced before", .notEntitled) { journal in
      guard let key = journal.keys["he"] else { return }
      try journal.append(
        KeyIntroduced(person: "lin", key: key.publicKey, present: true), on: .city, by: "admin", city())
    },
    LawBreach("5.6", "a recovery with a key that was introduced before", .notEntitled) { journal in
      guard let key = journal.keys["he"] else { return }
      let body = try AdministratorRecovered(
        of: Person(code: "he", name: "某"), key: key.publicKey, store: journal.store, city: journal.city,
        provenBy: journal.recoveryKey)
      try journal.append(body, on: .city, by: "he", city(key))
    },
    LawBreach("5.7", "an administrator before the day of the post", .notEntitled) { journal in
      let key = SigningKey()
      let body = try AdministratorRecovered(
        of: Person(code: "new", name: "某"), key: key.publicKey, store: journal.store,
        city: journal.city, provenBy: journal.recoveryKey)
      try journal.append(body, on: .city, by: "new", city(key))
      try journal.append(
        PersonAdded(person: Person(code: "xin", name: "新")), on: .city, by: "new",
        city(key) { $0.at = $0.at + -86_400 })
    },
    LawBreach("5.8", "the signature of somebody else", .badSignature) { journal in
      try journal.discard(900, Departure(key: journal.keys["zhang"]))
    },
    LawBreach("5.9", "an author without a key", .unknownAuthor) {
      try $0.append(
        DraftDiscarded(draft: 900, title: "", draftedAt: $0.last, draftedBy: "lin"), on: OpenJournal.main,
        by: "nobody", Departure(key: SigningKey()))
    },
  ]

  static let ofRights = [
    LawBreach("6.1", "a post that the recorder gives", .notEntitled) { journal in
      try journal.append(
        PostGiven(
          post: Post(id: "lin/9", person: "lin", role: .administrator, title: "自任", from: journal.last.day)),
        on: .city, by: "lin", city())
    },
    LawBreach("6.1", "a signature of the other side's head", .notEntitled) {
      let submission = try $0.submit(901)
      try $0.append(
        RecordSigned(draft: 901, submission: submission, opinion: "", post: "he/1"), on: OpenJournal.main,
        by: "he")
    },
    LawBreach("6.1", "an act on a day that no calendar has", .notEntitled) {
      try $0.discard(900, Departure(header: { $0.at = Instant(seconds: 1 << 52) }))
    },
    LawBreach("6.1", "a paper that no form has", .notEntitled) {
      let submission = try $0.submit(901)
      try $0.append(
        RecordSigned(draft: 901, submission: submission, opinion: "", post: "zhang/1"),
        on: OpenJournal.main, by: "lin", Departure(value: { $0["zz"] = .object(["paper": .integer(1)]) }))
    },
    LawBreach("6.1", "a record brought over after the opening", .notEntitled) { journal in
      let moment = Moment(day: journal.last.day, minute: 1)
      try journal.append(
        RecordImported(
          number: RecordNumber(unit: OpenJournal.unit, year: 2026, side: .main, serial: 3),
          content: try journal.content, deadline: journal.last.day, signedBy: "某", signedAt: moment,
          enteredAt: moment), on: OpenJournal.main, by: "admin")
    },
    LawBreach("6.1", "an archive by the administrator on a unit's chain", .notEntitled) {
      try $0.append(
        ArchiveMade(ArchiveExtent(), records: true, journal: false), on: OpenJournal.main, by: "admin")
    },
    LawBreach("6.1", "an archive by a recorder on the city chain", .notEntitled) {
      try $0.append(
        ArchiveMade(ArchiveExtent(), records: true, journal: true), on: .city, by: "lin", city())
    },
    LawBreach("6.2", "an archive of another side's record", .place) {
      let number = RecordNumber(unit: OpenJournal.unit, year: 2026, side: .supervision, serial: 1)
      try $0.append(
        ArchiveMade(ArchiveExtent(record: number), records: true, journal: false), on: OpenJournal.main,
        by: "lin")
    },
    LawBreach("6.1", "a kind that stands on no such chain", .notEntitled) {
      try $0.append(PersonAdded(person: Person(code: "xin", name: "新")), on: OpenJournal.main, by: "admin")
    },
  ]

  static let ofNames = [
    LawBreach("6.14", "a unit that is added again", .reference) { journal in
      try journal.append(
        try journal.lastEntry(.unitAdded).body(UnitAdded.self), on: .city, by: "admin", city())
    },
    LawBreach("6.14", "a person who is added again", .reference) {
      try $0.append(PersonAdded(person: Person(code: "lin", name: "某")), on: .city, by: "admin", city())
    },
    LawBreach("6.14", "a post that is given again", .reference) { journal in
      try journal.append(
        PostGiven(post: Post(id: "lin/1", person: "lin", role: .reader, title: "某", from: journal.last.day)),
        on: .city, by: "admin", city())
    },
    LawBreach("6.14", "a post that ended and is lengthened", .reference) { journal in
      for days in [0, 9] {
        try journal.append(
          PostEnded(id: "he/1", on: journal.last.day + days, reason: "某"), on: .city, by: "admin", city())
      }
    },
    LawBreach("6.14", "a code for nobody", .reference) { journal in
      try journal.append(
        CodeIssued(person: "nobody", salt: "", hash: Digest(of: []), expires: journal.last), on: .city,
        by: "admin", city())
    },
    LawBreach("6.14", "a look into a unit that is not there", .reference) {
      try $0.append(UnitViewed(unit: "NOP"), on: "office/main", by: "zhou")
    },
    LawBreach("6.15", "an inspection whose number leaves one out", .reference) { journal in
      let day = journal.last.day
      try journal.append(
        InspectionOpened(
          name: SupervisionName(.inspection, office: .main, year: 2026, serial: 5), form: .comprehensive,
          units: [OpenJournal.unit], from: day, to: day, basis: "某"), on: "office/main", by: "zhou")
    },
    LawBreach("6.15", "a finding whose number leaves some out", .reference) { journal in
      try journal.append(
        InspectionFound(
          inspection: try journal.lastEntry(.inspectionOpened).digest, number: 9, unit: OpenJournal.unit,
          side: .main, text: "某", gravity: .remark), on: "office/main", by: "zhou")
    },
    LawBreach("6.15", "a month that is closed again", .reference) { journal in
      try journal.append(
        try journal.lastEntry(.reviewClosed).body(ReviewClosed.self), on: "office/main", by: "zhou")
    },
    LawBreach("6.16", "a score that is not theirs to review, stated anew", .notEntitled) { journal in
      guard let quarter = Quarter("2026-Q3"), let month = Month("2026-09") else { return }
      try journal.append(
        BulletinIssued(
          number: BulletinNumber(year: 2026, serial: 1), quarter: quarter, group: .county, rows: [],
          omitted: [],
          heads: [journal.head("office/main"), journal.head("office/supervision")],
          restated: [
            RestatedScore(
              unit: OpenJournal.unit, side: .supervision, month: month, score: Score(hundredths: 100_00))
          ]), on: "office/main", by: "zhou")
    },
    LawBreach("6.15", "a month that is opened again and was not closed", .reference) { journal in
      guard let month = Month("2026-10") else { return }
      try journal.append(
        ReviewReopened(
          unit: OpenJournal.unit, month: month, review: try journal.lastEntry(.reviewClosed).digest,
          reason: "某"), on: "office/main", by: "zhou")
    },
  ]

  static let ofCheckpoints = [
    LawBreach("8.1", "a checkpoint whose number leaves one out", .checkpoint) {
      try $0.checkpoint { $0.number += 1 }
    },
    LawBreach("8.1", "a checkpoint of another day", .checkpoint) {
      try $0.checkpoint { $0.day = $0.day - 1 }
    },
    LawBreach("8.2", "a checkpoint of other heads", .checkpoint) {
      try $0.checkpoint { $0.changed = $0.changed.dropLast() + [] }
    },
    LawBreach("8.2", "a checkpoint that counts other chains", .checkpoint) {
      try $0.checkpoint { $0.chains += 1 }
    },
    LawBreach("8.2", "a checkpoint whose changes stand in another order", .checkpoint) {
      try $0.discard(950)
      try $0.checkpoint { $0.changed.reverse() }
    },
    LawBreach("8.3", "a checkpoint of another size", .checkpoint) {
      try $0.checkpoint { $0.size = $0.size.map { $0 - 1 } }
    },
    LawBreach("8.3", "a checkpoint of another order", .checkpoint) {
      try $0.checkpoint { $0.tree = Digest(of: [1]) }
    },
    LawBreach("8.4", "a checkpoint that somebody else signed", .checkpoint) { journal in
      guard let key = journal.keys["lin"] else { return }
      try journal.checkpoint { body in
        body.signature = (try? key.signature(over: [1]))?.hexadecimal ?? ""
      }
    },
    LawBreach("8.4", "a note that somebody else signed", .checkpoint) { journal in
      guard let key = journal.keys["lin"] else { return }
      try journal.checkpoint { body in body.note = (try? key.signature(over: [1]))?.hexadecimal }
    },
  ]
}
