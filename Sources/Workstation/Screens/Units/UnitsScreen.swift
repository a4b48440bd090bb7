import Records
import TerminalUI

/// All units, the worst first, with the way into each: ledger, duty, records, evidence.
///
/// Here the office also closes last year's ledgers and finds the common sets that it makes.
package struct UnitsScreen: Screen {
  var list = StandingsList()
  /// The units whose ledgers of last year are closed already.
  private(set) var closed: Set<UnitCode>?
  /// The question that comes before ledgers are closed.
  private(set) var asking = Asking()
  private var size = Size(columns: 80, rows: 19)

  /// An empty list, before the answer comes.
  package init() {}

  package static let spot: ScreenID? = .units
  package static let specimen = UnitsScreen()
  package func name(in words: Words) -> String { words.units.name }
  package var isTyping: Bool { list.isTyping }
  package func questions(at here: ScreenContext) -> [any Query] {
    [list.query(at: here), closedQuery(at: here)]
  }

  private func closedQuery(at here: ScreenContext) -> ClosedLedgersQuery {
    ClosedLedgersQuery(side: side(at: here), year: lastYear(at: here))
  }

  private func lastYear(at here: ScreenContext) -> Int { here.today.year - 1 }
  /// The side of the office that sits here.
  private func side(at here: ScreenContext) -> Side {
    here.post?.role == .supervisionSupervisor ? .supervision : .main
  }

  /// The units whose ledgers of last year can still be closed.
  private func open(at here: ScreenContext) -> [UnitCode] {
    guard let closed else { return [] }
    let (side, year) = (side(at: here), lastYear(at: here))
    return here.units.filter { $0.sides.contains(side) && $0.start.year <= year && !closed.contains($0.code) }
      .map(\.code)
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, obstacle) = (here.words, obstacle(at: here))
    let onlyOffices = words.verify.onlyFor(Operation.setCommonIndicators.whoMay(in: here.language))
    return list.keys(at: here).map { $0.within(\.list) } + [
      ScreenKey(
        words.indicators.commonSets, .character("i"), unless: here.isSupervisor ? nil : onlyOffices
      ) { _, _ in [.open(.commonSets)] },
      ScreenKey(
        words.indicators.close, .character("z"), unless: obstacle, isInFooter: obstacle == nil
      ) { $0.askToClose(at: $1) },
    ]
  }

  /// Why last year's ledgers cannot be closed now; `nil`: they can.
  private func obstacle(at here: ScreenContext) -> String? {
    if let only = here.only(.closeLedger, on: side(at: here)) { return only }
    let year = lastYear(at: here)
    let first = (here.profile ?? .proposed).ledgerCloseDay(of: year, calendar: here.calendar)
    if here.today < first {
      return ActRefusal.ledgerStillRunning(year: year, closesFrom: first).sentence(in: here.language)
    }
    return open(at: here).isEmpty ? here.words.indicators.allClosed(year) : nil
  }

  package func help(in words: Words) -> Help {
    Help(words.units.unitsPurpose, rules: StandingsList.rules(in: words))
  }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: here) { return commands }
    return list.remark.type(input, on: Area(size), at: here) ?? (list.type(input, in: Area(size)) ? [] : nil)
  }

  private mutating func askToClose(at here: ScreenContext) -> [Command] {
    let (words, units) = (here.words.indicators, open(at: here))
    let (side, year) = (side(at: here), lastYear(at: here))
    asking.ask(
      ActQuestion(
        Dialog(
          title: words.close, message: words.closeMessage(units.count, year, side), confirm: words.close,
          cancel: here.words.station.cancel), .closeLedgers(units, side, year: year)))
    return []
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    asking.receive(reply, in: here.language)
    _ = list.receive(reply, at: here)
    if let found = reply.answer(to: closedQuery(at: here)) { closed = found }
    switch reply {
    case .performed(.remark, _): return [.tell(StatusLine(here.words.units.remarked))]
    case .performed(.closeLedgers(let units, _, let year), _):
      return [.tell(StatusLine(here.words.indicators.closed(units.count, year)))]
    default: break
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.resize(to: Area(size))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    list.draw(on: &canvas, in: area, at: here)
    list.remark.draw(on: &canvas, in: area)
    asking.draw(on: &canvas, in: area)
  }
}
