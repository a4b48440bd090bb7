import Records
import TerminalUI

// The keys of the ledger: ways to records, what is shown, and around them the acts.
extension LedgerScreen {
  package func keys(at desk: Desk) -> [ScreenKey<Self>] {
    if let form {
      return form.keys(\.form, rows: size.rows, at: desk, saving: desk.language.say("提交", "Submit"))
    }
    let acts = actKeys(at: desk)
    // Where there is nothing to look at, what fills the ledger comes before what sorts it.
    let fillsFirst = list.all.isEmpty
    return ways(at: desk) + (fillsFirst ? acts : []) + choices(at: desk)
      + list.keys(\.list, at: desk, sort: { $0.turnOrder(at: $1) }, export: { $0.export(at: $1) })
      + (fillsFirst ? [] : acts) + years(at: desk)
  }

  /// The keys that lead from the line of selection to its records.
  private func ways(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, language) = (desk.words, desk.language)
    let nothing =
      current?.occurrences.isEmpty ?? true ? words.ledger.noDutyHere : words.ledger.nothingRecorded
    let obstacle = current == nil ? words.lists.nothingShown : nothing
    let open = ScreenKey<Self>(
      language.say("看记实", "Records"), .enter, unless: way(at: desk) == nil ? obstacle : nil
    ) { screen, desk in screen.way(at: desk).map { [.open($0)] } ?? [] }
    guard desk.isRecorder, isOwn(at: desk) else { return [open] }
    return [
      open,
      ScreenKey(
        language.say("新记实", "New record"), .character("n"),
        unless: desk.only(.draftRecord, on: shownSide(at: desk))
      ) { screen, desk in
        let duty = screen.current?.duty
        return [
          .open(
            .newRecord(
              screen.shownSide(at: desk), title: duty?.title ?? "", links: duty.map { [$0.name] } ?? []))
        ]
      },
    ]
  }

  /// The keys that choose what is shown of the year.
  private func choices(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, language) = (desk.words, desk.language)
    return [
      ScreenKey(
        language.say("主体/监督", "Side"), .tab, unless: sides(at: desk).count > 1 ? nil : words.ledger.oneSide
      ) { $0.turnSide(at: $1) },
      ScreenKey(
        language.say("全年", "Year"), .character("y"),
        unless: unit(at: desk) == nil ? words.station.ofNoUnit : nil
      ) { screen, desk in
        screen.unit(at: desk).map { [.open(.year($0, screen.shownSide(at: desk)))] } ?? []
      },
      ScreenKey(words.ledger.filter, .character("f")) { screen, desk in
        screen.over = .filter(screen.menu(at: desk))
        return []
      },
      ScreenKey(
        language.say("去掉筛选", "Drop filter"), .backspace,
        unless: filter == LedgerFilter() ? words.station.noFilter : nil, isInFooter: false
      ) { screen, desk in
        var filter = screen.filter
        filter.removeLast()
        return screen.turn(filter: filter, at: desk)
      },
    ]
  }

  private func years(at desk: Desk) -> [ScreenKey<Self>] {
    [
      ScreenKey(desk.words.ledger.yearBefore, .character("["), .left, isInFooter: false) { screen, desk in
        screen.turn(year: max(1_950, screen.shownYear(at: desk) - 1), at: desk)
      },
      ScreenKey(desk.words.ledger.yearAfter, .character("]"), .right, isInFooter: false) { screen, desk in
        screen.turn(year: min(screen.shownYear(at: desk) + 1, desk.today.year + 1), at: desk)
      },
    ]
  }

  /// Where Enter leads: to the records of the line, or to the draft of one that is on its way; `nil` where there is
  /// neither, for an empty list tells nothing.
  private func way(at desk: Desk) -> Destination? {
    guard let current else { return nil }
    let parts = (duties ?? []).filter { current.duty?.name == $0.name || current.isHead(of: $0) }
    if parts.contains(where: { $0.fulfilment != nil }) {
      return .records(
        RecordQuery(
          unit: unit(at: desk), side: shownSide(at: desk), year: shownYear(at: desk), states: [.entered],
          duty: current.duty.map { .occurrence($0.name) } ?? .indicator(current.code)))
    }
    let draft = parts.lazy.compactMap(\.draft).first { $0.first == "D" }
    return draft.flatMap { Int($0.dropFirst()) }.map { .draft($0) }
  }
}

extension LedgerRow {
  /// Whether the line stands over an occurrence of its indicator.
  fileprivate func isHead(of duty: DutyOccurrence) -> Bool {
    if case .indicator(let first, _, _, _) = self { return first.name.code == duty.name.code }
    return false
  }
}
