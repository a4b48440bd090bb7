// Who leads a unit: its heads, and the other members of its team with what each is in charge of.

extension Post {
  /// The most characters of one unit or field of a portfolio.
  package static let portfolioWords = 60

  /// Whether the post is one of the leadership team: a head, an acting one, or another member.
  package var isOfTeam: Bool { isHead || role == .teamMember }

  /// Whether the holder is one of a unit's other team members on some day of a year.
  ///
  /// The head of the discipline body sits in the team too, and is no primary head of its main side.
  package func isOtherMember(of unit: UnitCode, in year: Int) -> Bool {
    guard self.unit == unit, role == .teamMember || isHead && side == .supervision else { return false }
    return from.year <= year && to.map { $0.year >= year } ?? true
  }
}
