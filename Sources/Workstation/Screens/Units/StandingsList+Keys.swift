import Records
import TerminalUI

// The keys of a list of standings, the same wherever it is shown.
extension StandingsList {
  func bindings(at desk: Desk) -> [KeyBinding<Action>] {
    [
      KeyBinding(.enter, action: .open, isOffered: current != nil),
      KeyBinding(.character("a"), action: .alerts, isOffered: current != nil),
      KeyBinding(.character("y"), action: .year, isOffered: current != nil),
      KeyBinding(.character("w"), action: .wall),
      KeyBinding(
        .character("m"), action: .remark, isOffered: current != nil && Self.mayRemark(at: desk),
        isInFooter: Self.mayRemark(at: desk)),
      KeyBinding(.character("d"), action: .supervision, isInFooter: false),
      KeyBinding(.character("r"), action: .reviews, isInFooter: false),
      KeyBinding(.character("/"), action: .find),
      KeyBinding(.tab, action: .group),
      KeyBinding(.character("s"), action: .side, isOffered: fixedSide(at: desk) == nil),
    ]
  }

  func label(of action: Action, in words: Words) -> String {
    switch action {
    case .open: words.units.open
    case .alerts: words.units.alerts
    case .year: words.units.year
    case .remark: words.units.remark
    case .wall: isWall ? words.units.table : words.units.wall
    case .find: words.units.find
    case .supervision: words.supervision.name
    case .reviews: words.reviews.name
    case .group: words.units.group
    case .side: words.units.side
    }
  }

  func refusal(of action: Action, at desk: Desk) -> String {
    switch action {
    case .side: desk.words.station.oneSide
    case .remark where !Self.mayRemark(at: desk):
      desk.words.verify.onlyFor(Operation.makeRemark.whoMay(in: desk.language))
    default: desk.words.station.chooseFirst
    }
  }

  mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .open: return current.map { [.open(ledger(of: $0, at: desk))] } ?? []
    case .alerts: return current.map { [.open(.alerts($0.id))] } ?? []
    case .year: return current.map { [.open(.year($0.id, $0.side ?? side))] } ?? []
    case .remark:
      startRemark(at: desk)
      return []
    case .wall:
      turnWall()
      return []
    case .supervision: return [.open(.supervision(nil))]
    case .reviews: return [.open(.reviews(nil, nil))]
    case .find: return startTyping()
    case .group: turnGroup(among: (desk.profile ?? .proposed).groups)
    case .side: turnSide()
    }
    return [.ask(question(at: desk))]
  }

  /// The ledger of this year, of the side that is overdue longest; where that is of an earlier one, that year's, at
  /// what is overdue.
  private func ledger(of standing: UnitStanding, at desk: Desk) -> Destination {
    let year = standing.oldestOverdue.map(\.year) ?? desk.today.year
    let side = standing.side ?? side ?? standing.oldestOverdueSide
    guard year < desk.today.year else { return .ledger(standing.id, side, nil) }
    return .ledger(standing.id, side, nil, year: year, overdue: true)
  }

  static func mayRemark(at desk: Desk) -> Bool {
    Side.allCases.contains { desk.may(.makeRemark, on: $0) }
  }

  /// Takes what it asked for; false if the reply is about something else.
  mutating func receive(_ reply: Reply, at desk: Desk) -> Bool {
    remark.receive(reply, in: desk.language)
    switch reply {
    case .answered(let asked, .standings(let standings)) where asked == question(at: desk):
      fill(standings)
    case .answered(.candidates(.units), .candidates(let units)): fill(sounds: units)
    default: return false
    }
    return true
  }

  /// The next group, and all of them after the last.
  private mutating func turnGroup(among groups: [UnitGroup]) {
    let next = group.flatMap { groups.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    group = groups.indices.contains(next) ? groups[next] : nil
  }

  /// The next side, and both after the last.
  private mutating func turnSide() {
    switch side {
    case nil: side = .main
    case .main: side = .supervision
    case .supervision: side = nil
    }
  }

  /// What the lights mean and whose they are.
  static func rules(in words: Words) -> [Help.Rule] {
    [
      Help.Rule(words.units.lights, words.units.lightsArticle),
      Help.Rule(words.units.scope, words.units.scopeArticle),
    ]
  }
}
