// Monthly reviews, quarterly bulletins and what goes with them stand on the chain of the supervising office; only a
// unit's answer stands on the chain of its own body.

/// A reviewer judged occurrences of a unit's month.
package struct ReviewJudged: EntryBody {
  package static let kind = EntryKind.reviewJudged
  package static let bodyForm = "unit text; month month; verdicts [ReviewVerdict]; imported? flag"
  package var unit: UnitCode
  package var month: Month
  package var verdicts: [ReviewVerdict]
  /// 1 when the administrator imported it before the store was open.
  package var imported: Bool?

}

/// The unit answered a verdict, once; on the chain of its body.
package struct ReviewAnswered: EntryBody {
  package static let kind = EntryKind.reviewAnswered
  package static let bodyForm = "month month; occurrence occurrence; text text"
  package var month: Month
  package var occurrence: OccurrenceName
  package var text: String

  package init(month: Month, occurrence: OccurrenceName, text: String) {
    self.month = month
    self.occurrence = occurrence
    self.text = text
  }
}

/// A month's review of a side was closed: everything that its figures are made of stands here.
package struct ReviewClosed: EntryBody {
  package static let kind = EntryKind.reviewClosed
  package static let bodyForm = """
    unit text; month month; items [ReviewItem]; weights [integer]; figures ReviewFigures
    """
  package var unit: UnitCode
  package var month: Month
  /// The occurrences due in the month, without exempt ones.
  package var items: [ReviewItem]
  /// How the common and the individual score weigh, in per cent.
  package var weights: [Int]
  package var figures: ReviewFigures

}

/// A closed review was opened again, before the quarter's bulletin was issued.
package struct ReviewReopened: EntryBody {
  package static let kind = EntryKind.reviewReopened
  package static let bodyForm = "unit text; month month; review digest; reason text"
  package var unit: UnitCode
  package var month: Month
  /// The digest of the `review.closed`.
  package var review: Digest
  package var reason: String

  package init(unit: UnitCode, month: Month, review: Digest, reason: String) {
    self.unit = unit
    self.month = month
    self.review = review
    self.reason = reason
  }
}

/// A quarter's bulletin of one group was issued; its rows stand here so that nothing later moves them.
package struct BulletinIssued: EntryBody {
  package static let kind = EntryKind.bulletinIssued
  package static let bodyForm = """
    number bulletin; quarter quarter; group UnitGroup; rows [RankingRow]; omitted [OmittedUnit]; heads \
    [ChainHead]; corrects? digest; reason? text; restated? [RestatedScore]; changed? [text]
    """
  package var number: BulletinNumber
  package var quarter: Quarter
  package var group: UnitGroup
  package var rows: [RankingRow]
  package var omitted: [OmittedUnit]
  /// The heads of both offices' chains, from whose reviews it was worked out.
  package var heads: [ChainHead]
  /// The bulletin that it corrects.
  package var corrects: Digest?
  package var reason: String?
  /// Scores in the place of those of closed reviews, those of earlier corrections among them.
  package var restated: [RestatedScore]?
  /// The units whose rows differ from the bulletin that it corrects.
  package var changed: [UnitCode]?

  package init(
    number: BulletinNumber, quarter: Quarter, group: UnitGroup, rows: [RankingRow], omitted: [OmittedUnit],
    heads: [ChainHead], corrects: Digest? = nil, reason: String? = nil, restated: [RestatedScore]? = nil,
    changed: [UnitCode]? = nil
  ) {
    self.number = number
    self.quarter = quarter
    self.group = group
    self.rows = rows
    self.omitted = omitted
    self.heads = heads
    self.corrects = corrects
    self.reason = reason
    self.restated = restated
    self.changed = changed
  }
}

/// A reviewer marked a record as untrue or forged: it counts for nothing from then on.
package struct RecordFlagged: EntryBody {
  package static let kind = EntryKind.recordFlagged
  package static let bodyForm = "record record; untruth UntruthKind; reason text"
  package var record: RecordNumber
  package var untruth: UntruthKind
  package var reason: String

  package init(record: RecordNumber, untruth: UntruthKind, reason: String) {
    self.record = record
    self.untruth = untruth
    self.reason = reason
  }
}

/// The mark was taken back, with a reason.
package struct RecordCleared: EntryBody {
  package static let kind = EntryKind.recordCleared
  package static let bodyForm = "record record; reason text"
  package var record: RecordNumber
  package var reason: String

}

/// The office consents to a change of a record whose month is closed; it holds for one submission.
package struct ChangeConsented: EntryBody {
  package static let kind = EntryKind.changeConsented
  package static let bodyForm = "unit text; draft integer; submission digest"
  package var unit: UnitCode
  package var draft: Int
  package var submission: Digest

  package init(unit: UnitCode, draft: Int, submission: Digest) {
    self.unit = unit
    self.draft = draft
    self.submission = submission
  }
}

/// The office does not consent to a change of a record whose month is closed, and says why; it holds for one submission.
package struct ChangeDeclined: EntryBody {
  package static let kind = EntryKind.changeDeclined
  package static let bodyForm = "unit text; draft integer; submission digest; reason text"
  package var unit: UnitCode
  package var draft: Int
  package var submission: Digest
  package var reason: String

}
