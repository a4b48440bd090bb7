import Records
import TerminalUI

/// The score sheet of a unit for the months of a quarter: where every point comes from.
package struct ScoreScreen: Screen {
  let unit: UnitCode
  private(set) var quarter: Quarter
  /// The months' sheets by side and month.
  private(set) var details: [String: ReviewDetail] = [:]
  private(set) var history: QuarterHistory?
  /// The months of the year, for the sparks above.
  private(set) var year: UnitYear?
  /// Whether only what lost points is shown, what costs most first.
  private(set) var showsLost = false
  private var sheet = Sheet()
  var exporting = Exporting()
  private var size = Size(columns: 80, rows: 19)

  /// The sheet of a unit, before the answers come.
  package init(_ unit: UnitCode, _ quarter: Quarter) { (self.unit, self.quarter) = (unit, quarter) }

  package static let spot: ScreenID? = .scores
  package static let specimen = ScoreScreen("", Quarter(index: 8104))
  package func name(in words: Words) -> String { words.scores.sheet }
  package var isTyping: Bool { exporting.isOpen }

  /// The sides whose records the person reads; the main office sees only figures of the other side.
  static func sides(of unit: UnitCode, at here: ScreenContext) -> [Side] {
    let sides = here.units.first { $0.code == unit }?.sides ?? [.main]
    return here.post?.role == .mainSupervisor ? sides.filter { $0 == .main } : sides
  }

  /// The months of the quarter that have begun while the unit was there, each of each side.
  private func months(at here: ScreenContext) -> [(Month, Side)] {
    let found = here.units.first { $0.code == unit }
    let first = Month(containing: quarter.firstDay).index
    return (first..<first + Quarter.months).map { Month(index: $0) }
      .filter { month in month.firstDay <= here.today && (found.map { $0.stands(in: month) } ?? true) }
      .flatMap { month in Self.sides(of: unit, at: here).map { (month, $0) } }
  }

  package func questions(at here: ScreenContext) -> [any Query] {
    [QuartersQuery(unit: unit, year: quarter.year), UnitYearsQuery(year: quarter.year, units: [unit])]
      + months(at: here).map { ReviewDetailQuery(unit: unit, side: $0.1, month: $0.0) }
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    let isLast = quarter >= Quarter(containing: here.today)
    let notRead = details.isEmpty ? words.station.notRead : nil
    return [
      ScreenKey(language.say("上季", "Before"), .character("["), .left) { $0.turn(by: -1, at: $1) },
      ScreenKey(
        language.say("下季", "Next"), .character("]"), .right,
        unless: isLast ? words.scores.noLaterQuarter : nil
      ) { $0.turn(by: 1, at: $1) },
      ScreenKey(language.say("只看失分", "Lost points"), .tab, unless: notRead) { screen, _ in
        (screen.showsLost, screen.sheet) = (!screen.showsLost, Sheet())
        return []
      },
      ScreenKey(words.lists.export, .character("e"), unless: notRead) { $0.export(at: $1) },
    ]
  }

  package func help(in words: Words) -> Help { words.scores.sheetHelp }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: here) { return commands }
    let body = body(in: Area(size))
    return sheet.type(input, lines: lines(at: here, width: body.columns).count, rows: body.rows) ? [] : nil
  }

  private mutating func turn(by quarters: Int, at here: ScreenContext) -> [Command] {
    quarter = Quarter(index: quarter.index + quarters)
    (details, history, year, sheet) = ([:], nil, nil, Sheet())
    return questions(at: here).map { .ask($0) }
  }

  private mutating func export(at here: ScreenContext) -> [Command] {
    let words = here.words.scores
    exporting.open(
      .export(
        .scores(unit, quarter, Self.sides(of: unit, at: here)),
        title: "\(unitName(at: here)) \(quarter.spoken(in: here.language)) \(words.sheet)",
        subtitle: "\(here.today)",
        scope: here.words.lists.rows(details.values.map(\.lines.count).reduce(0, +)),
        at: here))
    return []
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    if let detail = reply.answer(ReviewDetailQuery.self, among: questions(at: here)) {
      details[detail.standing.id] = detail
    }
    if let found = reply.answer(QuartersQuery.self, among: questions(at: here)) { history = found }
    if let found = reply.answer(UnitYearsQuery.self, among: questions(at: here)) { year = found.first }
    return []
  }

  package mutating func resize(to size: Size) { self.size = size }

  private func unitName(at here: ScreenContext) -> String {
    here.units.first { $0.code == unit }?.name ?? history?.unitName ?? unit.rawValue
  }

  private func body(in area: Area) -> Area { area.split(top: 4).rest.inset(columns: 1) }

  private func lines(at here: ScreenContext, width: Int) -> [Sheet.Line] {
    var lines: [Sheet.Line] = []
    let known = months(at: here).compactMap { month, side in details["\(unit)/\(side.rawValue)/\(month)"] }
    if showsLost { return LostPoint.lines(of: known, at: here, width: width) }
    for detail in known {
      if !lines.isEmpty { lines.append(Sheet.Line("")) }
      lines += detail.lines(at: here, width: width)
    }
    return lines
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.scores
    let head = area.inset(columns: 1)
    canvas.write(
      "\(unitName(at: here))  \(quarter.spoken(in: here.language))  \(words.sheet)", in: head, role: .strong)
    if let history {
      canvas.write(
        words.year(of: history, by: here.profile ?? .proposed).clipped(to: head.columns), in: head, row: 1,
        role: .dim)
    }
    if let year {
      let text = words.sparks(of: year, Self.sides(of: unit, at: here), by: here.profile ?? .proposed)
      canvas.unheard { $0.write(text.clipped(to: head.columns), in: head, row: 2, role: .dim) }
    }
    canvas.rule(area.row(3))
    let body = body(in: area)
    let lines = lines(at: here, width: body.columns)
    sheet.draw(lines, on: &canvas, in: body)
    exporting.draw(on: &canvas, in: area, at: here)
  }
}
