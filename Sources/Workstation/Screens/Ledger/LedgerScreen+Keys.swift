import Records
import TerminalUI

// The keys of the ledger: ways to records, what is shown, and around them the acts.
extension LedgerScreen {
  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    if let form {
      return form.keys(\.form, rows: size.rows, at: here, saving: here.language.say("提交", "Submit"))
    }
    let acts = actKeys(at: here)
    // Where there is nothing to look at, what fills the ledger comes before what sorts it.
    let fillsFirst = list.all.isEmpty
    return ways(at: here) + (fillsFirst ? acts : []) + choices(at: here)
      + list.keys(\.list, at: here, sort: { $0.turnOrder(at: $1) }, export: { $0.export(at: $1) })
      + (fillsFirst ? [] : acts) + years(at: here)
      + (isOwn(at: here) ? importKeys(.indicators, at: here) : [])
  }

  /// The keys that lead from the line of selection to its records.
  private func ways(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    let nothing =
      current?.occurrences.isEmpty ?? true ? words.ledger.noDutyHere : words.ledger.nothingRecorded
    let obstacle = current == nil ? words.lists.nothingShown : nothing
    let open = ScreenKey<Self>(
      language.say("看记实", "Records"), .enter, unless: way(at: here) == nil ? obstacle : nil
    ) { screen, here in screen.way(at: here).map { [.open($0)] } ?? [] }
    guard here.isRecorder, isOwn(at: here) else { return [open] }
    return [
      open,
      ScreenKey(
        language.say("新记实", "New record"), .character("n"),
        unless: here.only(.draftRecord, on: shownSide(at: here))
      ) { screen, here in
        let duty = screen.current?.duty
        return [
          .open(
            .newRecord(
              screen.shownSide(at: here), title: duty?.title ?? "", links: duty.map { [$0.name] } ?? []))
        ]
      },
    ]
  }

  /// The keys that choose what is shown of the year.
  private func choices(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    return [
      ScreenKey(
        language.say("主体/监督", "Side"), .tab, unless: sides(at: here).count > 1 ? nil : words.ledger.oneSide
      ) { $0.turnSide(at: $1) },
      ScreenKey(
        language.say("全年", "Year"), .character("y"),
        unless: unit(at: here) == nil ? words.station.ofNoUnit : nil
      ) { screen, here in
        screen.unit(at: here).map { [.open(.year($0, screen.shownSide(at: here)))] } ?? []
      },
      ScreenKey(words.ledger.filter, .character("f")) { screen, here in
        screen.over = .filter(screen.menu(at: here))
        return []
      },
      ScreenKey(
        language.say("去掉筛选", "Drop filter"), .backspace,
        unless: filter == LedgerFilter() ? words.station.noFilter : nil, isInFooter: false
      ) { screen, here in
        var filter = screen.filter
        filter.removeLast()
        return screen.turn(filter: filter, at: here)
      },
    ]
  }

  private func years(at here: ScreenContext) -> [ScreenKey<Self>] {
    [
      ScreenKey(here.words.ledger.yearBefore, .character("["), .left, isInFooter: false) { screen, here in
        screen.turn(year: max(1_950, screen.shownYear(at: here) - 1), at: here)
      },
      ScreenKey(here.words.ledger.yearAfter, .character("]"), .right, isInFooter: false) { screen, here in
        screen.turn(year: min(screen.shownYear(at: here) + 1, here.today.year + 1), at: here)
      },
    ]
  }

  /// Where Enter leads: to the records of the line, or to the draft of one that is on its way; `nil` where there is
  /// neither, for an empty list tells nothing.
  private func way(at here: ScreenContext) -> Destination? {
    guard let current else { return nil }
    let parts = (duties ?? []).filter { current.duty?.name == $0.name || current.isHead(of: $0) }
    if parts.contains(where: { $0.fulfilment != nil }) {
      return .records(
        RecordQuery(
          unit: unit(at: here), side: shownSide(at: here), year: shownYear(at: here), states: [.entered],
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
