import EmbeddedStore
import Foundation
import GRDB
import Records
import TestSupport
import Testing

@Suite struct `Rules that change` {
  private func longer() throws -> RuleProfile {
    try #require(ReadingCity.rules.stating("warningLead", "10", article: "示发 第1条"))
  }

  @Test func `R-362 a change from tomorrow leaves today's alerts and shows on the day itself`() throws {
    let city = try ReadingCity()
    try city.adopt(["2026-06-10"])
    let before = try city.alerts(on: "2026-06-01").duties
    _ = try city.store.perform(
      .adoptProfile(try longer(), reason: "市里来文", from: Day("2026-06-02")), by: city.administrator)
    #expect(before.isEmpty)
    #expect(try city.alerts(on: "2026-06-01").duties.isEmpty)
    #expect(
      try city.alerts(on: "2026-06-02").duties == ["CZJ Z-01#1 notice 8", "JYJ Z-01#1 notice 8"])
    city.clock.move(to: "2026-06-20 09:00")
    #expect(try city.alerts(on: "2026-06-01").duties.isEmpty)
    #expect(try city.store.profile().warningLead == 10)
  }

  @Test func `R-362 rules cannot change from today or a day that has passed`() throws {
    let city = try ReadingCity()
    try city.adopt(["2026-06-10"])
    for day in ["2026-06-01", "2026-05-01"] {
      #expect(throws: StoreFailure.refused(.rulesNotAhead(try #require(Day(day))))) {
        _ = try city.store.perform(
          .adoptProfile(try longer(), reason: "市里来文", from: Day(day)), by: city.administrator)
      }
    }
  }

  @Test func `R-360 a change says why, and the same rules are no change`() throws {
    let city = try ReadingCity()
    #expect(throws: StoreFailure.refused(.reasonMissing)) {
      _ = try city.store.perform(
        .adoptProfile(try longer(), reason: " ", from: nil), by: city.administrator)
    }
    #expect(throws: StoreFailure.refused(.nothingChanged)) {
      _ = try city.store.perform(
        .adoptProfile(ReadingCity.rules, reason: "照旧", from: nil), by: city.administrator)
    }
  }

  @Test func `R-103 where the rules refuse late entries, a late one stays signed`() throws {
    let strict = try #require(ReadingCity.rules.stating("lateEntryPolicy", "refuse"))
    let city = try ReadingCity(profile: strict)
    city.clock.move(to: "2026-06-12 09:00")
    #expect(throws: StoreFailure.refused(.lateEntryRefused(lateBy: 6))) {
      try city.enter(city.form(start: "2026-06-01 08:00"))
    }
  }

  @Test func `R-007 the projections of an older program's store are computed anew when it is opened`() throws
  {
    let city = try ReadingCity()
    try city.adopt(["2026-06-10"])
    let path = city.scratch.path + "/store"
    let editor = try NightEditor(city.store)
    try editor.run("UPDATE profiles SET reason = 'as an older program would have it'")
    try editor.run("PRAGMA user_version = 1")
    let clock = city.clock
    let store = try SQLiteStore.open(at: path, options: OpenOptions(clock: { clock.read() }))
    #expect(try store.ruleVersions().versions.map(\.reason) == ["store founded"])
    #expect(try store.alerts(AlertQuery(on: try #require(Day("2026-06-08"))), for: nil).duties.count == 2)
  }
}
