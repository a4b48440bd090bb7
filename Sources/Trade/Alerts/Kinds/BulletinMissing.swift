extension Obligation {
  /// A quarter's bulletin of one group (R-167, kind 10); either office may issue it.
  package static func bulletin(of quarter: Quarter, _ group: UnitGroup, profile: RuleProfile) -> Obligation {
    let due = profile.bulletinDeadline(of: quarter)
    return Obligation(
      kind: .bulletinQuarterly, target: "\(quarter) \(group.rawValue)", due: due,
      alertFrom: due - profile.lead(of: .quarterlyBulletin))
  }
}
