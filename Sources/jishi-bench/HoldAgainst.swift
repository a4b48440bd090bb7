import ArgumentParser
import EmbeddedStore
import Foundation
import Records

/// Checks a store against what its hammers said was acknowledged, and verifies it.
struct HoldAgainst: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold-against", abstract: "Whether every acknowledged act is in the store, and it verifies.")

  @Option(help: "The store's directory.") var store: String
  @Flag(help: "Leave signatures aside.") var noSignatures = false
  @Argument(help: "What hammers printed.") var logs: [String]

  func run() throws {
    let opened = try SQLiteStore.open(at: store)
    var missing = 0
    var told = 0
    for log in logs {
      let text = try String(contentsOfFile: log, encoding: .utf8)
      // A line without its end was cut by the kill: it was acknowledged or not.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let heads = lines.compactMap { line -> ChainHead? in
        let parts = line.split(separator: " ")
        guard parts.count == 3, let number = Int(parts[1]), let digest = Digest(parts[2]) else { return nil }
        return ChainHead(chain: ChainName(parts[0]), number: number, digest: digest)
      }
      told += heads.count
      for head in try opened.missing(heads) {
        missing += 1
        print("lost: \(head.chain)#\(head.number) \(head.digest)")
      }
    }
    let report = try opened.verify(VerificationScope(signatures: !noSignatures), progress: nil)
    for fault in report.faults { print("fault: \(fault.kind.rawValue) \(fault.place): \(fault.detail)") }
    print("\(told) acknowledged, \(missing) lost, \(report.entries) entries, \(report.faults.count) faults")
    if missing > 0 || !report.isSound { throw ExitCode(1) }
  }
}
