import GRDB
import Records

extension SQLiteStore {
  /// Records imported before the store is open: one transaction, one batch a run, all or nothing.
  ///
  /// Each chain's last entry is signed, so what comes is written run by run: a run of records of one chain is
  /// one batch of at most `runLength`.
  package func importRecords(
    _ next: () throws(StoreFailure) -> ImportedRecord?, by session: Session, progress: ProgressListener?
  ) throws(StoreFailure) -> Int {
    guard let key = session.key else { throw .keyAsleep }
    return try writing { db in
      let books = SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects)
      let at = try actingTime(db, act: nil)
      let posts = try books.posts(of: session.person.code)
      guard Permission.post(for: .manageStore, in: .city, among: posts, on: at.day) != nil else {
        throw StoreFailure.refused(.notPermitted(.manageStore, .city))
      }
      guard !books.isOpen else { throw StoreFailure.refused(.alreadyOpen) }
      let appender = Appender(
        db: db, author: session.person.code, key: key, at: at, indexesWords: false,
        arrears: ProjectionArrears()
      )
      // Pages that are changed again and again stay in memory; what is written once goes to the log before the commit.
      try db.execute(sql: "PRAGMA cache_size = -65536")
      defer { try? db.execute(sql: "PRAGMA cache_size = -32768") }
      let index = WordIndex(db)
      let known = try index.lastRecord()
      var intake = ImportRun(
        appender: appender, assessor: IntakeAssessor(books: books, rules: try rules(db)),
        mishap: options.mishap)
      let count = try intake.takeIn(next, progress: progress)
      try index.takeIn(recordsAfter: known, progress: progress)
      try pass(.wordsIndexed)
      return count
    }
  }
}

/// Writes imported records, run by run; while one lot is being written, the next one is being encoded.
private struct ImportRun {
  private let appender: Appender
  private var assessor: IntakeAssessor
  private let mishap: Mishap?
  private var count = 0
  private static let lotSize = 2_000
  private static let runLength = 1_000

  init(appender: Appender, assessor: IntakeAssessor, mishap: Mishap?) {
    self.appender = appender
    self.mishap = mishap
    self.assessor = assessor
  }

  mutating func takeIn(_ next: () throws(StoreFailure) -> ImportedRecord?, progress: ProgressListener?) throws
    -> Int
  {
    var lot = try nextLot(next)
    while let current = lot {
      lot = try nextLot(next)
      try write(current)
      try mishap?(.lotWritten)
      count += current.records.count
      if progress?(Progress(stage: .writing, done: count, total: 0)) == false { throw StoreFailure.stopped }
    }
    try appender.projector.settleArrears()
    return count
  }

  private mutating func nextLot(_ next: () throws(StoreFailure) -> ImportedRecord?) throws -> EncodedLot? {
    var records: [RecordImported] = []
    records.reserveCapacity(Self.lotSize)
    while records.count < Self.lotSize, let record = try next() {
      records.append(try assessor.assessed(record))
    }
    return records.isEmpty ? nil : EncodedLot(records)
  }

  private func write(_ lot: EncodedLot) throws {
    let bodies = try lot.bodies()
    var start = 0
    while start < lot.records.count {
      let chain = lot.records[start].chain
      var end = start + 1
      while end < lot.records.count, end - start < Self.runLength, lot.records[end].chain == chain {
        end += 1
      }
      let steps = lot.records[start..<end].map { ActPlan.Step.body($0) }
      _ = try appender.append(ActPlan.Batch(chain: chain, steps: steps), encoded: bodies[start..<end])
      start = end
    }
  }
}

extension RecordImported {
  fileprivate var chain: ChainName { .body(content.unit, content.side) }
}

/// Fixes number, deadline and lateness of imported records, by the claimed dates.
private struct IntakeAssessor {
  private let books: SQLiteBooks
  private let rules: RecordRules
  private var serials: [Series: Int] = [:]
  private var dues: [DutyPlace: Day] = [:]

  private struct Series: Hashable {
    var unit: UnitCode
    var year: Int
    var side: Side
  }

  init(books: SQLiteBooks, rules: RecordRules) {
    self.books = books
    self.rules = rules
  }

  mutating func assessed(_ record: ImportedRecord) throws -> RecordImported {
    let content = record.content
    let year = rules.year(of: content)
    let series = Series(unit: content.unit, year: year, side: content.side)
    let serial = try serials[series] ?? books.nextSerial(content.unit, content.side, year: year)
    serials[series] = serial + 1
    var completions: [Day] = []
    for name in content.links {
      completions.append(
        try due(of: DutyPlace(unit: content.unit, side: content.side, year: year, name: name)))
    }
    let deadline = rules.deadline(
      of: content.time, completions: completions, signedOn: record.signedAt.day, isBroughtOver: true)
    let lateBy = deadline.lateBy(enteredOn: record.enteredAt.day, calendar: rules.calendar)
    var boundBy: Day?
    if case .completion(let day) = deadline.boundBy { boundBy = day }
    return RecordImported(
      number: RecordNumber(unit: content.unit, year: year, side: content.side, serial: serial),
      content: content, deadline: deadline.day, boundBy: boundBy, lateBy: lateBy > 0 ? lateBy : nil,
      signedBy: record.signedBy, signedAt: record.signedAt, enteredAt: record.enteredAt, paper: record.paper)
  }

  private mutating func due(of place: DutyPlace) throws -> Day {
    if let known = dues[place] { return known }
    guard let due = try books.due(of: place) else {
      throw StoreFailure.refused(.noSuch(.occurrence(place.name.description)))
    }
    dues[place] = due
    return due
  }
}

extension SQLiteBooks {
  /// The day by which an occurrence must be done, without anything else of it.
  fileprivate func due(of place: DutyPlace) throws -> Day? {
    let statement = try db.cachedStatement(
      sql: "SELECT due FROM occurrences WHERE unit = ? AND side = ? AND year = ? AND code = ? AND ordinal = ?"
    )
    return try Int.fetchOne(
      statement,
      arguments: [
        place.unit.rawValue, place.side.rawValue, place.year, place.name.code, place.name.ordinal,
      ]
    ).map {
      ColumnDamage.day($0, in: "due")
    }
  }
}
