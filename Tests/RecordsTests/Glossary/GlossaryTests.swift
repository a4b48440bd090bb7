import Records
import Testing

@Suite struct `Glossary` {
  private static func all<Term: CaseIterable & Sendable>(
    _ type: Term.Type, _ name: @escaping @Sendable (Term, Language) -> String
  ) -> Spoken { Spoken(Array(Term.allCases), name) }

  /// Every enum of the domain that has names.
  static let terms: [Spoken] = [
    all(Side.self) { $0.name(in: $1) }, all(UnitKind.self) { $0.name(in: $1) },
    all(UnitGroup.self) { $0.name(in: $1) }, all(CadreRank.self) { $0.name(in: $1) },
    all(PostRole.self) { $0.name(in: $1) }, all(Operation.self) { $0.name(in: $1) },
    all(AssessmentGrade.self) { $0.name(in: $1) }, all(YearEndWay.self) { $0.name(in: $1) },
    all(BonusGround.self) { $0.name(in: $1) }, all(BonusLevel.self) { $0.name(in: $1) },
    all(ProofKind.self) { $0.name(in: $1) }, all(Consequence.self) { $0.name(in: $1) },
    all(SanctionedPosition.self) { $0.name(in: $1) }, all(CeilingFact.self) { $0.name(in: $1) },
    all(NotCounted.self) { $0.name(in: $1) }, all(YearMark.self) { $0.name(in: $1) },
    all(YearGap.self) { $0.name(in: $1) }, all(GradeMeasure.Means.self) { $0.name(in: $1) },
    all(Part.self) { $0.name(in: $1) }, all(EventCategory.self) { $0.name(in: $1) },
    all(SubjectKind.self) { $0.name(in: $1) }, all(NoAttachmentReason.self) { $0.name(in: $1) },
    all(EvidenceKind.self) { $0.name(in: $1) }, all(InputTable.self) { $0.name(in: $1) },
    all(FormField.self) { $0.name(in: $1) },
    all(Purpose.self) { $0.name(in: $1) }, all(DraftState.self) { $0.name(in: $1) },
    all(RecordState.self) { $0.name(in: $1) }, all(IndicatorKind.self) { $0.name(in: $1) },
    all(OccurrenceState.self) { $0.name(in: $1) }, all(UnitStanding.Light.self) { $0.name(in: $1) },
    all(AlertKind.self) { $0.name(in: $1) }, all(AlertLevel.self) { $0.name(in: $1) },
    all(EntryKind.self) { $0.name(in: $1) }, all(VerificationFault.Kind.self) { $0.name(in: $1) },
    all(Weekday.self) { $0.name(in: $1) }, all(CalendarDayKind.self) { $0.name(in: $1) },
    all(NoticeState.self) { $0.name(in: $1) },
    all(DeliveryWay.self) { $0.name(in: $1) }, all(ReportState.self) { $0.name(in: $1) },
    all(ReportRecipient.self) { $0.name(in: $1) }, all(Verdict.self) { $0.name(in: $1) },
    all(Timing.self) { $0.name(in: $1) }, all(ReviewState.self) { $0.name(in: $1) },
    all(UnitMonthState.self) { $0.name(in: $1) }, all(NoScore.self) { $0.name(in: $1) },
    all(UntruthKind.self) { $0.name(in: $1) }, all(SupervisionPaper.self) { $0.name(in: $1) },
    all(InspectionKind.self) { $0.name(in: $1) }, all(FocusedReason.self) { $0.name(in: $1) },
    all(SpecialObject.self) { $0.name(in: $1) }, all(FindingGravity.self) { $0.name(in: $1) },
    all(FindingState.self) { $0.name(in: $1) }, all(EscalationGround.self) { $0.name(in: $1) },
    all(ViolationKind.self) { $0.name(in: $1) }, all(ViolationOccasion.self) { $0.name(in: $1) },
    all(AnalysisPart.self) { $0.name(in: $1) }, all(TrailKind.self) { $0.name(in: $1) },
    Spoken([Progress.Stage.reading, .chains, .projections, .attachments, .copying, .writing, .index]) {
      $0.name(in: $1)
    },
  ]

  /// Values that name something besides: a unit, a number, a day.
  static let phrases: [Spoken] = [
    Spoken(
      [
        Target.unit("CZJ"), .person("lxl"), .draft(3), .record("X"), .occurrence("Z-1#1"), .post("lxl/1"),
        .attachment("a"), .indicators, .remark("R1"), .supervision("X"), .snapshot,
        .verdict(OccurrenceName(code: "Z-1", ordinal: 1)), .bulletin("2026-1"),
        .adjustment(AdjustmentName(side: .main, number: 1)), .notice("CZJ", Month(index: 24_317)),
        .report("CZJ", HalfYear(index: 4_052)), .followUp(1),
      ]
    ) { $0.name(in: $1) },
    Spoken(
      [
        Recurrence.once, .monthly, .quarterly, .halfYearly, .yearly, .atLeast(2, per: .year),
      ] + (TimeLimit(3, .workingDay).map { [.afterEvent($0)] } ?? [])
    ) { $0.name(in: $1) },
    Spoken([PaperState.filed(PaperFile(number: "1", location: "", pages: 1)), .none, .pending]) {
      $0.name(in: $1)
    },
    Spoken([EntryDeadline.Bound.threeWorkingDays, .completion(Sentences.day)]) { $0.name(in: $1) },
  ]

  /// The empty name of a remark about the unit, and scopes that are called as the unit or group is.
  static let others: [Spoken] = [
    Spoken(
      [
        RemarkSubject.unit, .duty(OccurrenceName(code: "Z-1", ordinal: 1), year: 2026),
        .record(RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 7)),
      ]
    ) { $0.name(in: $1) },
    Spoken([IndicatorScope.group(.county), .unit("CZJ")]) { $0.name(in: $1) },
    Spoken([AlertShare.all, .matters, .own]) { $0.name(in: $1) },
  ]

  @Test func `every enum that has names stands in these lists with every case`() throws {
    let declared = try DeclaredCases.ofDomain.get()
    let named = declared.speakers["name"] ?? []
    let enums = named.filter { declared.cases[$0] != nil }
    #expect(enums.count > 50)
    let lists = Dictionary(
      (Glossary.terms + Glossary.phrases + Glossary.others).map { ($0.type, $0.cases) },
      uniquingKeysWith: { $1 })
    for name in enums { #expect(lists[name] == declared.cases[name], "\(name)") }
  }

  /// Every name of every enum of the domain, by language.
  static func names(_ language: Language) -> [(of: String, name: String)] {
    terms.flatMap { list in list.said(language).map { (list.type, $0) } }
  }

  @Test func `every term has a Chinese and an English name, and they differ`() {
    for (chinese, english) in zip(Glossary.names(.chinese), Glossary.names(.english)) {
      #expect(!chinese.name.isEmpty && !english.name.isEmpty, "\(chinese.of)")
      #expect(chinese.name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(chinese.of)")
      #expect(english.name.unicodeScalars.allSatisfy { $0.isASCII }, "\(english.of)")
    }
    #expect(Glossary.names(.chinese).count > 150)
  }

  @Test func `terms of one kind can be told apart in both languages`() {
    for language in Language.allCases {
      let byType = Dictionary(grouping: Glossary.names(language), by: \.of)
      for (type, names) in byType {
        #expect(Set(names.map(\.name)).count == names.count, "\(type) \(language)")
      }
    }
  }

  @Test func `the trade's own words are used`() {
    #expect(Side.main.name(in: .chinese) == "主体责任")
    #expect(Side.supervision.name(in: .chinese) == "监督责任")
    #expect(PostRole.recorder.name(in: .chinese) == "记录员")
    #expect(EvidenceKind.minutes.name(in: .chinese) == "会议记录")
    #expect(EvidenceKind.brief.name(in: .chinese) == "信息简报")
    #expect(IndicatorKind.common.name(in: .chinese) == "共性")
  }

  @Test func `R-120 R-122 days left are told in words: left, today, overdue`() {
    #expect(TimeLeft.days(4).sentence(in: .chinese) == "剩 4 天")
    #expect(TimeLeft.days(0).sentence(in: .chinese) == "今日止")
    #expect(TimeLeft.days(-1).sentence(in: .chinese) == "逾期 1 天")
    #expect(TimeLeft.days(1).sentence(in: .english) == "1 day left")
    #expect(TimeLeft.days(-2).sentence(in: .english) == "2 days overdue")
    #expect(TimeLeft.workingDays(3).sentence(in: .chinese) == "剩 3 个工作日")
  }

  @Test func `R-129 an alert's line tells its level by a word`() {
    let alert = Alert(
      kind: .dutyOverdue, level: .overdue, unit: "CZJ", unitName: "市财政局", side: .main, target: "Z-02#2",
      title: "第二季度专题研究会议", due: Day("2026-06-25"), daysLeft: -1, note: .draftExists("D17"))
    #expect(alert.line(in: .chinese) == "逾期  市财政局  主体  Z-02#2  第二季度专题研究会议  逾期 1 天  有草稿 D17")
    #expect(
      alert.line(in: .english)
        == "overdue  市财政局  main  Z-02#2  第二季度专题研究会议  1 day overdue  draft D17 exists")
  }

  @Test func `R-124 a deadline on a rest day says so, and names the last working day before it`() throws {
    let working = Day("2026-06-26")
    let alert = Alert(
      kind: .dutyFiveDay, level: .warning, unitName: "市财政局", target: "Z-03#1", title: "廉政教育",
      due: Day("2026-06-28"), daysLeft: 2, note: .restDay(lastWorkingDay: working))
    #expect(alert.deadline(in: .chinese) == "2026-06-28 周日（休息日）")
    #expect(alert.line(in: .chinese).hasSuffix("剩 2 天  到期日是休息日，此前最后一个工作日 2026-06-26 周五"))
  }

  @Test(arguments: [
    ("team", SubjectKind.team, nil), ("head", .head, nil), ("member:wzq", .member, "wzq"),
    ("disciplineBody", .disciplineBody, nil),
  ])
  func `a subject is written and read in one form`(text: String, kind: SubjectKind, member: String?) {
    let subject = DutySubject(text)
    #expect(subject == DutySubject(kind: kind, member: member.map { PersonCode($0) }))
    #expect(subject?.text == text)
  }

  @Test(arguments: ["", "member", "member:", "head:wzq", "staff"])
  func `what is no subject is not read as one`(text: String) { #expect(DutySubject(text) == nil) }

  @Test func `sizes are cut, never rounded up`() {
    #expect(ByteCount(0).description == "0 B")
    #expect(ByteCount(1023).description == "1023 B")
    #expect(ByteCount(1024).description == "1 KB")
    #expect(ByteCount(1_290_000).description == "1.2 MB")
    #expect(ByteCount(50 << 20).description == "50 MB")
  }
}
