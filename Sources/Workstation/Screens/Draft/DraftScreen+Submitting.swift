import Records
import TerminalUI

// From the form to the head: what is missing, what looks alike, what evidence is lacking.
extension DraftScreen {
  mutating func submit(at here: ScreenContext) -> [Command] {
    if let untaken = takeField(at: here) { return [untaken] }
    isSubmitting = true
    showsProblems = true
    (confirmations, confirmsUnlinked) = (Confirmations(), false)
    let kept = keep(at: here)
    guard let current = current(at: here) else { return kept }
    return kept + [.flushDrafts, .ask(DraftReviewQuery(draft: current))]
  }

  /// Goes on with a submission as far as the review lets it.
  mutating func goOn(_ review: DraftReview, at here: ScreenContext) -> [Command] {
    guard isSubmitting, let draft else { return [] }
    let words = here.words.form
    if let first = review.problems.first {
      isSubmitting = false
      if places.contains(Place(first.field)) { focus = Place(first.field) }
      var fields: [FormField] = []
      for problem in review.problems where !fields.contains(problem.field) { fields.append(problem.field) }
      return [.tell(StatusLine(words.stillMissing(fields.map(words.field)), isProblem: true))]
    }
    // An event without a duty counts for none; new records are asked about this, and changes were when they were new.
    if purpose == .new, links.links.isEmpty, !confirmsUnlinked {
      mode = .unlinked(words.unlinkedQuestion)
      return []
    }
    let unsaid = review.similar.filter { !confirmations.duplicates.contains($0.name) }
    if !unsaid.isEmpty {
      mode = .duplicates(words.duplicates(unsaid))
      return []
    }
    if review.lacking.contains(where: { !confirmations.lacking.contains($0) }) {
      mode = .lacking(words.lacking(review.lacking.map { $0.name(in: here.language) }))
      return []
    }
    isSubmitting = false
    let act = Act.submit(draft: draft.number, confirmations)
    return [purpose == .void ? .confirm(act) : .perform(act)]
  }

  mutating func answerDuplicates(_ dialog: Dialog, at here: ScreenContext) -> [Command] {
    answer(dialog, at: here) { screen in
      screen.confirmations.duplicates = screen.review?.similar.map(\.name) ?? []
    }
  }

  mutating func answerLacking(_ dialog: Dialog, at here: ScreenContext) -> [Command] {
    answer(dialog, at: here) { screen in screen.confirmations.lacking = screen.review?.lacking ?? [] }
  }

  mutating func answerUnlinked(_ dialog: Dialog, at here: ScreenContext) -> [Command] {
    if dialog.answer == .cancelled { focus = .links }
    return answer(dialog, at: here) { $0.confirmsUnlinked = true }
  }

  private mutating func answer(
    _ dialog: Dialog, at here: ScreenContext, _ confirm: (inout DraftScreen) -> Void
  )
    -> [Command]
  {
    switch dialog.answer {
    case nil: return []
    case .cancelled:
      (mode, isSubmitting) = (.filling, false)
      return []
    case .confirmed, .text:
      mode = .filling
      confirm(&self)
      return ask(at: here)
    }
  }
}

extension DraftScreen.Place {
  /// The place of a field with something wrong.
  init(_ field: FormField) {
    switch field {
    case .start: self = .start
    case .end: self = .end
    case .place: self = .location
    case .people: self = .people
    case .headCount: self = .headCount
    case .title: self = .title
    case .summary: self = .summary
    case .category: self = .category
    case .subject: self = .subject
    case .links: self = .links
    case .evidence: self = .evidence
    case .noAttachmentReason: self = .noAttachment
    case .paperNumber: self = .paperNumber
    case .paperLocation: self = .paperLocation
    case .paperPages: self = .paperPages
    case .reason: self = .reason
    case .lateReason: self = .lateReason
    case .counterpart: self = .counterpart
    }
  }

  /// The field of the form that the place edits.
  var field: FormField? {
    FormField.allCases.first { DraftScreen.Place($0) == self }
  }
}
