/// A month of one side of a unit, as far as rankings go by it.
package enum SideMonth: Hashable, Sendable {
  /// The unit was not there, had no body of this side, or the month was over before the ledgers counted.
  case absent
  /// Its review is not closed.
  case open
  case closed(ClosedMonth)

  package var closed: ClosedMonth? {
    if case .closed(let month) = self { return month }
    return nil
  }
}

/// What a closed review leaves to the quarter.
package struct ClosedMonth: Hashable, Sendable {
  /// `nil` where nothing fell due.
  package var score: Score?
  /// Occurrences whose record or event was late, and those without a record.
  package var late: Int
  package var missing: Int
  /// The points of each kind, for quarters that pool them.
  package var portions: [IndicatorKind: ScorePortion]

  package init(
    score: Score? = nil, late: Int = 0, missing: Int = 0, portions: [IndicatorKind: ScorePortion] = [:]
  ) {
    self.score = score
    self.late = late
    self.missing = missing
    self.portions = portions
  }
}

/// A month of a unit's quarter, side by side.
package struct QuarterMonth: Hashable, Sendable {
  package var month: Month
  package var main = SideMonth.absent
  package var supervision = SideMonth.absent

  package init(_ month: Month, main: SideMonth = .absent, supervision: SideMonth = .absent) {
    self.month = month
    self.main = main
    self.supervision = supervision
  }

  package subscript(side: Side) -> SideMonth {
    get { side == .main ? main : supervision }
    set { if side == .main { main = newValue } else { supervision = newValue } }
  }

  /// Whether the month counts for the unit: the reviews of all sides that it has are closed.
  package var isClosed: Bool {
    main != .open && supervision != .open && (main != .absent || supervision != .absent)
  }
}

/// What is known of a unit's three months.
package struct QuarterFacts: Hashable, Sendable {
  package var unit: UnitCode
  package var name: String
  /// Months in their order.
  package var months: [QuarterMonth]

  package init(unit: UnitCode, name: String, months: [QuarterMonth]) {
    self.unit = unit
    self.name = name
    self.months = months
  }

  /// The reviews that are still to be closed.
  package var open: [(month: Month, side: Side)] {
    months.flatMap { month in Side.allCases.filter { month[$0] == .open }.map { (month.month, $0) } }
  }

  /// Puts another score in the place of a closed month's.
  package mutating func restate(_ score: Score?, of month: Month, _ side: Side) {
    guard let index = months.firstIndex(where: { $0.month == month }), var known = months[index][side].closed
    else { return }
    known.score = score
    months[index][side] = .closed(known)
  }
}

/// The scores of a month as a ranking shows them.
package struct MonthScores: Hashable, Codable, Sendable {
  package var month: Month
  package var main: Score?
  package var supervision: Score?
  package var unit: Score?

  package init(month: Month, main: Score? = nil, supervision: Score? = nil, unit: Score? = nil) {
    self.month = month
    self.main = main
    self.supervision = supervision
    self.unit = unit
  }
}

/// Why a unit stands at the end of a ranking without a rank.
package enum NoScore: String, Codable, CaseIterable, Sendable {
  case noClosedMonth
  /// All closed months had nothing due.
  case nothingDue
}

/// A unit's quarter: its figures, worked out from closed months alone.
package struct QuarterScores: Hashable, Sendable {
  package var main: Score?
  package var supervision: Score?
  package var score: Score?
  /// The unit's score before it was rounded, for rules that rank by it.
  package var exact: Fraction?
  package var months: [MonthScores]
  package var late: Int
  package var missing: Int
  package var why: NoScore?

  package init(of facts: QuarterFacts, by rules: QuarterRules) throws(ScoreFault) {
    months = []
    var (late, missing, hasClosed) = (0, 0, false)
    var portions: [Side: [IndicatorKind: ScorePortion]] = [:]
    for month in facts.months {
      for side in Side.allCases {
        guard let closed = month[side].closed else { continue }
        late += closed.late
        missing += closed.missing
        for (kind, portion) in closed.portions {
          try portions[side, default: [:]][kind, default: ScorePortion()].add(portion)
        }
      }
      hasClosed = hasClosed || month.isClosed
      let (main, supervision) = (month.main.closed?.score, month.supervision.closed?.score)
      months.append(
        MonthScores(
          month: month.month, main: main, supervision: supervision,
          unit: month.isClosed
            ? try rules.unit(month.month, main: main, supervision: supervision) : nil))
    }
    (self.late, self.missing) = (late, missing)
    switch rules.quarterMethod {
    case .meanOfMonths:
      main = try Score.rounding(ScoreRules.mean(of: months.compactMap(\.main)))
      supervision = try Score.rounding(ScoreRules.mean(of: months.compactMap(\.supervision)))
      exact = try ScoreRules.mean(of: months.compactMap(\.unit))
      score = try Score.rounding(exact)
    case .pooled:
      let last = rules.last
      main = try last.pooled(portions[.main])
      supervision = try last.pooled(portions[.supervision])
      score = hasClosed ? try last.unit(main: main, supervision: supervision) : nil
      exact = score?.fraction
    }
    why = score != nil ? nil : hasClosed ? .nothingDue : .noClosedMonth
  }
}

extension ScoreRules {
  /// A side's quarter out of all points of its closed months.
  fileprivate func pooled(_ portions: [IndicatorKind: ScorePortion]?) throws(ScoreFault) -> Score? {
    try side(
      common: Self.score(of: portions?[.common]), individual: Self.score(of: portions?[.individual]))
  }
}
