/// A way of the assessment at the end of the year, in the order of the profile's `yearEndWays` (002-D Art.12).
package enum YearEndWay: String, Codable, CaseIterable, Sendable {
  case democratic, questionnaire, test
}

/// The plan of a year's assessment, without which nothing of the year's end is entered (002-D Art.17, R-213).
package struct AssessmentPlan: Hashable, Codable, Sendable {
  package var year: Int
  package var dated: Day
  /// The number of the paper.
  package var document: String
  package var title: String
  /// The ways that are used; the others share their part.
  package var ways: [YearEndWay]
  /// Limits of the grades in hundredths and weights in per cent, where the plan departs from the profile.
  package var limits: [Int]?
  package var sideWeights: [Int]?
  package var routineWeights: [Int]?

  package init(
    year: Int, dated: Day, document: String, title: String, ways: [YearEndWay] = YearEndWay.allCases,
    limits: [Int]? = nil, sideWeights: [Int]? = nil, routineWeights: [Int]? = nil
  ) {
    self.year = year
    self.dated = dated
    self.document = document
    self.title = title
    self.ways = ways
    self.limits = limits
    self.sideWeights = sideWeights
    self.routineWeights = routineWeights
  }

  /// The first thing in it that cannot be, by its field.
  package var fault: String? {
    if ways.isEmpty || Set(ways).count != ways.count { return "ways" }
    if let limits, limits.count != 3 || limits != limits.sorted(by: >) || Set(limits).count != 3 {
      return "limits"
    }
    for (field, weights) in [("sideWeights", sideWeights), ("routineWeights", routineWeights)] {
      guard let weights else { continue }
      if weights.count != 2 || weights.contains(where: { $0 < 0 }) || weights.reduce(0, +) != 100 {
        return field
      }
    }
    return nil
  }
}

/// Results of the year's end, each on a scale of 100, and the score of an inspection.
package struct YearEndResults: Hashable, Codable, Sendable {
  package var democratic: Score?
  package var questionnaire: Score?
  package var test: Score?
  /// Typed in by the supervising office, where the profile's `recordShareOfRoutine` leaves it a part.
  package var inspection: Score?

  package init(
    democratic: Score? = nil, questionnaire: Score? = nil, test: Score? = nil, inspection: Score? = nil
  ) {
    self.democratic = democratic
    self.questionnaire = questionnaire
    self.test = test
    self.inspection = inspection
  }

  package subscript(way: YearEndWay) -> Score? {
    switch way {
    case .democratic: democratic
    case .questionnaire: questionnaire
    case .test: test
    }
  }

  package var all: [Score] { [democratic, questionnaire, test, inspection].compactMap(\.self) }

  /// What was said later takes the place of what was said before; what it leaves out stays.
  package func changed(by later: YearEndResults) -> YearEndResults {
    YearEndResults(
      democratic: later.democratic ?? democratic, questionnaire: later.questionnaire ?? questionnaire,
      test: later.test ?? test, inspection: later.inspection ?? inspection)
  }
}

/// The year-end results of a unit, as one act brings them: of one side, or once for both.
package struct YearEndEntry: Hashable, Sendable {
  package var unit: UnitCode
  package var year: Int
  /// `nil` for all sides of the unit.
  package var side: Side?
  package var results: YearEndResults

  package init(unit: UnitCode, year: Int, side: Side? = nil, results: YearEndResults) {
    self.unit = unit
    self.year = year
    self.side = side
    self.results = results
  }
}

/// What an office orders when it publishes a year's list.
package struct YearListOrder: Hashable, Sendable {
  package var year: Int
  package var group: UnitGroup
  /// Units that are left out, and why.
  package var omitted: [OmittedUnit]
  /// The list that this one corrects, and why.
  package var corrects: BulletinNumber?
  package var reason: String

  package init(
    year: Int, group: UnitGroup, omitted: [OmittedUnit] = [], corrects: BulletinNumber? = nil,
    reason: String = ""
  ) {
    self.year = year
    self.group = group
    self.omitted = omitted
    self.corrects = corrects
    self.reason = reason
  }
}

/// What follows for a head of a unit graded fair or worse: a talk or an accountability item, by its number.
package struct GradeMeasure: Hashable, Codable, Sendable {
  package enum Means: String, Codable, CaseIterable, Sendable { case talk, accountability }

  package var means: Means
  /// The number under which the talk or the case is on file.
  package var reference: String
  package var on: Day

  package init(means: Means, reference: String, on: Day) {
    self.means = means
    self.reference = reference
    self.on = on
  }
}
