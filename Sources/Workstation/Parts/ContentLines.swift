import Records
import TerminalUI

// The content of a record as lines of a sheet; the same for the head who signs and for all who read.
extension RecordContent {
  /// Everything that is signed, in the order of the form.
  func lines(at here: ScreenContext, width: Int) -> [Sheet.Line] {
    let (words, language) = (here.words.form, here.language)
    var lines: [Sheet.Line] = []
    let half = width / 2
    let when = time.spoken(in: language)
    let label = { (field: FormField) in words.field(field) }
    if label(.start).columns + when.columns + 6 < half {
      lines.append(
        Sheet.Line(
          label(.start).padded(to: 10) + when.padded(to: half - 10) + label(.place).padded(to: 6)
            + place.clipped(to: max(2, width - half - 6))))
    } else {
      lines.append(label(.start), when, width: width)
      lines.append(label(.place), place, width: width)
    }
    lines.append(label(.people), people.spoken(in: language, headCount: headCount), width: width)
    let duties = links.isEmpty ? words.unplanned : links.map(\.description).joined(separator: "; ")
    lines.append(label(.links), duties, width: width)
    let who = subject.name(in: language)
    lines.append(
      label(.subject), "\(who)    \(label(.category))  \(category.name(in: language))", width: width)
    lines.append(Sheet.Line(""))
    lines.append(wrapped: summary, width: width)
    return lines
  }

  /// The evidence by number, kind, name and size, with a mark for what does not fit its hash any more (R-079).
  func evidenceLines(at here: ScreenContext, width: Int, faulty: [Digest]? = nil) -> [Sheet.Line] {
    let (words, language) = (here.words.form, here.language)
    var lines: [Sheet.Line] = []
    if evidence.isEmpty {
      let reason = noAttachmentReason.map { $0.name(in: language) } ?? words.none
      lines.append(
        words.field(.evidence),
        "\(words.without)  \(reason)\(noAttachmentText.map { ": \($0)" } ?? "")", width: width)
    }
    for (index, item) in evidence.enumerated() {
      let isFaulty = faulty?.contains(item.sha256) ?? false
      let mark = faulty == nil ? "" : isFaulty ? "  \(words.hashBroken)" : "  \(words.hashHolds)"
      let caption = item.caption.isEmpty || item.caption == item.name ? "" : "  \(item.caption)"
      lines.append(
        index == 0 ? words.field(.evidence) : "",
        "\(index + 1) \(item.name)  \(item.kind.name(in: language))  \(item.size.fileSize)\(caption)\(mark)",
        width: width, role: isFaulty ? .alert : .text)
    }
    if noPaper == true { lines.append(words.field(.paperNumber), words.noPaper, width: width) }
    return lines
  }
}

extension [Participant] {
  /// Names with their parts: 张建国 主持；李红 发言.
  func spoken(in language: Language, headCount: Int? = nil) -> String {
    let names = map { "\($0.name) \($0.part.name(in: language))" }
      .joined(separator: language == .chinese ? "；" : "; ")
    guard let headCount, headCount > count else { return names }
    return language == .chinese ? "\(names)；等 \(headCount) 人" : "\(names); \(headCount) in all"
  }
}
