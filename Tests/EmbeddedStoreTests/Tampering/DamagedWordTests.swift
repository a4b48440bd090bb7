import Foundation
import GRDB
import Records
import TestSupport
import Testing

@testable import EmbeddedStore

/// A word in a column that is none of ours is told as damage; it is never read as another word.
@Suite struct `Damaged words` {
  private struct Used {
    let office: ReviewedUnit
    let path: String

    init() throws {
      office = try ReviewedUnit()
      try office.record("Z-01")
      try office.small.tellHead()
      try office.small.reportUpward()
      _ = try office.store.perform(
        .remark(ReviewedUnit.unit, .main, .unit, text: "请抓紧"), by: office.mainOffice)
      let today = office.store.now().day
      _ = try office.store.perform(
        .openInspection(
          InspectionOrder(
            office: .main, kind: .routine, units: [ReviewedUnit.unit], from: today - 20, to: today,
            basis: "计划")),
        by: office.mainOffice)
      _ = try office.store.perform(
        .addFinding(
          SupervisionName(.inspection, office: .main, year: 2026, serial: 1),
          FindingDraft(unit: ReviewedUnit.unit, side: .main, text: "清单未细化", gravity: .weak)),
        by: office.mainOffice)
      try office.judge([office.verdict("Z-01", .partly, 60, "佐证不足")])
      try office.close(acceptingRest: true)
      try office.store.foldLog()
      path = office.small.scratch.path + "/words"
      try FileManager.default.copyItem(atPath: office.store.directory, toPath: path)
    }

    static let shared = Result { try Used() }
  }

  /// A column, and a question that reads it.
  struct Reading: CustomTestStringConvertible, Sendable {
    let table: String
    let column: String
    let ask: @Sendable (SQLiteStore, Sitting) throws -> Void

    var testDescription: String { "\(table).\(column)" }

    init(_ table: String, _ column: String, _ ask: @escaping @Sendable (SQLiteStore, Sitting) throws -> Void)
    {
      (self.table, self.column, self.ask) = (table, column, ask)
    }
  }

  private static let month = Month("2026-11") ?? Month(index: 0)

  private static let readings: [Reading] = [
    Reading("findings", "state") { _ = try $0.findings(FindingQuery(), for: $1) },
    Reading("inspections", "kind") { _ = try $0.inspections(InspectionQuery(year: 2026), for: $1) },
    Reading("records", "subject") {
      _ = try $0.records(RecordQuery(unit: "CZJ", side: .main), page: .first, limit: 5, for: $1)
    },
    Reading("records", "links") {
      _ = try $0.records(RecordQuery(unit: "CZJ", side: .main), page: .first, limit: 5, for: $1)
    },
    Reading("reviews", "state") { _ = try $0.monthlyReviews(ReviewQuery(month: month), for: $1) },
    Reading("reviews", "side") { _ = try $0.monthlyReviews(ReviewQuery(month: month), for: $1) },
    Reading("review_verdicts", "verdict") {
      _ = try $0.monthlyReview("CZJ", .main, Month(index: month.index - 1), for: $1)
      _ = try $0.monthlyReview("CZJ", .main, month, for: $1)
    },
  ]

  @Test(arguments: readings)
  func `R-116 a word that is none of ours ends the reading, and says which column it was`(reading: Reading)
    throws
  {
    let used = try Used.shared.get()
    let copy = used.office.small.scratch.path + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: used.path, toPath: copy)
    let clock = used.office.small.clock
    func store() throws -> (SQLiteStore, Sitting) {
      let store = try SQLiteStore.open(
        at: copy, options: OpenOptions(readOnly: true, inspects: true, clock: { clock.read() }))
      return (store, try store.signIn("wu", passphrase: SmallUnit.passphrase))
    }
    let (sound, sitting) = try store()
    try reading.ask(sound, sitting)
    sound.close()
    // A closed review is read from its entry; its verdicts are looked at while it is open.
    try NightEditor(at: copy).run(
      "UPDATE reviews SET state = 'open' WHERE \(reading.table == "review_verdicts" ? 1 : 0)")
    try NightEditor(at: copy).run("UPDATE \(reading.table) SET \(reading.column) = 'xyz'")
    let (damaged, again) = try store()
    var failure: StoreFailure?
    do { try reading.ask(damaged, again) } catch { failure = error as? StoreFailure }
    guard case .damaged(let detail)? = failure else {
      Issue.record("\(reading.testDescription): \(String(describing: failure))")
      return
    }
    #expect(detail.contains("column"))
  }
}
