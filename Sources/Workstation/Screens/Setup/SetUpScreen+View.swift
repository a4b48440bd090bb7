import Records
import TerminalUI

// How set-up shows itself: its parts above, a list, and a form or slips over it.
extension SetUpScreen {
  func listArea(in area: Area) -> Area { area.split(top: 2).rest.split(right: 1).rest }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.setUp
    canvas.write(
      choices: SetUpPart.allCases, chosen: section, at: area.point(column: 1), gap: 2, name: words.section)
    let list = listArea(in: area)
    switch section {
    case .gaps: drawGaps(on: &canvas, in: list, at: desk)
    case .units: drawUnits(on: &canvas, in: list, at: desk)
    case .people: drawPeople(on: &canvas, in: list, at: desk)
    case .calendar: drawYears(on: &canvas, in: list, at: desk)
    case .care: drawCare(on: &canvas, in: list.inset(columns: 1), at: desk)
    }
    switch over {
    case .form(let form): form.draw(on: &canvas, in: area, at: desk)
    case .calendar(let editor):
      editor.draw(
        on: &canvas, in: area.centred(Size(columns: min(66, area.columns), rows: area.rows)), words: words)
    case .slips(let slips): drawSlips(slips, on: &canvas, in: area, at: desk)
    case .path(let dialog, let slips):
      drawSlips(slips, on: &canvas, in: area, at: desk)
      dialog.draw(on: &canvas, in: area)
    case nil: break
    }
    asking.draw(on: &canvas, in: area)
  }

  private func drawUnits(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, language) = (desk.words.setUp, desk.language)
    var table = Table([
      Table.Column(words.code, width: 8), Table.Column(words.unit, width: 14, weight: 1),
      Table.Column(words.group, width: language == .chinese ? 10 : 12),
      Table.Column(words.mainBody, width: 18, weight: 1),
      Table.Column(words.supervisionBody, width: 16, weight: 1),
    ])
    table.cursor = cursor
    table.draw(on: &canvas, in: area) { index in
      let unit = desk.units[index]
      return Table.Row([
        Table.Cell(unit.code.rawValue), Table.Cell(unit.name),
        Table.Cell(unit.group?.name(in: language) ?? words.unranked), Table.Cell(unit.mainBody),
        Table.Cell(unit.supervisionBody ?? "-"),
      ])
    }
    if desk.units.isEmpty { canvas.write(words.noUnits, in: area, row: 2, .centre, role: .dim) }
  }

  private func drawPeople(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, language) = (desk.words.setUp, desk.language)
    var table = Table([
      Table.Column(words.person, width: 8), Table.Column(words.code, width: 14),
      Table.Column(words.posts, width: 30, weight: 1),
      Table.Column(words.key, width: language == .chinese ? 8 : 14),
    ])
    table.cursor = cursor
    table.draw(on: &canvas, in: area) { index in
      let one = people[index]
      let posts = one.posts(on: desk.today).map { $0.place(in: language) }
      let isEnrolled = enrolled.contains(one.person.code)
      return Table.Row([
        Table.Cell(one.person.name), Table.Cell(one.person.code.rawValue),
        Table.Cell(posts.isEmpty ? words.noPost : posts.joined(separator: "; ")),
        Table.Cell(
          isEnrolled ? words.enrolled : "! " + words.notEnrolled, role: isEnrolled ? .good : .warning),
      ])
    }
  }

  private func drawYears(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, language) = (desk.words.setUp, desk.language)
    let years = years(at: desk)
    if let overview {
      let sentence = overview.ledgersFrom.beginningLedgers(in: language)
      canvas.write(sentence, in: area, row: area.rows - 1, role: .dim)
    }
    var table = Table([
      Table.Column(words.year, width: 6),
      Table.Column(words.restDays, width: language == .chinese ? 8 : 9, .trailing),
      Table.Column(words.makeUpDays, width: language == .chinese ? 8 : 9, .trailing),
      Table.Column(words.source, width: 30, weight: 1),
    ])
    table.cursor = cursor
    table.draw(on: &canvas, in: area) { index in
      guard let known = desk.calendar.years[years[index]] else {
        return Table.Row([
          Table.Cell("\(years[index])"), "", "", Table.Cell("! " + words.yearMissing, role: .warning),
        ])
      }
      return Table.Row([
        Table.Cell("\(known.year)"), Table.Cell("\(known.restDays.count)"),
        Table.Cell("\(known.makeUpDays.count)"),
        Table.Cell(known.source),
      ])
    }
  }

  private func drawSlips(_ slips: [Slip], on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.setUp
    let box = area.centred(Size(columns: min(70, area.columns), rows: min(slips.count + 7, area.rows)))
    canvas.fill(box)
    canvas.frame(box, title: words.codes)
    canvas.cursor = nil
    let inner = box.inset(columns: 2, rows: 1)
    canvas.write(words.codesOnce, in: inner, role: .strong)
    let list = inner.split(top: 2).rest.split(bottom: 2)
    for (row, slip) in slips.prefix(list.rest.rows).enumerated() {
      canvas.write("\(slip.person.name)  \(slip.person.code)".clipped(to: 32), in: list.rest, row: row)
      canvas.write(slip.code.description, in: list.rest.split(left: 34).rest, row: row, role: .strong)
    }
    canvas.write(words.codesHint, in: list.bottom, row: 1, role: .dim)
  }
}
