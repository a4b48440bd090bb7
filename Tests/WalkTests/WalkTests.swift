import EmbeddedStore
import Foundation
import Practice
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Everything that is offered can be done, and leads somewhere.
@Suite struct `Nobody is led into a dead end` {
  private static let isLong = ProcessInfo.processInfo.environment["JISHI_LONG"] == "1"
  /// In the usual run those who have most to press, and each store once more.
  private static let seats =
    isLong
    ? World.seats
    : [
      World.Seat(world: .rich, person: "CZJ-3"), World.Seat(world: .rich, person: "CZJ-1"),
      World.Seat(world: .rich, person: "DFS-1"), World.Seat(world: .rich, person: "admin"),
      World.Seat(world: .january, person: "ZTB-1"), World.Seat(world: .young, person: "CZJ-3"),
      World.Seat(world: .young, person: "DFS-1"), World.Seat(world: .keyless, person: "CZJ-3"),
    ]

  @Test(arguments: seats)
  func `no key on offer leads into an act that is refused, to an empty page or to nothing`(seat: World.Seat)
    throws
  {
    var tour = Tour(try seat.walker())
    try tour.run()
    #expect(tour.faults == [])
    #expect(tour.count > 30, "a tour of nothing proves nothing")
  }

  @Test(arguments: [World.rich, .january], ["DFS-1", "ZTB-1"] as [PersonCode])
  func `R-177 what a unit's figure of overdue duties counts stands in the ledger that Enter opens`(
    world: World, person: PersonCode
  ) throws {
    let walker = try World.Seat(world: world, person: person).walker()
    var place = try walker.station()
    var count = 0
    while let overview = place.station.scene.screen as? OverviewScreen, let standing = overview.list.current {
      if standing.overdue > 0 {
        count += 1
        try expectLines(of: standing, from: place.station, with: walker)
      }
      let next = walker.press(.down, on: place.station)
      guard next.station.scene != place.station.scene else { break }
      place = next
    }
    #expect(count > 0, "a city in which nothing is overdue proves nothing")
  }

  /// Every overdue duty of the figure that is of the ledger's year and side has its line there, and at least one is.
  private func expectLines(of standing: UnitStanding, from station: Station, with walker: Walker) throws {
    let here = station.here
    let query = AlertQuery(
      on: here.today, at: here.now.moment, unit: standing.id, side: standing.side, kind: .dutyOverdue)
    let counted = try walker.store.alerts(query, for: walker.session).alerts
    #expect(counted.count == standing.overdue, "\(standing.id)")
    let opened = walker.press(.enter, on: station)
    guard let ledger = opened.station.scene.screen as? LedgerScreen else {
      Issue.record("\(standing.id): no ledger")
      return
    }
    let (side, year) = (ledger.shownSide(at: here), ledger.shownYear(at: here))
    let wanted = counted.compactMap { alert -> OccurrenceName? in
      guard case .occurrence(let name, year) = alert.subject, alert.side == side else { return nil }
      return name
    }
    let shown = ledger.list.rows.compactMap(\.duty).filter { $0.state(on: here.today, lead: 5) == .overdue }
    #expect(!wanted.isEmpty && Set(shown.map(\.name)) == Set(wanted), "\(standing.id)")
  }

  @Test func `the tour is stopped by a form that the person in front of it may not write`() throws {
    let walker = try World.Seat(world: .rich, person: "CZJ-1").walker()
    let returned = try walker.store.drafts(unit: "CZJ", side: nil, states: [.returned], for: walker.session)
    var station = try walker.station().station
    station.scenes.append(Scene(DraftScreen(.draft(try #require(returned.first).id))))
    station.fit()
    let questions = station.refresh()
    var tour = Tour(walker)
    tour.run(from: walker.settle(station, questions).station)
    #expect(tour.faults.contains { $0.contains("is led into submit(") }, "\(tour.faults)")
  }

  @Test(arguments: 1...(isLong ? 12 : 1))
  func `R-019 people who press whatever is offered leave no refused act behind`(seed: Int) throws {
    let scratch = Scratch()
    let day = try #require(Day("2026-11-29"))
    let noon = Instant(Moment(day: day, minute: 720))
    let store = try PracticeCity(units: 2, records: 60, today: day)
      .make(at: scratch.path + "/city", clock: { noon }).store
    var random = Seeded(UInt64(seed) &* 7_907)
    var faults: [String] = []
    for person in ["CZJ-3", "CZJ-1", "ZTB-1", "DFS-1", "CZJ-2", "admin"] as [PersonCode] {
      let session = try store.signIn(person, passphrase: PracticeCity.passphrase)
      var stroll = Stroll(try Walker(store, session, doing: true))
      try stroll.run(Self.isLong ? 600 : 160, using: &random)
      faults += stroll.faults.map { "\(person): \($0)" }
    }
    #expect(faults == [])
    let refused = try store.entries(after: 0, limit: 100_000).filter { $0.entry.header.kind == .actRefused }
    #expect(refused.isEmpty)
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
  }
}
