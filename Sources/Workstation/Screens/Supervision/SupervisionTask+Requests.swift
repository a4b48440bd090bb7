import Records
import TerminalUI

// What the forms of supervision ask for once everything in them can be read.
extension SupervisionTask {
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
    case .follow(let name):
      let number = form[.caseNumber]
      return need(.text)
        ?? .act(.followViolation(name, text: form[.text], caseNumber: number.isEmpty ? nil : number))
    case .publish(let subjects, _, let old): return bulletin(form, of: subjects, correcting: old, at: desk)
    case .withdraw(let name):
      return need(.reason) ?? .act(.withdrawFinding(name, reason: form[.reason]))
    case .present: return analysis(form, at: desk)
    case .send(let name):
      guard let day = Day(typed: form[.on], today: desk.today, .past) else {
        return .wrong(.on, words.dayWrong)
      }
      return need(.recipients) ?? .act(.sendAnalysis(name, to: form[.recipients], on: day))
    }
  }

  /// Several people of one violation are named side by side, each in a line of the bulletin.
  private func bulletin(
    _ form: FieldForm<SupervisionField>, of subjects: [BulletinSubject], correcting old: SupervisionName?,
    at desk: Desk
  ) -> SupervisionRequest {
    let words = desk.words.supervision
    guard !form[.title].isEmpty else { return .wrong(.title, words.needed) }
    if old != nil, form[.reason].isEmpty { return .wrong(.reason, words.needed) }
    var lines: [BulletinLine] = []
    for (index, subject) in subjects.enumerated() {
      if let untaken = form.untaken(.person(index), in: desk.words) { return .wrong(.person(index), untaken) }
      for field in [SupervisionField.person(index), .fact(index), .measure(index)] where form[field].isEmpty {
        return .wrong(field, words.needed)
      }
      lines += form.picked(.person(index)).map { person in
        BulletinLine(
          violation: subject.violation, unit: subject.unit, person: person.text, code: PersonCode(person.id),
          fact: form[.fact(index)], measure: form[.measure(index)])
      }
    }
    return .act(
      .publishViolations(
        office: desk.office, title: form[.title], lines,
        correcting: old.map { NamedCorrection($0, reason: form[.reason]) }))
  }

  private func analysis(_ form: FieldForm<SupervisionField>, at desk: Desk) -> SupervisionRequest {
    let words = desk.words.supervision
    guard let from = Day(typed: form[.from], today: desk.today, .past) else {
      return .wrong(.from, words.dayWrong)
    }
    guard let to = Day(typed: form[.to], today: desk.today, .future), from <= to else {
      return .wrong(.to, words.dayWrong)
    }
    let recipients = Self.parts(form[.recipients])
    guard !recipients.isEmpty else { return .wrong(.recipients, words.needed) }
    guard let day = Day(typed: form[.on], today: desk.today, .past) else {
      return .wrong(.on, words.dayWrong)
    }
    return .act(
      .presentAnalysis(
        office: desk.office, from: from, to: to, remarks: form[.remarks].isEmpty ? nil : form[.remarks],
        recipients: recipients, on: day))
  }

  /// The names in a field, with commas, semicolons or 、 between; a name may have blanks in it.
  private static func parts(_ typed: String) -> [String] {
    typed.split { ",，、;；".contains($0) }.map { String($0).withoutOuterBlanks }.filter { !$0.isEmpty }
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
