import Records
import TerminalUI

/// What waits for the head's signature, nearest deadline first, with the content in full.
///
/// The head reads and signs here; the recorder lends the keyboard, keys in a paper signature, enters.
package struct SignOffScreen: Screen {
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

  package static let spot: ScreenID? = .signOff
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

  package func questions(at here: ScreenContext) -> [any Query] {
    guard let unit = here.post?.unit else { return [] }
    return [
      DraftsQuery(unit: unit, side: here.post?.side, states: states(at: here)), PeopleQuery(unit: unit),
    ]
  }

  private func states(at here: ScreenContext) -> Set<DraftState> {
    here.isHead ? [.submitted] : [.submitted, .signed]
  }

  package func help(in words: Words) -> Help { words.signOff.help }

  /// Asks the head for the passphrase; one who has none chooses it on the spot.
  mutating func invite(_ account: Account, at here: ScreenContext) -> [Command] {
    invited = nil
    let (name, words) = (account.person.name, here.words.signOff)
    let administrator = here.isAdministratorToo ? here.session?.person.name : nil
    if account.enrolled {
      mode = .handing(account.id, words.handing(name))
    } else if account.codeWaiting || administrator != nil {
      mode = .enrolling(OpenForm(.firstKey(of: account.person, vouching: administrator)))
    } else {
      return [.tell(StatusLine(words.noKey(name), isProblem: true))]
    }
    return []
  }

  /// The head of a side on the day, or the acting one.
  func head(of side: Side, at here: ScreenContext) -> Colleague? {
    func has(_ role: PostRole) -> (Colleague) -> Bool {
      { colleague in
        colleague.posts.contains { post in
          post.role == role && post.isHeld(on: here.today)
            && here.post?.unit.map { post.covers($0, side) } == true
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
