import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `The list of irregular acts` {
  private let city: ReadingCity
  private let late: RecordNumber
  private let plain: RecordNumber

  init() throws {
    city = try ReadingCity()
    city.clock.move(to: "2026-06-12 10:00")
    late = try city.enter(city.form("晚录会议", start: "2026-06-01 08:00"))
    plain = try city.enter(city.form("按时会议", start: "2026-06-12 08:00") { $0.place = "一楼" })
    _ = try city.enter(
      city.form("教育会议", start: "2026-06-01 08:00"), unit: ReadingCity.education)
    city.clock.move(to: "2026-06-15 10:00")
    try city.revise(
      plain, .correction, form: city.form("按时会议", start: "2026-06-12 08:00") { $0.place = "二楼会议室" })
    try city.revise(
      plain, .supplement,
      form: city.form("按时会议", start: "2026-06-12 08:00") {
        $0.place = "二楼会议室"
        $0.people.append(Participant(name: "赵补充", part: .attendee))
      })
    city.clock.move(to: "2026-06-16 10:00")
    try city.revise(late, .void)
    _ = try? city.store.perform(
      .remark(ReadingCity.finance, .main, .unit, text: "越权"), by: city.session("lin"))
  }

  private func trail(
    for person: PersonCode = "main", from: String = "2026-06-01", to: String = "2026-06-30",
    unit: UnitCode? = nil,
    kinds: Set<TrailKind> = []
  ) throws -> [String] {
    let query = TrailQuery(
      from: Day(from) ?? Day(number: 0), to: Day(to) ?? Day(number: 0), unit: unit, kinds: kinds)
    return try city.store.trail(query, for: city.session(person)).map {
      "\($0.at?.day.description ?? "-") \($0.kind.rawValue) \($0.unit?.rawValue ?? "-") \($0.target)"
    }
  }

  @Test func `R-118 it lists late entries, corrections, supplements, voids and refused acts of a period`()
    throws
  {
    #expect(
      try trail() == [
        "2026-06-12 lateEntry CZJ CZJ-2026-Z-0001", "2026-06-12 lateEntry JYJ JYJ-2026-Z-0001",
        "2026-06-15 correction CZJ CZJ-2026-Z-0002", "2026-06-15 supplement CZJ CZJ-2026-Z-0002",
        "2026-06-16 void CZJ CZJ-2026-Z-0001", "2026-06-16 refusal - main",
      ])
  }

  @Test func `R-118 it narrows to a unit, a period and a kind`() throws {
    #expect(try trail(unit: ReadingCity.education) == ["2026-06-12 lateEntry JYJ JYJ-2026-Z-0001"])
    #expect(try trail(from: "2026-06-13", to: "2026-06-15").count == 2)
    #expect(try trail(kinds: [.void]) == ["2026-06-16 void CZJ CZJ-2026-Z-0001"])
  }

  @Test func `R-118 it tells who, why and by how much`() throws {
    let query = TrailQuery(from: city.clock.read().day - 30, to: city.clock.read().day)
    let lines = try city.store.trail(query, for: city.session("main"))
    let first = try #require(lines.first)
    #expect(first.whoName == "林晓岚" && first.unitName == "市财政局" && first.title == "晚录会议")
    #expect(first.lateBy == 6)
    #expect(lines.first { $0.kind == .correction }?.reason == "核对有误")
    #expect(lines.first { $0.kind == .void }?.reason == "核对有误")
    #expect(lines.first { $0.kind == .refusal }?.reason == "makeRemark")
  }

  @Test func `R-118 a unit reads its own, another office's side stays closed`() throws {
    #expect(try trail(for: "lin").count == 4)
    #expect(try trail(for: "sun").count == 1)
    #expect(throws: StoreFailure.refused(.notPermitted(.readAllUnits, Scope(unit: "JYJ")))) {
      try trail(for: "lin", unit: ReadingCity.education)
    }
  }

  @Test func `R-118 a chain that is broken and the fault's acknowledgement are told`() throws {
    try NightEditor(city.store).run(
      "UPDATE entries SET body = x'7b7d' WHERE chain = 'CZJ/main' AND number = 2")
    _ = try city.store.verify(VerificationScope(), progress: nil)
    let faults = try trail(kinds: [.hashFault])
    #expect(faults.count == 1 && faults[0].hasPrefix("- hashFault CZJ CZJ/main#"))
    #expect(try trail(to: "2026-06-10", kinds: [.hashFault]).isEmpty)
    #expect(try trail(for: "admin", kinds: [.hashFault]).count == 1)
  }
}
