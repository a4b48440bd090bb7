import Records

/// The year's list of one group on paper: a bulletin once it is published, a draft of one before (R-215).
package struct YearListPaper: Sendable {
  private let around: PaperSurroundings
  private let profile: RuleProfile
  private let language: Language

  /// - Parameter profile: the rules of the year, for how the figures come about.
  package init(_ around: PaperSurroundings, profile: RuleProfile, language: Language) {
    self.around = around
    self.profile = profile
    self.language = language
  }

  package func layout(of list: YearList) -> SheetLayout {
    var sheet = SheetLayout()
    sheet.title(
      language.say(
        "\(list.year)年度\(list.group.name(in: .chinese))\n落实全面从严治党“两个责任”考核结果通报",
        "Assessment of \(list.year), \(list.group.name(in: .english))"))
    if let issued = list.issued { sheet.centre(issued.number.spoken(in: language)) }
    around.markPractice(&sheet, language)
    if list.issued == nil {
      sheet.centre(language.say("（尚未通报，等次为暂定）", "(not published yet, the grades are provisional)"))
    }
    if let issued = list.issued, let corrected = issued.corrects {
      let changed = issued.changed.map(\.rawValue)
      sheet.paragraph(
        language.say(
          "本通报更正\(corrected.spoken(in: .chinese))通报。理由：\(issued.reason ?? "")。有变动的单位：\(changed.joined(separator: "、"))。",
          "This list corrects \(corrected.spoken(in: .english)). Reason: \(issued.reason ?? ""). Rows changed: "
            + "\(changed.joined(separator: ", "))."))
    }
    sheet.field(language.say("考核方案", "plan"), list.plan.map { "\($0.plan.document)  \($0.plan.title)" })
    if list.rows.isEmpty { sheet.paragraph(language.say("（没有）", "(none)")) }
    sheet.table(list.rows, AssessmentFacts.row, language)
    if !list.rows.isEmpty {
      let rules = list.rules ?? AssessmentRules(profile, plan: list.plan?.plan)
      for rule in [Reckoning.year, .rounding] {
        sheet.field(
          rule == .year ? language.say("算法", "reckoning") : "",
          rule.sentence(
            by: profile, sides: rules.sideWeights, parts: rules.routineWeights, in: language))
      }
    }
    sheet.chart(ScoreCharts.yearList(list, language))
    for unit in list.issued?.omitted ?? [] {
      sheet.field(language.say("未列入", "left out"), "\(unit.unit)  \(unit.reason)")
    }
    if !list.waiting.isEmpty {
      sheet.field(
        language.say("待印发", "to be issued"), language.list(list.waiting.map { $0.spoken(in: language) }))
    }
    for grade in AssessmentGrade.allCases {
      let names = list.rows.filter { $0.grade == grade }.map(\.name)
      guard grade == .excellent || grade.callsForTalk, !names.isEmpty else { continue }
      sheet.field(
        grade.name(in: language),
        language.list(names)
          + (grade == .excellent
            ? language.say("：予以表彰", ": to be commended")
            : language.say(
              "：年度综合考评不得评优，约谈或问责主要负责人", ": not excellent in the wider assessment, heads to be talked to")))
    }
    if let issued = list.issued {
      sheet.closing(around.unitName)
      sheet.closing(language.say("通报 \(issued.by)", "published by \(issued.by)"))
      sheet.closing(issued.on.written(in: language))
    }
    around.end(&sheet, madeFrom: list.issued?.heads ?? [], entry: list.issued?.entry, language)
    return sheet
  }
}
