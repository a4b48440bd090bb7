import Records
import Testing

@Suite struct `Glossary` {
  /// Every name of every enum of the domain, by language.
  static func names(_ language: Language) -> [(of: String, name: String)] {
    var names: [(String, String)] = []
    func add<Term: CaseIterable>(_ type: Term.Type, _ name: (Term) -> String) {
      for term in Term.allCases { names.append(("\(type).\(term)", name(term))) }
    }
    add(Side.self) { $0.name(in: language) }
    add(UnitKind.self) { $0.name(in: language) }
    add(UnitGroup.self) { $0.name(in: language) }
    add(CadreRank.self) { $0.name(in: language) }
    add(PostRole.self) { $0.name(in: language) }
    add(Operation.self) { $0.name(in: language) }
    add(AssessmentGrade.self) { $0.name(in: language) }
    add(YearEndWay.self) { $0.name(in: language) }
    add(BonusGround.self) { $0.name(in: language) }
    add(BonusLevel.self) { $0.name(in: language) }
    add(ProofKind.self) { $0.name(in: language) }
    add(Consequence.self) { $0.name(in: language) }
    add(SanctionedPosition.self) { $0.name(in: language) }
    add(CeilingFact.self) { $0.name(in: language) }
    add(NotCounted.self) { $0.name(in: language) }
    add(YearMark.self) { $0.name(in: language) }
    add(YearGap.self) { $0.name(in: language) }
    add(GradeMeasure.Means.self) { $0.name(in: language) }
    add(Part.self) { $0.name(in: language) }
    add(EventCategory.self) { $0.name(in: language) }
    add(SubjectKind.self) { $0.name(in: language) }
    add(NoAttachmentReason.self) { $0.name(in: language) }
    add(EvidenceKind.self) { $0.name(in: language) }
    add(FormField.self) { $0.name(in: language) }
    add(Purpose.self) { $0.name(in: language) }
    add(DraftState.self) { $0.name(in: language) }
    add(RecordState.self) { $0.name(in: language) }
    add(IndicatorKind.self) { $0.name(in: language) }
    add(OccurrenceState.self) { $0.name(in: language) }
    add(UnitStanding.Light.self) { $0.name(in: language) }
    add(AlertKind.self) { $0.name(in: language) }
    add(AlertLevel.self) { $0.name(in: language) }
    add(EntryKind.self) { $0.name(in: language) }
    add(ChainFault.self) { $0.sentence(in: language) }
    add(VerificationFault.Kind.self) { $0.name(in: language) }
    add(Weekday.self) { $0.name(in: language) }
    return names
  }

  @Test func `Every term has a Chinese and an English name, and they differ`() {
    for (chinese, english) in zip(Glossary.names(.chinese), Glossary.names(.english)) {
      #expect(!chinese.name.isEmpty && !english.name.isEmpty, "\(chinese.of)")
      #expect(chinese.name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(chinese.of)")
      #expect(english.name.unicodeScalars.allSatisfy { $0.isASCII }, "\(english.of)")
    }
    #expect(Glossary.names(.chinese).count > 150)
  }

  @Test func `Terms of one kind can be told apart in both languages`() {
    for language in Language.allCases {
      let byType = Dictionary(grouping: Glossary.names(language)) { $0.of.split(separator: ".")[0] }
      for (type, names) in byType {
        #expect(Set(names.map(\.name)).count == names.count, "\(type) \(language)")
      }
    }
  }

  @Test func `The trade's own words are used`() {
    #expect(Side.main.name(in: .chinese) == "主体责任")
    #expect(Side.supervision.name(in: .chinese) == "监督责任")
    #expect(PostRole.recorder.name(in: .chinese) == "记录员")
    #expect(EvidenceKind.minutes.name(in: .chinese) == "会议记录")
    #expect(EvidenceKind.brief.name(in: .chinese) == "信息简报")
    #expect(IndicatorKind.common.name(in: .chinese) == "共性")
  }

  @Test func `R-120 R-122 Days left are told in words: left, today, overdue`() {
    #expect(TimeLeft.days(4).sentence(in: .chinese) == "剩 4 天")
    #expect(TimeLeft.days(0).sentence(in: .chinese) == "今日止")
    #expect(TimeLeft.days(-1).sentence(in: .chinese) == "逾期 1 天")
    #expect(TimeLeft.days(1).sentence(in: .english) == "1 day left")
    #expect(TimeLeft.days(-2).sentence(in: .english) == "2 days overdue")
    #expect(TimeLeft.workingDays(3).sentence(in: .chinese) == "剩 3 个工作日")
  }

  @Test func `R-129 An alert's line tells its level by a word`() {
    let alert = Alert(
      kind: .dutyOverdue, level: .overdue, unit: "CZJ", unitName: "市财政局", side: .main, target: "Z-02#2",
      title: "第二季度专题研究会议", due: Day("2026-06-25"), daysLeft: -1, note: .draftExists("D17"))
    #expect(alert.line(in: .chinese) == "逾期  市财政局  主体  Z-02#2  第二季度专题研究会议  逾期 1 天  有草稿 D17")
    #expect(
      alert.line(in: .english)
        == "overdue  市财政局  main  Z-02#2  第二季度专题研究会议  1 day overdue  draft D17 exists")
  }

  @Test func `R-124 A deadline on a rest day says so, and names the last working day before it`() throws {
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
  func `A subject is written and read in one form`(text: String, kind: SubjectKind, member: String?) {
    let subject = DutySubject(text)
    #expect(subject == DutySubject(kind: kind, member: member.map { PersonCode($0) }))
    #expect(subject?.text == text)
  }

  @Test(arguments: ["", "member", "member:", "head:wzq", "staff"])
  func `What is no subject is not read as one`(text: String) { #expect(DutySubject(text) == nil) }

  @Test func `Sizes are cut, never rounded up`() {
    #expect(ByteCount(0).description == "0 B")
    #expect(ByteCount(1023).description == "1023 B")
    #expect(ByteCount(1024).description == "1 KB")
    #expect(ByteCount(1_290_000).description == "1.2 MB")
    #expect(ByteCount(50 << 20).description == "50 MB")
  }
}
