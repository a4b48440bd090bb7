/// The forms of all bodies and of the objects in them, in the notation of section 7 of `record-format.md`.
///
/// The document prints these lines, and a test holds the two against each other; so what a stranger reads there is
/// what is checked here.
enum BodyFormText {
  /// Each kind of entry with the form of its body.
  static let kinds = """
    store.founded | store digest; city text; administrator Person; key key; recoveryKey key; practice? \
      flag; from? day
    store.restored | reason text; heads [ChainHead]
    profile.adopted | profile RuleProfile; reason text; from? day
    calendar.adopted | year CalendarYear
    ledgers.dated | from day; reason? text
    unit.added | unit OrganisationUnit
    unit.changed | unit OrganisationUnit; reason text
    person.added | person Person
    post.given | post Post
    post.ended | id text; on day; reason text
    code.issued | person text; salt text; hash digest; expires instant
    key.introduced | person text; key key; code? text; present? flag
    administrator.recovered | person Person; key key; proof signature; city? integer
    clock.corrected | reason text; ahead instant
    fault.acknowledged | chain text; number integer; fault ChainFault; reason text; digest? digest
    checkpoint.made | number integer; day day; root digest; signature signature; chains integer; changed \
      [ChainHead]; size? integer; tree? digest; note? signature
    act.refused | operation Operation; target text
    archive.made | unit? text; year? integer; record? record; records flag; journal flag
    indicators.drafted | indicators [DatedIndicator]
    indicators.withdrawn | year integer; scope text; codes [text]
    indicators.adopted | indicators [DatedIndicator]; imported? flag
    indicator.amended | number integer; indicator DatedIndicator; reason text
    occurrence.opened | year integer; occurrence occurrence; event text; eventDay day; due day
    occurrence.extended | unit text; year integer; occurrence occurrence; was day; due day; reason text
    ledger.closed | unit text; year integer
    ledger.reopened | unit text; year integer; reason text
    alerts.shown | alerts [AlertMark]
    alerts.acknowledged | alerts [AlertMark]
    unit.viewed | unit text
    occurrence.exempted | unit text; year integer; occurrence occurrence; reason text
    remark.made | unit text; year? integer; occurrence? occurrence; record? record; text text
    remark.seen | remark digest
    inspection.opened | name paper; form InspectionKind; units [text]; from day; to day; basis text; \
      reason? FocusedReason; object? SpecialObject; paperNumber? text; snapshot? [LedgerSnapshot]
    inspection.found | inspection digest; number integer; unit text; side Side; text text; gravity \
      FindingGravity; notice? RectificationNotice
    inspection.closed | inspection digest; result text
    rectification.answered | finding digest; text text
    rectification.judged | finding digest; state FindingState; text text; ground? EscalationGround; \
      caseNumber? text
    finding.withdrawn | finding digest; reason text
    violation.noted | name paper; unit text; side Side; record? record; form ViolationKind; occasion \
      ViolationOccasion; foundBy? text; on day; evidence text; followUp? text
    violation.followed | violation digest; text text; caseNumber? text
    violations.published | name paper; title text; lines [BulletinLine]; corrects? digest; reason? text
    analysis.presented | name paper; analysis Analysis; remarks? text; recipients [text]; on day
    analysis.sent | analysis digest; recipient text; on day
    review.judged | unit text; month month; verdicts [ReviewVerdict]; imported? flag
    review.answered | month month; occurrence occurrence; text text
    review.closed | unit text; month month; items [ReviewItem]; weights [integer]; figures ReviewFigures
    review.reopened | unit text; month month; review digest; reason text
    bulletin.issued | number bulletin; quarter quarter; group UnitGroup; rows [RankingRow]; omitted \
      [OmittedUnit]; heads [ChainHead]; corrects? digest; reason? text; restated? [RestatedScore]; \
      changed? [text]
    record.flagged | record record; untruth UntruthKind; reason text
    record.cleared | record record; reason text
    change.consented | unit text; draft integer; submission digest
    change.declined | unit text; draft integer; submission digest; reason text
    assessment.planned | plan AssessmentPlan
    yearEnd.entered | unit text; year integer; shared? flag; results YearEndResults
    bonus.noted | unit text; year integer; bonus Bonus; amends? digest
    sanction.noted | unit text; year integer; sanction Sanction
    adjustment.withdrawn | unit text; year integer; adjustment digest; reason text
    year.published | number bulletin; year integer; group UnitGroup; plan digest; rules AssessmentRules; \
      rows [AssessedUnit]; omitted [OmittedUnit]; heads [ChainHead]; corrects? digest; reason? text; \
      changed? [text]
    grade.given | unit text; year integer; grade AssessmentGrade; reason text
    grade.followed | unit text; side Side; year integer; measure GradeMeasure
    record.submitted | draft integer; purpose Purpose; record? record; reason? text; content \
      RecordContent; designation text; draftedAt instant; replaces? digest; duplicates? [text]; lacking? \
      [EvidenceKind]; enterWhenSigned? flag; lateReason? text
    record.withdrawn | draft integer; submission digest
    record.returned | draft integer; submission digest; comment text
    record.signed | draft integer; submission digest; opinion text; post text; acting? flag; own? flag; \
      paper? PaperSignature
    record.entered | draft integer; submission digest; signing digest; number record; deadline day; \
      boundBy? day; provisional? flag; lateBy? integer; lateReason? text; recorder text; onOrder? flag
    record.revised | draft integer; submission digest; signing digest; number record; revision integer; \
      purpose Purpose; deadline day; lateBy? integer
    record.voided | draft integer; submission digest; signing digest; number record; reason text
    record.imported | number record; content RecordContent; deadline day; boundBy? day; lateBy? integer; \
      signedBy text; signedAt moment; enteredAt moment; paper? PaperFile
    paper.filed | target text; paper PaperFile; filedOn day
    draft.discarded | draft integer; title text; draftedAt instant; draftedBy text
    draft.handedOver | draft integer; title text; from text
    notice.made | month month; from day; to day; due day; contents NoticeContents; heads [ChainHead]; \
      replaces? digest
    notice.delivered | notice digest; recipient text; post text; on day; way DeliveryWay; copy? flag; \
      lateBy? integer
    notice.instructed | notice digest; text text; items [text]
    notice.followed | notice digest; item integer; note text
    report.registered | half half; documentNumber text; title text; dated day; text EvidenceItem; cutOff \
      day; due? day; figures [ReportFigures]; heads [ChainHead]; replaces? digest
    report.signed | report digest; post text; acting? flag; paper? PaperSignature
    report.sent | report digest; recipient ReportRecipient; on day; lateBy? integer
    """

  /// Each object with its form.
  static let objects = """
    RecordContent | unit text; side Side; subject DutySubject; time EventTime; place text; people \
      [Participant]; headCount? integer; title text; summary text; category EventCategory; links \
      [occurrence]; evidence [EvidenceItem]; noAttachmentReason? NoAttachmentReason; noAttachmentText? \
      text; noPaper? flag; counterpart? text
    EventTime | start moment; end? moment
    Participant | person? text; name text; post? text; part Part
    DutySubject | kind SubjectKind; member? text
    EvidenceItem | kind EvidenceKind; caption text; name text; size integer; sha256 digest; mediaType \
      text; addedAt instant
    PaperFile | number text; location text; pages integer
    PaperSignature | day day; reference text; scan? EvidenceItem; signer text
    Person | code text; name text; rank? CadreRank
    Post | id text; person text; unit? text; side? Side; role PostRole; title text; from day; to? day; \
      basis? text; portfolio? [text]
    OrganisationUnit | code text; name text; kind UnitKind; group? UnitGroup; superior? text; staffCount? \
      integer; mainBody text; supervisionBody? text; displayOrder integer; start day; end? day
    DatedIndicator | indicator Indicator; occurrences [OccurrenceDates]
    Indicator | year integer; side Side; kind IndicatorKind; scope text; code text; title text; points \
      integer; subject DutySubject; recurrence text; due text; requirement? text; evidence? \
      [EvidenceKind]; listItem? text; measure? text; responsible? text; source? text
    OccurrenceDates | ordinal integer; from day; due day
    AlertMark | kind AlertKind; unit? text; side? Side; target text; due? day
    NoticeContents | figures NoticeFigures; records [NoticeLine]; overdue [NoticeDuty]; next [NoticeDuty]
    NoticeFigures | records integer; enteredLate integer; due integer; done integer; late integer; \
      overdue integer; exempt integer; alerts integer
    NoticeLine | number record; date day; title text; lateBy? integer
    NoticeDuty | occurrence occurrence; title text; due day
    ReportFigures | side Side; subject SubjectKind; records integer; due integer; done integer; late \
      integer; overdue integer; exempt integer
    LedgerSnapshot | unit text; side Side; common integer; individual integer; due integer; done integer; \
      late integer; overdue integer; records integer
    RectificationNotice | issuedOn day; dueOn day; demand? text
    BulletinLine | violation paper; unit text; person text; code? text; fact text; measure text
    Analysis | from day; to day; cutOff day; rows [AnalysisRow]; weakIndicators [AnalysisRow]; weakUnits \
      [WeakUnit]; mark integer; quarters [quarter]
    AnalysisRow | part AnalysisPart; name text; title? text; side? Side; figures AnalysisFigures
    AnalysisFigures | due integer; done integer; late integer
    WeakUnit | unit text; title text; measures [integer]
    ReviewVerdict | occurrence occurrence; verdict Verdict; quality integer; reason? text
    ReviewItem | occurrence occurrence; kind IndicatorKind; worth integer; shares integer; due day; \
      record? record; timing Timing; factor integer; verdict? Verdict; quality integer; reason? text
    ReviewFigures | common? integer; individual? integer; score? integer
    RankingRow | rank? integer; unit text; name text; main? integer; supervision? integer; score? \
      integer; late integer; missing integer; previousRank? integer; why? NoScore; months [MonthScores]
    MonthScores | month month; main? integer; supervision? integer; unit? integer
    OmittedUnit | unit text; reason text
    RestatedScore | unit text; side Side; month month; score? integer
    AssessmentPlan | year integer; dated day; document text; title text; ways [YearEndWay]; limits? \
      [integer]; sideWeights? [integer]; routineWeights? [integer]
    YearEndResults | democratic? integer; questionnaire? integer; test? integer; inspection? integer
    Bonus | ground BonusGround; level BonusLevel; project text; document text; on day; proof? BonusProof
    BonusProof | kind ProofKind; file EvidenceItem
    Sanction | person text; position SanctionedPosition; rank? CadreRank; matter text; consequence \
      Consequence; on day; document text; takenUp? day; reported? day; report? text
    GradeMeasure | means GradeMeans; reference text; on day
    AssessmentRules | sideWeights [integer]; routineWeights [integer]; recordShare integer; ways \
      [integer]; award [integer]; promotion [integer]; criminal [integer]; sanction [integer]; measure \
      [integer]; cap? integer; floor integer; limits [integer]; quota? integer; leavesWaysOut flag; \
      promotionHighestOnly flag; gravestOnly flag; heavyFrom [text]; ceilings [text]; rankMethod text
    AssessedUnit | rank? integer; facts YearFacts; figures YearFigures; members [AssessedMember]
    AssessedMember | person text; side? Side; role PostRole
    YearFacts | unit text; name text; year integer; sides [Side]; quarters [AssessedQuarter]; results \
      [SideResults]; adjustments [Adjustment]; given? GivenGrade
    GivenGrade | grade AssessmentGrade; reason text
    AssessedQuarter | quarter quarter; bulletin? bulletin; main? integer; supervision? integer
    SideResults | side Side; results YearEndResults
    Adjustment | name adjustment; bonus? Bonus; sanction? Sanction
    YearFigures | routine SideFigures; yearEnd SideFigures; sides SideFigures; base? integer; adjustments \
      [CountedAdjustment]; bonus integer; deduction integer; total? integer; byPoints? AssessmentGrade; \
      byHand? AssessmentGrade; grade? AssessmentGrade; ceilings [GradeCeiling]; marks [YearMark]; gaps \
      [YearGap]
    CountedAdjustment | name adjustment; points integer; why? NotCounted
    GradeCeiling | grade AssessmentGrade; fact CeilingFact; adjustment? adjustment
    ChainHead | chain text; number integer; digest digest
    SideFigures | main? integer; supervision? integer
    RuleProfile | heading RuleHeading; parameters [RuleParameter]
    RuleHeading | name text; title text; documentNumber text; issuer text; interpretedBy text; effective \
      day; replaces text
    RuleParameter | name text; value text; article text
    CalendarYear | year integer; restDays [day]; makeUpDays [day]; source text
    """
}
