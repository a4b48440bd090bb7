import Records
import TerminalUI

// How the sign-off shows itself: the queue above, all that will be signed below.
extension SignOffScreen {
  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    guard !reader.isReading else { return reader.draw(on: &canvas, in: area, at: here) }
    let words = here.words.signOff
    let (list, rest) = area.split(top: listRows + 1)
    guard !queue.isEmpty else {
      canvas.write(
        here.isHead ? words.nothing : words.nothingForRecorder, in: area.split(top: 2).rest.inset(columns: 3),
        role: .dim)
      return
    }
    ListTable(columns: columns(at: here), rows: queue, cursor: cursor)
      .draw(on: &canvas, in: list, language: here.language)
    canvas.rule(rest.row(0))
    let body = rest.split(top: 1).rest.split(bottom: 1)
    sheet.draw(lines(at: here, width: size.columns - 2), on: &canvas, in: body.rest.inset(columns: 1))
    drawFoot(on: &canvas, in: body.bottom.inset(columns: 1), at: here)
    drawMode(on: &canvas, in: area, at: here)
    reader.draw(on: &canvas, in: area, at: here)
  }

  /// What the signature binds; for a head what was read so far too.
  private func drawFoot(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    let words = here.words.signOff
    let isReader = current.map { here.may(.signRecord, on: $0.draft.side) } ?? false
    let marks = isReader ? words.read(readDrafts(at: here).count, of: queue.count) : ""
    canvas.write(marks, in: line, .trailing, role: .label)
    let text =
      isReader && !isRead(current, at: here)
      ? words.howToMark : current?.state == .signed ? words.pressEnter : words.bound
    canvas.write(text, at: line.origin, role: .dim, limit: max(0, line.columns - marks.columns - 2))
  }

  private func drawMode(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    switch mode {
    case .signing(let dialog), .signingAll(_, let dialog), .returning(let dialog), .late(let dialog),
      .handing(_, let dialog):
      dialog.draw(on: &canvas, in: area)
    case .enrolling(let form): form.draw(on: &canvas, in: area, at: here)
    case .paper(let form): form.draw(on: &canvas, in: area, at: here)
    case .reading: break
    }
  }

  private func columns(at here: ScreenContext) -> [ListColumn<DraftStanding>] {
    let words = here.words
    return [
      ListColumn("送审", "Submitted", width: 11) {
        $0.submittedAt?.spoken(on: here.today, in: here.language) ?? ""
      },
      ListColumn("事项", "Matter", width: 21, english: 20, weight: 3) { $0.title(in: words) },
      ListColumn(
        "状态", "State", width: 8, english: 9, dropOrder: 2,
        role: { isRead($0, at: here) ? .good : .text },
        text: { isRead($0, at: here) ? words.signOff.readMark : $0.state.name(in: here.language) }),
      .author(), .deadline(at: here),
    ]
  }

  /// The content that is to be signed, or what changed since the draft before.
  func lines(at here: ScreenContext, width: Int) -> [Sheet.Line] {
    let words = here.words.signOff
    guard let current else { return [] }
    guard let content = current.submitted else { return [] }
    var lines: [Sheet.Line] = []
    let attempt = words.attempt(current.draft.name, current.attempt)
    let title = content.title.clipped(to: max(4, width - attempt.columns - 2))
    lines.append(Sheet.Line(title.padded(to: width - attempt.columns) + attempt, role: .heading))
    if !current.draft.form.reason.isEmpty, current.draft.purpose != .new {
      lines.append(here.words.form.field(.reason), current.draft.form.reason, width: width, role: .warning)
    }
    let changes = base.map { content.changes(since: $0, in: here.language) } ?? []
    if isComparing {
      for change in changes { lines += change.foldedLines(in: here.words, width: width) }
      lines.append(Sheet.Line(words.restUnchanged(current, hasChanges: !changes.isEmpty), role: .dim))
      return lines
    }
    if base != nil {
      let summary = words.changes(changes, since: current)
      lines.append(words.changed, summary, width: width, role: .added)
    }
    lines.append(Sheet.Line(""))
    lines += content.lines(at: here, width: width)
    lines.append(Sheet.Line(""))
    lines += content.evidenceLines(at: here, width: width)
    if let signing = current.signing, current.state == .signed {
      lines.append(here.words.record.signed, here.words.record.signing(signing), width: width, role: .good)
    }
    return lines
  }
}
