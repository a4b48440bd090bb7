import Records

/// The half-yearly report on paper: its statistical part by side and kind of subject, and what became of it (R-145).
package struct ReportPaper: Sendable {
  private let around: PaperSurroundings
  private let language: Language

  package init(_ around: PaperSurroundings, language: Language) {
    self.around = around
    self.language = language
  }

  /// The report; before it is registered, a draft of its statistical part.
  package func layout(of detail: ReportDetail) -> SheetLayout {
    let standing = detail.standing
    var sheet = SheetLayout()
    sheet.title(
      detail.registered?.body.title
        ?? language.say(
          "\(around.unitName)\n\(standing.half.spoken(in: .chinese))落实党风廉政建设责任情况统计",
          "\(around.unitName)\nfigures on the two responsibilities, \(standing.half)"))
    if let number = standing.documentNumber { sheet.centre(number) }
    around.markPractice(&sheet, language)
    if detail.registered == nil {
      sheet.centre(language.say("（统计部分草稿，尚未登记）", "(draft of the statistical part, not registered yet)"))
    }
    sheet.address(
      ReportRecipient.allCases.map { $0.name(in: language) }.joined(separator: language.say("、", " and "))
        + language.say("：", ":"))
    sheet.paragraph(opening(standing.half, detail.cutOff))
    let sides = Side.allCases.filter { side in detail.figures.contains { $0.side == side } }
    for (index, side) in sides.enumerated() {
      sheet.heading(
        language.say(
          "\(["一", "二"][index % 2])、\(side.name(in: .chinese))", "\(index + 1). \(side.name(in: .english))"))
      statistics(detail.figures.filter { $0.side == side }, in: &sheet)
    }
    if let registered = detail.registered { registration(registered, standing, in: &sheet) }
    sheet.closing(around.unitName)
    sheet.closing((detail.registered?.body.dated ?? around.printedOn).written(in: language))
    around.end(&sheet, madeFrom: detail.heads, entry: detail.registered?.entry, language)
    return sheet
  }

  private func opening(_ half: HalfYear, _ cutOff: Day) -> String {
    let (from, to) = (half.firstDay.written(in: language), half.lastDay.written(in: language))
    let end = cutOff.written(in: language)
    return language.say(
      "现将\(from)至\(to)履行责任情况的统计数据报告如下，数据截至\(end)。",
      "The figures from \(from) to \(to) are reported as follows, as of \(end).")
  }

  private func statistics(_ rows: [ReportFigures], in sheet: inout SheetLayout) {
    var lines = rows.map { [$0.subject.name(in: language)] + cells($0) }
    if rows.count > 1, let total = ReportFigures.total(rows) {
      lines.append([language.say("合计", "total")] + cells(total))
    }
    let figures = [
      language.say("记实", "records"), language.say("到期", "due"), language.say("完成", "done"),
      language.say("逾期完成", "late"), language.say("逾期未完成", "overdue"), language.say("免除", "exempt"),
    ]
    sheet.table(
      [TextTable.Column(language.say("履责主体", "subject"))]
        + figures.map { TextTable.Column($0, isFigure: true) }, lines)
  }

  private func cells(_ row: ReportFigures) -> [String] {
    [row.records, row.due, row.done, row.late, row.overdue, row.exempt].map(String.init)
  }

  private func registration(
    _ registered: ReportDetail.Registration, _ standing: ReportStanding, in sheet: inout SheetLayout
  ) {
    sheet.heading(language.say("登记与报送", "Registration and sending"))
    let text = registered.body.text
    sheet.field(
      language.say("报告正文", "text"),
      "\(text.name)  \(ByteCount(text.size))\n\(EventSheet.grouped(text.sha256))")
    sheet.field(language.say("登记", "registered"), "\(registered.by)  \(registered.at.moment)")
    sheet.field(language.say("签发", "signed"), registered.signing.map(signing))
    if let due = standing.due { sheet.field(language.say("时限", "due"), due.spoken(in: language)) }
    for recipient in ReportRecipient.allCases {
      let day = standing.sent[recipient].map { day in
        let late = standing.due.flatMap { day > $0 ? TimeLeft.days($0 - day).sentence(in: language) : nil }
        return [day.spoken(in: language), late ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
      }
      sheet.field(
        language.say("报送", "sent"),
        "\(recipient.name(in: language))  \(day ?? language.say("尚未报送", "not sent yet"))")
    }
  }

  private func signing(_ signing: SigningFacts) -> String {
    var parts = [signing.name, signing.title]
    if signing.acting { parts.append(language.say("（代行）", "(acting)")) }
    if let paper = signing.paper {
      parts += ["\(paper.day)", signing.paperWay(in: language) ?? ""]
    } else {
      parts.append(signing.at.moment.description)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
