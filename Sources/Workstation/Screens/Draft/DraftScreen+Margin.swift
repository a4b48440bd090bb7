import HonestText
import Records
import TerminalUI

// What the form says while it is filled in: beside the fields and under them.
extension DraftScreen {
  /// The four elements and the evidence, each with whether it is there (R-056, 002-A Art.9).
  var elements: [(FormField, Bool)] {
    let form = form
    let least = 20
    return [
      (.start, Moment(form.start) != nil),
      (.place, !form.place.trimmed.isEmpty),
      (.people, !form.people.isEmpty),
      (.title, !form.title.trimmed.isEmpty && form.summary.ink >= least),
      (.evidence, !form.evidence.isEmpty || form.noAttachmentReason != nil),
    ]
  }

  func drawMargin(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.form
    canvas.divider(area.split(left: 1).left)
    let inner = area.split(left: 2).rest
    var row = 0
    func line(_ text: String, _ role: Role = .text, indent: Int = 0) {
      for piece in LineWrapping(text, width: max(4, inner.columns - indent)).lines {
        canvas.write(piece.text, in: inner.split(left: indent).rest, row: row, role: role)
        row += 1
      }
    }
    let elements = elements
    line("\(words.elements) \(elements.filter(\.1).count)/\(elements.count)", .heading)
    for (field, isThere) in elements {
      line("[\(isThere ? "x" : " ")] \(words.element(field))", isThere ? .good : .text, indent: 1)
    }
    row += 1
    line(words.count(focus == .title ? .title : .summary, form), .dim)
    line(words.similar, .heading)
    let similar = review?.similar ?? []
    if similar.isEmpty { line(words.noneSimilar, .dim, indent: 1) }
    for record in similar.prefix(2) { line("\(record.name) \(record.title)", .warning, indent: 1) }
    if let borrowing, borrowing.summary == summary.text {
      line(words.stillBorrowed(borrowing.name), .warning)
    }
    if let late = review?.lateBy, late > 0 { line(words.willBeLate(late), .alert) }
    row += 1
    line(words.basis, .heading)
    line(words.article(focus), .dim, indent: 1)
    let hint = words.fieldHint(focus)
    if !hint.isEmpty, row + 1 < inner.rows {
      row += 1
      line(hint, .dim)
    }
  }

  /// Under the fields: what is wrong here, all of what the field has no room for, what stood here before, and what was
  /// used before, in the rows that are left.
  func drawAssist(on canvas: inout Canvas, in area: Area, layout: FormLayout, at here: ScreenContext) {
    guard area.rows > 1 else { return }
    canvas.rule(area.row(0))
    var list = area.split(top: 1).rest.inset(columns: 1)
    let words = here.words.form
    func say(_ text: String, _ role: Role, rows: Int = 2) {
      for line in LineWrapping(text, width: max(4, list.columns)).lines.prefix(max(1, min(rows, list.rows))) {
        canvas.write(line.text, in: list, role: role)
        list = list.split(top: 1).rest
      }
    }
    if focus == .people, let refusal = people.refusal {
      say(FieldProblem(field: .people, kind: .unfit(refusal)).sentence(in: here.language), .problem)
    } else if let problem = problem(at: focus) {
      say(problem.sentence(in: here.language), .problem)
    } else if showsProblems, let first = review?.problems.first {
      say(first.sentence(in: here.language), .problem)
    } else if let comment = standing?.comment, standing?.state == .returned {
      say("\(words.comment): \(comment)", .warning)
    }
    for line in reading(at: here) { say(line.text, line.role) }
    if let old = oldValue(at: here), !old.isEmpty { say("\(words.before): \(old)", .removed) }
    canvas.unheard { list = drawWhole(on: &$0, in: list, layout: layout, at: here) }
    switch focus {
    case .location: location.drawSuggestions(on: &canvas, in: list)
    case .title: title.drawSuggestions(on: &canvas, in: list)
    case .people: people.drawSuggestions(on: &canvas, in: list)
    case .links: links.drawSuggestions(on: &canvas, in: list)
    case .counterpart: counterpart.drawSuggestions(on: &canvas, in: list)
    case .evidence:
      evidence.drawChosen(on: &canvas, in: list, label: words.caption, hint: words.captionHint)
    default: break
    }
  }

  /// All of what the field has no room for; answers what is left of the area.
  ///
  /// With nothing typed the people have all of it, and the chosen one is in sight.
  private func drawWhole(on canvas: inout Canvas, in area: Area, layout: FormLayout, at here: ScreenContext)
    -> Area
  {
    guard let field = layout.area(of: focus), let text = wholeText(in: here.language), area.rows > 1,
      text.columns >= field.columns
    else { return area }
    let lines = lines(of: text, width: max(4, area.columns), in: here.language)
    let isAll = focus == .people && people.picker.filter.isEmpty
    let rows = min(lines.count, isAll ? area.rows : max(1, area.rows / 2))
    let chosen = focus == .people ? lines.lastIndex { $0.first <= people.chosen } ?? 0 : 0
    let first = max(0, min(chosen - rows + 1, lines.count - rows))
    for row in 0..<rows {
      let isCut = row == rows - 1 && first + rows < lines.count
      canvas.write(lines[first + row].text + (isCut ? " .." : ""), in: area, row: row, role: .dim)
    }
    return area.split(top: rows).rest
  }

  /// A text in lines; a list of people is parted between two of them, and each line knows its first.
  private func lines(of text: String, width: Int, in language: Language) -> [(text: String, first: Int)] {
    guard focus == .people else { return LineWrapping(text, width: width).lines.map { ($0.text, 0) } }
    var lines: [(text: String, first: Int)] = []
    for (place, piece) in people.pieces(in: language).enumerated() {
      if let last = lines.last, last.text.columns + piece.columns <= width {
        lines[lines.count - 1].text += piece
      } else {
        lines.append((piece, place))
      }
    }
    return lines
  }

  /// The text of the focused field, where it is one that its row may have no room for.
  private func wholeText(in language: Language) -> String? {
    switch focus {
    case .reason: reason.text
    case .location: location.text.text
    case .people: people.line(in: language)
    case .title: title.text.text
    case .links: links.line
    case .counterpart: counterpart.text.text
    case .noAttachmentText: noAttachmentText.text
    case .paperNumber: paperNumber.text
    case .paperLocation: paperLocation.text
    case .lateReason: lateReason.text
    default: nil
    }
  }

  /// A time as it is understood while it is typed, exact and with its weekday, and what should be known of it.
  func reading(at here: ScreenContext) -> [Sheet.Line] {
    let (words, language) = (here.words.form, here.language)
    let read: TypedTime
    switch focus {
    case .start: read = TypedTime(start: start.text, now: moment(of: .start, at: here))
    case .end:
      read = TypedTime(end: end.text, start: startMoment(at: here), now: moment(of: .end, at: here))
    default: return []
    }
    // An old draft is read from the day on which it was kept; whether it is still to come is asked now.
    let isOver = read.moment.map { $0 <= here.now.moment } ?? false
    let remark =
      read.remark.flatMap { $0 == .isFuture && isOver ? nil : $0 }.map {
        [Sheet.Line($0.sentence(in: language), role: .warning)]
      } ?? []
    switch read.meaning {
    case .nothing: return []
    case .unreadable: return [Sheet.Line(words.unreadableTime, role: .dim)]
    case .day(let day):
      return [Sheet.Line("= \(day.spoken(in: language)) \(words.clockMissing)", role: .warning)] + remark
    case .moment(let moment):
      return [Sheet.Line("= \(moment.day.spoken(in: language)) \(moment.clock)", role: .good)] + remark
    }
  }

  /// What the focused field says in the record that is entered, where it says something else.
  func oldValue(at here: ScreenContext) -> String? {
    guard let entered, let field = focus.field else { return nil }
    let old = DraftForm(entered)
    let new = form
    func changed(_ before: String, _ after: String) -> String? { before == after ? nil : before }
    switch field {
    case .start: return changed(old.start, new.start)
    case .end: return changed(old.end, new.end)
    case .place: return changed(old.place, new.place)
    case .people:
      return changed(old.people.spoken(in: here.language), new.people.spoken(in: here.language))
    case .title: return changed(old.title, new.title)
    case .summary: return changed(old.summary, new.summary)
    case .counterpart: return changed(old.counterpart, new.counterpart)
    case .links:
      return changed(
        old.links.map(\.description).joined(separator: "; "),
        new.links.map(\.description).joined(separator: "; "))
    case .category: return changed(old.category.name(in: here.language), new.category.name(in: here.language))
    case .subject: return changed(old.subject.name(in: here.language), new.subject.name(in: here.language))
    default: return nil
    }
  }
}
