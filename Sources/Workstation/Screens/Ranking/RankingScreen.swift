import Records
import TerminalUI

/// A quarter's ranking of one group, as issued or as its closed reviews stand; an office issues it.
package struct RankingScreen: Screen {
  private(set) var quarter: Quarter?
  private(set) var group: UnitGroup?
  private(set) var table: RankingTable?
  var list = MemoryList<RankingRow>()
  /// The one question that comes before a bulletin.
  var asking = Asking()
  /// What the next correction states anew, and the form in which it is typed.
  var restated: [RestatedScore] = []
  var restating: Restating?
  var exporting = Exporting()
  private(set) var size = Size(columns: 80, rows: 19)

  /// A quarter of a group, or the last one that is over.
  package init(_ quarter: Quarter? = nil, _ group: UnitGroup? = nil) {
    (self.quarter, self.group) = (quarter, group)
  }

  package static let spot: ScreenID? = .ranking
  package static let specimen = RankingScreen()
  package func name(in words: Words) -> String { words.scores.ranking }
  package var isTyping: Bool {
    asking.isOpen || restating != nil || exporting.isOpen || list.narrowing.isTyping
  }

  func shownQuarter(at here: ScreenContext) -> Quarter { quarter ?? Quarter(containing: here.today).previous }

  /// A unit reads the ranking in which it stands; the offices read all of them.
  func shownGroup(at here: ScreenContext) -> UnitGroup? {
    here.isSupervisor ? group ?? (here.profile ?? .proposed).groups.last : here.unit?.group
  }

  package func questions(at here: ScreenContext) -> [any Query] {
    shownGroup(at: here).map { [RankingQuery(quarter: shownQuarter(at: here), group: $0)] } ?? []
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    if restating != nil { return restatingKeys(at: here) }
    return moves(at: here) + bulletinKeys(at: here) + ways(at: here) + listKeys(at: here)
  }

  private func moves(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language, isOffice) = (here.words.scores, here.language, here.isSupervisor)
    let isLast = shownQuarter(at: here) >= Quarter(containing: here.today)
    return [
      ScreenKey(words.sheet, .enter, unless: obstacleToSheet(at: here)) { screen, here in
        screen.list.current.map { [.open(.scores($0.unit, screen.shownQuarter(at: here)))] } ?? []
      },
      ScreenKey(language.say("上季", "Before"), .character("["), .left) { $0.turn(by: -1, at: $1) },
      ScreenKey(
        language.say("下季", "Next"), .character("]"), .right, unless: isLast ? words.noLaterQuarter : nil
      ) { $0.turn(by: 1, at: $1) },
      ScreenKey(
        language.say("换组", "Other group"), .tab, unless: isOffice ? nil : words.ownGroupOnly
      ) { $0.turnGroup(at: $1) },
    ]
  }

  /// Where else the quarter is shown.
  private func ways(at here: ScreenContext) -> [ScreenKey<Self>] {
    let language = here.language
    return [
      ScreenKey(language.say("审核", "Reviews"), .character("r")) { screen, here in
        // The review that is due next is of the last month that is over.
        let last = Month(containing: here.today).previous.lastDay
        return [.open(.reviews(nil, Month(containing: min(screen.shownQuarter(at: here).lastDay, last))))]
      },
      ScreenKey(language.say("待同意", "Changes"), .character("w"), isInFooter: here.isSupervisor) { _, _ in
        [.open(.changes(nil))]
      },
      ScreenKey(language.say("全年图", "Year"), .character("y")) { [.open($0.picture(at: $1))] },
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

  /// Why the chosen unit's score sheet cannot be opened; a unit opens its own only.
  private func obstacleToSheet(at here: ScreenContext) -> String? {
    guard let row = list.current else { return here.words.station.chooseFirst }
    return here.isSupervisor || row.unit == here.post?.unit ? nil : here.words.scores.ownSheetOnly
  }

  /// Why no bulletin can be issued now; `nil`: it can.
  func obstacleToIssue(at here: ScreenContext) -> String? {
    let language = here.language
    if let only = here.only(.issueBulletin) { return only }
    guard let table else { return here.words.station.notRead }
    if let issued = table.issued {
      return ActRefusal.bulletinIssued(issued.number).sentence(in: language)
    }
    if table.quarter.lastDay >= here.today {
      return ActRefusal.quarterNotOver(table.quarter).sentence(in: language)
    }
    let open = open(in: table)
    guard table.rows.allSatisfy({ $0.why == .noClosedMonth || open.contains($0.unit) }) else { return nil }
    let refusal: ActRefusal =
      open.isEmpty ? .nothingReviewed(table.quarter) : .reviewsOpen(table.quarter, open)
    return refusal.sentence(in: language)
  }

  /// The units with reviews that are still to be closed, in the order of the table.
  func open(in table: RankingTable) -> [UnitCode] {
    let open = Set(table.open.map(\.unit))
    return table.rows.map(\.unit).filter { open.contains($0) }
  }

  package func help(in words: Words) -> Help { words.scores.rankingHelp }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: here) { return commands }
    if let commands = asking.type(input, on: Area(size), at: here) { return commands }
    if var form = restating {
      let isTaken = form.form.type(input, in: form.place(in: Area(size)), on: here.today)
      restating = form
      return isTaken ? [] : nil
    }
    return list.type(input, rowsIn: tableArea(in: Area(size)).split(top: 1).rest) ? [] : nil
  }

  private mutating func turn(by quarters: Int, at here: ScreenContext) -> [Command] {
    quarter = Quarter(index: shownQuarter(at: here).index + quarters)
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
    (table, restated) = (nil, [])
    list.fill([])
    return questions(at: here).map { .ask($0) }
  }

  /// Asks before a bulletin, and says what it freezes; units whose reviews are open need a reason.
  mutating func askToIssue(at here: ScreenContext) -> [Command] {
    guard let table else { return [] }
    let (words, left) = (here.words.scores, open(in: table))
    let order = BulletinOrder(quarter: table.quarter, group: table.group)
    asking.ask(
      ActQuestion(
        Dialog(
          title: words.issueTitle(table), message: words.issueMessage(table, leaving: left.count),
          entry: left.isEmpty ? .none : .line(TextField(limit: 100)), confirm: words.issue,
          cancel: here.words.station.cancel), missing: Said { Words($0).scores.reasonNeeded }
      ) { reason in
        var order = order
        order.omitted = left.map { OmittedUnit(unit: $0, reason: reason) }
        return .issueBulletin(order)
      })
    return []
  }

  private mutating func export(at here: ScreenContext) -> [Command] {
    guard let table else { return [] }
    let words = here.words.scores
    exporting.open(
      .export(
        .ranking(table.quarter, table.group),
        title: words.title(table.quarter, table.group),
        subtitle: words.standing(of: table, on: here.today),
        scope: here.words.lists.rows(table.rows.count), at: here))
    return []
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    asking.receive(reply, in: here.language)
    if let found = reply.answer(RankingQuery.self, among: questions(at: here)) {
      let isNew = table == nil
      table = found
      list.fill(found.rows)
      if isNew, let own = here.post?.unit { list.choose(own) }
    }
    if case .performed(.issueBulletin(let order), _) = reply {
      restated = []
      return [.tell(StatusLine(here.words.scores.issued(order)))]
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, tableArea(in: Area(size)).rows - 1))
  }
}

extension RankingRow: Listed {
  package var listName: UnitCode { unit }
  package var listTexts: [String] { [name, unit.rawValue] }
}
