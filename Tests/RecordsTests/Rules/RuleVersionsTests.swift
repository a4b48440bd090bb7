import Records
import Testing

@Suite struct `Rules over time` {
  private func lead(_ days: Int) -> RuleProfile { Given.profile("warningLead", "\(days)") }

  @Test func `R-362 the profile of a day is that of the latest first day up to it`() {
    let versions = RuleVersions([
      .init(profile: lead(5)), .init(from: "2027-01-01", profile: lead(7)),
      .init(from: "2026-12-01", profile: lead(6)),
    ])
    #expect(versions.profile(on: "2026-11-30").warningLead == 5)
    #expect(versions.profile(on: "2026-12-01").warningLead == 6)
    #expect(versions.profile(on: "2026-12-31").warningLead == 6)
    #expect(versions.profile(on: "2027-01-01").warningLead == 7)
  }

  @Test func `R-362 of two profiles for one day the one adopted later counts`() {
    let versions = RuleVersions([
      .init(profile: lead(5)), .init(from: "2027-01-01", profile: lead(7)),
      .init(from: "2027-01-01", profile: lead(8)),
    ])
    #expect(versions.profile(on: "2027-03-01").warningLead == 8)
  }

  @Test func `R-362 an entry deadline goes by the rules of the day on which the event ended`() {
    let rules = RecordRules(
      versions: RuleVersions([
        .init(profile: .proposed), .init(from: "2026-11-20", profile: Given.profile("entryPeriod", "1")),
      ]), on: "2026-11-25", calendar: Given.calendar)
    func deadline(_ end: String) -> Day? {
      Moment(end).map { rules.deadline(of: EventTime(start: $0), completions: []).day }
    }
    #expect(deadline("2026-11-19 09:00") == "2026-11-24")
    #expect(deadline("2026-11-20 09:00") == "2026-11-23")
  }
}
