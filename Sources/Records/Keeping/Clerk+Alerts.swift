extension Clerk {
  /// Keeps who saw which alert, each once; on the chain of the person's own body, or office.
  func noteAlerts(_ marks: [AlertMark], acknowledged: Bool) throws(StoreFailure) -> ActPlan {
    var chains: [ChainName: [AlertMark]] = [:]
    var seen: Set<AlertMark> = []
    for mark in marks where seen.insert(mark).inserted {
      let scope = Scope(unit: mark.unit, side: mark.side)
      guard let post = posts.first(where: { concerns($0, mark, scope) }) else {
        throw refuse(.notPermitted(.acknowledgeAlert, scope))
      }
      // A supervisor looks at a thousand units; that a warning reached its unit is what is kept.
      if !acknowledged, post.unit == nil { continue }
      guard try !books.hasMark(mark, of: author, acknowledged: acknowledged) else { continue }
      chains[chain(of: post, mark), default: []].append(mark)
    }
    guard !chains.isEmpty else { throw refuse(.nothingChanged) }
    return ActPlan(
      batches: chains.sorted { $0.key < $1.key }.map { chain, marks in
        ActPlan.Batch(
          chain: chain,
          steps: [
            .body(acknowledged ? AlertsAcknowledged(alerts: marks) : AlertsShown(alerts: marks))
          ])
      })
  }

  private func concerns(_ post: Post, _ mark: AlertMark, _ scope: Scope) -> Bool {
    guard post.role != .administrator else { return false }
    return AlertAudience.scopes(of: mark.kind, for: [post], on: today).contains { ground in
      (ground.unit == nil || ground.unit == mark.unit)
        && (ground.side == nil || mark.side == nil || ground.side == mark.side)
    }
  }

  private func chain(of post: Post, _ mark: AlertMark) -> ChainName {
    guard let unit = post.unit else {
      return .office(post.side ?? (post.role == .mainSupervisor ? .main : .supervision))
    }
    return .body(unit, mark.side ?? post.side ?? .main)
  }
}
