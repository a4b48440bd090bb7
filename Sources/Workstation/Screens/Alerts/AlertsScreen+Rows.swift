import Records
import TerminalUI

// Searching, sorting and exporting alerts.
extension AlertsScreen {
  mutating func turnOrder(at here: ScreenContext) -> [Command] {
    let orders = orders(at: here)
    order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
    rows.fill(sorted(list?.alerts ?? []))
    return deepen(at: here)
  }

  /// Asks for more than the first ones, where there are more: a search must not miss what is not listed.
  mutating func deepen(at here: ScreenContext) -> [Command] {
    guard !isDeep, let list, list.alerts.count < list.total else { return [] }
    isDeep = true
    return questions(at: here).map { .ask($0) }
  }

  mutating func export(at here: ScreenContext) -> [Command] {
    let words = here.words
    let shown = rows.marks.isEmpty ? rows.rows : rows.marked
    guard !shown.isEmpty else { return [.tell(StatusLine(words.lists.allMarksHidden, isProblem: true))] }
    let isWhole = rows.marks.isEmpty && !rows.narrowing.isOn
    let chips = filters.map { name(of: $0, at: here) }
    let found = rows.narrowing.isOn ? ["\(words.lists.find) \(rows.narrowing.field.text)"] : []
    let unit = here.unit?.name ?? here.city
    exporting.open(
      .export(
        isWhole && order == .urgency ? .alerts(query(at: here)) : .listed(shown),
        title: "\(unit)\(here.language == .chinese ? "" : " ")\(words.alerts.name)",
        subtitle: (["\(here.today)"] + chips + found).joined(separator: "  "),
        scope: words.lists.rows(isWhole ? list?.total ?? shown.count : shown.count), at: here))
    return []
  }

  /// In the order that is chosen; equals stay as urgent as they are.
  func sorted(_ alerts: [Alert]) -> [Alert] {
    func key(_ alert: Alert) -> (Int, String) {
      switch order {
      case .urgency: (0, "")
      case .due: (alert.due?.number ?? .max, "")
      case .kind: (AlertKind.allCases.firstIndex(of: alert.kind) ?? 0, "")
      case .unit: (0, alert.unit?.rawValue ?? "")
      }
    }
    return alerts.enumerated().sorted { a, b in
      let (left, right) = (key(a.element), key(b.element))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }
}
