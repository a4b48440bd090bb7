import Records
import TerminalUI

// What can be done to many rows at once: sorting, marking, exporting, and acts on several drafts.
extension RecordsScreen {
  /// The orders that an index holds for what is asked.
  func orders(at here: ScreenContext) -> [RecordOrder] {
    if asked(at: here).unit != nil { return [.oldestFirst, .newestFirst, .lastNumber] }
    return query.year == nil ? [.oldestFirst, .newestFirst, .lastEntered] : [.oldestFirst, .newestFirst]
  }

  /// The order that is shown; what was found stands in the order of entering.
  func order(at here: ScreenContext) -> RecordOrder { isFinding ? .lastEntered : query.order }

  mutating func find() -> [Command] {
    if !isFinding { origin = Place(window: window, row: cursor.selected) }
    narrowing.begin()
    return []
  }

  mutating func turnOrder(at here: ScreenContext) -> [Command] {
    guard !isFinding else { return [.tell(StatusLine(here.words.records.foundOrder, isProblem: true))] }
    let orders = orders(at: here)
    let place = orders.firstIndex(of: query.order) ?? 0
    query.order = orders[(place + 1) % orders.count]
    return start(at: here)
  }

  mutating func mark(at here: ScreenContext) -> [Command] {
    guard let row else { return [] }
    marks.toggle(row.number)
    reachable.removeAll { $0 == row.number }
    if marks.contains(row.number) { reachable.append(row.number) }
    _ = cursor.type(.key(.down))
    return more(at: here)
  }

  mutating func markAll(at here: ScreenContext) -> [Command] {
    guard !window.hasMoreBefore, !window.hasMoreAfter else {
      return [.tell(StatusLine(here.words.lists.tooManyToMark, isProblem: true))]
    }
    marks.mark(rows.map(\.number))
    reachable = marks.among(rows.map(\.number))
    return []
  }

  /// What is marked and shown, or else everything that the query finds.
  mutating func export(at here: ScreenContext) -> [Command] {
    let (words, query) = (here.words, asked(at: here))
    guard marks.isEmpty || !reachable.isEmpty else {
      return [.tell(StatusLine(words.lists.allMarksHidden, isProblem: true))]
    }
    let content: ListExport.Content = marks.isEmpty ? .records(query) : .marked(reachable.sorted(), query)
    let scope =
      marks.isEmpty
      ? words.records.entered(count, cap)
      : words.lists.marks(marks.all.count, marks.all.count - reachable.count)
    let chips = chips(at: here).map { words.records.name(of: $0, among: here.units) }
    open(content, words.records.name, chips, scope, at: here)
    return []
  }

  private mutating func open(
    _ content: ListExport.Content, _ title: String, _ chips: [String], _ scope: String, at here: ScreenContext
  ) {
    let unit = here.units.first { $0.code == asked(at: here).unit }?.name ?? here.city
    let found = isFinding && list == .entered ? ["\(here.words.lists.find) \(narrowing.field.text)"] : []
    exporting.open(
      .export(
        content, title: "\(unit)\(here.language == .chinese ? "" : " ")\(title)",
        subtitle: (["\(here.today)"] + chips + found).joined(separator: "  "), scope: scope, at: here))
  }

  func isOwn(_ draft: DraftStanding?, at here: ScreenContext) -> Bool {
    draft?.draft.author == here.session?.person.code && draft != nil
  }

  /// What acts on drafts are about: the marked ones that are shown, or else the chosen one.
  private var targets: [DraftStanding] {
    drafts.marks.isEmpty ? draft.map { [$0] } ?? [] : drafts.marked
  }

  /// Drafts of one's own with nothing left to fill in.
  func submittable(at here: ScreenContext) -> [DraftStanding] {
    targets.filter {
      isOwn($0, at: here) && $0.missing.isEmpty && [.draft, .returned, .withdrawn].contains($0.state)
    }
  }

  /// Drafts of one's own that nobody has been shown yet.
  func discardable(at here: ScreenContext) -> [DraftStanding] {
    targets.filter { isOwn($0, at: here) && $0.attempt == 0 }
  }

  /// Asks once before the same is done with several drafts.
  mutating func ask(_ dialog: ([String]) -> Dialog, _ drafts: [DraftStanding], _ act: (Int) -> Act)
    -> [Command]
  {
    guard !drafts.isEmpty else { return [] }
    over = .confirm(dialog(drafts.map { $0.draft.name }), drafts.map { act($0.id) })
    return []
  }

  mutating func exportDrafts(at here: ScreenContext) -> [Command] {
    let rows = drafts.marks.isEmpty ? drafts.rows : drafts.marked
    guard !rows.isEmpty else { return [.tell(StatusLine(here.words.lists.allMarksHidden, isProblem: true))] }
    open(.drafts(rows), here.words.records.draft, [], here.words.lists.rows(rows.count), at: here)
    return []
  }

  /// By number, or the nearest deadline first and those without one last.
  func sorted(_ drafts: [DraftStanding]) -> [DraftStanding] {
    drafts.sorted { a, b in
      guard draftsByDeadline else { return a.id < b.id }
      let last = Day(number: .max)
      return (a.deadline?.day ?? last, a.id) < (b.deadline?.day ?? last, b.id)
    }
  }
}

extension DraftStanding: Listed {
  package var listName: Int { id }
  package var listTexts: [String] { [draft.form.title, draft.name, authorName, draft.form.place] }
}
