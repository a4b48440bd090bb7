/// What an analysis counts of any row: occurrences due in the period, without exempt ones.
package struct AnalysisFigures: Hashable, Codable, Sendable {
  package var due: Int
  package var done: Int
  /// The done ones whose event or entry came after the deadline.
  package var late: Int

  package init(due: Int = 0, done: Int = 0, late: Int = 0) {
    self.due = due
    self.done = done
    self.late = late
  }

  /// How much of what was due is done, in hundredths of a per cent rounded half up; `nil` where nothing was due.
  package var completion: Int? { due == 0 ? nil : (done * 20_000 + due) / (2 * due) }

  package static func + (a: AnalysisFigures, b: AnalysisFigures) -> AnalysisFigures {
    AnalysisFigures(due: a.due + b.due, done: a.done + b.done, late: a.late + b.late)
  }
}

/// What an analysis compares by.
package enum AnalysisPart: String, Codable, CaseIterable, Sendable {
  case side, subject, quarter, indicator, unit
}

/// A row of an analysis: a side, a kind of subject, a quarter, an indicator or a unit with its figures.
package struct AnalysisRow: Hashable, Codable, Sendable {
  package var part: AnalysisPart
  /// What the row is about: `main`, `team`, `2026-Q2`, an indicator's scope and code, or a unit's code.
  ///
  /// The indicators that units set themselves stand together under `individual`.
  package var name: String
  /// The title of an indicator or the name of a unit, as it was when the analysis was made.
  package var title: String?
  /// The side of an indicator.
  package var side: Side?
  package var figures: AnalysisFigures

  package init(
    part: AnalysisPart, name: String, title: String? = nil, side: Side? = nil, figures: AnalysisFigures
  ) {
    self.part = part
    self.name = name
    self.title = title
    self.side = side
    self.figures = figures
  }
}

/// A unit that stayed below the set mark in every one of the last quarters.
package struct WeakUnit: Hashable, Codable, Sendable {
  package var unit: UnitCode
  package var title: String
  /// The measure of each quarter, the earliest first, in hundredths.
  package var measures: [Int]

  package init(unit: UnitCode, title: String, measures: [Int]) {
    self.unit = unit
    self.title = title
    self.measures = measures
  }
}

/// The figures of an analysis over a period, and what follows from them.
package struct Analysis: Hashable, Codable, Sendable {
  package var from: Day
  package var to: Day
  /// The last day that is counted: `to`, or the day of the analysis where that has not come.
  package var cutOff: Day
  package var rows: [AnalysisRow]
  /// The indicators done least, the worst first.
  package var weakIndicators: [AnalysisRow]
  package var weakUnits: [WeakUnit]
  /// The mark below which a unit is weak, in hundredths, and for how many quarters running.
  package var mark: Int
  package var quarters: [Quarter]

  package init(
    from: Day, to: Day, cutOff: Day, rows: [AnalysisRow], weakIndicators: [AnalysisRow],
    weakUnits: [WeakUnit],
    mark: Int, quarters: [Quarter]
  ) {
    self.from = from
    self.to = to
    self.cutOff = cutOff
    self.rows = rows
    self.weakIndicators = weakIndicators
    self.weakUnits = weakUnits
    self.mark = mark
    self.quarters = quarters
  }

  package func rows(_ part: AnalysisPart) -> [AnalysisRow] { rows.filter { $0.part == part } }

  /// Everything together.
  package var total: AnalysisFigures { rows(.side).reduce(AnalysisFigures()) { $0 + $1.figures } }
}

/// The rules of an analysis: pure, so that the figures of any store lead to the same report.
package struct AnalysisRules: Sendable {
  /// How many of the indicators done least are named.
  package static let namedIndicators = 5

  package let profile: RuleProfile

  package init(profile: RuleProfile) { self.profile = profile }

  /// The measure that is compared with `analysisWeakScore`, in hundredths: the completion of a quarter in per cent.
  ///
  /// This is the one place to put a quarter's score instead.
  package func measure(_ quarter: AnalysisFigures) -> Int? { quarter.completion }

  /// The whole quarters up to a day that are looked at for weak units, the earliest first.
  package func quarters(endingBy day: Day) -> [Quarter] {
    let current = Quarter(containing: day)
    let last = current.lastDay == day ? current : current.previous
    let count = profile.values.analysisWeakQuarters
    return (0..<count).map { Quarter(index: last.index - (count - 1) + $0) }
  }

  /// Whether these measures, of all the quarters, make a unit weak; a quarter without a measure does not.
  package func isWeak(_ measures: [Int?]) -> Bool {
    !measures.isEmpty && measures.allSatisfy { $0.map { $0 < profile.values.analysisWeakScore } ?? false }
  }

  /// The indicators with the least done, the worst first; those that are wholly done are not weak.
  package func weakest(of indicators: [AnalysisRow]) -> [AnalysisRow] {
    indicators.filter { ($0.figures.completion ?? 100_00) < 100_00 }
      .sorted { a, b in
        (a.figures.completion ?? 0, -a.figures.due, a.side ?? .main, a.name)
          < (b.figures.completion ?? 0, -b.figures.due, b.side ?? .main, b.name)
      }
      .prefix(Self.namedIndicators).map { $0 }
  }
}
