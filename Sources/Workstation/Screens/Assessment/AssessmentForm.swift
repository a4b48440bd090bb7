import Records
import TerminalUI

/// A short form over the year's assessment; it takes what is typed and makes the act of it.
package struct AssessmentForm: Hashable, Sendable, FileFinding {
  let task: AssessmentTask
  let unit: UnitCode
  let unitName: String
  let year: Int
  package var form: FieldForm<AssessmentField>
  /// Finds the file that proves a bonus, while it is open.
  var browser: FileBrowser?
  static let fileField = AssessmentField.file
  /// What waits for its proof to be in the store.
  private var waiting: Waiting?

  private enum Waiting: Hashable, Sendable {
    case bonus(Bonus, ProofKind)
    case proof(AdjustmentName, ProofKind)
  }

  /// Marks the file of a proof among others that are being kept.
  static let attachment = -3

  init(_ task: AssessmentTask, _ unit: UnitCode = "", name: String = "", year: Int, on today: Day) {
    (self.task, self.unit, unitName, self.year) = (task, unit, name, year)
    form = FieldForm(task.fields(on: today))
  }

  var takesFile: Bool { task.takesFile }

  /// The command that the form asks for, or what is wrong beside the field that it is wrong with.
  mutating func command(at desk: Desk) -> Command? {
    form.clearProblems()
    switch task {
    case .plan: return plan(at: desk).map { .confirm(.planAssessment($0)) }
    case .results(_, let ways, let inspection): return results(ways, inspection, at: desk)
    case .bonus: return bonus(at: desk)
    case .sanction: return sanction(at: desk).map { .confirm(.noteSanction(unit, year: year, $0)) }
    case .prove(let bonuses):
      guard let bonus = bonuses.first(where: { $0.name.description == form[.adjustment] }) else { return nil }
      guard let path = need(.file, at: desk) else { return nil }
      let kind = proof(of: bonus.bonus?.ground ?? .award)
      return attach(path, kind, then: .proof(bonus.name, kind))
    case .withdraw:
      guard let name = AdjustmentName(form[.adjustment]), let reason = need(.reason, at: desk) else {
        return nil
      }
      return .confirm(.withdrawAdjustment(name, reason: reason))
    case .grade:
      guard let grade = AssessmentGrade(rawValue: form[.grade]), let reason = need(.reason, at: desk) else {
        return nil
      }
      return .confirm(.giveGrade(unit, year: year, GivenGrade(grade: grade, reason: reason)))
    case .follow:
      guard let side = Side(rawValue: form[.side]), let reference = need(.reference, at: desk),
        let day = day(.on, at: desk)
      else { return nil }
      return .confirm(
        .followGrade(
          unit, side, year: year,
          GradeMeasure(
            means: GradeMeasure.Means(rawValue: form[.means]) ?? .talk, reference: reference, on: day)))
    }
  }

  private mutating func plan(at desk: Desk) -> AssessmentPlan? {
    guard let document = need(.document, at: desk), let title = need(.title, at: desk),
      let dated = day(.dated, at: desk), let limits = numbers(.limits, at: desk),
      let sides = numbers(.sideWeights, at: desk), let parts = numbers(.routineWeights, at: desk)
    else { return nil }
    func whole(_ scores: [Score]) -> [Int]? { scores.isEmpty ? nil : scores.map { $0.hundredths / 100 } }
    return AssessmentPlan(
      year: year, dated: dated, document: document, title: title, ways: AssessmentTask.ways(form[.ways]),
      limits: limits.isEmpty ? nil : limits.map(\.hundredths), sideWeights: whole(sides),
      routineWeights: whole(parts))
  }

  private mutating func results(_ ways: [YearEndWay], _ inspection: Bool, at desk: Desk) -> Command? {
    var results = YearEndResults()
    for way in ways {
      guard let score = score(way.field, at: desk) else { return nil }
      switch way {
      case .democratic: results.democratic = score
      case .questionnaire: results.questionnaire = score
      case .test: results.test = score
      }
    }
    if inspection {
      guard let score = score(.inspection, at: desk) else { return nil }
      results.inspection = score
    }
    guard !results.all.isEmpty else {
      form.refuse(ways.first?.field ?? .inspection, desk.words.assessment.needed)
      return nil
    }
    return .confirm(
      .enterYearEnd([
        YearEndEntry(unit: unit, year: year, side: Side(rawValue: form[.side]), results: results)
      ]))
  }

  private mutating func bonus(at desk: Desk) -> Command? {
    guard let project = need(.project, at: desk), let document = need(.document, at: desk),
      let day = day(.on, at: desk)
    else { return nil }
    let ground = BonusGround(rawValue: form[.ground]) ?? .award
    let bonus = Bonus(
      ground: ground, level: BonusLevel(rawValue: form[.level]) ?? .municipal, project: project,
      document: document, on: day)
    guard !form[.file].isEmpty else { return .confirm(.noteBonus(unit, year: year, bonus)) }
    let kind = proof(of: ground)
    return attach(form[.file], kind, then: .bonus(bonus, kind))
  }

  private mutating func sanction(at desk: Desk) -> Sanction? {
    guard let person = need(.person, at: desk), let matter = need(.matter, at: desk),
      let document = need(.document, at: desk), let day = day(.on, at: desk),
      let takenUp = optionalDay(.takenUp, at: desk), let reported = optionalDay(.reported, at: desk)
    else { return nil }
    return Sanction(
      person: person, position: SanctionedPosition(rawValue: form[.position]) ?? .staff,
      rank: CadreRank(rawValue: form[.rank]), matter: matter,
      consequence: Consequence(rawValue: form[.consequence]) ?? .partyWarning, on: day, document: document,
      takenUp: takenUp, reported: reported, report: form[.report].isEmpty ? nil : form[.report])
  }

  private func proof(of ground: BonusGround) -> ProofKind {
    ground == .promotion ? .formalDocument : ProofKind(rawValue: form[.proof]) ?? .certificate
  }
}

// What is typed in the fields.
extension AssessmentForm {
  private mutating func need(_ field: AssessmentField, at desk: Desk) -> String? {
    let text = form[field]
    guard text.isEmpty else { return text }
    form.refuse(field, desk.words.assessment.needed)
    return nil
  }

  private mutating func day(_ field: AssessmentField, at desk: Desk) -> Day? {
    guard let day = Day(typed: form[field], today: desk.today, .past) else {
      form.refuse(field, desk.words.assessment.dayWrong)
      return nil
    }
    form.set(field, day.description)
    return day
  }

  /// A day that may be left out; `nil` where what is typed is none.
  private mutating func optionalDay(_ field: AssessmentField, at desk: Desk) -> Day?? {
    if form[field].isEmpty { return .some(nil) }
    return day(field, at: desk).map { .some($0) }
  }

  /// A score that may be left out; `nil` where what is typed is none.
  private mutating func score(_ field: AssessmentField, at desk: Desk) -> Score?? {
    if form[field].isEmpty { return .some(nil) }
    guard let score = Score(form[field]) else {
      form.refuse(field, desk.words.assessment.scoreWrong)
      return nil
    }
    return .some(score)
  }

  /// Numbers between slashes, none where nothing is typed; `nil` where what is typed is something else.
  private mutating func numbers(_ field: AssessmentField, at desk: Desk) -> [Score]? {
    if form[field].isEmpty { return [] }
    guard let numbers = AssessmentTask.numbers(form[field]),
      field == .limits || numbers.allSatisfy({ $0.hundredths.isMultiple(of: 100) })
    else {
      form.refuse(field, desk.words.assessment.numbersWrong)
      return nil
    }
    return numbers
  }
}

// The file that proves a bonus.
extension AssessmentForm {
  private mutating func attach(_ typed: String, _ kind: ProofKind, then waiting: Waiting) -> Command {
    self.waiting = waiting
    let path = PastedPaths.isPath(typed) ? PastedPaths(typed).paths.first ?? typed : typed
    return .start(
      .attach(
        draft: Self.attachment, path: path, kind: kind == .plaque ? .photo : .document, caption: ""))
  }

  /// The act, now that its proof is in the store.
  mutating func prove(by file: EvidenceItem) -> Command? {
    defer { waiting = nil }
    switch waiting {
    case .bonus(var bonus, let kind):
      bonus.proof = BonusProof(kind: kind, file: file)
      return .confirm(.noteBonus(unit, year: year, bonus))
    case .proof(let name, let kind): return .confirm(.proveBonus(name, BonusProof(kind: kind, file: file)))
    case nil: return nil
    }
  }

  /// Says why the file cannot be taken.
  mutating func refuseFile(_ failure: StoreFailure, in language: Language) {
    waiting = nil
    form.refuse(.file, failure.sentence(in: language))
  }

  /// Puts the clerk's refusal beside its field, where one is meant.
  mutating func take(_ failure: StoreFailure, in language: Language) {
    guard case .refused(let refusal) = failure, let field = AssessmentField(of: refusal),
      form.fields.contains(where: { $0.name == field })
    else { return }
    form.refuse(field, failure.sentence(in: language))
  }
}

extension AssessmentField {
  /// The field that a refusal is about.
  init?(of refusal: ActRefusal) {
    switch refusal {
    case .otherYear: self = .on
    case .reportOfClueMissing: self = .report
    case .wayNotPlanned(let way, _): self = way.field
    default:
      guard let field = refusal.column.flatMap(AssessmentField.init(rawValue:)) else { return nil }
      self = field
    }
  }
}
