import Records

extension MemoryBooks {
  /// What an entry has beside its body.
  struct Seal {
    let digest: Digest
    let chain: ChainName
    let author: PersonCode
    let at: Instant
  }

  mutating func take(_ body: any EntryBody, _ seal: Seal) throws(StoreFailure) {
    switch body {
    case let body as UnitAdded: units[body.unit.code] = body.unit
    case let body as UnitChanged: units[body.unit.code] = body.unit
    case let body as PersonAdded: people[body.person.code] = body.person
    case let body as PostGiven: posts[body.post.id] = body.post
    case let body as PostEnded: posts[body.id]?.to = body.on
    case let body as PaperFiled: file(body, seal)
    case let body as DraftDiscarded: drafts[body.draft] = nil
    case let body as DraftHandedOver: drafts[body.draft]?.author = seal.author
    default: if !takeRecording(body, seal), !takeDuties(body, seal) { throw unkept(type(of: body).kind) }
    }
  }

  func unkept(_ what: Any) -> StoreFailure { .damaged(detail: "books in memory keep no \(what)") }

  private mutating func takeRecording(_ body: any EntryBody, _ seal: Seal) -> Bool {
    switch body {
    case let body as RecordSubmitted:
      submissions[body.draft] = SubmissionFacts(
        digest: seal.digest, body: body, author: seal.author, at: seal.at, state: .submitted)
    case let body as RecordWithdrawn: submissions[body.draft]?.state = .withdrawn
    case let body as RecordReturned: submissions[body.draft]?.state = .returned
    case let body as RecordSigned:
      submissions[body.draft]?.state = .signed
      submissions[body.draft]?.signing = seal.digest
      submissions[body.draft]?.signedBody = body
      submissions[body.draft]?.signedAt = seal.at
      submissions[body.draft]?.signedBy = seal.author
    case let body as RecordEntered: enter(body, seal)
    case let body as RecordRevised:
      if let content = submissions[body.draft]?.body.content { records[body.number]?.content = content }
      records[body.number]?.revision = body.revision
      records[body.number]?.deadline = body.deadline
      records[body.number]?.lateBy = body.lateBy
      settle(body.draft)
    case let body as RecordVoided:
      records[body.number]?.voided = true
      settle(body.draft)
    default: return false
    }
    return true
  }

  private mutating func enter(_ body: RecordEntered, _ seal: Seal) {
    guard let content = submissions[body.draft]?.body.content else { return }
    records[body.number] = EnteredRecord(
      number: body.number, content: content, revision: 1, voided: false, deadline: body.deadline,
      lateBy: body.lateBy, enteredOn: seal.at.day)
    for (place, target) in papers where target == "D\(body.draft)" {
      papers[place] = body.number.description
    }
    settle(body.draft)
  }

  /// What is in the books has left the drafts.
  private mutating func settle(_ draft: Int) {
    submissions[draft]?.state = .entered
    drafts[draft] = nil
  }

  private mutating func file(_ body: PaperFiled, _ seal: Seal) {
    guard let unit = seal.chain.body?.unit else { return }
    papers = papers.filter { $0.value != body.target }
    papers[PaperPlace(unit: unit, number: body.paper.number)] = body.target
  }

  private mutating func takeDuties(_ body: any EntryBody, _ seal: Seal) -> Bool {
    switch body {
    case let body as IndicatorsDrafted: for dated in body.indicators { put(dated, adopted: false) }
    case let body as IndicatorsAdopted:
      for dated in body.indicators {
        put(dated, adopted: true)
        give(dated)
      }
    case let body as IndicatorsWithdrawn:
      guard let side = seal.chain.body?.side ?? seal.chain.office else { return false }
      let place = IndicatorPlace(year: body.year, side: side, scope: body.scope)
      sets[place]?.removeAll { body.codes.contains($0.dated.indicator.code) }
    case let body as IndicatorAmended:
      let indicator = body.indicator.indicator
      put(body.indicator, adopted: true)
      amendments[CodePlace(place: indicator.place, code: indicator.code)] = body.number
    case let body as OccurrenceExempted:
      duties[duty(body.unit, body.year, body.occurrence, seal)]?.isExempt = true
    case let body as OccurrenceExtended:
      duties[duty(body.unit, body.year, body.occurrence, seal)]?.due = body.due
    case let body as LedgerClosed: closedLedgers.insert(ledger(body.unit, body.year, seal))
    case let body as LedgerReopened: closedLedgers.remove(ledger(body.unit, body.year, seal))
    default: return false
    }
    return true
  }

  private mutating func put(_ dated: DatedIndicator, adopted: Bool) {
    var standing = sets[dated.indicator.place] ?? []
    standing.removeAll { $0.dated.indicator.code == dated.indicator.code }
    standing.append(IndicatorStanding(dated: dated, adopted: adopted))
    sets[dated.indicator.place] = standing.sorted { $0.dated.indicator.code < $1.dated.indicator.code }
  }

  /// Every unit that an indicator is for owes its occurrences.
  private mutating func give(_ dated: DatedIndicator) {
    let indicator = dated.indicator
    let holders = units.values.filter { unit in
      switch indicator.scope {
      case .unit(let code): unit.code == code
      case .group(let group): unit.group == group && unit.sides.contains(indicator.side)
      }
    }
    for unit in holders {
      let ledger = LedgerPlace(unit: unit.code, side: indicator.side, year: indicator.year)
      for dates in dated.occurrences {
        let name = OccurrenceName(code: indicator.code, ordinal: dates.ordinal)
        duties[DutyPlace(ledger: ledger, name: name)] = OccurrenceFacts(
          due: dates.due, evidence: indicator.evidence ?? [], isExempt: false, isRecorded: false,
          kind: indicator.kind)
      }
    }
  }

  /// What an office says of a unit's ledger is of the office's own side.
  private func ledger(_ unit: UnitCode, _ year: Int, _ seal: Seal) -> LedgerPlace {
    LedgerPlace(unit: unit, side: seal.chain.office ?? .main, year: year)
  }

  private func duty(_ unit: UnitCode, _ year: Int, _ name: OccurrenceName, _ seal: Seal) -> DutyPlace {
    DutyPlace(ledger: ledger(unit, year, seal), name: name)
  }
}
