import Records
import TerminalUI

/// The list of entered records, read by pages, searched and filtered; and the drafts on their way.
package struct RecordsScreen: Screen {
  package enum Action: Hashable, Sendable {
    case open, new, search, filter, order, list, clear, discard, takeOver
  }

  /// Which of its two lists is shown.
  package enum List: Hashable, Sendable { case entered, drafts }

  package internal(set) var query: RecordQuery
  package internal(set) var window = RecordWindow()
  package internal(set) var hits: [SearchHit] = []
  package internal(set) var drafts: [DraftStanding] = []
  package internal(set) var list = List.entered
  package internal(set) var count: Int?
  var cursor = ListCursor()
  var draftCursor = ListCursor()
  var words = TextField(limit: 60)
  package internal(set) var isSearching = false
  var filters: MenuList<Filter>?
  var dialog: Dialog?
  var size = Size(columns: 80, rows: 19)
  /// How many rows are asked for at once.
  static let page = 200
  /// How many counted records are enough to say "many".
  static let cap = 10_000

  /// A list of what a query finds.
  package init(_ query: RecordQuery = RecordQuery()) {
    self.query = query
    if let text = query.words { words = TextField(text, limit: 60) }
  }

  package static let specimen = RecordsScreen()
  package func name(in words: Words) -> String { words.records.name }
  package var isTyping: Bool { isSearching || dialog != nil || filters != nil }

  /// The rows that are shown: what was found, or the window of the list.
  package var rows: [RecordRow] { isFinding ? hits.map(\.row) : window.rows }
  var isFinding: Bool { !words.isEmpty }
  var row: RecordRow? { cursor.selection.flatMap { rows.indices.contains($0) ? rows[$0] : nil } }
  var draft: DraftStanding? {
    draftCursor.selection.flatMap { drafts.indices.contains($0) ? drafts[$0] : nil }
  }

  /// The query within what the desk is for.
  func asked(at desk: Desk) -> RecordQuery {
    var asked = query
    asked.unit = query.unit ?? desk.post?.unit
    if asked.side == nil { asked.side = desk.post?.side }
    asked.words = isFinding ? words.text : nil
    return asked
  }

  package func questions(at desk: Desk) -> [Question] {
    let query = asked(at: desk)
    var questions: [Question] =
      isFinding
      ? [.search(query, limit: Self.page)]
      : [.records(query, window.anchor, limit: max(Self.page, window.rows.count))]
    questions.append(.recordCount(query, cap: Self.cap))
    if desk.post?.unit != nil {
      questions.append(
        .drafts(desk.post?.unit, desk.post?.side, [.draft, .returned, .withdrawn, .submitted, .signed]))
    }
    return questions
  }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    let isDrafts = list == .drafts
    let own = draft.map { $0.draft.author == desk.seat?.person.code } ?? false
    return Keymap([
      KeyBinding(.character("n"), action: .new, isOffered: desk.may(.draftRecord)),
      KeyBinding(.enter, action: .open, isOffered: isDrafts ? draft != nil : row != nil),
      KeyBinding(.character("/"), action: .search, isOffered: !isDrafts),
      KeyBinding(.character("f"), action: .filter, isOffered: !isDrafts),
      KeyBinding(.character("o"), action: .order, isOffered: !isDrafts),
      KeyBinding(.tab, action: .list),
      KeyBinding(.backspace, action: .clear, isOffered: !chips(at: desk).isEmpty, isInFooter: false),
      KeyBinding(
        .character("X"), action: .discard, isOffered: isDrafts && own && draft?.attempt == 0,
        isInFooter: isDrafts),
      KeyBinding(
        .character("t"), action: .takeOver, isOffered: isDrafts && draft?.orphaned == true && !own,
        isInFooter: isDrafts),
    ])
  }

  package func label(of action: Action, in words: Words) -> String { words.records.label(action) }

  package func refusal(of action: Action, at desk: Desk) -> String { desk.words.records.refusal(action) }

  package func help(in words: Words) -> Help { words.records.help }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .open: return open()
    case .new: return [.open(.newRecord(nil, title: "", links: []))]
    case .search: isSearching = true
    case .filter: filters = menu(at: desk)
    case .order:
      query.newestFirst.toggle()
      return start(at: desk)
    case .list: list = list == .entered ? .drafts : .entered
    case .clear:
      removeLastChip(at: desk)
      return start(at: desk)
    case .discard: dialog = desk.words.records.discard(draft?.draft.name ?? "")
    case .takeOver: return draft.map { [.perform(.takeOver(draft: $0.id))] } ?? []
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
    window = RecordWindow()
    hits = []
    cursor.select(0)
    return questions(at: desk).map { .ask($0) }
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: size.rows - 4)
    draftCursor.resize(height: size.rows - 4)
  }
}
