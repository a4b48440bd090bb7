import Records

/// The texts of set-up.
package struct SetUpWords: Sendable {
  let name: String
  let code: String
  let unit: String
  let group: String
  let mainBody: String
  let supervisionBody: String
  let unranked: String
  let bothSides: String
  let noUnitNeeded: String
  let person: String
  let posts: String
  let key: String
  let enrolled: String
  let notEnrolled: String
  let noPost: String
  let year: String
  let restDays: String
  let makeUpDays: String
  let source: String
  let sourceHint: String
  let sourceMissing: String
  let linesHint: String
  let linesExample: String
  let yearMissing: String
  let missing: String
  let whatToDo: String
  let nothingMissing: String
  let noUnits: String
  let addHead: String
  let addRecorder: String
  let addUnit: String
  let addYear: String
  let enrolHow: String
  let neverVerified: String
  let verifyHow: String
  let codes: String
  let codesOnce: String
  let codesHint: String
  let saveSlips: String
  let saveMessage: String
  let done: String
  let needed: String
  let dayWrong: String
  let unitMissing: String
  let basisMissing: String
  let purpose: String
  let oneHead: String
  let oneHeadArticle: String
  let paper: String
  let paperArticle: String
  let years: String
  let yearsArticle: String
  let history: String
  let historyArticle: String
  let section: @Sendable (SetUpScreen.Section) -> String
  let label: @Sendable (SetUpScreen.Action, SetUpScreen.Section) -> String
  let title: @Sendable (SetUpTask) -> String
  let field: @Sendable (SetUpField) -> String
  let hint: @Sendable (SetUpField) -> String
  let calendarOf: @Sendable (Int) -> String
  let lineWrong: @Sendable (Int, String) -> String
  let noHead: @Sendable (String, String) -> String
  let noRecorder: @Sendable (String, String) -> String
  let noYear: @Sendable (Int) -> String
  let withoutKey: @Sendable (String, PersonCode) -> String
  let saved: @Sendable (String) -> String
  let slip: @Sendable (SetUpScreen.Slip) -> String
  let slipsHead: @Sendable (Desk) -> String

  /// The slips as a text to print and cut apart.
  func slips(_ slips: [SetUpScreen.Slip], _ desk: Desk) -> String {
    let rule = String(repeating: "-", count: 60)
    return ([slipsHead(desk)] + slips.map(slip)).joined(separator: "\n\(rule)\n") + "\n\(rule)\n"
  }
}
