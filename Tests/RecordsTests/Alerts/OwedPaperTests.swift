import Records
import Testing

@Suite struct `Notices and reports that are owed` {
  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  private func rules(_ text: String, _ profile: RuleProfile = .proposed) -> AlertRules {
    AlertRules(endOf: day(text), calendar: WorkCalendar(), profile: profile)
  }

  /// The notice that is called for on a day, as its alert stands.
  private func notice(_ text: String, _ profile: RuleProfile = .proposed) -> Alert? {
    let rules = rules(text, profile)
    return rules.alert(for: .notice(of: rules.noticeMonth, "CZJ", .main, profile: profile))
  }

  private func reports(_ text: String, _ profile: RuleProfile = .proposed) -> [String] {
    let rules = rules(text, profile)
    return rules.reportHalves.compactMap { .report(of: $0, "CZJ", profile: profile) }
      .compactMap(rules.alert(for:)).map { "\($0.target) \($0.level.rawValue) \($0.daysLeft ?? 99)" }
  }

  @Test
  func `R-137 P7 the notice of October 2026 is called for from the 20th, and tells the last working day`()
    throws
  {
    #expect(notice("2026-10-19")?.target == "2026-09")
    let begun = try #require(notice("2026-10-20"))
    #expect(begun.target == "2026-10")
    #expect(begun.due == day("2026-10-25"))
    #expect(begun.level == .notice)
    #expect(begun.note == .restDay(lastWorkingDay: day("2026-10-23")))
    #expect(notice("2026-10-23")?.level == .warning)
    #expect(notice("2026-10-25")?.level == .warning)
  }

  @Test func `R-137 it is overdue from the 26th on, until the next one is called for`() {
    #expect(notice("2026-10-26")?.level == .overdue)
    #expect(notice("2026-11-19")?.target == "2026-10")
    #expect(notice("2026-11-19")?.daysLeft == -25)
    #expect(notice("2026-11-20")?.target == "2026-11")
  }

  @Test func `R-135 R-137 the first day and the due day are the profile's`() throws {
    let early = try #require(
      RuleProfile.proposed.stating("monthlyNoticeAlertDay", "12")?.stating("monthlyNoticeDay", "15"))
    #expect(notice("2026-10-12", early)?.target == "2026-10")
    #expect(notice("2026-10-12", early)?.daysLeft == 3)
    #expect(notice("2026-10-16", early)?.level == .overdue)
  }

  @Test
  func
    `R-143 P8 The report of the first half of 2026 is called for from 25 June, through the half-year after`()
  {
    #expect(reports("2026-06-24") == ["2025-H2 overdue -175"])
    #expect(reports("2026-06-25") == ["2025-H2 overdue -176", "2026-H1 notice 5"])
    #expect(reports("2026-06-28").last == "2026-H1 warning 2")
    #expect(reports("2026-07-01") == ["2026-H1 overdue -1"])
    #expect(reports("2026-12-26") == ["2026-H1 overdue -179", "2026-H2 notice 5"])
  }

  @Test func `R-135 R-143 the lead of the report is the profile's`() throws {
    let early = try #require(RuleProfile.proposed.stating("alertLead.report.halfYear", "20"))
    #expect(reports("2026-06-10", early).last == "2026-H1 notice 20")
    #expect(reports("2026-06-09", early).count == 1)
  }

  @Test func `R-137 R-143 in both languages an alert says of which month or half-year it is`() {
    let notice = notice("2026-10-20")
    #expect(notice?.matter(in: .chinese) == "2026年10月书面告知")
    #expect(notice?.matter(in: .english) == "notice of 2026-10")
    let report = Obligation.report(of: HalfYear(index: 4_052), "CZJ", profile: .proposed)
    let alert = report.flatMap(rules("2026-06-26").alert(for:))
    #expect(alert?.matter(in: .chinese) == "2026年上半年报告")
    #expect(alert?.line(in: .english) == "notice  main  half-year report  report of 2026-H1  4 days left")
  }
}
