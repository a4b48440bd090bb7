/// The forms of the objects in bodies, in the notation of section 7 of `record-format.md`; each body has its own beside it.
///
/// The document prints these lines, and a test compares the two; so what a stranger reads there is
/// what is checked here.
enum BodyFormText {
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
