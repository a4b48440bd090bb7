/// Follows drafts and records on the chain of one body, from the submission into the books: laws 6.3 to 6.8.
///
/// What is signed is what was submitted: every later act names the digest of the submission that stands, and an
/// entering act the digest of its signature. Only drafts on their way are remembered whole.
struct RecordTrail: Codable, Sendable {
  private struct Standing: Codable {
    let submission: Digest
    let purpose: Purpose
    let record: RecordNumber?
    let years: Set<Int>
    var signing: Digest?
    /// Returned or withdrawn: only another submission may follow.
    var isClosed = false
  }

  private var drafts: [Int: Standing] = [:]
  /// The last serial that was given in a year.
  private var series: [Int: Int] = [:]
  /// How often each record was revised, of those that were.
  private var revisions: [RecordNumber: Int] = [:]
  private var voided: Set<RecordNumber> = []
  /// Behind an entry that could not be read: what it would have said is taken as said.
  var isShaken = false

  /// What an act breaks of the laws; `nil` for nothing.
  mutating func take(_ header: EntryHeader, digest: Digest, _ body: BodyScan, _ marks: inout DraftMarks)
    -> String?
  {
    switch header.kind {
    case .recordImported: return give(body, of: body.years)
    case .recordSubmitted, .recordWithdrawn, .recordReturned, .recordSigned, .recordEntered, .recordRevised,
      .recordVoided, .draftDiscarded, .draftHandedOver:
      guard let draft = body.draft else { return "names no draft" }
      guard marks.claim(draft, for: header.chain) else {
        return "draft \(draft) is done, or stands on another chain"
      }
      if header.kind.endsDraft { marks.end(draft) }
      return take(header.kind, draft, digest, body)
    default: return nil
    }
  }

  /// Whether this is the submission of a draft that stands and waits for its signature.
  func awaitsSignature(_ draft: Int, _ submission: Digest) -> Bool {
    guard let known = drafts[draft] else { return isShaken }
    return known.submission == submission && !known.isClosed && known.signing == nil
  }

  private mutating func take(_ kind: EntryKind, _ draft: Int, _ digest: Digest, _ body: BodyScan) -> String? {
    let known = drafts[draft]
    if kind == .draftHandedOver { return nil }
    if kind == .draftDiscarded { return known == nil ? nil : "the draft was submitted" }
    if kind == .recordSubmitted { return submit(draft, digest, body, replacing: known) }
    guard let known else { return isShaken ? settleUnseen(kind, body) : Self.stands }
    guard body.submission == known.submission, !known.isClosed else { return Self.stands }
    switch kind {
    case .recordWithdrawn, .recordReturned:
      drafts[draft]?.isClosed = true
      drafts[draft]?.signing = nil
      return kind == .recordReturned && known.signing != nil ? "was returned behind its signature" : nil
    case .recordSigned:
      drafts[draft]?.signing = digest
      return known.signing == nil ? nil : "was signed twice"
    default:
      drafts[draft] = nil
      guard let signing = known.signing, body.signing == signing else { return Self.stands }
      return settle(kind, body, known)
    }
  }

  private static let stands = "names a submission or signature that does not stand"

  private mutating func submit(_ draft: Int, _ digest: Digest, _ body: BodyScan, replacing known: Standing?)
    -> String?
  {
    let purpose = body.purpose ?? .new
    drafts[draft] = Standing(submission: digest, purpose: purpose, record: body.record, years: body.years)
    let isOpen = known.map { !$0.isClosed } ?? false
    if isOpen || body.replaces != known?.submission, !(isShaken && known == nil) {
      return "takes the place of another submission than the one that stood"
    }
    guard purpose != .new else { return body.record == nil ? nil : "a new record names no other one" }
    guard let record = body.record, stands(record) else { return "speaks of a record that does not stand" }
    return nil
  }

  /// A signed submission takes effect.
  private mutating func settle(_ kind: EntryKind, _ body: BodyScan, _ known: Standing) -> String? {
    switch kind {
    case .recordEntered:
      return known.purpose == .new ? give(body, of: known.years) : "enters what was no new record"
    case .recordRevised:
      guard let number = body.number, number == known.record, stands(number),
        known.purpose == .correction || known.purpose == .supplement, body.purpose == known.purpose
      else { return "revises another record, or in another way, than was submitted" }
      return revise(number, to: body.revision)
    default:
      guard let number = body.number, number == known.record, stands(number), known.purpose == .void else {
        return "voids another record than was submitted"
      }
      voided.insert(number)
      return nil
    }
  }

  /// The same where the submission could not be read.
  private mutating func settleUnseen(_ kind: EntryKind, _ body: BodyScan) -> String? {
    guard let number = body.number else { return nil }
    switch kind {
    case .recordEntered: return give(body, of: [])
    case .recordRevised: return revise(number, to: body.revision)
    case .recordVoided: voided.insert(number)
    default: break
    }
    return nil
  }

  private mutating func revise(_ number: RecordNumber, to revision: Int?) -> String? {
    let wanted = (revisions[number] ?? 1) + 1
    revisions[number] = max(wanted, revision ?? wanted)
    return revision == wanted || isShaken ? nil : "revision \(revision ?? 0) where \(wanted) is next"
  }

  private func stands(_ number: RecordNumber) -> Bool {
    isShaken || number.serial <= series[number.year] ?? 0 && !voided.contains(number)
  }

  /// Serials run without a gap within unit, year and side; the year is that of the event.
  private mutating func give(_ body: BodyScan, of years: Set<Int>) -> String? {
    guard let number = body.number else { return "gives no number" }
    let next = (series[number.year] ?? 0) + 1
    series[number.year] = max(next, number.serial)
    if number.serial != next, !(isShaken && number.serial > next) {
      return "gives serial \(number.serial) where \(next) is next"
    }
    if !years.isEmpty, !years.contains(number.year) { return "gives a number of another year" }
    return nil
  }
}

/// Which drafts have gone into the books, and on which chain each stands: a number is never given twice (6.3).
struct DraftMarks: Codable, Sendable {
  private var chains: [ChainName: Int] = [:]
  /// Twice the number of the chain, and one more when the draft is done.
  private var marks: [Int: Int] = [:]

  /// Whether a draft may be named on this chain; from then on it stands there.
  mutating func claim(_ draft: Int, for chain: ChainName) -> Bool {
    let place = chains[chain] ?? chains.count
    chains[chain] = place
    guard let mark = marks[draft] else {
      marks[draft] = place * 2
      return true
    }
    return mark == place * 2
  }

  mutating func end(_ draft: Int) {
    if let mark = marks[draft] { marks[draft] = mark | 1 }
  }

  /// Whether a draft stands on this chain and is not done.
  func stands(_ draft: Int, on chain: ChainName) -> Bool {
    guard let mark = marks[draft], let place = chains[chain] else { return false }
    return mark == place * 2
  }

  /// How many drafts are remembered.
  var count: Int { marks.count }
}

extension EntryKind {
  /// Whether nothing names the draft any more after it.
  fileprivate var endsDraft: Bool {
    switch self {
    case .recordEntered, .recordRevised, .recordVoided, .draftDiscarded: true
    default: false
    }
  }
}
