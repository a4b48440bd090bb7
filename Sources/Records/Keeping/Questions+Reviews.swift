// Monthly reviews and rankings, as screens and commands ask for them.

/// Which reviews a list shows.
package struct ReviewQuery: Hashable, Sendable {
  package var month: Month
  package var unit: UnitCode?
  package var side: Side?
  package var group: UnitGroup?
  /// Only those that are still to be closed.
  package var openOnly: Bool

  package init(
    month: Month, unit: UnitCode? = nil, side: Side? = nil, group: UnitGroup? = nil, openOnly: Bool = false
  ) {
    self.month = month
    self.unit = unit
    self.side = side
    self.group = group
    self.openOnly = openOnly
  }
}

/// How a unit stands with one side's review of a month; numbers and days only.
package struct ReviewStanding: Hashable, Sendable, Identifiable {
  package var unit: UnitCode
  package var unitName: String
  package var side: Side
  package var month: Month
  package var state: ReviewState
  /// The day by which it is to be closed.
  package var due: Day
  package var closedOn: Day?
  /// Once it is closed; a dash is `nil`.
  package var figures: ReviewFigures
  /// Once it is closed: occurrences reviewed, those late, those without a record.
  package var occurrences: Int
  package var late: Int
  package var missing: Int
  /// Whether it is owed: not where the month was over before the ledgers counted.
  package var isOwed = true

  package init(
    unit: UnitCode, unitName: String, side: Side, month: Month, state: ReviewState, due: Day,
    closedOn: Day? = nil, figures: ReviewFigures = ReviewFigures(), occurrences: Int = 0, late: Int = 0,
    missing: Int = 0
  ) {
    self.unit = unit
    self.unitName = unitName
    self.side = side
    self.month = month
    self.state = state
    self.due = due
    self.closedOn = closedOn
    self.figures = figures
    self.occurrences = occurrences
    self.late = late
    self.missing = missing
  }

  package var id: String { "\(unit)/\(side.rawValue)/\(month)" }
}

/// A month's review of one side as a whole: the score sheet.
package struct ReviewDetail: Hashable, Sendable {
  package var standing: ReviewStanding
  /// As it was closed, or as it would be closed now.
  package var lines: [ReviewLine]
  /// The figures as closed; while it is open, as they would come out with what is judged so far.
  package var figures: ReviewFigures
  /// How the common and the individual score weigh, in per cent.
  package var weights: [Int]
  package var closedBy: String?
  package var closedAt: Instant?
  /// The `review.closed`.
  package var entry: ChainHead?

  package init(
    standing: ReviewStanding, lines: [ReviewLine], figures: ReviewFigures, weights: [Int],
    closedBy: String? = nil, closedAt: Instant? = nil, entry: ChainHead? = nil
  ) {
    self.standing = standing
    self.lines = lines
    self.figures = figures
    self.weights = weights
    self.closedBy = closedBy
    self.closedAt = closedAt
    self.entry = entry
  }
}

/// One line of a score sheet: an occurrence with what it earned and why not more.
package struct ReviewLine: Hashable, Sendable, Identifiable {
  package var item: ReviewItem
  package var title: String
  /// The article behind the duty, as its indicator names it.
  package var source: String?
  /// Exact points.
  package var possible: Fraction
  package var earned: Fraction
  /// What the unit answered to the verdict.
  package var answer: String?
  package var losses: [ScoreLoss]

  package init(
    item: ReviewItem, title: String, source: String? = nil, possible: Fraction, earned: Fraction,
    answer: String? = nil, losses: [ScoreLoss] = []
  ) {
    self.item = item
    self.title = title
    self.source = source
    self.possible = possible
    self.earned = earned
    self.answer = answer
    self.losses = losses
  }

  package var id: OccurrenceName { item.occurrence }
}

/// What would have earned the rest of an occurrence's points, and by which article.
package enum ScoreLoss: String, CaseIterable, Sendable {
  case record, entryInTime, dutyInTime, verdict, quality

  /// What cost points, in the order in which it can be put right the next time.
  package static func losses(of item: ReviewItem) -> [ScoreLoss] {
    var losses: [ScoreLoss] = []
    switch item.timing {
    case .missing: return [.record]
    case .lateEntry: losses.append(.entryInTime)
    case .lateDuty: losses.append(.dutyInTime)
    case .inTime: break
    }
    if item.verdict == nil { losses.append(.verdict) }
    if item.verdict != nil, item.quality < 100 { losses.append(.quality) }
    return losses
  }
}

/// The figures and scores of a month, per side, and of both sides of a unit together.
package struct MonthSummary: Hashable, Sendable {
  package var month: Month
  package var unit: UnitCode
  package var unitName: String
  /// `nil` for both sides together.
  package var side: Side?
  package var figures: MonthFigures
  /// Dashes while the review is open, and where nothing fell due.
  package var scores: ReviewFigures

  package init(
    month: Month, unit: UnitCode, unitName: String, side: Side?, figures: MonthFigures, scores: ReviewFigures
  ) {
    self.month = month
    self.unit = unit
    self.unitName = unitName
    self.side = side
    self.figures = figures
    self.scores = scores
  }
}

/// A quarter's ranking of one group: as it was issued, or as its closed reviews stand now.
package struct RankingTable: Hashable, Sendable {
  package var quarter: Quarter
  package var group: UnitGroup
  package var rows: [RankingRow]
  /// The day by which the bulletin is due.
  package var due: Day
  package var issued: IssuedBulletin?
  /// Reviews that are still to be closed, while nothing is issued.
  package var open: [OpenReview]
  /// The last ones, proposed for a focused inspection.
  package var lagging: [UnitCode]
  /// Whether a correction of the issued bulletin would say something else by now.
  package var isOutdated = false
  /// Whether its bulletin is owed: not where the quarter was over before the ledgers counted.
  package var isOwed = true

  package init(
    quarter: Quarter, group: UnitGroup, rows: [RankingRow], due: Day, issued: IssuedBulletin? = nil,
    open: [OpenReview] = [], lagging: [UnitCode] = []
  ) {
    self.quarter = quarter
    self.group = group
    self.rows = rows
    self.due = due
    self.issued = issued
    self.open = open
    self.lagging = lagging
  }
}

/// A review that keeps a quarter from being whole.
package struct OpenReview: Hashable, Sendable {
  package var unit: UnitCode
  package var month: Month
  package var side: Side

  package init(unit: UnitCode, month: Month, side: Side) {
    self.unit = unit
    self.month = month
    self.side = side
  }
}

/// A bulletin beside its rows.
package struct IssuedBulletin: Hashable, Sendable {
  package var number: BulletinNumber
  package var on: Day
  package var by: String
  /// The place of its entry.
  package var entry: ChainHead
  package var omitted: [OmittedUnit]
  /// Where it corrects another one: which, why, and the units whose rows differ.
  package var corrects: BulletinNumber?
  package var reason: String?
  package var changed: [UnitCode]
  package var heads: [ChainHead]

  package init(
    number: BulletinNumber, on: Day, by: String, entry: ChainHead, omitted: [OmittedUnit] = [],
    corrects: BulletinNumber? = nil, reason: String? = nil, changed: [UnitCode] = [], heads: [ChainHead] = []
  ) {
    self.number = number
    self.on = on
    self.by = by
    self.entry = entry
    self.omitted = omitted
    self.corrects = corrects
    self.reason = reason
    self.changed = changed
    self.heads = heads
  }
}

/// A unit's quarters of a year, and their mean.
package struct QuarterHistory: Hashable, Sendable {
  package var unit: UnitCode
  package var unitName: String
  package var year: Int
  /// In the order of quarters; those without a ranking have no score.
  package var quarters: [Standing]
  /// The mean of those that have a score, rounded; what a year's routine part starts from.
  package var mean: Score?

  /// A quarter of a unit.
  package struct Standing: Hashable, Sendable {
    package var quarter: Quarter
    package var score: Score?
    package var rank: Int?
    package var issued: BulletinNumber?

    package init(quarter: Quarter, score: Score? = nil, rank: Int? = nil, issued: BulletinNumber? = nil) {
      self.quarter = quarter
      self.score = score
      self.rank = rank
      self.issued = issued
    }
  }

  package init(unit: UnitCode, unitName: String, year: Int, quarters: [Standing], mean: Score?) {
    self.unit = unit
    self.unitName = unitName
    self.year = year
    self.quarters = quarters
    self.mean = mean
  }
}
