import Glibc
import Records
import Reports
import Workbooks
import Workstation

/// Writes the lists of the workstation to new files, long ones page by page.
struct ListFiles: ListWriter {
  /// How many records are read at once.
  private static let page = 500

  func write(
    _ export: ListExport, from store: any RecordStore, for session: Session, progress: ProgressListener
  ) throws(StoreFailure) -> Int {
    let path = Environment.whole(export.path)
    guard access(path, F_OK) != 0 else { throw .file(.exists(path: path)) }
    let papers = Papers(store: store, session: session, language: export.language, today: export.today)
    func print(_ paper: StoredPaper) throws -> Int { try write(paper, export, to: path) }
    do {
      switch export.content {
      case .records(var query):
        query.isWhole = export.format.isComputedWith
        let facts = query.isWhole ? RecordFacts.whole : RecordFacts.printed
        return try write(facts, export, to: path) { put in
          try records(query, store, session, progress, put)
        }
      case .marked(let numbers, var query):
        query.isWhole = export.format.isComputedWith
        let rows = try store.records(query, among: numbers, for: session)
        return try write(query.isWhole ? RecordFacts.whole : RecordFacts.printed, export, to: path) {
          try $0(rows)
        }
      case .drafts(let rows):
        let facts = DraftFacts.row(on: export.today, calendar: try store.calendar())
        return try write(facts, export, to: path) { try $0(rows) }
      case .alerts(var query):
        query.limit = .max
        let rows = try store.alerts(query, for: session).alerts
        return try write(DutyFacts.alert, export, to: path) { try $0(rows) }
      case .listed(let rows): return try write(DutyFacts.alert, export, to: path) { try $0(rows) }
      case .duties(let rows):
        let facts = DutyFacts.occurrence(
          on: export.today, profile: try store.profile(), calendar: try store.calendar())
        return try write(facts, export, to: path) { try $0(rows) }
      case .notice(let unit, let side, let month):
        return try print(papers.notices(of: unit, [side], month, isOne: true))
      case .report(let unit, let half): return try print(papers.report(half, of: unit))
      case .notices(let rows): return try write(PaperFacts.notice, export, to: path) { try $0(rows) }
      case .ranking(let quarter, let group): return try print(papers.rankings(quarter, [group], isOne: true))
      case .scores(let unit, let quarter, let sides):
        return try print(papers.scores(of: unit, try sheets(quarter, sides, of: unit, papers), isOne: false))
      case .yearList(let year, let group): return try print(papers.yearLists(year, [group]))
      case .template(let table):
        let bytes = table.emptyTable(in: export.language)
        guard export.format == .xlsx else {
          try OutputFile.write(bytes, to: path, neighbour: .kept)
          return table.columns.columns.count
        }
        try WrittenBook(language: export.language, path: path, neighbour: .kept).write {
          try table.template(in: export.language).write(to: $0)
        }
        return table.columns.columns.count
      case .yearSheet(let unit, let year): return try print(papers.yearSheet(year, of: unit))
      case .monthlyReviews(let rows):
        return try write(ScoreFacts.review, export, to: path) { try $0(rows) }
      case .unitYears(let year, let group):
        let units = try store.units(for: session).filter { $0.group == group }.map(\.code)
        return try print(papers.cityYear(year, group, units))
      case .inspections(let rows):
        return try write(SupervisionFacts.inspection, export, to: path) { try $0(rows) }
      case .findings(let rows):
        return try write(SupervisionFacts.finding(on: export.today), export, to: path) { try $0(rows) }
      case .violations(let rows):
        return try write(SupervisionFacts.violation, export, to: path) { try $0(rows) }
      case .trail(let rows): return try write(SupervisionFacts.trail, export, to: path) { try $0(rows) }
      case .inspection(let name): return try print(papers.inspection(name))
      case .namedBulletin(let name): return try print(papers.bulletin(name))
      case .presentedAnalysis(let name): return try print(papers.analysis(name))
      case .analysis(let from, let to): return try print(papers.analysis(from: from, to: to))
      case .reports(let rows): return try write(PaperFacts.report, export, to: path) { try $0(rows) }
      }
    } catch let failure as StoreFailure {
      throw failure
    } catch CommandFailure.cannotCreate(_, let detail), CommandFailure.inputOutput(_, let detail) {
      throw .inputOutput(path: path, detail: detail)
    } catch {
      throw .inputOutput(path: path, detail: "\(error)")
    }
  }

  /// Writes rows as they come; the file appears when it is whole.
  private func write<Row>(
    _ facts: [Fact<Row>], _ export: ListExport, to path: String,
    _ fill: (([Row]) throws -> Void) throws -> Void
  ) throws -> Int {
    if export.format == .xlsx { return try writeBook(facts, export, to: path, fill) }
    let head = PrintedList<Row>.Head(title: export.title, subtitle: export.subtitle)
    var list: PrintedList<Row> =
      switch export.format {
      case .csv: .csv(facts, language: export.language)
      case .text: .text(facts, head: head, language: export.language)
      case .html, .xlsx: .html(facts, head: head, language: export.language)
      }
    let file = try OutputFile(path, neighbour: .kept)
    var count = 0
    try fill { rows in
      count += rows.count
      try file.write(list.rows(rows))
    }
    try file.write(list.end())
    try file.finish()
    return count
  }

  private func writeBook<Row>(
    _ facts: [Fact<Row>], _ export: ListExport, to path: String,
    _ fill: (([Row]) throws -> Void) throws -> Void
  ) throws -> Int {
    var count = 0
    try WrittenBook(language: export.language, path: path, neighbour: .kept).write { book in
      var list = BookList(facts, title: export.title, language: export.language, in: book)
      try fill { rows in
        count += rows.count
        try list.rows(rows)
      }
      try list.end()
    }
    return count
  }

  /// The score sheets that there are in a quarter: of the months that have begun while the unit was there.
  private func sheets(_ quarter: Quarter, _ sides: [Side], of unit: UnitCode, _ papers: Papers) throws
    -> [(month: Month, side: Side)]
  {
    try Month.all(in: quarter.year)
      .filter { Quarter(containing: $0.firstDay) == quarter && $0.firstDay <= papers.today }
      .flatMap { month in
        try papers.store.monthlyReviews(ReviewQuery(month: month, unit: unit), for: papers.session)
          .filter { sides.contains($0.side) }.map { (month, $0.side) }
      }
  }

  /// Papers as text or as a page; as a table their rows.
  private func write(_ paper: StoredPaper, _ export: ListExport, to path: String) throws -> Int {
    let bytes: [UInt8]
    switch export.format {
    case .xlsx:
      try WrittenBook(language: export.language, path: path, neighbour: .kept).write {
        try paper.fill($0, export.language)
      }
      return paper.count
    case .csv: bytes = paper.shownCSV(export.language)
    case .text: bytes = paper.text
    case .html: bytes = paper.html(in: export.language)
    }
    let file = try OutputFile(path, neighbour: .kept)
    try file.write(bytes)
    try file.finish()
    return paper.count
  }

  private func records(
    _ query: RecordQuery, _ store: any RecordStore, _ session: Session, _ progress: ProgressListener,
    _ put: ([RecordRow]) throws -> Void
  ) throws {
    var (anchor, done) = (PageAnchor<RecordKey>.first, 0)
    while true {
      let page = try store.records(query, page: anchor, limit: Self.page, for: session)
      try put(page.rows)
      done += page.rows.count
      guard page.hasMoreAfter, let last = page.rows.last else { return }
      anchor = .after(last.key)
      guard progress(Progress(stage: .writing, done: done, total: 0)) else { throw StoreFailure.stopped }
    }
  }
}

extension ListExport.Format {
  /// Whether what is written is for programs, and so has room for everything.
  fileprivate var isComputedWith: Bool { self == .xlsx || self == .csv }
}
