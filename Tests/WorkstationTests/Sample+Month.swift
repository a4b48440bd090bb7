import Records
import TerminalUI
import Workstation

/// The notices and reports of the sample city in June 2026, and what was done with them in a test.
struct SamplePapers {
  var june = NoticeState.due
  var deliveries: [NoticeDelivery] = []
  var instructions: [NoticeInstruction] = []
  var report = ReportState.due
  var sent: [ReportRecipient: Day] = [:]
  /// Alerts besides the usual ones.
  var alerts: [Alert] = []
}

// How a unit's months stand: told until May, April's notice late; June's still to be made.
extension Sample {
  static func month(_ ordinal: Int) -> Month { Month(year: 2026, ordinal: ordinal) ?? Month(index: 0) }

  /// The record at a notice's place, with what it told.
  static let noticeContents = NoticeContents(
    figures: NoticeFigures(
      records: 3, enteredLate: 1, due: 4, done: 3, late: 1, overdue: 1, exempt: 0, alerts: 3),
    records: [
      (9, "2026-05-26", "警示教育大会", nil), (10, "2026-06-03", "谈心谈话（李红）", 2),
      (11, "2026-06-11", "廉政风险排查部署会", nil),
    ].map { serial, date, title, late in
      NoticeLine(
        number: RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: serial), date: day(date),
        title: title,
        lateBy: late)
    },
    overdue: [
      NoticeDuty(
        occurrence: OccurrenceName(code: "Z-02", ordinal: 2), title: "第二季度专题研究会议", due: day("2026-06-25"))
    ],
    next: [
      NoticeDuty(occurrence: OccurrenceName(code: "Z-03", ordinal: 1), title: "廉政教育", due: day("2026-06-30")),
      NoticeDuty(occurrence: OccurrenceName(code: "Z-09", ordinal: 3), title: "谈心谈话", due: day("2026-07-31")),
    ])

  func notice(_ month: Month, _ side: Side = .main) -> NoticeStanding {
    let unit = Sample.unit
    let due = month.day(25)
    func standing(_ state: NoticeState, delivered: Day? = nil, late: Int? = nil, open: Int = 0)
      -> NoticeStanding
    {
      NoticeStanding(
        unit: unit.code, unitName: unit.name, side: side, month: month, due: due, state: state,
        period: state == .due ? nil : NoticePeriod(from: month.previous.day(25), to: month.day(24)),
        madeOn: state == .due ? nil : month.day(24), deliveredOn: delivered, putDownOn: delivered,
        lateBy: late,
        openItems: open)
    }
    switch month.ordinal {
    case 4: return standing(.delivered, delivered: month.day(27), late: 2)
    case 5: return standing(.delivered, delivered: month.day(24), open: side == .main ? 1 : 0)
    case 6:
      let open = papers.instructions.flatMap(\.items).count { $0.doneAt == nil }
      return papers.june == .delivered
        ? standing(.delivered, delivered: today.day, late: 1, open: open)
        : standing(side == .main ? papers.june : .made, late: 1)
    default: return standing(.delivered, delivered: month.day(23))
    }
  }

  func noticeDetail(_ month: Month, _ side: Side) -> NoticeDetail {
    let standing = notice(month, side)
    let period = standing.period ?? NoticePeriod(from: month.previous.day(25), to: month.day(24))
    let at = Instant(Moment(day: month.day(24), minute: 600))
    let may = NoticeInstruction(
      by: "张建国", at: at + 3_600, text: "两项都要抓紧，月底前办完。",
      items: [
        FollowUpItem(
          number: 1, text: "补开五月专题研究会", doneAt: at + 90_000, doneBy: "林晓岚", note: "已于 5 月 25 日召开"),
        FollowUpItem(number: 2, text: "安排班子成员廉政谈话"),
      ])
    let delivered = standing.deliveredOn.map {
      NoticeDelivery(
        recipient: "ZJG", name: "张建国", on: $0, way: .onScreen, isCopy: false, lateBy: standing.lateBy,
        putDownAt: Instant(Moment(day: $0, minute: 660)))
    }
    return NoticeDetail(
      standing: standing,
      body: NoticeMade(
        month: month, from: period.from, to: period.to, due: standing.due, contents: Sample.noticeContents,
        heads: [ChainHead(chain: "CZJ/main", number: 40, digest: Sample.digest(3))]),
      madeBy: "林晓岚", madeAt: at,
      entry: ChainHead(chain: "CZJ/main", number: 41, digest: Sample.digest(4)),
      deliveries: month.ordinal == 6 && side == .main ? papers.deliveries : delivered.map { [$0] } ?? [],
      instructions: month.ordinal == 6
        ? papers.instructions : month.ordinal == 5 && side == .main ? [may] : [])
  }

  func noticePreview(_ month: Month) -> NoticePreview {
    NoticePreview(
      period: NoticePeriod(from: Sample.day("2026-05-25"), to: today.day), due: month.day(25),
      contents: Sample.noticeContents,
      heads: [ChainHead(chain: "CZJ/main", number: 40, digest: Sample.digest(3))])
  }

  func report(_ half: HalfYear) -> ReportStanding {
    let isRegistered = papers.report != .due
    return ReportStanding(
      unit: "CZJ", unitName: Sample.unit.name, half: half, due: half.lastDay, state: papers.report,
      documentNumber: isRegistered ? "示财党〔2026〕18号" : nil, title: isRegistered ? "上半年落实责任情况的报告" : nil,
      sent: papers.sent)
  }

  func reportDetail(_ half: HalfYear) -> ReportDetail {
    let standing = report(half)
    var rows = ReportFigures.rows(of: Side.allCases)
    for index in rows.indices {
      (rows[index].records, rows[index].due, rows[index].done) = (index + 3, index + 2, index + 1)
    }
    let body = ReportRegistered(
      half: half, documentNumber: standing.documentNumber ?? "", title: standing.title ?? "",
      dated: today.day,
      text: EvidenceItem(
        kind: .document, caption: "", name: "半年报告.docx", size: 49_152, sha256: Sample.digest(5),
        mediaType: "application/octet-stream", addedAt: Instant(today)), cutOff: today.day, due: half.lastDay,
      figures: rows, heads: [])
    let registered = ReportDetail.Registration(
      body: body, by: "林晓岚", at: Instant(today),
      entry: ChainHead(chain: "CZJ/main", number: 50, digest: Sample.digest(6)),
      signing: papers.report == .signed || papers.report == .sent ? signing : nil)
    return ReportDetail(
      standing: standing, cutOff: today.day, figures: rows,
      heads: [ChainHead(chain: "CZJ/main", number: 49, digest: Sample.digest(7))],
      registered: papers.report == .due ? nil : registered)
  }

  func cityNotices(_ query: NoticeQuery) -> [NoticeStanding] {
    let (due, month) = (query.month.day(25), query.month)
    return (cityUnits ?? Sample.units).enumerated().flatMap { place, unit in
      unit.sides.filter { query.side == nil || $0 == query.side }.map { side in
        var standing = NoticeStanding(
          unit: unit.code, unitName: unit.name, side: side, month: month, due: due, state: .due, lateBy: 1)
        guard place % 4 != 0 else { return standing }
        (standing.state, standing.madeOn, standing.lateBy) = (.made, month.day(23), 1)
        guard place % 4 != 3 else { return standing }
        standing.state = .delivered
        standing.deliveredOn = month.day(place % 4 == 1 ? 24 : 26)
        standing.lateBy = place % 4 == 1 ? nil : 1
        standing.openItems = place % 4 == 1 ? 2 : 0
        return standing
      }
    }
  }

  func cityReports(_ half: HalfYear) -> [ReportStanding] {
    (cityUnits ?? Sample.units).enumerated().map { place, unit in
      let sent = half.lastDay - 10 + place * 3
      return place % 3 == 0
        ? ReportStanding(
          unit: unit.code, unitName: unit.name, half: half, due: half.lastDay, state: .due, lateBy: 178)
        : ReportStanding(
          unit: unit.code, unitName: unit.name, half: half, due: half.lastDay,
          state: place % 3 == 1 ? .signed : .sent, documentNumber: "〔2025〕\(place + 10)号",
          title: "下半年落实责任情况的报告",
          sent: place % 3 == 1 ? [.mainOffice: sent] : [.mainOffice: sent, .disciplineOffice: sent + 4],
          lateBy: place % 3 == 1 ? 178 : max(0, place - 4) > 0 ? place - 4 : nil)
    }
  }

  /// What acts do to notices and reports.
  mutating func take(_ act: Act) {
    scores.take(act)
    assessed.take(act)
    switch act {
    case .makeNotice: papers.june = .made
    case .deliverNotice(_, _, _, let person, let day, let way):
      papers.june = .delivered
      papers.deliveries.append(
        NoticeDelivery(
          recipient: person, name: person == "ZJG" ? "张建国" : person.rawValue, on: day, way: way,
          isCopy: false,
          lateBy: 1, putDownAt: Instant(today)))
    case .instructNotice(_, _, _, let text, let items):
      papers.instructions.append(
        NoticeInstruction(
          by: "张建国", at: Instant(today), text: text,
          items: (items.isEmpty ? [text] : items).enumerated().map { FollowUpItem(number: $0 + 1, text: $1) })
      )
    case .followUp(_, _, _, let number, let note):
      for place in papers.instructions.indices {
        for item in papers.instructions[place].items.indices
        where papers.instructions[place].items[item].number == number {
          papers.instructions[place].items[item].doneAt = Instant(today)
          papers.instructions[place].items[item].doneBy = "林晓岚"
          papers.instructions[place].items[item].note = note
        }
      }
    case .registerReport: papers.report = .drafted
    case .signReport: papers.report = .signed
    case .sendReport(_, _, let office, let day):
      papers.sent[office] = day
      if papers.sent.count == ReportRecipient.allCases.count { papers.report = .sent }
    default: break
    }
  }
}
