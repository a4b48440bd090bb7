import Foundation
import GRDB
import Records

extension SQLiteStore {
  /// Records brought over before the store is open: one transaction, one batch a chain, all or nothing.
  ///
  /// Each chain's last entry is signed, so what comes is first sorted to chains by the order of arrival and
  /// written run by run: a run of records of one chain is one batch of at most `runLength`.
  package func importRecords(
    _ next: () throws(StoreFailure) -> ImportedRecord?, by sitting: Sitting, progress: ProgressListener?
  ) throws(StoreFailure) -> Int {
    guard let key = sitting.key else { throw .keyAsleep }
    return try writing { db in
      let books = SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects)
      let at = try actingTime(db, act: nil)
      let posts = try books.posts(of: sitting.person.code)
      guard Permission.post(for: .manageStore, in: .city, among: posts, on: at.day) != nil else {
        throw StoreFailure.refused(.notPermitted(.manageStore, .city))
      }
      guard !books.isOpen else { throw StoreFailure.refused(.alreadyOpen) }
      let intake = RecordIntakeDesk(
        appender: Appender(db: db, author: sitting.person.code, key: key, at: at), books: books,
        rules: try rules(db))
      return try intake.takeIn(next, progress: progress)
    }
  }
}

/// Writes imported records down, run by run.
private struct RecordIntakeDesk {
  let appender: Appender
  let books: SQLiteBooks
  let rules: RecordRules
  private static let runLength = 1_000

  func takeIn(_ next: () throws(StoreFailure) -> ImportedRecord?, progress: ProgressListener?) throws -> Int {
    var run: [ActPlan.Step] = []
    var chain: ChainName?
    var serials: [String: Int] = [:]
    var dues: [String: Day] = [:]
    var count = 0
    func flush() throws {
      if let chain, !run.isEmpty {
        _ = try appender.append(ActPlan(batches: [ActPlan.Batch(chain: chain, steps: run)]))
      }
      run = []
    }
    while let record = try next() {
      let content = record.content
      let its = ChainName.body(content.unit, content.side)
      if its != chain || run.count >= Self.runLength { try flush() }
      chain = its
      run.append(.body(try imported(record, serials: &serials, dues: &dues)))
      count += 1
      if count.isMultiple(of: 500), progress?(Progress(stage: .writing, done: count, total: 0)) == false {
        throw StoreFailure.stopped
      }
    }
    try flush()
    return count
  }

  /// Number, deadline and lateness are fixed by the claimed dates.
  private func imported(_ record: ImportedRecord, serials: inout [String: Int], dues: inout [String: Day])
    throws -> RecordImported
  {
    let content = record.content
    let year = rules.year(of: content)
    let series = "\(content.unit)/\(year)/\(content.side)"
    let serial = try serials[series] ?? books.nextSerial(content.unit, content.side, year: year)
    serials[series] = serial + 1
    let completions = try content.links.map { name in
      let key = "\(series)/\(name)"
      if let known = dues[key] { return known }
      guard let due = try books.occurrence(content.unit, content.side, year: year, name)?.due else {
        throw StoreFailure.refused(.noSuch(.occurrence(name.description)))
      }
      dues[key] = due
      return due
    }
    let deadline = rules.deadline(
      of: content.time, completions: completions, signedOn: record.signedAt.day)
    let lateBy = deadline.lateBy(enteredOn: record.enteredAt.day, calendar: rules.calendar)
    var boundBy: Day?
    if case .completion(let day) = deadline.boundBy { boundBy = day }
    return RecordImported(
      number: RecordNumber(unit: content.unit, year: year, side: content.side, serial: serial),
      content: content, deadline: deadline.day, boundBy: boundBy, lateBy: lateBy > 0 ? lateBy : nil,
      signedBy: record.signedBy, signedAt: record.signedAt, enteredAt: record.enteredAt, paper: record.paper)
  }
}
