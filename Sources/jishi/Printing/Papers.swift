import Records
import Reports

/// Composes papers from a store, alike for commands and for what a person at the screen saves to a file.
struct Papers {
  let store: any RecordStore
  let session: Session
  let language: Language
  /// The day on which they are printed, and days left are counted.
  let today: Day

  /// What stands around papers of a unit, or of the whole city.
  func surroundings(of code: UnitCode?) throws -> PaperSurroundings {
    let overview = try store.overview()
    let unit = try code.flatMap { code in try store.units(for: session).first { $0.code == code } }
    return PaperSurroundings(
      isPractice: overview.isPractice, unitName: unit?.name ?? code?.rawValue ?? overview.city,
      mainBody: unit?.mainBody ?? overview.city, supervisionBody: unit?.supervisionBody,
      checkpoint: overview.lastCheckpoint, printedOn: today)
  }

  /// The rules of a year: those of its last day.
  func profile(of year: Int) throws -> RuleProfile {
    try store.ruleVersions().profile(on: Quarter.all(in: year)[3].lastDay)
  }

  /// How far the order of entries was signed for, beside figures that scripts read.
  private func checkpointed(_ json: JSONText) throws -> JSONText {
    json.adding(["checkpoint": CheckpointDocument.mark(try store.overview().lastCheckpoint)])
  }
}

// Notices, reports, inspections and what the offices publish.
extension Papers {
  /// The notices of a month on some sides, as they were made, or as they would be made now; one alone for scripts where
  /// one was asked for.
  func notices(
    of unit: UnitCode, _ sides: [Side], _ month: Month, cutOff: Day? = nil, isOne: Bool
  ) throws -> StoredPaper {
    let paper = NoticePaper(try surroundings(of: unit), language: language)
    var (sheets, rows, values): ([SheetLayout], [NoticeRow], [JSONText]) = ([], [], [])
    for side in sides {
      let heads = try store.heads(of: unit, side, on: today, for: session).map(\.name)
      if let detail = try made(month, side, of: unit) {
        sheets.append(paper.layout(of: detail, heads: heads))
        rows += NoticeRow.rows(of: detail.body.contents, side)
        values.append(PaperJSON.notice(detail))
      } else {
        let preview = try store.noticePreview(unit, side, month, cutOff: cutOff, for: session)
        sheets.append(paper.layout(of: preview, month, side, heads: heads))
        rows += NoticeRow.rows(of: preview.contents, side)
        values.append(PaperJSON.preview(preview))
      }
    }
    let json = one(values, isOne)
    return StoredPaper(sheets, rows, PaperFacts.line, json: json)
  }

  /// The notice of a month; `nil` when none was made yet.
  private func made(_ month: Month, _ side: Side, of unit: UnitCode) throws(StoreFailure) -> NoticeDetail? {
    do throws(StoreFailure) {
      return try store.notice(unit, side, month, for: session)
    } catch .refused(.noSuch(.notice)) {
      return nil
    }
  }

  func report(_ half: HalfYear, of unit: UnitCode) throws -> StoredPaper {
    let detail = try store.report(unit, half, for: session)
    let paper = ReportPaper(try surroundings(of: unit), language: language)
    return StoredPaper(
      [paper.layout(of: detail)], detail.figures, PaperFacts.figures, json: PaperJSON.report(detail))
  }

  func inspection(_ name: SupervisionName) throws -> StoredPaper {
    let detail = try store.inspection(name, for: session)
    let names = Dictionary(
      try store.units(for: session).map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let paper = InspectionPaper(try surroundings(of: nil), names: names, language: language)
    return StoredPaper(
      [paper.layout(of: detail, on: today)], detail.findings, SupervisionFacts.finding(on: today),
      json: SupervisionJSON.inspection(detail, on: today))
  }

  func bulletin(_ name: SupervisionName) throws -> StoredPaper {
    let found = try store.namedBulletins(year: name.year, for: session).first { $0.id == name }
    guard let found else { throw StoreFailure.refused(.noSuch(.supervision(name.description))) }
    let paper = BulletinPaper(try surroundings(of: nil), language: language)
    return StoredPaper(
      [paper.layout(of: found)], BulletinRow.rows(of: [found]), SupervisionFacts.bulletin,
      json: SupervisionJSON.bulletin(found))
  }

  /// An analysis that was presented.
  func analysis(_ name: SupervisionName) throws -> StoredPaper {
    let found = try store.analyses(year: name.year, for: session).first { $0.id == name }
    guard let found else { throw StoreFailure.refused(.noSuch(.supervision(name.description))) }
    let paper = AnalysisPaper(try surroundings(of: nil), language: language)
    return StoredPaper(
      [paper.layout(of: found)], found.body.analysis.rows, SupervisionFacts.row,
      json: SupervisionJSON.presented(found))
  }

  /// The analysis of a period as it stands now.
  func analysis(from: Day, to: Day) throws -> StoredPaper {
    let analysis = try store.analysis(from: from, to: to, for: session)
    let paper = AnalysisPaper(try surroundings(of: nil), language: language)
    return StoredPaper(
      [paper.layout(of: analysis)], analysis.rows, SupervisionFacts.row,
      json: SupervisionJSON.analysis(analysis))
  }
}

// Scores, rankings and years.
extension Papers {
  /// A quarter's rankings: each the bulletin as issued, or a draft of it.
  func rankings(_ quarter: Quarter, _ groups: [UnitGroup], isOne: Bool) throws -> StoredPaper {
    let tables = try groups.map { try store.ranking(quarter, $0, for: session) }
    let paper = RankingPaper(
      try surroundings(of: nil), versions: try store.ruleVersions(), language: language)
    return StoredPaper(
      tables.map { paper.layout(of: $0) }, tables.flatMap(RankedUnit.rows), RankedUnit.facts,
      json: one(try tables.map { try checkpointed(ScoreJSON.ranking($0)) }, isOne))
  }

  /// The score sheets of a unit, each by the rules of the last day of its month.
  func scores(of unit: UnitCode, _ sheets: [(month: Month, side: Side)], isOne: Bool) throws
    -> StoredPaper
  {
    let (around, rules) = (try surroundings(of: unit), try store.ruleVersions())
    let details = try sheets.map { try store.monthlyReview(unit, $0.side, $0.month, for: session) }
    return StoredPaper(
      zip(sheets, details).map { sheet, detail in
        ScoreSheet(around, profile: rules.profile(on: sheet.month.lastDay), language: language)
          .layout(of: detail)
      }, details.flatMap(ScoredPoint.points), ScoreFacts.point,
      json: one(try details.map { try checkpointed(ScoreJSON.review($0)) }, isOne))
  }

  /// The city's year by units and months: printed, a map of shades.
  func cityYear(_ year: Int, _ group: UnitGroup?, _ units: [UnitCode]) throws -> StoredPaper {
    let years = try store.unitYears(year, of: units, for: session)
    let paper = CityYearPaper(try surroundings(of: nil), profile: try profile(of: year), language: language)
    return StoredPaper(
      [paper.layout(of: years, year, group)], UnitMonthLine.lines(of: years), ScoreFacts.unitMonth,
      json: .none)
  }

  /// A year's lists: as published, or drafts of them; for scripts the sheet of every unit.
  func yearLists(_ year: Int, _ groups: [UnitGroup]) throws -> StoredPaper {
    let lists = try groups.map { try store.yearList(year, $0, for: session) }
    let paper = YearListPaper(try surroundings(of: nil), profile: try profile(of: year), language: language)
    return StoredPaper(
      lists.map { paper.layout(of: $0) }, lists.flatMap(ListedUnit.rows), ListedUnit.facts,
      json: .list(
        try lists.flatMap(\.rows).map {
          AssessmentJSON.sheet(try store.yearSheet($0.unit, year: year, for: session), in: language)
        }))
  }

  /// The sheet of a unit's year; as a table its adjustments.
  func yearSheet(_ year: Int, of unit: UnitCode) throws -> StoredPaper {
    let sheet = try store.yearSheet(unit, year: year, for: session)
    let paper = YearSheetPaper(try surroundings(of: unit), profile: try profile(of: year), language: language)
    return StoredPaper(
      [paper.layout(of: sheet)], NamedPoints.all(of: sheet), AssessmentFacts.adjustment,
      json: try checkpointed(AssessmentJSON.sheet(sheet, in: language)))
  }

  private func one(_ values: [JSONText], _ isOne: Bool) -> JSONText {
    isOne ? values.first ?? .list([]) : .list(values)
  }
}

extension RecordStore {
  /// Who is head of a side of a unit on a day: in office or acting.
  func heads(of unit: UnitCode, _ side: Side, on day: Day, for session: Session) throws -> [Person] {
    try people(unit: unit, for: session)
      .filter { $0.posts.contains { $0.isHead && $0.covers(unit, side) && $0.isHeld(on: day) } }
      .map(\.person)
  }
}
