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
