import EmbeddedStore
import Foundation
import Practice
import Records

/// A store to measure, made for the purpose or found from an earlier run.
struct BenchCity {
  let records: Int
  let city: PracticeCity
  let directory: String
  /// Beside the store: the same records as a table, for the bare tools.
  let table: String
  /// What importing the records took, and what making them alone took; from when the store was made.
  let intake: Intake

  struct Intake: Codable {
    var bringing: Double
    var making: Double
    var bare: Double
    /// Processor time, which other programs on the machine do not lengthen.
    var processor: Double
    var bareProcessor: Double
    var bytes: Int
  }

  static let day = Day(number: 20_631)  // 2026-06-27

  init(units: Int, records: Int, in folder: String, fresh: Bool, runs: Int) throws {
    self.records = records
    let city = PracticeCity(units: units, records: records, today: Self.day, evidencePerMille: 10)
    self.city = city
    directory = "\(folder)/city-\(units)-\(records)"
    table = directory + ".csv"
    let notes = directory + ".json"
    if !fresh, let known = FileManager.default.contents(atPath: notes),
      let intake = try? JSONDecoder().decode(Intake.self, from: known)
    {
      self.intake = intake
    } else {
      for path in [directory, table, notes] { try? FileManager.default.removeItem(atPath: path) }
      try Self.write(city, to: table)
      intake = try Self.measureIntake(
        city, directory, table, runs: records > 200_000 ? 1 : min(runs, 3))
      try JSONEncoder().encode(intake).write(to: URL(fileURLWithPath: notes))
    }
    try open().show(from: city.shownAt)
  }

  /// The store as a program would open it; its clock runs from the moment at which the city is shown.
  func open() throws -> SQLiteStore {
    try SQLiteStore.open(at: directory, options: OpenOptions(acceptClock: true))
  }

  /// Fills the store; the runs before the last one go to a store that is thrown away.
  private static func measureIntake(_ city: PracticeCity, _ directory: String, _ table: String, runs: Int)
    throws -> Intake
  {
    var (bringing, making, bare) = ([Double](), [Double](), [Double]())
    var (processor, bareProcessor) = ([Double](), [Double]())
    for run in 0..<runs {
      let isLast = run == runs - 1
      let place = isLast ? directory : directory + ".scratch"
      let founded = try city.foundation(at: place)
      var all = city.records()
      making.append(milliseconds { while all.next() != nil {} })
      let before = (processorTime(ofChildren: false), processorTime(ofChildren: true))
      bringing.append(try milliseconds { _ = try city.bringOver(into: founded.store, by: founded.session) })
      processor.append(processorTime(ofChildren: false) - before.0)
      if !isLast { try? FileManager.default.removeItem(atPath: place) }
      bare.append(milliseconds { importBare(table) })
      bareProcessor.append(processorTime(ofChildren: true) - before.1)
      print("  \(city.recordCount) records: brought over in \(Figure.number(bringing[run] / 1000)) s")
    }
    let bytes = (try? FileManager.default.attributesOfItem(atPath: table)[.size] as? Int) ?? 0
    return Intake(
      bringing: bringing.median, making: making.median, bare: bare.median, processor: processor.median,
      bareProcessor: bareProcessor.median, bytes: bytes)
  }

  /// `sqlite3`'s own import of the same file into one table with one index.
  private static func importBare(_ table: String) {
    let database = table + ".sqlite"
    shell("rm -f '\(database)'*")
    let script = """
      PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
      CREATE TABLE r(unit TEXT, side TEXT, start TEXT, finish TEXT, place TEXT, people TEXT, title TEXT,
        summary TEXT, category TEXT, links TEXT, signed_by TEXT, signed_at TEXT, entered_at TEXT, paper TEXT);
      CREATE INDEX r_by_unit ON r(unit, side, start);
      """.replacingOccurrences(of: "\n", with: " ")
    shell("printf '%s\\n.mode csv\\n.import \"\(table)\" r\\n' '\(script)' | sqlite3 '\(database)'")
    shell("rm -f '\(database)'*")
  }

  private static func write(_ city: PracticeCity, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    defer { try? file.close() }
    var chunk: [UInt8] = []
    for record in city.records() {
      let content = record.content
      let cells = [
        content.unit.rawValue, content.side.rawValue, content.time.start.description,
        content.time.end?.description ?? "", content.place,
        content.people.map { "\($0.person?.rawValue ?? $0.name):\($0.part.rawValue)" }.joined(separator: ";"),
        content.title, content.summary, content.category.rawValue,
        content.links.map(\.description).joined(separator: ";"), record.signedBy, record.signedAt.description,
        record.enteredAt.description, record.paper?.number ?? "",
      ]
      chunk.append(contentsOf: cells.joined(separator: ",").utf8)
      chunk.append(UInt8(ascii: "\n"))
      if chunk.count > 1 << 20 {
        try file.write(contentsOf: chunk)
        chunk.removeAll(keepingCapacity: true)
      }
    }
    try file.write(contentsOf: chunk)
  }
}
