import Records
import Workstation

/// A year's assessment of the sample city, worked out by the rules from facts that a test can change.
struct SampleAssessment {
  /// Whether the year's list is out.
  var isPublished = false
  var hasPlan = true
  /// Whether the rules leave grades to the offices.
  var isByHand = false
  /// Whether nothing is missing, so that the list could be published whole.
  var isWhole = false
  var entered: Set<UnitCode> = []
  var given: [UnitCode: GivenGrade] = [:]
  var added: [Adjustment] = []
  var measures: [Side: GradeMeasure] = [:]
  /// Drafts that were consented to, and those declined with their reason.
  var consented: Set<Int> = []
  var declined: [Int: String] = [:]

  private static let number = BulletinNumber(year: 2026, serial: 2)

  /// The sample's rules with the articles that a sheet names.
  static let profile: RuleProfile = {
    let rules = [
      ("sideWeights", "60 / 40", "督查考核办法第十条"), ("recordShareOfRoutine", "1", "督查考核办法第十一条"),
      ("yearEndWays", "1 / 1 / 1", "督查考核办法第十二条"), ("gradeSet", "优秀, 良好, 一般, 差", "督查考核办法第十三条"),
      ("bonusAward", "5 / 3 / 1", "督查考核办法第十四条"),
      ("deductionSanction", "3 / 1.5 / 0.5", "督查考核办法第十四条"),
      ("gradeCeilings", "headSanctioned/good", "督查考核办法第十四条"),
    ]
    return rules.reduce(SampleRules.profile) { $0.stating($1.0, $1.1, article: $1.2) ?? $0 }
  }()

  static func plan(_ year: Int) -> FiledPlan {
    FiledPlan(
      plan: AssessmentPlan(
        year: year, dated: Sample.day("\(year)-03-02"), document: "示责办〔\(year)〕2号",
        title: "\(year)年度考核方案"),
      entry: ChainHead(chain: .office(.main), number: 7, digest: Sample.digest(7)), by: "周远航")
  }

  private func rules(_ year: Int) -> AssessmentRules {
    var rules = AssessmentRules(SampleRules.profile, plan: hasPlan ? Self.plan(year).plan : nil)
    if isByHand { rules.limits = [] }
    return rules
  }

  private func facts(_ unit: OrganisationUnit, _ year: Int) -> YearFacts {
    let scores: [UnitCode: (main: [String], supervision: [String], results: [String])] = [
      "CZJ": (
        ["94.36", "95.80", "93.90", "96.10"], ["93.10", "94.00", "92.75", "95.25"], ["96", "94", "92"]
      ),
      "SLJ": (
        ["93.90", "92.40", "90.85", "94.00"], ["94.10", "91.00", "93.30", "92.20"], ["90", "93", "88"]
      ),
      "JYJ": (
        ["84.80", "82.30", "86.15", "85.00"], ["82.75", "84.10", "83.00", "86.40"], ["86", "84", "81"]
      ),
      "WJW": (
        ["70.10", "66.25", "58.90", "72.00"], ["60.00", "63.50", "66.20", "61.80"], ["72", "66", "60"]
      ),
      "ZJJ": (["88.20", "86.70", "", ""], [], []),
      "QH": (
        ["92.00", "91.00", "90.00", "93.00"], ["91.00", "90.50", "92.00", "90.00"], ["95", "92", "90"]
      ),
      "LC": (
        ["88.10", "87.00", "89.50", "90.00"], ["90.00", "88.00", "86.50", "89.00"], ["85", "88", "80"]
      ),
    ]
    let known = scores[unit.code] ?? ([], [], [])
    func score(_ texts: [String], _ index: Int) -> Score? {
      texts.indices.contains(index) ? Score(texts[index]) : nil
    }
    let typed = entered.contains(unit.code) || isWhole ? ["90", "87", "81"] : []
    let results = (known.results.isEmpty ? typed : known.results).compactMap { Score($0) }
    var adjustments = unit.code == "CZJ" ? Self.adjustments(year) : []
    if unit.code == "SLJ" { adjustments = [Self.sanction(year)] }
    if unit.code == "CZJ" { adjustments += added }
    return YearFacts(
      unit: unit.code, name: unit.name, year: year, sides: unit.sides,
      quarters: Quarter.all(in: year).enumerated().compactMap { index, quarter in
        let (main, supervision) = (score(known.main, index), score(known.supervision, index))
        guard main != nil || supervision != nil else { return nil }
        return AssessedQuarter(
          quarter: quarter, bulletin: BulletinNumber(year: year, serial: index + 4), main: main,
          supervision: supervision)
      },
      results: results.count < 3
        ? []
        : unit.sides.map {
          SideResults(
            side: $0,
            results: YearEndResults(
              democratic: results[0], questionnaire: results[1], test: results[2]))
        }, adjustments: adjustments, given: given[unit.code])
  }

  /// A bonus with its proof and one without, and somebody sanctioned after the unit's own report.
  private static func adjustments(_ year: Int) -> [Adjustment] {
    let proof = BonusProof(
      kind: .certificate,
      file: EvidenceItem(
        kind: .document, caption: "", name: "证书.pdf", size: 1, sha256: Sample.digest(3),
        mediaType: "application/pdf", addedAt: Instant(seconds: 0)))
    return [
      Adjustment(
        AdjustmentName(side: .main, number: 17),
        Bonus(
          ground: .award, level: .provincial, project: "清廉机关", document: "豫廉〔\(year)〕1号",
          on: Sample.day("\(year)-05-20"), proof: proof)),
      Adjustment(
        AdjustmentName(side: .main, number: 18),
        Bonus(
          ground: .promotion, level: .municipal, project: "台账法", document: "示办〔\(year)〕31号",
          on: Sample.day("\(year)-06-02"))),
    ]
  }

  private static func sanction(_ year: Int) -> Adjustment {
    Adjustment(
      AdjustmentName(side: .supervision, number: 9),
      Sanction(
        person: "钱某", position: .primaryHead, rank: .county, matter: "公务接待", consequence: .partyWarning,
        on: Sample.day("\(year)-06-01"), document: "示纪〔\(year)〕9号", takenUp: Sample.day("\(year)-04-10")))
  }

  private func ranked(_ year: Int, _ group: UnitGroup) -> [AssessedUnit] {
    (try? rules(year).ranked(Sample.units.filter { $0.group == group }.map { facts($0, year) })) ?? []
  }

  private var issued: IssuedBulletin? {
    guard isPublished else { return nil }
    return IssuedBulletin(
      number: Self.number, on: Sample.day("2026-01-20"), by: "周远航",
      entry: ChainHead(chain: .office(.main), number: 12, digest: Sample.digest(12)), omitted: [])
  }

  func list(_ year: Int, _ group: UnitGroup) -> YearList {
    YearList(
      year: year, group: group, rows: ranked(year, group).map { YearRow($0) }, issued: issued,
      plan: hasPlan ? Self.plan(year) : nil)
  }

  func sheet(_ unit: UnitCode, _ year: Int) -> YearSheet? {
    let group = Sample.units.first { $0.code == unit }?.group ?? .cityUnit
    guard var assessed = ranked(year, group).first(where: { $0.facts.unit == unit }) else { return nil }
    if !isPublished { assessed.rank = nil }
    let months = assessed.facts.quarters.prefix(1).flatMap { quarter in
      (0..<3).map { index in
        MonthScores(
          month: Month(index: quarter.quarter.index * 3 + index), main: quarter.main,
          supervision: quarter.supervision, unit: quarter.main)
      }
    }
    return YearSheet(
      assessed: assessed, group: group, rules: rules(year), months: months,
      plan: hasPlan ? Self.plan(year) : nil, issued: issued, measures: unit == "WJW" ? measures : [:])
  }

  func headMeasures(_ year: Int) -> [HeadMeasure] {
    guard isPublished else { return [] }
    return ranked(year, .cityUnit).filter { $0.figures.grade?.callsForTalk == true }.flatMap { assessed in
      assessed.facts.sides.map { side in
        HeadMeasure(
          year: year, unit: assessed.facts.unit, unitName: assessed.facts.name, side: side,
          heads: [side == .main ? "孙某" : "郑某"], grade: assessed.figures.grade ?? .poor,
          measure: measures[side])
      }
    }
  }

  /// A correction and a void that wait, each until it is consented to.
  var changes: [ReviewedChange] {
    func change(_ draft: Int, _ purpose: Purpose, _ serial: Int, _ unit: String, reason: String)
      -> ReviewedChange
    {
      let sample = Sample()
      let old = sample.content("谈心谈话（王志强）", start: "2026-02-03 15:00")
      var new = sample.content("谈心谈话（王志强、李红）", start: "2026-02-03 15:00")
      new.place = "三楼会议室"
      return ReviewedChange(
        draft: draft, purpose: purpose,
        record: RecordNumber(unit: UnitCode(unit), year: 2026, side: .main, serial: serial),
        unitName: Sample.units.first { $0.code.rawValue == unit }?.name ?? unit,
        months: [Month(index: 24_313)],
        author: "林晓岚", on: Sample.day("2026-06-25"), reason: reason, old: old, new: new,
        declined: declined[draft].map {
          ReviewedChange.Declined(by: "周远航", on: Sample.day("2026-06-26"), reason: $0)
        })
    }
    return [
      change(41, .correction, 3, "CZJ", reason: "漏写一名参加人"),
      change(44, .void, 12, "SLJ", reason: "与 SLJ-2026-Z-0009 重复"),
    ].filter { !consented.contains($0.draft) }
  }

  mutating func take(_ act: Act) {
    switch act {
    case .planAssessment: hasPlan = true
    case .enterYearEnd(let entries): entered.formUnion(entries.map(\.unit))
    case .noteBonus(_, _, let bonus):
      added.append(Adjustment(AdjustmentName(side: .main, number: 21 + added.count), bonus))
    case .noteSanction(_, _, let sanction):
      added.append(Adjustment(AdjustmentName(side: .main, number: 21 + added.count), sanction))
    case .giveGrade(let unit, _, let grade): given[unit] = grade
    case .publishYear: isPublished = true
    case .followGrade(_, let side, _, let measure): measures[side] = measure
    case .consent(let draft): consented.insert(draft)
    case .decline(let draft, let reason): declined[draft] = reason
    default: break
    }
  }
}
