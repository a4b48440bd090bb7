import ArgumentParser
import EmbeddedStore
import Foundation
import Records

/// Measures verification and attaching beside the programs of the system that do the same work.
struct MeasureProof: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Speed of verify beside openssl dgst, of attaching beside cp, sync and openssl.")

  @Option(help: "How many records are brought over.") var records = 100_000
  @Option(help: "Runs of each; the median counts.") var runs = 7
  @Option(help: "A folder on the file system to be measured.") var at = NSTemporaryDirectory()

  func run() throws {
    let folder = at + "/jishi-proof-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (store, administrator) = try PrepareStore.make(at: folder + "/store", units: 20)
    var made = 0
    let day = store.now().day
    let start = ContinuousClock.now
    _ = try store.importRecords(
      { () throws(StoreFailure) in
        guard made < records else { return nil }
        made += 1
        return record(made, on: day - 1 - made % 200)
      }, by: administrator, progress: nil)
    print("import: \(records) records in \(start.duration(to: .now))")
    try measureVerifying(store, folder)
    try measureAttaching(store, folder)
  }

  private func record(_ number: Int, on day: Day) -> ImportedRecord {
    let moment = Moment(day: day, minute: 540)
    let content = RecordContent(
      unit: UnitCode("U\(number % 20 + 1)"), side: .main, subject: DutySubject(kind: .team),
      time: EventTime(start: moment), place: "会议室", people: [Participant(name: "某人", part: .chair)],
      title: "第\(number)次专题会议",
      summary: String(repeating: "听取各科室责任落实情况汇报，分析风险，", count: 1 + number % 6), category: .meeting, links: [],
      evidence: [], noAttachmentReason: .noElectronicCopy)
    return ImportedRecord(content: content, signedBy: "某领导", signedAt: moment, enteredAt: moment)
  }

  private func measureVerifying(_ store: SQLiteStore, _ folder: String) throws {
    try store.exportJournal(to: folder + "/export")
    let bytes = try store.sealedBytes()
    let file = folder + "/sealed.bin"
    try Data(bytes).write(to: URL(filePath: file))
    let plain = VerificationScope(signatures: false, projections: false)
    let full = VerificationScope(projections: false)
    var (openssl, chains, signed) = ([Double](), [Double](), [Double]())
    for _ in 0..<runs {
      openssl.append(try seconds { try shell("openssl dgst -sha256 \(file)") })
      chains.append(try seconds { try expectSound(store.verify(plain, progress: nil)) })
      signed.append(try seconds { try expectSound(store.verify(full, progress: nil)) })
    }
    let size = Double(bytes.count) / 1e6
    show("openssl dgst -sha256", size, median(openssl))
    show("verify chains", size, median(chains))
    show("verify chains and signatures", size, median(signed))
    print("chains at 1/\(rounded(median(chains) / median(openssl))) of the speed of openssl")
    let whole = try seconds { try expectSound(store.verify(VerificationScope(), progress: nil)) }
    print("verify everything: \(rounded(whole)) s")
  }

  private func expectSound(_ report: VerificationReport) throws {
    guard report.isSound else { throw ValidationError("faults: \(report.faults.prefix(3))") }
  }

  private func measureAttaching(_ store: SQLiteStore, _ folder: String) throws {
    let file = folder + "/large.bin"
    try shell("head -c 20000000 /dev/urandom > \(file)")
    var (copied, attached) = ([Double](), [Double]())
    for run in 0..<runs {
      copied.append(
        try seconds {
          try shell("cp \(file) \(file).\(run) && sync \(file).\(run) && openssl dgst -sha256 \(file)")
        })
      let item = try store.keepAttachment(path: file, kind: .document, caption: "", progress: nil)
      try FileManager.default.removeItem(atPath: store.directory + "/objects/\(item.sha256)")
      attached.append(
        try seconds { _ = try store.keepAttachment(path: file, kind: .document, caption: "", progress: nil) })
    }
    show("cp + sync + openssl", 20, median(copied))
    show("attach", 20, median(attached))
    print("attach takes \(rounded(median(attached) / median(copied))) times as long")
  }

  /// Waits by the kernel: Foundation's own waiting looks only every 50 ms, which is too coarse to compare with.
  private func shell(_ command: String) throws {
    var process: pid_t = 0
    let words: [String] = ["sh", "-c", "{ \(command); } > /dev/null"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    guard posix_spawn(&process, "/bin/sh", nil, nil, arguments, nil) == 0 else {
      throw ValidationError("cannot run: \(command)")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let parts = start.duration(to: .now).components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
  private func show(_ what: String, _ megabytes: Double, _ time: Double) {
    print("\(what): \(rounded(time)) s, \(Int(megabytes / time)) MB/s of \(Int(megabytes)) MB")
  }
}
