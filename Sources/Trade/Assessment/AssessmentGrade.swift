/// The grade of a unit's year; papers call it by the names of the profile's `gradeSet` (002-D Art.13, R-208).
package enum AssessmentGrade: String, Codable, CaseIterable, Comparable, Sendable {
  case excellent, good, fair, poor

  /// 0 for the best; the place of its name in `gradeSet`.
  package var place: Int { AssessmentGrade.allCases.firstIndex(of: self) ?? 0 }

  /// The worse one is the lesser.
  package static func < (a: AssessmentGrade, b: AssessmentGrade) -> Bool { a.place > b.place }

  /// Fair and worse have consequences for the unit's heads.
  package var callsForTalk: Bool { self <= .fair }
}

/// A grade that the supervising offices fixed by hand, and why, where a profile leaves it to them (C-02, 000 Art.27).
package struct GivenGrade: Hashable, Codable, Sendable {
  package var grade: AssessmentGrade
  package var reason: String

  package init(grade: AssessmentGrade, reason: String) {
    self.grade = grade
    self.reason = reason
  }
}

/// What keeps a unit from a better grade, at any number of points (002-D Art.14(2)).
package enum CeilingFact: String, Codable, CaseIterable, Sendable {
  /// The primary head got a Party or administrative sanction, or was held criminally liable.
  case headSanctioned
  /// Another member of the team got a heavy one.
  case memberHeavy
  /// The Party organisation was disciplined.
  case organisationSanctioned
  /// The primary head got a heavy one.
  case headHeavy
  /// More units have the points for the top grade than the profile's quota lets have it.
  case topGradeQuota

  /// Those that are facts about people, which profiles give a ceiling.
  static let personal: [CeilingFact] = [.headSanctioned, .memberHeavy, .organisationSanctioned, .headHeavy]
}

/// The best grade that a fact leaves, as a profile writes it: `headSanctioned/good`.
package struct CeilingRule: RawRepresentable, CaseIterable, Hashable, Codable, Sendable {
  package var fact: CeilingFact
  package var grade: AssessmentGrade

  package init(_ fact: CeilingFact, _ grade: AssessmentGrade) {
    self.fact = fact
    self.grade = grade
  }

  package init?(rawValue: String) {
    guard let rule = CeilingRule.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = rule
  }

  package var rawValue: String { "\(fact.rawValue)/\(grade.rawValue)" }

  package static let allCases: [CeilingRule] = CeilingFact.personal.flatMap { fact in
    AssessmentGrade.allCases.dropFirst().map { CeilingRule(fact, $0) }
  }
}

/// A ceiling that applies to a unit, with the adjustment that is its fact.
package struct GradeCeiling: Hashable, Codable, Sendable {
  package var grade: AssessmentGrade
  package var fact: CeilingFact
  /// Absent for the quota.
  package var adjustment: AdjustmentName?

  package init(grade: AssessmentGrade, fact: CeilingFact, adjustment: AdjustmentName? = nil) {
    self.grade = grade
    self.fact = fact
    self.adjustment = adjustment
  }
}
