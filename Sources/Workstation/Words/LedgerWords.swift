import Records

/// The texts of the ledger.
package struct LedgerWords: Sendable {
  let name: String
  let code: String
  let matter: String
  let kind: String
  let due: String
  let state: String
  let records: String
  let subject: String
  let period: String
  let everything: String
  let recorded: String
  let waiting: String
  let draft: String
  let today: String
  let filter: String
  let adopt: String
  let exempt: String
  let quickDuty: String
  let requirement: String
  let article: String
  let evidence: String
  let dueBy: String
  let responsible: String
  let noRecord: String
  let makeOne: String
  let waitsForHead: String
  let adoptKey: String
  let none: String
  let noneFits: String
  let titleMissing: String
  let dueMissing: String
  let pointsWrong: String
  let reasonMissing: String
  let seeField: String
  let dutyMade: String
  let adopted: String
  let exempted: String
  let nothingToAdopt: String
  let noDutyHere: String
  let oneSide: String
  let purpose: String
  let states: String
  let statesArticle: String
  let share: String
  let shareArticle: String
  let own: String
  let ownArticle: String
  let year: @Sendable (Int) -> String
  let quarter: @Sendable (Int) -> String
  let daysLeft: @Sendable (Int) -> String
  let part: @Sendable (Day, Day) -> String
  let facts: @Sendable (LedgerProgress) -> String
  let points: @Sendable (Int) -> String
  let hasDraft: @Sendable (String) -> String
  let fulfilled: @Sendable (Fulfilment) -> String
  let openThem: @Sendable (Int) -> String
  let restDay: @Sendable (String, String) -> String
  let adoptMessage: @Sendable (Int, String) -> String
  let exemptMessage: @Sendable (String) -> String
  let label: @Sendable (LedgerScreen.Action) -> String
  let field: @Sendable (QuickDuty.Field) -> String
  let hint: @Sendable (QuickDuty.Field) -> String

  /// Points that are kept in hundredths, as people write them: `2.5`.
  static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The part of the year between two days, by months.
  static func months(_ from: Day, _ due: Day) -> String {
    from.month == due.month ? "\(due.month)" : "\(from.month)-\(due.month)"
  }
}
