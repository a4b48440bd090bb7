import Records
import TerminalUI

/// The reviews of a month and side, those that wait first: into each, or closed here, marked ones together.
package struct ReviewsScreen: Screen {
  package enum Order: Hashable, Sendable { case state, unit }

  private(set) var side: Side?
  private(set) var month: Month?
  private(set) var order = Order.state
  private(set) var all: [ReviewStanding]?
  /// The chosen unit's occurrences, as they stand.
  private(set) var chosen: ReviewDetail?
  var list = MemoryList<ReviewStanding>()
  /// The one question that comes before reviews are closed.
  private(set) var asking = Asking()
  /// Whether reviews were just closed, after which the next one that is open is chosen.
  private var goesOn = false
  var exporting = Exporting()
  private(set) var size = Size(columns: 80, rows: 19)

  /// The reviews of a side and month; of their own office and the last month that is over unless they are named.
  package init(_ side: Side? = nil, _ month: Month? = nil) { (self.side, self.month) = (side, month) }

  package static let spot: ScreenID? = .reviews
  package static let specimen = ReviewsScreen()
  package func name(in words: Words) -> String { words.reviews.name }
  package var isTyping: Bool { asking.isOpen || exporting.isOpen || list.narrowing.isTyping }

  /// The main office reviews the main side, the discipline office both.
  func shownSide(at here: ScreenContext) -> Side {
    here.post?.role == .mainSupervisor ? .main : side ?? here.office
  }
  func shownMonth(at here: ScreenContext) -> Month { month ?? Month(containing: here.today).previous }

  package func questions(at here: ScreenContext) -> [any Query] {
    [ReviewQuery(month: shownMonth(at: here), side: shownSide(at: here))] + (chosenQuery.map { [$0] } ?? [])
  }

  private var chosenQuery: ReviewDetailQuery? {
    list.current.map { ReviewDetailQuery(unit: $0.unit, side: $0.side, month: $0.month) }
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    let isFixed = here.post?.role == .mainSupervisor
    let isLast = shownMonth(at: here) >= Month(containing: here.today)
    let keys: [ScreenKey<Self>] = [
      ScreenKey(
        language.say("审核", "Review"), .enter, unless: list.current == nil ? words.station.chooseFirst : nil
      ) { screen, _ in
        screen.list.current.map { [.open(.review($0.unit, $0.side, $0.month))] } ?? []
      },
      ScreenKey(words.reviews.close, .character("c"), unless: obstacle(at: here)) { $0.askToClose(at: $1) },
      ScreenKey(
        language.say("换方面", "Side"), .tab, unless: isFixed ? words.station.oneSide : nil, isInFooter: !isFixed
      ) { screen, here in
        screen.side = screen.shownSide(at: here) == .main ? .supervision : .main
        return screen.readAnew(at: here)
      },
      ScreenKey(language.say("上月", "Before"), .character("["), .left) { $0.turn(by: -1, at: $1) },
      ScreenKey(
        language.say("下月", "Next"), .character("]"), .right, unless: isLast ? words.reviews.noLaterMonth : nil
      ) { $0.turn(by: 1, at: $1) },
      ScreenKey(language.say("排名", "Ranking"), .character("r")) { screen, here in
        [.open(.ranking(Quarter(containing: screen.shownMonth(at: here).firstDay), nil))]
      },
    ]
    return keys
      + list.keys(
        \.list, at: here, sort: { screen, _ in screen.turnOrder() }, export: { $0.export(at: $1) },
        moved: { $0.follow(from: $1) }) + importKeys(.reviews, at: here)
  }

  /// The reviews that would be closed: the marked ones in sight, else the chosen one; closed ones are passed over.
  private var toClose: [ReviewStanding] {
    (list.marks.isEmpty ? list.current.map { [$0] } ?? [] : list.marked).filter { $0.state != .closed }
  }

  private func obstacle(at here: ScreenContext) -> String? {
    let (side, month) = (shownSide(at: here), shownMonth(at: here))
    if let only = here.only(.reviewMonth, on: side) { return only }
    if month.lastDay >= here.today { return ActRefusal.monthNotOver(month).sentence(in: here.language) }
    if list.current == nil { return here.words.station.chooseFirst }
    return toClose.isEmpty ? here.words.reviews.closedAlready : nil
  }

  package func help(in words: Words) -> Help { words.reviews.listHelp }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: here) { return commands }
    if let commands = asking.type(input, on: Area(size), at: here) { return commands }
    let before = list.current?.id
    guard list.type(input, rowsIn: tableArea(in: Area(size)).split(top: 1).rest) else { return nil }
    return follow(from: before)
  }

  /// Asks for the occurrences of the unit that was moved to.
  private mutating func follow(from before: String?) -> [Command] {
    guard list.current?.id != before else { return [] }
    chosen = nil
    return chosenQuery.map { [.ask($0)] } ?? []
  }

  private mutating func askToClose(at here: ScreenContext) -> [Command] {
    let (words, units) = (here.words.reviews, toClose)
    asking.ask(
      ActQuestion(
        words.closing(units, chosen),
        .closeReviews(
          units.map(\.unit), shownSide(at: here), shownMonth(at: here), acceptingRest: true)))
    return []
  }

  private mutating func turn(by months: Int, at here: ScreenContext) -> [Command] {
    month = Month(index: shownMonth(at: here).index + months)
    return readAnew(at: here)
  }

  private mutating func readAnew(at here: ScreenContext) -> [Command] {
    (all, chosen) = (nil, nil)
    list.unmark()
    list.fill([])
    return questions(at: here).map { .ask($0) }
  }

  private mutating func turnOrder() -> [Command] {
    order = order == .state ? .unit : .state
    lay()
    return []
  }

  private mutating func export(at here: ScreenContext) -> [Command] {
    let words = here.words.lists
    let rows = list.marks.isEmpty ? list.rows : list.marked
    guard !rows.isEmpty else {
      return [
        .tell(StatusLine(list.marks.isEmpty ? words.nothingShown : words.allMarksHidden, isProblem: true))
      ]
    }
    exporting.open(
      .export(
        .monthlyReviews(rows), title: subject(at: here), subtitle: "\(here.today)",
        scope: words.rows(rows.count), at: here))
    return []
  }

  /// What the list shows: 2026年5月审核 主体.
  func subject(at here: ScreenContext) -> String {
    here.words.reviews.subject(shownMonth(at: here), shownSide(at: here))
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    asking.receive(reply, in: here.language)
    exporting.take(reply, in: here.language)
    if let found = reply.answer(ReviewQuery.self, among: questions(at: here)) {
      let before = list.current?.id
      all = found
      lay()
      if goesOn, list.current?.state == .closed, let next = list.rows.first(where: { $0.state != .closed }) {
        list.choose(next.listName)
      }
      goesOn = false
      return follow(from: before)
    }
    if let query = chosenQuery, let detail = reply.answer(to: query) { chosen = detail }
    switch reply {
    case .performed(.closeReviews(let units, _, let month, _), _):
      list.unmark()
      goesOn = true
      return [.tell(StatusLine(here.words.reviews.closed(units.count, month)))]
    default: break
    }
    return []
  }

  /// Lays the rows anew: what was answered first, then what is open, then what is closed; or as units stand.
  private mutating func lay() {
    let rows = all ?? []
    guard order == .state else { return list.fill(rows) }
    list.fill(
      rows.enumerated().sorted { a, b in
        (a.element.state.urgency, a.offset) < (b.element.state.urgency, b.offset)
      }.map(\.element))
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, tableArea(in: Area(size)).rows - 1))
  }
}

extension ReviewStanding: Listed {
  package var listName: String { id }
  package var listTexts: [String] { [unitName, unit.rawValue] }
}

extension ReviewState {
  /// What waits for the reviewer comes first.
  var urgency: Int {
    switch self {
    case .answered: 0
    case .reopened: 1
    case .open: 2
    case .closed: 3
    }
  }
}
