import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The screens of the English manual, one for each thing that people do; every golden was read.
@Suite struct `Screens in English` {
  @Test func `W-8 a recorder's: records, a draft, the ledger, alerts, the palette`() throws {
    var bench = Bench(language: .english)
    bench.press("3")
    try expectScreen(bench.station.view(), "records-english")
    bench.press(":")
    bench.type("wang")
    try expectScreen(bench.station.view(), "palette-english")
    bench.press("Esc 5")
    try expectScreen(bench.station.view(), "alerts-english")
  }

  @Test func `W-8 a head's: today`() throws {
    let bench = Bench(Sample.head, Sample.headPost, language: .english)
    try expectScreen(bench.station.view(), "today-head-english")
  }

  @Test func `W-8 a supervisor's: all units, the list of units, a unit's ledger`() throws {
    var bench = Bench.office(Sample.supervisor, Sample.supervisorPost, language: .english)
    try expectScreen(bench.station.view(), "overview-english")
    bench.press("Enter")
    try expectScreen(bench.station.view(), "ledger-office-english")
    bench.press("9 i")
    try expectScreen(bench.station.view(), "common-sets-english")
    bench.press("Esc 9")
    try expectScreen(bench.station.view(), "units-english")
  }

  @Test func `W-8 an administrator's: what must be done`() throws {
    let bench = Bench.office(Sample.administrator, Sample.administratorPost, language: .english)
    try expectScreen(bench.station.view(), "set-up-english")
  }

  @Test func `W-8 R-136 the months of a recorder, and those of all units`() throws {
    var bench = Bench(language: .english)
    bench.press("6 ↑")
    try expectScreen(bench.station.view(), "month-english")
    bench = Bench.office(Sample.supervisor, Sample.supervisorPost, language: .english)
    bench.press("6")
    try expectScreen(bench.station.view(), "month-units-english")
  }

  @Test func `W-8 the settings`() throws {
    var bench = Bench(language: .english)
    bench.station.desk.profile = SampleRules.profile
    bench.press("F10")
    while let label = bench.chosenLabel, label != "Settings" { bench.press("↓") }
    bench.press("Enter")
    try expectScreen(bench.station.view(), "settings-english")
  }
}
