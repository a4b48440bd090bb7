// The bodies of a record's life, all on the chain of the unit's body.

/// A draft was put before the head with its whole content; all later acts name this entry's digest.
package struct RecordSubmitted: EntryBody {
  package static let kind = EntryKind.recordSubmitted
  package static let bodyForm = """
    draft integer; purpose Purpose; record? record; reason? text; content RecordContent; designation \
    text; draftedAt instant; replaces? digest; duplicates? [text]; lacking? [EvidenceKind]; \
    enterWhenSigned? flag; lateReason? text
    """
  /// The draft's number, never given twice.
  package var draft: Int
  package var purpose: Purpose
  /// The record that a correction, supplement or void is about.
  package var record: RecordNumber?
  /// Why a correction, supplement or void is asked for.
  package var reason: String?
  package var content: RecordContent
  /// The designation under which the recorder acts.
  package var designation: String
  package var draftedAt: Instant
  /// The submission that this one takes the place of, after a return or a withdrawal.
  package var replaces: Digest?
  /// Records like this one that the recorder was shown and found to be other events.
  package var duplicates: [String]?
  /// Expected kinds of evidence that the recorder was told are not there.
  package var lacking: [EvidenceKind]?
  /// The recorder's order to enter it as soon as it is signed.
  package var enterWhenSigned: Bool?
  /// Why it will be late, said in advance.
  package var lateReason: String?

  package init(
    draft: Int, purpose: Purpose, record: RecordNumber? = nil, reason: String? = nil,
    content: RecordContent, designation: String, draftedAt: Instant, replaces: Digest? = nil,
    duplicates: [String]? = nil, lacking: [EvidenceKind]? = nil, enterWhenSigned: Bool? = nil,
    lateReason: String? = nil
  ) {
    self.draft = draft
    self.purpose = purpose
    self.record = record
    self.reason = reason
    self.content = content
    self.designation = designation
    self.draftedAt = draftedAt
    self.replaces = replaces
    self.duplicates = duplicates
    self.lacking = lacking
    self.enterWhenSigned = enterWhenSigned
    self.lateReason = lateReason
  }
}

/// The recorder took a submission back before it was signed or returned.
package struct RecordWithdrawn: EntryBody {
  package static let kind = EntryKind.recordWithdrawn
  package static let bodyForm = "draft integer; submission digest"
  package var draft: Int
  package var submission: Digest

}

/// The head sent a submission back.
package struct RecordReturned: EntryBody {
  package static let kind = EntryKind.recordReturned
  package static let bodyForm = "draft integer; submission digest; comment text"
  package var draft: Int
  package var submission: Digest
  package var comment: String

  package init(draft: Int, submission: Digest, comment: String) {
    self.draft = draft
    self.submission = submission
    self.comment = comment
  }
}

/// An ink signature that the recorder keys in; its day is the recorder's claim.
package struct PaperSignature: Hashable, Codable, Sendable {
  package var day: Day
  /// The reference of the sheet.
  package var reference: String
  /// The scan of the signed sheet.
  package var scan: EvidenceItem?
  /// The head who signed by hand.
  package var signer: PersonCode

  package init(day: Day, reference: String, scan: EvidenceItem? = nil, signer: PersonCode) {
    self.day = day
    self.reference = reference
    self.scan = scan
    self.signer = signer
  }
}

/// The head reviewed and signed exactly this submission.
package struct RecordSigned: EntryBody {
  package static let kind = EntryKind.recordSigned
  package static let bodyForm = """
    draft integer; submission digest; opinion text; post text; acting? flag; own? flag; paper? \
    PaperSignature
    """
  package var draft: Int
  package var submission: Digest
  package var opinion: String
  /// The post under which the head signs.
  package var post: String
  /// 1 when the signer is an acting head.
  package var acting: Bool?
  /// 1 when the record shows the signer's own performance, or signer and recorder are one person.
  package var own: Bool?
  package var paper: PaperSignature?

  package init(
    draft: Int, submission: Digest, opinion: String, post: String, acting: Bool? = nil, own: Bool? = nil,
    paper: PaperSignature? = nil
  ) {
    self.draft = draft
    self.submission = submission
    self.opinion = opinion
    self.post = post
    self.acting = acting
    self.own = own
    self.paper = paper
  }
}

/// A signed record entered the books: its number, deadline and lateness are fixed here.
package struct RecordEntered: EntryBody {
  package static let kind = EntryKind.recordEntered
  package static let bodyForm = """
    draft integer; submission digest; signing digest; number record; deadline day; boundBy? day; \
    provisional? flag; lateBy? integer; lateReason? text; recorder text; onOrder? flag
    """
  package var draft: Int
  package var submission: Digest
  package var signing: Digest
  package var number: RecordNumber
  package var deadline: Day
  /// The completion deadline that binds it, where that is earlier than three working days.
  package var boundBy: Day?
  package var provisional: Bool?
  /// Working days late, at least 1; absent when in time.
  package var lateBy: Int?
  package var lateReason: String?
  /// The recorder who is answerable for the entry.
  package var recorder: PersonCode
  /// 1 when the head's batch carries out the recorder's standing order.
  package var onOrder: Bool?

  package init(
    draft: Int, submission: Digest, signing: Digest, number: RecordNumber, deadline: Day,
    boundBy: Day? = nil, provisional: Bool? = nil, lateBy: Int? = nil, lateReason: String? = nil,
    recorder: PersonCode, onOrder: Bool? = nil
  ) {
    self.draft = draft
    self.submission = submission
    self.signing = signing
    self.number = number
    self.deadline = deadline
    self.boundBy = boundBy
    self.provisional = provisional
    self.lateBy = lateBy
    self.lateReason = lateReason
    self.recorder = recorder
    self.onOrder = onOrder
  }
}

/// A correction or supplement took effect with the head's signature.
package struct RecordRevised: EntryBody {
  package static let kind = EntryKind.recordRevised
  package static let bodyForm = """
    draft integer; submission digest; signing digest; number record; revision integer; purpose Purpose; \
    deadline day; lateBy? integer
    """
  package var draft: Int
  package var submission: Digest
  package var signing: Digest
  package var number: RecordNumber
  /// Counted from 1, which is the entered one.
  package var revision: Int
  package var purpose: Purpose
  /// Never better than the one at entry.
  package var deadline: Day
  package var lateBy: Int?

  package init(
    draft: Int, submission: Digest, signing: Digest, number: RecordNumber, revision: Int, purpose: Purpose,
    deadline: Day, lateBy: Int? = nil
  ) {
    self.draft = draft
    self.submission = submission
    self.signing = signing
    self.number = number
    self.revision = revision
    self.purpose = purpose
    self.deadline = deadline
    self.lateBy = lateBy
  }
}

/// An entered record was voided; it stays, with its number.
package struct RecordVoided: EntryBody {
  package static let kind = EntryKind.recordVoided
  package static let bodyForm = "draft integer; submission digest; signing digest; number record; reason text"
  package var draft: Int
  package var submission: Digest
  package var signing: Digest
  package var number: RecordNumber
  package var reason: String

  package init(draft: Int, submission: Digest, signing: Digest, number: RecordNumber, reason: String) {
    self.draft = draft
    self.submission = submission
    self.signing = signing
    self.number = number
    self.reason = reason
  }
}

/// A record imported before the store was open; its dates are the importer's claims.
package struct RecordImported: EntryBody {
  package static let kind = EntryKind.recordImported
  package static let bodyForm = """
    number record; content RecordContent; deadline day; boundBy? day; lateBy? integer; signedBy text; \
    signedAt moment; enteredAt moment; paper? PaperFile
    """
  package var number: RecordNumber
  package var content: RecordContent
  package var deadline: Day
  package var boundBy: Day?
  package var lateBy: Int?
  /// The head who is said to have signed, as a name.
  package var signedBy: String
  package var signedAt: Moment
  package var enteredAt: Moment
  package var paper: PaperFile?

  package init(
    number: RecordNumber, content: RecordContent, deadline: Day, boundBy: Day? = nil, lateBy: Int? = nil,
    signedBy: String, signedAt: Moment, enteredAt: Moment, paper: PaperFile? = nil
  ) {
    self.number = number
    self.content = content
    self.deadline = deadline
    self.boundBy = boundBy
    self.lateBy = lateBy
    self.signedBy = signedBy
    self.signedAt = signedAt
    self.enteredAt = enteredAt
    self.paper = paper
  }
}

/// Number, place and pages of the paper file; no part of what is signed.
package struct PaperFiled: EntryBody {
  package static let kind = EntryKind.paperFiled
  package static let bodyForm = "target text; paper PaperFile; filedOn day"
  /// The record, or the draft as `D17`.
  package var target: String
  package var paper: PaperFile
  package var filedOn: Day

  package init(target: String, paper: PaperFile, filedOn: Day) {
    self.target = target
    self.paper = paper
    self.filedOn = filedOn
  }
}

/// A draft was given up before it was ever submitted.
package struct DraftDiscarded: EntryBody {
  package static let kind = EntryKind.draftDiscarded
  package static let bodyForm = "draft integer; title text; draftedAt instant; draftedBy text"
  package var draft: Int
  package var title: String
  package var draftedAt: Instant
  package var draftedBy: PersonCode

  package init(draft: Int, title: String, draftedAt: Instant, draftedBy: PersonCode) {
    self.draft = draft
    self.title = title
    self.draftedAt = draftedAt
    self.draftedBy = draftedBy
  }
}

/// A draft of a departed recorder went to another.
package struct DraftHandedOver: EntryBody {
  package static let kind = EntryKind.draftHandedOver
  package static let bodyForm = "draft integer; title text; from text"
  package var draft: Int
  package var title: String
  package var from: PersonCode

}
