import Records

/// The monthly notice to the head on paper, with the figures that are frozen in its entry (R-136, R-142).
package struct NoticePaper: Sendable {
  private let around: PaperSurroundings
  private let language: Language

  package init(_ around: PaperSurroundings, language: Language) {
    self.around = around
    self.language = language
  }

  /// A notice that was made.
  ///
  /// - Parameter heads: the names of the heads to whom it goes.
  package func layout(of detail: NoticeDetail, heads: [String]) -> SheetLayout {
    let standing = detail.standing
    var sheet = SheetLayout()
    begin(&sheet, standing.month, standing.side, to: heads)
    let period = NoticePeriod(from: detail.body.from, to: detail.body.to)
    report(detail.body.contents, period, in: &sheet)
    deliveries(detail, in: &sheet)
    for instruction in detail.instructions { self.instruction(instruction, in: &sheet) }
    sheet.closing(around.body(standing.side))
    sheet.closing(language.say("记录员 \(detail.madeBy)", "recorder \(detail.madeBy)"))
    sheet.closing(detail.madeAt.day.written(in: language))
    around.end(&sheet, madeFrom: detail.body.heads, entry: detail.entry, language)
    return sheet
  }

  /// A notice as it would be made now; it says so, and can be delivered to nobody.
  package func layout(
    of preview: NoticePreview, _ month: Month, _ side: Side, heads: [String]
  ) -> SheetLayout {
    var sheet = SheetLayout()
    begin(&sheet, month, side, to: heads)
    sheet.centre(language.say("（预览，尚未编制，不作送达之用）", "(preview, not made yet, not to be delivered)"))
    report(preview.contents, preview.period, in: &sheet)
    around.end(&sheet, madeFrom: preview.heads, entry: nil, language)
    return sheet
  }

  private func begin(_ sheet: inout SheetLayout, _ month: Month, _ side: Side, to heads: [String]) {
    sheet.title(
      language.say(
        "\(around.unitName)\n\(month.spoken(in: .chinese))\(side.name(in: .chinese))记实情况报告",
        "\(around.unitName)\nrecords of the \(side.name(in: .english)), \(month)"))
    around.markPractice(&sheet, language)
    let names =
      heads.isEmpty ? language.say("主要负责人", "The head") : language.list(heads)
    sheet.address(language.say("\(names)：", "To \(names):"))
  }

  private func report(_ contents: NoticeContents, _ period: NoticePeriod, in sheet: inout SheetLayout) {
    let figures = contents.figures
    let (from, to) = (period.from.written(in: language), period.to.written(in: language))
    sheet.paragraph(
      language.say(
        "现将\(from)至\(to)的记实情况报告如下。", "The records from \(from) to \(to) are reported as follows."))
    sheet.heading(language.say("一、基本情况", "1. Figures"))
    sheet.paragraph(
      language.say(
        "本期录入记实 \(figures.records) 件，其中逾期录入 \(figures.enteredLate) 件。本期到期事项 \(figures.due) 项，"
          + "已完成 \(figures.done) 项，其中逾期完成 \(figures.late) 项；另免除 \(figures.exempt) 项。",
        "Records entered: \(figures.records), of these late: \(figures.enteredLate). Duties due: \(figures.due); "
          + "done: \(figures.done), of these late: \(figures.late); exempt besides: \(figures.exempt)."))
    sheet.paragraph(
      language.say(
        "截至\(to)，逾期未完成事项 \(figures.overdue) 项，未消除的预警 \(figures.alerts) 条。",
        "On \(to), overdue: \(figures.overdue); open alerts: \(figures.alerts)."))
    sheet.heading(language.say("二、本期记实", "2. Records"))
    records(contents.records, in: &sheet)
    sheet.heading(language.say("三、逾期未完成的事项", "3. Overdue duties"))
    duties(contents.overdue, in: &sheet)
    sheet.heading(language.say("四、下一步到期的事项", "4. Duties due next"))
    duties(contents.next, in: &sheet)
  }

  private func records(_ lines: [NoticeLine], in sheet: inout SheetLayout) {
    if lines.isEmpty { sheet.paragraph(language.say("本期没有新录入的记实。", "None were entered.")) }
    sheet.table(
      [
        TextTable.Column(language.say("序号", "no."), isFigure: true),
        TextTable.Column(language.say("编号", "number")), TextTable.Column(language.say("日期", "day")),
        TextTable.Column(language.say("事项", "matter")),
      ],
      lines.enumerated().map { index, line in
        let late = line.lateBy.map { days in
          language.say("（逾期录入 \(days) 个工作日）", " (\(TimeLeft.workingDays(-days).sentence(in: .english)))")
        }
        return ["\(index + 1)", line.number.description, "\(line.date)", line.title + (late ?? "")]
      })
  }

  private func duties(_ duties: [NoticeDuty], in sheet: inout SheetLayout) {
    if duties.isEmpty { sheet.paragraph(language.say("没有。", "None.")) }
    sheet.table(
      [
        TextTable.Column(language.say("序号", "no."), isFigure: true),
        TextTable.Column(language.say("编号", "duty")), TextTable.Column(language.say("期限", "due")),
        TextTable.Column(language.say("事项", "matter")),
      ],
      duties.enumerated().map { ["\($0 + 1)", "\($1.occurrence)", $1.due.spoken(in: language), $1.title] })
  }

  private func deliveries(_ detail: NoticeDetail, in sheet: inout SheetLayout) {
    guard !detail.deliveries.isEmpty else { return }
    sheet.heading(language.say("五、送达", "5. Delivery"))
    for delivery in detail.deliveries {
      var text = "\(delivery.on.spoken(in: language))  \(delivery.way.name(in: language))"
      if delivery.isCopy { text += language.say("  抄送", "  copy") }
      if let days = delivery.lateBy { text += "  " + TimeLeft.days(-days).sentence(in: language) }
      if delivery.putDownAt.day != delivery.on {
        text += language.say("  登记于 \(delivery.putDownAt.day)", "  put down on \(delivery.putDownAt.day)")
      }
      sheet.field(delivery.name, text)
    }
  }

  private func instruction(_ instruction: NoticeInstruction, in sheet: inout SheetLayout) {
    sheet.heading(language.say("批示", "Instruction"))
    sheet.paragraph("\(instruction.text)")
    sheet.paragraph("\(instruction.by)  \(instruction.at.moment)")
    for item in instruction.items {
      let done = item.doneAt.map { at in
        let who = item.doneBy.map { " \($0)" } ?? ""
        return language.say(
          "已落实 \(at.day)\(who)：\(item.note ?? "")", "done \(at.day)\(who): \(item.note ?? "")")
      }
      sheet.field(
        language.say("第 \(item.number) 项", "item \(item.number)"),
        item.text + "\n" + (done ?? language.say("待落实", "to be done")))
    }
  }
}

/// What the store says around a notice, a report or a list of a unit.
package struct PaperSurroundings: Sendable {
  package var isPractice: Bool
  package var unitName: String
  package var mainBody: String
  package var supervisionBody: String?
  package var checkpoint: Checkpoint?
  package var printedOn: Day

  package init(
    isPractice: Bool, unitName: String, mainBody: String, supervisionBody: String? = nil,
    checkpoint: Checkpoint? = nil, printedOn: Day
  ) {
    self.isPractice = isPractice
    self.unitName = unitName
    self.mainBody = mainBody
    self.supervisionBody = supervisionBody
    self.checkpoint = checkpoint
    self.printedOn = printedOn
  }

  func body(_ side: Side) -> String { side == .main ? mainBody : supervisionBody ?? unitName }

  func markPractice(_ sheet: inout SheetLayout, _ language: Language) {
    if isPractice { sheet.centre(language.say("练习城市，不是真实记录", "practice city, not a real record")) }
  }

  /// The foot: what the paper was made from, its own entry, the last checkpoint.
  func end(
    _ sheet: inout SheetLayout, madeFrom heads: [ChainHead] = [], entry: ChainHead?, _ language: Language
  ) {
    sheet.gap()
    sheet.rule("=")
    if !heads.isEmpty {
      let places = heads.map { "\($0.chain) \($0.number) \($0.digest.short)" }
      sheet.proof(
        language.say("依据：", "made from: ") + places.joined(separator: language.say("；", "; ")))
    }
    let mark = ProofMark(entry: entry, checkpoint: checkpoint, printedOn: printedOn)
    for line in mark.lines(in: language) { sheet.proof(line) }
  }
}
