import HonestText

// A form is kept as it is typed, but nothing in it deceives: what is shown of a draft is what was typed.
extension DraftForm {
  private typealias Text = any WritableKeyPath<DraftForm, String> & Sendable

  /// The texts of one line, and those of several, each with the key that it has in an entry.
  private static let lines: [(text: Text, key: String)] = [
    (\.start, "start"), (\.end, "end"), (\.place, "place"), (\.headCount, "headCount"), (\.title, "title"),
    (\.noAttachmentText, "noAttachmentText"), (\.paperNumber, "number"), (\.paperLocation, "location"),
    (\.paperPages, "pages"), (\.counterpart, "counterpart"),
  ]
  private static let paragraphs: [(text: Text, key: String)] = [
    (\.summary, "summary"), (\.reason, "reason"), (\.lateReason, "lateReason"),
  ]
  /// Far more than any field takes in the end: a draft may be too long, but not beyond all measure.
  private static let most = 4_000

  /// The first text that not even a draft may hold.
  package var unfit: UnfitText? {
    let line = TextRoom(.line, 0...Self.most)
    var texts = Self.lines.map { ("RecordContent", $0.key, self[keyPath: $0.text], line) }
    let paragraph = TextRoom(.lines, 0...Self.most)
    texts += Self.paragraphs.map { ("RecordContent", $0.key, self[keyPath: $0.text], paragraph) }
    texts += people.flatMap {
      [("Participant", "name", $0.name, line), ("Participant", "post", $0.post ?? "", line)]
    }
    texts += evidence.flatMap {
      [("EvidenceItem", "caption", $0.caption, line), ("EvidenceItem", "name", $0.name, line)]
    }
    for (object, key, text, room) in texts {
      if let problem = room.problem(in: text.trimmed) {
        return UnfitText(["number", "location"].contains(key) ? "PaperFile" : object, key, problem)
      }
    }
    return nil
  }

  /// The form as it may be shown: a file of drafts may be older than the judge of texts, or somebody's own work.
  package var mended: DraftForm {
    var form = self
    for (text, _) in Self.lines { form[keyPath: text] = form[keyPath: text].mended(.line) }
    for (text, _) in Self.paragraphs { form[keyPath: text] = form[keyPath: text].mended(.lines) }
    for index in people.indices {
      form.people[index].name = people[index].name.mended(.line)
      form.people[index].post = people[index].post?.mended(.line)
    }
    for index in evidence.indices {
      form.evidence[index].caption = evidence[index].caption.mended(.line)
      form.evidence[index].name = evidence[index].name.mended(.line)
    }
    return form
  }
}
