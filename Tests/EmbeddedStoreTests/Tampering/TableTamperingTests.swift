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

  /// A copy that is altered, and what a full verification finds in it; `nil` where the engine refused the change.
  func faults(after tampering: TableTampering) throws -> [VerificationFault]? {
    let copy = scratch.path + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    do {
      try NightEditor(at: copy).run(tampering.sql)
    } catch is DatabaseError {
      return nil
    }
    let options = OpenOptions(readOnly: true, inspects: true, clock: { [clock] in clock.read() })
    return try SQLiteStore.open(at: copy, options: options).verify(VerificationScope(), progress: nil).faults
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

  @Test func `Of every table somebody has said what holds`() throws {
    let used = try UsedStore.shared.get()
    let tables = try NightEditor(at: used.path).texts("SELECT name FROM sqlite_master WHERE type = 'table'")
    for table in tables { #expect(TableTampering.promise(of: table) != nil, "\(table)") }
    #expect(tables.count > 60)
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
