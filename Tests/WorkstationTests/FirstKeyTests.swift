import Records
import Secrets
import TerminalUI
import Testing

@testable import Workstation

/// A head who has no key yet, asked to the recorder's keyboard.
@Suite struct `S asks a head who has no key yet` {
  private static let both = [
    Sample.recorderPost,
    Post(
      id: "LXL/2", person: "LXL", role: .administrator, title: "系统管理员", from: Day(number: 19_000)),
  ]

  /// At the draft that waits for the head; whoever sits there may keep the store too.
  private func bench(keepsStore: Bool = true, code: Bool = false) -> Bench {
    var sample = Sample()
    (sample.headHasKey, sample.headHasCode) = (false, code)
    var bench = Bench(sample: sample)
    if keepsStore {
      bench.receive(.seated(SessionSummary(person: Sample.recorder, posts: Self.both), .refreshed))
    }
    bench.press("4 Tab S")
    return bench
  }

  private func handedOver(_ bench: Bench) -> (person: PersonCode, code: OneTimeCode?, passphrase: Passphrase)?
  {
    bench.commands.compactMap { command -> (PersonCode, OneTimeCode?, Passphrase)? in
      if case .handOverAnew(let person, let code, let passphrase) = command {
        return (person, code, passphrase)
      }
      return nil
    }.last
  }

  @Test
  func `R-011 beside the administrator a passphrase is chosen on the spot, and the head reads and signs`() {
    var bench = bench()
    #expect(bench.screen.contains("请 张建国 本人设口令"))
    bench.type("三月的湖边有风有雨有船")
    bench.press("Enter")
    bench.type("三月的湖边有风有雨有船")
    bench.press("Enter")
    #expect(handedOver(bench)?.person == "ZJG" && handedOver(bench)?.code == nil)
    #expect(bench.screen.contains("主要负责人 张建国"))
    bench.press("s Enter")
    #expect(bench.acts.last == .sign(draft: 19, opinion: "同意", paper: nil, reading: Sample.digest(19)))
  }

  @Test func `R-011 a code from the slip is taken there too`() {
    var bench = bench(code: true)
    bench.press("↑")
    bench.type("abcd efgh jkmn pqrs")
    for _ in 0..<2 {
      bench.press("Enter")
      bench.type("correct horse battery")
    }
    bench.press("Enter")
    #expect(handedOver(bench)?.code == OneTimeCode(typed: "ABCD EFGH JKMN PQRS"))
  }

  @Test func `R-011 beside somebody else only the code proves who it is`() {
    var bench = bench(keepsStore: false, code: true)
    bench.press("Enter")
    bench.type("correct horse battery")
    bench.press("Enter")
    bench.type("correct horse battery")
    bench.press("Enter")
    #expect(handedOver(bench) == nil)
    #expect(bench.screen.contains("一次性码是 16 个字母和数字"))
    bench.type("ABCDEFGHJKMNPQRT")
    bench.press("Enter Enter Enter")
    #expect(bench.screen.contains("登记码不对"))
  }

  @Test func `without a code and without the administrator it says what to do`() {
    let bench = bench(keepsStore: false)
    #expect(bench.station.status?.isProblem == true)
    #expect(
      bench.station.status?.text == "张建国 还没有启用，也没有待用的一次性码：请管理员发码（设置 → 人员，c），或按 p 登记纸质审签。")
  }

  @Test func `what is chosen must be long enough and typed alike, and Esc leaves`() {
    var bench = bench()
    bench.type("short")
    bench.press("Enter Enter")
    #expect(bench.screen.contains("口令至少 10 个字符"))
    bench.type(" but long enough")
    bench.press("Enter")
    bench.type("something else")
    bench.press("Enter")
    #expect(bench.screen.contains("两遍不一样") && handedOver(bench) == nil)
    bench.press("Esc")
    #expect(!bench.screen.contains("本人设口令"))
  }

  @Test func `it costs at most nine inputs more than a head with a key`() {
    // With a key: S, the passphrase, Enter. Without one, and without the two fields of the wizard: these.
    var (bench, inputs) = (bench(), 1)
    for _ in 0..<2 {
      bench.type("correct horse battery")
      bench.press("Enter")
      inputs += 2
    }
    #expect(handedOver(bench) != nil && inputs - 3 <= 9)
  }
}
