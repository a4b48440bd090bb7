import Records
import Reports

/// A notice and a report for the papers to print.
enum PaperExample {
  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  static let around = PaperSurroundings(
    isPractice: false, unitName: "示范市财政局", mainBody: "示范市财政局党组", supervisionBody: "派驻纪检组",
    printedOn: day("2026-11-20"))
  static let month = Month("2026-11") ?? Month(index: 0)
  static let heads = [
    ChainHead(chain: "CZJ/main", number: 41, digest: Digest(of: [1])),
    ChainHead(chain: "office/main", number: 3, digest: Digest(of: [2])),
  ]

  static let contents = NoticeContents(
    figures: NoticeFigures(
      records: 2, enteredLate: 1, due: 3, done: 2, late: 0, overdue: 1, exempt: 0, alerts: 2),
    records: [
      NoticeLine(number: Example.number, date: day("2026-11-05"), title: "专题研究会议"),
      NoticeLine(
        number: RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 8), date: day("2026-11-12"),
        title: "廉政谈话", lateBy: 2),
    ],
    overdue: [
      NoticeDuty(occurrence: OccurrenceName(code: "Z-01", ordinal: 10), title: "月度学习", due: day("2026-10-31"))
    ],
    next: [
      NoticeDuty(occurrence: OccurrenceName(code: "Z-03", ordinal: 4), title: "季度分析", due: day("2026-12-31"))
    ])

  static let notice = NoticeDetail(
    standing: NoticeStanding(
      unit: "CZJ", unitName: "示范市财政局", side: .main, month: month, due: day("2026-11-25"),
      state: .delivered, period: NoticePeriod(from: day("2026-10-21"), to: day("2026-11-20")),
      madeOn: day("2026-11-20"), deliveredOn: day("2026-11-26"), putDownOn: day("2026-11-26"), lateBy: 1,
      openItems: 1),
    body: NoticeMade(
      month: month, from: day("2026-10-21"), to: day("2026-11-20"), due: day("2026-11-25"),
      contents: contents, heads: heads), madeBy: "林晓岚",
    madeAt: Instant(Moment(day: day("2026-11-20"), minute: 600)),
    entry: ChainHead(chain: "CZJ/main", number: 42, digest: Digest(of: [3])),
    deliveries: [
      NoticeDelivery(
        recipient: "zhang", name: "张建国", on: day("2026-11-26"), way: .onPaper, isCopy: false, lateBy: 1,
        putDownAt: Instant(Moment(day: day("2026-11-26"), minute: 540)))
    ],
    instructions: [
      NoticeInstruction(
        by: "张建国", at: Instant(Moment(day: day("2026-11-26"), minute: 600)), text: "抓紧补齐。",
        items: [FollowUpItem(number: 1, text: "补齐十月学习")])
    ])
}
