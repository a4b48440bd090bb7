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

  package static let spot: ScreenID? = .today
  package static let specimen = OverviewScreen()
  package func name(in words: Words) -> String { words.units.overview }
  package var isTyping: Bool { list.isTyping || asking.isOpen }

  package func questions(at here: ScreenContext) -> [any Query] {
    [list.query(at: here), OverviewQuery(), NewsStart.lastLook] + (overdueQuery(at: here).map { [$0] } ?? [])
  }

  private func overdueQuery(at here: ScreenContext) -> AlertQuery? {
    guard let unit = list.current?.id else { return nil }
    return AlertQuery(
      on: here.today, at: here.now.moment, unit: unit, side: list.fixedSide(at: here) ?? list.side,
      kind: .dutyOverdue, limit: 20)
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    return list.keys(at: here).map { $0.within(\.list) } + [
      ScreenKey(words.news.name, .character("v")) { _, _ in [.open(.news)] },
      ScreenKey(
        language.say("要办的", "To do"), .character("t"),
        unless: (own?.total ?? 0) > 0 ? nil : words.alerts.none
      ) { _, _ in [.open(.alerts(nil))] },
      ScreenKey(
        language.say("出校验点", "Checkpoint"), .character("c"), unless: here.only(.makeCheckpoint)
      ) { screen, here in
        screen.asking.ask(ActQuestion(here.checkpointQuestion, .makeCheckpoint))
        return []
      },
    ]
  }

  package func help(in words: Words) -> Help {
    Help(words.units.overviewPurpose, rules: StandingsList.rules(in: words))
  }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: here)
      ?? list.remark.type(input, on: Area(size), at: here)
    {
      return commands
    }
    let before = list.current?.id
    guard list.type(input, in: places(in: Area(size)).list) else { return nil }
    return follow(from: before, at: here)
  }

  /// Asks what is overdue in the unit that was moved to.
  private mutating func follow(from before: UnitCode?, at here: ScreenContext) -> [Command] {
    guard list.current?.id != before else { return [] }
    overdue = nil
    return overdueQuery(at: here).map { [.ask($0)] } ?? []
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    asking.receive(reply, in: here.language)
    let before = list.current?.id
    if list.receive(reply, at: here) { return follow(from: before, at: here) }
    if let query = overdueQuery(at: here), let alerts = reply.answer(to: query) {
      overdue = alerts
    } else if let list = reply.answer(to: here.alertQuery) {
      own = list
      resize(to: size)
    }
    if let news = reply.answer(to: NewsStart.lastLook) { self.news = news }
    if let overview = reply.answer(to: OverviewQuery()) { self.overview = overview }
    switch reply {
    case .performed(.remark, _): return [.tell(StatusLine(here.words.units.remarked))]
    case .performed(.makeCheckpoint, let receipt):
      return receipt.checkpoint.map { [.tell(StatusLine(here.words.units.made($0)))] } ?? []
    default: break
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.resize(to: places(in: Area(size)).list)
  }
}
