import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What is done with notices and reports on the screen, key by key.
@Suite struct `The month on the screen` {
  private func month(_ bench: Bench) -> NoticesScreen? {
    if let screen = bench.station.scene.screen as? NoticesScreen { screen } else { nil }
  }

  private let june = Sample.month(6)

  @Test func `R-136 tab 6 opens the months of the year at the one whose notice is called for`() {
    var bench = Bench()
    bench.press("6")
    #expect(month(bench)?.rows.count == 7)
    #expect(month(bench)?.current?.topic == .notice(june, .main))
    #expect(bench.commands.contains(.ask(NoticePreviewQuery(unit: "CZJ", side: .main, month: june))))
    #expect(bench.screen.contains("预览，尚未编制") && bench.screen.contains("记实       3 件，逾期录入 1"))
  }

  @Test func `R-136 R-142 Enter reads the whole notice with a line a record, Esc goes back to the months`() {
    var bench = Bench()
    bench.press("6 ↑ Enter")
    #expect(bench.screen.contains("期间       2026-04-25 至 2026-05-24"))
    bench.press("G")
    for line in ["CZJ-2026-Z-0010  谈心谈话（李红）  ! 逾期 2 个工作日", "Z-02#2  第二季度专题研究会议"] {
      #expect(bench.screen.contains(line), "\(line)\n\(bench.screen)")
    }
    #expect(bench.screen.contains("2026-07-31 周五  Z-09#3  谈心谈话"))
    bench.press("Esc")
    #expect(month(bench)?.isReading == false)
  }

  @Test func `while a text is read, the foot says that Enter leads back to the list`() {
    var bench = Bench()
    bench.press("6 ↑")
    #expect(bench.screen.contains("Enter 阅读"))
    bench.press("Enter")
    #expect(bench.screen.contains("Enter 回到列表") && !bench.screen.contains("Enter 阅读"))
  }

  @Test func `R-136 m makes the notice from the books as they were shown`() {
    var bench = Bench()
    bench.press("6 m")
    guard case .make(let dialog, june, _)? = month(bench)?.over else {
      Issue.record("nothing was asked")
      return
    }
    #expect(bench.acts.isEmpty && dialog.message.contains("记实 3 件，到期 4 项、完成 3 项，逾期未完成 1 项"))
    bench.press("Enter")
    let heads = bench.sample.noticePreview(june).heads
    #expect(bench.acts == [.makeNotice("CZJ", .main, june, cutOff: nil, seen: heads)])
    #expect(month(bench)?.current?.notice?.state == .made)
    #expect(bench.station.status?.text.contains("d 登记送达") == true)
  }

  @Test func `R-139 d delivers to a head with day and way, and a wrong day is said beside its field`() {
    var bench = Bench()
    bench.sample.papers.june = .made
    bench.press("6 d → Tab Tab")
    bench.type("不对")
    bench.press("F5")
    #expect(bench.acts.isEmpty && bench.screen.contains("写成 9-30"))
    for _ in 0..<20 { bench.press("Backspace") }
    bench.type("6-25")
    bench.press("F5")
    let day = Sample.day("2026-06-25")
    #expect(bench.acts == [.deliverNotice("CZJ", .main, june, to: "ZJG", on: day, .onPaper)])
  }

  @Test func `R-139 what the clerk refuses stands beside the field of the form`() {
    var bench = Bench()
    bench.sample.papers.june = .made
    bench.sample.refusals = [.refused(.invalid(field: "on", value: "2026-06-26"))]
    bench.press("6 d F5")
    guard case .form(let form)? = month(bench)?.over else {
      Issue.record("the form was closed")
      return
    }
    #expect(form.form.problems["on"] != nil)
  }

  @Test func `R-139 the head receives it on the screen with one key and a confirmation`() {
    var bench = Bench.head
    bench.sample.papers.june = .made
    bench.press("6 r")
    #expect(bench.acts.isEmpty && bench.screen.contains("告知从此定稿"))
    bench.press("Enter")
    #expect(
      bench.acts == [.deliverNotice("CZJ", .main, june, to: "ZJG", on: bench.station.here.today, .onScreen)])
    bench.press("r")
    #expect(bench.acts.count == 1)
    #expect(bench.station.status?.text == "您已收到这份告知。")
  }

  @Test func `R-141 the head instructs with things to do, which the recorder reports as done`() {
    var bench = Bench.head
    bench.press("6 i")
    #expect(bench.station.status?.isProblem == true)
    bench.press("↑ i")
    bench.type("抓紧补齐。")
    bench.press("Tab")
    bench.type("补开专题研究会")
    bench.press("Tab")
    bench.type("安排谈话")
    bench.press("F5")
    let may = Sample.month(5)
    #expect(
      bench.acts == [.instructNotice("CZJ", .main, may, text: "抓紧补齐。", items: ["补开专题研究会", "安排谈话"])])
    bench = Bench()
    bench.press("6 ↑ f")
    #expect(bench.screen.contains("2. 安排班子成员廉政谈话") && !bench.screen.contains("< 1. 补开"))
    bench.press("Tab")
    bench.type("已列入七月计划")
    bench.press("F5")
    #expect(bench.acts == [.followUp("CZJ", .main, may, item: 2, note: "已列入七月计划")])
  }

  @Test func `R-141 an item shows who did it when, an open one that it waits`() {
    var bench = Bench()
    bench.press("6 ↑ Enter")
    #expect(bench.screen.contains("已落实  2026-05-25 11:00  林晓岚  已于 5 月 25 日召开"))
    #expect(bench.screen.contains("* 待落实"))
  }

  @Test func `R-144 R-145 a report is registered with number, title and file; the file goes first`() {
    var bench = Bench()
    bench.press("6 G a")
    bench.press("F5")
    #expect(bench.screen.contains("请填写"))
    bench.type("示财党〔2026〕18号")
    bench.press("Tab")
    bench.type("上半年报告")
    bench.press("Tab Tab")
    bench.send(.paste("/home/lxl/半年报告.docx"))
    bench.press("F5")
    #expect(
      bench.commands.contains(
        .start(.attach(for: .form, path: "/home/lxl/半年报告.docx", kind: .document, caption: ""))))
    guard case .registerReport(let registration)? = bench.acts.first else {
      Issue.record("nothing was registered")
      return
    }
    #expect(registration.documentNumber == "示财党〔2026〕18号" && registration.title == "上半年报告")
    #expect(registration.text.name == "半年报告.docx" && registration.seen.map(\.number) == [49])
    #expect(month(bench)?.current?.report?.state == .drafted)
  }

  @Test func `R-144 a file that cannot be taken is said beside its field, and nothing is registered`() {
    var bench = Bench()
    bench.sample.failingPaths = ["/gone"]
    bench.press("6 G a")
    bench.type("1号")
    bench.press("Tab")
    bench.type("报告")
    bench.press("Tab Tab")
    bench.type("/gone")
    bench.press("F5")
    #expect(bench.acts.isEmpty)
    guard case .form(let form)? = month(bench)?.over else {
      Issue.record("the form was closed")
      return
    }
    #expect(form.form.problems["file"]?.contains("/gone") == true)
  }

  @Test func `R-144 a report takes the file that it sent, and no other form's`() {
    let here = Bench().station.here
    var form = OpenForm(.register(HalfYear.all(in: 2026)[0], "CZJ", nil, on: here.today))
    for (name, text) in [("number", "1号"), ("title", "报告"), ("file", "/a.docx")] { form.form.set(name, text) }
    #expect(
      form.commands(at: here) == [
        .start(.attach(for: .form, path: "/a.docx", kind: .document, caption: ""))
      ])
    let item = EvidenceItem(
      kind: .document, caption: "", name: "b.docx", size: 1, sha256: Digest(of: []),
      mediaType: "application/octet-stream", addedAt: Instant(Sample().today))
    func stored(_ path: String) -> Reply {
      .finished(.attach(for: .form, path: path, kind: .document, caption: ""), .attached(item))
    }
    #expect(form.receive(stored("/b.docx"), at: here) == nil)
    #expect(form.receive(stored("/a.docx"), at: here)?.count == 1)
  }

  @Test func `R-144 Ctrl-O finds the file of a report`() {
    var bench = Bench()
    bench.press("6 G a Ctrl-O ↓ Enter")
    guard case .form(let form)? = month(bench)?.over else {
      Issue.record("the form was closed")
      return
    }
    #expect(form.form["file"].hasSuffix("/会议记录.docx"))
    #expect(bench.screen.contains("正文文件"))
  }

  @Test func `R-144 the head signs after the passphrase, the recorder sends to each office`() {
    var bench = Bench.head
    bench.sample.papers.report = .drafted
    bench.press("6 G s Enter")
    #expect(bench.acts.isEmpty)
    bench.type("correct horse")
    bench.press("Enter")
    let half = HalfYear(containing: bench.station.here.today)
    #expect(bench.acts == [.signReport("CZJ", half, paper: nil)])
    bench = Bench()
    bench.sample.papers.report = .signed
    bench.press("6 G t F5 t F5")
    let day = bench.station.here.today
    #expect(
      bench.acts == [
        .sendReport("CZJ", half, to: .mainOffice, on: day),
        .sendReport("CZJ", half, to: .disciplineOffice, on: day),
      ])
    #expect(month(bench)?.current?.report?.state == .sent)
  }

  @Test func `R-144 an ink signature of a report is keyed in with its scan`() {
    var bench = Bench()
    bench.sample.papers.report = .drafted
    bench.press("6 G p Tab")
    bench.type("签发单7")
    bench.press("Tab")
    bench.send(.paste("/home/lxl/签发页.jpg"))
    bench.press("Enter")
    guard case .signReport("CZJ", _, let paper?)? = bench.acts.first else {
      Issue.record("nothing was signed")
      return
    }
    #expect(paper.reference == "签发单7" && paper.scan?.name == "签发页.jpg" && paper.signer == "ZJG")
  }

  @Test func `R-142 e writes the notice or the report as a paper to the person's folder`() {
    var bench = Bench()
    bench.press("6 ↑ e F5 G e F5")
    let exports = bench.commands.compactMap { command -> ListExport? in
      if case .start(.export(let export)) = command { export } else { nil }
    }
    let half = HalfYear(containing: bench.station.here.today)
    #expect(exports.map(\.content) == [.notice("CZJ", .main, Sample.month(5)), .report("CZJ", half)])
    #expect(exports.map(\.format) == [.html, .html])
    #expect(exports.first?.path == "~/示范市财政局2026年5月书面告知主体责任-2026-06-26.html")
  }

  @Test func `R-139 a head sees the other side's notices too where the rules send a copy`() throws {
    var bench = Bench.head
    bench.press("6 Tab")
    #expect(month(bench)?.current?.topic == .notice(june, .supervision))
    bench.press("i")
    #expect(bench.station.status?.isProblem == true)
    bench.press("r Enter")
    #expect(bench.acts.count == 1)
    let alone = try #require(RuleProfile.proposed.stating("noticeBothSides", "false"))
    bench = Bench.head
    bench.station.here.profile = alone
    bench.press("6 Tab")
    #expect(month(bench)?.current?.topic == .notice(june, .main))
  }

  @Test func `R-138 a month that a later notice told is not made any more`() {
    let april = NoticeStanding(
      unit: "CZJ", unitName: "", side: .main, month: Sample.month(4), due: Sample.day("2026-04-25"),
      state: .due,
      lateBy: 62)
    let may = NoticeStanding(
      unit: "CZJ", unitName: "", side: .main, month: Sample.month(5), due: Sample.day("2026-05-25"),
      state: .delivered)
    #expect([april, may].isTold(april))
    let here = Sample().here()
    #expect(april.spoken(isTold: true, at: here).whole(in: .chinese) == "并入以后的告知")
    #expect(april.spoken(isTold: false, at: here).whole(in: .chinese) == "! 未编制，逾期 62 天")
  }

  @Test func `the year before has what the store says, and the year to come is not asked for`() {
    var bench = Bench()
    bench.press("6 ]")
    #expect(month(bench)?.shownYear(at: bench.station.here) == 2026)
    bench.press("[")
    #expect(bench.commands.contains(.ask(NoticesOfYearQuery(unit: "CZJ", year: 2025))))
  }

  @Test func `R-137 R-143 Enter on an alert opens the notice or the report, on Alerts and on Today`() {
    var sample = Sample()
    let due = Sample.day("2026-06-25")
    sample.papers.alerts = [
      Alert(
        kind: .monthlyNotice, level: .overdue, unit: "CZJ", unitName: "示范市财政局", side: .main,
        target: "2026-06",
        title: "", due: due, daysLeft: -1),
      Alert(
        kind: .halfYearReport, level: .notice, unit: "CZJ", unitName: "示范市财政局", side: .main,
        target: "2026-H1",
        title: "", due: Sample.day("2026-06-30"), daysLeft: 4),
    ]
    var bench = Bench(sample: sample)
    bench.press("5")
    #expect(bench.screen.contains("2026年6月书面告知") && bench.screen.contains("月度告知"))
    bench.press("↓ ↓ ↓ ↓ ↓ Enter")
    #expect(month(bench)?.current?.topic == .notice(june, .main))
    bench.press("Esc ↓ Enter")
    let half = HalfYear(containing: bench.station.here.today)
    #expect(month(bench)?.current?.topic == .report(half))
    bench.press("Esc 1 ↓ ↓ ↓ ↓ ↓ ↓ Enter")
    #expect(month(bench)?.current?.topic == .report(half))
  }

  @Test func `R-139 Today tells a recorder and a head how the last notice stands`() {
    var bench = Bench()
    #expect(bench.screen.contains("告知  6 月 未编制，逾期 1 天（5 月 05-24 已送达）   批示待落实 1 项"))
    bench.sample.papers.june = .delivered
    bench.receive(.clock(Instant(bench.sample.today) + 60, changes: 9))
    #expect(bench.screen.contains("告知  6 月 06-26 已送达"))
    #expect(Bench.head.screen.contains("告知  6 月"))
  }
}

/// What the offices see of all units' notices and reports.
@Suite struct `The months of all units` {
  private func table(_ bench: Bench) -> MonthTableScreen? {
    if let screen = bench.station.scene.screen as? MonthTableScreen { screen } else { nil }
  }

  @Test func `R-140 the late and missing ones stand first, then what came late, then the rest`() {
    var bench = Bench.supervisor
    bench.press("6")
    #expect(table(bench)?.list.rows.map(\.unit.rawValue) == ["QH", "CZJ", "SLJ", "ZJJ", "WJW", "LC", "JYJ"])
    #expect(bench.screen.contains("! 逾期 5") && bench.screen.contains("已送达 4"))
  }

  @Test func `R-140 the table is narrowed to late ones and to a group, and Backspace takes the chips off`() {
    var bench = Bench.supervisor
    bench.press("6 f ↓ Enter")
    #expect(table(bench)?.list.rows.count == 5)
    bench.press("f ↓ ↓ Enter")
    #expect(table(bench)?.list.rows.map(\.unit.rawValue) == ["QH"])
    bench.press("Backspace Backspace")
    #expect(table(bench)?.list.rows.count == 7)
  }

  @Test func `R-146 Tab shows the half-year's reports with number, sending and days late`() {
    var bench = Bench.supervisor
    bench.press("6 Tab")
    #expect(table(bench)?.shownHalf(at: bench.station.here) == HalfYear(containing: bench.station.here.today))
    #expect(bench.screen.contains("〔2025〕12号") && bench.screen.contains("178"))
    bench.press("[")
    #expect(bench.commands.contains(.ask(ReportsQuery(half: HalfYear(index: 4_051)))))
    bench.press("] ] ]")
    #expect(table(bench)?.shownHalf(at: bench.station.here) == HalfYear(index: 4_052))
  }

  @Test func `R-140 R-146 Enter opens the unit's months at the notice or the report, only to read`() {
    var bench = Bench.supervisor
    bench.press("6 ↓ Enter")
    guard let screen = bench.station.scene.screen as? NoticesScreen else {
      Issue.record("the unit did not open")
      return
    }
    #expect(screen.current?.topic == .notice(Sample.month(6), .main))
    bench.press("m d r i a s")
    #expect(bench.acts.isEmpty)
    bench.press("Esc")
    #expect(table(bench)?.list.current?.unit == "CZJ")
  }

  @Test func `R-015 the main office asks for its own side, the discipline office turns it`() {
    var bench = Bench.supervisor
    bench.press("6 s [ ]")
    #expect(bench.commands.asked(NoticeQuery.self).allSatisfy { $0.side == .main })
    bench = .discipline
    bench.press("6 s s")
    #expect(bench.commands.contains(.ask(NoticeQuery(month: Sample.month(6), side: .supervision))))
  }

  @Test func `R-140 e exports what is shown, marked rows alone where some are marked`() {
    var bench = Bench.supervisor
    bench.press("6 e F5 Space e F5")
    let counts = bench.commands.compactMap { command -> Int? in
      guard case .start(.export(let export)) = command, case .notices(let rows) = export.content else {
        return nil
      }
      return rows.count
    }
    #expect(counts == [7, 1])
  }

  @Test func `R-140 a thousand units are found by name, and the chosen one stays chosen`() {
    var sample = Sample()
    sample.cityUnits = (1...1_000).map { Sample.unit("U\($0)", "第\($0)单位", .cityUnit, order: $0 + 10) }
    var bench = Bench.office(Sample.discipline, Sample.disciplinePost, sample: sample)
    bench.press("6")
    #expect(table(bench)?.list.rows.count == 2_000)
    bench.press("/")
    bench.type("第777单")
    #expect(table(bench)?.list.rows.map(\.unit.rawValue) == ["U777", "U777"])
    bench.press("Enter Esc")
    #expect(table(bench)?.list.rows.count == 2_000)
  }
}
