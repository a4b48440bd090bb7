/// Whether what a body names is of the chain that it stands on (6.2), and of units that are there (6.14).
struct Placement {
  let header: EntryHeader
  let owner: ChainOwner
  let body: BodyScan
  let entry: Entry?
  let book: AuthorityBook

  /// What does not fit; `nil` for nothing.
  func objection() -> (ChainFault, String)? {
    switch owner {
    case .city, .nobody: nil
    case .body(let scope):
      scope.unit.flatMap { unit in scope.side.flatMap { ofBody(unit, $0) } }.map { (.place, $0) }
    case .office(let scope):
      unknownUnit().map { (.reference, $0) } ?? scope.side.flatMap(ofOffice).map { (.place, $0) }
    }
  }

  private func unknownUnit() -> String? {
    var named = [body.unit].compactMap(\.self)
    if header.kind == .inspectionOpened { named += (try? entry?.body(InspectionOpened.self))?.units ?? [] }
    return named.first { !book.hasUnit($0, at: header.city) }.map { "there is no unit \($0)" }
  }

  private func ofBody(_ unit: UnitCode, _ side: Side) -> String? {
    if let other = body.contentUnit, other != unit { return "the content is of \(other)" }
    if let other = body.contentSide, other != side { return "the content is of the other side" }
    for number in [body.number, body.record].compactMap(\.self)
    where number.unit != unit || number.side != side {
      return "\(number) is a number of another chain"
    }
    switch header.kind {
    case .paperFiled:
      return body.target.flatMap { isOwn($0, unit, side) ? nil : "\($0) is not of this chain" }
    case .reportRegistered, .reportSigned, .reportSent:
      return side == .main ? nil : "reports stand on main chains"
    default: return indicators(.unit(unit), side)
    }
  }

  /// A record's number; drafts are looked up by the walk, which knows where each stands.
  private func isOwn(_ target: String, _ unit: UnitCode, _ side: Side) -> Bool {
    if let number = RecordNumber(target), number.description == target {
      return number.unit == unit && number.side == side
    }
    return draft(in: target) != nil
  }

  /// The draft that a target names: `D17`.
  func draft(in target: String) -> Int? {
    guard target.first == "D", let number = Int(target.dropFirst()), "D\(number)" == target else {
      return nil
    }
    return number
  }

  private func ofOffice(_ side: Side) -> String? {
    switch header.kind {
    case .recordFlagged, .recordCleared:
      return body.record?.side == side ? nil : "the record is of the other side"
    case .inspectionOpened:
      return (try? entry?.body(InspectionOpened.self)).flatMap { paper($0.name, .inspection, side) }
    case .violationNoted:
      return (try? entry?.body(ViolationNoted.self)).flatMap { paper($0.name, .violation, side) }
    case .violationsPublished:
      return (try? entry?.body(ViolationsPublished.self)).flatMap { paper($0.name, .bulletin, side) }
    case .analysisPresented:
      return (try? entry?.body(AnalysisPresented.self)).flatMap { paper($0.name, .analysis, side) }
    default: return indicators(nil, side)
    }
  }

  private func paper(_ name: SupervisionName, _ kind: SupervisionPaper, _ side: Side) -> String? {
    name.paper == kind && name.office == side ? nil : "\(name) is no number of this office and kind"
  }

  /// Indicators have the side of their chain, and as scope its unit, or on an office's chain a group.
  private func indicators(_ scope: IndicatorScope?, _ side: Side) -> String? {
    let found: [(IndicatorScope, Side)]
    switch header.kind {
    case .indicatorsDrafted: found = places((try? entry?.body(IndicatorsDrafted.self))?.indicators)
    case .indicatorsAdopted: found = places((try? entry?.body(IndicatorsAdopted.self))?.indicators)
    case .indicatorAmended: found = places((try? entry?.body(IndicatorAmended.self)).map { [$0.indicator] })
    case .indicatorsWithdrawn:
      found = (try? entry?.body(IndicatorsWithdrawn.self)).map { [($0.scope, side)] } ?? []
    default: found = []
    }
    for (other, otherSide) in found {
      let fits: Bool
      if let scope { fits = other == scope } else if case .group = other { fits = true } else { fits = false }
      if !fits || otherSide != side { return "an indicator of \(other.text) stands on this chain" }
    }
    return nil
  }

  private func places(_ indicators: [DatedIndicator]?) -> [(IndicatorScope, Side)] {
    (indicators ?? []).map { ($0.indicator.scope, $0.indicator.side) }
  }
}
