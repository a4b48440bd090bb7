import Records
import Reports
import Workstation

// Notices and reports as official papers, from the screen that shows them.
extension ListFiles {
  func write(
    notice month: Month, _ side: Side, of unit: UnitCode, _ export: ListExport, to path: String,
    from store: any RecordStore, for sitting: Sitting
  ) throws -> Int {
    let around = try surroundings(of: unit, on: export.today, store, sitting)
    let paper = NoticePaper(around, language: export.language)
    let heads = try store.people(unit: unit, for: sitting)
      .filter { $0.posts.contains { $0.isHead && $0.covers(unit, side) && $0.isHeld(on: export.today) } }
      .map(\.person.name)
    if let detail = try made(month, side, of: unit, in: store, for: sitting) {
      return try write(
        paper.layout(of: detail, heads: heads), NoticeRow.rows(of: detail.body.contents, side),
        PaperFacts.line,
        export, to: path)
    }
    let preview = try store.noticePreview(unit, side, month, cutOff: nil, for: sitting)
    return try write(
      paper.layout(of: preview, month, side, heads: heads), NoticeRow.rows(of: preview.contents, side),
      PaperFacts.line, export, to: path)
  }

  /// The notice of a month; `nil` when none was made yet.
  private func made(
    _ month: Month, _ side: Side, of unit: UnitCode, in store: any RecordStore, for sitting: Sitting
  ) throws(StoreFailure) -> NoticeDetail? {
    do throws(StoreFailure) {
      return try store.notice(unit, side, month, for: sitting)
    } catch .refused(.noSuch(.notice)) {
      return nil
    }
  }

  func write(
    report half: HalfYear, of unit: UnitCode, _ export: ListExport, to path: String,
    from store: any RecordStore, for sitting: Sitting
  ) throws -> Int {
    let detail = try store.report(unit, half, for: sitting)
    let around = try surroundings(of: unit, on: export.today, store, sitting)
    return try write(
      ReportPaper(around, language: export.language).layout(of: detail), detail.figures, PaperFacts.figures,
      export, to: path)
  }

  /// A quarter's ranking: the bulletin as issued, or a draft of it.
  func write(
    ranking quarter: Quarter, _ group: UnitGroup, _ export: ListExport, to path: String,
    from store: any RecordStore, for sitting: Sitting
  ) throws -> Int {
    let table = try store.ranking(quarter, group, for: sitting)
    let around = try surroundings(of: nil, on: export.today, store, sitting)
    return try write(
      RankingPaper(around, versions: try store.ruleVersions(), language: export.language).layout(of: table),
      RankedUnit.rows(of: table),
      RankedUnit.facts, export, to: path)
  }

  /// The score sheets of the months of a quarter that have begun while the unit was there, one after another.
  func write(
    scores quarter: Quarter, _ sides: [Side], of unit: UnitCode, _ export: ListExport, to path: String,
    from store: any RecordStore, for sitting: Sitting
  ) throws -> Int {
    let around = try surroundings(of: unit, on: export.today, store, sitting)
    let rules = try store.ruleVersions()
    var papers: [SheetLayout] = []
    var points: [ScoredPoint] = []
    for month in Month.all(in: quarter.year)
    where Quarter(containing: month.firstDay) == quarter && month.firstDay <= export.today {
      let sheet = ScoreSheet(
        around, profile: rules.profile(on: month.lastDay), language: export.language)
      for standing in try store.monthlyReviews(ReviewQuery(month: month, unit: unit), for: sitting)
      where sides.contains(standing.side) {
        let detail = try store.monthlyReview(unit, standing.side, month, for: sitting)
        papers.append(sheet.layout(of: detail))
        points += ScoredPoint.points(of: detail)
      }
    }
    return try write(papers, points, ScoreFacts.point, export, to: path)
  }

  /// The city's year by units and months: printed, a map of shades.
  func write(
    months year: Int, _ group: UnitGroup, _ export: ListExport, to path: String,
    from store: any RecordStore, for sitting: Sitting
  ) throws -> Int {
    let units = try store.units(for: sitting).filter { $0.group == group }.map(\.code)
    let years = try store.unitYears(year, of: units, for: sitting)
    let rules = try store.ruleVersions().profile(on: Quarter.all(in: year)[3].lastDay)
    let around = try surroundings(of: nil, on: export.today, store, sitting)
    return try write(
      CityYearPaper(around, profile: rules, language: export.language).layout(of: years, year, group),
      UnitMonthLine.lines(of: years), ScoreFacts.unitMonth, export, to: path)
  }

  /// A year's list: as published, or a draft of it.
  func write(
    year: Int, _ group: UnitGroup, _ export: ListExport, to path: String, from store: any RecordStore,
    for sitting: Sitting
  ) throws -> Int {
    let list = try store.yearList(year, group, for: sitting)
    let around = try surroundings(of: nil, on: export.today, store, sitting)
    return try write(
      YearListPaper(
        around, profile: try store.ruleVersions().profile(on: Quarter.all(in: year)[3].lastDay),
        language: export.language
      ).layout(of: list), ListedUnit.rows(of: list),
      ListedUnit.facts, export, to: path)
  }

  /// The sheet of a unit's year; as a table its adjustments.
  func write(
    year: Int, of unit: UnitCode, _ export: ListExport, to path: String, from store: any RecordStore,
    for sitting: Sitting
  ) throws -> Int {
    let sheet = try store.yearSheet(unit, year: year, for: sitting)
    let around = try surroundings(of: unit, on: export.today, store, sitting)
    let profile = try store.ruleVersions().profile(on: Quarter.all(in: year)[3].lastDay)
    return try write(
      YearSheetPaper(around, profile: profile, language: export.language).layout(of: sheet),
      NamedPoints.all(of: sheet), AssessmentFacts.adjustment, export, to: path)
  }

  func surroundings(
    of unit: UnitCode?, on day: Day, _ store: any RecordStore, _ sitting: Sitting
  ) throws -> PaperSurroundings {
    let overview = try store.overview()
    let found = try store.units(for: sitting).first { $0.code == unit }
    return PaperSurroundings(
      isPractice: overview.isPractice, unitName: found?.name ?? unit?.rawValue ?? overview.city,
      mainBody: found?.mainBody ?? overview.city, supervisionBody: found?.supervisionBody,
      checkpoint: overview.lastCheckpoint, printedOn: day)
  }

  /// A paper as text or as a page; as a table its rows.
  func write<Row>(
    _ paper: SheetLayout, _ rows: [Row], _ facts: [Fact<Row>], _ export: ListExport, to path: String
  ) throws -> Int {
    try write([paper], rows, facts, export, to: path)
  }

  private func write<Row>(
    _ papers: [SheetLayout], _ rows: [Row], _ facts: [Fact<Row>], _ export: ListExport, to path: String
  ) throws -> Int {
    let bytes: [UInt8] =
      switch export.format {
      case .csv: ListingWriter.whole(rows, facts, format: .csv, language: export.language)
      case .text: Array(papers.map(\.text).joined(separator: "\n").utf8)
      case .html: Array(OfficialPage.html(papers, language: export.language).utf8)
      }
    let file = try OutputFile(path, neighbour: .kept)
    try file.write(bytes)
    try file.finish()
    return rows.count
  }
}
