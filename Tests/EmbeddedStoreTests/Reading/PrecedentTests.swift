import EmbeddedStore
import Foundation
import Records
import Testing

/// What a new record of a duty begins with, and what the other side recorded.
@Suite struct `Records that went before` {
  private func unit() throws -> SmallUnit {
    let unit = try SmallUnit()
    try unit.adoptCommonDuty(group: .cityUnit, code: "Z-02")
    return unit
  }

  private func precedent(_ unit: SmallUnit, duty: String = "Z-02") throws -> Precedent? {
    try unit.store.precedent(unit: SmallUnit.unit, side: .main, duty: duty, for: unit.recorder)
  }

  @Test func `W-3 a duty that was never recorded has none`() throws {
    let unit = try unit()
    _ = try unit.enteredRecord()
    #expect(try precedent(unit) == nil)
  }

  @Test func `W-3 the last record of the duty is offered with how long it took`() throws {
    let unit = try unit()
    var form = unit.form()
    form.links = [OccurrenceName(code: "Z-02", ordinal: 1)]
    let number = try #require(try unit.enteredRecord(form))
    let found = try #require(try precedent(unit))
    #expect(found.name == number.description)
    #expect(found.form.place == "三楼会议室")
    #expect(found.minutes == 90)
  }

  @Test func `W-3 a later draft of the duty goes before a record`() throws {
    let unit = try unit()
    var form = unit.form()
    form.links = [OccurrenceName(code: "Z-02", ordinal: 1)]
    _ = try unit.enteredRecord(form)
    (form.start, form.place) = ("2026-11-19 09:00", "党校")
    let draft = try unit.draft(form)
    #expect(try precedent(unit)?.name == draft.name)
    #expect(try precedent(unit)?.form.place == "党校")
    #expect(try precedent(unit, duty: "Z-03") == nil)
  }

  @Test func `W-3 people of other units are told nothing`() throws {
    let unit = try unit()
    var form = unit.form()
    form.links = [OccurrenceName(code: "Z-02", ordinal: 1)]
    _ = try unit.enteredRecord(form)
    let stranger = Session(person: Person(code: "x", name: "外人"), posts: [], key: nil)
    #expect(throws: StoreFailure.self) {
      try unit.store.precedent(unit: SmallUnit.unit, side: .main, duty: "Z-02", for: stranger)
    }
  }

  @Test func `W-3 R-066 two records of one event name each other and neither is a duplicate`() throws {
    let unit = try unit()
    let main = try #require(try unit.enteredRecord())
    let offered = try unit.store.candidates(.counterparts(SmallUnit.unit, .supervision), for: unit.recorder)
    #expect(offered.map(\.value) == [main.description])
    var form = unit.form()
    form.subject = DutySubject(kind: .disciplineBody)
    form.counterpart = main.description
    let draft = try unit.store.newDraft(
      unit: SmallUnit.unit, side: .supervision, purpose: .new, record: nil, form: form, by: unit.recorder)
    #expect(try unit.store.review(draft, for: unit.recorder).similar == [])
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    _ = try unit.store.perform(
      .sign(draft: draft.number, opinion: "同意", paper: nil), by: unit.disciplineHead)
    let number = try unit.store.perform(.enter(draft: draft.number, lateReason: nil), by: unit.recorder)
      .number
    let other = try #require(number)
    #expect(try unit.store.record(other, for: unit.recorder).content?.counterpart == main.description)
    let back = try unit.store.candidates(.counterparts(SmallUnit.unit, .main), for: unit.recorder)
    #expect(back.map(\.value) == [other.description])
  }
}
