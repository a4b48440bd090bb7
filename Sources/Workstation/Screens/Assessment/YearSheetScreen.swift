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

  package static let spot: ScreenID? = .yearSheet
  package static let specimen = YearSheetScreen()
  package func name(in words: Words) -> String { words.assessment.sheet }
  package var isTyping: Bool { over != nil || exporting.isOpen || reader.isOpen }

  func unit(at here: ScreenContext) -> UnitCode { wanted ?? here.post?.unit ?? "" }
  func shownYear(at here: ScreenContext) -> Int { year ?? YearListScreen.assessedYear(on: here.today) }
  func unitName(at here: ScreenContext) -> String {
    let code = unit(at: here)
    return here.units.first { $0.code == code }?.name ?? sheet?.assessed.facts.name ?? code.rawValue
  }

  package func questions(at here: ScreenContext) -> [any Query] {
    let (unit, year) = (unit(at: here), shownYear(at: here))
    return [YearSheetQuery(unit: unit, year: year), YearResultsQuery(unit: unit, year: year)]
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    if let over { return over.keys(\.over, rows: size.rows, at: here) }
    return moves(at: here) + (here.isSupervisor ? officeKeys(at: here) : []) + paperKeys(at: here)
  }

  private func moves(at here: ScreenContext) -> [ScreenKey<Self>] {
    let language = here.language
    let isLast = shownYear(at: here) >= here.today.year
    return [
      ScreenKey(language.say("上年", "Before"), .character("["), .left) { $0.turn(by: -1, at: $1) },
      ScreenKey(
        language.say("下年", "Next"), .character("]"), .right,
        unless: isLast ? here.words.assessment.noLaterYear : nil
      ) { $0.turn(by: 1, at: $1) },
    ]
  }

  /// What the offices do with a unit's year, in the order of the year.
  private func officeKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let words = here.words.assessment
    let obstacle = here.only(.assessYear) ?? (sheet == nil ? here.words.station.notRead : nil)
    func key(
      _ label: String, _ key: Character, unless refusal: String? = nil,
      _ form: @escaping @Sendable (Self, AssessedUnit, ScreenContext) -> FormSpec?
    ) -> ScreenKey<Self> {
      ScreenKey(label, .character(key), unless: obstacle ?? refusal) { screen, here in
        screen.over = form(screen, screen.assessed(at: here), here).map { OpenForm($0) }
        return []
      }
    }
    return [
      key(words.results, "n", unless: obstacleToResults(at: here)) { screen, unit, here in
        screen.sheet?.plan.map { .results(of: unit, $0.plan, at: here) }
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
      key(words.giveGrade, "o", unless: obstacleToGrade(at: here)) { screen, unit, here in
        .grade(screen.sheet?.assessed.facts.given, of: unit, by: here.profile ?? .proposed)
      },
      key(words.follow, "t", unless: obstacleToFollowing(at: here)) { screen, unit, here in
        .follow(screen.unfollowed(at: here), of: unit, on: here.today)
      },
    ]
  }

  private func paperKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, hasProofs) = (here.words, !proofs.isEmpty)
    return [
      ScreenKey(
        here.language.say("看证明材料", "Proofs"), .character("f"),
        unless: hasProofs ? nil : words.assessment.noProofs
      ) { screen, here in
        let proofs = screen.proofs
        return screen.reader.open(proofs, at: here)
      },
      ScreenKey(words.lists.export, .character("e"), unless: sheet == nil ? words.station.notRead : nil) {
        $0.export(at: $1)
      },
    ]
  }

  private func obstacleToResults(at here: ScreenContext) -> String? {
    guard sheet?.plan == nil else { return nil }
    return ActRefusal.planMissing(year: shownYear(at: here)).sentence(in: here.language)
  }

  private func obstacleToGrade(at here: ScreenContext) -> String? {
    guard !isGradedByHand else { return obstacleToResults(at: here) }
    return ActRefusal.gradedByPoints(year: shownYear(at: here)).sentence(in: here.language)
  }

  private func obstacleToFollowing(at here: ScreenContext) -> String? {
    guard sheet?.issued != nil, sheet?.assessed.figures.grade?.callsForTalk == true else {
      return ActRefusal.noMeasureDue(unit(at: here), year: shownYear(at: here)).sentence(in: here.language)
    }
    return unfollowed(at: here).isEmpty ? here.words.assessment.followedAll : nil
  }

  /// Whether the rules of the sheet leave grades to the offices.
  private var isGradedByHand: Bool { sheet?.rules.limits.isEmpty ?? false }

  /// Bonuses and sanctions of the sheet; for a published one, those that it was worked out from.
  private var adjustments: [Adjustment] { sheet?.assessed.facts.adjustments ?? [] }
  /// The files that prove bonuses of the sheet.
  private var proofs: [EvidenceItem] { adjustments.compactMap { $0.bonus?.proof?.file } }
  private var unproved: [Adjustment] { adjustments.filter { $0.bonus.map { $0.proof == nil } ?? false } }

  /// The sides that the person assesses and for whose heads neither talk nor case is recorded.
  private func unfollowed(at here: ScreenContext) -> [Side] {
    (sheet?.assessed.facts.sides ?? []).filter {
      sheet?.measures[$0] == nil && here.may(.assessYear, on: $0)
    }
  }

  package func help(in words: Words) -> Help { words.assessment.sheetHelp }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: here) ?? reader.type(input, at: here) {
      return commands
    }
    if over != nil { return over?.type(input, on: Area(size), at: here) }
    let body = body(in: Area(size))
    let columns = columns(in: body, at: here)
    let count = columns.map(\.lines.count).max() ?? 0
    return scroll.type(input, lines: count, rows: body.rows) ? [] : nil
  }

  private mutating func turn(by years: Int, at here: ScreenContext) -> [Command] {
    year = max(1, shownYear(at: here) + years)
    (sheet, results, scroll) = (nil, [], Sheet())
    return questions(at: here).map { .ask($0) }
  }

  private func assessed(at here: ScreenContext) -> AssessedUnit {
    AssessedUnit(unit: unit(at: here), name: unitName(at: here), year: shownYear(at: here))
  }

  private mutating func export(at here: ScreenContext) -> [Command] {
    let words = here.words.assessment
    exporting.open(
      .export(
        .yearSheet(unit(at: here), shownYear(at: here)), as: .html,
        title: words.sheetTitle(unitName(at: here), shownYear(at: here)), subtitle: "",
        scope: here.words.month.asPaper, at: here))
    return []
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    if let commands = over?.receive(reply, at: here) { return commands }
    let words = here.words.assessment
    if let found = reply.answer(YearSheetQuery.self, among: questions(at: here)) { sheet = found }
    if let found = reply.answer(YearResultsQuery.self, among: questions(at: here)) { results = found }
    switch reply {
    case .performed(let act, _):
      guard let told = words.done(act) else { break }
      over = nil
      return [.tell(StatusLine(words.told(told, of: act, after: sheet?.issued?.number)))]
    default: return reader.receive(reply, at: here)
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    reader.resize(to: size)
    over?.resize(rows: size.rows)
  }
}
