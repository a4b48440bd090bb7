import HonestText

/// A field of the event form.
package enum FormField: String, Hashable, CaseIterable, Sendable {
  case start, end, place, people, headCount, title, summary, category, subject, links, evidence
  case noAttachmentReason, paperNumber, paperLocation, paperPages, counterpart, reason, lateReason
}

/// What keeps a field from being right; shown by the field, and no error.
package struct FieldProblem: Hashable, Sendable {
  package var field: FormField
  package var kind: Kind

  package init(field: FormField, kind: Kind) {
    self.field = field
    self.kind = kind
  }

  package enum Kind: Hashable, Sendable {
    case missing
    /// Not of the form `2026-06-26 14:00`.
    case notATime
    case endBeforeStart
    case tooShort(least: Int, has: Int)
    case tooLong(most: Int, has: Int)
    case notANumber
    case notAllowed
    /// The occurrence is not one of this unit, side and year.
    case otherLedger(String)
    case unknownPerson(String)
    case tooFew(least: Int, has: Int)
    /// Unit and side of a record can never be corrected.
    case changed
    case taken(by: String)
    /// What no text of the field may hold.
    case unfit(TextProblem)

    /// What the judge of text found.
    package init(_ problem: TextProblem) {
      self =
        switch problem {
        case .missing: .missing
        case .tooShort(let least, let has): .tooShort(least: least, has: has)
        case .tooLong(let most, let has): .tooLong(most: most, has: has)
        default: .unfit(problem)
        }
    }
  }
}
