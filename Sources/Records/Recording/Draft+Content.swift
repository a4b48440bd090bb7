extension DraftForm {
  /// The form filled with a record's content: for a correction, a supplement, or a new record like an old one.
  package init(_ content: RecordContent) {
    self.init(
      start: content.time.start.description, end: content.time.end?.description ?? "", place: content.place,
      people: content.people, headCount: content.headCount.map(String.init) ?? "", title: content.title,
      summary: content.summary, category: content.category, subject: content.subject, links: content.links,
      evidence: content.evidence, noAttachmentReason: content.noAttachmentReason,
      noAttachmentText: content.noAttachmentText ?? "", noPaper: content.noPaper == true,
      counterpart: content.counterpart ?? "")
  }

  /// An empty form of a side: its subject is the one that the side most often has.
  package init(side: Side) {
    self.init(subject: DutySubject(kind: side == .main ? .team : .disciplineBody))
  }
}

extension Draft {
  /// A draft made again from what was submitted, when the file of drafts was lost.
  package init(number: Int, submission: SubmissionFacts) {
    let body = submission.body
    var form = DraftForm(body.content)
    form.reason = body.reason ?? ""
    form.enterWhenSigned = body.enterWhenSigned == true
    form.lateReason = body.lateReason ?? ""
    self.init(
      number: number, version: 0, unit: body.content.unit, side: body.content.side,
      author: submission.author, createdAt: body.draftedAt, updatedAt: submission.at, purpose: body.purpose,
      record: body.record, form: form)
  }
}
