import ArgumentParser
import Records
import Reports

/// `jishi ledger …`: the first day of all ledgers, and the year's end of each.
struct Ledger: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "台账的起算日、封账和重开。The first day of ledgers; closes those of a year that is over, or reopens one.",
    subcommands: [LedgerFrom.self, LedgerClose.self, LedgerReopen.self])
}

/// `jishi ledger from`: the day from which ledgers count, and another one for it.
struct LedgerFrom: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "from", abstract: "台账从哪天起算；不写日期则只显示。Since when ledgers count; names another day for it.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "起算日，可早于或晚于建库。The day, before or after the founding.") var day: Day?
  @Option(help: "理由，有人开始记实后必填。Why; needed once people work here.") var reason = ""

  func run() throws {
    if let day { try common.context().perform(.dateLedgers(from: day, reason: reason)) }
    let from = try common.openStore(writing: false).overview().ledgersFrom
    try common.tell(from.beginningLedgers(in: common.language), .object(["from": .of(from)]))
  }
}

/// `jishi ledger close`: nothing of that year is entered any more.
struct LedgerClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "封账。Closes ledgers; nothing of that year is entered any more.")

  @OptionGroup var common: CommonOptions
  @Option(help: "年度，默认上一年。The year; last year when absent.") var year: Int?
  @Option(help: "方面。main or supervision.") var side: Side
  @Option(help: "单位代码，可多次；不写为全部。The units; all when absent.") var unit: [UnitCode] = []

  func run() throws {
    let here = try common.context()
    let year = year ?? here.today.year - 1
    let units = unit.isEmpty ? try here.store.units(for: here.session).map(\.code) : unit
    let closed = try here.perform(.closeLedgers(units, side, year: year)).entries.count
    try common.tell(
      common.language.say(
        "\(year) 年 \(side.name(in: .chinese)) 台账已封 \(closed) 本",
        "\(closed) ledgers of \(year), \(side.rawValue) side, are closed"),
      .object(["year": .integer(year), "side": .text(side.rawValue), "closed": .integer(closed)]))
  }
}

/// `jishi ledger reopen`: lets a year's record in after all; leaves its entry.
struct LedgerReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "重开已封的台账。Opens a closed ledger again.")

  @OptionGroup var common: CommonOptions
  @Option(help: "年度，默认上一年。The year; last year when absent.") var year: Int?
  @Option(help: "方面。main or supervision.") var side: Side
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "理由。Why.") var reason: String

  func run() throws {
    let here = try common.context()
    let year = year ?? here.today.year - 1
    try here.perform(.reopenLedger(unit, side, year: year, reason: reason))
    try common.tell(
      common.language.say("\(unit) \(year) 年台账已重开", "the ledger of \(unit), \(year), is open again"),
      .object(["unit": .of(unit), "side": .text(side.rawValue), "year": .integer(year)]))
  }
}
