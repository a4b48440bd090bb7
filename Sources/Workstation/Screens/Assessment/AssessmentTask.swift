import Records
import TerminalUI

/// The fields of the forms of the year's assessment, named as the clerk names them, so that a refusal finds its field.
package enum AssessmentField: String, Hashable, Sendable {
  case document, title, dated, ways, limits, sideWeights, routineWeights
  case side
  case democratic = "score"
  case questionnaire, test, inspection
  case ground, level, project, on, proof, file
  case person, position, rank, matter, consequence, takenUp, reported, report
  case adjustment, reason, grade
  case means, reference
}

/// What a form of the year's assessment is for.
package enum AssessmentTask: Hashable, Sendable {
  /// The year's plan, with the one that stands.
  case plan(AssessmentPlan?)
  /// Year-end results of a side or of all, by the ways of the plan; with an inspection where the rules give it a part.
  case results([Side?], [YearEndWay], inspection: Bool)
  case bonus, sanction
  /// The proof of one of these bonuses.
  case prove([Adjustment])
  case withdraw([Adjustment])
  /// A grade by hand, with the one that stands.
  case grade(GivenGrade?)
  /// The talk or the case of the head of one of these sides.
  case follow([Side])
}

extension AssessmentTask {
  /// The fields, with everything proposed that can be.
  func fields(on today: Day) -> [FieldForm<AssessmentField>.Field] {
    switch self {
    case .plan(let plan):
      [
        .text(.document, plan?.document ?? "", limit: 40), .text(.title, plan?.title ?? "", limit: 60),
        .day(.dated, (plan?.dated ?? today).description, .past),
        .choice(.ways, Self.waySets.map(Self.text), chosen: plan.map { Self.text($0.ways) }),
        .text(.limits, Self.slashed(plan?.limits?.map { Score(hundredths: $0).spare }), limit: 20),
        .text(.sideWeights, Self.slashed(plan?.sideWeights?.map(String.init)), limit: 10),
        .text(.routineWeights, Self.slashed(plan?.routineWeights?.map(String.init)), limit: 10),
      ]
    case .results(let sides, let ways, let inspection):
      [.choice(.side, sides.map { $0?.rawValue ?? "" })] + ways.map { .text($0.field, limit: 6) }
        + (inspection ? [.text(.inspection, limit: 6)] : [])
    case .bonus:
      [
        .choice(.ground, BonusGround.allCases.map(\.rawValue)),
        .choice(.level, BonusLevel.allCases.reversed().map(\.rawValue)), .text(.project, limit: 60),
        .text(.document, limit: 40), .day(.on, "", .past), .choice(.proof, Self.awardProofs),
        .text(.file, limit: 1_000),
      ]
    case .sanction:
      [
        .text(.person, limit: 60), .choice(.position, SanctionedPosition.allCases.map(\.rawValue)),
        .choice(.rank, CadreRank.allCases.map(\.rawValue) + [""]), .text(.matter, limit: 100),
        .choice(
          .consequence, Consequence.allCases.map(\.rawValue), chosen: Consequence.partyWarning.rawValue),
        .text(.document, limit: 40), .day(.on, "", .past), .day(.takenUp, "", .past),
        .day(.reported, "", .past), .text(.report, limit: 40),
      ]
    case .prove(let bonuses):
      [
        .choice(.adjustment, bonuses.map(\.name.description)), .choice(.proof, Self.awardProofs),
        .text(.file, limit: 1_000),
      ]
    case .withdraw(let adjustments):
      [.choice(.adjustment, adjustments.map(\.name.description)), .text(.reason, limit: 300)]
    case .grade(let given):
      [
        .choice(.grade, AssessmentGrade.allCases.map(\.rawValue), chosen: given?.grade.rawValue),
        .text(.reason, given?.reason ?? "", limit: 300),
      ]
    case .follow(let sides):
      [
        .choice(.side, sides.map(\.rawValue)), .choice(.means, GradeMeasure.Means.allCases.map(\.rawValue)),
        .text(.reference, limit: 40), .day(.on, today.description, .past),
      ]
    }
  }

  /// Whether a file of this machine is one of its fields.
  var takesFile: Bool {
    switch self {
    case .bonus, .prove: true
    default: false
    }
  }

  /// What proves an award; experience is proved by the formal document alone.
  private static let awardProofs = ProofKind.allCases.filter { $0.proves(.award) }.map(\.rawValue)

  /// The ways of the year's end that a plan can use, all of them first.
  private static let waySets: [[YearEndWay]] = {
    let all = YearEndWay.allCases
    return [all] + all.map { way in all.filter { $0 != way } } + all.map { [$0] }
  }()

  private static func text(_ ways: [YearEndWay]) -> String {
    ways.map(\.rawValue).joined(separator: "+")
  }

  /// The ways that a choice stands for.
  static func ways(_ text: String) -> [YearEndWay] {
    text.split(separator: "+").compactMap { YearEndWay(rawValue: String($0)) }
  }

  private static func slashed(_ numbers: [String]?) -> String { numbers?.joined(separator: "/") ?? "" }

  /// Numbers between slashes, as profiles write them; `nil` for anything else.
  static func numbers(_ text: String) -> [Score]? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { Score(String($0).withoutOuterBlanks) }
    return parts.contains(nil) ? nil : parts.compactMap(\.self)
  }
}

extension YearEndWay {
  /// The field in which its result is typed.
  var field: AssessmentField {
    switch self {
    case .democratic: .democratic
    case .questionnaire: .questionnaire
    case .test: .test
    }
  }
}

extension Score {
  /// Without decimals where there are none to speak of.
  fileprivate var spare: String {
    hundredths.isMultiple(of: 100) ? "\(hundredths / 100)" : description
  }
}
