import Records

/// A field that differs between two contents, with both values as people read them.
package struct ChangedField: Hashable, Sendable {
  package var field: FormField
  package var old: String
  package var new: String
}

extension RecordContent {
  /// What changed since an earlier content, field by field, in the order of the form.
  package func changes(since old: RecordContent, in language: Language) -> [ChangedField] {
    var changes: [ChangedField] = []
    func compare(_ field: FormField, _ before: String, _ after: String) {
      if before != after { changes.append(ChangedField(field: field, old: before, new: after)) }
    }
    compare(.start, old.time.spoken(in: language), time.spoken(in: language))
    compare(.place, old.place, place)
    compare(
      .people, old.people.spoken(in: language, headCount: old.headCount),
      people.spoken(in: language, headCount: headCount))
    compare(.title, old.title, title)
    compare(.summary, old.summary, summary)
    compare(
      .links, old.links.map(\.description).joined(separator: "; "),
      links.map(\.description).joined(separator: "; "))
    compare(.subject, old.subject.name(in: language), subject.name(in: language))
    compare(.category, old.category.name(in: language), category.name(in: language))
    compare(
      .evidence, old.evidence.map(\.name).joined(separator: "; "),
      evidence.map(\.name).joined(separator: "; "))
    compare(
      .noAttachmentReason, old.noAttachmentReason?.name(in: language) ?? "",
      noAttachmentReason?.name(in: language) ?? "")
    compare(.counterpart, old.counterpart ?? "", counterpart ?? "")
    return changes
  }
}

/// What was added to a text and taken from it, for people who read it a second time.
package struct TextChange: Hashable, Sendable {
  package var start: String
  package var removed: String
  package var added: String
  package var end: String

  /// The change between two texts: what they share at both ends stays out of it.
  package init(from old: String, to new: String) {
    let (a, b) = (Array(old), Array(new))
    var head = 0
    while head < min(a.count, b.count), a[head] == b[head] { head += 1 }
    var tail = 0
    while tail < min(a.count, b.count) - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    start = String(a[..<head])
    removed = String(a[head..<(a.count - tail)])
    added = String(b[head..<(b.count - tail)])
    end = String(b[(b.count - tail)...])
  }
}
