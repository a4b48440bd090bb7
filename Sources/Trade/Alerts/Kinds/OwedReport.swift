extension Obligation {
  /// The report of a half-year that a unit owes the two offices; `nil` where the profile asks for none (R-143, kind 8).
  ///
  /// It is one document for both sides, kept on the main one.
  package static func report(of half: HalfYear, _ unit: UnitCode, profile: RuleProfile) -> Obligation? {
    profile.reportDeadline(of: half).map { due in
      Obligation(
        kind: .halfYearReport, unit: unit, side: .main, target: half.description, due: due,
        alertFrom: due - profile.lead(of: .halfYearReport))
    }
  }
}

extension AlertRules {
  /// The half-years whose reports are called for on the day, the older one first: this one and the one before.
  package var reportHalves: [HalfYear] {
    let half = HalfYear(containing: day)
    return [half.previous, half].filter { half in
      profile.reportDeadline(of: half).map { $0 - profile.lead(of: .halfYearReport) <= day } ?? false
    }
  }
}
