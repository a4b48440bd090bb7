/// An event of the practice city, from which a generator makes records.
///
/// `{month}`, `{quarter}`, `{unit}` and `{n}` in title and summary are to be filled in.
package struct DemoTemplate: Hashable, Sendable {
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

  init(
    _ indicator: String, _ title: String, _ summary: String, _ category: String, _ evidence: String,
    _ parts: String
  ) {
    self.indicator = indicator
    self.title = title
    self.summary = summary
    self.category = category
    self.evidence = evidence.split(separator: " ").map(String.init)
    self.parts = parts.split(separator: " ").map(String.init)
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
