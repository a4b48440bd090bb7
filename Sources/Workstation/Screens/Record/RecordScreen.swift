import Records
import TerminalUI

/// One entered record: all that is known of it, its revisions field by field, and its history.
package struct RecordScreen: Screen {
  package enum Action: Hashable, Sendable {
    case next, correct, supplement, copy, paper, view, export, void
  }

  /// Its three pages.
  package enum Page: CaseIterable, Hashable, Sendable { case content, revisions, history }

  /// What lies over it.
  enum Mode: Equatable, Sendable {
    case reading
    case voiding(Dialog)
    case filing(OpenForm)
  }

  package let number: RecordNumber
  package internal(set) var detail: RecordDetail?
  package internal(set) var history: [HistoryLine] = []
  package internal(set) var page = Page.content
  var sheet = Sheet()
  var reader = EvidenceReader()
  var mode = Mode.reading
  /// What was closed with its act, until that is answered.
  var sent = SentForm<OpenForm>()
  /// The question for the reason of a void, until there is a draft that holds it.
  var voiding: Dialog?
  var size = Size(columns: 80, rows: 19)

  /// The screen of a record.
  package init(_ number: RecordNumber) { self.number = number }

  package static let spot: Spot? = .record
  package static let specimen = RecordScreen(RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 1))
  package func name(in words: Words) -> String { words.record.name }
  package var isTyping: Bool { mode != .reading || reader.isOpen }

  package func questions(at desk: Desk) -> [Question] { [.record(number), .recordHistory(number)] }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    let isFree = detail.map { $0.row.state != .voided && $0.pendingDraft == nil } ?? false
    let mayChange = isFree && desk.may(.askForChange, on: number.side)
    let hasEvidence = !evidence.isEmpty
    return Keymap([
      KeyBinding(.tab, action: .next),
      KeyBinding(.character("v"), action: .view, isOffered: hasEvidence),
      KeyBinding(.character("c"), action: .correct, isOffered: mayChange),
      KeyBinding(.character("s"), action: .supplement, isOffered: mayChange),
      KeyBinding(
        .character("p"), action: .paper,
        isOffered: desk.may(.filePaper, on: number.side) && !hasPaper),
      KeyBinding(.character("n"), action: .copy, isOffered: desk.may(.draftRecord, on: number.side)),
      KeyBinding(.character("e"), action: .export, isOffered: hasEvidence),
      KeyBinding(.character("Z"), action: .void, isOffered: mayChange, isInFooter: false),
    ])
  }

  /// What can be opened: the evidence, and the sheet that was signed by hand.
  ///
  /// Among the revisions everything that any of them names.
  var evidence: [EvidenceItem] {
    let shown = (detail?.revisions ?? []).suffix(page == .revisions ? .max : 1)
    var items: [EvidenceItem] = []
    for item in shown.reversed().flatMap({ $0.content.evidence + $0.signing.scans })
    where !items.contains(where: { $0.sha256 == item.sha256 }) {
      items.append(item)
    }
    return items
  }

  var hasPaper: Bool {
    if case .filed = detail?.row.paper { return true }
    return false
  }

  package func label(of action: Action, in words: Words) -> String { words.record.label(action) }

  package func refusal(of action: Action, at desk: Desk) -> String {
    if detail == nil { return desk.words.station.notRead }
    if action == .paper, !desk.may(.filePaper, on: number.side) {
      return desk.words.verify.onlyFor(Operation.filePaper.whoMay(in: desk.language))
    }
    return desk.words.record.refusal(
      action, isVoid: detail?.row.state == .voided, pending: detail?.pendingDraft,
      mayChange: desk.may(.askForChange, on: number.side))
  }

  package func help(in words: Words) -> Help { words.record.help }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    let words = desk.words.record
    switch action {
    case .next:
      let pages = Page.allCases
      page = pages[((pages.firstIndex(of: page) ?? 0) + 1) % pages.count]
      sheet = Sheet()
    case .correct: return [.open(.change(number, .correction))]
    case .supplement: return [.open(.change(number, .supplement))]
    case .copy: return [.open(.copy(number))]
    case .paper: mode = .filing(OpenForm(.paper(of: number)))
    case .view: return reader.open(evidence, at: desk)
    case .export: return reader.open(evidence, exports: true, at: desk)
    case .void: mode = .voiding(words.voiding(number.description))
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    reader.resize(to: size)
  }
}
