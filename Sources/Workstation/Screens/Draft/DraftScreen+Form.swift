import Records
import TerminalUI

// From the fields to the form that is kept, and back.
extension DraftScreen {
  /// What stands in the fields.
  package var form: DraftForm {
    var form = DraftForm(subject: subject.value ?? DutySubject(kind: .team))
    form.start = start.text
    form.end = end.text
    form.place = location.text.text
    form.people = people.people
    form.headCount = headCount.text
    form.title = title.text.text
    form.summary = summary.text
    form.category = category.value ?? .meeting
    form.links = links.links
    form.evidence = evidence.items
    form.noAttachmentReason = evidence.items.isEmpty ? noAttachment.value ?? nil : nil
    form.noAttachmentText = noAttachmentText.text
    form.noPaper = hasNoPaper
    form.paperNumber = form.noPaper ? "" : paperNumber.text
    form.paperLocation = paperLocation.text
    form.paperPages = paperPages.text
    form.counterpart = counterpart.text.text
    form.reason = reason.text
    form.enterWhenSigned = enterWhenSigned.value ?? false
    form.lateReason = lateReason.text
    return form
  }

  /// Puts a form into the fields.
  mutating func load(_ form: DraftForm, side: Side) {
    reason = TextField(form.reason, limit: 500)
    start = TextField(form.start, limit: 30)
    end = TextField(form.end, limit: 30)
    location.load(form.place)
    people.replace(with: form.people)
    headCount = TextField(form.headCount, limit: 6)
    title.load(form.title)
    summary = TextArea(form.summary, limit: 2_000, size: summary.size)
    links = LinksField(form.links)
    subject = ChoiceField(subjects(of: side, keeping: form.subject), chosen: form.subject)
    category.choose(form.category)
    evidence = EvidenceField(form.evidence)
    noAttachment.choose(form.noAttachmentReason)
    noAttachmentText = TextField(form.noAttachmentText, limit: 200)
    paperNumber = TextField(form.noPaper ? "无" : form.paperNumber, limit: 30)
    paperLocation = TextField(form.paperLocation, limit: 60)
    paperPages = TextField(form.paperPages, limit: 5)
    enterWhenSigned.choose(form.enterWhenSigned)
    lateReason = TextField(form.lateReason, limit: 200)
    counterpart.load(form.counterpart)
    (past, readAt) = ([:], [:])
    resizeFields()
  }

  /// What is kept of the fields, which stay as they are typed: no word in it means another day tomorrow.
  func lastingForm(at here: ScreenContext) -> DraftForm {
    var form = form
    let start = TypedTime(start: form.start, now: moment(of: .start, at: here)).moment
    form.end = TypedTime.lasting(end: form.end, start: start, now: moment(of: .end, at: here))
    form.start = TypedTime.lasting(start: form.start, now: moment(of: .start, at: here))
    return form
  }

  /// The moment as of which the words of a time are meant.
  func moment(of place: Place, at here: ScreenContext) -> Moment { readAt[place] ?? here.now.moment }

  /// Whose performance a record can show: team, head, or one of the people who are named in it.
  private func subjects(of side: Side, keeping chosen: DutySubject?) -> [DutySubject] {
    var subjects = SubjectKind.allowed(on: side).filter { $0 != .member }.map { DutySubject(kind: $0) }
    if side == .main {
      subjects += people.people.compactMap(\.person).map { DutySubject(kind: .member, member: $0) }
    }
    if let chosen, !subjects.contains(chosen) { subjects.append(chosen) }
    return subjects
  }

  /// Offers the people who are named now as members whose performance the record shows.
  mutating func offerSubjects() {
    guard let side else { return }
    subject = ChoiceField(subjects(of: side, keeping: subject.value), chosen: subject.value)
  }

  /// The draft with what stands in the fields now.
  func current(at here: ScreenContext) -> Draft? {
    guard var draft else { return nil }
    draft.form = lastingForm(at: here)
    return draft
  }

  /// After any change: the draft is kept, or made when there is none yet.
  mutating func keep(at here: ScreenContext) -> [Command] {
    // Until the draft of one's own has come, the fields hold what is typed.
    if isParting { return [] }
    if let current = current(at: here) { return [.keepDraft(current)] }
    guard let unit = here.post?.unit, let side, !isOrdered else { return [] }
    isOrdered = true
    var record: RecordNumber?
    if case .change(let number, _) = origin { record = number }
    return [
      .newDraft(
        DraftOrder(unit: unit, side: side, purpose: purpose, record: record, form: lastingForm(at: here)))
    ]
  }

  /// Somebody else kept the draft meanwhile: what is typed here becomes a draft of its own, and typing goes on.
  mutating func part(from lost: Draft, at here: ScreenContext) -> [Command] {
    guard !isParting else { return [] }
    isParting = true
    return [
      .newDraft(
        DraftOrder(
          unit: lost.unit, side: lost.side, purpose: lost.purpose, record: lost.record,
          form: lastingForm(at: here)))
    ]
  }
}

extension DraftForm {
  /// An empty form for a side, for a duty or for none.
  package static func blank(_ side: Side, links: [OccurrenceName] = [], title: String = "") -> DraftForm {
    DraftForm(
      title: title, subject: DutySubject(kind: SubjectKind.allowed(on: side).first ?? .team), links: links)
  }
}
