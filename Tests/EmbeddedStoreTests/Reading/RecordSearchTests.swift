import GRDB
import Records
import TestSupport
import Testing

@testable import EmbeddedStore

@Suite struct `Search by words` {
  let city: ReadingCity

  init() throws { city = try ReadingCity() }

  private func found(_ words: String, for person: PersonCode = "discipline") throws -> [String] {
    try city.store.search(RecordQuery(words: words), limit: 50, for: city.session(person)).map(\.row.title)
  }

  @Test
  func `R-074 any substring of one character or more is found, exactly, the newest entered first`() throws {
    try city.enter(city.form("党风廉政建设专题会") { $0.place = "A座GB18030厅" })
    try city.enter(
      city.form("与𠮷田先生谈话", start: "2026-05-29 08:00") {
        $0.people = [Participant(name: "欧阳㐂", part: .talkedTo)]
      })
    try city.enter(city.form("学习《条例》（第二次）：“两个责任”", start: "2026-05-28 08:00"), unit: ReadingCity.education)
    #expect(try found("廉") == ["学习《条例》（第二次）：“两个责任”", "与𠮷田先生谈话", "党风廉政建设专题会"])
    #expect(try found("党风") == ["党风廉政建设专题会"])
    #expect(try found("党") == ["党风廉政建设专题会"])
    #expect(try found("风党") == [])
    #expect(try found("党风廉政建设专题会") == ["党风廉政建设专题会"])
    #expect(try found("党风廉政专题") == [])
    #expect(try found("gb18030") == ["党风廉政建设专题会"])
    #expect(try found("A座G") == ["党风廉政建设专题会"])
    #expect(try found("𠮷") == ["与𠮷田先生谈话"])
    #expect(try found("𠮷田") == ["与𠮷田先生谈话"])
    #expect(try found("欧阳㐂") == ["与𠮷田先生谈话"])
    #expect(try found("《条例》（") == ["学习《条例》（第二次）：“两个责任”"])
    #expect(try found("“两个") == ["学习《条例》（第二次）：“两个责任”"])
    #expect(try found("党风 18030") == ["党风廉政建设专题会"])
    #expect(try found("党风　𠮷") == [])
    for hostile in ["\"", "*", "党 OR 风", "title:党", "NEAR(", "-", "'", "\\", "^党", "党*"] {
      #expect(try found(hostile) == [])
    }
    #expect(try found("   ") == [])
  }

  @Test func `R-016 R-074 search keeps to one's own unit, and combines with other filters`() throws {
    try city.enter(city.form("甲会"))
    try city.enter(city.form("乙会"), unit: ReadingCity.education)
    #expect(try found("会", for: "lin") == ["甲会"])
    let query = RecordQuery(unit: ReadingCity.education, to: Day("2026-06-30"), words: "会")
    #expect(try city.store.search(query, limit: 5, for: city.session("main")).map(\.row.title) == ["乙会"])
    #expect(
      try city.store.search(RecordQuery(words: "会"), limit: 1, for: city.session("main")).map(\.row.title)
        == ["乙会"])
  }

  @Test(.tellingPlace) func `W-1 hits come page by page, in either direction, without a gap or a repeat`()
    throws
  {
    for index in 0..<9 {
      let unit = index.isMultiple(of: 3) ? ReadingCity.education : ReadingCity.finance
      try city.enter(city.form("会\(index)", start: "2026-05-\(10 + index) 10:00"), unit: unit)
    }
    let query = RecordQuery(words: "会")
    try every("person", in: ["discipline", "lin"] as [PersonCode]) { person in
      let session = try city.session(person)
      let all = try city.store.search(query, limit: 50, for: session).map(\.row.number)
      #expect(all.count == (person == "lin" ? 6 : 9))
      try every("limit", in: [1, 2, 4]) { limit in
        var page = try city.store.search(query, page: .first, limit: limit, for: session)
        var forward = page.rows
        while page.hasMoreAfter, let last = forward.last {
          page = try city.store.search(query, page: .after(last.row.key), limit: limit, for: session)
          forward += page.rows
        }
        #expect(forward.map(\.row.number) == all)
        page = try city.store.search(query, page: .last, limit: limit, for: session)
        var backward = page.rows
        while page.hasMoreBefore, let first = backward.first {
          page = try city.store.search(query, page: .before(first.row.key), limit: limit, for: session)
          backward = page.rows + backward
        }
        #expect(backward.map(\.row.number) == all)
      }
    }
  }

  @Test func `W-1 people are found by full pinyin and by initials, and only whole beginnings count`() throws {
    try city.enter(
      city.form("甲谈", start: "2026-05-29 08:00") {
        $0.people = [Participant(person: "zhang", name: "张建国", part: .talkedTo)]
      })
    try city.enter(
      city.form("乙谈", start: "2026-05-28 08:00") {
        $0.people = [Participant(name: "王来宾", part: .talkedTo)]
      })
    for typed in ["zjg", "ZJG", "zhang", "zhangjianguo", "甲 zjg"] {
      #expect(try found(typed) == ["甲谈"], "\(typed)")
      let query = RecordQuery(words: typed)
      let listed = try city.store.records(query, page: .first, limit: 5, for: city.session("lin")).rows
      #expect(listed.map(\.title) == ["甲谈"], "\(typed)")
    }
    #expect(try found("jianguo") == [])
    #expect(try found("乙 zjg") == [])
  }

  @Test func `R-074 the snippet shows the words with what stands around them`() throws {
    try city.enter(city.form("甲会"))
    let hit = try #require(
      city.store.search(RecordQuery(words: "风险点"), limit: 1, for: city.session("lin")).first)
    #expect(hit.snippet == "…，分析项目资金管理的廉政风险点，明确整改责任人和时限。")
    let title = try #require(
      city.store.search(RecordQuery(words: "甲"), limit: 1, for: city.session("lin")).first)
    #expect(title.snippet == "甲会")
  }

  @Test(arguments: 0..<2)
  func `R-074 rows and index find the same words, whatever the text`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    for index in 0..<8 {
      try city.enter(
        city.form("题\(index)", start: "2026-05-\(10 + index) 09:00") {
          $0.summary = String(repeating: "记实。", count: 7) + Seeded.tameText(length: 30, using: &random)
        })
    }
    try city.store.reading { db in
      for _ in 0..<60 {
        let words = Seeded.tameText(length: Int.random(in: 1...3, using: &random), using: &random)
        let text = TextCondition(RecordQuery(words: words))
        guard !text.isEmpty else { continue }
        let byIndex = try Int.fetchAll(
          db, sql: "SELECT rowid FROM record_index WHERE record_index MATCH ? ORDER BY rowid",
          arguments: [text.match])
        let byRows = try Int.fetchAll(
          db, sql: "SELECT r.id FROM records r WHERE \(text.condition.sql) ORDER BY r.id",
          arguments: text.condition.arguments)
        #expect(byIndex == byRows, "\(words.debugDescription)")
      }
    }
  }
}
