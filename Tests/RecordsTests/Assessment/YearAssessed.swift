import Records

/// A unit's year of four quarters, with whatever a test adds.
struct YearAssessed {
  var facts: YearFacts

  static let proof = BonusProof(
    kind: .certificate,
    file: EvidenceItem(
      kind: .document, caption: "", name: "证书.pdf", size: 1, sha256: Digest(of: [1]),
      mediaType: "application/pdf", addedAt: Instant(seconds: 0)))

  init(
    main: [String] = ["92.40", "88.75", "95.10", "90.15"],
    supervision: [String] = ["86.00", "84.50", "89.25", "90.25"], sides: [Side] = Side.allCases,
    results: YearEndResults = YearEndResults(
      democratic: Score("90"), questionnaire: Score("87"), test: Score("81"))
  ) {
    func score(_ texts: [String], _ index: Int) -> Score? { index < texts.count ? Score(texts[index]) : nil }
    facts = YearFacts(
      unit: "CZJ", name: "示范市财政局", year: 2026, sides: sides,
      quarters: Quarter.all(in: 2026).enumerated().map { index, quarter in
        AssessedQuarter(
          quarter: quarter, main: score(main, index), supervision: score(supervision, index))
      }, results: sides.map { SideResults(side: $0, results: results) })
  }

  static func award(
    _ level: BonusLevel, _ project: String = "清廉机关", on day: String = "2026-05-20", proved: Bool = true
  )
    -> Bonus
  {
    Bonus(
      ground: .award, level: level, project: project, document: "豫廉〔2026〕1号", on: Day(day) ?? Day(number: 0),
      proof: proved ? proof : nil)
  }

  static func spread(_ level: BonusLevel, _ project: String = "台账法") -> Bonus {
    var bonus = award(level, project)
    bonus.ground = .promotion
    bonus.proof?.kind = .formalDocument
    return bonus
  }

  static func sanction(
    _ consequence: Consequence, _ rank: CadreRank? = .general, person: String = "钱某", matter: String = "公车私用",
    position: SanctionedPosition = .staff, takenUp: String? = "2026-06-01", reported: String? = nil
  ) -> Sanction {
    Sanction(
      person: person, position: position, rank: rank, matter: matter, consequence: consequence,
      on: "2026-09-01", document: "示纪〔2026〕9号", takenUp: takenUp.flatMap { Day($0) },
      reported: reported.flatMap { Day($0) }, report: reported.map { _ in "示财〔2026〕3号" })
  }

  func with(_ bonuses: [Bonus] = [], _ sanctions: [Sanction] = []) -> YearAssessed {
    var copy = self
    for bonus in bonuses { copy.facts.adjustments.append(Adjustment(copy.next, bonus)) }
    for sanction in sanctions { copy.facts.adjustments.append(Adjustment(copy.next, sanction)) }
    return copy
  }

  private var next: AdjustmentName { AdjustmentName(side: .main, number: facts.adjustments.count + 1) }

  func figures(_ rules: AssessmentRules = AssessmentRules(.proposed)) throws -> YearFigures {
    try rules.figures(of: facts)
  }
}
