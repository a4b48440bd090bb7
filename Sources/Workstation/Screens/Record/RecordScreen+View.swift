import Records
import TerminalUI

// How a record shows itself: one of three pages as a sheet.
extension RecordScreen {
  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.record
    guard !reader.isReading else { return reader.draw(on: &canvas, in: area, at: here) }
    let head = area.row(0).inset(columns: 1)
    canvas.write(number.description, at: head.origin, role: .heading)
    let column = canvas.write(
      choices: Page.allCases, chosen: page, at: head.point(column: number.description.columns + 2),
      roles: (.activeTab, .tab), name: words.page)
    if let detail {
      let mark = words.marks(of: detail)
      canvas.write(mark.text, in: head.split(left: column - head.left).rest, .trailing, role: mark.role)
    }
    let body = area.split(top: 2).rest.inset(columns: 1)
    sheet.draw(lines(at: here, width: size.columns - 2), on: &canvas, in: body)
    switch mode {
    case .voiding(let dialog): dialog.draw(on: &canvas, in: area)
    case .filing(let form): form.draw(on: &canvas, in: area, at: here)
    case .reading: break
    }
    reader.draw(on: &canvas, in: area, at: here)
  }

  /// The lines of the page that is shown.
  func lines(at here: ScreenContext, width: Int) -> [Sheet.Line] {
    guard let detail else { return [] }
    return switch page {
    case .content: contentLines(detail, at: here, width: width)
    case .revisions: revisionLines(detail, at: here, width: width)
    case .history: historyLines(at: here, width: width)
    }
  }

  private func contentLines(_ detail: RecordDetail, at here: ScreenContext, width: Int) -> [Sheet.Line] {
    let (words, language) = (here.words.record, here.language)
    guard let content = detail.content, let revision = detail.revisions.last else { return [] }
    var lines: [Sheet.Line] = []
    lines.append(wrapped: content.title, width: width, role: .heading)
    if let reason = detail.voidReason {
      lines.append(wrapped: words.voidedBecause(reason), width: width, role: .alert)
    }
    if let draft = detail.pendingDraft {
      lines.append(wrapped: words.pending("D\(draft)"), width: width, role: .warning)
    }
    lines.append(Sheet.Line(""))
    lines += content.lines(at: here, width: width)
    lines.append(Sheet.Line(""))
    lines += content.evidenceLines(at: here, width: width, faulty: detail.faultyEvidence)
    if content.noPaper != true {
      lines.append(
        here.words.form.field(.paperNumber),
        words.paper(detail.row.paper, mayFile: here.may(.filePaper, on: number.side)), width: width)
    }
    lines.append(Sheet.Line(""))
    let signing = revision.signing
    lines.append(words.signed, words.signing(signing), width: width)
    if let scan = signing.paper?.scan { lines.append("", scan.name, width: width, role: .dim) }
    let designation = detail.designation.map { "  \($0)" } ?? ""
    lines.append(
      words.entered, "\(detail.row.enteredAt.moment)  \(detail.recorderName)\(designation)", width: width)
    let deadline = detail.deadline.spoken(in: language)
    let bound = detail.boundBy == nil ? "" : "  \(words.boundByDuty)"
    lines.append(words.deadline, deadline + bound, width: width)
    if let late = detail.row.lateBy {
      lines.append(words.late, words.lateBy(late, detail.lateReason ?? ""), width: width, role: .warning)
    }
    if detail.row.imported { lines.append("", words.imported, width: width, role: .dim) }
    return lines
  }

  private func revisionLines(_ detail: RecordDetail, at here: ScreenContext, width: Int) -> [Sheet.Line] {
    let (words, language) = (here.words.record, here.language)
    var lines: [Sheet.Line] = []
    for (index, revision) in detail.revisions.enumerated().reversed() {
      let kind = revision.purpose.name(in: language)
      lines.append(
        Sheet.Line(
          "\(words.revision(revision.number))  \(kind)  \(revision.at.moment)  \(revision.author)",
          role: .heading))
      if let reason = revision.reason { lines.append(here.words.form.field(.reason), reason, width: width) }
      lines.append(words.signed, words.signing(revision.signing), width: width)
      if index > 0 {
        let changes = revision.content.changes(since: detail.revisions[index - 1].content, in: language)
        for change in changes { lines += change.lines(in: here.words, width: width) }
      }
      lines.append(Sheet.Line(""))
    }
    return lines
  }

  private func historyLines(at here: ScreenContext, width: Int) -> [Sheet.Line] {
    var lines: [Sheet.Line] = []
    for line in history {
      let who = "\(line.doer) (\(line.signer?.person ?? line.who))".clipped(to: 20).padded(to: 20)
      lines.append(Sheet.Line("\(line.at.moment)  \(who)  \(line.deed(in: here.language))"))
      if let reason = line.reason { lines.append("", reason, width: width, labelWidth: 18, role: .dim) }
      let digest = String(line.digest.description.prefix(16))
      lines.append(Sheet.Line("                  \(line.chain)#\(line.number)  \(digest)", role: .dim))
    }
    return lines
  }
}

extension ChangedField {
  /// The old value and the new one, each on lines of its own.
  func lines(in words: Words, width: Int) -> [Sheet.Line] {
    var lines: [Sheet.Line] = []
    lines.append("  " + words.form.field(field), "- \(old)", width: width, labelWidth: 12, role: .removed)
    lines.append("", "+ \(new)", width: width, labelWidth: 12, role: .added)
    return lines
  }
}
