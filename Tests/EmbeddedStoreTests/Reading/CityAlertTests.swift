import GRDB
import Records
import Testing

@testable import EmbeddedStore

@Suite struct `Alerts of a city` {
  let city: ReadingCity

  init() throws {
    city = try ReadingCity(ledgersFrom: Day("2026-05-29"))
    try city.adopt(["2026-06-01", "2026-06-05", "2026-12-31"], code: "Z-01")
    try city.adopt(["2026-05-29", "2026-06-04"], code: "J-01", side: .supervision)
    try city.adopt(["2026-06-03"], code: "Z-01", group: .county)
  }

  @Test func `R-127 overdue first, then the nearest, with a count of each kind and level`() throws {
    let list = try city.alerts(on: "2026-06-02")
    #expect(
      list.duties == [
        "CZJ J-01#1 overdue -4", "CZJ Z-01#1 overdue -1", "JYJ Z-01#1 overdue -1", "AX Z-01#1 warning 1",
        "CZJ J-01#2 warning 2", "CZJ Z-01#2 notice 3", "JYJ Z-01#2 notice 3",
      ])
    #expect(list.countByKind == [.dutyOverdue: 3, .dutyFiveDay: 4])
    #expect(list.countByLevel == [.overdue: 3, .warning: 2, .notice: 2])
    #expect(list.total == 7)
    let short = try city.alerts(on: "2026-06-02") { $0.limit = 2 }
    #expect(short.duties == ["CZJ J-01#1 overdue -4", "CZJ Z-01#1 overdue -1"])
    #expect(short.countByKind == list.countByKind)
    #expect(list.alerts.first?.title == "专题研究")
    #expect(list.alerts.first?.unitName == "市财政局")
  }

  @Test func `R-131 supervisors see their side of all units, by unit, group, level and kind`() throws {
    #expect(try city.alerts(on: "2026-06-02", for: "main").duties.allSatisfy { !$0.contains("J-01") })
    #expect(try city.alerts(on: "2026-06-02", for: "main").total == 5)
    #expect(try city.alerts(on: "2026-06-02", for: "discipline").total == 7)
    #expect(try city.alerts(on: "2026-06-02", for: "main") { $0.unit = ReadingCity.education }.total == 2)
    #expect(
      try city.alerts(on: "2026-06-02", for: "main") { $0.group = .county }.duties == ["AX Z-01#1 warning 1"])
    #expect(try city.alerts(on: "2026-06-02", for: "main") { $0.level = .overdue }.total == 2)
    #expect(try city.alerts(on: "2026-06-02", for: "main") { $0.kind = .dutyFiveDay }.total == 3)
    #expect(try city.alerts(on: "2026-06-02", for: "discipline") { $0.side = .supervision }.total == 2)
    #expect(
      try city.alerts(on: "2026-06-02", for: "discipline") {
        $0.side = .supervision
        $0.level = .warning
      }.duties == ["CZJ J-01#2 warning 2"])
  }

  @Test
  func `recorders and heads see their own side, team members, leaders and the administrator none`() throws {
    #expect(try city.alerts(on: "2026-06-02", for: "lin").total == 4)
    #expect(try city.alerts(on: "2026-06-02", for: "zhang").total == 2)
    #expect(try city.alerts(on: "2026-06-02", for: "he").total == 2)
    for person in ["wu", "leader", "admin"] as [PersonCode] {
      #expect(try city.alerts(on: "2026-06-02", for: person).total == 0)
    }
    #expect(throws: StoreFailure.self) {
      _ = try city.alerts(on: "2026-06-02", for: "lin") { $0.unit = ReadingCity.education }
    }
  }

  @Test
  func `R-025 R-029 a body without a head and a unit without a recorder are faults, told at once`() throws {
    for person in ["zhang", "lin"] as [PersonCode] {
      let post = try #require(city.session(person).posts.first)
      _ = try city.store.perform(
        .endPost(id: post.id, on: city.clock.read().day, reason: "调动"), by: city.administrator)
    }
    city.clock.move(to: "2026-06-02 09:00")
    func faults(_ person: PersonCode?) throws -> [Alert.Note?] {
      try city.alerts(on: "2026-06-02", for: person) { $0.kind = .dataFault }.alerts.map(\.note)
    }
    #expect(try faults(nil) == [.fault(.noRecorder), .fault(.noHead(.main))])
    #expect(try faults("admin") == [.fault(.noRecorder), .fault(.noHead(.main))])
    #expect(try faults("main") == [.fault(.noRecorder), .fault(.noHead(.main))])
    #expect(try faults("sun") == [])
    #expect(try faults("leader") == [])
    let standing = try city.store.standings(
      side: nil, group: nil, on: city.clock.read().day, for: city.session("main"))
    #expect(standing.first { $0.unit.code == ReadingCity.finance }?.faults == 2)
  }

  @Test func `R-098 a count that runs into a year without a table is a fault`() throws {
    let list = try city.alerts(on: "2026-12-29") { $0.kind = .dataFault }
    #expect(list.alerts.map(\.note) == [.fault(.calendarMissing(year: 2027))])
    #expect(try city.alerts(on: "2026-12-20") { $0.kind = .dataFault }.alerts == [])
  }

  @Test func `R-084 a record with a faulty attachment is listed, and so is a broken chain`() throws {
    let number = try city.enter(city.form())
    let digest = Digest(of: Array("scan".utf8))
    try city.store.writing { db in
      try db.execute(
        sql:
          "INSERT INTO record_evidence (record, place, kind, digest) SELECT id, 0, 'photo', ? FROM records",
        arguments: [digest.bytes.column])
      try db.execute(sql: "INSERT INTO faulty_objects VALUES (?, 0)", arguments: [digest.bytes.column])
      try db.execute(sql: "INSERT INTO broken VALUES ('JYJ/main', 3, 'gap')")
    }
    let list = try city.alerts(on: "2026-06-01", for: "main") { $0.kind = .dataFault }
    #expect(list.alerts.map(\.target) == [number.description, "JYJ/main"])
    #expect(list.alerts.last?.note == .fault(.chainBroken("JYJ/main", number: 3)))
  }

  @Test func `R-131 R-177 units stand by what is overdue, with their numbers`() throws {
    city.clock.move(to: "2026-06-02 09:00")
    try city.enter(city.form(start: "2026-06-01 09:00", links: ["Z-01#1"]), unit: ReadingCity.education)
    try city.enter(city.form(start: "2026-05-11 09:00"), unit: ReadingCity.education)
    let day = city.clock.read().day
    let all = try city.store.standings(side: nil, group: nil, on: day, for: city.session("discipline"))
    #expect(all.map(\.unit.code) == [ReadingCity.finance, ReadingCity.education, ReadingCity.county])
    #expect(all.map(\.overdue) == [2, 0, 0])
    #expect(all.map(\.warnings) == [2, 1, 1])
    #expect(all.map(\.due) == [2, 1, 0])
    #expect(all.map(\.recorded) == [0, 1, 0])
    #expect(all.map(\.recordsThisMonth) == [0, 2, 0])
    #expect(all.map(\.late) == [0, 1, 0])
    #expect(all.map(\.lastEntry) == [nil, day, nil])
    #expect(all.map(\.light) == [.red, .yellow, .yellow])
    let main = try city.store.standings(side: .main, group: .cityUnit, on: day, for: city.session("main"))
    #expect(main.map(\.overdue) == [1, 0])
    let figures = try city.store.figures(
      unit: ReadingCity.education, side: .main, month: Month(containing: day), for: city.session("qian"))
    #expect(figures == MonthFigures(records: 2, due: 2, recorded: 1, late: 1, overdue: 0, exempt: 0))
  }
}
