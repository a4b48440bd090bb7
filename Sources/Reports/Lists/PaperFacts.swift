import Records

/// What the lists of notices, reports and paper files tell.
package enum PaperFacts {
  /// How units stand with the notices of a month.
  package static let notice: [Fact<NoticeStanding>] = [
    Fact("unit", "单位", "unit", { .of($0.unit) }) { standing, _ in standing.unitName }.named()
      .shown(width: 14, weight: 1, isFound: true),
    Fact("side", "方面", "side", { .text($0.side.rawValue) }) { $0.side.shortName(in: $1) }
      .shown(width: 4, english: 11),
    Fact("month", "月份", "month") { .of($0.month) },
    Fact("from") { .of($0.period?.from) },
    Fact("to", "截止", "cut-off") { .of($0.period?.to) },
    Fact("due", "时限", "due", { .of($0.due) }) { $0.due.spoken(in: $1) },
    Fact("state", "状态", "state", { .text($0.stateWord) }) { $0.stateName(in: $1) },
    Fact("made", "编制", "made") { .of($0.madeOn) }
      .shown(width: 5, place: 2) { standing, _ in standing.madeOn?.withoutYear ?? "" },
    Fact("delivered", "送达", "delivered") { .of($0.deliveredOn) }
      .shown(width: 5, english: 9, place: 2) { standing, _ in standing.deliveredOn?.withoutYear ?? "" },
    Fact("put_down") { .of($0.putDownOn) },
    Fact("late_by", "逾期天数", "days late", isFigure: true) { .optional($0.lateBy) }
      .toned { _ in .alert }.shown("逾期天数", "Late", width: 8, english: 4, place: 2),
    Fact("open_items", "待落实", "open items", isFigure: true) { .integer($0.openItems) }
      .shown("待落实", "Open", width: 6, english: 5, place: 2) { standing, _ in
        standing.openItems > 0 ? "\(standing.openItems)" : ""
      },
  ]

  /// How units stand with the reports of a half-year.
  package static let report: [Fact<ReportStanding>] = [
    Fact("unit", "单位", "unit", { .of($0.unit) }) { standing, _ in standing.unitName }.named()
      .shown(width: 12, weight: 1, isFound: true),
    Fact("half", "半年", "half-year") { .of($0.half) },
    Fact("due", "时限", "due", { .of($0.due) }) { $0.due?.spoken(in: $1) ?? "" },
    Fact("state", "状态", "state", { .text($0.stateWord) }) { $0.stateName(in: $1) },
    Fact("document_number", "文号", "document") { .optional($0.documentNumber) }
      .shown(width: 18, english: 16, weight: 1, isFound: true),
    Fact("title") { .optional($0.title) }
      .toned { _ in .dim }.shown("标题", "Title", width: 20, weight: 1, place: 3),
    Fact("sent_main_office", "报主体办", "main office") { .of($0.sent[.mainOffice]) }
      .shown("报主体办", "Main", width: 8, english: 6, place: 2) { standing, _ in
        standing.sent[.mainOffice]?.withoutYear ?? ""
      },
    Fact("sent_discipline_office", "报纪委办", "discipline office") { .of($0.sent[.disciplineOffice]) }
      .shown("报纪委办", "Disc.", width: 8, english: 6, place: 2) { standing, _ in
        standing.sent[.disciplineOffice]?.withoutYear ?? ""
      },
    Fact("late_by", "逾期天数", "days late", isFigure: true) { .optional($0.lateBy) }
      .toned { _ in .alert }.shown("逾期天数", "Late", width: 8, english: 4, place: 2),
  ]

  /// A unit's register of paper files.
  package static let paper: [Fact<PaperLine>] = [
    Fact("paper_file", "档号", "file", { .of($0.paper.file?.number) }) {
      $0.paper.file?.number ?? $0.paper.name(in: $1)
    },
    Fact("number", "记实编号", "record") { .of($0.number) },
    Fact("date", "日期", "day") { .of($0.date) },
    Fact("title", "事项", "matter", { .text($0.title) }) {
      $0.title + ($0.voided ? $1.say("（已作废）", " (voided)") : "")
    },
    Fact("pages", "页数", "pages", isFigure: true) { .optional($0.paper.file?.pages) },
    Fact("place", "存放地点", "place") { .of($0.paper.file?.location) },
    Fact("filed") { .of($0.filedOn) },
    Fact("state") { .text($0.paper.word) },
    Fact("voided") { .flag($0.voided) },
  ]

  /// A statistical row of a half-yearly report.
  package static let figures: [Fact<ReportFigures>] = [
    Fact("side", "方面", "side", { .text($0.side.rawValue) }) { $0.side.shortName(in: $1) },
    Fact("subject", "履责主体", "subject", { .text($0.subject.rawValue) }) { $0.subject.name(in: $1) },
    Fact("records", "记实", "records", isFigure: true) { .integer($0.records) },
    Fact("due", "到期", "due", isFigure: true) { .integer($0.due) },
    Fact("done", "完成", "done", isFigure: true) { .integer($0.done) },
    Fact("late", "逾期完成", "late", isFigure: true) { .integer($0.late) },
    Fact("overdue", "逾期未完成", "overdue", isFigure: true) { .integer($0.overdue) },
    Fact("exempt", "免除", "exempt", isFigure: true) { .integer($0.exempt) },
  ]

  /// A line of a notice as a table: figures, records and duties, told apart by `part`.
  package static let line: [Fact<NoticeRow>] = [
    Fact("side", "方面", "side", { .text($0.side.rawValue) }) { $0.side.shortName(in: $1) },
    Fact("part", "部分", "part") { .text($0.part) },
    Fact("name", "编号", "name") { .text($0.name) },
    Fact("date", "日期", "day") { .of($0.date) },
    Fact("title", "事项", "matter") { .text($0.title) },
    Fact("value", "数", "value", isFigure: true) { .optional($0.value) },
  ]
}

/// A line of a notice written as a table.
package struct NoticeRow: Hashable, Sendable {
  var side: Side
  /// figure, record, overdue or next.
  var part: String
  var name: String
  var date: Day?
  var title: String
  var value: Int?

  /// All lines of a notice, in the order in which it tells them.
  package static func rows(of contents: NoticeContents, _ side: Side) -> [NoticeRow] {
    contents.figures.named.map { NoticeRow(side: side, part: "figure", name: $0, title: "", value: $1) }
      + contents.records.map {
        NoticeRow(
          side: side, part: "record", name: "\($0.number)", date: $0.date, title: $0.title, value: $0.lateBy)
      }
      + contents.overdue.map {
        NoticeRow(side: side, part: "overdue", name: "\($0.occurrence)", date: $0.due, title: $0.title)
      }
      + contents.next.map {
        NoticeRow(side: side, part: "next", name: "\($0.occurrence)", date: $0.due, title: $0.title)
      }
  }
}

extension NoticeFigures {
  /// The figures under the keys that scripts rely on.
  var named: KeyValuePairs<String, Int> {
    [
      "records": records, "entered_late": enteredLate, "due": due, "done": done, "late": late,
      "overdue": overdue, "exempt": exempt, "alerts": alerts,
    ]
  }
}

extension PaperState {
  /// The paper file, where its number is known.
  var file: PaperFile? { if case .filed(let file) = self { file } else { nil } }
  var word: String {
    switch self {
    case .filed: "filed"
    case .none: "none"
    case .pending: "pending"
    }
  }
}

/// Notices and reports as scripts take them.
package enum PaperJSON {
  package static func contents(_ contents: NoticeContents) -> [JSONText.Member] {
    [
      .init(
        key: "figures",
        value: .object(contents.figures.named.map { .init(key: $0, value: .integer($1)) })),
      .init(
        key: "records",
        value: .list(
          contents.records.map {
            .object([
              "number": .of($0.number), "date": .of($0.date), "title": .text($0.title),
              "late_by": .optional($0.lateBy),
            ])
          })),
      .init(key: "overdue", value: .list(contents.overdue.map(duty))),
      .init(key: "next", value: .list(contents.next.map(duty))),
    ]
  }

  private static func duty(_ duty: NoticeDuty) -> JSONText {
    .object(["duty": .of(duty.occurrence), "title": .text(duty.title), "due": .of(duty.due)])
  }

  /// A notice that was made.
  package static func notice(_ detail: NoticeDetail) -> JSONText {
    let facts = PaperFacts.notice.map { JSONText.Member(key: $0.key, value: $0.value(detail.standing)) }
    let deliveries = detail.deliveries.map { delivery in
      JSONText.object([
        "recipient": .of(delivery.recipient), "name": .text(delivery.name), "on": .of(delivery.on),
        "way": .text(delivery.way.rawValue), "copy": .flag(delivery.isCopy),
        "late_by": .optional(delivery.lateBy), "put_down": .of(delivery.putDownAt),
      ])
    }
    let instructions = detail.instructions.map { instruction in
      JSONText.object([
        "by": .text(instruction.by), "at": .of(instruction.at), "text": .text(instruction.text),
        "items": .list(
          instruction.items.map { item in
            .object([
              "item": .integer(item.number), "text": .text(item.text), "done": .of(item.doneAt),
              "done_by": .optional(item.doneBy), "note": .optional(item.note),
            ])
          }),
      ])
    }
    let rest: [JSONText.Member] = [
      .init(key: "deliveries", value: .list(deliveries)),
      .init(key: "instructions", value: .list(instructions)),
      .init(key: "heads", value: .list(detail.body.heads.map(CheckpointDocument.head))),
      .init(key: "entry", value: CheckpointDocument.head(detail.entry)),
    ]
    return .object(facts + contents(detail.body.contents) + rest)
  }

  /// A notice as it would be made now.
  package static func preview(_ preview: NoticePreview) -> JSONText {
    let head: [JSONText.Member] = [
      .init(key: "state", value: .text(NoticeState.due.rawValue)),
      .init(key: "from", value: .of(preview.period.from)), .init(key: "to", value: .of(preview.period.to)),
      .init(key: "due", value: .of(preview.due)),
    ]
    return .object(head + contents(preview.contents))
  }

  /// A half-yearly report.
  package static func report(_ detail: ReportDetail) -> JSONText {
    let facts = PaperFacts.report.map { JSONText.Member(key: $0.key, value: $0.value(detail.standing)) }
    let rows = detail.figures.map { row in
      JSONText.object(PaperFacts.figures.map { .init(key: $0.key, value: $0.value(row)) })
    }
    let rest: [JSONText.Member] = [
      .init(key: "cut_off", value: .of(detail.cutOff)), .init(key: "figures", value: .list(rows)),
      .init(key: "signed_by", value: .optional(detail.registered?.signing?.name)),
      .init(key: "keyed_in_by", value: .optional(detail.registered?.signing?.keyedInBy)),
      .init(key: "text", value: .of(detail.registered?.body.text.sha256)),
      .init(key: "entry", value: detail.registered.map { CheckpointDocument.head($0.entry) } ?? .none),
    ]
    return .object(facts + rest)
  }
}
