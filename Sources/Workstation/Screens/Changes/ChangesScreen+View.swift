import Records
import Reports
import TerminalUI

// How changes of closed months show themselves: the list, beside or below it what the chosen one would change.
extension ChangesScreen {
  /// The list, its heading with it, and the room for the chosen change.
  func places(in area: Area) -> (list: Area, detail: Area) {
    let body = area.split(top: 2).rest
    let (list, preview) = body.withPreview
    if let preview { return (list, preview) }
    let (rest, bottom) = body.split(bottom: min(body.rows - 4, max(9, body.rows / 2)))
    return (rest, bottom)
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.changes
    let head = area.row(0).inset(columns: 1)
    let counts = isLoaded ? words.counts(list.all) : ""
    let (left, right) = head.split(right: counts.columns, gap: 2)
    canvas.write(words.name, in: left, role: .strong)
    canvas.write(counts, in: right)
    ListHead(narrowing: list.narrowing).draw(on: &canvas, in: area.row(1).inset(columns: 1), at: here)
    let places = places(in: area)
    let title = ListColumn<ReviewedChange>(
      "题目", "Title", width: 12, weight: 2, dropOrder: 1, place: 1, isFound: true
    ) { $0.new.title }
    list.table(
      DraftFacts.change.columns() + [title], none: isLoaded ? words.none : nil, .good, at: here
    ).draw(on: &canvas, in: places.list, language: here.language)
    let inner: Area
    if area.columns >= 110 {
      inner = canvas.openPreview(places.detail)
    } else {
      canvas.rule(places.detail)
      inner = places.detail.split(top: 1).rest.inset(columns: 1)
    }
    for (row, line) in detailLines(width: inner.columns, at: here).prefix(inner.rows).enumerated() {
      canvas.write(line.text, in: inner, row: row, role: line.role)
    }
    asking.draw(on: &canvas, in: area)
  }

  /// Why it is asked for, what was said against it, then each field as it is and as it would be.
  private func detailLines(width: Int, at here: ScreenContext) -> [Sheet.Line] {
    guard let change = list.current else { return [] }
    let (words, language) = (here.words.changes, here.language)
    let head = "\(change.name)  \(change.purpose.name(in: language))  \(change.record)  \(change.new.title)"
    var lines = [Sheet.Line(head.clipped(to: width), role: .strong)]
    lines.append(words.closed, words.months(change.months), width: width)
    lines.append(words.reason, "\(change.reason)  \(change.author)", width: width)
    if let declined = change.declined {
      lines.append(
        words.declinedLabel, "\(declined.reason)  \(declined.by) \(declined.on)", width: width, role: .warning
      )
    }
    guard change.purpose != .void else { return lines }
    for field in change.new.changes(since: change.old, in: language) {
      let label = here.words.form.field(field.field)
      lines.append(label, words.was(field.old), width: width, role: .removed)
      lines.append("", words.becomes(field.new), width: width, role: .added)
    }
    return lines
  }
}
