import Records
import TerminalUI

/// A year's assessment of one group: the list as published, or as everything that is known stands; the offices put its
/// plan on file, enter results and publish it.
package struct YearListScreen: Screen {
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

  package static let spot: ScreenID? = .assessment
  package static let specimen = YearListScreen()
  package func name(in words: Words) -> String { words.assessment.name }
  package var isTyping: Bool {
    over != nil || asking.isOpen || exporting.isOpen || list.narrowing.isTyping
  }

  /// In the first months of a calendar year, the year before is assessed.
  static func assessedYear(on today: Day) -> Int {
    today.month <= Quarter.months ? today.year - 1 : today.year
  }

  func shownYear(at here: ScreenContext) -> Int { year ?? Self.assessedYear(on: here.today) }
  func shownGroup(at here: ScreenContext) -> UnitGroup? { group ?? (here.profile ?? .proposed).groups.last }

  package func questions(at here: ScreenContext) -> [any Query] {
    let year = shownYear(at: here)
    guard let group = shownGroup(at: here) else { return [] }
    return [YearListQuery(year: year, group: group), GradeMeasuresQuery(year: year)]
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    if let over { return over.keys(\.over, rows: size.rows, at: here) }
    return moves(at: here) + officeKeys(at: here) + listKeys(at: here) + importKeys(.results, at: here)
  }

  private func moves(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    let isLast = shownYear(at: here) >= here.today.year
    return [
      ScreenKey(
        language.say("得分表", "Sheet"), .enter, unless: list.current == nil ? words.station.chooseFirst : nil
      ) { screen, here in
        screen.list.current.map { [.open(.assessment($0.unit, screen.shownYear(at: here)))] } ?? []
      },
      ScreenKey(language.say("上年", "Before"), .character("["), .left) { $0.turn(by: -1, at: $1) },
      ScreenKey(
        language.say("下年", "Next"), .character("]"), .right,
        unless: isLast ? words.assessment.noLaterYear : nil
      ) { $0.turn(by: 1, at: $1) },
      ScreenKey(language.say("换组", "Other group"), .tab) { $0.turnGroup(at: $1) },
    ]
  }

  private func officeKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words.assessment, here.language)
    let (obstacle, issued) = (obstacle(to: .publishYear, at: here), found?.issued?.number)
    let isPublished = issued.map { ActRefusal.yearPublished($0).sentence(in: language) }
    let incomplete = found.flatMap { whyNotPublished($0, at: here) }?.sentence(in: language)
    return [
      ScreenKey(
        language.say("方案", "Plan"), .character("p"), unless: obstacle ?? isPublished,
        isInFooter: found?.plan == nil
      ) { screen, here in
        let plan = screen.found?.plan?.plan
        screen.over = OpenForm(.plan(plan, of: screen.shownYear(at: here), on: here.today))
        return []
      },
      ScreenKey(words.results, .character("n"), unless: obstacleToResults(at: here)) {
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

  private func listKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let words = here.words.lists
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
  private func obstacle(to operation: Operation, at here: ScreenContext) -> String? {
    if let only = here.only(operation) { return only }
    guard let found else { return here.words.station.notRead }
    return !found.isOwed && found.issued == nil ? here.words.assessment.beforeLedgers : nil
  }

  private func obstacleToResults(at here: ScreenContext) -> String? {
    if let obstacle = obstacle(to: .assessYear, at: here) { return obstacle }
    guard let found, list.current != nil else { return here.words.station.chooseFirst }
    return found.plan == nil ? ActRefusal.planMissing(year: found.year).sentence(in: here.language) : nil
  }

  private func whyNotPublished(_ list: YearList, at here: ScreenContext) -> ActRefusal? {
    if list.year >= here.today.year { return .yearNotOver(list.year) }
    if list.plan == nil { return .planMissing(year: list.year) }
    if !list.waiting.isEmpty { return .bulletinsMissing(list.waiting) }
    let lacking = list.rows.filter { !$0.gaps.isEmpty }
    guard let gap = lacking.first?.gaps.first, lacking.count == list.rows.count else {
      return list.rows.isEmpty ? .invalid(field: "group", value: list.group.rawValue) : nil
    }
    return .yearIncomplete(lacking.map(\.unit), gap)
  }

  package func help(in words: Words) -> Help { words.assessment.listHelp }

  private mutating func turn(by years: Int, at here: ScreenContext) -> [Command] {
    year = max(1, shownYear(at: here) + years)
    return readAnew(at: here)
  }

  private mutating func turnGroup(at here: ScreenContext) -> [Command] {
    let groups = (here.profile ?? .proposed).groups
    let place = shownGroup(at: here).flatMap { groups.firstIndex(of: $0) } ?? -1
    guard !groups.isEmpty else { return [] }
    group = groups[(place + 1) % groups.count]
    return readAnew(at: here)
  }

  private mutating func readAnew(at here: ScreenContext) -> [Command] {
    (found, measures) = (nil, [])
    list.fill([])
    return questions(at: here).map { .ask($0) }
  }

  private mutating func enterResults(at here: ScreenContext) -> [Command] {
    guard let row = list.current, let plan = found?.plan?.plan else { return [] }
    let assessed = AssessedUnit(unit: row.unit, name: row.name, year: shownYear(at: here))
    over = OpenForm(.results(of: assessed, plan, at: here))
    return []
  }

  /// Asks before a list, and says what it freezes; units that cannot be graded need a reason.
  private mutating func ask(at here: ScreenContext) -> [Command] {
    guard let found else { return [] }
    let words = here.words.assessment
    let left = found.issued == nil ? found.rows.filter { !$0.gaps.isEmpty }.map(\.unit) : []
    let wantsReason = found.issued != nil || !left.isEmpty
    let order = YearListOrder(year: found.year, group: found.group, corrects: found.issued?.number)
    asking.ask(
      ActQuestion(
        Dialog(
          title: words.publishTitle(found), message: words.publishMessage(found, leaving: left.count),
          entry: wantsReason ? .line(TextField(limit: 100)) : .none,
          confirm: found.issued == nil ? words.publish : words.correct, cancel: here.words.station.cancel),
        missing: Said { Words($0).assessment.reasonNeeded }
      ) { reason in
        var order = order
        order.omitted = left.map { OmittedUnit(unit: $0, reason: reason) }
        if order.corrects != nil { order.reason = reason }
        return .publishYear(order)
      })
    return []
  }

  private mutating func export(at here: ScreenContext) -> [Command] {
    guard let found else { return [] }
    let words = here.words.assessment
    exporting.open(
      .export(
        .yearList(found.year, found.group), title: words.title(found.year, found.group),
        subtitle: words.standing(of: found), scope: here.words.lists.rows(found.rows.count), at: here))
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, tableArea(in: Area(size)).rows - 1))
  }
}

// What is typed over the list, and what comes back.
extension YearListScreen {
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: here) { return commands }
    if let commands = asking.type(input, on: Area(size), at: here) { return commands }
    if over != nil { return over?.type(input, on: Area(size), at: here) }
    return list.type(input, rowsIn: tableArea(in: Area(size)).split(top: 1).rest) ? [] : nil
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    asking.receive(reply, in: here.language)
    let words = here.words.assessment
    if let list = reply.answer(YearListQuery.self, among: questions(at: here)) { take(list) }
    if let found = reply.answer(GradeMeasuresQuery.self, among: questions(at: here)) { measures = found }
    switch reply {
    case .performed(let act, _):
      guard let told = words.done(act) else { break }
      if case .enterYearEnd = act, over != nil { goesOn = true }
      over = nil
      return [.tell(StatusLine(words.told(told, of: act, after: found?.issued?.number)))]
    case .refused: _ = over?.receive(reply, at: here)
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
