import Records

/// An event of the practice city, from which a generator makes records.
///
/// `{month}`, `{quarter}`, `{unit}` and `{n}` in title and summary are to be filled in.
package struct PracticeTemplate: Hashable, Sendable {
  /// The indicator that such an event fulfils, or empty for an unplanned one.
  package let indicator: String
  /// At most 60 characters once filled in.
  package let title: String
  /// 60 to 120 characters.
  package let summary: String
  /// The key of an event category.
  package let category: String
  /// Keys of evidence kinds.
  package let evidence: [String]
  /// The parts people take: `chair`, `attendee`, `speaker`, `talker`, `talkedTo`, `recorder`, `other`.
  package let parts: [String]

  /// A line of such a text; `nil` where it has not the six cells.
  private init?(line: Substring) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard cells.count == 6 else { return nil }
    (indicator, title, summary, category) = (cells[0], cells[1], cells[2], cells[3])
    evidence = cells[4].split(separator: " ").map(String.init)
    parts = cells[5].split(separator: " ").map(String.init)
  }

  /// Title and summary with the blanks filled in.
  package func filled(month: Int, unit: String, number: Int) -> (title: String, summary: String) {
    (
      fill(title, month: month, unit: unit, number: number),
      fill(summary, month: month, unit: unit, number: number)
    )
  }

  private func fill(_ pattern: String, month: Int, unit: String, number: Int) -> String {
    let quarter = ["一", "二", "三", "四"][min(max(month - 1, 0) / 3, 3)]
    var filled = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "month": filled += "\(month)"
      case "quarter": filled += quarter
      case "unit": filled += unit
      case "n": filled += "\(number)"
      default: filled += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

extension PracticeTemplate {
  /// The events of a side.
  package static func all(_ side: Side) -> [PracticeTemplate] { side == .main ? main : supervision }

  /// The events of a text, one a line: indicator, title, summary, category, evidence and parts.
  ///
  /// One text a side: as eighty calls they were the largest functions of the program.
  static func table(_ text: String) -> [PracticeTemplate] {
    text.split(separator: "\n").compactMap(PracticeTemplate.init(line:))
  }
}
