/// Follows what the offices and units say of each other across chains: laws 4.5, 6.8 (consents), 6.12, 6.13 and 6.15
/// to 6.18.
struct OfficeTrail: Codable, Sendable {
  /// An entry that later ones name by its digest.
  private enum Named: Codable {
    case inspection(ChainName)
    case finding(ChainName, UnitCode, Side)
    case violation(ChainName)
    case namedBulletin(ChainName)
    case analysis(ChainName)
    case remark(ChainName, UnitCode)
    case bonus(UnitCode, Int)
    case sanction(UnitCode, Int)
  }

  private struct ReviewPlace: Hashable, Codable {
    let unit: UnitCode
    let side: Side
    let month: Month
  }

  private var named: [Digest: Named] = [:]
  private var supervision = SupervisionTrail()
  /// The bulletin that stands for a quarter and group, the list that stands for a year and group.
  private var bulletins: [String: Digest] = [:]
  /// What the bulletins that stand state anew, by quarter and group.
  private var restated: [String: Set<RestatedScore>] = [:]
  private var plans: [Int: Digest] = [:]
  private var reviews: [ReviewPlace: Digest] = [:]
  /// The last verdict on each occurrence; a month that was opened again keeps its own.
  private var verdicts: [ReviewPlace: [OccurrenceName: ReviewVerdict]] = [:]
  /// The last serial of each series.
  private var series: [String: Int] = [:]
  var isShaken = false

  /// What an entry breaks of the laws; `nil` for nothing.
  mutating func take(_ entry: Entry) -> (ChainFault, String)? {
    let problem = refer(entry) ?? number(entry) ?? supervision.take(entry)
    return problem.map { (.reference, $0) } ?? figures(entry)
  }

  // MARK: References

  private func finds(_ digest: Digest, _ fits: (Named) -> Bool) -> String? {
    guard let known = named[digest] else { return isShaken ? nil : "names an entry that is not there" }
    return fits(known) ? nil : "names an entry of another kind or place"
  }

  private mutating func refer(_ entry: Entry) -> String? {
    let (chain, digest) = (entry.header.chain, entry.digest)
    switch entry.header.kind {
    case .inspectionOpened: named[digest] = .inspection(chain)
    case .inspectionFound:
      guard let body = try? entry.body(InspectionFound.self) else { return nil }
      named[digest] = .finding(chain, body.unit, body.side)
      return finds(body.inspection) { if case .inspection(chain) = $0 { true } else { false } }
    case .inspectionClosed:
      guard let body = try? entry.body(InspectionClosed.self) else { return nil }
      return finds(body.inspection) { if case .inspection(chain) = $0 { true } else { false } }
    case .rectificationAnswered:
      guard let body = try? entry.body(RectificationAnswered.self), let place = chain.body else { return nil }
      return finds(body.finding) {
        if case .finding(_, place.unit, place.side) = $0 { true } else { false }
      }
    case .rectificationJudged:
      guard let body = try? entry.body(RectificationJudged.self) else { return nil }
      return finds(body.finding) { if case .finding(chain, _, _) = $0 { true } else { false } }
    case .findingWithdrawn:
      guard let body = try? entry.body(FindingWithdrawn.self) else { return nil }
      return finds(body.finding) { if case .finding(chain, _, _) = $0 { true } else { false } }
    case .violationNoted: named[digest] = .violation(chain)
    case .violationsPublished:
      named[digest] = .namedBulletin(chain)
      return (try? entry.body(ViolationsPublished.self))?.corrects.flatMap { corrected in
        finds(corrected) { if case .namedBulletin(chain) = $0 { true } else { false } }
      }
    case .violationFollowed:
      guard let body = try? entry.body(ViolationFollowed.self) else { return nil }
      return finds(body.violation) { if case .violation(chain) = $0 { true } else { false } }
    case .analysisPresented: named[digest] = .analysis(chain)
    case .analysisSent:
      guard let body = try? entry.body(AnalysisSent.self) else { return nil }
      return finds(body.analysis) { if case .analysis(chain) = $0 { true } else { false } }
    case .remarkMade:
      if let body = try? entry.body(RemarkMade.self) { named[digest] = .remark(chain, body.unit) }
    case .remarkSeen:
      guard let body = try? entry.body(RemarkSeen.self), let place = chain.body else { return nil }
      let office = ChainName.office(place.side)
      return finds(body.remark) { if case .remark(office, place.unit) = $0 { true } else { false } }
    case .bonusNoted:
      guard let body = try? entry.body(BonusNoted.self) else { return nil }
      named[digest] = .bonus(body.unit, body.year)
      return body.amends.flatMap { amended in
        finds(amended) { if case .bonus(body.unit, body.year) = $0 { true } else { false } }
      }
    case .sanctionNoted:
      if let body = try? entry.body(SanctionNoted.self) { named[digest] = .sanction(body.unit, body.year) }
    case .adjustmentWithdrawn:
      guard let body = try? entry.body(AdjustmentWithdrawn.self) else { return nil }
      return finds(body.adjustment) { found in
        switch found {
        case .bonus(body.unit, body.year), .sanction(body.unit, body.year): true
        default: false
        }
      }
    case .assessmentPlanned:
      if let body = try? entry.body(AssessmentPlanned.self) { plans[body.plan.year] = digest }
    case .bulletinIssued:
      guard let body = try? entry.body(BulletinIssued.self) else { return nil }
      restated[body.place] = Set(body.restated ?? [])
      return correct(body.place, digest, body.corrects)
    case .yearPublished:
      guard let body = try? entry.body(YearPublished.self) else { return nil }
      let problem = correct("\(body.year) \(body.group.rawValue)", digest, body.corrects)
      guard plans[body.year] == body.plan || isShaken else { return "names another plan than the last" }
      return problem
    case .reviewJudged: judge(entry)
    case .reviewClosed: return close(entry)
    case .reviewReopened: return reopen(entry)
    default: break
    }
    return nil
  }

  private mutating func correct(_ place: String, _ digest: Digest, _ corrects: Digest?) -> String? {
    let standing = bulletins.updateValue(digest, forKey: place)
    return standing == corrects || isShaken && standing == nil
      ? nil : "corrects another list than the one that stands"
  }

  private mutating func judge(_ entry: Entry) {
    guard let body = try? entry.body(ReviewJudged.self), let side = entry.header.chain.office else { return }
    let place = ReviewPlace(unit: body.unit, side: side, month: body.month)
    for verdict in body.verdicts { verdicts[place, default: [:]][verdict.occurrence] = verdict }
  }

  private mutating func close(_ entry: Entry) -> String? {
    guard let body = try? entry.body(ReviewClosed.self), let side = entry.header.chain.office else {
      return nil
    }
    let place = ReviewPlace(unit: body.unit, side: side, month: body.month)
    let standing = reviews.updateValue(entry.digest, forKey: place)
    return standing == nil || isShaken ? nil : "closes a month that is closed"
  }

  private mutating func reopen(_ entry: Entry) -> String? {
    guard let body = try? entry.body(ReviewReopened.self), let side = entry.header.chain.office else {
      return nil
    }
    let place = ReviewPlace(unit: body.unit, side: side, month: body.month)
    let standing = reviews.removeValue(forKey: place)
    return standing == body.review || isShaken && standing == nil ? nil : "reopens what is not closed"
  }

  // MARK: Series

  private mutating func number(_ entry: Entry) -> String? {
    switch entry.header.kind {
    case .inspectionOpened: (try? entry.body(InspectionOpened.self)).flatMap { count($0.name) }
    case .inspectionFound:
      (try? entry.body(InspectionFound.self)).flatMap { count("inspection \($0.inspection)", $0.number) }
    case .violationNoted: (try? entry.body(ViolationNoted.self)).flatMap { count($0.name) }
    case .violationsPublished: (try? entry.body(ViolationsPublished.self)).flatMap { count($0.name) }
    case .analysisPresented: (try? entry.body(AnalysisPresented.self)).flatMap { count($0.name) }
    case .bulletinIssued: (try? entry.body(BulletinIssued.self)).flatMap { count($0.number) }
    case .yearPublished: (try? entry.body(YearPublished.self)).flatMap { count($0.number) }
    default: nil
    }
  }

  private mutating func count(_ name: SupervisionName) -> String? {
    count("\(name.paper.letter)\(name.office.letter) \(name.year)", name.serial)
  }

  private mutating func count(_ number: BulletinNumber) -> String? { count("\(number.year)", number.serial) }

  private mutating func count(_ name: String, _ serial: Int) -> String? {
    let next = (series[name] ?? 0) + 1
    series[name] = max(next, serial)
    return serial == next || isShaken && serial > next
      ? nil : "has the number \(serial) where \(next) is next"
  }

  // MARK: Figures

  private func figures(_ entry: Entry) -> (ChainFault, String)? {
    switch entry.header.kind {
    case .reviewClosed:
      guard let body = try? entry.body(ReviewClosed.self) else { return nil }
      guard body.figuresAreTrue else { return (.figures, "the figures are not those that the items give") }
      return unjudged(body, on: entry.header.chain).map {
        (.figures, "the verdict on \($0) is not the one given")
      }
    case .yearPublished:
      guard let body = try? entry.body(YearPublished.self), !body.figuresAreTrue else { return nil }
      return (.figures, "the figures are not those that the facts give by the rules")
    default: return nil
    }
  }
}

extension OfficeTrail {
  /// The first item of a closing whose verdict nobody gave.
  private func unjudged(_ body: ReviewClosed, on chain: ChainName) -> OccurrenceName? {
    guard let side = chain.office, !isShaken else { return nil }
    let given = verdicts[ReviewPlace(unit: body.unit, side: side, month: body.month)] ?? [:]
    return body.items.first { item in
      if item.record == nil { return item.verdict != nil || item.quality != 0 || item.reason != nil }
      let known = given[item.occurrence]
      return item.verdict != known?.verdict ?? .accepted || item.quality != known?.quality ?? 100
        || item.reason != known?.reason
    }?.occurrence
  }
}

extension OfficeTrail {
  /// The sides whose scores a bulletin that comes now states anew: those that it does not take over from the one
  /// that stands (6.16).
  func sidesRestated(by entry: Entry) -> [Side] {
    guard !isShaken, entry.header.kind == .bulletinIssued,
      let body = try? entry.body(BulletinIssued.self)
    else { return [] }
    return Set(Set(body.restated ?? []).subtracting(restated[body.place] ?? []).map(\.side)).sorted()
  }
}

extension BulletinIssued {
  /// The ranking that it freezes: of one quarter and group only one stands.
  fileprivate var place: String { "\(quarter) \(group.rawValue)" }
}

extension ReviewClosed {
  /// Whether the figures are those that the items give by the weights (6.12).
  var figuresAreTrue: Bool {
    let percent = 0...100
    let isInRange = items.allSatisfy {
      $0.shares >= 1 && $0.worth >= 0 && percent.contains($0.quality) && percent.contains($0.factor)
    }
    guard isInRange, weights.count == 2, weights.allSatisfy({ $0 >= 0 }), weights != [0, 0] else {
      return false
    }
    return (try? ReviewFigures(of: items, weights: weights)) == figures
  }
}

extension YearPublished {
  /// Whether the rows are those that the facts give by the rules (6.13).
  var figuresAreTrue: Bool {
    guard rules.isWhole else { return false }
    let members = Dictionary(
      rows.map { ($0.facts.unit, $0.members) }, uniquingKeysWith: { first, _ in first })
    // The rows stand in the order of the totals; ties stay in the order of the facts that are given.
    return (try? rules.ranked(rows.map(\.facts), members: members)) == rows
  }
}
