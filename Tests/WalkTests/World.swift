import Catalogue
import EmbeddedStore
import Practice
import Records
import Secrets
import TestSupport

/// A store in which people sit down: each is made once, and no tour changes it.
enum World: String, CaseIterable, Sendable {
  /// A city in which everybody has worked for a year.
  case rich
  /// The same in the first week of a year: what is owed is the year before's.
  case january
  /// A store that was founded today, with the year's duties and without a record.
  case young
  /// The same, in which the head of the unit has no key yet.
  case keyless

  /// Who tours it.
  var people: [PersonCode] {
    switch self {
    case .rich: ["CZJ-3", "CZJ-1", "CZJ-2", "CZJ-4", "ZTB-1", "DFS-1", "LD-1", "admin"]
    case .january: ["CZJ-3", "CZJ-1", "ZTB-1", "DFS-1"]
    case .young: ["CZJ-3", "CZJ-1", "ZTB-1", "DFS-1", "admin"]
    case .keyless: ["CZJ-3", "admin"]
    }
  }

  func store() throws -> SQLiteStore {
    try Worlds.stores[self, default: .failure(StoreFailure.stopped)].get().store
  }

  /// Every person of every world.
  static let seats = allCases.flatMap { world in world.people.map { Seat(world: world, person: $0) } }

  /// Somebody who sits down in a world.
  struct Seat: Sendable, CustomStringConvertible {
    var world: World
    var person: PersonCode
    var description: String { "\(person) in the \(world.rawValue) store" }

    func walker() throws -> Walker {
      let store = try world.store()
      return try Walker(store, store.signIn(person, passphrase: PracticeCity.passphrase))
    }
  }
}

private struct Worlds: Sendable {
  let scratch = Scratch()
  let store: SQLiteStore

  static let stores = Dictionary(
    uniqueKeysWithValues: World.allCases.map { world in (world, Result { try Worlds(world) }) })

  private init(_ world: World) throws {
    switch world {
    case .rich: store = try Self.city(on: "2026-11-29", at: scratch.path + "/city")
    case .january: store = try Self.city(on: "2027-01-05", at: scratch.path + "/city")
    case .young: store = try Self.founded(at: scratch.path + "/city")
    case .keyless: store = try Self.founded(at: scratch.path + "/city", without: ["CZJ-1", "CZJ-2"])
    }
  }

  private static func city(on day: String, at path: String) throws -> SQLiteStore {
    let day = Day(day) ?? Day(number: 0)
    let noon = Instant(Moment(day: day, minute: 720))
    return try PracticeCity(units: 4, records: 240, today: day).make(at: path, clock: { noon }).store
  }

  private static func founded(at path: String, without keyless: Set<PersonCode> = []) throws -> SQLiteStore {
    let day = Day("2026-11-27") ?? Day(number: 0)
    let city = PracticeCity(units: 2, records: 0, today: day + 5)
    let morning = Instant(Moment(day: day, minute: 600))
    let founded = try SQLiteStore.found(
      Founding(
        city: PracticeMap.name, administrator: Person(code: PracticeCity.administrator, name: "管理员"),
        passphrase: PracticeCity.passphrase, profile: Profiles.standard,
        calendars: Array(city.calendar.years.values), isPractice: true),
      at: path, options: OpenOptions(clock: { morning }))
    let people = city.people
    for act in [
      Act.addUnits(city.units.map(\.unit)), .addPeople(people.map(\.person), posts: people.flatMap(\.posts)),
    ] { _ = try founded.store.perform(act, by: founded.session) }
    try founded.store.enrol(
      people.map(\.code).filter { !keyless.contains($0) }, passphrase: PracticeCity.passphrase,
      by: founded.session)
    _ = try founded.store.perform(.setIndicators(city.indicators()), by: founded.session)
    return founded.store
  }
}
