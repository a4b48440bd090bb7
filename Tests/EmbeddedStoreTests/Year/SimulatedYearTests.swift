import Catalogue
import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

/// A whole year, day by day: events, late ones and forgotten ones, corrections, voids, holidays, extensions,
/// exemptions, amendments, duties that events set off, and rules that change in September.
///
/// `JISHI_YEAR_UNITS=50` runs the city of the specification; a few units are enough for every day.
@Suite struct `A simulated year` {
  @Test func `R-125 R-135 each day's alerts are those of a second computation, then and ever after`() throws {
    let wanted = ProcessInfo.processInfo.environment["JISHI_YEAR_UNITS"].flatMap { Int($0) }
    let (number, isWhole) = (wanted ?? 4, wanted != nil)
    let city = try YearCity(units: number, seed: 2026)
    let table = try #require(Calendars.shipped.first { $0.year == 2026 })
    let newYear = try #require(Day("2026-01-01"))
    var naive = NaiveYear(table)
    var last = 0
    var said: [Day: [String]] = [:]
    for day in (0..<365).map({ newYear + $0 }) {
      try city.live(through: day)
      for stored in try city.store.entries(after: last, limit: 100_000) {
        try naive.take(stored.entry)
        last = stored.sequence
      }
      let list = try city.store.alerts(AlertQuery(on: day, limit: 100_000), for: nil)
      let found = list.alerts.map(\.yearLine).sorted()
      let difference = naive.lines(on: day).difference(from: found)
      #expect(difference.isEmpty, "\(day): \(difference.map { "\($0)" }.joined(separator: "\n"))")
      #expect(list.total == found.count, "\(day)")
      said[day] = found
      if !difference.isEmpty { return }
    }
    // The year has alerts of every kind that the dice can bring about.
    let kinds = Set(said.values.joined().map { String($0.prefix { $0 != " " }) })
    let told: Set<AlertKind> = [
      .dutyFiveDay, .dutyOverdue, .entryRunning, .entryOverdue, .signOffPending, .draftReturned,
      .monthlyNotice, .halfYearReport, .reviewMonthly, .bulletinQuarterly, .indicatorsMissing,
      .inspectionMissing, .rectificationDue, .dataFault,
    ]
    #expect(kinds == Set(told.map(\.rawValue)), "\(kinds)")

    city.clock.move(to: "2027-01-04 09:00")
    for day in said.keys.sorted() where isWhole || day.number.isMultiple(of: 3) {
      let now = try city.store.alerts(AlertQuery(on: day, limit: 100_000), for: nil).alerts.map(\.yearLine)
        .sorted()
      let difference = now.difference(from: said[day] ?? [])
      #expect(difference.isEmpty, "\(day) afterwards: \(difference.map { "\($0)" }.joined(separator: "\n"))")
    }
    #expect(try city.store.faults() == [])
  }
}
