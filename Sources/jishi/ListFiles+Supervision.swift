import Records
import Reports
import Workstation

// Inspections, named bulletins and analyses as papers, from the screen that shows them.
extension ListFiles {
  func write(
    inspection name: SupervisionName, _ export: ListExport, to path: String,
    from store: any RecordStore, for sitting: Sitting
  ) throws -> Int {
    let detail = try store.inspection(name, for: sitting)
    let names = Dictionary(
      try store.units(for: sitting).map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let around = try surroundings(of: nil, on: export.today, store, sitting)
    return try write(
      InspectionPaper(around, names: names, language: export.language).layout(of: detail, on: export.today),
      detail.findings, SupervisionFacts.finding(on: export.today), export, to: path)
  }

  func write(
    bulletin name: SupervisionName, _ export: ListExport, to path: String,
    from store: any RecordStore, for sitting: Sitting
  ) throws -> Int {
    guard let found = try store.namedBulletins(year: name.year, for: sitting).first(where: { $0.id == name })
    else { throw StoreFailure.refused(.noSuch(.supervision(name.description))) }
    let around = try surroundings(of: nil, on: export.today, store, sitting)
    return try write(
      BulletinPaper(around, language: export.language).layout(of: found), BulletinRow.rows(of: [found]),
      SupervisionFacts.bulletin, export, to: path)
  }

  func write(
    analysis name: SupervisionName, _ export: ListExport, to path: String,
    from store: any RecordStore, for sitting: Sitting
  ) throws -> Int {
    guard let found = try store.analyses(year: name.year, for: sitting).first(where: { $0.id == name })
    else { throw StoreFailure.refused(.noSuch(.supervision(name.description))) }
    let around = try surroundings(of: nil, on: export.today, store, sitting)
    return try write(
      AnalysisPaper(around, language: export.language).layout(of: found), found.body.analysis.rows,
      SupervisionFacts.row, export, to: path)
  }

  func write(
    analysisOf period: (from: Day, to: Day), _ export: ListExport, to path: String,
    from store: any RecordStore, for sitting: Sitting
  ) throws -> Int {
    let analysis = try store.analysis(from: period.from, to: period.to, for: sitting)
    let around = try surroundings(of: nil, on: export.today, store, sitting)
    return try write(
      AnalysisPaper(around, language: export.language).layout(of: analysis), analysis.rows,
      SupervisionFacts.row, export, to: path)
  }
}
