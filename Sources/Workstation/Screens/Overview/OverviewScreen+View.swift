import Records
import Reports
import TerminalUI

// How the supervisor's Today shows itself: lights above, the chosen unit under them, the proof at the foot.
extension OverviewScreen {
  /// The most of one's own matters that are shown here; the others follow on the list of alerts.
  private static let mostOwn = 3

  /// The parts of the screen: the units, what is overdue, and at the foot what the office owes, the news and the proof.
  func places(in area: Area) -> (list: Area, unit: Area, foot: Area) {
    let body = area.split(bottom: 2 + min(own?.total ?? 0, Self.mostOwn))
    let detail = min(6 + max(0, area.rows - 24) / 4, 14)
    let halves = body.rest.split(bottom: detail)
    return (halves.rest, halves.bottom, body.bottom)
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let places = places(in: area)
    list.draw(on: &canvas, in: places.list, at: here)
    canvas.rule(places.unit)
    drawUnit(on: &canvas, in: places.unit.split(top: 1).rest.inset(columns: 1), at: here)
    let foot = places.foot.split(bottom: 2).bottom
    if let news {
      let isNew = news.total > 0
      let text = here.words.news.line(news, here) + (isNew ? "  \(here.words.units.offerNews)" : "")
      canvas.write(text, in: foot.row(0).inset(columns: 1), role: isNew ? .notice : .dim)
    }
    drawOwn(on: &canvas, in: places.foot.split(bottom: 2).rest.inset(columns: 1), at: here)
    drawProof(on: &canvas, in: foot.row(1).inset(columns: 1), at: here)
    list.remark.draw(on: &canvas, in: area)
    asking.draw(on: &canvas, in: area)
  }

  /// What the office itself must do, the most urgent first; the last line says how much more there is, and the key.
  private func drawOwn(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    guard let own, area.rows > 0 else { return }
    let (words, language) = (here.words.units, here.language)
    let fits = own.total > area.rows ? area.rows - 1 : area.rows
    for (row, alert) in own.alerts.prefix(fits).enumerated() {
      let columns = area.row(row).columns(weights: [3, 5, 2], gap: 2)
      let name = "\(alert.level.spoken(in: language)) \(alert.kind.name(in: language))"
      canvas.write(name, in: columns[0], role: alert.level.role)
      let side = alert.side.map { "\($0.shortName(in: language))  " } ?? ""
      canvas.write("\(side)\(alert.unitName) \(alert.matter(in: language))", in: columns[1])
      canvas.write(alert.timeLeft(in: language), in: columns[2], role: alert.level.role)
    }
    if own.total > fits {
      canvas.write(words.moreOwn(own.total - fits), in: area, row: area.rows - 1, role: .dim)
    }
  }

  private func drawUnit(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let (words, language) = (here.words.units, here.language)
    guard let standing = list.current else { return }
    canvas.write(words.overdueOf(standing), in: area, role: .strong)
    guard let overdue else { return }
    let body = area.split(top: 1).rest
    guard !overdue.alerts.isEmpty else {
      canvas.write(words.nothingOverdue, in: body.split(left: 2).rest, role: .good)
      return
    }
    let fits = overdue.alerts.count > body.rows ? max(0, body.rows - 1) : overdue.alerts.count
    for (row, alert) in overdue.alerts.prefix(fits).enumerated() {
      let line = body.row(row).split(left: 2).rest
      let columns = line.columns(weights: [5, 2, 3], gap: 2)
      canvas.write("\(alert.target)  \(alert.title)".clipped(to: columns[0].columns), in: columns[0])
      canvas.write(alert.timeLeft(in: language), in: columns[1], role: .alert)
      canvas.write(alert.draftNote(in: here), in: columns[2], role: .dim)
    }
    let rest = overdue.total - fits
    if rest > 0, body.rows > 0 {
      canvas.write(words.more(rest), in: body.split(left: 2).rest, row: body.rows - 1, role: .dim)
    }
  }

  private func drawProof(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    let words = here.words.units
    guard let overview else { return }
    let check = here.lastCheck
    let last = overview.lastCheckpoint
    let isDue = last.map { Month(containing: $0.day) < Month(containing: here.today) } ?? true
    let text = words.checkpoint(last, here.today)
    let right = isDue && here.may(.makeCheckpoint) ? "\(text)  \(words.offer)" : text
    canvas.write(right, in: line, .trailing, role: isDue ? .warning : .dim)
    canvas.write(
      words.verified(check, here.today), at: line.origin, role: check.role(on: here.today),
      limit: max(0, line.columns - right.columns - 2))
  }
}

extension Alert {
  /// Whether a draft is under way, which is said beside an overdue duty.
  func draftNote(in here: ScreenContext) -> String {
    switch note {
    case .draftExists(let name), .draftAndRestDay(let name, _):
      Alert.Note.draftExists(name).sentence(in: here.language)
    case .signed, .awaitingSignature, .comment: note?.sentence(in: here.language) ?? ""
    default: here.words.units.noDraft
    }
  }
}
