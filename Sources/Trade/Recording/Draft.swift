/// A form that is being filled in, kept as it is typed; nothing in it need make sense yet.
package struct Draft: Hashable, Codable, Sendable, Identifiable {
  /// Given when the draft is first kept, never twice; shown as `D17`.
  package var number: Int
  /// Grows by one each time the draft is kept, so that two editors cannot overwrite each other.
  package var version: Int
  package var unit: UnitCode
  package var side: Side
  package var author: PersonCode
  package var createdAt: Instant
  package var updatedAt: Instant
  package var purpose: Purpose = .new
  /// The record that a correction, supplement or void is about.
  package var record: RecordNumber?
  package var form: DraftForm

  package init(
    number: Int, version: Int, unit: UnitCode, side: Side, author: PersonCode, createdAt: Instant,
    updatedAt: Instant, purpose: Purpose = .new, record: RecordNumber? = nil, form: DraftForm
  ) {
    self.number = number
    self.version = version
    self.unit = unit
    self.side = side
    self.author = author
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.purpose = purpose
    self.record = record
    self.form = form
  }

  package var id: Int { number }
  /// The name under which commands and screens know it.
  package var name: String { "D\(number)" }
}

/// What stands in the fields of the form, as typed.
package struct DraftForm: Hashable, Codable, Sendable {
  package var start: String = ""
  package var end: String = ""
  package var place: String = ""
  package var people: [Participant] = []
  package var headCount: String = ""
  package var title: String = ""
  package var summary: String = ""
  package var category: EventCategory = .meeting
  package var subject: DutySubject
  package var links: [OccurrenceName] = []
  package var evidence: [EvidenceItem] = []
  package var noAttachmentReason: NoAttachmentReason?
  package var noAttachmentText: String = ""
  package var paperNumber: String = ""
  package var paperLocation: String = ""
  package var paperPages: String = ""
  package var noPaper: Bool = false
  package var counterpart: String = ""
  /// Why a correction, supplement or void is asked for.
  package var reason: String = ""
  package var enterWhenSigned: Bool = false
  package var lateReason: String = ""

  package init(
    start: String = "", end: String = "", place: String = "", people: [Participant] = [],
    headCount: String = "", title: String = "", summary: String = "", category: EventCategory = .meeting,
    subject: DutySubject, links: [OccurrenceName] = [], evidence: [EvidenceItem] = [],
    noAttachmentReason: NoAttachmentReason? = nil, noAttachmentText: String = "", paperNumber: String = "",
    paperLocation: String = "", paperPages: String = "", noPaper: Bool = false, counterpart: String = "",
    reason: String = "", enterWhenSigned: Bool = false, lateReason: String = ""
  ) {
    self.start = start
    self.end = end
    self.place = place
    self.people = people
    self.headCount = headCount
    self.title = title
    self.summary = summary
    self.category = category
    self.subject = subject
    self.links = links
    self.evidence = evidence
    self.noAttachmentReason = noAttachmentReason
    self.noAttachmentText = noAttachmentText
    self.paperNumber = paperNumber
    self.paperLocation = paperLocation
    self.paperPages = paperPages
    self.noPaper = noPaper
    self.counterpart = counterpart
    self.reason = reason
    self.enterWhenSigned = enterWhenSigned
    self.lateReason = lateReason
  }
}

/// Where a draft stands on its way into the books (2.8).
package enum DraftState: String, Codable, CaseIterable, Sendable {
  case draft, submitted, returned, withdrawn, signed, entered, discarded
}
