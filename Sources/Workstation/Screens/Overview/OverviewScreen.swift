import Records
import TerminalUI

/// Today for those who supervise: a light a unit, what is overdue in the chosen one, and the proof of the store.
package struct OverviewScreen: Screen {
  package enum Action: Hashable, Sendable { case open, alerts, group, side, find, checkpoint }

  var list = StandingsList()
  /// What is overdue in the unit of the line of selection.
  var overdue: AlertList?
  var overview: StoreOverview?
  private(set) var size = Size(columns: 80, rows: 19)

  /// An empty overview, before the answers come.
  package init() {}

  package static let specimen = OverviewScreen()
  package func name(in words: Words) -> String { words.units.overview }
  package var isTyping: Bool { list.isTyping }

  package func questions(at desk: Desk) -> [Question] {
    [list.question(at: desk), .overview] + (overdueQuestion(at: desk).map { [$0] } ?? [])
  }

  private func overdueQuestion(at desk: Desk) -> Question? {
    guard let unit = list.current?.id else { return nil }
    return .alerts(
      AlertQuery(
        on: desk.today, at: desk.now.moment, unit: unit, side: list.fixedSide(at: desk) ?? list.side,
        level: .overdue, limit: 20))
  }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    Keymap([
      KeyBinding(.enter, action: .open, isOffered: list.current != nil),
      KeyBinding(.character("a"), action: .alerts, isOffered: list.current != nil),
      KeyBinding(.character("/"), action: .find),
      KeyBinding(.tab, action: .group),
      KeyBinding(.character("s"), action: .side, isOffered: list.fixedSide(at: desk) == nil),
      KeyBinding(.character("c"), action: .checkpoint, isOffered: desk.may(.makeCheckpoint)),
    ])
  }

  package func label(of action: Action, in words: Words) -> String {
    switch action {
    case .open: words.units.open
    case .alerts: words.units.alerts
    case .group: words.units.group
    case .side: words.units.side
    case .find: words.units.find
    case .checkpoint: words.units.makeCheckpoint
    }
  }

  package func refusal(of action: Action, at desk: Desk) -> String {
    switch action {
    case .checkpoint: desk.words.verify.onlyFor(Operation.makeCheckpoint.whoMay(in: desk.language))
    case .side: desk.words.station.oneSide
    default: desk.words.station.chooseFirst
    }
  }

  package func help(in words: Words) -> Help {
    Help(
      words.units.overviewPurpose,
      rules: [
        Help.Rule(words.units.lights, words.units.lightsArticle),
        Help.Rule(words.units.scope, words.units.scopeArticle),
      ])
  }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    let before = list.current?.id
    guard list.type(input, rowsIn: list.rowArea(in: places(in: Area(size)).table)) else { return nil }
    return follow(from: before, at: desk)
  }

  /// Asks what is overdue in the unit that was moved to.
  private mutating func follow(from before: UnitCode?, at desk: Desk) -> [Command] {
    guard list.current?.id != before else { return [] }
    overdue = nil
    return overdueQuestion(at: desk).map { [.ask($0)] } ?? []
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .open: return list.current.map { [.open(.ledger($0.id, $0.side ?? list.side, nil))] } ?? []
    case .alerts: return list.current.map { [.open(.alerts($0.id))] } ?? []
    case .checkpoint: return [.confirm(.makeCheckpoint)]
    case .group: list.turnGroup()
    case .side: list.turnSide()
    case .find:
      list.startTyping()
      return []
    }
    return [.ask(list.question(at: desk))]
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    switch reply {
    case .answered(let question, .standings(let standings)) where question == list.question(at: desk):
      let before = list.current?.id
      list.fill(standings)
      return follow(from: before, at: desk)
    case .answered(let question, .alerts(let alerts)) where question == overdueQuestion(at: desk):
      overdue = alerts
    case .answered(.overview, .overview(let overview)): self.overview = overview
    case .performed(.makeCheckpoint, let receipt):
      return receipt.checkpoint.map { [.tell(Notice(desk.words.units.made($0)))] } ?? []
    default: break
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.resize(height: max(1, places(in: Area(size)).table.rows - 1))
  }
}
