import Records
import TerminalUI

// The pane under the ledger: everything that is known of one duty.
extension LedgerScreen {
  func drawDetail(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    switch current {
    case .duty(let duty, _): draw(duty, name: duty.name.description, on: &canvas, in: area, at: desk)
    case .indicator(let first, _, _, _): draw(first, name: first.name.code, on: &canvas, in: area, at: desk)
    case .drafted(let dated): draw(dated.indicator, on: &canvas, in: area, at: desk)
    case nil: break
    }
  }

  private func name(of person: PersonCode) -> String { people[person] ?? person.rawValue }

  private func draw(
    _ duty: DutyOccurrence, name title: String, on canvas: inout Canvas, in area: Area, at desk: Desk
  ) {
    let (words, language) = (desk.words.ledger, desk.language)
    let subject = duty.subject.name(in: language, member: duty.subject.member.map { name(of: $0) })
    let who = duty.responsible.map { "\(words.responsible) \(name(of: $0))" }
    lines(
      [
        (title + "  " + duty.title, [subject, who].compactMap { $0 }.joined(separator: "  ")),
        (words.requirement + "  " + (duty.requirement ?? "-"), ""),
        (words.article + "  " + (duty.source ?? "-"), words.points(duty.points)),
        (
          words.evidence + "  " + evidence(duty.evidence, in: language),
          "\(words.dueBy) \(duty.deadline(at: desk))"
        ),
        recordLine(duty, at: desk),
      ], on: &canvas, in: area)
  }

  private func evidence(_ kinds: [EvidenceKind], in language: Language) -> String {
    guard !kinds.isEmpty else { return "-" }
    return kinds.map { $0.name(in: language) }.joined(separator: language == .chinese ? "、" : ", ")
  }

  private func recordLine(_ duty: DutyOccurrence, at desk: Desk) -> (String, String) {
    let words = desk.words.ledger
    if let exemption = duty.exemption { return ("\(words.exempted)  \(exemption)", "") }
    guard let done = duty.fulfilment else {
      let text = duty.draft.map { words.hasDraft($0) } ?? words.noRecord
      return (words.records + "  " + text, desk.isRecorder && isOwn(at: desk) ? words.makeOne : "")
    }
    return (words.records + "  " + words.fulfilled(done), words.openThem(duty.records))
  }

  private func draw(_ indicator: Indicator, on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, language) = (desk.words.ledger, desk.language)
    lines(
      [
        ("\(indicator.code)  \(indicator.title)", indicator.subject.name(in: language)),
        (words.requirement + "  " + (indicator.requirement ?? "-"), ""),
        (words.article + "  " + (indicator.source ?? "-"), words.points(indicator.points)),
        (
          words.evidence + "  " + evidence(indicator.evidence ?? [], in: language),
          "\(words.dueBy) \(indicator.due)"
        ),
        (words.waitsForHead, desk.isHead && isOwn(at: desk) ? words.adoptKey : ""),
      ], on: &canvas, in: area)
  }

  private func lines(_ lines: [(left: String, right: String)], on canvas: inout Canvas, in area: Area) {
    for (row, line) in lines.enumerated() where row < area.rows {
      let right = line.right.columns
      canvas.write(line.right, in: area, row: row, .trailing, role: row == 0 ? .strong : .text)
      let room = max(0, area.columns - (right == 0 ? 0 : right + 2))
      canvas.write(line.left.clipped(to: room), at: area.point(row: row), role: row == 0 ? .strong : .text)
    }
  }
}

extension DutyOccurrence {
  /// The deadline with its weekday, and the last working day before it where it is a rest day.
  func deadline(at desk: Desk) -> String {
    let text = due.withWeekday(in: desk.language)
    guard !desk.calendar.isWorkingDay(due) else { return text }
    return desk.words.ledger.restDay(text, desk.calendar.lastWorkingDay(before: due).short)
  }
}
