import Glibc
import Records
import Reports
import Workstation

/// Writes the lists of the workstation to new files, long ones page by page.
struct ListFiles: ListWriter {
  /// How many records are read at once.
  private static let page = 500

  func write(
    _ export: ListExport, from store: any RecordStore, for sitting: Sitting, progress: ProgressListener
  ) throws(StoreFailure) -> Int {
    let path =
      export.path.hasPrefix("~/") ? (Environment["HOME"] ?? ".") + export.path.dropFirst() : export.path
    guard access(path, F_OK) != 0 else { throw .file(.exists(path: path)) }
    do {
      switch export.content {
      case .records(let query):
        return try write(RecordFacts.printed, export, to: path) { put in
          try records(query, store, sitting, progress, put)
        }
      case .marked(let numbers, let query):
        let rows = try store.records(query, among: numbers, for: sitting)
        return try write(RecordFacts.printed, export, to: path) { try $0(rows) }
      case .drafts(let rows):
        let facts = DraftFacts.row(on: export.today, calendar: try store.calendar())
        return try write(facts, export, to: path) { try $0(rows) }
      case .alerts(var query):
        query.limit = .max
        let rows = try store.alerts(query, for: sitting).alerts
        return try write(DutyFacts.alert, export, to: path) { try $0(rows) }
      case .listed(let rows): return try write(DutyFacts.alert, export, to: path) { try $0(rows) }
      case .duties(let rows):
        let facts = DutyFacts.occurrence(
          on: export.today, profile: try store.profile(), calendar: try store.calendar())
        return try write(facts, export, to: path) { try $0(rows) }
      case .notice(let unit, let side, let month):
        return try write(notice: month, side, of: unit, export, to: path, from: store, for: sitting)
      case .report(let unit, let half):
        return try write(report: half, of: unit, export, to: path, from: store, for: sitting)
      case .notices(let rows): return try write(PaperFacts.notice, export, to: path) { try $0(rows) }
      case .ranking(let quarter, let group):
        return try write(ranking: quarter, group, export, to: path, from: store, for: sitting)
      case .scores(let unit, let quarter, let sides):
        return try write(scores: quarter, sides, of: unit, export, to: path, from: store, for: sitting)
      case .yearList(let year, let group):
        return try write(year: year, group, export, to: path, from: store, for: sitting)
      case .yearSheet(let unit, let year):
        return try write(year: year, of: unit, export, to: path, from: store, for: sitting)
      case .monthlyReviews(let rows):
        return try write(ScoreFacts.review, export, to: path) { try $0(rows) }
      case .unitYears(let year, let group):
        return try write(months: year, group, export, to: path, from: store, for: sitting)
      case .inspections(let rows):
        return try write(SupervisionFacts.inspection, export, to: path) { try $0(rows) }
      case .findings(let rows):
        return try write(SupervisionFacts.finding(on: export.today), export, to: path) { try $0(rows) }
      case .violations(let rows):
        return try write(SupervisionFacts.violation, export, to: path) { try $0(rows) }
      case .trail(let rows): return try write(SupervisionFacts.trail, export, to: path) { try $0(rows) }
      case .inspection(let name):
        return try write(inspection: name, export, to: path, from: store, for: sitting)
      case .namedBulletin(let name):
        return try write(bulletin: name, export, to: path, from: store, for: sitting)
      case .presentedAnalysis(let name):
        return try write(analysis: name, export, to: path, from: store, for: sitting)
      case .analysis(let from, let to):
        return try write(analysisOf: (from, to), export, to: path, from: store, for: sitting)
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
    let head = PrintedList<Row>.Head(title: export.title, subtitle: export.subtitle)
    var list: PrintedList<Row> =
      switch export.format {
      case .csv: .csv(facts, language: export.language)
      case .text: .text(facts, head: head, language: export.language)
      case .html: .html(facts, head: head, language: export.language)
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

  private func records(
    _ query: RecordQuery, _ store: any RecordStore, _ sitting: Sitting, _ progress: ProgressListener,
    _ put: ([RecordRow]) throws -> Void
  ) throws {
    var (anchor, done) = (PageAnchor<RecordKey>.first, 0)
    while true {
      let page = try store.records(query, page: anchor, limit: Self.page, for: sitting)
      try put(page.rows)
      done += page.rows.count
      guard page.hasMoreAfter, let last = page.rows.last else { return }
      anchor = .after(last.key)
      guard progress(Progress(stage: .writing, done: done, total: 0)) else { throw StoreFailure.stopped }
    }
  }
}
