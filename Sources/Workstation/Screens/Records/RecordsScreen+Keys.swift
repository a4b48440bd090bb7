import Records
import TerminalUI

// The keys of the two lists.
extension RecordsScreen {
  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let rowKeys = list == .drafts ? draftRowKeys(at: here) : rowKeys(at: here)
    return frequentKeys(at: here) + rowKeys + rareKeys(at: here) + importKeys(.records, at: here)
  }

  private func frequentKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language, isDrafts) = (here.words.records, here.language, list == .drafts)
    let isChosen = isDrafts ? draft != nil : row != nil
    return [
      ScreenKey(
        language.say("新记实", "New"), .character("n"),
        unless: here.may(.draftRecord)
          ? nil : language.say("只有本单位的记录员能新建记实。", "Only a recorder of the unit makes records.")
      ) { screen, _ in
        screen.drafts.expectNew()
        return [.open(.newRecord(nil, title: "", links: []))]
      },
      ScreenKey(
        language.say("打开", "Open"), .enter,
        unless: isChosen ? nil : language.say("没有选中的行。", "No row is chosen.")
      ) { screen, _ in screen.open() },
      ScreenKey(
        words.filter, .character("f"),
        unless: isDrafts
          ? language.say(
            "草稿不多，不用筛选；按 / 查找，按 Tab 回到记实。", "Drafts are few: / finds; Tab leads to the records.") : nil
      ) { screen, here in
        screen.over = .filters(screen.menu(at: here))
        return []
      },
      ScreenKey(language.say("记实/草稿", "Drafts"), .tab) { screen, _ in
        screen.list = screen.list == .entered ? .drafts : .entered
        return []
      },
      ScreenKey(
        language.say("送审", "Submit"), .character("s"),
        unless: isDrafts && !submittable(at: here).isEmpty
          ? nil
          : language.say(
            "只能送审自己写全了的草稿；按 Tab 到草稿里选。", "Only complete drafts of your own; press Tab for the drafts."),
        isInFooter: isDrafts
      ) { screen, here in
        screen.ask(here.words.records.submit, screen.submittable(at: here)) {
          .submit(draft: $0, Confirmations())
        }
      },
    ]
  }

  private func rareKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (language, isDrafts) = (here.language, list == .drafts)
    return [
      ScreenKey(
        language.say("去掉筛选", "Drop filter"), .backspace,
        unless: chips(at: here).isEmpty ? language.say("没有筛选。", "There is no filter.") : nil,
        isInFooter: false
      ) { screen, here in
        screen.removeLastChip(at: here)
        return screen.start(at: here)
      },
      ScreenKey(
        language.say("废弃", "Discard"), .character("X"),
        unless: isDrafts && !discardable(at: here).isEmpty
          ? nil
          : language.say("只有作者能废弃，且还没有送审过。", "Only its author, and before it was ever submitted."),
        isInFooter: isDrafts
      ) { screen, here in
        screen.ask(here.words.records.discard, screen.discardable(at: here)) { .discard(draft: $0) }
      },
      ScreenKey(
        language.say("接手", "Take over"), .character("t"),
        unless: isDrafts && mayTakeOver(at: here)
          ? nil : language.say("只能接手已离任记录员的草稿。", "Only drafts of a recorder who has left."),
        isInFooter: isDrafts
      ) { screen, _ in screen.draft.map { [.perform(.takeOver(draft: $0.id))] } ?? [] },
    ]
  }

  private func mayTakeOver(at here: ScreenContext) -> Bool {
    draft?.orphaned == true && !isOwn(draft, at: here) && here.may(.draftRecord, on: draft?.draft.side)
  }

  private func rowKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    ListKeys<Self>(
      find: { screen, _ in screen.find() }, sort: { $0.turnOrder(at: $1) }, mark: { $0.mark(at: $1) },
      markAll: { $0.markAll(at: $1) },
      unmark: { screen, _ in
        (screen.marks, screen.reachable) = (Marks(), [])
        return []
      },
      export: { $0.export(at: $1) }
    ).keys(isEmpty: rows.isEmpty, hasMarks: !marks.isEmpty, at: here)
  }

  private func draftRowKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    drafts.keys(
      \.drafts, at: here,
      sort: { screen, _ in
        screen.draftsByDeadline.toggle()
        screen.drafts.fill(screen.sorted(screen.drafts.all))
        return []
      }, export: { $0.exportDrafts(at: $1) })
  }

  func open() -> [Command] {
    guard list == .drafts else { return row.map { [.open(.record($0.number))] } ?? [] }
    guard let draft else { return [] }
    switch draft.state {
    case .submitted, .signed: return [.open(.signOff(draft: draft.id))]
    default: return [.open(.draft(draft.id))]
    }
  }
}
