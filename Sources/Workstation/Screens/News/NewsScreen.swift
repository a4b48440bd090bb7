import Records
import TerminalUI

/// What others did since one looked last: counted by kind, the latest first, each opened with Enter (W-4).
///
/// Opening it counts as having looked; `b` goes back day by day, so nothing is missed by opening it too early.
package struct NewsScreen: Screen {
  private var start = NewsStart.lastLook
  private(set) var news: News?
  /// The kind that is shown alone; all of them without one.
  private(set) var kind: EntryKind?
  var cursor = ListCursor()
  private var size = Size(columns: 80, rows: 19)

  /// The news, before the answer comes.
  package init() {}

  package static let spot: ScreenID? = .news
  package static let specimen = NewsScreen()
  package func name(in words: Words) -> String { words.news.name }
  package func questions(at here: ScreenContext) -> [any Query] { [start] }

  /// The lines that are shown.
  var lines: [NewsLine] { news?.lines.filter { kind == nil || $0.kind == kind } ?? [] }
  var current: NewsLine? { cursor.selection.map { lines[$0] } }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (language, nothing) = (here.language, here.words.news.nothingToOpen)
    let hasKinds = (news?.counts.count ?? 0) > 1 || kind != nil
    return [
      ScreenKey(
        language.say("打开", "Open"), .enter, unless: current?.way == nil ? nothing : nil
      ) { screen, _ in screen.current?.way.map { [.open($0)] } ?? [] },
      ScreenKey(language.say("按种类", "By kind"), .tab, unless: hasKinds ? nil : nothing) { screen, _ in
        screen.turnKind()
      },
      ScreenKey(
        language.say("再往前", "Earlier"), .character("b"), unless: news == nil ? nothing : nil
      ) { $0.goBack(at: $1) },
    ]
  }

  package func help(in words: Words) -> Help { words.news.help }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if case .mouse(let mouse) = input, mouse.act == .press {
      return cursor.press(mouse.point, in: Area(size).split(top: 4).rest) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  private mutating func turnKind() -> [Command] {
    let kinds = News.kinds.filter { news?.counts[$0] != nil }
    let place = kind.flatMap { kinds.firstIndex(of: $0) }
    kind = place.map { $0 + 1 < kinds.count ? kinds[$0 + 1] : nil } ?? kinds.first
    cursor.setCount(lines.count)
    cursor.select(0)
    return []
  }

  private mutating func goBack(at here: ScreenContext) -> [Command] {
    let since = news?.since.day ?? here.today
    start = .day(since - (since == here.today ? 1 : 7))
    return questions(at: here).map { .ask($0) }
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    guard let found = reply.answer(to: start) else { return [] }
    let chosen = current?.sequence
    news = found
    cursor.setCount(lines.count)
    if let row = lines.firstIndex(where: { $0.sequence == chosen }) { cursor.select(row) }
    // From now on the same news stay in sight, no matter what is looked at.
    if case .lastLook = start { start = .act(found.after) }
    return [.noteLook(upTo: found.upTo)]
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: max(1, size.rows - 4))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.news
    guard let news else { return }
    let head = area.row(0).inset(columns: 1)
    canvas.write(words.since(news.since, here), in: head, role: .heading)
    canvas.write(words.counts(news), in: area.row(1).inset(columns: 1), role: news.total > 0 ? .strong : .dim)
    if let kind {
      canvas.write("[\(kind.name(in: here.language))]", in: head, .trailing, role: .chip)
    }
    ListTable(columns: columns(at: here), rows: lines, cursor: cursor, none: (words.nothing, .good))
      .draw(on: &canvas, in: area.split(top: 3).rest, language: here.language)
  }

  private func columns(at here: ScreenContext) -> [ListColumn<NewsLine>] {
    let words = here.words.news
    return [
      ListColumn("时间", "Time", width: 11) { $0.at.spoken(on: here.today, in: here.language) },
      ListColumn("什么事", "What", width: 9, role: { $0.kind.newsRole }, text: { words.short($0.kind) }),
      ListColumn("单位", "Unit", width: 12, weight: 1, dropOrder: 1) { line in
        here.units.first { $0.code == line.unit }?.name ?? line.unit?.rawValue ?? "-"
      },
      ListColumn("内容", "Matter", width: 26, weight: 3) { words.text(of: $0) },
      ListColumn("经办", "By", width: 8) { $0.whoName },
      ListColumn("编号", "Number", width: 16, dropOrder: 2) { line in
        line.record?.description ?? line.draft.map { "D\($0)" } ?? ""
      },
    ]
  }
}

extension NewsLine {
  /// What Enter opens: the record, else the unit's ledger.
  var way: Destination? {
    record.map { .record($0) } ?? unit.map { .ledger($0, side, nil, year: at.day.year) }
  }
}

extension EntryKind {
  fileprivate var newsRole: Role {
    switch self {
    case .recordVoided, .actRefused: .alert
    case .recordReturned, .recordRevised: .warning
    default: .text
    }
  }
}
