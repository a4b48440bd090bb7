import Records

/// The texts of set-up.
package final class SetUpWords: Sendable {
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

  init(
    name: String, code: String, unit: String, group: String, mainBody: String, supervisionBody: String,
    unranked: String, bothSides: String, noUnitNeeded: String, person: String, posts: String, key: String,
    enrolled: String, notEnrolled: String, noPost: String, year: String, restDays: String,
    makeUpDays: String, source: String, sourceHint: String, sourceMissing: String, linesHint: String,
    linesExample: String, yearMissing: String, missing: String, whatToDo: String, nothingMissing: String,
    noUnits: String, addHead: String, addRecorder: String, addUnit: String, addYear: String,
    enrolHow: String, neverVerified: String, verifyHow: String, codes: String, codesOnce: String,
    codesHint: String, saveSlips: String, saveMessage: String, done: String, needed: String,
    dayWrong: String, unitMissing: String, basisMissing: String, purpose: String, oneHead: String,
    oneHeadArticle: String, paper: String, paperArticle: String, years: String, yearsArticle: String,
    history: String, historyArticle: String, section: @escaping @Sendable (SetUpScreen.Section) -> String,
    label: @escaping @Sendable (SetUpScreen.Action, SetUpScreen.Section) -> String,
    title: @escaping @Sendable (SetUpTask) -> String, field: @escaping @Sendable (SetUpField) -> String,
    hint: @escaping @Sendable (SetUpField) -> String, calendarOf: @escaping @Sendable (Int) -> String,
    lineWrong: @escaping @Sendable (Int, String) -> String,
    noHead: @escaping @Sendable (String, String) -> String,
    noRecorder: @escaping @Sendable (String, String) -> String, noYear: @escaping @Sendable (Int) -> String,
    withoutKey: @escaping @Sendable (String, PersonCode) -> String,
    saved: @escaping @Sendable (String) -> String, slip: @escaping @Sendable (SetUpScreen.Slip) -> String,
    slipsHead: @escaping @Sendable (Desk) -> String
  ) {
    self.name = name
    self.code = code
    self.unit = unit
    self.group = group
    self.mainBody = mainBody
    self.supervisionBody = supervisionBody
    self.unranked = unranked
    self.bothSides = bothSides
    self.noUnitNeeded = noUnitNeeded
    self.person = person
    self.posts = posts
    self.key = key
    self.enrolled = enrolled
    self.notEnrolled = notEnrolled
    self.noPost = noPost
    self.year = year
    self.restDays = restDays
    self.makeUpDays = makeUpDays
    self.source = source
    self.sourceHint = sourceHint
    self.sourceMissing = sourceMissing
    self.linesHint = linesHint
    self.linesExample = linesExample
    self.yearMissing = yearMissing
    self.missing = missing
    self.whatToDo = whatToDo
    self.nothingMissing = nothingMissing
    self.noUnits = noUnits
    self.addHead = addHead
    self.addRecorder = addRecorder
    self.addUnit = addUnit
    self.addYear = addYear
    self.enrolHow = enrolHow
    self.neverVerified = neverVerified
    self.verifyHow = verifyHow
    self.codes = codes
    self.codesOnce = codesOnce
    self.codesHint = codesHint
    self.saveSlips = saveSlips
    self.saveMessage = saveMessage
    self.done = done
    self.needed = needed
    self.dayWrong = dayWrong
    self.unitMissing = unitMissing
    self.basisMissing = basisMissing
    self.purpose = purpose
    self.oneHead = oneHead
    self.oneHeadArticle = oneHeadArticle
    self.paper = paper
    self.paperArticle = paperArticle
    self.years = years
    self.yearsArticle = yearsArticle
    self.history = history
    self.historyArticle = historyArticle
    self.section = section
    self.label = label
    self.title = title
    self.field = field
    self.hint = hint
    self.calendarOf = calendarOf
    self.lineWrong = lineWrong
    self.noHead = noHead
    self.noRecorder = noRecorder
    self.noYear = noYear
    self.withoutKey = withoutKey
    self.saved = saved
    self.slip = slip
    self.slipsHead = slipsHead
  }

  /// The slips as a text to print and cut apart.
  func slips(_ slips: [SetUpScreen.Slip], _ desk: Desk) -> String {
    let rule = String(repeating: "-", count: 60)
    return ([slipsHead(desk)] + slips.map(slip)).joined(separator: "\n\(rule)\n") + "\n\(rule)\n"
  }
}
