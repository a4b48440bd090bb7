import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The head's few minutes: reading, what changed, and signing all that was read.
@Suite struct `Signing all that was read` {
  /// A head before four drafts, the third of which is too long for the screen.
  private static var bench: Bench {
    var sample = Sample()
    sample.drafts = (40...43).map { number in
      var standing = sample.standing(number, "第\(number)件", .submitted, start: "2026-06-\(number - 20) 10:00")
      if number == 42 { standing.submitted?.summary = String(repeating: "专题研究党风廉政建设。", count: 100) }
      return standing
    }
    var bench = Bench(Sample.head, Sample.headPost, sample: sample, size: Size(columns: 80, rows: 40))
    bench.press("4")
    return bench
  }

  private static func submission(_ number: Int) -> Digest { Sample.digest(number) }

  @Test func `W-4 Space at the end and Tab with the end in sight mark as read, moving by does not`() {
    var bench = Self.bench
    #expect(bench.station.here.read.isEmpty)
    bench.press("↓ ↓ ↑ ↑")
    #expect(bench.station.here.read.isEmpty)
    bench.press("Space")
    #expect(bench.station.here.read == [Self.submission(40)])
    bench.press("Tab Tab")
    #expect(bench.station.here.read == [Self.submission(40), Self.submission(41)])
  }

  @Test func `W-4 a long draft is read when its end was reached`() {
    var bench = Self.bench
    bench.press("↓ ↓ Tab")
    #expect(bench.station.here.read.isEmpty)
    bench.press("Space Space Space Space Space Space Space")
    #expect(bench.station.here.read == [Self.submission(42)])
  }

  @Test func `W-4 Tab reads on in a long draft, and marks it only at its end`() {
    var bench = Self.bench
    bench.press("↓ ↓")
    for _ in 0..<30 where bench.station.here.read.isEmpty { bench.press("Tab") }
    #expect(bench.station.here.read == [Self.submission(42)])
    bench.press("Tab")
    #expect(bench.station.here.read == [Self.submission(42), Self.submission(43)])
  }

  @Test func `W-4 the only draft is marked by Tab as well`() {
    var sample = Sample()
    sample.drafts = [sample.standing(40, "一件", .submitted, start: "2026-06-20 10:00")]
    var bench = Bench(Sample.head, Sample.headPost, sample: sample, size: Size(columns: 80, rows: 40))
    bench.press("4 Tab")
    #expect(bench.station.here.read == [Self.submission(40)])
  }

  @Test func `signing says which evidence was never opened`() {
    var bench = Self.bench
    bench.press("s")
    #expect(bench.screen.contains("没有打开过的材料 2 件：谈话记录.docx、提纲.txt"))
    bench.press("Esc v ↓ Enter Esc s")
    #expect(bench.screen.contains("没有打开过的材料 1 件：谈话记录.docx"))
    bench.press("Esc v Enter Enter s")
    #expect(!bench.screen.contains("没有打开过的材料"))
  }

  @Test func `the borrowed keyboard goes back after a return, and after the last of several signatures`() {
    var bench = Bench()
    bench.press("4 Tab S")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.station.here.session?.person == Sample.head)
    bench.press("r")
    bench.type("请补名单")
    bench.press("Enter")
    #expect(bench.acts.contains { if case .returnDraft = $0 { true } else { false } })
    #expect(bench.station.here.session?.person == Sample.recorder)

    bench = Bench()
    bench.sample.drafts = (40...42).map {
      bench.sample.standing($0, "第\($0)件", .submitted, start: "2026-06-\($0 - 20) 10:00")
    }
    bench.press("4 S")
    bench.type("correct horse")
    bench.press("Enter")
    for _ in 0..<20 where bench.station.here.read.count < 3 { bench.press("Tab") }
    bench.press("A Enter")
    let signs = bench.commands.enumerated().filter {
      if case .perform(.sign) = $0.element { true } else { false }
    }
    let back = bench.commands.firstIndex(of: .handBack)
    #expect(signs.count == 3)
    #expect(signs.last.map { $0.offset < back ?? 0 } == true)
    #expect(bench.station.here.session?.person == Sample.recorder)
  }

  @Test func `W-4 one key, one confirmation that lists them, one passphrase sign all that was read`() throws {
    var bench = Self.bench
    bench.press("Space Tab Tab A")
    try expectScreen(bench.station, "sign-off-all")
    #expect(bench.acts.isEmpty)
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(
      bench.acts
        == [40, 41].map {
          .sign(draft: $0, opinion: "同意", paper: nil, reading: Self.submission($0))
        })
    #expect(bench.station.status?.text == "已审签 2 件")
  }

  @Test func `W-4 unread ones are never signed, and a draft that was submitted anew is unread`() {
    var bench = Self.bench
    bench.press("A")
    #expect(bench.station.status?.isProblem ?? false)
    bench.press("Space")
    bench.sample.drafts[0].submission = Sample.digest(400)
    bench.receive(.clock(Instant(bench.sample.today), changes: 2))
    bench.press("A")
    #expect(bench.station.status?.isProblem ?? false)
    #expect(bench.acts.isEmpty)
  }

  @Test func `W-4 what is refused is told with the draft, the others are signed`() {
    var bench = Self.bench
    bench.press("Space Tab Tab A")
    bench.sample.refusals = [.refused(.submittedAnew(draft: 40))]
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.station.status?.text.hasPrefix("已审签 1 件；1 件未成：D40") ?? false)
  }

  @Test func `W-4 what was read is forgotten when somebody else sits down`() {
    var bench = Self.bench
    bench.press("Space")
    bench.receive(.seated(SessionSummary(person: Sample.recorder, posts: [Sample.recorderPost]), .signedIn))
    #expect(bench.station.here.read.isEmpty)
  }

  @Test func `W-4 what changed since the last draft stands above the content, the rest of a text folded`()
    throws
  {
    var bench = Self.bench
    let lines = bench.screen.split(separator: "\n").map(String.init)
    let title = try #require(lines.firstIndex { $0.contains("草稿 D40") })
    #expect(lines[title + 1].contains("改动") && lines[title + 1].contains("比第 1 稿"))
    bench.press("d")
    #expect(bench.screen.contains("+ ..严格执行项目资金审批程序[，王志强表示逐项对照整改]。"))
    #expect(bench.screen.contains("其余未变"))
  }
}
