extension Clerk {
  /// Keeps that somebody of an office looked into units, each the first time that day; on the office's own chain.
  func noteViews(of units: Set<UnitCode>) throws(StoreFailure) -> ActPlan {
    var seen: [UnitViewed] = []
    for unit in units.sorted() {
      guard try books.unit(unit) != nil else { throw refuse(.noSuch(.unit(unit.rawValue))) }
      guard posts.leavesTrace(in: unit, on: today), try !books.hasView(of: unit, by: author, on: today) else {
        continue
      }
      seen.append(UnitViewed(unit: unit))
    }
    guard let office = posts.office(on: today), !seen.isEmpty else { throw refuse(.nothingChanged) }
    return ActPlan(.office(office), seen)
  }
}

extension [Post] {
  /// The office in whose name the holder of these posts looks into units.
  package func office(on day: Day) -> Side? {
    Side.allCases.first { Permission.post(for: .inspect, in: Scope(side: $0), among: self, on: day) != nil }
  }

  /// Whether a look of their holder into a unit's books is an entry (0059).
  ///
  /// A unit's own people look into their own books, and the person who keeps the store reads no records (2.3).
  package func leavesTrace(in unit: UnitCode, on day: Day) -> Bool {
    office(on: day) != nil && !contains { $0.isHeld(on: day) && $0.unit == unit }
  }
}
