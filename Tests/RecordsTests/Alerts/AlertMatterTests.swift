import Records
import TestSupport
import Testing

/// One row a matter, whose turn it is, and one unit of time.
@Suite struct `Alerts as matters` {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func post(_ role: PostRole, _ unit: UnitCode? = nil, _ side: Side? = nil) throws -> [Post] {
    [Post(id: "x", person: "x", unit: unit, side: side, role: role, title: "", from: try day("2026-01-01"))]
  }

  private func draft(_ state: DraftState, comment: String? = nil) throws -> OpenDraft {
    OpenDraft(
      name: "D17", unit: "CZJ", unitName: "", side: .main, purpose: .new, state: state, title: "谈心谈话",
      time: EventTime(start: try #require(Moment("2026-11-23 09:00"))),
      deadline: EntryDeadline(day: try day("2026-11-26"), boundBy: .threeWorkingDays, provisional: false),
      comment: comment)
  }

  private func alerts(_ state: DraftState, on text: String = "2026-11-29") throws -> [Alert] {
    let rules = AlertRules(endOf: try day(text), calendar: WorkCalendar(), profile: .proposed)
    let duty = OpenOccurrence(
      unit: "CZJ", unitName: "", side: .main, year: 2026, name: OccurrenceName(code: "Z-02", ordinal: 1),
      title: "谈心谈话", due: try day("2026-11-24"), draft: "D17", draftState: state)
    let own = try rules.alerts(for: draft(state, comment: state == .returned ? "请补名单" : nil))
    return own + [rules.alert(for: duty)].compactMap(\.self)
  }

  @Test func `R-120 time that is left is told in calendar days, and working days are said as such beside it`()
    throws
  {
    // The 26th is a Thursday, the 29th a Sunday.
    let alert = try #require(alerts(.draft).first)
    #expect(alert.kind == .entryOverdue)
    #expect(alert.daysLeft == -3)
    #expect(alert.workingDaysLeft == -1)
    #expect(alert.timeLeft(in: .chinese) == "逾期 3 天")
    #expect(alert.remark(in: .chinese) == "按工作日逾期 1 个工作日")
    #expect(alert.remark(in: .english) == "in working days: 1 working day overdue")
  }

  @Test func `R-127 a duty, its draft and the time for entering are one matter`() throws {
    let matters = try AlertMatters.merged(alerts(.returned))
    #expect(matters.map(\.kind) == [.draftReturned])
    #expect(matters.map(\.level) == [.overdue])
    #expect(matters.first?.marks.map(\.kind) == [.draftReturned, .entryOverdue, .dutyOverdue])
    #expect(matters.first?.remark(in: .chinese).contains("事项逾期 Z-02#1（11-24 止）") == true)
  }

  /// Open parts of duties, each with its code, number, deadline and draft.
  private func parts(_ parts: [(String, Int, String, String?)]) throws -> [Alert] {
    let rules = AlertRules(endOf: try day("2026-12-29"), calendar: WorkCalendar(), profile: .proposed)
    return try parts.compactMap { code, ordinal, due, draft in
      rules.alert(
        for: OpenOccurrence(
          unit: "CZJ", unitName: "", side: .main, year: 2026,
          name: OccurrenceName(code: code, ordinal: ordinal),
          title: "谈心谈话", due: try day(due), draft: draft, draftState: draft.map { _ in .draft }))
    }
  }

  @Test func `R-045 parts of a duty that are due on one day are one warning, by count`() throws {
    let matters = AlertMatters.merged(
      try parts([
        ("Z-02", 10, "2026-12-31", nil), ("Z-02", 9, "2026-12-31", nil), ("Z-02", 11, "2026-12-31", nil),
      ]))
    #expect(matters.map(\.target) == ["Z-02#9"])
    #expect(matters.map { $0.matter(in: .chinese) } == ["谈心谈话（还差 3 次）"])
    #expect(matters.map { $0.matter(in: .english) } == ["谈心谈话 (3 still to do)"])
    #expect(matters.map { $0.remark(in: .chinese) } == [""])
    #expect(matters.first?.marks.map(\.target) == ["Z-02#9", "Z-02#10", "Z-02#11"])
  }

  @Test func `R-045 parts due on other days, parts with a draft and other duties are rows of their own`()
    throws
  {
    let matters = AlertMatters.merged(
      try parts([
        ("Z-02", 1, "2026-09-30", nil), ("Z-02", 2, "2026-12-31", "D17"), ("Z-02", 3, "2026-12-31", nil),
        ("Z-03", 1, "2026-12-31", nil),
      ]))
    #expect(matters.map(\.target) == ["Z-02#1", "Z-02#2", "Z-02#3", "Z-03#1"])
    #expect(matters.map(\.partsLeft) == [1, 1, 1, 1])
  }

  @Test(
    .tellingPlace,
    arguments: [
      (DraftState.draft, PostRole.recorder), (.returned, .recorder), (.signed, .recorder),
      (.submitted, .primaryHead),
    ])
  func `R-094 a matter is of whoever can do its next step`(state: DraftState, role: PostRole) throws {
    try every("alert", in: AlertMatters.merged(alerts(state))) { alert in
      try every("role", in: [PostRole.recorder, .primaryHead]) { other throws in
        #expect(
          alert.isOwn(of: try post(other, "CZJ", .main), on: try day("2026-11-29")) == (other == role))
      }
    }
  }

  @Test
  func `R-137 R-143 a notice that is made is the head's to receive, a registered report the head's to sign`()
    throws
  {
    let on = try day("2026-11-29")
    let (recorder, head) = (try post(.recorder, "CZJ"), try post(.primaryHead, "CZJ", .main))
    var notice = Alert(
      kind: .monthlyNotice, level: .overdue, unit: "CZJ", unitName: "", side: .main, target: "2026-11",
      title: "")
    #expect(notice.isOwn(of: recorder, on: on) && !notice.isOwn(of: head, on: on))
    notice.stage = .noticeMade
    #expect(!notice.isOwn(of: recorder, on: on) && notice.isOwn(of: head, on: on))
    var report = notice
    (report.kind, report.target, report.stage) = (.halfYearReport, "2026-H2", .reportRegistered)
    #expect(!report.isOwn(of: recorder, on: on) && report.isOwn(of: head, on: on))
    report.stage = .reportSigned
    #expect(report.isOwn(of: recorder, on: on) && !report.isOwn(of: head, on: on))
  }

  @Test func `R-149 R-167 reviews and bulletins are the office's own`() throws {
    let on = try day("2026-11-29")
    let review = Alert(
      kind: .reviewMonthly, level: .overdue, unitName: "", side: .supervision, target: "2026-10", title: "")
    #expect(review.isOwn(of: try post(.supervisionSupervisor), on: on))
    #expect(!review.isOwn(of: try post(.mainSupervisor), on: on))
    let bulletin = Alert(
      kind: .bulletinQuarterly, level: .overdue, unitName: "", target: "2026-Q3 county", title: "")
    #expect(bulletin.isOwn(of: try post(.mainSupervisor), on: on))
    #expect(!bulletin.isOwn(of: try post(.administrator), on: on))
  }

  /// A target of each kind as the store writes it.
  private static let targets: [AlertKind: String] = [
    .dutyFiveDay: "Z-02#1", .dutyOverdue: "Z-02#1", .entryRunning: "D17", .entryOverdue: "D17",
    .signOffPending: "D17", .draftReturned: "D17", .monthlyNotice: "2026-11", .halfYearReport: "2026-H2",
    .reviewMonthly: "2026-10", .bulletinQuarterly: "2026-Q3 cityUnit", .indicatorsMissing: "cityUnit 2026",
    .inspectionMissing: "2026-H2", .rectificationDue: "DZ-2026-002#1", .dataFault: "2027", .remark: "RZ12",
    .consentPending: "D17",
  ]

  @Test(arguments: AlertKind.allCases)
  func `every kind of alert says what it is about, in words and without a code`(kind: AlertKind) throws {
    let titled: Set<AlertKind> = [
      .dutyFiveDay, .dutyOverdue, .entryRunning, .entryOverdue, .signOffPending, .draftReturned,
      .rectificationDue, .remark, .consentPending,
    ]
    let alert = Alert(
      kind: kind, level: .warning, unitName: "", target: try #require(Self.targets[kind]),
      title: titled.contains(kind) ? "谈心谈话" : "",
      note: kind == .dataFault ? .fault(.calendarMissing(year: 2027)) : nil)
    #expect(alert.subject != nil)
    for language in [Language.chinese, .english] {
      let matter = alert.matter(in: language)
      #expect(!matter.isEmpty)
      #expect(!(matter + alert.reference).contains("cityUnit"))
    }
  }

  @Test func `what is missing is told by the name that papers give it`() {
    func matter(_ kind: AlertKind, _ target: String) -> String {
      Alert(kind: kind, level: .warning, unitName: "", target: target, title: "").matter(in: .chinese)
    }
    #expect(matter(.reviewMonthly, "2026-10") == "2026年10月审核")
    #expect(matter(.bulletinQuarterly, "2026-Q3 cityUnit").hasPrefix("2026年第三季度通报（"))
    #expect(matter(.inspectionMissing, "2026-H2") == "2026年下半年全面督查")
    #expect(matter(.indicatorsMissing, "CZJ 2026") == "2026年本单位指标")
  }
}
