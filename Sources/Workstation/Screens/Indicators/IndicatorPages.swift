import Records
import TerminalUI

/// A page over a ledger or a common set, read and left: an indicator's amendments, or a unit's team.
package enum IndicatorPage: Hashable, Sendable {
  /// The amendments of an indicator, with the names of those who made them as far as they are known.
  case amendments(IndicatorStanding, [Colleague])
  /// The team of a unit, with the duties of the year that name its members.
  case team([Colleague], UnitCode, year: Int, [DutyOccurrence])

  func title(at here: ScreenContext) -> String {
    switch self {
    case .amendments(let standing, _):
      here.words.indicators.amendmentsOf(standing.dated.indicator.code, standing.dated.indicator.title)
    case .team(_, let unit, _, _):
      here.words.indicators.teamOf(here.units.first { $0.code == unit }?.name ?? unit.rawValue)
    }
  }

  func lines(_ width: Int, at here: ScreenContext) -> [Sheet.Line] {
    switch self {
    case .amendments(let standing, let people): amendmentLines(standing, people, width, at: here)
    case .team(let team, let unit, let year, let duties):
      teamLines(team, unit, year: year, duties, width, at: here)
    }
  }

  /// Each amendment by number, the first one first, with what stood there before and after.
  private func amendmentLines(
    _ standing: IndicatorStanding, _ people: [Colleague], _ width: Int, at here: ScreenContext
  ) -> [Sheet.Line] {
    let words = here.words.indicators
    var lines: [Sheet.Line] = []
    let known = standing.dated.indicator
    let fields = IndicatorFields(
      place: known.place, known: known, isAmendment: true, team: [], taken: [], spread: .parts
    ).all
    func label(_ name: String) -> String {
      fields.first { $0.name == name }?.label.text(in: here.language) ?? name
    }
    for amendment in standing.amendments {
      if !lines.isEmpty { lines.append(Sheet.Line("")) }
      let author = people.first { $0.person.code == amendment.author }?.person.name
      lines.append(
        wrapped: words.amendmentHead(amendment, author ?? amendment.author.rawValue), width: width,
        role: .heading)
      lines.append(label("reason"), amendment.reason, width: width)
      for change in amendment.changes {
        let name = label(change.field)
        if !change.old.isEmpty { lines.append(name, "- " + change.old, width: width, role: .removed) }
        let beside = change.old.isEmpty ? name : ""
        if !change.new.isEmpty { lines.append(beside, "+ " + change.new, width: width, role: .added) }
      }
    }
    if lines.isEmpty { lines.append(Sheet.Line(words.neverAmended, role: .dim)) }
    return lines
  }

  private func teamLines(
    _ team: [Colleague], _ unit: UnitCode, year: Int, _ duties: [DutyOccurrence], _ width: Int,
    at here: ScreenContext
  ) -> [Sheet.Line] {
    let (words, language) = (here.words.indicators, here.language)
    var lines: [Sheet.Line] = []
    for colleague in team {
      for post in colleague.posts where post.unit == unit && post.isOfTeam {
        if !lines.isEmpty { lines.append(Sheet.Line("")) }
        let side = post.side.map { "  " + $0.shortName(in: language) } ?? ""
        lines.append(
          Sheet.Line(
            "\(colleague.person.name)  \(post.title)  \(post.role.name(in: language))\(side)",
            role: post.isHeld(on: here.today) ? .strong : .dim))
        lines.append(words.held, "\(post.from) – \(post.to?.description ?? words.today)", width: width)
        let portfolio = (post.portfolio ?? []).joined(separator: language == .chinese ? "、" : ", ")
        lines.append(words.portfolio, portfolio.isEmpty ? "-" : portfolio, width: width)
        guard post.isOtherMember(of: unit, in: year) else { continue }
        let named = Set(duties.filter { $0.subject.member == colleague.person.code }.map(\.name.code))
          .sorted()
        lines.append(words.duties, named.isEmpty ? "-" : named.joined(separator: "  "), width: width)
      }
    }
    if lines.isEmpty { lines.append(Sheet.Line(words.noTeam, role: .dim)) }
    return lines
  }
}

/// The page as it lies over a screen, and how far it has been scrolled.
package struct OpenedPage: Hashable, Sendable {
  let page: IndicatorPage
  private var sheet = Sheet()

  init(_ page: IndicatorPage) { self.page = page }

  private func box(in area: Area) -> Area {
    area.centred(Size(columns: min(100, area.columns), rows: max(8, area.rows - 2)))
  }

  /// Takes input; false when it is left, with Esc, Enter or the page's own key.
  mutating func type(_ input: Input, in area: Area, at here: ScreenContext) -> Bool {
    let inner = box(in: area).inset(columns: 2, rows: 1)
    if sheet.type(input, lines: page.lines(inner.columns, at: here).count, rows: inner.rows) { return true }
    guard case .key(let key) = input else { return true }
    return key != .escape && key != .enter
  }

  func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let box = box(in: area)
    canvas.fill(box)
    canvas.frame(box, title: page.title(at: here))
    canvas.cursor = nil
    let inner = box.inset(columns: 2, rows: 1)
    sheet.draw(page.lines(inner.columns, at: here), on: &canvas, in: inner)
  }
}

extension [IndicatorStanding] {
  /// Whether a year's indicators have something in force that a set of the next year has not.
  func canBeCopied(to place: IndicatorPlace, having set: [IndicatorStanding]) -> Bool {
    let codes = Set(set.map(\.dated.indicator).filter { $0.place == place }.map(\.code))
    let old = place.inYear(place.year - 1)
    return contains { standing in
      let indicator = standing.dated.indicator
      return standing.adopted && indicator.place == old && !codes.contains(indicator.code)
    }
  }
}
