import EmbeddedStore
import Records
import Testing

@Suite struct `What changed since one looked last` {
  private let unit: SmallUnit

  init() throws { unit = try SmallUnit() }

  @Test func `W-4 is what others did in the own unit, counted by kind, the latest first`() throws {
    let number = try #require(try unit.enteredRecord())
    let draft = try unit.draft(unit.form(title: "节前廉政提醒", start: "2026-11-19 09:00"))
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    _ = try unit.store.perform(.returnDraft(draft: draft.number, comment: "请补参会名单"), by: unit.head)
    let heads = try unit.store.news(.lastLook, limit: 50, for: unit.head)
    #expect(heads.counts == [.recordEntered: 1])
    #expect(heads.lines.map(\.record) == [number] && heads.lines.first?.title == "专题研究会议")
    let recorders = try unit.store.news(.lastLook, limit: 50, for: unit.recorder)
    #expect(recorders.counts == [.recordReturned: 1] && recorders.lines.first?.reason == "请补参会名单")
  }

  @Test func `W-4 ends with a look, for this person alone`() throws {
    _ = try unit.enteredRecord()
    let news = try unit.store.news(.lastLook, limit: 50, for: unit.head)
    try unit.store.noteLook(upTo: news.upTo, by: unit.head)
    let after = try unit.store.news(.lastLook, limit: 50, for: unit.head)
    #expect(after.total == 0 && after.since == unit.clock.read())
    #expect(try unit.store.news(.act(news.after), limit: 50, for: unit.head).total == 1)
    #expect(try unit.store.news(.day(unit.clock.read().day), limit: 50, for: unit.head).total == 1)
    let other = try unit.enteredRecord(unit.form(title: "节前廉政提醒", start: "2026-11-19 09:00"))
    #expect(try unit.store.news(.lastLook, limit: 50, for: unit.head).lines.map(\.record) == [other])
  }

  @Test func `W-4 tells acts that were refused, which do not open the store`() throws {
    let draft = try unit.draft()
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    _ = try? unit.store.perform(.sign(draft: draft.number, opinion: "", paper: nil), by: unit.disciplineHead)
    let news = try unit.store.news(.lastLook, limit: 50, for: unit.head)
    #expect(news.counts == [.actRefused: 1])
    #expect(news.lines.first?.reason == Operation.signRecord.rawValue && news.lines.first?.side == .main)
    #expect(try unit.store.faults() == [])
  }
}
