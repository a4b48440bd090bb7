import ArgumentParser
import Records
import Reports

/// `jishi list changes`: changes of closed months that wait for consent.
struct ListChanges: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "待同意的已审核记实更改。Changes of closed months that wait for consent.")

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码。The unit.") var unit: UnitCode?

  func run() throws {
    let here = try common.context(writing: false)
    let rows = try here.store.reviewedChanges(for: here.session).filter {
      unit == nil || $0.record.unit == unit
    }
    try common.write(rows, DraftFacts.change)
  }
}
