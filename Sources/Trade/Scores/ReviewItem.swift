/// What a reviewer says of an occurrence.
package enum Verdict: String, Codable, CaseIterable, Sendable {
  case accepted
  /// In part, by this many per cent.
  case partly
  /// Sent back for a supplement; it earns nothing until another verdict is given.
  case sentBack
  case notAccepted
}

/// How an occurrence was recorded, as far as its points depend on it (R-151, 2.8).
package enum Timing: String, Codable, CaseIterable, Sendable {
  case inTime
  /// The event was in time, its entry was not.
  case lateEntry
  /// The event ended after the completion deadline.
  case lateDuty
  /// No record stands for it.
  case missing

  package var isLate: Bool { self == .lateEntry || self == .lateDuty }
}

/// An occurrence due in the month of a review, as the books have it.
package struct DueOccurrence: Hashable, Sendable {
  package var name: OccurrenceName
  package var kind: IndicatorKind
  /// The year's points of its indicator in hundredths, and how many occurrences share them.
  package var worth: Int
  package var shares: Int
  package var due: Day
  /// The earliest entered record that names it and counts.
  package var record: RecordNumber?
  package var eventEnd: Day?
  package var entered: Day?
  /// Whether the record bears the late mark of R-103.
  package var isEnteredLate: Bool
  package var verdict: GivenVerdict?

  package init(
    name: OccurrenceName, kind: IndicatorKind, worth: Int, shares: Int, due: Day, record: RecordNumber? = nil,
    eventEnd: Day? = nil, entered: Day? = nil, isEnteredLate: Bool = false, verdict: GivenVerdict? = nil
  ) {
    self.name = name
    self.kind = kind
    self.worth = worth
    self.shares = shares
    self.due = due
    self.record = record
    self.eventEnd = eventEnd
    self.entered = entered
    self.isEnteredLate = isEnteredLate
    self.verdict = verdict
  }
}

/// A verdict that stands, with the unit's answer to it.
package struct GivenVerdict: Hashable, Sendable {
  package var verdict: Verdict
  /// Per cent.
  package var quality: Int
  package var reason: String?
  /// What the unit answered, once.
  package var answer: String?
  /// Given after the unit's answer, which makes it final for the month.
  package var isFinal: Bool

  package init(
    verdict: Verdict, quality: Int, reason: String? = nil, answer: String? = nil, isFinal: Bool = false
  ) {
    self.verdict = verdict
    self.quality = quality
    self.reason = reason
    self.answer = answer
    self.isFinal = isFinal
  }
}

/// An occurrence as it was reviewed, with everything that its points are made of.
package struct ReviewItem: Hashable, Codable, Sendable {
  package var occurrence: OccurrenceName
  package var kind: IndicatorKind
  /// The year's points of its indicator in hundredths, and how many occurrences share them.
  package var worth: Int
  package var shares: Int
  package var due: Day
  package var record: RecordNumber?
  package var timing: Timing
  /// The time factor in hundredths.
  package var factor: Int
  /// Absent where nothing was recorded, and while the reviewer has not judged.
  package var verdict: Verdict?
  /// Per cent; 0 where nothing was recorded.
  package var quality: Int
  package var reason: String?

  package init(
    occurrence: OccurrenceName, kind: IndicatorKind, worth: Int, shares: Int, due: Day,
    record: RecordNumber? = nil, timing: Timing, factor: Int, verdict: Verdict? = nil, quality: Int,
    reason: String? = nil
  ) {
    self.occurrence = occurrence
    self.kind = kind
    self.worth = worth
    self.shares = shares
    self.due = due
    self.record = record
    self.timing = timing
    self.factor = factor
    self.verdict = verdict
    self.quality = quality
    self.reason = reason
  }

  /// The points that it can earn.
  package func possible() throws(ScoreFault) -> Fraction {
    try Fraction(hundredths: worth) / Fraction(shares)
  }

  /// The points that it has earned: possible × quality × time factor.
  package func earned() throws(ScoreFault) -> Fraction {
    try possible() * Fraction(hundredths: quality) * Fraction(hundredths: factor)
  }
}
