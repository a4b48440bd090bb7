import Records
import TerminalUI

// Sorting and exporting the duties of a ledger.
extension LedgerScreen {
  mutating func turnOrder(at here: ScreenContext) -> [Command] {
    let orders = LedgerOrder.allCases
    return turn(order: orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count], at: here)
  }

  /// The duties that are shown, or the marked ones of them; an indicator stands for its occurrences.
  private var exported: [DutyOccurrence] {
    let rows = list.marks.isEmpty ? list.rows : list.marked
    let codes = Set(
      rows.compactMap { row in
        if case .indicator(let first, _, _, _) = row { return first.name.code }
        return nil
      })
    return list.rows.compactMap(\.duty).filter { duty in
      codes.contains(duty.name.code) || rows.contains { $0.duty == duty }
    }
  }

  mutating func export(at here: ScreenContext) -> [Command] {
    let (words, duties) = (here.words, exported)
    guard !duties.isEmpty else {
      let why = list.marks.isEmpty ? words.lists.nothingShown : words.lists.allMarksHidden
      return [.tell(StatusLine(why, isProblem: true))]
    }
    let found = list.narrowing.isOn ? ["\(words.lists.find) \(list.narrowing.field.text)"] : []
    let side = shownSide(at: here).name(in: here.language)
    exporting.open(
      .export(
        .duties(duties),
        title: "\(unitName(at: here))\(here.language == .chinese ? "" : " ")\(words.ledger.name)",
        subtitle: ([words.ledger.year(shownYear(at: here)), side] + chips(at: here) + found)
          .joined(separator: "  "), scope: words.lists.rows(duties.count), at: here))
    return []
  }

  /// The filters as their chips say them.
  func chips(at here: ScreenContext) -> [String] {
    filter.chips.map { chip in
      switch chip {
      case .state(let state): state.name(in: here.language)
      case .kind(let kind): kind.name(in: here.language)
      case .subject(let subject): subject.name(in: here.language)
      case .quarter(let quarter): here.words.ledger.quarter(quarter)
      case .all: here.words.ledger.everything
      }
    }
  }
}
