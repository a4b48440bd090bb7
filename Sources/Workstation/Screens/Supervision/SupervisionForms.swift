import Records
import TerminalUI

// The forms of the offices and of the units that they look into; what the rules forbid is left to the clerk.
extension FormSpec {
  static func supervision(
    _ title: Said, _ fields: [LabelledField], act: @escaping @Sendable (inout FormReader) -> Act?
  ) -> FormSpec {
    FormSpec(
      title, missing: Said("须填写。", "Fill this in."), noDay: Said("日期不对。", "Not a day that fits."),
      layout: Layout(rows: max(11, fields.count + 4), label: Said.Width(chinese: 11, english: 11)), fields,
      act: act)
  }

  /// An inspection of units over a time.
  static func inspect(at here: ScreenContext) -> FormSpec {
    let half = HalfYear(containing: here.today)
    // Reasons of focused inspections, then objects of special ones: only one of them fits each kind.
    let grounds =
      [(value: "", name: Said("无", "none"))]
      + LabelledField.options(FocusedReason.allCases, FocusedReason.name(in:))
      + LabelledField.options(SpecialObject.allCases, SpecialObject.name(in:))
    return supervision(
      Said("组织督查", "New inspection"),
      [
        .choice("kind", "种类", "Kind", InspectionKind.allCases.reversed(), InspectionKind.name(in:)),
        .text("units", "单位", "Units", limit: 2_000).hint("代码、名称或首字母；* 全部", "codes or names; * all")
          .refusal("有的单位认不出。", "Some unit is not known."),
        .day("from", "时段起", "From", half.firstDay, .past), .day("to", "时段止", "To", half.lastDay, .future),
        .text("basis", "依据", "Basis", limit: 200),
        .choice("ground", "事由", "Ground", grounds).hint("重点、专项督查须选", "focused, special only"),
        .text("paperNumber", "文号", "Paper", limit: 40).hint("专项督查须填", "needed if special"),
      ]
    ) { typed in
      guard let units = OrganisationUnit.meant(byAll: typed["units"], among: typed.here.units) else {
        return typed.refuse("units")
      }
      guard let period = typed.period(), let basis = typed.text("basis") else { return nil }
      return .openInspection(
        InspectionOrder(
          office: typed.here.office, kind: typed.choice("kind") ?? .comprehensive, units: units,
          from: period.from, to: period.to, basis: basis, reason: typed.choice("ground"),
          object: typed.choice("ground"), paperNumber: typed.optional("paperNumber")))
    }
  }

  /// What an inspection found in one of its units.
  static func finding(of inspection: InspectionStanding) -> FormSpec {
    supervision(
      Said("\(inspection.name) 登记问题", "Finding of \(inspection.name)"),
      [
        .text("unit", "单位", "Unit", inspection.units.count == 1 ? inspection.unitName : "")
          .refusal("认不出这个单位。", "No such unit here."),
        .text("text", "内容", "Text", limit: 500),
        .choice("gravity", "程度", "Gravity", [.weak, .grave, .remark], FindingGravity.name(in:)),
        .side(of: inspection.name.office),
        .text("demand", "整改要求", "Demand", limit: 500).hint("可不填", "may be empty"),
        .day("due", "整改期限", "Due", nil, .future).hint("不填按规则", "empty: by the rules"),
      ]
    ) { typed in
      let inspected = typed.here.units.filter { inspection.units.contains($0.code) }
      guard let unit = typed.unit("unit", among: inspected), let text = typed.text("text"),
        let due = typed.optionalDay("due")
      else { return nil }
      return .addFinding(
        inspection.name,
        FindingDraft(
          unit: unit.code, side: typed.choice("side") ?? inspection.name.office, text: text,
          gravity: typed.choice("gravity") ?? .weak, demand: typed.optional("demand"), due: due))
    }
  }

  static func close(_ name: SupervisionName) -> FormSpec {
    supervision(
      Said("办结 \(name)", "Result of \(name)"), [.text("result", "结果", "Result", limit: 500)]
    ) { typed in typed.text("result").map { .closeInspection(name, result: $0) } }
  }

  /// What a unit did about a finding.
  static func answer(_ name: FindingName) -> FormSpec {
    supervision(
      Said("\(name) 整改情况", "What was done about \(name)"), [.text("text", "内容", "Text", limit: 500)]
    ) { typed in typed.text("text").map { .answerFinding(name, text: $0) } }
  }

  static func accept(_ name: FindingName) -> FormSpec {
    supervision(
      Said("认可 \(name) 的整改", "Accept \(name)"), [.text("result", "结果", "Result", limit: 500)]
    ) { typed in typed.text("result").map { .judgeFinding(name, .accepted(result: $0)) } }
  }

  static func giveBack(_ name: FindingName) -> FormSpec {
    supervision(Said("退回 \(name)", "Return \(name)"), [.text("comment", "意见", "Comment", limit: 500)]) {
      typed in typed.text("comment").map { .judgeFinding(name, .returned(comment: $0)) }
    }
  }

  static func escalate(_ name: FindingName) -> FormSpec {
    supervision(
      Said("\(name) 转问责", "Make a case of \(name)"),
      [
        .choice("ground", "事由", "Ground", EscalationGround.allCases, EscalationGround.name(in:)),
        .text("case", "问责案号", "Case", limit: 40), .text("text", "内容", "Text", limit: 500),
      ]
    ) { typed in
      guard let number = typed.text("case"), let text = typed.text("text") else { return nil }
      return .judgeFinding(
        name, .escalated(typed.choice("ground") ?? .insufficient, caseNumber: number, text: text))
    }
  }

  /// Takes back a finding that nothing was said to yet.
  static func withdraw(_ name: FindingName) -> FormSpec {
    supervision(
      Said("撤回问题 \(name)", "Take back \(name)"), [.text("reason", "理由", "Reason", limit: 300)]
    ) { typed in typed.text("reason").map { .withdrawFinding(name, reason: $0) } }
  }
}

extension LabelledField {
  /// The main office looks into its own side alone.
  static func side(of office: Side, chosen: Side? = nil) -> LabelledField {
    .choice(
      "side", "方面", "Side", office == .main ? [.main] : [.supervision, .main], Side.name(in:),
      chosen: chosen?.rawValue)
  }
}

extension FormReader {
  /// The days from and to, in this order.
  mutating func period() -> (from: Day, to: Day)? {
    guard let from = day("from"), let to = day("to") else { return nil }
    return from <= to ? (from, to) : refuse("to", spec.noDay)
  }
}

extension BulletinSubject {
  /// A field of its line in the form; a refusal that names the column is shown in the first line.
  func field(_ column: String, _ index: Int) -> String { index == 0 ? column : "\(column) \(index + 1)" }
}

extension ScreenContext {
  /// The side of the supervising office for which the person sits here.
  var office: Side { post?.role == .supervisionSupervisor ? .supervision : .main }
}
