import Records
import TerminalUI

/// A year's assessment of one group: the list as published, or as everything that is known stands; the offices put its
/// plan on file, enter results and publish it.
package struct AssessmentScreen: Screen {
  private(set) var year: Int?
  private(set) var group: UnitGroup?
  private(set) var found: YearList?
  private(set) var measures: [HeadMeasure] = []
  var list = MemoryList<YearRow>()
  var over: OpenForm?
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

  package func questions(at desk: Desk) -> [any Query] {
    let year = shownYear(at: desk)
    guard let group = shownGroup(at: desk) else { return [] }
    return [YearListQuery(year: year, group: group), GradeMeasuresQuery(year: year)]
  }

  package func keys(at desk: Desk) -> [ScreenKey<Self>] {
    if let over { return over.keys(\.over, rows: size.rows, at: desk) }
    return moves(at: desk) + officeKeys(at: desk) + listKeys(at: desk)
  }

  private func moves(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, language) = (desk.words, desk.language)
    let isLast = shownYear(at: desk) >= desk.today.year
    return [
      ScreenKey(
        language.say("得分表", "Sheet"), .enter, unless: list.current == nil ? words.station.chooseFirst : nil
      ) { screen, desk in
        screen.list.current.map { [.open(.assessment($0.unit, screen.shownYear(at: desk)))] } ?? []
      },
      ScreenKey(language.say("上年", "Before"), .character("["), .left) { $0.turn(by: -1, at: $1) },
      ScreenKey(
        language.say("下年", "Next"), .character("]"), .right,
        unless: isLast ? words.assessment.noLaterYear : nil
      ) { $0.turn(by: 1, at: $1) },
      ScreenKey(language.say("换组", "Other group"), .tab) { $0.turnGroup(at: $1) },
    ]
  }

  private func officeKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, language) = (desk.words.assessment, desk.language)
    let (obstacle, issued) = (obstacle(to: .publishYear, at: desk), found?.issued?.number)
    let isPublished = issued.map { ActRefusal.yearPublished($0).sentence(in: language) }
    let incomplete = found.flatMap { whyNotPublished($0, at: desk) }?.sentence(in: language)
    return [
      ScreenKey(
        language.say("方案", "Plan"), .character("p"), unless: obstacle ?? isPublished,
        isInFooter: found?.plan == nil
      ) { screen, desk in
        let plan = screen.found?.plan?.plan
        screen.over = OpenForm(.plan(plan, of: screen.shownYear(at: desk), on: desk.today))
        return []
      },
      ScreenKey(words.results, .character("n"), unless: obstacleToResults(at: desk)) {
        $0.enterResults(at: $1)
      },
      ScreenKey(
        words.publish, .character("i"), unless: obstacle ?? isPublished ?? incomplete,
        isInFooter: issued == nil
      ) { $0.ask(at: $1) },
      ScreenKey(
        words.correct, .character("c"), unless: obstacle ?? (issued == nil ? words.notPublished : nil),
        isInFooter: issued != nil
      ) { $0.ask(at: $1) },
    ]
  }

  private func listKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let words = desk.words.lists
    return [
      ScreenKey(words.find, .character("/"), isInFooter: false) { screen, _ in
        screen.list.find()
        return []
      },
      ScreenKey(words.export, .character("e"), unless: list.rows.isEmpty ? words.nothingShown : nil) {
        $0.export(at: $1)
      },
    ]
  }

  /// Why this person can do nothing with the list now; `nil`: perhaps something.
  private func obstacle(to operation: Operation, at desk: Desk) -> String? {
    if let only = desk.only(operation) { return only }
    guard let found else { return desk.words.station.notRead }
    return !found.isOwed && found.issued == nil ? desk.words.assessment.beforeLedgers : nil
  }

  private func obstacleToResults(at desk: Desk) -> String? {
    if let obstacle = obstacle(to: .assessYear, at: desk) { return obstacle }
    guard let found, list.current != nil else { return desk.words.station.chooseFirst }
    return found.plan == nil ? ActRefusal.planMissing(year: found.year).sentence(in: desk.language) : nil
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

  package func help(in words: Words) -> Help { words.assessment.listHelp }

  private mutating func turn(by years: Int, at desk: Desk) -> [Command] {
    year = max(1, shownYear(at: desk) + years)
    return readAnew(at: desk)
  }

  private mutating func turnGroup(at desk: Desk) -> [Command] {
    let groups = (desk.profile ?? .proposed).groups
    let place = shownGroup(at: desk).flatMap { groups.firstIndex(of: $0) } ?? -1
    guard !groups.isEmpty else { return [] }
    group = groups[(place + 1) % groups.count]
    return readAnew(at: desk)
  }

  private mutating func readAnew(at desk: Desk) -> [Command] {
    (found, measures) = (nil, [])
    list.fill([])
    return questions(at: desk).map { .ask($0) }
  }

  private mutating func enterResults(at desk: Desk) -> [Command] {
    guard let row = list.current, let plan = found?.plan?.plan else { return [] }
    let assessed = AssessedUnit(unit: row.unit, name: row.name, year: shownYear(at: desk))
    over = OpenForm(.results(of: assessed, plan, at: desk))
    return []
  }

  /// Asks before a list, and says what it freezes; units that cannot be graded need a reason.
  private mutating func ask(at desk: Desk) -> [Command] {
    guard let found else { return [] }
    let words = desk.words.assessment
    let left = found.issued == nil ? found.rows.filter { !$0.gaps.isEmpty }.map(\.unit) : []
    let wantsReason = found.issued != nil || !left.isEmpty
    let order = YearListOrder(year: found.year, group: found.group, corrects: found.issued?.number)
    asking.ask(
      ActQuestion(
        Dialog(
          title: words.publishTitle(found), message: words.publishMessage(found, leaving: left.count),
          entry: wantsReason ? .line(TextField(limit: 100)) : .none,
          confirm: found.issued == nil ? words.publish : words.correct, cancel: desk.words.station.cancel),
        missing: Said { Words($0).assessment.reasonNeeded }
      ) { reason in
        var order = order
        order.omitted = left.map { OmittedUnit(unit: $0, reason: reason) }
        if order.corrects != nil { order.reason = reason }
        return .publishYear(order)
      })
    return []
  }

  private mutating func export(at desk: Desk) -> [Command] {
    guard let found else { return [] }
    let words = desk.words.assessment
    exporting.open(
      .export(
        .yearList(found.year, found.group), title: words.title(found.year, found.group),
        subtitle: words.standing(of: found), scope: desk.words.lists.rows(found.rows.count), at: desk))
    return []
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
    if let list = reply.answer(YearListQuery.self, among: questions(at: desk)) { take(list) }
    if let found = reply.answer(GradeMeasuresQuery.self, among: questions(at: desk)) { measures = found }
    switch reply {
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
