import Records
import Testing

@testable import EmbeddedStore

@Suite struct `Who reads what` {
  let city: ReadingCity
  let finance: RecordNumber
  let supervised: RecordNumber
  let education: RecordNumber

  init() throws {
    city = try ReadingCity()
    try city.adopt(["2026-06-03", "2026-12-31"])
    finance = try city.enter(city.form("财政会议"))
    supervised = try city.enter(city.form("监督检查", side: .supervision), side: .supervision)
    education = try city.enter(city.form("教育会议"), unit: ReadingCity.education)
  }

  private func titles(_ person: PersonCode, _ query: RecordQuery = RecordQuery()) throws -> [String] {
    try city.store.records(query, page: .first, limit: 10, for: city.session(person)).rows.map(\.title)
  }

  private func refusal(_ body: () throws -> Void) -> ActRefusal? {
    do {
      try body()
      return nil
    } catch StoreFailure.refused(let refusal) {
      return refusal
    } catch {
      Issue.record(error)
      return nil
    }
  }

  @Test(arguments: ["lin", "zhang", "he", "wu"])
  func `R-016 a unit's people read both sides of their unit and of no other`(person: String) throws {
    let person = PersonCode(person)
    #expect(try titles(person) == ["财政会议", "监督检查"])
    #expect(try titles(person, RecordQuery(side: .supervision)) == ["监督检查"])
    let foreign = Scope(unit: ReadingCity.education)
    #expect(
      refusal { _ = try titles(person, RecordQuery(unit: ReadingCity.education)) }
        == .notPermitted(.readAllUnits, foreign))
    let session = try city.session(person)
    #expect(refusal { _ = try city.store.record(education, for: session) } != nil)
    #expect(refusal { _ = try city.store.history(ofRecord: education, for: session) } != nil)
    #expect(
      refusal { _ = try city.store.duties(unit: ReadingCity.education, side: nil, year: 2026, for: session) }
        != nil)
    #expect(try city.store.units(for: session).map(\.code) == [ReadingCity.finance])
    #expect(refusal { _ = try city.store.people(unit: ReadingCity.education, for: session) } != nil)
  }

  @Test func `R-015 the main office reads the main side of all units, and supervision numbers only`() throws {
    #expect(try titles("main") == ["财政会议", "教育会议"])
    let session = try city.session("main")
    #expect(try city.store.record(finance, for: session).row.title == "财政会议")
    #expect(
      refusal { _ = try city.store.record(supervised, for: session) }
        == .notPermitted(.readAllUnits, Scope(unit: ReadingCity.finance, side: .supervision)))
    #expect(refusal { _ = try titles("main", RecordQuery(side: .supervision)) } != nil)
    #expect(
      try city.store.figures(
        unit: ReadingCity.finance, side: .supervision, month: Month(containing: city.clock.read().day),
        for: session
      ).records == 1)
  }

  @Test func `R-015 the discipline office reads both sides of all units`() throws {
    #expect(try titles("discipline") == ["财政会议", "监督检查", "教育会议"])
    #expect(try titles("discipline", RecordQuery(unit: ReadingCity.finance)) == ["财政会议", "监督检查"])
  }

  @Test(arguments: ["admin", "leader"])
  func `R-012 the administrator reads no record, nor does a city leader`(person: String) throws {
    let person = PersonCode(person)
    let session = try city.session(person)
    #expect(refusal { _ = try titles(person) } == .notPermitted(.readAllUnits, .city))
    #expect(refusal { _ = try city.store.record(finance, for: session) } != nil)
    #expect(refusal { _ = try city.store.search(RecordQuery(words: "会议"), limit: 5, for: session) } != nil)
    #expect(refusal { _ = try city.store.recordCount(RecordQuery(), cap: 5, for: session) } != nil)
    #expect(try city.store.units(for: session).count == 3)
  }

  @Test func `R-012 a city leader sees numbers, the administrator none`() throws {
    let day = city.clock.read().day
    #expect(try city.store.standings(side: nil, group: nil, on: day, for: city.session("leader")).count == 3)
    #expect(
      refusal { _ = try city.store.standings(side: nil, group: nil, on: day, for: city.administrator) } != nil
    )
    #expect(
      try city.store.standings(side: nil, group: nil, on: day, for: city.session("lin")).map(\.unit.code)
        == [ReadingCity.finance])
  }

  @Test func `R-012 R-016 a post that was ended opens nothing more, whatever the session remembers`() throws {
    let session = try city.session("wu")
    let post = try #require(session.posts.first)
    _ = try city.store.perform(
      .endPost(id: post.id, on: city.clock.read().day, reason: "调动"), by: city.administrator)
    city.clock.move(to: "2026-06-02 09:00")
    #expect(refusal { _ = try city.store.record(finance, for: session) } != nil)
  }

  @Test func `R-015 R-016 candidates are those of one's own unit`() throws {
    let recorder = try city.session("lin")
    let people = try city.store.candidates(.people(ReadingCity.finance), for: recorder)
    #expect(people.prefix(4).map(\.value).sorted() == ["he", "lin", "wu", "zhang"])
    #expect(people.contains { $0.text == "王来客" })
    #expect(people.first { $0.value == "zhang" }?.initials == "zjg")
    #expect(try city.store.candidates(.places(ReadingCity.finance), for: recorder).map(\.text) == ["三楼会议室"])
    #expect(
      try city.store.candidates(.titles(ReadingCity.finance, .main), for: recorder).map(\.text) == ["财政会议"])
    #expect(try city.store.candidates(.units, for: recorder).map(\.value) == ["CZJ"])
    let occurrences = try city.store.candidates(
      .occurrences(ReadingCity.finance, .main, year: 2026), for: recorder)
    #expect(occurrences.map(\.value) == ["Z-01#1", "Z-01#2"])
    #expect(refusal { _ = try city.store.candidates(.people(ReadingCity.education), for: recorder) } != nil)
  }
}
