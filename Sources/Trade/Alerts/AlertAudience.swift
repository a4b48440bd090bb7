/// Who is shown which kind of alert (2.13 of the domain model).
package enum AlertAudience {
  /// Where a person's posts make a kind of alert the person's business on a day; may overlap.
  ///
  /// One's own is more than what one is called for: a head has a notice to receive and a set to adopt.
  package static func scopes(of kind: AlertKind, for posts: [Post], on day: Day, share: AlertShare = .all)
    -> [Scope]
  {
    posts.filter { $0.isHeld(on: day) }.flatMap { post in
      if share == .own, post.isHead, [.monthlyNotice, .indicatorsMissing].contains(kind) { return own(post) }
      return scopes(of: kind, for: post)
    }
  }

  private static func scopes(of kind: AlertKind, for post: Post) -> [Scope] {
    switch post.role {
    case .recorder:
      kind == .signOffPending || isForSupervisorsAlone(kind) ? [] : own(post)
    case .primaryHead, .actingHead:
      isForHeads(kind) ? own(post) : []
    case .mainSupervisor: isForSupervisors(kind) ? [Scope(side: .main)] : []
    // The discipline office oversees its own side and takes part in the main one.
    // It consents to a change on its own side alone.
    case .supervisionSupervisor where kind == .consentPending: [Scope(side: .supervision)]
    case .supervisionSupervisor: isForSupervisors(kind) ? [.city] : []
    case .administrator: kind == .dataFault ? [.city] : []
    case .teamMember, .reader: []
    }
  }

  private static func own(_ post: Post) -> [Scope] {
    post.unit.map { [Scope(unit: $0, side: post.side)] } ?? []
  }

  /// What the offices themselves owe.
  private static func isForSupervisorsAlone(_ kind: AlertKind) -> Bool {
    [.reviewMonthly, .bulletinQuarterly, .inspectionMissing, .consentPending].contains(kind)
  }

  private static func isForHeads(_ kind: AlertKind) -> Bool {
    switch kind {
    case .dutyFiveDay, .dutyOverdue, .entryRunning, .entryOverdue, .signOffPending, .halfYearReport,
      .rectificationDue, .remark:
      true
    case .draftReturned, .monthlyNotice, .reviewMonthly, .bulletinQuarterly, .indicatorsMissing,
      .inspectionMissing, .dataFault, .consentPending:
      false
    }
  }

  private static func isForSupervisors(_ kind: AlertKind) -> Bool {
    switch kind {
    case .dutyFiveDay, .dutyOverdue, .entryOverdue, .indicatorsMissing, .inspectionMissing, .rectificationDue,
      .dataFault, .reviewMonthly, .bulletinQuarterly, .consentPending:
      true
    case .entryRunning, .signOffPending, .draftReturned, .monthlyNotice, .halfYearReport, .remark: false
    }
  }
}
