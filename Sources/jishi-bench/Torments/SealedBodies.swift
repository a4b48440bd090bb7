import Records

/// The bodies of all kinds of entries.
enum SealedBodies {
  static let all: [any EntryBody.Type] = [
    StoreFounded.self, StoreRestored.self, ProfileAdopted.self, CalendarAdopted.self, LedgersDated.self,
    UnitAdded.self,
    UnitChanged.self, PersonAdded.self, PostGiven.self, PostEnded.self, CodeIssued.self, KeyIntroduced.self,
    AdministratorRecovered.self, ClockCorrected.self, FaultAcknowledged.self, CheckpointMade.self,
    ActRefused.self, IndicatorsDrafted.self, IndicatorsWithdrawn.self, IndicatorsAdopted.self,
    IndicatorAmended.self, OccurrenceExtended.self, OccurrenceOpened.self, LedgerClosed.self,
    LedgerReopened.self, OccurrenceExempted.self, NoticeMade.self, NoticeDelivered.self,
    NoticeInstructed.self, NoticeFollowed.self, ReportRegistered.self, ReportSigned.self, ReportSent.self,
    RemarkMade.self, RemarkSeen.self, RecordSubmitted.self, RecordWithdrawn.self, RecordReturned.self,
    RecordSigned.self, RecordEntered.self, RecordRevised.self, RecordVoided.self, RecordImported.self,
    PaperFiled.self, DraftDiscarded.self, DraftHandedOver.self, InspectionOpened.self, InspectionFound.self,
    InspectionClosed.self, RectificationAnswered.self, RectificationJudged.self, FindingWithdrawn.self,
    ViolationNoted.self,
    ViolationFollowed.self, ViolationsPublished.self, AnalysisPresented.self, AnalysisSent.self,
    UnitViewed.self, ArchiveMade.self, ReviewJudged.self, ReviewAnswered.self, ReviewClosed.self,
    ReviewReopened.self,
    BulletinIssued.self, RecordFlagged.self, RecordCleared.self, ChangeConsented.self, ChangeDeclined.self,
    AlertsShown.self, AlertsAcknowledged.self, AssessmentPlanned.self, YearEndEntered.self, BonusNoted.self,
    SanctionNoted.self, AdjustmentWithdrawn.self, GradeGiven.self, YearPublished.self, GradeFollowed.self,
  ]
}
