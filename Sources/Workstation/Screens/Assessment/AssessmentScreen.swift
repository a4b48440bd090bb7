import Records
import TerminalUI

/// A year's assessment of one group: the list as published, or as everything that is known stands; the offices put its
/// plan on file, enter results and publish it.
package struct AssessmentScreen: Screen {
  package enum Action: Hashable, Sendable {
    case open, before, after, group, plan, results, publish, correct, find, export
    case save, cancel
  }

  private(set) var year: Int?
  private(set) var group: UnitGroup?
  private(set) var found: YearList?
  private(set) var measures: [HeadMeasure] = []
  var list = MemoryList<YearRow>()
  private(set) var over: OpenForm?
  /// The one question that comes before a list is published.
  private(set) var asking = Asking()
  /// Whether results were just entered, after which the next unit without any is chosen.
  private var goesOn = false
  var exporting = Exporting()
  private(set) var size = Size(columns: 80, rows: 19)

  /// The list of a year, or of the one that is assessed now.
  package init(_ year: Int? = nil, _ group: UnitGroup? = nil) { (self.year, self.group) = (year, group) }

  package static let spot: Spot? = .assessment
  package static let specimen = AssessmentScreen()
  package func name(in words: Words) -> String { words.assessment.name }
  package var isTyping: Bool {
    over != nil || asking.isOpen || exporting.isOpen || list.narrowing.isTyping
  }

  /// The first months of a calendar year are those in which the one before is assessed.
  static func assessedYear(on today: Day) -> Int {
    today.month <= Quarter.months ? today.year - 1 : today.year
  }

  func shownYear(at desk: Desk) -> Int { year ?? Self.assessedYear(on: desk.today) }
  func shownGroup(at desk: Desk) -> UnitGroup? { group ?? (desk.profile ?? .proposed).groups.last }

  package func questions(at desk: Desk) -> [Question] {
    let year = shownYear(at: desk)
    return shownGroup(at: desk).map { [.yearList(year, $0), .gradeMeasures(year)] } ?? []
  }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    if let over { return over.keymap(save: .save, cancel: .cancel) }
    let isIssued = found?.issued != nil
    return Keymap([
      KeyBinding(.enter, action: .open, isOffered: list.current != nil),
      KeyBinding(.character("["), .left, action: .before),
      KeyBinding(
        .character("]"), .right, action: .after, isOffered: shownYear(at: desk) < desk.today.year),
      KeyBinding(.tab, action: .group),
      KeyBinding(
        .character("p"), action: .plan, isOffered: obstacle(to: .plan, at: desk) == nil,
        isInFooter: found?.plan == nil),
      KeyBinding(.character("n"), action: .results, isOffered: obstacle(to: .results, at: desk) == nil),
      KeyBinding(
        .character("i"), action: .publish, isOffered: obstacle(to: .publish, at: desk) == nil,
        isInFooter: !isIssued),
      KeyBinding(
        .character("c"), action: .correct, isOffered: obstacle(to: .correct, at: desk) == nil,
        isInFooter: isIssued),
      KeyBinding(.character("/"), action: .find, isInFooter: false),
      KeyBinding(.character("e"), action: .export, isOffered: !list.rows.isEmpty),
    ])
  }

  /// Why something cannot be done now; `nil`: it can.
  func obstacle(to action: Action, at desk: Desk) -> String? {
    let (words, language) = (desk.words.assessment, desk.language)
    let operation: Operation = action == .results ? .assessYear : .publishYear
    guard desk.may(operation) else { return desk.words.verify.onlyFor(operation.whoMay(in: language)) }
    guard let found else { return desk.words.station.notRead }
    if !found.isOwed, found.issued == nil { return desk.words.assessment.beforeLedgers }
    switch (action, found.issued) {
    case (.plan, let issued?), (.publish, let issued?):
      return ActRefusal.yearPublished(issued.number).sentence(in: language)
    case (.results, _):
      guard list.current != nil else { return desk.words.station.chooseFirst }
      return found.plan == nil ? ActRefusal.planMissing(year: found.year).sentence(in: language) : nil
    case (.correct, let issued): return issued == nil ? words.notPublished : nil
    case (.publish, nil): return whyNotPublished(found, at: desk)?.sentence(in: language)
    default: return nil
    }
  }

  private func whyNotPublished(_ list: YearList, at desk: Desk) -> ActRefusal? {
    if list.year >= desk.today.year { return .yearNotOver(list.year) }
    if list.plan == nil { return .planMissing(year: list.year) }
    if !list.waiting.isEmpty { return .bulletinsMissing(list.waiting) }
    let lacking = list.rows.filter { !$0.gaps.isEmpty }
    guard let gap = lacking.first?.gaps.first, lacking.count == list.rows.count else {
      return list.rows.isEmpty ? .invalid(field: "group", value: list.group.rawValue) : nil
    }
    return .yearIncomplete(lacking.map(\.unit), gap)
  }

  package func label(of action: Action, in words: Words) -> String { words.assessment.label(action) }

  package func refusal(of action: Action, at desk: Desk) -> String {
    switch action {
    case .plan, .results, .publish, .correct: obstacle(to: action, at: desk) ?? desk.words.station.notNow
    case .after: desk.words.assessment.noLaterYear
    case .export: desk.words.lists.nothingShown
    default: desk.words.station.chooseFirst
    }
  }

  package func help(in words: Words) -> Help { words.assessment.listHelp }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    let year = shownYear(at: desk)
    switch action {
    case .open: return list.current.map { [.open(.assessment($0.unit, year))] } ?? []
    case .find: list.find()
    case .export: export(at: desk)
    case .plan: over = OpenForm(.plan(found?.plan?.plan, of: year, on: desk.today))
    case .results: enterResults(at: desk)
    case .publish, .correct: ask(at: desk)
    case .before, .after:
      self.year = max(1, year + (action == .before ? -1 : 1))
      return readAnew(at: desk)
    case .group:
      let groups = (desk.profile ?? .proposed).groups
      let place = shownGroup(at: desk).flatMap { groups.firstIndex(of: $0) } ?? -1
      guard !groups.isEmpty else { return [] }
      group = groups[(place + 1) % groups.count]
      return readAnew(at: desk)
    case .save: return over?.commands(at: desk) ?? []
    case .cancel: over = nil
    }
    return []
  }

  private mutating func readAnew(at desk: Desk) -> [Command] {
    (found, measures) = (nil, [])
    list.fill([])
    return questions(at: desk).map { .ask($0) }
  }

  private mutating func enterResults(at desk: Desk) {
    guard let row = list.current, let plan = found?.plan?.plan else { return }
    let assessed = AssessedUnit(unit: row.unit, name: row.name, year: shownYear(at: desk))
    over = OpenForm(.results(of: assessed, plan, at: desk))
  }

  /// Asks before a list, and says what it freezes; units that cannot be graded need a reason.
  private mutating func ask(at desk: Desk) {
    guard let found else { return }
    let words = desk.words.assessment
    let left = found.issued == nil ? found.rows.filter { !$0.gaps.isEmpty }.map(\.unit) : []
    let wantsReason = found.issued != nil || !left.isEmpty
    let order = YearListOrder(year: found.year, group: found.group, corrects: found.issued?.number)
    asking.ask(
      ActQuestion(
        Dialog(
          title: words.publishTitle(found), message: words.publishMessage(found, leaving: left.count),
          entry: wantsReason ? .line(TextField(limit: 100)) : .none,
          confirm: words.label(found.issued == nil ? .publish : .correct), cancel: desk.words.station.cancel),
        missing: Said { Words($0).assessment.reasonNeeded }
      ) { reason in
        var order = order
        order.omitted = left.map { OmittedUnit(unit: $0, reason: reason) }
        if order.corrects != nil { order.reason = reason }
        return .publishYear(order)
      })
  }

  private mutating func export(at desk: Desk) {
    guard let found else { return }
    let words = desk.words.assessment
    exporting.open(
      .export(
        .yearList(found.year, found.group), title: words.title(found.year, found.group),
        subtitle: words.standing(of: found), scope: desk.words.lists.rows(found.rows.count), at: desk))
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, tableArea(in: Area(size)).rows - 1))
  }
}

// What is typed over the list, and what comes back.
extension AssessmentScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: desk) { return commands }
    if let commands = asking.type(input, on: Area(size), at: desk) { return commands }
    if over != nil { return over?.type(input, on: Area(size), at: desk) }
    return list.type(input, rowsIn: tableArea(in: Area(size)).split(top: 1).rest) ? [] : nil
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    exporting.take(reply, in: desk.language)
    asking.receive(reply, in: desk.language)
    let words = desk.words.assessment
    switch reply {
    case .answered(let asked, .yearList(let list)) where questions(at: desk).contains(asked):
      take(list)
    case .answered(let asked, .gradeMeasures(let found)) where questions(at: desk).contains(asked):
      measures = found
    case .performed(let act, _):
      guard let told = words.done(act) else { break }
      if case .enterYearEnd = act, over != nil { goesOn = true }
      over = nil
      return [.tell(Notice(words.told(told, of: act, after: found?.issued?.number)))]
    case .refused: _ = over?.receive(reply, at: desk)
    default: break
    }
    return []
  }

  private mutating func take(_ found: YearList) {
    self.found = found
    list.fill(found.rows)
    guard goesOn else { return }
    goesOn = false
    let lacking: [YearGap] = [.mainYearEnd, .supervisionYearEnd]
    if list.current?.gaps.contains(where: lacking.contains) != true,
      let next = list.rows.first(where: { $0.gaps.contains(where: lacking.contains) })
    {
      list.choose(next.unit)
    }
  }
}

extension YearRow: Listed {
  package var listName: UnitCode { unit }
  package var listTexts: [String] { [name, unit.rawValue] }
}
