import Records
import TerminalUI

/// A unit's year at one look: the days of entry, the months, and how far the duties are covered (W-5).
package struct YearScreen: Screen {
  private let wantedUnit: UnitCode?
  private(set) var side: Side?
  /// The year that is shown; this year's until another is chosen.
  private(set) var year: Int?
  private(set) var picture = YearPicture()
  /// The day in the line of figures; today, or the year's last day, until another is chosen.
  private(set) var chosen: Day?

  /// The year of a unit's side, of one's own unit without one.
  package init(unit: UnitCode? = nil, side: Side? = nil) { (wantedUnit, self.side) = (unit, side) }

  package static let spot: Spot? = .year
  package static let specimen = YearScreen()
  package func name(in words: Words) -> String { words.year.name }

  func unit(at desk: Desk) -> UnitCode? { wantedUnit ?? desk.post?.unit }

  /// The sides that the unit owes and the desk may see.
  func sides(at desk: Desk) -> [Side] {
    let code = unit(at: desk)
    if desk.post?.role == .mainSupervisor { return [.main] }
    if let own = desk.post?.side, code == desk.post?.unit { return [own] }
    return desk.units.first { $0.code == code }?.sides ?? [.main]
  }

  func shownSide(at desk: Desk) -> Side {
    let sides = sides(at: desk)
    return side.flatMap { sides.contains($0) ? $0 : nil } ?? sides.first ?? .main
  }

  func shownYear(at desk: Desk) -> Int { year ?? desk.today.year }

  func shownDay(at desk: Desk) -> Day {
    let days = YearPicture.days(of: shownYear(at: desk))
    return min(max(chosen ?? desk.today, days.lowerBound), days.upperBound)
  }

  package func questions(at desk: Desk) -> [any Query] {
    guard let unit = unit(at: desk) else { return [] }
    let (side, year) = (shownSide(at: desk), shownYear(at: desk))
    return [
      EntryDaysQuery(unit: unit, side: side, year: year), DutiesQuery(unit: unit, side: side, year: year),
    ]
  }

  package func keys(at desk: Desk) -> [ScreenKey<Self>] {
    let (language, notNow) = (desk.language, desk.words.station.notNow)
    return [
      ScreenKey(
        language.say("台账", "Ledger"), .enter, unless: unit(at: desk) == nil ? notNow : nil
      ) { $0.openLedger(at: $1) },
      ScreenKey(
        language.say("主体/监督", "Side"), .tab, unless: sides(at: desk).count > 1 ? nil : notNow
      ) { $0.turnSide(at: $1) },
      ScreenKey(language.say("上年", "Year before"), .character("[")) { $0.turn(by: -1, at: $1) },
      ScreenKey(language.say("下年", "Year after"), .character("]")) { $0.turn(by: 1, at: $1) },
    ]
  }

  package func help(in words: Words) -> Help { words.year.help }

  /// Arrows move from day to day and from week to week.
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    guard case .key(let key) = input else { return nil }
    let days = YearPicture.days(of: shownYear(at: desk))
    let day = shownDay(at: desk)
    switch key.command {
    case .up, .character("k"): chosen = day - 1
    case .down, .character("j"): chosen = day + 1
    case .left, .character("h"): chosen = day - 7
    case .right, .character("l"): chosen = day + 7
    case .home, .character("g"): chosen = days.lowerBound
    case .end, .character("G"): chosen = days.upperBound
    default: return nil
    }
    chosen = shownDay(at: desk)
    return []
  }

  private func openLedger(at desk: Desk) -> [Command] {
    guard let unit = unit(at: desk) else { return [] }
    let due = picture.due(on: shownDay(at: desk)).first?.name
    return [.open(.ledger(unit, shownSide(at: desk), due, year: shownYear(at: desk)))]
  }

  private mutating func turnSide(at desk: Desk) -> [Command] {
    side = sides(at: desk).first { $0 != shownSide(at: desk) } ?? side
    return readAnew(at: desk)
  }

  private mutating func turn(by years: Int, at desk: Desk) -> [Command] {
    year = min(max(shownYear(at: desk) + years, 1970), 9999)
    chosen = nil
    return readAnew(at: desk)
  }

  private mutating func readAnew(at desk: Desk) -> [Command] {
    picture = YearPicture()
    return questions(at: desk).map { .ask($0) }
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    if let days = reply.answer(EntryDaysQuery.self, among: questions(at: desk)) {
      picture.entries = Dictionary(days.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
    }
    if let duties = reply.answer(DutiesQuery.self, among: questions(at: desk)) { picture.duties = duties }
    return []
  }
}
