import Records
import TerminalUI

/// The sheet of a unit's year: every figure with where it comes from, each ceiling with its fact; the offices enter here
/// what it is worked out from.
package struct YearSheetScreen: Screen {
  /// The unit that was asked for; one's own without one.
  private let wanted: UnitCode?
  private(set) var year: Int?
  private(set) var sheet: YearSheet?
  private(set) var results: [YearResult] = []
  var over: OpenForm?
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

  package func questions(at desk: Desk) -> [any Query] {
    let (unit, year) = (unit(at: desk), shownYear(at: desk))
    return [YearSheetQuery(unit: unit, year: year), YearResultsQuery(unit: unit, year: year)]
  }

  package func keys(at desk: Desk) -> [ScreenKey<Self>] {
    if let over { return over.keys(\.over, rows: size.rows, at: desk) }
    return moves(at: desk) + (desk.isSupervisor ? officeKeys(at: desk) : []) + paperKeys(at: desk)
  }

  private func moves(at desk: Desk) -> [ScreenKey<Self>] {
    let language = desk.language
    let isLast = shownYear(at: desk) >= desk.today.year
    return [
      ScreenKey(language.say("上年", "Before"), .character("["), .left) { $0.turn(by: -1, at: $1) },
      ScreenKey(
        language.say("下年", "Next"), .character("]"), .right,
        unless: isLast ? desk.words.assessment.noLaterYear : nil
      ) { $0.turn(by: 1, at: $1) },
    ]
  }

  /// What the offices do with a unit's year, in the order of the year.
  private func officeKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let words = desk.words.assessment
    let obstacle = desk.only(.assessYear) ?? (sheet == nil ? desk.words.station.notRead : nil)
    func key(
      _ label: String, _ key: Character, unless refusal: String? = nil,
      _ form: @escaping @Sendable (Self, AssessedUnit, Desk) -> FormSpec?
    ) -> ScreenKey<Self> {
      ScreenKey(label, .character(key), unless: obstacle ?? refusal) { screen, desk in
        screen.over = form(screen, screen.assessed(at: desk), desk).map { OpenForm($0) }
        return []
      }
    }
    return [
      key(words.results, "n", unless: obstacleToResults(at: desk)) { screen, unit, desk in
        screen.sheet?.plan.map { .results(of: unit, $0.plan, at: desk) }
      },
      key(words.bonus, "a") { _, unit, _ in .bonus(of: unit) },
      key(words.sanction, "d") { _, unit, _ in .sanction(of: unit) },
      key(words.prove, "v", unless: unproved.isEmpty ? words.nothingToProve : nil) { screen, unit, _ in
        .prove(screen.unproved, of: unit)
      },
      key(words.withdraw, "x", unless: adjustments.isEmpty ? words.nothingToWithdraw : nil) {
        screen, unit, _ in
        .withdraw(screen.adjustments, of: unit)
      },
      key(words.giveGrade, "o", unless: obstacleToGrade(at: desk)) { screen, unit, desk in
        .grade(screen.sheet?.assessed.facts.given, of: unit, by: desk.profile ?? .proposed)
      },
      key(words.follow, "t", unless: obstacleToFollowing(at: desk)) { screen, unit, desk in
        .follow(screen.unfollowed(at: desk), of: unit, on: desk.today)
      },
    ]
  }

  private func paperKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, hasProofs) = (desk.words, !proofs.isEmpty)
    return [
      ScreenKey(
        desk.language.say("看证明材料", "Proofs"), .character("f"),
        unless: hasProofs ? nil : words.assessment.noProofs
      ) { screen, desk in
        let proofs = screen.proofs
        return screen.reader.open(proofs, at: desk)
      },
      ScreenKey(words.lists.export, .character("e"), unless: sheet == nil ? words.station.notRead : nil) {
        $0.export(at: $1)
      },
    ]
  }

  private func obstacleToResults(at desk: Desk) -> String? {
    guard sheet?.plan == nil else { return nil }
    return ActRefusal.planMissing(year: shownYear(at: desk)).sentence(in: desk.language)
  }

  private func obstacleToGrade(at desk: Desk) -> String? {
    guard !isGradedByHand else { return obstacleToResults(at: desk) }
    return ActRefusal.gradedByPoints(year: shownYear(at: desk)).sentence(in: desk.language)
  }

  private func obstacleToFollowing(at desk: Desk) -> String? {
    guard sheet?.issued != nil, sheet?.assessed.figures.grade?.callsForTalk == true else {
      return ActRefusal.noMeasureDue(unit(at: desk), year: shownYear(at: desk)).sentence(in: desk.language)
    }
    return unfollowed(at: desk).isEmpty ? desk.words.assessment.followedAll : nil
  }

  /// Whether the rules of the sheet leave grades to the offices.
  private var isGradedByHand: Bool { sheet?.rules.limits.isEmpty ?? false }

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

  private mutating func turn(by years: Int, at desk: Desk) -> [Command] {
    year = max(1, shownYear(at: desk) + years)
    (sheet, results, scroll) = (nil, [], Sheet())
    return questions(at: desk).map { .ask($0) }
  }

  private func assessed(at desk: Desk) -> AssessedUnit {
    AssessedUnit(unit: unit(at: desk), name: unitName(at: desk), year: shownYear(at: desk))
  }

  private mutating func export(at desk: Desk) -> [Command] {
    let words = desk.words.assessment
    exporting.open(
      .export(
        .yearSheet(unit(at: desk), shownYear(at: desk)), as: .html,
        title: words.sheetTitle(unitName(at: desk), shownYear(at: desk)), subtitle: "",
        scope: desk.words.month.asPaper, at: desk))
    return []
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    exporting.take(reply, in: desk.language)
    if let commands = over?.receive(reply, at: desk) { return commands }
    let words = desk.words.assessment
    if let found = reply.answer(YearSheetQuery.self, among: questions(at: desk)) { sheet = found }
    if let found = reply.answer(YearResultsQuery.self, among: questions(at: desk)) { results = found }
    switch reply {
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
