import Records
import TerminalUI

/// Whether the store is true: what was checked and when, the checks themselves, faults, heads and checkpoints.
package struct VerifyScreen: Screen {
  /// What the lower half lists.
  package enum Page: Hashable, Sendable { case faults, heads }

  private(set) var overview: StoreOverview?
  private(set) var heads: [ChainHead] = []
  /// What was found in this session, and in what.
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

  package static let spot: ScreenID? = .verify
  package static let specimen = VerifyScreen()
  package func name(in words: Words) -> String { words.verify.name }
  package func questions(at here: ScreenContext) -> [any Query] { [OverviewQuery(), HeadsQuery()] }
  package var isTyping: Bool { asking.isOpen }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words.verify, here.language)
    let isRunning = running == nil ? nil : words.isRunning
    return [
      ScreenKey(language.say("快速核验", "Quick"), .character("v"), unless: isRunning) { screen, _ in
        screen.start(VerificationScope(quick: true))
      },
      ScreenKey(
        language.say("全库核验", "Whole store"), .character("w"), unless: isRunning ?? here.only(.verifyAll)
      ) { screen, _ in screen.start(VerificationScope()) },
      ScreenKey(
        language.say("本单位", "Own unit"), .character("o"),
        unless: isRunning ?? (here.post?.unit == nil ? words.noUnit : nil)
      ) { screen, here in here.post?.unit.map { screen.start(VerificationScope(unit: $0)) } ?? [] },
      ScreenKey(page == .faults ? words.heads : words.faults, .tab) { $0.turn(at: $1) },
      ScreenKey(
        language.say("出校验点", "Checkpoint"), .character("c"), unless: isRunning ?? here.only(.makeCheckpoint)
      ) { screen, here in
        screen.asking.ask(ActQuestion(here.checkpointQuestion, .makeCheckpoint))
        return []
      },
    ]
  }

  package func help(in words: Words) -> Help {
    Help(
      words.verify.purpose,
      rules: [
        Help.Rule(words.verify.chained, words.verify.chainedArticle),
        Help.Rule(words.verify.onPaper, words.verify.onPaperArticle),
      ])
  }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: here) { return commands }
    if case .mouse(let mouse) = input, mouse.act == .press {
      return cursor.press(mouse.point, in: places(in: Area(size)).list.split(top: 1).rest) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  private mutating func start(_ scope: VerificationScope) -> [Command] {
    running = scope
    return [.start(.verify(scope))]
  }

  private mutating func turn(at here: ScreenContext) -> [Command] {
    page = page == .faults ? .heads : .faults
    count(at: here)
    cursor.select(0)
    return []
  }

  /// What was found in this session by the person, else by the check that goes on by itself, else in the last one.
  func faults(at here: ScreenContext) -> [VerificationFault] {
    if let report { return report.faults }
    return here.faults.isEmpty ? here.lastCheck?.found.first ?? [] : here.faults
  }

  private mutating func count(at here: ScreenContext) {
    cursor.setCount(page == .faults ? faults(at: here).count : heads.count)
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    asking.receive(reply, in: here.language)
    if let overview = reply.answer(to: OverviewQuery()) {
      self.overview = overview
      count(at: here)
    }
    if let heads = reply.answer(to: HeadsQuery()) {
      self.heads = heads.sorted { $0.chain < $1.chain }
      count(at: here)
    }
    switch reply {
    case .finished(.watch, _): count(at: here)
    case .finished(.verify(let scope), .verified(let report)):
      (self.report, self.scope, running, page) = (report, scope, nil, .faults)
      count(at: here)
      cursor.select(0)
      return [.ask(OverviewQuery())]
    case .jobFailed(.verify, let failure):
      running = nil
      if failure == .stopped { return [.tell(StatusLine(here.words.verify.stopped))] }
    case .performed(.makeCheckpoint, let receipt):
      return receipt.checkpoint.map { [.tell(StatusLine(here.words.units.made($0)))] } ?? []
    default: break
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: max(1, places(in: Area(size)).list.rows - 1))
  }
}
