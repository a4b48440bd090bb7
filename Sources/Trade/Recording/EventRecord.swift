/// When an event took place: a start to the minute and, where it is known, an end (R-057).
package struct EventTime: Hashable, Codable, Sendable {
  package var start: Moment
  /// Not before the start.
  package var end: Moment?

  package init(start: Moment, end: Moment? = nil) {
    self.start = start
    self.end = end
  }

  /// The moment from which the event is over.
  package var over: Moment { end ?? start }
  /// The day on which the event ended, from which the entry clock runs (R-100).
  package var endDay: Day { over.day }
}

/// The part that a person had in an event (R-059).
package enum Part: String, Codable, CaseIterable, Sendable {
  case chair, attendee, speaker, talker, talkedTo, recorder, absent, other
}

/// Somebody who took part: out of the store's people, or an outsider by name.
package struct Participant: Hashable, Codable, Sendable {
  package var person: PersonCode?
  package var name: String
  /// The title that the person had then.
  package var post: String?
  package var part: Part

  package init(person: PersonCode? = nil, name: String, post: String? = nil, part: Part) {
    self.person = person
    self.name = name
    self.post = post
    self.part = part
  }
}

/// The kinds of event (R-061).
package enum EventCategory: String, Codable, CaseIterable, Sendable {
  case meeting, study, education, inspection, talk, report, caseHandling, ruleMaking, publicity, other
}

/// Whose performance a duty asks for, or a record shows (R-033, R-065).
package enum SubjectKind: String, Codable, CaseIterable, Sendable {
  case team, head, member, disciplineBody

  /// The kinds that a side allows: three on the main side, one on the supervision side (R-033).
  package static func allowed(on side: Side) -> [SubjectKind] {
    side == .main ? [.team, .head, .member] : [.disciplineBody]
  }
}

/// A subject: its kind, and the person when it is a named member.
package struct DutySubject: Hashable, Codable, Sendable {
  package var kind: SubjectKind
  package var member: PersonCode?

  package init(kind: SubjectKind, member: PersonCode? = nil) {
    self.kind = kind
    self.member = member
  }
}

/// Why a record has no electronic attachment (R-078).
package enum NoAttachmentReason: String, Codable, CaseIterable, Sendable {
  case secret, noElectronicCopy, other
}

/// The kinds of evidence (R-076).
package enum EvidenceKind: String, Codable, CaseIterable, Sendable {
  case document, minutes, speech, photo, brief, workSummary, regulation, workPlan, other
}

/// One attachment as entries name it: what it is called and what its bytes hash to (R-077).
package struct EvidenceItem: Hashable, Codable, Sendable {
  package var kind: EvidenceKind
  package var caption: String
  /// The file's own name, cleaned (R-081).
  package var name: String
  /// In bytes.
  package var size: Int
  /// The digest of the bytes, and the name of the object that holds them.
  package var sha256: Digest
  package var mediaType: String
  package var addedAt: Instant

  package init(
    kind: EvidenceKind, caption: String, name: String, size: Int, sha256: Digest, mediaType: String,
    addedAt: Instant
  ) {
    self.kind = kind
    self.caption = caption
    self.name = name
    self.size = size
    self.sha256 = sha256
    self.mediaType = mediaType
    self.addedAt = addedAt
  }
}

/// The folder of paper material that belongs to one event (一事一档, R-086).
package struct PaperFile: Hashable, Codable, Sendable {
  /// Unique in the unit, 1 to 30 characters (R-087).
  package var number: String
  /// Where it is kept.
  package var location: String
  /// At least 1.
  package var pages: Int

  package init(number: String, location: String, pages: Int) {
    self.number = number
    self.location = location
    self.pages = pages
  }
}

/// All that a head signs: the whole content of a record, evidence by digest (R-092).
package struct RecordContent: Hashable, Codable, Sendable {
  package var unit: UnitCode
  package var side: Side
  package var subject: DutySubject
  package var time: EventTime
  package var place: String
  package var people: [Participant]
  /// How many took part, where the named ones are not all.
  package var headCount: Int?
  package var title: String
  package var summary: String
  package var category: EventCategory
  /// The occurrences that the event fulfils, as `CODE#ORDINAL`, all of the record's own unit, side and year
  /// (R-048); none: unplanned (R-049).
  package var links: [OccurrenceName]
  package var evidence: [EvidenceItem]
  package var noAttachmentReason: NoAttachmentReason?
  /// The words that belong to the reason `other`.
  package var noAttachmentText: String?
  /// A stated absence of paper material (R-086).
  package var noPaper: Bool?
  /// The record of the same event on the other side (R-066).
  package var counterpart: String?

  package init(
    unit: UnitCode, side: Side, subject: DutySubject, time: EventTime, place: String, people: [Participant],
    headCount: Int? = nil, title: String, summary: String, category: EventCategory, links: [OccurrenceName],
    evidence: [EvidenceItem], noAttachmentReason: NoAttachmentReason? = nil,
    noAttachmentText: String? = nil, noPaper: Bool? = nil, counterpart: String? = nil
  ) {
    self.unit = unit
    self.side = side
    self.subject = subject
    self.time = time
    self.place = place
    self.people = people
    self.headCount = headCount
    self.title = title
    self.summary = summary
    self.category = category
    self.links = links
    self.evidence = evidence
    self.noAttachmentReason = noAttachmentReason
    self.noAttachmentText = noAttachmentText
    self.noPaper = noPaper
    self.counterpart = counterpart
  }
}

/// The name of an occurrence inside its unit, side and year: `Z-02#2`.
package struct OccurrenceName: Hashable, Comparable, CodedAsText, Sendable {
  /// The indicator's code.
  package var code: String
  /// Counted from 1.
  package var ordinal: Int

  package init(code: String, ordinal: Int) {
    self.code = code
    self.ordinal = ordinal
  }

  /// The name written `CODE#ORDINAL`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let ordinal = Int(parts[1]), ordinal > 0 else { return nil }
    self.init(code: String(parts[0]), ordinal: ordinal)
  }

  package var description: String { "\(code)#\(ordinal)" }
  package static func < (a: OccurrenceName, b: OccurrenceName) -> Bool {
    (a.code, a.ordinal) < (b.code, b.ordinal)
  }

  package static var whatItIs: String { "an occurrence" }
}

/// A duty that somebody asks for: one occurrence of it, `Z-02#2`, or all that a year has, `Z-02`.
package enum NamedDuty: Hashable, Sendable, CustomStringConvertible {
  case occurrence(OccurrenceName)
  /// Every occurrence of the indicator with this code.
  case indicator(String)

  package init?(_ text: some StringProtocol) {
    if let name = OccurrenceName(text) {
      self = .occurrence(name)
    } else {
      guard !text.isEmpty, !text.contains("#") else { return nil }
      self = .indicator(String(text))
    }
  }

  package var description: String {
    switch self {
    case .occurrence(let name): name.description
    case .indicator(let code): code
    }
  }
}

/// The number that a record gets at entry: unit, year of the event's end, side, four digits (R-067).
package struct RecordNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var unit: UnitCode
  package var year: Int
  package var side: Side
  /// Without a gap from 1 within unit, year and side.
  package var serial: Int

  package init(unit: UnitCode, year: Int, side: Side, serial: Int) {
    self.unit = unit
    self.year = year
    self.side = side
    self.serial = serial
  }

  /// The number written `CZJ-2026-Z-0007`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 4, let serial = Int(parts[parts.count - 1]), serial > 0,
      let side = Side.allCases.first(where: { String($0.letter) == parts[parts.count - 2] }),
      let year = Int(parts[parts.count - 3])
    else { return nil }
    self.init(
      unit: UnitCode(parts.dropLast(3).joined(separator: "-")), year: year, side: side, serial: serial)
  }

  package var description: String { "\(unit)-\(year)-\(side.letter)-\(padded(serial, to: 4))" }
  package static func < (a: RecordNumber, b: RecordNumber) -> Bool {
    (a.unit, a.year, a.side, a.serial) < (b.unit, b.year, b.side, b.serial)
  }
}

extension RecordNumber: CodedAsText {
  package static var whatItIs: String { "a record number" }
}
