import Records
import TerminalUI

// What replies change in the form; typed text is never overwritten by them.
extension DraftScreen {
  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    switch reply {
    case .answered: return takeAnswer(reply, at: here)
    case .drafted(let made):
      guard draft == nil || isParting, isMine(made, at: here) else { return [] }
      let (hasMore, parted) = (made.form != lastingForm(at: here), isParting ? draft : nil)
      if parted != nil { standing = nil }
      (draft, keptAt, keepFailure) = (made, made.updatedAt, nil)
      (isOrdered, isParting) = (false, false)
      let told = parted.map { [Command.tell(here.words.form.parted(from: $0.name, as: made.name))] } ?? []
      if isSubmitting { return (hasMore ? keep(at: here) + [.flushDrafts] : []) + ask(at: here) + told }
      return (hasMore ? keep(at: here) : []) + ask(at: here) + told
    case .notDrafted(let failure):
      (isOrdered, isParting, isSubmitting, keepFailure) = (false, false, false, failure)
    case .kept(let kept) where kept.number == draft?.number:
      draft?.version = kept.version
      (keptAt, keepFailure) = (kept.updatedAt, nil)
      return isSubmitting ? [] : ask(at: here)
    case .notKept(let lost, let failure) where lost.number == draft?.number && failure.isOfAnotherHand:
      return part(from: lost, at: here)
    case .notKept(let lost, let failure) where lost.number == draft?.number: keepFailure = failure
    case .finished(.attach(_, let path, _, _), .attached(let item)) where files.current == path:
      return take(item, from: path, at: here)
    case .jobFailed(.attach(_, let path, _, _), let failure) where files.current == path:
      return refuse(path, failure, at: here)
    case .edited(let text):
      guard text != summary.text else { return [] }
      summary.replace(with: text)
      return keep(at: here)
    case .performed(.submit(let number, _), _) where number == draft?.number:
      return [.tell(StatusLine(here.words.form.submitted)), .back]
    case .refused(.submit(let number, _), let failure) where number == draft?.number:
      return receive(failure, at: here)
    default: break
    }
    return []
  }

  private func isMine(_ made: Draft, at here: ScreenContext) -> Bool {
    made.side == side && made.purpose == purpose && (isOrdered || isParting)
      || made.form == lastingForm(at: here)
  }

  private mutating func takeAnswer(_ reply: Reply, at here: ScreenContext) -> [Command] {
    if let (query, found) = reply.answered(DraftQuery.self) { return take(found, query.number, at: here) }
    if let (query, detail) = reply.answered(RecordDetailQuery.self), let content = detail.content {
      return take(content, query.number, at: here)
    }
    if let (query, review) = reply.answered(DraftReviewQuery.self), query.draft.number == draft?.number {
      self.review = review
      return goOn(review, at: here)
    }
    if let (kind, found) = reply.answered(CandidateKind.self) { offer(found, kind, at: here) }
    if let (_, found) = reply.answered(PrecedentQuery.self), let found, precedent == nil {
      return begin(from: found, at: here)
    }
    if let (asked, page) = reply.answered(RecordPageQuery.self), let side,
      asked.query == Self.lastRecords(asked.query.unit ?? "", side)
    {
      offer(page.rows, at: here)
    }
    if let folders = reply.answer(to: FileFoldersQuery()) { self.folders = folders }
    if let (query, text) = reply.answered(EvidenceTextQuery.self), mode == .filling,
      evidence.items.contains(where: { $0.sha256 == query.digest })
    {
      let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Pager.Paragraph(String($0)) }
      mode = .viewing(Pager(paragraphs, size: Size(columns: size.columns - 2, rows: size.rows)))
    }
    if let (_, found) = reply.answered(FolderQuery.self), case .browsing(var browser) = mode {
      switch found {
      case .folder(let folder):
        browser.receive(folder)
        mode = .browsing(browser)
      case .file(let path): return take(browser.choose([path]))
      }
    }
    return []
  }

  private mutating func take(_ found: DraftStanding, _ number: Int, at here: ScreenContext) -> [Command] {
    guard draft == nil, case .draft(number) = origin else {
      if draft?.number == number { standing = found }
      return []
    }
    draft = found.draft
    standing = found
    (keptAt, keepFailure) = (found.draft.updatedAt, nil)
    load(found.draft.form, side: found.draft.side)
    // Words that were kept as they were typed mean the days of that time.
    let typedAt = found.draft.updatedAt.moment
    readAt = [.start: typedAt, .end: typedAt]
    focus = found.draft.purpose == .new ? .start : .reason
    let record = found.draft.record.map { [Command.ask(RecordDetailQuery(number: $0))] } ?? []
    return record + ask(at: here) + questions(at: here).map { .ask($0) }
  }

  private mutating func take(_ content: RecordContent, _ number: RecordNumber, at here: ScreenContext)
    -> [Command]
  {
    if number == wanted {
      fill(like: content, number, at: here)
      return keep(at: here) + ask(at: here) + [.tell(StatusLine(here.words.form.taken(number.description)))]
    }
    if case .copy(number) = origin, draft == nil, borrowing == nil {
      load(DraftForm(like: content), side: number.side)
      borrowing = Borrowing(name: number.description, summary: content.summary)
      precedent = Precedent(name: number.description, form: DraftForm(content))
      return [.tell(StatusLine(here.words.form.taken(number.description)))]
    }
    guard entered == nil else { return [] }
    if case .change(number, _) = origin {
      entered = content
      load(DraftForm(content), side: content.side)
      focus = .reason
    } else if draft?.record == number {
      entered = content
    }
    return []
  }

  private mutating func offer(_ found: [Candidate], _ kind: CandidateKind, at here: ScreenContext) {
    switch kind {
    case .people:
      people.suggest(found)
      people.offerTyped(saying: here.words.form.asOutsider)
    case .places: location.suggest(found)
    case .titles: title.suggest(found)
    case .occurrences: links.suggest(found)
    case .counterparts: counterpart.suggest(found)
    case .units, .found: break
    }
  }

  /// The store's last word on a submission, in the same dialogs as the form's own.
  private mutating func receive(_ failure: StoreFailure, at here: ScreenContext) -> [Command] {
    isSubmitting = false
    guard case .refused(let refusal) = failure else { return [] }
    var review = review ?? DraftReview(problems: [], similar: [], lacking: [])
    switch refusal {
    case .incomplete(let problems): (review.problems, refused) = (problems, problems)
    case .duplicates(let similar): review.similar = similar
    case .evidenceLacking(let kinds): review.lacking = kinds
    default: return []
    }
    self.review = review
    isSubmitting = true
    return goOn(review, at: here)
  }
}

extension StoreFailure {
  /// Whether somebody has changed, submitted or finished the draft elsewhere, so that this text is a new draft.
  fileprivate var isOfAnotherHand: Bool {
    switch self {
    case .draftChanged, .refused(.wrongState), .refused(.noSuch(.draft)): true
    default: false
    }
  }
}
