import ArgumentParser
import EmbeddedStore
import Practice
import Records

/// Looks around in a store as a person would, in a process of its own, and tells how much memory that took.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Look around in a store and print the most memory held, in MiB.",
    shouldDisplay: false)

  @Argument var directory: String
  @Option var at: Int
  @Flag var once = false

  func run() throws {
    let store = try Self.firstScreen(
      of: directory, now: Instant(seconds: at), as: PracticeSeat.recorder.person)
    guard !once else { return }
    let office = try store.signIn("DFS-1", passphrase: PracticeCity.passphrase)
    var anchor = PageAnchor<RecordKey>.first
    let words = ["党", "谈话", "检查", "专项资金", "审批", "林晓岚"]
    for step in 0..<200 {
      let page = try store.records(RecordQuery(), page: anchor, limit: 60, for: office)
      if let last = page.rows.last { anchor = .after(last.key) }
      if let row = page.rows.first { _ = try store.record(row.number, for: office) }
      if step.isMultiple(of: 5) {
        let query = RecordQuery(words: words[step / 5 % words.count])
        _ = try store.search(query, limit: 50, for: office)
        _ = try store.recordCount(query, cap: 10_000, for: office)
      }
      if step.isMultiple(of: 20) {
        let today = store.now().day
        _ = try store.alerts(AlertQuery(on: today), for: office)
        _ = try store.standings(side: nil, group: nil, on: today, for: office)
      }
    }
    print(Figure.number(peakMemory()))
  }

  /// Everything between starting and the first screen that is of use.
  @discardableResult
  static func firstScreen(of directory: String, now: Instant, as person: PersonCode) throws -> SQLiteStore {
    let store = try SQLiteStore.open(at: directory, options: OpenOptions(acceptClock: true, clock: { now }))
    let session = try store.signIn(person, passphrase: PracticeCity.passphrase)
    let unit = session.posts.compactMap(\.unit).first
    _ = try store.alerts(AlertQuery(on: now.day, unit: unit, limit: 60), for: session)
    _ = try store.drafts(unit: unit, side: nil, states: [], for: session)
    if unit != nil { _ = try store.records(RecordQuery(unit: unit), page: .last, limit: 60, for: session) }
    return store
  }
}
