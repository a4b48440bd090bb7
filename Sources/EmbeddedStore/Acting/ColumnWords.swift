import Records

// The words that columns hold; what each puts in for damage is read by nobody.

extension AlertKind: ColumnWord { static let nothing = AlertKind.dataFault }
extension AssessmentGrade: ColumnWord { static let nothing = AssessmentGrade.poor }
extension ChainFault: ColumnWord { static let nothing = ChainFault.unreadable }
extension DraftState: ColumnWord { static let nothing = DraftState.draft }
extension EntryKind: ColumnWord { static let nothing = EntryKind.actRefused }
extension FindingState: ColumnWord { static let nothing = FindingState.noted }
extension GradeMeasure.Means: ColumnWord { static let nothing = GradeMeasure.Means.talk }
extension InspectionKind: ColumnWord { static let nothing = InspectionKind.routine }
extension NoScore: ColumnWord { static let nothing = NoScore.noClosedMonth }
extension PostRole: ColumnWord { static let nothing = PostRole.teamMember }
extension Purpose: ColumnWord { static let nothing = Purpose.new }
extension ReportRecipient: ColumnWord { static let nothing = ReportRecipient.mainOffice }
extension ReviewState: ColumnWord { static let nothing = ReviewState.open }
extension Side: ColumnWord { static let nothing = Side.main }
extension SubjectKind: ColumnWord { static let nothing = SubjectKind.team }
extension Verdict: ColumnWord { static let nothing = Verdict.accepted }
