import Records
import TerminalUI

// How the sign-off shows itself: the queue above, all that will be signed below.
extension SignOffScreen {
  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    guard !reader.isReading else { return reader.draw(on: &canvas, in: area, at: desk) }
    let words = desk.words.signOff
    let (list, rest) = area.split(top: listRows + 1)
    guard !queue.isEmpty else {
      canvas.write(
        desk.isHead ? words.nothing : words.nothingForRecorder, in: area.split(top: 2).rest.inset(columns: 3),
        role: .dim)
      return
    }
    ListTable(columns: columns(at: desk), rows: queue, cursor: cursor)
      .draw(on: &canvas, in: list, language: desk.language)
    canvas.rule(rest.row(0))
    let body = rest.split(top: 1).rest.split(bottom: 1)
    sheet.draw(lines(at: desk, width: size.columns - 2), on: &canvas, in: body.rest.inset(columns: 1))
    drawFoot(on: &canvas, in: body.bottom.inset(columns: 1), at: desk)
    drawMode(on: &canvas, in: area, at: desk)
    reader.draw(on: &canvas, in: area, at: desk)
  }

  /// What the signature binds; for a head what was read so far too.
  private func drawFoot(on canvas: inout Canvas, in line: Area, at desk: Desk) {
    let words = desk.words.signOff
    let isReader = current.map { desk.may(.signRecord, on: $0.draft.side) } ?? false
    let marks = isReader ? words.read(readDrafts(at: desk).count, of: queue.count) : ""
    canvas.write(marks, in: line, .trailing, role: .label)
    let text =
      isReader && !isRead(current, at: desk)
      ? words.howToMark : current?.state == .signed ? words.pressEnter : words.bound
    canvas.write(text, at: line.origin, role: .dim, limit: max(0, line.columns - marks.columns - 2))
  }

  private func drawMode(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    switch mode {
    case .signing(let dialog), .signingAll(_, let dialog), .returning(let dialog), .late(let dialog),
      .handing(_, let dialog):
      dialog.draw(on: &canvas, in: area)
    case .enrolling(let form): form.draw(on: &canvas, in: area, at: desk)
    case .paper(let form): form.draw(on: &canvas, in: area, at: desk)
    case .reading: break
    }
  }

  private func columns(at desk: Desk) -> [ListColumn<DraftStanding>] {
    let words = desk.words
    return [
      ListColumn("送审", "Submitted", width: 11) {
        $0.submittedAt?.spoken(on: desk.today, in: desk.language) ?? ""
      },
      ListColumn("事项", "Matter", width: 21, english: 20, weight: 3) { $0.title(in: words) },
      ListColumn(
        "状态", "State", width: 8, english: 9, dropOrder: 2,
        role: { isRead($0, at: desk) ? .good : .text },
        text: { isRead($0, at: desk) ? words.signOff.readMark : $0.state.name(in: desk.language) }),
      .author(), .deadline(at: desk),
    ]
  }

  /// The content that is to be signed, or what changed since the draft before.
  func lines(at desk: Desk, width: Int) -> [Sheet.Line] {
    let words = desk.words.signOff
    guard let current else { return [] }
    guard let content = current.submitted else { return [] }
    var lines: [Sheet.Line] = []
    let attempt = words.attempt(current.draft.name, current.attempt)
    let title = content.title.clipped(to: max(4, width - attempt.columns - 2))
    lines.append(Sheet.Line(title.padded(to: width - attempt.columns) + attempt, role: .heading))
    if !current.draft.form.reason.isEmpty, current.draft.purpose != .new {
      lines.append(desk.words.form.field(.reason), current.draft.form.reason, width: width, role: .warning)
    }
    let changes = base.map { content.changes(since: $0, in: desk.language) } ?? []
    if isComparing {
      for change in changes { lines += change.foldedLines(in: desk.words, width: width) }
      lines.append(Sheet.Line(words.restUnchanged(current, hasChanges: !changes.isEmpty), role: .dim))
      return lines
    }
    if base != nil {
      let summary = words.changes(changes, since: current)
      lines.append(words.changed, summary, width: width, role: .added)
    }
    lines.append(Sheet.Line(""))
    lines += content.lines(at: desk, width: width)
    lines.append(Sheet.Line(""))
    lines += content.evidenceLines(at: desk, width: width)
    if let signing = current.signing, current.state == .signed {
      lines.append(desk.words.record.signed, desk.words.record.signing(signing), width: width, role: .good)
    }
    return lines
  }
}
