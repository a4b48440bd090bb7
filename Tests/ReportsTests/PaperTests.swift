import Foundation
import Records
import Reports
import Testing

@Suite struct `Official papers` {
  private let notice = NoticePaper(PaperExample.around, language: .chinese)
    .layout(of: PaperExample.notice, heads: ["张建国"])

  @Test func `R-142 R-136 the notice as text has the figures, the lines and what proves it`() {
    #expect(
      notice.text == """
                                         示范市财政局
                                2026年11月主体责任记实情况报告

        张建国：
        现将2026年10月21日至2026年11月20日的记实情况报告如下。

        一、基本情况
        ------------------------------------------------------------------------------
        本期录入记实 2 件，其中逾期录入 1 件。本期到期事项 3 项，已完成 2 项，其中逾期
        完成 0 项；另免除 0 项。
        截至2026年11月20日，逾期未完成事项 1 项，未消除的预警 2 条。

        二、本期记实
        ------------------------------------------------------------------------------
        序号  编号             日期        事项
        ----  ---------------  ----------  -------------------------------
           1  CZJ-2026-Z-0007  2026-11-05  专题研究会议
           2  CZJ-2026-Z-0008  2026-11-12  廉政谈话（逾期录入 2 个工作日）

        三、逾期未完成的事项
        ------------------------------------------------------------------------------
        序号  编号     期限             事项
        ----  -------  ---------------  --------
           1  Z-01#10  2026-10-31 周六  月度学习

        四、下一步到期的事项
        ------------------------------------------------------------------------------
        序号  编号    期限             事项
        ----  ------  ---------------  --------
           1  Z-03#4  2026-12-31 周四  季度分析

        五、送达
        ------------------------------------------------------------------------------
        张建国      2026-11-26 周四  纸面  逾期 1 天

        批示
        ------------------------------------------------------------------------------
        抓紧补齐。
        张建国  2026-11-26 10:00
        第 1 项     补齐十月学习
                    待落实
                                                                      示范市财政局党组
                                                                         记录员 林晓岚
                                                                        2026年11月20日

        ==============================================================================
        依据：CZJ/main 41 4bf5122f；office/main 3 dbc1b4c9
        本件：记录链 CZJ/main 第 42 条 084fed08 b978af4d 7d196a74 46a86b58 009e636b
        611db162 11b65a9a adff29c5
        打印于 2026-11-20

        """)
  }

  @Test func `R-142 the page to print has the same figures, on A4 with the margins of an official paper`() {
    let page = OfficialPage.html([notice], language: .chinese)
    #expect(page.contains("<h1>示范市财政局<span>2026年11月主体责任记实情况报告</span></h1>"))
    #expect(page.contains("本期录入记实 2 件，其中逾期录入 1 件。"))
    #expect(
      page.contains(
        "<td class=\"code\">CZJ-2026-Z-0007</td><td class=\"code\">2026-11-05</td><td>专题研究会议</td>"))
    #expect(page.contains("size: A4;"))
    #expect(page.contains("margin: 37mm 26mm 35mm 28mm;"))
    #expect(page.contains("counter(page)"))
  }

  @Test func `what stands in records cannot become part of the page`() {
    var detail = PaperExample.notice
    detail.body.contents.records[0].title = "<script>\"a\" & 'b'</script>\u{202E}\u{7}"
    let page = OfficialPage.html(
      [NoticePaper(PaperExample.around, language: .chinese).layout(of: detail, heads: [])], language: .chinese
    )
    #expect(page.contains("&lt;script&gt;&quot;a&quot; &amp; 'b'&lt;/script&gt;??</td>"))
    #expect(!page.contains("<script"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `every element that is opened is closed, in papers and in sheets`() {
    let sheet = EventSheet(`Documents`.around, language: .chinese).layout(
      of: Example.standing, history: Example.history)
    let page = OfficialPage.html([notice, sheet], language: .chinese)
    for element in ["html", "body", "article", "table", "thead", "tbody", "tr", "th", "td", "p", "h1", "h2"] {
      let opened =
        page.components(separatedBy: "<\(element)>").count
        + page.components(separatedBy: "<\(element) ").count - 2
      #expect(opened == page.components(separatedBy: "</\(element)>").count - 1, "\(element)")
    }
  }

  @Test func `R-075 the one-event sheet can be printed, and its elements taken as CSV`() {
    let sheet = EventSheet(`Documents`.around, language: .chinese).layout(
      of: Example.detail, history: Example.history)
    #expect(OfficialPage.html([sheet], language: .chinese).contains("<tr><th>地点</th><td>三楼会议室</td></tr>"))
    let csv = String(decoding: sheet.csv, as: UTF8.self)
    #expect(csv.hasPrefix("\u{FEFF}part,label,text\r\n"))
    #expect(csv.contains("审核签字,签字人,张建国  党组书记、局长\r\n"))
  }

  @Test func `a preview says that it is none to deliver`() {
    let preview = NoticePreview(
      period: NoticePeriod(from: PaperExample.day("2026-10-21"), to: PaperExample.day("2026-11-20")),
      due: PaperExample.day("2026-11-25"), contents: PaperExample.contents, heads: PaperExample.heads)
    let text = NoticePaper(PaperExample.around, language: .english)
      .layout(of: preview, PaperExample.month, .main, heads: []).text
    #expect(text.contains("(preview, not made yet, not to be delivered)"))
    #expect(!text.contains("this paper:"))
  }

  @Test func `R-088 a register prints as a table with its proof`() {
    let line = PaperLine(
      number: Example.number, date: PaperExample.day("2026-11-05"), title: "专题研究会议", paper: .pending)
    let layout = ListPaper.layout(
      title: "登记簿", [line], PaperFacts.paper, around: PaperExample.around, .chinese)
    #expect(layout.text.contains("CZJ-2026-Z-0007"))
    #expect(layout.text.contains("打印于 2026-11-20"))
  }

  @Test func `the keys of notices, reports and registers that scripts rely on are these`() {
    #expect(
      PaperFacts.notice.map(\.key) == [
        "unit", "side", "month", "from", "to", "due", "state", "made", "delivered", "put_down", "late_by",
        "open_items",
      ])
    #expect(
      PaperFacts.report.map(\.key) == [
        "unit", "half", "due", "state", "document_number", "title", "sent_main_office",
        "sent_discipline_office", "late_by",
      ])
    #expect(
      PaperFacts.paper.map(\.key) == [
        "paper_file", "number", "date", "title", "pages", "place", "filed", "state", "voided",
      ])
  }
}

@Suite struct `The calendar file` {
  private func file(_ events: [CalendarFile.Event]) -> String {
    let stamp = Instant(Moment(day: PaperExample.day("2026-06-26"), minute: 425), second: 7)
    return String(
      decoding: CalendarFile(title: "期限", store: Digest(of: [1]), at: stamp, events).bytes, as: UTF8.self)
  }

  private func event(_ title: String, alarm: Int? = 5) -> CalendarFile.Event {
    CalendarFile.Event(
      name: "Z-02#2.2026.main.CZJ", day: PaperExample.day("2026-12-31"), title: title, alarm: alarm)
  }

  @Test func `a deadline is an all-day event with an alarm at nine, five days before`() {
    #expect(
      file([event("专题研究")])
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//jishi//deadlines//ZH", "CALSCALE:GREGORIAN",
          "METHOD:PUBLISH", "X-WR-CALNAME:期限", "BEGIN:VEVENT", "UID:Z-02#2.2026.main.CZJ@4bf5122f.jishi",
          "DTSTAMP:20260625T230507Z", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101",
          "SUMMARY:专题研究", "TRANSP:TRANSPARENT", "STATUS:CONFIRMED", "BEGIN:VALARM", "ACTION:DISPLAY",
          "DESCRIPTION:专题研究", "TRIGGER:-P4DT15H", "END:VALARM", "END:VEVENT", "END:VCALENDAR", "",
        ].joined(separator: "\r\n"))
  }

  @Test func `lines have at most 75 octets and cut no character`() {
    let text = file([event(String(repeating: "记实abc𠮷", count: 40))])
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(text.replacingOccurrences(of: "\r\n ", with: "").contains(String(repeating: "记实abc𠮷", count: 40)))
    #expect(!text.contains("\u{FFFD}"))
  }

  @Test func `commas, semicolons, backslashes and line breaks are escaped`() {
    #expect(file([event(#"甲,乙;丙\丁"# + "\n戊", alarm: nil)]).contains(#"SUMMARY:甲\,乙\;丙\\丁\n戊"#))
  }

  @Test func `what is recorded rings no more, and what is exempt is cancelled`() {
    let unit = OrganisationUnit(
      code: "CZJ", name: "示范市财政局", kind: .cityDepartment, group: .cityUnit, mainBody: "党组",
      displayOrder: 1, start: PaperExample.day("2025-01-01"))
    let calendar = DeadlineCalendar(unit, profile: .proposed, calendar: WorkCalendar(), language: .chinese)
    var duty = DutyOccurrence(
      unit: "CZJ", side: .main, year: 2026, name: OccurrenceName(code: "Z-02", ordinal: 2), title: "专题研究",
      kind: .common, subject: DutySubject(kind: .team), from: PaperExample.day("2026-01-01"),
      due: PaperExample.day("2026-06-30"), madeOn: PaperExample.day("2026-01-01"), points: 100, evidence: [],
      records: 0)
    #expect(calendar.event(of: duty).alarm == 5)
    duty.exemption = "机构改革"
    #expect(calendar.event(of: duty).alarm == nil)
    #expect(calendar.event(of: duty).isCancelled)
  }

  @Test func `R-137 R-143 notices and reports have their deadlines in it`() {
    let unit = OrganisationUnit(
      code: "CZJ", name: "示范市财政局", kind: .cityDepartment, mainBody: "党组", displayOrder: 1,
      start: PaperExample.day("2025-01-01"))
    let events = DeadlineCalendar(unit, profile: .proposed, calendar: WorkCalendar(), language: .chinese)
      .papers(of: .main, year: 2026)
    #expect(events.count == 14)
    #expect(events[9].day == PaperExample.day("2026-10-25"))
    #expect(events.suffix(2).map(\.day) == [PaperExample.day("2026-06-30"), PaperExample.day("2026-12-31")])
  }
}
