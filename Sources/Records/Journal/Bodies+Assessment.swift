// The year's assessment stands on the chains of the supervising offices (2.18 of the domain model).

/// The plan of a year's assessment was put on file; a later one of the year takes its place.
package struct AssessmentPlanned: EntryBody {
  package static let kind = EntryKind.assessmentPlanned
  package static let bodyForm = "plan AssessmentPlan"
  package var plan: AssessmentPlan

}

/// Year-end results of a unit were entered: of the chain's side, or once for all its sides.
package struct YearEndEntered: EntryBody {
  package static let kind = EntryKind.yearEndEntered
  package static let bodyForm = "unit text; year integer; shared? flag; results YearEndResults"
  package var unit: UnitCode
  package var year: Int
  /// 1 when they are for both sides.
  package var shared: Bool?
  /// What it leaves out stays as it was.
  package var results: YearEndResults

}

/// A bonus was recorded; one that names another in `amends` takes its place.
package struct BonusNoted: EntryBody {
  package static let kind = EntryKind.bonusNoted
  package static let bodyForm = "unit text; year integer; bonus Bonus; amends? digest"
  package var unit: UnitCode
  package var year: Int
  package var bonus: Bonus
  package var amends: Digest?

}

/// A sanction was recorded: what it takes off and which ceilings it sets follows from it.
package struct SanctionNoted: EntryBody {
  package static let kind = EntryKind.sanctionNoted
  package static let bodyForm = "unit text; year integer; sanction Sanction"
  package var unit: UnitCode
  package var year: Int
  package var sanction: Sanction

}

/// A bonus or a sanction was taken back; it stays in the books and counts no more.
package struct AdjustmentWithdrawn: EntryBody {
  package static let kind = EntryKind.adjustmentWithdrawn
  package static let bodyForm = "unit text; year integer; adjustment digest; reason text"
  package var unit: UnitCode
  package var year: Int
  package var adjustment: Digest
  package var reason: String

}

/// A unit's grade was fixed by hand, where the rules of the year have it so; a later one takes its place (C-02).
package struct GradeGiven: EntryBody {
  package static let kind = EntryKind.gradeGiven
  package static let bodyForm = "unit text; year integer; grade AssessmentGrade; reason text"
  package var unit: UnitCode
  package var year: Int
  package var grade: AssessmentGrade
  package var reason: String

}

/// The year's list of one group was published: rules, facts and figures stand here so that nothing later moves them.
package struct YearPublished: EntryBody {
  package static let kind = EntryKind.yearPublished
  package static let bodyForm = """
    number bulletin; year integer; group UnitGroup; plan digest; rules AssessmentRules; rows \
    [AssessedUnit]; omitted [OmittedUnit]; heads [ChainHead]; corrects? digest; reason? text; changed? \
    [text]
    """
  package var number: BulletinNumber
  package var year: Int
  package var group: UnitGroup
  /// The plan by which it was worked out.
  package var plan: Digest
  package var rules: AssessmentRules
  package var rows: [AssessedUnit]
  package var omitted: [OmittedUnit]
  /// The heads of both offices' chains, from whose entries it was worked out.
  package var heads: [ChainHead]
  /// The list that it corrects, why, and the units whose rows differ from it.
  package var corrects: Digest?
  package var reason: String?
  package var changed: [UnitCode]?

}

/// A head of a unit graded fair or worse was talked to or held to account.
package struct GradeFollowed: EntryBody {
  package static let kind = EntryKind.gradeFollowed
  package static let bodyForm = "unit text; side Side; year integer; measure GradeMeasure"
  package var unit: UnitCode
  /// Whose primary head.
  package var side: Side
  package var year: Int
  package var measure: GradeMeasure

}
