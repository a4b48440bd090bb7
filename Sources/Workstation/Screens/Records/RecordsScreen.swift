import Records
import TerminalUI

/// The list of entered records, read by pages, searched and filtered; and the drafts on their way.
package struct RecordsScreen: Screen {
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
  /// The marked records that match the query, as the store has told.
  package internal(set) var reachable: [RecordNumber] = []
  var cursor = ListCursor()
  /// Where a search was begun.
  var origin: Place?
  var over: Over?
  var exporting = Exporting()
  var batch: ActBatch?
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

  package static let spot: ScreenID? = .records
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

  /// The query within what the person works for.
  func asked(at here: ScreenContext) -> RecordQuery {
    var asked = query
    asked.unit = query.unit ?? here.post?.unit
    if asked.side == nil { asked.side = here.post?.side }
    asked.words = isFinding ? narrowing.field.text : nil
    return asked
  }

  package func questions(at here: ScreenContext) -> [any Query] {
    let query = asked(at: here)
    var questions: [any Query] = [page(window.anchor, limit: max(Self.page, window.rows.count), at: here)]
    questions.append(RecordCountQuery(query: query, cap: cap))
    if !marks.isEmpty { questions.append(MarkedQuery(numbers: marks.all.sorted(), query: query)) }
    if here.post?.unit != nil {
      questions.append(
        DraftsQuery(
          unit: here.post?.unit, side: here.post?.side,
          states: [.draft, .returned, .withdrawn, .submitted, .signed]))
    }
    return questions
  }

  /// The question for a piece of the list, or of what was found.
  func page(_ anchor: PageAnchor<RecordKey>, limit: Int = Self.page, at here: ScreenContext) -> any Query {
    let query = asked(at: here)
    return isFinding
      ? SearchQuery(query: query, anchor: anchor, limit: limit)
      : RecordPageQuery(query: query, anchor: anchor, limit: limit)
  }

  package func help(in words: Words) -> Help { words.records.help }

  /// From the beginning again, after the query changed.
  mutating func start(at here: ScreenContext) -> [Command] {
    if !orders(at: here).contains(query.order) { query.order = .newestFirst }
    window = RecordWindow()
    snippets = [:]
    cursor.select(0)
    return questions(at: here).map { .ask($0) }
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: size.rows - 4)
    drafts.cursor.resize(height: size.rows - 4)
  }
}
