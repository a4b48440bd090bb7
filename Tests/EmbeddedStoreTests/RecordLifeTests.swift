import EmbeddedStore
import Records
import Testing

@Suite struct `A record's way into the books` {
  let unit: SmallUnit
  init() throws { unit = try SmallUnit(ledgersFrom: Day("2026-01-01")) }

  func submitted(_ form: DraftForm? = nil) throws -> Draft {
    let draft = try unit.draft(form)
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    return draft
  }

  func sign(_ draft: Draft) throws -> Receipt {
    try unit.store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: unit.head)
  }

  @Test func `R-067 numbers are gapless within unit, year and side`() throws {
    let numbers = try (1...3).map {
      try unit.enteredRecord(unit.form(title: "会议 \($0)", start: "2026-11-1\($0) 09:00"), late: "路途远")?
        .description
    }
    #expect(numbers == ["CZJ-2026-Z-0001", "CZJ-2026-Z-0002", "CZJ-2026-Z-0003"])
  }

  @Test func `R-067 the year of a number is that of the event's end`() throws {
    unit.clock.move(to: "2027-01-04 10:00")
    let number = try unit.enteredRecord(unit.form(start: "2026-12-30 14:00"))
    #expect(number?.year == 2026)
  }

  @Test func `R-064 the sides are numbered apart`() throws {
    _ = try unit.enteredRecord()
    var form = unit.form(title: "案件办理")
    form.subject = DutySubject(kind: .disciplineBody)
    let draft = try unit.store.newDraft(
      unit: SmallUnit.unit, side: .supervision, purpose: .new, record: nil, form: form, by: unit.recorder)
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    _ = try unit.store.perform(.sign(draft: draft.number, opinion: "", paper: nil), by: unit.disciplineHead)
    let number = try unit.store.perform(.enter(draft: draft.number, lateReason: nil), by: unit.recorder)
      .number
    #expect(number?.description == "CZJ-2026-J-0001")
  }

  @Test func `R-089 a record that nobody signed cannot be entered`() throws {
    let draft = try submitted()
    #expect(throws: StoreFailure.refused(.wrongState(draft: draft.number, .submitted))) {
      try unit.store.perform(.enter(draft: draft.number, lateReason: nil), by: unit.recorder)
    }
  }

  @Test func `R-014 the head of the other side cannot sign`() throws {
    let draft = try submitted()
    let refusal = ActRefusal.notPermitted(.signRecord, Scope(unit: SmallUnit.unit, side: .main))
    #expect(throws: StoreFailure.refused(refusal)) {
      try unit.store.perform(.sign(draft: draft.number, opinion: "", paper: nil), by: unit.disciplineHead)
    }
  }

  @Test func `R-019 a refused act leaves an entry with who and what`() throws {
    let draft = try submitted()
    let before = try unit.store.changeCounter()
    _ = try? unit.store.perform(.sign(draft: draft.number, opinion: "", paper: nil), by: unit.disciplineHead)
    #expect(try unit.store.changeCounter() == before + 1)
    let entry = try unit.lastEntry()
    #expect(entry.header.kind == .actRefused)
    #expect(entry.header.author == "he")
    #expect(try entry.body(ActRefused.self) == ActRefused(operation: .signRecord, target: "CZJ/main"))
  }

  @Test func `R-093 a head sends a draft back with a comment, and it can be submitted again`() throws {
    let draft = try submitted()
    _ = try unit.store.perform(.returnDraft(draft: draft.number, comment: "请补参会名单"), by: unit.head)
    let standing = try unit.store.draft(draft.number, for: unit.recorder)
    #expect(standing.state == .returned)
    #expect(standing.comment == "请补参会名单")
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    #expect(try unit.store.draft(draft.number, for: unit.head).attempt == 2)
  }

  @Test func `R-093 a return without a comment is refused`() throws {
    let draft = try submitted()
    #expect(throws: StoreFailure.refused(.commentMissing)) {
      try unit.store.perform(.returnDraft(draft: draft.number, comment: "  "), by: unit.head)
    }
  }

  @Test func `R-092 a signature names the digest of what was submitted`() throws {
    let draft = try submitted()
    let submission = try #require(try unit.store.draft(draft.number, for: unit.head).submission)
    _ = try sign(draft)
    #expect(try unit.lastEntry().body(RecordSigned.self).submission == submission)
  }

  @Test func `R-092 taking a signed draft back removes the signature`() throws {
    let draft = try submitted()
    _ = try sign(draft)
    _ = try unit.store.perform(.withdraw(draft: draft.number), by: unit.recorder)
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    #expect(throws: StoreFailure.refused(.wrongState(draft: draft.number, .submitted))) {
      try unit.store.perform(.enter(draft: draft.number, lateReason: nil), by: unit.recorder)
    }
  }

  @Test func `R-091 a head does not sign before the event has begun`() throws {
    let draft = try submitted(unit.form(start: "2026-11-23 14:00"))
    #expect(throws: StoreFailure.refused(.signedBeforeEvent)) { try sign(draft) }
  }

  @Test func `R-069 an event that is not over cannot be entered`() throws {
    var form = unit.form(start: "2026-11-20 13:00")
    form.end = "16:00"
    let draft = try submitted(form)
    _ = try sign(draft)
    let over = try #require(Moment("2026-11-20 16:00"))
    #expect(throws: StoreFailure.refused(.eventNotOver(over))) {
      try unit.store.perform(.enter(draft: draft.number, lateReason: nil), by: unit.recorder)
    }
  }

  @Test func `entered by itself when signed, if the recorder said so, in the head's batch`() throws {
    var form = unit.form()
    form.enterWhenSigned = true
    let receipt = try sign(try submitted(form))
    #expect(receipt.number?.description == "CZJ-2026-Z-0001")
    let entry = try unit.lastEntry()
    #expect(entry.header.batch == [2, 2])
    #expect(entry.header.author == "zhang")
    let body = try entry.body(RecordEntered.self)
    #expect(body.recorder == "lin")
    #expect(body.onOrder == true)
  }

  @Test func `an order that cannot be carried out leaves the record signed and says why`() throws {
    var form = unit.form(start: "2026-11-10 09:00")
    form.enterWhenSigned = true
    let draft = try submitted(form)
    #expect(try sign(draft).notEntered == .lateReasonMissing(lateBy: 5))
    #expect(try unit.store.draft(draft.number, for: unit.recorder).state == .signed)
  }

  @Test func `R-103 a late entry needs a reason and carries the working days it is late`() throws {
    let draft = try submitted(unit.form(start: "2026-11-10 09:00"))
    _ = try sign(draft)
    #expect(throws: StoreFailure.refused(.lateReasonMissing(lateBy: 5))) {
      try unit.store.perform(.enter(draft: draft.number, lateReason: nil), by: unit.recorder)
    }
    _ = try unit.store.perform(.enter(draft: draft.number, lateReason: "出差"), by: unit.recorder)
    let body = try unit.lastEntry().body(RecordEntered.self)
    #expect(body.lateBy == 5)
    #expect(body.lateReason == "出差")
  }

  @Test func `R-104 entry counts, not the draft nor the signature`() throws {
    let draft = try submitted(unit.form(start: "2026-11-17 09:00"))
    _ = try sign(draft)
    unit.clock.move(to: "2026-11-23 09:00")
    _ = try unit.store.perform(.enter(draft: draft.number, lateReason: "等待盖章"), by: unit.recorder)
    #expect(try unit.lastEntry().body(RecordEntered.self).lateBy == 1)
  }

  @Test func `R-063 the same title on the same day must be confirmed as another event`() throws {
    let number = try #require(try unit.enteredRecord())
    let draft = try unit.draft()
    let similar = SimilarRecord(
      name: number.description, start: try #require(Moment("2026-11-18 14:00")), title: "专题研究会议",
      place: "三楼会议室")
    #expect(throws: StoreFailure.refused(.duplicates([similar]))) {
      try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    }
    _ = try unit.store.perform(
      .submit(draft: draft.number, Confirmations(duplicates: [number.description])), by: unit.recorder)
    #expect(try unit.lastEntry().body(RecordSubmitted.self).duplicates == [number.description])
  }

  @Test func `R-096 a signature under one's own performance is marked`() throws {
    var form = unit.form()
    form.subject = DutySubject(kind: .head)
    _ = try sign(try submitted(form))
    #expect(try unit.lastEntry().body(RecordSigned.self).own == true)
  }

  @Test func `R-095 an acting head signs, and the signature says acting`() throws {
    _ = try unit.store.perform(
      .givePosts([
        Post(
          id: "", person: "lin", unit: SmallUnit.unit, side: .main, role: .actingHead, title: "主持工作",
          from: unit.clock.read().day)
      ]), by: unit.administrator)
    let draft = try submitted()
    _ = try unit.store.perform(.sign(draft: draft.number, opinion: "", paper: nil), by: unit.recorder)
    let body = try unit.lastEntry().body(RecordSigned.self)
    #expect(body.acting == true)
    #expect(body.own == true)
  }

  @Test func `R-090 an ink signature needs the scan of its sheet`() throws {
    let draft = try submitted()
    let paper = PaperSignature(
      day: unit.clock.read().day, reference: "签 2026-11", signer: "zhang")
    #expect(throws: StoreFailure.refused(.scanMissing)) {
      try unit.store.perform(.sign(draft: draft.number, opinion: "", paper: paper), by: unit.recorder)
    }
  }

  @Test func `R-114 only the author gives up a draft, and its trace stays`() throws {
    let draft = try unit.draft()
    _ = try unit.store.perform(.discard(draft: draft.number), by: unit.recorder)
    let body = try unit.lastEntry().body(DraftDiscarded.self)
    #expect(body.title == "专题研究会议")
    #expect(body.draftedBy == "lin")
    #expect(throws: StoreFailure.self) { try unit.store.draft(draft.number, for: unit.recorder) }
  }

  @Test func `R-114 what was submitted once cannot be discarded`() throws {
    let draft = try submitted()
    _ = try unit.store.perform(.withdraw(draft: draft.number), by: unit.recorder)
    #expect(throws: StoreFailure.refused(.wrongState(draft: draft.number, .withdrawn))) {
      try unit.store.perform(.discard(draft: draft.number), by: unit.recorder)
    }
  }

  @Test func `R-071 a draft survives the program and tells what is missing`() throws {
    var draft = try unit.draft()
    draft.form.place = ""
    draft.form.summary = "半"
    _ = try unit.store.keep(draft, by: unit.recorder)
    let reopened = try SQLiteStore.open(
      at: unit.store.directory, options: OpenOptions(clock: { [clock = unit.clock] in clock.read() }))
    let standing = try reopened.draft(draft.number, for: unit.recorder)
    #expect(standing.draft.form.summary == "半")
    #expect(standing.missing.map(\.field) == [.place, .summary])
  }

  @Test func `two editors of a draft cannot overwrite each other`() throws {
    let draft = try unit.draft()
    _ = try unit.store.keep(draft, by: unit.recorder)
    #expect(throws: StoreFailure.draftChanged(number: draft.number, by: "lin")) {
      try unit.store.keep(draft, by: unit.recorder)
    }
  }

  @Test func `R-092 what was submitted is not written in behind its back`() throws {
    var draft = try submitted()
    draft.form.summary += "另加一句。"
    #expect(throws: StoreFailure.refused(.wrongState(draft: draft.number, .submitted))) {
      try unit.store.keep(draft, by: unit.recorder)
    }
    _ = try unit.store.perform(.withdraw(draft: draft.number), by: unit.recorder)
    #expect(try unit.store.keep(draft, by: unit.recorder).form.summary.hasSuffix("另加一句。"))
  }

  @Test func `R-059 who was named without a code is offered as an outsider, and can be named again`() throws {
    var form = unit.form()
    form.people.append(Participant(name: "李国庆", part: .attendee))
    _ = try unit.enteredRecord(form)
    let offered = try unit.store.candidates(.people(SmallUnit.unit), for: unit.recorder)
    #expect(offered.filter(\.isOutsider).map(\.text) == ["李国庆"])
    #expect(offered.filter { !$0.isOutsider }.map(\.value).sorted() == ["he", "lin", "zhang"])
    var again = unit.form(title: "第二次会议", start: "2026-11-19 14:00")
    again.people.append(Participant(name: "李国庆", part: .attendee))
    let draft = try submitted(again)
    #expect(try unit.store.draft(draft.number, for: unit.recorder).state == .submitted)
  }

  @Test func `R-073 a record keeps the designation under which its recorder acted`() throws {
    _ = try submitted()
    #expect(try unit.lastEntry().body(RecordSubmitted.self).designation == "lin/1")
  }

  @Test func `R-070 times come from the clock`() throws {
    _ = try submitted()
    #expect(try unit.lastEntry().header.at.description == "2026-11-20T14:00:00+08:00")
  }

  @Test func `R-087 a paper number belongs to one record of a unit`() throws {
    var form = unit.form()
    form.paperNumber = "2026-Z-017"
    form.paperLocation = "档案室二柜"
    form.paperPages = "6"
    let number = try #require(try unit.enteredRecord(form))
    var other = form
    other.title = "另一次会议"
    other.place = "二楼"
    let draft = try unit.draft(other)
    #expect(throws: StoreFailure.refused(.paperNumberTaken("2026-Z-017", by: number.description))) {
      try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    }
  }

  @Test func `R-086 a paper number may come after entry`() throws {
    let number = try #require(try unit.enteredRecord())
    let paper = PaperFile(number: "2026-Z-018", location: "档案室", pages: 3)
    _ = try unit.store.perform(.filePaper(target: number.description, paper), by: unit.recorder)
    #expect(try unit.store.record(number, for: unit.recorder).row.paper == .filed(paper))
  }
}

@Suite struct `Signing what was read` {
  @Test func `W-4 is refused when the draft was submitted anew in the meantime`() throws {
    let unit = try SmallUnit(ledgersFrom: Day("2026-01-01"))
    let draft = try unit.draft()
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    let read = try #require(try unit.store.draft(draft.number, for: unit.head).submission)
    _ = try unit.store.perform(.withdraw(draft: draft.number), by: unit.recorder)
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    #expect(throws: StoreFailure.refused(.submittedAnew(draft: draft.number))) {
      try unit.store.perform(
        .sign(draft: draft.number, opinion: "", paper: nil, reading: read), by: unit.head)
    }
    let now = try unit.store.draft(draft.number, for: unit.head).submission
    _ = try unit.store.perform(
      .sign(draft: draft.number, opinion: "", paper: nil, reading: now), by: unit.head)
    #expect(try unit.store.draft(draft.number, for: unit.head).state == .signed)
  }
}
