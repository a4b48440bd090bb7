import ArgumentParser
import EmbeddedStore
import Foundation
import Glibc
import Records

/// Does every kind of act while one call to the system fails, and compares what was told with what was done.
///
/// What is told as done is done; what is told as failed is not, and can be done again; the store verifies after each.
struct InjectFailures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inject", abstract: "Lets a write, flush, rename, open or read fail within each kind of act."
  )

  @Option(help: "The library that lets calls fail, made from failing-calls.c.") var library: String
  @Option(help: "The seed.") var seed: UInt64 = 1
  @Option(help: "How many failures, over all acts.") var runs = 200
  @Option(help: "Only acts whose names hold this.") var only = ""
  @Option(help: "Only this failure, such as write:17:28:once.") var fault: String?
  @Option(help: "Where to work.") var at = NSTemporaryDirectory() + "jishi-failures"

  func run() throws {
    var stage = try FailureStage(in: "\(at)/\(seed)", program: programBeside(), library: library)
    let acts = try FailingAct.all.filter { only.isEmpty || $0.name.contains(only) }.map {
      try stage.rehearse($0)
    }
    var tally = FailureTally()
    for number in 0..<runs {
      var chance = Mutation(seed: seed, case: number)
      let act = acts[number % acts.count]
      try stage.perform(act, failing: fault ?? act.fault(&chance), &tally)
    }
    tell(
      "injected failures: seed \(seed), \(tally.runs) in \(acts.count) kinds of acts; \(tally.done) told as done, "
        + "\(tally.failed) told as failed; \(tally.wrong) told wrong or left unsound")
    guard tally.wrong == 0 else { throw ExitCode(1) }
    try? FileManager.default.removeItem(atPath: stage.folder)
  }
}

/// How the runs ended.
struct FailureTally {
  var runs = 0
  var done = 0
  var failed = 0
  var wrong = 0
}

/// An act as it goes when nothing fails.
struct RehearsedAct {
  let name: String
  let command: [String]
  let base: String
  let before: StoreFacts
  let after: StoreFacts
  /// How many calls of each kind it makes.
  let calls: [String: Int]

  /// One of the failures that can meet it.
  func fault(_ chance: inout Mutation) -> String {
    let kinds = calls.filter { $0.value > 0 }.keys.sorted()
    let kind = kinds.isEmpty ? "write" : chance.pick(kinds)
    let place = 1 + chance.below(max(1, calls[kind] ?? 1))
    let errors: [Int32] =
      switch kind {
      case "write": [ENOSPC, EIO, EDQUOT]
      case "open": [EACCES, EROFS, EMFILE, ENOSPC]
      case "name": [ENOSPC, EIO, EACCES]
      default: [EIO]
      }
    let manners = ["write", "read"].contains(kind) ? ["once", "on", "short"] : ["once", "on"]
    return "\(kind):\(place):\(chance.pick(errors)):\(chance.pick(manners))"
  }
}
