import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Writing a record: typed loosely, taken over from before, taken back again.
@Suite struct `Writing in the form` {
  var bench = Bench()

  private static let block = """
    第二季度党风廉政建设专题研究会议纪要
    时间：2026年6月25日（星期四）下午2:30—4:00
    地点：三楼会议室
    主持人：张建国
    参会人员：李红、王志强等12人

    会议听取了各科室责任落实情况汇报，明确整改责任人和时限。
    """

  // Times.

  @Test mutating func `W-3 a time is understood while it is typed and exact when the field is left`() {
    bench.press("n")
    bench.type("昨天 9点半")
    #expect(bench.screen.contains("= 2026-06-25 周四 09:30"))
    bench.press("Enter")
    bench.type("+90m")
    bench.press("Enter")
    #expect(bench.form?.form.start == "2026-06-25 09:30")
    #expect(bench.form?.form.end == "2026-06-25 11:00")
  }

  @Test mutating func `W-3 a small hour taken for the afternoon is explained`() {
    bench.press("n")
    bench.type("昨天 3:30")
    #expect(bench.screen.contains("= 2026-06-25 周四 15:30"))
    #expect(bench.screen.contains("按下午理解；若是上午，请写 03:30"))
  }

  @Test mutating func `W-3 a time to come is explained`() {
    bench.press("n")
    bench.type("明天 9点")
    #expect(bench.screen.contains("这个时间还没有到"))
  }

  @Test mutating func `W-3 what is no time stays as typed`() {
    bench.press("n")
    bench.type("开会那天")
    bench.press("Tab")
    #expect(bench.form?.form.start == "开会那天")
  }

  // Undo.

  @Test mutating func `W-3 people can be taken back and put in again`() {
    bench.press("n Tab Tab Tab")
    bench.type("zjg")
    bench.press("Enter")
    bench.type("lh")
    bench.press("Enter Backspace Ctrl-Z")
    #expect(bench.form?.form.people.map(\.name) == ["张建国", "李红"])
    bench.press("Ctrl-Z Ctrl-Z")
    #expect(bench.form?.form.people == [])
    bench.press("Ctrl-Y")
    #expect(bench.form?.form.people.map(\.name) == ["张建国"])
  }

  @Test mutating func `W-3 a removed attachment comes back with Ctrl-Z`() {
    bench.press("n")
    bench.fillForm()
    bench.press("Del")
    #expect(bench.form?.form.evidence == [])
    bench.press("Ctrl-Z")
    #expect(bench.form?.form.evidence.map(\.name) == ["会议记录.docx"])
  }

  @Test mutating func `W-3 choices and duties can be taken back`() {
    bench.press("n")
    bench.fillForm()
    bench.press("Shift-Tab → Ctrl-Z")
    #expect(bench.form?.form.category == .meeting)
    bench.press("Shift-Tab Shift-Tab Backspace")
    #expect(bench.form?.form.links == [])
    bench.press("Ctrl-Z")
    #expect(bench.form?.form.links == [OccurrenceName(code: "Z-02", ordinal: 2)])
  }

  @Test mutating func `W-3 what was taken back is kept too`() {
    bench.press("n")
    bench.fillForm()
    bench.commands = []
    bench.press("Del Ctrl-Z")
    let kept = bench.commands.compactMap { command -> Int? in
      if case .keepDraft(let draft) = command { draft.form.evidence.count } else { nil }
    }
    #expect(kept == [0, 1])
  }

  @Test mutating func `W-3 a caption is one change, and what follows it is another`() {
    bench.press("n")
    bench.fillForm()
    bench.type("签字版")
    bench.press("Enter Del Ctrl-Z")
    #expect(bench.form?.form.evidence.map(\.caption) == ["签字版"])
  }

  @Test mutating func `W-3 who writes the record is its recorder when named`() {
    bench.press("n Tab Tab Tab")
    for name in ["zjg", "lxl"] {
      bench.type(name)
      bench.press("Enter")
    }
    #expect(bench.form?.form.people.map(\.part) == [.chair, .recorder])
  }

  // Beginning from something.

  @Test mutating func `W-3 a duty's last event gives people and place, and its length the end`() {
    var form = DraftForm.blank(.main)
    (form.start, form.end, form.place) = ("2026-03-18 09:00", "10:30", "三楼会议室")
    form.people = [Participant(person: "ZJG", name: "张建国", part: .chair)]
    form.summary = "上一季度的摘要"
    bench = Bench.ledger()
    bench.sample.precedents["Z-02"] = Precedent(name: "CZJ-2026-Z-0007", form: form)
    bench.press("↓ ↓ ↓ n")
    #expect(bench.station.status?.text == "人物、地点照 CZJ-2026-Z-0007 填好了，请核对。")
    #expect(bench.form?.form.place == "三楼会议室")
    #expect(bench.form?.form.people == form.people)
    #expect(bench.form?.form.summary == "")
    bench.type("6-25 1400")
    bench.press("Enter")
    #expect(bench.form?.form.end == "2026-06-25 15:30")
    #expect(bench.form?.focus == .summary)
  }

  @Test mutating func `W-3 an end of one's own is not moved by the start`() {
    var form = DraftForm.blank(.main)
    (form.start, form.end) = ("2026-03-18 09:00", "10:30")
    bench = Bench.ledger()
    bench.sample.precedents["Z-02"] = Precedent(name: "D3", form: form)
    bench.press("↓ ↓ ↓ n")
    bench.type("6-25 1400")
    bench.press("Tab Ctrl-U")
    bench.type("16")
    bench.press("Tab Shift-Tab Shift-Tab Ctrl-U")
    bench.type("6-25 1430")
    bench.press("Tab")
    #expect(bench.form?.form.end == "2026-06-25 16:00")
  }

  @Test mutating func `W-3 a new record like an old one has everything but time and files`() {
    bench.press("3 Enter n")
    let form = bench.form?.form
    #expect(form?.title == "谈心谈话（李红）")
    #expect(form?.people.map(\.name) == ["张建国", "王志强", "林晓岚"])
    #expect((form?.start, form?.end) == ("", ""))
    #expect(form?.evidence == [])
    #expect(bench.form?.purpose == .new)
    #expect(bench.screen.contains("摘要还是"))
    #expect(!bench.commands.contains { if case .newDraft = $0 { true } else { false } })
    bench.type("6-25 9")
    let orders = bench.commands.compactMap { command -> DraftOrder? in
      if case .newDraft(let order) = command { order } else { nil }
    }
    #expect(orders.map(\.purpose) == [.new] && orders.first?.record == nil)
    #expect(orders.first?.form.title == "谈心谈话（李红）")
  }

  @Test mutating func `W-3 F3 offers old records and frames, found by initials`() {
    bench.press("n F3")
    bench.type("kjth")
    bench.press("Enter")
    #expect(bench.form?.form.category == .talk)
    #expect(bench.form?.form.summary.hasPrefix("谈话事由：") == true)
    bench.press("Ctrl-Z")
    #expect(bench.form?.form.summary == "")
  }

  @Test mutating func `W-3 F3 fills the form like an old record and leaves what is filled`() {
    bench.press("n Tab Tab")
    bench.type("党校")
    bench.press("F3")
    bench.type("CZJ-2026-Z-0001")
    bench.press("Enter")
    #expect(bench.form?.form.place == "党校")
    #expect(bench.form?.form.title == "谈心谈话（李红）")
  }

  // A pasted block.

  @Test mutating func `W-3 a pasted block is kept in the summary before anything is guessed`() throws {
    bench.press("n Tab Tab")
    bench.send(.paste(Self.block))
    let order = try #require(
      bench.commands.compactMap { command -> DraftOrder? in
        if case .newDraft(let order) = command { order } else { nil }
      }.first)
    #expect(order.form.summary.contains("主持人：张建国"))
    #expect(order.form.start == "" && order.form.place == "")
    bench.press("Esc")
    #expect(bench.form?.form.start == "" && bench.form?.form.people == [])
    #expect(bench.form?.form.summary.contains("地点：三楼会议室") == true)
  }

  @Test mutating func `W-3 what the block seems to say is confirmed point by point`() {
    bench.press("n")
    bench.send(.paste(Self.block))
    #expect(bench.screen.contains("[x] 标题"))
    bench.press("↓ ↓ ↓ Space Enter")
    let form = bench.form?.form
    #expect(form?.title == "第二季度党风廉政建设专题研究会议纪要")
    #expect(form?.start == "2026-06-25 14:30")
    #expect(form?.end == "2026-06-25 16:00")
    #expect(form?.place == "")
    #expect(form?.people.map(\.name) == ["张建国", "李红", "王志强"])
    #expect(form?.headCount == "12")
    // What was not taken stays where it was.
    #expect(form?.summary == "地点：三楼会议室\n会议听取了各科室责任落实情况汇报，明确整改责任人和时限。")
  }

  @Test mutating func `W-3 what is filled already is not replaced unless it is ticked`() {
    bench.press("n Tab Tab")
    bench.type("党校")
    bench.press("Tab Tab Tab Tab")
    bench.send(.paste(Self.block))
    #expect(bench.screen.contains("[ ] 地点"))
    bench.press("Enter")
    #expect(bench.form?.form.place == "党校")
  }

  @Test mutating func `W-3 F4 reads the summary again, and says so when there is nothing in it`() {
    bench.press("n F4")
    #expect(bench.station.status?.text == "先把文字粘贴或写进摘要，再识别。")
    bench.send(.paste(Self.block))
    bench.press("Esc F4 Enter")
    #expect(bench.form?.form.place == "三楼会议室")
  }

  // The counterpart.

  @Test mutating func `W-3 R-066 the counterpart is chosen out of the other side's records`() {
    bench.press("n")
    bench.fillForm()
    while bench.form?.focus != .counterpart { bench.press("Tab") }
    bench.type("txth")
    bench.press("↓ Enter")
    #expect(bench.form?.form.counterpart == "CZJ-2026-J-0003")
  }

  @Test mutating func `W-3 R-066 a wrong counterpart is marked by its field`() {
    bench.sample.review.problems = [FieldProblem(field: .counterpart, kind: .otherLedger("CZJ-2026-Z-0001"))]
    bench.press("n")
    bench.fillForm()
    bench.press("F5")
    #expect(bench.form?.focus == .counterpart)
  }

  // Attachments.

  @Test mutating func `W-3 several files are marked and attached one after the other`() {
    bench.press("n Ctrl-O ↓ Space Space Enter")
    #expect(bench.form?.form.evidence.map(\.name) == ["会议记录.docx", "签到.jpg"])
    #expect(bench.form?.form.evidence.map(\.kind) == [.minutes, .photo])
  }

  @Test mutating func `W-3 the folder of the last files is where the next form looks`() {
    bench.press("n Ctrl-O Enter ↓ Enter")
    #expect(bench.form?.form.evidence.map(\.name) == ["会议记录.docx"])
    bench.press("Esc n Ctrl-O")
    #expect(bench.screen.contains("/home/lxl/会议"))
  }

  @Test mutating func `W-3 the inbox is one Tab away`() {
    bench.sample.folders = FileFolders(recent: ["/home/lxl/会议"], inbox: "/srv/store/inbox/LXL")
    bench.press("n Ctrl-O Tab")
    #expect(bench.screen.contains("/srv/store/inbox/LXL"))
  }

  @Test mutating func `W-3 pasted lines of paths are attached, all of them`() {
    bench.press("n Ctrl-O Esc")
    bench.send(
      .paste("'/home/lxl/会议 记录.docx'\nfile:///home/lxl/%E7%AD%BE%E5%88%B0.jpg\n/home/lxl/a\\ b.txt\n"))
    #expect(bench.form?.form.evidence.map(\.name) == ["会议 记录.docx", "签到.jpg", "a b.txt"])
  }

  @Test mutating func `W-3 a file that cannot be taken does not hold up the next`() {
    bench.press("n Ctrl-O Esc")
    bench.sample.failingPaths = ["/x/1.txt"]
    bench.send(.paste("/x/1.txt\n/x/2.txt"))
    #expect(bench.form?.form.evidence.map(\.name) == ["2.txt"])
    #expect(bench.form?.files.current == nil)
  }

  @Test mutating func `W-3 of several files it is told which were not taken and why, until a key`() {
    bench.press("n Ctrl-O Esc")
    bench.sample.failingPaths = ["/x/2.txt", "/x/4.txt"]
    bench.send(.paste("/x/1.txt\n/x/2.txt\n/x/3.txt\n/x/4.txt"))
    #expect(bench.form?.form.evidence.map(\.name) == ["1.txt", "3.txt"])
    #expect(
      bench.station.status
        == StatusLine(
          "4 个中存入 2 个", isProblem: true,
          details: ["/x/2.txt", "/x/4.txt"].map {
            StoreFailure.file(.missing(path: $0)).sentence(in: .chinese)
          }))
    #expect(bench.screen.contains("/x/2.txt") && bench.screen.contains("/x/4.txt"))
    bench.tick(2_000)
    #expect(bench.screen.contains("4 个中存入 2 个"))
    bench.press("Tab")
    #expect(bench.station.status == nil && !bench.screen.contains("/x/4.txt"))
  }

  @Test mutating func `W-3 marked files are told of in the same way, one that is there already too`() {
    bench.press("n Ctrl-O")
    bench.type("签到")
    bench.press("Enter Ctrl-O ↓")
    bench.type("  ")
    bench.press("Enter")
    #expect(bench.form?.form.evidence.map(\.name) == ["签到.jpg", "会议记录.docx"])
    #expect(bench.station.status?.text == "2 个中存入 1 个")
    #expect(bench.station.status?.details == ["签到.jpg  这个文件已经附上了。"])
  }

  @Test mutating func `W-3 one file that is not taken is told by its reason alone`() {
    bench.press("n Ctrl-O Esc")
    bench.sample.failingPaths = ["/x/1.txt"]
    bench.send(.paste("/x/1.txt"))
    #expect(
      bench.station.status
        == StatusLine(StoreFailure.file(.missing(path: "/x/1.txt")).sentence(in: .chinese), isProblem: true))
  }

  @Test mutating func `W-3 who stops one file hears of all that wait behind it`() {
    var round = AttachRound()
    let (begins, goesOn) = (round.add(["/x/1.txt", "/x/2.txt", "/x/3.txt"]), round.add(["/x/2.txt"]))
    #expect(begins && !goesOn)
    round.take("/x/1.txt", as: "1.txt")
    round.stop("已停止")
    let words = Words(.chinese)
    #expect(
      round.notice(words)
        == StatusLine("3 个中存入 1 个", isProblem: true, details: ["2.txt  已停止", "3.txt  已停止"]))
    let beginsAnew = round.add(["/x/4.txt"])
    #expect(beginsAnew)
    round.take("/x/4.txt", as: "4.txt")
    #expect(round.notice(words) == StatusLine("已存入 4.txt"))
  }

  @Test mutating func `W-3 a typed path that leads to a folder opens it, one that leads to a file takes it`()
  {
    bench.press("n Ctrl-O")
    bench.type("/home/lxl/材料")
    bench.press("Enter")
    #expect(bench.screen.contains("/home/lxl/材料") && bench.screen.contains("签到.jpg"))
    bench.type("/home/lxl/材料/纪要.txt")
    bench.press("Enter")
    #expect(bench.form?.form.evidence.map(\.name) == ["纪要.txt"])
  }

  @Test mutating func `W-3 a wrong path is told, and the browser stays open in its folder`() {
    bench.sample.folders = FileFolders(recent: ["/home/lxl/会议"])
    bench.sample.missingPaths = ["/home/lxl/没有"]
    bench.press("n Ctrl-O")
    bench.type("/home/lxl/没有")
    bench.press("Enter")
    #expect(bench.station.status?.isProblem == true)
    #expect(bench.screen.contains("/home/lxl/会议") && bench.form?.form.evidence == [])
    for _ in 0..<12 { bench.press("Backspace") }
    #expect(bench.screen.contains("签到.jpg"))
  }

  @Test mutating func `W-3 a remembered folder that is gone does not bar the next one`() {
    bench.sample.folders = FileFolders(recent: ["/a", "/b", "/c"])
    bench.sample.missingPaths = ["/b"]
    bench.press("n Ctrl-O Tab")
    #expect(bench.station.status?.isProblem == true)
    bench.press("Tab")
    #expect(bench.screen.contains("/c"))
  }

  @Test mutating func `W-3 typing on an attachment writes its caption`() {
    bench.press("n")
    bench.fillForm()
    bench.type("签字版")
    #expect(bench.form?.form.evidence.map(\.caption) == ["签字版"])
    bench.press("Enter Ctrl-Z")
    #expect(bench.form?.form.evidence.map(\.caption) == [""])
  }

  @Test mutating func `W-3 a text attachment is read inside, any other is refused kindly`() {
    bench.press("n")
    bench.fillForm()
    bench.press("Space")
    #expect(bench.station.status?.text == "会议记录.docx 不是文本，不能在这里看。")
    bench.send(.paste("/home/lxl/提纲.txt"))
    bench.press("Space")
    #expect(bench.screen.contains("二、整改要求"))
    bench.press("Esc")
    #expect(bench.form?.mode == .filling)
  }

  // Help and what is missing.

  @Test mutating func `W-3 F1 says what a field is for, how it is typed, an example and the article`() {
    bench.press("n F1")
    for text in ["准确到分", "昨天 14:00", "第九条"] { #expect(bench.screen.contains(text)) }
    bench.press("Enter")
    #expect(bench.form?.mode == .filling)
  }

  @Test mutating func `W-3 F5 names what is missing and goes there`() {
    bench.sample.review.problems = [
      FieldProblem(field: .people, kind: .missing), FieldProblem(field: .summary, kind: .missing),
    ]
    bench.press("n")
    bench.type("6-25 9点")
    bench.press("F5")
    #expect(bench.station.status?.text == "还没填好：人物、摘要。")
    #expect(bench.form?.focus == .people)
  }

  @Test mutating func `W-3 Enter goes on to what is still to be filled`() {
    bench.press("n")
    bench.type("6-25 9点")
    bench.press("Enter")
    #expect(bench.form?.focus == .end)
    bench.press("Enter")
    #expect(bench.form?.focus == .location)
    bench.type("三楼")
    bench.press("Enter")
    #expect(bench.form?.focus == .people)
    bench.type("zjg")
    bench.press("Enter Enter")
    #expect(bench.form?.focus == .title)
  }
}

/// Paths as terminals and file managers paste them.
@Suite struct `Pasted paths` {
  @Test(arguments: [
    ("/a/b.txt", ["/a/b.txt"]), ("'/a/b c.txt'", ["/a/b c.txt"]), ("\"/a/b c.txt\"", ["/a/b c.txt"]),
    ("/a/b\\ c.txt", ["/a/b c.txt"]), ("/a/我的 文件.docx", ["/a/我的 文件.docx"]),
    ("/a/1.txt /a/2.txt", ["/a/1.txt", "/a/2.txt"]),
    ("'/a/1 2.txt' '/a/3.txt' ", ["/a/1 2.txt", "/a/3.txt"]),
    ("/a/1.txt\n/a/2.txt\r\n/a/1.txt", ["/a/1.txt", "/a/2.txt"]),
    ("file:///a/%E7%AD%BE%20%E5%88%B0.jpg", ["/a/签 到.jpg"]), ("file://localhost/a/b", ["/a/b"]),
    ("file:///a/100%.txt", ["/a/100%.txt"]), ("~/a.txt", ["~/a.txt"]), ("'/a/b", ["'/a/b"]), ("\n \n", []),
  ])
  func `W-3 are read whatever their quotes`(text: String, paths: [String]) {
    #expect(PastedPaths(text).paths == paths)
  }
}

/// Kinds that names suggest.
@Suite struct `Kinds of evidence by name` {
  @Test(arguments: [
    ("会议记录.docx", EvidenceKind.minutes), ("张书记讲话.doc", .speech), ("IMG_2024.jpeg", .photo),
    ("签到表.pdf", .photo), ("2026年工作要点.pdf", .workPlan), ("廉政制度汇编.pdf", .regulation),
    ("关于召开会议的通知.pdf", .document),
    ("信息简报第3期.pdf", .brief), ("述责述廉报告.docx", .workSummary), ("a.pdf", .document),
  ])
  func `W-3 are guessed from names and endings`(name: String, kind: EvidenceKind) {
    #expect(EvidenceKind.guess(name) == kind)
  }
}
