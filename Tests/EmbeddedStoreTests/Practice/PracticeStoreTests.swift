import Catalogue
import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `The practice city in a store` {
  let scratch = Scratch()
  let city: PracticeCity
  let store: SQLiteStore

  init() throws {
    let day = try #require(Day("2026-06-26"))
    city = PracticeCity(units: 20, records: 800, today: day)
    let noon = Instant(Moment(day: day + 100, minute: 720))
    store = try city.make(at: scratch.path + "/city", clock: { noon }).store
  }

  private func sitting(_ seat: PracticeSeat) throws -> Sitting {
    try store.signIn(seat.person, passphrase: PracticeCity.passphrase)
  }

  @Test func `its clock stands at twenty to ten on the day that it is shown`() {
    #expect(store.now() == Instant(city.shownAt))
  }

  @Test(arguments: PracticeSeat.allCases)
  func `everyone signs in with the same passphrase`(seat: PracticeSeat) throws {
    #expect(try sitting(seat).person.code == seat.person)
  }

  @Test func `R-125 on the day there is something of each kind for the recorder to see to`() throws {
    let recorder = try sitting(.recorder)
    let list = try store.alerts(AlertQuery(on: city.today, unit: PracticeCity.seat), for: recorder)
    let kinds = Set(list.alerts.map(\.kind))
    #expect(kinds.isSuperset(of: [.dutyFiveDay, .dutyOverdue, .entryRunning, .draftReturned]), "\(kinds)")
  }

  @Test func `R-030 a unit without a recorder is told of`() throws {
    let office = try sitting(.supervisor)
    let list = try store.alerts(AlertQuery(on: city.today, kind: .dataFault), for: office)
    #expect(
      list.alerts.contains { $0.unit == PracticeCity.unitWithoutRecorder && $0.note == .fault(.noRecorder) })
  }

  @Test func `R-093 drafts stand at every place of their way`() throws {
    let recorder = try sitting(.recorder)
    let drafts = try store.drafts(unit: PracticeCity.seat, side: nil, states: [], for: recorder)
    #expect(Set(drafts.map(\.state)).isSuperset(of: [.draft, .submitted, .returned, .signed]))
  }

  @Test func `R-106 a record was corrected and another voided, with the head's signature`() throws {
    let recorder = try sitting(.recorder)
    let voided = try store.records(
      RecordQuery(unit: PracticeCity.seat, states: [.voided]), page: .first, limit: 10, for: recorder)
    #expect(voided.rows.count == 1)
    let number = RecordNumber(unit: PracticeCity.seat, year: 2026, side: .main, serial: 2)
    #expect(try store.record(number, for: recorder).row.revision == 2)
  }

  @Test func `R-116 all of it verifies, attachments and projections too`() throws {
    let report = try store.verify(VerificationScope(), progress: nil)
    #expect(report.faults == [])
    #expect(report.attachments > 0)
  }

  @Test func `R-074 words of imported records are found`() throws {
    let office = try sitting(.supervisor)
    let count = try store.recordCount(RecordQuery(words: "谈话"), cap: 10_000, for: office)
    let expected = city.records().count { record in
      [record.content.title, record.content.summary, record.content.place].contains { $0.contains("谈话") }
    }
    #expect(count >= expected)
    #expect(expected > 0)
  }
}
