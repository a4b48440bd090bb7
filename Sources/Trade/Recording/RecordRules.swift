import HonestText

/// The rules of the event form: what is still wrong with it, and the content that it makes.
///
/// Pure, so that the form, the command line and the store judge alike.
package struct RecordRules: Sendable {
  /// The profile of the day that is judged.
  package let profile: RuleProfile
  /// The profiles of all days; a deadline goes by that of the event's last day.
  package let versions: RuleVersions
  package let calendar: WorkCalendar
  /// The day from which the ledgers count.
  package let ledgersFrom: Day

  /// The rules of one profile that is in force on every day.
  package init(profile: RuleProfile, calendar: WorkCalendar) {
    self.profile = profile
    versions = RuleVersions(profile)
    self.calendar = calendar
    ledgersFrom = .distantPast
  }

  /// The rules as they stand on a day.
  package init(
    versions: RuleVersions, on day: Day, calendar: WorkCalendar, ledgersFrom: Day = .distantPast
  ) {
    profile = versions.profile(on: day)
    self.versions = versions
    self.calendar = calendar
    self.ledgersFrom = ledgersFrom
  }

  /// What keeps a draft from being submitted, field by field in the order of the form.
  package func problems(in draft: Draft) -> [FieldProblem] {
    let form = draft.form
    var found: [FieldProblem] = []
    func note(_ field: FormField, _ kind: FieldProblem.Kind) {
      found.append(FieldProblem(field: field, kind: kind))
    }
    func judge(_ field: FormField, _ text: String, _ room: TextRoom) {
      if let problem = room.problem(in: text.trimmed) { note(field, FieldProblem.Kind(problem)) }
    }

    if draft.purpose != .new { judge(.reason, form.reason, TextRoom(.lines, 1...500)) }
    if draft.purpose == .void { return found }
    found += timeProblems(in: form)
    judge(.place, form.place, TextRoom(.line, 1...profile.placeMax))
    if form.people.isEmpty { note(.people, .missing) }
    for participant in form.people {
      judge(.people, participant.name.asName, TextRoom(.name, 1...60))
      judge(.people, participant.post ?? "", TextRoom(.line, 0...100))
    }
    if !form.headCount.trimmed.isEmpty {
      switch Int(form.headCount.trimmed) {
      case nil: note(.headCount, .notANumber)
      case .some(let count) where count < form.people.count:
        note(.headCount, .tooFew(least: form.people.count, has: count))
      default: break
      }
    }
    judge(.title, form.title, TextRoom(.line, 1...profile.titleMax))
    judge(
      .summary, form.summary,
      TextRoom(.lines, profile.summaryMin...max(profile.summaryMin, profile.summaryMax)))
    if !SubjectKind.allowed(on: draft.side).contains(form.subject.kind) { note(.subject, .notAllowed) }
    if form.subject.kind == .member, form.subject.member == nil { note(.subject, .missing) }
    for item in form.evidence { judge(.evidence, item.caption, TextRoom(.line, 0...200)) }
    judge(.noAttachmentReason, form.noAttachmentText, TextRoom(.line, 0...200))
    judge(.lateReason, form.lateReason, TextRoom(.lines, 0...500))
    found += evidenceProblems(in: form)
    found += paperProblems(in: form)
    if let counterpart = form.counterpart.trimmed.nonEmpty {
      let number = RecordNumber(counterpart)
      if number == nil || number?.unit != draft.unit || number?.side == draft.side {
        note(.counterpart, .otherLedger(counterpart))
      }
    }
    return found
  }

  private func timeProblems(in form: DraftForm) -> [FieldProblem] {
    guard let startText = form.start.trimmed.nonEmpty else {
      return [FieldProblem(field: .start, kind: .missing)]
    }
    guard let start = Moment(startText) else { return [FieldProblem(field: .start, kind: .notATime)] }
    guard let endText = form.end.trimmed.nonEmpty else { return [] }
    guard let end = RecordRules.end(endText, from: start) else {
      return [FieldProblem(field: .end, kind: .notATime)]
    }
    return end < start ? [FieldProblem(field: .end, kind: .endBeforeStart)] : []
  }

  /// The end of an event: a moment, or a clock time on the day of its start.
  package static func end(_ text: String, from start: Moment) -> Moment? {
    Moment(text) ?? Moment.minute(of: text).map { Moment(day: start.day, minute: $0) }
  }

  private func evidenceProblems(in form: DraftForm) -> [FieldProblem] {
    guard form.evidence.count < profile.minAttachments else { return [] }
    switch form.noAttachmentReason {
    case nil:
      return [
        FieldProblem(field: .evidence, kind: .tooFew(least: profile.minAttachments, has: form.evidence.count))
      ]
    case .other where form.noAttachmentText.trimmed.isEmpty:
      return [FieldProblem(field: .noAttachmentReason, kind: .missing)]
    // What is secret is kept on paper only, so the paper's number must be there.
    case .secret where form.paperNumber.trimmed.isEmpty:
      return [FieldProblem(field: .paperNumber, kind: .missing)]
    default: return []
    }
  }

  private func paperProblems(in form: DraftForm) -> [FieldProblem] {
    let number = form.paperNumber.trimmed
    guard !number.isEmpty else {
      // A place or pages without a number would be left out without a word.
      let isTold = form.paperLocation.trimmed.isEmpty && form.paperPages.trimmed.isEmpty || form.noPaper
      return isTold ? [] : [FieldProblem(field: .paperNumber, kind: .missing)]
    }
    var found: [FieldProblem] = []
    if form.noPaper { found.append(FieldProblem(field: .paperNumber, kind: .notAllowed)) }
    if let problem = TextRoom(.line, 1...30).problem(in: number) {
      found.append(FieldProblem(field: .paperNumber, kind: FieldProblem.Kind(problem)))
    }
    if let problem = TextRoom(.line, 1...100).problem(in: form.paperLocation.trimmed) {
      found.append(FieldProblem(field: .paperLocation, kind: FieldProblem.Kind(problem)))
    }
    if (Int(form.paperPages.trimmed) ?? 0) < 1 {
      found.append(FieldProblem(field: .paperPages, kind: .notANumber))
    }
    return found
  }

  /// The content that a draft without problems makes.
  package func content(of draft: Draft) -> RecordContent? {
    let form = draft.form
    guard let time = time(of: form) else { return nil }
    return RecordContent(
      unit: draft.unit, side: draft.side, subject: form.subject, time: time, place: form.place.trimmed,
      people: form.people.map(\.trimmed), headCount: Int(form.headCount.trimmed), title: form.title.trimmed,
      summary: form.summary.trimmed, category: form.category, links: form.links.sorted(),
      evidence: form.evidence, noAttachmentReason: form.evidence.isEmpty ? form.noAttachmentReason : nil,
      noAttachmentText: form.evidence.isEmpty ? form.noAttachmentText.trimmed.nonEmpty : nil,
      noPaper: form.noPaper ? true : nil, counterpart: form.counterpart.trimmed.nonEmpty)
  }

  /// The time of the event, as far as it can be read.
  package func time(of form: DraftForm) -> EventTime? {
    guard let start = Moment(form.start.trimmed) else { return nil }
    guard let endText = form.end.trimmed.nonEmpty else { return EventTime(start: start) }
    return RecordRules.end(endText, from: start).map { EventTime(start: start, end: $0) }
  }

  /// The paper file that the form tells of.
  package func paper(of form: DraftForm) -> PaperFile? {
    guard let number = form.paperNumber.trimmed.nonEmpty, let pages = Int(form.paperPages.trimmed), pages > 0
    else { return nil }
    return PaperFile(number: number, location: form.paperLocation.trimmed, pages: pages)
  }

  /// The day by which a record must be entered, given the completion deadlines that it is linked to.
  ///
  /// - Parameter isBroughtOver: for what was kept elsewhere the days of that time count, not the ledgers' first one.
  package func deadline(
    of time: EventTime, completions: [Day], signedOn: Day? = nil, isBroughtOver: Bool = false
  ) -> EntryDeadline {
    EntryDeadline(
      eventEnd: time.endDay, signedOff: signedOn, completions: completions,
      ledgersFrom: isBroughtOver ? .distantPast : ledgersFrom, calendar: calendar,
      profile: versions.profile(on: time.endDay))
  }

  /// The year of an event's record by the rules of the day on which it ended (R-067, `recordYear`).
  package func year(of time: EventTime) -> Int {
    versions.profile(on: time.endDay).year(ofRecordFrom: time.start.day, to: time.endDay)
  }

  /// The year of a record, in whose ledger its duties stand.
  package func year(of content: RecordContent) -> Int { year(of: content.time) }
}
