import Records
import Reports
import TerminalUI

// How set-up shows itself: its parts above, a list, and a form or slips over it.
extension SetUpScreen {
  func listArea(in area: Area) -> Area { area.split(top: 2).rest.split(right: 1).rest }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.setUp
    canvas.write(
      choices: SetUpPart.allCases, chosen: section, at: area.point(column: 1), gap: 2, name: words.section)
    let list = listArea(in: area)
    switch section {
    case .gaps:
      let gaps = gaps(at: here)
      var cursor = cursor
      cursor.setCount(gaps.count)
      ListTable(
        columns: gapColumns, rows: gaps, cursor: cursor, none: isLoaded ? (words.nothingMissing, .good) : nil
      ).draw(on: &canvas, in: list, language: here.language)
    case .units:
      ListTable(
        columns: OrganisationFacts.unit.columns(), rows: here.units, cursor: cursor,
        none: (words.noUnits, .dim)
      ).draw(on: &canvas, in: list, language: here.language)
    case .people:
      ListTable(columns: peopleColumns(at: here), rows: people, cursor: cursor)
        .draw(on: &canvas, in: list, language: here.language)
    case .calendar:
      if let overview {
        let sentence = overview.ledgersFrom.beginningLedgers(in: here.language)
        canvas.write(sentence, in: list, row: list.rows - 1, role: .dim)
      }
      ListTable(columns: yearColumns(at: here), rows: years(at: here), cursor: cursor)
        .draw(on: &canvas, in: list, language: here.language)
    case .care: drawCare(on: &canvas, in: list.inset(columns: 1), at: here)
    }
    switch over {
    case .form(let form): form.draw(on: &canvas, in: area, at: here)
    case .calendar(let editor):
      editor.draw(
        on: &canvas, in: area.centred(Size(columns: min(66, area.columns), rows: area.rows)), words: words)
    case .slips(let slips): drawSlips(slips, on: &canvas, in: area, at: here)
    case .path(let dialog, let slips):
      drawSlips(slips, on: &canvas, in: area, at: here)
      dialog.draw(on: &canvas, in: area)
    case nil: break
    }
    asking.draw(on: &canvas, in: area)
  }

  private func peopleColumns(at here: ScreenContext) -> [ListColumn<Colleague>] {
    let (words, language) = (here.words.setUp, here.language)
    return [
      ListColumn("姓名", "Person", width: 8) { $0.person.name },
      ListColumn("编号", "Code", width: 14) { $0.person.code.rawValue },
      ListColumn("任职（今日）", "Posts today", width: 30, weight: 1) {
        let posts = $0.posts(on: here.today).map { $0.place(in: language) }
        return posts.isEmpty ? words.noPost : posts.joined(separator: "; ")
      },
      ListColumn("启用", "Key", width: 8, english: 14) { one, _ in
        enrolled.contains(one.person.code)
          ? Table.Cell(words.enrolled, role: .good) : Table.Cell("! " + words.notEnrolled, role: .warning)
      },
    ]
  }

  private func yearColumns(at here: ScreenContext) -> [ListColumn<Int>] {
    let known = here.calendar.years
    return [
      ListColumn("年度", "Year", width: 6) { "\($0)" },
      ListColumn("放假", "Rest", width: 8, english: 9, isFigure: true) {
        known[$0].map { "\($0.restDays.count)" } ?? ""
      },
      ListColumn("补班", "Worked", width: 8, english: 9, isFigure: true) {
        known[$0].map { "\($0.makeUpDays.count)" } ?? ""
      },
      ListColumn(
        "依据", "Source", width: 30, weight: 1, role: { known[$0] == nil ? .warning : .text },
        text: { known[$0]?.source ?? "! " + here.words.setUp.yearMissing }),
    ]
  }

  private func drawSlips(_ slips: [Slip], on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.setUp
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
