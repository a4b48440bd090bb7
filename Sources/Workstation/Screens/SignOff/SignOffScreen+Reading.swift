import Records
import TerminalUI

// What a head has read to its end in this session, and signing all of it at once.
extension SignOffScreen {
  /// The rows in which the content is shown.
  var sheetRows: Int { size.rows - listRows - 3 }

  func isEndInSight(at here: ScreenContext) -> Bool {
    sheet.top + sheetRows >= lines(at: here, width: size.columns - 2).count
  }

  /// Whether exactly this submission was read; one that was submitted again is not.
  func isRead(_ standing: DraftStanding?, at here: ScreenContext) -> Bool {
    guard let standing, standing.state == .submitted, let submission = standing.submission else {
      return false
    }
    return here.read.contains(submission)
  }

  /// The drafts that wait for this head and were read, in the order of the queue.
  func readDrafts(at here: ScreenContext) -> [DraftStanding] {
    queue.filter { isRead($0, at: here) && here.may(.signRecord, on: $0.draft.side) }
  }

  /// As many as one confirmation can name.
  var mostAtOnce: Int { max(3, size.rows - 9) }

  /// The names of the evidence that the person never opened in this session.
  func unopened(in drafts: [DraftStanding], at here: ScreenContext) -> [String] {
    drafts.flatMap { $0.submitted?.evidence ?? [] }.filter { !here.opened.contains($0.sha256) }.map(\.name)
  }

  /// Marks the chosen draft as read: on Space or a page key at its end, or on Tab with its end in sight.
  func noteReading(at here: ScreenContext) -> [Command] {
    guard !isComparing, let current, current.state == .submitted, let submission = current.submission,
      here.may(.signRecord, on: current.draft.side), !isRead(current, at: here)
    else { return [] }
    return [.noteReading(submission)]
  }

  /// Whether Tab leads further: on to the end of what is read, to the next draft, or back to the beginning.
  func hasNext(at here: ScreenContext) -> Bool {
    guard current != nil else { return false }
    return queue.count > 1 || isComparing || sheet.top > 0 || !noteReading(at: here).isEmpty
  }

  mutating func sign(_ read: [DraftStanding], _ dialog: Dialog) -> [Command] {
    switch dialog.answer {
    case nil: return []
    case .cancelled, .confirmed:
      mode = .reading
      return []
    case .text(let opinion):
      mode = .reading
      round = SigningRound(read)
      return read.map {
        .perform(.sign(draft: $0.id, opinion: opinion.trimmed, paper: nil, reading: $0.submission))
      }
    }
  }

  mutating func concludeRound(at here: ScreenContext) -> [Command] {
    guard let round, round.isOver else { return [] }
    self.round = nil
    return [.tell(here.words.signOff.signedAll(round))]
  }
}

/// What becomes of drafts that are signed together: each is an act of its own, and each can be refused.
struct SigningRound: Hashable, Sendable {
  private var waiting: Set<Int>
  private let names: [Int: String]
  private(set) var signed = 0
  private(set) var entered = 0
  /// What was not done, by draft, with the reason.
  private(set) var problems: [String] = []

  init(_ drafts: [DraftStanding]) {
    waiting = Set(drafts.map(\.id))
    names = Dictionary(drafts.map { ($0.id, $0.draft.name) }, uniquingKeysWith: { $1 })
  }

  var isOver: Bool { waiting.isEmpty }
  func isWaiting(for draft: Int) -> Bool { waiting.contains(draft) }

  mutating func take(_ draft: Int, _ receipt: Receipt, in language: Language) {
    waiting.remove(draft)
    signed += 1
    if receipt.number != nil { entered += 1 }
    guard let refusal = receipt.notEntered else { return }
    problems.append("\(names[draft] ?? ""): \(StoreFailure.refused(refusal).sentence(in: language))")
  }

  mutating func take(_ draft: Int, _ failure: StoreFailure, in language: Language) {
    waiting.remove(draft)
    problems.append("\(names[draft] ?? ""): \(failure.sentence(in: language))")
  }
}
