import Records

// How far a common set is from the points that the rules demand.
extension IndicatorWords {
  /// What is in force, what waits, and how the sum stands to what the rules demand.
  func sums(_ sums: CommonSetsScreen.Sums) -> String {
    let (now, waiting) = (sums.inForce.asPoints, sums.waiting.asPoints)
    return say(
      "在用 \(sums.inForceCount) 项 \(now) 分  待审定 \(sums.waitingCount) 项 \(waiting) 分",
      "in force \(sums.inForceCount), \(now) points  to adopt \(sums.waitingCount), \(waiting) points")
  }

  func verdict(_ sums: CommonSetsScreen.Sums) -> String {
    let all = (sums.inForce + sums.waiting).asPoints
    guard let wanted = sums.wanted else { return say("合计 \(all) 分", "\(all) points") }
    let gap = wanted - sums.inForce - sums.waiting
    let text = abs(gap).asPoints
    let total = wanted.asPoints
    if gap == 0 { return say("合计 \(all)/\(total) 分，正好", "\(all) of \(total) points") }
    return gap > 0
      ? say("合计 \(all)/\(total) 分，还差 \(text)", "\(all) of \(total) points, \(text) missing")
      : say("合计 \(all)/\(total) 分，多出 \(text)", "\(all) of \(total) points, \(text) too many")
  }
}
