import Records

/// §4.5: the yearly assessment of a unit, the cases Y1 to Y9, and the deduction table.
extension WorkedExample {
  static let years: [WorkedExample] = [
    WorkedExample("A1", "4.5", "routine, main and supervision", "91.60, 87.50") { profile, _ in
      let figures = figures(unit(), profile)
      return "\(text(figures?.routine.main)), \(text(figures?.routine.supervision))"
    },
    WorkedExample("A2", "4.5", "year-end 90, 87, 81; 88, 90, 85; 88 and 90 alone", "86.00, 87.67, 89.00") {
      profile, _ in
      let rules = AssessmentRules(profile)
      return [results("90", "87", "81"), results("88", "90", "85"), results("88", "90", nil)]
        .map { text((try? rules.yearEnd($0)) ?? nil) }.joined(separator: ", ")
    },
    WorkedExample("A3", "4.5", "main side, supervision side, base", "89.92, 87.05, 88.77") { profile, _ in
      let figures = figures(unit(), profile)
      return [figures?.sides.main, figures?.sides.supervision, figures?.base].map(text).joined(
        separator: ", ")
    },
    WorkedExample("A4", "4.5", "bonus and deduction", "6.00, 1.70") { profile, _ in
      let figures = figures(unit(), profile)
      return "\(text(figures?.bonus)), \(text(figures?.deduction))"
    },
    year("Y1", "no further fact", [], "93.07 excellent; ; excellent"),
    year(
      "Y2", "primary head: warning, reported by the unit",
      [sanction("H", .primaryHead, .county, .partyWarning, isReported: true)],
      "93.07 excellent; good; good"),
    year(
      "Y3", "other member: serious warning, reported by the unit",
      [sanction("M", .teamMember, .county, .seriousWarning, isReported: true)],
      "93.07 excellent; ; excellent"),
    year(
      "Y4", "other member: removal from Party posts, not reported",
      [sanction("M", .teamMember, .county, .removalFromPartyPosts)], "90.07 excellent; good; good"),
    year(
      "Y5", "primary head: removal from Party posts, reported by the unit",
      [sanction("H", .primaryHead, .county, .removalFromPartyPosts, isReported: true)],
      "93.07 excellent; good, fair; fair"),
    year("Y6", "Party organisation disciplined", [organisation], "93.07 excellent; fair; fair"),
    WorkedExample("Y7", "4.5", "total 55.00, Party organisation disciplined", "55.00 poor; fair; poor") {
      profile, _ in outcome(level("55.00", [organisation]), profile)
    },
    WorkedExample(
      "Y8", "4.5", "base 96.40, experience spread nation-wide; with a cap of 100",
      "106.40 excellent; ; excellent, 100.00 excellent; ; excellent"
    ) { profile, _ in
      let unit = level("96.40", [bonus(.promotion, .national, "C")])
      let capped = profile.stating("totalCap", "100").map { outcome(unit, $0) } ?? ""
      return "\(outcome(unit, profile)), \(capped)"
    },
    WorkedExample(
      "Y9", "4.5", "as Y1, a bonus of last year tried", "otherYear; 93.07 excellent; ; excellent"
    ) { profile, _ in
      let facts = unit([bonus(.award, .national, "D", on: "2025-12-30")])
      let why = figures(facts, profile)?.adjustments.last?.why?.rawValue ?? "counted"
      return "\(why); \(outcome(facts, profile))"
    },
    WorkedExample("D1", "4.5", "criminal county, two Party sanctions section, admonition staff", "8.20") {
      profile, _ in text(figures(unit(alone: table), profile)?.deduction)
    },
    WorkedExample("D2", "4.5", "the same, the first also expelled for the same matter", "8.20") {
      profile, _ in
      let expelled = sanction("K1", .teamMember, .county, .expulsion)
      return text(figures(unit(alone: table + [expelled]), profile)?.deduction)
    },
    WorkedExample("D3", "4.5", "experience spread city-wide and province-wide", "5.00") { profile, _ in
      let spread = [bonus(.promotion, .municipal, "E"), bonus(.promotion, .provincial, "E")]
      return text(figures(unit(alone: spread), profile)?.bonus)
    },
  ]

  private static func year(_ name: String, _ given: String, _ extra: [Fact], _ expected: String)
    -> WorkedExample
  {
    WorkedExample(name, "4.5", given, expected) { profile, _ in outcome(unit(extra), profile) }
  }

  /// A bonus or a sanction before it has a name.
  private enum Fact: Sendable {
    case bonus(Bonus)
    case sanction(Sanction)
  }

  private static let usual: [Fact] = [
    bonus(.award, .provincial, "A"), bonus(.award, .municipal, "A"), bonus(.promotion, .municipal, "B"),
    sanction("P1", .staff, .section, .partyWarning), sanction("P2", .staff, .general, .circular),
    sanction("P3", .staff, .section, .demerit, isReported: true),
  ]

  private static let organisation: Fact = .sanction(
    Sanction(
      person: "O", position: .organisation, matter: "O", consequence: .organisationDiscipline,
      on: exampleDay("2026-09-01"), document: "9", takenUp: exampleDay("2026-06-01")))

  private static let table: [Fact] = [
    sanction("K1", .teamMember, .county, .criminalLiability), sanction("K2", .staff, .section, .demerit),
    sanction("K3", .staff, .section, .seriousWarning), sanction("K4", .staff, .general, .admonition),
  ]

  private static func bonus(
    _ ground: BonusGround, _ level: BonusLevel, _ project: String, on day: String = "2026-05-20"
  ) -> Fact {
    let file = EvidenceItem(
      kind: .document, caption: "", name: "1.pdf", size: 1, sha256: Digest(of: [1]),
      mediaType: "application/pdf", addedAt: Instant(seconds: 0))
    return .bonus(
      Bonus(
        ground: ground, level: level, project: project, document: "1", on: exampleDay(day),
        proof: BonusProof(kind: ground == .award ? .certificate : .formalDocument, file: file)))
  }

  private static func sanction(
    _ person: String, _ position: SanctionedPosition, _ rank: CadreRank, _ consequence: Consequence,
    isReported: Bool = false
  ) -> Fact {
    .sanction(
      Sanction(
        person: person, position: position, rank: rank, matter: "1", consequence: consequence,
        on: exampleDay("2026-09-01"), document: "2", takenUp: exampleDay("2026-06-01"),
        reported: isReported ? exampleDay("2026-05-01") : nil, report: isReported ? "3" : nil))
  }

  private static func results(_ democratic: String, _ questionnaire: String, _ test: String?)
    -> YearEndResults
  {
    YearEndResults(
      democratic: Score(democratic), questionnaire: Score(questionnaire), test: test.flatMap { Score($0) })
  }

  /// The unit of §4.5, with further facts of its year.
  private static func unit(_ extra: [Fact] = [], alone: [Fact]? = nil) -> YearFacts {
    let main = ["92.40", "88.75", "95.10", "90.15"]
    let supervision = ["86.00", "84.50", "89.25", "90.25"]
    return facts(main, supervision, results("90", "87", "81"), alone ?? usual + extra)
  }

  /// A unit all of whose scores are the same.
  private static func level(_ score: String, _ extra: [Fact]) -> YearFacts {
    let quarters = [String](repeating: score, count: 4)
    return facts(quarters, quarters, results(score, score, score), extra)
  }

  private static func facts(
    _ main: [String], _ supervision: [String], _ results: YearEndResults, _ adjustments: [Fact]
  ) -> YearFacts {
    YearFacts(
      unit: "A", name: "A", year: 2026, sides: Side.allCases,
      quarters: zip(Quarter.all(in: 2026), zip(main, supervision)).map { quarter, scores in
        AssessedQuarter(quarter: quarter, main: Score(scores.0), supervision: Score(scores.1))
      }, results: Side.allCases.map { SideResults(side: $0, results: results) },
      adjustments: adjustments.enumerated().map { index, fact in
        let name = AdjustmentName(side: .main, number: index + 1)
        return switch fact {
        case .bonus(let bonus): Adjustment(name, bonus)
        case .sanction(let sanction): Adjustment(name, sanction)
        }
      })
  }

  private static func figures(_ facts: YearFacts, _ profile: RuleProfile) -> YearFigures? {
    try? AssessmentRules(profile).figures(of: facts)
  }

  /// Total, grade by points, ceilings and final grade.
  private static func outcome(_ facts: YearFacts, _ profile: RuleProfile) -> String {
    guard let figures = figures(facts, profile) else { return "" }
    let ceilings = figures.ceilings.map(\.grade.rawValue).joined(separator: ", ")
    return "\(text(figures.total)) \(figures.byPoints?.rawValue ?? "-"); \(ceilings); "
      + (figures.grade?.rawValue ?? "-")
  }

  private static func text(_ score: Score?) -> String { score?.description ?? "-" }
}
