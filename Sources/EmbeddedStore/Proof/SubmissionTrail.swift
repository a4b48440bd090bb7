import Records

/// Follows each draft from its submission into the books: what is signed is what was submitted (rule 3).
///
/// Every later act must name the digest of the submission that stands, and an entering act the digest of its
/// signature. Only drafts on their way are remembered, so memory is bounded by them.
struct SubmissionTrail {
  private struct Standing {
    var submission: Digest
    var signing: Digest?
    /// Returned or withdrawn: only another submission may follow.
    var isClosed = false
  }

  private var drafts: [Int: Standing] = [:]

  /// Whether the act fits what went before on this chain.
  mutating func take(_ header: EntryHeader, digest: Digest, body: BodyScan) -> Bool {
    switch header.kind {
    case .recordSubmitted:
      guard let draft = body.draft else { return false }
      if let known = drafts[draft], body.replaces != known.submission { return false }
      if drafts[draft] == nil, body.replaces != nil { return false }
      drafts[draft] = Standing(submission: digest)
      return true
    case .recordWithdrawn, .recordReturned:
      guard let draft = body.draft, let known = drafts[draft], names(known, body) else { return false }
      drafts[draft]?.isClosed = true
      drafts[draft]?.signing = nil
      return true
    case .recordSigned:
      guard let draft = body.draft, let known = drafts[draft], names(known, body), !known.isClosed else {
        return false
      }
      drafts[draft]?.signing = digest
      return true
    case .recordEntered, .recordRevised, .recordVoided:
      guard let draft = body.draft, let known = drafts[draft], names(known, body),
        let signing = known.signing, body.signing == signing
      else { return false }
      drafts[draft] = nil
      return true
    default: return true
    }
  }

  private func names(_ standing: Standing, _ body: BodyScan) -> Bool {
    body.submission == standing.submission
  }
}
