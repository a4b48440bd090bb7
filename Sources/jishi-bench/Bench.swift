import EmbeddedStore
import Foundation
import Practice
import Records

/// The measurements of one store.
struct Bench {
  let city: BenchCity
  let runs: Int

  /// The measurements by the names that `--only` takes, in the order of the table.
  static let measures: [(name: String, measure: @Sendable (Bench) -> () throws -> [Figure])] = [
    ("demo", { $0.practiceCity }), ("import", { $0.intake }), ("start", { $0.start }),
    ("lists", { $0.lists }), ("search", { $0.searches }),
    ("figures", { $0.figures }), ("scores", { $0.scores }), ("verify", { $0.verification }),
    ("attach", { $0.attaching }),
    ("acts", { $0.acts }), ("keys", { $0.keys }),
  ]

  /// A session of someone of the city.
  func session(_ person: PersonCode, at store: SQLiteStore) throws -> Session {
    try store.signIn(person, passphrase: PracticeCity.passphrase)
  }

  /// A figure of one question, asked often enough in each run to be told from the clock's grain.
  func figure(
    _ name: String, _ limit: Figure.Limit, counted: String, times: Int = 5, _ ask: () throws -> Void
  ) throws -> Figure {
    try ask()
    var spent: [Double] = []
    for _ in 0..<runs {
      for _ in 0..<times { spent.append(try milliseconds(ask)) }
    }
    return Figure(
      name: name, value: spent.median, limit: limit,
      counted: "\(counted); worst of \(spent.count): \(Figure.number(spent.max() ?? 0)) ms")
  }

  /// The practice city as `jishi demo` makes it.
  func practiceCity() throws -> [Figure] {
    let place = city.directory + ".demo"
    var times: [Double] = []
    for _ in 0..<min(runs, 3) {
      try? FileManager.default.removeItem(atPath: place)
      times.append(try milliseconds { _ = try PracticeCity(today: BenchCity.day).make(at: place) })
    }
    try? FileManager.default.removeItem(atPath: place)
    return [
      Figure(
        name: "a practice city ready", value: times.median, limit: .milliseconds(5000),
        counted: """
          50 units, 6,000 records, people with keys, duties, months reviewed and ranked, inspections, the last \
          days' acts, a checkpoint
          """)
    ]
  }

  func intake() throws -> [Figure] {
    let intake = city.intake
    let count = Double(city.records)
    return [
      Figure(
        name: "bulk import", value: intake.bringing - intake.making, limit: .ratio(12),
        beside: ("sqlite3 .import", intake.bare),
        counted: """
          records from memory to entries, projections and search index, one durable transaction, during which \
          nobody else writes; making the records (\(Figure.number(intake.making)) ms) taken off; \
          \(Figure.number((intake.bringing - intake.making) * 1000 / count)) µs a record; \
          the file has \(intake.bytes / 1_048_576) MiB
          """),
      Figure(
        name: "bulk import, processor time", value: intake.processor - intake.making, limit: .ratio(12),
        beside: ("sqlite3 .import", intake.bareProcessor),
        counted:
          "the same in processor time of all threads, which other programs on the machine do not lengthen"),
    ]
  }
}
