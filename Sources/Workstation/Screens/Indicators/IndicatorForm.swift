import Records
import TerminalUI

/// The whole of an indicator as a form: to put it up, to change it while it waits, to amend it in force.
package struct IndicatorForm: Hashable, Sendable {
  /// The fields, named as the columns of the files are, so that a refusal finds its field.
  package enum Field: String, Hashable, Sendable {
    case title, code, points, subject, recurrence, times, due, requirement, evidence, measure, responsible
    case source, reason
  }

  /// What becomes of what is filled in.
  package enum Task: Hashable, Sendable {
    case put(IndicatorPlace)
    case change(Indicator)
    case amend(Indicator)

    package var place: IndicatorPlace {
      switch self {
      case .put(let place): place
      case .change(let indicator), .amend(let indicator): indicator.place
      }
    }

    /// What stands there now.
    package var known: Indicator? {
      switch self {
      case .put: nil
      case .change(let indicator), .amend(let indicator): indicator
      }
    }

    var isAmendment: Bool {
      if case .amend = self { return true }
      return false
    }
  }

  /// The ways to recur as one chooses them; two need a count besides.
  static let rhythms = ["once", "monthly", "quarterly", "halfYearly", "yearly", "atLeast", "afterEvent"]

  package let task: Task
  package var form: FieldForm<Field>
  /// What the fields began with, which stands beside an amendment.
  let before: FieldForm<Field>
  private let people: [PersonCode: String]

  /// A form with everything proposed that can be; a code that is taken is not.
  package init(_ task: Task, team: [Colleague] = [], taken: [String] = []) {
    let (place, known) = (task.place, task.known)
    self.task = task
    let names = Dictionary(
      team.map { ($0.person.code, $0.person.name) }, uniquingKeysWith: { first, _ in first })
    people = names
    let recurrence = (known?.recurrence ?? "once").split(separator: ":", maxSplits: 1).map(String.init)
    let evidence = (known?.evidence ?? []).map { $0.name(in: .chinese) }.joined(separator: "、")
    var fields: [FieldForm<Field>.Field] = [.text(.title, known?.title ?? "")]
    if known == nil { fields.append(.text(.code, QuickDuty.proposal(place.side, taken), limit: 20)) }
    fields += [
      .text(.points, known.map { LedgerWords.decimal($0.points) } ?? "1", limit: 6),
      .choice(
        .subject, Self.subjects(of: place, team, known?.subject), chosen: known?.subject.text ?? "team"),
    ]
    if !task.isAmendment {
      fields += [
        .choice(.recurrence, Self.rhythms, chosen: recurrence.first),
        .text(.times, recurrence.count > 1 ? recurrence[1] : "", limit: 20),
      ]
    }
    fields += [
      .text(.due, known?.due ?? "", limit: 20), .text(.requirement, known?.requirement ?? "", limit: 500),
      .text(.evidence, evidence, limit: 100), .text(.measure, known?.measure ?? "", limit: 500),
    ]
    if place.kind == .individual {
      let responsible = known?.responsible.map { names[$0] ?? $0.rawValue } ?? ""
      fields.append(.text(.responsible, responsible, limit: 40))
    }
    fields.append(.text(.source, known?.source ?? "", limit: 100))
    if task.isAmendment { fields.append(.text(.reason, limit: 200)) }
    form = FieldForm(fields)
    before = form
  }

  /// Whose performance can be asked for: of a unit's other members each by name.
  private static func subjects(of place: IndicatorPlace, _ team: [Colleague], _ known: DutySubject?)
    -> [String]
  {
    var subjects = SubjectKind.allowed(on: place.side).flatMap { kind -> [String] in
      guard kind == .member, case .unit(let unit) = place.scope else { return [kind.rawValue] }
      let members = team.filter { $0.posts.contains { $0.isOtherMember(of: unit, in: place.year) } }
      return members.map { DutySubject(kind: .member, member: $0.person.code).text }
    }
    if let known, !subjects.contains(known.text) { subjects.append(known.text) }
    return subjects
  }

  /// The subject in words.
  func subject(_ text: String, in language: Language) -> String {
    guard let subject = DutySubject(text) else {
      return SubjectKind(rawValue: text)?.name(in: language) ?? text
    }
    return subject.name(in: language, member: subject.member.flatMap { people[$0] })
  }
}

// From what is typed to the act.
extension IndicatorForm {
  /// What the form asks for, or what is wrong beside the field that it is wrong with.
  package mutating func act(at desk: Desk) -> Act? {
    form.clearProblems()
    guard let indicator = indicator(at: desk) else { return nil }
    guard task.isAmendment else { return .setIndicators([indicator.dated(desk.spread)]) }
    guard !form[.reason].isEmpty else {
      form.refuse(.reason, desk.words.indicators.reasonMissing)
      return nil
    }
    return .amendIndicator(indicator, reason: form[.reason])
  }

  /// Whether it falls due once, so that it may be a temporary task without points.
  private var isOnce: Bool {
    (task.known.flatMap { task.isAmendment ? $0.recurrence : nil } ?? typedRecurrence) == "once"
  }

  private mutating func indicator(at desk: Desk) -> Indicator? {
    let words = desk.words
    guard !form[.title].isEmpty else { return refuse(.title, words.ledger.titleMissing) }
    guard let points = QuickDuty.hundredths(form[.points]), points > 0 || isOnce else {
      return refuse(.points, words.ledger.pointsWrong)
    }
    guard let evidence = evidence else {
      let names = EvidenceKind.allCases.map { $0.name(in: desk.language) }
      return refuse(.evidence, words.indicators.oneOf(names))
    }
    guard let responsible = responsible else { return refuse(.responsible, words.indicators.nobody) }
    let (place, known) = (task.place, task.known)
    let recurrence = known.flatMap { task.isAmendment ? $0.recurrence : nil } ?? typedRecurrence
    guard let due = due(on: desk.today) else { return refuse(.due, words.indicators.dueWrong) }
    do throws(ScheduleProblem) {
      _ = try Schedule.parse(recurrence: recurrence, due: due, year: place.year)
    } catch {
      let field: Field = error.concernsDue || task.isAmendment ? .due : .times
      return refuse(field, error.sentence(in: desk.language))
    }
    let kind = SubjectKind(rawValue: form[.subject]).map { DutySubject(kind: $0) }
    return Indicator(
      year: place.year, side: place.side, kind: place.kind, scope: place.scope,
      code: known?.code ?? form[.code], title: form[.title], points: points,
      subject: kind ?? DutySubject(form[.subject]) ?? DutySubject(kind: .team), recurrence: recurrence,
      due: due, requirement: form[.requirement].nonEmpty, evidence: evidence.isEmpty ? nil : evidence,
      listItem: known?.listItem, measure: form[.measure].nonEmpty,
      responsible: place.kind == .individual ? responsible.first : known?.responsible,
      source: form[.source].nonEmpty)
  }

  private mutating func refuse(_ field: Field, _ sentence: String) -> Indicator? {
    form.refuse(field, sentence)
    return nil
  }

  /// The kinds that are named, by their words or as files write them; `nil` where one is unknown.
  private var evidence: [EvidenceKind]? {
    let words = form[.evidence].split { ";；、,， ".contains($0) }.map(String.init)
    let kinds = words.compactMap { word in
      EvidenceKind.allCases.first { kind in
        kind.rawValue == word || Language.allCases.contains { kind.name(in: $0) == word }
      }
    }
    return kinds.count == words.count ? kinds : nil
  }

  /// Nobody or the one who is named by code or name; `nil` where nobody of the unit is.
  private var responsible: [PersonCode]? {
    let text = form[.responsible]
    if text.isEmpty { return [] }
    return people.first { $0.key.rawValue == text || $0.value == text }.map { [$0.key] }
  }

  /// `atLeast:2/year` from 至少几次 and 2/年.
  var typedRecurrence: String {
    let rhythm = form[.recurrence]
    guard rhythm == "atLeast" || rhythm == "afterEvent" else { return rhythm }
    var text = form[.times]
    for (word, unit) in [
      ("半年", "halfYear"), ("年", "year"), ("季", "quarter"), ("工作日", "workingDay"), ("个月", "month"),
      ("月", "month"),
      ("天", "day"), ("日", "day"),
    ] { text = text.replacing(word, with: unit) }
    return "\(rhythm):\(text)"
  }

  /// Nothing, a day number, or a date; a date without its year lies in the year of the set.
  private mutating func due(on today: Day) -> String? {
    let text = form[.due]
    if text.isEmpty || Int(text) != nil { return text }
    guard let day = Day(typed: text, today: today, .future) else { return nil }
    let isWhole = text.count >= 8
    let due = isWhole ? day : Day(year: task.place.year, month: day.month, day: day.day) ?? day
    form.set(.due, due.description)
    return due.description
  }

  /// Puts the clerk's refusal beside its field; false where no field is meant.
  package mutating func take(_ failure: StoreFailure, in language: Language) -> Bool {
    guard case .refused(let refusal) = failure, let field = Self.field(of: refusal),
      form.fields.contains(where: { $0.name == field })
    else { return false }
    form.refuse(field, failure.sentence(in: language))
    return true
  }

  private static func field(of refusal: ActRefusal) -> Field? {
    switch refusal {
    case .pointsDoNotAddUp: .points
    case .deadlinePassed, .neverDue, .indicatorIncomplete: .due
    case .memberMissing: .subject
    default: refusal.column.flatMap(Field.init(rawValue:))
    }
  }
}
