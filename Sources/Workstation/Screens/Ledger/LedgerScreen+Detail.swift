import Records
import TerminalUI

// The pane under the ledger: everything that is known of one duty.
extension LedgerScreen {
  /// A line of the pane: what stands at its left and at its right.
  private typealias Line = (left: String, right: String)

  func drawDetail(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    for (row, line) in facts(at: here).enumerated() where row < area.rows {
      let right = line.right.columns
      canvas.write(line.right, in: area, row: row, .trailing, role: row == 0 ? .strong : .text)
      let room = max(0, area.columns - (right == 0 ? 0 : right + 2))
      canvas.write(line.left.clipped(to: room), at: area.point(row: row), role: row == 0 ? .strong : .text)
    }
  }

  /// The same facts one under the other, for the pane beside the list.
  func preview(_ width: Int, at here: ScreenContext) -> [Sheet.Line] {
    var lines: [Sheet.Line] = []
    for (row, fact) in facts(at: here).enumerated() {
      lines.append(wrapped: fact.left, width: width, role: row == 0 ? .heading : .text)
      if !fact.right.isEmpty {
        lines.append(wrapped: fact.right, width: width, role: row == 0 ? .dim : .text)
      }
      lines.append(Sheet.Line(""))
    }
    return lines
  }

  private func facts(at here: ScreenContext) -> [Line] {
    let words = here.words
    return switch current {
    case .duty(let duty, _): facts(of: duty, name: duty.name.description, at: here)
    case .indicator(let first, let done, let total, let records):
      facts(of: first, name: first.name.code, at: here).dropLast() + [
        (
          "\(words.ledger.records)  \(done)/\(total)",
          records == 0 ? "" : words.ledger.openThem(records)
        )
      ]
    case .drafted(let dated):
      facts(
        of: dated.indicator,
        (words.ledger.waitsForHead, here.isHead && isOwn(at: here) ? words.ledger.adoptKey : ""),
        at: here)
    case .awaiting(let indicator):
      facts(of: indicator, (words.indicators.afterEventsHint, ""), at: here)
    case nil: []
    }
  }

  private func name(of person: PersonCode) -> String {
    colleagues.first { $0.person.code == person }?.person.name ?? person.rawValue
  }

  /// What is asked for, and how it is to be done where that is said.
  private func demands(_ requirement: String?, _ measure: String?, at here: ScreenContext) -> String {
    let measure = measure.map { "  " + here.words.indicators.measure($0) } ?? ""
    return here.words.ledger.requirement + "  " + (requirement ?? "-") + measure
  }

  private func facts(of duty: DutyOccurrence, name title: String, at here: ScreenContext) -> [Line] {
    let (words, language) = (here.words.ledger, here.language)
    let subject = duty.subject.name(in: language, member: duty.subject.member.map { name(of: $0) })
    let who = duty.responsible.map { "\(words.responsible) \(name(of: $0))" }
    return [
      (title + "  " + duty.title, [subject, who].compactMap { $0 }.joined(separator: "  ")),
      (demands(duty.requirement, duty.measure, at: here), here.words.indicators.wasDue(duty.earlierDues)),
      (words.article + "  " + (duty.source ?? "-"), words.points(duty.pointsText)),
      (
        words.evidence + "  " + evidence(duty.evidence, in: language),
        "\(words.dueBy) \(duty.deadline(at: here))"
      ),
      recordLine(duty, at: here),
    ]
  }

  private func evidence(_ kinds: [EvidenceKind], in language: Language) -> String {
    guard !kinds.isEmpty else { return "-" }
    return kinds.map { $0.name(in: language) }.joined(separator: language == .chinese ? "、" : ", ")
  }

  private func recordLine(_ duty: DutyOccurrence, at here: ScreenContext) -> Line {
    let words = here.words.ledger
    if let exemption = duty.exemption { return ("\(words.exempted)  \(exemption)", "") }
    guard let done = duty.fulfilment else {
      let text = duty.draft.map { words.hasDraft($0) } ?? words.noRecord
      return (words.records + "  " + text, here.isRecorder && isOwn(at: here) ? words.makeOne : "")
    }
    let carried = duty.isCarriedOver ? here.words.indicators.carriedOver : ""
    return (words.records + "  " + words.fulfilled(done) + carried, words.openThem(max(1, duty.records)))
  }

  private func facts(of indicator: Indicator, _ standing: Line, at here: ScreenContext) -> [Line] {
    let (words, language) = (here.words.ledger, here.language)
    let subject = indicator.subject.name(in: language, member: indicator.subject.member.map { name(of: $0) })
    let rhythm = (try? indicator.schedule())?.recurrence.name(in: language)
    return [
      ("\(indicator.code)  \(indicator.title)", subject),
      (demands(indicator.requirement, indicator.measure, at: here), ""),
      (words.article + "  " + (indicator.source ?? "-"), words.points(indicator.points.asPoints)),
      (
        words.evidence + "  " + evidence(indicator.evidence ?? [], in: language),
        [rhythm, indicator.due.nonEmpty.map { "\(words.dueBy) \($0)" }].compactMap { $0 }.joined(
          separator: "  ")
      ), standing,
    ]
  }
}

extension DutyOccurrence {
  /// What it is worth, in full: `5`, and never `3.33` where it is 10/3.
  fileprivate var pointsText: String {
    exactPoints == Fraction(hundredths: points) ? points.asPoints : exactPoints.spoken
  }

  /// The deadline with its weekday, and the last working day before it where it is a rest day.
  func deadline(at here: ScreenContext) -> String {
    let text = due.spoken(in: here.language)
    guard !here.calendar.isWorkingDay(due) else { return text }
    return here.words.ledger.restDay(text, here.calendar.lastWorkingDay(before: due).withoutYear)
  }
}
