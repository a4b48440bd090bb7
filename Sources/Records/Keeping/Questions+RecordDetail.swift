// One record, whole, and every act on it.

/// One revision of a record as it stood.
package struct RecordRevision: Hashable, Sendable {
  package var number: Int
  package var purpose: Purpose
  package var content: RecordContent
  package var reason: String?
  package var author: PersonCode
  package var at: Instant
  package var signing: SigningFacts

  package init(
    number: Int, purpose: Purpose, content: RecordContent, reason: String? = nil, author: PersonCode,
    at: Instant, signing: SigningFacts
  ) {
    self.number = number
    self.purpose = purpose
    self.content = content
    self.reason = reason
    self.author = author
    self.at = at
    self.signing = signing
  }
}

/// Who signed, how and when.
package struct SigningFacts: Hashable, Sendable {
  package var signer: PersonCode?
  package var name: String
  package var title: String
  package var at: Instant
  package var opinion: String
  package var acting: Bool
  package var own: Bool
  package var paper: PaperSignature?
  /// Who keyed the paper signature in.
  package var keyedInBy: String?
  /// A claim of the importer.
  package var claimed: Moment?

  package init(
    signer: PersonCode? = nil, name: String, title: String, at: Instant, opinion: String, acting: Bool,
    own: Bool, paper: PaperSignature? = nil, keyedInBy: String? = nil, claimed: Moment? = nil
  ) {
    self.signer = signer
    self.name = name
    self.title = title
    self.at = at
    self.opinion = opinion
    self.acting = acting
    self.own = own
    self.paper = paper
    self.keyedInBy = keyedInBy
    self.claimed = claimed
  }
}

/// A record as a whole.
package struct RecordDetail: Hashable, Sendable {
  package var row: RecordRow
  /// From the entered one to the current one, which is last.
  package var revisions: [RecordRevision]
  package var deadline: Day
  package var boundBy: Day?
  package var lateReason: String?
  package var designation: String?
  package var recorder: PersonCode
  package var recorderName: String
  package var voidReason: String?
  /// Digests of attachments whose bytes are missing or altered, as far as it was checked.
  package var faultyEvidence: [Digest]
  /// A correction, supplement or void that is on its way.
  package var pendingDraft: Int?

  package init(
    row: RecordRow, revisions: [RecordRevision], deadline: Day, boundBy: Day? = nil,
    lateReason: String? = nil, designation: String? = nil, recorder: PersonCode, recorderName: String,
    voidReason: String? = nil, faultyEvidence: [Digest], pendingDraft: Int? = nil
  ) {
    self.row = row
    self.revisions = revisions
    self.deadline = deadline
    self.boundBy = boundBy
    self.lateReason = lateReason
    self.designation = designation
    self.recorder = recorder
    self.recorderName = recorderName
    self.voidReason = voidReason
    self.faultyEvidence = faultyEvidence
    self.pendingDraft = pendingDraft
  }

  package var content: RecordContent? { revisions.last?.content }
}

/// One act on a record or draft, as its history shows it.
package struct HistoryLine: Hashable, Sendable {
  package var chain: ChainName
  package var number: Int
  package var at: Instant
  package var who: PersonCode
  package var whoName: String
  package var kind: EntryKind
  /// The head who signed by hand what the author keyed in.
  package var signer: Signer?
  package var reason: String?
  package var digest: Digest

  /// Who signed on paper.
  package struct Signer: Hashable, Sendable {
    package var person: PersonCode
    package var name: String

    package init(person: PersonCode, name: String) {
      self.person = person
      self.name = name
    }
  }

  package init(
    chain: ChainName, number: Int, at: Instant, who: PersonCode, whoName: String, kind: EntryKind,
    signer: Signer? = nil, reason: String? = nil, digest: Digest
  ) {
    self.chain = chain
    self.number = number
    self.at = at
    self.who = who
    self.whoName = whoName
    self.kind = kind
    self.signer = signer
    self.reason = reason
    self.digest = digest
  }
}
