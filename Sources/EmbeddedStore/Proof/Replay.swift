import GRDB
import Records

/// Applies all entries of a journal, in the order of arrival, to empty projections.
struct Replay {
  let db: Database
  /// Whether an entry whose bytes do not fit what was sealed is put before the judge too.
  var requiresWholeEntries = false

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
        let place = "\(row.chain)#\(row.number)"
        let entry = Result {
          try Entry(
            headerBytes: page.bytes(row.header), bodyBytes: page.bytes(row.body),
            signature: row.signature.map(page.bytes))
        }
        if requiresWholeEntries, case .success(let entry) = entry, !row.isWhole(entry),
          let fault = try judge(place, AlteredEntry())
        {
          faults.append(fault)
        }
        do {
          try projector.closeTile(at: row.sequence)
          try projector.project(try entry.get(), sequence: row.sequence)
        } catch {
          if let fault = try judge(place, error) { faults.append(fault) }
        }
      }
      sequence = end
      try meter.tell(stage, sequence, of: last)
    }
    return faults
  }
}

/// An entry whose bytes do not fit its digests, or whose columns say something else than its header.
struct AlteredEntry: Error {}

extension SealedRows.Row {
  /// Whether columns, header and body of the entry in this row say the same.
  fileprivate func isWhole(_ entry: Entry) -> Bool {
    let header = entry.header
    return digest == entry.digest && previous == header.previous && chain == header.chain.rawValue
      && number == header.number && Digest(of: entry.bodyBytes) == header.bodyDigest
  }
}
