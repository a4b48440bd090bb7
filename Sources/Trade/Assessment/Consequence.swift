/// The classes of the deduction table, gravest first (002-D Art.14(2)).
package enum SanctionClass: String, Codable, CaseIterable, Sendable {
  case criminal, sanction, measure
}

/// What somebody, or a Party organisation, was subjected to (2.18 of the domain model).
package enum Consequence: String, Codable, CaseIterable, Sendable {
  case criminalLiability

  // Sanctions of the Party, lightest first.
  case partyWarning, seriousWarning, removalFromPartyPosts, probation, expulsion
  // Sanctions of the administration, lightest first.
  case warning, demerit, majorDemerit, demotion, dismissalFromPost, discharge

  case circular, admonition, organisationalMeasure
  /// Of a Party organisation as a whole, which costs no points but a grade.
  case organisationDiscipline

  /// The class in the deduction table; an organisation is in none.
  package var sanctionClass: SanctionClass? {
    switch self {
    case .criminalLiability: .criminal
    case .circular, .admonition, .organisationalMeasure: .measure
    case .organisationDiscipline: nil
    default: .sanction
    }
  }

  /// Both rows of sanctions, lightest first.
  private static let ladders: [[Consequence]] = [
    [.partyWarning, .seriousWarning, .removalFromPartyPosts, .probation, .expulsion],
    [.warning, .demerit, .majorDemerit, .demotion, .dismissalFromPost, .discharge],
  ]

  /// Whether it is heavy, from the sanctions that a profile names; criminal liability always is.
  package func isHeavy(from names: [String]) -> Bool {
    if self == .criminalLiability { return true }
    for ladder in Consequence.ladders {
      guard let place = ladder.firstIndex(of: self),
        let limit = ladder.firstIndex(where: { names.contains($0.rawValue) })
      else { continue }
      return place >= limit
    }
    return false
  }
}

/// Whom a sanction hit, as far as ceilings depend on it.
package enum SanctionedPosition: String, Codable, CaseIterable, Sendable {
  case primaryHead, teamMember, staff, organisation
}
