import Records
import TerminalUI

// Filters as chips: each is put on in a menu and taken off with Backspace, last first.
extension RecordsScreen {
  /// Something that a list can be narrowed by.
  package enum Filter: Hashable, Sendable {
    case side(Side)
    case state(RecordState)
    case year(Int)
    case late, unplanned, paperPending
    /// The unit and the duty whose records were asked for; no menu offers them.
    case unit(UnitCode)
    case duty(NamedDuty)
  }

  /// The filters that are on, in the order in which they are shown.
  func chips(at here: ScreenContext) -> [Filter] {
    var chips: [Filter] = []
    if let unit = query.unit, here.post?.unit == nil { chips.append(.unit(unit)) }
    if let side = query.side, here.post?.side == nil { chips.append(.side(side)) }
    if let year = query.year { chips.append(.year(year)) }
    chips += RecordState.allCases.filter { query.states.contains($0) }.map { .state($0) }
    if query.lateOnly { chips.append(.late) }
    if query.unplannedOnly { chips.append(.unplanned) }
    if query.paperPendingOnly { chips.append(.paperPending) }
    if let duty = query.duty { chips.append(.duty(duty)) }
    return chips
  }

  func menu(at here: ScreenContext) -> MenuList<Filter> {
    let year = here.today.year
    let sides: [Filter] = here.post?.side == nil ? Side.allCases.map { .side($0) } : []
    let others: [Filter] = [
      .year(year), .year(year - 1), .state(.entered), .state(.voided), .late, .unplanned, .paperPending,
    ]
    let on = Set(chips(at: here))
    return MenuList(
      (sides + others).map {
        MenuList.Item(
          value: $0, label: here.words.records.name(of: $0, among: here.units),
          key: on.contains($0) ? "x" : "")
      })
  }

  /// Puts a filter on, or takes it off.
  mutating func toggle(_ filter: Filter) {
    switch filter {
    case .side(let side): query.side = query.side == side ? nil : side
    case .year(let year): query.year = query.year == year ? nil : year
    case .state(let state):
      if query.states.remove(state) == nil { query.states.insert(state) }
    case .late: query.lateOnly.toggle()
    case .unplanned: query.unplannedOnly.toggle()
    case .paperPending: query.paperPendingOnly.toggle()
    case .unit(let unit): query.unit = query.unit == unit ? nil : unit
    case .duty(let duty): query.duty = query.duty == duty ? nil : duty
    }
  }

  mutating func removeLastChip(at here: ScreenContext) {
    if let last = chips(at: here).last { toggle(last) }
  }
}
