import Records
import TerminalUI

// What adds to the points of a unit's year and takes from them, and what follows from its grade.
extension FormSpec {
  /// A bonus, at once with its proof where the file is there.
  static func bonus(of assessed: AssessedUnit) -> FormSpec {
    var form = FormSpec(
      title(\.bonus, assessed), missing: neededOfYear, noDay: noDayOfYear, layout: ofAssessment,
      [
        .choice("ground", "种类", "Ground", BonusGround.allCases, BonusGround.name(in:)),
        .choice("level", "级别", "Level", BonusLevel.allCases.reversed(), BonusLevel.name(in:)),
        .text("project", "项目", "Project").hint("同一项目只计最高", "highest level counts"),
        .text("document", "证书文号", "Document", limit: 40), .day("on", "证书日期", "Dated", nil, .past), .proof,
        .file("file", "文件", "File").hint("可以后补附  Ctrl-O", "may follow later; Ctrl-O"),
      ]
    ) { typed in
      guard let project = typed.text("project"), let document = typed.text("document"),
        let day = typed.day("on")
      else { return nil }
      let ground = typed.choice("ground") ?? BonusGround.award
      let bonus = Bonus(
        ground: ground, level: typed.choice("level") ?? .municipal, project: project, document: document,
        on: day)
      let (unit, year) = (assessed.unit, assessed.year)
      guard typed.optional("file") != nil else {
        return .command(.confirm(.noteBonus(unit, year: year, bonus)))
      }
      return typed.proof(of: ground) { proof in
        var bonus = bonus
        bonus.proof = proof
        return .noteBonus(unit, year: year, bonus)
      }
    }
    form.place = ofItsYear
    return form
  }

  /// The proof of one of these bonuses.
  static func prove(_ bonuses: [Adjustment], of assessed: AssessedUnit) -> FormSpec {
    FormSpec(
      title(\.prove, assessed), missing: neededOfYear, layout: ofAssessment,
      [.adjustment(bonuses), .proof, .file("file", "文件", "File").hint("Ctrl-O", "Ctrl-O")]
    ) { typed in
      guard let bonus = bonuses.first(where: { $0.name.description == typed["adjustment"] }) else {
        return nil
      }
      return typed.proof(of: bonus.bonus?.ground ?? .award) { .proveBonus(bonus.name, $0) }
    }
  }

  /// A sanction of somebody of the unit, with what the commission knew from whom.
  static func sanction(of assessed: AssessedUnit) -> FormSpec {
    var form = assessment(
      title(\.sanction, assessed),
      [
        .text("person", "姓名", "Name"),
        .choice("position", "身份", "Position", SanctionedPosition.allCases, SanctionedPosition.name(in:)),
        .choice("rank", "级别", "Rank", CadreRank.allCases, CadreRank.name(in:), orNone: Said("无", "none"))
          .hint("党组织不选", "none for organisations"),
        .text("matter", "事项", "Matter", limit: 100).hint("同一事项只计最重", "gravest counts"),
        .choice(
          "consequence", "处分处理", "Sanction", Consequence.allCases, Consequence.name(in:),
          chosen: Consequence.partyWarning.rawValue),
        .text("document", "决定文号", "Decision", limit: 40), .day("on", "决定日期", "Decided", nil, .past),
        .day("takenUp", "受理日期", "Taken up", nil, .past).hint("市纪委受理，可不填", "by the commission"),
        .day("reported", "上报日期", "Reported", nil, .past).hint("单位主动上报的填", "if the unit did"),
        .text("report", "上报编号", "Report no.", limit: 40).hint("上报的须填", "needed with it"),
      ]
    ) { typed in
      guard let person = typed.text("person"), let matter = typed.text("matter"),
        let document = typed.text("document"), let day = typed.day("on"),
        let takenUp = typed.optionalDay("takenUp"), let reported = typed.optionalDay("reported")
      else { return nil }
      return .noteSanction(
        assessed.unit, year: assessed.year,
        Sanction(
          person: person, position: typed.choice("position") ?? .staff, rank: typed.choice("rank"),
          matter: matter,
          consequence: typed.choice("consequence") ?? .partyWarning, on: day, document: document,
          takenUp: takenUp, reported: reported, report: typed.optional("report")))
    }
    form.place = { if $0 == .reportOfClueMissing { "report" } else { ofItsYear($0) } }
    return form
  }

  static func withdraw(_ adjustments: [Adjustment], of assessed: AssessedUnit) -> FormSpec {
    assessment(
      title(\.withdraw, assessed), [.adjustment(adjustments), .text("reason", "理由", "Reason", limit: 300)]
    ) { typed in
      guard let name = AdjustmentName(typed["adjustment"]) else { return nil }
      return typed.text("reason").map { .withdrawAdjustment(name, reason: $0) }
    }
  }

  /// A grade by hand, with the one that stands.
  static func grade(_ given: GivenGrade?, of assessed: AssessedUnit, by profile: RuleProfile) -> FormSpec {
    assessment(
      title(\.giveGrade, assessed),
      [
        .choice(
          "grade", "等次", "Grade",
          AssessmentGrade.allCases.map { grade in (grade.rawValue, Said { grade.name(in: $0, of: profile) })
          },
          chosen: given?.grade.rawValue),
        .text("reason", "理由", "Reason", given?.reason ?? "", limit: 300),
      ]
    ) { typed in
      guard let grade: AssessmentGrade = typed.choice("grade"), let reason = typed.text("reason") else {
        return nil
      }
      return .giveGrade(assessed.unit, year: assessed.year, GivenGrade(grade: grade, reason: reason))
    }
  }

  /// The talk with the head of one of these sides, or the case.
  static func follow(_ sides: [Side], of assessed: AssessedUnit, on today: Day) -> FormSpec {
    assessment(
      title(\.follow, assessed),
      [
        .choice("side", "方面", "Side", sides, Side.name(in:)),
        .choice("means", "措施", "Means", GradeMeasure.Means.allCases, GradeMeasure.Means.name(in:)),
        .text("reference", "编号", "Number", limit: 40), .day("on", "日期", "Day", today, .past),
      ]
    ) { typed in
      guard let side: Side = typed.choice("side"), let reference = typed.text("reference"),
        let day = typed.day("on")
      else { return nil }
      return .followGrade(
        assessed.unit, side, year: assessed.year,
        GradeMeasure(means: typed.choice("means") ?? .talk, reference: reference, on: day))
    }
  }

  private static let ofItsYear: @Sendable (ActRefusal) -> String? = { refusal in
    if case .otherYear = refusal { "on" } else { nil }
  }
}
