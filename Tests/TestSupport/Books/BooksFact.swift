import Records
import Testing

/// Books in which the people of the small body act: what the facts of any `Books` are tried on.
package protocol ActedBooks {
  associatedtype Kept: Books

  @discardableResult mutating func act(_ act: Act, by person: PersonCode) throws -> Receipt
  /// Keeps a draft of the recorder's, of the main side.
  mutating func keep(_ form: DraftForm, _ purpose: Purpose, of record: RecordNumber?) throws -> Int
  func look<Value>(_ body: (Kept) throws -> Value) throws -> Value
}

extension ActedBooks {
  package mutating func keep(_ form: DraftForm) throws -> Int { try keep(form, .new, of: nil) }

  /// Brings a form into the books: submitted, signed and, when it is asked for, entered.
  package mutating func bring(_ form: DraftForm, enters: Bool = true) throws -> (
    draft: Int, record: RecordNumber?
  ) {
    let draft = try keep(form)
    try act(.submit(draft: draft, Confirmations(lacking: [.minutes])), by: "lin")
    try act(.sign(draft: draft, opinion: "同意", paper: nil), by: "zhang")
    guard enters else { return (draft, nil) }
    return (draft, try act(.enter(draft: draft, lateReason: nil), by: "lin").number)
  }

  /// Ends a record, by the recorder's submission and the head's signature.
  package mutating func void(_ record: RecordNumber) throws {
    var form = SmallBody.form()
    form.reason = "与另一条重复"
    let draft = try keep(form, .void, of: record)
    try act(.submit(draft: draft, Confirmations()), by: "lin")
    try act(.sign(draft: draft, opinion: "同意", paper: nil), by: "zhang")
  }
}

/// What holds of any books that a clerk judges by, in memory or in a database.
package enum BooksFact: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case units = "a unit is found by its code, and no other"
  case posts = "a post that is given is found again, numbered by its person"
  case ends = "a post that has ended stays, with its last day"
  case heads = "the heads of a side are those of no other"
  case drafts = "a draft is found by its number until it is in the books"
  case submissions = "a submission has its author and state, and a draft none before"
  case returns = "what is given back is returned, and submitted anew names the new entry"
  case signatures = "a signature stands with who put it down, and names its entry"
  case records = "a record is found by its number, with the content that was submitted"
  case serials = "numbers run on within a unit, year and side, and in no other"
  case likeness = "what looks like the same event is found, under its draft's name and then its number"
  case papers = "a paper number is held by the draft, and then by its record"
  case waiting = "an indicator that waits is in its set and makes no duty"
  case duties = "an indicator in force makes its duties, and its code is taken"
  case links = "a duty is recorded by a record that names it, until that is void"
  case withdrawn = "an indicator that is taken back is gone"
  case chains = "a chain begins with the id of the store and grows by its entries alone"
  case opening = "books are open as soon as somebody other than the administrator has acted"

  package var testDescription: String { rawValue }

  package func hold(in books: inout some ActedBooks) throws {
    switch self {
    case .units, .posts, .ends, .heads: try holdOfPeople(&books)
    case .drafts, .submissions, .returns, .signatures: try holdOfDrafts(&books)
    case .records, .serials, .likeness, .papers: try holdOfRecords(&books)
    case .waiting, .duties, .links, .withdrawn: try holdOfDuties(&books)
    case .chains:
      let start = try books.look { try $0.head(of: .body(SmallBody.unit, .main)) }
      let id = try books.look { try $0.storeID() }
      #expect(start == ChainHead(chain: start.chain, number: 0, digest: id))
      let other = try books.look { try $0.head(of: .city) }
      _ = try books.bring(SmallBody.form())
      #expect(try books.look { try $0.head(of: start.chain) }.number == 3)
      #expect(try books.look { try $0.head(of: .city) } == other)
    case .opening:
      #expect(try books.look { $0.isOpen } == false)
      let draft = try books.keep(SmallBody.form())
      try books.act(.submit(draft: draft, Confirmations()), by: "lin")
      #expect(try books.look { $0.isOpen })
    }
  }

  private func holdOfPeople(_ books: inout some ActedBooks) throws {
    switch self {
    case .ends:
      let day = try #require(Day("2026-11-30"))
      try books.act(.endPost(id: "lin/1", on: day, reason: "调离"), by: "admin")
      #expect(try books.look { try $0.post("lin/1") }?.to == day)
      #expect(try books.look { try $0.postCount(of: "lin") } == 1)
    case .posts:
      let post = Post(
        id: "", person: "lin", unit: SmallBody.unit, role: .reader, title: "查阅人",
        from: try #require(Day("2026-11-20")))
      try books.act(.givePosts([post]), by: "admin")
      #expect(try books.look { try $0.post("lin/2") }?.title == "查阅人")
      #expect(try books.look { try $0.posts(of: "lin") }.map(\.id) == ["lin/1", "lin/2"])
      #expect(try books.look { try $0.post("lin/3") } == nil)
    case .heads:
      #expect(try books.look { try $0.heads(of: SmallBody.unit, .main) }.map(\.id) == ["zhang/1"])
      #expect(try books.look { try $0.heads(of: SmallBody.unit, .supervision) }.map(\.id) == ["he/1"])
    default:
      #expect(try books.look { try $0.unit(SmallBody.unit) }?.mainBody == "示范市财政局党组")
      #expect(try books.look { try $0.unit("XXX") } == nil)
      #expect(try books.look { try $0.person("zhang") }?.name == "张建国")
    }
  }

  private func holdOfDrafts(_ books: inout some ActedBooks) throws {
    let draft = try books.keep(SmallBody.form())
    if self == .submissions { #expect(try books.look { try $0.submission(ofDraft: draft) } == nil) }
    try books.act(.submit(draft: draft, Confirmations()), by: "lin")
    let submission = try #require(try books.look { try $0.submission(ofDraft: draft) })
    switch self {
    case .drafts:
      #expect(try books.look { try $0.draft(draft) }?.form.title == "专题研究会议")
      try books.act(.sign(draft: draft, opinion: "", paper: nil), by: "zhang")
      try books.act(.enter(draft: draft, lateReason: nil), by: "lin")
      #expect(try books.look { try $0.draft(draft) } == nil)
      #expect(try books.look { try $0.submission(ofDraft: draft) }?.state == .entered)
    case .returns:
      try books.act(.returnDraft(draft: draft, comment: "补充"), by: "zhang")
      #expect(try books.look { try $0.submission(ofDraft: draft) }?.state == .returned)
      try books.act(.submit(draft: draft, Confirmations()), by: "lin")
      let anew = try #require(try books.look { try $0.submission(ofDraft: draft) })
      #expect(anew.state == .submitted && anew.digest != submission.digest)
      #expect(anew.body.replaces == submission.digest)
    case .signatures:
      #expect(submission.signing == nil && submission.signedBy == nil)
      try books.act(.sign(draft: draft, opinion: "同意", paper: nil), by: "zhang")
      let signed = try #require(try books.look { try $0.submission(ofDraft: draft) })
      #expect(signed.state == .signed && signed.signedBy == "zhang" && signed.signedBody?.opinion == "同意")
      #expect(try books.look { try $0.head(of: .body(SmallBody.unit, .main)) }.digest == signed.signing)
    default:
      #expect(submission.author == "lin" && submission.state == .submitted)
      #expect(submission.body.content.title == "专题研究会议")
    }
  }

  private func holdOfRecords(_ books: inout some ActedBooks) throws {
    var form = SmallBody.form()
    if self == .papers { (form.paperNumber, form.paperLocation, form.paperPages) = ("C-1", "柜1", "2") }
    let (draft, record) = try books.bring(form, enters: ![.likeness, .papers].contains(self))
    switch self {
    case .records:
      let number = try #require(record)
      let known = try #require(try books.look { try $0.record(number) })
      #expect(known.content.title == "专题研究会议" && known.revision == 1 && !known.voided)
      #expect(known.enteredOn == Day("2026-11-20") && known.lateBy == nil)
    case .serials:
      #expect(record?.description == "CZJ-2026-Z-0001")
      let next = try books.look { books in
        try [
          books.nextSerial(SmallBody.unit, .main, year: 2026),
          books.nextSerial(SmallBody.unit, .main, year: 2027),
          books.nextSerial(SmallBody.unit, .supervision, year: 2026),
        ]
      }
      #expect(next == [2, 1, 1])
    case .likeness:
      let content = try #require(try books.look { try $0.submission(ofDraft: draft) }).body.content
      func names(exceptDraft: Int?, exceptRecord: RecordNumber? = nil) throws -> [String] {
        try books.look {
          try $0.similar(to: content, exceptDraft: exceptDraft, exceptRecord: exceptRecord).map(\.name)
        }
      }
      #expect(try names(exceptDraft: nil) == ["D\(draft)"])
      #expect(try names(exceptDraft: draft) == [])
      let number = try books.act(.enter(draft: draft, lateReason: nil), by: "lin").number
      #expect(try names(exceptDraft: draft) == ["CZJ-2026-Z-0001"])
      #expect(try names(exceptDraft: nil, exceptRecord: number) == [])
    default:
      #expect(try books.look { try $0.paperHolder(SmallBody.unit, number: "C-1") } == "D\(draft)")
      try books.act(.enter(draft: draft, lateReason: nil), by: "lin")
      #expect(try books.look { try $0.paperHolder(SmallBody.unit, number: "C-1") } == "CZJ-2026-Z-0001")
    }
  }

  private func holdOfDuties(_ books: inout some ActedBooks) throws {
    let duty = SmallBody.duty()
    let (place, name) = (duty.indicator.place, OccurrenceName(code: "G-01", ordinal: 1))
    func facts() throws -> OccurrenceFacts? {
      try books.look { try $0.occurrence(SmallBody.unit, .main, year: 2026, name) }
    }
    try books.act(.setIndicators([duty]), by: "lin")
    if self == .withdrawn {
      try books.act(.withdrawIndicators(place, codes: ["G-01"]), by: "lin")
      #expect(try books.look { try $0.indicators(in: place) } == [])
      return
    }
    if self == .waiting {
      #expect(
        try books.look { try $0.indicators(in: place) } == [IndicatorStanding(dated: duty, adopted: false)])
      #expect(try books.look { try $0.isCodeTaken("G-01", in: place) } == false)
      #expect(try facts() == nil)
      return
    }
    try books.act(.adoptIndicators(SmallBody.unit, .main, year: 2026), by: "zhang")
    if self == .duties {
      #expect(
        try books.look { try $0.indicators(in: place) } == [IndicatorStanding(dated: duty, adopted: true)])
      #expect(try books.look { try $0.isCodeTaken("G-01", in: place) })
      #expect(try books.look { try $0.occurrenceCount(SmallBody.unit, .main, year: 2026, code: "G-01") } == 1)
      #expect(
        try facts()
          == OccurrenceFacts(
            due: #require(Day("2026-12-31")), evidence: [.minutes], isExempt: false, isRecorded: false,
            kind: .individual))
      return
    }
    var form = SmallBody.form()
    form.links = [name]
    let record = try #require(try books.bring(form).record)
    #expect(try facts()?.isRecorded == true)
    try books.void(record)
    #expect(try facts()?.isRecorded == false)
  }
}
