import Catalogue
import Records
import Testing

@Suite struct `The worked examples` {
  private func differing(_ changes: [(String, String)]) throws -> [String: String] {
    let profile = try changes.reduce(Profiles.standard) { profile, change in
      try #require(profile.stating(change.0, change.1, article: "X Art.1"))
    }
    let outcomes = WorkedExample.all.map { ($0, $0.result(under: profile)) }
    return Dictionary(
      uniqueKeysWithValues: outcomes.filter { $0.expected != $1 }.map { ($0.name, $1) })
  }

  @Test(arguments: WorkedExample.all)
  func `R-363 R-150 R-156 R-161 R-164 R-198 R-212 the default profile gives the default results`(
    example: WorkedExample
  ) {
    #expect(example.result(under: Profiles.standard) == example.expected, "\(example.name)")
  }

  @Test func `R-363 R-163 dense ranks and exact means move §4.4 alone`() throws {
    #expect(
      try differing([("rankMethod", "dense")])
        == ["Q1": "D 90.55 1; B 90.42 2; C 90.42 2; A 87.48 3; E 69.25 4; F - noClosedMonth"])
    #expect(
      try differing([("roundBeforeRank", "false")])
        == ["Q1": "D 90.55 1; C 90.42 2; B 90.42 3; A 87.48 4; E 69.25 5; F - noClosedMonth"])
  }

  @Test func `R-363 R-151 other time factors move what was late in §4.3`() throws {
    let found = try differing([("timeFactors", "1 / 1 / 1 / 0")])
    #expect(found["M1"] == "82.86, 92.00, 85.60")
    #expect(found["M2"] == nil)
  }

  @Test func `R-363 R-204 R-208 other limits and bonuses move §4.5 alone`() throws {
    #expect(
      try differing([("promotionHighestOnly", "false")]) == ["D3": "8.00"])
    let found = try differing([("gradeLimits", "95 / 85 / 60")])
    #expect(found["Y1"] == "93.07 good; ; good")
    #expect(Set(found.keys) == ["Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y9"])
  }

  @Test func `R-363 no example stands twice`() {
    #expect(Set(WorkedExample.all.map(\.name)).count == WorkedExample.all.count)
    #expect(WorkedExample.all.count == 64)
  }

  @Test func `R-363 a clock that starts with the signature moves the one example that has one`() throws {
    #expect(try differing([("entryClockStart", "signOff")]) == ["E16": "2026-11-25"])
  }

  @Test func `R-363 warnings in working days begin W1 on 23 June`() throws {
    let found = try differing([("warningUnit", "workingDay")])
    #expect(found["W1"] == "2026-06-23..2026-06-30, overdue 2026-07-01")
  }

  @Test func `R-363 a deadline day that counts begins W1 on 26 June`() throws {
    let found = try differing([("deadlineDayCounts", "true")])
    #expect(found["W1"] == "2026-06-26..2026-06-30, overdue 2026-07-01")
  }

  @Test func `R-363 without the bound of the completion deadline E10, E11 and E15 have three days`() throws {
    #expect(
      try differing([("entryBoundByCompletion", "false")])
        == ["E10": "2026-07-02", "E11": "2026-07-03", "E15": "2026-11-23"])
  }

  @Test func `R-129 the days of a warning are the profile's`() throws {
    #expect(try differing([("urgentDays", "3")]) == ["W5a": "warning 3"])
  }

  @Test func `R-137 another notice day moves P7 alone`() throws {
    #expect(
      try differing([("monthlyNoticeDay", "28"), ("monthlyNoticeAlertDay", "26")])
        == ["P7": "2026-10-28, alert 2026-10-26"])
  }
}
