import Records
import TerminalUI

/// The fields of the forms of supervision.
package enum SupervisionField: Hashable, Sendable {
  case kind, units, from, to, basis, ground, paperNumber
  case unit, side, text, gravity, demand, due
  case result, comment
  case caseNumber
  case occasion, record, on, evidence
  case title, reason
  /// Of the lines of a bulletin, counted from 0.
  case person(Int), fact(Int), measure(Int)
  case remarks, recipients

  /// The field of a column, as the clerk names it in a refusal.
  init?(column: String) {
    guard let field = Self.columns[column] else { return nil }
    self = field
  }

  private static let columns: [String: SupervisionField] = [
    "kind": .kind, "units": .units, "from": .from, "to": .to, "basis": .basis, "paperNumber": .paperNumber,
    "unit": .unit, "side": .side, "text": .text, "gravity": .gravity, "demand": .demand, "due": .due,
    "result": .result, "comment": .comment, "case": .caseNumber, "occasion": .occasion, "record": .record,
    "on": .on, "evidence": .evidence, "title": .title, "person": .person(0), "fact": .fact(0),
    "measure": .measure(0), "remarks": .remarks, "reason": .reason,
  ]
}

/// What a form of supervision is for.
package enum SupervisionTask: Hashable, Sendable {
  case inspect
  /// Of one of the units of an inspection.
  case find(InspectionStanding)
  case close(SupervisionName)
  case answer(FindingName)
  case accept(FindingName)
  case giveBack(FindingName)
  case escalate(FindingName)
  /// Takes a finding back to which nothing was said yet.
  case withdraw(FindingName)
  /// A violation, with the record that shows it where one was chosen.
  case violation(UnitCode?, Side, RecordNumber?)
  /// What was done about a violation.
  case follow(SupervisionName)
  /// A bulletin that names people for violations, in the place of another one where that is wrong.
  case publish([BulletinSubject], title: String?, correcting: SupervisionName?)
  /// The analysis of a period.
  case present(from: Day, to: Day)
  /// One more recipient of an analysis.
  case send(SupervisionName)
}

/// What a filled-in form asks for, or what is wrong with it and where.
package enum SupervisionRequest: Hashable, Sendable {
  case act(Act)
  case wrong(SupervisionField, String)
}

extension SupervisionTask {
  /// The form, with everything proposed that can be.
  func form(at desk: Desk) -> FieldForm<SupervisionField> {
    let today = desk.today
    switch self {
    case .inspect:
      let half = HalfYear(containing: today)
      return FieldForm([
        .choice(.kind, InspectionKind.allCases.reversed().map(\.rawValue)), .text(.units, limit: 2_000),
        .day(.from, half.firstDay.description, .past), .day(.to, half.lastDay.description, .future),
        .text(.basis, limit: 200), .choice(.ground, [""] + Self.grounds), .text(.paperNumber, limit: 40),
      ])
    case .find(let inspection):
      return FieldForm([
        .text(.unit, inspection.units.count == 1 ? inspection.unitName : ""), .text(.text, limit: 500),
        .choice(.gravity, [FindingGravity.weak, .grave, .remark].map(\.rawValue)),
        .choice(.side, Self.sides(of: inspection.name.office)), .text(.demand, limit: 500),
        .day(.due, "", .future),
      ])
    case .close, .accept: return FieldForm([.text(.result, limit: 500)])
    case .answer: return FieldForm([.text(.text, limit: 500)])
    case .giveBack: return FieldForm([.text(.comment, limit: 500)])
    case .withdraw: return FieldForm([.text(.reason, limit: 300)])
    case .escalate:
      return FieldForm([
        .choice(.ground, EscalationGround.allCases.map(\.rawValue)), .text(.caseNumber, limit: 40),
        .text(.text, limit: 500),
      ])
    case .violation(let unit, let side, let record):
      let name = unit.flatMap { code in desk.units.first { $0.code == code }?.name } ?? unit?.rawValue ?? ""
      return FieldForm([
        .text(.unit, name), .choice(.side, Self.sides(of: desk.office), chosen: side.rawValue),
        .text(.record, record?.description ?? "", limit: 40),
        .choice(.kind, ViolationKind.allCases.map(\.rawValue)),
        .choice(.occasion, ViolationOccasion.allCases.map(\.rawValue)),
        .day(.on, today.description, .past), .text(.evidence, limit: 500),
      ])
    case .follow: return FieldForm([.text(.text, limit: 500), .text(.caseNumber, limit: 40)])
    case .publish(let subjects, let title, let old):
      let lines = subjects.enumerated().flatMap { index, subject in
        [
          FieldForm<SupervisionField>.Field.picks(.person(index), wanted: subject.people),
          .text(.fact(index), subject.fact, limit: 500),
          .text(.measure(index), subject.measure, limit: 500),
        ]
      }
      let reason: [FieldForm<SupervisionField>.Field] = old == nil ? [] : [.text(.reason, limit: 300)]
      return FieldForm([.text(.title, title ?? desk.words.supervision.bulletinTitle)] + reason + lines)
    case .present(let from, let to):
      let recipients = (desk.profile ?? .proposed).analysisReportTo
      return FieldForm([
        .day(.from, from.description, .past), .day(.to, to.description, .future),
        .text(.recipients, desk.language.list(recipients), limit: 300),
        .day(.on, today.description, .past),
        .text(.remarks, limit: 500),
      ])
    case .send:
      return FieldForm([.text(.recipients, limit: 60), .day(.on, today.description, .past)])
    }
  }

  /// Reasons of focused inspections, then objects of special ones: only one of them fits each kind.
  private static let grounds = FocusedReason.allCases.map(\.rawValue) + SpecialObject.allCases.map(\.rawValue)

  /// The main office looks into its own side alone.
  private static func sides(of office: Side) -> [String] {
    office == .main ? [Side.main.rawValue] : [Side.supervision.rawValue, Side.main.rawValue]
  }
}

extension Desk {
  /// The side of the supervising office for which the person sits here.
  var office: Side { post?.role == .supervisionSupervisor ? .supervision : .main }
}
