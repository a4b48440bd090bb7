/// Everything that a person can do to a store, as data: screens, commands and plain mode all say it so.
package enum Act: Hashable, Sendable {
  // Administration, all on the city chain.
  case addUnits([OrganisationUnit])
  case changeUnit(OrganisationUnit, reason: String)
  case addPeople([Person], posts: [Post])
  case givePosts([Post])
  case endPost(id: String, on: Day, reason: String)
  /// Issues one-time codes; the receipt holds them, and nothing else ever does.
  case issueCodes([PersonCode])
  case adoptCalendar(CalendarYear)
  /// From a day to come, or all along while the store is still being set up.
  case adoptProfile(RuleProfile, reason: String, from: Day?)
  /// Names the day from which the ledgers count; with a reason once the store is open.
  case dateLedgers(from: Day, reason: String)
  case correctClock(reason: String)
  case acknowledgeFault(ChainBreak, reason: String)
  case makeCheckpoint

  // Duties.
  /// Puts indicators up for adoption; until the store is open the administrator brings them over, in force.
  case setIndicators([DatedIndicator])
  /// Takes back what waits for adoption.
  case withdrawIndicators(IndicatorPlace, codes: [String])
  /// Puts up last year's set for this year, its points kept and its dates cleared.
  case copyIndicators(IndicatorPlace, fromYear: Int)
  /// The head adopts the individual indicators that were put up for a unit, side and year.
  case adoptIndicators(UnitCode, Side, year: Int)
  /// The supervising office adopts the common indicators that were put up for a group, side and year.
  case adoptCommonIndicators(UnitGroup, Side, year: Int)
  /// Changes an indicator in force; by whoever adopted its set.
  case amendIndicator(Indicator, reason: String)
  /// Reports the event after which a duty falls due.
  case openOccurrence(UnitCode, Side, code: String, event: String, on: Day)
  case exempt(UnitCode, Side, year: Int, OccurrenceName, reason: String)
  /// Gives a unit more time for an occurrence whose time is not up.
  case extend(UnitCode, Side, year: Int, OccurrenceName, to: Day, reason: String)
  /// Closes the ledgers of a year that is over.
  case closeLedgers([UnitCode], Side, year: Int)
  case reopenLedger(UnitCode, Side, year: Int, reason: String)

  // Monthly reviews and quarterly bulletins.
  /// Judges occurrences of units' months; before the store is open the administrator brings verdicts over.
  case judge([MonthVerdicts])
  /// The unit answers a verdict, once.
  case answerVerdict(UnitCode, Side, Month, OccurrenceName, text: String)
  /// Closes the reviews of units; what is recorded and not judged is accepted only when that is said.
  case closeReviews([UnitCode], Side, Month, acceptingRest: Bool)
  case reopenReview(UnitCode, Side, Month, reason: String)
  case issueBulletin(BulletinOrder)
  /// Marks a record as untrue, or takes the mark back.
  case flagRecord(RecordNumber, UntruthKind, reason: String)
  case clearRecord(RecordNumber, reason: String)
  /// Consents to a submitted change of a record whose month is closed.
  case consent(draft: Int)
  /// Says that such a change is not consented to, and why; another submission may be consented to.
  case decline(draft: Int, reason: String)

  // The year's assessment.
  case planAssessment(AssessmentPlan)
  /// Results of the year's end, of one side or for all sides of a unit.
  case enterYearEnd([YearEndEntry])
  case noteBonus(UnitCode, year: Int, Bonus)
  /// Attaches the proof without which a bonus does not count.
  case proveBonus(AdjustmentName, BonusProof)
  case noteSanction(UnitCode, year: Int, Sanction)
  case withdrawAdjustment(AdjustmentName, reason: String)
  /// Fixes a unit's grade, where the rules of the year leave it to the offices (C-02).
  case giveGrade(UnitCode, year: Int, GivenGrade)
  case publishYear(YearListOrder)
  /// The talk or accountability item of a head of a unit graded fair or worse.
  case followGrade(UnitCode, Side, year: Int, GradeMeasure)

  // Remarks of the supervising offices.
  case remark(UnitCode, Side, RemarkSubject, text: String)
  /// Somebody of the unit has seen it.
  case seeRemark(RemarkName)

  // Supervision, by the office of a side on its own chain.
  case openInspection(InspectionOrder)
  case addFinding(SupervisionName, FindingDraft)
  /// Ends an inspection; what is to be put right runs on.
  case closeInspection(SupervisionName, result: String)
  /// The unit says what it did about a finding.
  case answerFinding(FindingName, text: String)
  case judgeFinding(FindingName, FindingVerdict)
  /// Takes a finding back to which nothing was said yet.
  case withdrawFinding(FindingName, reason: String)
  case noteViolation(ViolationDraft, office: Side)
  /// What was done about it, with the number of the case where one was opened.
  case followViolation(SupervisionName, text: String, caseNumber: String?)
  /// Names and numbers violations of which the office has notes, or puts such a bulletin right.
  case publishViolations(office: Side, title: String, [BulletinLine], correcting: NamedCorrection? = nil)
  /// Works the analysis of a period out from the books, freezes it and says to whom it went.
  case presentAnalysis(office: Side, from: Day, to: Day, remarks: String?, recipients: [String], on: Day)
  case sendAnalysis(SupervisionName, to: String, on: Day)

  // Alerts.
  /// Keeps which alerts were shown to a recorder or head for the first time; others' looks are not kept.
  case noteAlertsShown([AlertMark])
  /// Marks alerts as seen, which takes none off the list.
  case acknowledgeAlerts([AlertMark])

  // Looks, and what is taken out.
  /// Keeps that somebody of an office looked into units' books, each once a day; nobody else's looks are kept.
  case noteViews(Set<UnitCode>)
  /// Says what an archive takes out of the store, before it does; the receipt says what it may hold.
  case archive(ArchiveExtent)

  // A draft's way into the books.
  case submit(draft: Int, Confirmations)
  case withdraw(draft: Int)
  case returnDraft(draft: Int, comment: String)
  /// With the digest of what was read, nothing else is signed, whatever was submitted in the meantime.
  case sign(draft: Int, opinion: String, paper: PaperSignature?, reading: Digest? = nil)
  case enter(draft: Int, lateReason: String?)
  case discard(draft: Int)
  /// Another recorder of the unit takes over a departed one's draft.
  case takeOver(draft: Int)
  case filePaper(target: String, PaperFile)

  // Monthly notices.
  /// Makes the notice of a month; refused when a chain that the person was `seen` to look at has moved since.
  case makeNotice(UnitCode, Side, Month, cutOff: Day?, seen: [ChainHead])
  case deliverNotice(UnitCode, Side, Month, to: PersonCode, on: Day, DeliveryWay)
  /// The head instructs; without items the text itself is the one thing to follow up.
  case instructNotice(UnitCode, Side, Month, text: String, items: [String])
  case followUp(UnitCode, Side, Month, item: Int, note: String)

  // Half-yearly reports.
  case registerReport(ReportRegistration)
  case signReport(UnitCode, HalfYear, paper: PaperSignature?)
  case sendReport(UnitCode, HalfYear, to: ReportRecipient, on: Day)
}

/// What the person was shown and found right before submitting.
package struct Confirmations: Hashable, Sendable {
  /// Numbers or draft names of records that look like the same event.
  package var duplicates: [String] = []
  /// Expected kinds of evidence that are not there.
  package var lacking: [EvidenceKind] = []

  package init(duplicates: [String] = [], lacking: [EvidenceKind] = []) {
    self.duplicates = duplicates
    self.lacking = lacking
  }
}

/// What an act brought about.
package struct Receipt: Hashable, Sendable {
  /// The entries that were added, by place and digest.
  package var entries: [ChainHead] = []
  /// The number that a record got.
  package var number: RecordNumber?
  /// One-time codes by person; shown once.
  package var codes: [PersonCode: OneTimeCode] = [:]
  package var checkpoint: Checkpoint?
  /// Why the record that was to be entered when signed stays signed.
  package var notEntered: ActRefusal?
  /// What an archive may hold.
  package var archive: ArchiveMade?

  package init(
    entries: [ChainHead] = [], number: RecordNumber? = nil, codes: [PersonCode: OneTimeCode] = [:],
    checkpoint: Checkpoint? = nil, notEntered: ActRefusal? = nil, archive: ArchiveMade? = nil
  ) {
    self.archive = archive
    self.entries = entries
    self.number = number
    self.codes = codes
    self.checkpoint = checkpoint
    self.notEntered = notEntered
  }
}
