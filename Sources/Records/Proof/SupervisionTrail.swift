/// Follows what is taken back and put right in supervision: laws 6.16 to 6.18.
///
/// What it knows is what has gone before, so an entry that is missing makes it say less, never more.
struct SupervisionTrail: Codable, Sendable {
  /// Findings that were answered or judged.
  private var spokenOf: Set<Digest> = []
  /// Findings that were taken back.
  private var withdrawn: Set<Digest> = []
  /// Named bulletins in whose place another one stands.
  private var corrected: Set<Digest> = []
  /// The records for which an office has noted a kind of violation.
  private var noted: Set<String> = []

  /// From this day on a record and kind is noted once; before it the program took a second note.
  static let firstDay = Day(year: 2026, month: 12, day: 1)

  /// What an entry breaks of the laws; `nil` for nothing.
  mutating func take(_ entry: Entry) -> String? {
    switch entry.header.kind {
    case .rectificationAnswered:
      (try? entry.body(RectificationAnswered.self)).flatMap { speak(of: $0.finding) }
    case .rectificationJudged:
      (try? entry.body(RectificationJudged.self)).flatMap { speak(of: $0.finding) }
    case .findingWithdrawn: (try? entry.body(FindingWithdrawn.self)).flatMap { withdraw($0.finding) }
    case .violationsPublished: (try? entry.body(ViolationsPublished.self)).flatMap { publish($0) }
    case .violationNoted: (try? entry.body(ViolationNoted.self)).flatMap { note($0, entry.header) }
    default: nil
    }
  }

  private mutating func speak(of finding: Digest) -> String? {
    spokenOf.insert(finding)
    return withdrawn.contains(finding) ? "is about a finding that was taken back" : nil
  }

  private mutating func withdraw(_ finding: Digest) -> String? {
    if spokenOf.contains(finding) { return "takes back a finding that was answered or judged" }
    return withdrawn.insert(finding).inserted ? nil : "takes back a finding that was taken back"
  }

  private mutating func publish(_ bulletin: ViolationsPublished) -> String? {
    guard (bulletin.corrects == nil) == (bulletin.reason == nil) else {
      return "has only one of `corrects` and `reason`"
    }
    guard let old = bulletin.corrects else { return nil }
    return corrected.insert(old).inserted ? nil : "corrects a bulletin that another one has corrected"
  }

  private mutating func note(_ violation: ViolationNoted, _ header: EntryHeader) -> String? {
    guard let record = violation.record else { return nil }
    let isNew = noted.insert("\(header.chain) \(record) \(violation.form.rawValue)").inserted
    let isBound = Self.firstDay.map { header.at.day >= $0 } ?? true
    return isNew || !isBound ? nil : "notes a violation that is noted already"
  }
}
