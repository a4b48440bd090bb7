import Records
import TerminalUI

/// A unit's year at one look: the days of entry, the months, and how far the duties are covered (W-5).
package struct YearScreen: Screen {
  package enum Action: Hashable, Sendable { case ledger, side, yearBefore, yearAfter }

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

  package func questions(at desk: Desk) -> [Question] {
    guard let unit = unit(at: desk) else { return [] }
    let (side, year) = (shownSide(at: desk), shownYear(at: desk))
    return [.entryDays(unit, side, year: year), .duties(unit, side, year: year)]
  }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    Keymap([
      KeyBinding(.enter, action: .ledger, isOffered: unit(at: desk) != nil),
      KeyBinding(.tab, action: .side, isOffered: sides(at: desk).count > 1),
      KeyBinding(.character("["), action: .yearBefore), KeyBinding(.character("]"), action: .yearAfter),
    ])
  }

  package func label(of action: Action, in words: Words) -> String {
    switch action {
    case .ledger: words.year.ledger
    case .side: words.year.side
    case .yearBefore: words.year.yearBefore
    case .yearAfter: words.year.yearAfter
    }
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

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .ledger:
      let due = picture.due(on: shownDay(at: desk)).first?.name
      return unit(at: desk).map { [.open(.ledger($0, shownSide(at: desk), due, year: shownYear(at: desk)))] }
        ?? []
    case .side:
      let sides = sides(at: desk)
      side = sides.first { $0 != shownSide(at: desk) } ?? side
    case .yearBefore: turn(by: -1, at: desk)
    case .yearAfter: turn(by: 1, at: desk)
    }
    picture = YearPicture()
    return questions(at: desk).map { .ask($0) }
  }

  private mutating func turn(by years: Int, at desk: Desk) {
    year = min(max(shownYear(at: desk) + years, 1970), 9999)
    chosen = nil
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    guard case .answered(let asked, let answer) = reply, questions(at: desk).contains(asked) else {
      return []
    }
    switch answer {
    case .entryDays(let days):
      picture.entries = Dictionary(days.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
    case .duties(let duties): picture.duties = duties
    default: break
    }
    return []
  }
}
