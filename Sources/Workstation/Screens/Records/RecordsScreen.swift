import Records
import TerminalUI

/// The list of entered records, read by pages, searched and filtered; and the drafts on their way.
package struct RecordsScreen: Screen {
  package enum Action: Hashable, Sendable {
    case open, new, filter, turn, clear, submit, discard, takeOver
    case rows(ListAction)
  }

  /// Which of its two lists is shown.
  package enum List: Hashable, Sendable { case entered, drafts }

  /// A place in the list to come back to.
  struct Place: Hashable, Sendable {
    var window: RecordWindow
    var row: Int
  }

  /// What lies over the lists and takes all keys.
  enum Over: Hashable, Sendable {
    case filters(MenuList<Filter>)
    /// Asks before drafts are submitted or given up.
    case confirm(Dialog, [Act])
  }

  package internal(set) var query: RecordQuery
  package internal(set) var window = RecordWindow()
  /// Where the words stand in the found records.
  package internal(set) var snippets: [RecordNumber: String] = [:]
  package internal(set) var drafts = MemoryList<DraftStanding>()
  /// Whether drafts stand by their deadline rather than by their number.
  package internal(set) var draftsByDeadline = false
  package internal(set) var list = List.entered
  package internal(set) var count: Int?
  package internal(set) var narrowing: Narrowing
  package internal(set) var marks = Marks<RecordNumber>()
  /// Those of the marked records that the query lets through, as the store has told.
  package internal(set) var reachable: [RecordNumber] = []
  var cursor = ListCursor()
  /// Where a search was begun.
  var origin: Place?
  var over: Over?
  var exporting = Exporting()
  var batch: Batch?
  var size = Size(columns: 80, rows: 19)
  /// How many rows are asked for at once: few, for they are read while a key waits.
  static let page = 60
  /// How many counted records are enough to say "many"; fewer while one types.
  var cap: Int { isFinding ? 1_000 : 10_000 }

  /// A list of what a query finds.
  ///
  /// - Parameter isSearching: whether the line for words has the keyboard.
  package init(_ query: RecordQuery = RecordQuery(), isSearching: Bool = false) {
    self.query = query
    narrowing = Narrowing(query.words ?? "")
    if isSearching { narrowing.begin() }
  }

  package static let spot: Spot? = .records
  package static let specimen = RecordsScreen()
  package func name(in words: Words) -> String { words.records.name }
  package var isTyping: Bool { isSearching || over != nil || exporting.isOpen }

  /// The rows that are in memory: of the list, or of what was found.
  package var rows: [RecordRow] { window.rows }
  package var isSearching: Bool {
    list == .drafts ? drafts.narrowing.isTyping : narrowing.isTyping
  }
  var isFinding: Bool { narrowing.isOn }
  var row: RecordRow? { cursor.selection.flatMap { rows.indices.contains($0) ? rows[$0] : nil } }
  var draft: DraftStanding? { drafts.current }

  /// The query within what the desk is for.
  func asked(at desk: Desk) -> RecordQuery {
    var asked = query
    asked.unit = query.unit ?? desk.post?.unit
    if asked.side == nil { asked.side = desk.post?.side }
    asked.words = isFinding ? narrowing.field.text : nil
    return asked
  }

  package func questions(at desk: Desk) -> [Question] {
    let query = asked(at: desk)
    var questions = [page(window.anchor, limit: max(Self.page, window.rows.count), at: desk)]
    questions.append(.recordCount(query, cap: cap))
    if !marks.isEmpty { questions.append(.marked(marks.all.sorted(), query)) }
    if desk.post?.unit != nil {
      questions.append(
        .drafts(desk.post?.unit, desk.post?.side, [.draft, .returned, .withdrawn, .submitted, .signed]))
    }
    return questions
  }

  /// The question for a piece of the list, or of what was found.
  func page(_ anchor: PageAnchor<RecordKey>, limit: Int = Self.page, at desk: Desk) -> Question {
    let query = asked(at: desk)
    return isFinding ? .search(query, anchor, limit: limit) : .records(query, anchor, limit: limit)
  }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    let isDrafts = list == .drafts
    var bindings: [KeyBinding<Action>] = [
      KeyBinding(.character("n"), action: .new, isOffered: desk.may(.draftRecord)),
      KeyBinding(.enter, action: .open, isOffered: isDrafts ? draft != nil : row != nil),
      KeyBinding(.character("f"), action: .filter, isOffered: !isDrafts),
      KeyBinding(.tab, action: .turn),
      KeyBinding(
        .character("s"), action: .submit, isOffered: isDrafts && !submittable(at: desk).isEmpty,
        isInFooter: isDrafts),
    ]
    bindings += ListAction.bindings(
      isEmpty: isDrafts ? drafts.rows.isEmpty : rows.isEmpty,
      hasMarks: isDrafts ? !drafts.marks.isEmpty : !marks.isEmpty
    ) { .rows($0) }
    return Keymap(
      bindings + [
        KeyBinding(.backspace, action: .clear, isOffered: !chips(at: desk).isEmpty, isInFooter: false),
        KeyBinding(
          .character("X"), action: .discard, isOffered: isDrafts && !discardable(at: desk).isEmpty,
          isInFooter: isDrafts),
        KeyBinding(
          .character("t"), action: .takeOver,
          isOffered: isDrafts && draft?.orphaned == true && !isOwn(draft, at: desk)
            && desk.may(.draftRecord, on: draft?.draft.side), isInFooter: isDrafts),
      ])
  }

  package func label(of action: Action, in words: Words) -> String {
    if case .rows(let action) = action { return words.lists.label(action) }
    return words.records.label(action)
  }

  package func refusal(of action: Action, at desk: Desk) -> String {
    if case .rows(let action) = action { return desk.words.lists.refusal(action) }
    return desk.words.records.refusal(action)
  }

  package func help(in words: Words) -> Help { words.records.help }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .open: return open()
    case .new:
      drafts.expectNew()
      return [.open(.newRecord(nil, title: "", links: []))]
    case .filter: over = .filters(menu(at: desk))
    case .turn: list = list == .entered ? .drafts : .entered
    case .clear:
      removeLastChip(at: desk)
      return start(at: desk)
    case .submit:
      ask(desk.words.records.submit, submittable(at: desk)) { .submit(draft: $0, Confirmations()) }
    case .discard: ask(desk.words.records.discard, discardable(at: desk)) { .discard(draft: $0) }
    case .takeOver: return draft.map { [.perform(.takeOver(draft: $0.id))] } ?? []
    case .rows(let action): return list == .drafts ? actOnDrafts(action, at: desk) : act(action, at: desk)
    }
    return []
  }

  private func open() -> [Command] {
    guard list == .drafts else { return row.map { [.open(.record($0.number))] } ?? [] }
    guard let draft else { return [] }
    switch draft.state {
    case .submitted, .signed: return [.open(.signOff(draft: draft.id))]
    default: return [.open(.draft(draft.id))]
    }
  }

  /// From the beginning again, after the query changed.
  mutating func start(at desk: Desk) -> [Command] {
    if !orders(at: desk).contains(query.order) { query.order = .newestFirst }
    window = RecordWindow()
    snippets = [:]
    cursor.select(0)
    return questions(at: desk).map { .ask($0) }
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: size.rows - 4)
    drafts.cursor.resize(height: size.rows - 4)
  }
}
