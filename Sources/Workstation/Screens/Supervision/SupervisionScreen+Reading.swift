import Records
import Reports
import TerminalUI

// What is known of the chosen row: in short below the list, as a page over the whole screen.
extension SupervisionScreen {
  /// What is read over the whole screen, in this many columns: the paper itself.
  func page(width: Int, at here: ScreenContext) -> [Sheet.Line] {
    layout(at: here)?.sheetLines(width: width) ?? []
  }

  private func layout(at here: ScreenContext) -> SheetLayout? {
    let (around, language) = (here.surroundings, here.language)
    let bulletins = BulletinPaper(around, language: language)
    if let issuing { return bulletins.layout(of: issuing.preview, isPreview: true) }
    let names = Dictionary(here.units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let inspections = InspectionPaper(around, names: names, language: language)
    let analyses = AnalysisPaper(around, language: language)
    switch current {
    case .bulletin(let bulletin): return bulletins.layout(of: bulletin)
    case .preview(let analysis): return analyses.layout(of: analysis)
    case .analysis(let presented): return analyses.layout(of: presented)
    case .inspection(let standing):
      guard let detail, detail.standing.name == standing.name else { return nil }
      return inspections.layout(of: detail, on: here.today)
    case .finding(let finding): return inspections.layout(of: finding, on: here.today)
    case .violation, .trail, nil: return nil
    }
  }

  /// The indicators with the least done.
  private func weakest(of analysis: Analysis, width: Int, in language: Language) -> [Sheet.Line] {
    analysis.weakIndicators.map { row in
      Sheet.Line("\(row.figures.completion.asPercent)  \(row.spoken(in: language))".clipped(to: width))
    }
  }

  /// The chosen row with all that is known of it.
  func detailLines(width: Int, at here: ScreenContext) -> [Sheet.Line] {
    let (words, language) = (here.words.supervision, here.language)
    var lines: [Sheet.Line] = []
    switch current {
    case .finding(let finding):
      let side = finding.side.name(in: language)
      let head = "\(finding.name)  \(finding.unitName)  \(side)  \(finding.gravity.name(in: language))"
      lines.append(Sheet.Line(head.clipped(to: width), role: .strong))
      lines.append(wrapped: finding.text, width: width)
      if let demand = finding.notice?.demand {
        lines.append(language.say("整改要求", "Demand"), demand, width: width)
      }
      if let number = finding.caseNumber { lines.append(language.say("问责案号", "Case"), number, width: width) }
      for step in finding.steps.reversed() {
        lines.append(
          wrapped: "\(step.at.day) \(step.whoName) \(step.state.name(in: language)): \(step.text)",
          width: width, role: .dim)
      }
    case .inspection(let inspection):
      let head = "\(inspection.name)  \(inspection.kind.name(in: language))"
      lines.append(Sheet.Line(head.clipped(to: width), role: .strong))
      lines.append(
        words.period, "\(inspection.from) – \(inspection.to)", width: width)
      lines.append(
        language.say("单位", "Units"),
        language.list(
          inspection.units.map { code in here.units.first { $0.code == code }?.name ?? code.rawValue }),
        width: width)
    case .violation(let violation):
      let body = violation.body
      let head = "\(violation.name)  \(violation.unitName)  \(body.form.name(in: language))"
      lines.append(Sheet.Line(head.clipped(to: width), role: .strong))
      lines.append(language.say("证据", "Evidence"), body.evidence, width: width)
      lines.append(
        language.say("发现场合", "Occasion"),
        "\(body.occasion.name(in: language))  \(body.foundBy ?? violation.notedBy)  \(body.on)", width: width)
      if let record = body.record { lines.append(language.say("记实编号", "Record"), "\(record)", width: width) }
      if let number = violation.caseNumber {
        lines.append(language.say("问责案号", "Case"), number, width: width)
      }
      for text in violation.followUps { lines.append(wrapped: text, width: width, role: .dim) }
    case .bulletin(let bulletin):
      lines.append(Sheet.Line("\(bulletin.id)  \(bulletin.body.title)".clipped(to: width), role: .strong))
      if let new = bulletin.correctedBy {
        lines.append(wrapped: words.correctedBy(new), width: width, role: .warning)
      }
      lines.append(
        language.say("印发", "Issued"), "\(bulletin.issuedAt.moment)  \(bulletin.issuedBy)", width: width)
      for line in bulletin.body.lines {
        let unit = bulletin.unitNames[line.unit] ?? line.unit.rawValue
        lines.append(wrapped: "\(unit)  \(line.person): \(line.fact)", width: width)
      }
    case .preview(let analysis):
      lines.append(Sheet.Line(words.howToPresent, role: .dim))
      lines += weakest(of: analysis, width: width, in: language)
    case .analysis(let presented):
      let body = presented.body
      lines.append(Sheet.Line("\(presented.id)  \(presented.presentedBy)".clipped(to: width), role: .strong))
      for sending in presented.sendings {
        lines.append(
          language.say("呈送", "Sent to"), "\(sending.recipient)  \(sending.on.spoken(in: language))",
          width: width)
      }
      if let remarks = body.remarks { lines.append(language.say("分析意见", "Remarks"), remarks, width: width) }
      lines += weakest(of: body.analysis, width: width, in: language)
    case .trail(let line):
      let head = line.kind == .refusal ? line.matter(in: language) : "\(line.target)  \(line.title)"
      lines.append(Sheet.Line(head.clipped(to: width), role: .strong))
      let place = [line.unitName, line.side?.name(in: language) ?? ""].filter { !$0.isEmpty }
      lines.append(Sheet.Line(place.joined(separator: "  ").clipped(to: width)))
      if line.kind != .refusal, let reason = line.reason {
        lines.append(wrapped: reason, width: width, role: .dim)
      }
    case nil: break
    }
    return lines
  }
}

extension ScreenContext {
  /// What stands around papers of the city on the screen.
  var surroundings: PaperSurroundings {
    PaperSurroundings(isPractice: isPractice, unitName: city, mainBody: city, printedOn: today)
  }
}
