import GRDB
import Records

/// Computes all projections anew from the entries and compares them with the kept ones, row by row (rule 4).
struct ProjectionCheck {
  let store: SQLiteStore
  /// Whether it runs beside somebody's work: it ends as soon as the listener wants no more, even while the engine works,
  /// and looks at the database's own pages too.
  var isAlone = false
  /// The tables that are compared, and the columns that order their rows.
  static var tables: [(name: String, order: String)] { Schema.projectionTables }
  /// More faults of one table than these would say nothing new.
  static let most = 100

  /// What differs, by table and row.
  func faults(acknowledged known: Set<String>, meter: inout ProgressMeter) throws(StoreFailure)
    -> [VerificationFault]
  {
    let workshop = try Workshop(store: store)
    var ownMeter = meter
    defer { meter = ownMeter }
    let sentry = isAlone ? meter.listener.map { Sentry($0) { workshop.interrupt() } } : nil
    defer { sentry?.end() }
    return try workshop.working { db in
      try db.execute(sql: Schema.projections)
      try db.execute(sql: SearchCheck.collector)
      // A table that is not ours was named already, and its rows say nothing.
      let wrong = Set(try SchemaCheck.store.differences(db, in: "journal").map(\.name))
      var faults = isAlone ? try databaseFaults(db) : []
      faults += try Replay(db: db).run(meter: &ownMeter, stage: .projections) { place, error in
        known.contains(place)
          ? nil : VerificationFault(kind: .chain, place: place, detail: "cannot be applied: \(error)")
      }
      for (done, table) in Schema.projectionTables.enumerated() where !wrong.contains(table.name) {
        try ownMeter.tell(.projections, done, of: Schema.projectionTables.count)
        faults += try compare(table.name, order: table.order, db)
      }
      if wrong.isDisjoint(with: SearchCheck.tables) { faults += try SearchCheck(db: db).faults() }
      return faults
    }
  }

  /// SQLite's own check of pages, indexes and constraints, on the connection that can be interrupted.
  private func databaseFaults(_ db: Database) throws -> [VerificationFault] {
    try String.fetchAll(db, sql: "PRAGMA journal.integrity_check(100)").filter { $0 != "ok" }.map {
      VerificationFault(kind: .database, place: "jishi.sqlite", detail: $0)
    }
  }

  private func compare(_ table: String, order: String, _ db: Database) throws -> [VerificationFault] {
    let keys = order.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
    let wanted = try Row.fetchCursor(db, sql: "SELECT * FROM main.\(table) ORDER BY \(order)")
    let kept = try Row.fetchCursor(db, sql: "SELECT * FROM journal.\(table) ORDER BY \(order)")
    var faults: [VerificationFault] = []
    func note(_ row: Row, _ detail: String) {
      let key = keys.map { "\($0)=\(text(row[$0]))" }.joined(separator: " ")
      faults.append(VerificationFault(kind: .projection, place: "\(table) \(key)", detail: detail))
    }
    var (left, right) = (try wanted.next(), try kept.next())
    while faults.count < ProjectionCheck.most {
      switch (left, right) {
      case (nil, nil): return faults
      case (let row?, nil):
        note(row, "the row is missing")
        left = try wanted.next()
      case (nil, let row?):
        note(row, "no entry says this row")
        right = try kept.next()
      case (let a?, let b?):
        switch ordering(a, b, keys) {
        case 0:
          if a != b { note(a, difference(a, b)) }
          (left, right) = (try wanted.next(), try kept.next())
        case ..<0:
          note(a, "the row is missing")
          left = try wanted.next()
        default:
          note(b, "no entry says this row")
          right = try kept.next()
        }
      }
    }
    return faults
  }

  private func difference(_ wanted: Row, _ kept: Row) -> String {
    let names = wanted.columnNames.filter { wanted[$0] as DatabaseValue != kept[$0] as DatabaseValue }
    return names.map { "\($0) is \(text(kept[$0])), the entries say \(text(wanted[$0]))" }.joined(
      separator: "; ")
  }

  private func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: "nothing"
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): String(text.prefix(60))
    case .blob(let data): String(Array(data).hexadecimal.prefix(16))
    }
  }

  /// Negative when the first row stands before the second, in SQLite's own order.
  private func ordering(_ a: Row, _ b: Row, _ keys: [String]) -> Int {
    for key in keys {
      let result = ordering(a[key] as DatabaseValue, b[key] as DatabaseValue)
      if result != 0 { return result }
    }
    return 0
  }

  private func ordering(_ a: DatabaseValue, _ b: DatabaseValue) -> Int {
    switch (a.storage, b.storage) {
    case (.int64(let a), .int64(let b)): a < b ? -1 : a > b ? 1 : 0
    case (.string(let a), .string(let b)): bytes(Array(a.utf8), Array(b.utf8))
    case (.blob(let a), .blob(let b)): bytes(Array(a), Array(b))
    default: rank(a) - rank(b)
    }
  }

  private func bytes(_ a: [UInt8], _ b: [UInt8]) -> Int {
    a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
  }

  private func rank(_ value: DatabaseValue) -> Int {
    switch value.storage {
    case .null: 0
    case .int64, .double: 1
    case .string: 2
    case .blob: 3
    }
  }
}
