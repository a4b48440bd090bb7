/// The rank of a cadre, which fixes deductions (002-D Art.14, R-027).
package enum CadreRank: String, Codable, CaseIterable, Sendable {
  case county, section, general
}

/// A person who acts, or whom records speak of.
package struct Person: Hashable, Codable, Sendable {
  /// Never changes and is never given twice.
  package var code: PersonCode
  /// As the person writes it; never normalised.
  package var name: String
  package var rank: CadreRank?

  package init(code: PersonCode, name: String, rank: CadreRank? = nil) {
    self.code = code
    self.name = name
    self.rank = rank
  }
}

/// The part in which a person acts (2.3 of the domain model).
package enum PostRole: String, Codable, CaseIterable, Sendable {
  case primaryHead, actingHead, teamMember, recorder, mainSupervisor, supervisionSupervisor, reader
  case administrator
}

/// A post or a designation that a person holds from one day to another; ended, never overwritten.
///
/// A recorder's designation is a post whose ``basis`` is the paper that names the recorder.
package struct Post: Hashable, Codable, Sendable {
  /// Unique in the store: the person's code and a number.
  package var id: String
  package var person: PersonCode
  /// Absent for supervising offices and the administrator.
  package var unit: UnitCode?
  /// Absent when the post is for both sides.
  package var side: Side?
  package var role: PostRole
  /// As it stands on papers: 党组书记、局长.
  package var title: String
  package var from: Day
  /// The last day, where it is known.
  package var to: Day?
  /// The paper that names a recorder.
  package var basis: String?
  /// The units or fields that a member of the team is in charge of; absent where none is told.
  package var portfolio: [String]?

  package init(
    id: String, person: PersonCode, unit: UnitCode? = nil, side: Side? = nil, role: PostRole, title: String,
    from: Day, to: Day? = nil, basis: String? = nil, portfolio: [String]? = nil
  ) {
    self.id = id
    self.person = person
    self.unit = unit
    self.side = side
    self.role = role
    self.title = title
    self.from = from
    self.to = to
    self.basis = basis
    self.portfolio = portfolio
  }

  /// Whether the post is held on a day; first and last day included.
  package func isHeld(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }

  /// Whether the post is for this side of this unit.
  package func covers(_ unit: UnitCode, _ side: Side) -> Bool {
    self.unit == unit && (self.side == nil || self.side == side)
  }
}

extension Post {
  /// Whether it is a head's post, in office or acting.
  package var isHead: Bool { role == .primaryHead || role == .actingHead }
}
