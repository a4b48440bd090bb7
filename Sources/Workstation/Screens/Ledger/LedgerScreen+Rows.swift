import Records
import TerminalUI

// Sorting and exporting the duties of a ledger.
extension LedgerScreen {
  mutating func turnOrder(at desk: Desk) -> [Command] {
    let orders = LedgerOrder.allCases
    return turn(order: orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count], at: desk)
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

  mutating func export(at desk: Desk) -> [Command] {
    let (words, duties) = (desk.words, exported)
    guard !duties.isEmpty else {
      let why = list.marks.isEmpty ? words.lists.nothingShown : words.lists.allMarksHidden
      return [.tell(Notice(why, isProblem: true))]
    }
    let found = list.narrowing.isOn ? ["\(words.lists.find) \(list.narrowing.field.text)"] : []
    let side = shownSide(at: desk).name(in: desk.language)
    exporting.open(
      .export(
        .duties(duties),
        title: "\(unitName(at: desk))\(desk.language == .chinese ? "" : " ")\(words.ledger.name)",
        subtitle: ([words.ledger.year(shownYear(at: desk)), side] + chips(at: desk) + found)
          .joined(separator: "  "), scope: words.lists.rows(duties.count), at: desk))
    return []
  }

  /// The filters as their chips say them.
  func chips(at desk: Desk) -> [String] {
    filter.chips.map { chip in
      switch chip {
      case .state(let state): state.name(in: desk.language)
      case .kind(let kind): kind.name(in: desk.language)
      case .subject(let subject): subject.name(in: desk.language)
      case .quarter(let quarter): desk.words.ledger.quarter(quarter)
      case .all: desk.words.ledger.everything
      }
    }
  }
}
