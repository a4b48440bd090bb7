import Records
import TerminalUI

/// Today for those who supervise: a light a unit, what is overdue in the chosen one, and the proof of the store.
package struct OverviewScreen: Screen {
  var list = StandingsList()
  /// What is overdue in the unit of the line of selection.
  var overdue: AlertList?
  /// What the person can do now: reviews to close, bulletins to issue.
  var own: AlertList?
  var overview: StoreOverview?
  var news: News?
  /// The question before a checkpoint.
  private(set) var asking = Asking()
  private(set) var size = Size(columns: 80, rows: 19)

  /// An empty overview, before the answers come.
  package init() {}

  package static let spot: Spot? = .today
  package static let specimen = OverviewScreen()
  package func name(in words: Words) -> String { words.units.overview }
  package var isTyping: Bool { list.isTyping || asking.isOpen }

  package func questions(at desk: Desk) -> [any Query] {
    [list.query(at: desk), OverviewQuery(), NewsStart.lastLook] + (overdueQuery(at: desk).map { [$0] } ?? [])
  }

  private func overdueQuery(at desk: Desk) -> AlertQuery? {
    guard let unit = list.current?.id else { return nil }
    return AlertQuery(
      on: desk.today, at: desk.now.moment, unit: unit, side: list.fixedSide(at: desk) ?? list.side,
      kind: .dutyOverdue, limit: 20)
  }

  package func keys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, language) = (desk.words, desk.language)
    return list.keys(at: desk).map { $0.within(\.list) } + [
      ScreenKey(words.news.name, .character("v")) { _, _ in [.open(.news)] },
      ScreenKey(
        language.say("要办的", "To do"), .character("t"),
        unless: (own?.total ?? 0) > 0 ? nil : words.alerts.none
      ) { _, _ in [.open(.alerts(nil))] },
      ScreenKey(
        language.say("出校验点", "Checkpoint"), .character("c"), unless: desk.only(.makeCheckpoint)
      ) { screen, desk in
        screen.asking.ask(ActQuestion(desk.checkpointQuestion, .makeCheckpoint))
        return []
      },
    ]
  }

  package func help(in words: Words) -> Help {
    Help(words.units.overviewPurpose, rules: StandingsList.rules(in: words))
  }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: desk)
      ?? list.remark.type(input, on: Area(size), at: desk)
    {
      return commands
    }
    let before = list.current?.id
    guard list.type(input, in: places(in: Area(size)).list) else { return nil }
    return follow(from: before, at: desk)
  }

  /// Asks what is overdue in the unit that was moved to.
  private mutating func follow(from before: UnitCode?, at desk: Desk) -> [Command] {
    guard list.current?.id != before else { return [] }
    overdue = nil
    return overdueQuery(at: desk).map { [.ask($0)] } ?? []
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    asking.receive(reply, in: desk.language)
    let before = list.current?.id
    if list.receive(reply, at: desk) { return follow(from: before, at: desk) }
    if let query = overdueQuery(at: desk), let alerts = reply.answer(to: query) {
      overdue = alerts
    } else if let list = reply.answer(to: desk.alertQuery) {
      own = list
      resize(to: size)
    }
    if let news = reply.answer(to: NewsStart.lastLook) { self.news = news }
    if let overview = reply.answer(to: OverviewQuery()) { self.overview = overview }
    switch reply {
    case .performed(.remark, _): return [.tell(Notice(desk.words.units.remarked))]
    case .performed(.makeCheckpoint, let receipt):
      return receipt.checkpoint.map { [.tell(Notice(desk.words.units.made($0)))] } ?? []
    default: break
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.resize(to: places(in: Area(size)).list)
  }
}
