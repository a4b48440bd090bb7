import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// A form that asked for an act is not done before the answer: a refusal brings it back with what was typed.
@Suite struct `What was refused comes back` {
  private static let busy = StoreFailure.busy(seconds: 3)

  private func signOff(_ bench: Bench) -> SignOffScreen? {
    if let screen = bench.station.scene.screen as? SignOffScreen { return screen }
    return nil
  }

  @Test func `R-090 a paper signature without its scan is not asked for, and says so in the form`() {
    var bench = Bench()
    bench.press("4 Tab p Tab")
    bench.type("签字页 12")
    #expect(bench.screen.contains("须附：Enter 选文件，或粘贴路径"))
    bench.press("F5")
    #expect(bench.acts.isEmpty)
    #expect(bench.screen.contains("签字页 12") && bench.screen.contains("登记纸面签字须附签字页扫描件"))
    bench.send(.paste("/home/lxl/签字页.jpg"))
    bench.press("F5")
    #expect(bench.acts.count == 1)
  }

  @Test func `R-090 a paper signature that is refused comes back with its number, its scan and the reason`() {
    var bench = Bench()
    bench.press("4 Tab p Tab")
    bench.type("签字页 12")
    bench.press("Tab")
    bench.send(.paste("/home/lxl/签字页.jpg"))
    bench.sample.refusals = [Self.busy]
    bench.press("F5")
    #expect(bench.screen.contains("签字页 12") && bench.screen.contains("签字页.jpg"))
    #expect(bench.screen.contains(String(Self.busy.sentence(in: .chinese).prefix(12))))
    bench.press("F5")
    #expect(bench.acts.count == 2 && signOff(bench)?.mode == .reading)
  }

  @Test func `R-093 the reason of a return that is refused comes back`() {
    var bench = Bench.head
    bench.press("4 r")
    bench.type("请补名单")
    bench.sample.refusals = [Self.busy]
    bench.press("Enter")
    #expect(bench.screen.contains("请补名单"))
    bench.press("Enter")
    #expect(bench.acts.count == 2 && bench.acts.first == bench.acts.last)
    #expect(signOff(bench)?.mode == .reading)
  }

  @Test func `R-086 the facts of a paper that are refused come back`() {
    var bench = Bench()
    bench.press("3 Enter p")
    bench.type("档 7")
    bench.press("Tab Tab")
    bench.type("12")
    bench.sample.refusals = [.refused(.paperNumberTaken("档 7", by: "CZJ-2026-M-001"))]
    bench.press("F5")
    #expect(bench.acts.count == 1)
    #expect(bench.screen.contains("档 7") && bench.screen.contains("已属于"))
  }

  @Test func `R-178 a remark that is refused comes back`() {
    var bench = Bench.supervisor
    bench.press("m")
    bench.type("请补")
    bench.sample.refusals = [Self.busy]
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [.remark("QH", .main, .unit, text: "请补")])
    #expect(bench.screen.contains("请补"))
  }

  @Test func `R-112 the reason against a change that is refused comes back`() throws {
    var bench = Bench.supervisor
    bench.press("7 w b")
    bench.type("与会议记录不符")
    bench.sample.refusals = [Self.busy]
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    guard let screen = bench.station.scene.screen as? ChangesScreen else { throw StoreFailure.stopped }
    #expect(screen.asking.question?.dialog.text == "与会议记录不符")
  }

  @Test func `R-215 the reason of a year's list that is refused comes back`() throws {
    var bench = Bench.supervisor
    bench.press("8 [ i")
    bench.type("机构改革")
    bench.sample.refusals = [Self.busy]
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    guard let screen = bench.station.scene.screen as? YearListScreen else { throw StoreFailure.stopped }
    #expect(bench.acts.count == 1 && screen.asking.question?.dialog.text == "机构改革")
  }

  @Test func `R-169 the reason of a correction that is refused comes back`() throws {
    var bench = Bench.supervisor
    bench.sample.scores.isIssued = true
    bench.press("7 m Backspace 5 F5 c")
    bench.type("二月录错")
    bench.sample.refusals = [Self.busy]
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    guard let screen = bench.station.scene.screen as? RankingScreen else { throw StoreFailure.stopped }
    #expect(bench.acts.count == 1 && screen.asking.question?.dialog.text == "二月录错")
    #expect(screen.restated.count == 1)
  }

  @Test func `R-050 R-178 a reason or a remark in a ledger that is refused comes back`() {
    for (key, text) in [("x", "机构撤并"), ("m", "请补")] {
      var bench = Bench.supervisor
      bench.press("Enter \(key)")
      bench.type(text)
      bench.sample.refusals = [Self.busy]
      bench.press(key == "x" ? "Tab Enter" : "Enter")
      bench.type("correct horse")
      bench.press("Enter")
      #expect(bench.acts.count == 1 && bench.screen.contains(text), "\(key)")
    }
  }

  @Test func `R-144 the facts of a report's ink signature that are refused come back`() {
    var bench = Bench()
    bench.sample.papers.report = .drafted
    bench.press("6 G p Tab")
    bench.type("签发单7")
    bench.press("Tab")
    bench.send(.paste("/home/lxl/签发页.jpg"))
    bench.sample.refusals = [Self.busy]
    bench.press("Enter")
    #expect(bench.acts.count == 1)
    #expect(bench.screen.contains("签发单7") && bench.screen.contains("签发页.jpg"))
    bench.press("F5")
    #expect(bench.acts.count == 2 && bench.acts.first == bench.acts.last)
    #expect(!bench.screen.contains("签发单7"))
  }

  @Test
  func `an act that waits for the passphrase brings nothing back, and one that is done forgets its form`() {
    var sent = SentForm<ActQuestion>()
    let act = Act.remark("QH", .main, .unit, text: "请补")
    let form = ActQuestion.remark(to: "QH", "青河县", .main, in: Words(.chinese))
    sent.keep(form, for: act)
    #expect(sent.takeBack(.refused(act, .keyAsleep)) == nil)
    #expect(sent.takeBack(.refused(act, Self.busy))?.form == form)
    #expect(sent.takeBack(.refused(act, Self.busy)) == nil)
    sent.keep(form, for: act)
    #expect(sent.takeBack(.performed(act, Receipt())) == nil)
    #expect(sent.takeBack(.jobFailed(.act(act), Self.busy)) == nil)
  }
}
