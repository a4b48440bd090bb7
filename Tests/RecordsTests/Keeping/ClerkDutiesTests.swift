import Records
import TestSupport
import Testing

@Suite struct `The clerk and people and duties` {
  private static let scope = Scope(unit: SmallBody.unit, side: .main)
  private static let place = SmallBody.duty().indicator.place
  var books: MemoryBooks

  init() throws { books = try MemoryBooks.small() }

  private func post(_ role: PostRole, _ side: Side? = nil, basis: String? = nil) -> Post {
    Post(
      id: "", person: "lin", unit: SmallBody.unit, side: side, role: role, title: "干部", from: books.now.day,
      basis: basis)
  }

  @Test mutating func `R-025 a body has one primary head on any day`() throws {
    #expect(
      try books.refusal(of: .givePosts([post(.primaryHead, .main)]), by: "admin")
        == .secondHead(unit: SmallBody.unit, .main, holder: "zhang"))
  }

  @Test mutating func `R-029 nobody is a recorder without the paper that says so`() throws {
    #expect(
      try books.refusal(of: .givePosts([post(.recorder, basis: " ")]), by: "admin")
        == .invalid(field: "basis", value: ""))
  }

  @Test mutating func `R-012 nobody but the administrator gives posts`() throws {
    #expect(
      try books.refusal(of: .givePosts([post(.reader)]), by: "zhang") == .notPermitted(.manageStore, .city))
  }

  @Test mutating func `a code is given once`() throws {
    #expect(
      try books.refusal(of: .addPeople([Person(code: "zhang", name: "张建军")], posts: []), by: "admin")
        == .codeTaken("zhang"))
  }

  @Test mutating func `R-016 a post that has ended entitles to nothing`() throws {
    let draft = try books.keep(SmallBody.form())
    try books.act(.endPost(id: "lin/1", on: books.now.day - 1, reason: "调离"), by: "admin")
    #expect(
      try books.refusal(of: .submit(draft: draft, Confirmations()), by: "lin")
        == .unseen(.draft(draft), .submitRecord, Self.scope))
  }

  @Test mutating func `R-037 a set is adopted only when its points make the total`() throws {
    try books.act(.setIndicators([SmallBody.duty(points: 29_50)]), by: "lin")
    #expect(
      try books.refusal(of: .adoptIndicators(SmallBody.unit, .main, year: 2026), by: "zhang")
        == .pointsDoNotAddUp(Self.place, has: 29_50, wanted: 30_00))
  }

  @Test mutating func `R-035 a recorder puts up what the head alone adopts`() throws {
    try books.act(.setIndicators([SmallBody.duty()]), by: "lin")
    #expect(
      try books.refusal(of: .adoptIndicators(SmallBody.unit, .main, year: 2026), by: "lin")
        == .notPermitted(.adoptIndividualIndicators, Self.scope))
  }

  @Test mutating func `where nothing waits nothing is adopted`() throws {
    #expect(
      try books.refusal(of: .adoptIndicators(SmallBody.unit, .main, year: 2026), by: "zhang")
        == .nothingToAdopt)
  }

  @Test mutating func `the administrator brings duties over in force until somebody else has acted`() throws {
    try books.act(.setIndicators([SmallBody.duty()]), by: "admin")
    #expect(try books.indicators(in: Self.place).map(\.adopted) == [true])
    _ = try books.bring(SmallBody.form())
    #expect(
      try books.refusal(of: .setIndicators([SmallBody.duty("G-02")]), by: "admin")
        == .notPermitted(.setIndividualIndicators, Self.scope))
  }

  @Test mutating func `R-036 a code stands once in a ledger`() throws {
    try books.act(.setIndicators([SmallBody.duty()]), by: "admin")
    #expect(try books.refusal(of: .setIndicators([SmallBody.duty()]), by: "lin") == .codeTaken("G-01"))
  }

  @Test mutating func `R-038 an amendment is numbered and says why`() throws {
    try books.act(.setIndicators([SmallBody.duty()]), by: "admin")
    var changed = SmallBody.duty().indicator
    changed.title = "廉政谈话和提醒"
    #expect(try books.refusal(of: .amendIndicator(changed, reason: ""), by: "zhang") == .reasonMissing)
    let body = try books.perform(.amendIndicator(changed, reason: "扩大范围"), by: "zhang").bodies.first
    #expect((body as? IndicatorAmended)?.number == 1)
  }

  @Test mutating func `R-050 the office of the side exempts, with a reason, and once`() throws {
    try books.act(.setIndicators([SmallBody.duty()]), by: "admin")
    let office = Post(id: "", person: "ban", role: .mainSupervisor, title: "主任", from: books.now.day)
    try books.act(.addPeople([Person(code: "ban", name: "班")], posts: [office]), by: "admin")
    func exempt(_ reason: String) -> Act {
      .exempt(
        SmallBody.unit, .main, year: 2026, OccurrenceName(code: "G-01", ordinal: 1), reason: reason)
    }
    #expect(
      try books.refusal(of: exempt("停办"), by: "zhang")
        == .notPermitted(.exemptOccurrence, Scope(side: .main)))
    #expect(try books.refusal(of: exempt(" "), by: "ban") == .reasonMissing)
    try books.act(exempt("停办"), by: "ban")
    #expect(try books.refusal(of: exempt("停办"), by: "ban") == .nothingChanged)
  }

  @Test mutating func `R-055 a ledger that is closed takes no record`() throws {
    books = try MemoryBooks.small(at: "2027-01-20 10:00")
    let office = Post(id: "", person: "ban", role: .mainSupervisor, title: "主任", from: books.now.day)
    try books.act(.addPeople([Person(code: "ban", name: "班")], posts: [office]), by: "admin")
    let draft = try books.bring(SmallBody.form(), enters: false).draft
    try books.act(.closeLedgers([SmallBody.unit], .main, year: 2026), by: "ban")
    #expect(
      try books.refusal(of: .enter(draft: draft, lateReason: "迟了"), by: "lin")
        == .ledgerClosed(SmallBody.unit, .main, year: 2026))
  }
}
