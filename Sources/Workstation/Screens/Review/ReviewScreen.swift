import Records
import TerminalUI

/// A unit's month under review: its occurrences with record and evidence beside; the office judges, the unit answers
/// once.
package struct ReviewScreen: Screen {
  let unit: UnitCode
  private(set) var side: Side
  private(set) var month: Month
  private(set) var detail: ReviewDetail?
  /// The record that stands for the chosen occurrence.
  private(set) var record: RecordDetail?
  var list = MemoryList<ReviewLine>()
  /// The form that lies over the list, and the question before the review is closed.
  var over: OpenForm?
  private(set) var asking = Asking()
  /// Whether to go to the next occurrence that waits when the answer is there.
  private var goesOn = true
  private(set) var size = Size(columns: 80, rows: 19)

  /// The month of a side, before the answer comes.
  package init(_ unit: UnitCode, _ side: Side, _ month: Month) {
    (self.unit, self.side, self.month) = (unit, side, month)
  }

  package static let spot: ScreenID? = .review
  package static let specimen = ReviewScreen("", .main, Month(index: 24_312))
  package func name(in words: Words) -> String { words.reviews.sheet }
  package var isTyping: Bool { over != nil || asking.isOpen }

  package func questions(at here: ScreenContext) -> [any Query] {
    [query] + (recordQuery.map { [$0] } ?? [])
  }

  private var query: ReviewDetailQuery { ReviewDetailQuery(unit: unit, side: side, month: month) }

  private var chosen: OccurrenceName? { list.current?.item.occurrence }
  private var recordQuery: RecordDetailQuery? {
    list.current?.item.record.map { RecordDetailQuery(number: $0) }
  }
  private var isOpen: Bool { detail.map { $0.standing.state != .closed } ?? false }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    if let over { return over.keys(\.over, rows: size.rows, at: here) }
    return (here.isSupervisor ? officeKeys(at: here) : unitKeys(at: here)) + moves(at: here)
  }

  private func recordKey(at here: ScreenContext) -> ScreenKey<Self> {
    let refusal = list.current == nil ? here.words.station.chooseFirst : here.words.reviews.noRecord
    return ScreenKey(
      here.language.say("看记实", "Record"), .enter,
      unless: list.current?.item.record == nil ? refusal : nil
    ) { screen, _ in screen.list.current?.item.record.map { [.open(.record($0))] } ?? [] }
  }

  private func unitKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    [
      recordKey(at: here),
      ScreenKey(
        here.language.say("答复", "Answer"), .character("a"),
        unless: mayAnswer(at: here) ? nil : here.words.reviews.noAnswer
      ) { screen, _ in screen.begin(screen.chosen.map { screen.answer(to: $0) }) },
    ]
  }

  private func officeKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let language = here.language
    let (obstacle, isClosed) = (obstacle(at: here), detail?.standing.state == .closed)
    let waits = list.rows.contains { $0.waits && $0.id != list.current?.id }
    func judge(_ label: String, _ key: Character, _ verdict: Verdict) -> ScreenKey<Self> {
      ScreenKey(label, .character(key), unless: obstacle) { screen, _ in
        screen.begin(screen.chosen.map { screen.verdict(verdict, on: $0) })
      }
    }
    return [
      recordKey(at: here),
      ScreenKey(language.say("认可", "Accept"), .character("a"), unless: obstacle) { screen, _ in
        screen.chosen.map { [.perform(screen.judging($0, .accepted, 100))] } ?? []
      },
      judge(language.say("部分认可", "In part"), "p", .partly),
      judge(language.say("退回", "Send back"), "s", .sentBack),
      judge(language.say("不认可", "Refuse"), "x", .notAccepted),
      ScreenKey(
        language.say("下一待审", "Next waiting"), .character("n"),
        unless: waits ? nil : language.say("没有等待审核的事项。", "Nothing waits for a verdict.")
      ) { screen, _ in screen.goOn() },
      ScreenKey(language.say("关闭", "Close"), .character("c"), unless: closingObstacle(at: here)) {
        $0.askToClose(at: $1)
      },
      ScreenKey(
        language.say("重开", "Reopen"), .character("o"),
        unless: isClosed
          ? here.only(.reviewMonth, on: side)
          : language.say("审核没有关闭，无须重开。", "The review is not closed."), isInFooter: isClosed
      ) { screen, _ in screen.begin(screen.reopening) },
    ]
  }

  private func moves(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    let hasSides = ScoreScreen.sides(of: unit, at: here).count > 1
    let isLast = month >= Month(containing: here.today)
    return [
      ScreenKey(
        language.say("换方面", "Side"), .tab, unless: hasSides ? nil : words.station.oneSide,
        isInFooter: hasSides
      ) { screen, here in
        screen.side = screen.side == .main ? .supervision : .main
        return screen.readAnew(at: here)
      },
      ScreenKey(
        language.say("上月", "Before"), .character("["), .left, isInFooter: !here.isSupervisor
      ) { $0.turn(by: -1, at: $1) },
      ScreenKey(
        language.say("下月", "Next"), .character("]"), .right,
        unless: isLast ? words.reviews.noLaterMonth : nil, isInFooter: !here.isSupervisor
      ) { $0.turn(by: 1, at: $1) },
    ]
  }

  /// Why this month cannot be closed by this person now.
  private func closingObstacle(at here: ScreenContext) -> String? {
    if let only = here.only(.reviewMonth, on: side) { return only }
    if month.lastDay >= here.today { return ActRefusal.monthNotOver(month).sentence(in: here.language) }
    if detail == nil { return here.words.station.notRead }
    return isOpen ? nil : here.words.reviews.closedAlready
  }

  /// Why the chosen occurrence cannot be judged now.
  private func obstacle(at here: ScreenContext) -> String? {
    if let obstacle = closingObstacle(at: here) { return obstacle }
    guard let line = list.current else { return here.words.station.chooseFirst }
    return line.item.record == nil
      ? ActRefusal.notRecorded(line.item.occurrence).sentence(in: here.language) : nil
  }

  /// Whether the chosen verdict waits for the unit's one answer.
  private func mayAnswer(at here: ScreenContext) -> Bool {
    guard isOpen, unit == here.post?.unit, here.may(.answerReview, on: side), let line = list.current else {
      return false
    }
    return line.awaitsAnswer
  }

  package func help(in words: Words) -> Help { words.reviews.help }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: here) { return commands }
    if over != nil { return over?.type(input, on: Area(size), at: here) }
    let before = list.current?.id
    guard list.type(input, rowsIn: places(in: Area(size)).list.split(top: 1).rest) else { return nil }
    return follow(from: before)
  }

  /// Asks for the record of the occurrence that was moved to.
  private mutating func follow(from before: OccurrenceName?) -> [Command] {
    guard list.current?.id != before else { return [] }
    record = nil
    return recordQuery.map { [.ask($0)] } ?? []
  }

  private mutating func begin(_ form: FormSpec?) -> [Command] {
    over = form.map { OpenForm($0) }
    return []
  }

  private mutating func askToClose(at here: ScreenContext) -> [Command] {
    guard let detail else { return [] }
    asking.ask(
      ActQuestion(
        here.words.reviews.closing([detail.standing], detail),
        .closeReviews([unit], side, month, acceptingRest: true)))
    return []
  }

  private mutating func turn(by months: Int, at here: ScreenContext) -> [Command] {
    month = Month(index: month.index + months)
    return readAnew(at: here)
  }

  private mutating func readAnew(at here: ScreenContext) -> [Command] {
    (detail, record, goesOn) = (nil, nil, true)
    list.fill([])
    return questions(at: here).map { .ask($0) }
  }

  /// To the next occurrence below that waits for a verdict, else to the first one.
  private mutating func goOn() -> [Command] {
    let before = list.current?.id
    let place = list.rows.firstIndex { $0.id == before } ?? -1
    let order = list.rows.dropFirst(place + 1) + list.rows.prefix(place + 1)
    if let next = order.first(where: \.waits) { list.choose(next.id) }
    return follow(from: before)
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    asking.receive(reply, in: here.language)
    if let found = reply.answer(to: query) {
      let before = list.current?.id
      detail = found
      list.fill(found.lines)
      if goesOn {
        goesOn = false
        if let first = here.isSupervisor ? nil : list.rows.first(where: \.awaitsAnswer) {
          list.choose(first.id)
        } else if list.current.map({ !$0.waits }) ?? true {
          _ = goOn()
        }
      }
      return follow(from: before)
    }
    if let query = recordQuery, let found = reply.answer(to: query) { record = found }
    switch reply {
    case .performed(let act, _):
      guard let done = here.words.reviews.done(act) else { return [] }
      over = nil
      if case .judge = act { goesOn = true }
      return [.tell(StatusLine(done))]
    case .refused: _ = over?.receive(reply, at: here)
    default: break
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, places(in: Area(size)).list.rows - 1))
  }
}

extension ReviewLine: Listed {
  package var listName: OccurrenceName { id }
  package var listTexts: [String] { [title, item.occurrence.description] }

  /// Whether the unit can still answer the verdict.
  var awaitsAnswer: Bool { item.verdict.map { $0 != .accepted } ?? false && answer == nil }
}
