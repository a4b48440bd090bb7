import GRDB
import Records

extension AlertReader {
  /// Everything that is wrong with the data, as far as it is asked for; judged by what is known now.
  func knownFaults() throws -> [KnownFault] {
    let pieces = ground[.dataFault]
    guard !pieces.isEmpty else { return [] }
    let units = UnitFaults(db: db, rules: rules, memory: memory)
    var faults: [KnownFault] = try pieces.contains { $0.unit == nil } ? units.list(of: nil) : []
    for unit in Set(pieces.compactMap(\.unit)).sorted() { faults += try units.list(of: unit) }
    if query.unit == nil { faults += rules.calendarFaults() }
    return try faults + attachmentFaults() + chainFaults()
  }

  /// Records with an attachment that verification found missing or altered.
  private func attachmentFaults() throws -> [KnownFault] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT r.unit, r.year, r.side, r.serial, r.title, f.digest FROM faulty_objects f
        CROSS JOIN record_evidence v ON v.digest = f.digest CROSS JOIN records r ON r.id = v.record
        WHERE f.seen <= ?
        """)
    return try Row.fetchAll(statement, arguments: [time.knownBy?.seconds ?? Int.max]).map { row in
      let number = RecordNumber(row)
      return KnownFault(
        fault: .attachmentFault(try Digest(column: row.bytes("digest"))), unit: number.unit,
        side: number.side,
        target: number.description, title: row["title"])
    }
  }

  /// Chains that take no more acts until their fault is acknowledged.
  private func chainFaults() throws -> [KnownFault] {
    let statement = try db.cachedStatement(
      sql: "SELECT chain, number FROM broken")
    return try Row.fetchAll(statement).map { row in
      let chain = ChainName(rawValue: row["chain"])
      return KnownFault(
        fault: .chainBroken(chain, number: row["number"]), unit: chain.body?.unit, side: chain.body?.side,
        target: chain.rawValue)
    }
  }
}
