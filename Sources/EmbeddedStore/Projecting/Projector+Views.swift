import GRDB
import Records

extension Projector {
  /// A look is no act: it stands in a table of its own, where neither news nor the store's opening look for acts.
  func note(_ entry: Entry, _ body: UnitViewed, sequence: Int) throws {
    let header = entry.header
    try run(
      "INSERT INTO unit_views (unit, person, day, at, entry) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      [body.unit.rawValue, header.author.rawValue, header.at.day.number, header.at.seconds, sequence])
  }
}

extension UnitViewed: Projected { static var projection: Projection<Self> { Projector.note } }
