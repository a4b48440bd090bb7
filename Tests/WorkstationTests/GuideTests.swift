import Records
import Secrets
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The way to the first record, and the place of who came over a line.
@Suite struct `The first record` {
  private func first(_ bench: Bench) -> Bench {
    var bench = bench
    bench.station.here.isFirst = true
    return bench
  }

  @Test func `W-8 until the first record is entered, a quiet line says the next step`() throws {
    var bench = first(Bench())
    bench.press("n")
    if bench.form == nil { bench.press("Enter") }
    #expect(bench.form != nil)
    #expect(bench.screen.contains("第 1 步，共 4 步"))
    try expectScreen(bench.station, "form-first")
    var overview = Sample.overview
    overview.hasRecords = true
    bench.receive(.answered(OverviewQuery(), overview))
    #expect(!bench.screen.contains("第 1 步"))
  }

  @Test func `W-8 the head is told how to sign, and the recorder how to enter`() {
    var head = first(Bench.head)
    head.press("4")
    #expect(head.screen.contains("第 3 步，共 4 步"))
  }

  @Test func `W-8 a notice takes the line for itself`() {
    var bench = first(Bench())
    bench.press("4")
    let guide = bench.screen.contains("步")
    bench.station.status = StatusLine("已存")
    #expect(guide)
    #expect(!bench.screen.contains("步已完成"))
  }

  @Test func `W-9 on a line of one's own only the passphrase is asked for`() {
    var bench = Bench(signedIn: false)
    bench.station.here.isServed = true
    let account = Account(
      person: Sample.recorder, posts: [Sample.recorderPost], enrolled: true, codeWaiting: false)
    bench.receive(.answered(AccountsQuery(text: ""), [account]))
    bench.type("correct horse")
    bench.commands = []
    bench.press("Enter")
    #expect(bench.commands.first == .signIn(Sample.recorder.code, passphrase: "correct horse"))
  }
}
