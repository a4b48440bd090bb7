import Records

/// An inspection on paper: what was ordered, how lists and ledgers stood, what was found and what came of it.
package struct InspectionPaper: Sendable {
  private let around: PaperSurroundings
  private let language: Language
  private let names: [UnitCode: String]

  /// - Parameter names: the names of the units that the person may see.
  package init(_ around: PaperSurroundings, names: [UnitCode: String], language: Language) {
    self.around = around
    self.names = names
    self.language = language
  }

  package func layout(of detail: InspectionDetail, on day: Day) -> SheetLayout {
    var sheet = SheetLayout()
    let body = detail.body
    sheet.title(
      language.say(
        "\(body.form.name(in: .chinese))情况", "\(body.form.name(in: .english)) inspection"))
    sheet.centre(body.name.description)
    around.markPractice(&sheet, language)
    sheet.field(language.say("组织单位", "organiser"), body.name.office.office(in: language))
    sheet.field(
      language.say("经办", "opened by"),
      "\(detail.organiserName)  \(detail.standing.openedOn.spoken(in: language))")
    sheet.field(language.say("依据", "basis"), body.basis)
    sheet.field(language.say("文号", "paper"), body.paperNumber)
    sheet.field(language.say("事由", "reason"), body.reason?.name(in: language))
    sheet.field(language.say("对象", "object"), body.object?.name(in: language))
    sheet.field(
      language.say("督查时段", "period"),
      language.say("\(body.from) 至 \(body.to)", "\(body.from) to \(body.to)"))
    sheet.field(language.say("单位", "units"), language.list(body.units.map { names[$0] ?? $0.rawValue }))
    if let snapshot = body.snapshot, !snapshot.isEmpty {
      sheet.heading(
        language.say(
          "责任清单和工作台账（\(detail.standing.openedOn)）", "Lists and ledgers on \(detail.standing.openedOn)"))
      sheet.table(snapshot, SupervisionFacts.snapshot(names), language)
    }
    sheet.heading(language.say("发现的问题", "Findings"))
    if detail.findings.isEmpty { sheet.paragraph(language.say("（没有）", "(none)")) }
    for finding in detail.findings.sorted(by: { $0.name < $1.name }) {
      self.finding(finding, on: day, in: &sheet)
    }
    sheet.heading(language.say("督查结果", "Result"))
    sheet.paragraph(detail.result ?? language.say("（尚未办结）", "(not closed yet)"))
    sheet.closing(body.name.office.office(in: language))
    sheet.closing((detail.standing.closedOn ?? day).written(in: language))
    around.end(&sheet, entry: detail.entry, language)
    return sheet
  }

  /// A finding alone, with all that was said of it.
  package func layout(of finding: FindingStanding, on day: Day) -> SheetLayout {
    var sheet = SheetLayout()
    sheet.title("\(finding.name)  \(finding.name.inspection.office.office(in: language))")
    sheet.gap()
    self.finding(finding, on: day, in: &sheet)
    return sheet
  }

  private func finding(_ finding: FindingStanding, on day: Day, in sheet: inout SheetLayout) {
    let side = finding.side.shortName(in: language)
    sheet.field(
      "#\(finding.name.number)",
      "\(finding.unitName)  \(side)  \(finding.gravity.name(in: language))  \(finding.state.name(in: language))\n"
        + finding.text)
    if let notice = finding.notice {
      sheet.field(language.say("整改要求", "demand"), notice.demand)
      let left = finding.daysLeft(on: day).map { TimeLeft.days($0).sentence(in: language) }
      sheet.field(
        language.say("整改期限", "due"),
        [notice.dueOn.spoken(in: language), left ?? ""].filter { !$0.isEmpty }.joined(separator: "  "))
    }
    for step in finding.steps {
      let ground = step.ground.map { " \($0.name(in: language))" } ?? ""
      sheet.field(
        step.state.name(in: language), "\(step.at.day)  \(step.whoName)\(ground)\n\(step.text)")
    }
    sheet.field(language.say("问责案号", "case"), finding.caseNumber)
    sheet.gap()
  }
}

/// A named bulletin on paper.
package struct BulletinPaper: Sendable {
  private let around: PaperSurroundings
  private let language: Language

  package init(_ around: PaperSurroundings, language: Language) {
    self.around = around
    self.language = language
  }

  /// - Parameter isPreview: whether it is not issued yet, and so has no number.
  package func layout(of bulletin: NamedBulletin, isPreview: Bool = false) -> SheetLayout {
    var sheet = SheetLayout()
    sheet.title(bulletin.body.title)
    sheet.centre(
      isPreview
        ? language.say("（预览，尚未印发，编号印发时给）", "(preview, not issued yet; its number comes with the issue)")
        : bulletin.id.description)
    around.markPractice(&sheet, language)
    if let old = bulletin.corrects {
      let reason = bulletin.body.reason ?? ""
      sheet.paragraph(
        language.say(
          "本通报更正 \(old) 号通报，该通报自此作废。更正理由：\(reason)",
          "This bulletin takes the place of \(old), which no longer holds, because: \(reason)"))
    }
    if let new = bulletin.correctedBy {
      sheet.paragraph(
        language.say("本通报已由 \(new) 号通报更正，不再有效。", "Corrected by \(new); it no longer holds."))
    }
    sheet.paragraph(
      language.say(
        "经查，下列单位和人员在全程记实工作中违反规定，现予点名通报。",
        "The following units and persons broke the rules of recording and are named here."))
    for (index, row) in BulletinRow.rows(of: [bulletin]).enumerated() {
      sheet.heading("\(index + 1)  \(row.unitName)  \(row.line.person)")
      sheet.field(language.say("事实", "fact"), row.line.fact)
      sheet.field(language.say("处理", "measure"), row.line.measure)
      sheet.field(language.say("违规登记", "violation"), row.line.violation.description)
    }
    sheet.closing(bulletin.id.office.office(in: language))
    sheet.closing(bulletin.issuedAt.day.written(in: language))
    around.end(&sheet, entry: bulletin.entry, language)
    return sheet
  }
}
