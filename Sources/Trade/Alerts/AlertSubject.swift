/// What an alert is about, as a value: so nothing that reads it can forget a kind.
package enum AlertSubject: Hashable, Sendable {
  /// A duty, in the ledger of a year.
  case occurrence(OccurrenceName, year: Int?)
  case draft(Int)
  /// A submitted change of a closed month's record, by its draft.
  case change(draft: Int)
  case notice(Month)
  case report(HalfYear)
  case review(Month)
  case bulletin(Quarter, UnitGroup)
  case indicators(UnitGroup?, year: Int)
  /// The period in which a comprehensive inspection is missing, as it is written.
  case inspection(String)
  case finding(FindingName)
  case remark(RemarkName)
  /// A record's number, a chain, a year, or a unit.
  case fault(String)
}

extension AlertMark {
  /// What it is about; `nil` where the text says nothing that this program knows.
  package var subject: AlertSubject? {
    switch kind {
    case .dutyFiveDay, .dutyOverdue: OccurrenceName(target).map { .occurrence($0, year: due?.year) }
    case .entryRunning, .entryOverdue, .signOffPending, .draftReturned:
      Self.draft(target).map { .draft($0) }
    case .consentPending: Self.draft(target).map { .change(draft: $0) }
    case .monthlyNotice: Month(target).map { .notice($0) }
    case .halfYearReport: HalfYear(target).map { .report($0) }
    case .reviewMonthly: Month(target).map { .review($0) }
    case .bulletinQuarterly:
      Self.pair(target).flatMap { quarter, group in
        Quarter(quarter).flatMap { quarter in
          UnitGroup(rawValue: group).map { .bulletin(quarter, $0) }
        }
      }
    case .indicatorsMissing:
      Self.pair(target).flatMap { scope, year in
        Int(year).map { .indicators(UnitGroup(rawValue: scope), year: $0) }
      }
    case .inspectionMissing: .inspection(target)
    case .rectificationDue: FindingName(target).map { .finding($0) }
    case .remark: RemarkName(target).map { .remark($0) }
    case .dataFault: .fault(target)
    }
  }

  private static func draft(_ name: String) -> Int? { name.first == "D" ? Int(name.dropFirst()) : nil }

  private static func pair(_ text: String) -> (String, String)? {
    let parts = text.split(separator: " ").map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}

extension Alert {
  /// What it is about.
  package var subject: AlertSubject? { mark.subject }
}
