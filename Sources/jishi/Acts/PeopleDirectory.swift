import Records

/// The people of some units, found by code or by a name that only one of them has.
struct PeopleDirectory: Sendable {
  private var people: [UnitCode: [(person: Person, posts: [Post])]] = [:]

  /// Reads the people of the units.
  init(_ here: CommandContext, units: [UnitCode]) throws {
    for unit in units { people[unit] = try here.store.people(unit: unit, for: here.session) }
  }

  /// Somebody of a unit with the title that was held on a day.
  func find(_ text: String, in unit: UnitCode, on day: Day) -> (
    code: PersonCode, name: String, title: String?
  )? {
    let here = people[unit] ?? []
    let name = text.asName
    let named = here.filter { $0.person.code.rawValue == text || $0.person.name.asName == name }
    guard named.count == 1, let found = named.first else { return nil }
    let held = found.posts.filter { $0.unit == unit && $0.isHeld(on: day) }
    // A recorder's title is the least that can be said of somebody who holds another post too.
    let title = (held.first { $0.role != .recorder } ?? held.first)?.title
    return (found.person.code, found.person.name, title)
  }
}
