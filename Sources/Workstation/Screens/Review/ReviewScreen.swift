import Records
import TerminalUI

/// A unit's month under review: its occurrences with record and evidence beside; the office judges, the unit answers
/// once.
package struct ReviewScreen: Screen {
  package enum Action: Hashable, Sendable {
    case open, next, accept, partly, sendBack, refuse, answer, close, reopen
    case side, before, after
    case save, cancel
  }

  let unit: UnitCode
  private(set) var side: Side
  private(set) var month: Month
  private(set) var detail: ReviewDetail?
  /// The record that stands for the chosen occurrence.
  private(set) var record: RecordDetail?
  var list = MemoryList<ReviewLine>()
  /// The form that lies over the list, and the question before the review is closed.
  private(set) var over: OpenForm?
  private(set) var asking = Asking()
  /// Whether the next occurrence that waits is gone to when the answer is there.
  private var goesOn = true
  private(set) var size = Size(columns: 80, rows: 19)

  /// The month of a side, before the answer comes.
  package init(_ unit: UnitCode, _ side: Side, _ month: Month) {
    (self.unit, self.side, self.month) = (unit, side, month)
  }

  package static let spot: Spot? = .review
  package static let specimen = ReviewScreen("", .main, Month(index: 24_312))
  package func name(in words: Words) -> String { words.reviews.sheet }
  package var isTyping: Bool { over != nil || asking.isOpen }

  package func questions(at desk: Desk) -> [Question] {
    [.monthlyReview(unit, side, month)] + (recordQuestion.map { [$0] } ?? [])
  }

  private var recordQuestion: Question? { list.current?.item.record.map { .record($0) } }
  private var isOpen: Bool { detail.map { $0.standing.state != .closed } ?? false }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    if let over { return over.keymap(save: .save, cancel: .cancel) }
    let hasSides = ScoreScreen.sides(of: unit, at: desk).count > 1
    let moves = [
      KeyBinding(.tab, action: Action.side, isOffered: hasSides, isInFooter: hasSides),
      KeyBinding(.character("["), .left, action: .before, isInFooter: !desk.isSupervisor),
      KeyBinding(
        .character("]"), .right, action: .after, isOffered: month < Month(containing: desk.today),
        isInFooter: !desk.isSupervisor),
    ]
    let record = KeyBinding(.enter, action: Action.open, isOffered: list.current?.item.record != nil)
    guard desk.isSupervisor else {
      return Keymap(
        [record, KeyBinding(.character("a"), action: .answer, isOffered: mayAnswer(at: desk))] + moves)
    }
    let judges = obstacle(at: desk) == nil
    return Keymap(
      [
        record,
        KeyBinding(.character("a"), action: .accept, isOffered: judges),
        KeyBinding(.character("p"), action: .partly, isOffered: judges),
        KeyBinding(.character("s"), action: .sendBack, isOffered: judges),
        KeyBinding(.character("x"), action: .refuse, isOffered: judges),
        KeyBinding(
          .character("n"), action: .next,
          isOffered: list.rows.contains { $0.waits && $0.id != list.current?.id }),
        KeyBinding(.character("c"), action: .close, isOffered: closingObstacle(at: desk) == nil),
        KeyBinding(
          .character("o"), action: .reopen,
          isOffered: detail?.standing.state == .closed && desk.may(.reviewMonth, on: side),
          isInFooter: detail?.standing.state == .closed),
      ] + moves)
  }

  /// Why this month cannot be closed by this person now.
  private func closingObstacle(at desk: Desk) -> String? {
    guard desk.may(.reviewMonth, on: side) else {
      return desk.words.verify.onlyFor(Operation.reviewMonth.whoMay(in: desk.language))
    }
    if month.lastDay >= desk.today { return ActRefusal.monthNotOver(month).sentence(in: desk.language) }
    if detail == nil { return desk.words.station.notRead }
    return isOpen ? nil : desk.words.reviews.closedAlready
  }

  /// Why the chosen occurrence cannot be judged now.
  private func obstacle(at desk: Desk) -> String? {
    if let obstacle = closingObstacle(at: desk) { return obstacle }
    guard let line = list.current else { return desk.words.station.chooseFirst }
    return line.item.record == nil
      ? ActRefusal.notRecorded(line.item.occurrence).sentence(in: desk.language) : nil
  }

  /// Whether the chosen verdict waits for the unit's one answer.
  private func mayAnswer(at desk: Desk) -> Bool {
    guard isOpen, unit == desk.post?.unit, desk.may(.answerReview, on: side), let line = list.current else {
      return false
    }
    return line.awaitsAnswer
  }

  package func label(of action: Action, in words: Words) -> String { words.reviews.label(action) }

  package func refusal(of action: Action, at desk: Desk) -> String {
    let words = desk.words.reviews
    switch action {
    case .open: return list.current == nil ? desk.words.station.chooseFirst : words.noRecord
    case .accept, .partly, .sendBack, .refuse: return obstacle(at: desk) ?? desk.words.station.notNow
    case .close: return closingObstacle(at: desk) ?? desk.words.station.notNow
    case .reopen: return words.notClosed
    case .answer: return words.noAnswer
    case .next: return words.nothingWaits
    case .side: return desk.words.station.oneSide
    case .after: return words.noLaterMonth
    default: return desk.words.station.notNow
    }
  }

  package func help(in words: Words) -> Help { words.reviews.help }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: desk) { return commands }
    if over != nil { return over?.type(input, on: Area(size), at: desk) }
    let before = list.current?.id
    guard list.type(input, rowsIn: places(in: Area(size)).list.split(top: 1).rest) else { return nil }
    return follow(from: before)
  }

  /// Asks for the record of the occurrence that was moved to.
  private mutating func follow(from before: OccurrenceName?) -> [Command] {
    guard list.current?.id != before else { return [] }
    record = nil
    return recordQuestion.map { [.ask($0)] } ?? []
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    let name = list.current?.item.occurrence
    switch action {
    case .open: return list.current?.item.record.map { [.open(.record($0))] } ?? []
    case .next: return goOn()
    case .accept:
      guard let name else { return [] }
      return [.perform(judging(name, .accepted, 100))]
    case .partly: begin(name.map { verdict(.partly, on: $0) })
    case .sendBack: begin(name.map { verdict(.sentBack, on: $0) })
    case .refuse: begin(name.map { verdict(.notAccepted, on: $0) })
    case .answer: begin(name.map { answer(to: $0) })
    case .reopen: begin(reopening)
    case .cancel: over = nil
    case .save: return over?.commands(at: desk) ?? []
    case .close:
      let words = desk.words.reviews
      guard let detail else { return [] }
      asking.ask(
        ActQuestion(
          Dialog(
            title: words.label(Action.close), message: words.closeMessage([detail.standing], detail),
            confirm: words.label(Action.close), cancel: desk.words.station.cancel),
          .closeReviews([unit], side, month, acceptingRest: true)))
    case .side:
      side = side == .main ? .supervision : .main
      return readAnew(at: desk)
    case .before, .after:
      month = Month(index: month.index + (action == .before ? -1 : 1))
      return readAnew(at: desk)
    }
    return []
  }

  private mutating func begin(_ form: FormSpec?) { over = form.map { OpenForm($0) } }

  private mutating func readAnew(at desk: Desk) -> [Command] {
    (detail, record, goesOn) = (nil, nil, true)
    list.fill([])
    return questions(at: desk).map { .ask($0) }
  }

  /// To the next occurrence below that waits for a verdict, else to the first one.
  private mutating func goOn() -> [Command] {
    let before = list.current?.id
    let place = list.rows.firstIndex { $0.id == before } ?? -1
    let order = list.rows.dropFirst(place + 1) + list.rows.prefix(place + 1)
    if let next = order.first(where: \.waits) { list.choose(next.id) }
    return follow(from: before)
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    asking.receive(reply, in: desk.language)
    switch reply {
    case .answered(.monthlyReview(unit, side, month), .monthlyReview(let found)):
      let before = list.current?.id
      detail = found
      list.fill(found.lines)
      if goesOn {
        goesOn = false
        if let first = desk.isSupervisor ? nil : list.rows.first(where: \.awaitsAnswer) {
          list.choose(first.id)
        } else if list.current.map({ !$0.waits }) ?? true {
          _ = goOn()
        }
      }
      return follow(from: before)
    case .answered(let asked, .record(let found)) where asked == recordQuestion: record = found
    case .performed(let act, _):
      guard let done = desk.words.reviews.done(act) else { return [] }
      over = nil
      if case .judge = act { goesOn = true }
      return [.tell(Notice(done))]
    case .refused: _ = over?.receive(reply, at: desk)
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
