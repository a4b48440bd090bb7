import Catalogue
import EmbeddedStore
import Records
import Secrets

/// A practice city that stands, and who sits in it.
package struct StandingCity: Sendable {
  package let store: SQLiteStore
  /// The administrator's fingerprint.
  package let fingerprint: String
}

/// Who a practice city is opened for.
package enum PracticeSeat: String, CaseIterable, Sendable {
  case recorder, head, supervisor, admin

  /// Whose place it is.
  package var person: PersonCode {
    switch self {
    case .recorder: "CZJ-3"
    case .head: "CZJ-1"
    case .supervisor: "DFS-1"
    case .admin: PracticeCity.administrator
    }
  }
}

extension PracticeCity {
  /// Everyone's passphrase.
  package static let passphrase: Passphrase = "demo"
  package static let administrator: PersonCode = "admin"

  /// The minute of the day on which the city is shown.
  package var shownAt: Moment { Moment(day: today, minute: 9 * 60 + 40) }

  /// Writes the city into a directory: founded and imported three working days ago, worked with since.
  ///
  /// - Parameters:
  ///   - clock: stands in for the system clock, in tests.
  package func make(
    at directory: String, clock: (@Sendable () -> Instant)? = nil, progress: ProgressListener? = nil
  ) throws(StoreFailure) -> StandingCity {
    let past = PracticeClock(Moment(day: openingDay, minute: 17 * 60 + 5))
    let founded = try found(at: directory, past)
    do throws(StoreFailure) {
      try founded.store.waitForDisk(false)
      try settle(founded, past)
      _ = try bringOver(into: founded.store, by: founded.session, progress: progress)
      try PracticeActs(city: self, store: founded.store, clock: past).playThrough()
      try founded.store.show(from: shownAt, clock: clock)
      try founded.store.waitForDisk(true)
    } catch {
      SQLiteStore.abandon(at: directory)
      throw error
    }
    let store = try SQLiteStore.open(at: directory, options: OpenOptions(clock: clock))
    return StandingCity(store: store, fingerprint: founded.fingerprint)
  }

  /// A store with units, people and duties, into which nothing has been imported yet.
  package func foundation(at directory: String) throws(StoreFailure) -> FoundedStore {
    let clock = PracticeClock(Moment(day: openingDay, minute: 17 * 60 + 5))
    let founded = try found(at: directory, clock)
    try settle(founded, clock)
    return founded
  }

  private func found(at directory: String, _ clock: PracticeClock) throws(StoreFailure) -> FoundedStore {
    try SQLiteStore.found(
      Founding(
        city: PracticeMap.name, administrator: Person(code: Self.administrator, name: "管理员"),
        passphrase: Self.passphrase, profile: Profiles.standard,
        calendars: calendar.years.values.sorted { $0.year < $1.year },
        isPractice: true, ledgersFrom: ledgersFrom),
      at: directory, options: OpenOptions(looks: .never, clock: { clock.read() }))
  }

  /// Units, people with keys, and the duties of the years.
  private func settle(_ founded: FoundedStore, _ clock: PracticeClock) throws(StoreFailure) {
    let (store, session) = (founded.store, founded.session)
    _ = try store.perform(.addUnits(units.map(\.unit)), by: session)
    clock.pass(60)
    let people = people
    for first in stride(from: 0, to: people.count, by: 400) {
      let some = people[first..<min(first + 400, people.count)]
      _ = try store.perform(.addPeople(some.map(\.person), posts: some.flatMap(\.posts)), by: session)
    }
    clock.pass(60)
    try store.enrol(people.map(\.code), passphrase: Self.passphrase, by: session)
    clock.pass(60)
    _ = try store.perform(.setIndicators(indicators()), by: session)
    clock.pass(60)
  }

  /// The attachments as objects, then the records that name them.
  package func bringOver(into store: SQLiteStore, by session: Session, progress: ProgressListener? = nil)
    throws(StoreFailure) -> Int
  {
    try store.keepObjects(PracticeFile.all.map { ($0.sha256, $0.bytes) })
    var records = records()
    return try store.importRecords(
      { () throws(StoreFailure) in records.next() }, by: session, progress: progress)
  }
}
