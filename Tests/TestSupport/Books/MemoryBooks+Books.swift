import Records

extension MemoryBooks: Books {
  package func unit(_ code: UnitCode) throws(StoreFailure) -> OrganisationUnit? { units[code] }
  package func person(_ code: PersonCode) throws(StoreFailure) -> Person? { people[code] }
  package func post(_ id: String) throws(StoreFailure) -> Post? { posts[id] }

  package func posts(of person: PersonCode) throws(StoreFailure) -> [Post] {
    posts.values.filter { $0.person == person }.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
  }

  package func heads(of unit: UnitCode, _ side: Side) throws(StoreFailure) -> [Post] {
    posts.values.filter { $0.unit == unit && $0.side == side && $0.role == .primaryHead }
  }

  package func postCount(of person: PersonCode) throws(StoreFailure) -> Int { try posts(of: person).count }

  package func draft(_ number: Int) throws(StoreFailure) -> Draft? { drafts[number] }
  package func submission(ofDraft number: Int) throws(StoreFailure) -> SubmissionFacts? {
    submissions[number]
  }

  package func record(_ number: RecordNumber) throws(StoreFailure) -> EnteredRecord? { records[number] }

  package func nextSerial(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Int {
    let serials = records.keys.filter { $0.unit == unit && $0.side == side && $0.year == year }.map(\.serial)
    return (serials.max() ?? 0) + 1
  }

  package func similar(to content: RecordContent, exceptDraft: Int?, exceptRecord: RecordNumber?)
    throws(StoreFailure) -> [SimilarRecord]
  {
    func isLike(_ other: RecordContent) -> Bool {
      other.unit == content.unit && other.side == content.side
        && other.time.start.day == content.time.start.day
        && (other.title == content.title || other.place == content.place)
    }
    func like(_ content: RecordContent, _ name: String) -> SimilarRecord {
      SimilarRecord(name: name, start: content.time.start, title: content.title, place: content.place)
    }
    let entered = records.values.sorted { $0.number < $1.number }
      .filter { !$0.voided && $0.number != exceptRecord && isLike($0.content) }
    let waiting = submissions.sorted { $0.key < $1.key }.filter { number, facts in
      [.submitted, .signed].contains(facts.state) && facts.body.purpose == .new && number != exceptDraft
        && isLike(facts.body.content)
    }
    return entered.map { like($0.content, $0.number.description) }
      + waiting.map { like($0.value.body.content, "D\($0.key)") }
  }

  package func paperHolder(_ unit: UnitCode, number: String) throws(StoreFailure) -> String? {
    papers[PaperPlace(unit: unit, number: number)]
  }

  package func hasObject(_ digest: Digest, size: Int) -> Bool { objects[digest] == size }

  package func occurrence(_ unit: UnitCode, _ side: Side, year: Int, _ name: OccurrenceName)
    throws(StoreFailure) -> OccurrenceFacts?
  {
    let ledger = LedgerPlace(unit: unit, side: side, year: year)
    guard var facts = duties[DutyPlace(ledger: ledger, name: name)] else { return nil }
    facts.isRecorded = records.contains { number, record in
      number.unit == unit && number.side == side && number.year == year && !record.voided
        && record.content.links.contains(name)
    }
    return facts
  }

  package func occurrenceCount(_ unit: UnitCode, _ side: Side, year: Int, code: String)
    throws(StoreFailure) -> Int
  {
    let ledger = LedgerPlace(unit: unit, side: side, year: year)
    return duties.keys.count { $0.ledger == ledger && $0.name.code == code }
  }

  package func indicators(in place: IndicatorPlace) throws(StoreFailure) -> [IndicatorStanding] {
    sets[place] ?? []
  }

  package func isCodeTaken(_ code: String, in place: IndicatorPlace) throws(StoreFailure) -> Bool {
    sets.contains { other, standing in
      guard other.year == place.year, other.side == place.side else { return false }
      return standing.contains { $0.dated.indicator.code == code && ($0.adopted || other != place) }
        && (other == place || areOfOneLedger(other.scope, place.scope))
    }
  }

  /// Whether a unit's own set and its group's are meant.
  private func areOfOneLedger(_ one: IndicatorScope, _ other: IndicatorScope) -> Bool {
    switch (one, other) {
    case (.unit(let unit), .group(let group)), (.group(let group), .unit(let unit)):
      units[unit]?.group == group
    default: false
    }
  }

  package func amendmentCount(of code: String, in place: IndicatorPlace) throws(StoreFailure) -> Int {
    amendments[CodePlace(place: place, code: code)] ?? 0
  }

  package func isLedgerClosed(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Bool {
    closedLedgers.contains(LedgerPlace(unit: unit, side: side, year: year))
  }

  package func head(of chain: ChainName) throws(StoreFailure) -> ChainHead {
    if let head = heads[chain] { return head }
    return ChainHead(chain: chain, number: 0, digest: try storeID())
  }

  package func storeID() throws(StoreFailure) -> Digest { Digest(of: Array("books in memory".utf8)) }
  package func lastInstant() throws(StoreFailure) -> Instant? { heads.isEmpty ? nil : now }
}
