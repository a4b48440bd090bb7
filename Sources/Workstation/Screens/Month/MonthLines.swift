import Records
import TerminalUI

/// A notice or a report as it reads on the screen, with the same figures as on paper (R-142, R-145).
struct MonthLines {
  let language: Language
  let width: Int
  private(set) var lines: [Sheet.Line] = []

  init(_ language: Language, width: Int) {
    self.language = language
    self.width = width
  }

  private mutating func heading(_ chinese: String, _ english: String) {
    if !lines.isEmpty { lines.append(Sheet.Line("")) }
    lines.append(wrapped: language.say(chinese, english), width: width, role: .heading)
  }

  private mutating func field(_ chinese: String, _ english: String, _ text: String, role: Role = .text) {
    lines.append(language.say(chinese, english), text, width: width, labelWidth: 11, role: role)
  }

  private mutating func text(_ text: String, role: Role = .text) {
    lines.append(wrapped: text, width: width, role: role)
  }

  /// A sentence alone.
  mutating func add(_ sentence: String) { text(sentence, role: .dim) }

  /// A notice that was made: what became of it first, then what it tells.
  mutating func add(_ detail: NoticeDetail) {
    let standing = detail.standing
    begin(standing.month, standing.side)
    period(NoticePeriod(from: detail.body.from, to: detail.body.to), due: detail.body.due)
    field("编制", "made", "\(detail.madeAt.moment)  \(detail.madeBy)")
    if detail.deliveries.isEmpty { field("送达", "delivered", language.say("尚未送达", "not yet"), role: .warning) }
    for delivery in detail.deliveries {
      field(
        delivery.isCopy ? "抄送" : "送达", delivery.isCopy ? "copy" : "delivered", words(delivery),
        role: delivery.lateBy == nil ? .text : .alert)
    }
    figures(detail.body.contents.figures)
    for instruction in detail.instructions { add(instruction) }
    add(detail.body.contents)
  }

  /// A notice as it would be made now.
  mutating func add(_ preview: NoticePreview, _ month: Month, _ side: Side) {
    begin(month, side)
    text(language.say("预览，尚未编制", "preview, not made yet"), role: .warning)
    period(preview.period, due: preview.due)
    figures(preview.contents.figures)
    add(preview.contents)
  }

  private mutating func begin(_ month: Month, _ side: Side) {
    text("\(month.notice(in: language).asHeading)  \(side.name(in: language))", role: .heading)
  }

  private mutating func period(_ period: NoticePeriod, due: Day) {
    field(
      "期间", "period",
      language.say("\(period.from) 至 \(period.to)    时限 ", "\(period.from) to \(period.to)    due ")
        + due.spoken(in: language))
  }

  private func words(_ delivery: NoticeDelivery) -> String {
    var parts = [delivery.on.description, delivery.name, delivery.way.name(in: language)]
    if let days = delivery.lateBy { parts.append(TimeLeft.days(-days).sentence(in: language)) }
    if delivery.putDownAt.day != delivery.on {
      parts.append(
        language.say("\(delivery.putDownAt.day) 登记", "put down \(delivery.putDownAt.day)"))
    }
    return parts.joined(separator: "  ")
  }

  private mutating func figures(_ figures: NoticeFigures) {
    field(
      "记实", "records",
      language.say(
        "\(figures.records) 件，逾期录入 \(figures.enteredLate)",
        "\(figures.records), of these entered late \(figures.enteredLate)"))
    field(
      "本期到期", "due",
      language.say(
        "\(figures.due) 项，完成 \(figures.done)，逾期完成 \(figures.late)，另免除 \(figures.exempt)",
        "\(figures.due), done \(figures.done), of these late \(figures.late), exempt besides \(figures.exempt)"
      ))
    field(
      "截止日", "cut-off",
      language.say(
        "逾期未完成 \(figures.overdue) 项，预警 \(figures.alerts) 条",
        "overdue \(figures.overdue), alerts \(figures.alerts)"),
      role: figures.overdue > 0 ? .alert : .text)
  }

  private mutating func add(_ instruction: NoticeInstruction) {
    heading(
      "批示  \(instruction.by)  \(instruction.at.moment)",
      "Instruction  \(instruction.by)  \(instruction.at.moment)")
    text(instruction.text)
    for item in instruction.items {
      text("\(item.number). \(item.text)", role: .strong)
      if let at = item.doneAt {
        let who = [at.moment.description, item.doneBy ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
        text("   " + language.say("已落实  ", "done  ") + "\(who)  \(item.note ?? "")", role: .good)
      } else {
        text("   " + language.say("* 待落实", "* to be done"), role: .warning)
      }
    }
  }

  private mutating func add(_ contents: NoticeContents) {
    heading("本期记实", "Records")
    if contents.records.isEmpty { text(language.say("没有新录入的记实。", "None were entered."), role: .dim) }
    for line in contents.records {
      let late = line.lateBy.map { "  ! " + TimeLeft.workingDays(-$0).sentence(in: language) } ?? ""
      text("\(line.date)  \(line.number)  \(line.title)\(late)", role: line.lateBy == nil ? .text : .alert)
    }
    heading("逾期未完成的事项", "Overdue duties")
    add(contents.overdue, role: .alert)
    heading("下一步到期的事项", "Duties due next")
    add(contents.next, role: .text)
  }

  private mutating func add(_ duties: [NoticeDuty], role: Role) {
    if duties.isEmpty { text(language.say("没有。", "None."), role: .dim) }
    for duty in duties {
      text("\(duty.due.spoken(in: language))  \(duty.occurrence)  \(duty.title)", role: role)
    }
  }

  /// A half-year's report: its register, then its statistical part.
  mutating func add(_ detail: ReportDetail) {
    let standing = detail.standing
    text(standing.half.report(in: language).asHeading, role: .heading)
    if let due = standing.due { field("时限", "due", due.spoken(in: language)) }
    if let registered = detail.registered {
      field("文号", "number", registered.body.documentNumber)
      field("标题", "title", registered.body.title)
      let file = registered.body.text
      field("正文", "text", "\(file.name)  \(file.size.fileSize)")
      field("登记", "registered", "\(registered.at.moment)  \(registered.by)")
      field(
        "签发", "signed", registered.signing.map(words) ?? language.say("尚未签发", "not yet"),
        role: registered.signing == nil ? .warning : .text)
    } else {
      text(
        language.say("尚未登记；以下是统计部分草稿。", "Not registered yet; a draft of the statistical part:"),
        role: .warning)
    }
    for recipient in ReportRecipient.allCases where detail.registered != nil {
      let day = standing.sent[recipient]?.spoken(in: language)
      field(
        "报送", "sent", "\(recipient.name(in: language))  \(day ?? language.say("尚未报送", "not yet"))",
        role: day == nil ? .warning : .text)
    }
    for side in Side.allCases {
      let rows = detail.figures.filter { $0.side == side }
      if !rows.isEmpty { add(rows, side, cutOff: detail.cutOff) }
    }
  }

  private func words(_ signing: SigningFacts) -> String {
    var parts = [
      signing.paper?.day.description ?? signing.at.moment.description, signing.name, signing.title,
    ]
    if signing.acting { parts.append(language.say("代行", "acting")) }
    if let way = signing.paperWay(in: language) { parts.append(way) }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private mutating func add(_ rows: [ReportFigures], _ side: Side, cutOff: Day) {
    heading(
      "\(side.name(in: .chinese))  数据截至 \(cutOff)", "\(side.name(in: .english)), figures as of \(cutOff)")
    let label = language == .chinese ? 14 : 18
    let names = [
      language.say("记实", "records"), language.say("到期", "due"), language.say("完成", "done"),
      language.say("逾期完成", "late"), language.say("逾期未完", "overdue"), language.say("免除", "exempt"),
    ]
    func line(_ name: String, _ cells: [String]) -> String {
      cells.reduce(name.clipped(to: label - 1).padded(to: label)) { text, cell in
        text + String(repeating: " ", count: max(1, 9 - cell.columns)) + cell
      }
    }
    func cells(_ row: ReportFigures) -> [String] {
      [row.records, row.due, row.done, row.late, row.overdue, row.exempt].map(String.init)
    }
    lines.append(Sheet.Line(line("", names).clipped(to: width), role: .label))
    for row in rows {
      lines.append(Sheet.Line(line(row.subject.name(in: language), cells(row)).clipped(to: width)))
    }
    if rows.count > 1, let total = ReportFigures.total(rows) {
      lines.append(
        Sheet.Line(line(language.say("合计", "total"), cells(total)).clipped(to: width), role: .strong))
    }
  }
}

extension String {
  /// With a capital at its beginning, where its letters have any.
  var asHeading: String { prefix(1).uppercased() + dropFirst() }
}
