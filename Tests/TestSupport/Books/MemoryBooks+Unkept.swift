import Records

// What books in memory keep nothing of: notices, reports, reviews, bulletins, supervision, the year's assessment.
extension MemoryBooks {
  package func remark(_ name: RemarkName) throws(StoreFailure) -> RemarkFacts? { nil }
  package func nextSerial(of paper: SupervisionPaper, office: Side, year: Int) throws(StoreFailure) -> Int {
    1
  }
  package func inspection(_ name: SupervisionName) throws(StoreFailure) -> InspectionFacts? { nil }
  package func finding(_ name: FindingName) throws(StoreFailure) -> FindingFacts? { nil }
  package func violation(_ name: SupervisionName) throws(StoreFailure) -> ViolationFacts? { nil }
  package func violation(of record: RecordNumber, _ kinds: [ViolationKind], office: Side) throws(StoreFailure)
    -> (name: SupervisionName, digest: Digest)?
  { nil }
  package func namedBulletin(_ name: SupervisionName) throws(StoreFailure) -> NamedBulletinFacts? { nil }
  package func analysis(_ name: SupervisionName) throws(StoreFailure) -> (
    digest: Digest, recipients: [String]
  )? { nil }
  package func snapshot(of units: [UnitCode], _ sides: [Side], from: Day, to: Day, today: Day)
    throws(StoreFailure) -> [LedgerSnapshot]
  { [] }
  package func analysis(_ sides: [Side], from: Day, to: Day, today: Day, _ rules: AnalysisRules)
    throws(StoreFailure) -> Analysis
  { throw unkept("analysis") }
  package func notice(_ unit: UnitCode, _ side: Side, _ month: Month) throws(StoreFailure) -> NoticeFacts? {
    nil
  }
  package func lastDelivered(_ unit: UnitCode, _ side: Side) throws(StoreFailure) -> (
    month: Month, cutOff: Day
  )? { nil }
  package func ledgerStart(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Day {
    throw unkept("ledgerStart")
  }
  package func noticeContents(_ unit: UnitCode, _ side: Side, _ period: NoticePeriod, _ rules: AlertRules)
    throws(StoreFailure) -> NoticeContents
  { throw unkept("noticeContents") }
  package func report(_ unit: UnitCode, _ half: HalfYear) throws(StoreFailure) -> ReportFacts? { nil }
  package func reportFigures(_ unit: OrganisationUnit, _ half: HalfYear, cutOff: Day) throws(StoreFailure)
    -> [ReportFigures]
  { [] }
  package func review(_ unit: UnitCode, _ side: Side, _ month: Month) throws(StoreFailure) -> ReviewFacts? {
    nil
  }
  package func closedMonth(from: Day, through: Day) throws(StoreFailure) -> Month? { nil }
  package func dueOccurrences(_ unit: UnitCode, _ side: Side, in month: Month) throws(StoreFailure)
    -> [DueOccurrence]
  { [] }
  package func bulletin(_ quarter: Quarter, _ group: UnitGroup) throws(StoreFailure) -> BulletinFacts? { nil }
  package func lastBulletin(in year: Int) throws(StoreFailure) -> Int { 0 }
  package func quarterFacts(_ quarter: Quarter, _ group: UnitGroup) throws(StoreFailure) -> [QuarterFacts] {
    []
  }
  package func ranks(in quarter: Quarter, _ group: UnitGroup, _ versions: RuleVersions) throws(StoreFailure)
    -> [UnitCode: Int]
  { [:] }
  package func isFlagged(_ record: RecordNumber) throws(StoreFailure) -> Bool { false }
  package func hasConsent(to submission: Digest) throws(StoreFailure) -> Bool { false }
  package func whyDeclined(_ submission: Digest) throws(StoreFailure) -> String? { nil }
  package func assessmentPlan(_ year: Int) throws(StoreFailure) -> PlanFacts? { nil }
  package func adjustment(_ name: AdjustmentName) throws(StoreFailure) -> AdjustmentFacts? { nil }
  package func givenGrade(_ unit: UnitCode, year: Int) throws(StoreFailure) -> GivenGrade? { nil }
  package func yearFacts(_ year: Int, _ group: UnitGroup, _ versions: RuleVersions) throws(StoreFailure)
    -> [YearFacts]
  { [] }
  package func quartersWithoutBulletin(_ year: Int, _ group: UnitGroup) throws(StoreFailure) -> [Quarter] {
    []
  }
  package func teamMembers(in year: Int, _ group: UnitGroup) throws(StoreFailure) -> [UnitCode:
    [AssessedMember]]
  { [:] }
  package func yearList(_ year: Int, _ group: UnitGroup) throws(StoreFailure) -> YearListFacts? { nil }
  package func hasGradeMeasure(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Bool {
    false
  }
  package func hasMark(_ mark: AlertMark, of person: PersonCode, acknowledged: Bool) throws(StoreFailure)
    -> Bool
  { false }
  package func hasView(of unit: UnitCode, by person: PersonCode, on day: Day) throws(StoreFailure) -> Bool {
    false
  }
  package func standing() throws(StoreFailure) -> JournalStanding { throw unkept("standing") }
  package func lying(in chain: ChainName, at number: Int) throws(StoreFailure) -> Digest? { nil }
}
