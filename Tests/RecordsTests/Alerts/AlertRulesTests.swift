import Records
import Testing

@Suite struct `Alert rules` {
  private let calendar = WorkCalendar([
    CalendarYear(year: 2026, restDays: [], makeUpDays: [], source: "test")
  ])

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func rules(_ day: String, _ profile: RuleProfile = .proposed) throws -> AlertRules {
    AlertRules(endOf: try self.day(day), calendar: calendar, profile: profile)
  }

  private func occurrence(due: String, madeOn: String? = nil, draft: String? = nil) throws -> OpenOccurrence {
    OpenOccurrence(
      unit: "CZJ", unitName: "财政局", side: .main, year: 2026, name: OccurrenceName(code: "Z-02", ordinal: 2),
      title: "专题研究", due: try day(due), madeOn: try madeOn.map { try day($0) }, draft: draft)
  }

  private func draft(_ state: DraftState, event: String, deadline: String, purpose: Purpose = .new) throws
    -> OpenDraft
  {
    OpenDraft(
      name: "D1", unit: "CZJ", unitName: "财政局", side: .main, purpose: purpose, state: state, title: "会",
      time: EventTime(start: try #require(Moment("\(event) 09:00"))),
      deadline: EntryDeadline(day: try day(deadline), boundBy: .threeWorkingDays, provisional: false),
      comment: state == .returned ? "补" : nil)
  }

  @Test(arguments: 0...5)
  func `R-119 R-120 the days left run 5, 4, 3, 2, 1, 0 over six dates`(left: Int) throws {
    let on = try day("2026-06-30") - left
    let alert = try AlertRules(endOf: on, calendar: calendar, profile: .proposed)
      .alert(for: occurrence(due: "2026-06-30"))
    #expect(alert?.daysLeft == left)
    #expect(alert?.kind == .dutyFiveDay)
    #expect(alert?.level == (left >= 3 ? .notice : .warning))
  }

  @Test func `R-122 overdue alerts count the days past`() throws {
    let alert = try rules("2026-07-03").alert(for: occurrence(due: "2026-06-30"))
    #expect(alert?.kind == .dutyOverdue)
    #expect(alert?.level == .overdue)
    #expect(alert?.daysLeft == -3)
  }

  @Test func `R-123 nothing alerts before it is made`() throws {
    #expect(try rules("2026-06-26").alert(for: occurrence(due: "2026-06-30", madeOn: "2026-06-27")) == nil)
    #expect(
      try rules("2026-06-27").alert(for: occurrence(due: "2026-06-30", madeOn: "2026-06-27"))?.daysLeft == 3)
  }

  @Test func `R-121 R-124 a draft and a rest day are told, together too`() throws {
    let friday = try day("2026-07-24")
    #expect(
      try rules("2026-07-22").alert(for: occurrence(due: "2026-07-25", draft: "D7"))?.note
        == .draftAndRestDay("D7", lastWorkingDay: friday))
    #expect(
      try rules("2026-07-22").alert(for: occurrence(due: "2026-07-25"))?.note
        == .restDay(lastWorkingDay: friday))
    #expect(try rules("2026-07-26").alert(for: occurrence(due: "2026-07-25"))?.note == nil)
    #expect(
      try rules("2026-06-29").alert(for: occurrence(due: "2026-06-30", draft: "D7"))?.note
        == .draftExists("D7"))
  }

  @Test
  func `other readings by profile move the window; the horizon takes in every deadline that can alert`()
    throws
  {
    let working = try #require(RuleProfile.proposed.stating("warningUnit", "workingDay"))
    let counted = try #require(RuleProfile.proposed.stating("deadlineDayCounts", "true"))
    #expect(try rules("2026-06-23", working).alert(for: occurrence(due: "2026-06-30")) != nil)
    #expect(try rules("2026-06-22", working).alert(for: occurrence(due: "2026-06-30")) == nil)
    #expect(try rules("2026-06-25", counted).alert(for: occurrence(due: "2026-06-30")) == nil)
    for profile in [RuleProfile.proposed, working, counted] {
      for offset in 0..<60 {
        let rules = AlertRules(
          endOf: try day("2026-09-01") + offset, calendar: calendar, profile: profile)
        for due in 1..<90 where rules.urgency(ofDue: rules.horizon + due) != nil {
          Issue.record("\(rules.day): \(rules.horizon + due) alerts after the horizon")
        }
      }
    }
  }

  @Test func `R-128 an entry alert begins with the first working day and grows on the deadline`() throws {
    let open = try draft(.draft, event: "2026-05-29", deadline: "2026-06-03")
    #expect(try rules("2026-05-31").alerts(for: open) == [])
    #expect(try rules("2026-06-01").alerts(for: open).map(\.level) == [.notice])
    #expect(try rules("2026-06-03").alerts(for: open).map(\.level) == [.warning])
    #expect(try rules("2026-06-04").alerts(for: open).map(\.kind) == [.entryOverdue])
    #expect(try rules("2026-06-01").alerts(for: open).first?.daysLeft == 2)
  }

  @Test func `R-093 R-094 what is submitted waits for the head, what is returned for the recorder`() throws {
    let submitted = try draft(.submitted, event: "2026-05-29", deadline: "2026-06-03")
    #expect(try rules("2026-05-29").alerts(for: submitted).map(\.kind) == [.signOffPending])
    #expect(try rules("2026-06-01").alerts(for: submitted).map(\.note) == [.awaitingSignature, nil])
    let returned = try draft(.returned, event: "2026-05-29", deadline: "2026-06-03")
    #expect(try rules("2026-05-29").alerts(for: returned).map(\.note) == [.comment("补")])
    let void = try draft(.submitted, event: "2026-05-29", deadline: "2026-06-03", purpose: .void)
    #expect(try rules("2026-06-30").alerts(for: void).map(\.kind) == [.signOffPending])
    #expect(try rules("2026-06-30").alerts(for: void).first?.due == nil)
    #expect(
      try rules("2026-06-30").alerts(for: draft(.entered, event: "2026-05-29", deadline: "2026-06-03")) == [])
  }

  @Test func `R-025 R-029 faults of a unit are judged by who holds which post on the day`() throws {
    let unit = OrganisationUnit(
      code: "CZJ", name: "财政局", kind: .cityDepartment, mainBody: "党组", supervisionBody: "纪检组",
      displayOrder: 1,
      start: try day("2026-01-01"))
    func post(_ role: PostRole, _ side: Side?, to: String? = nil) throws -> Post {
      Post(
        id: "x", person: "x", unit: "CZJ", side: side, role: role, title: "", from: try day("2026-01-01"),
        to: try to.map { try day($0) })
    }
    let rules = try rules("2026-06-01")
    #expect(
      rules.faults(of: unit, posts: []).map(\.fault) == [.noHead(.main), .noHead(.supervision), .noRecorder])
    #expect(
      rules.faults(
        of: unit,
        posts: [try post(.primaryHead, .main), try post(.actingHead, .supervision), try post(.recorder, nil)])
        == [])
    #expect(
      rules.faults(
        of: unit,
        posts: [
          try post(.primaryHead, nil), try post(.recorder, .main),
          try post(.recorder, .supervision, to: "2026-05-31"),
        ]
      ).map(\.side) == [.supervision])
    #expect(try self.rules("2025-12-31").faults(of: unit, posts: []) == [])
  }

  @Test func `pieces of overlapping scopes never overlap and lose nothing`() {
    let own = Scope(unit: "CZJ")
    #expect(
      Scope.pieces(of: [own], within: .city) == [
        Scope(unit: "CZJ", side: .main), Scope(unit: "CZJ", side: .supervision),
      ])
    #expect(
      Scope.pieces(of: [own, Scope(side: .main)], within: .city) == [
        Scope(side: .main), Scope(unit: "CZJ", side: .supervision),
      ])
    #expect(Scope.pieces(of: [.city, own], within: .city) == [.city])
    #expect(Scope.pieces(of: [Scope(side: .main), Scope(side: .supervision)], within: .city) == [.city])
    #expect(
      Scope.pieces(of: [.city], within: Scope(unit: "JYJ", side: .main)) == [Scope(unit: "JYJ", side: .main)])
    #expect(Scope.pieces(of: [own], within: Scope(unit: "JYJ")) == [])
  }
}
