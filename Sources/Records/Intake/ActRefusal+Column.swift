extension ActRefusal {
  /// The column of the files that the refusal is about, by which a form finds the field (as the clerk names it).
  package var column: String? {
    switch self {
    case .invalid(let field, _), .indicatorIncomplete(_, let field): field
    case .unfit(let text): text.column
    case .codeTaken: "code"
    case .reasonMissing: "reason"
    case .secondHead: "from"
    case .noSuch(.unit): "unit"
    case .noSuch(.person): "person"
    case .noSuch(.occurrence), .notRecorded, .verdictFinal, .answeredAlready: "duty"
    case .monthNotOver, .reviewClosed: "month"
    case .memberMissing: "subject"
    case .neverDue: "recurrence"
    default: nil
    }
  }
}
