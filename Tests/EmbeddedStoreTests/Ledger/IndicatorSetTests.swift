import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `Indicator sets` {
  let city: ReadingCity
  static let set = IndicatorPlace(year: 2026, side: .main, scope: .unit(ReadingCity.finance))

  init() throws { city = try ReadingCity(profile: .proposed) }

  /// An individual indicator of the finance bureau, put up but not adopted.
  private func indicator(
    _ code: String, points: Int = 30, recurrence: String = "monthly", due: String = "25",
    scope: IndicatorScope = .unit(ReadingCity.finance), year: Int = 2026
  ) -> Indicator {
    let place = IndicatorPlace(year: year, side: .main, scope: scope)
    return Indicator(
      year: year, side: .main, kind: place.kind, scope: scope, code: code, title: "专项检查",
      points: points * 100, subject: DutySubject(kind: .team), recurrence: recurrence, due: due)
  }

  private func putUp(_ indicators: [Indicator], by person: PersonCode = "lin") throws {
    _ = try city.store.perform(.setIndicators(indicators.map { $0.dated() }), by: city.session(person))
  }

  private func adopt() throws {
    _ = try city.store.perform(
      .adoptIndicators(ReadingCity.finance, .main, year: 2026), by: city.session("zhang"))
  }

  private func amend(_ indicator: Indicator, reason: String = "年度重点调整", by person: PersonCode = "zhang")
    throws
  {
    _ = try city.store.perform(.amendIndicator(indicator, reason: reason), by: city.session(person))
  }

  private func ledger() throws -> [DutyOccurrence] {
    try city.store.duties(unit: ReadingCity.finance, side: .main, year: 2026, for: city.session("lin"))
  }

  @Test func `R-037 individual points that do not make 30 are refused, and the gap is said`() throws {
    try putUp([indicator("Z-21", points: 20)])
    #expect(throws: StoreFailure.refused(.pointsDoNotAddUp(Self.set, has: 2000, wanted: 3000))) {
      try adopt()
    }
    let refusal = ActRefusal.pointsDoNotAddUp(Self.set, has: 2000, wanted: 3000)
    #expect(
      refusal.sentence(in: .english)
        == "the individual indicators of CZJ, main side, 2026, make 20 points, not 30: 10 are missing; "
        + "change the points, then adopt")
    try putUp([indicator("Z-22", points: 10)])
    try adopt()
    #expect(try ledger().count == 24)
  }

  @Test func `R-034 R-037 common indicators wait for the office's adoption and must make 70`() throws {
    let common = indicator("Z-01", points: 60, scope: .group(.cityUnit))
    try putUp([common], by: "main")
    #expect(try ledger().isEmpty)
    let place = common.place
    #expect(throws: StoreFailure.refused(.pointsDoNotAddUp(place, has: 6000, wanted: 7000))) {
      _ = try city.store.perform(
        .adoptCommonIndicators(.cityUnit, .main, year: 2026), by: city.session("main"))
    }
    var full = common
    full.points = 70_00
    try putUp([full], by: "main")
    _ = try city.store.perform(.adoptCommonIndicators(.cityUnit, .main, year: 2026), by: city.session("main"))
    #expect(try ledger().count == 12)
  }

  @Test func `R-035 nobody adopts a set that is not theirs`() throws {
    try putUp([indicator("Z-21")])
    for person in ["lin", "he", "qian", "main"] as [PersonCode] {
      #expect(throws: StoreFailure.self) {
        _ = try city.store.perform(
          .adoptIndicators(ReadingCity.finance, .main, year: 2026), by: city.session(person))
      }
    }
  }

  @Test func `R-036 a set with an indicator whose date is missing is not adopted`() throws {
    try putUp([indicator("Z-21", recurrence: "once", due: "")])
    #expect(throws: StoreFailure.refused(.indicatorIncomplete(code: "Z-21", field: "due"))) { try adopt() }
  }

  @Test func `R-045 what never falls due is not adopted`() throws {
    try putUp([indicator("Z-21", recurrence: "yearly", due: "2026-02-31")])
    #expect(throws: StoreFailure.refused(.neverDue(code: "Z-21", recurrence: "yearly 2026-02-31"))) {
      try adopt()
    }
  }

  @Test func `R-036 one code stands once in a ledger, whoever set it`() throws {
    try putUp([indicator("Z-21")])
    #expect(throws: StoreFailure.refused(.codeTaken("Z-21"))) {
      try putUp([indicator("Z-21", points: 70, scope: .group(.cityUnit))], by: "main")
    }
    #expect(throws: StoreFailure.refused(.codeTaken("Z-22"))) {
      try putUp([indicator("Z-22"), indicator("Z-22")])
    }
  }

  @Test func `what waits can be taken back, what is in force cannot`() throws {
    try putUp([indicator("Z-21")])
    _ = try city.store.perform(.withdrawIndicators(Self.set, codes: ["Z-21"]), by: city.session("lin"))
    #expect(throws: StoreFailure.refused(.nothingToAdopt)) { try adopt() }
    try putUp([indicator("Z-21")])
    try adopt()
    #expect(throws: StoreFailure.refused(.noSuch(.indicators))) {
      _ = try city.store.perform(.withdrawIndicators(Self.set, codes: ["Z-21"]), by: city.session("lin"))
    }
  }

  @Test func `R-038 an amendment is numbered, says why, and leaves the earlier text readable`() throws {
    try putUp([indicator("Z-21")])
    try adopt()
    var changed = indicator("Z-21")
    changed.title = "专项资金检查"
    #expect(throws: StoreFailure.refused(.reasonMissing)) { try amend(changed, reason: "") }
    try amend(changed)
    changed.requirement = "每月抽查两个科室"
    try amend(changed, reason: "扩大范围")
    let standing = try #require(
      try city.store.indicators(year: 2026, unit: ReadingCity.finance, side: .main, for: city.session("lin"))
        .first)
    #expect(standing.dated.indicator.title == "专项资金检查")
    #expect(standing.amendments.map(\.number) == [1, 2])
    #expect(standing.amendments[0].changes == [.init(field: "title", old: "专项检查", new: "专项资金检查")])
    #expect(standing.amendments[1].reason == "扩大范围")
  }

  @Test func `R-038 months that are over keep their points`() throws {
    try putUp([indicator("Z-21", points: 24), indicator("Z-22", points: 6)])
    try adopt()
    var changed = indicator("Z-21", points: 12)
    changed.title = "专项检查"
    try amend(changed)
    let points = try ledger().filter { $0.name.code == "Z-21" }.map(\.points)
    #expect(points == [200, 200, 200, 200, 200, 100, 100, 100, 100, 100, 100, 100])
  }

  @Test func `R-037 an amendment never makes more points than the total`() throws {
    try putUp([indicator("Z-21")])
    try adopt()
    #expect(throws: StoreFailure.refused(.pointsDoNotAddUp(Self.set, has: 3100, wanted: 3000))) {
      try amend(indicator("Z-21", points: 31))
    }
  }

  @Test
  func
    `R-037 a task that arises in mid-year is added to a full set without points, or with those of another`()
    throws
  {
    func task(_ code: String, _ points: Int) -> Indicator {
      indicator(code, points: points, recurrence: "once", due: "2026-09-30")
    }
    try putUp([indicator("Z-21")])
    try adopt()
    let refusal = ActRefusal.pointsDoNotAddUp(Self.set, has: 3200, wanted: 3000)
    #expect(throws: StoreFailure.refused(refusal)) { try putUp([task("Z-22", 2)]) }
    #expect(refusal.sentence(in: .chinese).contains("临时任务请把分值写 0"))
    try putUp([task("Z-22", 0)])
    try adopt()
    let temporary = try #require(try ledger().first { $0.name.code == "Z-22" })
    #expect(temporary.points == 0)
    #expect(temporary.due == Day("2026-09-30"))
    try amend(indicator("Z-21", points: 28))
    try putUp([task("Z-23", 2)])
    try adopt()
    #expect(try ledger().first { $0.name.code == "Z-23" }?.points == 200)
    // What falls due more than once is no task of the moment.
    #expect(throws: StoreFailure.refused(.invalid(field: "points", value: "0"))) {
      try putUp([indicator("Z-24", points: 0)])
    }
    #expect(try city.store.faults() == [])
  }

  @Test func `R-038 an amended day moves what is still ahead, and the old day stays on view`() throws {
    try putUp([indicator("Z-21")])
    try adopt()
    try amend(indicator("Z-21", due: "28"))
    let dues = try ledger().map(\.due.day)
    #expect(dues == [25, 25, 25, 25, 25, 28, 28, 28, 28, 28, 28, 28])
    #expect(try ledger()[5].earlierDues.map(\.due) == [Day("2026-06-25")])
    #expect(throws: StoreFailure.refused(.invalid(field: "recurrence", value: "quarterly"))) {
      try amend(indicator("Z-21", recurrence: "quarterly", due: "28"))
    }
  }

  @Test func `R-042 last year's set is copied with its points, its dates cleared, the old year untouched`()
    throws
  {
    try putUp([
      indicator("Z-21", points: 20), indicator("Z-22", points: 10, recurrence: "once", due: "2026-09-30"),
    ])
    try adopt()
    let next = Self.set.inYear(2027)
    _ = try city.store.perform(.copyIndicators(next, fromYear: 2026), by: city.session("lin"))
    let copied = try city.store.indicators(
      year: 2027, unit: ReadingCity.finance, side: .main, for: city.session("lin"))
    #expect(copied.map(\.dated.indicator.points) == [2000, 1000])
    #expect(copied.map(\.dated.indicator.due) == ["25", ""])
    #expect(copied.map(\.adopted) == [false, false])
    #expect(copied.map(\.dated.occurrences.count) == [12, 0])
    #expect(try ledger().count == 13)
    #expect(throws: StoreFailure.refused(.indicatorIncomplete(code: "Z-22", field: "due"))) {
      _ = try city.store.perform(
        .adoptIndicators(ReadingCity.finance, .main, year: 2027), by: city.session("zhang"))
    }
  }

  @Test func `what is added to a running ledger begins with the first deadline ahead`() throws {
    try putUp([indicator("Z-21")])
    try adopt()
    try amend(indicator("Z-21", points: 20))
    try putUp([indicator("Z-22", points: 10)])
    try adopt()
    let added = try ledger().filter { $0.name.code == "Z-22" }
    #expect(added.map(\.name.ordinal) == [1, 2, 3, 4, 5, 6, 7])
    #expect(added.first?.due == Day("2026-06-25"))
    #expect(try city.store.faults() == [])
  }
}
