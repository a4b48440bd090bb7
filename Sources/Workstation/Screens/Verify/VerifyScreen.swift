import Records
import TerminalUI

/// Whether the store is true: what was checked and when, the checks themselves, faults, heads and checkpoints.
package struct VerifyScreen: Screen {
  package enum Action: Hashable, Sendable { case quick, full, own, checkpoint, turn }

  /// What the lower half lists.
  package enum Page: Hashable, Sendable { case faults, heads }

  private(set) var overview: StoreOverview?
  private(set) var heads: [ChainHead] = []
  /// What was found in this sitting, and in what.
  private(set) var report: VerificationReport?
  private(set) var scope: VerificationScope?
  private(set) var running: VerificationScope?
  private(set) var page = Page.faults
  private(set) var cursor = ListCursor()
  /// The question before a checkpoint.
  private(set) var asking = Asking()
  private var size = Size(columns: 80, rows: 19)

  /// A screen before anything is known.
  package init() {}

  package static let spot: Spot? = .verify
  package static let specimen = VerifyScreen()
  package func name(in words: Words) -> String { words.verify.name }
  package func questions(at desk: Desk) -> [Question] { [.overview, .heads] }
  package var isTyping: Bool { asking.isOpen }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    let (isFree, mayAll) = (running == nil, desk.may(.verifyAll))
    return Keymap([
      KeyBinding(.character("v"), action: .quick, isOffered: isFree),
      KeyBinding(.character("w"), action: .full, isOffered: isFree && mayAll),
      KeyBinding(.character("o"), action: .own, isOffered: isFree && desk.post?.unit != nil),
      KeyBinding(.tab, action: .turn),
      KeyBinding(.character("c"), action: .checkpoint, isOffered: isFree && desk.may(.makeCheckpoint)),
    ])
  }

  package func label(of action: Action, in words: Words) -> String {
    switch action {
    case .quick: words.verify.quick
    case .full: words.verify.full
    case .own: words.verify.own
    case .checkpoint: words.verify.makeCheckpoint
    case .turn: page == .faults ? words.verify.heads : words.verify.faults
    }
  }

  package func refusal(of action: Action, at desk: Desk) -> String {
    let (words, language) = (desk.words.verify, desk.language)
    if running != nil { return words.isRunning }
    switch action {
    case .full: return words.onlyFor(Operation.verifyAll.whoMay(in: language))
    case .checkpoint: return words.onlyFor(Operation.makeCheckpoint.whoMay(in: language))
    case .own: return words.noUnit
    case .quick, .turn: return words.isRunning
    }
  }

  package func help(in words: Words) -> Help {
    Help(
      words.verify.purpose,
      rules: [
        Help.Rule(words.verify.chained, words.verify.chainedArticle),
        Help.Rule(words.verify.onPaper, words.verify.onPaperArticle),
      ])
  }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: desk) { return commands }
    if case .mouse(let mouse) = input, mouse.act == .press {
      return cursor.press(mouse.point, in: places(in: Area(size)).list.split(top: 1).rest) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .quick: return start(VerificationScope(quick: true))
    case .full: return start(VerificationScope())
    case .own: return desk.post?.unit.map { start(VerificationScope(unit: $0)) } ?? []
    case .checkpoint:
      asking.ask(ActQuestion(desk.checkpointQuestion, .makeCheckpoint))
      return []
    case .turn:
      page = page == .faults ? .heads : .faults
      count(at: desk)
      cursor.select(0)
      return []
    }
  }

  private mutating func start(_ scope: VerificationScope) -> [Command] {
    running = scope
    return [.start(.verify(scope))]
  }

  /// What was found in this sitting by the person, else by the check that goes on by itself, else in the last one.
  func faults(at desk: Desk) -> [VerificationFault] {
    if let report { return report.faults }
    return desk.faults.isEmpty ? desk.lastCheck?.found.first ?? [] : desk.faults
  }

  private mutating func count(at desk: Desk) {
    cursor.setCount(page == .faults ? faults(at: desk).count : heads.count)
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    asking.receive(reply, in: desk.language)
    switch reply {
    case .answered(.overview, .overview(let overview)):
      self.overview = overview
      count(at: desk)
    case .finished(.watch, _): count(at: desk)
    case .answered(.heads, .heads(let heads)):
      self.heads = heads.sorted { $0.chain < $1.chain }
      count(at: desk)
    case .finished(.verify(let scope), .verified(let report)):
      (self.report, self.scope, running, page) = (report, scope, nil, .faults)
      count(at: desk)
      cursor.select(0)
      return [.ask(.overview)]
    case .jobFailed(.verify, let failure):
      running = nil
      if failure == .stopped { return [.tell(Notice(desk.words.verify.stopped))] }
    case .performed(.makeCheckpoint, let receipt):
      return receipt.checkpoint.map { [.tell(Notice(desk.words.units.made($0)))] } ?? []
    default: break
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: max(1, places(in: Area(size)).list.rows - 1))
  }
}
