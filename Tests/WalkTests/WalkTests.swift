import Catalogue
import EmbeddedStore
import Foundation
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Whatever is offered can be done, and leads somewhere.
@Suite struct `Nobody is led into a dead end` {
  private static let isLong = ProcessInfo.processInfo.environment["JISHI_LONG"] == "1"
  /// In the usual run those who have most to press, and each store once more.
  private static let seats =
    isLong ? World.seats : World.seats.filter { $0.world == .rich || ["CZJ-3", "DFS-1"].contains($0.person) }

  @Test(arguments: seats)
  func `no key on offer leads into an act that is refused, to an empty page or to nothing`(seat: World.Seat)
    throws
  {
    var tour = Tour(try seat.walker())
    try tour.run()
    #expect(tour.faults == [])
    #expect(tour.count > 30, "a tour of nothing proves nothing")
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
      let sitting = try store.signIn(person, passphrase: PracticeCity.passphrase)
      var stroll = Stroll(try Walker(store, sitting, doing: true))
      try stroll.run(Self.isLong ? 600 : 160, using: &random)
      faults += stroll.faults.map { "\(person): \($0)" }
    }
    #expect(faults == [])
    let refused = try store.entries(after: 0, limit: 100_000).filter { $0.entry.header.kind == .actRefused }
    #expect(refused.isEmpty)
    #expect(try store.verify(VerificationScope(), progress: nil).faults == [])
  }
}
