import EmbeddedStore
import Foundation
import Records
import Testing

/// The journal of a unit and both offices, to whose end somebody with everyone's keys puts one entry more.
///
/// What is put there is sealed and signed as the format demands, but for the one law that a test breaks.
struct OpenJournal {
  /// An entry as it lies in a store.
  struct Lying {
    var sequence: Int
    var header: [UInt8]
    var body: [UInt8]
    var signature: [UInt8]?
    var chain: ChainName
    var number: Int
    var previous: Digest
  }

  private(set) var lying: [Lying] = []
  private var heads: [ChainName: ChainHead] = [:]
  private(set) var last = Instant(seconds: 0)
  let keys: [PersonCode: SigningKey]
  let recoveryKey: SigningKey
  let store: Digest

  init(_ entries: [StoredEntry], keys: [PersonCode: SigningKey], recoveryKey: SigningKey, store: Digest) {
    self.keys = keys
    self.recoveryKey = recoveryKey
    self.store = store
    for stored in entries { take(stored.entry) }
  }

  /// Takes the last entries away.
  mutating func cut(to count: Int) { lying = Array(lying.prefix(count)) }

  /// How far a chain has come.
  func head(_ chain: ChainName) -> ChainHead {
    heads[chain] ?? ChainHead(chain: chain, number: 0, digest: store)
  }

  var city: Int { head(.city).number }
  var allHeads: [ChainHead] { heads.values.sorted { $0.chain < $1.chain } }
  var order: TreeHead {
    var tree = OrderTree()
    for entry in lying { tree.append(Digest(of: entry.header)) }
    return TreeHead(size: tree.size, root: tree.root)
  }

  /// The last entry of a kind.
  func lastEntry(_ kind: EntryKind) throws -> Entry {
    for entry in lying.reversed() {
      let entry = try Entry(headerBytes: entry.header, bodyBytes: entry.body, signature: entry.signature)
      if entry.header.kind == kind { return entry }
    }
    throw StoreFailure.damaged(detail: "no \(kind.rawValue)")
  }

  /// How an entry departs from what the format demands.
  struct Departure {
    var header: (inout EntryHeader) -> Void = { _ in }
    /// Changes the canonical value of the body, then its bytes.
    var value: (inout [String: CanonicalValue]) -> Void = { _ in }
    var body: (inout [UInt8]) -> Void = { _ in }
    /// Changes the header's bytes, before they are signed.
    var headerBytes: (inout [UInt8]) -> Void = { _ in }
    /// The key that signs; the author's own when it is absent.
    var key: SigningKey?
    var isSigned = true
    /// Changes what lies there after it was sealed.
    var lying: (inout Lying) -> Void = { _ in }
  }

  /// Seals one more entry.
  mutating func append(
    _ body: some EntryBody, on chain: ChainName, by author: PersonCode, _ departure: Departure = Departure()
  ) throws {
    var members: [String: CanonicalValue] = [:]
    if case .object(let plain) = try CanonicalEncoder.value(of: body) { members = plain }
    departure.value(&members)
    var bytes = CanonicalValue.object(members).bytes
    departure.body(&bytes)
    let before = head(chain)
    var header = EntryHeader(
      chain: chain, number: before.number + 1, kind: type(of: body).kind, bodyDigest: Digest(of: bytes),
      author: author, at: last, previous: before.digest, city: city, batch: [1, 1])
    departure.header(&header)
    var headerBytes = header.canonicalBytes
    departure.headerBytes(&headerBytes)
    let key = departure.key ?? keys[author]
    let digest = Digest(of: headerBytes)
    var entry = Lying(
      sequence: lying.count + 1, header: headerBytes, body: bytes,
      signature: departure.isSigned ? try key?.signature(over: Entry.signedBytes(of: digest)) : nil,
      chain: header.chain, number: header.number, previous: header.previous)
    departure.lying(&entry)
    lying.append(entry)
    heads[chain] = ChainHead(chain: chain, number: header.number, digest: digest)
    last = max(last, header.at)
  }

  private mutating func take(_ entry: Entry) {
    let header = entry.header
    lying.append(
      Lying(
        sequence: lying.count + 1, header: entry.headerBytes, body: entry.bodyBytes,
        signature: entry.signature, chain: header.chain, number: header.number, previous: header.previous))
    heads[header.chain] = ChainHead(chain: header.chain, number: header.number, digest: entry.digest)
    last = max(last, header.at)
  }

  /// What the program's own walk finds.
  func findings() -> [JournalWalk.Finding] {
    var rows = SealedRows(capacity: lying.count)
    for entry in lying {
      rows.append(
        SealedRows.Columns(
          sequence: entry.sequence, chain: entry.chain.rawValue, number: entry.number,
          previous: entry.previous, digest: Digest(of: entry.header)),
        header: { $0 += entry.header }, body: { $0 += entry.body },
        signature: entry.signature.map { signature in { $0 += signature } })
    }
    var walk = JournalWalk(checksSignatures: true, seesAll: true)
    walk.take(rows.scanned(BodySample()))
    walk.finish()
    return walk.findings
  }

  /// The journal as an export has it.
  var lines: String {
    lying.map { entry in
      var members: [String: CanonicalValue] = [
        "header": .text(String(decoding: entry.header, as: UTF8.self)),
        "body": .text(String(decoding: entry.body, as: UTF8.self)),
      ]
      if let signature = entry.signature { members["signature"] = .text(signature.hexadecimal) }
      return String(decoding: CanonicalValue.object(members).bytes, as: UTF8.self) + "\n"
    }.joined()
  }
}

extension OpenJournal {
  /// A unit whose records, notices, reports, reviews and papers are on their ways, and two offices.
  static let used = Result { try OpenJournal.makeUsed() }

  private static func makeUsed() throws -> OpenJournal {
    let unit = try ReviewedUnit()
    let small = unit.small
    let store = small.store
    func submit(_ title: String, on day: String) throws -> Int {
      let draft = try small.draft(small.form(title: title, start: "2026-11-\(day) 09:00"))
      _ = try store.perform(.submit(draft: draft.number, Confirmations()), by: small.recorder)
      return draft.number
    }
    _ = try small.enteredRecord()
    try small.tellHead()
    _ = try submit("待签的", on: "17")
    let returned = try submit("退回的", on: "16")
    _ = try store.perform(.returnDraft(draft: returned, comment: "请补"), by: small.head)
    let signed = try submit("已签的", on: "13")
    _ = try store.perform(.sign(draft: signed, opinion: "同意", paper: nil), by: small.head)
    try unit.record("Z-01")
    _ = try store.perform(
      .remark(ReviewedUnit.unit, .main, .unit, text: "请抓紧"), by: unit.mainOffice)
    let opened = InspectionOrder(
      office: .main, kind: .routine, units: [ReviewedUnit.unit], from: store.now().day - 20,
      to: store.now().day, basis: "年度计划")
    let receipt = try store.perform(.openInspection(opened), by: unit.mainOffice)
    _ = receipt
    try unit.judge([unit.verdict("Z-01", .accepted, 100)])
    try unit.close(acceptingRest: true)
    let month = try #require(Month("2026-12"))
    _ = try store.perform(
      .makeNotice(ReviewedUnit.unit, .main, month, cutOff: nil, seen: []), by: small.recorder)
    _ = try store.perform(.makeCheckpoint, by: small.administrator)
    var keys: [PersonCode: SigningKey] = [:]
    for session in [
      small.administrator, small.recorder, small.head, small.disciplineHead, unit.mainOffice,
      unit.disciplineOffice,
    ] { keys[session.person.code] = session.key }
    return OpenJournal(
      try store.entries(after: 0, limit: 10_000), keys: keys,
      recoveryKey: try Array(small.recoverySecret.utf8).withUnsafeBytes { try SigningKey.reading($0) },
      store: try store.overviewID())
  }
}
