import ArgumentParser
import EmbeddedStore
import Foundation
import Practice
import Records

/// Measures the table *Speed to hold* of the architecture, with bare tools beside it in the same run.
struct JishiBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jishi-bench",
    abstract: "Measures the store at several sizes, with sqlite3, openssl, cp and less beside it.",
    subcommands: [
      Measure.self, MeasureProof.self, PrepareStore.self, Hammer.self, HoldAgainst.self,
      Mutate.self, InjectFailures.self,
    ], defaultSubcommand: Measure.self)
}

/// The measurements, size by size.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "measure", abstract: "Measure (the default).")

  @Option(help: "How many records; several sizes, with commas between.")
  var records = "10000,100000"
  @Option(help: "How many units the cities have.")
  var units = 1000
  @Option(help: "How often each thing is measured; medians are told.")
  var runs = 7
  @Option(help: "Where the stores are; those that are there are used again.")
  var at = NSTemporaryDirectory() + "jishi-bench"
  @Option(
    help: """
      Only these: demo, import, start, lists, search, figures, scores, verify, attach, acts, keys. Start and keys want \
      jishi built beside this program.
      """)
  var only = ""
  @Flag(help: "Make the stores anew.")
  var fresh = false

  func run() throws {
    let sizes = records.split(separator: ",").compactMap { Int($0) }
    guard !sizes.isEmpty, runs > 0, units > 0 else {
      throw ValidationError("--records, --units and --runs want whole numbers above 0")
    }
    let wanted = Set(only.split(separator: ",").map(String.init))
    try FileManager.default.createDirectory(atPath: at, withIntermediateDirectories: true)
    let cities = try sizes.map { size in
      try BenchCity(units: units, records: size, in: at, fresh: fresh, runs: runs)
    }
    var report = Report(sizes: sizes, units: units, runs: runs)
    for city in cities {
      let bench = Bench(city: city, runs: runs)
      for (name, measure) in Bench.measures where wanted.contains(name) || wanted.isEmpty {
        report.add(try measure(bench)(), for: city.records)
      }
    }
    print(report.text)
  }
}
