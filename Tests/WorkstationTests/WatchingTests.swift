import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

@Suite struct `The check that goes on by itself` {
  private let watch = Command.start(.watch("CZJ"))

  private func report(_ faults: [VerificationFault] = [], said: VerificationStatement? = Sample.statement())
    -> Reply
  {
    .finished(.watch("CZJ"), .watched(WatchReport(faults: faults, statement: said)))
  }

  private func starts(_ bench: Bench) -> Int { bench.commands.filter { $0 == watch }.count }

  @Test func `R-005 it starts behind the first screen, once`() {
    var bench = Bench()
    // The bench has painted its first screen at the first heartbeat.
    #expect(starts(bench) == 0)
    for beat in 2...9 { bench.tick(Int64(beat) * 1_000) }
    #expect(starts(bench) == 1)
  }

  @Test func `it comes again an hour after it began, and not before`() {
    var bench = Bench()
    bench.tick(2_000)
    bench.receive(report())
    bench.tick(3_601_999)
    #expect(starts(bench) == 1)
    bench.tick(3_602_000)
    #expect(starts(bench) == 2)
  }

  @Test func `an office and the administrator have no unit of their own looked at`() {
    var bench = Bench.supervisor
    bench.tick(2_000)
    #expect(bench.commands.contains(.start(.watch(nil))))
  }

  @Test func `nobody sees it while all is well`() {
    var bench = Bench()
    let before = bench.station.view().text
    bench.tick(2_000)
    #expect(bench.station.jobs.isEmpty)
    bench.receive(report())
    #expect(bench.station.status == nil)
    #expect(bench.station.view().text == before)
  }

  @Test func `it gives way to a verification that somebody wants, and comes back behind it`() throws {
    var bench = Bench()
    bench.sample.verifyHangs = true
    bench.tick(2_000)
    bench.press("0 o")
    let scope = VerificationScope(unit: "CZJ")
    let stop = try #require(bench.commands.firstIndex(of: .stop(.watch(nil))))
    let start = try #require(bench.commands.firstIndex(of: .start(.verify(scope))))
    #expect(stop < start)
    bench.receive(.jobFailed(.watch("CZJ"), .stopped))
    #expect(bench.station.status == nil)
    bench.tick(4_000)
    #expect(starts(bench) == 1)
    bench.receive(.finished(.verify(scope), .verified(bench.sample.report)))
    bench.tick(5_000)
    #expect(starts(bench) == 2)
  }

  @Test func `it never starts without the key, and goes on once the key is back`() {
    var bench = Bench()
    bench.receive(
      .seated(SessionSummary(person: Sample.recorder, posts: [Sample.recorderPost], isAwake: false), .asleep))
    bench.tick(2_000)
    #expect(starts(bench) == 0)
    bench.receive(.seated(SessionSummary(person: Sample.recorder, posts: [Sample.recorderPost]), .woken))
    bench.tick(3_000)
    #expect(starts(bench) == 1)
  }

  @Test func `one that failed says nothing and is tried again in an hour`() {
    var bench = Bench()
    bench.tick(2_000)
    bench.receive(.jobFailed(.watch("CZJ"), .diskFull(path: "/x")))
    bench.tick(3_000)
    #expect(bench.station.status == nil && starts(bench) == 1)
  }

  @Test func `a fault is told at once: what, where, and what to do`() {
    var bench = Bench()
    bench.tick(2_000)
    bench.commands = []
    bench.receive(report(Sample.faults))
    #expect(bench.station.status?.isProblem == true)
    #expect(bench.screen.contains("核验发现 2 处缺陷，请到 0 核验查看并告知管理员：记录链断裂 CZJ/main#"))
    // What Today lists is asked for again, the alert of the broken chain among it.
    #expect(bench.commands.contains(.ask(bench.station.here.alertQuery)))
    bench.press("0")
    #expect(bench.screen.contains("怎么办"))
  }

  @Test func `what can no longer be read does not hide where the fault is`() {
    var bench = Bench()
    bench.receive(report(Sample.faults))
    bench.receive(.failed(UnitsQuery(), .damaged(detail: "malformed(offset: 10)")))
    #expect(bench.screen.contains("核验发现 2 处缺陷"))
  }

  @Test func `Enter on the alert of a broken chain leads to the verification`() {
    let fault = DataFault.chainBroken("CZJ/main", number: 2)
    var bench = Bench()
    bench.receive(
      .answered(
        bench.station.here.alertQuery,
        AlertList(
          alerts: [
            Alert(
              kind: .dataFault, level: .warning, unit: "CZJ", unitName: "示范市财政局", side: .main,
              target: "CZJ/main", title: "", due: nil, daysLeft: nil, note: .fault(fault))
          ], countByLevel: [:], countByKind: [:])))
    bench.press("Enter")
    guard bench.station.scene.screen is VerifyScreen else {
      Issue.record("the verification did not open")
      return
    }
  }

  @Test(arguments: [
    (Language.chinese, "2026-06-25", 0, "全库核验 06-25 无缺陷"),
    (.english, "2026-06-25", 0, "verified 06-25, sound"),
    (.chinese, "2026-06-23", 0, "全库核验 06-23 无缺陷，已过 3 天"),
    (.english, "2026-06-23", 0, "verified 06-23, sound, 3 days ago"),
    (.chinese, "2026-06-25", 2, "全库核验 06-25 ! 缺陷 2 处"),
    (.english, "2026-06-25", 1, "verified 06-25, ! 1 fault"),
  ])
  func `Today says when the whole store was verified, and what came out`(
    _ language: Language, _ day: String, _ faults: Int, _ text: String
  ) {
    var bench = Bench(language: language)
    bench.receive(report(said: Sample.statement(on: day, Array(Sample.faults.prefix(faults)))))
    #expect(bench.screen.contains(text))
    bench.receive(report(said: nil))
    #expect(bench.screen.contains(language == .chinese ? "全库尚未核验" : "store not verified yet"))
  }
}
