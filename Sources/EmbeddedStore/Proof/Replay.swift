import GRDB
import Records

/// Applies all entries of a journal, in the order of arrival, to empty projections.
struct Replay {
  let db: Database

  /// Applies them; what cannot be applied is put before the judge, who names a fault, passes it over or throws.
  func run(
    meter: inout ProgressMeter, stage: Progress.Stage,
    judge: (String, any Error) throws -> VerificationFault?
  ) throws -> [VerificationFault] {
    let last = try Int.fetchOne(db, sql: "SELECT max(sequence) FROM entries") ?? 0
    let projector = Projector(db)
    var faults: [VerificationFault] = []
    var sequence = 0
    while sequence < last {
      let page = try SealedRows.read(db, after: sequence, upTo: last, limit: 512)
      guard let end = page.rows.last?.sequence else { break }
      for row in page.rows {
        do {
          try projector.closeTile(at: row.sequence)
          let entry = try Entry(
            headerBytes: page.bytes(row.header), bodyBytes: page.bytes(row.body),
            signature: row.signature.map(page.bytes))
          try projector.project(entry, sequence: row.sequence)
        } catch {
          if let fault = try judge("\(row.chain)#\(row.number)", error) { faults.append(fault) }
        }
      }
      sequence = end
      try meter.tell(stage, sequence, of: last)
    }
    return faults
  }
}
