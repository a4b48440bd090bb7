import ArgumentParser

/// Measures and torments stores; none of it is part of the workstation.
struct BenchProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jishi-bench", abstract: "Measures and torments stores.",
    subcommands: [PrepareStore.self, Hammer.self, HoldAgainst.self, MeasureProof.self])
}
