import Records
import TerminalUI

/// A unit's year at one look: the days of entry, the months, and how far the duties are covered (W-5).
package struct LedgerYearScreen: Screen {
  private let wantedUnit: UnitCode?
  private(set) var side: Side?
  /// The year that is shown; this year's until another is chosen.
  private(set) var year: Int?
  private(set) var picture = YearPicture()
  /// The day in the line of figures; today, or the year's last day, until another is chosen.
  private(set) var chosen: Day?

  /// The year of a unit's side, of one's own unit without one.
  package init(unit: UnitCode? = nil, side: Side? = nil) { (wantedUnit, self.side) = (unit, side) }

  package static let spot: ScreenID? = .year
  package static let specimen = LedgerYearScreen()
  package func name(in words: Words) -> String { words.year.name }

  func unit(at here: ScreenContext) -> UnitCode? { wantedUnit ?? here.post?.unit }

  /// The sides that the unit owes and the person may see.
  func sides(at here: ScreenContext) -> [Side] {
    let code = unit(at: here)
    if here.post?.role == .mainSupervisor { return [.main] }
    if let own = here.post?.side, code == here.post?.unit { return [own] }
    return here.units.first { $0.code == code }?.sides ?? [.main]
  }

  func shownSide(at here: ScreenContext) -> Side {
    let sides = sides(at: here)
    return side.flatMap { sides.contains($0) ? $0 : nil } ?? sides.first ?? .main
  }

  func shownYear(at here: ScreenContext) -> Int { year ?? here.today.year }

  func shownDay(at here: ScreenContext) -> Day {
    let days = YearPicture.days(of: shownYear(at: here))
    return min(max(chosen ?? here.today, days.lowerBound), days.upperBound)
  }

  package func questions(at here: ScreenContext) -> [any Query] {
    guard let unit = unit(at: here) else { return [] }
    let (side, year) = (shownSide(at: here), shownYear(at: here))
    return [
      EntryDaysQuery(unit: unit, side: side, year: year), DutiesQuery(unit: unit, side: side, year: year),
    ]
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (language, notNow) = (here.language, here.words.station.notNow)
    return [
      ScreenKey(
        language.say("台账", "Ledger"), .enter, unless: unit(at: here) == nil ? notNow : nil
      ) { $0.openLedger(at: $1) },
      ScreenKey(
        language.say("主体/监督", "Side"), .tab, unless: sides(at: here).count > 1 ? nil : notNow
      ) { $0.turnSide(at: $1) },
      ScreenKey(language.say("上年", "Year before"), .character("[")) { $0.turn(by: -1, at: $1) },
      ScreenKey(language.say("下年", "Year after"), .character("]")) { $0.turn(by: 1, at: $1) },
    ]
  }

  package func help(in words: Words) -> Help { words.year.help }

  /// Arrows move from day to day and from week to week.
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    guard case .key(let key) = input else { return nil }
    let days = YearPicture.days(of: shownYear(at: here))
    let day = shownDay(at: here)
    switch key.command {
    case .up, .character("k"): chosen = day - 1
    case .down, .character("j"): chosen = day + 1
    case .left, .character("h"): chosen = day - 7
    case .right, .character("l"): chosen = day + 7
    case .home, .character("g"): chosen = days.lowerBound
    case .end, .character("G"): chosen = days.upperBound
    default: return nil
    }
    chosen = shownDay(at: here)
    return []
  }

  private func openLedger(at here: ScreenContext) -> [Command] {
    guard let unit = unit(at: here) else { return [] }
    let due = picture.due(on: shownDay(at: here)).first?.name
    return [.open(.ledger(unit, shownSide(at: here), due, year: shownYear(at: here)))]
  }

  private mutating func turnSide(at here: ScreenContext) -> [Command] {
    side = sides(at: here).first { $0 != shownSide(at: here) } ?? side
    return readAnew(at: here)
  }

  private mutating func turn(by years: Int, at here: ScreenContext) -> [Command] {
    year = min(max(shownYear(at: here) + years, 1970), 9999)
    chosen = nil
    return readAnew(at: here)
  }

  private mutating func readAnew(at here: ScreenContext) -> [Command] {
    picture = YearPicture()
    return questions(at: here).map { .ask($0) }
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    if let days = reply.answer(EntryDaysQuery.self, among: questions(at: here)) {
      picture.entries = Dictionary(days.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
    }
    if let duties = reply.answer(DutiesQuery.self, among: questions(at: here)) { picture.duties = duties }
    return []
  }
}
