import Records
import TerminalUI

// The keys of a list of standings, the same wherever it is shown.
extension StandingsList {
  func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    let chooseFirst = current == nil ? words.station.chooseFirst : nil
    let mayRemark = Side.allCases.contains { here.may(.makeRemark, on: $0) }
    let onlyOthers = mayRemark ? nil : words.verify.onlyFor(Operation.makeRemark.whoMay(in: language))
    return [
      ScreenKey(language.say("进单位", "Open"), .enter, unless: chooseFirst) { list, here in
        list.current.map { [.open(list.ledger(of: $0, at: here))] } ?? []
      },
      ScreenKey(language.say("本单位预警", "Its alerts"), .character("a"), unless: chooseFirst) { list, _ in
        list.current.map { [.open(.alerts($0.id))] } ?? []
      },
      ScreenKey(language.say("全年", "Year"), .character("y"), unless: chooseFirst) { list, _ in
        list.current.map { [.open(.year($0.id, $0.side ?? list.side))] } ?? []
      },
      ScreenKey(
        isWall ? language.say("列表", "Table") : language.say("灯墙", "Wall"), .character("w")
      ) { list, _ in
        list.turnWall()
        return []
      },
      ScreenKey(
        words.units.remark, .character("m"), unless: onlyOthers ?? chooseFirst, isInFooter: mayRemark
      ) { $0.startRemark(at: $1) },
      ScreenKey(words.supervision.name, .character("d"), isInFooter: false) { _, _ in
        [.open(.supervision(nil))]
      },
      ScreenKey(words.reviews.name, .character("r"), isInFooter: false) { _, _ in
        [.open(.reviews(nil, nil))]
      },
      ScreenKey(words.station.find, .character("/")) { list, _ in list.startTyping() },
      ScreenKey(language.say("县区/市直", "Group"), .tab) { $0.turnGroup(at: $1) },
      ScreenKey(
        language.say("主体/监督", "Side"), .character("s"),
        unless: fixedSide(at: here) == nil ? nil : words.station.oneSide
      ) { $0.turnSide(at: $1) },
    ]
  }

  /// This year's ledger of the side that is overdue longest; where it is overdue from an earlier year, that year's, at
  /// what is overdue.
  private func ledger(of standing: UnitStanding, at here: ScreenContext) -> Destination {
    let year = standing.oldestOverdue.map(\.year) ?? here.today.year
    let side = standing.side ?? side ?? standing.oldestOverdueSide
    guard year < here.today.year else { return .ledger(standing.id, side, nil) }
    return .ledger(standing.id, side, nil, year: year, overdue: true)
  }

  /// Takes what it asked for; false if the reply is about something else.
  mutating func receive(_ reply: Reply, at here: ScreenContext) -> Bool {
    remark.receive(reply, in: here.language)
    if let standings = reply.answer(to: query(at: here)) {
      fill(standings)
    } else if let units = reply.answer(to: CandidateKind.units) {
      fill(sounds: units)
    } else {
      return false
    }
    return true
  }

  /// The next group, and all of them after the last.
  private mutating func turnGroup(at here: ScreenContext) -> [Command] {
    let groups = (here.profile ?? .proposed).groups
    let next = group.flatMap { groups.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    group = groups.indices.contains(next) ? groups[next] : nil
    return [.ask(query(at: here))]
  }

  /// The next side, and both after the last.
  private mutating func turnSide(at here: ScreenContext) -> [Command] {
    switch side {
    case nil: side = .main
    case .main: side = .supervision
    case .supervision: side = nil
    }
    return [.ask(query(at: here))]
  }

  /// What the lights mean and whose they are.
  static func rules(in words: Words) -> [Help.Rule] {
    [
      Help.Rule(words.units.lights, words.units.lightsArticle),
      Help.Rule(words.units.scope, words.units.scopeArticle),
    ]
  }
}
