/// An event that was recorded for the same duty before: what a new form can begin with.
package struct Precedent: Hashable, Sendable {
  /// The record's number or the draft's name.
  package var name: String
  package var form: DraftForm

  package init(name: String, form: DraftForm) {
    self.name = name
    self.form = form
  }

  /// How many minutes it took; `nil` where no end was stated.
  package var minutes: Int? {
    guard let start = Moment(form.start), let end = RecordRules.end(form.end, from: start), end > start else {
      return nil
    }
    return end - start
  }
}

extension DraftForm {
  /// A new form like a record: who, where and what; when and the evidence are the new event's own.
  package init(like content: RecordContent) {
    self.init(content)
    (start, end, evidence, counterpart) = ("", "", [], "")
    (noAttachmentReason, noAttachmentText, noPaper) = (nil, "", false)
  }
}
