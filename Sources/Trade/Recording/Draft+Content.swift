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
