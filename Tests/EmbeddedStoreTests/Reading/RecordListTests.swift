import Records
import TestSupport
import Testing

@testable import EmbeddedStore

@Suite struct `Lists of records` {
  let city: ReadingCity

  init() throws {
    city = try ReadingCity(ledgersFrom: Day("2026-01-01"))
    try city.adopt(["2026-06-03", "2026-12-31"])
  }

  private func titles(_ query: RecordQuery, for person: PersonCode = "discipline") throws -> [String] {
    let session = try city.session(person)
    let rows = try city.store.records(query, page: .first, limit: 50, for: session).rows
    #expect(try city.store.recordCount(query, cap: 100, for: session) == rows.count)
    return rows.map(\.title)
  }

  @Test func `R-068 lists ascend by start, then number; newest first is an option`() throws {
    try city.enter(city.form("三", start: "2026-05-29 10:00"))
    try city.enter(city.form("一", start: "2026-05-27 10:00"))
    try city.enter(city.form("二", start: "2026-05-28 10:00"), unit: ReadingCity.education)
    try city.enter(city.form("四", start: "2026-05-29 10:00") { $0.place = "别处" })
    #expect(try titles(RecordQuery()) == ["一", "二", "三", "四"])
    #expect(try titles(RecordQuery(order: .newestFirst)) == ["四", "三", "二", "一"])
  }

  @Test func `W-1 lists can begin with what was entered last, or with the highest number`() throws {
    try city.enter(city.form("一", start: "2026-05-29 10:00"))
    try city.enter(city.form("二", start: "2026-05-27 10:00"))
    try city.enter(city.form("教", start: "2026-05-28 10:00"), unit: ReadingCity.education)
    #expect(try titles(RecordQuery(order: .lastEntered)) == ["教", "二", "一"])
    #expect(try titles(RecordQuery(order: .lastNumber), for: "lin") == ["二", "一"])
    #expect(try titles(RecordQuery(side: .main, order: .lastEntered), for: "lin") == ["二", "一"])
  }

  @Test func `W-1 of marked records a filter tells those that it lets through, within one's rights`() throws {
    let own = try city.enter(city.form("甲会", start: "2026-05-29 10:00"))
    let other = try city.enter(city.form("乙谈", start: "2026-05-28 10:00") { $0.place = "别处" })
    let theirs = try city.enter(city.form("丙会", start: "2026-05-27 10:00"), unit: ReadingCity.education)
    func among(_ query: RecordQuery, for person: PersonCode = "discipline") throws -> [String] {
      try city.store.records(query, among: [own, other, theirs], for: city.session(person)).map(\.title)
    }
    #expect(try among(RecordQuery()) == ["丙会", "乙谈", "甲会"])
    #expect(try among(RecordQuery(order: .newestFirst)) == ["甲会", "乙谈", "丙会"])
    #expect(try among(RecordQuery(), for: "lin") == ["乙谈", "甲会"])
    #expect(try among(RecordQuery(words: "会")) == ["丙会", "甲会"])
    #expect(try among(RecordQuery(lateOnly: true)) == [])
  }

  private func queries(_ order: RecordOrder) -> [RecordQuery] {
    [RecordQuery(order: order), RecordQuery(year: 2026, order: order)]
  }

  @Test(.tellingPlace)
  func `W-1 in every order, pages in either direction meet without a gap or a repeat, whoever asks`() throws {
    for index in 0..<9 {
      let unit = index.isMultiple(of: 3) ? ReadingCity.education : ReadingCity.finance
      let side: Side = index % 3 == 1 ? .supervision : .main
      try city.enter(
        city.form("第\(index)", start: "2026-05-\(20 + index / 2) 10:00", side: side) {
          $0.place = "\(index)号"
        },
        unit: unit, side: side)
    }
    try every("person", in: ["discipline", "main", "lin"] as [PersonCode]) { person in
      let session = try city.session(person)
      try every("order", in: RecordOrder.allCases) { order in
        let cases = [1, 2, 3, 7].flatMap { limit in queries(order).map { (limit: limit, query: $0) } }
        try every("", in: cases) { limit, query in
          let all = try city.store.records(query, page: .first, limit: 50, for: session).rows
          var forward: [RecordRow] = []
          var page = try city.store.records(query, page: .first, limit: limit, for: session)
          #expect(!page.hasMoreBefore)
          forward += page.rows
          while page.hasMoreAfter, let last = forward.last {
            page = try city.store.records(query, page: .after(last.key), limit: limit, for: session)
            forward += page.rows
          }
          #expect(forward == all)
          page = try city.store.records(query, page: .last, limit: limit, for: session)
          var backward = page.rows
          while page.hasMoreBefore, let first = backward.first {
            page = try city.store.records(query, page: .before(first.key), limit: limit, for: session)
            backward = page.rows + backward
          }
          #expect(backward == all)
        }
      }
    }
  }

  @Test func `R-067 R-074 an event that began in the year before counts in the year of its end`() throws {
    city.clock.move(to: "2026-06-03 09:00")
    try city.enter(city.form("跨年", start: "2025-12-30 09:00") { $0.end = "2026-01-02 12:00" })
    try city.enter(city.form("去年", start: "2025-12-30 09:00") { $0.place = "别处" })
    try city.enter(city.form("今年", start: "2026-01-05 09:00"))
    #expect(try titles(RecordQuery(year: 2026)) == ["跨年", "今年"])
    #expect(try titles(RecordQuery(year: 2026, order: .newestFirst)) == ["今年", "跨年"])
    #expect(try titles(RecordQuery(year: 2025)) == ["去年"])
    #expect(try titles(RecordQuery(year: 2026), for: "lin") == ["跨年", "今年"])
  }

  @Test func `R-074 R-049 each filter alone, and two together`() throws {
    city.clock.move(to: "2026-06-03 17:00")
    let planned = city.form("计划内", start: "2026-06-03 09:00", links: ["Z-01#1"]) {
      $0.people = [
        Participant(person: "zhang", name: "张建国", part: .chair), Participant(name: "李外宾", part: .other),
      ]
      $0.place = "大会堂"
    }
    try city.enter(planned)
    try city.enter(city.form("计划外", start: "2026-06-02 09:00") { $0.noPaper = true })
    try city.enter(city.form("迟录", start: "2026-05-11 09:00") { $0.place = "大会堂" })
    try city.enter(city.form("别家", start: "2026-06-02 10:00"), unit: ReadingCity.education)
    let voided = try city.enter(city.form("作废", start: "2026-06-01 09:00"))
    try city.revise(voided, .void)

    #expect(try titles(RecordQuery(unit: ReadingCity.education)) == ["别家"])
    #expect(try titles(RecordQuery(side: .supervision)) == [])
    #expect(try titles(RecordQuery(from: Day("2026-06-02"))) == ["计划外", "别家", "计划内"])
    #expect(try titles(RecordQuery(to: Day("2026-05-31"))) == ["迟录"])
    #expect(try titles(RecordQuery(states: [.voided])) == ["作废"])
    #expect(try titles(RecordQuery(states: [.entered])) == ["迟录", "计划外", "别家", "计划内"])
    #expect(try titles(RecordQuery(states: [.draft])) == [])
    #expect(try titles(RecordQuery(person: "zhang")) == ["计划内"])
    #expect(try titles(RecordQuery(personName: "外宾")) == ["计划内"])
    #expect(try titles(RecordQuery(place: "会堂")) == ["迟录", "计划内"])
    #expect(try titles(RecordQuery(duty: NamedDuty("Z-01#1"))) == ["计划内"])
    #expect(
      try titles(RecordQuery(unit: ReadingCity.finance, duty: NamedDuty("Z-01#1"))) == ["计划内"])
    #expect(try titles(RecordQuery(duty: NamedDuty("Z-01#2"))) == [])
    #expect(try titles(RecordQuery(duty: NamedDuty("Z-01"))) == ["计划内"])
    #expect(try titles(RecordQuery(unit: ReadingCity.finance, duty: NamedDuty("Z-01"))) == ["计划内"])
    #expect(try titles(RecordQuery(duty: NamedDuty("Z-0"))) == [])
    #expect(try titles(RecordQuery(evidence: .photo)) == [])
    #expect(try titles(RecordQuery(lateOnly: true)) == ["迟录"])
    #expect(try titles(RecordQuery(unplannedOnly: true)) == ["迟录", "作废", "计划外", "别家"])
    #expect(try titles(RecordQuery(paperPendingOnly: true)) == ["迟录", "作废", "别家", "计划内"])
    #expect(try titles(RecordQuery(words: "整改责任人")) == ["迟录", "作废", "计划外", "别家", "计划内"])

    #expect(try titles(RecordQuery(place: "会堂", lateOnly: true)) == ["迟录"])
    #expect(try titles(RecordQuery(person: "zhang", place: "大会堂")) == ["计划内"])
    #expect(try titles(RecordQuery(unit: ReadingCity.finance, words: "计划")) == ["计划外", "计划内"])
    #expect(try titles(RecordQuery(personName: "李", words: "计划 会堂")) == ["计划内"])
    #expect(try titles(RecordQuery(states: [.entered], unplannedOnly: true)) == ["迟录", "计划外", "别家"])
    #expect(try titles(RecordQuery(person: "zhang", duty: NamedDuty("Z-01#1"))) == ["计划内"])
    #expect(try city.store.recordCount(RecordQuery(), cap: 2, for: city.session("main")) == 2)
  }

  @Test func `R-086 a line tells the paper file, or that none exists, or that it is pending`() throws {
    let filed = try city.enter(
      city.form("有", start: "2026-05-29 08:00") {
        $0.paperNumber = "卷1"
        $0.paperLocation = "二楼柜"
        $0.paperPages = "3"
      })
    try city.enter(city.form("无", start: "2026-05-29 09:00") { $0.noPaper = true })
    try city.enter(city.form("待", start: "2026-05-29 10:00"))
    let rows = try city.store.records(RecordQuery(), page: .first, limit: 5, for: city.session("lin")).rows
    #expect(
      rows.map(\.paper) == [.filed(PaperFile(number: "卷1", location: "二楼柜", pages: 3)), .none, .pending])
    #expect(rows.first?.number == filed)
  }
}
