import HonestText

/// What each text of each body has room for, key by key of the forms.
///
/// It is checked when a body is sealed, never when an entry is verified: older entries stay as they are.
/// A code is a line of 1 to 60; `0-` says that the text may be empty; where rules of the store ask for more, such as a
/// summary's least length, the form asks for it before.
enum BodyRooms {
  /// The room of a text, by the name of its object or kind and its key; `nil` for what is no text.
  static func room(_ object: String, _ key: String) -> TextRoom? { all[object]?[key] }

  private static let all: [String: [String: TextRoom]] = {
    var all: [String: [String: TextRoom]] = [:]
    for line in BodyForms.lines(of: text) {
      for member in line.text.split(separator: ";") {
        let words = member.split(separator: " ").map(String.init)
        all[line.name, default: [:]][words[0]] = room(words.dropFirst())
      }
    }
    return all
  }()

  private static func room(_ words: ArraySlice<String>) -> TextRoom? {
    guard let shape = words.first else { return nil }
    let bounds = (words.dropFirst().first ?? "60").split(separator: "-").compactMap { Int($0) }
    guard let most = bounds.last else { return nil }
    let least = bounds.count == 2 ? bounds[0] : 1
    return switch shape {
    case "code", "line": TextRoom(.line, least...most)
    case "name": TextRoom(.name, least...most)
    case "lines": TextRoom(.lines, least...most)
    default: nil
    }
  }

  static let text = """
    store.founded | city line 60
    store.restored | reason line 300
    profile.adopted | reason line 300
    ledgers.dated | reason line 300
    unit.changed | reason line 300
    post.ended | id code; reason line 0-300
    code.issued | person code; salt code
    key.introduced | person code; code code 100
    clock.corrected | reason line 300
    fault.acknowledged | chain code; reason line 300
    act.refused | target code 0-60
    indicators.withdrawn | scope code; codes code
    indicator.amended | reason line 300
    occurrence.opened | event line 60
    occurrence.extended | unit code; reason line 300
    ledger.closed | unit code
    ledger.reopened | unit code; reason line 300
    unit.viewed | unit code
    archive.made | unit code
    occurrence.exempted | unit code; reason line 300
    remark.made | unit code; text line 300
    inspection.opened | units code; basis line 200; paperNumber line 40
    inspection.found | unit code; text lines 500
    inspection.closed | result lines 500
    rectification.answered | text lines 500
    rectification.judged | text lines 500; caseNumber line 40
    finding.withdrawn | reason line 300
    violation.noted | unit code; foundBy line 60; evidence lines 500; followUp lines 500
    violation.followed | text lines 500; caseNumber line 40
    violations.published | title line 60; reason line 300
    analysis.presented | remarks lines 500; recipients line 60
    analysis.sent | recipient line 60
    review.judged | unit code
    review.answered | text lines 500
    review.closed | unit code
    review.reopened | unit code; reason line 300
    bulletin.issued | reason line 300; changed code
    record.flagged | reason line 300
    record.cleared | reason line 300
    change.consented | unit code
    change.declined | unit code; reason line 300
    yearEnd.entered | unit code
    bonus.noted | unit code
    sanction.noted | unit code
    adjustment.withdrawn | unit code; reason line 300
    year.published | reason line 300; changed code
    grade.given | unit code; reason line 300
    grade.followed | unit code
    record.submitted | reason lines 500; designation code; duplicates code; lateReason lines 500
    record.returned | comment lines 500
    record.signed | opinion lines 0-200; post code
    record.entered | lateReason lines 500; recorder code
    record.voided | reason lines 0-500
    record.imported | signedBy name 60
    paper.filed | target code
    draft.discarded | title line 0-60; draftedBy code
    draft.handedOver | title line 0-60; from code
    notice.delivered | recipient code; post code
    notice.instructed | text lines 500; items lines 500
    notice.followed | note lines 500
    report.registered | documentNumber line 40; title line 60
    report.signed | post code
    RecordContent | unit code; place line 100; title line 60; summary lines 0-2000; noAttachmentText line 200; \
      counterpart code
    Participant | person code; name name 60; post line 0-100
    DutySubject | member code
    EvidenceItem | caption line 0-200; name line 200; mediaType code 0-200
    PaperFile | number line 30; location line 0-100
    PaperSignature | reference line 100; signer code
    Person | code code; name name 60
    Post | id code; person code; unit code; title line 60; basis line 100; portfolio line 60
    OrganisationUnit | code code; name line 60; superior code; mainBody line 60; supervisionBody line 60
    Indicator | scope code; code code 20; title line 60; recurrence code 0-60; due code 0-60; \
      requirement lines 0-500; listItem line 0-100; measure lines 0-500; responsible line 0-60; source line 0-100
    AlertMark | unit code; target code 0-200
    NoticeLine | title line 60
    NoticeDuty | title line 60
    LedgerSnapshot | unit code
    RectificationNotice | demand lines 500
    BulletinLine | unit code; person name 60; code code; fact lines 500; measure lines 500
    AnalysisRow | name line 0-60; title line 0-60
    WeakUnit | unit code; title line 60
    ReviewVerdict | reason line 300
    ReviewItem | reason line 300
    RankingRow | unit code; name line 60
    OmittedUnit | unit code; reason line 300
    RestatedScore | unit code
    AssessmentPlan | document line 40; title line 60
    Bonus | project line 60; document line 40
    Sanction | person name 60; matter line 100; document line 40; report line 40
    GradeMeasure | reference line 40
    AssessmentRules | heavyFrom code; ceilings code; rankMethod code
    AssessedMember | person code
    YearFacts | unit code; name line 60
    GivenGrade | reason line 300
    ChainHead | chain code
    RuleHeading | name line 100; title line 0-200; documentNumber line 0-100; issuer line 0-100; \
      interpretedBy line 0-100; replaces line 0-200
    RuleParameter | name code; value line 0-1000; article line 0-200
    CalendarYear | source line 0-300
    """
}

/// A text of a body that its field has no room for.
package struct UnfitText: Hashable, Sendable {
  /// The object or kind that has the field, by its name in the forms.
  package var object: String
  package var key: String
  package var problem: TextProblem

  package init(_ object: String, _ key: String, _ problem: TextProblem) {
    self.object = object
    self.key = key
    self.problem = problem
  }
}
