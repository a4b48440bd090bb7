import EmbeddedStore
import Glibc
import Records
import Synchronization
import TestSupport
import Testing

@Suite struct `Who of the offices looked into a unit` {
  let city: ReadingCity

  init() throws { city = try ReadingCity() }

  private func look(_ person: PersonCode, into unit: UnitCode = ReadingCity.finance) throws {
    _ = try city.store.duties(unit: unit, side: nil, year: 2026, for: city.session(person))
  }

  private func views(_ reader: PersonCode = "lin", _ unit: UnitCode = ReadingCity.finance) throws
    -> [UnitView]
  {
    let today = city.clock.read().day
    return try city.store.unitViews(unit, from: today - 30, to: today, for: city.session(reader))
  }

  @Test func `R-015 one entry a day, on the chain of the viewer's own office`() throws {
    try look("main")
    try look("discipline")
    city.clock.move(to: "2026-06-01 17:00")
    let before = try city.store.changeCounter()
    try look("main")
    #expect(try city.store.changeCounter() == before)
    city.clock.move(to: "2026-06-02 08:30")
    try look("main")
    let views = try views()
    #expect(views.map(\.person) == ["main", "discipline", "main"])
    #expect(views.map(\.office) == [.main, .supervision, .main])
    #expect(
      views.map(\.at.moment.description) == ["2026-06-01 09:00", "2026-06-01 09:00", "2026-06-02 08:30"])
    #expect(try city.store.faults() == [])
  }

  @Test func `the unit, the offices and the administrator see who looked, others do not`() throws {
    try look("main")
    for reader in ["lin", "zhang", "he", "main", "discipline", "admin"] as [PersonCode] {
      #expect(try views(reader).map(\.personName) == ["马主任"])
    }
    for reader in ["wu", "sun", "leader"] as [PersonCode] {
      #expect(throws: StoreFailure.self) { try views(reader) }
    }
    #expect(try views("sun", ReadingCity.education) == [])
  }

  @Test func `people of the unit, city leaders and the administrator leave no entry`() throws {
    let before = try city.store.changeCounter()
    for person in ["lin", "zhang", "wu", "leader", "admin"] as [PersonCode] {
      try? look(person)
      #expect(throws: StoreFailure.refused(.nothingChanged)) {
        _ = try city.store.perform(.noteViews([ReadingCity.finance]), by: city.session(person))
      }
    }
    #expect(try city.store.changeCounter() == before)
  }

  @Test func `a look opens no store and is no news`() throws {
    try look("main")
    #expect(try !city.store.overview().isOpen)
    #expect(try city.store.news(.day(city.clock.read().day), limit: 50, for: city.session("lin")).total == 0)
    // What only a closed store allows is still entered afterwards, and verification agrees.
    let indicator = Indicator(
      year: 2026, side: .main, kind: .common, scope: .group(.cityUnit), code: "Z-01", title: "专题研究",
      points: 10_00, subject: DutySubject(kind: .team), recurrence: "once", due: "")
    let day = try #require(Day("2026-06-05"))
    _ = try city.store.perform(
      .setIndicators([
        DatedIndicator(
          indicator: indicator, occurrences: [OccurrenceDates(ordinal: 1, from: day, due: day)])
      ]), by: city.administrator)
    #expect(try !city.store.overview().isOpen)
    #expect(try city.store.faults() == [])
  }

  @Test func `rebuilt tables say the same`() throws {
    try look("main")
    try look("discipline", into: ReadingCity.county)
    let before = try views("admin") + views("admin", ReadingCity.county)
    try city.store.rebuild(progress: nil)
    #expect(try views("admin") + views("admin", ReadingCity.county) == before)
    #expect(before.count == 2)
  }

  @Test func `a store in which somebody else writes does not stop the look`() throws {
    let descriptor = open(city.scratch.path + "/store/jishi.lock", O_RDWR)
    #expect(flock(descriptor, LOCK_EX) == 0)
    let duties = try city.store.duties(
      unit: ReadingCity.finance, side: .main, year: 2026, for: city.session("main"))
    #expect(duties == [])
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
    #expect(try views() == [])
    try look("main")
    #expect(try views().count == 1)
  }

  @Test func `a key that was put away opens no other's books, but those that were opened today`() throws {
    let awake = try city.session("main")
    let asleep = Session(person: awake.person, posts: awake.posts, key: nil)
    func ask() throws { _ = try city.store.duties(unit: "CZJ", side: .main, year: 2026, for: asleep) }
    #expect(throws: StoreFailure.keyAsleep) { try ask() }
    try look("main")
    #expect(throws: Never.self) { try ask() }
  }

  @Test func `beside a screen the trace is kept by a thread of its own, once`() throws {
    let clock = city.clock
    let store = try SQLiteStore.open(
      at: city.scratch.path + "/store", options: OpenOptions(looks: .aside, clock: { clock.read() }))
    for _ in 0..<3 {
      _ = try store.duties(unit: "CZJ", side: .main, year: 2026, for: city.session("main"))
    }
    store.settleLooks()
    #expect(try views().map(\.person) == ["main"])
  }

  @Test func `a store that can only be read says that the look leaves no trace`() throws {
    let told = Mutex<[(Set<UnitCode>, StoreFailure)]>([])
    let path = city.scratch.path + "/store"
    let store = try SQLiteStore.open(
      at: path,
      options: OpenOptions(
        readOnly: true, looks: .atOnce { units, failure in told.withLock { $0.append((units, failure)) } }))
    _ = try store.duties(unit: "CZJ", side: .main, year: 2026, for: city.session("main"))
    #expect(told.withLock { $0.map(\.0) } == [["CZJ"]])
    #expect(told.withLock { $0.map(\.1) } == [.readOnly(path: path)])
  }
}
