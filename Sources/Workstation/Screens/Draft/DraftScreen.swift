import Records
import TerminalUI

/// The event form: a new record, a returned one, a correction or a supplement.
///
/// Every change is kept as a draft; F5 puts it before the head.
package struct DraftScreen: Screen {
  /// What the form was opened on.
  package enum Origin: Hashable, Sendable {
    case new(Side, DraftForm)
    case draft(Int)
    case change(RecordNumber, Purpose)
    /// A new record like an entered one.
    case copy(RecordNumber)
  }

  /// The places of the form, in the order of Tab.
  package enum Place: Hashable, Sendable {
    case reason, start, end, location, people, headCount, title, summary, links, subject, category
    case evidence, noAttachment, noAttachmentText, paperNumber, paperLocation, paperPages
    case counterpart, enterWhenSigned, lateReason
  }

  /// What lies over the form.
  enum Mode: Equatable, Sendable {
    case filling
    case browsing(FileBrowser)
    case duplicates(Dialog)
    case lacking(Dialog)
    /// No duty is named, so it would count for none.
    case unlinked(Dialog)
    case explaining(Dialog)
    case taking(Picker)
    case guessing(GuessSheet)
    case viewing(Pager)
  }

  let origin: Origin
  package internal(set) var draft: Draft?
  package internal(set) var standing: DraftStanding?
  package internal(set) var review: DraftReview?
  /// The record's content as it is entered, for corrections and supplements.
  package internal(set) var entered: RecordContent?
  package internal(set) var keptAt: Instant?
  /// Why what stands in the fields is not kept.
  var keepFailure: StoreFailure?
  /// What is typed becomes a draft of its own, for somebody else changed the one that was opened.
  var isParting = false
  /// When the text of a time was last changed: its words mean a day as of then.
  var readAt: [Place: Moment] = [:]
  package internal(set) var focus = Place.start
  var mode = Mode.filling
  /// All fields show their problems once the person tried to submit.
  var showsProblems = false
  var isSubmitting = false
  /// What the store found wrong, until the form is changed: a review of the form alone does not see all of it.
  var refused: [FieldProblem] = []
  /// What could not be read when its field was left or kept, until the form is changed.
  var unread: [FieldProblem] = []
  var confirmations = Confirmations()
  var confirmsUnlinked = false
  /// A draft was asked for and has not come yet.
  var isOrdered = false
  var size = Size(columns: 80, rows: 20)
  /// The folders of this person, once the store has told them.
  var folders: FileFolders?
  /// The files that are being attached.
  var files = AttachRound()
  /// The last event of the same duty, and the end that was proposed by its length.
  var precedent: Precedent?
  var proposedEnd: String?
  /// The record whose content is taken into the form when it arrives, and the summary that came from it.
  var wanted: RecordNumber?
  var borrowing: Borrowing?
  var past: [Place: Past] = [:]
  var isTypingCaption = false

  // The fields.
  var reason = TextField(limit: 500)
  var start = TextField(limit: 30)
  var end = TextField(limit: 30)
  var location = SuggestingField(limit: 100)
  var people = PeopleField()
  var headCount = TextField(limit: 6)
  var title = SuggestingField(limit: 60)
  var summary = TextArea(limit: 2_000)
  var links = LinksField()
  var subject = ChoiceField<DutySubject>([DutySubject(kind: .team)])
  var category = ChoiceField<EventCategory>(EventCategory.allCases)
  var evidence = EvidenceField()
  var noAttachment = ChoiceField<NoAttachmentReason?>([nil] + NoAttachmentReason.allCases.map { $0 })
  var noAttachmentText = TextField(limit: 200)
  var paperNumber = TextField(limit: 30)
  var paperLocation = TextField(limit: 60)
  var paperPages = TextField(limit: 5)
  var enterWhenSigned = ChoiceField<Bool>([false, true])
  var lateReason = TextField(limit: 200)
  var counterpart = SuggestingField(limit: 30, takesValue: true)

  /// A form on something.
  package init(_ origin: Origin) {
    self.origin = origin
    switch origin {
    case .new(let side, let form):
      load(form, side: side)
      if !form.title.isEmpty || !form.place.isEmpty { focus = .start }
    case .change(_, let purpose): focus = purpose == .new ? .start : .reason
    case .draft, .copy: break
    }
  }

  package static let spot: ScreenID? = .form
  package static let specimen = DraftScreen(.new(.main, DraftForm(subject: DutySubject(kind: .team))))
  package static let hasTabs = false
  package var isTyping: Bool { true }

  /// The side of the form.
  package var side: Side? {
    switch origin {
    case .new(let side, _): side
    case .draft: draft?.side
    case .change(let number, _), .copy(let number): number.side
    }
  }

  /// What the form asks for in the end.
  package var purpose: Purpose {
    if let draft { return draft.purpose }
    if case .change(_, let purpose) = origin { return purpose }
    return .new
  }

  package func name(in words: Words) -> String { words.form.name(purpose) }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words.form, here.language)
    let isNew = purpose == .new
    return [
      ScreenKey(language.say("下一项", "Next"), .tab) { $0.move(by: 1, at: $1) },
      ScreenKey(language.say("存", "Save"), .control("s")) { $0.save(at: $1) },
      ScreenKey(language.say("送审", "Submit"), .function(5)) { $0.submit(at: $1) },
      ScreenKey(language.say("说明", "Explain"), .function(1)) { screen, here in
        screen.mode = .explaining(here.words.form.explanation(screen.focus))
        return []
      },
      ScreenKey(language.say("加材料", "Add file"), .control("o")) { screen, here in
        screen.leaveField(at: here) { _ in } + screen.browse()
      },
      ScreenKey(language.say("编辑器", "Editor"), .control("e")) { screen, here in
        screen.settle(at: here) + [.edit(screen.summary.text)]
      },
      ScreenKey(
        words.take, .function(3),
        unless: isNew ? nil : language.say("只有新记实可以取用。", "Only a new record can begin from another.")
      ) { screen, here in screen.settle(at: here) + screen.openMenu(at: here) },
      ScreenKey(
        words.guess, .function(4),
        unless: isNew && !summary.isEmpty
          ? nil : language.say("先把文字粘贴或写进摘要，再识别。", "Paste or write the text into the summary first.")
      ) { screen, here in screen.settle(at: here) + screen.guess(at: here) },
      ScreenKey(language.say("上一项", "Previous"), .backTab, isInFooter: false) { $0.move(by: -1, at: $1) },
      ScreenKey(language.say("下一项或添加", "Next, or add"), .enter, isInFooter: false) { screen, here in
        screen.focus == .evidence ? screen.browse() : screen.goToOpen(at: here)
      },
      ScreenKey(here.words.station.back, .escape) { $0.leave(at: $1) },
    ]
  }

  package func help(in words: Words) -> Help { words.form.help }

  package func questions(at here: ScreenContext) -> [any Query] {
    var questions: [any Query] = []
    switch origin {
    case .draft(let number) where draft == nil: questions.append(DraftQuery(number: number))
    case .change(let number, _) where entered == nil: questions.append(RecordDetailQuery(number: number))
    case .copy(let number) where borrowing == nil && draft == nil:
      questions.append(RecordDetailQuery(number: number))
    default: break
    }
    guard let unit = draft?.unit ?? here.post?.unit, let side else { return questions }
    let year = (Moment(start.text)?.day ?? here.today).year
    if case .new = origin, draft == nil, precedent == nil, let link = links.links.first {
      questions.append(PrecedentQuery(unit: unit, side: side, duty: link.code))
    }
    let offered: [CandidateKind] = [
      .people(unit), .places(unit), .titles(unit, side), .occurrences(unit, side, year: year),
      .counterparts(unit, side),
    ]
    return questions + offered + [FileFoldersQuery()]
  }

  /// The places that can be reached now: a supplement touches nothing that is there.
  var places: [Place] {
    let papers: [Place] = purpose == .new ? paperPlaces : []
    switch purpose {
    case .new:
      return [
        .start, .end, .location, .people, .headCount, .title, .summary, .links, .subject, .category,
        .evidence,
      ] + lackPlaces + papers + [.counterpart, .enterWhenSigned, .lateReason]
    case .correction:
      return [
        .reason, .start, .end, .location, .people, .headCount, .title, .summary, .links, .subject, .category,
        .evidence,
      ] + lackPlaces + [.counterpart]
    case .supplement: return [.reason, .summary, .evidence]
    case .void: return [.reason]
    }
  }

  /// Whether it is said that no paper exists, in the place of a number.
  var hasNoPaper: Bool { ["无", "none"].contains(paperNumber.text.trimmed.lowercased()) }

  private var paperPlaces: [Place] {
    hasNoPaper ? [.paperNumber] : [.paperNumber, .paperLocation, .paperPages]
  }

  private var lackPlaces: [Place] {
    guard evidence.items.isEmpty else { return [] }
    return noAttachment.value == .some(.other) ? [.noAttachment, .noAttachmentText] : [.noAttachment]
  }
}
