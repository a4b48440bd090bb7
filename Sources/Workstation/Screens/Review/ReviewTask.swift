import Records
import TerminalUI

/// A field of the forms of a review.
package enum ReviewField: String, Hashable, Sendable { case quality, reason, answer }

/// What is filled in over a review: a verdict with its reason, the unit's answer, why a review is opened again.
enum ReviewTask: Hashable, Sendable {
  case verdict(Verdict, OccurrenceName)
  case answer(OccurrenceName)
  case reopen

  /// Its fields, empty but for the quality that most verdicts in part give.
  var form: FieldForm<ReviewField> {
    switch self {
    case .verdict(.partly, _): FieldForm([.text(.quality, "80", limit: 3), .text(.reason, limit: 300)])
    case .verdict, .reopen: FieldForm([.text(.reason, limit: 300)])
    case .answer: FieldForm([.text(.answer, limit: 300)])
    }
  }
}

/// What came of a form: an act, or a field that is not right.
enum ReviewRequest: Hashable, Sendable {
  case act(Act)
  case wrong(ReviewField, String)
}

extension ReviewScreen {
  /// The act that a form asks for.
  func request(_ task: ReviewTask, _ form: FieldForm<ReviewField>, at desk: Desk) -> ReviewRequest {
    let words = desk.words.reviews
    switch task {
    case .verdict(let verdict, let name):
      var quality = ReviewVerdict.quality(of: verdict) ?? 0
      if verdict == .partly {
        guard let typed = Int(form[.quality]), (0...100).contains(typed) else {
          return .wrong(.quality, words.qualityWrong)
        }
        quality = typed
      }
      guard !form[.reason].isEmpty else { return .wrong(.reason, words.reasonNeeded) }
      return .act(judging(name, verdict, quality, reason: form[.reason]))
    case .answer(let name):
      guard !form[.answer].isEmpty else { return .wrong(.answer, words.answerNeeded) }
      return .act(.answerVerdict(unit, side, month, name, text: form[.answer]))
    case .reopen:
      guard !form[.reason].isEmpty else { return .wrong(.reason, words.reasonNeeded) }
      return .act(.reopenReview(unit, side, month, reason: form[.reason]))
    }
  }

  /// The act that gives one occurrence its verdict.
  func judging(_ name: OccurrenceName, _ verdict: Verdict, _ quality: Int, reason: String? = nil) -> Act {
    .judge([
      MonthVerdicts(
        unit: unit, side: side, month: month,
        verdicts: [ReviewVerdict(occurrence: name, verdict: verdict, quality: quality, reason: reason)])
    ])
  }
}
