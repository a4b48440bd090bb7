extension Obligation {
  /// A finding that is to be put right and was neither accepted nor handed to accountability (R-193, kind 13).
  package static func rectification(
    _ name: FindingName, unit: UnitCode, side: Side, text: String, due: Day, issued: Day, profile: RuleProfile
  ) -> Obligation {
    Obligation(
      kind: .rectificationDue, unit: unit, side: side, target: name.description, title: text, due: due,
      alertFrom: max(issued, due - profile.lead(of: .rectification)))
  }
}
