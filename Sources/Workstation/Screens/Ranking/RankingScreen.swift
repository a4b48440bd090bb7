import Records
import TerminalUI

/// A quarter's ranking of one group, as issued or as its closed reviews stand; an office issues it.
package struct RankingScreen: Screen {
  package enum Action: Hashable, Sendable {
    case open, before, after, group, issue, restate, correct, forget, changes, reviews, picture, find, export
    case save, cancel
  }

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

  package static let spot: Spot? = .ranking
  package static let specimen = RankingScreen()
  package func name(in words: Words) -> String { words.scores.ranking }
  package var isTyping: Bool {
    asking.isOpen || restating != nil || exporting.isOpen || list.narrowing.isTyping
  }

  func shownQuarter(at desk: Desk) -> Quarter { quarter ?? Quarter(containing: desk.today).previous }

  /// A unit reads the ranking in which it stands; the offices read all of them.
  func shownGroup(at desk: Desk) -> UnitGroup? {
    desk.isSupervisor ? group ?? (desk.profile ?? .proposed).groups.last : desk.unit?.group
  }

  package func questions(at desk: Desk) -> [Question] {
    shownGroup(at: desk).map { [.ranking(shownQuarter(at: desk), $0)] } ?? []
  }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    let isOffice = desk.isSupervisor
    guard restating == nil else {
      return Keymap([
        KeyBinding(.function(5), action: .save), KeyBinding(.enter, action: .save, isInFooter: false),
        KeyBinding(.escape, action: .cancel),
      ])
    }
    let isIssued = table?.issued != nil
    let mayRestate = obstacleToRestating(at: desk) == nil
    return Keymap([
      KeyBinding(.enter, action: .open, isOffered: list.current.map { reads($0, at: desk) } ?? false),
      KeyBinding(.character("["), .left, action: .before),
      KeyBinding(.character("]"), .right, action: .after, isOffered: !isLast(at: desk)),
      KeyBinding(.tab, action: .group, isOffered: isOffice, isInFooter: isOffice),
      KeyBinding(
        .character("i"), action: .issue, isOffered: obstacle(at: desk) == nil,
        isInFooter: !isIssued || !isOffice),
      KeyBinding(
        .character("m"), action: .restate, isOffered: mayRestate && list.current?.months.isEmpty == false,
        isInFooter: isIssued && isOffice),
      KeyBinding(
        .character("c"), action: .correct, isOffered: obstacleToCorrection(at: desk) == nil,
        isInFooter: isIssued && isOffice),
      KeyBinding(.backspace, action: .forget, isOffered: !restated.isEmpty, isInFooter: false),
      KeyBinding(.character("r"), action: .reviews),
      KeyBinding(.character("w"), action: .changes, isInFooter: isOffice),
      KeyBinding(.character("y"), action: .picture),
      KeyBinding(.character("/"), action: .find, isInFooter: false),
      KeyBinding(.character("e"), action: .export, isOffered: !list.rows.isEmpty),
    ])
  }

  private func isLast(at desk: Desk) -> Bool { shownQuarter(at: desk) >= Quarter(containing: desk.today) }

  /// Whose score sheet may be opened: a unit opens its own only.
  private func reads(_ row: RankingRow, at desk: Desk) -> Bool {
    desk.isSupervisor || row.unit == desk.post?.unit
  }

  /// Why no bulletin can be issued now; `nil`: it can.
  private func obstacle(at desk: Desk) -> String? {
    let language = desk.language
    guard desk.may(.issueBulletin) else {
      return desk.words.verify.onlyFor(Operation.issueBulletin.whoMay(in: language))
    }
    guard let table else { return desk.words.station.notRead }
    if let issued = table.issued {
      return ActRefusal.bulletinIssued(issued.number).sentence(in: language)
    }
    if table.quarter.lastDay >= desk.today {
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

  package func label(of action: Action, in words: Words) -> String { words.scores.label(action) }

  package func refusal(of action: Action, at desk: Desk) -> String {
    switch action {
    case .open where list.current != nil: desk.words.scores.ownSheetOnly
    case .issue: obstacle(at: desk) ?? desk.words.station.notNow
    case .restate: obstacleToRestating(at: desk) ?? desk.words.station.chooseFirst
    case .correct: obstacleToCorrection(at: desk) ?? desk.words.station.notNow
    case .forget: desk.words.scores.nothingRestated
    case .after: desk.words.scores.noLaterQuarter
    case .group: desk.words.scores.ownGroupOnly
    case .export: desk.words.lists.nothingShown
    default: desk.words.station.chooseFirst
    }
  }

  package func help(in words: Words) -> Help { words.scores.rankingHelp }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: desk) { return commands }
    if let commands = asking.type(input, on: Area(size), at: desk) { return commands }
    if var form = restating {
      let isTaken = form.form.type(input, in: form.place(in: Area(size)), on: desk.today)
      restating = form
      return isTaken ? [] : nil
    }
    return list.type(input, rowsIn: tableArea(in: Area(size)).split(top: 1).rest) ? [] : nil
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .open: return list.current.map { [.open(.scores($0.unit, shownQuarter(at: desk)))] } ?? []
    case .reviews:
      return [
        .open(.reviews(nil, Month(containing: min(shownQuarter(at: desk).lastDay, lastMonth(at: desk)))))
      ]
    case .picture: return [.open(picture(at: desk))]
    case .find: list.find()
    case .export: export(at: desk)
    case .issue: ask(at: desk)
    case .restate: restating = restatingOfCurrent(at: desk)
    case .correct: if let question = correction(at: desk) { asking.ask(question) }
    case .forget: restated = []
    case .changes: return [.open(.changes(nil))]
    case .save: keepRestated(at: desk)
    case .cancel: restating = nil
    case .before, .after:
      quarter = Quarter(index: shownQuarter(at: desk).index + (action == .before ? -1 : 1))
      return readAnew(at: desk)
    case .group:
      let groups = (desk.profile ?? .proposed).groups
      let place = shownGroup(at: desk).flatMap { groups.firstIndex(of: $0) } ?? -1
      guard !groups.isEmpty else { return [] }
      group = groups[(place + 1) % groups.count]
      return readAnew(at: desk)
    }
    return []
  }

  /// The last day of the last month that is over, whose review is due next.
  private func lastMonth(at desk: Desk) -> Day { Month(containing: desk.today).previous.lastDay }

  private mutating func readAnew(at desk: Desk) -> [Command] {
    (table, restated) = (nil, [])
    list.fill([])
    return questions(at: desk).map { .ask($0) }
  }

  /// Asks before a bulletin, and says what it freezes; units whose reviews are open need a reason.
  private mutating func ask(at desk: Desk) {
    guard let table else { return }
    let (words, left) = (desk.words.scores, open(in: table))
    let order = BulletinOrder(quarter: table.quarter, group: table.group)
    asking.ask(
      ActQuestion(
        Dialog(
          title: words.issueTitle(table), message: words.issueMessage(table, leaving: left.count),
          entry: left.isEmpty ? .none : .line(TextField(limit: 100)), confirm: words.label(.issue),
          cancel: desk.words.station.cancel), missing: Said { Words($0).scores.reasonNeeded }
      ) { reason in
        var order = order
        order.omitted = left.map { OmittedUnit(unit: $0, reason: reason) }
        return .issueBulletin(order)
      })
  }

  private mutating func export(at desk: Desk) {
    guard let table else { return }
    let words = desk.words.scores
    exporting.open(
      .export(
        .ranking(table.quarter, table.group),
        title: words.title(table.quarter, table.group),
        subtitle: words.standing(of: table, on: desk.today),
        scope: desk.words.lists.rows(table.rows.count), at: desk))
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    exporting.take(reply, in: desk.language)
    asking.receive(reply, in: desk.language)
    switch reply {
    case .answered(let asked, .ranking(let found)) where questions(at: desk).contains(asked):
      let isNew = table == nil
      table = found
      list.fill(found.rows)
      if isNew, let own = desk.post?.unit { list.choose(own) }
    case .performed(.issueBulletin(let order), _):
      restated = []
      return [.tell(Notice(desk.words.scores.issued(order)))]
    default: break
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
