import ArgumentParser
import EmbeddedStore
import Foundation
import Glibc
import Records
import Secrets

/// Gives every reader spoiled input, and says which of it ended the program.
///
/// Readers that need no store run many in a process of their own; a store is spoiled and then asked by the real program.
/// A case is a seed and a number, and can be run again alone.
struct Mutate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Spoils what is read: files, typed words, entries, cells, orders; a trap is a failure.")

  @Option(help: "The seed.") var seed: UInt64 = 1
  @Option(help: "How many cases.") var runs = 1_000
  @Option(help: "Begin with this case.") var from = 0
  @Option(help: "Where to work, and where what trapped is kept.") var at =
    NSTemporaryDirectory() + "jishi-mutations"
  @Flag(help: .hidden) var readersOnly = false

  private var progress: String { at + "/case-\(seed)" }

  func run() throws {
    try FileManager.default.createDirectory(atPath: at, withIntermediateDirectories: true)
    let store = try TormentedStore(in: at + "/city-\(seed)", program: programBeside())
    guard !readersOnly else { return try readHere() }
    var tally = Tally()
    for number in from..<from + runs where kind(of: number) != .reader { try torment(store, number, &tally) }
    try readInChildren(&tally)
    tell("mutations: seed \(seed), \(tally.cases) cases (\(tally.told)), \(tally.traps) traps")
    guard tally.traps == 0 else { throw ExitCode(1) }
    if tally.traps == 0 { try? FileManager.default.removeItem(atPath: store.folder) }
  }

  /// What is spoiled in a case; the dear ones are rarer.
  private enum Kind: String, CaseIterable { case reader, store, words }

  private func kind(of number: Int) -> Kind {
    switch number % 20 {
    case 0..<14: .reader
    case 14..<18: .store
    default: .words
    }
  }

  private struct Tally {
    var counts: [Kind: Int] = [:]
    var traps = 0
    var cases: Int { counts.values.reduce(0, +) }
    var told: String { Kind.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ") }
  }

  private func torment(_ store: TormentedStore, _ number: Int, _ tally: inout Tally) throws {
    var chance = Mutation(seed: seed, case: number)
    let kind = kind(of: number)
    tally.counts[kind, default: 0] += 1
    func judge(_ child: Child, _ what: String) {
      guard !child.isOrderly else { return }
      tally.traps += 1
      let kept = "\(at)/trap-\(seed)-\(number)"
      store.keepCopy(as: kept)
      tell(
        "trap: seed \(seed), case \(number), \(child.end): \(what)\n  kept: \(kept)\n  \(child.complaints.prefix(2_000))"
      )
    }
    if kind == .words {
      let (asked, child) = try store.askWildly(&chance)
      return judge(child, asked)
    }
    let done = try store.spoil(&chance)
    for _ in 0..<3 {
      let question = chance.pick(TormentedStore.questions)
      judge(try store.ask(question, &chance), "\(question.joined(separator: " ")) after \(done)")
    }
  }

  /// Reads in processes of their own; after a trap the next one goes on behind it.
  private func readInChildren(_ tally: inout Tally) throws {
    var next = from
    let end = from + runs
    tally.counts[.reader] = (from..<end).count { kind(of: $0) == .reader }
    while next < end {
      let child = try Child.run(
        [
          try ownProgram(), "mutate", "--seed", "\(seed)", "--runs", "\(min(2_000, end - next))", "--from",
          "\(next)", "--at", at,
          "--readers-only",
        ], in: at, patience: 300)
      if child.end == .status(0) {
        next += min(2_000, end - next)
        continue
      }
      let note = (try? String(contentsOfFile: progress, encoding: .utf8)) ?? ""
      guard let number = note.split(separator: " ").first.flatMap({ Int($0) }) else {
        throw TormentFailure(sentence: "the readers did not begin: \(child.complaints)")
      }
      tally.traps += 1
      let kept = "\(at)/trap-\(seed)-\(number)"
      try? FileManager.default.moveItem(atPath: progress + ".input", toPath: kept)
      tell(
        "trap: seed \(seed), case \(note), \(child.end)\n  kept: \(kept)\n  \(child.complaints.prefix(2_000))"
      )
      next = number + 1
    }
    try? FileManager.default.removeItem(atPath: progress)
    try? FileManager.default.removeItem(atPath: progress + ".input")
  }

  /// Reads in this process, noting each case before it begins.
  private func readHere() throws {
    let city = try SQLiteStore.open(at: at + "/city-\(seed)/sound", options: OpenOptions(readOnly: true))
    let head = try city.signIn("CZJ-1", passphrase: "demo")
    let readers = TormentedReader.all(from: try GivenOut(of: city, by: head))
    for number in from..<from + runs where kind(of: number) == .reader {
      var chance = Mutation(seed: seed, case: number)
      let reader = chance.pick(readers)
      let bytes = chance.spoiled(chance.pick(reader.samples))
      try note("\(number) \(reader.name)", bytes)
      try? reader.read(bytes, &chance)
    }
  }

  private func note(_ text: String, _ bytes: [UInt8]) throws {
    for (path, content) in [(progress, Array(text.utf8)), (progress + ".input", bytes)] {
      let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      defer { close(file) }
      guard content.withUnsafeBytes({ write(file, $0.baseAddress, $0.count) }) == content.count else {
        throw POSIXError(.EIO)
      }
    }
  }
}
