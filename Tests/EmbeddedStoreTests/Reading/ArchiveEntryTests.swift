import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

/// Who may take what out of the store, and that it is said before it is done.
@Suite struct `An archive is an entry` {
  let city: ReadingCity
  let record: RecordNumber

  init() throws {
    city = try ReadingCity()
    record = try city.enter(city.form())
    _ = try city.enter(city.form(), unit: ReadingCity.education)
  }

  private func archive(_ person: PersonCode, _ extent: ArchiveExtent = ArchiveExtent()) throws -> (
    [ChainName], ArchiveMade
  ) {
    let receipt = try city.store.perform(.archive(extent), by: city.session(person))
    return (receipt.entries.map(\.chain), try #require(receipt.archive))
  }

  @Test func `R-002 it stands on the chain of whose right it is, with what may be in it`() throws {
    let whole = ArchiveExtent()
    for (person, chains, records, journal) in [
      ("discipline", [.office(.supervision)], true, true), ("main", [.office(.main)], true, false),
      ("admin", [.city], false, true),
      ("wu", [.body("CZJ", .main), .body("CZJ", .supervision)], true, false),
      ("sun", [.body("JYJ", .main)], true, false),
    ] as [(PersonCode, [ChainName], Bool, Bool)] {
      let (found, made) = try archive(person)
      #expect(found == chains, "\(person)")
      #expect(made == ArchiveMade(whole, records: records, journal: journal), "\(person)")
    }
    #expect(try city.store.faults() == [])
  }

  @Test func `it names unit, year and record`() throws {
    for extent in [ArchiveExtent(unit: "CZJ", year: 2026), ArchiveExtent(record: record)] {
      let (_, made) = try archive("main", extent)
      #expect(made == ArchiveMade(extent, records: true, journal: false))
    }
    let (chains, _) = try archive("lin", ArchiveExtent(record: record))
    #expect(chains == [.body("CZJ", .main)])
    #expect(try city.store.faults() == [])
  }

  @Test func `who may read nothing of it takes nothing, whether it is there or not`() throws {
    let other = try #require(RecordNumber("JYJ-2026-Z-0001"))
    let none = try #require(RecordNumber("JYJ-2026-Z-0099"))
    for (person, extents) in [
      (
        "lin",
        [
          ArchiveExtent(unit: "JYJ"), ArchiveExtent(unit: "QQQ"), ArchiveExtent(record: other),
          ArchiveExtent(record: none),
        ]
      ),
      ("admin", [ArchiveExtent(unit: "CZJ"), ArchiveExtent(year: 2026), ArchiveExtent(record: record)]),
      ("leader", [ArchiveExtent()]),
    ] as [(PersonCode, [ArchiveExtent])] {
      for extent in extents {
        let scope = extent.record.map { Scope(unit: $0.unit, side: $0.side) } ?? Scope(unit: extent.unit)
        #expect(throws: StoreFailure.refused(.notPermitted(.readAllUnits, scope))) {
          _ = try archive(person, extent)
        }
      }
    }
  }

  @Test func `the journal of the administrator has no word of units or offices`() throws {
    let journal = try city.store.journal(after: 0, limit: 10_000, for: city.administrator)
    #expect(journal.count == (try city.store.changeCounter()))
    #expect(journal.allSatisfy { ($0.entry.header.chain == .city) == !$0.entry.bodyBytes.isEmpty })
    let whole = try city.store.journal(after: 0, limit: 10_000, for: city.session("discipline"))
    #expect(whole.prefix(journal.count).map(\.entry.digest) == journal.map(\.entry.digest))
    #expect(whole.allSatisfy { !$0.entry.bodyBytes.isEmpty })
    for person in ["lin", "main", "leader"] as [PersonCode] {
      #expect(throws: StoreFailure.refused(.notPermitted(.backUp, .city))) {
        _ = try city.store.journal(after: 0, limit: 1, for: city.session(person))
      }
    }
  }

  @Test func `a unit's people are told of the archives that may hold their records`() throws {
    let today = city.clock.read().day
    for person in ["discipline", "admin", "sun"] as [PersonCode] { _ = try archive(person) }
    _ = try archive("main", ArchiveExtent(unit: "JYJ"))
    func told(_ reader: PersonCode, _ unit: UnitCode?) throws -> [PersonCode] {
      try city.store.archives(unit: unit, from: today, to: today, for: city.session(reader)).map(\.person)
    }
    #expect(try told("lin", "CZJ") == ["discipline"])
    #expect(try told("sun", "JYJ") == ["main", "sun", "discipline"])
    #expect(try told("admin", nil) == ["main", "sun", "admin", "discipline"])
    for (reader, unit) in [("sun", "CZJ"), ("lin", nil), ("wu", "CZJ")] as [(PersonCode, UnitCode?)] {
      #expect(throws: StoreFailure.self) { _ = try told(reader, unit) }
    }
  }

  @Test func `an archive opens no store`() throws {
    let fresh = try ReadingCity()
    _ = try fresh.store.perform(.archive(ArchiveExtent()), by: fresh.session("lin"))
    #expect(try !fresh.store.overview().isOpen)
    #expect(try fresh.store.faults() == [])
  }

  @Test func `rebuilt tables say the same`() throws {
    let today = city.clock.read().day
    _ = try archive("discipline")
    let before = try city.store.archives(unit: nil, from: today, to: today, for: city.administrator)
    try city.store.rebuild(progress: nil)
    #expect(try city.store.archives(unit: nil, from: today, to: today, for: city.administrator) == before)
    #expect(before.count == 1)
  }
}
