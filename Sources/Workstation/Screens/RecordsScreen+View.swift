import Records
import TerminalUI

// How the lists show themselves.
extension RecordsScreen {
  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    drawHead(on: &canvas, in: area.row(0).inset(columns: 1), at: desk)
    let body = area.split(top: 2).rest
    if list == .drafts {
      drawDrafts(on: &canvas, in: body, at: desk)
    } else if area.columns >= 110 {
      let (left, right) = body.split(right: area.columns / 3, gap: 1)
      drawRows(on: &canvas, in: left, at: desk)
      drawPreview(on: &canvas, in: right, at: desk)
    } else {
      drawRows(on: &canvas, in: body, at: desk)
    }
    if let filters {
      let wanted = filters.wantedSize
      filters.draw(
        on: &canvas, in: area.centred(Size(columns: max(30, wanted.columns), rows: wanted.rows)),
        title: desk.words.records.label(.filter))
    }
    dialog?.draw(on: &canvas, in: area)
  }

  private func drawHead(on canvas: inout Canvas, in line: Area, at desk: Desk) {
    let words = desk.words.records
    var column = 0
    for each in [List.entered, .drafts] {
      let name = each == .entered ? words.entered(count, Self.cap) : words.drafts(drafts.count)
      let text = each == list ? "[\(name)]" : " \(name) "
      canvas.write(text, at: line.point(column: column), role: each == list ? .activeTab : .tab)
      column += text.columns + 1
    }
    column += 1
    guard list == .entered else { return }
    for chip in chips(at: desk) {
      let text = " \(words.name(of: chip)) x "
      guard column + text.columns < line.columns else { break }
      canvas.write(text, at: line.point(column: column), role: .chip)
      column += text.columns + 1
    }
    if query.newestFirst { canvas.write(words.newestFirst, at: line.point(column: column), role: .dim) }
    guard isSearching || isFinding else { return }
    let width = 26
    let field = line.split(right: width).right
    canvas.write(
      words.find, at: Point(column: field.left - words.find.columns - 1, row: field.top), role: .label)
    self.words.draw(on: &canvas, in: field, isFocused: isSearching)
  }

  private func drawRows(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.records
    let isCity = desk.post?.unit == nil
    var table = Table([
      Table.Column(words.number, width: isCity ? 16 : 12),
      Table.Column(words.time, width: 11),
      Table.Column(words.title, width: 30, weight: 3),
      Table.Column(words.people, width: 12, weight: 1, dropOrder: 2),
      Table.Column(words.evidence, width: 4, .trailing, dropOrder: 1),
      Table.Column(words.state, width: 8),
    ])
    table.cursor = cursor
    let rows = rows
    guard !rows.isEmpty else {
      canvas.write(
        isFinding ? words.nothingFound : words.empty, in: area.split(top: 1).rest.inset(columns: 3),
        role: .dim)
      return
    }
    table.draw(on: &canvas, in: area, isFocused: !isSearching) { index in
      guard rows.indices.contains(index) else { return nil }
      let row = rows[index]
      let isVoid = row.state == .voided
      return Table.Row(
        [
          Table.Cell(isCity ? row.number.description : row.number.withoutUnit),
          Table.Cell("\(row.start.day.short) \(row.start.clock)"),
          Table.Cell(row.title), Table.Cell(row.people),
          Table.Cell(row.attachments == 0 ? "-" : String(row.attachments)),
          words.state(of: row, desk.language),
        ], role: isVoid ? .disabled : .text)
    }
  }

  private func drawDrafts(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.records
    var table = Table([
      Table.Column(words.draft, width: 5),
      Table.Column(words.state, width: 9),
      Table.Column(words.title, width: 20, weight: 3),
      Table.Column(words.author, width: 8, dropOrder: 1),
      Table.Column(words.deadline, width: 18),
      Table.Column(words.missing, width: 8),
    ])
    table.cursor = draftCursor
    guard !drafts.isEmpty else {
      canvas.write(words.noDrafts, in: area.split(top: 1).rest.inset(columns: 3), role: .dim)
      return
    }
    let notes = area.split(bottom: 2)
    table.draw(
      on: &canvas, in: area,
      row: { index in
        guard drafts.indices.contains(index) else { return nil }
        let standing = drafts[index]
        let state = standing.state.name(in: desk.language) + (standing.orphaned ? "!" : "")
        return Table.Row([
          Table.Cell(standing.draft.name),
          Table.Cell(state, role: standing.state == .returned ? .warning : .text),
          Table.Cell(standing.title(in: desk.words)), Table.Cell(standing.authorName),
          standing.deadlineCell(at: desk),
          Table.Cell(standing.missing.isEmpty ? "" : words.lacks(standing.missing.count), role: .dim),
        ])
      })
    guard let draft else { return }
    if let comment = draft.comment, draft.state == .returned {
      canvas.write(
        "\(desk.words.form.comment): \(comment)", in: notes.bottom.inset(columns: 3), row: 1, role: .warning)
    } else if draft.orphaned {
      canvas.write(words.orphaned, in: notes.bottom.inset(columns: 3), row: 1, role: .warning)
    }
  }

  private func drawPreview(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    canvas.divider(area.split(left: 1).left)
    guard let row else { return }
    let inner = area.split(left: 2).rest
    let words = desk.words
    var lines: [Sheet.Line] = []
    lines.append(wrapped: row.title, width: inner.columns, role: .heading)
    lines.append(Sheet.Line(row.number.description, role: .dim))
    lines.append(Sheet.Line(""))
    let time = EventTime(start: row.start, end: row.end).spoken(in: desk.language)
    lines.append(words.form.field(.start), time, width: inner.columns)
    lines.append(words.form.field(.place), row.place, width: inner.columns)
    lines.append(words.form.field(.people), row.people, width: inner.columns)
    let links = row.links.map(\.description).joined(separator: "; ")
    lines.append(words.form.field(.links), links.isEmpty ? words.form.unplanned : links, width: inner.columns)
    lines.append(words.record.signed, row.signedBy, width: inner.columns)
    lines.append(words.record.entered, row.enteredAt.moment.description, width: inner.columns)
    if let hit = hits.first(where: { $0.row.number == row.number }), isFinding {
      lines.append(Sheet.Line(""))
      lines.append(wrapped: hit.snippet, width: inner.columns, role: .match)
    }
    Sheet().draw(lines, on: &canvas, in: inner)
  }
}

extension RecordNumber {
  /// The number as it is said inside one unit: `2026-Z-0007`.
  var withoutUnit: String { String(description.dropFirst(unit.rawValue.count + 1)) }
}

extension DraftStanding {
  /// The title, or that there is none yet; with what it is for, when it is no new record.
  func title(in words: Words) -> String {
    let title = draft.form.title.isEmpty ? words.records.untitled : draft.form.title
    return draft.purpose == .new ? title : "\(draft.purpose.name(in: words.language)): \(title)"
  }

  /// The entry deadline with weekday and how long is left, told by a word when it presses.
  func deadlineCell(at desk: Desk) -> Table.Cell {
    guard let deadline, draft.purpose == .new else { return Table.Cell("-", role: .dim) }
    let left = deadline.workingDaysLeft(on: desk.today, calendar: desk.calendar)
    let text = desk.words.records.left(left, deadline.day)
    return Table.Cell(text, role: left < 0 ? .alert : left == 0 ? .warning : .text)
  }
}
