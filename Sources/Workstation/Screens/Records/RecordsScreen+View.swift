import Records
import Reports
import TerminalUI

// How the lists show themselves.
extension RecordsScreen {
  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    drawTabs(on: &canvas, in: area.row(0).inset(columns: 1), at: here)
    drawHead(on: &canvas, in: area.row(1).inset(columns: 1), at: here)
    let (body, side) = area.split(top: 2).rest.withPreview
    if list == .drafts {
      drawDrafts(on: &canvas, in: body, isWide: side != nil, at: here)
    } else {
      drawRows(on: &canvas, in: body, at: here)
    }
    if let side {
      let inner = canvas.openPreview(side)
      Sheet().draw(
        list == .drafts ? draftPreview(inner.columns, at: here) : preview(inner.columns, at: here),
        on: &canvas, in: inner)
    }
    switch over {
    case .filters(let menu):
      let wanted = menu.wantedSize
      menu.draw(
        on: &canvas, in: area.centred(Size(columns: max(30, wanted.columns), rows: wanted.rows)),
        title: here.words.records.filter)
    case .confirm(let dialog, _): dialog.draw(on: &canvas, in: area)
    case nil: break
    }
    exporting.draw(on: &canvas, in: area, at: here)
  }

  private func drawTabs(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    let words = here.words.records
    canvas.write(
      choices: [List.entered, .drafts], chosen: list, at: line.origin, roles: (.activeTab, .tab),
      name: { $0 == .entered ? words.entered(count, cap) : words.drafts(drafts.all.count) })
  }

  private func drawHead(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    let words = here.words
    if list == .drafts {
      ListHead(
        order: draftsByDeadline ? words.records.byDeadline : words.records.byNumber,
        marked: drafts.marks.all.count, hidden: drafts.hiddenMarks, narrowing: drafts.narrowing
      ).draw(on: &canvas, in: line, at: here)
    } else {
      ListHead(
        chips: chips(at: here).map { words.records.name(of: $0, among: here.units) },
        order: words.lists.name(of: order(at: here)), marked: marks.all.count,
        hidden: marks.all.count - reachable.count, narrowing: narrowing
      ).draw(on: &canvas, in: line, at: here)
    }
  }

  private func drawRows(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.records
    guard !rows.isEmpty else {
      canvas.write(
        isFinding ? words.nothingFound : words.empty, in: area.split(top: 1).rest.inset(columns: 3),
        role: .dim)
      return
    }
    ListTable(
      columns: columns(at: here), rows: rows, cursor: cursor, isFocused: !isSearching,
      isMarked: { marks.contains($0.number) }, role: { $0.state == .voided ? .disabled : .text },
      matches: places
    ).draw(on: &canvas, in: area, language: here.language)
  }

  private func columns(at here: ScreenContext) -> [ListColumn<RecordRow>] {
    let (isCity, hasSummary) = (here.post?.unit == nil, size.hasSummaryColumn)
    // Twelve columns for year, side and serial; the codes of units differ in length.
    let code = isCity ? rows.reduce(4) { max($0, $1.number.unit.rawValue.utf8.count) } : 0
    let columns: [ListColumn<RecordRow>] = [
      ListColumn("编号", "Number", width: min(32, 12 + code)) {
        isCity ? $0.number.description : $0.number.withoutUnit
      },
      ListColumn("事项", "Matter", width: hasSummary ? 18 : 30, weight: 3, place: 1, isFound: true) {
        $0.title
      },
      ListColumn("人物", "People", width: hasSummary ? 10 : 12, weight: 1, dropOrder: 2, place: 1) { row, _ in
        Table.Cell(row.people, matches: sounds(in: row.people))
      },
    ]
    guard hasSummary else { return columns + RecordFacts.row.columns() }
    let summary = ListColumn<RecordRow>(
      "概要", "More", width: 10, weight: 1, place: 4, isFound: true, role: { _ in .dim },
      text: { "\($0.place)  \($0.signedBy)" })
    return columns + RecordFacts.row.columns() + [summary]
  }

  /// Where the words stand in names, which are found by their sound too.
  private func sounds(in names: String) -> [Range<Int>] {
    guard isFinding else { return [] }
    let spoken = SpokenText(phrase: names)
    return narrowing.words.compactMap { spoken.place(of: $0) }
  }

  /// Where the words stand as they are written.
  private func places(in text: String) -> [Range<Int>] {
    guard isFinding else { return [] }
    return narrowing.words.compactMap { text.place(of: $0) }
  }

  private func drawDrafts(on canvas: inout Canvas, in area: Area, isWide: Bool, at here: ScreenContext) {
    guard !drafts.rows.isEmpty else {
      canvas.write(
        drafts.narrowing.isOn ? here.words.lists.none : here.words.records.noDrafts,
        in: area.split(top: 1).rest.inset(columns: 3), role: .dim)
      return
    }
    drafts.table(draftColumns(at: here), isFocused: !isSearching, none: nil, at: here)
      .draw(on: &canvas, in: area, language: here.language)
    guard !isWide, let draft, let remark = remark(on: draft, at: here) else { return }
    canvas.write(
      remark, in: area.split(bottom: 2).bottom.inset(columns: 3), row: 1, role: .warning)
  }

  private func draftColumns(at here: ScreenContext) -> [ListColumn<DraftStanding>] {
    let columns =
      DraftFacts.row(on: here.today, calendar: here.calendar).columns() + [
        ListColumn("事项", "Matter", width: 20, weight: 3, place: 1, isFound: true) {
          $0.title(in: here.words)
        },
        .author(isFound: true), .deadline(at: here),
      ]
    guard size.hasSummaryColumn else { return columns }
    let summary = ListColumn<DraftStanding>(
      "概要", "More", width: 14, weight: 1, place: 3, role: { _ in .dim },
      text: { remark(on: $0, at: here) ?? $0.draft.form.place })
    return columns + [summary]
  }

  /// What keeps a draft from going on, as somebody else has said.
  private func remark(on draft: DraftStanding, at here: ScreenContext) -> String? {
    if let comment = draft.comment, draft.state == .returned {
      return "\(here.words.form.comment): \(comment)"
    }
    return draft.orphaned ? here.words.records.orphaned : nil
  }

  private func preview(_ width: Int, at here: ScreenContext) -> [Sheet.Line] {
    guard let row else { return [] }
    let words = here.words
    var lines: [Sheet.Line] = []
    lines.append(wrapped: row.title, width: width, role: .heading)
    lines.append(Sheet.Line(row.number.description, role: .dim))
    lines.append(Sheet.Line(""))
    let time = EventTime(start: row.start, end: row.end).spoken(in: here.language)
    lines.append(words.form.field(.start), time, width: width)
    lines.append(words.form.field(.place), row.place, width: width)
    lines.append(words.form.field(.people), row.people, width: width)
    let links = row.links.map(\.description).joined(separator: "; ")
    lines.append(words.form.field(.links), links.isEmpty ? words.form.unplanned : links, width: width)
    lines.append(words.record.signed, row.signedBy, width: width)
    lines.append(words.record.entered, row.enteredAt.moment.description, width: width)
    if isFinding, let snippet = snippets[row.number] {
      lines.append(Sheet.Line(""))
      lines.append(wrapped: snippet, width: width, role: .match)
    }
    return lines
  }

  private func draftPreview(_ width: Int, at here: ScreenContext) -> [Sheet.Line] {
    guard let draft else { return [] }
    let (words, form) = (here.words, draft.draft.form)
    var lines: [Sheet.Line] = []
    lines.append(wrapped: draft.title(in: words), width: width, role: .heading)
    lines.append(
      Sheet.Line(
        "\(draft.draft.name)  \(draft.state.name(in: here.language))  \(draft.authorName)", role: .dim))
    if let remark = remark(on: draft, at: here) {
      lines.append(wrapped: remark, width: width, role: .warning)
    }
    lines.append(Sheet.Line(""))
    let time = form.end.isEmpty ? form.start : "\(form.start) - \(form.end)"
    lines.append(words.form.field(.start), time, width: width)
    lines.append(words.form.field(.place), form.place, width: width)
    lines.append(words.form.field(.people), form.people.map(\.name).joined(separator: "、"), width: width)
    lines.append(
      words.form.field(.links), form.links.map(\.description).joined(separator: "; "), width: width)
    let missing = draft.missing.map { $0.field.name(in: here.language) }
    if !missing.isEmpty {
      lines.append(words.records.missing, here.language.list(missing), width: width, role: .warning)
    }
    lines.append(Sheet.Line(""))
    lines.append(wrapped: form.summary, width: width)
    return lines
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
}

// What the lists of drafts and the queue of the sign-off have in common.
extension ListColumn<DraftStanding> {
  static func author(isFound: Bool = false) -> Self {
    ListColumn("记录员", "Recorder", width: 8, dropOrder: 1, place: 1, isFound: isFound) { $0.authorName }
  }

  /// The entry deadline with weekday and how long is left, with a word when it is urgent.
  static func deadline(at here: ScreenContext) -> Self {
    ListColumn("录入时限", "Enter by", width: 21, place: 1) { standing, _ in
      guard let deadline = standing.deadline, standing.draft.purpose == .new else {
        return Table.Cell("-", role: .dim)
      }
      let left = deadline.day - here.today
      let text = here.words.records.left(left, deadline.day)
      return Table.Cell(text, role: left < 0 ? .alert : left == 0 ? .warning : .text)
    }
  }
}

extension String {
  /// Where a word stands, in either case.
  fileprivate func place(of word: String) -> Range<Int>? {
    guard !word.isEmpty else { return nil }
    let (text, wanted) = (Array(lowercased()), Array(word.lowercased()))
    guard
      let start = (0...max(0, text.count - wanted.count)).first(where: { text[$0...].starts(with: wanted) })
    else { return nil }
    return start..<start + wanted.count
  }
}
