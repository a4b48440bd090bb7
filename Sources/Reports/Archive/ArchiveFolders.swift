import HonestText
import Records

/// Where the parts of an archive go: folders that can be read without the program.
///
/// `units/<unit>/<year>/<side>/<record number>/` holds `revision-N.json`, `history.json` and `evidence/`; the
/// whole store also has `journal.jsonl`, `objects/` and `checkpoint.json`.
package enum ArchiveFolders {
  /// The folder of a record.
  package static func folder(of number: RecordNumber) -> String {
    "units/\(number.unit)/\(number.year)/\(number.side.rawValue)/\(number)"
  }

  /// The file of a revision.
  package static func revisionFile(_ revision: Int) -> String { "revision-\(revision).json" }

  /// The name under which an attachment is put beside its record: its place, so that two of one name both
  /// stand, and its own name, cleaned again because an entry may be older than the rules.
  package static func evidenceFile(_ index: Int, _ item: EvidenceItem) -> String {
    let honest = String(String.UnicodeScalarView(item.name.unicodeScalars.filter { $0.deceit == nil }))
    var name = String(honest.map { "/\\:".contains($0) ? "_" : $0 })
    while name.utf8.count > 180 { name.removeFirst() }
    return "\(index + 1)-\(name.isEmpty ? item.sha256.short : name)"
  }

  /// A revision in UTF-8 JSON with stable keys.
  package static func revision(_ revision: RecordRevision, of detail: RecordDetail) -> [UInt8] {
    let content = revision.content
    let signing = revision.signing
    let json = JSONText.object([
      "number": .of(detail.row.number), "revision": .integer(revision.number),
      "purpose": .text(revision.purpose.rawValue), "reason": .optional(revision.reason),
      "unit": .of(content.unit), "side": .text(content.side.rawValue), "subject": .text(content.subject.text),
      "start": .text(RecordFacts.iso(content.time.start)),
      "end": .optional(content.time.end.map(RecordFacts.iso)), "place": .text(content.place),
      "people": RecordFacts.people(content.people), "head_count": .optional(content.headCount),
      "title": .text(content.title), "summary": .text(content.summary),
      "category": .text(content.category.rawValue), "duties": .list(content.links.map { .of($0) }),
      "evidence": RecordFacts.evidence(content.evidence),
      "no_attachment_reason": .optional(content.noAttachmentReason?.rawValue),
      "no_attachment_text": .optional(content.noAttachmentText),
      "counterpart": .optional(content.counterpart),
      "author": .of(revision.author), "at": .of(revision.at),
      "sign_off": .object([
        "by": .text(signing.name), "title": .text(signing.title), "at": .of(signing.at),
        "opinion": .text(signing.opinion), "acting": .flag(signing.acting), "own": .flag(signing.own),
        "paper_day": .of(signing.paper?.day), "paper_reference": .optional(signing.paper?.reference),
        "keyed_in_by": .optional(signing.keyedInBy),
        "claimed_at": .of(signing.claimed.map(RecordFacts.iso)),
      ]),
      "state": .text(detail.row.state.rawValue), "entered_at": .of(detail.row.enteredAt),
      "entered_by": .of(detail.recorder), "entry_deadline": .of(detail.deadline),
      "late_by": .optional(detail.row.lateBy), "late_reason": .optional(detail.lateReason),
      "void_reason": .optional(detail.voidReason),
    ])
    return Array((json.pretty() + "\n").utf8)
  }

  /// The history of a record in UTF-8 JSON.
  package static func history(_ lines: [HistoryLine]) -> [UInt8] {
    ListingWriter<HistoryLine>.whole(lines, RecordFacts.history, format: .json, language: .chinese)
  }

  /// A line of `journal.jsonl`; `nil` for an entry whose bytes were altered and are no text.
  package static func journalLine(_ entry: Entry) -> [UInt8]? {
    entry.line.map { $0.bytes + [UInt8(ascii: "\n")] }
  }
}

extension ArchiveFolders {
  /// The attachments that an entry names, anywhere in its body.
  package static func objects(of entry: Entry) -> [Digest] {
    guard let body = try? CanonicalValue(canonical: entry.bodyBytes) else { return [] }
    return digests(in: body)
  }

  private static func digests(in value: CanonicalValue) -> [Digest] {
    switch value {
    case .integer, .text: []
    case .list(let values): values.flatMap(digests)
    case .object(let members):
      (members["sha256"]?.text.flatMap { Digest($0) }.map { [$0] } ?? [])
        + members.sorted { $0.key < $1.key }.flatMap { digests(in: $0.value) }
    }
  }
}
