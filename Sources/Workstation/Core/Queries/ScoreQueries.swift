import Records

// What is asked of monthly reviews, quarterly rankings and a year's assessment.

extension ReviewQuery: StoreQuery {
  package var answer: FromStore<[ReviewStanding]> { { try $0.monthlyReviews(self, for: $1) } }
}

/// A unit's month under review, as closed or as it would be closed now.
struct ReviewDetailQuery: StoreQuery {
  var unit: UnitCode
  var side: Side
  var month: Month
  var answer: FromStore<ReviewDetail> { { try $0.monthlyReview(unit, side, month, for: $1) } }
}

/// The changes of closed months that wait for consent.
struct ReviewedChangesQuery: StoreQuery {
  var answer: FromStore<[ReviewedChange]> { { try $0.reviewedChanges(for: $1) } }
}

struct RankingQuery: StoreQuery {
  var quarter: Quarter
  var group: UnitGroup
  var answer: FromStore<RankingTable> { { try $0.ranking(quarter, group, for: $1) } }
}

/// A unit's quarters of a year.
struct QuartersQuery: StoreQuery {
  var unit: UnitCode
  var year: Int
  var answer: FromStore<QuarterHistory> { { try $0.quarterHistory(unit, year: year, for: $1) } }
}

/// The months of a year of the units in sight.
struct UnitYearsQuery: StoreQuery {
  var year: Int
  var units: [UnitCode]
  var answer: FromStore<[UnitYear]> { { try $0.unitYears(year, of: units, for: $1) } }
}

struct YearListQuery: StoreQuery {
  var year: Int
  var group: UnitGroup
  var answer: FromStore<YearList> { { try $0.yearList(year, group, for: $1) } }
}

struct YearSheetQuery: StoreQuery {
  var unit: UnitCode
  var year: Int
  var answer: FromStore<YearSheet> { { try $0.yearSheet(unit, year: year, for: $1) } }
}

/// A unit's published results of a year and those before it.
struct YearResultsQuery: StoreQuery {
  var unit: UnitCode
  var year: Int
  var answer: FromStore<[YearResult]> {
    let years = max(1, year - YearSheetScreen.yearsBefore)...max(1, year)
    return { try $0.yearResults(years, unit: unit, for: $1) }
  }
}

/// What the published grades of a year call for.
struct GradeMeasuresQuery: StoreQuery {
  var year: Int
  var answer: FromStore<[HeadMeasure]> { { try $0.gradeMeasures(year, for: $1) } }
}
