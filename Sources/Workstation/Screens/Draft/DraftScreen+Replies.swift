import Records
import TerminalUI

// What replies change in the form; typed text is never overwritten by them.
extension DraftScreen {
  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    switch reply {
    case .answered: return takeAnswer(reply, at: desk)
    case .drafted(let made):
      guard draft == nil || isParting, isMine(made, at: desk) else { return [] }
      let (hasMore, parted) = (made.form != lastingForm(at: desk), isParting ? draft : nil)
      if parted != nil { standing = nil }
      (draft, keptAt, keepFailure) = (made, made.updatedAt, nil)
      (isOrdered, isParting) = (false, false)
      let told = parted.map { [Command.tell(desk.words.form.parted(from: $0.name, as: made.name))] } ?? []
      if isSubmitting { return (hasMore ? keep(at: desk) + [.flushDrafts] : []) + ask(at: desk) + told }
      return (hasMore ? keep(at: desk) : []) + ask(at: desk) + told
    case .notDrafted(let failure):
      (isOrdered, isParting, isSubmitting, keepFailure) = (false, false, false, failure)
    case .kept(let kept) where kept.number == draft?.number:
      draft?.version = kept.version
      (keptAt, keepFailure) = (kept.updatedAt, nil)
      return isSubmitting ? [] : ask(at: desk)
    case .notKept(let lost, let failure) where lost.number == draft?.number && failure.isOfAnotherHand:
      return part(from: lost, at: desk)
    case .notKept(let lost, let failure) where lost.number == draft?.number: keepFailure = failure
    case .finished(.attach(_, let path, _, _), .attached(let item)) where files.current == path:
      return take(item, from: path, at: desk)
    case .jobFailed(.attach(_, let path, _, _), let failure) where files.current == path:
      return refuse(path, failure, at: desk)
    case .edited(let text):
      guard text != summary.text else { return [] }
      summary.replace(with: text)
      return keep(at: desk)
    case .performed(.submit(let number, _), _) where number == draft?.number:
      return [.tell(Notice(desk.words.form.submitted)), .back]
    case .refused(.submit(let number, _), let failure) where number == draft?.number:
      return receive(failure, at: desk)
    default: break
    }
    return []
  }

  private func isMine(_ made: Draft, at desk: Desk) -> Bool {
    made.side == side && made.purpose == purpose && (isOrdered || isParting)
      || made.form == lastingForm(at: desk)
  }

  private mutating func takeAnswer(_ reply: Reply, at desk: Desk) -> [Command] {
    if let (query, found) = reply.answered(DraftQuery.self) { return take(found, query.number, at: desk) }
    if let (query, detail) = reply.answered(RecordDetailQuery.self), let content = detail.content {
      return take(content, query.number, at: desk)
    }
    if let (query, review) = reply.answered(DraftReviewQuery.self), query.draft.number == draft?.number {
      self.review = review
      return goOn(review, at: desk)
    }
    if let (kind, found) = reply.answered(CandidateKind.self) { offer(found, kind, at: desk) }
    if let (_, found) = reply.answered(PrecedentQuery.self), let found, precedent == nil {
      return begin(from: found, at: desk)
    }
    if let (asked, page) = reply.answered(RecordPageQuery.self), let side,
      asked.query == Self.lastRecords(asked.query.unit ?? "", side)
    {
      offer(page.rows, at: desk)
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

  private mutating func take(_ found: DraftStanding, _ number: Int, at desk: Desk) -> [Command] {
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
    return record + ask(at: desk) + questions(at: desk).map { .ask($0) }
  }

  private mutating func take(_ content: RecordContent, _ number: RecordNumber, at desk: Desk) -> [Command] {
    if number == wanted {
      fill(like: content, number, at: desk)
      return keep(at: desk) + ask(at: desk) + [.tell(Notice(desk.words.form.taken(number.description)))]
    }
    if case .copy(number) = origin, draft == nil, borrowing == nil {
      load(DraftForm(like: content), side: number.side)
      borrowing = Borrowing(name: number.description, summary: content.summary)
      precedent = Precedent(name: number.description, form: DraftForm(content))
      return [.tell(Notice(desk.words.form.taken(number.description)))]
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

  private mutating func offer(_ found: [Candidate], _ kind: CandidateKind, at desk: Desk) {
    switch kind {
    case .people:
      people.suggest(found)
      people.offerTyped(saying: desk.words.form.asOutsider)
    case .places: location.suggest(found)
    case .titles: title.suggest(found)
    case .occurrences: links.suggest(found)
    case .counterparts: counterpart.suggest(found)
    case .units, .found: break
    }
  }

  /// The store's last word on a submission, in the same dialogs as the form's own.
  private mutating func receive(_ failure: StoreFailure, at desk: Desk) -> [Command] {
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
    return goOn(review, at: desk)
  }
}

extension StoreFailure {
  /// Whether somebody has changed, submitted or finished the draft elsewhere, so that this text is one of its own.
  fileprivate var isOfAnotherHand: Bool {
    switch self {
    case .draftChanged, .refused(.wrongState), .refused(.noSuch(.draft)): true
    default: false
    }
  }
}
