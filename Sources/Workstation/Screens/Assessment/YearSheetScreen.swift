import Records
import TerminalUI

/// The sheet of a unit's year: every figure with where it comes from, each ceiling with its fact; the offices enter here
/// what it is worked out from.
package struct YearSheetScreen: Screen {
  package enum Action: Hashable, Sendable {
    case before, after, results, bonus, sanction, prove, withdraw, grade, follow, files, export
    case save, browse, cancel
  }

  /// The unit that was asked for; one's own without one.
  private let wanted: UnitCode?
  private(set) var year: Int?
  private(set) var sheet: YearSheet?
  private(set) var results: [YearResult] = []
  private(set) var over: OpenForm?
  var scroll = Sheet()
  private(set) var reader = EvidenceReader()
  var exporting = Exporting()
  private(set) var size = Size(columns: 80, rows: 19)

  /// How many years before the shown one stand at the end of the sheet.
  static let yearsBefore = 3

  /// The sheet of a unit, or of one's own, of a year or of the one that is assessed now.
  package init(_ unit: UnitCode? = nil, _ year: Int? = nil) { (wanted, self.year) = (unit, year) }

  package static let spot: Spot? = .yearSheet
  package static let specimen = YearSheetScreen()
  package func name(in words: Words) -> String { words.assessment.sheet }
  package var isTyping: Bool { over != nil || exporting.isOpen || reader.isOpen }

  func unit(at desk: Desk) -> UnitCode { wanted ?? desk.post?.unit ?? "" }
  func shownYear(at desk: Desk) -> Int { year ?? AssessmentScreen.assessedYear(on: desk.today) }
  func unitName(at desk: Desk) -> String {
    let code = unit(at: desk)
    return desk.units.first { $0.code == code }?.name ?? sheet?.assessed.facts.name ?? code.rawValue
  }

  package func questions(at desk: Desk) -> [Question] {
    let (unit, year) = (unit(at: desk), shownYear(at: desk))
    return [.yearSheet(unit, year: year), .yearResults(unit, year: year)]
  }

  /// What the offices do with a unit's year, in the order of the year.
  private static let acts: [(Character, Action)] = [
    ("n", .results), ("a", .bonus), ("d", .sanction), ("v", .prove), ("x", .withdraw), ("o", .grade),
    ("t", .follow),
  ]

  package func keymap(at desk: Desk) -> Keymap<Action> {
    if let over { return over.keymap(save: .save, browse: .browse, cancel: .cancel) }
    var bindings: [KeyBinding<Action>] = [
      KeyBinding(.character("["), .left, action: .before),
      KeyBinding(
        .character("]"), .right, action: .after, isOffered: shownYear(at: desk) < desk.today.year),
    ]
    if desk.isSupervisor {
      bindings += Self.acts.map { key, action in
        let isOffered = why(not: action, at: desk) == nil
        let isUsual = [.results, .bonus, .sanction].contains(action)
        return KeyBinding(
          .character(key), action: action, isOffered: isOffered, isInFooter: isUsual || isOffered)
      }
    }
    return Keymap(
      bindings + [
        KeyBinding(
          .character("f"), action: .files, isOffered: !proofs.isEmpty, isInFooter: !proofs.isEmpty),
        KeyBinding(.character("e"), action: .export, isOffered: sheet != nil),
      ])
  }

  /// Why an act cannot be done with this sheet; `nil`: it can.
  func why(not action: Action, at desk: Desk) -> String? {
    let (words, language) = (desk.words.assessment, desk.language)
    guard desk.may(.assessYear) else {
      return desk.words.verify.onlyFor(Operation.assessYear.whoMay(in: language))
    }
    guard let sheet else { return desk.words.station.notRead }
    switch action {
    case .results, .grade:
      if action == .grade, !isGradedByHand(at: desk) {
        return ActRefusal.gradedByPoints(year: shownYear(at: desk)).sentence(in: language)
      }
      return sheet.plan == nil
        ? ActRefusal.planMissing(year: shownYear(at: desk)).sentence(in: language) : nil
    case .prove: return unproved.isEmpty ? words.nothingToProve : nil
    case .withdraw: return adjustments.isEmpty ? words.nothingToWithdraw : nil
    case .follow:
      guard sheet.issued != nil, sheet.assessed.figures.grade?.callsForTalk == true else {
        return ActRefusal.noMeasureDue(unit(at: desk), year: shownYear(at: desk)).sentence(in: language)
      }
      return unfollowed(at: desk).isEmpty ? words.followedAll : nil
    default: return nil
    }
  }

  /// Whether the rules of the sheet leave grades to the offices.
  private func isGradedByHand(at desk: Desk) -> Bool { sheet?.rules.limits.isEmpty ?? false }

  /// Bonuses and sanctions of the sheet; of a published one those that it was worked out from.
  private var adjustments: [Adjustment] { sheet?.assessed.facts.adjustments ?? [] }
  /// The files that prove bonuses of the sheet.
  private var proofs: [EvidenceItem] { adjustments.compactMap { $0.bonus?.proof?.file } }
  private var unproved: [Adjustment] { adjustments.filter { $0.bonus.map { $0.proof == nil } ?? false } }

  /// The sides of whose heads neither talk nor case is put down, and that the person assesses.
  private func unfollowed(at desk: Desk) -> [Side] {
    (sheet?.assessed.facts.sides ?? []).filter {
      sheet?.measures[$0] == nil && desk.may(.assessYear, on: $0)
    }
  }

  package func label(of action: Action, in words: Words) -> String { words.assessment.label(action) }

  package func refusal(of action: Action, at desk: Desk) -> String {
    switch action {
    case .after: desk.words.assessment.noLaterYear
    case .export: desk.words.station.notRead
    case .files: desk.words.assessment.noProofs
    default: why(not: action, at: desk) ?? desk.words.station.notNow
    }
  }

  package func help(in words: Words) -> Help { words.assessment.sheetHelp }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: desk) ?? reader.type(input, at: desk) {
      return commands
    }
    if over != nil { return over?.type(input, on: Area(size), at: desk) }
    let body = body(in: Area(size))
    let columns = columns(in: body, at: desk)
    let count = columns.map(\.lines.count).max() ?? 0
    return scroll.type(input, lines: count, rows: body.rows) ? [] : nil
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .before, .after:
      year = max(1, shownYear(at: desk) + (action == .before ? -1 : 1))
      (sheet, results, scroll) = (nil, [], Sheet())
      return questions(at: desk).map { .ask($0) }
    case .export: export(at: desk)
    case .files: return reader.open(proofs, at: desk)
    case .save: return over?.commands(at: desk) ?? []
    case .browse: return over?.browse(rows: size.rows) ?? []
    case .cancel: over = nil
    default:
      over = form(for: action, at: desk).map { OpenForm($0) }
    }
    return []
  }

  private func form(for action: Action, at desk: Desk) -> FormSpec? {
    let assessed = AssessedUnit(unit: unit(at: desk), name: unitName(at: desk), year: shownYear(at: desk))
    return switch action {
    case .results: sheet?.plan.map { .results(of: assessed, $0.plan, at: desk) }
    case .bonus: .bonus(of: assessed)
    case .sanction: .sanction(of: assessed)
    case .prove: .prove(unproved, of: assessed)
    case .withdraw: .withdraw(adjustments, of: assessed)
    case .grade: .grade(sheet?.assessed.facts.given, of: assessed, by: desk.profile ?? .proposed)
    case .follow: .follow(unfollowed(at: desk), of: assessed, on: desk.today)
    default: nil
    }
  }

  private mutating func export(at desk: Desk) {
    let words = desk.words.assessment
    exporting.open(
      .export(
        .yearSheet(unit(at: desk), shownYear(at: desk)), as: .html,
        title: words.sheetTitle(unitName(at: desk), shownYear(at: desk)), subtitle: "",
        scope: desk.words.month.asPaper, at: desk))
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    exporting.take(reply, in: desk.language)
    if let commands = over?.receive(reply, at: desk) { return commands }
    let words = desk.words.assessment
    switch reply {
    case .answered(let asked, .yearSheet(let found)) where questions(at: desk).contains(asked):
      sheet = found
    case .answered(let asked, .yearResults(let found)) where questions(at: desk).contains(asked):
      results = found
    case .performed(let act, _):
      guard let told = words.done(act) else { break }
      over = nil
      return [.tell(Notice(words.told(told, of: act, after: sheet?.issued?.number)))]
    default: return reader.receive(reply, at: desk)
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    reader.resize(to: size)
    over?.resize(rows: size.rows)
  }
}
