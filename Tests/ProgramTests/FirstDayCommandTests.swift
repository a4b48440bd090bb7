import Foundation
import Testing

/// The first day of the ledgers from the command line.
@Suite struct `jishi ledger from` {
  let store: CommandStore

  init() throws {
    store = try CommandStore { store in
      try store.bringOver(
        "indicators",
        """
        year,side,kind,scope,code,title,requirement,points,subject,recurrence,due,evidence,list_item,measure,responsible,source
        2026,main,common,cityUnit,W-1,第二季度专题研究,,10,team,once,2026-06-30,,,,,
        """)
    }
  }

  private func states() throws -> [String] {
    let output = try store.done(
      ["list", "duties", "--unit", "CZJ", "--side", "main", "--year", "2026", "--format", "json"], as: "lin")
    let duties = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
    return (duties ?? []).compactMap { $0["state"] as? String }
  }

  @Test func `R-046 the day that init named holds until another is named, and is told`() throws {
    #expect(try store.done(["ledger", "from"], as: "admin").contains("ledgers count from 2026-01-01"))
    #expect(
      try store.done(["ledger", "from", "2026-07-01"], as: "admin").contains("ledgers count from 2026-07-01"))
    let refused = try store.run(["ledger", "from", "2026-07-01"], as: "admin")
    #expect(refused.status != 0)
    try store.enrol("lin")
    #expect(try states() == ["beforeLedger"])
  }

  private func bring(_ code: String, _ options: [String]) throws -> (status: Int32, text: String) {
    let file = try store.write(
      """
      year,side,kind,scope,code,title,requirement,points,subject,recurrence,due,evidence,list_item,measure,responsible,source
      2026,main,common,cityUnit,\(code),第三季度专题研究,,10,team,once,2026-09-30,,,,,

      """, "more.csv")
    let done = try store.run(["import", "indicators", file] + options, as: "admin")
    return (done.status, done.output + done.complaints)
  }

  @Test func `R-046 an import names the day, a trial of it changes nothing`() throws {
    let tried = try bring("W-2", ["--counts-from", "2026-07-01", "--dry-run"])
    #expect(tried.status == 0 && tried.text.contains("ledgers count from 2026-07-01"))
    #expect(try store.done(["ledger", "from"], as: "admin").contains("ledgers count from 2026-01-01"))
    #expect(try bring("W-2", ["--counts-from", "2026-07-01"]).status == 0)
    #expect(try store.done(["ledger", "from"], as: "admin").contains("ledgers count from 2026-07-01"))
    // The same day once more is no fault.
    #expect(try bring("W-3", ["--counts-from", "2026-07-01"]).status == 0)
  }

  @Test func `R-046 a day that ledgers cannot count from keeps the import out`() throws {
    #expect(try bring("W-2", ["--counts-from", "1999-01-01"]).status != 0)
    #expect(try bring("W-2", ["--dry-run"]).status == 0)
  }
}
