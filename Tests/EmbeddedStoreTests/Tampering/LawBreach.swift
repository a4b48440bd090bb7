import Records
import Testing

/// One law of the record format, broken by an entry that is sealed and signed as it should be.
struct LawBreach: CustomTestStringConvertible, Sendable {
  let law: String
  let what: String
  /// Under which word it must be found.
  let fault: ChainFault
  /// Whether it shows in a store alone: an export has neither places nor columns.
  var isInStoreAlone = false
  let make: @Sendable (inout OpenJournal) throws -> Void

  var testDescription: String { "\(law) \(what)" }

  init(
    _ law: String, _ what: String, _ fault: ChainFault, isInStoreAlone: Bool = false,
    _ make: @escaping @Sendable (inout OpenJournal) throws -> Void
  ) {
    self.law = law
    self.what = what
    self.fault = fault
    self.isInStoreAlone = isInStoreAlone
    self.make = make
  }

  static let all =
    ofEntries + ofChains + ofOrder + ofKeys + ofRights + ofRecords + ofPapers + ofNames
    + ofSupervision + ofCheckpoints
}

typealias Departure = OpenJournal.Departure

extension OpenJournal {
  static let unit: UnitCode = "CZJ"
  static let main = ChainName.body(unit, .main)

  /// A harmless entry of the recorder, departing as a test says.
  mutating func discard(_ draft: Int = 900, on chain: ChainName = main, _ departure: Departure = Departure())
    throws
  {
    try append(
      DraftDiscarded(draft: draft, title: "", draftedAt: last, draftedBy: "lin"), on: chain, by: "lin",
      departure)
  }

  var content: RecordContent {
    get throws { try lastEntry(.recordSubmitted).body(RecordSubmitted.self).content }
  }

  @discardableResult
  mutating func submit(
    _ draft: Int, purpose: Purpose = .new, record: RecordNumber? = nil, replaces: Digest? = nil,
    on chain: ChainName = main, _ change: (inout RecordContent) -> Void = { _ in }
  ) throws -> Digest {
    var content = try self.content
    change(&content)
    try append(
      RecordSubmitted(
        draft: draft, purpose: purpose, record: record, content: content, designation: "lin/1",
        draftedAt: last, replaces: replaces), on: chain, by: "lin")
    return head(chain).digest
  }

  @discardableResult
  mutating func sign(_ draft: Int, _ submission: Digest) throws -> Digest {
    try append(
      RecordSigned(draft: draft, submission: submission, opinion: "", post: "zhang/1"), on: Self.main,
      by: "zhang")
    return head(Self.main).digest
  }

  mutating func enter(
    _ draft: Int, _ submission: Digest, _ signing: Digest, serial: Int = 3, year: Int = 2026,
    unit: UnitCode = unit, _ departure: Departure = Departure()
  ) throws {
    try append(
      RecordEntered(
        draft: draft, submission: submission, signing: signing,
        number: RecordNumber(unit: unit, year: year, side: .main, serial: serial), deadline: last.day,
        recorder: "lin"), on: Self.main, by: "lin", departure)
  }

  /// A draft that was submitted and signed.
  mutating func signed(_ draft: Int, purpose: Purpose = .new, record: RecordNumber? = nil) throws
    -> (submission: Digest, signing: Digest)
  {
    let submission = try submit(draft, purpose: purpose, record: record)
    return (submission, try sign(draft, submission))
  }
}

extension LawBreach {
  private static let ofEntries = [
    LawBreach("2.1", "an eleventh key in a header", .unreadable) {
      try $0.discard(
        900,
        Departure(headerBytes: {
          $0 = Array(
            String(decoding: $0, as: UTF8.self).replacing(",\"v\":1}", with: ",\"v\":1,\"x\":1}").utf8)
        }))
    },
    LawBreach("2.1", "a number beyond 2^53 - 1 in a header", .unreadable) {
      let at = "\"at\":\($0.last.seconds)"
      try $0.discard(
        900,
        Departure(headerBytes: {
          $0 = Array(String(decoding: $0, as: UTF8.self).replacing(at, with: "\"at\":\(1 << 53)").utf8)
        }))
    },
    LawBreach("2.1", "a blank in a body", .form) {
      try $0.discard(900, Departure(body: { $0.insert(0x20, at: 1) }))
    },
    LawBreach("2.1", "a key that is missing", .form) {
      try $0.discard(900, Departure(value: { $0["title"] = nil }))
    },
    LawBreach("2.1", "a value of another kind", .form) {
      try $0.discard(900, Departure(value: { $0["title"] = .integer(1) }))
    },
    LawBreach("2.1", "a number beyond 2^53 - 1 in a body", .form) {
      try $0.discard(900, Departure(value: { $0["draftedAt"] = .integer(1 << 53) }))
    },
    LawBreach("2.1", "a word that no list has", .form) {
      let submission = try $0.submit(901)
      try $0.sign(901, submission)
      try $0.append(
        ActRefused(operation: .inspect, target: ""), on: .city, by: "lin",
        Departure(header: { $0.city = $0.number - 1 }, value: { $0["operation"] = .text("dance") }))
    },
    LawBreach("2.1", "a key that stands twice", .form) {
      try $0.discard(
        900,
        Departure(body: {
          $0 = Array(
            String(decoding: $0, as: UTF8.self).replacing("{\"draft\"", with: "{\"draft\":901,\"draft\"").utf8
          )
        }))
    },
    LawBreach("2.1", "a value at depth 33", .form) {
      var deep = CanonicalValue.integer(1)
      for _ in 0..<31 { deep = .list([deep]) }
      let value = deep
      try $0.discard(900, Departure(value: { $0["zz"] = value }))
    },
  ]

  private static let ofChains = [
    LawBreach("3.1", "a chain of a unit that is not there", .place) { try $0.discard(on: "NOP/main") },
    LawBreach("3.1", "a chain of no kind", .place) { try $0.discard(on: "CZJ/other") },
    LawBreach("3.1", "a unit's code with a control character", .place) {
      let start = $0.last.day
      try $0.append(
        UnitAdded(
          unit: OrganisationUnit(
            code: "A\u{1B}B", name: "某", kind: .other, mainBody: "某", displayOrder: 9, start: start)),
        on: .city, by: "admin", Departure(header: { $0.city = $0.number - 1 }))
    },
    LawBreach("3.2", "a number that is left out", .gap) {
      try $0.discard(900, Departure(header: { $0.number += 1 }))
    },
    LawBreach("3.3", "another entry before it", .previousDiffers) {
      try $0.discard(900, Departure(header: { $0.previous = Digest(of: [1]) }))
    },
    LawBreach("3.4", "a body that does not fit", .bodyChanged) {
      try $0.discard(900, Departure(header: { $0.bodyDigest = Digest(of: [1]) }))
    },
    LawBreach("3.5", "a city number that falls back", .cityNumber) {
      try $0.discard(900, Departure(header: { $0.city = 1 }))
    },
    LawBreach("3.6", "a batch that is cut", .batch) {
      try $0.discard(900, Departure(header: { $0.batch = [1, 2] }))
    },
    LawBreach("3.6", "a batch of none", .batch) {
      try $0.discard(900, Departure(header: { $0.batch = [0, 0] }))
    },
    LawBreach("3.7", "no signature", .unsigned) { try $0.discard(900, Departure(isSigned: false)) },
  ]

  private static let ofOrder = [
    LawBreach("4.1", "a second founding", .place) { journal in
      let key = SigningKey()
      try journal.append(
        StoreFounded(
          store: journal.store, city: "又一市", administrator: Person(code: "admin", name: "某"),
          key: key.publicKey, recoveryKey: key.publicKey), on: .city, by: "admin",
        Departure(header: { $0.city = $0.number - 1 }, key: key))
    },
    LawBreach("4.2", "a city number ahead of arrival", .cityNumber) {
      try $0.discard(900, Departure(header: { $0.city += 1 }))
    },
    LawBreach("4.2", "a city entry that looks further back", .cityNumber) {
      try $0.append(
        PersonAdded(person: Person(code: "xin", name: "新")), on: .city, by: "admin",
        Departure(header: { $0.city = $0.number - 2 }))
    },
    LawBreach("4.3", "a place that is left out", .gap, isInStoreAlone: true) {
      try $0.discard(900, Departure(lying: { $0.sequence += 1 }))
    },
    LawBreach("4.3", "a place below the first", .gap, isInStoreAlone: true) {
      try $0.discard(900, Departure(lying: { $0.sequence = -7 }))
    },
    LawBreach("4.4", "a time a hundred years back", .time) {
      try $0.discard(900, Departure(header: { $0.at = $0.at + -100 * 365 * 86_400 }))
    },
    LawBreach("4.4", "a correction of a time that no entry has", .time) { journal in
      try journal.append(
        ClockCorrected(reason: "", ahead: journal.last + 86_400), on: .city, by: "admin",
        Departure(header: { $0.city = $0.number - 1 }))
    },
    LawBreach("4.5", "a finding in no inspection", .reference) {
      try $0.append(
        InspectionFound(
          inspection: Digest(of: [1]), number: 1, unit: OpenJournal.unit, side: .main, text: "某",
          gravity: .remark), on: "office/main", by: "zhou")
    },
    LawBreach("4.5", "an answer to no finding", .reference) {
      try $0.append(
        RectificationAnswered(finding: try $0.lastEntry(.inspectionOpened).digest, text: "某"),
        on: OpenJournal.main, by: "lin")
    },
    LawBreach("4.5", "a remark that was made to nobody", .reference) {
      try $0.append(RemarkSeen(remark: Digest(of: [1])), on: OpenJournal.main, by: "lin")
    },
    LawBreach("4.5", "an inspection of another office", .reference) {
      try $0.append(
        InspectionClosed(inspection: try $0.lastEntry(.inspectionOpened).digest, result: "某"),
        on: "office/supervision", by: "wu")
    },
    LawBreach("4.6", "an acknowledgement without a digest", .reference) {
      try $0.append(
        FaultAcknowledged(chain: "CZJ/main", number: 1, fault: .gap, reason: "某"), on: .city, by: "admin",
        Departure(header: { $0.city = $0.number - 1 }))
    },
    LawBreach("4.6", "a checkpoint without the order", .reference) { journal in
      try journal.checkpoint(isFirstEdition: true) { _ in }
    },
  ]
}

extension OpenJournal {
  /// The next checkpoint, departing as a test says.
  mutating func checkpoint(
    isFirstEdition: Bool = false, by author: PersonCode = "admin", _ change: (inout CheckpointMade) -> Void
  ) throws {
    guard let key = keys[author] else { return }
    let known = try lastEntry(.checkpointMade)
    let heads = allHeads
    let made = try Checkpoint(
      number: try known.body(CheckpointMade.self).number + 1, day: last.day, store: store, heads: heads,
      order: isFirstEdition ? nil : order, by: author, signedWith: key)
    // Of one checkpoint before: only the city chain has moved since, and what the test has put there.
    let before = try headsAtLastCheckpoint()
    var body = CheckpointMade(
      number: made.number, day: made.day, root: made.root, signature: made.signature, chains: heads.count,
      changed: heads.filter { before[$0.chain] != $0 }, order: isFirstEdition ? nil : order, note: made.note)
    change(&body)
    try append(body, on: .city, by: author, Departure(header: { $0.city = $0.number - 1 }))
  }

  private func headsAtLastCheckpoint() throws -> [ChainName: ChainHead] {
    var heads: [ChainName: ChainHead] = [:]
    for entry in lying {
      let entry = try Entry(headerBytes: entry.header, bodyBytes: entry.body, signature: nil)
      guard entry.header.kind == .checkpointMade else { continue }
      for head in try entry.body(CheckpointMade.self).changed { heads[head.chain] = head }
    }
    return heads
  }
}
