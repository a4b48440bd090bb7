import Records
import TerminalUI

/// The fields of the forms of supervision, named as the clerk names them, so that a refusal finds its field.
package enum SupervisionField: String, Hashable, Sendable {
  case kind, units, from, to, basis, ground, paperNumber
  case unit, side, text, gravity, demand, due
  case result, comment
  case caseNumber = "case"
  case occasion, record, on, evidence
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
  /// A violation, with the record that shows it where one was chosen.
  case violation(UnitCode?, Side, RecordNumber?)
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
        .text(.from, half.firstDay.description, limit: 20), .text(.to, half.lastDay.description, limit: 20),
        .text(.basis, limit: 200), .choice(.ground, [""] + Self.grounds), .text(.paperNumber, limit: 40),
      ])
    case .find(let inspection):
      return FieldForm([
        .text(.unit, inspection.units.count == 1 ? inspection.unitName : ""), .text(.text, limit: 500),
        .choice(.gravity, [FindingGravity.weak, .grave, .remark].map(\.rawValue)),
        .choice(.side, Self.sides(of: inspection.name.office)), .text(.demand, limit: 500),
        .text(.due, limit: 20),
      ])
    case .close, .accept: return FieldForm([.text(.result, limit: 500)])
    case .answer: return FieldForm([.text(.text, limit: 500)])
    case .giveBack: return FieldForm([.text(.comment, limit: 500)])
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
        .text(.on, today.description, limit: 20), .text(.evidence, limit: 500),
      ])
    }
  }

  /// Reasons of focused inspections, then objects of special ones: only one of them fits each kind.
  private static let grounds = FocusedReason.allCases.map(\.rawValue) + SpecialObject.allCases.map(\.rawValue)

  /// The main office looks into its own side alone.
  private static func sides(of office: Side) -> [String] {
    office == .main ? [Side.main.rawValue] : [Side.supervision.rawValue, Side.main.rawValue]
  }

  /// What the form asks for; what the rules forbid is left to the clerk.
  func request(_ form: FieldForm<SupervisionField>, at desk: Desk) -> SupervisionRequest {
    let words = desk.words.supervision
    func need(_ field: SupervisionField) -> SupervisionRequest? {
      form[field].isEmpty ? .wrong(field, words.needed) : nil
    }
    switch self {
    case .inspect: return inspection(form, at: desk)
    case .find(let inspection): return finding(form, inspection, at: desk)
    case .close(let name):
      return need(.result) ?? .act(.closeInspection(name, result: form[.result]))
    case .answer(let name): return need(.text) ?? .act(.answerFinding(name, text: form[.text]))
    case .accept(let name):
      return need(.result) ?? .act(.judgeFinding(name, .accepted(result: form[.result])))
    case .giveBack(let name):
      return need(.comment) ?? .act(.judgeFinding(name, .returned(comment: form[.comment])))
    case .escalate(let name):
      let ground = EscalationGround(rawValue: form[.ground]) ?? .insufficient
      return need(.caseNumber) ?? need(.text)
        ?? .act(
          .judgeFinding(
            name, .escalated(ground, caseNumber: form[.caseNumber], text: form[.text])))
    case .violation: return violation(form, at: desk)
    }
  }

  private func inspection(_ form: FieldForm<SupervisionField>, at desk: Desk) -> SupervisionRequest {
    let words = desk.words.supervision
    guard let units = Self.units(form[.units], among: desk.units) else {
      return .wrong(.units, words.unitsWrong)
    }
    guard let from = Day(typed: form[.from], today: desk.today, .past) else {
      return .wrong(.from, words.dayWrong)
    }
    guard let to = Day(typed: form[.to], today: desk.today, .future), from <= to else {
      return .wrong(.to, words.dayWrong)
    }
    guard !form[.basis].isEmpty else { return .wrong(.basis, words.needed) }
    return .act(
      .openInspection(
        InspectionOrder(
          office: desk.office, kind: InspectionKind(rawValue: form[.kind]) ?? .comprehensive, units: units,
          from: from, to: to, basis: form[.basis], reason: FocusedReason(rawValue: form[.ground]),
          object: SpecialObject(rawValue: form[.ground]),
          paperNumber: form[.paperNumber].isEmpty ? nil : form[.paperNumber])))
  }

  private func finding(
    _ form: FieldForm<SupervisionField>, _ inspection: InspectionStanding, at desk: Desk
  ) -> SupervisionRequest {
    let words = desk.words.supervision
    let inspected = desk.units.filter { inspection.units.contains($0.code) }
    guard let unit = SetUpTask.unit(form[.unit], among: inspected) else {
      return .wrong(.unit, words.unitWrong)
    }
    guard !form[.text].isEmpty else { return .wrong(.text, words.needed) }
    var due: Day?
    if !form[.due].isEmpty {
      due = Day(typed: form[.due], today: desk.today, .future)
      if due == nil { return .wrong(.due, words.dayWrong) }
    }
    return .act(
      .addFinding(
        inspection.name,
        FindingDraft(
          unit: unit.code, side: Side(rawValue: form[.side]) ?? inspection.name.office, text: form[.text],
          gravity: FindingGravity(rawValue: form[.gravity]) ?? .weak,
          demand: form[.demand].isEmpty ? nil : form[.demand], due: due)))
  }

  private func violation(_ form: FieldForm<SupervisionField>, at desk: Desk) -> SupervisionRequest {
    let words = desk.words.supervision
    guard let unit = SetUpTask.unit(form[.unit], among: desk.units) else {
      return .wrong(.unit, words.unitWrong)
    }
    var record: RecordNumber?
    if !form[.record].isEmpty {
      record = RecordNumber(form[.record])
      if record == nil { return .wrong(.record, words.recordWrong) }
    }
    guard let day = Day(typed: form[.on], today: desk.today, .past) else {
      return .wrong(.on, words.dayWrong)
    }
    guard !form[.evidence].isEmpty else { return .wrong(.evidence, words.needed) }
    return .act(
      .noteViolation(
        ViolationDraft(
          unit: unit.code, side: Side(rawValue: form[.side]) ?? desk.office, record: record,
          kind: ViolationKind(rawValue: form[.kind]) ?? .lateEntry,
          occasion: ViolationOccasion(rawValue: form[.occasion]) ?? .dailyCheck, on: day,
          evidence: form[.evidence]), office: desk.office))
  }

  /// Units by code, name or initials with blanks or commas between; `*` is every unit that is ranked.
  static func units(_ typed: String, among units: [OrganisationUnit]) -> [UnitCode]? {
    if typed == "*" { return units.filter { $0.group != nil }.map(\.code) }
    let parts = typed.split { " ,，、;；".contains($0) }.map { String($0) }
    let found = parts.map { SetUpTask.unit($0, among: units)?.code }
    return found.isEmpty || found.contains(nil) ? nil : found.compactMap(\.self)
  }
}

extension Desk {
  /// The side of the supervising office for which the person sits here.
  var office: Side { post?.role == .supervisionSupervisor ? .supervision : .main }
}
