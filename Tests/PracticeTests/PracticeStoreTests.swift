import EmbeddedStore
import Practice
import Records
import TestSupport
import Testing

/// One city for all tests that only look at it, for making it takes a while.
private struct StandingPractice {
  static let shared = Result { try StandingPractice() }
  let scratch = Scratch()
  let city: PracticeCity
  let store: SQLiteStore

  init() throws {
    let day = try #require(Day("2026-06-26"))
    city = PracticeCity(units: 20, records: 800, today: day)
    let noon = Instant(Moment(day: day + 100, minute: 720))
    store = try city.make(at: scratch.path + "/city", clock: { noon }).store
  }
}

@Suite struct `The practice city in a store` {
  let scratch = Scratch()
  let city: PracticeCity
  let store: SQLiteStore

  init() throws {
    let standing = try StandingPractice.shared.get()
    (city, store) = (standing.city, standing.store)
  }

  private func session(_ seat: PracticeSeat) throws -> Session {
    try store.signIn(seat.person, passphrase: PracticeCity.passphrase)
  }

  @Test func `its clock stands at twenty to ten on the day that it is shown`() {
    #expect(store.now() == Instant(city.shownAt))
  }

  @Test(arguments: PracticeSeat.allCases)
  func `everyone signs in with the same passphrase`(seat: PracticeSeat) throws {
    #expect(try session(seat).person.code == seat.person)
  }

  @Test func `R-125 on the day there is something of each kind for the recorder to see to`() throws {
    let recorder = try session(.recorder)
    let list = try store.alerts(AlertQuery(on: city.today, unit: PracticeCity.seat), for: recorder)
    let kinds = Set(list.alerts.map(\.kind))
    #expect(kinds.isSuperset(of: [.dutyFiveDay, .dutyOverdue, .entryRunning, .draftReturned]), "\(kinds)")
  }

  @Test func `R-030 a unit without a recorder is told of`() throws {
    let office = try session(.supervisor)
    let list = try store.alerts(AlertQuery(on: city.today, kind: .dataFault), for: office)
    #expect(
      list.alerts.contains { $0.unit == PracticeCity.unitWithoutRecorder && $0.note == .fault(.noRecorder) })
  }

  @Test func `R-093 drafts stand at every place of their way`() throws {
    let recorder = try session(.recorder)
    let drafts = try store.drafts(unit: PracticeCity.seat, side: nil, states: [], for: recorder)
    #expect(Set(drafts.map(\.state)).isSuperset(of: [.draft, .submitted, .returned, .signed]))
  }

  @Test func `R-106 a record was corrected and another voided, with the head's signature`() throws {
    let recorder = try session(.recorder)
    let voided = try store.records(
      RecordQuery(unit: PracticeCity.seat, states: [.voided]), page: .first, limit: 10, for: recorder)
    #expect(voided.rows.count == 1)
    let number = RecordNumber(unit: PracticeCity.seat, year: 2026, side: .main, serial: 2)
    #expect(try store.record(number, for: recorder).row.revision == 2)
  }

  @Test func `R-193 R-194 there are findings in every state, and one that is overdue`() throws {
    let findings = try store.findings(FindingQuery(), for: session(.supervisor))
    #expect(
      Set(findings.map(\.state)) == [.noted, .open, .replied, .returned, .accepted, .escalated])
    #expect(findings.count { $0.isOverdue(on: city.today) } == 1)
    #expect(findings.contains { $0.unit == PracticeCity.seat && $0.state == .open })
  }

  @Test func `R-188 there is an inspection of each kind, two of them with their results`() throws {
    let inspections = try store.inspections(InspectionQuery(year: 2026), for: session(.supervisor))
    #expect(Set(inspections.map(\.kind)) == Set(InspectionKind.allCases))
    #expect(inspections.count { $0.closedOn != nil } == 2)
  }

  @Test func `R-174 R-175 R-160 a violation was followed up and named, and an untrue record noted`() throws {
    let office = try session(.supervisor)
    let violations = try store.violations(ViolationQuery(year: 2026), for: office)
    #expect(Set(violations.map(\.body.form)) == [.lateEntry, .untrueEntry])
    let named = try #require(violations.first { $0.bulletin != nil })
    #expect(named.followUps == ["记录员已书面说明，单位已开展自查"] && named.body.unit != PracticeCity.seat)
    #expect(try store.namedBulletins(year: 2026, for: office).map(\.body.lines.count) == [1])
  }

  @Test func `R-147 R-157 R-166 quarters are told of, and last month's reviews wait, one of them answered`()
    throws
  {
    let office = try session(.supervisor)
    for group in UnitGroup.allCases {
      let table = try store.ranking(Quarter("2026-Q1") ?? Quarter(index: 0), group, for: office)
      #expect(table.issued != nil && table.rows.count == 10)
      #expect(table.rows.contains { $0.previousRank != nil })
      #expect(Set(table.rows.compactMap(\.score)).count > 1)
    }
    let may = try store.monthlyReviews(
      ReviewQuery(month: Month("2026-05") ?? Month(index: 0), side: .main), for: office)
    #expect(may.allSatisfy { $0.state != .closed })
    #expect(may.filter { $0.state == .answered }.map(\.unit) == [PracticeCity.seat])
  }

  @Test func `R-179 the last quarter's analysis was presented to the city's leadership`() throws {
    let analyses = try store.analyses(year: 2026, for: session(.supervisor))
    #expect(analyses.map { $0.sendings.map(\.recipient) } == [["市委", "市纪委"]])
    #expect(analyses.first?.body.analysis.to == Day("2026-03-31"))
  }

  @Test func `the same seed and day make the same past`() throws {
    func made(_ name: String) throws -> ([RankingRow], [String]) {
      let city = PracticeCity(units: 12, records: 120, today: self.city.today)
      let noon = Instant(Moment(day: city.today, minute: 720))
      let store = try city.make(at: scratch.path + name, clock: { noon }).store
      let office = try store.signIn(PracticeSeat.supervisor.person, passphrase: PracticeCity.passphrase)
      return (
        try store.ranking(Quarter("2026-Q1") ?? Quarter(index: 0), .county, for: office).rows,
        try store.findings(FindingQuery(), for: office).map(\.text)
      )
    }
    let (one, two) = (try made("/one"), try made("/two"))
    #expect(one.0 == two.0 && one.1 == two.1)
  }

  @Test(arguments: [("2026-01-05", 1), ("2026-07-01", 3), ("2026-04-01", 12)])
  func `a past can be made for any day, in a city of any size`(day: String, units: Int) throws {
    let day = try #require(Day(day))
    let city = PracticeCity(units: units, records: units * 10, today: day)
    let noon = Instant(Moment(day: day, minute: 720))
    let made = try city.make(at: scratch.path + "/other", clock: { noon })
    #expect(try made.store.verify(VerificationScope(), progress: nil).faults == [])
  }

  @Test func `R-116 all of it verifies, attachments and projections too`() throws {
    let report = try store.verify(VerificationScope(), progress: nil)
    #expect(report.faults == [])
    #expect(report.attachments > 0)
  }

  @Test func `R-074 words of imported records are found`() throws {
    let office = try session(.supervisor)
    let count = try store.recordCount(RecordQuery(words: "谈话"), cap: 10_000, for: office)
    let expected = city.records().count { record in
      [record.content.title, record.content.summary, record.content.place].contains { $0.contains("谈话") }
    }
    #expect(count >= expected)
    #expect(expected > 0)
  }
}
