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

  package static let spot: Spot? = .units
  package static let specimen = UnitsScreen()
  package func name(in words: Words) -> String { words.units.name }
  package var isTyping: Bool { list.isTyping }
  package func questions(at desk: Desk) -> [any Query] {
    [list.query(at: desk), closedQuery(at: desk)]
  }

  private func closedQuery(at desk: Desk) -> ClosedLedgersQuery {
    ClosedLedgersQuery(side: side(at: desk), year: lastYear(at: desk))
  }

  private func lastYear(at desk: Desk) -> Int { desk.today.year - 1 }
  /// The side of the office that sits here.
  private func side(at desk: Desk) -> Side {
    desk.post?.role == .supervisionSupervisor ? .supervision : .main
  }

  /// The units whose ledgers of last year can still be closed.
  private func open(at desk: Desk) -> [UnitCode] {
    guard let closed else { return [] }
    let (side, year) = (side(at: desk), lastYear(at: desk))
    return desk.units.filter { $0.sides.contains(side) && $0.start.year <= year && !closed.contains($0.code) }
      .map(\.code)
  }

  package func keys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, obstacle) = (desk.words, obstacle(at: desk))
    let onlyOffices = words.verify.onlyFor(Operation.setCommonIndicators.whoMay(in: desk.language))
    return list.keys(at: desk).map { $0.within(\.list) } + [
      ScreenKey(
        words.indicators.commonSets, .character("i"), unless: desk.isSupervisor ? nil : onlyOffices
      ) { _, _ in [.open(.commonSets)] },
      ScreenKey(
        words.indicators.close, .character("z"), unless: obstacle, isInFooter: obstacle == nil
      ) { $0.askToClose(at: $1) },
    ]
  }

  /// Why last year's ledgers cannot be closed now; `nil`: they can.
  private func obstacle(at desk: Desk) -> String? {
    if let only = desk.only(.closeLedger, on: side(at: desk)) { return only }
    let year = lastYear(at: desk)
    let first = (desk.profile ?? .proposed).ledgerCloseDay(of: year, calendar: desk.calendar)
    if desk.today < first {
      return ActRefusal.ledgerStillRunning(year: year, closesFrom: first).sentence(in: desk.language)
    }
    return open(at: desk).isEmpty ? desk.words.indicators.allClosed(year) : nil
  }

  package func help(in words: Words) -> Help {
    Help(words.units.unitsPurpose, rules: StandingsList.rules(in: words))
  }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: desk) { return commands }
    return list.remark.type(input, on: Area(size), at: desk) ?? (list.type(input, in: Area(size)) ? [] : nil)
  }

  private mutating func askToClose(at desk: Desk) -> [Command] {
    let (words, units) = (desk.words.indicators, open(at: desk))
    let (side, year) = (side(at: desk), lastYear(at: desk))
    asking.ask(
      ActQuestion(
        Dialog(
          title: words.close, message: words.closeMessage(units.count, year, side), confirm: words.close,
          cancel: desk.words.station.cancel), .closeLedgers(units, side, year: year)))
    return []
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    asking.receive(reply, in: desk.language)
    _ = list.receive(reply, at: desk)
    if let found = reply.answer(to: closedQuery(at: desk)) { closed = found }
    switch reply {
    case .performed(.remark, _): return [.tell(Notice(desk.words.units.remarked))]
    case .performed(.closeLedgers(let units, _, let year), _):
      return [.tell(Notice(desk.words.indicators.closed(units.count, year)))]
    default: break
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.resize(to: Area(size))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    list.draw(on: &canvas, in: area, at: desk)
    list.remark.draw(on: &canvas, in: area)
    asking.draw(on: &canvas, in: area)
  }
}
