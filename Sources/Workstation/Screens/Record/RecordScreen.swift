import Records
import TerminalUI

/// One entered record: all that is known of it, its revisions field by field, and its history.
package struct RecordScreen: Screen {
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

  package static let spot: ScreenID? = .record
  package static let specimen = RecordScreen(RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 1))
  package func name(in words: Words) -> String { words.record.name }
  package var isTyping: Bool { mode != .reading || reader.isOpen }

  package func questions(at here: ScreenContext) -> [any Query] {
    [RecordDetailQuery(number: number), RecordHistoryQuery(number: number)]
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words.record, here.language)
    let notRead = detail == nil ? here.words.station.notRead : nil
    let unfiled = here.may(.filePaper, on: number.side) && !hasPaper
    let noEvidence =
      evidence.isEmpty ? notRead ?? language.say("这条没有电子附件。", "It has no attachments.") : nil
    let final = obstacleToChange(at: here)
    return [
      ScreenKey(language.say("内容/修订/历史", "Next page"), .tab) { screen, _ in screen.turn() },
      ScreenKey(words.view, .character("v"), unless: noEvidence) { $0.reader.open($0.evidence, at: $1) },
      ScreenKey(language.say("更正", "Correct"), .character("c"), unless: final) { screen, _ in
        [.open(.change(screen.number, .correction))]
      },
      ScreenKey(language.say("补充", "Supplement"), .character("s"), unless: final) { screen, _ in
        [.open(.change(screen.number, .supplement))]
      },
      ScreenKey(
        words.filePaper, .character("p"),
        unless: unfiled
          ? nil
          : notRead ?? here.only(.filePaper, on: number.side)
            ?? language.say("纸质档号已登记。", "The paper file is registered.")
      ) { screen, _ in
        screen.mode = .filing(OpenForm(.paper(of: screen.number)))
        return []
      },
      ScreenKey(
        language.say("照此新记", "New like it"), .character("n"),
        unless: here.may(.draftRecord, on: number.side)
          ? nil : notRead ?? language.say("只有本单位的记录员能新记。", "Only its unit's recorder makes records.")
      ) { screen, _ in [.open(.copy(screen.number))] },
      ScreenKey(language.say("导出材料", "Export evidence"), .character("e"), unless: noEvidence) {
        $0.reader.open($0.evidence, exports: true, at: $1)
      },
      ScreenKey(language.say("作废", "Void"), .character("Z"), unless: final, isInFooter: false) {
        screen, here in
        screen.mode = .voiding(here.words.record.voiding(screen.number.description))
        return []
      },
    ]
  }

  /// Why no change of the record can be asked for now.
  private func obstacleToChange(at here: ScreenContext) -> String? {
    let language = here.language
    guard let detail else { return here.words.station.notRead }
    if detail.row.state == .voided { return language.say("已作废的不再改。", "A voided record changes no more.") }
    if let draft = detail.pendingDraft {
      return language.say("草稿 D\(draft) 正在办，先办完它。", "Draft D\(draft) is on its way; finish it first.")
    }
    return here.may(.askForChange, on: number.side)
      ? nil
      : language.say(
        "录入后不能改；更正、补充、作废由本单位记录员提出。", "Entered is final; changes are asked for by its recorder.")
  }

  private mutating func turn() -> [Command] {
    let pages = Page.allCases
    page = pages[((pages.firstIndex(of: page) ?? 0) + 1) % pages.count]
    sheet = Sheet()
    return []
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

  package func help(in words: Words) -> Help { words.record.help }

  package mutating func resize(to size: Size) {
    self.size = size
    reader.resize(to: size)
  }
}
