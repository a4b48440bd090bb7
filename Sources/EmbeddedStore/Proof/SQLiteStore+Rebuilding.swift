import GRDB
import Records

extension SQLiteStore {
  /// Throws all projections away and computes them anew from the entries, in one transaction (rule 4).
  ///
  /// An entry that cannot be applied ends it, and all stays as it was, unless its fault was acknowledged.
  package func rebuild(progress: ProgressListener?) throws(StoreFailure) {
    let meter = ProgressMeter(progress)
    try writing { db in
      var meter = meter
      let known = try acknowledgedPlaces(db)
      try db.execute(sql: "DROP TABLE IF EXISTS record_index; DROP VIEW IF EXISTS record_texts")
      for table in Schema.projectionTables {
        try db.execute(sql: "DROP TABLE IF EXISTS \(table.name)")
      }
      try db.execute(sql: Schema.projections)
      try db.execute(sql: Schema.looks)
      try db.execute(sql: Schema.search)
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      _ = try Replay(db: db).run(meter: &meter, stage: .writing) { place, error in
        if let failure = error as? StoreFailure, failure == .stopped { throw failure }
        guard known.contains(place) else { throw StoreFailure.damaged(detail: "\(place): \(error)") }
        return nil
      }
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
    }
  }
}
