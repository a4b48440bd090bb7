import Records
import TerminalUI

/// Tables that come from files: which columns they have, what a file would bring, and then that it has.
///
/// Nothing is imported that was not looked at: the file is read once for its first lines and everything that is wrong in
/// it, and again when the person agrees.
package struct ImportScreen: Screen, OpensForms {
  /// What lies over the columns or the look.
  enum Over: Equatable, FormOver {
    case form(OpenForm)
    case question(Dialog)

    var form: OpenForm? { if case .form(let form) = self { form } else { nil } }
  }

  /// Which table is meant.
  private(set) var table: InputTable
  /// The file that is looked at, or was imported.
  private(set) var order: TableImport?
  private(set) var look: TableLook?
  /// Whether the table was imported, and not only looked at.
  private(set) var isDone = false
  private(set) var isRunning = false
  var over: Over?
  var cursor = ListCursor()
  var sheet = Sheet()
  private(set) var size = Size(columns: 80, rows: 19)

  /// The columns of a table, of the first that the person may import unless one is named.
  package init(_ table: InputTable?, at here: ScreenContext) {
    self.init(table ?? InputTable.all(for: here).first ?? .records)
  }

  private init(_ table: InputTable) {
    self.table = table
    cursor.setCount(table.columns.columns.count)
  }

  package static let spot: ScreenID? = .importTable
  package static let specimen = ImportScreen(.units)
  package func name(in words: Words) -> String { words.tables.name }
  package var isTyping: Bool { over != nil }

  package func help(in words: Words) -> Help { words.tables.help }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    let area = Area(size)
    switch over {
    case .form: return form?.type(input, on: area, at: here)
    case .question(var dialog):
      dialog.take(input, on: area)
      over = .question(dialog)
      guard let answer = dialog.answer else { return [] }
      over = nil
      return answer == .confirmed ? bring() : []
    case nil: break
    }
    if let look {
      let count = lines(of: look, at: here).count
      return sheet.type(input, lines: count, rows: size.rows - 2) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  mutating func turn(at here: ScreenContext) -> [Command] {
    let all = InputTable.all(for: here)
    guard !all.isEmpty else { return [] }
    table = all[((all.firstIndex(of: table) ?? -1) + 1) % all.count]
    (order, look, isDone) = (nil, nil, false)
    cursor.setCount(table.columns.columns.count)
    cursor.select(0)
    return []
  }

  mutating func begin(_ form: FormSpec?) -> [Command] {
    over = form.map { .form(OpenForm($0)) }
    return []
  }

  mutating func lookAgain() -> [Command] {
    guard var order else { return [] }
    (order.isTrial, order.setsAside) = (true, false)
    return start(order)
  }

  /// Imports what was looked at; where something is doubtful, only after a yes.
  mutating func confirm(settingAside: Bool = false, at here: ScreenContext) -> [Command] {
    order?.setsAside = settingAside
    guard let doubts = look?.doubts, !doubts.isEmpty else { return bring() }
    let words = here.words
    over = .question(
      Dialog(
        title: words.tables.doubtful, message: doubts.joined(separator: "\n"),
        confirm: words.tables.takeAnyway,
        cancel: words.station.cancel))
    return []
  }

  private mutating func bring() -> [Command] {
    guard var order else { return [] }
    order.isTrial = false
    return start(order)
  }

  private mutating func start(_ order: TableImport) -> [Command] {
    (self.order, isDone, sheet) = (order, false, Sheet())
    return [.start(.table(order))]
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    if let commands = form?.receive(reply, at: here) { return commands }
    switch reply {
    // Only what has begun is under way: the passphrase before it may not be given.
    case .progress(.table, _): isRunning = true
    case .finished(.table(let order), .table(let look)):
      (self.order, self.look, isRunning, over) = (order, look, false, nil)
      // What was to be imported and turned out wrong meanwhile is a look again.
      isDone = !order.isTrial && look.faults.isEmpty
      if isDone { return [.tell(StatusLine(here.words.tables.taken(look)))] }
    case .jobFailed(.table, let failure):
      isRunning = false
      if form != nil { form?.form.refuse("file", failure.sentence(in: here.language)) }
    default: break
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    form?.resize(rows: size.rows)
    cursor.resize(height: max(1, size.rows - 4))
  }
}

extension InputTable {
  /// The tables that a person may import something of under the post of the moment, those first that are wanted first.
  static func all(for here: ScreenContext) -> [InputTable] { all(for: here.post) }

  private static func all(for post: Post?) -> [InputTable] {
    switch post?.role {
    case .administrator: [.units, .people, .calendar, .indicators, .records, .reviews]
    case .mainSupervisor, .supervisionSupervisor: [.indicators, .reviews, .results]
    case .recorder: [.records, .indicators]
    default: []
    }
  }

  /// The other post of the person under which the table may be imported; `nil` where the present one will do, or none.
  func otherSeat(at here: ScreenContext) -> Post? {
    InputTable.all(for: here).contains(self)
      ? nil : here.postsToday.first { InputTable.all(for: $0).contains(self) }
  }
}
