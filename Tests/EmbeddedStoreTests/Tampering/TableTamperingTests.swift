import Foundation
import GRDB
import Records
import TestSupport
import Testing

@testable import EmbeddedStore

/// A store in use, of which each tampering gets a copy of its own.
private struct UsedStore {
  let scratch = Scratch()
  let path: String
  let clock: HandClock

  init() throws {
    let unit = try ReviewedUnit()
    let small = unit.small
    clock = small.clock
    _ = try small.enteredRecord()
    try small.tellHead()
    try small.reportUpward()
    try unit.record("Z-01")
    try unit.record("Z-02", on: "2026-11-26")
    _ = try small.store.perform(.remark(ReviewedUnit.unit, .main, .unit, text: "请抓紧"), by: unit.mainOffice)
    let order = InspectionOrder(
      office: .main, kind: .routine, units: [ReviewedUnit.unit], from: small.clock.read().day - 20,
      to: small.clock.read().day, basis: "年度计划")
    _ = try small.store.perform(.openInspection(order), by: unit.mainOffice)
    try unit.judge([unit.verdict("Z-01", .accepted, 100)])
    try unit.closeQuarter()
    try unit.issue()
    _ = try small.store.perform(.makeCheckpoint, by: small.administrator)
    try small.store.foldLog()
    path = scratch.path + "/used"
    try FileManager.default.copyItem(atPath: small.store.directory, toPath: path)
  }

  static let shared = Result { try UsedStore() }

  /// A copy that is altered, opened; `nil` where the engine refused the change.
  private func altered<Value>(_ tampering: TableTampering, _ body: (SQLiteStore) throws -> Value) throws
    -> Value?
  {
    let copy = scratch.path + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    do {
      try NightEditor(at: copy).run(tampering.sql)
    } catch is DatabaseError {
      return nil
    }
    let options = OpenOptions(readOnly: true, inspects: true, clock: { [clock] in clock.read() })
    return try body(try SQLiteStore.open(at: copy, options: options))
  }

  /// What a full verification finds in an altered copy.
  func faults(after tampering: TableTampering) throws -> [VerificationFault]? {
    try altered(tampering) { try $0.verify(VerificationScope(), progress: nil).faults }
  }

  /// Asks an altered copy what people ask; each answer may be refused, and none may end the program.
  func ask(after tampering: TableTampering) throws {
    _ = try? altered(tampering) { store in
      _ = try? store.overview()
      _ = try? store.alerts(AlertQuery(on: store.now().day), for: nil)
      _ = try? store.lastCheckpoint()
      for person in ["zhou", "lin", "zhang", "admin"] {
        guard let session = try? store.signIn(PersonCode(person), passphrase: SmallUnit.passphrase) else {
          continue
        }
        _ = try? store.records(RecordQuery(), page: .first, limit: 50, for: session)
        _ = try? store.search(RecordQuery(), limit: 5, for: session)
        _ = try? store.duties(unit: ReviewedUnit.unit, side: nil, year: 2026, for: session)
        _ = try? store.indicators(year: 2026, unit: ReviewedUnit.unit, side: nil, for: session)
        _ = try? store.standings(side: .main, group: nil, on: store.now().day, for: session)
        _ = try? store.alerts(AlertQuery(on: store.now().day), for: session)
        _ = try? store.news(.lastLook, limit: 50, for: session)
        _ = try? store.inspections(InspectionQuery(year: 2026), for: session)
        _ = try? store.trail(TrailQuery(from: store.now().day - 90, to: store.now().day), for: session)
        _ = try? store.care(for: session)
        _ = try? store.keysInForce()
        for month in ["2026-10", "2026-11", "2026-12"].compactMap({ Month($0) }) {
          _ = try? store.notice(ReviewedUnit.unit, .main, month, for: session)
          _ = try? store.monthlyReview(ReviewedUnit.unit, .main, month, for: session)
          _ = try? store.figures(unit: ReviewedUnit.unit, side: .main, month: month, for: session)
        }
        _ = try? store.yearSheet(ReviewedUnit.unit, year: 2026, for: session)
        for serial in 1...3 {
          let number = RecordNumber(unit: ReviewedUnit.unit, year: 2026, side: .main, serial: serial)
          _ = try? store.record(number, for: session)
          _ = try? store.history(ofRecord: number, for: session)
          _ = try? store.proof(of: number, for: session)
        }
      }
    }
  }
}

@Suite struct `Tables that were changed at night` {
  /// All of them with `JISHI_TAMPER=all`, as `tamper.sh` runs it; else so many, others each day.
  private static let sampled = 60

  private func chosen(_ all: [TableTampering]) -> [TableTampering] {
    guard ProcessInfo.processInfo.environment["JISHI_TAMPER"] != "all" else { return all }
    var random = Seeded(UInt64(Date().timeIntervalSince1970) / 86_400)
    return Array(all.shuffled(using: &random).prefix(Self.sampled))
  }

  @Test func `of every table somebody has said what holds`() throws {
    let used = try UsedStore.shared.get()
    let tables = try NightEditor(at: used.path).texts("SELECT name FROM sqlite_master WHERE type = 'table'")
    for table in tables { #expect(TableTampering.promise(of: table) != nil, "\(table)") }
    #expect(tables.count > 60)
  }

  @Test func `W-8 values that no program writes end in sentences, not the program`() throws {
    let used = try UsedStore.shared.get()
    let all = try TableTampering.absurdities(in: NightEditor(at: used.path))
    #expect(all.count > 700)
    for tampering in chosen(all) {
      // Whoever looks for the cause of a crash finds it in the last line.
      print("absurd: \(tampering.sql)")
      try used.ask(after: tampering)
    }
  }

  @Test func `R-005 R-116 every change to a table of the books is found, and none ends in a crash`() throws {
    let used = try UsedStore.shared.get()
    let all = try TableTampering.all(in: NightEditor(at: used.path))
    #expect(all.count > 400)
    var refused = 0
    for tampering in chosen(all) {
      guard let faults = try used.faults(after: tampering) else {
        refused += 1
        continue
      }
      if TableTampering.promise(of: tampering.table) == .found {
        #expect(!faults.isEmpty, "\(tampering.testDescription): \(tampering.sql)")
      }
    }
    #expect(refused < 60)
  }
}
