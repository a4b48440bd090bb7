// The year's assessment, as screens and commands ask for it.

/// A line of a year's list; figures alone.
package struct YearRow: Hashable, Sendable, Identifiable {
  /// Absent for a unit without a total.
  package var rank: Int?
  package var unit: UnitCode
  package var name: String
  package var routine: SideScores
  package var yearEnd: SideScores
  package var base: Score?
  package var bonus: Score
  package var deduction: Score
  package var total: Score?
  package var byPoints: AssessmentGrade?
  package var ceilings: [CeilingFact]
  package var grade: AssessmentGrade?
  /// What is missing, while nothing is published.
  package var gaps: [YearGap]

  package init(
    rank: Int? = nil, unit: UnitCode, name: String, routine: SideScores, yearEnd: SideScores,
    base: Score? = nil, bonus: Score, deduction: Score, total: Score? = nil,
    byPoints: AssessmentGrade? = nil, ceilings: [CeilingFact] = [], grade: AssessmentGrade? = nil,
    gaps: [YearGap] = []
  ) {
    self.rank = rank
    self.unit = unit
    self.name = name
    self.routine = routine
    self.yearEnd = yearEnd
    self.base = base
    self.bonus = bonus
    self.deduction = deduction
    self.total = total
    self.byPoints = byPoints
    self.ceilings = ceilings
    self.grade = grade
    self.gaps = gaps
  }

  package init(_ assessed: AssessedUnit) {
    let figures = assessed.figures
    self.init(
      rank: assessed.rank, unit: assessed.facts.unit, name: assessed.facts.name, routine: figures.routine,
      yearEnd: figures.yearEnd, base: figures.base, bonus: figures.bonus, deduction: figures.deduction,
      total: figures.total, byPoints: figures.byPoints, ceilings: figures.ceilings.map(\.fact),
      grade: figures.grade, gaps: figures.gaps)
  }

  package var id: UnitCode { unit }
}

/// A year's list of one group: as it was published, or as its facts stand now.
package struct YearList: Hashable, Sendable {
  package var year: Int
  package var group: UnitGroup
  package var rows: [YearRow]
  package var issued: IssuedBulletin?
  package var plan: FiledPlan?
  /// The rules that it goes by; for a published one, those that its entry holds.
  package var rules: AssessmentRules?
  /// Quarters whose bulletins are still to be issued before the list can be.
  package var waiting: [Quarter]
  /// Whether the year is assessed here: not where it was over before the ledgers counted.
  package var isOwed = true

  package init(
    year: Int, group: UnitGroup, rows: [YearRow], issued: IssuedBulletin? = nil, plan: FiledPlan? = nil,
    rules: AssessmentRules? = nil, waiting: [Quarter] = []
  ) {
    self.year = year
    self.group = group
    self.rows = rows
    self.issued = issued
    self.plan = plan
    self.rules = rules
    self.waiting = waiting
  }
}

/// A year's plan with its place in the books.
package struct FiledPlan: Hashable, Sendable {
  package var plan: AssessmentPlan
  package var entry: ChainHead
  package var by: String

  package init(plan: AssessmentPlan, entry: ChainHead, by: String) {
    self.plan = plan
    self.entry = entry
    self.by = by
  }
}

/// The sheet of a unit's year.
package struct YearSheet: Hashable, Sendable {
  /// Without a rank while nothing is published.
  package var assessed: AssessedUnit
  package var group: UnitGroup?
  package var rules: AssessmentRules
  /// The months behind the quarters.
  package var months: [MonthScores]
  package var plan: FiledPlan?
  package var issued: IssuedBulletin?
  /// The talks and accountability items that followed, by side.
  package var measures: [Side: GradeMeasure]

  package init(
    assessed: AssessedUnit, group: UnitGroup?, rules: AssessmentRules, months: [MonthScores] = [],
    plan: FiledPlan? = nil, issued: IssuedBulletin? = nil, measures: [Side: GradeMeasure] = [:]
  ) {
    self.assessed = assessed
    self.group = group
    self.rules = rules
    self.months = months
    self.plan = plan
    self.issued = issued
    self.measures = measures
  }

  /// The points of each adjustment, beside what it was for.
  package var adjustments: [(adjustment: Adjustment, counted: CountedAdjustment)] {
    zip(assessed.facts.adjustments, assessed.figures.adjustments).map { ($0, $1) }
  }
}

/// A published result of a unit, or of a member of its team through the unit's.
package struct YearResult: Hashable, Sendable {
  package var year: Int
  package var unit: UnitCode
  package var unitName: String
  /// Absent on the unit's own line.
  package var person: PersonCode?
  package var personName: String
  package var role: PostRole?
  package var rank: Int?
  package var total: Score?
  package var grade: AssessmentGrade?
  package var number: BulletinNumber

  package init(
    year: Int, unit: UnitCode, unitName: String, person: PersonCode? = nil, personName: String = "",
    role: PostRole? = nil, rank: Int? = nil, total: Score? = nil, grade: AssessmentGrade? = nil,
    number: BulletinNumber
  ) {
    self.year = year
    self.unit = unit
    self.unitName = unitName
    self.person = person
    self.personName = personName
    self.role = role
    self.rank = rank
    self.total = total
    self.grade = grade
    self.number = number
  }
}

/// What a grade of fair or worse calls for with the primary head of one side.
package struct HeadMeasure: Hashable, Sendable {
  package var year: Int
  package var unit: UnitCode
  package var unitName: String
  package var side: Side
  /// Who was primary head in the year; nobody, or several one after the other.
  package var heads: [String]
  package var grade: AssessmentGrade
  /// Absent while it is still to be done.
  package var measure: GradeMeasure?

  package init(
    year: Int, unit: UnitCode, unitName: String, side: Side, heads: [String], grade: AssessmentGrade,
    measure: GradeMeasure? = nil
  ) {
    self.year = year
    self.unit = unit
    self.unitName = unitName
    self.side = side
    self.heads = heads
    self.grade = grade
    self.measure = measure
  }
}
