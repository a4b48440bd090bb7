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
    try expectScreen(bench.station, "records-english")
    bench.press(":")
    bench.type("wang")
    try expectScreen(bench.station, "palette-english")
    bench.press("Esc 5")
    try expectScreen(bench.station, "alerts-english")
  }

  @Test func `W-8 a head's: today`() throws {
    let bench = Bench(Sample.head, Sample.headPost, language: .english)
    try expectScreen(bench.station, "today-head-english")
  }

  @Test func `W-8 a supervisor's: all units, the list of units, a unit's ledger`() throws {
    var bench = Bench.office(Sample.supervisor, Sample.supervisorPost, language: .english)
    try expectScreen(bench.station, "overview-english")
    bench.press("Enter")
    try expectScreen(bench.station, "ledger-office-english")
    bench.press("9 i")
    try expectScreen(bench.station, "common-sets-english")
    bench.press("Esc 9")
    try expectScreen(bench.station, "units-english")
  }

  @Test func `W-8 an administrator's: what must be done`() throws {
    let bench = Bench.office(Sample.administrator, Sample.administratorPost, language: .english)
    try expectScreen(bench.station, "set-up-english")
  }

  @Test func `W-8 R-136 the months of a recorder, and those of all units`() throws {
    var bench = Bench(language: .english)
    bench.press("6 ↑")
    try expectScreen(bench.station, "month-english")
    bench = Bench.office(Sample.supervisor, Sample.supervisorPost, language: .english)
    bench.press("6")
    try expectScreen(bench.station, "month-units-english")
  }

  @Test func `W-8 the settings`() throws {
    var bench = Bench(language: .english)
    bench.station.here.profile = SampleRules.profile
    bench.press("F10")
    while let label = bench.chosenLabel, label != "Settings" { bench.press("↓") }
    bench.press("Enter")
    try expectScreen(bench.station, "settings-english")
  }
}
