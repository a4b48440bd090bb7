import Records
import TerminalUI

/// What waits for the head's signature, nearest deadline first, with the content in full.
///
/// The head reads and signs here; the recorder lends the keyboard, keys in a paper signature, enters.
package struct SignOffScreen: Screen {
  package enum Action: Hashable, Sendable {
    case sign, signAll, sendBack, enter, handOver, view, compare, next, paper, withdraw
  }

  /// What lies over it.
  enum Mode: Equatable, Sendable {
    case reading
    case signing(Dialog)
    /// Signs several at once, each of which was read to its end.
    case signingAll([DraftStanding], Dialog)
    case returning(Dialog)
    case late(Dialog)
    case handing(PersonCode, Dialog)
    /// The head has no key yet.
    case enrolling(OpenForm)
    case paper(PaperSignForm)
  }

  /// The draft that was asked for, which is chosen when it comes.
  var wanted: Int?
  package internal(set) var queue: [DraftStanding] = []
  var colleagues: [Colleague] = []
  /// The records that corrections and supplements in the queue are about, as they are entered.
  var originals: [RecordNumber: RecordContent] = [:]
  var cursor = ListCursor()
  var sheet = Sheet()
  var reader = EvidenceReader()
  var isComparing = false
  /// The head who is asked to sit down, until it is known whether there is a key.
  var invited: PersonCode?
  /// What became of the drafts that are being signed together.
  var round: SigningRound?
  var mode = Mode.reading
  /// What was closed with its act, until that is answered.
  var sent = SentForm<Mode>()
  var size = Size(columns: 80, rows: 19)

  /// The queue, at a draft or at its beginning.
  package init(draft: Int?) { wanted = draft }

  package static let spot: Spot? = .signOff
  package static let specimen = SignOffScreen(draft: nil)
  package func name(in words: Words) -> String { words.signOff.name }
  package var isTyping: Bool { mode != .reading || reader.isOpen }

  package var current: DraftStanding? {
    cursor.selection.flatMap { queue.indices.contains($0) ? queue[$0] : nil }
  }

  /// What can be opened of the chosen draft.
  var evidence: [EvidenceItem] { (current?.submitted?.evidence ?? []) + (current?.signing?.scans ?? []) }

  /// What the chosen draft is compared with: the attempt before it, or the record that it changes.
  var base: RecordContent? {
    current?.previous ?? current?.draft.record.flatMap { originals[$0] }
  }

  package func questions(at desk: Desk) -> [Question] {
    guard let unit = desk.post?.unit else { return [] }
    return [.drafts(unit, desk.post?.side, states(at: desk)), .people(unit)]
  }

  private func states(at desk: Desk) -> Set<DraftState> {
    desk.isHead ? [.submitted] : [.submitted, .signed]
  }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    let isWaiting = current?.state == .submitted
    let isSigned = current?.state == .signed
    let side = current?.draft.side
    let isHead = desk.may(.signRecord, on: side)
    let isRecorder = desk.may(.enterRecord, on: side)
    let hasEvidence = !evidence.isEmpty
    return Keymap([
      KeyBinding(.character("s"), action: .sign, isOffered: isHead && isWaiting, isInFooter: isHead),
      KeyBinding(
        .character("A"), action: .signAll, isOffered: isHead && !readDrafts(at: desk).isEmpty,
        isInFooter: isHead),
      KeyBinding(.character("r"), action: .sendBack, isOffered: isHead && isWaiting, isInFooter: isHead),
      KeyBinding(.enter, action: .enter, isOffered: isRecorder && isSigned, isInFooter: !isHead),
      KeyBinding(.character("S"), action: .handOver, isOffered: isRecorder && isWaiting, isInFooter: !isHead),
      KeyBinding(.character("p"), action: .paper, isOffered: isRecorder && isWaiting, isInFooter: !isHead),
      KeyBinding(.character("v"), action: .view, isOffered: hasEvidence),
      KeyBinding(.character("d"), action: .compare, isOffered: base != nil),
      KeyBinding(.tab, action: .next, isOffered: hasNext(at: desk)),
      KeyBinding(.character("w"), action: .withdraw, isOffered: isRecorder && isWaiting, isInFooter: false),
    ])
  }

  package func label(of action: Action, in words: Words) -> String { words.signOff.label(action) }

  package func refusal(of action: Action, at desk: Desk) -> String {
    desk.words.signOff.refusal(action, isHead: desk.isHead, state: current?.state)
  }

  package func help(in words: Words) -> Help { words.signOff.help }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    let words = desk.words.signOff
    guard let current else { return [] }
    switch action {
    case .sign:
      mode = .signing(
        words.signing(current.title(in: desk.words), unopened: unopened(in: [current], at: desk)))
    case .signAll:
      let read = Array(readDrafts(at: desk).prefix(mostAtOnce))
      mode = .signingAll(
        read,
        words.signingAll(
          read.map { $0.title(in: desk.words) }, unread: queue.count - readDrafts(at: desk).count,
          unopened: unopened(in: read, at: desk)))
    case .sendBack: mode = .returning(words.returning(current.title(in: desk.words)))
    case .enter: return [.perform(.enter(draft: current.id, lateReason: nil))]
    case .handOver:
      if desk.isServed, let person = desk.seat?.person.code {
        return [
          .tell(Notice(StoreFailure.lineOfAnother(person).sentence(in: desk.language), isProblem: true))
        ]
      }
      guard let head = head(of: current.draft.side, at: desk) else {
        return [.tell(Notice(words.noHead, isProblem: true))]
      }
      invited = head.person.code
      return [.ask(.accounts(head.person.code.rawValue))]
    case .view: return reader.open(evidence, at: desk)
    case .compare:
      isComparing.toggle()
      sheet = Sheet()
    case .next:
      let reading = noteReading(at: desk)
      if !reading.isEmpty, !isEndInSight(at: desk) {
        // It reads on first: nothing is read whose end was not in sight.
        let count = lines(at: desk, width: size.columns - 2).count
        _ = sheet.type(.key(.pageDown), lines: count, rows: sheetRows)
        return []
      }
      cursor.select((cursor.selected + 1) % max(1, queue.count))
      reset()
      return reading
    case .paper:
      guard let head = head(of: current.draft.side, at: desk) else {
        return [.tell(Notice(words.noHead, isProblem: true))]
      }
      mode = .paper(PaperSignForm(signer: head.person, day: desk.today))
    case .withdraw: return [.perform(.withdraw(draft: current.id))]
    }
    return []
  }

  /// Asks the head for the passphrase; one who has none chooses it on the spot.
  mutating func invite(_ account: Account, at desk: Desk) -> [Command] {
    invited = nil
    let (name, words) = (account.person.name, desk.words.signOff)
    let administrator = desk.isAdministratorToo ? desk.seat?.person.name : nil
    if account.enrolled {
      mode = .handing(account.id, words.handing(name))
    } else if account.codeWaiting || administrator != nil {
      mode = .enrolling(OpenForm(.firstKey(of: account.person, vouching: administrator)))
    } else {
      return [.tell(Notice(words.noKey(name), isProblem: true))]
    }
    return []
  }

  /// The head of a side on the day, or the acting one.
  func head(of side: Side, at desk: Desk) -> Colleague? {
    func has(_ role: PostRole) -> (Colleague) -> Bool {
      { colleague in
        colleague.posts.contains { post in
          post.role == role && post.isHeld(on: desk.today)
            && desk.post?.unit.map { post.covers($0, side) } == true
        }
      }
    }
    return colleagues.first(where: has(.primaryHead)) ?? colleagues.first(where: has(.actingHead))
  }

  mutating func reset() {
    sheet = Sheet()
    isComparing = false
  }

  package mutating func resize(to size: Size) {
    self.size = size
    reader.resize(to: size)
    cursor.resize(height: listRows)
  }

  /// The list has a third of the room, the text the rest.
  var listRows: Int { max(2, min(max(2, queue.count), (size.rows - 4) / 3)) }
}
