import Records
import TerminalUI
import TestSupport
import Testing
import Workstation

/// The screens of those who supervise and keep the store, in the smallest window; every golden was read.
@Suite struct `Screens of the offices in the smallest window` {
  @Test func `R-177 today of a supervisor`() throws {
    try expectScreen(Bench.supervisor.station, "overview")
  }

  @Test func `units, narrowed by initials`() throws {
    var bench = Bench.supervisor
    bench.press("9")
    try expectScreen(bench.station, "units")
    bench.press("/")
    bench.type("slj")
    try expectScreen(bench.station, "units-found")
  }

  @Test func `R-127 alerts of a recorder and of a supervisor`() throws {
    var bench = Bench()
    bench.press("5")
    try expectScreen(bench.station, "alerts")
    bench = .supervisor
    bench.press("5 f ↓ Enter")
    try expectScreen(bench.station, "alerts-filtered")
    bench.press("f")
    try expectScreen(bench.station, "alerts-filters")
  }

  @Test func `R-136 R-143 the months of a recorder: a preview, a notice read, a report`() throws {
    var bench = Bench()
    bench.press("6")
    try expectScreen(bench.station, "month")
    bench.press("↑ Enter")
    try expectScreen(bench.station, "month-notice")
    bench.press("Esc f")
    try expectScreen(bench.station, "month-follow")
    bench = Bench()
    bench.sample.papers.report = .signed
    bench.press("6 G")
    try expectScreen(bench.station, "month-report")
    bench.press("Enter")
    try expectScreen(bench.station, "month-report-read")
  }

  @Test func `R-139 R-141 a head is asked before receiving, and instructs`() throws {
    var bench = Bench.head
    bench.sample.papers.june = .made
    bench.press("6 r")
    try expectScreen(bench.station, "month-receive")
    bench.press("Enter i")
    bench.type("抓紧补齐专题研究会。")
    bench.press("Tab")
    bench.type("七月上旬召开")
    try expectScreen(bench.station, "month-instruct")
  }

  @Test func `R-140 R-146 the months of all units`() throws {
    var bench = Bench.supervisor
    bench.press("6")
    try expectScreen(bench.station, "month-units")
    bench.press("Tab")
    try expectScreen(bench.station, "month-units-reports")
  }

  @Test func `R-136 in a wide window the notice stands beside the months`() throws {
    var bench = Bench(size: Size(columns: 160, rows: 40))
    bench.press("6 ↑")
    try expectScreen(bench.station, "month-160x40")
  }

  @Test func `R-052 the ledger of a recorder, with a duty being added`() throws {
    var bench = Bench.ledger()
    try expectScreen(bench.station, "ledger")
    bench.press("↓ ↓ ↓")
    try expectScreen(bench.station, "ledger-overdue")
    bench.press("d")
    bench.type("下半年廉政谈话")
    bench.press("Enter F5")
    try expectScreen(bench.station, "ledger-quick-duty")
  }

  @Test func `the ledger of a head, with an indicator to adopt`() throws {
    var bench = Bench.ledger(Sample.head, Sample.headPost)
    bench.press("G")
    try expectScreen(bench.station, "ledger-adopt")
    bench.press("a")
    try expectScreen(bench.station, "ledger-adopting")
  }

  @Test func `the ledger of a unit as the office sees it`() throws {
    var bench = Bench.supervisor
    bench.press("Enter")
    try expectScreen(bench.station, "ledger-office")
  }

  @Test func `R-036 R-038 an indicator with all its fields, an amendment, and what was amended`() throws {
    var sample = Sample()
    sample.ledger = Sample.pictureLedger
    sample.drafted = [Sample.draftedIndicator, Sample.afterEvents, Sample.amendedIndicator]
    sample.team.append(Sample.member)
    var bench = Bench(sample: sample)
    bench.press("2 i")
    try expectScreen(bench.station, "ledger-indicator")
    bench.press("Esc b")
    try expectScreen(bench.station, "ledger-team")
    bench.press("Esc t")
    try expectScreen(bench.station, "ledger-event")
    bench = Bench(Sample.head, Sample.headPost, sample: sample)
    bench.press("2 G ↑ ↑ r")
    bench.type("（含下属）")
    try expectScreen(bench.station, "ledger-amend")
    bench.press("Esc h")
    try expectScreen(bench.station, "ledger-amendments")
  }

  @Test func `R-051 R-055 more time for a duty, and last year's ledgers closed`() throws {
    var sample = Sample()
    sample.drafted = [Sample.amendedIndicator]
    var bench = Bench.office(Sample.supervisor, Sample.supervisorPost, sample: sample)
    bench.press("Enter G p")
    bench.type("12-15")
    try expectScreen(bench.station, "ledger-extend")
    bench.press("Esc Esc 9 z")
    try expectScreen(bench.station, "units-close")
  }

  @Test func `R-034 R-037 the common sets of an office`() throws {
    var sample = Sample()
    sample.drafted = Sample.commonSets
    var bench = Bench.office(Sample.supervisor, Sample.supervisorPost, sample: sample)
    bench.press("9 i Tab")
    try expectScreen(bench.station, "common-sets")
    bench.press("a")
    try expectScreen(bench.station, "common-sets-adopt")
  }

  @Test func `verification before, after, and with faults`() throws {
    var bench = Bench.supervisor
    bench.press("0")
    try expectScreen(bench.station, "verify")
    bench.sample.report.faults = Sample.faults
    bench.press("w")
    try expectScreen(bench.station, "verify-faults")
    bench.press("Tab")
    try expectScreen(bench.station, "verify-heads")
  }

  @Test func `set-up in its four parts`() throws {
    var bench = Bench.administrator
    try expectScreen(bench.station, "set-up")
    bench.press("Tab")
    try expectScreen(bench.station, "set-up-units")
    bench.press("Tab")
    try expectScreen(bench.station, "set-up-people")
    bench.press("a")
    bench.type("王志强")
    bench.press("Enter Enter Enter")
    bench.type("czj")
    bench.press("F5")
    try expectScreen(bench.station, "set-up-person")
    bench.press("Esc Tab ↓")
    try expectScreen(bench.station, "set-up-calendar")
    bench.press("Enter")
    bench.type("国办发明电")
    bench.press("Enter")
    bench.type("2027-01-02,rest")
    bench.press("F5")
    try expectScreen(bench.station, "set-up-year")
  }

  @Test func `codes are shown once`() throws {
    var bench = Bench.administrator
    bench.press("Tab Tab ↓ c")
    bench.type("correct horse")
    bench.press("Enter")
    try expectScreen(bench.station, "set-up-codes")
  }
}
